"""Pinyin typed in Latin letters, told from English and turned into characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.chinese.typed_pinyin import _sounds, is_pinyin, to_chinese


@pytest.mark.parametrize(
    "text",
    [
        "linshi jiuzhu duoshao ren",
        "gongkai le duoshao tiao",
        "dianhua duoshao",
        "nihao",
        "lin shi jiu zhu",
        "dibao duoshao ren",
    ],
)
def test_pinyin_is_known(text: str) -> None:
    assert is_pinyin(text)


@pytest.mark.parametrize(
    "text",
    [
        "how many people",
        "temporary relief",
        "what is the phone number",
        "hello",
        "weather",
        "",
        "123",
        "how long",
    ],
)
def test_english_is_not_taken_for_pinyin(text: str) -> None:
    assert not is_pinyin(text)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("linshi jiuzhu duoshao ren", ["临时救助", "多少人"]),
        ("dibao duoshao hu", ["低保", "多少户"]),
        ("dianhua duoshao", ["电话", "多少"]),
        ("linsi jiuzu duosao ren", ["临时救助", "多少人"]),
        ("zhengwu weibo 2020 nian duoshao tiao", ["政务微博", "2020", "多少条"]),
    ],
)
def test_typed_words_become_the_words_of_reports(typed: str, words: list[str]) -> None:
    chinese = to_chinese(typed)
    assert [word for word in words if word not in chinese] == []


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz 0123456789", max_size=40))
def test_any_letters_are_turned_into_something(text: str) -> None:
    is_pinyin(text)
    assert isinstance(to_chinese(text), str)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("gongshi le ji tiao", "公示"),
        ("gongsi shenqing ji jian", "公司"),
        ("jianyi fabu le ji pian", "发布"),
    ],
)
def test_of_words_that_sound_alike_the_one_spelt_so_is_meant(typed: str, word: str) -> None:
    assert word in to_chinese(typed)


def test_the_offices_own_name_is_known() -> None:
    assert to_chinese("liuwan zhen gongkai duoshao tiao", ("柳湾镇",)).startswith("柳湾镇")


def test_words_that_sound_alike_stand_in_the_same_order_in_every_process() -> None:
    """Sets have another order in each; a message would be read as 条 in one and 跳 in the next."""
    single = [[word for word in words if len(word) == 1] for words in _sounds().values()]
    several = [words for words in single if len(words) > 1]
    assert several
    assert several == [sorted(words) for words in several]
