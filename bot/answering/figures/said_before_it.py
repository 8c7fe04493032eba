"""An amount whose sentence has named what it is of before: 查处环境违法案件13起，罚款246.8万元 are fines for such cases.

Asked in English how much was fined for environmental violations, the figure's own words say but that it is fines; what
they are fines for stands in a clause before it that counts something of another kind, which frames what follows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from bot.answering.answer import Language
from bot.answering.decision import Decision
from bot.answering.policy import decide
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.models import Fact, FactKind, Measure
from knowledge.normalization import fold
from knowledge.patterns import either, lazily
from knowledge.query import Term
from knowledge.values import replace
from knowledge.vocabulary import load

Ranker = Callable[[Question, Sequence[Term]], list[Match]]

_CLAUSE: Final = lazily(r"[,，;；。:：、]")
_FIGURE: Final = lazily(r"\d[余多]?[万亿]?$")
_SAID, _UNSAID = 0.9, 0.45
"""Shares from which a word is named by a figure's own words, and below which it is not."""
_TELLING: Final = 0.3
"""Weight from which a word has to be said at all."""
_MOST: Final = 2
"""Words that may stand before the figure."""
_DEPENDENT: Final = frozenset({Measure.MONEY, Measure.PERCENT})
"""What is always so much of something, or of something's doing; people and cases may be counted by themselves."""
_GOES_ON: Final = lazily(
    f"^(?:共|累计|全年|并|还|先后)*(?:{either(load('prose')['verbs'])}|提供|参训|培训|收集|收到|征集|邀请|吸引|参加|参与|发放)"
)
"""A clause without a subject of its own, which tells of what the clause before it does."""
_NO_FRAME: Final = lazily("网站|微信|公众号|微博|抖音|客户端|公[示开告]栏|[乡镇村县市省区]级|其中")
"""Clauses side by side, each of which tells of its own channel or level."""
_OWN: Final = 0.5
"""How much of the figure's own words the question names at least."""


def framed_by_its_sentence(question: Question, rank: Ranker) -> Decision | None:
    """The one figure whose own words and the clauses before it together say all that is asked; None if there is none."""
    plain = question.language is Language.EN and question.ask is Ask.FIGURE and question.measure is not None
    plain = plain and question.operation is None and question.claim is None
    if not plain or question.yes_no or question.each or question.joints or question.place:
        return None
    framed = [match for match in rank(question, question.terms) if _is_framed(question, match)]
    if not framed:
        return None
    left = {term for match in framed[:1] for term in _missing(question, match)}
    asked = replace(question, terms=tuple(term for term in question.terms if term not in left))
    positions = {match.stored.position for match in framed}
    decision = decide(asked, rank(asked, asked.terms))
    told = [match for match in decision.answer if match.stored.position in positions]
    return decision if len(told) == len(decision.answer) == 1 else None


def _missing(question: Question, match: Match) -> list[Term]:
    """The words asked about that the figure's own words leave unsaid."""
    pairs = zip(question.terms, match.shares, strict=True)
    return [term for term, share in pairs if term.weight >= _TELLING and share < _UNSAID]


def _is_framed(question: Question, match: Match) -> bool:
    """True if the figure names one of the words itself, and clauses before it of another kind all the others."""
    fact = match.fact
    if fact.kind is not FactKind.PROSE or fact.value is None or fact.change or match.specific < _OWN:
        return False
    pairs = list(zip(question.terms, match.shares, strict=True))
    own = [term for term, share in pairs if term.weight >= _TELLING and share >= _SAID]
    missing = _missing(question, match)
    if not own or not 0 < len(missing) <= _MOST or any(term.names == (term.text,) for term in missing):
        return False
    before = _clauses_before(fact, question.measure in _DEPENDENT)
    return all(any(fold(name) in clause for clause in before for name in term.names) for term in missing)


def _clauses_before(fact: Fact, dependent: bool) -> list[str]:
    """The clauses of the sentence before the one that prints the figure, if none of them counts in its unit.

    What is no amount of something (not `dependent`) has them only where its own clause goes on with theirs.
    """
    clauses = _CLAUSE.split(fold(fact.quote))
    figure = fold(fact.value_text)
    at = next((i for i, clause in enumerate(clauses) if figure and figure in clause), 0)
    before = clauses[:at]
    if not dependent and not (
        _GOES_ON.match(clauses[at]) and not any(map(_NO_FRAME.search, clauses[: at + 1]))
    ):
        return []
    return [] if any(_counts_in(clause, fold(fact.plain_unit)) for clause in before) else before


def _counts_in(clause: str, unit: str) -> bool:
    """True if a clause prints a figure in this unit: another of the figure's kind, which may be what is asked for."""
    told = clause.rstrip("左右")
    return bool(unit) and told.endswith(unit) and bool(_FIGURE.search(told.removesuffix(unit)))
