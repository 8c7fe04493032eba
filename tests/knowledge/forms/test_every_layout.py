"""One truth in every layout under every damage: no cell is ever wrong, and hardly one is lost."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.models import Report, ValueState
from tests.knowledge.forms.damage import DAMAGES, row_of
from tests.knowledge.forms.editions import CURRENT, TRIAL, Form, Truth, Value, filled
from tests.knowledge.forms.layouts import SHOWING, VANISHING

LAYOUTS = {**SHOWING, **VANISHING}
BLANK_ENDS_VANISH = {
    *VANISHING,
    "bars to spare",
    "tabs, blanks behind",
    "a cell a line, ending in a bar",
    "a cell a line, bars behind",
    "tabs, merged cells blank",
    "markdown, merged cells blank",
}
"""Layouts in which a blank cell at either end of a row looks like what a merged cell leaves behind."""
ROWS_RUN_ON = {*VANISHING, "a cell a line, ending in a bar", "a cell a line, bars behind"} - {"blanks"}
"""Layouts in which the values of a row without a name follow those of the row before."""


def cells(report: Report) -> dict[str, Truth]:
    """What each cell of the form says, as it was read."""
    parts = ("proactive.", "applications.", "review.")
    return {fact.key: (fact.value, fact.state) for fact in report.facts if fact.key.startswith(parts)}


def may_be_lost(form: Form, layout: str, damage: str, damaged: set[str]) -> set[str]:
    """The cells that nobody could read with certainty."""
    lost = set(damaged)
    keys = list(form.truth)
    for key, (_, state) in form.truth.items():
        row = [cell for cell in keys if cell in row_of(form, key)] if state is ValueState.BLANK else []
        at_an_end = key in (row[0], row[-1]) if row else False
        if row and (layout in VANISHING or (layout in BLANK_ENDS_VANISH and at_an_end)):
            lost.update(row)
    if damage == "a lost name" and layout in ROWS_RUN_ON:
        rows = [{cell.key for cell in row if isinstance(cell, Value)} for row in form.tables[3]]
        lost.update(*(rows[n - 1] for n in range(1, len(rows)) if rows[n] and rows[n] <= damaged))
    return lost


def check(layout: str, damage: str, edition: str, seed: int, shuffled: bool) -> None:
    """Fills, damages, prints and reads a form; holds what was read to the truth."""
    form = filled(edition, seed, shuffled)
    damaged = DAMAGES[damage](form, Random(seed))
    read = cells(LAYOUTS[layout](form))
    assert {
        key: (said, form.truth.get(key)) for key, said in read.items() if form.truth.get(key) != said
    } == {}
    assert set(form.truth) - set(read) - may_be_lost(form, layout, damage, damaged) == set()


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_cell_is_wrong_and_hardly_one_is_lost(layout: str, damage: str) -> None:
    seed = 10 * list(DAMAGES).index(damage) + list(LAYOUTS).index(layout)
    check(layout, damage, (TRIAL, CURRENT)[seed % 2], seed, shuffled=seed % 3 == 0)


@pytest.mark.parametrize("edition", [TRIAL, CURRENT])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_an_undamaged_form_is_read_whole(layout: str, edition: str) -> None:
    form = filled(edition, 5)
    report = LAYOUTS[layout](form)
    assert cells(report) == form.truth
    assert report.findings == ()


@settings(max_examples=40, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    layout=st.sampled_from(sorted(set(LAYOUTS) - {"pdf"})),
    damage=st.sampled_from(sorted(DAMAGES)),
    edition=st.sampled_from([TRIAL, CURRENT]),
    seed=st.integers(0, 10_000),
    shuffled=st.booleans(),
)
def test_whatever_the_figures_no_cell_is_wrong(
    layout: str, damage: str, edition: str, seed: int, shuffled: bool
) -> None:
    check(layout, damage, edition, seed, shuffled)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_total_that_stands_first_is_read_as_the_total(layout: str) -> None:
    form = filled(CURRENT, 3, total_first=True)
    assert cells(LAYOUTS[layout](form)) == form.truth
