"""An office's name before its channels hides no merged figure; what was published of penalties is no number of them."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

BUREAU = """云栎市市场监督管理局2016年政府信息公开工作年度报告
一、总体情况
公开各类工作信息845条，公示各类行政处罚案件信息31条，抽检信息127期；@云栎市市场监督管理局官方微博、微信两个自媒体共发布信息2458条次。
"""


@pytest.mark.parametrize("question", ["微博发了几条", "微信发了多少条"])
def test_a_merged_figure_is_said_to_be_one(inline: Inline, question: str) -> None:
    """Neither account's own figure is in the report."""
    reply = inline(BUREAU).ask(question).reply
    assert "合计" in reply
    assert "合在一起统计" in reply


def test_both_accounts_together(inline: Inline) -> None:
    """How much was put out is asked, not how many accounts there are."""
    assert inline(BUREAU).ask("微博和微信一共发了多少").reply.startswith("2458 条次")


@pytest.mark.parametrize("question", ["行政处罚了多少起", "查处了几件案子"])
def test_items_about_penalties_are_no_penalties(inline: Inline, question: str) -> None:
    """201 people is not 12 notices."""
    assert inline(BUREAU).ask(question).status is Status.UNANSWERABLE


def test_the_items_themselves_are_told(inline: Inline) -> None:
    """Who asks for the items gets them."""
    assert inline(BUREAU).ask("行政处罚案件信息公示几条").reply.startswith("31 条")


def test_papers_of_several_years_behind_a_channel_are_counted_together(inline: Inline) -> None:
    """The one figure of accounts, budgets and expenses is none of the expenses alone."""
    report = (
        "柳湾乡2016年政府信息公开工作年度报告\n一、总体情况\n严格按照时间节点在县政府信息网上公示2015年部门决算、"
        "2016年部门预算以及2016年第一至四季度“三公经费”情况信息6条。\n"
    )
    reply = inline(report).ask("三公经费公开了几条").reply
    assert reply.startswith("6 条（部门决算、部门预算、三公经费合计）")
    assert "合在一起统计" in reply


@pytest.mark.parametrize(
    ("question", "told"), [("受理了几件申请", "3 件"), ("指导乡镇和部门处理了几件申请", "10 件")]
)
def test_who_was_applied_to_or_guided_is_no_part(inline: Inline, question: str, told: str) -> None:
    """Offices that requests were sent to, or that were guided, are nothing that is counted together."""
    report = (
        "柳湾县人民政府2016年政府信息公开工作年度报告\n一、总体情况\n受理群众向县人民政府和县政府办公室提交的信息公开申请3件。"
        "指导乡镇、县政府工作部门处理信息公开申请10件。\n"
    )
    reply = inline(report).ask(question).reply
    assert reply.startswith(told)
    assert "合计" not in reply
