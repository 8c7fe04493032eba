"""Which report a message is about: the office it names (or the chat's, or the default) and the year it names."""

from __future__ import annotations

import re
from functools import cached_property

from bot.conversation import Context
from bot.office_of_place import only_one_there
from bot.office_picking import names_one_of_several, picked
from bot.offices_heard import written_right
from bot.understanding.latin_names import latin_names_of, spelled_names_of
from bot.understanding.offices import at_home, longest_possible, names_of, own_names, parts_of_name
from bot.understanding.question import Question
from bot.understanding.reader import understand
from knowledge.normalization import fold
from knowledge.one_office import located_name
from knowledge.patterns import lazily
from knowledge.store import FactStore, ReportRecord
from knowledge.values import replace

MAX_NAMED = 24
"""Offices whose names are looked for in a message, those that share most sounds with it."""
_SHORTEST = 2
"""Characters of a name at least."""
MAX_OFFICES = 4
"""Offices offered when the bot has to ask which one is meant."""
_LATIN = lazily("[a-zA-Zａ-ｚＡ-Ｚ]")
_WORDS = lazily("[a-zA-Z]+")
_SENTENCE = 3
"""Latin words from which a message with an office's name in characters is in that language."""
_CHARACTERS = lazily(r"[\u3400-\u9fff]+")


class Offices:
    """Chooses among the offices and years of one index.

    `default` is the office of chats that have named none; '' if the index holds several and none is preferred.
    """

    def __init__(self, store: FactStore, default: str = "") -> None:
        self.store = store
        self.default = default
        self._liked: tuple[str, list[str]] = ("", [])
        self._last: tuple[str, str | None, Question] | None = None

    def organisation(self, text: str, context: Context) -> str | None:
        """The office a message is about; None if several are loaded and nothing says which."""
        if self._only is not None:
            return self._only
        folded = fold(text)  # a choice may come as ① or ２
        if context.pending and (chosen := picked(folded, context.choices)):
            return chosen
        named = self._named(folded)
        if named or names_one_of_several(folded, context.organisation, self._like):
            return named or None
        return context.organisation or context.chosen.organisation or self.default or None

    def heard(self, text: str) -> str:
        """The text with an office's name as it is written, where it only sounds so (石乔乡), or only its place is named."""
        folded = fold(text)
        if self._only is None and (placed := only_one_there(folded, self._like)):
            return placed
        if self._only is not None or len(folded) != len(text) or self._named(folded):
            return text
        found = written_right(folded, self._like(folded))
        if found is None:
            return text
        at, name = found
        return text[:at] + name + text[at + len(name) :]

    @property
    def several(self) -> bool:
        """True if the index holds more than one office."""
        return self._only is None

    def named(self, text: str) -> list[str]:
        """Every office that the text names, in its order; names that several offices share are left out."""
        if self._only is not None:
            return []
        folded = fold(text)
        found: dict[tuple[int, int], list[str]] = {}
        for organisation in self._like(folded):
            longest = next((name for name in names_of(organisation) if name in folded), "")
            if longest:
                start = folded.find(longest)
                found.setdefault((start, start + len(longest)), []).append(organisation)
        found = found or self._spelled_at(folded)
        return [
            organisations[0]
            for span, organisations in sorted(found.items())
            if len(organisations) == 1 and not any(_holds(other, span) for other in found)
        ]

    def common_place(self) -> str:
        """The places that the names of all offices begin with, which those of the first and the last show."""
        return self._common_place

    @cached_property
    def _common_place(self) -> str:
        ends = [*self.store.organisations_under("", 1), *self.store.organisations_under("", 1, last=True)]
        shared = ""
        for parts in zip(*(parts_of_name(name)[:-1] for name in ends), strict=False):
            if len(set(parts)) > 1:
                break
            shared += parts[0]
        return shared

    def report(self, organisation: str, question: Question, context: Context) -> ReportRecord | None:
        """The office's report for the year the question names (去年 counts from its newest), or the chat's, else its newest."""
        newest = self.store.newest(organisation)
        if newest is None:
            return None
        year = question.year
        if year is None and question.relative_year is not None:
            year = newest.year + question.relative_year
        if year is None and question.elliptical and context.question is not None:
            year = context.question.year
        if year is None and context.chosen.organisation in ("", organisation):
            year = context.chosen.year or None
        return (self.store.report(organisation, year) if year else None) or newest

    def dated(self, question: Question, report: ReportRecord) -> Question:
        """The question with its own year instead of 去年, if that year's report is the one that answers."""
        newest = self.store.newest(report.organisation)
        if (
            newest is None
            or not question.relative_year
            or newest.year + question.relative_year != report.year
        ):
            return question
        return replace(question, year=report.year, relative_year=None)

    def read(self, text: str, organisation: str | None) -> Question:
        """The message as a Question; the office's name may come with places that only its contact shows.

        The last one is kept: a message that is refused is looked at once more, to be noted for the administrators.
        """
        last = self._last
        if last is None or last[:2] != (text, organisation):
            newest = self.store.newest(organisation) if organisation else None
            located = located_name(newest.organisation, newest.contact) if newest else ""
            last = self._last = text, organisation, read(text, organisation, located)
        return last[2]

    def choices(self, text: str) -> tuple[str, ...]:
        """Offices to choose from, the likeliest first."""
        likely = self.store.organisations_like(text, MAX_OFFICES)
        return tuple(likely or self._first)

    @cached_property
    def _first(self) -> list[str]:
        """Offices offered where a message is like none of them."""
        return self.store.first_organisations(MAX_OFFICES)

    @cached_property
    def _only(self) -> str | None:
        """The one office of the index, if it holds just one."""
        first = self.store.newest()
        return first.organisation if first and self.store.count_organisations() == 1 else None

    def _like(self, folded: str) -> list[str]:
        """The offices that share most sounds with a text; the last text's are kept, as several steps ask for them."""
        if self._liked[0] != folded:
            self._liked = folded, self.store.organisations_like(folded, MAX_NAMED)
        return self._liked[1]

    def _named(self, folded: str) -> str:
        """The office whose name (or the longest way to say it) stands in the text; '' if none or several do."""
        found: dict[str, int] = {}
        best, characters = _SHORTEST, frozenset(folded)
        possible = [(longest_possible(name, characters), name) for name in self._like(folded)]
        for most, organisation in sorted(possible, reverse=True):
            if most < best:
                break  # nothing is left that could stand there and be as long
            longest = next((name for name in names_of(organisation) if name in folded), "")
            if longest:
                found[organisation] = len(longest)
                best = max(best, len(longest))
        return _longest(found or self._spelled(folded))

    def _spelled_at(self, folded: str) -> dict[tuple[int, int], list[str]]:
        """The offices that a text names in Latin letters, by where their names stand among its words."""
        found: dict[tuple[int, int], list[str]] = {}
        words = f" {' '.join(re.findall('[a-z]+', folded))} "
        for organisation in self._spelled(folded):
            longest = next(name for name in spelled_names_of(organisation) if f" {name} " in words)
            start = words.find(f" {longest} ")
            found.setdefault((start, start + len(longest)), []).append(organisation)
        return found

    def _spelled(self, folded: str) -> dict[str, int]:
        """The offices that a text names in Latin letters, and the length of the name: Liuwan, Hongze District."""
        found: dict[str, int] = {}
        if not _LATIN.search(folded):
            return found
        words = f" {' '.join(re.findall('[a-z]+', folded))} "
        for organisation in self._like(folded):
            longest = next((name for name in spelled_names_of(organisation) if f" {name} " in words), "")
            if longest:
                found[organisation] = len(longest)
        return found


