"""The real assistant on real reports, opened once for all tests of the bot."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from bot.assistant import Assistant
from knowledge.indexing import build_index
from tests.samples import LINGSHA, path_of
from tests.workers import file_for_all_workers

Offices = Callable[..., Assistant]
"""Opens the assistant on the reports of these file names."""
Inline = Callable[[str], Assistant]
"""Opens the assistant on a report given as text."""


@pytest.fixture(scope="session")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Offices]:
    """Opens assistants by the reports they hold; the same reports give the same assistant."""
    opened: dict[tuple[str, ...], Assistant] = {}

    def open_with(*names: str) -> Assistant:
        if names not in opened:
            index = file_for_all_workers(
                _file_name(*names),
                lambda path: build_index([path_of(name) for name in names], path),
                tmp_path_factory,
            )
            opened[names] = Assistant.open(index)
        return opened[names]

    yield open_with
    for assistant in opened.values():
        assistant.close()


@pytest.fixture(scope="session")
def lingsha(offices: Offices) -> Assistant:
    """The assistant on the report that ships with the project."""
    return offices(LINGSHA.name)


def _file_name(*contents: str) -> str:
    """The name of an index by what it is of."""
    return f"{sha256(chr(0).join(contents).encode()).hexdigest()}.db"


def _build(text: str, index: Path) -> None:
    """The index of a report that is a text."""
    report = index.with_suffix(".txt")
    report.write_text(text, encoding="utf-8")
    build_index([report], index)


@pytest.fixture(scope="session")
def inline(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Inline]:
    """Opens assistants on reports that tests write themselves; the same text gives the same assistant."""
    opened: dict[str, Assistant] = {}

    def open_on(text: str) -> Assistant:
        if text not in opened:
            index = file_for_all_workers(_file_name(text), lambda path: _build(text, path), tmp_path_factory)
            opened[text] = Assistant.open(index)
        return opened[text]

    yield open_on
    for assistant in opened.values():
        assistant.close()
