"""规范性文件3篇（含意见（试行）及其两个配套制度）: what is said in brackets within brackets."""

from __future__ import annotations

from collections.abc import Callable

from bot.assistant import Assistant

_REPORT = """青禾县审计局2022年政府信息公开工作年度报告
一、总体情况
公开财务预决算情况3篇（含2022年预算、2021年决算和项目支出绩效评价报告（2021年度））、规范性文件4篇（含离任审计实施意见（试行）及其两个配套制度）。
"""


def test_the_remark_names_nothing_that_follows(inline: Callable[[str], Assistant]) -> None:
    """The documents are counted, and the remark before them is no word of theirs."""
    answer = inline(_REPORT).ask("规范性文件公开了多少篇")
    assert answer.status == "answered"
    assert "4 篇" in answer.reply
    assert "绩效评价" not in answer.reply.split("原文")[0]


def test_what_belongs_to_a_paper_is_counted_alone(inline: Callable[[str], Assistant]) -> None:
    """Two rules belong to the opinion; no projects were audited."""
    assistant = inline(_REPORT)
    assert "2 个" in assistant.ask("规范性文件有几个配套制度").reply
    assert assistant.ask("审计了多少个项目").status != "answered"
