"""Tables that were left unread are told to the administrator."""

from __future__ import annotations

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
