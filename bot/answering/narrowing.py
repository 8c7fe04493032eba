"""Figures that fit a question and are left out beside better ones: a total beside the part asked about, outcomes nobody asks for, what came in beside what was dealt with."""

from __future__ import annotations

from typing import Final

from bot.answering.extent.merging import alone, merged_members
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import FactKind
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_OUTCOME: Final = lazily(
    "(?:结果)?(?:维持|纠正|撤销|撤回|撤诉|驳回|胜诉|败诉|尚未审结|未审结|责令履行|确认违法|其他结果)(?:的)?$"
    "|(?:主动)?撤[销回](?:了)?申请$"
)
"""How what became of a review ends its name: 行政复议结果维持."""
_ASKED: Final = sifted("(?:办理|处理|办结|答复|回复|办)(?:了|完|掉|好)")
_CAME_IN: Final = lazily("收到|接到|受理|新收|收悉")
_DEALT_WITH: Final = lazily("办结|办理|处理|答复|回复")


def without_wholes(question: Question, good: list[Match]) -> list[Match]:
    """The matches without each total of which one part is what is asked: 微博250条 of 网站、微信、微博共发布500条."""
    parts = [match for match in good if match.fact.part_of is not None]
    wholes = {part.fact.part_of for part in parts}
    told_apart = {
        whole.stored.position
        for whole in good
        if whole.stored.position in wholes and merged_members(question, whole.fact)
        for part in parts
        if part.fact.part_of == whole.stored.position and alone(question, whole.fact, part.fact)
    }
    return [match for match in good if match.stored.position not in told_apart] if told_apart else good


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


def dealt_with_first(question: Question, good: list[Match]) -> list[Match]:
    """The matches without what came in, where it is asked what was done with it and another figure says that."""
    if not good or _ASKED.search(question.folded) is None or _CAME_IN.search(question.folded):
        return good
    done = [match for match in good if _DEALT_WITH.search(match.fact.topic)]
    same = {match.fact.quote for match in done}
    came_in = [m for m in good if m.fact.quote in same and _came_in_only(m)]
    return [match for match in good if match not in came_in] if came_in else good


def _came_in_only(match: Match) -> bool:
    """True for 收到申请16项, which does not say what became of them."""
    topic = fold(match.fact.topic)
    return bool(_CAME_IN.search(topic)) and not _DEALT_WITH.search(topic)
