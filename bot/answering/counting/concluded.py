"""答复了几件申请, where a report tells only how many were concluded: 收到申请44件，本年度办结39件."""

from __future__ import annotations

from typing import Final

from bot.answering.decision import Decision
from bot.answering.policy import decide
from bot.answering.telling.channels import Ranker
from bot.understanding.question import Ask, Question
from knowledge.lexicon import lexicon
from knowledge.models import Fact
from knowledge.patterns import lazily
from knowledge.pinyin import syllables
from knowledge.query import Term
from knowledge.values import replace

_ANSWERED, _CONCLUDED, _REQUEST = "答复", "办结", "申请"
_CLOSED_ROW: Final = "applications.closed"
_IS_CONCLUDED: Final = lazily("办[结毕完]|办理完[毕成]|处理完毕")
_OF_REQUESTS: Final = lazily("依申请|公开(?:信息)?的?申请|申请(?:信息)?公开|公开件")
_NOT_IN_TIME: Final = lazily("[未不没]|率|复议|诉讼")


def concluded_as_answered(question: Question, ranked: Ranker) -> Decision | None:
    """The requests concluded, in place of those answered; None if the question is of anything else or they are not told."""
    if question.ask is not Ask.FIGURE or question.operation or question.claim is not None:
        return None
    answered = [term for term in question.terms if _is_answered(term)]
    if len(answered) != 1 or _REQUEST not in question.folded:
        return None
    concluded = replace(
        answered[0], text=_CONCLUDED, names=lexicon().zh[_CONCLUDED].names, sounds=syllables(_CONCLUDED)
    )
    terms = tuple(concluded if term is answered[0] else term for term in question.terms)
    asked = replace(question, terms=terms)
    decision = decide(asked, [m for m in ranked(asked, terms) if _tells_of_requests(m.fact)])
    return decision if decision.answer else None


def _is_answered(term: Term) -> bool:
    """True for 答复 and its other names, but not for 办结 itself."""
    return _CLOSED_ROW in term.rows and _ANSWERED in term.names and not _IS_CONCLUDED.search(term.text)


def _tells_of_requests(fact: Fact) -> bool:
    """True for a figure of requests concluded."""
    told = fact.value is not None and _IS_CONCLUDED.search(fact.topic) and not _NOT_IN_TIME.search(fact.topic)
    return bool(told) and bool(_OF_REQUESTS.search(f"{fact.quote}{fact.section}"))
