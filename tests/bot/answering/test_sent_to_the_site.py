"""What was sent to a site is not told by a part of it; a channel with its kind before it; names in a row."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

_REPORT = """青石街道办事处2022年政府信息公开工作年度报告
一、总体情况
(一)政府信息主动公开情况。全年累计上报区政府门户网站新闻及公示信息180条，其中约稿信息3条、图解信息4条，政务公开主动公开信息26条。街道政务新媒体微信公众号公开信息47条。
(二)平台建设。办好“青石在线”“青石文旅”微信公众号和“青石之声”微博。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    """The assistant on a report whose largest figure is not called published."""
    return inline(_REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("政务公开主动公开几条", "26 条"),
        ("政府网站发了多少条", "180 条"),
        ("网站上有多少信息", "180 条"),
        ("微信公众号公开多少", "47 条"),
        ("公众号叫什么", "青石在线、青石文旅"),
        ("微博叫什么", "青石之声"),
    ],
)
def test_the_whole_or_the_part_named(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question).reply.splitlines()[0] == told


def test_all_that_was_put_out_is_told_channel_by_channel(assistant: Assistant) -> None:
    first = assistant.ask("一共公开多少信息").reply.splitlines()[0]
    assert [figure in first for figure in ("180 条", "47 条", "26 条")] == [True, True, False]


_BUREAU = """泊阳市水利局2021年政府信息公开工作年度报告
一、总体情况
累计公开信息900条，其中通过“水韵泊阳”微信公众平台公开510条，通过“泊阳节水”微博公开90条，通过门户网站公开300条。
"""


@pytest.mark.parametrize(
    ("question", "told"), [("水韵泊阳发了多少", "510 条"), ("泊阳节水发了几条", "90 条")]
)
def test_an_account_called_by_its_place_is_no_place(inline: Inline, question: str, told: str) -> None:
    assert inline(_BUREAU).ask(question).reply.splitlines()[0] == told


@pytest.mark.parametrize("question", ["水韵江州发了多少", "风雅泊阳发了多少"])
def test_another_account_is_not_told(inline: Inline, question: str) -> None:
    assert inline(_BUREAU).ask(question).status is not Status.ANSWERED


_WORK = """泊阳镇2021年政府信息公开工作年度报告
一、总体情况
（一）就业信息公开
通过公示栏公开公益性岗位等就业信息2条涉及人员7人，灵活就业补贴信息3条涉及人员310人，就业困难不符合认定条件人员信息1条涉及人员4人。
"""


@pytest.mark.parametrize("question", ["就业信息几个人", "就业信息涉及多少人", "就业信息有几条"])
def test_none_of_several_stands_for_a_heading(inline: Inline, question: str) -> None:
    assert inline(_WORK).ask(question).status is Status.AMBIGUOUS


def test_a_heading_is_added_up_where_all_is_asked(inline: Inline) -> None:
    assert "321" in inline(_WORK).ask("就业信息一共涉及多少人").reply.splitlines()[0]
