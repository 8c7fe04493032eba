"""What a message asks of the bot, in private and in groups."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Message, User

from bot.channels.telegram.incoming import Command, Page, Question, Remark, Request, read_request
from tests.bot_api.methods import BOT
from tests.bot_api.server import BotApi
from tests.bot_api.updates import GROUP, KINDS, message

ME = User.de_json(BOT, None)
OTHER_BOT = {"id": 99, "is_bot": True, "first_name": "other", "username": "other_bot"}


def asked(text: str | None, **fields: Any) -> Request | None:
    """What is read from a message."""
    return read_request(Message.de_json(message(BotApi(), text, **fields), None), ME)


def in_group(text: str | None, **fields: Any) -> Request | None:
    """What is read from a message in a group."""
    return asked(text, chat=GROUP, **fields)


def reply_to(user: dict[str, Any]) -> dict[str, Any]:
    """A message of a user in the group, to reply to."""
    return message(BotApi(), "201 人", chat=GROUP, user=user)


@pytest.mark.parametrize(
    "text", ["临时救助多少人", "  how many?\n", "/临时救助", "5 / 3", "@someone 临时救助"]
)
def test_text_in_private_is_a_question(text: str) -> None:
    assert asked(text) == Question(text.strip())


@pytest.mark.parametrize("page", ["start", "help", "contact", "privacy"])
def test_commands_are_pages_everywhere(page: str) -> None:
    for text in (
        f"/{page}",
        f"/{page.upper()}",
        f"/{page}@gongkai_test_bot",
        f"/{page}\n",
    ):
        assert asked(text) == Page(page)
        assert in_group(text) == Page(page)


def test_words_behind_a_page_name_an_office_where_it_has_one() -> None:
    assert asked("/help more words") == in_group("/help more words") == Page("help")
    assert asked("/contact 柳湾镇") == in_group("／contact 柳湾镇") == Command("contact", "柳湾镇")


@pytest.mark.parametrize(
    "text",
    ["/ask 临时救助", "/ask临时救助", "/ask@gongkai_test_bot 临时救助", "/ASK@Gongkai_Test_Bot\n临时救助"],
)
def test_ask_is_a_question_everywhere(text: str) -> None:
    assert asked(text) == in_group(text) == Question("临时救助")


def test_ask_without_a_question_is_explained() -> None:
    assert asked("/ask") == in_group("/ask@gongkai_test_bot ") == Remark("telegram.ask_empty")


def test_unknown_commands_are_remarked_on_where_they_are_meant_for_the_bot() -> None:
    assert asked("/weather 平罗") == Remark("telegram.unknown_command")
    assert in_group("/weather@gongkai_test_bot") == Remark("telegram.unknown_command")
    assert in_group("/weather") is None


@pytest.mark.parametrize("text", ["/start@other_bot", "/weather@other_bot", "/ask@other_bot 临时救助"])
def test_commands_of_other_bots_are_left_alone(text: str) -> None:
    assert asked(text) is None
    assert in_group(text) is None


def test_talk_in_a_group_is_left_alone() -> None:
    assert in_group("临时救助多少人") is None
    assert in_group("@gongkai_test_bot2 临时救助") is None
    assert (
        in_group("临时救助", reply_to_message=reply_to({"id": 5, "is_bot": False, "first_name": "李"}))
        is None
    )
    assert all(in_group(None, **content) is None for content in KINDS.values())


@pytest.mark.parametrize(
    "text", ["@gongkai_test_bot 临时救助", "临时救助 @Gongkai_Test_Bot", "@gongkai_test_bot临时救助"]
)
def test_a_mention_in_a_group_is_a_question(text: str) -> None:
    assert in_group(text) == Question("临时救助")


def test_a_bare_mention_asks_for_help() -> None:
    assert in_group("@gongkai_test_bot") == Page("help")


def test_a_reply_to_the_bot_in_a_group_is_a_question() -> None:
    assert in_group("临时救助", reply_to_message=reply_to(BOT)) == Question("临时救助")
    assert in_group(None, reply_to_message=reply_to(BOT), **KINDS["sticker"]) == Remark("telegram.sticker")


@pytest.mark.parametrize(
    ("kind", "remark"),
    [
        ("sticker", "sticker"),
        ("photo", "picture"),
        ("voice", "voice"),
        ("location", "place"),
        ("document", "file"),
        ("contact", "other"),
    ],
)
def test_what_is_not_text_is_remarked_on_by_kind(kind: str, remark: str) -> None:
    assert asked(None, **KINDS[kind]) == Remark(f"telegram.{remark}")


def test_an_animation_is_a_picture_although_it_is_a_document_too() -> None:
    video = {"file_id": "a", "file_unique_id": "a", "width": 9, "height": 9, "duration": 1}
    assert asked(None, animation=video, **KINDS["document"]) == Remark("telegram.picture")


def test_a_caption_is_a_question() -> None:
    assert asked(None, caption="临时救助多少人", **KINDS["photo"]) == Question("临时救助多少人")


def test_service_messages_are_left_alone() -> None:
    assert asked(None, pinned_message=message(BotApi(), "x")) is None
    assert in_group(None, new_chat_members=[BOT]) is None


def test_other_bots_and_forwarded_channel_posts_are_left_alone() -> None:
    assert asked("临时救助", user=OTHER_BOT) is None
    assert in_group("@gongkai_test_bot 临时救助", is_automatic_forward=True) is None


def test_a_group_administrator_who_stays_anonymous_is_answered() -> None:
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
    assert in_group("/ask 临时救助", user=anonymous, sender_chat=GROUP) == Question("临时救助")


def test_what_the_bot_offered_inline_is_no_question() -> None:
    api = BotApi()
    own = message(api, "201 人", via_bot=BOT)
    other = message(api, "201 人", via_bot={**BOT, "id": 5})
    me = User.de_json(BOT, None)
    assert read_request(Message.de_json(own, None), me) is None
    assert read_request(Message.de_json(other, None), me) == Question("201 人")


def test_ask_alone_asks_what_it_replies_to() -> None:
    api = BotApi()
    earlier = message(api, "临时救助多少人", chat=GROUP)
    me = User.de_json(BOT, None)
    asked_again = message(api, "/ask", chat=GROUP, reply_to_message=earlier)
    assert read_request(Message.de_json(asked_again, None), me) == Question("临时救助多少人")
    own = message(api, "/ask", chat=GROUP, reply_to_message={**earlier, "from": BOT})
    assert read_request(Message.de_json(own, None), me) == Remark("telegram.ask_empty")
