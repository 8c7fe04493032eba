"""Two counts of one thing asked for in one breath: dibao families and people, how many households and people were added."""

from __future__ import annotations

from bot.understanding.english.keywords import PREPOSITIONS
from bot.understanding.english.phrases import EnglishPhrases
from knowledge.english_words import stem
from knowledge.models import Measure

_MANY = 9
"""Words of keywords that name two counts of one thing."""
_SUMS = frozenset({"amount", "money", "sum", "value"})
_VERBS = ("were", "was", "are", "is", "have", "has", "had", "got", "get", "gets")
COUNT_ENDS = (*PREPOSITIONS, *_VERBS, "to", "how", "did", "does", "do", "per", "every")
"""Words with which the noun phrase of what is counted ends."""


def side_by_side(tokens: list[str], phrases: EnglishPhrases) -> tuple[Measure, ...] | None:
    """What bare keywords count twice of one thing: dibao families and people, procurement projects and amount."""
    if len(tokens) > _MANY or "and" not in tokens[1:-1]:
        return None
    at = tokens.index("and", 1)
    ends = at + 2 == len(tokens) or tokens[at + 2] in PREPOSITIONS
    first, second = (phrases.measures.get((stem(word),)) for word in (tokens[at - 1], tokens[at + 1]))
    second = Measure.MONEY if tokens[at + 1] in _SUMS else second
    counted = {Measure.PERSON, Measure.HOUSEHOLD, Measure.ITEM, Measure.TIMES}
    if not ends or first not in counted or second not in counted | {Measure.MONEY} or first is second:
        return None
    return first, second


def and_counted(tokens: list[str], noun: range, phrases: EnglishPhrases) -> Measure | None:
    """What is counted besides in the same breath: how many households and people were added."""
    if tokens[noun.stop : noun.stop + 1] != ["and"] or not tokens[noun.stop + 2 : noun.stop + 3]:
        return None
    second = phrases.measures.get((stem(tokens[noun.stop + 1]),))
    first = phrases.measures.get((stem(tokens[noun.stop - 1]),))
    counted = {Measure.PERSON, Measure.HOUSEHOLD}
    after = tokens[noun.stop + 2]
    ends = after in COUNT_ENDS or after.endswith("ed")
    return second if {first, second} <= counted and ends else None
