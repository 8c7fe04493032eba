"""From how many to how many, by how much; in which media; who works on it: asked plainly of one report."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """柳湾县林业局2016年政府信息公开工作年度报告
本报告的统计期限自2016年1月1日起至2016年12月31日止。联系电话：0900-5550101。
一、总体情况
1名同志具体负责信息公开业务工作。柳湾林业网站点击量由2015年的31万次上升到52万次。全年在省内、市级主流媒体刊发林业新闻86篇。
二、公开形式
我局充分发挥报刊、电台、电视、网络等大众媒体的作用，及时发布了森林防火、退耕还林等工作的规划。
"""


@pytest.fixture(scope="module")
def bureau(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    "question",
    [
        "网站点击量从多少涨到多少",
        "点击量由多少上升到了多少",
        "From how many to how many did the hits on the site rise?",
    ],
)
def test_both_ends_are_told(bureau: Assistant, question: str) -> None:
    head = bureau.ask(question).reply.split("原文")[0].split("The report says")[0]
    assert "31" in head
    assert "52" in head


@pytest.mark.parametrize("question", ["网站点击量涨了多少", "点击量上升了多少"])
def test_by_how_much_is_reckoned(bureau: Assistant, question: str) -> None:
    assert "52 − 31 = 21万次" in bureau.ask(question).reply


@pytest.mark.parametrize("question", ["在哪些媒体上发新闻", "新闻上了什么媒体", "在哪里发新闻"])
def test_the_media_of_the_news_are_told(bureau: Assistant, question: str) -> None:
    assert "主流媒体" in bureau.ask(question).reply.split("您问的是")[0]


@pytest.mark.parametrize("question", ["通过哪些媒体发布信息", "利用什么媒体公开"])
def test_the_media_of_publication_are_told(bureau: Assistant, question: str) -> None:
    assert "报刊、电台、电视" in bureau.ask(question).reply.split("您问的是")[0]


@pytest.mark.parametrize(
    "question", ["几个人专门管信息公开", "负责信息公开的有多少人", "信息公开工作人员几名"]
)
def test_who_is_put_to_the_work_is_counted(bureau: Assistant, question: str) -> None:
    assert bureau.ask(question).reply.startswith("1 名")
