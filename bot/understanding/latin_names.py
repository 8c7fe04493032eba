"""How the name of an office is spelt in Latin letters: Liuwan, Liuwan Town, Hohhot."""

from __future__ import annotations

from functools import lru_cache

from bot.understanding.offices import BARE, ORGAN, UNIT, bare_name
from knowledge.lexicon import lexicon
from knowledge.patterns import lazily
from knowledge.pinyin import spelled, spellings
from knowledge.vocabulary import load

_ROADS = {
    "大道": "avenue",
    "路": "road",
    "街": "street",
    "桥": "bridge",
    "湖": "lake",
    "山": "mountain",
    "河": "river",
}
"""Endings of names that signs translate."""


@lru_cache(maxsize=1024)
def _half_translated(unit: str) -> str:
    """A name with its last word in English, as it stands on road signs; "" where it has none such."""
    for ending, english in _ROADS.items():
        if unit.endswith(ending) and len(unit) > len(ending) + 1:
            return f"{spelled(unit.removesuffix(ending))} {english}"
    return ""


@lru_cache(maxsize=1024)
def latin_names_of(organisation: str) -> tuple[str, ...]:
    """Ways to spell the organisation in Latin letters, with the places above it, longest first."""
    stem = bare_name(organisation)
    whole = UNIT.findall(stem)
    units = [BARE.sub("", unit) for unit in whole]
    if not units:
        found = _PREFECTURE.match(stem)
        return (*_in_english(found[1]), spelled(found[1])) if found else ()
    short = spellings(whole[-1]) if len(units[-1]) == 1 else ()  # 沙县 is Shaxian
    half = [name for unit in units[-1:] if (name := _half_translated(unit))]  # 迎宾路 is Yingbin Road
    inner = [spelled(name) for name in _inner_places(whole[-1], stem)]
    chains = [" ".join(map(spelled, units[first:])) for first in range(len(units))]
    last = (*_in_english(units[-1]), *spellings(units[-1]))
    return tuple(dict.fromkeys((*(chains[:-1] or chains), *half, *short, *last, *inner)))


def _in_english(place: str) -> tuple[str, ...]:
    """What a place is called in English where that is not its pinyin: Hohhot."""
    return tuple(load("places")["in_english"].get(place, ()))


_PREFECTURE = lazily(
    r"([\u4e00-\u9fff]{2,4}?)(?:州|盟|地区)(?=[\u4e00-\u9fff]{1,14}(?:局|委|厅|办|会|中心)$)"
)
_INNER = lazily(r"([\u4e00-\u9fff]{2,3}?)(?:新区|[街路](?:街道)?)$")
_OF_BRANCH = lazily(r"[局委]([\u4e00-\u9fff]{2,3}?)[区县旗市]?分局$")


def _inner_places(unit: str, stem: str) -> list[str]:
    """Places inside a name that its units do not show: 兰州 of 兰州新区, 前进 of 前进街街道, 云岭 of 公安局云岭分局."""
    return [found[1] for found in (_INNER.fullmatch(unit), _OF_BRANCH.search(stem)) if found]


@lru_cache(maxsize=1024)
def spelled_names_of(organisation: str) -> tuple[str, ...]:
    """Ways to spell the organisation that name it alone, longest first.

    The name of a place is that of its government, not of each of its bureaus, and Data may be an English word.
    """
    if ORGAN.search(bare_name(organisation)):
        return ()
    names = (name for name in latin_names_of(organisation) if name not in lexicon().en_words)
    return tuple(sorted(names, key=len, reverse=True))
