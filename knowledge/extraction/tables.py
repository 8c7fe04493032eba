"""Tables of the national form to facts: every number anchored to its row and column header, never to its place.

The cells are read as one stream, whatever layout they come in (tabs, pipes, one a line, HTML): a row label opens a
row, the values that follow belong to it, and they are only taken if they are as many as the columns just read.
"""

from __future__ import annotations

from collections.abc import Sequence

from knowledge import form
from knowledge.extraction.applications_table import ApplicationsTable
from knowledge.extraction.arrangement import is_remarks, upright
from knowledge.extraction.cell_facts import CellFacts, TableReading
from knowledge.extraction.cells import Cell, parse_cell
from knowledge.extraction.labels import lookup, table_of_row
from knowledge.extraction.proactive_table import ProactiveTable
from knowledge.extraction.review_table import ReviewTable
from knowledge.models import ValueState
from knowledge.patterns import lazily
from knowledge.readers.cell_lines import cut

_HEADER_WORDS = ("信息内容", "申请人情况", "法人或其他组织")
_FIRST_NAME = lazily(r"^\W*信\s*息\s*内\s*容")
_ORDINAL = lazily(r"\s*\d{1,2}\s*$")
_TWO_FIGURES = lazily(r"\s*\d[\d.,，]*(?:\s+\d[\d.,，]*)+\s*$")
"""What a lost bar leaves of two cells."""
_NAME_AND_FIGURE = lazily(r"\s*(?P<name>[^\n]*[\u4e00-\u9fff）)])\s{1,4}(?P<figure>\d[\d.,，]*)\s*$")
_STEP = lazily(
    r"\s*[/／>＞→]\s*|(?:\s*(?:[：:、—-]|\s)\s*|(?<=[\u4e00-\u9fff]))(?=(?:[（(][一二三四五六七八九十][）)]|\d{1,2}\s*[.．、])\s*[\u4e00-\u9fff])"
)
"""What parts the names of groups and rows where each row is called by all of them."""
_LONGEST_HEADING = 40
"""Letters beyond which a heading between tables names no row."""
_LONGEST_NAME = 60
"""Letters beyond which pieces of a name are not joined with more."""


