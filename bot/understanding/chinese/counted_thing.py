"""A thing counted whose name begins with a measure word: 有多少床位, 有多少例会. Read as bare 多少, it would ask for the figure told before."""

from __future__ import annotations

from bot.understanding.question import Question
from knowledge.lexicon import lexicon
from knowledge.models import Measure
from knowledge.pinyin import syllables
from knowledge.query import Term
from knowledge.sieve import sifted
from knowledge.values import replace

_COUNTED = sifted(r"(?:多少|好多)(?P<thing>[\u4e00-\u9fff]{2,4}?)[了呢啊呀吗?。]*$")
_PLACE = "位"
"""What a measure word becomes a thing with: 点位."""


def naming_what_is_counted(question: Question) -> Question:
    """The question with the thing counted as its term, where no other step has taken a word for it."""
    counted = _COUNTED.search(question.folded)
    if counted is None or question.measure is not Measure.ITEM or question.terms:
        return question
    thing = counted["thing"]
    if question.unit and thing != f"{question.unit}{_PLACE}":
        return question  # 多少条数: the measure word itself was meant
    known = lexicon().zh.get(thing)
    names = known.names if known else (thing,)
    term = Term(thing, names, 1.0, syllables(thing), position=counted.start("thing"), known=known is not None)
    return replace(question, terms=(term,), elliptical=False)
