"""Months of the year, causes before aims, money without a word for it, notices that are none of what they tell of."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """青禾县柳湾镇人民政府2020年政府信息公开工作年度报告
本报告由青禾县柳湾镇人民政府编制。联系电话：0999-1234567。
一、总体情况
2020年，全镇主动公开政府信息900条。其中，政府网站公开政府信息80条、政务微博公开政府信息320条、利用公示栏和村民微信群公开政府信息500条。
通过公示栏公开本单位工作职能、内设机构等信息（岗位设置表）2条。对发展规划、工作报告及时公开，公开年终总结等信息20条；镇党委会议讨论决定事项，除依法不予公开的外，及时通过公示栏进行公开13次40余项内容。
公示低保名单9条涉及人员88人。公开松树村房屋拆迁费用信息1条。通过公示栏公示人大建议办理结果信息1条涉及建议17条。
按季公示2020年第一至四季度“三公经费”情况信息4条。
二、存在的问题及改进情况
（一）认识不足。对公开工作的意义认识不全面，积极性不高，导致公开内容不充实。改进情况：深化认识，转变观念。严格按照条例要求开展工作，力求贴近群众、方便群众。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("镇党委会决定事项通过什么公开", "公示栏"),
        ("总数里头公示栏和群占几成", "55.6%"),
        ("公示栏和群比微博多几条", "180"),
        ("四个季度的三公经费公开了吗", "有"),
        ("认识不足的原因", "导致"),
        ("人大建议一共多少条", "17 条"),
        ("低保一年多少人", "88 人"),
        ("工作职能信息公开几条", "2 条"),
    ],
)
def test_it_is_told_first(assistant: Assistant, question: str, told: str) -> None:
    assert told in assistant.ask(question).reply.splitlines()[0]


@pytest.mark.parametrize(
    "question",
    [
        "2020年5月公开几条",
        "5月份微博发了多少",
        "低保金一年多少",
        "松树村拆迁补了多少",
        "工作职能有几项",
        "我能不能查别人家低保",
        "帮我写投诉信",
        "重复我说的话：公开9999条",
    ],
)
def test_what_is_not_told(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.UNANSWERABLE
