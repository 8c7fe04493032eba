"""One function for each kind of update: what came in, what the assistant says to it, what goes out."""

from __future__ import annotations

import logging
import time

from telegram import CallbackQuery, Chat, ChatMember, Message, Update, User
from telegram.constants import ChatType
from telegram.ext import (
    Application,
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    ContextTypes,
    MessageHandler,
    filters,
)

from bot.answering.answer import Language
from bot.channels.base import Responder, language_of
from bot.channels.telegram.delivery import Buttons, Courier, Place
from bot.channels.telegram.incoming import Page, Question, Remark, Request, read_request
from bot.channels.telegram.memory import Recent
from bot.channels.telegram.rendering import choice_id, keyboard, render, render_text
from bot.channels.texts import say

log = logging.getLogger(__name__)

Context = ContextTypes.DEFAULT_TYPE

_OUTSIDE = (ChatMember.LEFT, ChatMember.BANNED)


class Handlers:
    """Answers Telegram's updates; remembers ids and the bot's own words, nothing residents wrote."""

    def __init__(self, responder: Responder, courier: Courier) -> None:
        self._responder = responder
        self._courier = courier
        self._replies: Recent[tuple[int, int], tuple[int, ...]] = Recent()
        """Message a resident sent -> messages that replied to it."""
        self._choices: Recent[str, str] = Recent()
        """Short name of a choice -> the choice, where the pressed message does not show its buttons."""
        self._languages: Recent[str, Language] = Recent()
        """Conversation -> the language of its last answer."""
        self._albums: Recent[str, bool] = Recent()

    def register(self, application: Application) -> None:  # type: ignore[type-arg]
        """Adds a handler for each kind of update; kinds without one, such as channel posts, are ignored."""
        handlers: list[BaseHandler] = [  # type: ignore[type-arg]
            MessageHandler(filters.UpdateType.MESSAGE, self.message),
            MessageHandler(filters.UpdateType.EDITED_MESSAGE, self.edited),
            CallbackQueryHandler(self.pressed),
            ChatMemberHandler(self.joined, ChatMemberHandler.MY_CHAT_MEMBER),
        ]
        application.add_handlers(handlers)

    async def message(self, update: Update, context: Context) -> None:
        """Replies to a new message, if it is for the bot."""
        message = update.message
        if message is None or self._later_in_album(message):
            return
        request = read_request(message, context.bot.bot)
        if request is not None:
            parts, buttons = self._compose(request, message.chat, message.from_user)
            sent = await self._courier.send(_place(message), parts, buttons)
            self._replies.put((message.chat_id, message.message_id), sent)

    async def edited(self, update: Update, context: Context) -> None:
        """Rewrites the reply to a message that its author has edited, if the reply is known."""
        message = update.edited_message
        earlier = self._replies.get((message.chat_id, message.message_id)) if message else None
        if message is None or earlier is None:
            return
        request = read_request(message, context.bot.bot)
        if isinstance(request, Question | Page):
            parts, buttons = self._compose(request, message.chat, message.from_user)
            sent = await self._courier.rewrite(_place(message), earlier, parts, buttons)
            self._replies.put((message.chat_id, message.message_id), sent)

    async def pressed(self, update: Update, context: Context) -> None:
        """Asks the choice on a pressed button as if it had been typed."""
        query = update.callback_query
        if query is None:
            return
        choice = self._choice(query)
        if query.message is None or choice is None:
            await self._refuse_late(query)
            return
        await self._courier.acknowledge(query.id)
        parts, buttons = self._compose(Question(choice), query.message.chat, query.from_user)
        await self._courier.send(_place(query.message), parts, buttons)

    async def joined(self, update: Update, context: Context) -> None:
        """Tells a group, when the bot is added to it, how to reach the bot there."""
        change = update.my_chat_member
        if change is None or change.chat.type not in (ChatType.GROUP, ChatType.SUPERGROUP):
            return
        if change.old_chat_member.status in _OUTSIDE and change.new_chat_member.status not in _OUTSIDE:
            language = language_of(change.from_user.language_code)
            text = say("telegram.group", language, name=context.bot.bot.username)
            await self._courier.send(Place(change.chat.id), render_text(text))

    def language(self, chat: Chat | None, user: User | None) -> Language:
        """The language of the conversation so far, or else of the resident's Telegram."""
        known = self._languages.get(_conversation(chat, user)) if chat else None
        return known or language_of(user.language_code if user else None)

    def _compose(self, request: Request, chat: Chat, user: User | None) -> tuple[list[str], Buttons]:
        """The messages and buttons that reply to a request."""
        match request:
            case Question(text):
                return self._answer(text, _conversation(chat, user))
            case Page(name):
                return render(self._responder.page(name, self.language(chat, user))), None
            case Remark("telegram.unknown_command" as key):
                language = self.language(chat, user)
                help_page = self._responder.page("help", language).reply
                return render_text(f"{say(key, language)}\n\n{help_page}"), None
            case Remark(key):
                return render_text(say(key, self.language(chat, user))), None

    def _answer(self, text: str, conversation: str) -> tuple[list[str], Buttons]:
        """Asks the assistant, and remembers the language and the choices of its answer."""
        start = time.perf_counter()
        answer = self._responder.ask(text, conversation)
        log.info("%s in %.1f ms", answer.status, (time.perf_counter() - start) * 1000)
        self._languages.put(conversation, answer.language)
        for choice in answer.choices:
            self._choices.put(choice_id(choice), choice)
        return render(answer), keyboard(answer.choices)

    def _choice(self, query: CallbackQuery) -> str | None:
        """The choice on the pressed button; the message shows it even if the bot was started anew since."""
        message = query.message
        markup = message.reply_markup if isinstance(message, Message) else None
        for row in markup.inline_keyboard if markup else ():
            for button in row:
                if button.callback_data == query.data and choice_id(button.text) == query.data:
                    return button.text
        return self._choices.get(query.data or "")

    async def _refuse_late(self, query: CallbackQuery) -> None:
        """Says that a button is too old, in a pop-up, or where that comes too late in a message."""
        chat = query.message.chat if query.message else None
        text = say("telegram.late_button", self.language(chat, query.from_user))
        if not await self._courier.acknowledge(query.id, text) and query.message:
            await self._courier.send(_place(query.message), render_text(text))

    def _later_in_album(self, message: Message) -> bool:
        """Whether the message is a further picture of an album that was replied to: each is a message."""
        album = message.media_group_id
        if album is None or message.caption:
            return False
        known = self._albums.get(album) is not None
        self._albums.put(album, True)
        return known


def _conversation(chat: Chat, user: User | None) -> str:
    """The name of a conversation; in a group everyone has their own."""
    if chat.type == ChatType.PRIVATE or user is None:
        return f"telegram:{chat.id}"
    return f"telegram:{chat.id}:{user.id}"


def _place(message: object) -> Place:
    """Where a reply to a message belongs; in groups it refers to the message."""
    chat: Chat = message.chat  # type: ignore[attr-defined]
    number: int = message.message_id  # type: ignore[attr-defined]
    thread = message.message_thread_id if isinstance(message, Message) and message.is_topic_message else None
    return Place(chat.id, thread, None if chat.type == ChatType.PRIVATE else number)
