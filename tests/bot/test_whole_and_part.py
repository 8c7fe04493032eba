"""All that a channel published, what falls to each village, and what only one place was given."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import refused

_NAMES = "惠农补贴、村级财务、养老待遇、残疾补助、危房改造、征地补偿、公益岗位、厕所改造、退耕还林、防汛物资、饮水工程、道路硬化、森林管护、医疗救助、农机购置"
_KINDS = "；".join(
    f"通过宣传栏公示{kind}信息{number}条"
    for number, kind in enumerate(
        _NAMES.split("、"),
        start=2,
    )
)
REPORT = f"""松河县白杨镇人民政府2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开。全镇主动公开政府信息960条，其中，门户网站公开信息310条、借助宣传栏和村民微信群公开信息650条。
（二）重点领域。{_KINDS}。各村通过党务公开栏公示低保信息45条。促进就业信息3条，涉及人员60人。
全镇9个行政村均设有宣传栏，选取2个村开展试点。
（三）平台。在便民服务中心设立政务公开专区，配备工作人员2名，配置打印机3台。信息由党政办负责人审核，报分管领导审批。
五、存在的主要问题及改进情况
（一）公开不够及时。改进措施：加强督促。
（二）形式不够丰富。改进措施：多用视频。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("宣传栏公开了多少条", "650 条"),
        ("宣传栏发布了多少信息", "650 条"),
        ("宣传栏和微信群加到一起是多少条", "650 条"),
        ("宣传橱窗跟村里的微信群总共发了多少", "650 条"),
        ("宣传橱窗发了多少条", "650 条"),
        ("网站、宣传栏和微信群一共多少条", "310 + 650 = 960条"),
        ("宣传橱窗、微信群和门户网站合计几条", "650 + 310 = 960条"),
        ("通过宣传栏公示养老待遇信息多少条", "4 条"),
        ("每个村平均公示多少条低保信息", "45 ÷ 9 = 5"),
        ("低保信息一个行政村平均几条", "45 ÷ 9 = 5"),
        ("公开专区有几名工作人员", "2 名"),
        ("打印机几台", "3 台"),
        ("哪个负责审核", "党政办负责人审核"),
        ("谁来负责审批", "分管领导审批"),
        ("最大的问题是什么", "公开不够及时"),
        ("最突出的问题有哪些", "形式不够丰富"),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert told in assistant.ask(question).reply


@pytest.mark.parametrize(
    "question",
    [
        "全镇有多少工作人员",
        "你们单位有几台打印机",
        "镇政府有多少工作人员",
        "How many employees does the township have?",
        "How many printers does your office have?",
        "下岗再就业的有多少人",
        "失业再就业几个人",
        "平均每个社区公示多少条低保信息",
    ],
)
def test_it_is_not_in_the_report(assistant: Assistant, question: str) -> None:
    refused(assistant, question)


def test_a_share_of_what_is_only_counted_together_is_not_given(assistant: Assistant) -> None:
    reply = assistant.ask("宣传栏占比").reply
    assert "650 条" in reply
    assert "%" not in reply
