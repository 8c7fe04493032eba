"""Back from another place or year that was asked about in vain: 咱们乡呢, 在哪公开 are of what was answered before it."""

from __future__ import annotations

from typing import Final

from bot.conversation import Context
from bot.understanding.question import Ask, Question
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.values import replace

_ITSELF: Final = lazily(
    r"(?:那么?|那|就)?(?:说|看|问)?(?:咱们?|我们?|俺们?|你们?|本|贵)(?:自己)?(?:这儿|这里|这边|这)?(?:个)?"
    r"(?:[乡镇县区市局]|街道|单位|地)?(?:里|上|政府)?的?(?:呢|咧|嘞|呐|有多少|是多少)?[?!。~ ]*"
)


def back_to_itself(question: Question, context: Context) -> Question | None:
    """The question answered last, where a message after a refusal names nothing but the office itself; None else.

    The refusal must have been of another place: 咱们乡呢 after what the report does not say has nothing to go back to.
    """
    before, answered = context.question, context.answered
    if not context.misses or before is None or answered is None or not before.place:
        return None
    named = question.own_office or _ITSELF.fullmatch(question.folded) is not None
    says_more = question.terms or question.place or question.category or question.year is not None
    if not named or not question.elliptical or says_more or question.relative_year is not None:
        return None
    return replace(answered, text=question.text)


_IN_WORDS: Final = frozenset({Ask.WHERE, Ask.WHO, Ask.HOW})


def leaned_on(question: Question, context: Context) -> Question | None:
    """The question that a message leans on: the one answered last where it asks in words after a year there is no report of."""
    before, answered = context.question, context.answered
    if not context.misses or before is None or answered is None:
        return before
    dated = (before.year, before.relative_year) != (answered.year, answered.relative_year)
    named = any(term.weight >= TELLING for term in question.terms)
    return answered if dated and question.ask in _IN_WORDS and not named else before
