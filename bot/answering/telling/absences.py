"""Statements that there was none: when they are told, and when a figure is told rather."""

from __future__ import annotations

from typing import Final

from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.models import ValueState
from knowledge.patterns import lazily

_TELLS_MORE: Final = lazily(r"[;；]|。.")
"""A sentence of several statements, of which only one may be that there was none."""

_SAYS_THERE_IS: Final = lazily(
    "有|设|建|开[通办展]|注册|运营|发布|推送|更新|公开|公示|收到|接到|受理|办理|答复|举办|组织|召开|印发|制定|出台"
)
"""What a sentence says of a thing that there is; without it the sentence only names the thing (参加新媒体培训)."""
_CAME_IN: Final = lazily("[收接]到|新收|受理|办理|答复|申请人")
_RECEIVED: Final = "applications.received"
_EVEN: Final = 0.02
"""How much less of the question a denial may explain than the sentence it stands in."""


def stated_absence(question: Question, good: list[Match]) -> Match | None:
    """The statement that there was none, where 有没有 is asked and the best sentence is the one that says so."""
    best = good[0]
    if not question.yes_no or question.measure is not None or best.fact.state is ValueState.ZERO:
        return None
    beside = [match for match in good if match.fact.quote == best.fact.quote]
    told = [match for match in beside if match.fact.state is ValueState.ZERO]
    counted = any(match.fact.value is not None for match in beside)
    if len(told) == 1 and not counted and question.terms and not _TELLS_MORE.search(best.fact.quote):
        return told[0]  # nothing else is said in that sentence
    named_so = _asks_of_applications(question) and not _CAME_IN.search(best.fact.quote)
    if not told and question.exists and (named_so or not _SAYS_THERE_IS.search(best.fact.quote)):
        told = [match for match in good if match.fact.state is ValueState.ZERO]
    return next((match for match in told if match.explained >= best.explained - _EVEN), None)


def _asks_of_applications(question: Question) -> bool:
    """True for 有没有人申请公开: papers that are to be had on request (依申请公开信息54条) are no requests."""
    return any(_RECEIVED in term.rows for term in question.terms)


def counted_rather(question: Question, good: list[Match]) -> Match:
    """The best match, or the figure that says as much of a question for one as a denial of something else does."""
    best = good[0]
    denied = best.fact.state is ValueState.ZERO and best.fact.value is None
    if question.ask is not Ask.FIGURE or not denied or any(term.rows for term in question.terms):
        return best
    return next((m for m in good if m.fact.value and m.explained >= best.explained), best)
