"""Sentences for residents: found by key, in the language asked for, with measure words a foreigner understands."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot.answering.answer import Language
from bot.answering.texts import english_unit, knows, say, template, written
from bot.answering.wording import cut, number_text
from knowledge.vocabulary import load


def test_a_sentence_is_said_in_the_language_asked_for() -> None:
    assert say("contact_line", Language.ZH_CN, office="甲", details="乙") == "请联系甲：乙"
    assert say("contact_line", Language.ZH_HANT, office="甲", details="乙") == "請聯繫甲：乙"
    assert say("contact_line", Language.EN, office="A", details="B") == "Please contact A: B"


def test_values_are_filled_in_as_they_are() -> None:
    assert (
        say("contact_line", Language.EN, office="{details}", details="{0}") == "Please contact {details}: {0}"
    )


@pytest.mark.parametrize(
    ("key", "known"),
    [("refusal.noise", True), ("measures.人", True), ("refusal.nothing", False), ("no.such.key", False)],
)
def test_it_can_be_asked_whether_a_key_exists(key: str, known: bool) -> None:
    assert knows(key) is known


def test_an_unknown_key_is_a_defect_not_a_silence() -> None:
    with pytest.raises(KeyError):
        template("refusal.nothing", Language.EN)


@pytest.mark.parametrize(
    ("unit", "english"),
    [
        ("人", "people"),
        ("户", "households"),
        ("条", "items (条)"),
        ("%", "%"),
        ("人次", "attendances (人次)"),
        ("棵", "棵"),
    ],
)
def test_measure_words_are_explained_in_english(unit: str, english: str) -> None:
    assert english_unit(unit) == english


@pytest.mark.parametrize(
    "unit",
    [
        "人", "名", "位", "户", "条", "件", "份", "篇", "次", "场", "期", "批次", "项", "个", "台", "处", "家", "元", "万元", "亿元", "人次",
        "万人", "万次", "万份", "工作日", "个工作日", "亩", "平方米", "辆", "所", "对", "则", "起", "个月", "公里", "吨",
    ],
)  # fmt: skip
def test_usual_measure_words_are_no_riddle_in_english(unit: str) -> None:
    assert unit[-1:] in {word[-1:] for words in load("measures")["words"].values() for word in words}
    assert english_unit(unit) != unit


@pytest.mark.parametrize("language", list(Language))
def test_only_traditional_readers_get_traditional_words(language: Language) -> None:
    assert written("临时救助", language) == ("臨時救助" if language is Language.ZH_HANT else "临时救助")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("201", "201"),
        ("1840.0", "1840"),
        ("0", "0"),
        ("0.50", "0.5"),
        ("1E+3", "1000"),
        ("-3.10", "-3.1"),
        ("63870", "63870"),
        ("100", "100"),
    ],
)
def test_numbers_are_written_plainly(value: str, text: str) -> None:
    assert number_text(Decimal(value)) == text


def test_quotes_are_cut_at_a_bearable_length() -> None:
    assert cut("短 的\n话") == "短 的 话"
    assert cut("长" * 300) == "长" * 259 + "…"
    assert cut("长" * 40, 10) == "长" * 9 + "…"
