"""是通过微博吗 after a figure: whether that was done so, not what Weibo published."""

from __future__ import annotations

from typing import Final

from bot.answering.decision import Decision
from bot.conversation import Context
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.normalization import fold
from knowledge.query import TELLING
from knowledge.sieve import sifted
from knowledge.store import FactStore

_BY_THAT: Final = sifted(
    r"^(?:那么?|都|也|全)*(?:是|都是|是不是)?(?:通过|利用|借助|靠|经过?)[^,。;?]{2,12}?(?:来|上|里)?"
    r"(?:公开|公示|发布|答复|办理|处理|发|弄|做|进行)?的?(?:吗|嘛|么|吧|对吧|是吧|对吗)[?？。]*$"
)


def done_by_that(question: Question, context: Context, store: FactStore, report: int) -> Decision | None:
    """The sentence of the figure told last, where it names the way that is asked about; a refusal where it does not.

    None for any other message.
    """
    goes_on = question.elliptical or question.folded.startswith(("是", "都是", "也是"))
    leans = goes_on and question.yes_no and question.claim is None and bool(context.figures)
    named = [term for term in question.terms if term.weight >= TELLING]
    if not leans or not named or not _BY_THAT.search(question.folded):
        return None
    last = next(iter(store.facts(report, context.figures[-1:])), None)
    if last is None or not all(any(name in fold(last.fact.quote) for name in t.names) for t in named):
        return Decision(reason="not_in_report")
    said = (item for item in store.all_facts(report) if item.fact.measure is Measure.TEXT)
    sentence = next((item for item in said if item.fact.quote == last.fact.quote), last)
    return Decision(answer=(Match(sentence, 1.0, 1.0, 1.0, ()),))
