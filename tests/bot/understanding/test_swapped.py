"""Neighbouring characters typed in the wrong order are put right, and ordinary words side by side are left alone."""

from __future__ import annotations

import pytest

from bot.understanding.chinese.swapped import put_in_order
from bot.understanding.reader import understand


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("主公动开总共几条", "主动公开总共几条"),
        ("府政网站公开了几条", "政府网站公开了几条"),
        ("图馆书移交几件", "图书馆移交几件"),
        ("公栏示发了几条", "公示栏发了几条"),
    ],
)
def test_a_word_is_put_in_order(typed: str, meant: str) -> None:
    assert put_in_order(typed) == meant


@pytest.mark.parametrize(
    "written",
    [
        "孩子在村小上学补多少钱",
        "隔壁县小学招生多少人",
        "拆违拆了几处",
        "信息处理费收了多少钱",
        "每个人能补多少",
        "微博微信公开几条",
        "公开信息几条",
    ],
)
def test_what_is_written_so_is_left(written: str) -> None:
    assert put_in_order(written) == written


def test_two_characters_that_are_no_word_are_read_the_other_way_round() -> None:
    assert any("低保" in term.names for term in understand("保低名单几条").terms)
