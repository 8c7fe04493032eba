"""How many and what share in one breath, kinds called 决策类, items on a channel that was opened, and costs that never came."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

TOWN = """柳湾镇2016年政府信息公开工作年度报告
一、主动公开情况
全年主动公开政府信息120条。其中机构信息6条，占5%，政府决策24条，占20%，工作信息90条，占75%。
开通政务微信“今天”，信息45条。
二、依申请公开情况
我镇到目前还未受理到依申请公开件。
三、经费
公开工作人员全部为兼职，不产生额外办公经费。年内未产生任何依申请公开费用。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("政府决策几条占比多少", ("24 条", "20%")),
        ("机构信息占百分之几、多少条", ("6 条", "5%")),
        ("工作信息有多少条，占多大比例", ("90 条", "75%")),
        ("决策类信息几条", ("24 条",)),
        ("机构类的占多少", ("5%",)),
        ("微信上发了几条", ("45 条",)),
        ("办公经费花了多少", ("不产生额外办公经费",)),
        ("有没有人申请公开", ("还未受理到",)),
        ("How many items on government decisions were there and what share was that?", ("24", "20%")),
    ],
)
def test_both_are_told(inline: Inline, question: str, told: tuple[str, ...]) -> None:
    """Each part of what is asked stands in the first lines of the reply."""
    answer = inline(TOWN).ask(question)
    assert answer.status is Status.ANSWERED
    first = answer.reply.split("您问的是")[0].split("Read as")[0]
    assert all(part in first for part in told), answer.reply


def test_a_share_that_is_not_printed_is_reckoned(inline: Inline) -> None:
    """Where the report prints no share, the working holds the number as well."""
    report = "柳湾镇2016年政府信息公开年度报告\n一、主动公开情况\n全年主动公开政府信息120条，其中微博30条、微信90条。"
    reply = inline(report).ask("微博多少条占多少").reply
    assert "30 ÷ 120" in reply
    assert "25%" in reply
