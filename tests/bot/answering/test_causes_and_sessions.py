"""The cause told behind a problem, how many came to each session, how many years running: a small invented report."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline
from tests.bot.replies import told_by

BUREAU = """柏林县气象局2022年政府信息公开工作年度报告
一、总体情况
全年公开信息300条，其中网站发布140条、微信发布110条、微博发布50条。
因政府信息公开发生行政复议2件，维持1件、驳回1件。发生行政诉讼1件，已胜诉。
收到申请2件，1件由公民提出、1件由企业提出，内容为历年降雨资料。
连续四年被县政府评为政务公开先进单位。组织培训3场，参训120人次。
五、存在的主要问题及改进情况
存在的主要问题是公开时效性有待提高、更新不及时。产生问题的主要原因是人员变动大、业务不熟。改进措施：编制主动公开清单。
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("为什么更新不及时", "人员变动大"),
        ("公开时效性为什么不高", "人员变动大"),
        ("连续几年被评先进", "连续四年"),
        ("诉讼结果", "胜诉"),
        ("复议结果", "维持1件"),
        ("平均每场培训多少人", "120 ÷ 3 = 40"),
        ("微博在各平台中排第几", "排第3多"),
        ("谁提的申请", "公民"),
    ],
)
def test_is_told(inline: Inline, question: str, said: str) -> None:
    assert said in told_by(inline(BUREAU), question)


@pytest.mark.parametrize("question", ["为什么降雨减少", "平均每场发布会多少人", "连续几年亏损"])
def test_a_near_miss_is_refused(inline: Inline, question: str) -> None:
    assert inline(BUREAU).ask(question).status is not Status.ANSWERED
