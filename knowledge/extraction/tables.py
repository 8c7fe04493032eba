"""Tables of the national form to facts: every number anchored to its row and column header, never to its place.

The cells are read as one stream, whatever layout they come in (tabs, pipes, one a line, HTML): a row label opens a
row, the values that follow belong to it, and they are only taken if they are as many as the columns just read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from knowledge import form
from knowledge.extraction.cells import Cell, parse_cell
from knowledge.models import Fact, FactKind, Measure, ValueState
from knowledge.readers.headings import without_number

_HEADER_WORDS = ("信息内容", "申请人情况", "法人或其他组织")
_GROUPS = {
    "不予公开": "refused",
    "无法提供": "unavailable",
    "不予处理": "rejected",
    "其他处理": "other",
    "其他": "other",
}
_MIN_PREFIX = 5
"""Letters of a long label that suffice to recognise it (row labels are cut by page breaks)."""


@dataclass(frozen=True, slots=True)
class TableReading:
    """The facts of the form's tables and what could not be read in them, one sentence each."""

    facts: tuple[Fact, ...]
    findings: tuple[str, ...]


@dataclass
class _Row:
    """A row while its values arrive."""

    key: str
    label: str
    group: str
    values: list[Cell] = field(default_factory=list)


@cache
def _labels(table_key: str, part: str) -> dict[str, str]:
    """Printed label (in label form) to canonical key, for the rows or columns of one table."""
    table = form.table(table_key)
    entries = table.rows if part == "rows" else table.columns
    return {form.label_form(label): entry.key for entry in entries for label in entry.labels}


def _lookup(table_key: str, part: str, text: str) -> str:
    """Canonical key of a printed label, '' if it is none; a long label's beginning suffices."""
    label = form.label_form(text)
    labels = _labels(table_key, part)
    if label in labels:
        return labels[label]
    if len(label) >= _MIN_PREFIX:
        hits = {
            key
            for known, key in labels.items()
            if known.startswith(label) or (len(known) >= 8 and label.startswith(known))
        }
        if len(hits) == 1:
            return hits.pop()
    return ""


def _table_of_row(text: str) -> str:
    """The one table that has a row with this (long) label, '' if none or several have."""
    if len(form.label_form(text)) < _MIN_PREFIX:
        return ""
    hits = [table.key for table in form.tables() if _lookup(table.key, "rows", text)]
    return hits[0] if len(hits) == 1 else ""