class FormReader:
    """Reads the cells of the form's tables one after the other; `reading()` gives what they state."""

    def __init__(self) -> None:
        self._facts = CellFacts()
        self._table: ProactiveTable | ApplicationsTable | ReviewTable | None = None
        self._article = ""
        self._pending = ""
        """Words that may be the beginning of a name."""
        self._cut_name = ""
        """Words beside figures in the row before, if they name nothing."""
        self._remarks = False
        """True in a table with a column for remarks, which stand behind the figures."""

    def heading(self, text: str, section: str) -> None:
        """A heading between tables: it may name a row or group (### 行政诉讼（复议后起诉）)."""
        self._close()
        self._remarks = False
        self._facts.enter(section)
        self._open_section(text)
        if self._table is not None and len(form.label_form(text)) <= _LONGEST_HEADING:
            self._label(text)

    def _open_section(self, heading: str) -> None:
        """The outline's own headings say which table follows, even if its anchors are lost."""
        label = form.label_form(heading)
        for table in form.tables():
            if label and label.endswith(form.label_form(table.name)):
                self._article = ""
                self._open(table.key)

    def table(self, rows: tuple[tuple[str, ...], ...], section: str) -> None:
        """Reads one table block that stands in `section`."""
        self._facts.enter(section)
        for row in upright(rows):
            cells = self._without_ordinal([(text, parse_cell(text)) for text in self._parted(row)])
            values = [cell for _, cell in cells if cell is not None]
            if self._table is not None:
                self._table.one_by_one = len(cells) == 1
            if len(cells) > 2 and len(values) == len(cells):
                self._table_values(values)
            elif len(cells) > 1:
                self._named_row(cells)
            else:
                self._cells(cells)
        if self._table is not None:
            self._table.end_of_block()

    def reading(self) -> TableReading:
        """Everything read so far."""
        self._close()
        return self._facts.reading()

    # ------------------------------------------------------------------ rows
    def _table_values(self, values: list[Cell]) -> None:
        if self._table is not None:
            self._table.values(values)

    def _named_row(self, cells: list[tuple[str, Cell | None]]) -> None:
        """A row with words in it; figures beside words that name no row of the form belong to none."""
        given = [i for i, (_, cell) in enumerate(cells) if cell and cell.state is not ValueState.BLANK]
        names = [i for i, (_, cell) in enumerate(cells) if cell is None and (not given or i < given[0])]
        cut_name, self._cut_name = self._cut_name, ""
        if cut_name and names and not given and self._names_row(cut_name + cells[names[-1]][0]):
            return  # the rest of the name; its values stood in the row before
        strangers = 0
        for i in names:
            before = self._strangers()
            self._label(cells[i][0])
            strangers = self._strangers() - before
        merged = any(cell is None and _TWO_FIGURES.match(text) for text, cell in cells)
        # the name beside the figures is none of the form's, or two of them stand in one cell
        if given and (strangers or merged) and self._table is not None:
            self._table.end_of_block()
            self._facts.unnamed(" ".join(text.strip() for text, _ in cells if text.strip()))
            self._pending, self._cut_name = "", cells[names[-1]][0] if names else ""
            return
        figures = cells[max(names, default=-1) + 1 :]
        if self._remarks and given:  # a remark in words is none of the form's names
            figures = [(text, cell or parse_cell("")) for text, cell in figures]
        self._cells(figures)
        if self._table is not None:
            self._table.end_of_row()

    def _parted(self, row: tuple[str, ...]) -> tuple[str, ...]:
        """The cells of a row; a lost bar leaves a name and its first figure in one cell, with blanks between them."""
        for place, text in enumerate(row):
            if (glued := _NAME_AND_FIGURE.match(text)) and self._names_row(glued["name"]):
                return (*row[:place], glued["name"], glued["figure"], *row[place + 1 :])
        return row

    def _without_ordinal(self, cells: list[tuple[str, Cell | None]]) -> list[tuple[str, Cell | None]]:
        """The cells of a row without its number in a column 序号, which is no value of the row before."""
        numbered = len(cells) > 2 and bool(_ORDINAL.match(cells[0][0])) and cells[1][1] is None
        return cells[1:] if numbered and self._names_row(cells[1][0]) else cells

    def _names_row(self, text: str) -> bool:
        return self._table is not None and bool(lookup(self._table.key, "rows", text))

    def _strangers(self) -> int:
        """Words so far that name nothing in the open table."""
        return self._table.strangers if self._table is not None else 0

    def _cells(self, cells: Sequence[tuple[str, Cell | None]]) -> None:
        for text, cell in cells:
            if cell is None:
                self._label(text)
            else:
                if cell.state is not ValueState.BLANK:
                    self._pending = ""  # a name ends where values begin
                if self._table is not None:
                    self._table.value(cell)

    # ------------------------------------------------------------------ words
    def _label(self, text: str) -> None:
        """A cell of words: an anchor, a column, a row, a group, or a piece of one of these."""
        joined = self._pending + text
        if self._recognise(joined) or (self._pending and self._recognise(text)):
            self._pending = ""
        elif len(parts := _path_of(text) or cut(form.label_form(text), form.known_labels())) > 1:
            for part in parts:
                self._label(part)
        else:
            if self._table is not None:
                self._table.stray(text)
            self._pending = joined if len(joined) <= _LONGEST_NAME else text

    def _recognise(self, text: str) -> bool:
        """True if the words are a table's own, or name something in the open table."""
        label = form.label_form(text)
        if label.startswith("第二十条"):
            self._article = text.strip()
            self._open("proactive")
        elif label.startswith("信息内容"):
            self._open("proactive")
            rest = _FIRST_NAME.sub("", text).strip()
            if rest and rest != text.strip():
                self._label(rest)
        elif "勾稽关系" in label or label.startswith("申请人情况"):
            if not isinstance(self._table, ApplicationsTable):
                self._open("applications")
        elif is_remarks(label) and self._table is not None:
            self._remarks = self._table.has_remarks = True
        elif label not in _HEADER_WORDS:
            self._open_by_row(text, label)
            return self._table is not None and self._table.label(text)
        return True

    def _open_by_row(self, text: str, label: str) -> None:
        """A row's name may stand for its table whose anchors are lost."""
        if label in ("行政复议", "行政诉讼"):
            headless = isinstance(self._table, ProactiveTable) and not self._table.columns()
            if not isinstance(self._table, ReviewTable) and not headless:
                self._open("review")
        elif self._table is None and (other := table_of_row(text)):
            self._open(other)

    # ------------------------------------------------------------------ tables
    def _open(self, key: str) -> None:
        self._close()
        if key == "proactive":
            self._table = ProactiveTable(self._facts, self._article)
        else:
            self._table = ReviewTable(self._facts) if key == "review" else ApplicationsTable(self._facts)
        self._table.has_remarks = self._remarks

    def _close(self) -> None:
        if self._table is not None:
            self._table.end()
        self._pending = ""


def _path_of(text: str) -> list[str]:
    """三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密: its names, if all are the form's; [] for any other text.

    Nothing may stand between them but the number of the next: （三）不予公开1.属于国家秘密.
    """
    parts = _STEP.split(text.strip())
    return parts if all(form.label_form(part) in form.known_labels() for part in parts) else []
