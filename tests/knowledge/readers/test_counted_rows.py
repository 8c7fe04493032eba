"""Cells one a line, blank ones as blank lines or lone bars: read where every row can be counted out, refused elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.extraction.report import extract_report
from knowledge.models import Report, ValueState
from knowledge.readers.text import read_text
from tests.knowledge.forms.damage import row_of
from tests.knowledge.forms.editions import CURRENT, TRIAL, Form, filled
from tests.knowledge.forms.layouts import once, wide
from tests.knowledge.forms.test_every_layout import cells
from tests.knowledge.readers import files


def report_of(form: Form, lines: dict[int, list[str]]) -> Report:
    """The report whose tables are these lines."""
    text = [files.TITLE, ""]
    for number, heading in enumerate(files.HEADINGS, 1):
        text += [heading, *lines.get(number, ["无。"])]
    return extract_report(read_text("\n".join(text).encode(), "report.txt"))


def printed(form: Form, spacing: int = 0) -> dict[int, list[str]]:
    """The tables with a cell a line and blank cells as blank lines, `spacing` blank lines between all cells."""
    return {
        number: [line for row in once(grid) for cell in row for line in (cell, *[""] * spacing)]
        for number, grid in form.tables.items()
    }


def with_blanks(edition: str, seed: int, places: Sequence[int]) -> Form:
    """A filled form in which some cells of each table were left blank; no total is one of them."""
    form = filled(edition, seed)
    for part in form.tables:
        keys = [key for key in form.keys(part) if not key.endswith(".total")]
        for place in places:
            form.write(keys[place % len(keys)], "", None, ValueState.BLANK)
    return form


@pytest.mark.parametrize("spacing", [0, 1, 2])
@pytest.mark.parametrize("edition", [TRIAL, CURRENT])
def test_a_blank_line_between_cells_is_a_blank_cell(edition: str, spacing: int) -> None:
    form = filled(edition, 4)
    for key in ("proactive.rules.made", "applications.received.company", "review.reconsideration.corrected"):
        form.write(key, "", None, ValueState.BLANK)
    report = report_of(form, printed(form, spacing))
    assert cells(report) == form.truth
    assert not [finding for finding in report.findings if "无法对应" in finding or "不符" in finding]


@pytest.mark.parametrize("damage", ["a blank cell vanished", "a blank line too many", "a value vanished"])
def test_where_one_row_cannot_be_counted_out_no_blank_line_is_a_cell(damage: str) -> None:
    form = filled(CURRENT, 4)
    for key in ("applications.received.company", "applications.granted.research"):
        form.write(key, "", None, ValueState.BLANK)
    lines = printed(form)
    blank = lines[3].index("")
    if damage == "a blank line too many":
        lines[3].insert(blank, "")
    else:
        del lines[3][blank if damage == "a blank cell vanished" else blank - 1]
    read = cells(report_of(form, lines))
    assert all(form.truth[key] == said for key, said in read.items())
    assert not set(row_of(form, "applications.received.company")) & set(read)
    assert not set(row_of(form, "applications.granted.research")) & set(read)


def test_space_below_a_row_is_no_blank_cell() -> None:
    form = filled(CURRENT, 4)
    lines = printed(form)
    place = lines[2].index("行政规范性文件")
    lines[2][place - 1 : place] = [""]  # the row's last cell is gone, and the page puts space below the row
    read = cells(report_of(form, lines))
    assert "proactive.rules.made" not in read
    assert all(form.truth[key] == said for key, said in read.items())


@settings(max_examples=60, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    edition=st.sampled_from([TRIAL, CURRENT]),
    seed=st.integers(0, 10_000),
    places=st.lists(st.integers(0, 200), min_size=1, max_size=6),
    spacing=st.integers(0, 2),
    data=st.data(),
)
def test_whichever_blank_lines_are_kept_no_figure_is_in_a_wrong_cell(
    edition: str, seed: int, places: list[int], spacing: int, data: st.DataObject
) -> None:
    form = with_blanks(edition, seed, places)
    lines = printed(form, spacing)
    for part, kept in lines.items():
        blanks = [number for number, line in enumerate(kept) if not line]
        gone = data.draw(st.sets(st.sampled_from(blanks)) if blanks else st.just(set[int]()))
        lines[part] = [line for number, line in enumerate(kept) if number not in gone]
    read = cells(report_of(form, lines))
    assert {key: said for key, said in read.items() if form.truth.get(key) != said} == {}


def grid_of_bars(form: Form, apart: bool) -> dict[int, list[str]]:
    """The tables with a bar behind each cell of the grid, the blank ones too; `apart`: each bar on a line of its own."""
    lines: dict[int, list[str]] = {}
    for part, grid in form.tables.items():
        lines[part] = []
        for row in wide(grid):
            filled = max((place for place, cell in enumerate(row) if cell), default=0) + 1
            for cell in row[:filled]:
                lines[part] += ([cell] if cell else []) + ["|"] if apart else [f"{cell} |" if cell else "|"]
            lines[part] += ["|" * (len(row) - filled)] if len(row) > filled else []
    return lines


@pytest.mark.parametrize("apart", [True, False])
@pytest.mark.parametrize("edition", [TRIAL, CURRENT])
def test_a_bar_alone_on_its_line_ends_a_cell_or_is_one(edition: str, apart: bool) -> None:
    form = filled(edition, 4)
    for key in ("proactive.normative_documents.made", "applications.received.company"):
        form.write(key, "", None, ValueState.BLANK)
    report = report_of(form, grid_of_bars(form, apart))
    assert cells(report).items() >= {(k, v) for k, v in form.truth.items() if not k.startswith("review")}
    assert cells(report).items() <= form.truth.items()
    assert not [finding for finding in report.findings if "无法对应" in finding]


@settings(max_examples=60, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    edition=st.sampled_from([TRIAL, CURRENT]),
    seed=st.integers(0, 10_000),
    places=st.lists(st.integers(0, 200), max_size=6),
    apart=st.booleans(),
    data=st.data(),
)
def test_whichever_bar_is_lost_no_figure_is_in_a_wrong_cell(
    edition: str, seed: int, places: list[int], apart: bool, data: st.DataObject
) -> None:
    form = with_blanks(edition, seed, places)
    lines = grid_of_bars(form, apart)
    part = data.draw(st.sampled_from(sorted(lines)))
    del lines[part][
        data.draw(st.sampled_from([n for n, line in enumerate(lines[part]) if not line.strip("|")]))
    ]
    read = cells(report_of(form, lines))
    assert {key: said for key, said in read.items() if form.truth.get(key) != said} == {}
