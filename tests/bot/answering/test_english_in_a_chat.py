"""English messages that lean on the ones before, and shapes of asking: compared, added up, counted otherwise, per piece."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import last_told

REPORT = """霞浦岭县青禾镇人民政府2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开情况。坚持以公开为常态、不公开为例外，全年主动公开政府信息500条，其中动态类信息310条（工作动态200条，专题信息80条，通知公告30条），政策类信息90条，机构类信息100条。
镇网站发布信息150条，微信公众号发布信息260条，头条号发布信息90条，抖音号发布信息45条，抖音号粉丝数增长35%。
公开城市低保对象120户310人。公示驾驶员补贴4条。公开信访事项办理结果22条，2021年为16条。
（二）监管情况。查处环境违法案件8起，罚款16.4万元。抽检食品60批次，经费9万元。编印办事指南3000份，发放到户。
（三）平台建设情况。公众号每周三、周五推送文章。专栏更新集中在月底。
二、存在的主要问题及改进情况
（一）存在的问题
1. 更新不够及时，有的栏目超过30天才更新。
2. 解读形式单一，图解只有5件。
（二）改进措施
1. 每月检查一次各栏目，发现未更新的当天改正。
2. 政策出台后同步发布视频解读，形式更加多样。
"""


@pytest.fixture(scope="module")
def town(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("How many items on the website?", "And WeChat?", "compare the two"), "(by 110 items"),
        (("How many items on the website?", "And WeChat?", "how do they compare?"), "(by 110 items"),
        (("How many items on the website?", "And WeChat?", "total of these two"), "150 + 260 = 410"),
        (("How many items on the website?", "And WeChat?", "sum?"), "150 + 260 = 410"),
        (
            ("How many items on the website?", "WeChat?", "Toutiao?", "what's the total?"),
            "150 + 260 + 90 = 500",
        ),
        (("How many posts on Toutiao?", "Douyin?"), "45 items"),
        (("How many posts on Toutiao?", "Douyin?", "and the website?"), "150 items"),
        (("How many urban households are on dibao?", "people not households"), "310 people"),
        (("How many urban households are on dibao?", "and in people?"), "310 people"),
        (("How many petition results were published?", "increase?"), "22 − 16 = 6"),
        (("How many petition results were published?", "how much did it grow?"), "22 − 16 = 6"),
        (("How many items were published?", "of which notices?"), "30"),
        (("How many items were published?", "how many of them were notices?"), "30 items"),
        (("How many items were published?", "What categories do they fall into?"), "政策类信息 90条"),
        (("the second problem?",), "解读形式单一"),
        (("What is the first main problem?",), "更新不够及时"),
        (("the first problem", "what is done about it?"), "每月检查"),
        (("Which category has the most items?",), "310 items"),
        (("How are the 500 items broken down?",), "动态类信息 310条"),
        (("What kinds of information were published?",), "机构类信息 100条"),
        (("average fine per case",), "16.4 ÷ 8 = 2.05"),
        (("cost per batch of food inspections",), "90000 ÷ 60 = 1500"),
        (("How many subsidies for drivers were listed?",), "4 items"),
        (("number of driver subsidy notices",), "4 items"),
        (("What principle is followed?",), "公开为常态"),
        (("On which weekdays does WeChat push articles?",), "每周三、周五"),
    ],
)
def test_it_is_told(town: Assistant, messages: tuple[str, ...], told: str) -> None:
    assert told in last_told(town, messages)


def test_all_numbered_problems_are_told(town: Assistant) -> None:
    told = town.ask("What problems are there?").reply
    assert "更新不够及时" in told
    assert "解读形式单一" in told


@pytest.mark.parametrize(
    "messages",
    [
        ("How many posts on Douyin?", "And lakes?", "sum of these three"),
        ("the third problem?",),
        ("Douyin followers number",),
        ("followers?",),
        ("fee per batch of water samples",),
        ("On which weekday are the columns updated?",),
    ],
)
def test_it_is_not_in_the_report(town: Assistant, messages: tuple[str, ...]) -> None:
    answers = [town.ask(message, " ".join(messages)) for message in messages]
    assert answers[-1].status is Status.UNANSWERABLE
