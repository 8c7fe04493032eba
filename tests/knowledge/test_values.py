"""Values are compared and hashed by their fields; a changed one leaves the old one as it was."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.query import Term
from knowledge.values import replace


@dataclass(frozen=True, slots=True)
class _Plain:
    one: int
    other: int = 2


def test_a_changed_value_leaves_the_old_one_as_it_was() -> None:
    term = Term("微博", ("微博",), 1.0)
    changed = replace(term, weight=0.5)
    assert (term.weight, changed.weight, changed.names) == (1.0, 0.5, term.names)
    assert changed != term
    assert replace(changed, weight=1.0) == term
    assert len({term, replace(changed, weight=1.0)}) == 1


def test_other_dataclasses_are_changed_too() -> None:
    assert replace(_Plain(1), other=3) == _Plain(1, 3)
