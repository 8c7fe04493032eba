"""公众号发了几篇文章, where a report counts all that an account put out as items: 微信公众号发布信息860条."""

from __future__ import annotations

from typing import Final

from bot.answering.counting.sorts import in_published_units
from bot.answering.decision import Decision
from bot.answering.extent.how_much import names_but_channels
from bot.answering.policy import decide
from bot.answering.telling.channels import Ranker
from bot.understanding.question import Question
from knowledge.values import replace

_POSTS: Final = frozenset({"文章", "推文", "图文", "帖子", "贴文", "稿件"})
"""What is put out on an account, whatever it is."""
_PIECE: Final = "篇"


def posts_as_items(question: Question, ranked: Ranker) -> Decision | None:
    """All that the channel named put out, where its posts are asked for; None if anything else is, or it is not told."""
    posts = [term for term in question.terms if not _POSTS.isdisjoint((term.text, *term.names))]
    if len(posts) != 1:
        return None
    terms = tuple(term for term in question.terms if term is not posts[0])
    unit = "" if question.unit == _PIECE else question.unit
    asked = replace(question, terms=terms, unit=unit)
    if not names_but_channels(asked):
        return None
    decision = decide(asked, ranked(asked, terms))
    items = all(in_published_units(match.fact) for match in decision.answer)
    return decision if decision.answer and items else None
