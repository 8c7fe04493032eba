"""Short messages after a figure stay with it: 真的吗, 网上有吗, 完成了吗, 谁负责的, 增加了多少, 在哪里."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

TOWN = """清江县白石镇人民政府2021年政府信息公开年度报告
一、总体情况
（一）主动公开情况：2021年，全镇主动公开政府信息870条。其中，政府网站公开政府信息94条、政务微信公开政府信息188条、政务微博公开政府信息121条、利用公示栏和村民微信群公开政府信息467条。
1.公文公开。全年印发政府文件88件，“此件公开发布”文件31件，“此件依申请公开”文件52件，“此件不公开”文件5件。
2.财政公开。按照时间节点在清江县政府信息网上公示部门决算、部门预算信息4条。
3.民生公开。通过镇级公示栏公示低保名单6条涉及人员77人，临时救助信息6条涉及人员58人。
4.乡村振兴。通过政府信息网和微信公众号公开乡村振兴信息30余条。
5.平台建设。配置查阅机2台。收到政府信息公开申请0件。
办理12345热线工单212件，办结率99.1%，群众满意率97.3%。
全镇8个村均建有村务公开栏，平时抓好乡村振兴、惠农政策等信息的公开。由于维护复杂，个别村只能通过公示栏公开。
"""


@pytest.fixture(scope="module")
def town(inline: Inline) -> Assistant:
    return inline(TOWN)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("微信公开几条", "真的吗"), "188 条"),
        (("依申请公开的文件几件", "确定吗"), "52 件"),
        (("网站公开几条", "到底几个"), "94 条"),
        (("乡村振兴信息几条", "在哪里"), "通过政府信息网和微信公众号公开乡村振兴信息30余条"),
        (("部门决算几条", "网上有吗"), "有，"),
        (("热线工单几件", "满意率呢"), "97.3%"),
        (("微信一共公开多少条",), "188 条"),
    ],
)
def test_told(town: Assistant, messages: tuple[str, ...], told: str) -> None:
    chat = "".join(messages)
    *_, last = (town.ask(message, chat) for message in messages)
    assert last.reply.startswith(told)


@pytest.mark.parametrize(
    "messages",
    [
        ("低保名单几条", "网上有吗"),
        ("查阅机几台", "网上有吗"),
        ("微信公开几条", "谁负责的"),
        ("低保名单几条", "满意率呢"),
        ("低保名单多少人", "有多少人看"),
        ("低保名单几条", "怎么算的"),
        ("低保名单有多少人看",),
        ("低保名单几条", "满意吗"),
        ("微信公开几条", "什么时候的"),
        ("微信公开几条", "完成了吗"),
        ("低保名单几条", "完成了吗"),
        ("微信公开几条", "增加了多少"),
        ("依申请公开的文件几件", "增加了多少"),
        ("有几个村形式单一",),
        ("只能通过公示栏公开的村有几个",),
    ],
)
def test_not_told_by_another(town: Assistant, messages: tuple[str, ...]) -> None:
    chat = "".join(messages)
    *_, last = (town.ask(message, chat) for message in messages)
    assert last.status is Status.UNANSWERABLE
