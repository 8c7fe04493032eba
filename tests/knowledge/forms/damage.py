"""What happens to a form's tables on their way to a web page: each damage changes one thing and says what it changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from random import Random

from knowledge.models import ValueState
from tests.knowledge.forms.editions import NAMES, ORGANISATIONS, RESULTS, Form, Value
from tests.knowledge.readers.files import Cell, Grid

Damage = Callable[[Form, Random], set[str]]
"""Damages a form; gives the keys of the cells that may be lost by it (none of them may be read wrongly)."""


def nothing(form: Form, random: Random) -> set[str]:
    """The form as it was filled."""
    return set()


def _rewritten(write: Callable[[str], tuple[str, Decimal | None, ValueState]]) -> Damage:
    """Writes one cell of each table in other words."""

    def damage(form: Form, random: Random) -> set[str]:
        for part in form.tables:
            key = random.choice(form.keys(part))
            printed = next(cell.text for _, _, cell in form.places() if cell.key == key)
            form.write(key, *write(printed))
        return set()

    return damage


def row_of(form: Form, key: str) -> set[str]:
    """The keys of the cells that stand in one row with this one."""
    row = next(row for row, _, cell in form.places() if cell.key == key)
    return {cell.key for cell in row if isinstance(cell, Value)}


def _given(text: str, number: str) -> tuple[str, Decimal | None, ValueState]:
    return text, Decimal(number), ValueState.GIVEN


blank = _rewritten(lambda printed: ("", None, ValueState.BLANK))
slash = _rewritten(lambda printed: ("/", None, ValueState.SLASH))
dash = _rewritten(lambda printed: ("—", None, ValueState.SLASH))
nought = _rewritten(lambda printed: ("０", Decimal(0), ValueState.ZERO))
footnote = _rewritten(lambda printed: _given("17①", "17"))
star = _rewritten(lambda printed: _given("17*", "17"))
thousands = _rewritten(lambda printed: _given("1,288", "1288"))
wide_thousands = _rewritten(lambda printed: _given("1，288", "1288"))
note = _rewritten(lambda printed: _given("22（其中修订16件）", "22"))
spaced_note = _rewritten(lambda printed: _given("22 (其中修订 16 件)", "22"))
unit = _rewritten(lambda printed: _given("63件", "63"))


def blank_row(form: Form, random: Random) -> set[str]:
    """A row of each table is left blank."""
    for part in form.tables:
        for key in row_of(form, random.choice(form.keys(part))):
            form.write(key, "", None, ValueState.BLANK)
    return set()


def sub_row(form: Form, random: Random) -> set[str]:
    """The office added a row of its own below one of the form's."""
    for part in (2, 3):
        grid = form.tables[part]
        place = random.choice([n for n, row in enumerate(grid) if isinstance(row[-1], Value)])
        values = [Cell("8", cell.columns) for cell in grid[place] if isinstance(cell, Value)]
        free = _insert(grid, place + 1) - sum(cell.columns for cell in values)
        grid[place + 1] = [Cell("其中：网上办理", free), *values]
    return set()


def _insert(grid: Grid, place: int) -> int:
    """Puts an empty row at a place of a table; gives the columns that no merged cell takes there."""
    free = sum(cell.columns for cell in grid[0])
    for number, row in enumerate(grid[:place]):
        for position, cell in enumerate(row):
            if number + cell.rows > place:
                row[position] = replace(cell, rows=cell.rows + 1)
                free -= cell.columns
    grid.insert(place, [])
    return free


def _cut_name(values_above: bool) -> Damage:
    """A page break cuts the name of a row in two; its values stay with the first half, or go with the second."""

    def damage(form: Form, random: Random) -> set[str]:
        grid = form.tables[3]
        rows = [n for n, row in enumerate(grid) if isinstance(row[-1], Value) and len(_name(row)) > 7]
        place = random.choice(rows)
        row = grid[place]
        at = next(n for n, cell in enumerate(row) if isinstance(cell, Value))
        name, values = row[at - 1], row[at:]
        middle = random.randint(4, len(name.text) - 3)
        halves = replace(name, text=name.text[:middle]), replace(name, text=name.text[middle:])
        blanks = [Cell("") for _ in values]
        free = _insert(grid, place + 1) - sum(cell.columns for cell in values)
        row[at - 1 :] = [halves[0], *(values if values_above else blanks)]
        grid[place + 1] = [replace(halves[1], columns=free), *(blanks if values_above else values)]
        return {cell.key for cell in values if isinstance(cell, Value)}

    return damage


def _name(row: list[Cell]) -> str:
    """The words before the values of a row."""
    return [cell.text for cell in row if not isinstance(cell, Value)][-1]


cut_below = _cut_name(values_above=False)
cut_above = _cut_name(values_above=True)


def lost_name(form: Form, random: Random) -> set[str]:
    """The name of a row is gone; its values cannot be told from others."""
    grid = form.tables[3]
    row = random.choice([row for row in grid if isinstance(row[-1], Value)])
    at = next(n for n, cell in enumerate(row) if isinstance(cell, Value))
    row[at - 1] = replace(row[at - 1], text="")
    return {cell.key for cell in row if isinstance(cell, Value)}


def short_header(form: Form, random: Random) -> set[str]:
    """The names of the columns lost their last letter."""
    names = {*ORGANISATIONS.values(), *RESULTS.values(), *(name for pair in NAMES.values() for name in pair)}
    for grid in form.tables.values():
        for row in grid:
            if not any(isinstance(cell, Value) for cell in row):
                row[:] = [
                    replace(cell, text=cell.text[:-1]) if cell.text in names and len(cell.text) > 2 else cell
                    for cell in row
                ]
    return set()


def remarks(form: Form, random: Random) -> set[str]:
    """The office added a column for remarks behind the figures."""
    grid = form.tables[3]
    header = next(n for n, row in enumerate(grid) if isinstance(row[-1], Value))
    grid[0].append(Cell("备注", 1, header))
    for row in grid[header:]:
        row.append(Cell(random.choice(["", "延期办理", "见附件"])))
    return set()


DAMAGES: dict[str, Damage] = {
    "nothing": nothing,
    "a blank cell": blank,
    "a slash": slash,
    "a dash": dash,
    "a full-width nought": nought,
    "a footnote": footnote,
    "an asterisk": star,
    "thousands": thousands,
    "wide thousands": wide_thousands,
    "a note": note,
    "a note with blanks": spaced_note,
    "a unit": unit,
    "a blank row": blank_row,
    "a row of the office's own": sub_row,
    "a header that lost letters": short_header,
    "a name cut, values below": cut_below,
    "a name cut, values above": cut_above,
    "a lost name": lost_name,
    "a column for remarks": remarks,
}
