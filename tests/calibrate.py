"""`python -m tests.calibrate`: what each threshold of the policy costs and saves on the question sets, as tables.

Asks every question of the sets for several values of one threshold at a time, the others as they stand. The sets that
nobody tunes on stay out of it. Nothing here is a test; docs/thresholds.md holds what it printed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.answering import thresholds
from bot.assistant import Assistant
from knowledge.indexing import SHIPPED_REPORTS, build_index
from tests import ROOT
from tests.questions.judge import Case, Verdict, ask, cases, judge

QUESTIONS = ROOT / "tests" / "questions"
UNTUNED = frozenset({"holdout", "kept-aside", "aside"})
"""Sets that decide nothing here: they are kept for judging what was decided."""
STEPS: dict[str, tuple[float, ...]] = {
    "MIN_EXPLAINED": (-0.16, -0.08, -0.04, 0.0, 0.04, 0.08, 0.16),
    "MIN_EVERYDAY": (-0.16, -0.08, 0.0, 0.08, 0.16),
    "MIN_SCORE": (-0.2, -0.1, -0.05, 0.0, 0.05, 0.1),
    "MIN_CELL_SPECIFIC": (-0.2, -0.1, 0.0, 0.1, 0.2),
    "MARGIN": (-0.055, -0.03, -0.015, 0.0, 0.02, 0.05, 0.1),
    "CLOSE_BEHIND": (-0.08, -0.04, 0.0, 0.04, 0.08),
    "MIN_TEXT_EXPLAINED": (-0.16, -0.08, -0.04, 0.0, 0.04, 0.08, 0.16),
    "MIN_EXISTS": (-0.2, -0.1, 0.0, 0.1, 0.2),
}
"""The thresholds worth a look, each with the steps from where it stands."""
HEAD = (
    "| value | right | wrong | refused | refused rightly | answered all the same |\n|---|---|---|---|---|---|"
)


def main() -> None:
    """Prints a table a threshold."""
    options = argparse.ArgumentParser(prog="python -m tests.calibrate", description=__doc__)
    options.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(STEPS)} (all)")
    options.add_argument(
        "--reports", type=Path, help="folder of the published reports that offices/ asks about"
    )
    chosen = options.parse_args()
    if unknown := set(chosen.names) - set(STEPS):
        options.error(f"no threshold of this name: {', '.join(sorted(unknown))}")
    with tempfile.TemporaryDirectory() as folder:
        asked = list(_asked(Path(folder), chosen.reports))
        questions = [case for _, questions in asked for case in questions]
        refused = sum(map(_unanswerable, questions))
        print(f"{len(questions)} questions about {len(asked)} reports; no answer in the report: {refused}")
        for name in chosen.names or STEPS:
            print(f"\n{name} (now {getattr(thresholds, name):g})\n\n{HEAD}")
            for step in STEPS[name]:
                with _set(name, round(getattr(thresholds, name) + step, 4)):
                    print(_row(name, step, _tally(asked)), flush=True)
        for assistant, _ in asked:
            assistant.close()


def _asked(folder: Path, published: Path | None) -> Iterator[tuple[Assistant, list[Case]]]:
    """Every report that has questions, in an index of its own, with those questions."""
    sets: dict[str, list[Path]] = {}
    for path in sorted(QUESTIONS.glob("*/*.jsonl")):
        if not {path.stem, path.parent.name} & UNTUNED:
            stem = path.stem if path.parent.name in ("made-up", "offices") else path.parent.name
            sets.setdefault(stem, []).append(path)
    for stem, paths in sets.items():
        report = _report(stem, published)
        if report is not None:
            build_index([report], folder / f"{stem}.db")
            questions = [case for path in paths for case in cases(f"{path.parent.name}/{path.name}")]
            yield Assistant.open(folder / f"{stem}.db"), questions


def _report(stem: str, published: Path | None) -> Path | None:
    """The report that a set (2020-qinghe-liuwan) or a folder of sets (lingsha-2020) is named after, if it is here."""
    place, _, year = stem.rpartition("-")
    folders = [SHIPPED_REPORTS, ROOT / "tests" / "reports", *([published] if published else [])]
    patterns = (f"{stem}.*", f"{year}-*-{place}.*")
    found = (path for folder in folders for pattern in patterns for path in sorted(folder.glob(pattern)))
    return next(found, None)


def _unanswerable(case: Case) -> bool:
    return bool(case.expect.get("fallback"))


def _tally(asked: list[tuple[Assistant, list[Case]]]) -> Counter[tuple[bool, Verdict]]:
    """Counts the verdicts on all questions, those without an answer in the report apart."""
    counts: Counter[tuple[bool, Verdict]] = Counter()
    for assistant, questions in asked:
        assistant.forget_repeated()
        for case in questions:
            assistant.forget(case.id)  # the same chat was asked for the value before
            counts[_unanswerable(case), judge(case, ask(assistant, case), "")] += 1
    return counts


def _row(name: str, step: float, counts: Counter[tuple[bool, Verdict]]) -> str:
    """A line of the table: shares of the questions with an answer, then of those without; today's value in bold."""
    shares = []
    for unanswerable, verdicts in (
        (False, (Verdict.RIGHT, Verdict.WRONG, Verdict.REFUSED)),
        (True, (Verdict.RIGHT, Verdict.OVERREACH)),
    ):
        total = max(1, sum(count for (side, _), count in counts.items() if side is unanswerable))
        shares += [f"{100 * counts[unanswerable, verdict] / total:.1f} %" for verdict in verdicts]
    value = f"{getattr(thresholds, name):g}"
    return f"| {' | '.join([value if step else f'**{value}**', *shares])} |"


@contextmanager
def _set(name: str, value: float) -> Iterator[None]:
    """Another value of one threshold, in every module that holds it."""
    before = getattr(thresholds, name)
    holders = [m for path, m in sys.modules.items() if path.startswith("bot.") and name in vars(m)]
    for module in holders:
        setattr(module, name, value)
    try:
        yield
    finally:
        for module in holders:
            setattr(module, name, before)


if __name__ == "__main__":
    main()
