"""Blank lines between cells that stand one a line: blank cells of the form, where each row can be counted out.

A blank line may be a cell that was left blank or the page's own spacing. It is a cell only if, so read, every row of
the table has a name of the form and exactly one value for each column of a header that is whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from knowledge import form
from knowledge.readers.cell_lines import PAGE_NUMBER, is_value

Rows = list[tuple[str, ...]]

_WHOLE = 7
"""Columns of the third part."""
_OTHER = ("其他", "其它")


@dataclass
class _Run:
    """Words one below the other, and the values (or blank cells) that follow them."""

    words: list[str] = field(default_factory=list)
    values: list[str] = field(default_factory=list)


def rows_with_blanks(lines: Sequence[str]) -> Rows:
    """The rows of a table whose blank cells are blank lines; [] if that is not certain.

    The row of a name holds the name and its values; all other words stand in rows of their own.
    """
    runs = _runs(_cells(lines))
    widths = _widths(runs)
    if not widths or not any("" in run.values for run in runs):
        return []
    counted = all(len(run.values) == width for run, width in zip(runs, widths, strict=True))
    if not counted or not _can_be_told_from_spacing(runs):
        return []
    rows: Rows = []
    for run in runs:
        named = _table_of_columns(run.words[-1:]) != "review"
        rows += [(word,) for word in (run.words[:-1] if named else run.words)]
        rows.append((*run.words[-1:], *run.values) if named else tuple(run.values))
    return rows


def _cells(lines: Sequence[str]) -> list[str]:
    """The cells, blank ones as ''; [] if the blank lines between them follow no rule, or a page may have added some."""
    places = [number for number, line in enumerate(lines) if line.strip()]
    if not places or any(PAGE_NUMBER.match(lines[place].strip()) for place in places):
        return []
    gaps = [after - before - 1 for before, after in pairwise(places)]
    usual = min(gaps, default=0)
    cells = [lines[places[0]].strip()]
    for gap, place in zip(gaps, places[1:], strict=True):
        blanks, left_over = divmod(gap - usual, usual + 1)
        if left_over:
            return []
        cells += [""] * blanks + [lines[place].strip()]
    return cells


def _runs(cells: Sequence[str]) -> list[_Run]:
    runs: list[_Run] = []
    for cell in cells:
        is_words = bool(cell) and not is_value(cell)
        if is_words and (not runs or runs[-1].values):
            runs.append(_Run())
        if not runs:
            return []
        (runs[-1].words if is_words else runs[-1].values).append(cell)
    return runs


def _widths(runs: Sequence[_Run]) -> list[int]:
    """How many values each run must have: as many as the header above names columns; [] if a name is not the form's."""
    widths: list[int] = []
    table, width = "", 0
    for run in runs:
        *above, name = run.words
        opened = _table_of_columns([*above, name])
        if opened == "review":
            table, columns = opened, [word for word in run.words if _is_column(opened, word)]
            whole, others = not len(columns) % len(form.table(opened).columns), len(run.words) - len(columns)
            if not whole or not others or not all(map(_is_known, run.words)):
                return []
            width = len(columns)
        elif opened:
            table, width = opened, _width_of_header(opened, above)
        if not width or (table != "review" and not _is_row(table, name)):
            return []
        widths.append(width)
    return widths


def _table_of_columns(words: Sequence[str]) -> str:
    """The table whose header stands among the words, '' for the name of a row alone."""
    labels = [form.label_form(word) for word in words]
    if any(label.startswith("信息内容") for label in labels):
        return "proactive"
    if any(_is_column("review", label) and label not in ("总计", "合计") for label in labels):
        return "review"
    return "applications" if "自然人" in labels else ""


def _width_of_header(table: str, words: Sequence[str]) -> int:
    """The number of columns named; 0 unless every word is known and, in the third part, each column is there."""
    start = next((n for n, word in enumerate(words) if form.label_form(word).startswith("信息内容")), -1)
    columns = [word for word in words[start + 1 :] if _is_column(table, word)]
    if table == "proactive":
        return len(columns) if len(columns) == len(words) - start - 1 else 0
    return len(columns) if len(columns) == len(set(columns)) == _WHOLE else 0


def _is_known(word: str) -> bool:
    return form.label_form(word) in form.known_labels()


@cache
def _labels(table: str, rows: bool) -> frozenset[str]:
    entries = form.table(table).rows if rows else form.table(table).columns
    return frozenset(form.label_form(label) for entry in entries for label in entry.labels)


def _is_column(table: str, word: str) -> bool:
    return form.label_form(word) in _labels(table, rows=False)


def _is_row(table: str, word: str) -> bool:
    label = form.label_form(word)
    return label in _labels(table, rows=True) or (table == "applications" and label in _OTHER)


def _can_be_told_from_spacing(runs: Sequence[_Run]) -> bool:
    """True if some blank cell stands where no page puts space: between the values of one row, not only below it."""
    return any(
        "" in run.values[: max((n for n, value in enumerate(run.values) if value), default=0)] for run in runs
    )
