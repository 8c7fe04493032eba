"""Which kind is the largest, a part named in several words, things of which one is named in everyday words alone."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """松河市林业局2023年政府信息公开工作年度报告
一、总体情况
（一）主动公开情况。成立政务公开工作专班，配备组长1名、专职联络员3名。全年在局政务网站主动公开政府信息70篇，其中机关文件9篇、工作要闻44篇、预算决算6篇、组织架构11篇；“松河林业”微信公众号发布信息205条。各级媒体刊发宣传报道80余篇，其中省级及以上媒体报道21篇。举办新闻通气会6场，其中主承办2场。
（二）依申请公开情况。本年度收到政府信息公开申请31件，已全部办结。已办结件中予以公开的17件、不属于本机关公开的10件、其他处理的4件。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("哪一类公开得最多", "最多的是工作要闻：44 篇"),
        ("哪种信息发布得最少", "最少的是预算决算：6 篇"),
        ("主承办的新闻通气会有几场", "2 场"),
        ("新闻通气会办了几场", "6 场"),
        ("媒体报道总共多少篇", "80余篇"),
        ("省级以上媒体报道了几篇", "21 篇"),
        ("主动公开信息总数", "全年在局政务网站主动公开政府信息 70 篇，“松河林业”微信公众号发布信息 205 条"),
        ("预算决算和机关文件加起来几篇", "6 + 9 = 15"),
        ("局网站发了多少篇", "70 篇"),
        ("予以公开的有几件", "17 件"),
        ("收到申请多少件", "31 件"),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question).reply.startswith((told, f"合计：{told}"))


def test_all_of_a_group_are_told(assistant: Assistant) -> None:
    reply = assistant.ask("工作专班有几个人").reply
    assert "组长 1 名" in reply
    assert "联络员 3 名" in reply


@pytest.mark.parametrize("question", ["机关文件和工作要闻共多少篇", "机关文件跟组织架构总共几篇"])
def test_one_of_two_is_not_their_sum(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question).reply.startswith(("44", "11", "9 "))


@pytest.mark.parametrize("question", ["公开了几大类信息", "一共有多少类信息"])
def test_items_are_no_kinds(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question).reply.startswith("70")


@pytest.mark.parametrize("question", ["办完了多少件申请", "办结的一共几件"])
def test_some_of_what_was_finished_are_not_all_of_it(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.UNANSWERABLE
