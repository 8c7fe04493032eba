"""What an English question names, and its words without the names: the office itself, other places, months, years."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from bot.understanding.english.months import month_names, without_months
from bot.understanding.english.own import another_level, without_own_kind
from bot.understanding.english.phrases import english
from bot.understanding.english.places import named_places, proper_names, without_places_above
from bot.understanding.english.spelling import mended
from bot.understanding.english.terms import asking_part
from bot.understanding.english.titles import without_own_title
from bot.understanding.english.wording import plain_words, reworded
from bot.understanding.english.years import Dates, dated
from bot.understanding.offices import bare_name
from knowledge.lexicon import lexicon
from knowledge.normalization import simplify
from knowledge.query import Term

_SORT = "(?:media|mobile|news|official|local|social|convergence)"
_KIND = "(?:apps?|platform|account|client|column|brand)"
"""What is called by a name of its own; the name alone says which is meant."""
_JOINTS = frozenset({"and", "plus", "or", "versus", "vs", "than", "minus"})


@dataclass(frozen=True, slots=True)
class Named:
    """What a message names, and its words in the forms in which they are looked at."""

    text: str
    """The message without the names of places above the office and its own title."""
    folded: str
    """The form in which words are looked up."""
    plain: str
    """The same in everyday words, mended, without what is named here."""
    dates: Dates
    places: tuple[Term, ...]
    months: tuple[Term, ...]
    own: bool
    """True if the chat's own office is named."""
    own_kind: bool
    """True if its kind is named: the bureau."""


def names_of(text: str, own_latin: tuple[str, ...], own_names: tuple[str, ...]) -> Named:
    """What a message names; `own_latin` spells the office and `own_names` name it in Chinese."""
    own_name = own_names[0] if own_names else ""
    text, titled = without_own_title(without_places_above(text, own_latin), own_latin, own_name)
    folded = _folded(text)
    plain, months = without_months(plain_words(folded))
    places, plain, own = _names_in(asking_part(text, english()), plain, own_latin)
    plain, own_kind = without_own_kind(plain, own_name)
    plain, another = another_level(plain)
    dates = dated(plain)
    places += [another] if another else []
    return Named(text, folded, dates.plain, dates, tuple(places), months, own or titled, own_kind)


def _folded(text: str) -> str:
    """The text in the form in which its words are looked up."""
    folded = unicodedata.normalize("NFKC", simplify(text)).lower().replace("e-mail", "email")
    return reworded(" ".join(folded.split()))


def _names_in(text: str, plain: str, own_latin: tuple[str, ...]) -> tuple[list[Term], str, bool]:
    """The names a message holds, its words without them (mended where misspelt), and whether it names the office."""
    places = named_places(text, own_latin)
    for place in places:
        plain = plain.replace(place.names[0], " ")
    own = False
    for name in own_latin:
        if name in plain:
            plain, count = re.subn(rf"\b{re.escape(name)}\b", " ", plain)
            own = own or bool(count)
    passed = month_names() | {
        word for name in (*own_latin, *(place.names[0] for place in places)) for word in name.split()
    }
    named = proper_names(text, passed)
    if named:
        plain = _without_its_kind(plain, "|".join(term.text for term in named))
    for term in named:
        plain = re.sub(rf"\b{term.text}\b", " ", plain)
    return [*places, *named], shared_nouns(" ".join(map(mended, plain.split()))), own


def _without_its_kind(plain: str, names: str) -> str:
    """The words without what a thing is that is called by its name: the media app Yinghu Fabu, the Yinghu Fabu account."""
    before = rf"\b(?:{_SORT} )*{_KIND}(?: (?:called|named))? (?=(?:{names})\b)"
    behind = rf"\b((?:{names})(?: \w+)?) (?:{_SORT} )*{_KIND}\b"
    return re.sub(behind, r"\1", re.sub(before, "", plain))


def without_own(
    terms: tuple[Term, ...], own_names: tuple[str, ...], own: bool
) -> tuple[tuple[Term, ...], bool]:
    """The terms without the one that only says what the office is: the sports bureau."""
    office = bare_name(own_names[0]) if own_names else ""
    kept = tuple(term for term in terms if not any(len(n) >= 3 and office.endswith(n) for n in term.names))
    return kept, own or len(kept) < len(terms)


def shared_nouns(plain: str) -> str:
    """The words of a message with the noun behind the second of two joined words put behind the first as well."""
    tokens = plain.split()
    at = next((i for i, token in enumerate(tokens) if token in _JOINTS), None)
    if at is None or at == 0 or at + 2 >= len(tokens):
        return plain
    first, second, noun = tokens[at - 1], tokens[at + 1], tokens[at + 2]
    words = lexicon()
    whole = (first, tokens[at], second)
    if (
        words.english(whole)
        or words.english((*whole, noun))
        or words.english((first,)) == words.english((second,))
    ):
        return plain
    if not (words.english((first, noun)) and words.english((second, noun))):
        return plain
    return " ".join([*tokens[:at], noun, *tokens[at:]])
