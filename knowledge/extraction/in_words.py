"""What a report says in words, as facts: each with the sentence that says it and the headings it stands under."""

from __future__ import annotations

from knowledge.extraction.outline import Passage
from knowledge.models import Fact, FactKind, Measure, ValueState


def fact_in_words(
    passage: Passage,
    quote: str,
    said: str,
    *,
    label: str,
    topic: str,
    measure: Measure = Measure.TEXT,
    items: tuple[str, ...] = (),
    key: str = "",
    state: ValueState = ValueState.GIVEN,
) -> Fact:
    """The fact that a sentence of a passage says something: `said` is as much of it as answers, `topic` what it is found by."""
    return Fact(
        label=label,
        topic=topic,
        measure=measure,
        value=None,
        value_text=said,
        unit="",
        kind=FactKind.PROSE,
        section=passage.section,
        quote=quote,
        scope=" ".join(passage.headings[1:]),
        key=key,
        items=items,
        state=state,
    )
