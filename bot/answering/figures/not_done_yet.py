"""What is not finished yet, where the report gives what came in and what was finished: 受理案件1213件，办结1138件."""

from __future__ import annotations

from typing import Final

from bot.answering.answer import Answer
from bot.answering.figures.figure import figures
from bot.answering.figures.reckoning import Reckoner
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.models import FactKind
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.store import FactStore, StoredFact

_CARRIED: Final = "applications.carried_forward"
_CAME_IN: Final = lazily("受理|收到|接到|接收|承接")
_FINISHED: Final = lazily("办结|办理完|结案|审结|已?完成(?:依申请|申请|答复|办理)")
_LEFT: Final = lazily(
    r"结转|转[^,，。;]{0,3}(?:20\d\d|下|次|明|第二)年|未办|未结|尚未|待办|在办|正在|剩余|未完"
)
_BEFORE: Final = lazily("上年|去年|上一?年")


def not_done_yet(question: Question, store: FactStore, report: int, reckoner: Reckoner) -> Answer | None:
    """受理 less 办结, where only what is left is asked for and the report has no figure of its own for it."""
    if question.ask is not Ask.FIGURE or question.operation is not None or question.yes_no:
        return None
    telling = [term for term in question.terms if term.weight >= TELLING]
    if len(telling) != 1 or _CARRIED not in telling[0].rows or store.by_key(report, _CARRIED):
        return None
    told = [s for s in store.figures(report) if s.fact.kind is FactKind.PROSE and not s.fact.change]
    if any(_LEFT.search(stored.fact.topic) and not _none_from_before(stored) for stored in told):
        return None
    pairs = [(came, done) for came in told for done in told if _are_of_one_thing(came, done)]
    if len(pairs) != 1:
        return None
    return reckoner.difference(figures([Match(stored, 1.0, 1.0, 1.0, ()) for stored in pairs[0]]))


def _none_from_before(stored: StoredFact) -> bool:
    """True for 上年度结转0件, which leaves what came in as it is."""
    return bool(_BEFORE.search(stored.fact.topic)) and stored.fact.amount == 0


def _are_of_one_thing(came: StoredFact, done: StoredFact) -> bool:
    """True for what came in and, behind it in the same sentence, what of it was finished."""
    first, second = came.fact, done.fact
    named = (
        _CAME_IN.search(first.topic) and not _FINISHED.search(first.topic) and _FINISHED.search(second.topic)
    )
    beside = first.quote == second.quote and first.unit == second.unit and came.position < done.position
    return bool(named) and beside and second.amount <= first.amount
