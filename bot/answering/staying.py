"""A follow-up stays where the chat is: 培训呢 after 公益岗位 is of the training told of beside these."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from bot.answering.counting.sorts import PUBLISHED_UNITS
from bot.answering.decision import Decision
from bot.answering.extent.besides_channels import only_channels
from bot.answering.figures.things import CHANNEL
from bot.answering.policy import decide
from bot.conversation import Context
from bot.understanding.chinese.leaning import names_no_subject
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Fact
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.store import FactStore

_ALIKE: Final = 0.1
"""How much less of the message a fact close by may explain than the best of all."""
_HALF: Final = 0.66
"""How much of the message and the one before a figure explains that tells of both."""
_CALLED: Final = lazily("“[^”]{2,20}”")
"""What an account is called, which says nothing of what it put out."""
_ANSWERS: Final = 0.9
"""How much of it a fact close by has to explain at least."""


def stays_close(
    question: Question, matches: list[Match], context: Context, store: FactStore, report: int
) -> Decision | None:
    """The figure that stands in the sentence or section of the one told last, where it is called by the message as well as any other.

    None where the message is a whole question, or the best fact of all stands there anyway.
    """
    last = _told_last(question, context, store, report)
    if last is None:
        return None
    if (channel := _channel_beside(question, matches, context, last)) is not None:
        return Decision(answer=(channel,))
    best = decide(question, matches)
    told = best.answer or best.choices
    if not told:
        return None
    for close in _circles(last):
        if best.answer and close(best.answer[0].fact):
            return None
        inside = [
            m for m in matches if close(m.fact) and m.explained >= max(_ANSWERS, told[0].explained - _ALIKE)
        ]
        found = decide(question, inside) if inside else None
        if found is not None and len(found.answer) == 1:
            return found
    return None


def _channel_beside(question: Question, matches: list[Match], context: Context, last: Fact) -> Match | None:
    """What a channel put out, told beside another's figure: 微博呢 after 公众号转载几篇.

    None where a figure of the same thing says that it was done there, where several such channels are told of, and where
    the figure told last is neither a channel's nor in the same sentence: 公示栏呢 after 低保名单几条.
    """
    before = context.question.terms if context.question is not None else ()
    own = [term for term in question.terms if term not in before]
    if not own or not all(CHANNEL.fullmatch(term.text) for term in own):
        return None
    on_a_channel = CHANNEL.search(f"{last.topic} {last.scope}") is not None
    names = {name for term in own for name in (term.text, *term.names)}
    there = [m for m in matches if m.fact.value is not None and any(name in m.fact.topic for name in names)]
    if any(match.explained > _HALF for match in there) and len(question.terms) > len(own):
        return None
    put_out = [
        match
        for match in there
        if (match.fact.section == last.section if on_a_channel else match.fact.quote == last.quote)
        and match.fact.unit in PUBLISHED_UNITS
        and only_channels(_CALLED.sub("", match.fact.topic))
    ]
    return put_out[0] if len(put_out) == 1 else None


def _told_last(question: Question, context: Context, store: FactStore, report: int) -> Fact | None:
    """The figure told last, where a message names something by which it leans on that; None for all others."""
    names = any(term.weight >= TELLING and not names_no_subject(term) for term in question.terms)
    if not (question.elliptical and names and context.figures) or question.operation or question.place:
        return None
    told = store.facts(report, context.figures[-1:])
    return told[0].fact if told and told[0].fact.section else None


def _circles(last: Fact) -> tuple[Callable[[Fact], bool], ...]:
    """What is close to a fact: its sentence, then its section."""
    return (lambda fact: fact.quote == last.quote, lambda fact: fact.section == last.section)
