"""Near misses: what a report only sounds like saying is refused, its twin is answered."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline, Offices
from tests.bot.replies import answered

LIUWAN, WANGLAN, YINGHU = "2020-qinghe-liuwan.txt", "2023-wanglan-minzhengju.txt", "2022-jichuan-yinghu.txt"

NEAR_MISSES = [
    "201个临时救助的人里有几个是女的",  # some of a stated figure
    "23条建议办结了多少条",
    "How many of the 201 relief recipients are women?",
    "东灵村公开了多少条扶贫信息",  # one village of all
    "村里年度考核占几分",  # marks, not villages
    "第四季度公开了多少条",  # a part of the year
    "微博和公众号谁人气高",  # a quality, not a figure
    "公示栏和微博哪个更方便",
    "网民留言都是什么内容",  # what messages say
    "污水处理是哪家公司中标的",
    "微博为什么发得比微信多",
    "考核细则一共几条",
    "公开栏在村里什么位置",
    "查阅机啥牌子",
    "宣传手册上写的是什么",
]


@pytest.mark.parametrize("question", NEAR_MISSES)
def test_near_misses_are_refused(lingsha: Assistant, question: str) -> None:
    assert lingsha.ask(question).status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("临时救助的人有几个", 201),
        ("建议有多少条", 23),
        ("各村公开了多少条扶贫信息", 100),
        ("公示栏建了几个村", 11),
        ("微博和公众号谁发得多", 316),
        ("查阅机几台", 1),
    ],
)
def test_their_twins_are_answered(lingsha: Assistant, question: str, value: int) -> None:
    assert str(value) in answered(lingsha, question).reply


def test_an_age_is_no_figure_to_confirm(offices: Offices) -> None:
    assert offices(LIUWAN).ask("612名老人里90岁以上有几个").status is not Status.ANSWERED
    assert "4858" in offices(WANGLAN).ask("80岁以上老人有多少").reply


def test_who_built_it_is_not_what_was_built(offices: Offices) -> None:
    assert offices(YINGHU).ask("老旧小区改造是哪家公司施工的").status is not Status.ANSWERED
    assert offices(YINGHU).ask("公众号和视频号哪个更受欢迎").status is not Status.ANSWERED


LISTED = """青岩县体育局2023年政府信息公开工作年度报告

一、总体情况

在官网及时发布招考公告、环境监测、工作要闻等，全方位展示发展动态，全年共发布信息3366条。发布健身指导20条。
政务公开主要采用线上和线下两种形式发布。各村通过村务公开栏公开信息100条。全年收到政府信息公开申请8件。
公示《代表建议和政协提案办理情况》及主办人大代表建议50件、主办政协提案85件。
"""


@pytest.fixture(scope="module")
def sports(inline: Inline) -> Assistant:
    """The assistant on a report that gives the total of an open list, and titles that name more than is counted."""
    return inline(LISTED)


@pytest.mark.parametrize("question", ["招考公告几条", "环境监测信息公开了多少条", "公开了几类信息"])
def test_what_is_but_listed_has_no_figure(sports: Assistant, question: str) -> None:
    assert sports.ask(question).status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("健身指导发了几条", "20"),
        ("用几种形式公开", "2"),
        ("一共发布多少条信息", "3366"),
    ],
)
def test_what_is_counted_itself_has_one(sports: Assistant, question: str, figure: str) -> None:
    assert figure in sports.ask(question).reply.split("\n", 1)[0]


def test_a_title_adds_nothing_to_what_is_counted(sports: Assistant) -> None:
    assert not sports.ask("人大建议和政协提案总共多少件").reply.startswith("50")


def test_the_villages_did_not_receive_what_the_office_did(sports: Assistant) -> None:
    assert sports.ask("收到几件申请", "v").reply.startswith("8")
    assert sports.ask("村里的呢", "v").status is not Status.ANSWERED