def _longest(found: dict[str, int]) -> str:
    """The office whose name is the longest; '' if there is none, or several are as long."""
    best = max(found.values(), default=0)
    winners = [organisation for organisation, length in found.items() if length == best]
    return winners[0] if len(winners) == 1 else ""


def _holds(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    """True if one stretch of text lies within another, larger one."""
    return outer != inner and outer[0] <= inner[0] and inner[1] <= outer[1]


def read(text: str, organisation: str | None, located: str = "") -> Question:
    """The message as a Question, the office's own name recognised in it; `located` is that with all places above it."""
    if organisation is None:
        return understand(text)
    names = own_names(organisation, located)
    if not _LATIN.search(text) or not names:
        return at_home(understand(text, names), organisation)
    question = understand(_in_one_script(text, organisation), names, latin_names_of(names[0]))
    return at_home(replace(question, text=text), organisation)


def _in_one_script(text: str, organisation: str) -> str:
    """An English message with the office's name in characters, that name spelled: received by 柳湾镇."""
    in_characters = _CHARACTERS.findall(text)
    if len(in_characters) != 1 or fold(in_characters[0]) not in names_of(organisation):
        return text
    if len(_WORDS.findall(text)) < _SENTENCE:
        return text  # 柳湾镇 QQ is Chinese
    latin = next(iter(latin_names_of(organisation)), "").title()
    return text.replace(in_characters[0], f" {latin} ").strip(" :：,，")
