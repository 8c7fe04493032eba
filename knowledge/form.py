"""The national form as types: its tables, rows and columns, and how a printed label is recognised."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from knowledge.models import Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.sieve import sifted
from knowledge.vocabulary import load

DEFAULT_ROW = {"applications": "received", "review": "reconsideration"}
"""The row of a table meant when only a column is named (自然人提了几件)."""


@dataclass(frozen=True, slots=True)
class FormColumn:
    """A column of the form: canonical key, name, printed labels, what it counts."""

    key: str
    name: str
    labels: tuple[str, ...]
    zh: tuple[str, ...]
    en: tuple[str, ...]
    measure: Measure
    change: bool
    row: str = ""
    """The row that alone has this column, so that naming the column names the cell: 采购总金额."""


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row of the form; `subtotal` names the rows it sums up, `default` the columns meant when none is named."""

    key: str
    name: str
    labels: tuple[str, ...]
    zh: tuple[str, ...]
    en: tuple[str, ...]
    group: str
    subtotal: tuple[str, ...]
    default: tuple[str, ...]
    patterns: tuple[str, ...] = ()
    """Ways to name it with other words in between: 补正…不明确."""
    columns: tuple[str, ...] = ()
    """The columns that stand above it in one edition or another; all of the table's if none are named."""


@dataclass(frozen=True, slots=True)
class FormGroup:
    """Columns under one heading, which are asked about together: 法人或其他组织."""

    key: str
    name: str
    columns: tuple[str, ...]
    zh: tuple[str, ...]
    en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormTable:
    """One of the three tables of the form."""

    key: str
    name: str
    rows: tuple[FormRow, ...]
    columns: tuple[FormColumn, ...]
    groups: tuple[FormGroup, ...] = ()

    def row(self, key: str) -> FormRow | None:
        """The row with this key, or None."""
        return _rows(self.key).get(key)

    def column(self, key: str) -> FormColumn | None:
        """The column with this key, or None."""
        return _columns(self.key).get(key)


@cache
def tables() -> tuple[FormTable, ...]:
    """The tables of the national form, from vocabulary/form.toml."""
    return tuple(map(_table, load("form")["table"]))


def _table(data: dict[str, Any]) -> FormTable:
    return FormTable(
        data["key"],
        data["name"],
        tuple(map(_row, data["row"])),
        tuple(map(_column, data["column"])),
        tuple(map(_group, data.get("group", ()))),
    )


def _row(data: dict[str, Any]) -> FormRow:
    return FormRow(
        *_named(data),
        group=data.get("group", ""),
        subtotal=tuple(data.get("subtotal", ())),
        default=tuple(data.get("default", ("total",))),
        patterns=tuple(data.get("patterns", ())),
        columns=tuple(data.get("columns", ())),
    )


def _column(data: dict[str, Any]) -> FormColumn:
    measure, change = Measure(data["measure"]), data.get("change", False)
    return FormColumn(*_named(data), measure=measure, change=change, row=data.get("row", ""))


def _named(data: dict[str, Any]) -> tuple[str, str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The key and the names of a row or a column: canonical, as printed, and as people call it in zh and en."""
    return data["key"], data["name"], tuple(data["labels"]), tuple(data["zh"]), tuple(data["en"])


def _group(data: dict[str, Any]) -> FormGroup:
    zh, en = tuple(data["zh"]), tuple(data["en"])
    return FormGroup(data["key"], data["name"], tuple(data["columns"]), zh, en)


def table(key: str) -> FormTable:
    """The table of the form with this key; raises KeyError for an unknown one."""
    return _by_key()[key]


@cache
def _by_key() -> dict[str, FormTable]:
    return {entry.key: entry for entry in tables()}


@cache
def _rows(key: str) -> dict[str, FormRow]:
    return {row.key: row for row in table(key).rows}


@cache
def _columns(key: str) -> dict[str, FormColumn]:
    return {column.key: column for column in table(key).columns}


_NUMBERING = lazily(r"^[(（]?\s*[一二三四五六七八九十\d]{1,3}\s*[)）.．、:：]*\s*(?=[^\d\s])")
_NOISE = lazily(r"[\s\"'“”‘’《》|*()（）、,，.．:：;；。\-—_]+")


_NOTE = lazily(
    r"[(（](?:区分处理|单位|只计|指|即|不含|不包括|含|包括|说明|注)[^)）]*[)）]?|[(（][^()（）]{5,24}[)）]|[(（]20\d\d年?[)）]"
)
"""What a label says in brackets of how it is filled in; the end of a long note may be cut off."""


@lru_cache(maxsize=8_192)
def label_form(text: str) -> str:
    """A printed label reduced to its letters: numbering, blanks, quotes and notes in brackets dropped."""
    text = _NOTE.sub("", fold(text).lstrip("-—·•*# "))
    return _NOISE.sub("", _NUMBERING.sub("", text))


@cache
def row_patterns() -> tuple[re.Pattern[str], tuple[tuple[str, FormRow], ...]]:
    """One pattern for every way of naming a row in several words; its group r3 names the third of the rows (table, row)."""
    rows = [(entry.key, row) for entry in tables() for row in entry.rows if row.patterns]
    ways = (f"(?P<r{number}>{'|'.join(row.patterns)})" for number, (_, row) in enumerate(rows))
    return sifted("|".join(ways)), tuple(rows)


@cache
def outcomes() -> frozenset[str]:
    """Rows that say what became of applications: 予以公开, 不予公开：属于国家秘密 …; together they make the total."""
    rows = [row for entry in tables() for row in entry.rows if entry.key == "applications"]
    return frozenset(f"applications.{row.key}" for row in rows if row.group and row.key != "closed")


@cache
def known_labels() -> frozenset[str]:
    """Every printed row and column label of the form, in label form."""
    labels: set[str] = set()
    for entry in tables():
        printed = [label for row in entry.rows for label in row.labels]
        printed += [label for column in entry.columns for label in column.labels]
        labels.update(label_form(label) for label in printed)
    extra = (
        "信息内容",
        "申请人情况",
        "法人或其他组织",
        "三本年度办理结果",
        "本年度办理结果",
        "行政诉讼",
        "行政复议",
        "社会公益组织",
    )
    return frozenset(labels | set(extra))


def split_key(key: str) -> tuple[str, str, str]:
    """Table, row and column of a canonical key: applications.refused.internal.total."""
    table_key, _, rest = key.partition(".")
    row, _, column = rest.rpartition(".")
    return table_key, row, column


@cache
def is_main_column(key: str) -> bool:
    """True for the cell that is meant when a row is named without a column: the total, or the row's usual one."""
    table_key, row_key, column = split_key(key)
    if table_key not in {entry.key for entry in tables()}:
        return True
    row = table(table_key).row(row_key)
    return row is not None and column in row.default
