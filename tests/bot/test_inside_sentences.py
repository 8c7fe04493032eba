"""Figures of sentences that speak of several matters: each question gets the figure of its own matter, or none."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.samples import TITLE, by_key, report_of

_BODY = """一、总体情况
如有疑问请与党政办联系（地址：青禾县柳湾镇滨河大道三段8号，联系电话：0951-5550133、0951-5550134（传真））。
（一）主动公开
主动公开各类信息96条，其中工作动态61条，概况信息35条，开展网上调查2期，受理镇长信箱来信9件，全部予以答复，答复率100%。
本报告可在镇政府网站（http://www.liuwan.example/nianbao）下载。
（二）依申请公开
共收到政府信息公开申请12件，其中7件是申请公开征地补偿方案，5件是申请公开12345热线办理结果。
予以公开及部分公开的有8件，无法提供的有4件。回复群众诉求31件。
通过信用公示系统公示企业登记、行政检查、抽查结果等各类信息4000条。结转上年度继续办理2件。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    """The assistant on a small report."""
    return inline(f"{TITLE}\n\n{_BODY}")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("要征地补偿方案的申请有几件", "7 件"),
        ("How many applicants asked for the compensation plan?", "7 "),
        ("部分公开的几件", "8 件（予以公开、部分公开的合计）"),
        ("回复了多少群众诉求", "31 件"),
        ("上年结转几件", "2 件"),
        ("传真多少", "0951-5550134"),
        ("工作动态占比", "61 ÷ 96 ≈ 63.5%"),
        ("镇长信箱来信答复率", "100%"),
        ("年报从哪里下载", "http://www.liuwan.example/nianbao"),
    ],
)
def test_the_figure_of_the_matter_asked_about(assistant: Assistant, question: str, said: str) -> None:
    assert said in assistant.ask(question).reply.split("您问的是")[0]


def test_a_figure_of_all_sorts_is_none_of_the_sorts_named(assistant: Assistant) -> None:
    """等各类信息4000条 is more than the three that are named; it is told as what comes close."""
    answer = assistant.ask("抽查结果公示了多少条")
    assert answer.status is not Status.ANSWERED
    assert "4000 条" in answer.reply


@pytest.mark.parametrize("question", ["12345热线办了几件", "征地补偿方案几件"])
def test_what_was_applied_for_is_not_counted_by_the_applications(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is not Status.ANSWERED


def test_a_part_in_another_unit_is_none_of_a_total_that_is_whole() -> None:
    report = report_of(_BODY)
    parts = next(fact for fact in report.facts if fact.label == "主动公开各类信息（构成）")
    assert parts.items == ("工作动态 61条", "概况信息 35条")


def test_a_rate_is_of_what_came_in() -> None:
    assert "受理镇长信箱来信答复率" in {fact.label for fact in report_of(_BODY).facts}


def test_a_section_of_a_road_is_no_count() -> None:
    report = report_of(_BODY)
    assert not [fact for fact in report.facts if fact.unit == "段"]
    assert "report.signed" not in by_key(report)


_MIXED = """一、总体情况
2020年主动公开信息400条，其中网站发布新闻类180条，教育通知类40条，教育服务类25篇，义务教育专题信息120篇等；镇微信公众号发布900条，关注人数1.5万人。
政策文件8条、部门文件21条。办理建议2件、提案3件，办结率、满意率均为100%。
"""


@pytest.fixture(scope="module")
def mixed(inline: Inline) -> Assistant:
    """The assistant on a report that counts in several units at once."""
    return inline(f"{TITLE}\n\n{_MIXED}")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("教育的通知发了几条", "40 条"),
        ("最多的是哪类", "最多的是网站发布新闻类：180 条"),
        ("新闻占多少", "180 ÷ 400 ≈ 45%"),
        ("部门文件和政策文件一共几条", "21 + 8 = 29"),
        ("关注人数1万5对吗", "对，报告写的就是1.5 万人"),
        ("关注的有一万五吧", "对"),
    ],
)
def test_figures_in_several_units(mixed: Assistant, question: str, said: str) -> None:
    assert said in mixed.ask(question).reply.split("您问的是")[0]


def test_a_rate_of_each_is_not_one_of_both_together(mixed: Assistant) -> None:
    assert mixed.ask("满意率多少").reply.startswith("100%\n")


def test_a_figure_above_the_total_is_none_of_its_parts() -> None:
    report = report_of(_MIXED)
    assert not [fact for fact in report.facts if fact.value == 900 and fact.part_of is not None]
