"""One form in which reports and questions meet, and nothing that can be seen is lost on the way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.normalization import clean, count_cjk, fold, has_traditional, is_cjk, simplify


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("信息 12 条", "信息12条"),
        ("信息１２条", "信息12条"),
        ("臨時救助", "临时救助"),
        ("ＷｅＣｈａｔ", "wechat"),
        ("政务 微博", "政务微博"),
        ("on Weibo 公开", "on weibo公开"),
        ("0982－5550121", "0982-5550121"),
        ("0982—5550121", "0982-5550121"),
        ("how  many\tpeople", "how many people"),
        ("电话：（0981）", "电话:(0981)"),
        ("公\u200b开\ufeff", "公开"),
        ("两行\n文字", "两行文字"),
        ("3季度末", "第三季度末"),
        ("专（兼）职人员", "专兼职人员"),
        ("第（一）项", "第(一)项"),
        ("第3季度", "第三季度"),
        ("2021年三季度", "2021年第三季度"),
        ("前三季度", "前三季度"),
        ("一、二季度", "一、二季度"),
        ("", ""),
    ],
)
def test_ways_to_write_the_same_thing_fold_to_one(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text(max_size=80))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="公开信息12条 WeChat，。：（）、", max_size=40))
def test_folding_keeps_every_word_and_number(text: str) -> None:
    kept = [c for c in text.lower() if c.isalnum()]
    assert [c for c in fold(text) if c.isalnum()] == kept


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("臨時救助多少人", "临时救助多少人"),
        ("依申請公開", "依申请公开"),
        ("鄉鎮", "乡镇"),
        ("已经", "已经"),
        ("plain", "plain"),
    ],
)
def test_traditional_characters_become_simplified(traditional: str, simplified: str) -> None:
    assert simplify(traditional) == simplified


@pytest.mark.parametrize(
    ("text", "traditional"),
    [("臨時救助", True), ("临时救助", False), ("多少人", False), ("how many", False), ("", False)],
)
def test_traditional_writing_is_recognised(text: str, traditional: bool) -> None:
    assert has_traditional(text) is traditional


def test_control_characters_go_and_line_breaks_stay() -> None:
    assert clean("甲\x00乙\x1b[31m\u202e丙\n丁\t戊\x7f") == "甲乙[31m丙\n丁\t戊"


@given(st.text(max_size=80))
def test_cleaning_leaves_no_control_characters(text: str) -> None:
    assert not [c for c in clean(text) if ord(c) < 32 and c not in "\n\t"]


def test_chinese_characters_are_counted() -> None:
    assert count_cjk("公开 12 条 items，。") == 3
    assert is_cjk("公")
    assert not is_cjk("a")
    assert not is_cjk("，")
