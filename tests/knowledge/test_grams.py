"""Sound bigrams: the unit in which facts are found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.grams import grams, sound_bigrams


def test_neighbouring_characters_make_a_gram() -> None:
    assert grams("临时救助") == {"lin.si", "si.jiu", "jiu.zu"}


@pytest.mark.parametrize("written", ["临时救住", "臨時救助", "臨時 救助", "林时救助"])
def test_slips_and_other_writing_have_the_same_grams(written: str) -> None:
    assert grams(written) == grams("临时救助")


def test_words_and_numbers_stand_whole() -> None:
    assert grams("LED 电子屏 2020年") == {"led", "dian.zi", "zi.pin", "2020"}


def test_punctuation_parts_words() -> None:
    assert grams("公开，信息") == {"gong.kai", "xin.xi"}
    assert grams("。！") == set()
    assert grams("人") == set()


def test_fewer_than_two_sounds_make_none() -> None:
    assert sound_bigrams(()) == sound_bigrams(("gong",)) == set()


@given(
    st.text(alphabet="公开信息条人微博12ab，。 ", max_size=30), st.text(alphabet="公开信息条人", max_size=10)
)
def test_a_text_has_all_grams_of_its_parts(text: str, part: str) -> None:
    assert grams(part) <= grams(f"{text}，{part}，{text}")
