"""Patterns that are compiled by their first use, and that those of the data files can be."""

from __future__ import annotations

import re
import sys
from dataclasses import fields
from importlib import import_module
from types import ModuleType

import pytest

from bot.answering.counting import deeds, done_as_asked
from bot.answering.telling import roles, stock_questions
from knowledge.patterns import _Compiled, _Uncompiled, compile_all, either, lazily
from knowledge.sieve import Table, sifted
from tests import ROOT


def test_a_pattern_finds_what_it_would_find_at_once() -> None:
    source, text = r"(?P<n>\d+)\s*条", "微博 316 条，网站72条"
    pattern, plain = lazily(source), re.compile(source)
    for _ in range(2):  # compiled, and compiled before
        found = pattern.search(text)
        assert found is not None
        assert found["n"] == "316"
        assert pattern.sub("", text) == plain.sub("", text)
        assert pattern.findall(text) == plain.findall(text)
        assert pattern.pattern == source
    assert lazily("A", re.IGNORECASE).fullmatch("a")


def test_nothing_is_compiled_before_it_is_used() -> None:
    pattern = _Uncompiled("(", 0)
    with pytest.raises(re.error):
        _ = pattern.search


def test_all_that_was_made_so_far_can_be_compiled_ahead() -> None:
    pattern, sieved = lazily("甲乙"), sifted("丙丁")
    table = Table([("戊己", "found")])
    compile_all()
    assert vars(pattern)["pattern"] == "甲乙"
    assert vars(sieved)["whole"].pattern == "丙丁"
    assert "_by_bit" in vars(table)
    assert [*table.matching("戊己")] == ["found"]


def test_names_of_modules_are_given_the_patterns_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("made_up")
    vars(module).update(ONE=lazily("甲乙"), OTHER="丙")
    monkeypatch.setitem(sys.modules, "made_up", module)
    compile_all()
    assert vars(module)["ONE"] == re.compile("甲乙")
    assert vars(module)["OTHER"] == "丙"


@pytest.mark.parametrize("folder", ["bot", "knowledge"])
def test_nobody_asks_by_which_pattern_a_match_was_found(folder: str) -> None:
    asking = [path for path in (ROOT / folder).rglob("*.py") if ".re is " in path.read_text(encoding="utf-8")]
    assert not asking  # what stands in for a pattern is not the pattern


def test_every_pattern_of_the_data_files_is_well_formed() -> None:
    data = [*deeds._deeds(), *done_as_asked._deeds(), *roles._roles(), *stock_questions.stock_questions()]
    assert len(data) > 100
    for entry in data:
        for field in fields(entry):
            value = getattr(entry, field.name)
            for pattern in value if isinstance(value, tuple) else (value,):
                if hasattr(pattern, "search"):
                    assert pattern.groups >= 0, entry


def test_every_pattern_that_a_module_makes_of_data_is_well_formed() -> None:
    import_module("bot.assistant")  # and with it all that reads and answers questions
    modules = [
        vars(module) for name, module in [*sys.modules.items()] if name.startswith(("bot.", "knowledge."))
    ]
    named = [value for names in modules for value in names.values()]
    tables = [value for names in named if isinstance(names, dict) for value in names.values()]
    found = [each for each in (*named, *tables) if isinstance(each, (_Compiled, re.Pattern))]
    assert found
    assert all(each.groups >= 0 for each in found)


def test_any_of_the_ways_of_a_data_file_will_do() -> None:
    pattern = lazily(either(["甲乙?", "丙"]))
    assert [bool(pattern.fullmatch(text)) for text in ("甲", "甲乙", "丙", "乙")] == [True, True, True, False]
