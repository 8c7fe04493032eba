"""What a total is made up of."""

from __future__ import annotations

from knowledge.extraction.breakdowns import breakdowns
from knowledge.models import Measure
from tests.samples import report_of


def test_the_parts_of_a_total_are_listed_with_their_figures() -> None:
    text = (
        "岚川县云溪镇人民政府2021年政府信息公开工作年度报告\n一、总体情况\n"
        "全年主动公开政府信息120条，其中网站公开70条、微信公开40条、公示栏公开10条。\n"
    )
    lists = [fact for fact in report_of(text).facts if fact.measure is Measure.LIST and "构成" in fact.label]
    assert len(lists) == 1
    assert [item.rsplit(" ", 1)[-1] for item in lists[0].items] == ["70条", "40条", "10条"]
    assert "其中网站公开70条" in lists[0].quote


def test_a_total_without_parts_has_no_list() -> None:
    text = "岚川县云溪镇人民政府2021年政府信息公开工作年度报告\n一、总体情况\n全年公开120条，培训40人。\n"
    assert breakdowns([fact for fact in report_of(text).facts if not fact.key]) == []
