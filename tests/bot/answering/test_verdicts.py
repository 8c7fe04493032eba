"""A reply to a yes/no question begins with the verdict, and gives none that the report does not bear out."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Offices
from tests.bot.replies import answered

WANGLAN, LIUWAN, SONGGAO = (
    "2023-wanglan-minzhengju.txt",
    "2020-qinghe-liuwan.txt",
    "2024-songgao-shichangju.md",
)
YAOSHAN, XIYUAN = "2021-yaoshan-rensheju.txt", "2023-xiyuan-shifan.txt"
VERDICTS = [
    # Whether there is any is told first.
    (WANGLAN, "有没有谁因为政务公开被问责", "否，"),
    (WANGLAN, "有人去打官司没有", "有，"),
    (LIUWAN, "收过费用没有", "否，"),
    (LIUWAN, "有没有党员志愿者", "有，"),
    (XIYUAN, "有人复议过吗", "否，"),
    (YAOSHAN, "行政强制实施过没", "否，没有"),
    (WANGLAN, "did anyone take the bureau to court", "Yes"),
    (WANGLAN, "were there any compulsory measures", "No, none"),
    (XIYUAN, "was there any reconsideration?", "No. "),
    (XIYUAN, "有沒有人復議", "否，"),
    # That there is none is affirmed or contradicted.
    (XIYUAN, "没有人复议吧", "对，"),
    (WANGLAN, "没人打官司吧", "不对，有"),
    (LIUWAN, "规章一件也没制定？", "对，没有"),
    (WANGLAN, "nobody filed for reconsideration, right?", "No, there were"),
    (LIUWAN, "no one was refused for state secrets, correct?", "Yes, none"),
    # A stated figure is confirmed or corrected.
    (SONGGAO, "行政强制三十来件吧", "不对，"),
    (SONGGAO, "行政强制三四十件吧", "对，"),
    (WANGLAN, "特困供养的七百多号人，没错吧", "对，"),
    (WANGLAN, "特困供养的八百多号人，没错吧", "不对，"),
    (WANGLAN, "公众号粉丝有两万多吧", "对，"),
    (SONGGAO, "挽回的损失两千多万元是吧", "不对，"),
    (LIUWAN, "政府投资项目搞了9个？", "不对，"),
    (LIUWAN, "专职人员1名、兼职人员20名，对吧", "不对，"),
    (LIUWAN, "专职人员1名、兼职人员15名，对吧", "对，"),
    (WANGLAN, "农村低保户不到三千户吧", "不对，"),
    (WANGLAN, "集中供养的占特困供养人员的三成，对吗", "对，"),
    (WANGLAN, "集中供养的占特困供养人员的一半以上吧", "不对，"),
    (WANGLAN, "离婚登记比结婚登记少783对吧", "对，"),
    (WANGLAN, "离婚登记比结婚登记少700对吧", "不对，"),
    (WANGLAN, "网站和公示栏两处一共545条吧", "对，"),
    (WANGLAN, "网站和公示栏两处一共550条吧", "不对，"),
    (LIUWAN, "公众号是不是发得最多的", "不对，"),
    (WANGLAN, "more than 700 people in special hardship care, right?", "Yes"),
    (WANGLAN, "fewer than 20 orphans, correct?", "No"),
    (WANGLAN, "about 40 orphans?", "No"),
    (SONGGAO, "are there about 88,000 followers?", "Yes"),
    (WANGLAN, "urban and rural dibao households together make 4883, right?", "Yes"),
    # Large numbers in words and comparisons get the true verdict.
    (LIUWAN, "全年主动公开九百三十六条没错吧", "对，报告写的就是936"),
    (LIUWAN, "县政府网站公开过了一百条没有", "对，报告写的是118"),
    (LIUWAN, "政务微博连九十条都不到吗", "不对，报告写的是95"),
    (LIUWAN, "微信公众号比三百条多吗", "不对，报告写的是263"),
    (XIYUAN, "复议连13件都没有吗", "对，"),
    (XIYUAN, "复议有3件对头不", "不对，"),
]


def first_line(assistant: Assistant, question: str) -> str:
    answer = answered(assistant, question)
    return answer.reply.splitlines()[0]


@pytest.mark.parametrize(("report", "question", "begins"), VERDICTS)
def test_the_reply_begins_with_the_verdict(offices: Offices, report: str, question: str, begins: str) -> None:
    assert first_line(offices(report), question).startswith(begins)


@pytest.mark.parametrize(
    ("report", "question"),
    [
        (LIUWAN, "村民微信群发了460条吧"),
        (LIUWAN, "村民微信群占公开总数几成"),
        (LIUWAN, "公示栏、微信群各占百分之几"),
        (LIUWAN, "单说公示栏，公开了几条"),
        (LIUWAN, "460条里，微信群的是几条"),
        (YAOSHAN, "线下招聘会有多少场"),
        (SONGGAO, "抽检合格的有几批次"),
        (WANGLAN, "微信公众号占全部平台粉丝的几成"),
    ],
)
def test_what_the_report_counts_only_together_is_neither_split_nor_confirmed(
    offices: Offices, report: str, question: str
) -> None:
    assert offices(report).ask(question).status is not Status.ANSWERED


@pytest.mark.parametrize("question", ["所有申请都答复了吗"])
def test_no_verdict_where_only_some_of_what_was_stated_is_known(offices: Offices, question: str) -> None:
    assert not first_line(offices(WANGLAN), question).startswith(("对", "不对", "有，", "否"))


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("收到的申请21件其中自然人17件，没错吧", "对，21 件"),
        ("收到的申请21件其中自然人18件，没错吧", "不对，21 件"),
    ],
)
def test_a_verdict_where_all_that_was_stated_is_known(offices: Offices, question: str, verdict: str) -> None:
    assert first_line(offices(WANGLAN), question).startswith(verdict)
