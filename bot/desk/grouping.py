"""Wordings that ask about the same thing, put together so that an administrator reads each matter once.

Similar letters are not enough: 多少人 and 多少户 differ by one, 微信 and 微博 too. So only questions to one office are put
together that are the same words in whatever order, or that the bot understands as the same: the same things are named, by
whichever names, nothing else is said but how such a thing is asked, and the same measure, year and so on are asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.answering.answer import Language
from bot.desk.unanswered import Unanswered
from bot.desk.wording import essence, rest
from bot.offices import read
from knowledge.models import Measure

_MOST_READ = 500
"""Wordings, the most frequent ones, that are read with understanding, which takes some milliseconds each."""
_COUNTED_ONE_WAY = {Measure.MONEY, Measure.PERSON, Measure.HOUSEHOLD, Measure.PERCENT}
"""Measures whose unit says nothing more: 多少钱 and 多少元; but 多少条 is not 多少份."""
_MANNERS = (
    *("operation", "claim", "bound", "yes_no", "exists", "denies", "of_all", "years", "over_offices", "each"),
    *("listing", "split", "other_measures", "place_asked", "within", "category"),
)
"""What tells questions about the same things apart besides what `kind` holds."""


@dataclass(frozen=True, slots=True)
class Group:
    """Wordings of one matter, the most frequent first."""

    members: tuple[Unanswered, ...]

    @property
    def head(self) -> Unanswered:
        """The wording that stands for all."""
        return self.members[0]

    @property
    def count(self) -> int:
        """How often they were asked together."""
        return sum(member.count for member in self.members)


def groups(wordings: Sequence[Unanswered]) -> list[Group]:
    """The groups, the most frequent first."""
    found: dict[Hashable, list[Unanswered]] = {}
    forms = [essence(one.normal) for one in wordings]
    alike = Counter(forms)
    for number, (one, form) in enumerate(zip(wordings, forms, strict=True)):
        is_read = number < _MOST_READ or alike[form] > 1
        keys = [(one.organisation, one.teachable, key) for key in (_keys(one, form) if is_read else [form])]
        members = next((found[key] for key in keys if key in found), [])
        members.append(one)
        for key in keys:
            found.setdefault(key, members)
    together = {id(members): Group(tuple(members)) for members in found.values()}
    return sorted(together.values(), key=lambda group: -group.count)


def _keys(one: Unanswered, form: Hashable) -> Iterator[Hashable]:
    """Under what a wording is put together with others: its words, and the things that it is understood to name."""
    understood = _understood(one.text, one.organisation)
    yield form, understood.kind
    if understood.names:
        yield understood.names, rest(one.normal, understood.words), understood.kind, understood.manner


@dataclass(frozen=True, slots=True)
class _Understood:
    """What a wording asks, as far as wordings are told apart by it."""

    kind: Hashable
    """What wordings of one matter share besides their words: measure, years, place, and whether they ask for what is not."""
    manner: Hashable
    """What more they share where their words differ."""
    words: tuple[str, ...]
    """The things it names, in its own words."""
    names: frozenset[frozenset[str]]
    """All names of each of them."""


@lru_cache(maxsize=4 * _MOST_READ)
def _understood(text: str, organisation: str) -> _Understood:
    """A wording read; administrators turn pages, and each page needs all groups."""
    question = read(text, organisation or None)
    unit = question.unit if question.measure and question.measure not in _COUNTED_ONE_WAY else ""
    years = (question.year, question.relative_year, question.over_years)
    kind = (question.measure, unit, question.ask, years, question.place, question.negated)
    return _Understood(
        kind,
        (question.language is Language.EN, *(getattr(question, field) for field in _MANNERS)),
        tuple(term.text for term in question.terms),
        frozenset(frozenset(term.names) for term in question.terms),
    )
