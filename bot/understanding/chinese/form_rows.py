"""Rows and columns of the national form: rows named in several words, and a column that no row stands beside."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understanding.chinese.canvas import Canvas
from knowledge import form
from knowledge.lexicon import lexicon
from knowledge.normalization import fold
from knowledge.pinyin import syllables
from knowledge.query import Term

_IN_ROWS = frozenset("补现握手局单类质理费钱办结剩遗处转留拖推放复申")
"""Characters of which every way to name a row in several words holds one."""
_TOTAL_COLUMN = "proactive.published_total"
_PUBLISHED = "公开"


def claim_rows(canvas: Canvas) -> list[Term]:
    """Rows of the form named with other words in between: 补正了以后还是不清楚的, 跳过复议直接打官司的."""
    if _IN_ROWS.isdisjoint(canvas.characters):
        return []
    pattern, rows = form.row_patterns()
    terms = []
    for match in pattern.finditer(canvas.text):
        table, row = rows[int((match.lastgroup or "r0")[1:])]
        if canvas.claim(match.start(), match.end(), "row"):
            concept = lexicon().zh[fold(row.labels[0])]
            cell = frozenset({f"{table}.{row.key}"})
            names = (match.group(), *concept.names)
            terms.append(Term(match.group(), names, 1.0, rows=cell, position=match.start(), known=True))
    return terms


def without_its_rows(term: Term, terms: Sequence[Term], weight: float) -> Term:
    """公开总数 is a column of the form beside one of its rows (规范性文件公开总数); else all that was published, of this weight."""
    if term.columns != {_TOTAL_COLUMN} or any(row.startswith("proactive.") for t in terms for row in t.rows):
        return term
    return Term(_PUBLISHED, (_PUBLISHED,), weight, syllables(_PUBLISHED), position=term.position, known=True)
