"""The real assistant on real reports, opened once for all tests of the bot."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from bot.assistant import Assistant
from knowledge.indexing import build_index
from tests.samples import LINGSHA, path_of

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
            index = tmp_path_factory.mktemp("index") / "index.db"
            build_index([path_of(name) for name in names], index)
            opened[names] = Assistant.open(index)
        return opened[names]

    yield open_with
    for assistant in opened.values():
        assistant.close()


@pytest.fixture(scope="session")
def lingsha(offices: Offices) -> Assistant:
    """The assistant on the report that ships with the project."""
    return offices(LINGSHA.name)


@pytest.fixture(scope="session")
def inline(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Inline]:
    """Opens assistants on reports that tests write themselves; the same text gives the same assistant."""
    opened: dict[str, Assistant] = {}

    def open_on(text: str) -> Assistant:
        if text not in opened:
            folder = tmp_path_factory.mktemp("inline")
            (folder / "report.txt").write_text(text, encoding="utf-8")
            build_index([folder / "report.txt"], folder / "index.db")
            opened[text] = Assistant.open(folder / "index.db")
        return opened[text]

    yield open_on
    for assistant in opened.values():
        assistant.close()
