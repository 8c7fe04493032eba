"""Figures before the lists they are made up of, items before articles, and what only looks like a request."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """澄湖市医疗保障局2022年政府信息公开工作年度报告
如有疑问,请与澄湖市医疗保障局综合处联系,电话:0841-5550101。
一、总体情况
(一)主动公开情况。2022年通过网站发布各类信息528条,其中法定主动公开信息113条,各类工作动态信息415条。微信官方公众号现有1.46万人关注。
开通12393医保咨询热线,一次性解决率97.62%,工单解决率100%。2022年共发布解读相关信息108条,其中网站共发布89篇次(文字解读18篇次、图文解读12篇次、音视频解读13篇次)。
全年发布数据解读信息81篇,其中数据发布43篇、统计分析38篇。本局共印发主动公开文件66份,均通过局网站予以公开。
(二)依申请公开情况。市医疗保障局共收到依申请公开件27封,其中,14封申请人主动撤销申请,13封均在规定时限内答复办结。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many items did the bureau release on its website?", "528 items"),
        ("statutory disclosure items", "113 items"),
        ("one-time resolution rate of the 12393 hotline", "97.62%"),
        ("video and audio interpretations", "13 "),
        ("how many data releases", "43 articles"),
        ("data releases minus statistical analyses", "Difference: 43 − 38 = 5"),
        ("How many people follow the official WeChat account?", "14600 people"),
        ("disclosure requests received", "27 letters"),
        ("withdrawn by applicants", "14 letters"),
        ("Which division should I contact?", "telephone: 0841-5550101"),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question, "en-lists").reply.startswith(told)


def test_a_hotline_that_was_opened_is_no_number_to_call(assistant: Assistant) -> None:
    assert "12393" in assistant.ask("What hotline was opened?", "en-hotline").reply


def test_documents_that_were_published_grant_no_request(assistant: Assistant) -> None:
    assert assistant.ask("Were any requests granted?", "en-granted").status is Status.UNANSWERABLE
