"""Tables of the national form to facts: every number anchored to its row and column header, never to its place.

The cells are read as one stream, whatever layout they come in (tabs, pipes, one a line, HTML): a row label opens a
row, the values that follow belong to it, and they are only taken if they are as many as the columns just read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from knowledge import form
from knowledge.extraction.cells import Cell, parse_cell
from knowledge.extraction.headers import adds_up, columns_of, fit, is_empty, money_unit
from knowledge.extraction.labels import lookup, table_of_row
from knowledge.models import Fact, FactKind, Measure, ValueState
from knowledge.readers.headings import without_number
from knowledge.readers.textables import cut

_HEADER_WORDS = ("信息内容", "申请人情况", "法人或其他组织")
_GROUPS = {
    "不予公开": "refused",
    "无法提供": "unavailable",
    "不予处理": "rejected",
    "其他处理": "other",
    "其他": "other",
}
_ONLY_GROUPS = ("refused", "unavailable", "rejected")
"""Groups that the form never gives values of their own: values beside them belong to a row whose name is lost."""


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


class FormReader:
    """Reads the cells of the form's tables one after the other; `reading()` gives what they state."""

    def __init__(self) -> None:
        self._table = ""
        self._section = ""
        self._article = ""
        self._columns: list[str] = []
        self._header: list[str] = []
        self._pending = ""
        self._row: _Row | None = None
        self._group = ""
        self._rows_begun = False
        self._begun = 0
        self._foreign = 0
        """Words so far that name nothing in the form."""
        self._unvalued = 0
        """Row names since the last row with values, words that are none included: then values have no name."""
        self._unnamed: list[str] = []
        self._review_groups: list[str] = []
        self._review_values: list[Cell] = []
        self._facts: list[Fact] = []
        self._findings: list[str] = []

    def heading(self, text: str, section: str) -> None:
        """A heading between tables: it may name a row or group (### 行政诉讼（复议后起诉）)."""
        self._close()
        self._enter(section)
        self._open_section(text)
        if self._table and len(form.label_form(text)) <= 40:
            self._label(text)

    def _enter(self, section: str) -> None:
        """Another part of the report begins."""
        if section != self._section:
            self._report_unnamed()
        self._section = section

    def _open_section(self, heading: str) -> None:
        """The outline's own headings say which table follows, even if its anchors are lost."""
        label = form.label_form(heading)
        for table in form.tables():
            if label and (
                label == form.label_form(table.name) or label.endswith(form.label_form(table.name))
            ):
                if self._table != table.key or self._rows_begun:
                    self._open(table.key)
                self._article = ""

    def table(self, rows: tuple[tuple[str, ...], ...], section: str) -> None:
        """Reads one table block that stands in `section`."""
        self._enter(section)
        for row in rows:
            cells = [parse_cell(text) for text in row]
            if len(row) > 2 and None not in cells:
                self._values_only([cell for cell in cells if cell is not None])
            elif len(row) > 1:
                self._named_row(row, cells)
            else:
                self._cell(row[0] if row else "")
        self._close_row()

    def _named_row(self, row: tuple[str, ...], cells: list[Cell | None]) -> None:
        """A row with words in it; figures beside words that name no row of the form belong to none."""
        given = [i for i, cell in enumerate(cells) if cell is not None and cell.state is not ValueState.BLANK]
        names = [i for i, cell in enumerate(cells) if cell is None and (not given or i < given[0])]
        foreign, begun = self._foreign, self._begun
        for i in names:
            self._label(row[i])
        if given and self._foreign > foreign and self._begun == begun:
            self._close_row()
            self._unnamed.append(" ".join(text.strip() for text in row if text.strip()))
            return
        for text in row[max(names, default=-1) + 1 :]:
            self._cell(text)
        self._close_full_row()

    def _values_only(self, values: list[Cell]) -> None:
        """A row of values without a name; it belongs to the name before it if that is the only one it can have."""
        given = any(cell.value is not None for cell in values)
        if self._table == "review":
            if self._review_groups and (given or len(values) == len(self._columns)):
                self._review_values += values
        elif self._row is not None and not self._row.values and self._unvalued == 1:
            self._row.values += values
            self._close_full_row()
        elif self._table and given:
            self._close_row()
            self._unnamed.append(" ".join(cell.text or "(空)" for cell in values))

    def _close_full_row(self) -> None:
        """Ends the open row once it has a value for each column, so that nothing that follows joins it."""
        if self._row is not None and len(self._row.values) >= len(self._leaf_columns()) > 0:
            self._close_row()

    def reading(self) -> TableReading:
        """Everything read so far."""
        self._close()
        self._report_unnamed()
        return TableReading(tuple(self._facts), tuple(self._findings))

    # ------------------------------------------------------------------ cells
    def _cell(self, text: str) -> None:
        cell = parse_cell(text)
        if cell is None:
            self._label(text)
        else:
            self._value(cell)

    def _value(self, cell: Cell) -> None:
        if self._row is not None:
            self._row.values.append(cell)
        elif self._table == "review" and self._review_groups:
            self._review_values += [cell] if self._review_values or cell.state is not ValueState.BLANK else []

    def _label(self, text: str) -> None:
        """A cell of words: an anchor, a column, a row, a group, or a piece of one of these."""
        joined = self._pending + text
        if self._recognise(joined) or (self._pending and self._recognise(text)):
            self._pending = ""
        elif len(parts := cut(form.label_form(text), form.known_labels())) > 1:
            for part in parts:
                self._label(part)
        else:
            self._unknown(text)
            self._pending = joined if len(joined) <= 60 else text

    def _unknown(self, text: str) -> None:
        """Words that name nothing: the rest of a row's name, or a row of the office's own, which ends a full row."""
        row = self._row
        if self._table == "proactive" and not self._rows_begun:
            self._header.append(text)
        elif row is not None and not row.values and lookup(self._table, "rows", row.label + text) == row.key:
            row.label += text
        else:
            self._close_full_row()
            self._foreign += self._rows_begun
            self._unvalued += self._rows_begun

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
        if label.startswith("信息内容"):
            self._open("proactive")
            if rest := text.strip().removeprefix("信息内容").strip():
                self._label(rest)
            return True
        if label in _HEADER_WORDS:
            return True
        if not self._table and (other := table_of_row(text)):
            self._open(other)
        readers = {"proactive": self._proactive, "applications": self._application, "review": self._review}
        return bool(self._table) and readers[self._table](text, label)

    def _rows_begun_in_proactive(self) -> bool:
        return self._table == "proactive" and not self._columns

    def _open(self, table: str) -> None:
        self._close()
        self._table, self._columns, self._group, self._rows_begun = table, [], "", False
        self._header, self._unvalued = [], 0

    # ------------------------------------------------------------------ the three tables
    def _proactive(self, text: str, label: str) -> bool:
        row = lookup("proactive", "rows", text)
        if row and not self._rows_begun:
            self._columns = columns_of(self._header)
        return self._begin_row(text, row)

    def _application(self, text: str, label: str) -> bool:
        column = lookup("applications", "columns", re.split(r"[：:]", text)[-1])
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
        key = lookup("applications", "rows", text)
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
        self._begun += 1
        self._unvalued += key not in _GROUPS.values()
        return True

    def _review(self, text: str, label: str) -> bool:
        row = lookup("review", "rows", text.split("（")[-1] if "起诉" in text else text)
        if row:
            if self._review_values:
                self._close_review()
            if row != "litigation":
                self._review_groups.append(row)
            return True
        column = lookup("review", "columns", text)
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
        self._unvalued = 0
        if row.key in _ONLY_GROUPS:
            self._unnamed.append(f"{row.label} {' '.join(cell.text or '(空)' for cell in row.values)}")
            return
        columns = self._leaf_columns()
        total = columns.index("total") if "total" in columns else None
        values = fit(row.values, len(columns), total)
        if values is not None and total is not None and not self._header_is_whole():
            values = values if is_empty(values) or adds_up(values, total) else None
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
        if not self._header_is_whole():  # the row is held to seven values and to its sum
            return [column.key for column in form.table("applications").columns]
        organisations = [key for key in self._columns if key not in ("natural_person", "total")]
        outer = [key for key in self._columns if key in ("natural_person", "total")]
        if self._columns.index("total") > self._columns.index("natural_person"):
            return [outer[0], *organisations, outer[1]]
        return [*outer, *organisations]

    def _header_is_whole(self) -> bool:
        """True if the third part's header names all seven columns."""
        return sorted(self._columns) == sorted(column.key for column in form.table("applications").columns)

    def _close_review(self, keep_groups: bool = False) -> None:
        """Five results for each of reconsideration, direct litigation, litigation after reconsideration."""
        groups, values, columns = self._review_groups, self._review_values, self._columns
        self._review_values, self._columns = [], []
        self._review_groups = groups if keep_groups else []
        results = [column.key for column in form.table("review").columns]
        whole = sorted(columns) == sorted(results * len(groups))
        columns = columns if whole else results * len(groups)
        fitting = fit(values, len(columns))
        width = len(results)
        if fitting is None or not (
            whole or all(adds_up(fitting[i : i + width], width - 1) for i in range(0, len(fitting), width))
        ):
            self._findings.append(
                f"{self._section}：复议诉讼表读到{len(values)}个数值，与表头的{len(columns)}栏不符，未采用"
            )
            return
        for position, (column, cell) in enumerate(zip(columns, fitting, strict=True)):
            group = groups[position // len(results)]
            row = form.table("review").row(group)
            self._add(group, row.name if row else group, column, cell)

    def _report_unnamed(self) -> None:
        """Says which rows of values had no name beside them; which row they are is never guessed."""
        if self._unnamed:
            rows = "；".join(self._unnamed)
            self._findings.append(
                f"{self._section}：有{len(self._unnamed)}行数值旁没有表式中的行名，未采用：{rows}"
            )
        self._unnamed = []

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
        unit = cell.unit or ("件" if column.measure is Measure.ITEM else money_unit(column.key, self._header))
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
