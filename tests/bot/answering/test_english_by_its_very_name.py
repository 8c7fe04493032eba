"""What is called by just the word asked with, changes that are printed alone, and issues that are no problems."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """澄湖师范学院2023年信息公开工作年度报告
一、总体情况
(一)主动公开。通过学校门户网站主动公开学校及学校办公室文件150条、制度文件20条,编辑出版校报4期,全流程发布学校3项重大决策、10件民生实事等工作完成情况。
公众号推送图文53期。办理书记信箱7件,办理校长信箱1件,办理市委书记信箱6件。
发放国家奖学金29人、国家励志奖学金612人、国家助学金3845人。毕业生3962人,初次就业率91.3%,较上届提高2.1个百分点。
其中统计信息14条。主动公开各项统计数据信息28条。
(二)依申请公开。收到申请11件,转结下年度继续办理0件。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("By how much did the employment rate rise?", "2.1 percentage points"),
        ("national scholarship winners", "29 people"),
        ("How many students received grants?", "3845 people"),
        ("How many issues were pushed?", "53 issues"),
        ("secretary's mailbox", "7 items"),
        ("city party secretary mailbox", "6 items"),
        ("carried over into next year", "0 items"),
        ("livelihood projects", "10 items"),
        ("书记信箱几件", "7 件"),
        ("市委书记信箱几件", "6 件"),
        ("转结下年度继续办理几件", "0 件"),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question, "en-very").reply.startswith(told)


def test_what_is_counted_is_said_where_a_channel_is_named(assistant: Assistant) -> None:
    assert not assistant.ask(
        "How many documents were made public on the portal?", "en-docs"
    ).reply.startswith("3 ")


def test_a_change_that_is_not_printed_is_not_told(assistant: Assistant) -> None:
    assert assistant.ask("By how much did income increase?", "en-income").status is Status.UNANSWERABLE
