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
