"""Reasons that only the form gives, who praised the office, what stands between 点 and 解, shares of all that was told."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

OFFICE = (
    "青禾市统计局2020年政府信息公开工作年度报告\n\n"
    "本年度报告由青禾市统计局围绕2020年度政府信息公开工作情况编制而成。如有疑问，请与市统计局办公室联系（电邮：\ntjj@qinghe.gov.cn）。\n\n"
    "一、总体情况\n\n"
    "2020年，我局全面公开统计信息，受到青禾市政府办公厅多次通报表扬。配备了4名信息公开全职工作人员，60名兼职工作人员。"
    "聚焦社会救助、养老服务等核心业务，及时、准确公开相关政策法规、发展规划、统计数据、部门预决算等信息。"
    "围绕统计监测、统计公报、统计政策法规等热点问题解读经济社会发展政策。已公布5期共1964批次的食品安全抽检信息。"
    "主动公开信息250条，其中征收信息130条、公告90条、人事信息30条。\n\n"
    "三、收到和处理政府信息公开申请情况\n"
    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况\n"
    "自然人 | 法人或其他组织 | 总计\n"
    "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他\n"
    "一、本年新收政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 0 | 2\n"
    "二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n"
    "三、本年度办理结果 | （一）予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1\n"
    "（二）部分公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n"
    "（三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n"
    "2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n"
    "3.危及“三安全一稳定” | 0 | 0 | 0 | 0 | 0 | 0 | 0\n"
    "4.保护第三方合法权益 | 1 | 0 | 0 | 0 | 0 | 0 | 1\n"
    "5.属于三类内部事务信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n"
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("不予公开的理由是什么", "保护第三方合法权益"),
        ("为什么不予公开", "保护第三方合法权益"),
        ("被谁表扬了", "青禾市政府办公厅"),
        ("围绕哪些热点解读", "统计监测、统计公报"),
        ("重点解读哪些政策", "经济社会发展政策"),
        ("哪个单位发布的", "青禾市统计局"),
        ("邮箱是多少", "tjj@qinghe.gov.cn"),
        ("全职兼职一共多少人", "4 + 60 = 64名"),
        ("食品抽检公布了多少批次", "1964 批次"),
    ],
)
def test_told(inline: Inline, question: str, told: str) -> None:
    assert told in inline(OFFICE).ask(question).reply


@pytest.mark.parametrize("question", ["为什么不公开三公经费", "食品抽检公布了几期"])
def test_not_told(inline: Inline, question: str) -> None:
    assert inline(OFFICE).ask(question).status is Status.UNANSWERABLE


def test_all_that_was_told_has_one_share(inline: Inline) -> None:
    town = inline(OFFICE)
    replies = [town.ask(question, "chat").reply for question in ("征收信息几条", "公告的呢", "加起来占多少")]
    assert replies[-1].startswith("占比：(130 + 90) ÷ 250 ≈ 88%")
