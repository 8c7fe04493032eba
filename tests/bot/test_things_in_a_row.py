"""Things named one right behind the other are added or told one by one; a thing in so many copies of each is told whole."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """松河县白杨镇人民政府2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开。2022年，全镇主动公开政府信息960条，其中，网站310条、微博230条、微信420条。
1.公文公开情况。全年共印发文件150件，“此件公开发布”60件，“此件不公开”90件。
（二）重点领域公开。
1.民生信息公开。公示特困供养名单6条涉及人员31人，高龄津贴名单5条涉及人员88人，残疾补贴不符合条件人员名单1条涉及人员7人。
2.乡村建设信息公开。公示厕所改造信息4条，道路硬化信息9条。
（三）平台。公开专区配置电脑2台、打印机1台、触摸屏3台，建立收文登记簿和发文登记簿各1本。微博与微信一同管理。
地址：松河县白杨镇东街8号，电话：0368-5550199，电子邮箱：byz@example.com。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("微信微博总共多少条", ["420 + 230 = 650"]),
        ("网站微博微信共有多少条", ["310 + 230 + 420 = 960"]),
        ("电脑打印机一共几台", ["2 + 1 = 3"]),
        ("触摸屏打印机合计几台", ["3 + 1 = 4"]),
        ("特困供养高龄津贴统共多少人", ["31 + 88 = 119"]),
        ("厕所改造道路硬化各几条", ["4 条", "9 条"]),
        ("微博微信几条", ["230 条", "420 条"]),
        ("电脑触摸屏几台", ["2 台", "3 台"]),
        ("登记簿一共几本", ["1 + 1 = 2"]),
        ("登记簿有几本", ["收文登记簿 1 本", "发文登记簿 1 本"]),
        ("发文登记簿几本", ["1 本"]),
        ("乡村建设厕所改造一共几条", ["4 条"]),
        ("民生高龄津贴总共多少人", ["88 人"]),
        ("印发的文件里让公开的有几件", ["60 件"]),
        ("发的文件公开了多少件", ["60 件"]),
        ("印发文件一共几件", ["150 件"]),
        ("残疾补贴不符合条件的几个人", ["7 人"]),
        ("联系邮箱", ["byz@example.com"]),
        ("联系用的邮箱是多少", ["byz@example.com"]),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: list[str]) -> None:
    reply = assistant.ask(question).reply
    assert all(figure in reply for figure in told), reply


@pytest.mark.parametrize("question", ["残疾补贴发给了多少人", "领残疾补贴的有几个人"])
def test_who_did_not_qualify_is_not_who_did(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.UNANSWERABLE


@pytest.mark.parametrize("question", ["你是谁呀", "您是哪位", "你是干啥的", "你是个程序吧"])
def test_it_says_what_it_is(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.SMALLTALK
