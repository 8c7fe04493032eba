"""Every figure of every report is asked for by its own name: no other figure steals the question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from knowledge import form
from knowledge.indexing import SHIPPED_REPORTS
from knowledge.models import Fact, FactKind, ValueState
from knowledge.store import FactStore
from tests import ROOT
from tests.questions.asked import index_of

REPORTS = sorted(
    path
    for folder in (SHIPPED_REPORTS, ROOT / "tests" / "reports")
    for path in folder.iterdir()
    if path.suffix in (".txt", ".md", ".html")
)
TEMPLATES = (
    "{label}多少{unit}",
    "{label}有几{unit}？",
    "麻烦问一下{label}一共是多少{unit}啊",
    "请告诉我{label}是多少{unit}。",
)


def _asked_for(fact: Fact) -> bool:
    """True for this year's whole figures; a column beside the main one is asked for by its own name elsewhere."""
    if fact.value is None or fact.state is ValueState.DAMAGED or fact.change or fact.year is not None:
        return False
    return fact.kind is FactKind.PROSE or (fact.kind is FactKind.TABLE and form.is_main_column(fact.key))


def _figures(index: Path) -> Iterator[Fact]:
    store = FactStore.read(index)
    report = store.newest()
    assert report is not None
    yield from (item.fact for item in store.all_facts(report.id) if _asked_for(item.fact))
    store.close()


@pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.stem)
def test_each_figure_is_found_by_its_own_name_and_stolen_by_none(
    report: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    index = index_of(report, tmp_path_factory)
    assistant = Assistant.open(index)
    counts: Counter[str] = Counter()
    stolen = []
    for fact in _figures(index):
        for template in TEMPLATES:
            question = template.format(label=fact.label, unit=fact.unit)
            answer = assistant.ask(question)
            told = {item.value for item in answer.facts}
            counts["asked"] += 1
            counts[answer.status] += 1
            if answer.status is Status.ANSWERED and fact.value not in told:
                stolen.append((question, str(fact.value), answer.reply.splitlines()[0]))
    assistant.close()
    assert counts["asked"] >= 40
    assert counts[Status.ANSWERED] >= 0.93 * counts["asked"], counts
    assert len(stolen) <= 0.02 * counts["asked"], stolen
