"""All that was put out, which a question asks for that names nothing: how many items were published, how many new ones."""

from __future__ import annotations

from bot.understanding.english.terms import EVERYDAY_WEIGHT, GENERIC_WEIGHT
from knowledge.query import Term
from knowledge.sieve import sifted

_ALL = sifted(
    r"\b(?:items?|posts?|pieces)\b.*\b(?:in total|altogether|overall|in all|all told)\b|\btotal (?:number )?(?:of|for)\b"
    r"|^(?:what (?:is|was) )?the (?:grand |overall )?total\b"
    r"|^(?:and |so |overall |in total )*how (?:many|much) (?:items?|pieces?|information|disclosures)(?: of (?:government |public )?information)?(?: (?:(?:were|are|is|was) there|in|for|during|overall|in all|year|this year|20\d\d|did (?:you|they|it|we) have))*$"
    r"|^(?:the )?(?:grand |overall )?total (?:amount of |volume of )?(?:items?|posts?|pieces|information|disclosures?|publications?|releases)\b"
)
_OUT = sifted(
    r"\b(?:how (?:many|much)|number of) (?:items?|pieces?|things?|stuff|information|infos?)\b(?: of (?:government |public )?(?:information|infos?))?"
    r".*\b(?:publi\w+|disclos\w+|releas\w+|put out|post(?:ed)?|issued?|made (?:available|accessible))\b"
    r"|\b(?:published|disclosed|released|put out|posted|issued) how (?:many|much) (?:items?|pieces?|things?|stuff|information|infos?)\b"
)
"""What is counted is what went out at all, where nothing else is named."""
_INFORMATION = Term(
    "政府信息", ("政府信息", "政务信息", "信息", "文件"), GENERIC_WEIGHT, position=98, known=True
)
_PUBLISHED = Term("公开", ("公开", "发布", "公布"), GENERIC_WEIGHT, position=99, known=True)
"""What was published is meant where nothing is named."""
_NEWLY = frozenset({"proactive.newly_published"})
_NEW = Term("新增", ("新增", "新公开"), GENERIC_WEIGHT, position=99, known=True)
"""New items are those of the year, which a report may tell from all that were ever put out."""
_BARELY_SAID = frozenset({"公开", "信息", "政府信息", "主动公开", "发布", "条"})
"""Words that say no more of items than that they came out."""


def of_all_information(terms: tuple[Term, ...]) -> bool:
    """True where all that was put out is asked for, which reports count by 条."""
    return _INFORMATION in terms and _PUBLISHED in terms


def asks_of_all(terms: tuple[Term, ...], plain: str) -> bool:
    """True if all that was put out is asked for, and nothing is named but that it came out."""
    return _only_made(terms) and bool(
        _ALL.search(plain) or (_OUT.search(plain) and _says_only_published(terms))
    )


def all_of_it(terms: tuple[Term, ...]) -> list[Term]:
    """The terms of all that was put out, of the year alone where new items are asked for."""
    new = [_NEW] if any(term.columns == _NEWLY for term in terms) else []
    return [_INFORMATION, _PUBLISHED, *new]


def _only_made(terms: tuple[Term, ...]) -> bool:
    """True where nothing is named but that it came out, which of items means that they were published."""
    return all(
        (term.columns or term.names[0] in _BARELY_SAID) and not term.rows and term.weight < EVERYDAY_WEIGHT
        for term in terms
    )


def _says_only_published(terms: tuple[Term, ...]) -> bool:
    """True where something is said to have gone out and nothing else, not even that nobody asked for it."""
    return bool(terms) and all(
        (term.names[0] == "公开" and not term.columns) or term.columns == _NEWLY for term in terms
    )