class FormReader:
    """Reads the cells of the form's tables one after the other; `reading()` gives what they state."""

    def __init__(self) -> None:
        self._table = ""
        self._section = ""
        self._article = ""
        self._columns: list[str] = []
        self._pending = ""
        self._row: _Row | None = None
        self._group = ""
        self._rows_begun = False
        self._review_groups: list[str] = []
        self._review_values: list[Cell] = []
        self._facts: list[Fact] = []
        self._findings: list[str] = []

    def heading(self, text: str, section: str) -> None:
        """A heading between tables: it may name a row or group (### 行政诉讼（复议后起诉）)."""
        self._close()
        self._section = section
        self._open_section(text)
        if self._table and len(form.label_form(text)) <= 40:
            self._label(text)

    def _open_section(self, heading: str) -> None:
        """The outline's own headings say which table follows, even if its anchors are lost."""
        label = form.label_form(heading)
        for table in form.tables():
            if label and (
                label == form.label_form(table.name) or label.endswith(form.label_form(table.name))
            ):
                self._open(table.key)

    def table(self, rows: tuple[tuple[str, ...], ...], section: str) -> None:
        """Reads one table block that stands in `section`."""
        self._section = section
        for row in rows:
            for cell in row:
                self._cell(cell)
            if self._row is not None and len(row) > 2 and len(self._row.values) >= len(self._columns) > 0:
                self._close_row()
        self._close_row()

    def reading(self) -> TableReading:
        """Everything read so far."""
        self._close()
        return TableReading(tuple(self._facts), tuple(self._findings))

    # ------------------------------------------------------------------ cells
    def _cell(self, text: str) -> None:
        cell = parse_cell(text)
        if cell is None:
            self._label(text)
        elif self._row is not None:
            self._row.values.append(cell)
        elif self._table == "review" and self._review_groups and cell.state is not ValueState.BLANK:
            self._review_values.append(cell)

    def _label(self, text: str) -> None:
        """A cell of words: an anchor, a column, a row, a group, or a piece of one of these."""
        joined = self._pending + text
        if self._recognise(joined) or (self._pending and self._recognise(text)):
            self._pending = ""
        else:
            self._pending = joined if len(joined) <= 60 else text

    def _recognise(self, text: str) -> bool:
        label = form.label_form(text)
        if text.strip().startswith("第二十条第") or label.startswith("第二十条第"):
            self._open("proactive")
            self._article = text.strip()
            return True
        if "勾稽关系" in label or label.startswith("申请人情况"):
            if self._table != "applications":
                self._open("applications")
            return True
        if (
            label in ("行政复议", "行政诉讼")
            and self._table != "review"
            and not self._rows_begun_in_proactive()
        ):
            self._open("review")
        if label == "信息内容":
            self._open("proactive")
            return True
        if label in _HEADER_WORDS:
            return True
        if not self._table and (other := _table_of_row(text)):
            self._open(other)
        readers = {"proactive": self._proactive, "applications": self._application, "review": self._review}
        return bool(self._table) and readers[self._table](text, label)

    def _rows_begun_in_proactive(self) -> bool:
        return self._table == "proactive" and not self._columns

    def _open(self, table: str) -> None:
        self._close()
        self._table, self._columns, self._group, self._rows_begun = table, [], "", False

    # ------------------------------------------------------------------ the three tables
    def _proactive(self, text: str, label: str) -> bool:
        column = _lookup("proactive", "columns", text)
        if column and not (self._row and self._row.values):
            self._close_row()
            self._columns.append(column)
            return True
        return self._begin_row(text, _lookup("proactive", "rows", text))

    def _application(self, text: str, label: str) -> bool:
        column = _lookup("applications", "columns", re.split(r"[：:]", text)[-1])
        if column and not self._rows_begun:
            if column not in self._columns:
                self._columns.append(column)
            return True
        if label.endswith("本年度办理结果") or label == "三本年度办理结果":
            self._close_row()
            self._rows_begun, self._group = True, ""
            return True
        if label in ("其他", "其它") and text.strip().startswith("3"):
            return self._begin_row(text, "other.rest")
        if label in ("其他", "其它") and self._group != "other":
            return self._begin_group(text, "other")
        key = _lookup("applications", "rows", text)
        if key in ("refused", "unavailable", "rejected") or (key == "other" and label in _GROUPS):
            return self._begin_group(text, key)
        return self._begin_row(text, "other.rest" if label in ("其他", "其它") else key)

    def _begin_group(self, text: str, key: str) -> bool:
        """（三）不予公开 heads the rows below it; if values follow at once it is a row itself (（六）其他处理)."""
        self._begin_row(text, key)
        self._group = key
        return True

    def _begin_row(self, text: str, key: str) -> bool:
        if not key:
            return False
        self._close_row()
        self._rows_begun = True
        if not key.startswith(f"{self._group}."):
            self._group = ""
        self._row = _Row(key, " ".join(text.split()), self._group)
        return True

    def _review(self, text: str, label: str) -> bool:
        row = _lookup("review", "rows", text.split("（")[-1] if "起诉" in text else text)
        if row:
            if self._review_values:
                self._close_review()
            if row != "litigation":
                self._review_groups.append(row)
            return True
        column = _lookup("review", "columns", text)
        if column:
            if self._review_values:
                self._close_review(keep_groups=False)
            self._columns.append(column)
        return bool(column)

    # ------------------------------------------------------------------ closing rows
    def _close(self) -> None:
        self._close_row()
        if self._review_values:
            self._close_review()
        self._pending = ""

    def _close_row(self) -> None:
        row, self._row = self._row, None
        if row is None or not row.values:
            return
        columns = self._leaf_columns()
        values = _fit(row.values, len(columns))
        if values is None:
            if any(cell.state is not ValueState.BLANK for cell in row.values):
                self._misread(row, len(columns))
            return
        for column, cell in zip(columns, values, strict=True):
            self._add(row.key, row.label, column, cell)

    def _leaf_columns(self) -> list[str]:
        """The columns in the order of the values: 自然人, the organisations, 总计, wherever 总计 was printed."""
        if self._table != "applications":
            return self._columns
        national = [column.key for column in form.table("applications").columns]
        if sorted(self._columns) != sorted(national):
            return (
                national  # a header that lost characters; the row is still held to seven values and its sum
            )
        organisations = [key for key in self._columns if key not in ("natural_person", "total")]
        outer = [key for key in self._columns if key in ("natural_person", "total")]
        if self._columns.index("total") > self._columns.index("natural_person"):
            return [outer[0], *organisations, outer[1]]
        return [*outer, *organisations]

    def _close_review(self, keep_groups: bool = False) -> None:
        """Five results for each of reconsideration, direct litigation, litigation after reconsideration."""
        groups, values, columns = self._review_groups, self._review_values, self._columns
        self._review_values, self._columns = [], []
        self._review_groups = groups if keep_groups else []
        results = [column.key for column in form.table("review").columns]
        if len(columns) != len(values) or sorted(columns) != sorted(results * len(groups)):
            columns = results * len(groups)  # damaged header: accepted below only if every group adds up
            width = len(results)
            sums_hold = len(values) == len(columns) and all(
                sum(cell.value or 0 for cell in values[i : i + width - 1])
                == (values[i + width - 1].value or 0)
                for i in range(0, len(values), width)
            )
            if not sums_hold:
                self._findings.append(
                    f"{self._section}：复议诉讼表读到{len(values)}个数值，与表头的{len(columns)}栏不符，未采用"
                )
                return
        for position, (column, cell) in enumerate(zip(columns, values, strict=True)):
            group = groups[position // len(results)]
            row = form.table("review").row(group)
            self._add(group, row.name if row else group, column, cell)

    def _misread(self, row: _Row, expected: int) -> None:
        """Keeps a row whose values cannot be assigned to columns as words, and says so."""
        texts = " ".join(cell.text or "(空)" for cell in row.values)
        self._findings.append(
            f"{self._section}：“{row.label}”一行读到{len(row.values)}个数值，表头有{expected}栏，无法对应：{texts}"
        )

    # ------------------------------------------------------------------ facts
    def _add(self, row_key: str, label: str, column_key: str, cell: Cell) -> None:
        table = form.table(self._table)
        row, column = table.row(row_key), table.column(column_key)
        if row is None or column is None:
            return
        section = " › ".join(
            part
            for part in (self._section, self._article if table.key == "proactive" else "", row.group)
            if part
        )
        unit = cell.unit or ("件" if column.measure is Measure.ITEM else _money_unit(column.key))
        plain_total = table.key != "proactive" and column.key == "total"
        name = row.name if plain_total else f"{row.name}（{column.name}）"
        self._facts.append(
            Fact(
                label=name,
                topic=row.name,
                measure=column.measure,
                value=cell.value,
                value_text=cell.text,
                unit=unit,
                kind=FactKind.TABLE,
                section=section,
                quote=f"{without_number(label) or label}｜{column.name}：{cell.text or '（空白）'}",
                scope=column.name,
                key=f"{table.key}.{row.key}.{column.key}",
                state=cell.state,
                change=column.change,
            )
        )


def _money_unit(column_key: str) -> str:
    """The form since 2021 prints 单位：万元 over its fees; the trial form prints no unit over amounts."""
    return "万元" if column_key == "fee" else ""


def _fit(values: list[Cell], width: int) -> list[Cell] | None:
    """The values of a row if they are as many as its columns once empty merged cells at its ends are dropped."""
    values = list(values)
    while len(values) > width and values[-1].state is ValueState.BLANK:
        values.pop()
    while len(values) > width and values[0].state is ValueState.BLANK:
        values.pop(0)
    return values if width and len(values) == width else None
