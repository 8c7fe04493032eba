"""The words of English questions: misspelt ones, numbers written out, what is counted, names."""

from __future__ import annotations

import pytest

from bot.understanding.english.counting import counting
from bot.understanding.english.numbers import in_digits
from bot.understanding.english.phrases import english
from bot.understanding.english.places import named_places, proper_names
from bot.understanding.english.spelling import mended
from bot.understanding.question import Question
from bot.understanding.reader import understand
from knowledge.lexicon import lexicon
from knowledge.models import Measure


def read(text: str) -> Question:
    return understand(text, ("平罗县灵沙乡人民政府", "灵沙乡"), ("pingluo lingsha", "lingsha"))


@pytest.mark.parametrize(
    ("slip", "word"),
    [
        ("mesages", "messages"), ("anwsered", "answered"), ("recieved", "received"), ("wiebo", "weibo"), ("poeple", "people"),
        ("peple", "people"), ("tempoary", "temporary"), ("publised", "published"), ("itmes", "items"), ("admininstrative", "administrative"),
        ("reconsidaration", "reconsideration"), ("subsistance", "subsistence"), ("docuemnts", "documents"), ("mnay", "many"),
    ],
)  # fmt: skip
def test_a_slip_is_mended(slip: str, word: str) -> None:
    assert mended(slip) == word


@pytest.mark.parametrize(
    "word",
    [
        "goat",
        "goats",
        "horses",
        "tractors",
        "planes",
        "boats",
        "messages",
        "dibao",
        "asdfgh",
        "lingsha",
        "2020",
    ],
)
def test_another_word_is_no_slip(word: str) -> None:
    assert mended(word) == word


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("two hundred and one people", "201 people"), ("three items", "3 items"), ("twenty-three proposals", "23 proposals"),
        ("one thousand eight hundred and forty", "1840"), ("eleven villages and two towns", "11 villages and 2 towns"), ("someone", "someone"),
        ("two million", "2000000"), ("no number", "no number"),
    ],
)  # fmt: skip
def test_numbers_written_out_are_read(text: str, digits: str) -> None:
    assert in_digits(text) == digits


@pytest.mark.parametrize(
    ("text", "measure", "further"),
    [
        ("how many part time staff are there", Measure.PERSON, ()), ("how many times was it held", Measure.TIMES, ()),
        ("how many times more items on weibo than wechat", Measure.NUMBER, ()), ("how long does it take", Measure.DURATION, ()),
        ("how many days does it take", Measure.DURATION, ()), ("how large is the area", Measure.SIZE, ()),
        ("how many helmets were handed out", Measure.NUMBER, ()), ("how much did it cost", Measure.MONEY, ()),
        ("how many notices were posted and how many people did they concern", Measure.ITEM, (Measure.PERSON,)),
        ("how many households and how many people", Measure.HOUSEHOLD, (Measure.PERSON,)), ("how many items on weibo and how many items on wechat", Measure.ITEM, ()),
    ],
)  # fmt: skip
def test_what_is_counted(text: str, measure: Measure, further: tuple[Measure, ...]) -> None:
    found = counting(text, english())
    assert (found.measure, found.further) == (measure, further)


@pytest.mark.parametrize(
    ("text", "noun"),
    [("how many helmets were handed out", "helmets"), ("how many new care stations did they build", "stations"), ("how many people came", "people")],
)  # fmt: skip
def test_the_counted_noun_is_found(text: str, noun: str) -> None:
    assert [text.split()[i] for i in counting(text, english()).noun] == [noun]


def test_what_is_counted_must_be_named_by_the_answer() -> None:
    weighty = {
        term.text
        for term in read("How many gondolas were subsidised?").terms
        if term.known and term.weight >= 0.5
    }
    assert "gondolas" in weighty or any("gondola" in text for text in weighty)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("How many items did Pingluo County publish?", ["Pingluo County"]), ("How many items on the Pingluo County website?", []),
        ("How many in the neighbouring town?", ["neighbouring town"]), ("How many people in Shengli Village?", ["Shengli Village"]),
        ("How many people in Lingsha Township?", []), ("How many nationwide?", ["nationwide"]),
    ],
)  # fmt: skip
def test_other_places_are_named(text: str, places: list[str]) -> None:
    assert [term.text for term in named_places(text, ("pingluo lingsha", "lingsha"))] == places


