"""Reading updates: a message is not lost because a part of it is of another Bot API version than the library's.

A poll of an older Bot API server lacks fields that the library requires, a newer one sends what it does not know. What
residents wrote stands in fields that never change, so the rest is left out, and only its name is kept.
"""

from __future__ import annotations

import contextlib
from typing import Any

from telegram import Bot, ChatMember, Message, Update

_LASTING = frozenset(
    {
        "message_id",
        "date",
        "edit_date",
        "chat",
        "from",
        "sender_chat",
        "text",
        "caption",
        "media_group_id",
        "message_thread_id",
        "is_topic_message",
        "is_automatic_forward",
    }
)
"""Fields of a message that are enough to answer it."""
_OF_EARLIER = frozenset({"message_id", "date", "chat", "from"})
"""Fields of the message it replies to that are enough to know it."""
_LEFT_OUT = "gongkai_left_out"
_OUTSIDE = (ChatMember.LEFT, ChatMember.BANNED)


def read_update(raw: dict[str, Any], bot: Bot) -> Update:
    """An update as the library reads it, if need be without what it cannot read; raises if even that fails."""
    try:
        return Update.de_json(raw, bot)
    except Exception:
        with contextlib.suppress(Exception):  # the first error tells what was wrong
            return Update.de_json({kind: _plain(kind, content) for kind, content in raw.items()}, bot)
        raise


def _plain_member(member: dict[str, Any]) -> dict[str, Any]:
    """Who somebody is in a group, without their rights there: only whether they are in it counts."""
    status = ChatMember.LEFT if member["status"] in _OUTSIDE else ChatMember.MEMBER
    return {"user": member["user"], "status": status}


def left_out(message: Message) -> tuple[str, ...]:
    """The names of what was left out of a message because it could not be read."""
    return tuple(message.api_kwargs.get(_LEFT_OUT, ()))


def _plain(kind: str, content: Any) -> Any:
    """A part of an update; a message or a membership is left without what changes from one version to the next."""
    if kind == Update.MY_CHAT_MEMBER:
        return {
            name: _plain_member(part) if name.endswith("_member") else part for name, part in content.items()
        }
    if kind not in (Update.MESSAGE, Update.EDITED_MESSAGE):
        return content
    kept = {name: value for name, value in content.items() if name in _LASTING}
    if "reply_to_message" in content:
        earlier = content["reply_to_message"]
        kept["reply_to_message"] = {name: value for name, value in earlier.items() if name in _OF_EARLIER}
    return {**kept, _LEFT_OUT: [name for name in content if name not in kept]}
