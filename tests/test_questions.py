"""The question sets, asked of the real assistant: accuracy has floors, wrong answers have ceilings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from knowledge.indexing import SHIPPED_REPORTS, build_index
from tests import ROOT
from tests.questions.judge import Case, Verdict, ask, cases, judge

LINGSHA = (
    "figures", "tables", "text", "reasoning", "comparisons", "followups", "contact", "unanswerable", "english",
)  # fmt: skip
MADE_UP = ROOT / "tests" / "reports"


def _assistant(report: Path, folder: Path) -> Assistant:
    index = folder / "index.db"
    build_index([report], index)
    return Assistant.open(index)


def _tally(assistant: Assistant, questions: Iterable[Case], telephone: str) -> tuple[Counter[str], list[str]]:
    """Counts the verdicts; answerable and unanswerable questions apart. Also what was answered wrongly."""
    counts: Counter[str] = Counter()
    wrong = []
    for case in questions:
        verdict = judge(case, ask(assistant, case), telephone)
        side = "unanswerable" if case.expect.get("fallback") else "answerable"
        counts[side] += 1
        counts[f"{side} {verdict}"] += 1
        if verdict is Verdict.WRONG:
            wrong.append(f"{case.id} {case.text}")
    return counts, wrong


def _share(counts: Counter[str], side: str, verdict: Verdict) -> float:
    return counts[f"{side} {verdict}"] / max(1, counts[side])


@pytest.fixture(scope="module")
def lingsha(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The assistant on the shipped report."""
    return _assistant(next(SHIPPED_REPORTS.glob("2020-*.txt")), tmp_path_factory.mktemp("lingsha"))


def test_the_shipped_report_answers_its_residents(lingsha: Assistant) -> None:
    questions = [case for name in LINGSHA for case in cases(f"lingsha-2020/{name}.jsonl")]
    counts, wrong = _tally(lingsha, questions, lingsha_telephone(lingsha))
    assert _share(counts, "answerable", Verdict.RIGHT) >= 0.97, counts
    assert _share(counts, "answerable", Verdict.WRONG) <= 0.004, wrong
    assert _share(counts, "unanswerable", Verdict.RIGHT) >= 0.98, counts


def test_what_only_sounds_like_the_report_is_refused_and_its_twins_are_not(lingsha: Assistant) -> None:
    counts, wrong = _tally(lingsha, cases("lingsha-2020/near-misses.jsonl"), lingsha_telephone(lingsha))
    assert _share(counts, "answerable", Verdict.RIGHT) >= 0.95, counts
    assert _share(counts, "answerable", Verdict.WRONG) == 0, wrong
    assert _share(counts, "unanswerable", Verdict.RIGHT) >= 0.95, counts


def test_questions_nobody_tunes_on_do_nearly_as_well(lingsha: Assistant) -> None:
    counts, wrong = _tally(lingsha, cases("lingsha-2020/holdout.jsonl"), lingsha_telephone(lingsha))
    assert _share(counts, "answerable", Verdict.RIGHT) >= 0.92, counts
    assert _share(counts, "answerable", Verdict.WRONG) <= 0.01, wrong
    assert _share(counts, "unanswerable", Verdict.RIGHT) >= 0.95, counts


def test_many_people_asked_in_their_own_voices(lingsha: Assistant) -> None:
    counts, wrong = _tally(lingsha, cases("lingsha-2020/voices.jsonl"), lingsha_telephone(lingsha))
    assert _share(counts, "answerable", Verdict.RIGHT) >= 0.93, counts
    assert _share(counts, "answerable", Verdict.WRONG) <= 0.008, wrong
    assert _share(counts, "unanswerable", Verdict.RIGHT) >= 0.94, counts


def test_questions_kept_aside_since_they_were_written(lingsha: Assistant) -> None:
    counts, wrong = _tally(lingsha, cases("lingsha-2020/kept-aside.jsonl"), lingsha_telephone(lingsha))
    assert _share(counts, "answerable", Verdict.RIGHT) >= 0.91, counts
    assert _share(counts, "answerable", Verdict.WRONG) <= 0.01, wrong
    assert _share(counts, "unanswerable", Verdict.RIGHT) >= 0.95, counts


def test_english_questions_nobody_tunes_on(tmp_path: Path) -> None:
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    for path in sorted((ROOT / "tests" / "questions" / "aside").glob("*.jsonl")):
        report = next(p for folder in (SHIPPED_REPORTS, MADE_UP) for p in folder.glob(f"{path.stem}.*"))
        (tmp_path / path.stem).mkdir()
        found, missed = _tally(_assistant(report, tmp_path / path.stem), cases(f"aside/{path.name}"), "")
        counts, wrong = counts + found, wrong + missed
    assert _share(counts, "answerable", Verdict.RIGHT) >= 0.88, counts
    assert _share(counts, "answerable", Verdict.WRONG) == 0, wrong
    assert _share(counts, "unanswerable", Verdict.RIGHT) >= 0.95, counts


def lingsha_telephone(assistant: Assistant) -> str:
    """The telephone of the office, from the contact that the assistant itself gives."""
    return next(
        part for part in assistant.ask("电话").reply.split() if part.startswith("电话：")
    ).removeprefix("电话：")


@pytest.mark.parametrize(
    "report", sorted(p for p in MADE_UP.iterdir() if p.suffix in (".txt", ".md")), ids=lambda p: p.stem
)
def test_reports_of_other_offices_answer_too(report: Path, tmp_path: Path) -> None:
    counts, wrong = _tally(_assistant(report, tmp_path), cases(f"made-up/{report.stem}.jsonl"), "")
    assert _share(counts, "answerable", Verdict.RIGHT) >= 0.93, counts
    assert _share(counts, "answerable", Verdict.WRONG) <= 0.01, wrong
    assert _share(counts, "unanswerable", Verdict.RIGHT) >= 0.95, counts


def test_every_reply_that_does_not_answer_gives_the_telephone(lingsha: Assistant) -> None:
    telephone = lingsha_telephone(lingsha)
    for case in cases("lingsha-2020/unanswerable.jsonl"):
        answer = ask(lingsha, case)
        if answer.status in (Status.UNANSWERABLE, Status.AMBIGUOUS):
            assert telephone in answer.reply, case.text
