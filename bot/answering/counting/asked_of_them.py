"""What is asked of all of a stated number: 300人都拿到补贴了吗 is not confirmed by there being 300 of them."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_ASKED: Final = sifted(
    r"\d+(?:余|多)?[条件人个名户项份篇次本](?:人)?[^,。;?\d]{0,10}?(?:全都|全部|都|全)(?!部?是?(?:对|多少|几)|有$|一共|市|省|县|国|镇|乡|区|村|年)"
    r"(?P<deed>[\u4e00-\u9fff]{2,12}?)(?:了|过|的)*(?:吗|么|嘛|没有?|没)[?。呢啊]*$"
)
_BEHIND_IT: Final = lazily(
    r"(?:那么?|其中|里面?|中)*(?:对外|主动|向社会)?公[开布示](?:发布)?[的了]?(?:又?[有是])?(?:多少|几)[条件人个名户项份篇次本]?[呢啊?。]*"
)
"""印发90件，公开的有几件: how many of those that are stated are of another sort."""
_LEADS: Final = lazily(
    "^(?:是|已经?|被|在|由|给|从|通过|按|能|(?:[发登贴放挂写]|公布|公示|公开|发布)(?:在|到))+"
)
_KNOWN_BY: Final = 2
"""Characters of a deed by which a sentence is known to say it."""


def _stated_before(question: Question, match: Match) -> bool:
    """True if a figure is told in a first clause, and a second one asks how many of them are of another sort."""
    if question.yes_no or question.operation is not None or len(question.stated) != 1:
        return False
    first, comma, then = question.folded.rpartition(",")
    place, value = question.stated[0]
    if not comma or place >= len(first) or str(value) not in first or match.fact.value != value:
        return False
    return bool(_BEHIND_IT.fullmatch(then))


@lru_cache(maxsize=16)
def _deed(folded: str) -> str:
    """What is asked to hold of all of them, without what leads up to it; nothing where nothing is."""
    asked = _ASKED.search(folded)
    return _LEADS.sub("", asked["deed"]) if asked else ""


def asked_of_them(question: Question, match: Match) -> bool:
    """True if a figure is stated and a thing asked of all so many that neither the figure's sentence nor its place says."""
    if _stated_before(question, match):
        return True
    if question.claim is None or not question.yes_no or match.fact.measure is Measure.TEXT:
        return False
    deed = _deed(question.folded)
    fact = match.fact
    return bool(deed) and deed[:_KNOWN_BY] not in fold(
        f"{fact.section} {fact.scope} {fact.label} {fact.quote}"
    )
