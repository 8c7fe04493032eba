"""What a report to be published says otherwise than the live one of the same office and year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knowledge.models import Fact, Measure
from knowledge.patterns import lazily

_NUMBERING = lazily(r"^[（(]?[一二三四五六七八九十\d]+[)）、.．]\s*")
_WORDS = frozenset({Measure.TEXT, Measure.LIST, Measure.DATE})
_LONGEST = 40
"""Characters of a label or value that a comparison shows."""
_BEFORE = 12
"""Characters shown before the place where two long values part."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that both reports state, or only one of them; '' where it is not stated."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Difference:
    """The comparison of two reports, figures before words."""

    new: tuple[Change, ...] = ()
    changed: tuple[Change, ...] = ()
    gone: tuple[Change, ...] = ()
    against: bool = False
    """True if there was a live report to compare with."""

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.gone)


FactName = tuple[str, str, str, str]


def name_of(fact: Fact) -> FactName:
    """What a fact is known by from one report to the next: its key, or else label, unit, measure and section."""
    if fact.key:
        return fact.key, fact.label, "", ""
    return fact.label, fact.unit, fact.measure.value, plain_section(fact.section)


def plain_section(section: str) -> str:
    """The innermost heading without its number, which shifts from year to year."""
    return _NUMBERING.sub("", section.split(" › ")[-1].strip())


def compare(live: Sequence[Fact] | None, new: Sequence[Fact]) -> Difference:
    """What is new, changed and gone; nothing of it where there is no live report."""
    if live is None:
        return Difference()
    before, after = _values(live), _values(new)
    order = sorted({**before, **after}, key=lambda name: name[2] in _WORDS)
    found: dict[str, list[Change]] = {"new": [], "changed": [], "gone": []}
    for name in order:
        old, now = before.get(name, []), after.get(name, [])
        if old == now:
            continue
        kind = "new" if not old else "gone" if not now else "changed"
        label = name[1] if name[2:] == ("", "") else name[0]
        found[kind].append(Change(_short(label), *_apart("；".join(old), "；".join(now))))
    return Difference(tuple(found["new"]), tuple(found["changed"]), tuple(found["gone"]), against=True)


def _values(facts: Iterable[Fact]) -> dict[FactName, list[str]]:
    """What each thing is said to be; one that is said several times keeps all of them, in order."""
    values: defaultdict[FactName, list[str]] = defaultdict(list)
    for fact in facts:
        values[name_of(fact)].append(value_of(fact))
    return values


def value_of(fact: Fact) -> str:
    """A fact's value with its unit, as the report prints it."""
    text = " ".join(fact.value_text.split())
    return text if fact.value is None or not fact.unit or fact.unit in text else f"{text} {fact.unit}"


def _apart(old: str, now: str) -> tuple[str, str]:
    """Two values, cut so that it shows where they begin to differ."""
    if old and now and max(len(old), len(now)) > _LONGEST:
        common = next((at for at, (a, b) in enumerate(zip(old, now, strict=False)) if a != b), 0)
        start = max(0, common - _BEFORE)
        if start:
            old, now = f"…{old[start:]}", f"…{now[start:]}"
    return _short(old), _short(now)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
