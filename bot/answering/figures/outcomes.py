"""What became of the requests, one outcome beside another: which of them there was most of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.understanding.question import Question
from knowledge.form import split_key
from knowledge.models import Fact, FactKind
from knowledge.patterns import lazily
from knowledge.sieve import sifted
from knowledge.store import FactStore, StoredFact

_ASKED: Final = sifted(
    "哪(?:一)?[种类个样]的?(?:答复|处理|办理|处置|回复)(?:结果|方式|情况|意见|类型)?(?:的)?(?:占|是|数量)*最"
    "|哪(?:一)?[种类个样]的?结果(?:的)?(?:占|是|数量)*最"
    "|(?:答复|处理|办理|处置)(?:结果|方式|意见)(?:里|中|里头|当中)?(?:是)?(?:哪|什么|啥)(?:一)?[种类个样]?(?:占|是|数量)*(?:的)?最"
    "|(?:答复|处理|办理|处置)(?:的)?(?:结果|方式|意见)(?:里|中|里头|里面|当中)?(?:占|是|数量)*最[多少]的?(?:是|为)?(?:哪|什么|啥)"
)
_WHICH_OF_THEM: Final = sifted(
    "哪(?:一)?[种类个样项](?:情形|情况|原因|理由|缘由|结果|类型)?(?:的)?(?:数量|件数|占|是)*(?:的)?最|最[多少]的?(?:是|为)?(?:哪|什么|啥)"
)
"""Asks which of several there was most or least of."""
_REASONS: Final = frozenset(
    f"applications.{group}" for group in ("refused", "unavailable", "rejected", "other")
)
_CASES_HELD: Final = frozenset(
    {
        "review.reconsideration",
        "review.litigation",
        "review.litigation.direct",
        "review.litigation.after_reconsideration",
    }
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


def outcomes_asked(question: Question, store: FactStore, report: int) -> list[Fact] | None:
    """What is put in order where it is asked which outcome, or which reason, there was most of; None for other questions."""
    rows = {row for term in question.terms for row in term.rows}
    groups = sorted(row for row in rows if row in _REASONS or row in _CASES_HELD)
    if groups and _WHICH_OF_THEM.search(question.folded):
        return [f.fact for f in store.all_facts(report) if f.fact.value and _stands_below(f.fact.key, groups)]
    if not asks_which_outcome(question.folded) or rows & _CASES_HELD:
        return None
    return outcomes(store.all_facts(report))


def _stands_below(key: str, groups: Sequence[str]) -> bool:
    """True for a cell of one reason of these groups, or of one way in which such cases ended."""
    table, row, column = split_key(key) if key else ("", "", "")
    whole = f"{table}.{row}"
    below = [group for group in groups if whole == group or whole.startswith(f"{group}.")]
    return any((column == "total") is (group in _REASONS) for group in below)


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
