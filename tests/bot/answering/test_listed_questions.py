"""Several questions listed in one message are answered one by one, and problems are told after improvements too."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from bot.listed import listed


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("开了几次会？去了几人？花了多少钱？", ("开了几次会？", "去了几人？", "花了多少钱？")),
        ("开了几次会\n去了几人\n", ("开了几次会", "去了几人")),
        ("1. 开了几次会 2、去了几人", ("开了几次会", "去了几人")),
        ("（1）开了几次会（2）去了几人", ("开了几次会", "去了几人")),
        ("①开了几次会②去了几人", ("开了几次会", "去了几人")),
        ("1) How many meetings? 2) Who came?", ("How many meetings?", "Who came?")),
        ("一共3.5万元吗？", ()),
        ("2020年1月1日至2020年12月31日公开多少条？", ()),
        ("开了几次会？？", ()),
    ],
)
def test_a_list_is_taken_apart_by_its_marks(text: str, parts: tuple[str, ...]) -> None:
    assert listed(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "临时救助多少人？微博多少条？邮编多少？",
        "临时救助多少人\n微博多少条\n邮编是多少",
        "1. 临时救助多少人 2. 微博多少条 3. 邮编是多少",
        "臨時救助多少人？微博多少條？郵編是多少？",
        "1) How many people got temporary relief? 2) How many items on Weibo? 3) What is the postcode?",
    ],
)
def test_each_listed_question_is_answered_under_its_number(lingsha: Assistant, text: str) -> None:
    answer = lingsha.ask(text)
    lines = [line for line in answer.reply.split("\n") if line[:2] in ("1.", "2.", "3.")]
    assert answer.status is Status.ANSWERED
    assert [figure in line for figure, line in zip(("201", "316", "753400"), lines, strict=True)] == [
        True
    ] * 3


def test_what_the_report_does_not_say_is_said_of_that_question_alone(lingsha: Assistant) -> None:
    reply = lingsha.ask("1. 临时救助多少人？ 2. 修了几座桥？ 3. 微博多少条？").reply
    second = next(line for line in reply.split("\n") if line.startswith("2."))
    assert "修了几座桥" in second
    assert "没有找到" in second
    assert reply.startswith("1. 201 人")
    assert "\n3. 316 条" in reply


def test_two_english_questions_joined_by_and_are_both_answered(lingsha: Assistant) -> None:
    reply = lingsha.ask("how many people got temporary relief, and how many items on Weibo?").reply
    assert "201 people" in reply
    assert "316 items" in reply


def test_one_merged_figure_is_not_told_for_each_of_two_things(lingsha: Assistant) -> None:
    reply = lingsha.ask("公示栏公开了多少条，村民微信群公开了多少条").reply
    assert reply.count("1210 条（") == 0


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("怎么改进", "存在什么问题"),
        ("明年打算怎么办", "还有哪些问题"),
        ("有哪些改进措施", "还存在哪些不足"),
        ("有什么措施", "问题呢"),
        ("What will be improved?", "What problems were there?"),
    ],
)
def test_problems_are_told_after_what_is_done_about_them(lingsha: Assistant, before: str, text: str) -> None:
    lingsha.ask(before, chat=before)
    assert "认识不足" in lingsha.ask(text, chat=before).reply.split("\n")[0]


@pytest.mark.parametrize("text", ["怎么投诉", "去哪里举报你们", "点样投诉", "投诉你们！"])
def test_who_wants_to_complain_is_sent_to_the_office(lingsha: Assistant, text: str) -> None:
    answer = lingsha.ask(text)
    assert answer.reason == "complaint"
    assert "0952-6801081" in answer.reply
