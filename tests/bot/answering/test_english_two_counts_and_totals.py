"""English: two counts asked for in one breath, who came in and went out make no total, what a word means of posts and of visitors."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """\
沙棠县榆关镇人民政府2022年政府信息公开工作年度报告
一、总体情况
(一)主动公开。公示低保新增对象62户108人,低保退出对象21户35人。公开政府投资项目9个,总投资860万元。县级资金救助18户73人、11.5万元。
“榆关发布”微信公众号公开政府信息184篇,阅读数超21万次,分享超3.2万次。撤回过期信息14条,公开重要领域信息26条。
武装工作方面:微信发布兵役登记信息6次、征兵信息11次。开展政府开放日活动1次,邀请群众代表45名。
在便民服务中心设立政务公开专区,全年接待群众查阅270人次。开展主题宣讲活动12场次。
(二)依申请公开。收到依申请公开16件,其中予以公开3件,无法提供8件。镇党宣办具体负责信息公开日常工作。
(三)政府信息管理。全面梳理门户网站公开内容,主动公开镇务信息。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("How many households and people were newly added to dibao?", ("62 households", "108 people")),
        ("How many government investment projects were disclosed and what was the total investment?", ("9 ", "8600000 yuan")),
        ("How many times were the WeChat articles shared?", ("32000 times",)),
        ("How many outdated items were withdrawn?", ("14 items",)),
        ("How many items in key areas were published?", ("26 items",)),
        ("How many times was military service registration information published?", ("6 times",)),
        ("How many people attended the open day?", ("45 people",)),
        ("How many people consulted information in the zone?", ("270 attendances",)),
        ("How many themed lectures were held?", ("12 events",)),
        ("For how many requests could the information not be provided?", ("8 items",)),
        ("How much county-level relief money was paid?", ("115000 yuan",)),
        ("Which office is responsible for daily disclosure work?", ("党宣办",)),
    ],
)  # fmt: skip
def test_each_of_them_is_told(assistant: Assistant, asked: str, told: tuple[str, ...]) -> None:
    reply = assistant.ask(asked).reply
    assert all(one in reply for one in told)


@pytest.mark.parametrize(
    "asked", ["How many people are on dibao in total?", "Total number of people on dibao", "低保一共多少人"]
)
def test_who_came_in_and_who_went_out_are_no_total(assistant: Assistant, asked: str) -> None:
    reply = assistant.ask(asked).reply
    assert "143" not in reply
    assert "108" in reply
    assert "35" in reply


def test_how_it_is_done_is_told_by_what_does_it(assistant: Assistant) -> None:
    assert assistant.ask("How is the website content proofread?").status is Status.UNANSWERABLE


SO_FAR = """\
沙棠县水务局2019年政府信息公开工作年度报告
一、总体情况
2019年,沙棠县水务局主动公开信息192条,其中新闻类信息14条,时政要闻类信息9条,资金信息6条。
截止2019年12月底,县水务局已主动公开政府信息840多条。公开政府文件15件,规范性文件2件。村宣传栏发布31条。
与沙棠日报、云溪新闻网等本地主流媒体建立联动机制。由各科室负责信息撰写。
"""


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("How many items had been disclosed by the end of December 2019?", "about 840 items"),
        ("How many items did the bureau publish in 2019?", "192 items"),
        ("How many pieces of news?", "14 items"),
        ("How many government documents were disclosed?", "15 items"),
        ("How many items were posted on the village bulletin boards?", "31 items"),
        ("How many funding information items were disclosed?", "6 items"),
        ("Which local media does it work with?", "沙棠日报"),
    ],
)
def test_by_then_and_under_their_very_names(inline: Inline, asked: str, told: str) -> None:
    assert told in inline(SO_FAR).ask(asked).reply


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("How many documents were proactively disclosed?", "61 items"),
        ("How many documents were disclosed on request?", "82 items"),
        ("How many documents were issued?", "153 items"),
        (
            "How many documents were proactively disclosed, disclosed on request and not disclosed?",
            "61 items",
        ),
    ],
)
def test_a_part_that_is_named_is_not_told_by_its_whole(inline: Inline, asked: str, told: str) -> None:
    report = """沙棠县榆关镇人民政府2020年政府信息公开工作年度报告
一、总体情况
（一）主动公开情况。
1. 公文公开。全年共制发文件 153 件，其中主动公开 61 件、依申请公开 82 件、不予公开 10 件。
"""
    assert inline(report).ask(asked).reply.startswith(told)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("How many questions were answered?", "37 "),
        ("How many items were reported during the year?", "512 items"),
        ("How many subordinate units are there?", "9 "),
        ("How many issues of new media works were produced?", "30 issues"),
        ("Where can residents consult government information offline?", "查阅室"),
    ],
)
def test_what_was_answered_reported_and_put_out_in_issues(inline: Inline, asked: str, told: str) -> None:
    report = """沙棠市住房和城乡建设委员会2022年政府信息公开工作年度报告
一、总体情况
在全系统9个委属单位建立信息员队伍。全年报送信息512条。组织在线访谈2次,参与网友2200人次,回答提问37个。
全年制作30期新媒体作品投稿。通过市政府网站、市档案馆和图书馆的政府信息查阅室主动公开政府信息16条。
"""
    assert told in inline(report).ask(asked).reply


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (
            "How many items about poverty alleviation were published on village bulletin boards?",
            "about 90 items",
        ),
        ("how many info poverty alleviation publish on village board", "about 90 items"),
        ("How many poverty alleviation items were put on the town's notice board?", "5 items"),
    ],
)
def test_the_boards_of_villages_are_not_the_towns(inline: Inline, asked: str, told: str) -> None:
    report = """沙棠县榆关镇人民政府2020年政府信息公开工作年度报告
一、总体情况
（一）脱贫攻坚信息公开。镇级政务公开栏公示脱贫攻坚工作方案信息 5 条；各村通过村务公开栏公开扶贫相关信息 90 余条。
"""
    assert inline(report).ask(asked).reply.startswith(told)


def test_items_are_no_boards(inline: Inline) -> None:
    report = """沙棠县榆关镇人民政府2020年政府信息公开工作年度报告
一、总体情况
全镇14个村均建有村务公开公示栏。县水利网站发布信息372条,浏览量超13万次。
"""
    assert not inline(report).ask("How many items per village on boards?").reply.startswith("14")
    assert inline(report).ask("How many items did the website publish?").reply.startswith("372 items")
