"""Offices with names of one letter, and reports that were made from those of many offices."""

from __future__ import annotations

from tests.samples import report_of


def test_whose_reports_it_was_made_from_is_no_office() -> None:
    """结合2016年岚县各乡镇…的政府信息公开工作年度报告 names many; a county of one letter is named by the title."""
    body = (
        "结合2016年岚县各乡镇人民政府及县政府各工作部门的政府信息公开工作年度报告编成本报告。召开会议28次。"
    )
    titled = report_of(body, "岚县2016年政府信息公开工作年度报告")
    assert titled.organisation == "岚县"
    assert "各乡镇" not in report_of(body, "2016年政府信息公开工作年度报告").organisation
