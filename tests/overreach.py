"""`python -m tests.overreach REPORT...`: asks every report what only the others tell, and prints the answers it gives.

An answer to another office's question is either the same thing in other words or a wrong one; a person reads which.
With `--questions FILE` the same questions, a line each, are asked of every report instead: what few reports say is where
wrong answers show. The figures of a report that have one name each are asked by that name.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from bot.answering.answer import Status
from bot.assistant import Assistant
from knowledge.errors import KnowledgeError
from knowledge.extraction.report import extract_report
from knowledge.indexing import build_index
from knowledge.models import FactKind
from knowledge.readers import read_document

_SHORTEST, _LONGEST = 4, 24
"""Characters of the names that are asked by: shorter ones say nothing, longer ones nobody says."""
_UNITS: Final = frozenset("条件篇份人名户次期场起宗项个")
_LINES: Final = 3
"""Lines of a reply that are shown: the answer, how the question was read, the report's words."""


def questions_of(path: Path) -> list[str]:
    """What a report's figures of prose are asked by: each name that only one of them has; [] if it cannot be read."""
    try:
        facts = extract_report(read_document(path)).facts
    except KnowledgeError:
        return []
    names = [
        (fact.label, fact.unit)
        for fact in facts
        if fact.kind is FactKind.PROSE and fact.value is not None and not fact.change and fact.unit in _UNITS
    ]
    labels = [label for label, _ in names]
    alone = [(label, unit) for label, unit in names if labels.count(label) == 1]
    return [f"{label}多少{unit}" for label, unit in alone if _SHORTEST <= len(label) <= _LONGEST]


def answered(path: Path, questions: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Those of the questions that a report answers, with the replies; nothing of a report that cannot be built."""
    with tempfile.TemporaryDirectory() as folder:
        index = Path(folder) / "index.db"
        try:
            build_index([path], index)
        except KnowledgeError:
            return
        assistant = Assistant.open(index)
        for question in questions:
            answer = assistant.ask(question)
            if answer.status is Status.ANSWERED:
                yield question, answer.reply
        assistant.close()


def of_others(path: Path, asked: dict[Path, list[str]], most: int) -> list[str]:
    """Questions of the other reports, `most` of them, whose names this report nowhere prints."""
    text = "".join(path.read_text(encoding="utf-8", errors="ignore").split())
    others = [q for other, questions in asked.items() if other != path for q in questions]
    unknown = [question for question in others if question.rpartition("多少")[0] not in text]
    return random.sample(unknown, min(most, len(unknown)))


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints each report's answers to questions that are not its own; 0 whatever they are."""
    options = argparse.ArgumentParser(prog="python -m tests.overreach", description=__doc__)
    options.add_argument("reports", nargs="+", type=Path, help="report files of different offices")
    options.add_argument("--questions", type=Path, help="questions to ask of each, a line each")
    options.add_argument("--most", type=int, default=8, help="questions of others asked of each report (8)")
    options.add_argument("--seed", type=int, default=1, help="which of them are chosen (1)")
    chosen = options.parse_args(arguments)
    random.seed(chosen.seed)
    fixed = chosen.questions.read_text(encoding="utf-8").splitlines() if chosen.questions else []
    asked = {} if fixed else {path: questions_of(path) for path in chosen.reports}
    for path in chosen.reports:
        for question, reply in answered(path, fixed or of_others(path, asked, chosen.most)):
            told = [line for line in reply.splitlines() if line.strip()][:_LINES]
            print(f"{path.name} | {question}\n    " + "\n    ".join(told))
    return 0


if __name__ == "__main__":
    sys.exit(main())
