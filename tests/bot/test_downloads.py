"""Files of facts: nothing in them is run by the program that opens them."""

from __future__ import annotations

import csv
import io

from bot.downloads import table


def test_cells_that_a_spreadsheet_would_run_are_shown() -> None:
    cells = ["=1+1", "+86 952", "-x", "@SUM(A1)", "\tx", "信息", -5, None]
    rows = list(csv.reader(io.StringIO(table(["a"] * 8, [cells]).decode("utf-8-sig"), newline="")))
    assert rows[1] == ["'=1+1", "'+86 952", "'-x", "'@SUM(A1)", "'\tx", "信息", "-5", ""]
