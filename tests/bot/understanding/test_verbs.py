"""Everyday verbs of a question for words, and what a report prints in their place."""

from __future__ import annotations

import pytest

from bot.understanding.reader import understand
from knowledge.query import Term
from knowledge.vocabulary import load


def verbs(question: str) -> list[Term]:
    """The terms of a question that are everyday verbs."""
    return [term for term in understand(question).terms if term.verb]


@pytest.mark.parametrize(
    ("question", "printed"),
    [
        ("展柜里摆的啥", "展示"),
        ("章程登哪儿了", "刊登"),
        ("阅览角配了些什么", "配备"),
        ("账号起的啥名", "命名"),
        ("宣传员是派谁去的", "安排"),
        ("平台平时谁来打理", "维护"),
        ("通报里写错的是什么", "错误"),
    ],
)
def test_a_verb_stands_for_what_reports_print(question: str, printed: str) -> None:
    assert any(printed in term.names for term in verbs(question))


def test_a_verb_of_one_character_counts_only_beside_a_word_of_asking() -> None:
    assert not verbs("配电房在哪里")
    assert not verbs("登革热的通知")


def test_a_question_that_counts_has_no_everyday_verbs() -> None:
    assert not verbs("章程登了多少条")
    assert not verbs("哪个栏目贴得最多")


def test_a_verb_is_no_longer_cut_in_pieces() -> None:
    texts = [term.text for term in understand("值班讲究个什么").terms]
    assert "讲究" in texts
    assert "究" not in texts


def test_a_light_verb_may_be_left_unsaid_and_another_may_not() -> None:
    (light,), (telling,) = verbs("章程登哪儿了"), verbs("展柜谁买的")
    assert light.known
    assert not telling.known


def test_particles_are_no_part_of_a_verb() -> None:
    assert all("开的" not in term.names for term in verbs("展会在哪里开的"))


def test_every_verb_stands_in_one_entry() -> None:
    said = [word for entry in load("verbs")["verb"] for word in entry["says"]]
    assert len(said) == len(set(said))
