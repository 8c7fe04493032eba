"""What a text has to hold for a pattern to match: pieces of up to three characters, read off the pattern itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from operator import add
from re import _constants as ops
from re import _parser
from typing import Any, Final

Needles = frozenset[str]
"""Pieces one of which stands in every text that a pattern matches; none where nothing is known of it."""

_COMMON, _PAIR, _LONE = 40, 12, 3
"""How many more texts hold a lone Latin letter, figure or blank, two of them, and another lone character, than a longer piece."""
_EVERYDAY: Final = frozenset(
    said[start : start + length]
    for said in ("公开了多少", "有几", "信息", "政府", "的", "是", " how many were there ", "what ")
    for length in (1, 2, 3)
    for start in range(len(said) - length + 1)
)
"""Pieces of what nearly every question says: they tell texts apart as little as a lone letter does."""
_WIDEST: Final = 24
"""Characters of a set that still tells texts apart."""
_REPEATED: Final = (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT)


def needles(source: str, flags: int = 0) -> Needles:
    """The pieces of which every match of the pattern holds one, those that fewest texts hold."""
    parsed = _parser.parse(source, flags)
    return frozenset() if parsed.state.flags & re.IGNORECASE else _best(_needed(parsed))


def _best(found: Iterable[Needles]) -> Needles:
    """The one that fewest texts meet, roughly."""
    return min(filter(None, found), key=lambda pieces: sum(map(_cost, pieces)), default=frozenset())


def _cost(piece: str) -> int:
    if piece in _EVERYDAY or (len(piece) == 1 and piece.isascii()):
        return _COMMON
    if len(piece) == 1:
        return _LONE
    return _PAIR if len(piece) == 2 and piece.isascii() else 1


def _needed(parsed: Iterable[tuple[Any, Any]]) -> Iterator[Needles]:
    """All that a sequence needs: what each of its parts does, and its runs of plain characters."""
    run = ""
    for op, value in parsed:
        if op is ops.LITERAL:
            run += chr(value)
            continue
        yield from _pieces(run)
        run = ""
        yield from _of_part(op, value)
    yield from _pieces(run)


def _pieces(run: str) -> Iterator[Needles]:
    """A run of plain characters, two by two; Latin letters, of which there are few, three by three."""
    pairs = list(map(add, run, run[1:])) if len(run) > 1 else run
    triples = filter(str.isascii, map(add, pairs, run[2:]))
    yield from (frozenset({piece}) for piece in (*triples, *pairs))


def _of_part(op: Any, value: Any) -> Iterator[Needles]:
    """What one part needs; nothing where it may be left out, or is met by too many characters."""
    if op is ops.IN:
        yield _of_set(value)
    elif op is ops.BRANCH:
        yield _of_branches(value[1])
    elif op is ops.SUBPATTERN:
        _, flags, _, inside = value
        yield from () if flags & re.IGNORECASE else _needed(inside)
    elif op is ops.ATOMIC_GROUP:
        yield from _needed(value)
    elif op is ops.ASSERT:
        yield from _needed(value[1])
    elif op in _REPEATED and value[0] > 0:
        yield from _needed(value[2])


def _of_set(members: Sequence[tuple[Any, Any]]) -> Needles:
    """The characters of a set; none where it is negated, wide, or a class."""
    found: set[str] = set()
    for op, value in members:
        if op is ops.LITERAL:
            found.add(chr(value))
        elif op is ops.RANGE and value[1] - value[0] < _WIDEST:
            found.update(map(chr, range(value[0], value[1] + 1)))
        else:
            return frozenset()
    return frozenset(found) if len(found) <= _WIDEST else frozenset()


def _of_branches(branches: Sequence[Iterable[tuple[Any, Any]]]) -> Needles:
    """What one of several branches needs; nothing known if one of them needs nothing."""
    each = [_best(_needed(branch)) for branch in branches]
    return frozenset[str]().union(*each) if all(each) else frozenset()
