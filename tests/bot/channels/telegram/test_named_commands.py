"""Commands with an office behind them, commands written as a Chinese keyboard writes them, and first words of any language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.bot.channels.telegram.conftest import Message, Talk
from tests.bot.channels.telegram.test_residents_of_several import Running, resident, running_in
from tests.bot_api.updates import GROUP, press, typed_inline


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running_in(tmp_path_factory.mktemp("bot")) as one:
        yield one


def buttons(shown: Message) -> list[str]:
    return [button["text"] for row in shown["reply_markup"]["inline_keyboard"] for button in row]


def pressed_in_place(talk: Talk, shown: Message, text: str, user: Message) -> Message:
    """Presses a button and returns its message as it is then."""
    rows = shown["reply_markup"]["inline_keyboard"]
    data = next(button["callback_data"] for row in rows for button in row if text in button["text"])
    since = len(talk.api.calls)
    talk.api.feed(press(talk.api, shown, data, user))
    talk.api.wait_for("editMessageText", since=since)
    return talk.api.messages[user["id"], shown["message_id"]]


# ---------------------------------------------------------------------- an office behind a command
def test_the_office_behind_a_command_is_the_one_it_tells_of(running: Running) -> None:
    user = resident()
    contact = running.talk.ask("/contact 石桥乡", user=user)["text"]
    assert "石桥乡" in contact
    assert "0368-5550241" in contact
    assert "石桥乡" in running.talk.ask("/topics", user=user)["text"]


def test_office_and_year_may_stand_behind_a_command(running: Running) -> None:
    user = resident()
    assert "柳湾镇人民政府 · 2019年" in running.talk.ask("/topics 柳湾镇 2019", user=user)["text"]
    assert "812 条" in running.talk.ask("主动公开了多少条", user=user)["text"]
    assert "2015年" in running.talk.ask("/topics 2015", user=user)["text"]
    assert "2020年" in running.talk.ask("/topics 2020", user=user)["text"]


def test_of_offices_called_alike_one_is_chosen_first(running: Running) -> None:
    user = resident()
    shown = running.talk.ask("/topics 青禾县", user=user)
    assert len(buttons(shown)) == 2
    assert "石桥乡" in pressed_in_place(running.talk, shown, "石桥乡", user)["text"]


def test_what_names_no_office_is_no_office(running: Running) -> None:
    user = resident()
    running.talk.ask("/contact 石桥乡", user=user)
    assert "石桥乡" in running.talk.ask("/topics 临时救助", user=user)["text"]


def test_nobody_is_sent_to_an_office_they_did_not_ask_about(running: Running) -> None:
    assert "0368" not in running.talk.ask("/privacy", user=resident())["text"]


# ---------------------------------------------------------------------- how commands are written
@pytest.mark.parametrize("text", ["／topics 石桥乡", "/目录 石桥乡", "／目錄 石桥乡", "/Contents Shiqiao"])
def test_a_command_is_known_by_the_name_its_menu_gives_it(text: str, running: Running) -> None:
    assert "石桥乡" in running.talk.ask(text, user=resident())["text"]


def test_what_the_button_says_may_be_written(running: Running) -> None:
    user = resident()
    running.talk.ask("/contact 石桥乡", user=user)
    assert "石桥乡人民政府 · 2020年" in running.talk.ask("目录", user=user)["text"]


# ---------------------------------------------------------------------- words of any language
def test_words_of_both_scripts_are_answered_in_the_one_a_resident_reads(running: Running) -> None:
    user = resident("zh-hant")
    running.talk.ask("/contact 石橋鄉", user=user)
    assert "2020年年報" in running.talk.ask("公示低保多少人", user=user)["text"]
    assert "2020年年报" in running.talk.ask("石桥乡收到几件申请", user=user)["text"]


@pytest.mark.parametrize("text", ["👍", "9", "??"])
def test_what_has_no_words_is_answered_in_the_language_of_the_chat(text: str, running: Running) -> None:
    user = resident("en")
    running.talk.ask("/contact Shiqiao", user=user)
    assert "请" not in running.talk.ask(text, user=user)["text"]
    running.talk.ask("How many requests were received?", user=user)
    assert "请" not in running.talk.ask(text, user=user)["text"]


def test_inline_words_of_both_scripts_are_answered_in_the_one_a_resident_reads(running: Running) -> None:
    user, since = resident("zh-hant"), len(running.api.calls)
    running.talk.ask("/contact 石橋鄉", user=user)
    running.api.feed(typed_inline(running.api, "低保", user))
    results = running.api.wait_for("answerInlineQuery", since=since).params["results"]
    assert results
    assert all("您問的是" in one["input_message_content"]["message_text"] for one in results)


# ---------------------------------------------------------------------- groups
def test_in_a_group_help_says_how_to_ask_there(running: Running) -> None:
    assert "/ask" in running.talk.ask("/help", chat=GROUP)["text"]
    assert "/ask" not in running.talk.ask("/help", user=resident())["text"]


# ---------------------------------------------------------------------- wishes
def test_the_language_may_stand_behind_its_command_or_be_wished_for(running: Running) -> None:
    user = resident()
    assert running.talk.ask("/language en", user=user)["text"].startswith("From now on")
    assert "中文" in running.talk.ask("以后用中文回答", user=user)["text"]
    assert "以後" in running.talk.ask("/language 繁体", user=user)["text"]
