"""What is asked of the thing told just now in a word that is also said of applications: answered?, after letters."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.answer import Language
from bot.answering.decision import Decision
from bot.understanding.question import Question
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.values import replace

_APPLICATIONS, _APPLIED = "applications.", "申请"
_DONE = lazily("办[结完理]|答复|处理|回复|受理")
"""What is done with things, whatever they are."""
_DEGREES_OF = lazily(
    r"(?:那|有|其中)*(?:博士|硕士|研究生|本科生?|大专生?)(?:学历|学位)?的?(?:有|是|占|招了?)*(?:几|多少)[个人名位]*[呢啊?。]*"
)
_TAKEN_ON = lazily("招|录用|引进|选调|新进")
"""博士几个 after 招聘几个人 is of these, not of the whole staff."""
_FEW = 4
"""Words of a message that leans on the one before it."""


def leaning_on(question: Question, before: Question | None) -> Question:
    """The question as one that leans on the message before, where it only says what was done with things.

    After letters or teachers, "answered?" and "how many people applied?" are asked of these; after applications
    they are asked of applications anyway.
    """
    if before is None or question.elliptical:
        return question
    if question.language is not Language.EN:
        of_them = _DEGREES_OF.fullmatch(question.folded) and _TAKEN_ON.search(before.folded)
        return replace(question, elliptical=True) if of_them else question
    if len(question.folded.split()) > _FEW:
        return question
    telling = [term for term in question.terms if term.weight >= TELLING]
    of_requests = len(telling) == 1 and bool(telling[0].rows) and not telling[0].columns
    of_requests = of_requests and all(row.startswith(_APPLICATIONS) for row in telling[0].rows)
    things = [term for term in before.terms if term.weight >= TELLING]
    elsewhere = bool(things) and not any(row.startswith(_APPLICATIONS) for t in things for row in t.rows)
    return replace(question, elliptical=True) if of_requests and elsewhere else question


def of_applications_instead(question: Question, decision: Decision, before: Question | None) -> bool:
    """True if 办结了几件 after another thing would be told by what became of applications."""
    if before is None or not decision.answer:
        return False
    fact = decision.answer[0].fact
    applied = not fact.key and _APPLIED in fact.topic and not any(_APPLIED in t.text for t in before.terms)
    if not applied and not fact.key.startswith(_APPLICATIONS):
        return False
    own = [term for term in question.terms if len(term.text) > 1]
    things = [term for term in before.terms if term.weight >= TELLING and not _DONE.search(term.text)]
    elsewhere = bool(things) and not any(row.startswith(_APPLICATIONS) for t in things for row in t.rows)
    return elsewhere and bool(own) and all(_DONE.search(term.text) for term in own)


def of_those_first(
    question: Question, leans: bool, decisions: Sequence[tuple[Question, Decision]]
) -> list[tuple[Question, Decision]]:
    """The decisions on readings with what was said before, where one answers a message that leans on it."""
    joined = [pair for pair in decisions if pair[1].answer and len(pair[0].terms) > len(question.terms)]
    return joined if leans and joined else list(decisions)
