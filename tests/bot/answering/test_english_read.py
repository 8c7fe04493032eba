"""English questions as researchers and journalists put them, on a report that tells of accounts, awards and offices."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """青石县教育局2023年政府信息公开工作年度报告

本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。

一、总体情况

（一）主动公开。全年在门户网站发布信息83条，其中法规文件及解读5条，财政信息6条，教育信息31条。
（二）依申请公开。全年收到自然人提交的政府信息公开申请1件，因本局不掌握相关信息，办理结果为无法提供该信息。
（三）平台建设。做优“青石教育发布”微信公众号，公众号总粉丝数达12万，较2022年同期增长1.5万；累计发布信息306条，阅读总量达98余万，被省教育厅评为优秀通讯站。
（四）监督保障。明确局办公室为政府信息公开工作责任科室，指定三名同志兼职信息公开管理工作。不符合认定条件人员信息1条涉及人员7人。
"""


@pytest.fixture(scope="module")
def bureau(inline: Inline) -> Assistant:
    """The assistant on that report."""
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ('How many pieces did "Qingshi Education" WeChat publish', "306 items"),
        ("by how much did followers grow compared with 2022?", "15000"),
        ("how many staff handle information disclosure part-time?", "3 people"),
        ("regulations and interpretations count?", "5 items"),
        ("education + finance items total", "Together: 31 + 6 = 37"),
        ("how many people failed to qualify", "7 people"),
    ],
)
def test_figures_are_told(bureau: Assistant, question: str, first: str) -> None:
    assert bureau.ask(question).reply.startswith(first)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Which office is in charge of information disclosure?", "局办公室"),
        ("who is responsible for information disclosure", "局办公室"),
        ("Which award did the account win and who gave it?", "优秀通讯站"),
        ("How many parts does the report have?", "六部分组成"),
        ("Why couldn't the information be provided?", "不掌握相关信息"),
    ],
)
def test_words_are_told(bureau: Assistant, question: str, said: str) -> None:
    answer = bureau.ask(question)
    assert answer.status is Status.ANSWERED
    assert said in answer.reply


@pytest.mark.parametrize(
    "question",
    [
        "how many education posts on WeChat",
        'how many "sports" posts on WeChat',
        "Which department is responsible for admissions?",
        "how many staff work on admissions part-time?",
        "Why couldn't the school be opened?",
    ],
)
def test_what_only_sounds_like_it_is_not_told(bureau: Assistant, question: str) -> None:
    assert bureau.ask(question).status is not Status.ANSWERED
