"""Figures one by one, what a sentence does not say was done, and numbers of households that only stand in a name."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """青禾县柳湾镇人民政府2020年政府信息公开工作年度报告
本报告由青禾县柳湾镇人民政府编制。联系电话：0999-1234567。
一、总体情况
2020年，全镇主动公开政府信息900条。其中，政府网站公开政府信息80条、政务微博公开政府信息320条、政务微信公开政府信息100条、公示栏公开政府信息400条。
共印发政府文件90件，“此件公开发布”文件20件，“此件依申请公开”文件64件，“此件不公开”文件6件。
公示养老保险享受待遇名单7条涉及人员60人，低保名单9条涉及人员88人，建档立卡户购买防贫险信息4条。公开松树村房屋、宅基地拆迁费用明细信息1条。
公开2019年政府工作报告等信息20条；镇党委会议讨论决定事项，通过公示栏公开13次。通过政务微博答复网民留言5件。
公开的信息由股室负责人审核和校对，报分管副镇长审批。全年举办政府开放日1次，组织宣传活动1次。
设置政策角，用于展示政策解读、便民手册等资料。四是深入开展村务公开。
二、存在的问题
无。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("给我列一下四个渠道各发了多少", "80条"),
        ("文件三种公开属性各多少件", "64 件"),
        ("养老保险和低保差几个人", "28人"),
        ("单位全称叫什么", "青禾县柳湾镇人民政府"),
        ("谁负责信息审核校对", "股室负责人"),
        ("开放日几次宣传活动几次", "宣传活动 1 次"),
    ],
)
def test_it_is_told_first(assistant: Assistant, question: str, told: str) -> None:
    assert told in assistant.ask(question).reply.partition("您问的是")[0]


def test_another_point_is_not_told_with_it(assistant: Assistant) -> None:
    assert "四是" not in assistant.ask("政策角有什么资料").reply.partition("原文")[0]


@pytest.mark.parametrize("question", ["建档立卡户数", "微博认证了吗", "党委会开会时间", "宅基地审批多少宗"])
def test_what_is_not_told(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.UNANSWERABLE


@pytest.mark.parametrize("question", ["低保金额", "低保最高多少", "防贫险金额"])
def test_what_is_asked_of_a_thing_by_a_number_is_not_told_by_its_count(
    assistant: Assistant, question: str
) -> None:
    assert assistant.ask(question).status is Status.UNANSWERABLE


def test_channels_as_a_keyword_are_listed(assistant: Assistant) -> None:
    assert "政府网站公开政府信息" in assistant.ask("公开渠道").reply.splitlines()[0]


LISTS = """青禾县柳湾镇人民政府2020年政府信息公开工作年度报告
一、总体情况
公示养老保险名单7条涉及人员60人，低保名单9条涉及人员88人，助餐补贴名单9条涉及人员17人。
"""


def test_the_list_with_the_most_people_on_it(inline: Inline) -> None:
    assistant = inline(LISTS)
    assert assistant.ask("涉及人员最多的是哪一项").reply.startswith("最多的是低保名单涉及人员：88 人")
    assert "17 people" in assistant.ask("Which list has the fewest people?").reply.splitlines()[0]
    assert assistant.ask("哪个村人最多").status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    "question",
    [
        "微信号多少",
        "加微信群",
        "如何查低保名单",
        "我要申请行政复议",
        "要不要交费",
        "公开的信息有假",
        "养老金停发了",
        "低保停发了几个人",
        "关注微博的有几个",
    ],
)
def test_what_people_want_done_is_told_by_no_figure(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.UNANSWERABLE


def test_at_least_so_many_are_no_less_than_due(assistant: Assistant) -> None:
    assert assistant.ask("微博至少发了300条吧").reply.startswith("对")


TEAMS = """青禾县柳湾镇人民政府2020年政府信息公开工作年度报告
一、总体情况
公开松树村3、7、12队房屋、宅基地拆迁费用明细信息2条；公开危房改造户4批次。
"""


def test_each_team_of_a_row_is_named(inline: Inline) -> None:
    assistant = inline(TEAMS)
    assert assistant.ask("松树村3队拆迁费用公开几条").reply.startswith("2 条")
    assert assistant.ask("松树村七队的拆迁费用公开了吗").reply.startswith("有")
    assert assistant.ask("松树村8队拆迁费用公开几条").status is Status.UNANSWERABLE
    assert assistant.ask("松树村8队的拆迁费用公开了吗").status is Status.UNANSWERABLE


BOARDS = """青禾县柳湾镇人民政府2020年政府信息公开工作年度报告
一、总体情况
2020年，全镇主动公开政府信息900条。其中，政府网站公开政府信息80条、利用公示栏和村民微信群公开政府信息820条。
全镇9个村均建有村务公开公示栏。我镇涉及的政府投资建设项目有水渠整修、桥梁加固等，通过公示栏公开各类项目批复、中标情况等信息22条。
"""


def test_boards_are_counted_and_not_what_stood_on_them(inline: Inline) -> None:
    assistant = inline(BOARDS)
    assert assistant.ask("村公示栏数量").reply.startswith("9 个")
    assert assistant.ask("公示栏公开数量").reply.startswith("820 条")
    assert assistant.ask("公示栏维修费").status is Status.UNANSWERABLE
    assert assistant.ask("政府投资项目有几个").status is Status.UNANSWERABLE
