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
        (("政府网站公开的最少吗", "最多的是哪个"), "最多的是利用公示栏和村民微信群"),
        (("一共印发88件文件，公开的有几件",), "31 件"),
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
        ("临时救助要什么材料",),
        ("临时救助有什么要求",),
        ("查阅机几点开放",),
        ("公示栏第一条是什么",),
        ("临时救助最新的是哪条",),
        ("低保名单有什么好处",),
    ],
)
def test_not_told_by_another(town: Assistant, messages: tuple[str, ...]) -> None:
    chat = "".join(messages)
    *_, last = (town.ask(message, chat) for message in messages)
    assert last.status is Status.UNANSWERABLE


OFFICE = """清江县白石局2021年政府信息公开年度报告
一、总体情况
（一）消费维权。受理投诉举报1800件，其中投诉1500件、举报300件，为消费者挽回经济损失90万元。
（二）人事信息。现有教职工620人，具有博士学位的占40%。公开招聘26人，其中博士8人。
（三）财务信息。未收取费用。总支出4.7亿元。
（四）救助。全县有城市低保对象63户、农村低保对象820户，全年分别发放保障金18.2万元、275.6万元。
全年办理结婚登记135对，上年为129对。收到政府信息公开申请21件，较2020年的15件增加6件。
全县有养老机构9家。
地址：清江县城关镇三里村8号，电话：0999-1234567。
"""


@pytest.fixture(scope="module")
def office(inline: Inline) -> Assistant:
    return inline(OFFICE)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("挽回损失多少", "平均一件多少"), "平均：900000 ÷ 1800"),
        (("招聘几个人", "博士几个"), "8 人"),
        (("结婚登记比去年少了吗",), "不对，相差：135 − 129 = 6对"),
        (("结婚登记比去年减少了没有",), "不对，相差：135 − 129 = 6对"),
        (("申请增加了吗",), "对，相差：21 − 15 = 6件"),
        (("结婚登记多少对", "减少了吗"), "不对，相差：135 − 129 = 6对"),
        (("地址在哪个村",), "地址：清江县城关镇三里村8号"),
    ],
)
def test_told_of_the_whole(office: Assistant, messages: tuple[str, ...], told: str) -> None:
    chat = "".join(messages)
    *_, last = (office.ask(message, chat) for message in messages)
    assert last.reply.startswith(told)


@pytest.mark.parametrize(
    "messages",
    [
        ("博士几个",),
        ("养老机构增加了吗",),
        ("养老机构减少了没有",),
        ("结婚登记是第几次",),
        ("经费收入多少",),
        ("城市低保对象多少户", "这些户在哪个村"),
        ("低保标准多少", "一个月一共发多少"),
    ],
)
def test_refused(office: Assistant, messages: tuple[str, ...]) -> None:
    chat = "".join(messages)
    *_, last = (office.ask(message, chat) for message in messages)
    assert last.status is Status.UNANSWERABLE
