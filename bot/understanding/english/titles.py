"""The full English title of the chat's own office: the Qinghe Municipal Bureau of Natural Resources and Planning.

Only a title of which every word stands in the office's own name is taken out; any other bureau stays another office.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.understanding.english.phrases import english, stems
from bot.understanding.english.terms import english_terms
from bot.understanding.offices import bare_name
from knowledge.patterns import lazily

_WORD = lazily(r"[A-Za-z][A-Za-z'’-]*")
_OF_IT = lazily(r"['’]s?$")
_MOST_WORDS = 9
"""Words that a title may have on either side of its kind."""
_FIELD_WORDS = 5
"""Words that may name its field where the kind is left out: did Huai'an natural resources publish."""
_GLUE = frozenset({"and", "the"})
_INSIDE = _GLUE | {"of", "people's", "new", "district", "county", "town", "township", "office", "government"}
"""Words of titles that say nothing elsewhere."""


def without_own_title(text: str, own_latin: Sequence[str], office: str) -> tuple[str, bool]:
    """The text without the titles of the office itself, and whether there were any."""
    text = _written_out(text, office)
    text, acted = _without_field(text, own_latin, office)
    if acted:
        return text, True
    if named := _seat(office, tuple(own_latin)):
        text, count = named.subn(" ", text)
        return (text, True) if count else _without_bureau(text, own_latin, office)
    return _without_bureau(text, own_latin, office)


def _written_out(text: str, office: str) -> str:
    """The text with the short name of such an office written out: the Binhai EEB."""
    short = english().data["own"]["titles"]["short"]
    words = [word for part, words in short.items() if part in office for word in words]
    if not words:
        return text
    return re.sub(rf"\b(?:the )?(?:{'|'.join(words)})\b(?:['’]s)?", "the bureau", text, flags=re.IGNORECASE)


def _without_field(text: str, own_latin: Sequence[str], office: str) -> tuple[str, bool]:
    """The text without the place and field of the office where it is said to act: did Huai'an natural resources publish."""
    acts = _acting(tuple(own_latin)).search(text) if own_latin else None
    if acts is None:
        return text, False
    own = _Own(own_latin, office)
    words = list(_WORD.finditer(text, acts.end()))[: _FIELD_WORDS + 1]
    for count in range(len(words) - 1, 0, -1):
        run = [word.group() for word in words[:count]]
        if run[-1].lower() not in _GLUE and own.holds(run) and _is_verb(words[count].group().lower()):
            return (
                f"{text[: acts.start()]}{acts.group().split()[0]} the office{text[words[count - 1].end() :]}",
                True,
            )
    return text, False


@lru_cache(maxsize=64)
def _acting(own_latin: tuple[str, ...]) -> re.Pattern[str]:
    """An office that is said to do something, by one of its names: did Huai'an."""
    names = "|".join(map(re.escape, sorted(own_latin, key=len, reverse=True)))
    return re.compile(rf"\b(?:did|does|do|has|have|had) (?:the )?(?:{names}) ", re.IGNORECASE)


def _is_verb(word: str) -> bool:
    """True for what an office does: publish, put out."""
    phrases = english()
    return stems(word) in phrases.light or stems(word) in phrases.generic


def _without_bureau(text: str, own_latin: Sequence[str], office: str) -> tuple[str, bool]:
    words = list(_WORD.finditer(text))
    spans = [
        span
        for place, word in enumerate(words)
        if _OF_IT.sub("", word.group().lower()) in _kinds(office)
        and (span := _title(text, words, place, own_latin, office)) is not None
    ]
    begun = len(text)
    for start, end in sorted(spans, key=lambda span: (span[1], -span[0]), reverse=True):
        if end <= begun:  # a bureau named within the title of its branch is gone with it
            text, begun = f"{text[:start]} {text[end:]}", start
    return text, bool(spans)


def _title(
    text: str, words: list[re.Match[str]], kind: int, own_latin: Sequence[str], office: str
) -> tuple[int, int] | None:
    """Where the title with this word for its kind begins and ends; None for that of another office."""
    own = _Own(own_latin, office)
    first = _start(words, kind, own)
    last = kind
    if words[kind + 1 : kind + 2] and words[kind + 1].group().lower() == "of":
        last = _end(words, kind + 1, own)
    named = [word.group() for word in words[first:kind] + words[kind + 2 : last + 1]]
    if not own.says_which(named) or _goes_further(text, words, first, own):
        return None
    first -= first > 0 and words[first - 1].group().lower() == "the"
    return words[first].start(), words[last].end()


