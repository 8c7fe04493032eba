"""A bureau speaks for its own place in what it looks after, never for the whole government of that place."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """泊阳市交通运输局2024年政府信息公开工作年度报告
本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。联系电话：0900-5550103。
一、总体情况
调整公交线路17条，新增站台46个。全年主动公开政府信息903条。收到政府信息公开申请12件。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


def test_what_the_bureau_looks_after_is_told_of_its_place(assistant: Assistant) -> None:
    assert assistant.ask("泊阳市24年动过几条公交线路").reply.startswith("17 条")
    assert assistant.ask("泊阳交通局调整了几条公交线路").reply.startswith("17 条")


@pytest.mark.parametrize(
    "question", ["泊阳市政府公开了多少条信息", "云岭市动过几条公交线路", "泊阳市教育局公开了多少条"]
)
def test_other_offices_of_the_place_are_not_the_bureau(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is not Status.ANSWERED


TOWN = """清河县柳湾镇人民政府2024年政府信息公开工作年度报告
本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。
一、总体情况
创建微博“清河县柳湾镇”，与微信公众号一同管理，全年微博发布信息316条。微信公众号发布信息242条。
联系地址：江州市清河县柳湾镇东街1号，联系电话：0951-5550103。
"""


@pytest.mark.parametrize(
    "question",
    [
        "宁夏清河县柳湾镇公众号发布几条",
        "宁夏回族自治区江州市清河县柳湾镇公众号发布几条",
        "江州柳湾镇公众号发布几条",
        "清河柳湾公众号发布几条",
        "How many items did the WeChat account of Liuwan, Qinghe County publish?",
        "How many items did WeChat publish in Liuwan Township, Qinghe, Ningxia?",
    ],
)
def test_the_places_above_lead_to_the_own_name(inline: Inline, question: str) -> None:
    assert inline(TOWN).ask(question).reply.startswith("242 ")


@pytest.mark.parametrize(
    "question",
    [
        "银川市柳湾镇公众号发布几条",
        "广东柳湾镇公众号发布几条",
        "望澜县柳湾镇公众号发布几条",
        "江州市公众号发布几条",
    ],
)
def test_a_place_of_the_same_name_elsewhere_is_another_office(inline: Inline, question: str) -> None:
    assert inline(TOWN).ask(question).status is not Status.ANSWERED


DISTRICT_BUREAU = """江州市禾城区教育局2024年政府信息公开工作年度报告
一、总体情况
全年主动公开政府信息903条。
"""


@pytest.mark.parametrize(
    "question", ["江州市教育局公开了多少条", "江州教育局公开了多少条", "市教育局公开了多少条"]
)
def test_the_bureau_of_the_city_is_not_that_of_its_district(inline: Inline, question: str) -> None:
    assert inline(DISTRICT_BUREAU).ask(question).status is not Status.ANSWERED


@pytest.mark.parametrize(
    "question", ["江州市禾城区教育局公开了多少条", "禾城教育局公开了多少条", "区教育局公开了多少条"]
)
def test_the_bureau_of_the_district_is_known_by_its_names(inline: Inline, question: str) -> None:
    assert inline(DISTRICT_BUREAU).ask(question).reply.startswith("903 条")


VILLAGES = """青禾县松口乡人民政府2024年政府信息公开工作年度报告
一、总体情况
全乡主动公开政府信息840条。在青禾县政府信息网上公示部门决算6条。将政务公开纳入乡政府考核，完成对11个村的考核。
各类项目信息22条，涉及美丽村庄建设、农村危房改造；公开危房改造户2批次。
就业创业信息公开。灵活就业补贴信息1条涉及人员479人。
"""


@pytest.mark.parametrize(
    "question",
    [
        "全县公开了多少条",
        "县里公开了几条",
        "县政府公开多少",
        "青禾公开了多少条",
        "市里今年一共公布了多少条",
        "省里发了几条",
    ],
)
def test_what_those_above_did_is_not_what_the_township_did(inline: Inline, question: str) -> None:
    assert inline(VILLAGES).ask(question).status is not Status.ANSWERED


@pytest.mark.parametrize(
    "question",
    [
        "全乡公开了多少条",
        "乡里公开了几条",
        "松口公开了多少条",
        "乡政府公开多少",
        "给老百姓公开了几条消息",
        "对群众公开了多少条",
    ],
)
def test_what_the_township_did_is_told(inline: Inline, question: str) -> None:
    assert inline(VILLAGES).ask(question).reply.startswith("840 条")


@pytest.mark.parametrize(
    "question", ["美丽村庄和危房改造总共多少条", "创业补贴发给了多少人", "创业补贴几个人拿"]
)
def test_a_thing_that_only_stands_nearby_is_not_counted(inline: Inline, question: str) -> None:
    reply = inline(VILLAGES).ask(question).reply
    assert not reply.startswith(("2 批次", "479"))


COUNTY_BUREAU = """望澜县民政局2024年政府信息公开工作年度报告
一、总体情况
主动公开政府信息903条。收到政府信息公开申请12件。
"""


@pytest.mark.parametrize(
    "question",
    ["县政府公开了几条", "全县公开了多少条", "县里收到几件申请", "望澜县政府收到几件申请", "市里公开了几条"],
)
def test_a_bureau_does_not_speak_for_the_government_of_its_place(inline: Inline, question: str) -> None:
    assert inline(COUNTY_BUREAU).ask(question).status is not Status.ANSWERED


@pytest.mark.parametrize(
    "question",
    ["江苏省望澜县民政局收到几件申请", "内蒙古包头市望澜县民政局收到几件申请", "望澜民政局收到几件申请"],
)
def test_a_province_that_nothing_contradicts_leads_to_the_own_name(inline: Inline, question: str) -> None:
    assert inline(COUNTY_BUREAU).ask(question).reply.startswith("12 件")


ZONE = """江口高新技术产业开发区管理委员会2024年政府信息公开工作年度报告
一、总体情况
公开区级政策文件22件，常务会议信息26条，意见征集信息18条。
"""


def test_the_district_is_not_the_zone_that_is_named_after_it(inline: Inline) -> None:
    assert inline(ZONE).ask("江口区公开了几条").status is not Status.ANSWERED
    assert inline(ZONE).ask("江口高新区公开了几件政策文件").reply.startswith("22 件")


def test_without_a_total_everything_that_was_published_is_told(inline: Inline) -> None:
    reply = inline(ZONE).ask("公开多少").reply
    assert all(figure in reply for figure in ("22 件", "26 条", "18 条"))
