"""Channels under headings of their own, the kinds of one channel, what was dealt with, whose figure it is, and stock words."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

_REPORT = """青石县柳河街道2021年政府信息公开工作年度报告

根据《条例》的有关规定和《青石市关于做好年度报告编制工作的通知》（青办通〔2019〕121号）要求，编制本报告。本报告公布的方式：青石县政府网站年报专栏。

一、总体情况

（一）组织领导

成立公开工作领导小组，领导小组下设办公室，办公室设在党政办，安排2名人员专职负责全街道政府信息公开日常工作。
以服务群众、服务企业为导向，聚焦热点，将项目建设、就业等事项作为重点。

（二）平台维护

1.宣传栏信息公开

全年共在宣传栏公开信息140条，同时在桃源广场设置滚动屏幕。

2.信息公开系统信息公开

及时更新网上管理系统，从2021年1月至12月全年公开信息10条，包括街道领导信息3条。

（三）办事

共受理服务事项4350件，办结率96%。共受理投诉事项820件，办结率100%。
公开街道部门及所属二级单位预决算信息68条；发布政策解读信息15条；通过新闻媒体公开信息160余条。
"""
_KINDS = """青石县民政局2021年政府信息公开工作年度报告

一、总体情况

政府网站公开信息188条，其中政策文件3条、办事指南74条、社会救助领域19条、其它政府信息公开92条；依托宣传栏公开信息100余条。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    """The assistant on a report whose channels stand under headings."""
    return inline(_REPORT)


@pytest.mark.parametrize("question", ["一共公开多少条", "how many items in total"])
def test_all_ways_are_told_where_none_is_the_whole(assistant: Assistant, question: str) -> None:
    first = assistant.ask(question).reply.splitlines()[0]
    assert "140" in first
    assert "10" in first


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("几个人负责信息公开", "2 名"),
        ("以什么为导向", "以服务群众、服务企业为导向"),
        ("报告怎么公布的", "本报告公布的方式：青石县政府网站年报专栏"),
        ("报告是按哪个通知编的", "《条例》的有关规定和《青石市关于做好年度报告编制工作的通知》"),
        ("新闻媒体公开多少条", "160余条"),
        ("how many policy interpretations", "15 "),
        ("预决算比政策解读多多少", "相差：68 − 15 = 53条"),
        ("预决算信息多少条", "68 条\n"),
        ("投诉事项办结了多少件", "820 件"),
        ("服务事项的办结率", "96%"),
    ],
)
def test_what_is_asked_comes_first(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question).reply.startswith(told)


@pytest.mark.parametrize("question", ["办公室设在哪里", "领导小组的办公室放在哪个部门"])
def test_the_office_of_the_group_is_told(assistant: Assistant, question: str) -> None:
    assert "办公室设在党政办" in assistant.ask(question).reply.splitlines()[0]


def test_what_came_in_is_not_what_was_dealt_with(assistant: Assistant) -> None:
    """办结率96%: of 4350 fewer were."""
    assert assistant.ask("服务事项办结了多少件").status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("哪一类公开的最多", "其它政府信息公开"),
        ("网站上哪类信息最多", "其它政府信息公开"),
        ("哪类最少", "政策文件"),
    ],
)
def test_kinds_of_one_channel_are_no_other_channel(inline: Inline, question: str, first: str) -> None:
    reply = inline(_KINDS).ask(question).reply
    assert first in reply.splitlines()[0]
    assert "宣传栏" not in reply.splitlines()[1]
