"""Characters by their sound: what dialects and pinyin input confuse is one sound here."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.pinyin import fold_syllable, spelled, split_syllables, syllable, syllables


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("临时救住", "临时救助"), ("低宝", "低保"), ("正务威博", "政务微博"), ("公开烂", "公开栏"), ("灵沙", "林沙"),
        ("四十", "是十"), ("政府", "整府"),
    ],
)  # fmt: skip
def test_homophones_sound_alike(heard: str, meant: str) -> None:
    assert syllables(heard) == syllables(meant)


@pytest.mark.parametrize(
    ("one", "other"), [("微信", "微博"), ("予以", "不予"), ("条", "人"), ("结婚", "离婚")]
)
def test_different_words_sound_different(one: str, other: str) -> None:
    assert syllables(one) != syllables(other)


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("shi", "si"),
        ("zhang", "zan"),
        ("cheng", "cen"),
        ("xing", "xin"),
        ("ren", "ren"),
        ("gong", "gong"),
        ("ni", "ni"),
    ],
)
def test_syllables_fold_as_dialects_do(typed: str, folded: str) -> None:
    assert fold_syllable(typed) == folded


def test_other_characters_stand_for_themselves() -> None:
    assert syllables("12a条") == ("1", "2", "a", "tiao")


def test_names_are_spelt_unfolded() -> None:
    assert spelled("灵沙") == "lingsha"
    assert spelled("石嘴山") == "shizuishan"


@given(st.text(max_size=40))
def test_there_is_one_syllable_for_each_character(text: str) -> None:
    assert len(syllables(text)) == len(text)
    assert all(syllable(char) for char in text)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("linshi", ["lin", "shi"]), ("jiuzhu", ["jiu", "zhu"]), ("duoshao", ["duo", "shao"]), ("gongkai", ["gong", "kai"]),
        ("zhuang", ["zhuang"]), ("people", None), ("xyz", None), ("", []),
    ],
)  # fmt: skip
def test_words_part_into_syllables(word: str, parts: list[str] | None) -> None:
    assert split_syllables(word) == (None if parts is None else tuple(parts))


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", max_size=20))
def test_syllables_join_to_the_word_again(word: str) -> None:
    parts = split_syllables(word)
    assert parts is None or "".join(parts) == word
