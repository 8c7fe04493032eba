"""Names spelt by their sound, notices and what they are joined with, keywords that name no more than a place."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """澄湖市交通运输局2023年政府信息公开工作年度报告
如对本报告有疑问,请与澄湖市交通运输局办公室联系(地址:澄湖市学院路7号,电话:0841-5550101)。全文由总体情况、主动公开政府信息情况、存在的主要问题三部分组成。
一、总体情况
2023年,主动公开信息400条,其中新闻类150条,通知公告20条,公示公开90条,其他各类信息140条。
通过“看澄湖”app发布信息动态共63条。掌上云岭融媒体平台公开信息71条。
稿件《公开透明促发展》被《政务工作交流》(2023年第2期)刊物采用。
公开危房改造户4批次。
二、主动公开政府信息情况
第二十条第（五）项
信息内容	本年处理决定数量
行政许可	300
第二十条第（六）项
信息内容	本年处理决定数量
行政处罚	500
行政强制	8
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many posts on the Kan Chenghu app?", "63 items"),
        ("Items published on the media app Zhangshang Yunling", "71 items"),
        ("How many items did the Zhangshang Yunling platform release?", "71 items"),
        ("news minus notices", "Difference: 150 − 20 = 130"),
        ("notices & announcements", "20 items"),
        ("other kinds of information", "140 items"),
        ("dilapidated houses: how many batches?", "4 batches"),
        ("Are there more penalties or permits?", "行政处罚"),
        ("Whom do I call with questions?", "telephone: 0841-5550101"),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question, "en-names").reply.startswith(told)


def test_the_larger_of_two_is_named(assistant: Assistant) -> None:
    assert "is larger" in assistant.ask("more penalties or permits?", "en-larger").reply


def test_the_parts_of_the_report_are_told(assistant: Assistant) -> None:
    assert "三部分" in assistant.ask("how many parts", "en-parts").reply


@pytest.mark.parametrize(
    "question",
    [
        "How many posts on the Kan Lanzhou app?",
        "items on the app Zhangshang Lanzhou",
        "In which issue was it banned?",
    ],
)
def test_what_sounds_otherwise_is_not_told(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question, "en-sound").status is Status.UNANSWERABLE
