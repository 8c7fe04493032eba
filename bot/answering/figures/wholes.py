"""The whole that a figure is a part of, where no total holds it: all who applied, all that came in, all that was published."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.extent.said_of_all import all_of_all_channels, all_of_one_channel
from bot.understanding.question import Question
from knowledge.form import split_key
from knowledge.matching import Match
from knowledge.models import FactKind
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import Term
from knowledge.store import FactStore, StoredFact
from knowledge.values import replace

_APPLICATIONS, _TOTAL = "applications", "total"
_REVIEW = "review"
_RECEIVED_ROW, _CLOSED = "received", "closed"
_NO_OUTCOMES = frozenset({_RECEIVED_ROW, _CLOSED, "carried_over", "carried_forward"})
"""Rows of the applications that say how many there were, not what became of them."""
_OF_WHICH = lazily("其中[:：,，]?")
"""A sentence that divides the total of one before it."""
_FAR = 12
"""Figures before an outcome among which the applications received are looked for."""
_RECEIVED = lazily("(?:[收接]到|新收|受理)[^,，。;；]*申请(?:数量?)?$")


def whole_of(question: Question, part: Match, store: FactStore, report: int) -> Match | None:
    """The whole of a part of which the question names none; None where not just one figure can be it."""
    for wholes in (
        _all_applicants(part, store, report),
        _all_closed(part, store, report),
        _all_published(part, store, report),
        _all_received(question, part, store, report),
    ):
        if len(wholes) == 1:
            return Match(wholes[0], part.score, 1.0, 1.0, ())
    return None


def _all_applicants(part: Match, store: FactStore, report: int) -> list[StoredFact]:
    """The total of the row of which one column is asked about: 个人申请占几成, 行政复议纠正的占几成."""
    table, row, column = split_key(part.fact.key)
    if table not in (_APPLICATIONS, _REVIEW) or column == _TOTAL:
        return []
    return list(store.by_key(report, f"{table}.{row}.{_TOTAL}"))


def _all_closed(part: Match, store: FactStore, report: int) -> list[StoredFact]:
    """All the applications that were decided, of which one outcome is asked about: 部分公开占百分之几."""
    table, row, column = split_key(part.fact.key)
    if table != _APPLICATIONS or column != _TOTAL or row in _NO_OUTCOMES:
        return []
    return list(store.by_key(report, f"{table}.{_CLOSED}.{_TOTAL}"))


def in_one_table(
    question: Question, part: Match, whole: Match, store: FactStore, report: int
) -> tuple[Match, Match]:
    """The part and the whole as the table counts them both, where a sentence named one of them and a cell the other."""
    cells = [split_key(match.fact.key)[0] == _APPLICATIONS for match in (part, whole)]
    if all(cells) or not any(cells):
        return part, whole
    if cells[0]:
        return part, _as_a_cell(whole, [f"{_APPLICATIONS}.{_RECEIVED_ROW}"], store, report)
    rows = sorted({row for term in question.terms for row in term.rows if row.startswith(_APPLICATIONS)})
    return _as_a_cell(part, rows, store, report), whole


def _as_a_cell(match: Match, rows: list[str], store: FactStore, report: int) -> Match:
    """The same figure as the total of one of these rows gives it; itself where none does."""
    said = (stored for row in rows for stored in store.by_key(report, f"{row}.{_TOTAL}"))
    return next((replace(match, stored=one) for one in said if one.fact.value == match.fact.value), match)


def _all_published(part: Match, store: FactStore, report: int) -> list[StoredFact]:
    """All that was published, where a sentence before that of a channel, or of its kinds (其中…), says it: 微信占总数的几成."""
    if not (all_of_one_channel(part.fact) or _OF_WHICH.match(part.fact.quote)):
        return []
    return [
        stored
        for stored in store.all_facts(report)
        if all_of_all_channels(stored.fact)
        and stored.fact.section == part.fact.section
        and stored.fact.unit == part.fact.unit
        and stored.fact.amount >= part.fact.amount
    ]


def _all_received(question: Question, part: Match, store: FactStore, report: int) -> list[StoredFact]:
    """The applications received, of which the same sentence, or the next (其中…), says what became of them: 不掌握4件."""
    rows = [row for term in question.terms for row in term.rows]
    if part.fact.kind is FactKind.TABLE or not any(row.startswith(f"{_APPLICATIONS}.") for row in rows):
        return []
    of_which = _OF_WHICH.match(part.fact.quote) is not None
    before = range(max(0, part.stored.position - _FAR), part.stored.position)
    return [
        stored
        for stored in store.facts(report, before)
        if (stored.fact.quote == part.fact.quote or (of_which and stored.fact.section == part.fact.section))
        and stored.fact.unit == part.fact.unit
        and _RECEIVED.search(stored.fact.topic)
    ]


def its_own_total(part: Match, whole: Match, terms: Sequence[Term], store: FactStore, report: int) -> Match:
    """The whole, or the part's own total where that is called by all of the words too: 网络申请51件 of 96件, not of 已办结91件."""
    above = store.facts(report, [part.fact.part_of]) if part.fact.part_of is not None else []
    if not above or above[0].fact.value is None or above[0].fact.unit != whole.fact.unit:
        return whole
    own, its = fold(whole.fact.topic), fold(above[0].fact.topic)
    names = [(term.text, *term.names) for term in terms]
    said = [names for names in names if any(fold(name) in own for name in names)]
    called = bool(said) and all(any(fold(name) in its for name in names) for names in said)
    return replace(whole, stored=above[0]) if called else whole
