"""Words that people take apart are put together before a message is read."""

from __future__ import annotations

import pytest

from bot.understanding.chinese.separable import put_together


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("网上留的言有几条", "网上留言有几条"),
        ("上了几次访", "上访几次"),
        ("打了几场官司", "打官司几场"),
        ("告过几回状", "告状几回"),
        ("微博被看了多少回", "微博阅读量多少"),
        ("短视频被网友播放了几万次", "短视频播放量几万"),
        ("推文看的人次有多少", "推文阅读量有多少"),
        ("收到几个赞", "点赞量几"),
    ],
)
def test_what_is_taken_apart(said: str, read: str) -> None:
    """The verb and its object stand together again, what is counted behind them."""
    assert put_together(said) == read


@pytest.mark.parametrize("said", ["开的会议有几次", "收了多少费用", "事儿办了多少件", "赞助收了几个"])
def test_longer_words_are_left_alone(said: str) -> None:
    """会议 and 费用 are words of their own."""
    assert put_together(said) == said
