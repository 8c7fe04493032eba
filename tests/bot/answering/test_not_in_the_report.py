"""Words that only sound like those of the report, other places and other bodies: no figure of the report answers them."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """松岭县河湾镇人民政府2021年政府信息公开工作年度报告

本报告所列数据统计期限为2021年1月1日至2021年12月31日。联系电话：0833-2245671，地址：松岭县河湾镇河湾街9号。

一、总体情况

（一）主动公开情况。全年主动公开政府信息共518条，其中县政府网站96条、微信公众号422条。公示新华书屋借阅信息7条、强农惠农政策信息21条。
公示养老金发放名单5条涉及人员140人。全年印发文件63件。

（二）办理情况。对办理事项逐一登记，未收到依申请公开办理事项。
"""


@pytest.fixture(scope="module")
def office(inline: Inline) -> Assistant:
    """The assistant on a made-up report."""
    return inline(REPORT)


@pytest.mark.parametrize(
    "question",
    [
        "河湾镇历史",  # heard in 办理事项
        "惠农区公开多少条",
        "县政府印发了多少文件",
        "河湾中学电话",
        "河湾中学在哪",
        "名单都发给我",
        "电话晚上几点就没人接了",
    ],
)
def test_it_is_refused(office: Assistant, question: str) -> None:
    answer = office.ask(question)
    assert answer.status is Status.UNANSWERABLE, answer.reply
    assert "2245671" not in answer.reply.splitlines()[0]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("惠农政策公开多少条", "21 条"),
        ("统计期限从几号开始", "1月1日"),
        ("镇政府印发了多少文件", "63 件"),
        ("河湾镇政府电话", "2245671"),
    ],
)
def test_what_is_the_offices_own_is_told(office: Assistant, question: str, said: str) -> None:
    answer = office.ask(question)
    assert answer.status is Status.ANSWERED, answer.reply
    assert said.replace(" ", "") in answer.reply.replace(" ", "")


@pytest.mark.parametrize(
    "question",
    [
        "移交图书馆的是哪66份文件",
        "哪三份文件不公开",
        "美丽村庄建设是哪个村",
        "平罗县政府公开多少条",
        "石嘴山市政府电话",
        "微信号是多少",
        "高考补助有没有",
        "2020年工作总结什么时候发的",
    ],
)
def test_what_stands_near_is_not_told(lingsha: Assistant, question: str) -> None:
    assert lingsha.ask(question).status is Status.UNANSWERABLE
