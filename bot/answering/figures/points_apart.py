"""How far apart two printed shares are: 动态信息占43.5%, 其他信息占35.8%, 7.7 percentage points."""

from __future__ import annotations

from typing import Final

from bot.answering.answer import Answer, Language
from bot.answering.figures.figure import figures
from bot.answering.figures.finding import Finder
from bot.answering.figures.reckoning import Reckoner
from bot.answering.figures.things import Thing
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.query import TELLING, Term
from knowledge.sieve import sifted
from knowledge.values import replace

_APART: Final = sifted(
    r"\b(?:difference|gap|exceeds?|higher|lower|larger|smaller|bigger|more|less)\b.*\b(?:share|percentage|proportion)s?\b.*\b(?:share|percentage|proportion)\b"
    r"|\b(?:difference|gap) (?:between|in) (?:the )?(?:shares|percentages|proportions)\b"
    r"|\b(?:share|percentage|proportion) of\b.*\b(?:exceed|higher|lower|larger|smaller|bigger)\w*\b.*\b(?:that of|share|percentage|proportion|than)\b"
    r"|\bpercentage points\b.*\b(?:more|higher|lower|less|larger|smaller|exceed|apart|ahead|than|above|below)\b"
    r"|\bby how many (?:percentage )?points\b.*\b(?:exceed|ahead|more|higher|lower|less|lead|larger|smaller|above|below)"
    r"|(?:比|和|与|跟|同).*[高低多少大小差].*百分点|占比.*(?:和|与|跟|同).*占比.*差"
)
"""Asks by how many percentage points one share is above another."""
_JUNK: Final = frozenset(
    {"高", "比高", "相差", "低", "多", "比", "points", "积分", "占比", "比例", "share", "percentage"}
)
"""Words of the comparison itself."""


def asks_how_far_apart(question: Question) -> bool:
    """True if two shares are set against each other, and neither against the year before."""
    if question.yes_no or question.relative_year is not None:
        return False
    return bool(_APART.search(question.folded)) and len(_named(question)) > 1


def points_apart(question: Question, finder: Finder, reckoner: Reckoner) -> Answer | None:
    """The one printed share less the other; None if the report does not print both."""
    named = _named(question)
    parted = question.than if question.than is not None else named[1].position
    first = tuple(term for term in named if term.position < parted)
    second = tuple(term for term in named if term.position >= parted)
    found = [_share(question, side, finder) for side in (first, second)]
    shares = [match for match in found if match is not None]
    if len(shares) < 2 or shares[0].fact == shares[1].fact:
        return None
    return reckoner.points(figures(shares))


def _named(question: Question) -> list[Term]:
    """What the question names besides the comparison."""
    return [term for term in question.terms if term.text not in _JUNK and term.weight >= TELLING]


def _share(question: Question, side: tuple[Term, ...], finder: Finder) -> Match | None:
    if not side:
        return None
    plain = "share" if question.language is Language.EN else "占比"
    asked = replace(
        question, folded=plain, than=None, share_of=None, joints=(), negated=False, other_measures=()
    )
    return finder.share(asked, Thing(side))
