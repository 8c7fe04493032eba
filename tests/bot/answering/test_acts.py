"""What was put out is neither what was answered nor what was set up nor who saw it."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import answered

REPORT = """云岭县林业局2022年政府信息公开工作年度报告

本报告按照条例要求编制，共六个部分。

一、总体情况

（一）主动公开情况。全局13个林场均建有政务公开公示栏。及时办结局门户网站领导信箱来信、在线咨询87件。“云岭林业”微信公众号发布文章412篇，
累计阅读量超过9万，关注人数2.3万人。政务微博现有账号2个。主动公开人大代表建议答复意见5件。集中统一公开林业规划等6件。
局务会议讨论决定的事项及时公示14次。

（二）依申请公开情况。全年收到政府信息公开申请9件，均通过网上提交。
"""


@pytest.fixture(scope="module")
def forestry(inline: Inline) -> Assistant:
    """The assistant on the report above."""
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("网站发了多少", "87"),
        ("门户网站公布了几条", "87"),
        ("How many items were published on the website?", "87"),
        ("公示栏登了多少条", "13"),
        ("复议了几件", "5"),  # 复议 is no 答复意见, though it sounds so
        ("同意公开的几件", "6"),  # nor 同意公开 统一公开
        ("部分公开的有几件", "6"),
        ("一年开了几次会", "14"),
        ("当面来申请的有几件", "9"),
        ("本人去申请的几件", "9"),
    ],
)
def test_something_else_that_was_done_is_no_answer(forestry: Assistant, question: str, wrong: str) -> None:
    answer = forestry.ask(question)
    told = answer.reply if answer.status is Status.ANSWERED else ""
    assert wrong not in told.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("公众号发了多少", "412"),
        ("公众号有多少人关注", "2.3"),
        ("公众号文章阅读量多少", "9"),
        ("领导信箱和在线咨询办结了多少", "87"),
        ("有几个林场建了公示栏", "13"),
        ("局务会议定的事公示了几次", "14"),
        ("收到的申请几件", "9"),
        ("答复人大代表建议的意见公开了几件", "5"),
        ("报告有几个部分", "六个部分"),
    ],
)
def test_its_twin_is_answered(forestry: Assistant, question: str, figure: str) -> None:
    assert figure in answered(forestry, question).reply


def test_how_much_was_put_out_is_not_how_many_saw_it(forestry: Assistant) -> None:
    assert forestry.ask("公众号发了多少").reply.split("\n")[0] == "412 篇"


@pytest.mark.parametrize(
    "question",
    [
        "how many people work on disclosure",
        "有几个人管信息公开",
        "how many requests came from individuals",
        "微博发了多少",
    ],
)
def test_readers_accounts_and_set_phrases_count_nothing_else(inline: Inline, question: str) -> None:
    report = """云岭县林业局2021年政府信息公开工作年度报告

一、总体情况

保障公民、法人和其他组织依法获取政府信息的权利，全年办结申请21件。门户网站独立访客总量达8112人，微信公众号关注人数2.3万人。现有政务微博2个。
"""
    assert inline(report).ask(question).status is not Status.ANSWERED


REVIEWED = """青禾市住房保障局2022年政府信息公开工作年度报告

一、总体情况

全年办理政府信息公开申请64件，办理完成60件；行政复议7件，其中4件结果维持、3件结果纠正；2宗复议后诉讼结果维持。
"""


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("复议后起诉维持了几宗", "2 宗"),
        ("今年办了几件信息公开申请", "64 件"),
    ],
)
def test_what_was_sued_after_a_review_and_what_was_dealt_with(
    inline: Inline, question: str, figure: str
) -> None:
    assert inline(REVIEWED).ask(question).reply.startswith(figure)


def test_a_lawsuit_after_a_review_is_no_review(inline: Inline) -> None:
    assert not inline(REVIEWED).ask("行政复议结果维持了几件").reply.startswith("2")
