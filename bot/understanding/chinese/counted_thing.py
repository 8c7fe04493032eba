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


_PUBLISHED = sifted(r"(?<!申请)(?<![予不])(?:公开|发布)了?(?:一共|总共)?(?:多少|好多)[了啊呀吗?。]*$")
_BY_ITEMS = "条"
"""柳湾镇公开了多少: what is published is counted so, documents and requests are not."""
_AS_COUNTED = {"单位": "家单位"}
"""A word that stands in sentences of all kinds (本单位), as it does where it is counted."""
_TELLING = 0.5
"""Weight from which a word says what is asked about."""


def _names_no_more(question: Question) -> bool:
    """True if a question names the office and nothing but that something was published."""
    return question.own_office and all(term.weight < _TELLING for term in question.terms)


def naming_what_is_counted(question: Question) -> Question:
    """The question with the thing counted as its term, where no other step has taken a word for it."""
    if question.measure is Measure.NUMBER and _PUBLISHED.search(question.folded) and _names_no_more(question):
        return replace(question, measure=Measure.ITEM, unit=_BY_ITEMS)
    counted = _COUNTED.search(question.folded)
    if counted is None or question.measure is not Measure.ITEM or question.terms:
        return question
    if question.unit and counted["thing"] != f"{question.unit}{_PLACE}":
        return question  # 多少条数: the measure word itself was meant
    thing = _AS_COUNTED.get(counted["thing"], counted["thing"])
    known = lexicon().zh.get(thing)
    names = known.names if known else (thing,)
    term = Term(thing, names, 1.0, syllables(thing), position=counted.start("thing"), known=known is not None)
    return replace(question, terms=(term,), elliptical=False)
