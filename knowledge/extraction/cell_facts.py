"""What the tables of a report state so far: a fact for each cell, and a sentence for what could not be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge import form
from knowledge.extraction.cells import Cell
from knowledge.extraction.fitting import as_printed
from knowledge.extraction.headers import Column, money_unit
from knowledge.models import Fact, FactKind, Measure
from knowledge.readers.headings import without_number


@dataclass(frozen=True, slots=True)
class TableReading:
    """The facts of the form's tables and what could not be read in them, one sentence each."""

    facts: tuple[Fact, ...]
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cell stands: the table, the row's key, and the words printed beside and above the cell."""

    table: str
    row: str
    printed_row: str
    article: str = ""


class CellFacts:
    """Collects what the tables state, section by section."""

    def __init__(self) -> None:
        self.section = ""
        self._facts: list[Fact] = []
        self._findings: list[str] = []
        self._unnamed: list[str] = []
        self._stated: set[tuple[str, Cell]] = set()

    def enter(self, section: str) -> None:
        """Another part of the report begins."""
        if section != self.section:
            self._report_unnamed()
        self.section = section

    def add(self, place: Place, column: Column, cell: Cell) -> None:
        """A cell that stands under this column; its quote has the words the office printed."""
        table = form.table(place.table)
        row, known = table.row(place.row), table.column(column.key)
        if row is None or known is None:
            return
        key = f"{table.key}.{row.key}.{column.key}"
        if (key, cell) in self._stated:
            return  # a merged cell printed once for each cell it was merged from
        self._stated.add((key, cell))
        section = " › ".join(part for part in (self.section, place.article, row.group) if part)
        unit = cell.unit or ("件" if known.measure is Measure.ITEM else money_unit(column))
        plain_total = table.key != "proactive" and column.key == "total"
        printed_row = without_number(place.printed_row) or place.printed_row
        self._facts.append(
            Fact(
                label=row.name if plain_total else f"{row.name}（{known.name}）",
                topic=row.name,
                measure=known.measure,
                value=cell.value,
                value_text=cell.text,
                unit=unit,
                kind=FactKind.TABLE,
                section=section,
                quote=f"{printed_row}｜{column.printed or known.name}：{cell.text or '（空白）'}",
                scope=known.name,
                key=key,
                state=cell.state,
                change=known.change,
            )
        )

    def unnamed(self, words: str) -> None:
        """Values that have no name of the form beside them; which row they are is never guessed."""
        self._unnamed.append(words)

    def misread(self, label: str, values: Sequence[Cell], columns: int) -> None:
        """A row whose values cannot be told to their columns."""
        self._findings.append(
            f"{self.section}：“{label}”一行读到{len(values)}个数值，表头有{columns}栏，无法对应：{as_printed(values)}"
        )

    def lacks_a_cell(self, label: str, values: Sequence[Cell]) -> None:
        """A row with fewer cells than its header: whether a figure of it is lost nobody can tell."""
        self._findings.append(
            f"{self.section}：“{label}”一行比表头少格，缺了哪一格无法确定，未采用：{as_printed(values)}"
        )

    def misread_review(self, values: int, columns: int) -> None:
        """Results of reviews that cannot be told to their columns."""
        self._findings.append(
            f"{self.section}：复议诉讼表读到{values}个数值，与表头的{columns}栏不符，未采用"
        )

    def reading(self) -> TableReading:
        """Everything so far."""
        self._drop_false_groups()
        self._report_unnamed()
        return TableReading(tuple(self._facts), tuple(self._findings))

    def _drop_false_groups(self) -> None:
        """Values beside a group that is not the sum of its rows belong to one of them, whose name is lost.

        Only the edition before 2021 has （六）其他处理 as a row of its own.
        """
        values = {fact.key: fact.value for fact in self._facts}
        false = set()
        for row in form.table("applications").rows:
            prefix = f"applications.{row.key}"
            parts = [f"applications.{part}.total" for part in row.subtotal]
            if f"{prefix}.total" in values and any(part in values for part in parts):
                given = [values.get(part) for part in parts]
                if None in given or sum(filter(None, given)) != values[f"{prefix}.total"]:
                    false |= {f"{prefix}.{column.key}" for column in form.table("applications").columns}
        if false:
            dropped = [fact for fact in self._facts if fact.key in false]
            self._facts = [fact for fact in self._facts if fact.key not in false]
            self.unnamed(f"{dropped[0].topic} {' '.join(fact.value_text or '(空)' for fact in dropped)}")

    def _report_unnamed(self) -> None:
        if self._unnamed:
            rows = "；".join(self._unnamed)
            self._findings.append(
                f"{self.section}：有{len(self._unnamed)}行数值旁没有表式中的行名，未采用：{rows}"
            )
        self._unnamed = []
