"""是通过微博吗 after a figure: whether that was done so, not what Weibo published."""

from __future__ import annotations

from typing import Final

from bot.answering.decision import Decision
from bot.conversation import Context
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.sieve import sifted
from knowledge.store import FactStore, StoredFact

_TWO: Final = 2
"""Figures told last of which each was done by a way of its own."""
_BY_THAT: Final = sifted(
    r"^(?:那么?|都|也|全)*(?:是|都是|是不是)?(?:通过|利用|借助|靠|经过?)[^,。;?]{2,12}?(?:来|上|里)?"
    r"(?:公开|公示|发布|答复|办理|处理|发|弄|做|进行)?的?(?:吗|嘛|么|吧|对吧|是吧|对吗)[?？。]*$"
)

_WHICH_WAY: Final = sifted(
    r"^(?:那么?|都|是|它们?|这些?|主要)*(?:用|通过|利用|借助|靠|以|从|在)的?(?:是)?(?:什么|啥|哪些|哪个|哪几个|哪种|何种)"
    r"(?:样的)?(?:渠道|方式|途径|平台|形式|载体)(?:来|上|里)?(?:进行)?(?:公开|公示|发布|公布|答复|办理|发|贴)?(?:的|了|过)*[呢啊呀]*[?？。]*$"
)
_EACH_WAY: Final = sifted(
    r"^(?:那么?|它们|这些?|两个?)*(?:分别|各自|各)(?:都|是)*(?:用|通过|利用|借助|靠|以|从|在)的?(?:是)?"
    r"(?:什么|啥|撒|哪些|哪个|哪几个|哪里?|哪儿)(?:样的)?(?:渠道|方式|途径|平台|形式|载体|地方)?(?:来|上|里)?"
    r"(?:进行)?(?:公开|公示|发布|公布|发|贴|登)?(?:出来|出去)?(?:的|了|过)*[呢啊呀]*[?？。]*$"
)
_SAYS_BY_WHAT: Final = lazily(
    "通过|利用|借助|依托|(?<![存现实])在[^,，。;；]{2,14}(?:网|平台|栏|号|屏)上?|(?:网|栏|号|屏)上?(?:公示|公开|发布|公布)"
)


def by_which_way(question: Question, context: Context, store: FactStore, report: int) -> Match | None:
    """The sentence of the figure told last, where it says by which way: 通过什么渠道公开的 after 惠农政策公开几条.

    None for any other message, and after all that was published, whose ways are told one by one.
    """
    before = context.question
    counted = before is not None and before.measure is not None and before.operation is None
    if not counted or not context.figures or not _WHICH_WAY.search(question.folded):
        return None
    last = next(iter(store.facts(report, context.figures[-1:])), None)
    if last is None or last.fact.parts or last.fact.part_of is not None:
        return None
    sentence = _sentence_of(last, store, report)
    if sentence is last or not _SAYS_BY_WHAT.search(sentence.fact.quote):
        return None
    return Match(sentence, 1.0, 1.0, 1.0, ())


def done_by_that(question: Question, context: Context, store: FactStore, report: int) -> Decision | None:
    """The sentence of the figure told last, where it names the way that is asked about; a refusal where it does not.

    None for any other message.
    """
    if each := _each_by_its_way(question, context, store, report):
        return each
    goes_on = question.elliptical or question.folded.startswith(("是", "都是", "也是"))
    leans = goes_on and question.yes_no and question.claim is None and bool(context.figures)
    named = [term for term in question.terms if term.weight >= TELLING]
    if not leans or not named or not _BY_THAT.search(question.folded):
        return None
    last = next(iter(store.facts(report, context.figures[-1:])), None)
    if last is None or not all(any(name in fold(last.fact.quote) for name in t.names) for t in named):
        return Decision(reason="not_in_report")
    return Decision(answer=(Match(_sentence_of(last, store, report), 1.0, 1.0, 1.0, ()),))


def _each_by_its_way(question: Question, context: Context, store: FactStore, report: int) -> Decision | None:
    """The sentences of the two figures told last, where it is asked by which way each was done: 分别通过什么发的."""
    named = any(term.weight >= TELLING for term in question.terms)
    if named or len(context.figures) < _TWO or not _EACH_WAY.search(question.folded):
        return None
    told = store.facts(report, context.figures[-_TWO:])
    sentences = {item.fact.quote: _sentence_of(item, store, report) for item in told}
    if not all(map(_SAYS_BY_WHAT.search, sentences)):
        return Decision(reason="not_in_report")
    return Decision(answer=tuple(Match(item, 1.0, 1.0, 1.0, ()) for item in sentences.values()))


def _sentence_of(figure: StoredFact, store: FactStore, report: int) -> StoredFact:
    """The sentence that a figure stands in; the figure where the report has none."""
    said = (item for item in store.all_facts(report) if item.fact.measure is Measure.TEXT)
    return next((item for item in said if item.fact.quote == figure.fact.quote), figure)
