"""Lateness: an answer that comes long after its question, because the bot was off or cut off, says so."""

from __future__ import annotations

from bot.answering.answer import Language
from bot.channels.telegram.reply import Reply, with_line
from bot.channels.texts import say

LATE = 600.0
"""Seconds after which somebody may no longer know what an answer belongs to."""
_HOUR = 3600.0
_LONGEST = 48 * _HOUR
"""Telegram keeps no message this long for a bot: one that seems older has come to a clock that is wrong."""


def with_note(reply: Reply, waited: float, language: Language) -> Reply:
    """The reply, with a line under it if its question waited so many seconds."""
    if not LATE <= waited < _LONGEST or not reply.parts:
        return reply
    return with_line(reply, _note(waited, language))


def _note(waited: float, language: Language) -> str:
    """How long ago the question was asked, and that we are sorry."""
    if waited < _HOUR:
        return say("telegram.late_minutes", language, minutes=round(waited / 60))
    return say("telegram.late_hours", language, hours=round(waited / _HOUR))
