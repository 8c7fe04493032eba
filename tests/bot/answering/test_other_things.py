"""The rows by which figures are thrown out that count something else (`other_things.toml`)."""

import tomllib
from pathlib import Path

import pytest

import bot.answering.counting.other_things as other_things

OF_THE_QUESTION = {"asked", "asked_in", "unless"}
OF_THE_FIGURE = {"counts", "counts_not", "under", "says_not", "counted_in", "measure", "key", "given", "some"}
ROWS = [
    row
    for rows in tomllib.loads(Path(other_things.__file__).with_suffix(".toml").read_text("utf-8")).values()
    for row in rows
]


@pytest.mark.parametrize("row", ROWS)
def test_each_row_says_something_of_the_question_and_of_the_figure_and_nothing_else(
    row: dict[str, object],
) -> None:
    assert row.keys() & OF_THE_QUESTION
    assert row.keys() & (OF_THE_FIGURE - {"given"})
    assert row.keys() <= OF_THE_QUESTION | OF_THE_FIGURE
