"""Questions about some of what a figure counts: how many of the 201 are women, what one village published, marks given."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from bot.understanding.question import Question
from knowledge.models import Fact, FactKind

_WITHIN_STATED: Final = re.compile(
    r"(?P<n>\d+)余?[个条件名人位项户份家][^,。;?]{0,10}?(?:里头|里面|里边|里|当中|之中|其中|中间),?[^,。;?占]{0,16}(?:多少|几)(?![成分])"
    r"|(?P<all>\d+)(?P<unit>[个条件名人位项户份家])[^,。;?占]{2,16}(?:多少|几)(?P=unit)"
    r"|how many of the (?P<of>\d+)\b"
)
"""A stated figure of which some are asked for: what answers has another value."""
_OF_EACH: Final = re.compile(r"^各(?:村|社区)")
"""The topic of a figure that all villages make up together."""
_ONE_VILLAGE: Final = re.compile(r"[^\W\da-z各全每个乡镇农本些几哪整新]{2}(?:村|社区)(?![务民级委居里两])")
_MARKS: Final = re.compile(r"(?:多少|几)分(?![之钟])")


def may_be_some(question: Question, fact: Fact) -> bool:
    """False if some of a figure are asked for and the fact is all of it, or counts something else."""
    if _OF_EACH.search(fact.topic) and _ONE_VILLAGE.search(question.folded):
        return False  # what all villages published together is not what one of them did
    if _MARKS.search(question.folded) and fact.unit != "分":
        return False
    stated = _WITHIN_STATED.search(question.folded)
    if stated is None:
        return True
    number = stated["n"] or stated["all"] or stated["of"]
    if some_of_stated(question, fact):
        return False
    if fact.kind is FactKind.TABLE or fact.part_of is not None:
        return True
    return stated["all"] is None and number in fact.quote.replace(",", "")


def some_of_stated(question: Question, fact: Fact) -> bool:
    """True if the question states just this figure and asks for some of it: 低保134人里头，新增的是几个."""
    stated = _WITHIN_STATED.search(question.folded)
    return stated is not None and Decimal(stated["n"] or stated["all"] or stated["of"]) == fact.value
