"""Rows that a conversion calls by the names of their groups as well: 三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.knowledge.forms.editions import CURRENT, TRIAL, filled
from tests.knowledge.forms.layouts import squared, text_report
from tests.knowledge.forms.test_every_layout import cells

_NAMES = 3
"""Columns of the third part that names stand in."""


def named_by(between: str, rows: Sequence[Sequence[str]]) -> list[str]:
    """The rows between bars, the names of the third part's as one."""
    lines = []
    for row in rows:
        names = list(dict.fromkeys(filter(None, row[:_NAMES]))) if len(row) > 7 + 2 and row[0] else []
        whole = [between.join(names), *row[_NAMES:]] if names and len(row) == _NAMES + 7 else row
        lines.append("| " + " | ".join(whole) + " |")
    return lines


@pytest.mark.parametrize("edition", [TRIAL, CURRENT])
@pytest.mark.parametrize("between", [" / ", " > ", "-", "：", " "])
def test_a_row_is_known_by_the_last_of_its_names(between: str, edition: str) -> None:
    form = filled(edition, 7)
    report = text_report(form, lambda rows: named_by(between, rows), lambda grid: squared(grid, True))
    assert cells(report) == form.truth
    assert report.findings == ()
