"""Puts an English message into plain words: ppl are people, couldn't is could not, any idea asks nothing."""

from __future__ import annotations

from functools import cache

from bot.understanding.english.phrases import english
from bot.understanding.phrases import read_phrases
from knowledge.english_words import english_words
from knowledge.sieve import Table, sifted

_CONTRACTED = sifted(
    r"(?<![\w])(could|did|do|does|was|were|is|are|has|have|had|would|should|ca|wo)n[ '’]?t(?!\w)"
)
_NOT_PUBLIC = sifted(
    r"\b(?:not|never|cannot)\s+(?:(?:to|be|for|meant|intended|open(?:ed)?|fit|suitable|going|allowed|marked|the)\s+)*"
    r"(?:public(?:ation)?(?: release| view(?:ing)?)?|published|publish|releas(?:e|ed)|disclos(?:ed|ure)|made public)\b"
    r"(?!\s+(?:on|in|at|online|yet|by|until|till|within|through|via|to|last|this|that)\b)"
)
"""Not for release, cannot be published: it is withheld, which reports say in a word of its own."""
_AUTHOR = sifted(
    r"\b(?:is|are|was|were) (?:the )?(?:authors?|writers?|compilers?|editors?) of (?=(?:the|this|your|that) (?:annual )?report\b)"
)
"""Who is the author of the report: who wrote it."""
_MOST_COMMON = sifted(
    r"\b(?:(?:the )?commonest|(?:the )?(?P<how>most|least) (?:common|commonly|frequent|frequently|numerous|often|usual)(?: used| seen| published)?)\b"
)
"""The most common kind is the one of which there are most."""
_WHOSE_HABIT = sifted(
    r"(?<=\bhow )(?P<how>often|frequently) (?P<verb>do|does|did|must|will|should) (?:the |your |its |all )?"
    r"(?:staff(?: members)?|employees|officials|cadres|officers|workers)(?= \w)"
)
"""How often do staff study: that it is the staff who do, the report need not say."""
_IRREGULAR = {"ca": "cannot", "wo": "will not"}


def plain_words(folded: str) -> str:
    """The words of a folded message, short forms written out, ways of asking that say nothing left out."""
    folded = folded.replace("can not", "cannot")
    folded = _CONTRACTED.sub(lambda match: _IRREGULAR.get(match[1], f"{match[1]} not"), folded)
    folded = _AUTHOR.sub("wrote ", _NOT_PUBLIC.sub("withheld", folded))
    folded = _MOST_COMMON.sub(lambda match: f"the {match['how'] or 'most'}", folded)
    folded = _WHOSE_HABIT.sub(r"\g<how> \g<verb> they", folded)
    short = _short_forms()
    plain = " ".join(short.get(word, word) for word in english_words(folded))
    return " ".join(english().data["words"]["fillers"].pattern.sub(" ", plain).split())


def reworded(folded: str) -> str:
    """A folded message with its ways of saying something put in plainer words: X exceeds Y is more X than Y."""
    return _rewordings().replaced(folded)


@cache
def _rewordings() -> Table[str]:
    """Ways of saying something and the plainer words for them, in their order."""
    found: list[dict[str, str]] = read_phrases("rewordings_en")["rewording"]
    return Table((one["said"], one["plain"]) for one in found)


@cache
def _short_forms() -> dict[str, str]:
    """Short forms, their plurals too, and what they stand for."""
    written: dict[str, str] = english().data["shorthand"]
    plurals = {f"{short}s": f"{whole}s" for short, whole in written.items() if whole.isalpha()}
    return {**plurals, **written}
