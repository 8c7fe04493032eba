"""Tables whose cells stand one a line: rows of the form, where each of them can be counted out.

A blank line, or a bar alone on its line, may be a cell that was left blank, the end of a cell, or the page's own
spacing. Such a table is read here only if, so read, every row has a name of the form and one value for each column of
a header that is whole. All others are left to be read, or refused, value by value.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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


def counted_rows(lines: Sequence[str]) -> Rows:
    """The rows of a table with one cell a line, blank cells included; [] if they cannot be counted out.

    The row of a name holds the name and its values; all other words stand in rows of their own.
    """
    if any(PAGE_NUMBER.match(line.strip()) for line in lines):
        return []
    barred = any("|" in line for line in lines)
    runs = _runs(_between_bars(lines) if barred else _between_lines(lines))
    widths = _widths(runs)
    if not widths:
        return []
    if not (_rows_are_alike(runs, widths) if barred else _blanks_are_cells(runs, widths)):
        return []
    rows: Rows = []
    for run, width in zip(runs, widths, strict=True):
        named = _table_of_columns(run.words[-1:]) != "review"
        rows += [(word,) for word in (run.words[:-1] if named else run.words)]
        rows.append((*(run.words[-1:] if named else ()), *run.values[:width]))
    return rows


def with_bars_beside(lines: Sequence[str]) -> list[str]:
    """The lines of a table, the bar that ends a cell set beside it where each stands on a line of its own."""
    texts = [line.strip() for line in lines]
    bars = [not text.strip("|") for text in texts]
    if 2 * sum(bars) < len(bars) - 1 or any(
        "|" in text for text, bar in zip(texts, bars, strict=True) if not bar
    ):
        return list(lines)
    beside: list[str] = []
    for text, bar in zip(texts, bars, strict=True):
        if bar and beside and "|" not in beside[-1]:
            beside[-1] += f" {text}"
        else:
            beside.append(text)
    return beside


def _between_bars(lines: Sequence[str]) -> list[str]:
    """What stands between the bars, wherever lines are broken: each cell ends in one, at its end or on the next line."""
    cells = ["".join(cell.split("\n")).strip() for cell in "\n".join(lines).split("|")]
    return cells if cells[-1] else cells[:-1]


def _between_lines(lines: Sequence[str]) -> list[str]:
    """The cells, blank lines as ''; [] if the blank lines between them follow no rule."""
    places = [number for number, line in enumerate(lines) if line.strip()]
    gaps = [after - before - 1 for before, after in pairwise(places)]
    usual = min(gaps, default=0)
    cells = [lines[place].strip() for place in places[:1]]
    for gap, place in zip(gaps, places[1:], strict=True):
        blanks, left_over = divmod(gap - usual, usual + 1)
        if left_over:
            return []
        cells += [""] * blanks + [lines[place].strip()]
    return cells


def _runs(cells: Iterable[str]) -> list[_Run]:
    """The words and values in turn; what merged cells of the header leave blank parts no words."""
    runs: list[_Run] = []
    for cell in cells:
        is_words = bool(cell) and not is_value(cell)
        if is_words and (not runs or runs[-1].values):
            if runs and not any(runs[-1].values) and not _only_names_a_row(runs[-1].words[-1]):
                runs[-1].values = []
            else:
                runs.append(_Run())
        if runs:
            (runs[-1].words if is_words else runs[-1].values).append(cell)
        elif cell:
            return []
    return runs


def _only_names_a_row(word: str) -> bool:
    """True for 行政强制, which may be a row that was left blank; 总计 and 其他 may be columns as well."""
    tables = [table.key for table in form.tables()]
    return any(_is_row(key, word) for key in tables) and not any(_is_column(key, word) for key in tables)


def _blanks_are_cells(runs: Sequence[_Run], widths: Sequence[int]) -> bool:
    """True if every row is as wide as its header, and blanks stand where no page puts space: inside a row."""
    counted = all(len(run.values) == width for run, width in zip(runs, widths, strict=True))
    inside = ("" in run.values[: _length(run.values)] for run in runs)
    return counted and any(inside)


def _rows_are_alike(runs: Sequence[_Run], widths: Sequence[int]) -> bool:
    """True if no row has blanks to spare behind its values, or all rows are as long as each other with them."""
    lengths, sure = set(), set()
    for run, width in zip(runs, widths, strict=True):
        if len(run.values) < width or any(run.values[width:]):
            return False
        names = 1 if _table_of_columns(run.words) else len(run.words)
        lengths.add(names + len(run.values))
        if run.values[0] and run.values[width - 1]:
            sure.add(width)
    if all(len(run.values) == width for run, width in zip(runs, widths, strict=True)):
        return True
    shortest = min(lengths)
    blank_rows = all(length % shortest == 0 for length in lengths)
    return (
        blank_rows
        and lengths - {len(runs[-1].words) + len(runs[-1].values)} <= {shortest}
        and sure >= set(widths)
    )


def _length(values: Sequence[str]) -> int:
    """How many values there are without the blanks behind the last one."""
    return max((number for number, value in enumerate(values, 1) if value), default=0)


def _widths(runs: Sequence[_Run]) -> list[int]:
    """How many values each run must have: as many as the header above names columns; [] if a name is not the form's."""
    widths: list[int] = []
    table, width = "", 0
    for run in runs:
        *above, name = run.words
        opened = _table_of_columns(run.words)
        if opened:
            table = opened
            width = _width_of_results(run.words) if table == "review" else _width_of_header(table, above)
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


def _width_of_results(words: Sequence[str]) -> int:
    """The number of results in the fourth part; 0 unless each group has all of them and every word is known."""
    columns = [word for word in words if _is_column("review", word)]
    whole = not len(columns) % len(form.table("review").columns)
    known = all(form.label_form(word) in form.known_labels() for word in words)
    return len(columns) if whole and known and len(columns) < len(words) else 0


def _width_of_header(table: str, words: Sequence[str]) -> int:
    """The number of columns named, some with letters lost; 0 unless each column of the third part is there."""
    if table == "proactive":
        opens = [n for n, word in enumerate(words) if form.label_form(word).startswith("信息内容")]
        return len(words) - opens[0] - 1 if opens else 0
    columns = [word for word in words if _is_column(table, word)]
    return len(columns) if len(columns) == len(set(columns)) == _WHOLE else 0


@cache
def _labels(table: str, rows: bool) -> frozenset[str]:
    entries = form.table(table).rows if rows else form.table(table).columns
    return frozenset(form.label_form(label) for entry in entries for label in entry.labels)


def _is_column(table: str, word: str) -> bool:
    return form.label_form(word) in _labels(table, rows=False)


def _is_row(table: str, word: str) -> bool:
    label = form.label_form(word)
    return label in _labels(table, rows=True) or (table == "applications" and label in _OTHER)
