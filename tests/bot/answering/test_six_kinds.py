"""包括哪六类: as many as are asked for, not four that have a figure each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.assistant import Assistant

_REPORT = """青禾县柳塘镇人民政府2022年政府信息公开工作年度报告
一、主动公开情况
2022年，我镇主动公开政府信息共455条（规范性文件84条，计划规划20条，业务公开296条，其他政府信息55条）。
2022年，我镇主动公开的政府信息主要包括信息公开指南、组织机构、政策文件、计划生育、计划规划、工作信息等六大类。
"""


@pytest.mark.parametrize(
    "question", ["主动公开的信息包括哪六类", "信息有哪六大类", "主动公开哪六类信息", "主动公开的信息是哪六类"]
)
def test_the_six(inline: Callable[[str], Assistant], question: str) -> None:
    """The sentence that names six."""
    answer = inline(_REPORT).ask(question)
    assert answer.status == "answered"
    assert "计划生育" in answer.reply


def test_the_four(inline: Callable[[str], Assistant]) -> None:
    """Four are those with a figure each."""
    assert "84" in inline(_REPORT).ask("主动公开的信息包括哪四类").reply


def test_how_it_is_published(inline: Callable[[str], Assistant]) -> None:
    """The sentence that says through what, though it goes on to speak of the work on requests."""
    report = """青禾县柳塘镇人民政府2022年政府信息公开工作年度报告
一、基本情况
我镇按要求编制、并通过网站等方式及时向社会公开；同时努力做好依申请公开工作，健全保密审查等规定。
"""
    assert "网站" in inline(report).ask("通过什么方式公开").reply
