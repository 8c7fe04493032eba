"""The only office of a place, where a message names the place alone: 那青石呢, and of 青石 there is the bureau only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from bot.understanding.offices import BARE, UNIT, names_of
from knowledge.normalization import fold
from knowledge.sieve import sifted

_ALONE = sifted(
    r"^(?P<before>(?:那么?|还有|换成|再看看?|,|，)*)(?P<place>[\u4e00-\u9fff]{2,5}?)(?P<behind>的|那边)?[呢咧呐哩嘞][?？。!！]*$"
)


def only_one_there(folded: str, like: Callable[[str], Sequence[str]]) -> str:
    """The message with the office's name in the place of its place; '' where it is no such message, or there are several."""
    asked = _ALONE.search(folded)
    if asked is None:
        return ""
    place = asked["place"]
    there = [office for office in like(place) if place in _places(office)]
    if len(there) != 1 or place in names_of(there[0]):
        return ""
    return f"{asked['before']}{there[0]}呢"


@lru_cache(maxsize=1024)
def _places(organisation: str) -> frozenset[str]:
    """The places in an office's name, with their kind and without: 青石市 and 青石 of 青石市教育局."""
    units = UNIT.findall(fold(organisation))
    return frozenset({*units, *(BARE.sub("", unit) for unit in units)})
