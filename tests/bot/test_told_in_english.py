"""And in English: the very figure that was told, whatever the words that ask for it."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import last_told

REPORT = """青石县农业局2016年政府信息公开年度报告
一、主动公开情况
官方微博发布211条，官方公众号发布623条。参加新闻发布会4场，其中主发布1场。
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
