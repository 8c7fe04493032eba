"""One function for each kind of update: what came in, what the assistant says to it, what goes out."""

from __future__ import annotations

import asyncio
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
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot.answering.answer import Language
from bot.answering.texts import written
from bot.assistant import Assistant
from bot.channels.base import language_of
from bot.channels.telegram import names
from bot.channels.telegram.delivery import Courier, Place
from bot.channels.telegram.inbox import Inbox
from bot.channels.telegram.incoming import Command, Page, Question, Remark, Request, read_edit, read_request
from bot.channels.telegram.inline import PAGE, articles
from bot.channels.telegram.lateness import LATE, with_note
from bot.channels.telegram.memory import Recent
from bot.channels.telegram.menus import Menus
from bot.channels.telegram.names import Press
from bot.channels.telegram.presses import Presses
from bot.channels.telegram.rendering import choice_id, render, render_text
from bot.channels.telegram.replies import Replies
from bot.channels.telegram.reply import Reply, with_line
from bot.channels.telegram.whereabouts import conversation_of, place_of
from bot.channels.texts import say

log = logging.getLogger(__name__)

Context = ContextTypes.DEFAULT_TYPE

_DOUBLE_TAP = 5.0
"""Seconds within which a second press on the same button is the same press."""
_SIGN = 1.0
"""Seconds that an answer waits for the sign that it is coming."""
_CHINESE = ("zh", "chinese", "中文", "汉语", "漢語")
"""Names of Chinese that leave the script open."""
_FARTHEST = 60
"""Articles after which an inline query brings no more."""
_OUTSIDE = (ChatMember.LEFT, ChatMember.BANNED)


