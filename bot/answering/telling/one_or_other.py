"""是甲还是乙 after an answer: the sentence it was told from, where that names just one of the two; no figure of either."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from typing import Final

from bot.answering.decision import Decision
from bot.conversation import Context
from bot.understanding.question import Ask, Question
from knowledge.lexicon import lexicon
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.normalization import fold
from knowledge.sieve import sifted
from knowledge.store import FactStore, StoredFact

_ASKED: Final = sifted(
    r"^(?:那么?|这|它们?|这些|那些)?(?:都|主要)?是(?:在|从|用|通过|由|按)?(?P<one>[\u4e00-\u9fff]{1,8})"
    r"还是(?:在|从|用|通过|由|按)?(?P<other>[\u4e00-\u9fff]{1,10})[呢啊呀]?[?？。]*$"
)
_NO_NAMES: Final = sifted(
    "[多少好坏升降增减真假]还是|还是(?:[多少好坏升降增减没不真假]|已经)|元|[件条个人次户]数|不"
)
"""What is asked so of more or less, of a unit, or of whether it was done."""
_SHORTEST: Final = 2
"""Characters of a name that words which go on (微信回的) may begin with."""

Decide = Callable[[Question, Context], Decision]
"""Decides on a question."""


def is_one_or_other(question: Question, context: Context) -> bool:
    """True for 是村还是部门 after something was told, which is asked of that and of neither by itself."""
    counts = question.measure is not None or question.operation is not None or question.claim is not None
    if context.question is None or counts or question.ask is not Ask.ANY:
        return False
    return bool(_ASKED.search(question.folded)) and not _NO_NAMES.search(question.folded)


def one_or_other(
    question: Question, context: Context, store: FactStore, report: int, decide: Decide
) -> Decision | None:
    """The sentence told last, where it names one of the two that are asked about, else that it is not said."""
    if not is_one_or_other(question, context) or context.question is None:
        return None
    told = store.facts(report, context.figures[-1:])
    told = told or [match.stored for match in decide(context.question, context).answer[:1]]
    found = _ASKED.search(question.folded)
    if not told or found is None:
        return Decision(reason="not_in_report")
    sentence = _sentence_of(told[0], store, report)
    named = [_names(words, fold(sentence.fact.quote)) for words in (found["one"], found["other"])]
    if sum(named) != 1:
        return Decision(reason="not_in_report")
    return Decision(answer=(Match(sentence, 1.0, 1.0, 1.0, ()),))


def _sentence_of(told: StoredFact, store: FactStore, report: int) -> StoredFact:
    """The sentence that a figure stands in, as the report prints it."""
    texts = (
        item for item in store.all_facts(report) if item.fact.measure is Measure.TEXT and not item.fact.key
    )
    same = (i for i in texts if i.fact.section == told.fact.section and told.fact.quote in i.fact.quote)
    return next(same, told)


def _names(words: str, sentence: str) -> bool:
    """True if a sentence prints what the words name, or begin with (微信回的)."""
    ends = range(len(words), min(len(words), _SHORTEST) - 1, -1)
    known = lexicon().zh
    return any(
        name in sentence
        for end in ends
        for name in chain([words[:end]], known[words[:end]].names if words[:end] in known else ())
    )
