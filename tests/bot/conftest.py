"""The real assistant on real reports, opened once for all tests of the bot."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from bot.assistant import Assistant
from knowledge.indexing import build_index
from tests.samples import LINGSHA, path_of

Offices = Callable[..., Assistant]
"""Opens the assistant on the reports of these file names."""


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
