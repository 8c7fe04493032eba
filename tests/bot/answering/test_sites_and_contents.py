"""On which site, what an account is for, a site named just before the figure, a rate of clicks told of in times."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """街镇
云栎市青石区白杨镇人民政府2016年政府信息公开工作年度报告
一、总体情况
2016年，充分利用新媒体积极向社会公开政府信息。
（一）主动公开。全年在区政府网站上更新镇政府网站信息，发布社会救助、养老服务、安全生产等各类信息127条；其中党务信息8条。通过“白杨风物”微信公众号发布信息305条，内容聚焦镇域动态、政策解读及资讯转载，年点击率达9.4万次。视频号发布短视频，记录乡村文化、移风易俗小品等。
二、主动公开政府信息情况
第二十条(五)项 |
信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
行政许可 | 0 | 0 | 3 |
第二十条(六)项 |
信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
行政处罚 | 0 | 0 | 5 |
"""


@pytest.fixture(scope="module")
def town(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("网站发布多少条", "127 条"),
        ("公众号比网站多发几条", "305 − 127 = 178条"),
        ("党务信息公开了多少", "8 条"),
        ("点击率多少", "9.4 万次"),
        ("年点击率是多少", "9.4 万次"),
        ("公众号主要发什么", "聚焦镇域动态"),
        ("公众号平时都推送些什么", "聚焦镇域动态"),
        ("视频号主要发什么", "乡村文化"),
        ("在哪个网站公开信息", "区政府网站"),
        ("通过什么网站发布信息", "区政府网站"),
    ],
)
def test_it_is_told(town: Assistant, question: str, told: str) -> None:
    assert told in town.ask(question).reply.split("您问的是")[0]


@pytest.mark.parametrize(("question", "item"), [("行政许可几件", "(五)项"), ("行政处罚几件", "(六)项")])
def test_an_item_headed_without_its_first_word_is_cited(town: Assistant, question: str, item: str) -> None:
    assert item in town.ask(question).reply.split("出处")[1]


def test_a_menu_before_the_title_is_no_part_of_the_name(town: Assistant) -> None:
    assert "· 2016" in town.ask("网站发布多少条").reply
    assert "您问的是：云栎市青石区白杨镇人民政府" in town.ask("网站发布多少条").reply
