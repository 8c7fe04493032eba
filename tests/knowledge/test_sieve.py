"""Patterns that are run only where they could match: what they find, and what a text has to hold for it."""

from __future__ import annotations

import re
import sys
from functools import partial
from importlib import import_module
from types import ModuleType

import pytest

from bot.answering.counting import deeds, done_as_asked
from bot.answering.telling import roles, stock_questions
from bot.understanding import phrases
from bot.understanding.chinese import plain_words
from bot.understanding.english import phrases as english_phrases
from knowledge.needles import needles
from knowledge.sieve import Sieved, Table, _Sifted, sifted
from tests.questions.judge import cases

TABLES = {
    "classes": phrases.chinese().categories,
    "classes in English": english_phrases.english().categories,
    "plain words": plain_words._plain_words().words,
    "deeds": done_as_asked._deeds(),
}
SIEVED = {
    "roles": roles._roles_asked(False),
    "roles in English": roles._roles_asked(True),
    "deeds told by figures": deeds._deeds_of(True),
    "deeds told by sentences": deeds._deeds_of(False),
    "stock questions": stock_questions.worth_a_look(False, False),
    "stock questions in English": stock_questions.worth_a_look(True, False),
}
TEXTS = [
    case.text.lower()
    for name in ("english", "text", "voices")
    for case in cases(f"lingsha-2020/{name}.jsonl")
]


@pytest.mark.parametrize(
    ("source", "needed"),
    [
        ("微信", {"微信"}),
        ("(?:多少|几)条", {"条"}),
        ("多少钱?|总共", {"多少", "总共"}),
        ("[账帐]号(?:密码)?", {"号"}),
        (r"(?<=微)博\d", {"微"}),
        (r"\bhow (?:many)?", {"how"}),
        (r"\bwebsite", {"web"}),
        ("公开.*网站", {"网站"}),
        ("(?=.*申请).*吗", {"申请"}),
        ("a+", {"a"}),
        ("(?>甲)乙?", {"甲"}),
        ("甲*", set()),
        ("[^甲]", set()),
        ("甲|.", set()),
        ("(?!甲)", set()),
        (r"[\u3400-\u9fff]", set()),
        ("(?i)how", set()),
        ("甲(?i:town)", {"甲"}),
    ],
)
def test_what_a_text_needs_for_a_pattern_to_match(source: str, needed: set[str]) -> None:
    assert needles(source) == needed


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_the_sieve_keeps_back_no_pattern_that_matches(table: Table[object]) -> None:
    for text in TEXTS:
        found = [entry for pattern, entry in table._rows if pattern.whole.search(text)]
        assert list(table.matching(text)) == found


def test_the_sieve_keeps_back_none_of_all_the_patterns_there_are() -> None:
    import_module("bot.assistant")  # and with it all that reads and answers questions
    patterns = {each for name, module in [*sys.modules.items()] for each in _patterns_of(name, module)}
    assert len(patterns) > 100
    for text in (case.text for name in ("english", "voices") for case in cases(f"lingsha-2020/{name}.jsonl")):
        for pattern in patterns:
            assert pattern.search(text) or not pattern.whole.search(text), pattern.asked_for


def _patterns_of(name: str, module: ModuleType | None) -> list[_Sifted]:
    """The patterns that a module of the bot names; a test may have kept one from being imported."""
    named = vars(module).values() if module is not None and name.startswith("bot.") else ()
    return [each for each in named if isinstance(each, _Sifted)]


def test_a_pattern_finds_what_it_would_find_without_the_sieve() -> None:
    pattern, text = sifted(r"(?P<n>\d+)\s*条"), "微博 316 条，网站72条"
    for _ in range(2):  # new to the sieve, and known to it
        found = pattern.search(text)
        assert found is not None
        assert found["n"] == "316"
        assert pattern.search(text, 9)
        assert pattern.match(text) is None
        assert pattern.sub("", text) == "微博 ，网站"
        assert pattern.findall(text) == ["316", "72"]
    assert sifted("A", re.IGNORECASE).match("a")


def test_texts_looked_at_before_a_pattern_was_known_are_looked_at_again() -> None:
    first, second = sifted("没见过甲"), sifted("没见过乙")
    assert not first.search("没见过乙")
    assert second.search("没见过乙")


def test_what_no_pattern_could_match_compiles_none() -> None:
    pattern = sifted("(?:微信|微博)条")
    assert pattern.search("几件") is None
    assert "whole" not in vars(pattern)


def test_one_replacement_goes_on_from_the_other() -> None:
    table = Table([("阿姨", "婶"), ("婶子", "大妈"), ("没有的", "")])
    assert table.replaced("阿姨子") == "大妈"
    assert table.replaced("别的") == "别的"


@pytest.mark.parametrize("sieved", SIEVED.values(), ids=SIEVED)
def test_every_entry_is_looked_at_one_of_whose_patterns_matches(sieved: Sieved[object]) -> None:
    spared = 0
    for text in TEXTS:
        looked_at = list(sieved.worth_a_look(text))
        asked = [
            entry for entry in sieved._entries if any(map(partial(_matches, text), sieved._known_by(entry)))
        ]
        assert [entry for entry in looked_at if entry in asked] == asked
        spared += len(sieved._entries) - len(looked_at)
    assert spared


def _matches(text: str, pattern: re.Pattern[str] | None) -> bool:
    """True if a pattern matches, whatever the sieve says."""
    return isinstance(pattern, _Sifted) and pattern.whole.search(text) is not None
