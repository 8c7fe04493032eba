"""Why something is so: what a sentence of the problems explains, and whose cause a sentence gives."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from bot.answering.telling.clauses import CLAUSE_END
from bot.answering.telling.every_word import DISTINCT
from bot.answering.telling.shown import END_SERVED
from bot.understanding.question import Question
from knowledge.models import Fact, Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily

_EVERYDAY: Final = 0.05
"""Weight up to which a word is an everyday one."""
_PROBLEMS: Final = lazily(r"问题|不足|困难")
_LACKING: Final = lazily(r"[^,，]{4,}[,，][^,，;；。]*(?:不|没|难|少|慢|滞后|薄弱|缺|偏|欠)")
"""A clause that leads up to one that says what is lacking."""
_POINT_END: Final = lazily(r"[;；。]|[一二三四五六]是")
_CAUSE: Final = lazily(r"因|由于")
_OWN_COUNT: Final = lazily(r"\d+\s*[件条项个起份]")
_REMEDY = lazily(r"\s*(?:改进|整改)(?:情况|措施|办法)?[:：]")
"""How the sentence begins that says what is done about one."""


def explains_a_problem(fact: Fact) -> bool:
    """True for a sentence of the problems in which something leads to what is lacking: 人手紧，发布不够及时."""
    return (
        fact.measure is Measure.TEXT
        and bool(_PROBLEMS.search(fact.section))
        and not _REMEDY.match(fact.quote)
        and any(_LACKING.search(part) for part in _POINT_END.split(fact.quote))
    )


def serves_an_end(question: Question, fact: Fact) -> bool:
    """True if the clause behind the deed asked about says what it is meant for: 加大宣传，积极营造良好氛围."""
    if fact.measure is not Measure.TEXT or question.negated or question.operation is not None:
        return False
    words = [term for term in question.terms if len(term.text) > 1 and term.weight > _EVERYDAY]
    clauses = CLAUSE_END.split(fold(fact.quote))
    return bool(words) and any(
        END_SERVED.match(after) and all(any(name in clause for name in (t.text, *t.names)) for t in words)
        for clause, after in pairwise(clauses)
    )


def of_another_case(question: Question, fact: Fact) -> bool:
    """True if the only cause stands before, in the clause of another case: 因属案卷不予公开1件，申请人撤销1件."""
    names = [name for name in question.named_from(DISTINCT) if len(name) > 1]
    clauses = CLAUSE_END.split(fold(fact.quote))
    causes = [i for i, clause in enumerate(clauses) if _CAUSE.search(clause)]
    about = [i for i, c in enumerate(clauses) if any(n[:2] in c and n[-2:] in c for n in names)]
    return (
        bool(causes and about)
        and max(causes) < min(about)
        and all(_OWN_COUNT.search(clauses[i]) for i in (*causes, *about))
    )
