"""English words that mean one thing of requests and another of anything else, and what is said of things counted."""

from __future__ import annotations

import pytest

from bot.understanding.english.reader import read_english
from bot.understanding.question import Question
from knowledge.query import Term


def read(text: str) -> Question:
    """The question, of an office without a name."""
    return read_english(text, ())


def term(text: str, name: str) -> Term:
    """The term of a question that may be called by this Chinese name."""
    return next(term for term in read(text).terms if name in term.names)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("How many nursing homes were closed?", "关闭"),
        ("How many companies left the zone?", "退出"),
        ("How many food samples passed?", "合格"),
        ("How many scenic spots lost their rating?", "取消"),
        ("How many lifts have been completed?", "建成"),
    ],
)
def test_what_is_said_of_no_request_has_its_other_sense(text: str, name: str) -> None:
    assert term(text, name).weight >= 0.5


def test_of_requests_closed_goes_on_meaning_dealt_with() -> None:
    assert "applications.closed" in term("How many requests were closed?", "办结").rows


def test_requests_that_are_left_have_left_nothing() -> None:
    assert not any("退出" in term.names for term in read("How many households are left?").terms)


def test_a_scholarship_that_was_won_is_no_lawsuit() -> None:
    won = term("How many students won the national scholarship?", "结果维持")
    assert won.weight < 0.5
    assert not won.columns


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("How many kindergartens were shut?", "关停"),
        ("How many private clinics are there?", "民营医院"),
        ("How many businesses were deregistered?", "注销企业"),
        ("How many cases on the blacklist?", "黑名单"),
    ],
)
def test_a_word_that_sets_things_apart_has_to_be_explained(text: str, name: str) -> None:
    assert term(text, name).known


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("How many accounts were shut or merged?", "关停整合"),
        ("How many questionnaires were collected?", "回收问卷"),
        ("What is the satisfaction score of the TCM hospital?", "中医院"),
        ("How many people are over a hundred years old?", "百岁以上"),
        ("How many people over 80 get it?", "80周岁以上"),
        ("How many projects worth over 100 million yuan were signed?", "亿元以上"),
        ("How many projects of more than 20 million yuan were signed?", "2000万元以上"),
    ],
)
def test_phrases_are_known_however_they_are_said(text: str, name: str) -> None:
    assert term(text, name).known


def test_an_abbreviation_is_no_place() -> None:
    assert not read("How many beds has the TCM hospital?").place


@pytest.mark.parametrize("text", ["What are your office hours?", "What are the opening hours?"])
def test_office_hours_may_be_printed(text: str) -> None:
    assert not read(text).category


def test_how_many_companies_got_money_counts_companies() -> None:
    assert read("How many companies got money?").measure == read("How many companies were helped?").measure
