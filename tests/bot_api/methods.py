"""What the methods of the Bot API do, as far as the bot uses them, and what they refuse."""

from __future__ import annotations

import itertools
import json
import re
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from tests.bot_api.failures import Params, Refusal
from tests.bot_api.markup import units
from tests.bot_api.media import Media, html_of
from tests.bot_api.postman import Postman

BOT = {
    "id": 123456789,
    "is_bot": True,
    "first_name": "公开",
    "username": "gongkai_test_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
}


class Methods(Media):
    """The state behind the API: updates waiting to be fetched, messages sent, commands set."""

    def __init__(self) -> None:
        self.changed = threading.Condition()
        self.messages: dict[tuple[int, int], Params] = {}
        """Every message that exists, by chat and number, with its text as Telegram shows it."""
        self.commands: dict[tuple[str, str], list[Params]] = {}
        """Menus of commands, by scope and language."""
        self.queries: set[str] = set()
        """Button presses that can still be acknowledged."""
        self.inline = {}
        self.closed = False
        self.fed: list[Params] = []
        """Every update there ever was."""
        self.reorders = False
        """Whether updates are fetched in the wrong order."""
        self.numbers_each_chat = False
        """Whether the messages of every chat are numbered by themselves."""
        self.postman: Postman | None = None
        """Who brings updates to the webhook, once one is set."""
        self._updates: list[Params] = []
        self._again: list[Params] = []
        self._numbers = itertools.count(1)
        self._numbers_of_chats: dict[int, Iterator[int]] = defaultdict(lambda: itertools.count(1))
        self._polls = 0

    def number(self) -> int:
        """The next number of an update, and of a message where all chats share one row of numbers."""
        return next(self._numbers)

    def message_number(self, chat: int) -> int:
        """The number of a chat's next message."""
        return next(self._numbers_of_chats[chat]) if self.numbers_each_chat else self.number()

    def feed(self, *updates: Params) -> None:
        """Puts updates where getUpdates finds them, or has them brought to the webhook."""
        with self.changed:
            numbered = [{"update_id": self.number(), **update} for update in updates]
            self.fed += numbered
            self._updates += numbered
            self.changed.notify_all()
            self._bring(numbered)

    def deliver_again(self, *updates: Params) -> None:
        """Delivers updates once more although they were taken, as Telegram does after troubles of its own."""
        with self.changed:
            self._again += updates
            self.changed.notify_all()
            self._bring(updates)

    @property
    def waiting(self) -> int:
        """Updates that were not yet fetched and confirmed."""
        return len(self._updates)

    def call(self, method: str, params: Params) -> Any:
        """Runs a method; Refusal if Telegram would refuse."""
        name = re.sub("([A-Z])", r"_\1", method).lower()
        run: Callable[[Params], Any] | None = getattr(self, f"_{name}", None)
        if run is None:
            raise Refusal(404, "Not Found")
        return run(params)

    def _get_me(self, params: Params) -> Params:
        return BOT

    def _set_webhook(self, params: Params) -> bool:
        if not re.match(r"https?://", params["url"]):
            raise Refusal(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
        self._delete_webhook({})
        with self.changed:
            self.postman = Postman(params["url"], str(params.get("secret_token") or ""), self._brought)
            self._bring(self._updates)
        return True

    def _get_webhook_info(self, params: Params) -> Params:
        url = self.postman.url if self.postman else ""
        return {"url": url, "has_custom_certificate": False, "pending_update_count": self.waiting}

    def _delete_webhook(self, params: Params) -> bool:
        postman, self.postman = self.postman, None
        if postman:
            postman.stop()
        return True

    def _bring(self, updates: Iterable[Params]) -> None:
        for update in updates:
            if self.postman:
                self.postman.bring(update)

    def _brought(self, update: Params) -> None:
        with self.changed:
            self._updates = [other for other in self._updates if other["update_id"] != update["update_id"]]
            self.changed.notify_all()

    def _send_chat_action(self, params: Params) -> bool:
        return True

    def _get_file(self, params: Params) -> Params:
        return {"file_id": params["file_id"], "file_unique_id": "unique", "file_path": "documents/file_1"}

    def _get_updates(self, params: Params) -> list[Params]:
        """Long polling; a second poll ends the first with 409, as two copies of one bot do."""
        offset, deadline = (
            int(params.get("offset") or 0),
            time.monotonic() + float(params.get("timeout") or 0),
        )
        if self.postman:
            raise Refusal(409, "Conflict: can't use getUpdates method while webhook is active")
        with self.changed:
            self._polls += 1
            mine = self._polls
            self.changed.notify_all()
            self._updates = [update for update in self._updates if update["update_id"] >= offset]
            while not self._updates and not self._again and not self.closed:
                rest = deadline - time.monotonic()
                if rest <= 0 or not self.changed.wait(rest):
                    break
                if mine != self._polls:
                    raise Refusal(409, "Conflict: terminated by other getUpdates request")
            batch = [*self._again, *self._updates][: int(params.get("limit") or 100)]
            self._again = []
            return batch[::-1] if self.reorders else batch

    def _send_message(self, params: Params) -> Params:
        return self.new_message(int(params["chat_id"]), self._shown(params))

    def new_message(self, chat: int, shown: Params) -> Params:
        """A message of the bot's that exists from now on."""
        with self.changed:
            message: Params = {"message_id": self.message_number(chat), "date": int(time.time()), "from": BOT}
            message |= shown
            kind = "private" if chat > 0 else "supergroup"
            message["chat"] = {
                "id": chat,
                "type": kind,
                **({"title": "群"} if chat < 0 else {"first_name": "张"}),
            }
            self.messages[chat, message["message_id"]] = message
        return message

    def _edit_message_text(self, params: Params) -> Params:
        return self._edit(params, "text", self._shown(params))

    def _edit_message_caption(self, params: Params) -> Params:
        return self._edit(params, "caption", self.captioned(params))

    def _edit(self, params: Params, field: str, shown: Params) -> Params:
        """Puts something else into a message, unless it is the same."""
        key = int(params["chat_id"]), int(params["message_id"])
        with self.changed:
            if key not in self.messages:
                raise Refusal(400, "Bad Request: message to edit not found")
            old = self.messages[key]
            if field not in old:
                raise Refusal(400, f"Bad Request: there is no {field} in the message to edit")
            if all(old.get(name) == shown.get(name) for name in (field, "reply_markup")):
                raise Refusal(
                    400, "Bad Request: message is not modified: specified new message content is the same"
                )
            self.messages[key] = {**{k: v for k, v in old.items() if k != "reply_markup"}, **shown}
            return self.messages[key]

    def _delete_message(self, params: Params) -> bool:
        with self.changed:
            if self.messages.pop((int(params["chat_id"]), int(params["message_id"])), None) is None:
                raise Refusal(400, "Bad Request: message to delete not found")
        return True

    def _answer_callback_query(self, params: Params) -> bool:
        if units(str(params.get("text") or "")) > 200:
            raise Refusal(400, "Bad Request: MESSAGE_TOO_LONG")
        if params["callback_query_id"] not in self.queries:
            raise Refusal(
                400, "Bad Request: query is too old and response timeout expired or query ID is invalid"
            )
        self.queries.discard(params["callback_query_id"])
        return True

    def _set_my_commands(self, params: Params) -> bool:
        commands, language = params["commands"], str(params.get("language_code") or "")
        for command in commands:
            if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
                raise Refusal(400, "Bad Request: BOT_COMMAND_INVALID")
            if not 1 <= units(command["description"]) <= 256:
                raise Refusal(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
        if not re.fullmatch(r"|[a-z]{2}", language):
            raise Refusal(400, "Bad Request: LANG_CODE_INVALID")
        self.commands[_scope(params), language] = commands
        return True

    def _delete_my_commands(self, params: Params) -> bool:
        self.commands.pop((_scope(params), str(params.get("language_code") or "")), None)
        return True

    def _shown(self, params: Params) -> Params:
        """Text and buttons of a message as Telegram shows them."""
        parsed = html_of(params, "text", 4096)
        text = parsed.text.strip()
        if not text:
            raise Refusal(400, "Bad Request: message text is empty")
        shown: Params = {
            "text": text,
            "bold": [inside for tag, inside in parsed.entities if tag == "b"],
            "quotes": [inside for tag, inside in parsed.entities if tag == "blockquote"],
        }
        if markup := params.get("reply_markup"):
            for button in (button for row in markup["inline_keyboard"] for button in row):
                if not 1 <= len(button["callback_data"].encode()) <= 64:
                    raise Refusal(400, "Bad Request: BUTTON_DATA_INVALID")
            shown["reply_markup"] = markup
        return shown


def _scope(params: Params) -> str:
    """The kind of chats that a menu is for, and for one chat its id."""
    scope = params.get("scope") or {"type": "default"}
    return f"chat {scope['chat_id']}" if scope["type"] == "chat" else str(scope["type"])


def decode(value: str) -> Any:
    """A parameter of a form: lists and objects arrive as JSON, the rest as plain text."""
    try:
        return json.loads(value) if value[:1] in "[{" else value
    except ValueError:
        return value
