"""And in English, or in Chinese: the very figure that was told, whatever the words that ask for it."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import last_told

REPORT = """青石县农业局2016年政府信息公开年度报告
一、主动公开情况
官方微博发布211条，官方公众号发布623条。参加新闻发布会4场，其中主发布1场。
二、存在的主要问题及改进情况
（一）认识不足。个别站所对公开的意义认识不全面。
（二）形式单一。村务只在公示栏公开。
"""
"""An invented report."""


@pytest.fixture(scope="module")
def office(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    "again",
    [
        "in English?",
        "English please",
        "can you answer in English?",
        "翻译成英文",
        "请用英语再说一遍",
        "translate it into English",
    ],
)
def test_the_figure_told_last_is_told_in_english(office: Assistant, again: str) -> None:
    """A part is not taken for the whole beside it."""
    told = last_told(office, ("新闻发布会参加了几场", "主发布几场", again))
    assert told.startswith("1 event")


def test_the_channel_before_is_kept(office: Assistant) -> None:
    assert last_told(office, ("公众号发了多少条", "那微博呢", "in English?")).startswith("211 items")


@pytest.mark.parametrize(
    "again", ["in Chinese please", "can you say that in Chinese?", "用中文说一遍", "中文呢"]
)
def test_it_is_told_in_chinese(office: Assistant, again: str) -> None:
    told = last_told(office, ("How many posts on Weibo?", again))
    assert told.startswith("211 条")


def test_where_nothing_was_told_there_is_nothing_to_tell_again(office: Assistant) -> None:
    assert "条" not in last_told(office, ("in Chinese please",))


def test_a_list_is_the_same_list_in_the_other_language(office: Assistant) -> None:
    told = last_told(office, ("存在哪些问题", "in English?"))
    assert "认识不足" in told
    assert "形式单一" in told
