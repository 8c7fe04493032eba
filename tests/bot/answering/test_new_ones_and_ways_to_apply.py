"""What came new of a figure, by which way requests came, how soon, why in other words, two kinds of one name added."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

BUREAU = """云栎县审计局2012年政府信息公开工作年度报告
一、总体情况
针对领导班子调整实际,及时调整了领导小组,由副局长任组长。全年领导信箱共公开信件6件,均在2个工作日内回复办结。
公开网上已发布了各类信息150条(2012年新增20条),答复咨询17条(2012年新增15条),并已全部办理;在局门户网站上发布信息100条(2012年新增15条)。
通过厅官方微信公众平台发布各类信息58条。8个社区被评为市级减灾示范社区。根据要求,确定我局政府信息公开主要方式为通过政府网站对外公开。进一步明确职责、程序、公开方式和时限要求。
二、依申请公开情况
全年共受理政府信息公开申请212件,其中网站申请195件、当面申请4件、信函申请13件。
"""


@pytest.fixture(scope="module")
def bureau(inline: Inline) -> Assistant:
    return inline(BUREAU)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("咨询新增几条", "15 条"),
        ("局门户网站新增几条", "15 条"),
        ("答复咨询几条", "17 条"),
        ("信函比当面多几件", "相差：13 − 4 = 9件"),
        ("哪种申请方式最多", "最多的是网站申请：195 件"),
        ("当面和信函申请一共多少", "合计：4 + 13 = 17件"),
        ("几个社区评上市级减灾示范社区", "8 个"),
        ("为什么调整领导小组", "针对领导班子调整实际"),
        ("主要公开方式是什么", "根据要求,确定我局政府信息公开主要方式为"),
    ],
)
def test_told(bureau: Assistant, question: str, told: str) -> None:
    assert bureau.ask(question).reply.startswith(told)


def test_how_soon(bureau: Assistant) -> None:
    assert "2个工作日内" in bureau.ask("信件多久办结").reply.splitlines()[0]


def test_who_follows_is_no_number_of_posts(bureau: Assistant) -> None:
    assert bureau.ask("微信公众号有多少关注").status is Status.UNANSWERABLE


def test_how_one_request_came(inline: Inline) -> None:
    text = "云栎县水务局2021年政府信息公开工作年度报告\n一、总体情况\n2021年,共收到政府信息公开申请1件(信函申请),已按时办结。\n"
    assert "信函申请" in inline(text).ask("申请是怎么提交的").reply.splitlines()[0]


def test_what_was_written_and_what_was_forwarded_are_added(inline: Inline) -> None:
    text = "云栎县财政局2022年政府信息公开工作年度报告\n一、总体情况\n全年发布政策解读9条,转载政策解读16条,召开座谈会3场。\n"
    assert inline(text).ask("政策解读发布和转载一共几条").reply.startswith("合计：9 + 16 = 25条")
