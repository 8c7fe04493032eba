"""What a message asks of the bot: a question, a page, a command, a remark of the bot's own, or nothing at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from telegram import Message, User
from telegram.constants import ChatType

from bot.answering.answer import Language
from bot.channels.base import COMMANDS, PAGES
from bot.channels.telegram.reading import left_out
from bot.channels.telegram.wishes import wished
from bot.channels.texts import say
from knowledge.patterns import lazily

_COMMAND = lazily(
    r"/([a-z0-9_]{1,32})(?:@([a-z0-9_]+))?(?![a-z0-9_@])\s*(.*)", re.ASCII | re.IGNORECASE | re.DOTALL
)

_UNLISTED = "chart"
"""What is also said in words and stands in no menu."""
_SLASHES = ("/", "／")
"""The second is what a Chinese keyboard writes."""
_MENU_NAME = lazily(r"[:：，,]")
"""What ends the name of a command in its description: 目录：按章节浏览报告."""

_LINK = lazily(r"[A-Za-z0-9_-]{1,64}")
"""What a link to the bot may carry: t.me/name?start=…"""

_KINDS = {
    "sticker": ("sticker", "dice"),
    "picture": ("animation", "photo", "video", "video_note", "story", "paid_media"),
    "voice": ("voice", "audio"),
    "place": ("venue", "location"),
    "file": ("document",),
    "other": ("contact", "poll", "game", "checklist", "invoice"),
}
"""Keys of texts.toml, and the fields of a message that call for them; the order decides where two are set."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question in the resident's own words."""

    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """One of the fixed pages."""

    name: str


@dataclass(frozen=True, slots=True)
class Command:
    """One of COMMANDS, with what stands behind it; `start` too, where a link was followed."""

    name: str
    argument: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence of the channel itself, by its key in texts.toml."""

    key: str


Request = Question | Page | Command | Remark


_ASK_EMPTY = Remark("telegram.ask_empty")


def read_request(message: Message, bot: User) -> Request | None:
    """What to reply to; None for messages that are not for the bot."""
    if message.is_automatic_forward or (
        message.from_user and message.from_user.is_bot and not message.sender_chat
    ):
        return None
    if message.via_bot and message.via_bot.id == bot.id:
        return None  # an article of the bot's own, sent in inline mode
    private = message.chat.type == ChatType.PRIVATE
    text = _as_command((message.text or message.caption or "").strip())
    if command := _COMMAND.fullmatch(text):
        request = _read_command(command, bot, private)
        return _asked_before(message, bot) or request if request == _ASK_EMPTY else request
    text, mentioned = _without_mention(text, bot)
    if not (private or mentioned or _replies_to(message, bot)):
        return None
    if text:
        wish = wished(text)
        if wish and wish[0] in PAGES:
            return Page(wish[0])
        return Command(*wish) if wish else Question(text)
    return _remark_on_kind(message) or (Page("help") if mentioned else None)


def read_edit(message: Message, bot: User) -> Request | None:
    """The same for a message that was edited; a location that is shared live is edited every few seconds."""
    request = read_request(message, bot)
    return None if isinstance(request, Remark) else request


def _asked_before(message: Message, bot: User) -> Question | None:
    """What somebody wrote that /ask replies to, where nothing stands behind it."""
    earlier = message.reply_to_message
    written = (earlier.text or earlier.caption or "").strip() if earlier else ""
    own = earlier is not None and earlier.from_user is not None and earlier.from_user.id == bot.id
    return Question(written) if written and not own else None


def _read_command(command: re.Match[str], bot: User, private: bool) -> Request | None:
    """Commands of this bot; those of other bots, and in groups those that may be, are left alone."""
    name, addressee, rest = command[1].lower(), command[2], command[3].strip()
    if addressee and addressee.lower() != (bot.username or "").lower():
        return None
    named_office = name == "contact" and rest
    if name in (*COMMANDS, _UNLISTED) or named_office or (name == "start" and _LINK.fullmatch(rest)):
        return Command(name, rest)
    if name in PAGES:
        return Page(name)
    if name == "ask":
        return Question(rest) if rest else _ASK_EMPTY
    return Remark("telegram.unknown_command") if private or addressee else None


def _as_command(text: str) -> str:
    """A message that calls a command by the name that the menu gives it: /目录, ／Contents."""
    if text[:1] not in _SLASHES:
        return text
    word, _, rest = text[1:].partition(" ")
    return f"/{_by_name().get(word.lower(), word)} {rest}".rstrip()


@cache
def _by_name() -> dict[str, str]:
    """The commands by the names they have in the menus, in every language."""
    named = ((say(f"telegram.{name}", one), name) for name in (*PAGES, *COMMANDS, "ask") for one in Language)
    return {_MENU_NAME.split(text)[0].strip().lower(): name for text, name in named}


def _without_mention(text: str, bot: User) -> tuple[str, bool]:
    """The text without @name of the bot, and whether it was there."""
    if not bot.username:
        return text, False
    rest, count = re.subn(rf"@{re.escape(bot.username)}(?![A-Za-z0-9_])", " ", text, flags=re.IGNORECASE)
    return rest.strip(), count > 0


def _replies_to(message: Message, bot: User) -> bool:
    """Whether the message replies to one of the bot's own."""
    earlier = message.reply_to_message
    return bool(earlier and earlier.from_user and earlier.from_user.id == bot.id)


def _remark_on_kind(message: Message) -> Remark | None:
    """What to say to a sticker, a photo and so on; None for service messages such as a new pinned message."""
    unread = left_out(message)
    for key, fields in _KINDS.items():
        if any(getattr(message, field, None) or field in unread for field in fields):
            return Remark(f"telegram.{key}")
    return None