class Handlers:
    """Answers Telegram's updates; remembers ids and the bot's own words, nothing residents wrote."""

    def __init__(self, assistant: Assistant, courier: Courier, menus: Menus, inbox: Inbox) -> None:
        self._assistant = assistant
        self._inbox = inbox
        self._courier = courier
        self._menus = menus
        self._composed = Replies(assistant)
        self._presses = Presses(assistant, self._composed)
        self._replies: Recent[tuple[int, int], tuple[int, ...]] = Recent()
        """Message a resident sent -> messages that replied to it."""
        self._choices: Recent[str, str] = Recent()
        """Short name of a choice -> the choice, where the pressed message does not show its buttons."""
        self._languages: Recent[str, Language] = Recent()
        """Conversation -> the language of its last answer."""
        self._albums: Recent[str, bool] = Recent()
        self._taps: Recent[tuple[int, int, str], float] = Recent()
        """Button of a message -> when it was pressed last."""

    def register(self, application: Application) -> None:  # type: ignore[type-arg]
        """Adds a handler for each kind of update; kinds without one, such as channel posts, are ignored."""
        handlers: list[BaseHandler] = [  # type: ignore[type-arg]
            MessageHandler(filters.UpdateType.MESSAGE, self.message),
            MessageHandler(filters.UpdateType.EDITED_MESSAGE, self.edited),
            CallbackQueryHandler(self.pressed),
            InlineQueryHandler(self.inline),
            ChatMemberHandler(self.joined, ChatMemberHandler.MY_CHAT_MEMBER),
        ]
        application.add_handlers(handlers)

    async def message(self, update: Update, context: Context) -> None:
        """Replies to a new message, if it is for the bot."""
        message = update.message
        if message is None or self._later_in_album(message):
            return
        key = message.chat_id, message.message_id
        if self._replies.get(key) is not None or self._inbox.replies_to(*key):
            return  # its edit came first, and was answered
        request = read_request(message, context.bot.bot)
        if request is None:
            return
        place = place_of(message)
        sign = (
            asyncio.create_task(self._courier.show_typing(place)) if isinstance(request, Question) else None
        )
        reply = self._compose(request, message.chat, message.from_user)
        if sign:
            await asyncio.wait([sign], timeout=_SIGN)  # one that came after the answer would stay on
        waited = time.time() - message.date.timestamp()
        if waited > LATE:
            reply = with_note(reply, waited, self.language(message.chat, message.from_user))
        sent = await self._courier.deliver(place_of(message), reply)
        self._replies.put(key, sent)
        await self._fit_menu(request, message.chat, message.from_user)

    async def edited(self, update: Update, context: Context) -> None:
        """Rewrites the reply to a message that its author has edited; one that is not known is replied to anew."""
        message = update.edited_message
        if message is None:
            return
        key = message.chat_id, message.message_id
        if self._inbox.is_overtaken(update.update_id, *key, (message.edit_date or message.date).timestamp()):
            return  # it was edited once more since
        earlier = self._replies.get(key) or self._inbox.replies_to(*key)
        request = read_edit(message, context.bot.bot)
        if request is not None:
            reply = self._compose(request, message.chat, message.from_user)
            sent = await self._courier.deliver(place_of(message), reply, earlier)
            self._replies.put(key, sent)

    async def pressed(self, update: Update, context: Context) -> None:
        """Does what a pressed button stands for: a choice is asked as if it had been typed."""
        query = update.callback_query
        if query is None:
            return
        chat = query.message.chat if query.message else None
        choice, pressed = self._choice(query), names.read(query.data or "")
        if chat is None or (choice is None and pressed is None):
            await self._refuse_late(query, "telegram.late_button")
            return
        if self._twice(query):
            await self._courier.acknowledge(query.id)
            return
        language, private = self.language(chat, query.from_user), chat.type == ChatType.PRIVATE
        if choice is not None:
            reply: Reply | None = self._compose(Question(choice), chat, query.from_user)
        else:
            assert pressed is not None
            conversation = conversation_of(chat, query.from_user)
            reply = self._presses.pressed(pressed, conversation, private, language)
            if pressed.press is Press.LANGUAGE and private:
                await self._menus.offer_to(chat.id, names.language(pressed.name))
        if reply is None:
            await self._refuse_late(query, "telegram.replaced")
            return
        await self._courier.acknowledge(query.id)
        in_place = reply.in_place and query.message is not None and query.message.date
        earlier = (query.message.message_id,) if in_place and query.message else ()
        await self._courier.deliver(place_of(query.message), reply, earlier)

    async def inline(self, update: Update, context: Context) -> None:
        """Offers facts for what is being typed behind the bot's name in any chat."""
        query = update.inline_query
        if query is None:
            return
        conversation = f"telegram:{query.from_user.id}"
        language = self._spoken(conversation, query.from_user)
        turned = query.offset.isascii() and query.offset.isdigit()
        start = min(int(query.offset[:4]), _FARTHEST) if turned else 0
        found = articles(self._assistant, self._composed.guide, query.query, conversation, language, start)
        more = str(start + PAGE) if len(found) > PAGE else ""
        await self._courier.offer(query.id, found[:PAGE], more=more)

    async def joined(self, update: Update, context: Context) -> None:
        """Tells a group, when the bot is added to it, how to reach the bot there."""
        change = update.my_chat_member
        if change is None or change.chat.type not in (ChatType.GROUP, ChatType.SUPERGROUP):
            return
        if change.old_chat_member.status in _OUTSIDE and change.new_chat_member.status not in _OUTSIDE:
            language = language_of(change.from_user.language_code)
            invitation = say("telegram.group", language, name=context.bot.bot.username)
            conversation = conversation_of(change.chat, change.from_user)
            await self._courier.send(
                Place(change.chat.id), self._inviting(invitation, language, conversation)
            )

    def language(self, chat: Chat | None, user: User | None) -> Language:
        """The language chosen, or that of the conversation so far, or else of the resident's Telegram."""
        return self._spoken(conversation_of(chat, user), user)

    def _spoken(self, conversation: str, user: User | None) -> Language:
        context = self._assistant.conversations.get(conversation)
        asked = context.question.language if context.question else None
        known = context.chosen.language or self._languages.get(conversation) or asked
        return known or language_of(user.language_code if user else None)

    def _compose(self, request: Request, chat: Chat, user: User | None) -> Reply:
        """What replies to a request; with a line under it where what the chat had chosen is no longer there."""
        lost = self._composed.choosing.lost(conversation_of(chat, user))
        reply = self._reply_to(request, chat, user)
        return with_line(reply, lost.note(self.language(chat, user))) if lost and reply.parts else reply

    def _reply_to(self, request: Request, chat: Chat, user: User | None) -> Reply:
        conversation, private = conversation_of(chat, user), chat.type == ChatType.PRIVATE
        language = self.language(chat, user)
        match request:
            case Question(text):
                return self._answer(text, conversation, private, language)
            case Page(name):
                return self._composed.page(name, conversation, private, language)
            case Command("forget"):
                self._forget(chat, conversation)
                return Reply(render_text(say("telegram.forgotten", language)))
            case Command("language", argument) if argument.lower() in _CHINESE:
                script = language_of(user.language_code if user else None)
                script = Language.ZH_CN if script is Language.EN else script
                return self._composed.command("language", script, conversation, private, language)
            case Command(name, argument):
                return self._composed.command(name, argument, conversation, private, language)
            case Remark(key):
                text = say(key, language)
                if key == "telegram.unknown_command":
                    text += f"\n\n{self._composed.how_to_ask(conversation, language)}"
                return Reply(self._inviting(text, language, conversation))

    def _inviting(self, text: str, language: Language, conversation: str) -> list[str]:
        """A text that invites to ask; while the bot is paused what is said instead of a page that does."""
        if self._assistant.paused:
            return render(self._assistant.page("help", language, conversation))
        return render_text(text)

    def _answer(self, text: str, conversation: str, private: bool, language: Language) -> Reply:
        """Asks the assistant, and remembers the language and the choices of its answer."""
        if language is not Language.ZH_CN:
            self._assistant.conversations.begin(conversation, language)
        answer, reply = self._composed.answer(text, conversation, private)
        self._languages.put(conversation, answer.language)
        for choice in (written(choice, answer.language) for choice in answer.choices):
            self._choices.put(choice_id(choice), choice)
        return reply

    def _forget(self, chat: Chat, conversation: str) -> None:
        """Forgets a conversation, in memory and on disk."""
        if chat.type == ChatType.PRIVATE:
            for key in self._replies.keys_where(lambda key: key[0] == chat.id):
                self._replies.drop(key)
            self._inbox.forget(chat.id)
        self._languages.drop(conversation)
        self._composed.forget(conversation)
        self._assistant.forget(conversation)  # last: it takes what was deleted from the disk too

    async def _fit_menu(self, request: Request, chat: Chat, user: User | None) -> None:
        """A private chat whose script Telegram's menus cannot tell apart gets a menu of its own when it starts."""
        if chat.type != ChatType.PRIVATE:
            return
        if isinstance(request, Command) and request.name == "forget":
            await self._menus.offer_to(chat.id, None)
        elif isinstance(request, Page) and request.name == "start":
            language = self.language(chat, user)
            if language is Language.ZH_HANT:
                await self._menus.offer_to(chat.id, language)

    def _twice(self, query: CallbackQuery) -> bool:
        """Whether a button is pressed once more in a moment; turning pages back and forth is no such thing."""
        message = query.message
        pressed = names.read(query.data or "")
        if message is None or (pressed is not None and pressed.press in names.TURNING):
            return False
        key, now = (message.chat.id, message.message_id, query.data or ""), time.monotonic()
        last = self._taps.get(key)
        self._taps.put(key, now)
        return last is not None and now - last < _DOUBLE_TAP

    def _choice(self, query: CallbackQuery) -> str | None:
        """The choice on the pressed button; the message shows it even if the bot was started anew since."""
        message = query.message
        markup = message.reply_markup if isinstance(message, Message) else None
        for row in markup.inline_keyboard if markup else ():
            for button in row:
                if button.callback_data == query.data and choice_id(button.text) == query.data:
                    return button.text
        return self._choices.get(query.data or "")

    async def _refuse_late(self, query: CallbackQuery, key: str) -> None:
        """Says that a button leads nowhere any more, in a pop-up, or where that comes too late in a message."""
        chat = query.message.chat if query.message else None
        text = say(key, self.language(chat, query.from_user))
        if not await self._courier.acknowledge(query.id, text) and query.message:
            await self._courier.send(place_of(query.message), render_text(text))

    def _later_in_album(self, message: Message) -> bool:
        """Whether the message is a further picture of an album that was replied to: each is a message."""
        album = message.media_group_id
        if album is None or message.caption:
            return False
        known = self._albums.get(album) is not None
        self._albums.put(album, True)
        return known
