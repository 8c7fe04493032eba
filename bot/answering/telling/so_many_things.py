"""Which the so many things are that a report tells of in a row: 9大重点领域是哪些, 6大类是哪6大类, 哪4个制度.

Their number and name stand in one sentence as they are asked, and the things are told right before or behind.
"""

from __future__ import annotations

from typing import Final

from bot.answering.answer import Language
from bot.answering.decision import Decision
from bot.answering.telling.one_sentence import one_sentence
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.sieve import sifted
from knowledge.store import FactStore

_SO_MANY: Final = r"(?:\d{1,3}|[两二三四五六七八九十]{1,3})(?:[大小]?[个项条类种块方级]|大)"
_ASKED: Final = sifted(
    rf"^(?:请问|那么?|你们的?|咱们的?|这|上面说的|说的|报告里的?|报告里说的)*(?P<run>{_SO_MANY}[\u4e00-\u9fff“”\d]{{0,14}}?)"
    r"(?:都|分别|具体|主要|到底|又|各)*(?:是|有|包括|包含|指|为|叫|含)(?:的?是|了)?(?:哪(?:些|几[个项条类种级大]*|\d+[个项条类种级大]*|[两二三四五六七八九十]+[个项条类种级大]*)|什么|啥)[呢啊呀的]*[?？。]*$"
    rf"|^(?:请问|那么?|是|有|都是|包括)*哪(?P<which>{_SO_MANY}[\u4e00-\u9fff“”]{{1,14}}?)[呢啊呀]*[?？。]*$"
)
_TOLD_OTHERWISE: Final = lazily("问题|不足|短板|部分|村|社区|方面$|人$")
"""Nouns of which the report gives lists of its own."""
_ONLY_A_FIGURE: Final = lazily(r"[\d两二三四五六七八九十]+[个项条块方]")
"""200条指的是什么 is asked of a figure."""
_LISTS: Final = lazily("[、》]|一是|包括|即")
"""A sentence that tells of several things."""


def so_many_things(question: Question, store: FactStore, report: int) -> Decision | None:
    """The one sentence that has the number and the name as they are asked; None for any other question."""
    if question.language is Language.EN or question.category:
        return None
    asked = _ASKED.search(question.folded)
    if asked is None:
        return None
    run = fold(asked["run"] or asked["which"])
    if _TOLD_OTHERWISE.search(run) or _ONLY_A_FIGURE.fullmatch(run):
        return None
    said = one_sentence(store, report, lambda fact: _says(fold(fact.quote), run))
    return Decision(answer=(Match(said, 1.0, 1.0, 1.0, ()),)) if said is not None else None


def _says(quote: str, run: str) -> bool:
    """True if the run stands in the sentence, with no further digit before it, and several things with it."""
    at = quote.find(run)
    return at >= 0 and not quote[at - 1 : at].isdigit() and bool(_LISTS.search(quote))
