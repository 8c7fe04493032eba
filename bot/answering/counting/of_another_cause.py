"""Whether cases were brought over something else than what is asked about: 因具体行政行为被诉2起 is not 因信息公开被诉."""

from __future__ import annotations

from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_CASE = r"(?:复议|诉讼|起诉|被诉|上诉|告)"
_OVER_DISCLOSURE = sifted(
    rf"(?:因为?|由于)(?:政府|政务)?信息公开[^,。;?]{{0,10}}{_CASE}"
    rf"|信息公开(?:方面|引起|引发|引来|惹来|导致|造成|产生)的?[^,。;?]{{0,6}}{_CASE}"
)
"""Asks of cases over the disclosure of information alone."""
_CAUSE = lazily(
    rf"因(?:为)?(?P<cause>[^,，。;；]{{2,16}}?)(?:而)?被?(?:提起|申请|引发|引起)?(?:的)?(?:行政)?{_CASE}"
)
_OF_DISCLOSURE = lazily(r"公开|申请|答复")


def over_something_else(question: Question, match: Match) -> bool:
    """True for cases that the report says were brought over another matter than disclosure, which is asked about."""
    if not _OVER_DISCLOSURE.search(question.folded):
        return False
    caused = _CAUSE.search(match.fact.topic)
    return caused is not None and not _OF_DISCLOSURE.search(caused["cause"])
