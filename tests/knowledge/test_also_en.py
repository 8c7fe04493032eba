"""The further senses of English words keep their own rules, and a resident finds each sense."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from opencc import OpenCC

from knowledge.lexicon import lexicon
from knowledge.vocabulary import load

ALSO: dict[str, list[str]] = load("also_en")["also"]
APART: dict[str, list[str]] = load("also_en")["apart"]
GENERAL: dict[str, list[str]] = load("general_en")["words"]


def english_of(data: Any) -> Iterator[str]:
    """Every expression under an `en` key, wherever it stands in a vocabulary."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from value if key == "en" else english_of(value)
    elif isinstance(data, list):
        for value in data:
            yield from english_of(value)


DOMAIN = frozenset(english_of(load("glossary"))) | frozenset(english_of(load("form")))


def test_a_further_sense_is_one_of_a_word_that_the_domain_has() -> None:
    assert sorted(ALSO.keys() - DOMAIN) == []


def test_a_word_kept_apart_stands_nowhere_else() -> None:
    assert sorted(APART.keys() & (DOMAIN | GENERAL.keys() | ALSO.keys())) == []


def test_chinese_words_are_simplified_clean_and_few() -> None:
    simplified = OpenCC("t2s")
    for key, chinese in (*ALSO.items(), *APART.items()):
        assert 1 <= len(chinese) <= 6, key
        assert len(set(chinese)) == len(chinese), key
        assert all(re.fullmatch(r"[\u4e00-\u9fff]+", word) for word in chinese), key
        assert [word for word in chinese if simplified.convert(word) != word] == [], key


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("surveys", {"网上调查", "调查"}),
        ("consultations", {"意见征集", "咨询"}),
        ("personnel", {"工作人员", "人事"}),
        ("in person", {"当面申请", "现场"}),
    ],
)
def test_a_word_has_all_its_senses(english: str, chinese: set[str]) -> None:
    concept = lexicon().english(tuple(english.split()))
    assert concept is not None
    assert chinese <= set(concept.names)


@pytest.mark.parametrize(
    ("english", "chinese", "other"),
    [("criticism", "批评", "关键"), ("screen", "显示屏", "摸排"), ("maintain", "维护", "结果维持")],
)
def test_a_word_is_not_taken_for_another_of_the_same_stem(english: str, chinese: str, other: str) -> None:
    concept = lexicon().english((english,))
    assert concept is not None
    assert chinese in concept.names
    assert other not in concept.names
