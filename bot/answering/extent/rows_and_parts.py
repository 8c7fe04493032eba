"""Rows of tables that are not the form's: the row that others are numbered beneath goes before them.

参加新闻发布会总次数 of the annex of statistics goes before 其中：主要负责同志参加 where nobody is named.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Fact, FactKind
from knowledge.patterns import lazily

_RECEIVED: Final = "applications.received"
_CAME_IN: Final = lazily("收到|接到|新收|受理")
_HEADER: Final = lazily("（(?P<header>[^（）]+)）$")
_TOTAL: Final = lazily("合计|总计|共计|小计")
_ALIKE: Final = 0.06
"""How much more of the question a part may explain than the row it is a part of, and be left all the same."""


def is_loose_row(fact: Fact) -> bool:
    """True for a figure of a table that is none of the form's, so that its row's name is all it is called by."""
    return fact.kind is FactKind.TABLE and not fact.key and fact.value is not None


def is_total_row(fact: Fact) -> bool:
    """True for 合计 beneath the rows that it adds up."""
    return is_loose_row(fact) and _TOTAL.match(fact.label) is not None


def without_parts_of_rows(good: list[Match]) -> list[Match]:
    """The matches without rows beneath another that fits as well."""
    rows = [match for match in good if is_loose_row(match.fact)]
    if len(rows) < 2:
        return good
    return [match for match in good if not any(_is_beneath(match, whole) for whole in rows)]


def what_came_in(question: Question, good: list[Match]) -> list[Match]:
    """The matches for what came in, where nothing but applications is asked of: 申请几件 is no 申请答复数 of an annex."""
    asked = {row for term in question.terms for row in term.rows}
    if asked != {_RECEIVED} or not any(is_loose_row(match.fact) for match in good):
        return good
    return [match for match in good if _CAME_IN.search(match.fact.topic)] or good


def rows_beside(fact: Fact, near: Sequence[Fact]) -> list[Fact]:
    """The rows of the same table that stand beneath the same one, and count the same."""
    return [
        other
        for other in near
        if is_loose_row(other)
        and (other.scope, other.section, other.plain_unit) == (fact.scope, fact.section, fact.plain_unit)
        and _column(other) == _column(fact)
        and not _TOTAL.match(other.label)
    ]


def _column(fact: Fact) -> str:
    """What stands above the column of a figure, where its name says so: 主动公开数 of 教育局（主动公开数）."""
    found = _HEADER.search(fact.label)
    return found["header"] if found else ""


def _adds_up(total: Fact, part: Fact) -> bool:
    """True for the row 合计 of the column that a figure stands in."""
    alike = (total.section, _column(total)) == (part.section, _column(part))
    return alike and bool(_TOTAL.match(total.label)) and not _TOTAL.match(part.label)


def _is_beneath(part: Match, whole: Match) -> bool:
    """True if one row is a part of another that explains about as much of the question."""
    below = is_loose_row(part.fact) and (
        whole.fact.label in part.fact.scope.split() or _adds_up(whole.fact, part.fact)
    )
    return below and part.fact.unit == whole.fact.unit and part.explained - whole.explained < _ALIKE
