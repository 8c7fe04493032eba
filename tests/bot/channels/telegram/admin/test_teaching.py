"""Administrators see what residents asked in vain, teach it, and take it back."""

from __future__ import annotations

import itertools

from tests.bot.channels.telegram.admin.conftest import ADMIN, OTHER, AdminTalk, buttons, of
from tests.bot.channels.telegram.conftest import Message
from tests.bot_api.updates import RESIDENT, typed_inline

ASKED = "特困的米面油发给了多少人"
_numbers = itertools.count(7000)


def resident(desk: AdminTalk, text: str) -> str:
    """What somebody new is told."""
    return str(desk.ask(text, **of({**RESIDENT, "id": next(_numbers)}))["text"])


def step(desk: AdminTalk, shown: Message, label: str, part: str, user: dict[str, object] = ADMIN) -> Message:
    """Presses a button, and waits for what it leads to."""
    desk.push(shown, label, user)
    return desk.shown(part, user)


def test_a_wording_is_taught_and_taken_back(desk: AdminTalk) -> None:
    for _ in range(2):
        assert not resident(desk, ASKED).startswith("14 人")
    resident(desk, "大棚补贴发了多少钱，电话13812345678")
    desk.send("/unanswered", **of(ADMIN))
    listed = desk.shown("没有答上来的问题")
    assert "2 次" in listed["text"]
    assert "〔手机号〕" in listed["text"]
    assert "1381" not in listed["text"]
    matter = step(desk, listed, f"1. {ASKED}", "指的是下面哪一条")
    asked = step(desk, matter, "14 人", "就用这一条回答吗")
    assert ASKED in asked["text"]
    step(desk, asked, "只教第一种问法", "已教会 1 种问法")
    assert resident(desk, f"您好，{ASKED}？").startswith("14 人")
    assert not resident(desk, "特困的米面油发给了多少户").startswith("14")
    desk.send("/aliases", **of(OTHER))
    aliases = desk.shown("Taught: 1", OTHER)
    assert "admin 1001" in aliases["text"]
    step(desk, aliases, "Undo 1", "Nothing was taught", OTHER)
    assert not resident(desk, ASKED).startswith("14 人")


def test_a_fixed_answer_is_written_and_given(desk: AdminTalk) -> None:
    question = "便民大厅周六开门吗"
    resident(desk, question)
    desk.send("/unanswered", **of(OTHER))
    listed = desk.shown("Unanswered", OTHER)
    desk.push(listed, question, OTHER)
    matter = desk.when(lambda message: any("Fixed answer" in label for label in buttons(message)), OTHER)
    step(desk, matter, "Fixed answer", "next message", OTHER)
    desk.send("周六上午九点到十二点开门。", **of(OTHER))
    asked = desk.shown("For how long", OTHER)
    step(desk, asked, "30 days", "In effect for 30 days", OTHER)
    told = resident(desk, f"请问{question}")
    assert told.startswith("周六上午九点到十二点开门。")
    assert "不是年报内容" in told
    typed = typed_inline(desk.api, question, {**RESIDENT, "id": next(_numbers)})
    desk.api.feed(typed)
    name = typed["inline_query"]["id"]
    desk.api.wait_for("answerInlineQuery", lambda params: params["inline_query_id"] == name)
    first = desk.api.inline[name][0]
    assert first["title"] == "周六上午九点到十二点开门。"
    assert "不是年报内容" in first["input_message_content"]["message_text"]


def test_an_answer_that_was_begun_can_be_left(desk: AdminTalk) -> None:
    question = "村口的路灯谁修"
    resident(desk, question)
    desk.send("/unanswered", **of(ADMIN))
    listed = desk.when(lambda message: any(question in label for label in buttons(message)))
    desk.push(listed, question)
    matter = desk.when(lambda message: any("给固定答复" in label for label in buttons(message)))
    prompt = step(desk, matter, "给固定答复", "下一条消息")
    step(desk, prompt, "取消", "已取消")
    assert desk.ask("临时救助多少人", **of(ADMIN))["text"].startswith("201")


def test_residents_get_no_hint_of_teaching(desk: AdminTalk) -> None:
    for command in ("/unanswered", "/aliases"):
        assert "没有这个命令" in resident(desk, command)
