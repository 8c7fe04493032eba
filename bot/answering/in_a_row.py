"""Things that a question names one right behind the other: 低保临时救助一共多少人 asks for their sum, 微博微信几条 for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.answering.answer import Language
from bot.answering.reckoning import asks_total
from bot.answering.things import CHANNEL
from bot.understanding.question import Ask, Operation, Question
from knowledge.matching import Match
from knowledge.models import Fact, FactKind
from knowledge.query import TELLING, Term


def several_in_a_row(
    question: Question, ranked: Callable[[Question, Sequence[Term]], list[Match]]
) -> Question:
    """The question as one for the sum of its things, or for each of them; itself if its words name one thing together."""
    if question.ask is not Ask.FIGURE or question.operation or question.each or question.yes_no:
        return question
    telling = [term for term in question.terms if term.weight >= TELLING and not term.verb]
    if question.language is Language.EN or not _follow(telling):
        return question
    figures = [m.fact for m in ranked(question, question.terms) if m.fact.value is not None]
    if any(all(_belongs(term, fact) for term in telling) for fact in figures):
        return question
    units = [{fact.unit for fact in figures if _names(term, fact)} for term in telling]
    if not set.intersection(*units):
        return question
    return (
        replace(question, operation=Operation.SUM) if asks_total(question) else replace(question, each=True)
    )


def _follow(telling: Sequence[Term]) -> bool:
    """True if two words or more of the lexicon stand side by side, with nothing between them."""
    apart = any(first.position + len(first.text) != second.position for first, second in pairwise(telling))
    return len(telling) > 1 and not apart and all(term.known for term in telling)


def _names(term: Term, fact: Fact) -> bool:
    """True if a figure of prose counts what a word names."""
    return fact.kind is FactKind.PROSE and any(name in fact.topic for name in term.names)


def _belongs(term: Term, fact: Fact) -> bool:
    """True if a word names what a figure counts, or what its part of the report is about: 乡村建设 of 厕所改造."""
    channel = CHANNEL.fullmatch(term.text)
    around = fact.label if channel else f"{fact.label} {fact.scope} {fact.section}"
    return any(name in around for name in term.names) or any(row in fact.key for row in term.rows)
