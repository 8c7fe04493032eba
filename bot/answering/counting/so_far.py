"""What had been published by some day is the figure of all that ever was: 截至年底已公开8400条, beside 2009年公开1192条."""

from __future__ import annotations

from typing import Final

from bot.answering.answer import Language
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_SO_FAR: Final = sifted(
    r"\b(?:so far|to date|until now|up to now|cumulatively|over the years)\b"
    r"|\b(?:had|have|has) .*\b(?:by|as of) (?:the )?end of\b"
)
_EVER: Final = lazily("累计|历年|已(?!办|答|受|经?结)")


def so_far_first(question: Question, good: list[Match]) -> list[Match]:
    """The figures of all that had come together by then, where an English question asks for that and one says so."""
    if question.language is not Language.EN or not _SO_FAR.search(question.text.lower()):
        return good
    ever = [match for match in good if match.fact.value is not None and _EVER.search(match.fact.topic)]
    return ever or good
