"""What was done to several things that are counted one after another: 对三个乡镇、五个村进行了督查."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from knowledge.extraction.quantity import Quantity
from knowledge.models import Fact
from knowledge.patterns import lazily

_TO: Final = lazily(r"(?:^|[，,。;；])[^，,。;；]{0,12}?(?:分别|先后|共)?(?:对|到|赴|深入|向|在|为|给)\s*$")
"""Words before the first number that leave it to the end of the clause what was done."""
_NOUN_AND: Final = lazily(r"[\u4e00-\u9fff()（）]{1,18}(?:、|以及|[和及与])\s*(?:的)?\s*$")
"""A noun, and the mark or word that joins the next number to it."""
_DEED: Final = lazily(r"(?<=[\u4e00-\u9fff])(?:进行|开展|实施|[\u4e00-\u9fff]{2}(?=了)).*$")
"""Where it is said behind the last noun."""


def with_shared_deed(facts: list[Fact], quantities: list[Quantity], sentence: str) -> list[Fact]:
    """The facts of one sentence (one for each of `quantities`, in order), each with what was done to all of them."""
    if len(facts) != len(quantities):
        return facts
    told = list(facts)
    first = 0
    while first < len(facts) - 1:
        last = _last_of_them(first, quantities, sentence)
        deed = _DEED.search(facts[last].topic) if last > first else None
        if deed is not None:
            for position in range(first, last):
                told[position] = _done(facts[position], deed)
        first = last + 1
    return told


def _last_of_them(first: int, quantities: list[Quantity], sentence: str) -> int:
    """The position of the last quantity that goes on with the one at `first`; that one itself if it opens no list."""
    if not _TO.search(sentence[: quantities[first].start]):
        return first
    last = first
    while last + 1 < len(quantities):
        between = sentence[quantities[last].end : quantities[last + 1].start]
        if not _NOUN_AND.fullmatch(between):
            break
        last += 1
    return last


def _done(fact: Fact, deed: re.Match[str]) -> Fact:
    """The fact with the deed in its topic and label."""
    words = deed.group()
    return replace(fact, topic=f"{fact.topic}{words}", label=f"{fact.label}{words}")
