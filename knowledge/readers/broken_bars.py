"""Rows of a Markdown table whose cells a page reader broke over lines, each bar alone on its own: 规章 / | / 0 / |."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_BAR: Final = "|"
_LEAST: Final = 6
"""Bars alone on their lines from which on it is a table, and no stray mark."""
_LONGEST: Final = 60
"""Characters beyond which a line is a sentence, and no cell."""
_LINES: Final = 3
"""Lines over which the words of one cell may run."""


def joined(lines: Sequence[str]) -> list[str]:
    """The lines, those of one such row as one line; all as they were where no table is broken so."""
    stripped = [line.strip() for line in lines]
    if stripped.count(_BAR) < _LEAST:
        return list(lines)
    rows: list[str] = []
    open_row = False
    for number, (line, words) in enumerate(zip(lines, stripped, strict=True)):
        if open_row and (words == _BAR or _is_cell(stripped, number)):
            rows[-1] += f" {words}"
            continue
        open_row = words.startswith(_BAR) and bool(words.strip("| "))
        rows.append(words if open_row else line)
    return rows


def _is_cell(lines: Sequence[str], number: int) -> bool:
    """True for words behind which, at most a few lines on, the bar stands that ends their cell."""
    for words in lines[number : number + _LINES]:
        if words.startswith(_BAR):
            return words == _BAR
        if not words or len(words) > _LONGEST or "。" in words:
            return False
        if words.endswith(_BAR):
            return True
    return number + _LINES < len(lines) and lines[number + _LINES] == _BAR
