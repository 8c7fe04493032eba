"""Wordings that ask about the same thing, put together so that an administrator reads each matter once.

Similar letters are not enough: 多少人 and 多少户 differ by one, 微信 and 微博 too. So only questions of one office, one measure and
the same years and figures are put together, and what one of them has more must be little words; their order is free.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from bot.desk.unanswered import Unanswered
from bot.desk.wording import essence
from bot.offices import read

_FIGURES = re.compile(r"\d+")


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
    for one in wordings:
        found.setdefault((_kind(one), essence(one.normal)), []).append(one)
    together = [Group(tuple(members)) for members in found.values()]
    return sorted(together, key=lambda group: -group.count)


def _kind(one: Unanswered) -> Hashable:
    """What wordings must share to be compared: office, measure, years, figures, and whether they ask for what is not."""
    question = read(one.text, one.organisation or None)
    measure = (question.measure, question.unit if question.measure else "", question.ask)
    years = (question.year, question.relative_year, question.over_years)
    return (
        one.organisation,
        one.teachable,
        measure,
        years,
        question.place,
        question.negated,
        *_FIGURES.findall(one.normal),
    )