def _goes_further(text: str, words: list[re.Match[str]], first: int, own: _Own) -> bool:
    """True if a name in front makes it the bureau of another place: the Dalian Education Bureau."""
    if first == 0:
        return False
    before, between = words[first - 1].group(), text[words[first - 1].end() : words[first].start()]
    return between.isspace() and before[0].isupper() and first > 1 and before.lower() not in english().words


def _start(words: list[re.Match[str]], kind: int, own: _Own) -> int:
    """The first word of the longest run before the kind of which every word is the office's own."""
    least = kind
    while least > max(0, kind - _MOST_WORDS) and _may_stand_inside(words[least - 1].group().lower()):
        least -= 1
    for first in range(least, kind):
        run = [word.group() for word in words[first:kind]]
        if run[0].lower() not in _GLUE and own.holds(run):
            return first
    return kind


def _end(words: list[re.Match[str]], of: int, own: _Own) -> int:
    """The last word of the longest such run behind "of"; the kind itself where there is none."""
    most = of
    while most + 1 < min(len(words), of + _MOST_WORDS) and _may_stand_inside(words[most + 1].group().lower()):
        most += 1
    for last in range(most, of, -1):
        run = [word.group() for word in words[of + 1 : last + 1]]
        if run[-1].lower() not in {*_GLUE, "of"} and own.holds([word for word in run if word != "of"]):
            return last
    return of - 1


def _may_stand_inside(word: str) -> bool:
    """False for words that only hold a sentence together, which no title has but and, the and of."""
    return word in _INSIDE or word not in english().stop


class _Own:
    """What belongs to the name of one office in English."""

    def __init__(self, own_latin: Sequence[str], office: str) -> None:
        self._places = sorted({*own_latin, *(w for name in own_latin for w in name.split())}, key=len)[::-1]
        self._office = office

    def holds(self, run: list[str]) -> bool:
        """True if every word of a run is a place, a level or a field of the office."""
        field = self._without_places(run)
        terms = english_terms(field)
        known = sum(len(term.text.split()) for term in terms)
        words = [word for word in field.split() if word not in _GLUE]
        return known >= len(words) and all(any(n in self._office for n in term.names) for term in terms)

    def says_which(self, run: list[str]) -> bool:
        """True if a run names more than the level: the place, or what the office is for."""
        text = " ".join(run).lower()
        return bool(english_terms(self._without_places(run))) or any(
            re.search(rf"\b{re.escape(place)}\b", text) for place in self._places
        )

    def _without_places(self, run: list[str]) -> str:
        """The words of a run but for places and levels, what stands for a field by its own word put in."""
        text = " ".join(run).lower()
        for place in self._places:
            text = re.sub(rf"\b{re.escape(place)}\b", " ", text)
        titles = english().data["own"]["titles"]
        text = re.sub(rf"\b(?:{'|'.join(titles['levels'])})\b", " ", text)
        for words, part in titles["fields"].items():
            text = re.sub(rf"\b{words}\b", " ", text) if part in self._office else text
        return " ".join(text.split())


@lru_cache(maxsize=1024)
def _kinds(office: str) -> frozenset[str]:
    """The words by which an office of this kind may be called in a title: bureau, commission."""
    names = (bare_name(office), office)  # of a 管理委员会 the bare name is what it manages
    kinds = english().data["own"]["titles"]["kinds"]
    found = ((ends, words) for ends, words in kinds.items() if any(re.search(ends, name) for name in names))
    return frozenset(word for _, words in found for word in words)


@lru_cache(maxsize=1024)
def _seat(office: str, own_latin: tuple[str, ...]) -> re.Pattern[str] | None:
    """The name of a subdistrict, town or county office with its kind: Xiguan Sub-district Office."""
    bare = bare_name(office)
    kinds = [
        word for end, words in english().data["own"]["ends"].items() if bare.endswith(end) for word in words
    ]
    if not kinds or not own_latin:
        return None
    names = "|".join(re.escape(name) for name in sorted(own_latin, key=len, reverse=True))
    kind = "|".join(word.replace("sub district", "sub[- ]district") for word in kinds)
    return re.compile(
        rf"\b(?:the )?(?:{names}) (?:{kind})(?: office| government)?(?:['’]s)?(?![\w-])", re.IGNORECASE
    )
