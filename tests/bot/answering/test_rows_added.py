"""Rows of the form that are added up, outcomes in quotation marks, the least of all channels of a list."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

_REPORT = """青石市文化局2017年政府信息公开年度报告

一、主动公开

政府网站公开信息3698条，微博微信公开信息2148条，新闻发布会公开信息12条，新闻媒体公开信息14条，政府公报公开信息0条。

二、收到和处理政府信息公开申请情况

（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）	申请人情况
自然人	法人或其他组织	总计
商业企业	科研机构	社会公益组织	法律服务机构	其他
一、本年新收政府信息公开申请数量	58	7	0	0	1	0	66
二、上年结转政府信息公开申请数量	2	0	0	0	0	0	2

三、办理情况

在已经答复的9件申请中，“同意公开”的7件，占总数的70%。“同意部分公开”1件，占总数的10%。“不予公开”的1件，占总数的10%。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    """The assistant on a report with a table and outcomes in prose."""
    return inline(_REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("新收申请和上年结转一共多少件", "合计：66 + 2 = 68件"),
        ("新收申请加上年结转", "合计：66 + 2 = 68件"),
        ("同意公开几件", "7 件"),
        ("同意部分公开几件", "1 件"),
        ("哪个渠道公开最少", "最少的是政府公报公开信息：0 条"),
        ("哪个渠道公开最多", "最多的是政府网站公开信息：3698 条"),
    ],
)
def test_what_is_asked_comes_first(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question).reply.startswith(told)


@pytest.mark.parametrize("question", ["新收和结转一共多少", "新收加结转"])
def test_one_row_is_not_the_sum_of_two(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is not Status.ANSWERED or "68" in answer.reply.splitlines()[0]


_SCHOOLS = """青石市教育局2025年政府信息公开工作年度报告

一、总体情况

全年通过政府网站主动公开年度财政预决算、招生政策、教师招聘等群众关心的信息共计86条。“青石教育”微信公众号发布稿件533条，“青石教育”抖音公众号发布稿件165条。
"""


def test_what_one_site_put_out_is_told_with_the_accounts(inline: Inline) -> None:
    first = inline(_SCHOOLS).ask("一共公开多少条").reply.splitlines()[0]
    assert [figure in first for figure in ("86", "533", "165")] == [True, True, True]


@pytest.mark.parametrize("question", ["预算公开了吗", "有没有公开决算", "公示了预算没有"])
def test_budgets_are_among_budgets_and_accounts(inline: Inline, question: str) -> None:
    assert inline(_SCHOOLS).ask(question).reply.startswith("有，")


def test_what_is_not_named_was_not_published(inline: Inline) -> None:
    assert inline(_SCHOOLS).ask("三公经费公开了吗").status is not Status.ANSWERED
