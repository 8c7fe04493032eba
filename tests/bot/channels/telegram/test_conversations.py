"""The running bot on Telegram: every kind of update, over HTTP, as residents and groups send them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.bot.channels.telegram.conftest import Talk
from tests.bot.fakes import CHOICES
from tests.bot_api.methods import BOT
from tests.bot_api.updates import GROUP, KINDS, RESIDENT, added_to_group, message, press, private

ENGLISH = {"id": 815, "is_bot": False, "first_name": "Jane", "language_code": "en"}


def buttons(shown: dict[str, Any]) -> list[dict[str, str]]:
    """The buttons under a message."""
    return [button for row in shown["reply_markup"]["inline_keyboard"] for button in row]


def test_the_bot_introduces_itself_and_asks_only_for_what_it_handles(talk: Talk) -> None:
    talk.api.wait_for("deleteWebhook")
    polled = talk.api.wait_for("getUpdates") if talk.ask("临时救助") else None
    assert polled is not None
    assert polled.params["allowed_updates"] == [
        "message",
        "edited_message",
        "callback_query",
        "inline_query",
        "my_chat_member",
    ]
    menus = {
        (scope, code): [command["command"] for command in menu]
        for (scope, code), menu in talk.api.commands.items()
        if not scope.startswith("chat ")  # a chat that chose its language, in another test of the same bot
    }
    private_menu = ["start", "topics", "report", "contact", "language", "help", "privacy", "forget"]
    group_menu = ["ask", "topics", "report", "contact", "help", "privacy"]
    assert menus == {
        (scope, code): menu
        for scope, menu in (("all_private_chats", private_menu), ("all_group_chats", group_menu))
        for code in ("", "zh", "en")
    }
    assert "联系方式" in talk.api.commands["all_private_chats", ""][3]["description"]
    assert "Contact" in talk.api.commands["all_private_chats", "en"][3]["description"]


def test_a_question_is_answered_with_the_figure_in_bold(talk: Talk) -> None:
    shown = talk.ask("临时救助多少人")
    assert shown["text"] == "201 人\n临时救助多少人\n出处：一"
    assert shown["bold"] == ["201 人"]
    assert shown["chat"]["id"] == RESIDENT["id"]


def test_what_looks_like_markup_is_shown_as_it_is(talk: Talk) -> None:
    text = "<b>低保</b> & &amp; <unknown> a<b"
    assert talk.ask(text)["text"] == f"201 人\n{text}\n出处：一"


def test_a_long_answer_comes_in_several_messages(talk: Talk) -> None:
    calls = talk.calls_during(lambda: talk.send("long"))
    assert [call.status for call in calls] == [200, 200, 200, 200]
    assert "<b>201 人</b>" in calls[0].params["text"]


@pytest.mark.parametrize("page", ["start", "help", "contact", "privacy"])
def test_pages_come_in_the_language_of_the_resident(page: str, talk: Talk) -> None:
    assert talk.ask(f"/{page}", user={**RESIDENT, "id": 1})["text"].startswith(f"[{page} zh-CN]")
    assert talk.ask(f"/{page}", user=ENGLISH)["text"].startswith(f"[{page} en]")
    taiwan = {**RESIDENT, "id": 2, "language_code": "zh-hant"}
    assert talk.ask(f"/{page}", user=taiwan)["text"].startswith(f"[{page} zh-Hant]")


def test_the_language_someone_writes_counts_more_than_that_of_their_telegram(talk: Talk) -> None:
    user = {**RESIDENT, "id": 3}
    talk.ask("how many people", user=user)
    assert talk.ask("/help", user=user)["text"].startswith("[help en]")


def test_an_unknown_command_gets_help(talk: Talk) -> None:
    shown = talk.ask("/weather", user={**RESIDENT, "id": 4})["text"]
    assert shown.startswith("没有这个命令。\n\n[help zh-CN]")


@pytest.mark.parametrize(
    ("kind", "said"),
    [("sticker", "表情"), ("photo", "图片"), ("voice", "语音"), ("location", "位置"), ("document", "文件")],
)
def test_what_is_not_text_gets_a_kind_reply(kind: str, said: str, talk: Talk) -> None:
    assert said in talk.ask(None, user={**RESIDENT, "id": 5}, **KINDS[kind])["text"]


def test_an_album_gets_one_reply(talk: Talk) -> None:
    user = {**RESIDENT, "id": 6}
    calls = talk.calls_during(
        lambda: [talk.send(None, user=user, media_group_id="album", **KINDS["photo"]) for _ in range(4)],
        user=user,
    )
    assert [call.method for call in calls] == ["sendMessage"]


def test_an_edited_question_rewrites_its_answer(talk: Talk) -> None:
    sent = talk.send("临时就助")
    talk.api.wait_for("sendMessage", lambda params: "临时就助" in params["text"])
    before = len(talk.api.messages)
    talk.api.feed({"edited_message": {**sent, "text": "临时救助二", "edit_date": sent["date"]}})
    edit = talk.api.wait_for("editMessageText", lambda params: "临时救助二" in params["text"])
    shown = talk.api.messages[private()["id"], int(edit.params["message_id"])]
    assert shown["text"] == "201 人\n临时救助二\n出处：一"
    assert len(talk.api.messages) == before


def test_a_question_edited_into_a_command_gets_what_the_command_brings(talk: Talk) -> None:
    sent = talk.send("先是问题")
    talk.api.wait_for("sendMessage", lambda params: "先是问题" in params["text"])
    command = message(talk.api, "/language")
    edited = {**sent, **{name: command[name] for name in ("text", "entities")}, "edit_date": sent["date"]}
    talk.api.feed({"edited_message": edited})
    edit = talk.api.wait_for("editMessageText", lambda params: "English" in str(params.get("reply_markup")))
    shown = talk.api.messages[private()["id"], int(edit.params["message_id"])]
    assert "先是问题" not in shown["text"]


def test_an_edit_that_changes_nothing_does_no_harm(talk: Talk) -> None:
    sent = talk.send("问题不变")
    talk.api.wait_for("sendMessage", lambda params: "问题不变" in params["text"])
    calls = talk.calls_during(lambda: talk.api.feed({"edited_message": {**sent, "edit_date": sent["date"]}}))
    assert [(call.method, call.status) for call in calls] == [("editMessageText", 400)]


def test_an_edit_after_the_answer_was_deleted_is_answered_anew(talk: Talk) -> None:
    sent = talk.send("会被删掉")
    shown = talk.api.wait_for("sendMessage", lambda params: "会被删掉" in params["text"])
    assert shown.status == 200
    for key, existing in list(talk.api.messages.items()):
        if "会被删掉" in existing["text"]:
            del talk.api.messages[key]
    answer = talk.reply_to(lambda: talk.api.feed({"edited_message": {**sent, "text": "删后又改"}}))
    assert "删后又改" in answer["text"]


def test_an_edit_of_a_message_the_bot_does_not_know_is_answered(talk: Talk) -> None:
    before_the_restart = message(talk.api, "旧消息")
    assert "旧消息" in talk.reply_to(lambda: talk.api.feed({"edited_message": before_the_restart}))["text"]


def test_an_edit_that_comes_before_its_message_is_the_one_that_is_answered(talk: Talk) -> None:
    sent = message(talk.api, "先写的")
    edited = {**sent, "text": "后改的", "edit_date": sent["date"] + 1}
    calls = talk.calls_during(lambda: talk.api.feed({"edited_message": edited}, {"message": sent}))
    assert ["后改的" in call.params["text"] for call in calls] == [True]


def test_an_edit_that_comes_after_a_later_one_changes_nothing(talk: Talk) -> None:
    sent = talk.send("写了")
    talk.api.wait_for("sendMessage", lambda params: "写了" in params["text"])
    first = {**sent, "text": "改了一次", "edit_date": sent["date"] + 1}
    second = {**sent, "text": "改了两次", "edit_date": sent["date"] + 2}
    calls = talk.calls_during(lambda: talk.api.feed({"edited_message": second}, {"edited_message": first}))
    assert ["改了两次" in call.params["text"] for call in calls] == [True]


def test_a_part_that_cannot_be_read_does_not_cost_the_question(talk: Talk) -> None:
    poll = {"id": "1", "question": "?", "options": [], "type": "regular"}
    """As older servers send it, and less."""
    assert "文字" in talk.ask(None, poll=poll, user={**RESIDENT, "id": 8181})["text"]
    earlier = {**message(talk.api, None, poll=poll), "from": BOT}
    assert "带着旧投票" in talk.ask("带着旧投票", reply_to_message=earlier)["text"]
    assert "群里的旧投票" in talk.ask("群里的旧投票", chat=GROUP, reply_to_message=earlier)["text"]


def test_choices_are_buttons_and_a_press_asks_the_choice(talk: Talk) -> None:
    shown = talk.ask("which")
    assert shown["text"].startswith("您想问哪一个？\n1. ")
    assert [button["text"] for button in buttons(shown)] == list(CHOICES)
    pressed = press(talk.api, shown, buttons(shown)[1]["callback_data"])
    answer = talk.reply_to(lambda: talk.api.feed(pressed))
    assert CHOICES[1] in answer["text"]
    assert pressed["callback_query"]["id"] not in talk.api.queries


def test_a_press_counts_even_if_telegram_no_longer_shows_the_message(talk: Talk) -> None:
    shown = talk.ask("which")
    inaccessible = {"chat": private(), "message_id": shown["message_id"], "date": 0}
    pressed = press(talk.api, inaccessible, buttons(shown)[0]["callback_data"])
    assert CHOICES[0] in talk.reply_to(lambda: talk.api.feed(pressed))["text"]


def test_a_press_that_cannot_be_acknowledged_in_time_is_answered(talk: Talk) -> None:
    shown = talk.ask("which")
    pressed = press(talk.api, shown, buttons(shown)[0]["callback_data"])
    talk.api.queries.clear()
    assert CHOICES[0] in talk.reply_to(lambda: talk.api.feed(pressed))["text"]


@pytest.mark.parametrize("shows_message", [True, False])
def test_an_old_button_is_answered_with_a_pop_up(shows_message: bool, talk: Talk) -> None:
    shown = {"chat": private(), "message_id": 3, "date": 0} if shows_message else None
    since = len(talk.api.calls)
    talk.api.feed(press(talk.api, shown, "menu:7"))
    popup = talk.api.wait_for("answerCallbackQuery", since=since)
    assert "过期" in popup.params["text"]


def test_an_old_button_that_is_too_late_for_a_pop_up_is_answered_with_a_message(talk: Talk) -> None:
    pressed = press(talk.api, {"chat": private(), "message_id": 3, "date": 0}, "menu:7")
    talk.api.queries.clear()
    assert "过期" in talk.reply_to(lambda: talk.api.feed(pressed))["text"]


def test_in_a_group_only_what_is_meant_for_the_bot_is_answered(talk: Talk) -> None:
    ignored = talk.calls_during(
        lambda: [talk.send("村里谁吃低保", chat=GROUP), talk.send("/start@other_bot", chat=GROUP)],
        chat=GROUP,
        reply_to_message=message(talk.api, "201 人", chat=GROUP, user=BOT),
    )
    assert ignored == []
    for text in ("/ask 临时救助", "/ask@gongkai_test_bot 临时救助", "@gongkai_test_bot 临时救助"):
        shown = talk.ask(text, chat=GROUP)
        assert shown["text"] == "201 人\n临时救助\n出处：一"


def test_in_a_group_the_reply_refers_to_the_question_and_stays_in_its_topic(talk: Talk) -> None:
    sent = talk.send("/ask 问话题", chat=GROUP, is_topic_message=True, message_thread_id=77)
    call = talk.api.wait_for("sendMessage", lambda params: "问话题" in params["text"])
    assert call.params["reply_parameters"]["message_id"] == sent["message_id"]
    assert call.params["message_thread_id"] == "77"


def test_a_group_that_adds_the_bot_learns_how_to_reach_it(talk: Talk) -> None:
    shown = talk.reply_to(lambda: talk.api.feed(added_to_group()))
    assert shown["chat"]["id"] == GROUP["id"]
    assert "/ask@gongkai_test_bot" in shown["text"]


def test_a_group_that_makes_the_bot_an_administrator_with_rights_nobody_knows_yet_learns_it_too(
    talk: Talk,
) -> None:
    update = added_to_group()
    update["my_chat_member"]["new_chat_member"] |= {"status": "administrator", "can_fly": True}
    assert "/ask@gongkai_test_bot" in talk.reply_to(lambda: talk.api.feed(update))["text"]


def test_channel_posts_and_service_messages_are_ignored(talk: Talk) -> None:
    channel = {"id": -1003000, "type": "channel", "title": "通知"}
    post = {"message_id": 1, "date": 1, "chat": channel, "sender_chat": channel, "text": "临时救助多少人"}
    pinned = message(talk.api, None, pinned_message=message(talk.api, "置顶"))
    updates: list[dict[str, Any]] = [
        {"channel_post": post},
        {"edited_channel_post": post},
        {"message": pinned},
        {"something_new": {"id": 1}},
        {"edited_message": {**message(talk.api, None, **KINDS["location"]), "edit_date": 5}},
    ]
    assert talk.calls_during(lambda: talk.api.feed(*updates)) == []


def test_a_failure_is_apologised_for_and_logged_by_its_place_only(talk: Talk) -> None:
    shown = talk.ask("crash 秘密", user={**RESIDENT, "id": 7})["text"]
    assert shown.startswith("抱歉")
    assert "0952-6801081" in shown
    line = talk.process.wait_for_line("an update could not be handled")
    assert "RuntimeError at tests/bot/fakes.py" in line
    assert talk.ask("还在吗")["text"].startswith("201 人")


def test_questions_of_one_chat_are_answered_in_order(talk: Talk) -> None:
    since = len(talk.api.calls)
    for number in range(30):
        talk.send(f"第{number}问，")
    talk.api.wait_for("sendMessage", lambda params: "第29问" in params["text"], since=since)
    texts = [call.params["text"] for call in talk.api.calls[since:] if call.method == "sendMessage"]
    assert [text.split("\n")[1] for text in texts] == [f"第{number}问，" for number in range(30)]
