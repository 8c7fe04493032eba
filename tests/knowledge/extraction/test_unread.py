"""Tables that were left unread are told to the administrator."""

from __future__ import annotations

import pytest

from tests.samples import report_of


def test_a_table_that_was_not_understood_is_named_with_its_place() -> None:
    report = report_of("一、总体情况\n公开信息90条。\n网站 | 186 | 条\n公众号 | 92 | 条\n公示栏 | 12 | 条\n")
    assert [finding for finding in report.findings if "未采用" in finding] == [
        "一、总体情况：有一张表不是表式中的表，也看不出行名和栏名，未采用；首行：网站 | 186 | 条"
    ]
    assert not any(fact.value in (186, 92, 12) for fact in report.facts)


def test_tables_that_are_read_or_hold_no_figures_are_not() -> None:
    read = "公开渠道 | 数量（条）\n政府网站 | 186\n微信公众号 | 92\n"
    plain = "文件 | 单位\n修路的通知 | 交通局\n修桥的通知 | 水利局\n"
    report = report_of(f"一、总体情况\n公开信息90条。\n{read}\n二、其他\n共2件。\n{plain}")
    assert not any("未采用" in finding for finding in report.findings)


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ("规章；5；39；0\n\n行政规范性文件；3；0；0", True),
        ("规章\t5\t39\t0\n行政规范性文件\t3\t0\t0", False),
        ("本年办理行政许可5件。\n\n作出行政处罚3件。", False),
        ("规章、行政规范性文件均无，见2023年目录。", False),
    ],
)
def test_a_part_of_the_form_whose_table_cannot_be_seen_is_named(part: str, told: bool) -> None:
    header = "信息内容\t本年制发件数\t本年废止件数\t现行有效件数" if "\t" in part else "第二十条第（一）项"
    report = report_of(f"一、总体情况\n\n无。\n\n二、主动公开政府信息情况\n\n{header}\n{part}\n")
    assert any("看不出表格" in finding for finding in report.findings) is told
