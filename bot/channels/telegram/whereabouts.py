"""Whereabouts: which conversation an update belongs to, and where a reply to a message goes."""

from __future__ import annotations

from telegram import Chat, Message, User
from telegram.constants import ChatType

from bot.channels.telegram.delivery import Place


def conversation_of(chat: Chat | None, user: User | None) -> str:
    """The name of a conversation; in a group everyone has their own. '' where there is no chat."""
    if chat is None:
        return ""
    if chat.type == ChatType.PRIVATE or user is None:
        return f"telegram:{chat.id}"
    return f"telegram:{chat.id}:{user.id}"


def place_of(message: object) -> Place:
    """Where a reply to a message belongs; in groups it refers to the message."""
    chat: Chat = message.chat  # type: ignore[attr-defined]
    number: int = message.message_id  # type: ignore[attr-defined]
    thread = message.message_thread_id if isinstance(message, Message) and message.is_topic_message else None
    return Place(chat.id, thread, None if chat.type == ChatType.PRIVATE else number)
