"""Figures behind the colon of their name, or behind a blank, are told by that name and no other's."""

from __future__ import annotations

import pytest

from knowledge.extraction.report import extract_report
from knowledge.readers.text import read_text


def told(prose: str) -> list[tuple[str, str]]:
    """What each figure of an invented report counts, and the figure as printed."""
    text = f"云岭县文化局2024年政府信息公开工作年度报告\n一、总体情况\n{prose}"
    facts = extract_report(read_text(text.encode(), "report.txt")).facts
    return [(fact.topic, fact.value_text) for fact in facts if fact.value is not None]


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("收到来信：12件；办结：10件。", [("收到来信", "12件"), ("来信办结", "10件")]),
        (
            "机构职能：1条；规划计划：3条；人事任免：2条。",
            [("机构职能", "1条"), ("规划计划", "3条"), ("人事任免", "2条")],
        ),
        ("网站公开: 35条，微信公开: 12条。", [("网站公开", "35条"), ("微信公开", "12条")]),
        ("网站：800条 微信：400条", [("网站", "800条"), ("微信", "400条")]),
        ("发布情况：网站80条 微信40条 微博3条", [("网站", "80条"), ("微信", "40条"), ("微博", "3条")]),
        ("公开信息总数：1200条。", [("公开信息总数", "1200条")]),
        ("（1）网站公开35条（2）微信公开12条", [("网站公开", "35条"), ("微信公开", "12条")]),
        ("新增：5件；减少：3件。", [("新增", "5件"), ("减少", "3件")]),
        (
            "发布信息35条（网站）、12条（微信）。",
            [("发布信息（网站）", "35条"), ("发布信息（微信）", "12条")],
        ),
        ("收入35万元（税后）、12万元（税后）。", [("收入", "35万元"), ("收入", "12万元")]),
        ("35条为政策文件，12条为人事信息。", [("政策文件", "35条"), ("人事信息", "12条")]),
        ("12月份发布35条，全年发布420条。", [("12月份发布", "35条"), ("全年发布", "420条")]),
        ("收到 12 件 来信", [("收到来信", "12 件")]),
        ("公开 12 条 涉及人员 20 人", [("公开", "12 条"), ("公开涉及人员", "20 人")]),
    ],
)
def test_each_figure_goes_by_its_own_name(prose: str, expected: list[tuple[str, str]]) -> None:
    assert told(prose) == expected


def test_parts_behind_colons_are_parts_of_their_total() -> None:
    text = "云岭县文化局2024年政府信息公开工作年度报告\n一、总体情况\n公开信息100条，其中：政策：35条；人事：12条；财政：53条。"
    facts = [f for f in extract_report(read_text(text.encode(), "report.txt")).facts if f.value is not None]
    assert [fact.part_of for fact in facts] == [None, 0, 0, 0]
