"""Several kinds of one thing told side by side: 政务类栏目4个，服务类栏目2个 are the 栏目, of which neither alone is told."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from itertools import takewhile
from typing import Final

from bot.answering.decision import Decision
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Fact, FactKind
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.store import FactStore
from knowledge.values import replace

_BESIDE: Final = 6
"""Figures on either side among which the other kinds stand."""
_NOUN: Final = 2
"""Characters of a noun that two names do not share by chance."""
_DEEDS: Final = lazily(
    "^(?:其中|共|全年|已|新增|增设|新设|新建|新开|开设|设立|设置|建立|增加|调整|优化|推出|举办|召开|组织|开展|制作|编制|印发)+"
)
"""What was done, said once before the first kind."""
_OF_A_KIND: Final = lazily("(?:类|型|[省市县区镇乡村]级)(?:的)?$")
"""How the name of a kind ends before the noun."""


def every_kind(question: Question, decision: Decision, store: FactStore, report: int) -> Decision:
    """The decision with every kind told, where the thing itself is asked for and one kind of it was found."""
    found = decision.answer[0] if decision.answer else None
    if found is None or any(not _is_or_is_beside(found, other) for other in decision.answer):
        return decision
    if question.yes_no or found.fact.value is None or found.fact.kind is not FactKind.PROSE:
        return decision
    if not _may_be_its_noun(question, fold(found.fact.topic)[1:]):
        return decision
    place = found.stored.position
    around = store.facts(report, range(max(place - _BESIDE, 0), place + _BESIDE + 1))
    kinds = [stored for stored in around if stored.position == place or _beside(found.fact, stored.fact)]
    noun = shared_noun([stored.fact for stored in kinds])
    if len(kinds) < 2 or _names_one(question, noun, kinds[0].fact, found.fact):
        return decision
    return replace(decision, answer=tuple(replace(found, stored=stored) for stored in kinds))


def with_those_beside(told: Sequence[Match], matches: Sequence[Match]) -> list[Match]:
    """The kinds told and the others of the sentence that say as much of what is asked, in their order."""
    first, places = told[0], {match.stored.position for match in told}
    least = min(match.explained for match in told)
    others = [m for m in matches if m.explained >= least and _beside(first.fact, m.fact)]
    others = [match for match in others if match.stored.position not in places]
    return sorted((*told, *others), key=lambda match: match.stored.position)


def _may_be_its_noun(question: Question, end: str) -> bool:
    """False where all that is asked about is no noun at the end of a figure's name: of most figures nothing beside them is read."""
    telling = [term for term in question.terms if term.weight >= TELLING]
    return bool(telling) and all(term.text in end or end.endswith(term.names) for term in telling)


def _is_or_is_beside(found: Match, other: Match) -> bool:
    """True for the figure itself and for another kind of the same thing."""
    return other is found or _beside(found.fact, other.fact)


def is_one_kind_of_several(question: Question, best: Match, matches: Sequence[Match]) -> bool:
    """True if the words ask for a thing of which the figure is one kind, with others beside it: 信件 and 纸质信件36件."""
    kinds = [match.fact for match in matches if match is best or _beside(best.fact, match.fact)]
    return len(kinds) > 1 and not _names_one(question, shared_noun(kinds), kinds[0], best.fact)


def are_kinds(facts: list[Fact]) -> bool:
    """True if all figures are of kinds of one thing, told side by side."""
    return all(_beside(facts[0], fact) for fact in facts[1:])


def _beside(first: Fact, second: Fact) -> bool:
    """True for another kind of the thing that a figure counts, told in the same sentence."""
    if first.quote != second.quote or first.unit != second.unit or first.parts or second.parts:
        return False
    same = first.part_of == second.part_of and first.year == second.year and first.change is second.change
    one, other = _kind(first.topic, second.topic), _kind(second.topic, first.topic)
    return bool(same and second.value is not None and one and other and one != other)


def _kind(topic: str, other: str) -> str:
    """What says which kind it is, before the noun that both share; '' if the two share none."""
    noun = _shared_end(topic, other)
    kind = fold(topic).removesuffix(noun) if len(noun.lstrip("类型级的")) >= _NOUN else ""
    named = len(_DEEDS.sub("", kind)) >= _NOUN  # 纸质信件36件、网站信件88件: neither is all of the letters
    return kind if named or _OF_A_KIND.search(kind + noun[:1]) or _OF_A_KIND.search(kind) else ""


def _shared_end(topic: str, other: str) -> str:
    one, two = fold(topic), fold(other)
    same = takewhile(lambda pair: pair[0] == pair[1], zip(reversed(one), reversed(two), strict=False))
    return one[len(one) - sum(1 for _ in same) :]


def shared_noun(facts: Sequence[Fact]) -> str:
    """The noun that all share."""
    return reduce(_shared_end, [fact.topic for fact in facts]).lstrip("类型级的")


def _names_one(question: Question, noun: str, first: Fact, found: Fact) -> bool:
    """True if the question says which kind it asks about, rightly spelt or not, or does not ask about the thing."""
    telling = [term for term in question.terms if term.weight >= TELLING]
    if not telling or any(term.text not in noun and noun not in term.names for term in telling):
        return True
    kind = fold(found.topic).removesuffix(noun)
    kind = _DEEDS.sub("", kind) if found is first else kind
    if kind and kind[-1] + noun[:_NOUN] in question.folded:
        return True  # 村公示栏 beside 粮站公示栏
    return any(kind[start : start + _NOUN] in question.folded for start in range(len(kind) - 1))
