"""Where else an answer may stand than in the fact that fits the words: what is told of nobody, in other words, on the website."""

from __future__ import annotations

from bot.answering.belonging.online import on_the_website
from bot.answering.counting.concluded import concluded_as_answered
from bot.answering.counting.requests_as_such import requests_as_such
from bot.answering.decision import NOTHING, Decision
from bot.answering.extent.actively import published_as_such
from bot.answering.extent.part_of_named import part_of_named
from bot.answering.extent.posts import posts_as_items
from bot.answering.figures.said_before_it import framed_by_its_sentence
from bot.answering.policy import decide
from bot.answering.telling.by_figure import by_its_figure, counting_just_that, with_its_figure
from bot.answering.telling.channels import WAYS, Ranker
from bot.answering.telling.either_or import one_of_two
from bot.answering.telling.frames import in_its_frame
from bot.answering.telling.in_words import second_look, told_in_words
from bot.answering.telling.listed_by_noun import listed_by_noun
from bot.answering.telling.no_accounts import no_account
from bot.answering.telling.reasons_in_form import reasons_in_form
from bot.answering.telling.verbatim import in_its_very_words
from bot.understanding.question import Ask, Question
from knowledge.store import FactStore
from knowledge.values import replace


def told_otherwise(question: Question, store: FactStore, report: int, ranked: Ranker) -> Decision | None:
    """The answer to a question that no single fact answers by its words; None if there is none."""
    other = (
        counting_just_that(question, store, report)
        or one_of_two(question, store, report)
        or part_of_named(question, store, report, ranked)
        or _in_other_words(question, store, report, ranked)
        or _website(question, ranked)
        or published_as_such(question, ranked)
        or posts_as_items(question, ranked)
        or concluded_as_answered(question, ranked)
        or requests_as_such(question, ranked)
        or framed_by_its_sentence(question, ranked)
        or in_its_frame(question, store, report)
        or listed_by_noun(question, store, report)
        or in_its_very_words(question, store, report)
        or no_account(question, store, report)
        or reasons_in_form(question, store, report)
    )
    return (
        with_its_figure(question, other, store, report) if other else by_its_figure(question, store, report)
    )


def ways_of_publishing(question: Question, store: FactStore, report: int, ranked: Ranker) -> Decision:
    """How many channels there are: the figure where the report counts them, else the channels by name."""
    counted = [m for m in ranked(question, question.terms) if WAYS.search(m.fact.topic)]
    decision = decide(question, [m for m in counted if m.fact.unit == "个"])
    if decision.answer:
        return decision
    named = replace(question, measure=None, unit="", ask=Ask.WHAT, listing=True)
    return second_look(named, store, report, ranked) or NOTHING


def _in_other_words(question: Question, store: FactStore, report: int, ranked: Ranker) -> Decision | None:
    """The sentence that answers; of a question that counts what is told in words as well, its words alone.

    要过几道关，都叫啥 is told by a sentence that names them, 第几年 by one that says 最后一年.
    """
    asked = question
    if question.measure is not None and (told := told_in_words(question.folded)):
        asked = replace(question, measure=None, unit="", ask=told, category="")
    return second_look(asked, store, report, ranked)


def _website(question: Question, ranked: Ranker) -> Decision | None:
    """网上发了几条: the website's figure, where the report has none for the web."""
    asked = on_the_website(question)
    decision = None if asked is None else decide(asked, ranked(asked, asked.terms))
    return decision if decision is not None and decision.answer else None
