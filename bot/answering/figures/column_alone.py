"""A column of the review table named without its row: 尚未审结的有几件 is of reconsiderations and of lawsuits."""

from __future__ import annotations

from typing import Final

from bot.understanding.question import Ask, Question
from knowledge.form import split_key
from knowledge.matching import Match
from knowledge.query import TELLING
from knowledge.store import FactStore

_REVIEW: Final = "review"


def column_alone(question: Question, store: FactStore, report: int) -> list[Match]:
    """The cells of the one column that a question names, a row each; [] where it names anything else, or a row."""
    telling = [term for term in question.terms if term.weight >= TELLING]
    if question.ask is not Ask.FIGURE or question.operation is not None or len(telling) != 1:
        return []
    columns, rows = telling[0].columns, telling[0].rows
    if rows or not columns or any(column.partition(".")[0] != _REVIEW for column in columns):
        return []
    return [
        Match(item, 1.0, 1.0, 1.0, ())
        for item in store.all_facts(report)
        if item.fact.key and item.fact.value is not None and _column_of(item.fact.key) in columns
    ]


def _column_of(key: str) -> str:
    """The table and column of a cell: review.pending."""
    table, _, column = split_key(key)
    return f"{table}.{column}"
