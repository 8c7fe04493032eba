"""How many villages or communities there are, which reports only mention: 全镇14个村均设有公示栏."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.decision import Decision
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Fact, Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term
from knowledge.sieve import sifted
from knowledge.store import FactStore

_PLACE: Final = r"(?:行政村|自然村|村[子庄屯]?|社区)(?![务民级委居口干支两里上])"
_ASKED: Final = sifted(
    rf"(?:多少|几|好多|几多|多些)个?{_PLACE}|{_PLACE}(?:一共|总共|拢共|共|都|有|是|数|总数)*(?:多少|几|好多|几多)个?(?=$|[?？,，。呢啊呀来撒嘛])"
    rf"|^(?:请问|全|我们?|咱们?|你们?|本|[乡镇县街道里的])*{_PLACE}的?(?:数量|个数|总数|数目)(?:是|为|有|多少|几)*[?？。呢啊]*$"
    r"|\bhow many (?:administrative )?(?:villages|communities|village(?=\W*$| (?:is|are|in|do|does)\b))"
)
_ALL_OF_THEM: Final = r"{0}\s*个\s*(?:行政)?(?:村|社区)(?:（社区）|\(社区\))?(?:全部|全都|均已?|都已?|实现全覆盖)|(?:全[乡镇县区市旗州]|全街道|全域|[下所]辖|辖区?内?(?:有|共)?|(?:我|本)[乡镇县区市])[的共有各]*\s*{0}\s*个\s*(?:行政)?(?:村|社区)"
_CLAUSE: Final = lazily(r"[,，;；。]")
_VILLAGE: Final = lazily("村|社区")
_COMMUNITY: Final = lazily(r"社区|\bcommunit")


def asks_only_that(question: Question) -> bool:
    """True for 多少个村 alone, whatever was spoken of before."""
    asked = _ASKED.search(question.folded)
    return asked is not None and not any(term.weight >= TELLING for term in question.terms)


_STATED: Final = sifted(
    rf"^(?:请问|那|全|我们?|咱们?|你们?|本|[乡镇县街道里的]|一共|总共|拢共|共|不?是|是不|下?辖|不?有|就|只|才|正好)*(?:\d+|[一二两三四五六七八九十]+)个{_PLACE}"
    r"(?:是|对|没错|[吧吗嘛么不啊呀呢的,，]|正确|准确)*[?？。]*$"
    r"|^(?:are|were) there (?:exactly |only |really )?\d+ (?:administrative )?(?:villages|communities)(?: in [a-z ]+)?\W*$"
    r"|^(?:does|did|has) (?:the |your |this )?(?:town|township|subdistrict|county|it) (?:have |has |got )?(?:exactly |only )?\d+ (?:administrative )?(?:villages|communities)\W*$"
)
"""一共11个村对吧, are there 11 villages: a number of all of them to be confirmed."""


_OF_NOTICES: Final = sifted("(?:多少|几|好多)[条篇则件份次期]")
"""几个村的公开栏一共公开多少条 counts no villages."""


_WITHOUT: Final = sifted(
    rf"只(?:能|有)[^,。;?]{{1,12}}的{_PLACE}|单一|不够|不足|较差|落后|做得[好差]|{_PLACE}(?:[^,。;?]{{0,4}})(?:被|获|受(?!理))|"
    rf"(?:没有?|未|无|还没|缺)[^,。;?]{{1,10}}的{_PLACE}|{_PLACE}(?:还|都)?(?:没有?|未|缺)[^吗么?？]{{1,10}}$"
    r"|\b(?:without|lack|no|not|don.?t)\b"
)
"""Villages that do not have something, or of which but some are meant."""


def counts_villages(question: Question) -> bool:
    """True for 公开栏总共有多少个村装了: of villages, and of nothing that is added up."""
    counted = not question.joints and not _OF_NOTICES.search(question.folded)
    return counted and question.operation in (None, "sum") and _ASKED.search(question.folded) is not None


def villages_counted(question: Question, store: FactStore, report: int) -> Decision | None:
    """The figure of all villages, where their number is asked and all else that is asked of them is said of all."""
    if question.measure not in (Measure.ITEM, Measure.NUMBER) or question.operation not in (None, "sum"):
        return None
    stated = question.claim is not None
    asked = (_STATED if stated else _ASKED).search(question.folded)
    if question.place or not asked or _OF_NOTICES.search(question.folded):
        return None
    if _WITHOUT.search(question.folded):
        return Decision(reason="not_in_report")  # 没有公示栏的村几个 is not answered by those that have one
    kind = "社区" if _COMMUNITY.search(asked.group()) else "村"
    besides = [term for term in question.terms if term.weight >= TELLING and not _is_village(term)]
    for item in store.all_facts(report):
        if item.fact.unit == "个" and _counts_all(item.fact, kind, besides):
            return Decision(answer=(Match(item, 1.0, 1.0, 1.0, ()),))
    return None


def _is_village(term: Term) -> bool:
    return any(_VILLAGE.fullmatch(name) for name in term.names)


def _counts_all(fact: Fact, kind: str, besides: list[Term]) -> bool:
    """True if the fact's figure counts all of that kind (村, 社区), in a clause that says what else is asked."""
    if fact.value is None or fact.change or not _VILLAGE.search(fact.quote):
        return False
    counted = re.compile(_ALL_OF_THEM.format(re.escape(fact.value_text.removesuffix(fact.unit).strip())))
    clauses = ((fold(part), counted.search(part)) for part in _CLAUSE.split(fact.quote))
    clause = next((part for part, found in clauses if found and kind in found.group()), "")
    return bool(clause) and all(any(name in clause for name in (t.text, *t.names)) for t in besides)
