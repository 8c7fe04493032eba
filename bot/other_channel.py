"""A message that names but a channel after another: 微信呢 after 微博发了多少, or after 低保多少条."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.figures.things import CHANNEL
from bot.completing import SAYS_SOMETHING
from bot.other_deed import names_a_thing_done
from bot.understanding.question import Question
from knowledge.query import TELLING, Term


def another_channel(content: Sequence[Term], previous: Question) -> bool:
    """True for 微信呢 after 微博发了多少: one channel instead of the other, not what both published together."""
    before = [term for term in previous.terms if term.weight >= SAYS_SOMETHING]
    named = bool(content) and all(CHANNEL.fullmatch(term.text) for term in content)
    return named and any(
        CHANNEL.fullmatch(term.text) and term.text not in {one.text for one in content} for term in before
    )


def channel_of_a_thing(content: Sequence[Term], previous: Question) -> bool:
    """True if a message names but a channel, after a thing that was counted."""
    channel = bool(content) and all(CHANNEL.fullmatch(term.text) for term in content)
    counted = names_a_thing_done(previous) and previous.operation is None
    return channel and counted and not any(CHANNEL.search(term.text) for term in previous.terms)


def done_on_a_channel(content: Sequence[Term], previous: Question) -> bool:
    """True for 微信呢 after 微博答复了几件留言: asks for what was done there, not for what was published."""
    others = (term for term in previous.terms if not CHANNEL.fullmatch(term.text))
    return another_channel(content, previous) and any(
        term.known and term.weight >= TELLING and len(term.text) > 1 for term in others
    )
