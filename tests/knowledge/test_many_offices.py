"""Reports of a dozen made-up offices of different kinds: every figure of their prose, and no other, with its year."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from knowledge.extraction.report import extract_report
from knowledge.models import Fact
from knowledge.readers.text import read_text

OFFICES: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("many_offices.toml").read_text("utf-8")
)
_OF_THE_REPORT = "报告组成"


def _is(fact: Fact, value: str, unit: str, words: str, standing: str) -> bool:
    """True if the fact is the figure that the list tells."""
    told = "change" if fact.change else str(fact.year or "")
    said = f"{fact.label} {fact.topic} {fact.scope}"
    return (
        float(fact.value or 0) == float(value)
        and (fact.unit, told) == (unit, standing)
        and all(word in said for word in words.split())
    )


@pytest.mark.parametrize("name", OFFICES)
def test_every_figure_is_read_and_no_other(name: str) -> None:
    office = OFFICES[name]
    report = extract_report(read_text(office["text"].encode(), "report.txt"))
    assert (report.organisation, report.year) == (office["organisation"], office["year"])
    left = [fact for fact in report.facts if fact.value is not None and not fact.key]
    missing = []
    for figure in office["figures"]:
        found = next((fact for fact in left if _is(fact, *figure)), None)
        if found is None:
            missing.append(figure)
        else:
            left.remove(found)
    assert missing == []
    assert [fact.quote for fact in left if not fact.topic.startswith(_OF_THE_REPORT)] == []
    assert report.findings == ()
