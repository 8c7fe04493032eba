"""So many of one kind added up: the three employment notices together, where the report gives just three such figures."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from bot.answering.reckoning import asks_total, of_one_kind
from bot.answering.things import things
from bot.understanding.question import Operation, Question
from knowledge.extraction.quantities import parse_chinese_number
from knowledge.matching import Match
from knowledge.query import TELLING, Term

_ENGLISH = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_COUNTED = re.compile(
    rf"\b(?:the|these|those|all|of) (?P<en>{'|'.join(_ENGLISH)}) (?!of\b)[a-z]"
    r"|(?<![\d一二三四五六七八九十])(?P<zh>[两二三四五六])(?:类|样|项|种|条|个|份|张|批)"
)


def counted_alike(
    question: Question, ranked: Callable[[Question, Sequence[Term]], list[Match]]
) -> list[Match]:
    """The figures of one sentence that the question adds up by their number; none unless there are just so many."""
    adds = question.operation is Operation.SUM or (question.operation is None and asks_total(question))
    if not adds or question.yes_no or question.each:
        return []
    counted = _COUNTED.search(question.folded)
    if counted is None or len(things(question)) > 1:
        return []
    number = _ENGLISH[counted["en"]] if counted["en"] else parse_chinese_number(counted["zh"])
    matches = ranked(question, question.terms)
    named = [match for match in matches if match.fact.value is not None and not match.unexplained]
    if not named or not any(term.weight >= TELLING for term in question.terms):
        return []
    alike = [match for match in named if match.fact.quote == named[0].fact.quote]
    apart = len({match.stored.position for match in alike}) == len(alike)
    flat = all(match.fact.part_of is None and not match.fact.parts for match in alike)
    together = len(alike) == number == len(named) and apart and flat
    return alike if together and of_one_kind([match.fact for match in alike]) else []
