"""The question sets, asked of the real assistant: accuracy has floors, wrong answers have ceilings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from knowledge.indexing import SHIPPED_REPORTS
from tests import ROOT
from tests.questions.asked import Asked, asked, index_of
from tests.questions.judge import Verdict, judge

LINGSHA = (
    "figures", "tables", "text", "reasoning", "comparisons", "followups", "contact", "unanswerable", "english",
)  # fmt: skip
SHIPPED = next(SHIPPED_REPORTS.glob("2020-*.txt"))
MADE_UP = ROOT / "tests" / "reports"


Ask = Callable[[Path, str], list[Asked]]
"""Asks a question set of the assistant on a report."""


@pytest.fixture
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    return lambda report, name: asked(report, name, tmp_path_factory)


def _tally(questions: Iterable[Asked], telephone: str = "") -> tuple[Counter[str], list[str]]:
    """Counts the verdicts; answerable and unanswerable questions apart. Also what was answered wrongly."""
    counts: Counter[str] = Counter()
    wrong = []
    for case, answers in questions:
        verdict = judge(case, answers[-1], telephone)
        side = "unanswerable" if case.expect.get("fallback") else "answerable"
        counts[side] += 1
        counts[f"{side} {verdict}"] += 1
        if verdict is Verdict.WRONG:
            wrong.append(f"{case.id} {case.text}")
    return counts, wrong


def _share(counts: Counter[str], side: str, verdict: Verdict) -> float:
    return counts[f"{side} {verdict}"] / max(1, counts[side])


@pytest.fixture(scope="module")
def telephone(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The telephone of the office, from the contact that the assistant itself gives."""
    assistant = Assistant.open(index_of(SHIPPED, tmp_path_factory))
    contact = assistant.ask("电话").reply
    assistant.close()
    return next(part for part in contact.split() if part.startswith("电话：")).removeprefix("电话：")


def test_the_shipped_report_answers_its_residents(ask: Ask, telephone: str) -> None:
    questions = [one for name in LINGSHA for one in ask(SHIPPED, f"lingsha-2020/{name}.jsonl")]
    counts, wrong = _tally(questions, telephone)
    assert _share(counts, "answerable", Verdict.RIGHT) >= 0.97, counts
    assert _share(counts, "answerable", Verdict.WRONG) <= 0.004, wrong
    assert _share(counts, "unanswerable", Verdict.RIGHT) >= 0.98, counts


def test_what_only_sounds_like_the_report_is_refused_and_its_twins_are_not(ask: Ask, telephone: str) -> None:
    counts, wrong = _tally(ask(SHIPPED, "lingsha-2020/near-misses.jsonl"), telephone)
    assert _share(counts, "answerable", Verdict.RIGHT) >= 0.95, counts
    assert _share(counts, "answerable", Verdict.WRONG) == 0, wrong
    assert _share(counts, "unanswerable", Verdict.RIGHT) >= 0.95, counts


def test_questions_nobody_tunes_on_do_nearly_as_well(ask: Ask, telephone: str) -> None:
    counts, wrong = _tally(ask(SHIPPED, "lingsha-2020/holdout.jsonl"), telephone)
    assert _share(counts, "answerable", Verdict.RIGHT) >= 0.92, counts
    assert _share(counts, "answerable", Verdict.WRONG) <= 0.01, wrong
    assert _share(counts, "unanswerable", Verdict.RIGHT) >= 0.95, counts


def test_many_people_asked_in_their_own_voices(ask: Ask, telephone: str) -> None:
    counts, wrong = _tally(ask(SHIPPED, "lingsha-2020/voices.jsonl"), telephone)
    assert _share(counts, "answerable", Verdict.RIGHT) >= 0.93, counts
    assert _share(counts, "answerable", Verdict.WRONG) <= 0.008, wrong
    assert _share(counts, "unanswerable", Verdict.RIGHT) >= 0.94, counts


def test_questions_kept_aside_since_they_were_written(ask: Ask, telephone: str) -> None:
    counts, wrong = _tally(ask(SHIPPED, "lingsha-2020/kept-aside.jsonl"), telephone)
    assert _share(counts, "answerable", Verdict.RIGHT) >= 0.91, counts
    assert _share(counts, "answerable", Verdict.WRONG) <= 0.01, wrong
    assert _share(counts, "unanswerable", Verdict.RIGHT) >= 0.95, counts


def test_english_questions_nobody_tunes_on(ask: Ask) -> None:
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    for path in sorted((ROOT / "tests" / "questions" / "aside").glob("*.jsonl")):
        report = next(p for folder in (SHIPPED_REPORTS, MADE_UP) for p in folder.glob(f"{path.stem}.*"))
        found, missed = _tally(ask(report, f"aside/{path.name}"))
        counts, wrong = counts + found, wrong + missed
    assert _share(counts, "answerable", Verdict.RIGHT) >= 0.88, counts
    assert _share(counts, "answerable", Verdict.WRONG) == 0, wrong
    assert _share(counts, "unanswerable", Verdict.RIGHT) >= 0.95, counts


@pytest.mark.parametrize(
    "report", sorted(p for p in MADE_UP.iterdir() if p.suffix in (".txt", ".md")), ids=lambda p: p.stem
)
def test_reports_of_other_offices_answer_too(report: Path, ask: Ask) -> None:
    counts, wrong = _tally(ask(report, f"made-up/{report.stem}.jsonl"))
    assert _share(counts, "answerable", Verdict.RIGHT) >= 0.93, counts
    assert _share(counts, "answerable", Verdict.WRONG) <= 0.01, wrong
    assert _share(counts, "unanswerable", Verdict.RIGHT) >= 0.95, counts


def test_every_reply_that_does_not_answer_gives_the_telephone(ask: Ask, telephone: str) -> None:
    for case, answers in ask(SHIPPED, "lingsha-2020/unanswerable.jsonl"):
        if answers[-1].status in (Status.UNANSWERABLE, Status.AMBIGUOUS):
            assert telephone in answers[-1].reply, case.text
