"""A row of figures that one verb leads: where they were put up, how many pieces and people each is of, what follows on."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.samples import TITLE

REPORT = f"""{TITLE}

一、总体情况

（一）主动公开。2020年，全镇主动公开政府信息 480 条。其中，政府网站公开 180 条、微信公众号公开 300 条。
（二）民生信息。通过镇村两级公告栏公示护林员补助名单 6 条涉及人员 88 人，春荒救济信息 7 条涉及人员 37 人，奖学金信息 8 条涉及人员 21 人。
政务公开栏公示水库移民信息 5 条，农机补贴 3 条；各村通过村务公开栏公开党务信息 60 条。公开抗旱项目信息 9 条。
（三）回应关切。全年通过官方微博答复网民留言 14 件，均做到了快接收、快转办、快反馈。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    """The assistant on a made-up report."""
    return inline(REPORT)


def told(assistant: Assistant, *messages: str) -> str:
    """What the reply to the last of several messages of one chat begins with."""
    replies = [assistant.ask(message, " ".join(messages)).reply for message in messages]
    return replies[-1].split("\n您问的是")[0]


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("春荒救济在哪公示的", "镇村两级公告栏"),
        ("奖学金信息通过啥渠道公示的", "镇村两级公告栏"),
        ("农机补贴在哪公示", "政务公开栏公示"),
        ("农机补贴通过什么渠道公开", "政务公开栏公示"),
    ],
)
def test_what_leads_a_row_says_where_all_of_it_was_put_up(
    assistant: Assistant, question: str, place: str
) -> None:
    assert place in told(assistant, question)


def test_a_verb_of_its_own_begins_another_row(assistant: Assistant) -> None:
    assert "村务公开栏" not in told(assistant, "抗旱项目信息通过什么渠道公开")


@pytest.mark.parametrize(
    ("messages", "figure"),
    [
        (("护林员补助涉及几人", "几条信息"), "6 条"),
        (("春荒救济几人", "名单几条"), "7 条"),
        (("春荒救济几条", "涉及几个人"), "37 人"),
        (("农机补贴几条", "涉及几个人"), "没有给出"),
    ],
)
def test_the_other_measure_of_the_same(assistant: Assistant, messages: tuple[str, ...], figure: str) -> None:
    assert figure in told(assistant, *messages)


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (("护林员补助涉及几人", "几条信息", "在哪公示的"), "镇村两级公告栏"),
        (("网民留言答复几件", "通过什么平台"), "官方微博"),
        (("网民留言答复几件", "通过什么平台", "都做到了什么"), "快转办"),
        (("全镇公开了多少条信息", "在哪公开的"), "政府网站公开 180 条"),
    ],
)
def test_where_and_by_what_is_asked_of_the_thing_named_before(
    assistant: Assistant, messages: tuple[str, ...], said: str
) -> None:
    assert said in told(assistant, *messages)


def test_the_channels_of_all_are_not_those_of_a_thing_the_report_leaves_open(assistant: Assistant) -> None:
    assistant.ask("抗旱项目信息几条", "open")
    assert assistant.ask("在哪公示的", "open").status is not Status.ANSWERED
