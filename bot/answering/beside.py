"""A follow-up that names nothing of its own: what stands beside the figure answered last."""

from __future__ import annotations

from bot.answering.counting.measuring import allowed_measures
from bot.answering.counting.polarity import polarity_agrees
from bot.answering.decision import Decision
from bot.answering.policy import decide
from bot.conversation import Context
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Fact
from knowledge.normalization import fold
from knowledge.query import TELLING
from knowledge.store import FactStore

_NAMED = 0.9
"""From here on a part of the same total is named by the message."""
_AHEAD = 0.2
"""How much more than any other part of a total one has to explain to be meant by everyday words."""
_SHARED = 2
"""Characters side by side that two topics share if one goes on about the other: 预售许可证 and 批准预售面积."""


def part_beside(
    question: Question, matches: list[Match], context: Context, store: FactStore, report: int
) -> Decision | None:
    """文件里不公开的, then 要申请的呢: another part of the same total, where everyday words name just one of them."""
    if not question.elliptical or not context.figures:
        return None
    last = store.facts(report, context.figures[-1:])
    total = last[0].fact.part_of if last else None
    if total is None:
        return None
    parts = {item.position for item in store.parts_of(report, total)}
    inside = [m for m in matches if m.stored.position in parts and m.fact != last[0].fact]
    if any(term.weight >= TELLING for term in question.terms):
        named = [m for m in inside if m.explained >= _NAMED and polarity_agrees(question, m)]
        return Decision(answer=(named[0],)) if len(named) == 1 else None
    if not inside or any(m.explained >= inside[0].explained - _AHEAD for m in inside[1:]):
        return None
    decision = decide(question, inside[:1])
    return decision if decision.answer else None


def figure_behind(question: Question, context: Context, store: FactStore, report: int) -> Decision | None:
    """许可证127本, then 面积多大: the next figure of the sentence, if it is of that measure and about the same thing."""
    if not question.elliptical or question.terms or question.measure is None or not context.figures:
        return None
    position = context.figures[-1]
    last, *behind = store.facts(report, (position, position + 1))
    if not behind or behind[0].fact.measure not in allowed_measures(question):
        return None
    found = Match(behind[0], 1.0, 1.0, 1.0, ())
    return Decision(answer=(found,)) if _goes_on(last.fact, found.fact) else None


def _goes_on(first: Fact, second: Fact) -> bool:
    """True if two figures of one sentence are told of one thing, by the words they share."""
    topic, other = fold(first.topic), fold(second.topic)
    pairs = {topic[start : start + _SHARED] for start in range(len(topic) - 1)}
    return first.quote == second.quote and any(pair in other for pair in pairs if len(pair) == _SHARED)
