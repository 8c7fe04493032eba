"""Tables that are not the form's: the annex of statistics, channels and their numbers, several years side by side."""

from __future__ import annotations

import pytest

from knowledge.models import Fact, Measure, ValueState
from tests.samples import report_of

ANNEX = """统计指标 | 单位 | 统计数
一、主动公开情况 | —— | ——
（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条） | 条 | 236
其中：主动公开规范性文件数 | 条 | 8
（二）通过不同渠道和方式公开政府信息的情况 | —— | ——
1．政府公报公开政府信息数 | 条 | 0
2．政府网站公开政府信息数 | 条 | 201
3．政务微博公开政府信息数 | 条 | /
4．其他方式公开政府信息数 | 条 |
三、依申请公开情况 | —— | ——
（一）收到申请数 | 件 | 3
1．当面申请数 | 件 | 1
七、保障经费情况 | —— | ——
（三）从事政府信息公开工作人员数 | 人 | 4
（四）政府信息公开专项经费 | 万元 | 2.5
"""


def cells(table: str) -> list[Fact]:
    """The facts that a table after a sentence states."""
    facts = report_of(f"一、概述\n公开信息236条。\n附表\n{table}").facts
    return [fact for fact in facts if "｜" in fact.quote]


def test_the_annex_with_blanks_between_its_cells() -> None:
    facts = cells(ANNEX.replace(" | ", " ").replace(" |\n", "\n"))
    shown = [(fact.topic, fact.value and float(fact.value), fact.unit) for fact in facts]
    assert ("主动公开政府信息", 236, "条") in shown
    assert ("收到申请", 3, "件") in shown
    assert ("政府信息公开专项经费", 2.5, "万元") in shown
    assert not any("计1条" in fact.quote and fact.value == 1 for fact in facts)


@pytest.mark.parametrize("mark", [" | ", "\t"])
def test_the_annex_of_statistics(mark: str) -> None:
    facts = cells(ANNEX.replace(" |\n", " | \n").replace(" | ", mark))
    assert [(fact.topic, fact.value and float(fact.value), fact.unit, fact.state) for fact in facts] == [
        ("主动公开政府信息", 236, "条", ValueState.GIVEN),
        ("主动公开规范性文件", 8, "条", ValueState.GIVEN),
        ("政府公报公开政府信息", 0, "条", ValueState.ZERO),
        ("政府网站公开政府信息", 201, "条", ValueState.GIVEN),
        ("政务微博公开政府信息", None, "条", ValueState.SLASH),
        ("其他方式公开政府信息", None, "条", ValueState.BLANK),
        ("收到申请", 3, "件", ValueState.GIVEN),
        ("当面申请", 1, "件", ValueState.GIVEN),
        ("从事政府信息公开工作人员", 4, "人", ValueState.GIVEN),
        ("政府信息公开专项经费", 2.5, "万元", ValueState.GIVEN),
    ]
    assert facts[1].scope.endswith("主动公开政府信息")
    assert facts[3].quote == "政府网站公开政府信息数｜统计数：201"


def test_a_unit_may_stand_in_the_header() -> None:
    facts = cells("公开渠道 | 数量（条） | 阅读人数\n政府网站 | 186 | 1,288\n微信公众号 | 92 | /\n")
    assert [(fact.label, fact.value, fact.unit, fact.measure) for fact in facts] == [
        ("政府网站", 186, "条", Measure.ITEM),
        ("政府网站（阅读人数）", 1288, "人", Measure.PERSON),
        ("微信公众号", 92, "条", Measure.ITEM),
        ("微信公众号（阅读人数）", None, "人", Measure.PERSON),
    ]


def test_columns_may_be_years_and_changes() -> None:
    facts = cells(
        "项目 | 2019年 | 2020年 | 增幅\n公开信息（条） | 80 | 92 | 15%\n办理提案（件） | 4 | 3 | -25%\n"
    )
    assert [(str(fact.value), fact.unit, fact.year, fact.change) for fact in facts[:3]] == [
        ("80", "条", 2019, False),
        ("92", "条", None, False),
        ("15", "%", None, True),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "姓名 | 电话 | 备注\n张某某 | 5550123 | 无\n李某某 | 5550124 | 无\n",
        "文件名称 | 编号 | 日期\n关于修路的通知 | 12 | 2020年\n关于修桥的通知 | 13 | 2020年\n",
        "政府网站 | 186 | 条\n微信公众号 | 92 | 条\n公示栏 | 12 | 条\n",
    ],
)
def test_what_counts_nothing_or_has_no_header_states_nothing(table: str) -> None:
    assert cells(table) == []
