"""Whose strength is used, who is told off for a thing, where it is done, ways in other words, two things of one name."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

TOWN = """云栎县白杨乡人民政府2024年政府信息公开工作年度报告
一、总体情况
（一）主动公开。累计公开信息80条，其中政策文件信息4条，政策文件解读3条，其他信息73条。
充分发挥驻村工作队的力量,进村入户开展政策宣讲活动,累计宣讲80余次。
由门户网站单一公开方式转变为社保大厅、社区宣传栏、电子显示屏等多种渠道共同公开,并安排大厅工作人员进行咨询受理。
（二）信息管理。将涉及身份证、银行卡等隐私内容全部模糊处理,确保依法依规。在完善制度、深化内容等方面取得了新的进展。
（三）平台建设。积极拓展新媒体平台,充分发挥微信公众号、美篇灵活便捷的优势。设立了信息申请受理点,开辟了2个公共查阅点。
"""


@pytest.fixture(scope="module")
def town(inline: Inline) -> Assistant:
    return inline(TOWN)


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("谁去宣讲政策", "驻村工作队"),
        ("宣讲活动在哪里开展", "进村入户"),
        ("谁负责咨询受理", "大厅工作人员"),
        ("公开渠道有哪些", "社区宣传栏"),
        ("怎么保护隐私", "模糊处理"),
        ("在哪些方面取得了新进展", "深化内容"),
        ("新媒体平台有哪些", "微信公众号、美篇"),
        ("政策文件和解读一共几条", "4 + 3 = 7条"),
        ("政策文件和解读各几条", "4 条"),
    ],
)
def test_said(town: Assistant, question: str, word: str) -> None:
    assert word in town.ask(question).reply.splitlines()[0]


def test_places_to_apply_at_are_no_requests(town: Assistant) -> None:
    assert town.ask("申请收到多少").status is Status.UNANSWERABLE
