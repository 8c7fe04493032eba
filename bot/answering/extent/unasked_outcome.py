"""How a review ended is a figure of its own: who asks how many there were does not ask how many were upheld."""

from __future__ import annotations

from typing import Final

from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import FactKind
from knowledge.normalization import fold
from knowledge.patterns import lazily

_OUTCOME: Final = lazily(
    "(?:结果)?(?:维持|纠正|撤销|撤回|撤诉|驳回|胜诉|败诉|尚未审结|未审结|责令履行|确认违法|其他结果)(?:的)?$"
    "|(?:主动)?撤[销回](?:了)?申请$"
)
"""How what became of a review ends its name: 行政复议结果维持."""


def without_unasked_outcomes(question: Question, good: list[Match]) -> list[Match]:
    """The reviews as such where no outcome is asked for: 行政复议案件6件 and not 行政复议结果维持5件 of them."""
    if len(good) < 2 or any(_OUTCOME.search(name) for term in question.terms for name in term.names):
        return good
    plain = [match for match in good if not _is_outcome(match)]
    return plain if any(match.fact.value is not None for match in plain) else good


def _is_outcome(match: Match) -> bool:
    """True for a figure that prose gives of one outcome."""
    fact = match.fact
    return fact.kind is FactKind.PROSE and fact.value is not None and bool(_OUTCOME.search(fold(fact.topic)))
