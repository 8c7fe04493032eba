"""English: what is left of a total, how cases ended, amounts framed by their sentence, what came in by telephone."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import answered

REPORT = """青禾经济开发区管理委员会2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开。全年签约项目46个，其中亿元以上项目19个。新增规上工业企业23家，总数达到168家。
开展安全检查240家次，排查隐患517处，整改498处；查处环境违法案件13起，罚款46.8万元。
公布咨询电话3部，接听咨询来电1.1万余次。发放困难残疾人生活补贴906人。网站访问12万次，浏览量超73万次。
新登记社会团体5家，年末全县登记社会组织共143家。硕士研究生招生312人。政务新媒体账号由5个整合为2个。
“青禾发布”微信公众号发布信息260条，累计阅读量33万次；“青禾招商”微信公众号发布信息64条，累计阅读量15万次。
四、政府信息公开行政复议、行政诉讼情况
行政复议	行政诉讼
结果维持	结果纠正	其他结果	尚未审结	总计	未经复议直接起诉	复议后起诉
结果维持	结果纠正	其他结果	尚未审结	总计	结果维持	结果纠正	其他结果	尚未审结	总计
2	0	1	0	3	1	0	0	0	1	0	0	0	1	1
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many hazards are left?", "517 − 498 = 19"),
        ("How many hidden dangers have not been rectified?", "517 − 498 = 19"),
        ("What were the results of the reconsiderations?", "1 item (件)：行政复议（其他结果）"),
        ("How did the lawsuits end?", "尚未审结"),
        ("Outcome of reconsideration cases", "结果维持"),
        ("How much was fined for environmental violations?", "468000 yuan"),
        ("How many inquiries came by phone?", "11000"),
        ("How many enquiry telephones were published?", "3 "),
        ("How many projects exceed 100 million yuan?", "19 "),
        ("How many above-scale industrial firms are there now?", "168"),
        ("How many social organisations are registered?", "143"),
        ("How many master's students were recruited?", "312"),
        ("How many accounts remained after consolidation?", "2 "),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    answer = answered(assistant, question)
    assert told in answer.reply.split("Read as")[0]


@pytest.mark.parametrize(
    "question",
    [
        "How many disabled people live in the county?",
        "How many projects exceed 500 million yuan?",
        "How much was fined for tax violations?",
        "What were the results of the applications?",
    ],
)
def test_it_is_not_told(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.UNANSWERABLE
