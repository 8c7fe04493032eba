"""What is asked of a whole heading is none of the figures that stand under it."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """青禾县南坡镇人民政府2022年政府信息公开工作年度报告
本报告由青禾县南坡镇人民政府编制，联系电话：0399-5550144，地址：青禾县南坡镇南坡村五队。
一、总体情况
（一）主动公开情况。全年主动公开政府信息900条，其中官网发布300条，公告栏和短信平台发布600条。
（二）水利信息公开。公开水利工程招标信息3条，河道采砂信息4条，水利设施维修信息2条。
（三）校园信息公开。公开校园食堂信息1条，校园安保信息2条。
（四）公开槐树村水渠维修费用信息1条。信息发布由股室负责人审核，报分管副镇长同意后发布。
六、其他需要报告的事项
无其他需要报告的事项。
"""


@pytest.fixture(scope="module")
def township(inline: Inline) -> Assistant:
    return inline(REPORT)


def test_all_figures_that_stand_under_a_heading_are_added(township: Assistant) -> None:
    assert "1 + 2 = 3" in township.ask("校园这块公开的信息一共几条").reply


def test_one_of_several_figures_under_a_heading_is_not_all_of_it(township: Assistant) -> None:
    assert township.ask("水利一共公开了多少条").reply.startswith("合计：3 + 4 + 2 = 9条")


RELIEF = """青禾县南坡镇人民政府2021年政府信息公开工作年度报告
一、总体情况
（一）脱贫攻坚信息公开。镇级公开栏公示脱贫攻坚工作计划信息6条，驾校补贴3条，贴息贷款4条，各村扶贫相关信息60条，种养补贴2条。
"""


@pytest.mark.parametrize("question", ["扶贫信息有多少条", "脱贫攻坚信息公开几条"])
def test_a_heading_is_not_told_by_the_figure_that_names_it_best(inline: Inline, question: str) -> None:
    assert inline(RELIEF).ask(question).status is not Status.ANSWERED


def test_all_of_a_heading_is_added_up(inline: Inline) -> None:
    assert "6 + 3 + 4 + 60 + 2 = 75" in inline(RELIEF).ask("扶贫方面一共公开多少条").reply


def test_a_figure_under_a_heading_is_told_by_its_own_words(inline: Inline) -> None:
    assert inline(RELIEF).ask("脱贫攻坚工作计划公示几条").reply.startswith("6 条")


def test_what_two_words_name_together_is_left_out_once(township: Assistant) -> None:
    assert "300" in township.ask("除了公告栏和短信平台，其他渠道公开多少条").reply.splitlines()[0]


def test_a_village_of_the_same_name_is_not_the_township(township: Assistant) -> None:
    assert township.ask("南坡村水渠维修费用公开几条").status is not Status.ANSWERED
    assert township.ask("槐树村水渠维修费用公开几条").reply.startswith("1 条")


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("镇政府在哪个队", "南坡村五队"),
        ("寄快递给镇政府，地址写啥", "南坡村五队"),
        ("发布信息之前要谁同意", "分管副镇长"),
        ("还有什么要说明的事项没", "无其他需要报告的事项"),
    ],
)
def test_where_and_who_and_what_else(township: Assistant, question: str, words: str) -> None:
    assert words in township.ask(question).reply


MARSH = """青禾县芦荡镇人民政府2022年政府信息公开工作年度报告
本报告由青禾县芦荡镇人民政府编制，联系电话：0399-5550155。如有意见建议，请与本机关联系。
一、总体情况
以提升服务质效为目标，扎实推进政务公开。全镇9个村均建有公开栏。
全年主动公开政府信息900条，其中官网发布300条，抖音发布250条，微博发布350条。
抖音号“青禾县芦荡镇”全年转发信息40条。公开水库移民人口信息6条。信息由股室负责人审核校对，报分管副镇长审批。通过政务微博办理群众来信7封。
配备查询机3台，扫描仪2台，打印机1台。公开柳树村2、4队修渠费用信息7条。印发文件80件，其中主动公开文件60件，不予公开文件20件。
"""


@pytest.fixture(scope="module")
def marsh(inline: Inline) -> Assistant:
    return inline(MARSH)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("抖音微博加起来占总数的几成", "(250 + 350) ÷ 900"),
        ("官网公开了多少个", "300 条"),
        ("镇里辖几个村委会", "9 个"),
        ("审核校对由谁来负责", "股室负责人"),
        ("政务公开以什么为目标", "提升服务质效"),
        ("查询机3台 扫描仪1台 对吗", "不对"),
        ("有意见建议找谁联系", "0399-5550155"),
        ("文件中不予公开的比例", "20 ÷ 80"),
        ("250条是哪个平台的", "抖音"),
        ("柳树村四队修渠费用公开几条", "7 条"),
        ("查询机3台扫描仪1台对吗", "不对"),
        ("60件的是什么文件", "主动公开文件"),
        ("烦死了，抖音一年发布多少条，打电话没人接", "250 条"),
    ],
)
def test_short_ways_of_asking(marsh: Assistant, question: str, words: str) -> None:
    assert words in marsh.ask(question).reply


@pytest.mark.parametrize(
    "question",
    [
        "移民人口还剩多少",
        "水库移民 补助 发了 多少 钱",
        "公众号建了几个",
        "青禾县主动公开多少条",
        "抖音每天发布几条",
        "修渠费用投资",
        "水库移民怎么认定",
        "柳树村3队修渠费用公开几条",
        "复印机几台",
        "扫描仪采购价",
        "公开栏建成时间",
    ],
)
def test_people_and_money_are_no_items(marsh: Assistant, question: str) -> None:
    assert marsh.ask(question).status is not Status.ANSWERED


@pytest.mark.parametrize(
    "question",
    ["How many items on poverty alleviation were published altogether?", "total poverty alleviation items"],
)
def test_one_figure_is_not_all_of_a_heading_in_english(inline: Inline, question: str) -> None:
    assert "6 + 3 + 4 + 60 + 2 = 75" in inline(RELIEF).ask(question).reply


def test_all_figures_under_a_heading_are_added_in_english(township: Assistant) -> None:
    assert "1 + 2 = 3" in township.ask("How many items were published on the campus in all?").reply


def test_a_figure_is_told_by_its_own_words_though_all_of_it_is_asked(inline: Inline) -> None:
    reply = inline(RELIEF).ask("total number of items on the poverty alleviation work plan").reply
    assert reply.startswith("6 items")
