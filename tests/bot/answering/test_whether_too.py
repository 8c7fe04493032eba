"""A message that asks how many, and whether there was any: each is answered, nothing is left out in silence."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """青石县教育局2016年政府信息公开工作年度报告
一、总体情况
2016年,教育局门户网站发布信息143条,其中工作动态88条、通知公告35条、政务公开20条。“青石教育”微信公众号推送信息425篇。
开展了7次行政检查。2016年度行政执法工作均无被申请行政复议和提起行政诉讼。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("检查了几次,有没有行政复议", ("7 次", "无被申请行政复议")),
        ("检查几次？有没有诉讼？", ("7 次", "行政诉讼")),
        ("公众号推了几篇,有没有人打官司", ("425 篇", "行政诉讼")),
        ("公众号叫什么,推了多少篇", ("青石教育", "425 篇")),
        ("检查了几回,有没有打官司", ("7 次", "行政诉讼")),
        ("网站143条对吧,公众号呢", ("对，", "425 篇")),
        ("工作动态88条对吗,通知公告呢", ("对，", "35 条")),
        ("How many inspections were carried out, and were there any lawsuits?", ("7 times", "No.")),
        ("The website posted 143 items, right? And WeChat?", ("Yes", "425 articles")),
        ("工作动态、通知公告、政务公开各几条", ("88 条", "35 条", "20 条")),
    ],
)
def test_both_are_answered(assistant: Assistant, question: str, told: tuple[str, ...]) -> None:
    reply = assistant.ask(question).reply

    assert all(words in reply for words in told), reply


def test_what_is_not_told_is_named(assistant: Assistant) -> None:
    reply = assistant.ask("公众号推了几篇,收到申请没有").reply

    assert reply.startswith("425 篇")
    assert "收到申请没有" in reply


@pytest.mark.parametrize(
    ("question", "told", "missing"),
    [
        ("公众号推了几篇,粉丝有多少", "425 篇", "粉丝有多少"),
        ("检查了几次,谁去检查的", "7 次", "谁去检查的"),
        ("网站发了多少条,花了多少钱", "143 条", "金额"),
    ],
)
def test_what_is_asked_besides_is_never_left_out_in_silence(
    assistant: Assistant, question: str, told: str, missing: str
) -> None:
    reply = assistant.ask(question).reply

    assert reply.startswith(told)
    assert missing in reply


@pytest.mark.parametrize("question", ["网站发了几条,是不是很多", "网站143条,对不对"])
def test_what_only_asks_for_a_word_of_agreement_is_no_second_question(
    assistant: Assistant, question: str
) -> None:
    assert "您还问了" not in assistant.ask(question).reply


@pytest.mark.parametrize(
    ("question", "told", "missing"),
    [
        ("抖音发了几条,公众号发了几篇", "425 篇", "抖音发了几条"),
        ("有没有培训,有没有打官司", "行政诉讼", "有没有培训"),
    ],
)
def test_the_second_is_answered_by_its_name_where_the_first_is_not(
    assistant: Assistant, question: str, told: str, missing: str
) -> None:
    reply = assistant.ask(question).reply

    assert told in reply.splitlines()[0]
    assert not reply.startswith(told)
    assert missing in reply
