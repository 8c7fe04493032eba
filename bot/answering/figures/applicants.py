"""Who applied, one sort of applicants beside another: which of them applied most."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.understanding.question import Question
from knowledge.models import Fact
from knowledge.normalization import fold
from knowledge.sieve import sifted
from knowledge.store import StoredFact

_ASKED: Final = sifted(
    "哪(?:一)?[种类些个样]的?(?:申请)?(?:人|主体|对象|单位|申请者)(?:来)?(?:提|申请|递|提交|提出)?(?:的|得|了)?(?:申请)?(?:数量|件数)?(?:占|是)*最"
    "|(?:申请人|申请主体|申请者|提申请的人?)(?:里头?面?|中|当中|之中|类型)?(?:是)?(?:哪|什么|啥)(?:一)?[种类些个样]?(?:人|申请)?(?:的|得)?(?:占|是|数量)*最"
    "|(?:谁|什么人|啥人)(?:来)?(?:提|申请|提交)(?:出)?(?:的|得)?(?:申请)?(?:是|数量)*最[多少]"
    "|(?:申请|提)(?:得|的)?最[多少]的(?:人)?(?:是|都是)?(?:谁|哪(?:一)?[种类些](?:申请)?人|什么人|啥人)"
    r"|\b(?:which|what) (?:kind|type|sort|group|category|class)s? of (?:applicant|requester|person|people)s?\b.*\b(?:most|fewest|least)\b"
)
_RECEIVED: Final = "applications.received."
_NO_SORT: Final = "total"


def asks_which_applicant(question: Question) -> bool:
    """True for 哪类申请人最多 and which type of applicant filed the most requests."""
    return _ASKED.search(fold(question.text)) is not None


def applicants(facts: Sequence[StoredFact]) -> list[Fact]:
    """How many applications came from each sort of applicants, as the form has it; [] where it does not say."""
    cells = [stored.fact for stored in facts if stored.fact.key.startswith(_RECEIVED)]
    told = [fact for fact in cells if fact.value is not None and not fact.key.endswith(_NO_SORT)]
    return told if any(fact.value for fact in told) else []
