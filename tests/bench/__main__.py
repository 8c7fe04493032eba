"""`make bench`: milliseconds a question beside plain alternatives over the same phrases, and reports built a second."""

from __future__ import annotations

import argparse
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from rapidfuzz import fuzz, process

from bot.assistant import Assistant
from knowledge.indexing import SHIPPED_REPORTS, build_index
from knowledge.normalization import fold
from knowledge.store import FactStore
from tests import ROOT
from tests.bench.building import bench_building
from tests.bench.telegram import bench_telegram
from tests.bench.web import bench_web
from tests.questions.judge import cases

SETS = ("figures", "tables", "text", "reasoning", "unanswerable")
ROUNDS = 3


def main() -> None:
    """Measures questions to the shipped report, then the building of many reports."""
    options = argparse.ArgumentParser(prog="make bench ARGS=...", description=__doc__)
    options.add_argument("--offices", type=int, default=1000, help="synthetic reports to build (1000)")
    options.add_argument("--chats", type=int, default=1000, help="chats that ask at once (1000)")
    chosen = options.parse_args()
    bench_questions()
    bench_telegram(chosen.chats)
    bench_building(chosen.offices)


def bench_questions() -> None:
    """Builds the index of the shipped report, asks the question sets, prints the figures."""
    with tempfile.TemporaryDirectory() as folder:
        index = Path(folder) / "index.db"
        files = sorted(SHIPPED_REPORTS.glob("*.txt"))
        start = time.perf_counter()
        build_index(files, index)
        print(
            f"build: {len(files)} report(s) in {time.perf_counter() - start:.2f} s, index {index.stat().st_size // 1024} kB"
        )
        _print_start(index)
        questions = [case.text for name in SETS for case in cases(f"lingsha-2020/{name}.jsonl")]
        phrases = _phrases(index)
        print(
            f"{len(questions)} questions, {ROUNDS} rounds, {len(phrases)} phrases; one process, milliseconds a question:"
        )
        assistant = Assistant.open(index)
        assistant.warm_up()  # as every channel does before it serves
        ours = _measure("gongkai", assistant.ask, questions)
        assistant.close()
        print(f"  memory of a process that was asked them all: {_memory(index, questions)} MB")
        scan = _measure(
            "RapidFuzz WRatio scan", lambda q: process.extractOne(q, phrases, scorer=fuzz.WRatio), questions
        )
        trigram = _measure("FTS5 trigram", _trigram(phrases), questions)
        print(f"  median, ours to scan 1 : {scan / ours:.1f}, ours to trigram 1 : {trigram / ours:.1f}")
        bench_web(index, questions)


_ASKED = """import sys
from pathlib import Path
from bot.assistant import Assistant
from tests.bench import peak_memory
assistant = Assistant.open(Path(sys.argv[1]))
for question in sys.stdin.read().splitlines():
    assistant.ask(question)
print(peak_memory())
"""
"""What a process does whose memory is measured: this one holds the plain alternatives and the stand-ins as well."""


def _memory(index: Path, questions: Sequence[str]) -> int:
    """The most megabytes that a process of its own held that was asked these questions."""
    command = [sys.executable, "-c", _ASKED, str(index)]
    asked = "\n".join(question.replace("\n", " ") for question in questions)
    done = subprocess.run(command, cwd=ROOT, input=asked, check=True, capture_output=True, text=True)
    return int(done.stdout)


def _print_start(index: Path) -> None:
    """Seconds from starting a process to its first answer, and that process's memory."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        command = [sys.executable, "-m", "bot", "ask", "临时救助多少人", "--index", str(index)]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"start to first answer: median {statistics.median(times):.2f} s, memory of that process {peak} MB")


def _phrases(index: Path) -> list[str]:
    """What each fact says, as plain search would index it."""
    store = FactStore.read(index)
    report = store.newest()
    facts = store.all_facts(report.id) if report else []
    store.close()
    return [fold(f"{item.fact.label} {item.fact.topic} {item.fact.scope}") for item in facts]


def _trigram(phrases: Sequence[str]) -> Callable[[str], object]:
    """A query of SQLite's FTS5 trigram index over the same phrases."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE phrases USING fts5(text, tokenize='trigram')")
    database.executemany("INSERT INTO phrases VALUES (?)", ((phrase,) for phrase in phrases))

    def query(question: str) -> object:
        folded = "".join(char for char in fold(question) if char.isalnum())
        grams = {folded[i : i + 3] for i in range(len(folded) - 2)}
        match = " OR ".join(f'"{gram}"' for gram in sorted(grams))
        return (
            database.execute(
                "SELECT text FROM phrases WHERE phrases MATCH ? ORDER BY rank LIMIT 1", [match]
            ).fetchone()
            if match
            else None
        )

    return query


def _measure(name: str, ask: Callable[[str], object], questions: Sequence[str]) -> float:
    """Asks every question some rounds (after one to warm up), prints median and p99, returns the median."""
    for question in questions:
        ask(question)
    times = []
    for _ in range(ROUNDS):
        for question in questions:
            start = time.perf_counter()
            ask(question)
            times.append((time.perf_counter() - start) * 1000)
    times.sort()
    median, p99 = statistics.median(times), times[int(len(times) * 0.99)]
    print(f"  {name:24s} median {median:6.2f}  p99 {p99:6.2f}")
    return median


if __name__ == "__main__":
    main()
