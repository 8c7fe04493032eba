"""The page's own description of a document, set as a table: 索引号 | 123 | 发布机构 | 某局."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge import form
from knowledge.patterns import lazily
from knowledge.vocabulary import load

_AROUND = lazily(r"[\s：:【】\[\]]")


def lines_of(rows: Sequence[Sequence[str]]) -> list[str]:
    """索引号：123 and 发布机构：某局; [] if the table is no description. Labels without a value say nothing."""
    cells = [cell.strip() for row in rows for cell in row]
    if any(form.label_form(cell) in form.known_labels() for cell in cells) or not any(map(is_label, cells)):
        return []
    if below := _values_below(rows):
        return below
    lines = []
    for position, cell in enumerate(cells):
        if is_label(cell):
            value = cells[position + 1] if position + 1 < len(cells) else ""
            if value and not is_label(value):
                lines.append(f"{_bare(cell)}：{value}")
        elif cell and (position == 0 or not is_label(cells[position - 1])):
            lines.append(cell)
    return lines


def _values_below(rows: Sequence[Sequence[str]]) -> list[str]:
    """The lines of a table with its labels in one row and their values in the next; [] for any other."""
    filled = [[cell.strip() for cell in row if cell.strip()] for row in rows]
    filled = [row for row in filled if row]
    if len(filled) != 2 or len(filled[0]) != len(filled[1]) or len(filled[0]) < 2:
        return []
    labels, values = filled
    if not all(map(is_label, labels)) or any(map(is_label, values)):
        return []
    return [f"{_bare(label)}：{value}" for label, value in zip(labels, values, strict=True)]


def is_label(text: str) -> bool:
    """True for a label of such a table: 索引号, 发布机构, 公开日期."""
    word = _bare(text)
    words = load("page")["description"]
    return word in words["labels"] or (
        word.startswith(tuple(words["things"])) and word.endswith(tuple(words["ends"])) and len(word) <= 8
    )


def _bare(label: str) -> str:
    return _AROUND.sub("", label)
