"""Which figures of a sentence the next one may be a part of: what 其中 and brackets open, and where that ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.extraction import parts
from knowledge.extraction.quantity import Quantity
from knowledge.extraction.subjects import Subject, is_outcome
from knowledge.models import Fact
from knowledge.patterns import lazily
from knowledge.vocabulary import load

_WITHIN = lazily(r"[，,（(\s]*(?:其中|包括|包含|内?含|内有)")


class BreakingDown:
    """The figures of a sentence so far, and the totals that those named last are parts of.

    `offset` is the position in the report of the sentence's first figure; totals stand with their own positions,
    the likeliest first.
    """

    def __init__(self, totals: Sequence[tuple[int, Fact]], offset: int) -> None:
        self.facts: list[Fact] = []
        self.totals = list(totals)
        self._offset = offset
        self._named: list[int] = []
        """Where among the figures those stand that the totals are broken down into."""
        self._outer: list[tuple[int, Fact]] = []
        """The totals around a part that is itself broken down."""
        self._in_bracket = False

    def ends_before(self, subject: Subject, quantity: Quantity) -> bool:
        """Ends what is complete before a figure; True if a bracket closes before it."""
        if self._in_bracket and re.match(r"[^（(]*[）)]", subject.words):
            self._end(self._outer)
            self._in_bracket, self._outer = False, []
            return True
        named = [self.facts[place] for place in self._named]
        if named and _breakdown_ends(named, self.totals, subject, quantity):
            self._end([])
        elif self._outer and not self._in_bracket and _made_up(named, self.totals):
            self._end(self._outer)
            self._outer = []
        return False

    def opens_with(self, subject: Subject, quantity: Quantity) -> None:
        """Begins to break down the figure before, or all so far, if the words before a figure say so."""
        if self._named and _opens_within(subject, quantity, self.facts[-1]):
            outer = self.totals
            self._end([])
            self._outer = outer
            last = replace(self.facts[-1], part_of=None)
            self.totals = [(self._offset + len(self.facts) - 1, last)]
            self._in_bracket = self._in_bracket or subject.bracket
        if subject.part and not self.totals:
            self.totals = [*reversed(list(enumerate(self.facts, self._offset)))]
            self._in_bracket = subject.bracket

    def add(self, stated: Sequence[Fact], is_part: bool) -> None:
        """Takes what one figure states; of several things none is a part."""
        if is_part and len(stated) == 1:
            self._named.append(len(self.facts))
        self.facts += stated

    def under_totals(self, facts: list[Fact]) -> list[Fact]:
        """The figures, which may have been renamed, the last of them under their totals too."""
        return parts.under_totals(facts, self._named, self.totals) if self._named else facts

    def _end(self, totals: list[tuple[int, Fact]]) -> None:
        """Puts what was named under its totals; others are open from here on."""
        self.facts = parts.under_totals(self.facts, self._named, self.totals)
        self.totals, self._named = totals, []


def _made_up(named: list[Fact], totals: list[tuple[int, Fact]]) -> bool:
    """True once several parts add up to the part that they break down: what follows is a part of the whole again."""
    alike = [parts.scaled(fact) for fact in named]
    return len(alike) > 1 and bool(totals) and sum(alike) == parts.scaled(totals[0][1])


def _breakdown_ends(
    named: list[Fact], totals: list[tuple[int, Fact]], subject: Subject, quantity: Quantity
) -> bool:
    """True once the parts add up and what became of the whole follows, or a semicolon sets apart what is no part."""
    whole = max((parts.scaled(total) for _, total in totals), default=0)
    alike = [parts.scaled(fact) for fact in named if fact.measure is named[0].measure]
    nearest = parts.scaled(totals[0][1]) if totals else None
    complete = len(alike) > 1 and (sum(alike) >= whole or sum(alike) == nearest)
    if not re.search(r"[；;]", subject.words):
        return complete and is_outcome(subject.clause.strip())
    clause = re.split(r"[；;]", subject.words)[-1].strip()
    return (
        complete
        or clause.startswith(tuple(load("prose")["clause_of_its_own"]))
        or (quantity.measure is named[0].measure and quantity.unit != named[0].unit)
    )


def _opens_within(subject: Subject, quantity: Quantity, before: Fact) -> bool:
    """True if 其中 or a bracket breaks down a figure that is itself a part: 包括网站3条，公众号9条，其中党建4条."""
    fits = before.measure is quantity.measure and (before.value or 0) >= quantity.value
    opens = subject.bracket or _WITHIN.match(subject.words)
    return fits and before.unit == quantity.unit and bool(opens)
