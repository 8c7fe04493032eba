"""Arrival: whether Telegram took a message whose confirmation did not reach us.

The Bot API has no method that tells. But an edit that puts into a message what it says already is refused as "not
modified", and in another way where there is no such message. So the numbers that the message may have are tried.

Where that cannot be told (a server that knows no edits, or edits what is not there; a message that was numbered far from
where it is looked for) it counts as lost and is sent again: an answer that comes twice is better than one that
never comes.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.channels.telegram.requests import is_failure, never_left

Edit = Callable[[int], Awaitable[Any]]
"""Puts what a message says into the message with this number."""

_NO_MESSAGE = 2**31 - 2
"""A number that no message has."""
_TRIED_AGAIN_AFTER = (0.2, 0.6)
"""Seconds before an edit is made again that failed: where one in ten fails, a search would hardly get to its end."""


def may_have_arrived(error: TelegramError) -> bool:
    """Whether a message may be in its chat although the request that sent it raised this."""
    return is_failure(error) and not never_left(error)


class Arrival:
    """Looks for messages. Raises what a request raises that may succeed another time."""

    def __init__(self) -> None:
        self._tells: dict[str, bool] = {}
        """Method that edits -> whether the server tells by it what is there from what is not."""

    async def find(self, method: str, edit: Edit, numbers: Sequence[int], ruled_out: set[int]) -> int | None:
        """The number of a message that is edited by this method; None if it is nowhere to be found.

        Numbers that it does not have are added to those ruled out, so that a search that a failure broke off goes on
        where it was: one that began anew would never end where one request in ten fails.
        """
        if not numbers:
            return None
        if method not in self._tells:
            try:
                self._tells[method] = not await _is_at(edit, _NO_MESSAGE)
            except InvalidToken:  # what the library makes of "404 Not Found": there is no such method
                self._tells[method] = False
        if self._tells[method]:
            for number in numbers:
                if number in ruled_out:
                    continue
                if await _is_at(edit, number):
                    return number
                ruled_out.add(number)
        return None

    def tells(self, method: str) -> bool:
        """Whether the server has been seen to tell by this method."""
        return self._tells.get(method, False)


async def _is_at(edit: Edit, number: int) -> bool:
    try:
        found = await _insisting(edit, number)
    except BadRequest as error:
        return "not modified" in error.message.lower()
    # It was worded otherwise in the last run of the bot. A resident's message, which no server should edit, is not ours.
    return not isinstance(found, dict) or bool(found.get("from", {}).get("is_bot", True))


async def _insisting(edit: Edit, number: int) -> Any:
    """What an edit brings, made again where the network or the server fails."""
    for pause in _TRIED_AGAIN_AFTER:
        try:
            return await edit(number)
        except TelegramError as error:
            if not is_failure(error):
                raise
        await asyncio.sleep(pause)
    return await edit(number)
