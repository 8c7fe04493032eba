"""Reports for tests: the shipped one, those made up for the tests, and small ones written inline."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from _pytest.mark import ParameterSet

from knowledge.extraction.report import extract_report
from knowledge.models import Fact, Report
from knowledge.readers import read_document
from tests import ROOT

LINGSHA = ROOT / "knowledge" / "reports" / "2020-pingluo-lingsha.txt"
MADE_UP = ROOT / "tests" / "reports"


def defect(reason: str, *values: object) -> ParameterSet:
    """A case that shows a known defect: it must fail, and the mark must go once the product is right."""
    return pytest.param(*values, marks=pytest.mark.xfail(reason=reason, strict=True))


MADE_UP_NAMES = [
    "2016-yunli-jiaoyuju.txt",
    "2019-longxi-xianzhengfu.html",
    "2020-qinghe-liuwan.txt",
    "2022-jichuan-yinghu.txt",
    "2023-wanglan-minzhengju.txt",
    "2024-songgao-shichangju.md",
]
"""Files of `tests/reports`, to parametrize over."""

TITLE = "青禾县柳湾镇人民政府2020年政府信息公开工作年度报告"
"""The title that inline reports stand under."""


def path_of(name: str) -> Path:
    """Where a report of `MADE_UP_NAMES`, or the shipped one, lies."""
    return LINGSHA if name == LINGSHA.name else MADE_UP / name


@cache
def report(name: str) -> Report:
    """A report extracted from its file, once for all tests."""
    return extract_report(read_document(path_of(name)))


def lingsha() -> Report:
    """The report that ships with the project."""
    return report(LINGSHA.name)


def report_of(body: str, title: str = TITLE) -> Report:
    """A report extracted from a title and some lines."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "inline.txt"
        path.write_text(f"{title}\n\n{body}\n", encoding="utf-8")
        return extract_report(read_document(path))


def figures(source: Report) -> list[Fact]:
    """The figures of a report's prose, in its order."""
    return [fact for fact in source.facts if fact.value is not None and not fact.key]


def by_key(source: Report) -> dict[str, Fact]:
    """The facts with a canonical key."""
    return {fact.key: fact for fact in source.facts if fact.key}
