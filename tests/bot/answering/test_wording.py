"""What a reply quotes of the sentence its figure stands in."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot.answering.wording import asked_part, asks_one_figure, excerpt
from bot.understanding.reader import understand
from knowledge.models import Fact, FactKind, Measure

SENTENCE = (
    "2022 年全镇印发公文 96 件，其中主动公开 31 件，依申请公开 58 件，不予公开 7 件；"
    "通过镇政府网站、村务公开栏，面向全镇居民，发布惠农补贴信息 1,204 条、就业信息 31 条。"
)


def fact(label: str, printed: str) -> Fact:
    """A figure of the sentence as extraction gives it."""
    digits = "".join(char for char in printed if char.isdigit()) or "31"
    return Fact(
        label=label,
        topic=label,
        measure=Measure.ITEM,
        value=Decimal(digits),
        value_text=printed,
        unit=printed[-1],
        kind=FactKind.PROSE,
        section="一、总体情况",
        quote=SENTENCE,
    )


@pytest.mark.parametrize(
    ("label", "printed", "quote"),
    [
        ("全镇印发公文", "96 件", "2022 年全镇印发公文 96 件，……"),
        ("不予公开", "7 件", "……不予公开 7 件；……"),
        ("主动公开", "31 件", "……其中主动公开 31 件，……"),
        (
            "发布惠农补贴信息",
            "1,204 条",
            "……通过镇政府网站、村务公开栏，面向全镇居民，发布惠农补贴信息 1,204 条、……",
        ),
        ("就业信息", "31 条", "……就业信息 31 条。"),
    ],
)
def test_only_the_clause_of_the_figure_is_quoted(label: str, printed: str, quote: str) -> None:
    assert excerpt([fact(label, printed)]) == quote


def test_figures_told_together_are_quoted_together() -> None:
    quoted = excerpt([fact("主动公开", "31 件"), fact("不予公开", "7 件")])
    assert quoted == "……其中主动公开 31 件，……不予公开 7 件；……"


def test_the_same_figure_twice_is_told_apart_by_its_label() -> None:
    assert "就业" in excerpt([fact("就业信息", "31 条")])
    assert "就业" not in excerpt([fact("主动公开", "31 件")])


def test_a_sentence_that_does_not_hold_the_figure_as_printed_is_quoted_whole() -> None:
    assert excerpt([fact("主动公开", "三十一件")]) == SENTENCE


@pytest.mark.parametrize("question", ["主动公开了多少件公文", "How many documents were withheld?"])
def test_a_plain_question_is_shown_the_clause(question: str) -> None:
    assert asks_one_figure(understand(question))


@pytest.mark.parametrize(
    "question",
    ["主动公开和不予公开各多少件", "公文印了多少件，不予公开的有几件人", "通过哪几种渠道发布", "那就业的呢"],
)
def test_whoever_asks_for_more_is_shown_the_sentence(question: str) -> None:
    assert not asks_one_figure(understand(question))


def test_the_part_shown_first_goes_as_far_as_the_place_sought() -> None:
    sentence = (
        "对全镇发展规划和重点工作进展及时予以公开；镇党委会议讨论决定的事项，除依法不予公开的以外，在任务完成以后，"
        "通过镇政府门前的公示栏进行公开；同时报送县档案馆，接受群众查阅和监督。"
    )
    question = understand("镇党委会议的决定贴在哪里")
    assert asked_part(question, sentence).endswith("公示栏进行公开")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("党委会定下来的事通过什么公开", "除依法不予公开的外，及时通过公告栏公开12次"),
        ("怎么提高工作水平", "安排专人学习排版等基本操作，加大发布力度"),
    ],
)
def test_what_is_shown_first_says_what_is_asked(question: str, told: str) -> None:
    of_meetings = (
        "对工作报告、规划和政府决定的落实情况及时公开；党委会议讨论决定事项，除依法不予公开的外，"
        "及时通过公告栏公开12次共30项内容，接受群众监督。"
    )
    of_work = "安排专人学习排版等基本操作，加大发布力度，规范公开行为，结合本地实际加以总结，逐步改进各项工作，不断提高工作水平。"
    said = of_meetings if "党委" in question else of_work
    assert told in asked_part(understand(question), said)
