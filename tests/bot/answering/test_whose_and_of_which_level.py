"""Whose account a word names, of which level people are, and outcomes that only look like another's name."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """澄湖市公安局2023年政府信息公开工作年度报告
一、总体情况
（一）主动公开情况
2023年,通过市政府网站信息公开专栏和局网站主动公开各类信息1500条,其中,市政府网站信息公开专栏信息更新400条,局网站公开各类动态信息1100条。
同时,通过在线访谈、意见征集、新闻发布会等方式解读政策,在人民网等媒体策划在线访谈7次。
澄湖公安微信粉丝量3705人。注册测绘师注册审批结果公告4批。好评率达98%。
2.临时救助。县级资金救助16户81人、7.4万元,镇级资金救助54户153人、8.6万元。
3.最低生活保障。全县有城市低保对象63户112人、农村低保对象320户647人。
在册孤儿27人、事实无人抚养儿童6人,基本生活费标准均为每人每月1200元。
（二）依申请公开
我局共收到信息公开申请22起,答复22起。其中公开1起,不属于政府信息4起,不存在9起,属于行政执法案卷8起。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many requests were granted?", "1 case"),
        ("number of approved requests", "1 case"),
        ("share of items on the bureau website", "Share: 1100 ÷ 1500"),
        ("online interviews", "7 times"),
        ("registered surveyors: how many batches", "4 batches"),
        ("favourable rate", "98%"),
        ("total people helped by temporary relief", "Together: 81 + 153 = 234"),
        ("rural dibao households", "320 households"),
        ("测绘师公告几批", "4 批"),
        ("临时救助一共多少人", "合计：81 + 153 = 234人"),
        ("公安微信粉丝多少", "3705 人"),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question, "whose").reply.startswith(told)


def test_an_allowance_for_people_counts_no_people(assistant: Assistant) -> None:
    assert "1200元" in assistant.ask("monthly living allowance for orphans", "en-allowance").reply


@pytest.mark.parametrize("question", ["How many police officers are there?", "有多少民警"])
def test_whose_account_it_is_counts_nobody(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question, "officers").status is Status.UNANSWERABLE
