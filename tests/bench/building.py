"""How fast reports become an index, how much memory that takes, and what many offices cost a question."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from knowledge.readers.pdf import read_pdf
from tests import ROOT
from tests.bench.reports import write_reports
from tests.knowledge.forms.editions import CURRENT, filled
from tests.knowledge.forms.layouts import PDF_WIDTHS
from tests.knowledge.readers import files

QUESTIONS = ("临时救助多少人", "微信公众号发布了多少条", "收到多少件信息公开申请", "行政许可多少件", "养老保险公示了多少条", "行政复议几件")  # fmt: skip
OFFICES_ASKED = 200
ASKED = ("first, its name in it", "first, chat set to it", "later ones")
"""Questions to an office that are measured apart: the first in each of two ways, and those that follow."""


def bench_building(offices: int) -> None:
    """Builds an index of so many synthetic reports in a process of its own, then asks it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        reports = write_reports(folder, offices)
        seconds, cpu, peak = _build(folder, reports, folder / "index.db")
        print(
            f"build: {offices} synthetic reports in {seconds:.1f} s, {offices / seconds:.0f} reports a second "
            f"({cpu:.0f} s of processor time on {os.cpu_count()} cores), "
            f"peak memory {peak} MB (largest process), index {(folder / 'index.db').stat().st_size // 1_000_000} MB"
        )
        _build(folder, reports[:1], folder / "one.db")
        one, many = _asked(folder / "one.db", 1), _asked(folder / "index.db", offices)
        print("a question to an office, milliseconds (with the ratio of the medians to one report):")
        for kind, alone, among in zip(ASKED, *(figures[0] for figures in (one, many)), strict=True):
            print(
                f"  {kind:22s} with 1 report: median {alone[0]:.2f}, p99 {alone[1]:.2f}; "
                f"with {offices}: median {among[0]:.2f} ({among[0] / alone[0]:.1f}), p99 {among[1]:.2f}"
            )
        print(
            f"  memory of the process that answers: {one[1]:.0f} MB with 1 report, {many[1]:.0f} MB with {offices}"
        )
    print(f"read: a PDF of six pages in {_pdf_seconds():.2f} s")


_BUILDING = """
import resource, sys
from pathlib import Path
from knowledge.indexing import build_index
if __name__ == "__main__":
    build_index([Path(line) for line in sys.stdin.read().splitlines()], Path(sys.argv[1]))
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(sum(use.ru_utime + use.ru_stime for use in usages), max(use.ru_maxrss for use in usages) // 1024)
"""
_ASKING = """
import statistics, sys, time
from pathlib import Path
from random import Random
from bot.assistant import Assistant
from bot.conversation import Choice
from tests.bench import peak_memory
from tests.bench.building import ASKED, OFFICES_ASKED, QUESTIONS
from tests.bench.reports import office_of
assistant, random = Assistant.open(Path(sys.argv[1])), Random(7)
assistant.warm_up()
times = {kind: [] for kind in ASKED}
def ask(kind, office, text, *chat):
    start = time.perf_counter()
    answer = assistant.ask(text, *chat)
    times[kind].append((time.perf_counter() - start) * 1000)
    assert office in answer.reply
for _ in range(OFFICES_ASKED):
    office = office_of(random.randrange(int(sys.argv[2])))
    first, *others = random.sample(QUESTIONS, len(QUESTIONS))
    ask(ASKED[0], office, office + first, office)
    for question in others:
        ask(ASKED[2], office, question, office)
    office = office_of(random.randrange(int(sys.argv[2])))
    ask(ASKED[1], office, first, "", Choice(organisation=office))
for taken in times.values():
    print(statistics.median(taken), statistics.quantiles(taken, n=100)[-1])
print(peak_memory())
"""


def _build(folder: Path, reports: Sequence[Path], index: Path) -> tuple[float, float, int]:
    """Seconds that a build takes, its processor time, and the memory of its largest process in megabytes."""
    start = time.perf_counter()
    cpu, peak = _run(folder, _BUILDING, index, given="\n".join(map(str, reports)))
    return time.perf_counter() - start, cpu, int(peak)


def _asked(index: Path, offices: int) -> tuple[list[tuple[float, float]], float]:
    """Median and p99 in milliseconds of each kind of question to offices at random; megabytes."""
    *times, memory = _run(index.parent, _ASKING, index, offices)
    return list(zip(times[::2], times[1::2], strict=True)), memory


def _run(folder: Path, program: str, *arguments: object, given: str = "") -> list[float]:
    """Runs a program of this page in a process of its own; the numbers it prints."""
    path = folder / "program.py"
    path.write_text(program, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(path), *map(str, arguments)],
        input=given,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        env={"PYTHONPATH": str(ROOT)},
    )
    return [float(number) for number in done.stdout.split()]


def _pdf_seconds() -> float:
    """Seconds to read six pages of tables."""
    tables = filled(CURRENT, 1).tables
    pages = [files.pdf_text(72, 60, files.TITLE), files.pdf_text(72, 60, files.PROSE)]
    pages += [files.pdf_grid(40, 60, PDF_WIDTHS[part], 26, tables[part]) for part in (2, 3, 4, 3)]
    start = time.perf_counter()
    read_pdf(files.pdf(pages), "report.pdf")
    return time.perf_counter() - start
