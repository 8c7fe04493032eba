"""The only sentence of a report that says a thing: where several say it, none is told."""

from __future__ import annotations

from collections.abc import Callable

from knowledge.models import Fact, FactKind, Measure
from knowledge.store import FactStore, StoredFact


def one_sentence(store: FactStore, report: int, says: Callable[[Fact], bool]) -> StoredFact | None:
    """The one sentence in words of the report that `says` accepts; None where there is none, or several."""
    said = {
        item.fact.quote: item
        for item in store.all_facts(report)
        if item.fact.measure is Measure.TEXT and item.fact.kind is FactKind.PROSE and says(item.fact)
    }
    return next(iter(said.values())) if len(said) == 1 else None
