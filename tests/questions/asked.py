"""The question sets asked of the real assistant, once for all modules and processes of a test run."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answering.answer import Answer
from bot.assistant import Assistant
from knowledge.indexing import build_index
from tests.questions.judge import Case, cases
from tests.workers import file_for_all_workers, once_for_all_workers

Asked = tuple[Case, list[Answer]]
"""A question, and the answers to the messages before it and to itself."""


def index_of(report: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of one report."""
    return file_for_all_workers(
        f"index of {report.name}.db", lambda path: build_index([report], path), tmp_path_factory
    )


def asked(report: Path, name: str, tmp_path_factory: pytest.TempPathFactory) -> list[Asked]:
    """The questions of a set, each a conversation of its own about the report, and their answers."""

    def ask_all() -> list[Asked]:
        assistant = Assistant.open(index_of(report, tmp_path_factory))
        found = [
            (case, [assistant.ask(text, f"{name} {case.id}") for text in (*case.previous, case.text)])
            for case in cases(name)
        ]
        assistant.close()
        return found

    return once_for_all_workers(f"asked {name.replace('/', ' ')}", ask_all, tmp_path_factory)
