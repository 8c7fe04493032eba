"""What a resident finds in the chat: first page, contents, report, pictures, buttons, links, inline mode."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

import pytest

from tests.bot.channels.telegram.conftest import Message, Talk, talking
from tests.bot_api.multipart import Upload
from tests.bot_api.updates import GROUP, press, private, typed_inline

PHONE = "0952-6801081"
TELEPHONE_LANGUAGES = {"zh-hans": "电话", "zh-hant": "電話", "en": "telephone"}

_ids = count(5000)


def resident(language: str = "zh-hans") -> dict[str, Any]:
    """Someone who has not written to the bot before."""
    return {"id": next(_ids), "is_bot": False, "first_name": "李", "language_code": language}


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Talk]:
    """The bot over the published report."""
    with talking(tmp_path_factory.mktemp("bot"), "run", module="bot") as running:
        yield running


def buttons(shown: Message) -> dict[str, dict[str, str]]:
    """The buttons under a message, by what they say."""
    return {button["text"]: button for row in shown["reply_markup"]["inline_keyboard"] for button in row}


def pressed(
    talk: Talk, shown: Message, text: str, user: dict[str, Any], method: str = "sendMessage"
) -> Message:
    """What comes of pressing the button that begins with a text."""
    data = next(button["callback_data"] for name, button in buttons(shown).items() if name.startswith(text))
    action: Callable[[], None] = lambda: talk.api.feed(press(talk.api, shown, data, user))  # noqa: E731
    if method != "editMessageText":
        return talk.reply_to(action, method)
    since = len(talk.api.calls)
    action()
    edit = talk.api.wait_for(method, since=since)
    return talk.api.messages[int(edit.params["chat_id"]), int(edit.params["message_id"])]


def sent(talk: Talk, text: str, user: dict[str, Any], method: str) -> Message:
    return talk.reply_to(lambda: talk.send(text, user=user), method)


# ---------------------------------------------------------------------- first page
@pytest.mark.parametrize("language", TELEPHONE_LANGUAGES)
def test_start_offers_four_questions_and_each_is_answered(language: str, talk: Talk) -> None:
    user = resident(language)
    shown = talk.ask("/start", user=user)
    assert "2020" in shown["text"]
    rows = shown["reply_markup"]["inline_keyboard"]
    assert len(rows) == 5
    said = {talk.press(shown, row[0], user=user)["text"] for row in rows[:4]}
    assert len(said) == 4
    assert any(TELEPHONE_LANGUAGES[language] in text for text in said)
    assert not any(PHONE in text and "请联系" in text for text in said)


def test_a_menu_in_traditional_characters_is_given_to_those_who_read_them(talk: Talk) -> None:
    user = resident("zh-hant")
    since = len(talk.api.calls)
    talk.send("/start", user=user)
    talk.api.wait_for("setMyCommands", since=since)
    menu = talk.api.commands[f"chat {user['id']}", ""]
    assert next(command for command in menu if command["command"] == "report")["description"].startswith(
        "報告"
    )


def test_help_names_what_there_is_to_choose_from(talk: Talk) -> None:
    text = talk.ask("/help", user=resident())["text"]
    assert all(command in text for command in ("/topics", "/report", "/language", "/forget"))
    assert "/office" not in text


# ---------------------------------------------------------------------- answers
def test_the_sign_of_typing_comes_before_the_answer(talk: Talk) -> None:
    since, user = len(talk.api.calls), resident()
    talk.ask("临时救助多少人", user=user)
    order = [call.method for call in talk.api.calls[since:] if call.params.get("chat_id") == str(user["id"])]
    assert order == ["sendChatAction", "sendMessage"]


def test_an_answer_sets_off_its_figure_and_its_quote(talk: Talk) -> None:
    shown = talk.ask("临时救助多少人", user=resident())
    assert shown["bold"] == ["201 人"]
    assert len(shown["quotes"]) == 1
    assert "涉及人员 201 人" in shown["quotes"][0]


def test_related_facts_open_with_a_press(talk: Talk) -> None:
    user = resident()
    shown = talk.ask("临时救助多少人", user=user)
    assert pressed(talk, shown, "临时生活救助信息（条）", user)["bold"] == ["12 条"]
    assert talk.ask("那涉及多少人", user=user)["bold"] == ["201 人"]


def test_not_what_i_meant_offers_others_and_never_the_same_again(talk: Talk) -> None:
    user = resident()
    shown = talk.ask("微博公开了多少条", user=user)
    told = {button["callback_data"] for button in buttons(shown).values()}
    offered = pressed(talk, shown, "不是我要问的", user)
    seen: list[str] = []
    while True:
        facts = [b["callback_data"] for b in buttons(offered).values() if b["callback_data"].startswith("o:")]
        assert not set(facts) & (told | set(seen))
        seen += facts
        if "都不是" not in buttons(offered):
            break
        offered = pressed(talk, offered, "都不是", user)
    assert seen
    assert PHONE in pressed(talk, offered, "联系方式", user)["text"]


def test_a_refusal_offers_what_the_report_does_hold(talk: Talk) -> None:
    user = resident()
    shown = talk.ask("临时救助发了多少钱", user=user)
    assert PHONE in shown["text"]
    assert pressed(talk, shown, "临时生活救助信息涉及人员", user)["bold"] == ["201 人"]


def test_a_double_tap_brings_one_answer(talk: Talk) -> None:
    user = resident()
    shown = talk.ask("临时救助多少人", user=user)
    data = next(iter(buttons(shown).values()))["callback_data"]
    calls = talk.calls_of(
        lambda: talk.api.feed(*(press(talk.api, shown, data, user) for _ in range(3))), user
    )
    assert [call.method for call in calls] == ["answerCallbackQuery", "sendMessage"] + 2 * [
        "answerCallbackQuery"
    ]


@pytest.mark.parametrize(
    "data", ["o:fAAAAAAAAAAAAAAAA", "t:tAAAAAAAAAAAAAAAA:3", "n:AAAAAAAA", "d:AAAAAAAA", "g:x", "p:start"]
)
def test_a_button_of_a_replaced_report_says_so_once(data: str, talk: Talk) -> None:
    user = resident()
    shown = {"chat": private(user), "message_id": 3, "date": 0}
    calls = talk.calls_of(lambda: talk.api.feed(press(talk.api, shown, data, user)), user)
    assert [call.method for call in calls] == ["answerCallbackQuery"]
    assert "报告已经更新" in calls[0].params["text"]


@pytest.mark.parametrize("data", ["x:1", "o", ":", "t:a:b", "o:fAAA:99999999999999999999", "临时救助"])
def test_a_button_that_was_never_the_bots_does_no_harm(data: str, talk: Talk) -> None:
    user = resident()
    shown = {"chat": private(user), "message_id": 3, "date": 0}
    calls = talk.calls_of(lambda: talk.api.feed(press(talk.api, shown, data, user)), user)
    assert [call.method for call in calls] == ["answerCallbackQuery"]


# ---------------------------------------------------------------------- pictures
def test_a_breakdown_comes_as_a_picture_whose_caption_carries_the_figures(talk: Talk) -> None:
    shown = sent(talk, "哪个渠道发布最多", resident(), "sendPhoto")
    assert all(figure in shown["caption"] for figure in ("1210 条", "316 条", "242 条", "72 条"))
    assert shown["bold"][0].startswith("最多的是")


def test_a_sentence_that_breaks_down_comes_as_a_picture_too(talk: Talk) -> None:
    for question in ("各渠道公开了多少条", "How many items per channel?"):
        shown = sent(talk, question, resident(), "sendPhoto")
        assert all(figure in shown["caption"] for figure in ("1210 条", "316 条", "242 条", "72 条"))


def test_a_figure_of_a_breakdown_offers_the_chart(talk: Talk) -> None:
    user = resident()
    shown = talk.ask("临时救助多少人", user=user)
    chart = pressed(talk, shown, "看图表", user, "sendPhoto")
    assert all(f"{people} 人" in chart["caption"] for people in (125, 134, 14, 201))


def test_an_edit_replaces_a_picture_by_words_and_words_by_a_picture(talk: Talk) -> None:
    user = resident()
    question = talk.send("哪个渠道发布最多", user=user)
    talk.api.wait_for("sendPhoto", lambda params: params["chat_id"] == str(user["id"]))
    for text, method in (("临时救助多少人", "sendMessage"), ("哪个渠道发布最多", "sendPhoto")):
        since = len(talk.api.calls)
        talk.api.feed({"edited_message": {**question, "text": text, "edit_date": question["date"]}})
        talk.api.wait_for(method, since=since)
        talk.api.wait_for("deleteMessage", since=since)
        left = [shown for (chat, _), shown in list(talk.api.messages.items()) if chat == user["id"]]
        assert len(left) == 1


# ---------------------------------------------------------------------- the report
@pytest.mark.parametrize("language", ["zh-hans", "zh-hant", "en"])
def test_report_sums_up_the_year_with_a_picture_and_the_text_as_a_file(language: str, talk: Talk) -> None:
    user = resident(language)
    shown = sent(talk, "/report", user, "sendPhoto")
    assert "1840" in shown["caption"]
    assert "2020-12-31" in shown["caption"]
    file = talk.api.wait_for("sendDocument", lambda params: params["chat_id"] == str(user["id"]))
    upload = next(value for value in file.params.values() if isinstance(value, Upload))
    assert upload.name.endswith(".txt")
    assert re.search(r"1840\s*条", upload.content.decode())
    assert "自然人" in upload.content.decode()


def test_each_chart_of_the_report_opens(talk: Talk) -> None:
    user = resident()
    shown = sent(talk, "/report", user, "sendPhoto")
    talk.api.wait_for("sendDocument", lambda params: params["chat_id"] == str(user["id"]))
    for name, button in buttons(shown).items():
        if button["callback_data"].startswith("g:"):
            chart = pressed(talk, shown, name, user, "sendPhoto")
            assert chart["bold"][0].startswith(name.rstrip("…"))


def test_the_contents_are_leafed_through_in_one_message(talk: Talk) -> None:
    user = resident()
    first = talk.ask("/topics", user=user)
    place = first["message_id"]
    section = pressed(talk, first, "一、", user, "editMessageText")
    second = pressed(talk, section, "›", user, "editMessageText")
    topic = pressed(talk, second, "（8）", user, "editMessageText")
    assert {shown["message_id"] for shown in (section, second, topic)} == {place}
    more = pressed(talk, topic, "›", user, "editMessageText")
    assert set(buttons(more)) != set(buttons(topic))
    assert pressed(talk, pressed(talk, more, "‹", user, "editMessageText"), "临时生活救助信息涉及", user)[
        "bold"
    ] == ["201 人"]
    back = pressed(talk, talk.api.messages[user["id"], place], "↩", user, "editMessageText")
    assert pressed(talk, back, "↩", user, "editMessageText")["text"] == first["text"]


def test_every_page_of_the_contents_can_be_shown(talk: Talk) -> None:
    user = resident()
    first = talk.ask("/topics", user=user)
    seen, waiting = {"r"}, list(buttons(first).values())
    while waiting:
        data = waiting.pop()["callback_data"]
        if data in seen or data[0] not in "st":
            continue
        seen.add(data)
        since = len(talk.api.calls)
        talk.api.feed(press(talk.api, first, data, user))
        edit = talk.api.wait_for("editMessageText", since=since)
        rows = edit.params["reply_markup"]["inline_keyboard"]
        assert len(rows) <= 10
        waiting += [button for row in rows for button in row]
    assert len(seen) > 60


# ---------------------------------------------------------------------- links, language, forgetting
def test_a_link_opens_a_topic_or_a_fact(talk: Talk) -> None:
    user = resident()
    first = talk.ask("/topics", user=user)
    section = pressed(talk, first, "三、", user, "editMessageText")
    topic = buttons(section)["本年新收政府信息公开申请 (7)"]["callback_data"].removeprefix("t:")
    opened = talk.ask(f"/start {topic}", user=resident())
    assert "本年新收政府信息公开申请" in opened["text"]
    fact = next(b["callback_data"] for b in buttons(opened).values() if b["callback_data"].startswith("o:"))
    assert talk.ask(f"/start {fact.removeprefix('o:')}", user=resident())["bold"] == ["0 件"]


def test_a_link_that_leads_nowhere_says_so_and_begins(talk: Talk) -> None:
    user = resident()
    assert "不在报告里" in talk.ask("/start fAAAAAAAAAAAAAAAA", user=user)["text"]
    assert talk.ask("/start anything", user=resident())["text"].startswith("您好")


def test_the_chosen_language_is_kept_until_it_is_forgotten(talk: Talk) -> None:
    user = resident()
    choice = talk.ask("/language", user=user)
    assert list(buttons(choice))[:3] == ["简体中文", "繁體中文", "English"]
    assert "English" in pressed(talk, choice, "English", user, "editMessageText")["text"]
    assert talk.ask("临时救助多少人", user=user)["bold"] == ["201 people"]
    assert talk.ask("/help", user=user)["text"].startswith("Just ask")
    assert talk.ask("/forget", user=user)["text"].startswith("Deleted")
    assert talk.ask("临时救助多少人", user=user)["bold"] == ["201 人"]


def test_a_forgotten_conversation_is_not_leaned_on(talk: Talk) -> None:
    user = resident()
    talk.ask("政务微信公开了多少条政府信息", user=user)
    talk.ask("/forget", user=user)
    assert talk.ask("那去年呢", user=user)["bold"] == []


# ---------------------------------------------------------------------- groups and inline mode
def test_a_group_gets_one_message_a_question_without_buttons(talk: Talk) -> None:
    for text, method in (("/ask 临时救助多少人", "sendMessage"), ("/ask 哪个渠道发布最多", "sendPhoto")):
        shown = talk.reply_to(lambda text=text: talk.send(text, chat=GROUP, user=resident()), method)  # type: ignore[misc]
        assert "reply_markup" not in shown
    since = len(talk.api.calls)
    talk.reply_to(lambda: talk.send("/report", chat=GROUP), "sendPhoto")
    time.sleep(0.2)
    assert [call.method for call in talk.api.calls[since:] if call.method.startswith("send")] == ["sendPhoto"]


def test_a_group_that_starts_the_bot_is_told_how_to_ask(talk: Talk) -> None:
    shown = talk.ask("/start", chat=GROUP, user=resident())
    assert "/ask" in shown["text"]
    assert "reply_markup" not in shown


def typed(talk: Talk, text: str, user: dict[str, Any]) -> list[dict[str, Any]]:
    """The articles offered for words typed behind the bot's name."""
    update = typed_inline(talk.api, text, user)
    talk.api.feed(update)
    name = update["inline_query"]["id"]
    call = talk.api.wait_for("answerInlineQuery", lambda params: params["inline_query_id"] == name)
    assert int(call.params["cache_time"]) <= 60
    return talk.api.inline[name]


def test_inline_words_offer_facts_as_articles(talk: Talk) -> None:
    found = typed(talk, "临时救助", resident())
    assert "201" in found[0]["title"] or "12" in found[0]["title"]
    texts = [article["input_message_content"]["message_text"] for article in found]
    assert any("201 人" in text for text in texts)
    assert all("出处" in text or PHONE in text for text in texts)


@pytest.mark.parametrize("language", ["zh-hans", "zh-hant", "en"])
def test_nothing_typed_offers_examples(language: str, talk: Talk) -> None:
    found = typed(talk, " ", resident(language))
    assert len(found) == 4
    assert all(article["title"][-1] in "？?" for article in found)


@pytest.mark.parametrize(
    "text", ["天气怎么样", "?", "<b>&", "临" * 256, "how many people received temporary relief?"]
)
def test_whatever_is_typed_something_is_offered(text: str, talk: Talk) -> None:
    assert typed(talk, text, resident())


def test_typing_inline_leaves_the_conversation_alone(talk: Talk) -> None:
    user = resident()
    talk.ask("政务微信公开了多少条政府信息", user=user)
    typed(talk, "临时救助多少人", user)
    assert talk.ask("那微博呢", user=user)["bold"] == ["316 条"]
