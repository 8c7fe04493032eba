"""How decisions on several readings of one message stand to each other: which tells more of its own words."""

from __future__ import annotations

from bot.answering.answer import Language
from bot.answering.decision import Decision
from bot.answering.extent.left_out import IN_THE_TOPIC, names_all
from bot.answering.telling.roles import sought
from bot.understanding.question import Question
from knowledge.models import Measure

_EVERYDAY = 0.05
"""Weight up to which an English word may be no more than the measure word of a report."""
_EVEN = 0.1
"""Difference below which two facts say a word equally well."""
_SAYS_IT = 0.65
"""Share from which on a figure says a word: a 公开栏 is no 公开日."""
_SAYS_NOTHING = 0.3
"""Share below which a fact says nothing of a word."""

_DOES = frozenset({"办", "搞", "做", "弄", "开", "整", "干"})
"""Verbs that say no more of a thing than that it was done: 办了几次."""


def standing(decision: Decision) -> tuple[int, float]:
    """Orders decisions: an answer before a choice before a refusal, then by score."""
    if decision.answer:
        return 2, decision.answer[0].score
    if decision.choices:
        return 1, decision.choices[0].score
    return 0, decision.nearest.score if decision.nearest else 0.0


def says_more(question: Question, reading: Question, decision: Decision) -> bool:
    """False if an answer to a message read with what was said before explains none of the message's own words."""
    if reading.terms == question.terms or not decision.answer:
        return True
    share = own_share(question, reading, decision)
    counted = decision.answer[0].fact.value is not None and not question.yes_no
    return share is None or share >= (_SAYS_IT if counted else _SAYS_NOTHING)


def says_less(
    question: Question, joined: tuple[Question, Decision], alone: tuple[Question, Decision]
) -> bool:
    """True if the message's own words are told better without what was said before: 政协提案呢 after 人大建议."""
    if not (alone[1].answer and joined[1].answer):
        return False
    shares = [own_share(question, *reading) for reading in (joined, alone)]
    return None not in shares and (shares[0] or 0.0) < (shares[1] or 0.0) - _EVEN


def own_share(question: Question, reading: Question, decision: Decision) -> float | None:
    """How well an answer explains the best of the message's own words; None if it has none."""
    wanted = sought(question)
    counts = question.language is Language.EN and question.measure is Measure.TIMES
    own = {
        term.text
        for term in question.terms
        if len(term.text) > 1
        and not term.verb
        and term.text.rstrip("了过") not in _DOES
        and not any(one.covers(term) for one in wanted)
        and not (counts and term.weight <= _EVERYDAY)  # how many sessions is told as 3期
    }
    pairs = zip(reading.terms, decision.answer[0].shares, strict=False)
    return max((share for term, share in pairs if term.text in own), default=None)


def answers_both(question: Question, decision: Decision) -> bool:
    """True if one fact names all that a message and the one before it ask about: of documents, those not made public."""
    if not decision.answer or len(decision.answer[0].shares) != len(question.terms):
        return False
    best = decision.answer[0]
    if question.exists and best.fact.value is None:
        return False  # 有依申请公开的吗 after 有没有不公开的 is not of both
    return best.explained >= IN_THE_TOPIC and names_all(question, best)
