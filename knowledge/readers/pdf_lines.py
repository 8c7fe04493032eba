"""Letters of a PDF page to lines and words: where blanks stand is told by the gaps between letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from knowledge.normalization import is_cjk
from knowledge.patterns import lazily
from knowledge.readers import marks
from knowledge.readers.decoding import heal_letters

_COLUMN_GAP, _WORD_GAP = 2.0, 0.25
"""Gaps between columns and between words, in full letters."""
_TOUCHING = 0.15
"""Share of their height that may lie between the digits of one number."""
_SMALL, _ABOVE = 0.75, 0.2
"""Shares of the height of a line: letters lower than the first, and ending so far above its foot, are raised."""
_DIGIT = lazily(r"[\d.,]")


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter and the box it fills."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        """Halfway between its top and bottom."""
        return (self.top + self.bottom) / 2


def lines_of(letters: Iterable[Letter]) -> list[list[Letter]]:
    """Letters line by line, each from left to right; letters printed twice (to look bold) appear once."""
    lines: list[list[Letter]] = []
    for letter in sorted(letters, key=lambda letter: letter.middle):
        if lines and letter.middle - lines[-1][0].middle <= (letter.bottom - letter.top) / 2:
            lines[-1].append(letter)
        else:
            lines.append([letter])
    return [_printed_once(sorted(line, key=lambda letter: letter.left)) for line in lines]


def _printed_once(line: list[Letter]) -> list[Letter]:
    kept: list[Letter] = []
    for letter in line:
        twin = any(
            other.text == letter.text and letter.left - other.left < 0.3 * (letter.right - letter.left)
            for other in kept[-2:]
        )
        if not twin:
            kept.append(letter)
    return kept


def words_of(line: list[Letter], gap: str) -> str:
    """The text of a line: blanks between Latin words and numbers, `gap` where columns stand apart."""
    size = size_of(line)
    letters = _with_raised(line)
    words = line[0].text
    for before, letter in pairwise(letters):
        distance = letter.left - before.right
        latin = before.text.isascii() and letter.text.isascii()
        if distance > _COLUMN_GAP * size:
            words += gap
        elif distance > _WORD_GAP * size and latin:
            words += " "
        words += letter.text
    return heal_letters(words)


def _with_raised(line: Sequence[Letter]) -> Sequence[Letter]:
    """The letters of a line, its small raised digits as raised ones: 12¹ is not 121."""
    if not any(letter.text.isdecimal() for letter in line):
        return line
    height = median(letter.bottom - letter.top for letter in line)
    foot = median(letter.bottom for letter in line)
    return [
        replace(letter, text=marks.raised(letter.text))
        if letter.bottom - letter.top < _SMALL * height and letter.bottom < foot - _ABOVE * height
        else letter
        for letter in line
    ]


def size_of(line: Sequence[Letter]) -> float:
    """The width of a full letter in a line; a digit is half as wide."""
    return median(
        letter.right - letter.left if is_cjk(letter.text) else letter.bottom - letter.top for letter in line
    )


def runs_of(letters: Iterable[Letter]) -> Iterator[list[Letter]]:
    """Letters one by one, but the digits of a number together: it may be wider than its cell."""
    for line in lines_of(letters):
        run = [line[0]]
        for before, letter in pairwise(line):
            if _is_same_number(before, letter):
                run.append(letter)
            else:
                yield run
                run = [letter]
        yield run


def _is_same_number(before: Letter, letter: Letter) -> bool:
    """True if two digits stand side by side in the same size, neither apart nor one over the other."""
    height = letter.bottom - letter.top
    gap = letter.left - before.right
    same_size = abs(before.bottom - before.top - height) < 0.1 * height
    return bool(
        same_size
        and abs(gap) < _TOUCHING * height
        and _DIGIT.match(before.text)
        and _DIGIT.match(letter.text)
    )
