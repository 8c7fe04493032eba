"""How fast reports become an index, how much memory that takes, and what many offices cost a question."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bot.assistant import Assistant
from knowledge.readers.pdf import read_pdf
from tests import ROOT
from tests.bench.reports import office_of, write_reports
from tests.knowledge.forms.editions import CURRENT, filled
from tests.knowledge.forms.layouts import PDF_WIDTHS
from tests.knowledge.readers import files

QUESTIONS = ("临时救助多少人", "微信公众号发布了多少条", "收到多少件信息公开申请", "行政许可多少件", "养老保险公示了多少条", "行政复议几件")  # fmt: skip
ROUNDS = 20


def bench_building(offices: int) -> None:
    """Builds an index of so many synthetic reports in a process of its own, then asks it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        reports = write_reports(folder, offices)
        seconds, peak = _build(folder, reports, folder / "index.db")
        print(
            f"build: {offices} synthetic reports in {seconds:.1f} s, {offices / seconds:.0f} reports a second, "
            f"peak memory {peak} MB (largest process), index {(folder / 'index.db').stat().st_size // 1_000_000} MB"
        )
        _build(folder, reports[:1], folder / "one.db")
        one, many = (_median(folder / index) for index in ("one.db", "index.db"))
        print(
            f"a question: median {one:.2f} ms with one report, {many:.2f} ms with {offices} ({many / one:.1f} times)"
        )
    print(f"read: a PDF of six pages in {_pdf_seconds():.2f} s")


_PROGRAM = """
import resource, sys
from pathlib import Path
from knowledge.indexing import build_index
if __name__ == "__main__":
    build_index([Path(line) for line in sys.stdin.read().splitlines()], Path(sys.argv[1]))
    usages = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(max(usages) // 1024)
"""


def _build(folder: Path, reports: Sequence[Path], index: Path) -> tuple[float, int]:
    """Seconds that a build takes, and the memory of its largest process in megabytes."""
    program = folder / "build.py"
    program.write_text(_PROGRAM, encoding="utf-8")
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, str(program), str(index)],
        input="\n".join(map(str, reports)),
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(ROOT)},
    )
    return time.perf_counter() - start, int(done.stdout)


def _median(index: Path) -> float:
    """Milliseconds of a question to one office of an index."""
    assistant = Assistant.open(index, organisation=office_of(0))
    times = []
    for round_number in range(ROUNDS + 1):
        for question in QUESTIONS:
            start = time.perf_counter()
            assistant.ask(question)
            if round_number:
                times.append((time.perf_counter() - start) * 1000)
    assistant.close()
    return statistics.median(times)


def _pdf_seconds() -> float:
    """Seconds to read six pages of tables."""
    tables = filled(CURRENT, 1).tables
    pages = [files.pdf_text(72, 60, files.TITLE), files.pdf_text(72, 60, files.PROSE)]
    pages += [files.pdf_grid(40, 60, PDF_WIDTHS[part], 26, tables[part]) for part in (2, 3, 4, 3)]
    start = time.perf_counter()
    read_pdf(files.pdf(pages), "report.pdf")
    return time.perf_counter() - start
