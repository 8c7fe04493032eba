"""What became of the requests, one outcome beside another: which of them there was most of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from knowledge.models import Fact, FactKind
from knowledge.patterns import lazily
from knowledge.sieve import sifted
from knowledge.store import StoredFact

_ASKED: Final = sifted(
    "哪(?:一)?[种类个样]的?(?:答复|处理|办理|处置|回复)(?:结果|方式|情况|意见|类型)?(?:的)?(?:占|是|数量)*最"
    "|哪(?:一)?[种类个样]的?结果(?:的)?(?:占|是|数量)*最"
    "|(?:答复|处理|办理|处置)(?:结果|方式|意见)(?:里|中|里头|当中)?(?:是)?(?:哪|什么|啥)(?:一)?[种类个样]?(?:占|是|数量)*(?:的)?最"
    "|(?:答复|处理|办理|处置)(?:的)?(?:结果|方式|意见)(?:里|中|里头|里面|当中)?(?:占|是|数量)*最[多少]的?(?:是|为)?(?:哪|什么|啥)"
)
_IN_THE_FORM: Final = lazily(r"applications\.(?!received|carried|closed)(?P<outcome>[a-z_.]+)\.total$")
_OUTCOME: Final = lazily(
    "公开|不予|无法|不存在|不属于|不掌握|途径|补正|撤[回销]|案卷|非本|重复|信访|部分|处理$"
)
_FROM_ANOTHER_YEAR: Final = lazily("结转|转结|转入|上年|下年|下一年")
"""What came over from another year, or goes on in the next, is no outcome."""
_CASES: Final = frozenset("件起宗份个")
_FEWEST: Final = 2
"""Outcomes that are put in order at least."""


def asks_which_outcome(folded: str) -> bool:
    """True for 哪种处理结果最多, 哪种答复最多."""
    return _ASKED.search(folded) is not None


def outcomes(facts: Sequence[StoredFact]) -> list[Fact]:
    """The outcomes that there were, of the form or else of the one sentence that lists them; [] where neither is given."""
    in_form = [f.fact for f in facts if f.fact.kind is FactKind.TABLE and _IN_THE_FORM.search(f.fact.key)]
    if any(fact.value for fact in in_form):
        return [fact for fact in in_form if fact.value]
    groups: dict[int, list[Fact]] = {}
    for stored in facts:
        fact = stored.fact
        if fact.part_of is None or fact.value is None or _FROM_ANOTHER_YEAR.search(fact.label):
            continue
        if fact.unit in _CASES:
            groups.setdefault(fact.part_of, []).append(fact)
    told = [found for found in groups.values() if _are_outcomes(found)]
    return told[0] if len(told) == 1 else []


def _are_outcomes(found: Sequence[Fact]) -> bool:
    """True if most of the parts of a total say what became of requests."""
    said = sum(bool(_OUTCOME.search(fact.label)) for fact in found)
    return len(found) >= _FEWEST and said * 2 > len(found)
