"""Two questions in one message are both answered; what only looks like two stays one."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from bot.parting import parts_of
from bot.understanding.reader import understand
from tests.bot.conftest import Inline
from tests.bot.replies import answered

REPORT = """云岭县松口镇人民政府2023年政府信息公开工作年度报告
本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。联系电话：0900-5550101。
一、总体情况
（一）民生事项。发放稻谷补贴86.4万元，惠及种粮农户1532户。全年更换村务公开栏24块，投入7.2万元。
核发建房许可证63本，批准建房面积0.95万平方米。开展消防演练12场，参加群众2140人次。
（二）回应关切。镇长信箱收到来信58封，全部答复；通过“松口发布”微博答复网民留言19条，均做到当日转办、三日办结。
（三）队伍。公开栏和微信群公开低保名单90条。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("稻谷补贴发给多少农户总共多少万元", ("1532 户", "86.4 万元")),
        ("稻谷补贴发了多少钱，多少户受益", ("86.4 万元", "1532 户")),
        ("多少本建房许可证多少场消防演练", ("63 本", "12 场")),
        ("公开栏换了多少块 花了多少钱", ("24 块", "7.2 万元")),
        ("建房许可证核发了几本，面积多大", ("63 本", "0.95 万平方米")),
        ("办了多少本建房许可证多少场消防演练", ("63 本", "12 场")),
        ("How many fire drills were held and how many people took part?", ("12", "2140")),
        ("稻穀補貼發咗幾多錢，幾多戶", ("86.4 萬元", "1532 戶")),
        ("消防演练搞了几场？镇长信箱收到多少封来信？", ("12 场", "58 封")),
        ("镇长信箱收到几封来信\n\n稻谷补贴惠及多少户", ("58 封", "1532 户")),
    ],
)
def test_each_question_of_a_message_is_answered(
    assistant: Assistant, question: str, figures: tuple[str, ...]
) -> None:
    answer = answered(assistant, question)
    head = answer.reply.split("\n")[0]
    assert all(figure in head for figure in figures), answer.reply


def test_a_count_and_what_was_done_are_both_told(assistant: Assistant) -> None:
    reply = assistant.ask("微博答复网民留言几条 怎么办的").reply
    assert "19 条" in reply
    assert "三日办结" in reply.split("您问的是")[0]


def test_what_the_report_does_not_say_is_named(assistant: Assistant) -> None:
    reply = assistant.ask("消防演练搞了几场，什么时候搞的").reply
    assert reply.startswith("12 场")
    assert "什么时候搞的" in reply.split("\n")[-1]


@pytest.mark.parametrize("pause", ["，", "？"])
def test_one_figure_for_two_things_is_not_given_twice(assistant: Assistant, pause: str) -> None:
    assert assistant.ask(f"公开栏发了多少条低保名单{pause}微信群发了多少条").status is not Status.ANSWERED


@pytest.mark.parametrize(
    "message",
    [
        "公开栏有几种是哪几种",
        "微信和微博各多少条",
        "微博比微信多多少，是多少倍",
        "镇里有没有公开低保名单，多少条对吧",
        "怎么申请低保，要带什么材料",
    ],
)
def test_what_asks_but_once_is_not_taken_apart(message: str) -> None:
    assert parts_of(understand(message)) == ()


@pytest.mark.parametrize("message", ["全年开了几场发布会记者多少", "有几块村务公开栏村民多少"])
def test_what_is_counted_stays_with_its_word(message: str) -> None:
    assert parts_of(understand(message)) == ()


def test_two_things_named_in_a_row_are_parted_between_them() -> None:
    assert parts_of(understand("建了几个公众号粉丝多少")) == ("建了几个公众号", "粉丝多少")


def test_the_parts_are_the_words_of_the_message() -> None:
    assert parts_of(understand("補貼發咗幾多錢，幾多戶受益")) == ("補貼發了多少錢", "多少戶受益")
    message = "How many bins and bags were given out and how much did they cost?"
    assert parts_of(understand(message)) == (
        "How many bins and bags were given out",
        "how much did they cost?",
    )


def test_two_rows_of_one_table_are_both_told(lingsha: Assistant) -> None:
    answer = answered(lingsha, "收到几份申请，答复了几份")
    assert len({fact.label for fact in answer.facts}) > 1
