"""How many belong to a group: whoever else is counted beside its name is none of its members."""

from __future__ import annotations

from typing import Final

from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_GROUP_ASKED: Final = sifted(
    "(?:小组|专班|工作组|委员会)(?:里头?|中|当中)?(?:一共|总共|共|都)?(?:有)?(?:几|多少|好多)(?:个|名|位)?(?:人|成员)"
)
_ITS_MEMBERS: Final = lazily("成员|组员|小组|专班|工作组|委员会|组成")

_ITS_HEAD: Final = lazily(r"组长\s*[\d一二两三]")
"""组长1名、联络员3名 are its members, each counted by what they do there."""


def counts_no_members(question: Question, match: Match) -> bool:
    """True if it is asked how many are in a group, and a figure counts people who are not said to be in it."""
    fact = match.fact
    if fact.measure is not Measure.PERSON or not _GROUP_ASKED.search(question.folded):
        return False
    return not (_ITS_MEMBERS.search(fact.topic) or _ITS_HEAD.search(fact.quote))