def test_the_place_an_office_lies_in_is_another_office() -> None:
    assert (
        named_places("How many items did Pingluo County publish?", ("pingluo lingsha", "lingsha"))[0].sounds
        == ()
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("How many followers does Yinghu Fabu have?", ["yinghu", "fabu"]), ("Did Toyota apply?", ["toyota"]), ("How many on WeChat?", []),
        ("How Many People Received Temporary Relief?", []), ("Write to me at Smith@example.com", []),
    ],
)  # fmt: skip
def test_names_are_told_from_words(text: str, names: list[str]) -> None:
    assert [term.text for term in proper_names(text, set())] == names


def test_names_in_another_sentence_are_no_part_of_the_question() -> None:
    question = read("I study townships in Ningxia. How many messages did Lingsha answer?")
    assert [term.weight < 0.1 for term in question.terms if term.text == "ningxia"] == [True]
    assert question.own_office


def test_what_kind_of_office_it_is_needs_no_explaining() -> None:
    question = understand("How many items did the sports bureau publish?", ("四川省体育局",), ("sichuan",))
    assert question.own_office
    assert "体育局" not in {name for term in question.terms for name in term.names}


@pytest.mark.parametrize(
    ("text", "words"),
    [("请问 how many people received 临时救助", {"临时救助"}), ("how many 条 on 微博 please", {"微博"}), ("how many 龘龘 were seen", {"龘龘"})],
)  # fmt: skip
def test_chinese_words_in_an_english_question_are_read_as_chinese(text: str, words: set[str]) -> None:
    assert {t.text for t in read(text).terms if t.weight >= 0.5 and not t.text.isascii()} == words


@pytest.mark.parametrize(
    ("words", "name"),
    [(("organisations",), "举办"), (("licences",), ""), (("schools",), "学校")],
)
def test_a_plural_is_looked_up_as_its_singular_before_its_stem(words: tuple[str, ...], name: str) -> None:
    concept = lexicon().english(words)
    assert concept is not None
    assert (name in concept.names) is (name == "学校")


@pytest.mark.parametrize(
    ("text", "year", "relative"),
    [
        ("How many requests were brought forward from 2019?", None, None), ("How many were carried over into 2021?", None, None),
        ("How many items the year before?", None, -1),
    ],
)  # fmt: skip
def test_which_year_is_asked_for(text: str, year: int | None, relative: int | None) -> None:
    assert (read(text).year, read(text).relative_year) == (year, relative)


@pytest.mark.parametrize(
    ("text", "years", "relative"),
    [
        ("Were there more requests in 2020 than in 2019?", (2019,), ()), ("by how much did letters go up over 2018", (2018,), ()),
        ("how many fewer inspections than the year before", (), (-1,)), ("how many letters came in over the counter", (), ()),
        ("by how many did the fines drop", (), (-1,)), ("how many cases were left from last year", (), ()),
    ],
)  # fmt: skip
def test_growth_is_against_an_earlier_year(
    text: str, years: tuple[int, ...], relative: tuple[int, ...]
) -> None:
    assert (read(text).years, read(text).relative_years) == (years, relative)


@pytest.mark.parametrize(
    ("text", "negated"),
    [("How many requests could not be answered?", True), ("How many requests couldn't be met?", True), ("How many notices (not people) were posted?", False)],
)  # fmt: skip
def test_what_was_not_done_is_asked_for(text: str, negated: bool) -> None:
    assert read(text).negated is negated


@pytest.mark.parametrize("word", ["unprocessed", "unregistered", "repetition", "unanswered"])
def test_a_prefix_is_no_slip(word: str) -> None:
    assert mended(word) == word


@pytest.mark.parametrize(
    ("word", "meant"),
    [("mesages", "messages"), ("recieved", "received"), ("reconsideratoin", "reconsideration")],
)
def test_a_slip_is_still_mended(word: str, meant: str) -> None:
    assert mended(word) == meant
