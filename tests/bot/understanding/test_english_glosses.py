"""What an English question says twice, leaves unsaid, or says of the office itself."""

from __future__ import annotations

import pytest

from bot.understanding.latin_names import latin_names_of
from bot.understanding.question import Operation, Question
from bot.understanding.reader import understand
from knowledge.models import Measure


def read(text: str) -> Question:
    return understand(text, ("灵沙乡",), ("pingluo lingsha", "lingsha"))


def names(question: Question) -> set[str]:
    """The Chinese names of the words that an answering fact has to explain."""
    return {name for term in question.terms if term.weight >= 0.5 for name in term.names}


def test_brackets_that_say_it_again_need_no_explaining() -> None:
    assert "应急管理" not in names(read("households on the old-age pension (emergency support)"))
    assert "商业企业" in names(read("requests received (from companies)"))


def test_chinese_in_brackets_stands_for_the_words_before_it() -> None:
    question = read("Did campus headlines (校园要闻) outnumber general news (综合新闻)?")
    assert {"校园要闻", "综合新闻"} <= names(question)
    first, second = (t.position for t in question.terms if t.text in ("校园要闻", "综合新闻"))
    assert first < second


@pytest.mark.parametrize(
    "text", ["Where can one consult the files?", "which places let you look through public records in person"]
)
def test_where_to_read_asks_for_the_reading_point(text: str) -> None:
    assert "查阅点" in names(read(text))


def test_where_to_read_on_the_web_does_not() -> None:
    assert "查阅点" not in names(read("where can I view the documents online"))


def test_a_rule_that_is_followed_has_no_readers() -> None:
    assert "粉丝数" not in names(read("which rule do they follow"))
    assert "粉丝数" in names(read("how many people follow the WeChat account"))


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("email address?", ("email",)),
        ("what is the postal address and fax", ("address", "fax")),
        ("calls taken by the hotline", ()),
        ("hotline number?", ("telephone",)),
    ],
)
def test_each_field_of_the_contact_is_named_in_its_own_words(text: str, fields: tuple[str, ...]) -> None:
    assert set(read(text).contact_fields) == set(fields)


def test_which_is_larger_and_by_how_much_is_a_difference() -> None:
    assert read("which was bigger, Weibo or WeChat, and by how much").operation is Operation.DIFFERENCE


def test_the_number_of_a_notice_counts_nothing() -> None:
    assert read("what is the number of the city's circular on priorities").measure is Measure.NUMBER


def test_a_name_that_ends_like_a_place_is_whole() -> None:
    assert "guzhen" in latin_names_of("古镇镇人民政府")
    assert "shaxian" in latin_names_of("沙县人民政府")


def test_the_apostrophe_between_syllables_is_no_end_of_a_word() -> None:
    question = understand("How many items did Chang'an publish?", ("长安镇",), ("changan",))
    assert not question.place


def test_a_message_that_asks_in_chinese_is_chinese() -> None:
    assert read("official weibo和government website加起来publish了多少条").language.value.startswith("zh")
