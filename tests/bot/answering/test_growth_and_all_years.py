"""By how much all of it grew, what all years published together, shares beside growth rates, several accounts as one."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

TOWN = """云栎县白杨乡人民政府2016年政府信息公开工作年度报告
本报告的统计期限自2016年1月1日起至2016年12月31日止。联系电话：0900-5550101。
一、主动公开政府信息情况
2016年我乡主动公开政府信息共367条，其中：政策文件信息134条，工作动态信息92条，其他信息141条。整体情况比2015年增加58条，其中政策文件相比2015年上涨了116%，政府动态上涨41%。
"""

BUREAU = """云栎县公安局2016年政府信息公开工作年度报告
本报告的统计期限自2016年1月1日起至2016年12月31日止。联系电话：0900-5550101。
一、主动公开情况
1、主动公开政府信息的数量：在县政府网站主动公开信息20条，历年累计345条；2、主动公开政府信息的形式：县政府网站信息公开专栏。
二、其他情况
及时、全面、准确地主动公开各类警务提示86篇。认真受理群众网上咨询、12345热线电话、局长信箱来信、现场反映、邮寄材料和上级转办等网上咨询、信访73起，同比2015年的73起上升27%。
全年收政府信息公开申请64件，结转上年度政府信息公开申请3件，本年度办结51件，剩余16件结转下年度办理。
“平安云栎”微博、微信公众号关注量达6万，全年发布信息1300余条。
"""


@pytest.fixture(scope="module")
def town(inline: Inline) -> Assistant:
    return inline(TOWN)


@pytest.fixture(scope="module")
def bureau(inline: Inline) -> Assistant:
    return inline(BUREAU)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("比上年增加多少条", "58 条"),
        ("整体比2015年增加了几条", "58 条"),
        ("By how many items did the total grow?", "58 items"),
        ("政策文件上涨多少", "116%"),
        ("政策文件涨了多少", "116%"),
        ("政府动态涨幅多少", "41%"),
        ("政策文件占比多少", "占比：134 ÷ 367"),
        ("政策文件有多少条", "134 条"),
    ],
)
def test_growth_and_share_are_told_apart(town: Assistant, question: str, told: str) -> None:
    assert town.ask(question).reply.startswith(told)


def test_growth_that_is_not_given_in_english_is_no_count(town: Assistant) -> None:
    assert not town.ask("How much did policy documents grow?").reply.startswith("134")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("累计公开多少条", "345 条"),
        ("历年一共公开多少条", "345 条"),
        ("县政府网站今年公开几条", "20 条"),
        ("用什么形式公开", "县政府网站信息公开专栏"),
        ("收到申请多少件", "64 件"),
        ("How many applications were received?", "64"),
        ("还剩几件没办完", "16 件"),
        ("警务提示几篇", "86 篇\n"),
    ],
)
def test_what_was_asked_is_told(bureau: Assistant, question: str, told: str) -> None:
    assert bureau.ask(question).reply.startswith(told)


def test_the_clause_quoted_is_this_years(bureau: Assistant) -> None:
    assert "同比" not in bureau.ask("网上咨询信访多少起").reply


def test_both_accounts_published_it(bureau: Assistant) -> None:
    assert "微博、微信公众号合计" in bureau.ask("微博发了几条").reply
    assert bureau.ask("微博单独发了几条").status is Status.UNANSWERABLE
