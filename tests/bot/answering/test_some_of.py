"""Near misses: what a report only sounds like saying is refused, its twin is answered."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Offices

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
    answer = lingsha.ask(question)
    assert answer.status is Status.ANSWERED
    assert str(value) in answer.reply


def test_an_age_is_no_figure_to_confirm(offices: Offices) -> None:
    assert offices(LIUWAN).ask("612名老人里90岁以上有几个").status is not Status.ANSWERED
    assert "4858" in offices(WANGLAN).ask("80岁以上老人有多少").reply


def test_who_built_it_is_not_what_was_built(offices: Offices) -> None:
    assert offices(YINGHU).ask("老旧小区改造是哪家公司施工的").status is not Status.ANSWERED
    assert offices(YINGHU).ask("公众号和视频号哪个更受欢迎").status is not Status.ANSWERED
