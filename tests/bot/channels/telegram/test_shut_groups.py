"""Groups that let the bot write only in part: topics that were deleted or closed, and rights that are missing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest

from tests.bot.channels.telegram.conftest import Talk, talking
from tests.bot_api.updates import GROUP

_groups = count(1)
NO_RIGHTS = "Bad Request: not enough rights to send text messages to the chat"


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Talk]:
    """The bot over the published report."""
    with talking(tmp_path_factory.mktemp("bot"), "run", module="bot") as running:
        yield running


def group() -> dict[str, Any]:
    """A group of its own."""
    return {**GROUP, "id": -1_002_500 - next(_groups), "is_forum": True}


def test_the_answer_comes_though_its_topic_was_deleted_meanwhile(talk: Talk) -> None:
    talk.api.fail("sendMessage", 400, "Bad Request: message thread not found")
    since = len(talk.api.calls)
    shown = talk.ask("/ask 临时救助多少人", chat=group(), message_thread_id=7, is_topic_message=True)
    assert "201" in shown["text"]
    sent = talk.api.wait_for("sendMessage", since=since)
    assert "message_thread_id" not in sent.params


@pytest.mark.parametrize(
    "refusal", [NO_RIGHTS, "Bad Request: TOPIC_CLOSED", "Bad Request: CHAT_WRITE_FORBIDDEN"]
)
def test_where_the_bot_may_not_write_it_does_not_try_to_apologise(refusal: str, talk: Talk) -> None:
    shut = group()
    talk.api.fail("sendMessage", 400, refusal, chat=shut["id"])
    calls = talk.calls_of(
        lambda: talk.send("/ask 临时救助多少人", chat=shut), {"id": 77, "is_bot": False, "first_name": "王"}
    )
    assert not [
        call for call in calls if call.params.get("chat_id") == str(shut["id"]) and call.status == 200
    ]
    assert "could not be handled" not in talk.process.printed


def test_where_pictures_are_not_allowed_the_figures_come_as_text(talk: Talk) -> None:
    bare = group()
    talk.api.fail(
        "sendPhoto", 400, "Bad Request: not enough rights to send photos to the chat", chat=bare["id"]
    )
    shown = talk.ask("/report", chat=bare)
    assert "1840 条" in shown["text"]


def test_an_apology_comes_where_the_question_was_asked(talk: Talk) -> None:
    chat = group()
    talk.api.fail("sendMessage", 400, "Bad Request: can't parse entities", chat=chat["id"])
    since = len(talk.api.calls)
    asked = talk.send("/ask 临时救助多少人", chat=chat, message_thread_id=7, is_topic_message=True)
    sent = talk.api.wait_for("sendMessage", lambda params: "抱歉" in params["text"], since).params
    assert sent["message_thread_id"] == "7"
    assert sent["reply_parameters"]["message_id"] == asked["message_id"]
