"""Updates as Telegram sends them: messages of every kind, edits, button presses, a bot added to a group."""

from __future__ import annotations

import re
import time
from typing import Any

from tests.bot_api.methods import BOT
from tests.bot_api.server import BotApi

Update = dict[str, Any]

RESIDENT = {
    "id": 4711,
    "is_bot": False,
    "first_name": "张三丰",
    "last_name": "秘密",
    "language_code": "zh-hans",
}
GROUP = {"id": -1002000, "type": "supergroup", "title": "灵沙乡村民群"}


def private(user: dict[str, Any] = RESIDENT) -> dict[str, Any]:
    """The private chat with a resident."""
    return {"id": user["id"], "type": "private", "first_name": user["first_name"]}


def message(api: BotApi, text: str | None = None, **fields: Any) -> dict[str, Any]:
    """A message, by default of the resident in private; commands get the entities Telegram gives them."""
    user = fields.pop("user", RESIDENT)
    chat = fields.pop("chat", None) or private(user)
    content: dict[str, Any] = {
        "message_id": api.message_number(chat["id"]),
        "date": int(time.time()),
        "from": user,
        "chat": chat,
        **fields,
    }
    if text is not None:
        content["text"] = text
        if command := re.match(r"/[A-Za-z0-9_]+(@\w+)?", text, re.ASCII):
            content["entities"] = [{"type": "bot_command", "offset": 0, "length": command.end()}]
    return content


def press(api: BotApi, shown: dict[str, Any] | None, data: str, user: dict[str, Any] = RESIDENT) -> Update:
    """A press on a button of a message."""
    query = f"query-{api.number()}"
    api.queries.add(query)
    pressed = {"id": query, "from": user, "chat_instance": "1", "data": data}
    return {"callback_query": {**pressed, **({"message": shown} if shown else {})}}


def typed_inline(api: BotApi, text: str, user: dict[str, Any] = RESIDENT) -> Update:
    """Words typed behind the bot's name in some chat."""
    return {"inline_query": {"id": f"inline-{api.number()}", "from": user, "query": text, "offset": ""}}


def added_to_group() -> Update:
    """The bot was added to a group."""
    member = {"user": BOT}
    change = {"chat": GROUP, "from": RESIDENT, "date": int(time.time())}
    change |= {
        "old_chat_member": {**member, "status": "left"},
        "new_chat_member": {**member, "status": "member"},
    }
    return {"my_chat_member": change}


PHOTO = [{"file_id": "p", "file_unique_id": "p", "width": 90, "height": 90}]
KINDS: dict[str, dict[str, Any]] = {
    "sticker": {
        "sticker": {
            "file_id": "s", "file_unique_id": "s", "type": "regular", "width": 512, "height": 512,
            "is_animated": False, "is_video": False,
        }
    },
    "photo": {"photo": PHOTO},
    "voice": {"voice": {"file_id": "v", "file_unique_id": "v", "duration": 3}},
    "location": {"location": {"latitude": 38.9, "longitude": 106.5}},
    "document": {"document": {"file_id": "d", "file_unique_id": "d", "file_name": "身份证.pdf"}},
    "contact": {"contact": {"phone_number": "+8613800000000", "first_name": "李"}},
}  # fmt: skip
"""Messages without text, by kind."""
