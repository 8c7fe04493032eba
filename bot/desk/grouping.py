"""Wordings that ask about the same thing, put together so that an administrator reads each matter once.

Similar letters are not enough: 多少人 and 多少户 differ by one, 微信 and 微博 too. So only questions to one office in the same words
are put together, in whatever order and little words aside, and only where they ask for the same measure and year.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from bot.desk.unanswered import Unanswered
from bot.desk.wording import essence
from bot.offices import read


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
    alike: dict[Hashable, list[Unanswered]] = {}
    for one in wordings:
        alike.setdefault((one.organisation, one.teachable, essence(one.normal)), []).append(one)
    together = [Group(tuple(members)) for found in alike.values() for members in _of_a_kind(found)]
    return sorted(together, key=lambda group: -group.count)


def _of_a_kind(alike: Sequence[Unanswered]) -> Iterable[list[Unanswered]]:
    """Wordings of the same words, parted where they ask for something else; most are alone and need not be read."""
    if len(alike) == 1:
        return [list(alike)]
    found: dict[Hashable, list[Unanswered]] = {}
    for one in alike:
        found.setdefault(_kind(one), []).append(one)
    return found.values()


def _kind(one: Unanswered) -> Hashable:
    """What wordings of one matter share besides their words: measure, years, place, and whether they ask for what is not."""
    question = read(one.text, one.organisation or None)
    measure = (question.measure, question.unit if question.measure else "", question.ask)
    years = (question.year, question.relative_year, question.over_years)
    return measure, years, question.place, question.negated
