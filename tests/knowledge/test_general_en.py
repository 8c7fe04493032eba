"""The general English word list keeps its own rules: comparable keys, usable Chinese, nothing the glossary has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from opencc import OpenCC

from knowledge.english_words import english_words, stem
from knowledge.lexicon import lexicon
from knowledge.vocabulary import load

WORDS: dict[str, list[str]] = load("general_en")["words"]


def stems(phrase: str) -> tuple[str, ...]:
    """What a phrase is compared by."""
    return tuple(stem(word) for word in english_words(phrase))


def english_of(data: Any) -> Iterator[str]:
    """Every expression under an `en` key, wherever it stands in a vocabulary."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key == "en":
                yield from value
            else:
                yield from english_of(value)
    elif isinstance(data, list):
        for value in data:
            yield from english_of(value)


def test_it_covers_everyday_words() -> None:
    assert len(WORDS) >= 1800


def test_keys_are_lower_case_words_of_at_most_four() -> None:
    assert [key for key in WORDS if not re.fullmatch(r"[a-z0-9]+(?:(?:'|'? |-)[a-z0-9]+)*", key)] == []
    assert [key for key in WORDS if len(key.split()) > 4] == []


def test_no_two_keys_are_the_same_word() -> None:
    """Keys are compared by stem: a plural or a past form of another key would silently add up with it."""
    assert [words for words, times in Counter(map(stems, WORDS)).items() if times > 1] == []


@pytest.mark.parametrize("vocabulary", ["glossary", "form"])
def test_it_leaves_out_what_the_domain_vocabulary_has(vocabulary: str) -> None:
    assert sorted(WORDS.keys() & set(english_of(load(vocabulary)))) == []


def test_every_key_has_one_to_five_chinese_words_of_two_characters_or_more() -> None:
    assert [key for key, chinese in WORDS.items() if not 1 <= len(chinese) <= 5] == []
    assert [key for key, chinese in WORDS.items() if min(map(len, chinese)) < 2] == []


def test_no_key_lists_a_word_twice() -> None:
    assert [key for key, chinese in WORDS.items() if len(set(chinese)) < len(chinese)] == []


def test_chinese_words_are_simplified_and_clean() -> None:
    simplified = OpenCC("t2s")
    words = {word for chinese in WORDS.values() for word in chinese}
    assert [word for word in words if simplified.convert(word) != word] == []
    assert [word for word in words if not re.fullmatch(r"[\u4e00-\u9fff\d+]+", word)] == []


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("principles", "原则"),
        ("procedures", "流程"),
        ("supermarkets", "超市"),
        ("year-end", "年底"),
        ("ensured", "确保"),
    ],
)
def test_a_resident_finds_the_words_reports_print(english: str, chinese: str) -> None:
    assert chinese in lexicon().en[stems(english)].names
