"""A part that is called alike under several totals, told by the total that is named: 主办10件 of 人大建议11件."""

from __future__ import annotations

from bot.answering.decision import Decision
from bot.answering.telling.channels import Ranker
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.normalization import fold
from knowledge.query import TELLING, Term
from knowledge.store import FactStore
from knowledge.values import replace


def part_of_named(question: Question, store: FactStore, report: int, ranked: Ranker) -> Decision | None:
    """人大建议主办几件: the one part with that very name whose total has all the other words; None if there is none."""
    telling = [term for term in question.terms if term.weight >= TELLING]
    plain = question.operation is None and not (question.place or question.joints or question.yes_no)
    if question.ask is not Ask.FIGURE or not plain or len(telling) < 2:
        return None
    found = [
        match
        for match in ranked(question, question.terms)
        if match.fact.part_of is not None
        and match.fact.value is not None
        and question.measure in (None, Measure.NUMBER, match.fact.measure)
        if _of_the_total(match, telling, store, report)
    ]
    return Decision(answer=(replace(found[0], explained=1.0, unexplained=()),)) if len(found) == 1 else None


def _of_the_total(match: Match, telling: list[Term], store: FactStore, report: int) -> bool:
    """True if some of the words are the part's whole name, and its total's own words hold all the rest."""
    topic = fold(match.fact.topic)
    rest = [term for term in telling if topic not in (term.text, *term.names)]
    if not rest or len(rest) == len(telling):
        return False
    totals = store.facts(report, [match.fact.part_of] if match.fact.part_of is not None else [])
    whole = fold(totals[0].fact.topic) if totals else ""
    return all(any(name in whole for name in term.names) for term in rest)
