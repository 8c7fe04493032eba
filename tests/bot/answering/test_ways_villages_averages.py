"""Ways with paragraphs of their own, where villages publish, how often, who is helped, and averages of trainees."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

TEXT = """青石县白杨镇2016年政府信息公开工作年度报告

一、总体情况

1、公开渠道与数量
全年公开政府信息324条,具体如下:
政府网站:发布信息38条,涵盖机构职能、发展规划、财政预决算等。
微信公众号:发布信息172条,及时推送镇内新闻、服务指南等。
公告栏与宣传册:在集镇广场设置公告栏,定期更新信息;同时发放宣传册。
2、工作机制
召开政务公开会议2次,举办业务培训4次, 参训人数186人次。按月督查,按年考核,确保公开信息及时、有效、规范。
镇政府网站安排专人负责更新,坚持一周更新三次以上。我镇积极配合县融媒体中心做好新媒体建设工作。
各村(社区)通过村务公开栏进行村务公开和信息发布。镇政府及14个行政村全部建设政务公开专区,可提供政策咨询服务。
群众可通过镇政府网站、便民服务中心查阅公开的政府信息。
"""


@pytest.mark.parametrize(
    "question", ["有哪些公开渠道", "哪些渠道", "通过哪些渠道公开", "What channels are used?"]
)
def test_all_ways_are_told(inline: Inline, question: str) -> None:
    told = inline(TEXT).ask(question).reply.split("原文")[0]
    assert all(way in told for way in ("政府网站", "微信公众号", "公告栏"))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("培训了多少人", "186 人次"),
        ("多少人参加了培训", "186 人次"),
        ("平均每次培训多少人", "46.5"),
        ("网站多久更新一次", "一周更新三次"),
        ("多久考核一次", "按年考核"),
        ("配合哪个单位做新媒体建设", "县融媒体中心"),
        ("村里怎么公开", "村务公开栏"),
        ("各村在哪公示", "村务公开栏"),
        ("有几个行政村", "14 个"),
        ("多少个村建了专区", "14 个"),
        ("在哪可以查阅政府信息", "便民服务中心"),
        ("政务信息去哪里看", "便民服务中心"),
    ],
)
def test_it_is_told(inline: Inline, question: str, expected: str) -> None:
    assert expected in inline(TEXT).ask(question).reply.splitlines()[0]


BOARDS = """青石县柳湾镇人民政府2022年政府信息公开工作年度报告
一、总体情况
全镇主动公开政府信息900条，其中政府网站200条、微信公众号250条、政务微博90条、其他方式360条。
全镇9个村均建有村务公开公示栏。镇级公示栏公示工作方案信息7条，各村通过村务公开栏公开防汛信息30条。
"""


@pytest.mark.parametrize(
    "question", ["公开栏总共有多少个村装了", "公示栏一共几个村建了", "一共几个村有公示栏"]
)
def test_villages_that_have_something_are_no_sum_of_notices(inline: Inline, question: str) -> None:
    assert inline(BOARDS).ask(question).reply.startswith("9 个")


@pytest.mark.parametrize("question", ["微信群总共有多少个村在用", "触摸屏一共几个村装了"])
def test_unsaid_of_villages_nothing_else_is_added_up_for_them(inline: Inline, question: str) -> None:
    assert inline(BOARDS).ask(question).status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("微信跟微博加起来占全部公开的百分之几", "(250 + 90) ÷ 900"),
        ("微博占全部公开信息的比例", "90 ÷ 900"),
        ("网站占所有公开信息总量多少", "200 ÷ 900"),
    ],
)
def test_a_share_of_all_that_was_published(inline: Inline, question: str, told: str) -> None:
    assert told in inline(BOARDS).ask(question).reply


def test_the_way_that_published_most_goes_by_方式_too(inline: Inline) -> None:
    text = """青石县水利局2016年政府信息公开工作年度报告
一、总体情况
全年主动公开政府信息共计900条,其中政府网站公开410条、政务微信公开290条、其他方式公开200条。
"""
    assert "410" in inline(text).ask("哪种方式公开最多").reply.splitlines()[0]
    assert "200" in inline(text).ask("哪种方式公开得最少").reply.splitlines()[0]
