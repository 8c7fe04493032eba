"""A bureau speaks for its own place in what it looks after, never for the whole government of that place."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

BUREAU = """泊阳市交通运输局2024年政府信息公开工作年度报告
本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。联系电话：0900-5550103。
一、总体情况
调整公交线路17条，新增站台46个。全年主动公开政府信息903条。收到政府信息公开申请12件。
"""
TOWN = """清河县柳湾镇人民政府2024年政府信息公开工作年度报告
本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。
一、总体情况
创建微博“清河县柳湾镇”，与微信公众号一同管理，全年微博发布信息316条。微信公众号发布信息242条。
联系地址：江州市清河县柳湾镇东街1号，联系电话：0951-5550103。
"""
DISTRICT_BUREAU = """江州市禾城区教育局2024年政府信息公开工作年度报告
一、总体情况
全年主动公开政府信息903条。
"""
VILLAGES = """青禾县松口乡人民政府2024年政府信息公开工作年度报告
一、总体情况
全乡主动公开政府信息840条。在青禾县政府信息网上公示部门决算6条。将政务公开纳入乡政府考核，完成对11个村的考核。
各类项目信息22条，涉及美丽村庄建设、农村危房改造；公开危房改造户2批次。
就业创业信息公开。灵活就业补贴信息1条涉及人员479人。
"""
COUNTY_BUREAU = """望澜县民政局2024年政府信息公开工作年度报告
一、总体情况
主动公开政府信息903条。收到政府信息公开申请12件。
"""
ZONE = """江口高新技术产业开发区管理委员会2024年政府信息公开工作年度报告
一、总体情况
公开区级政策文件22件，常务会议信息26条，意见征集信息18条。
"""

TOLD = {
    # What the bureau looks after is told of its place.
    BUREAU: [
        ("泊阳市24年动过几条公交线路", "17 条"),
        ("泊阳交通局调整了几条公交线路", "17 条"),
    ],
    # The places above lead to the own name.
    TOWN: [
        ("宁夏清河县柳湾镇公众号发布几条", "242 "),
        ("宁夏回族自治区江州市清河县柳湾镇公众号发布几条", "242 "),
        ("江州柳湾镇公众号发布几条", "242 "),
        ("清河柳湾公众号发布几条", "242 "),
        ("How many items did the WeChat account of Liuwan, Qinghe County publish?", "242 "),
        ("How many items did WeChat publish in Liuwan Township, Qinghe, Ningxia?", "242 "),
    ],
    DISTRICT_BUREAU: [
        ("江州市禾城区教育局公开了多少条", "903 条"),
        ("禾城教育局公开了多少条", "903 条"),
        ("区教育局公开了多少条", "903 条"),
    ],
    VILLAGES: [
        ("全乡公开了多少条", "840 条"),
        ("乡里公开了几条", "840 条"),
        ("松口公开了多少条", "840 条"),
        ("乡政府公开多少", "840 条"),
        ("给老百姓公开了几条消息", "840 条"),
        ("对群众公开了多少条", "840 条"),
    ],
    # A province that nothing contradicts leads to the own name.
    COUNTY_BUREAU: [
        ("江苏省望澜县民政局收到几件申请", "12 件"),
        ("内蒙古包头市望澜县民政局收到几件申请", "12 件"),
        ("望澜民政局收到几件申请", "12 件"),
    ],
    ZONE: [("江口高新区公开了几件政策文件", "22 件")],
}
REFUSED = {
    # Other offices of the place are not the bureau.
    BUREAU: [
        "泊阳市政府公开了多少条信息",
        "云岭市动过几条公交线路",
        "泊阳市教育局公开了多少条",
    ],
    # A place of the same name elsewhere is another office.
    TOWN: [
        "银川市柳湾镇公众号发布几条",
        "广东柳湾镇公众号发布几条",
        "望澜县柳湾镇公众号发布几条",
        "江州市公众号发布几条",
    ],
    # The bureau of the city is not that of its district.
    DISTRICT_BUREAU: [
        "江州市教育局公开了多少条",
        "江州教育局公开了多少条",
        "市教育局公开了多少条",
    ],
    # What those above did is not what the township did.
    VILLAGES: [
        "全县公开了多少条",
        "县里公开了几条",
        "县政府公开多少",
        "青禾公开了多少条",
        "市里今年一共公布了多少条",
        "省里发了几条",
    ],
    # A bureau does not speak for the government of its place.
    COUNTY_BUREAU: [
        "县政府公开了几条",
        "全县公开了多少条",
        "县里收到几件申请",
        "望澜县政府收到几件申请",
        "市里公开了几条",
    ],
    # The district is not the zone that is named after it.
    ZONE: ["江口区公开了几条"],
}


@pytest.mark.parametrize(
    ("report", "question", "figure"),
    [
        pytest.param(report, question, figure, id=question)
        for report, asked in TOLD.items()
        for question, figure in asked
    ],
)
def test_the_office_is_known_by_its_names(inline: Inline, report: str, question: str, figure: str) -> None:
    assert inline(report).ask(question).reply.startswith(figure)


@pytest.mark.parametrize(
    ("report", "question"),
    [pytest.param(report, question, id=question) for report, asked in REFUSED.items() for question in asked],
)
def test_nobody_else_is_answered_for(inline: Inline, report: str, question: str) -> None:
    assert inline(report).ask(question).status is not Status.ANSWERED


@pytest.mark.parametrize(
    "question", ["美丽村庄和危房改造总共多少条", "创业补贴发给了多少人", "创业补贴几个人拿"]
)
def test_a_thing_that_only_stands_nearby_is_not_counted(inline: Inline, question: str) -> None:
    reply = inline(VILLAGES).ask(question).reply
    assert not reply.startswith(("2 批次", "479"))


def test_without_a_total_everything_that_was_published_is_told(inline: Inline) -> None:
    reply = inline(ZONE).ask("公开多少").reply
    assert all(figure in reply for figure in ("22 件", "26 条", "18 条"))
