"""Amounts that say which of the things are counted: projects worth over 100 million yuan are 亿元以上项目."""

from __future__ import annotations

import re
from decimal import Decimal

from knowledge.query import Term
from knowledge.sieve import sifted

_ABOVE = sifted(
    r"\b(?:over|above|more than|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp?(?:s|ed|ing)?|at least|upwards of|beyond|larger than|bigger than) (\d[\d,]*(?:\.\d+)?) ?(thousand|million|billion)? ?"
    r"(?:yuan|rmb|cny)\b"
)
_OF_MONEY = sifted(
    r"\b(?:projects?|investments?|contracts?|deals?|purchases?|procurements?)\b"
    r"(?: (?:that|which|are|were|worth|of|with|valued|signed|at|an|a|investment|value|size))*"
    r" (?P<said>(?:over|above|more than|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp?(?:s|ed|ing)?|at least|upwards of|beyond|larger than|bigger than) \d[\d,]*(?:\.\d+)? ?(?:thousand|million|billion))\b(?! ?(?:yuan|rmb|cny|people|square|views|visits|tonnes|tons))"
)
"""Projects over 100 million: what such things are worth is told in yuan, said or not."""
_HUNDRED = sifted(r"\b(?:a|one) hundred\b")
_SCALES = {"thousand": Decimal(10**3), "million": Decimal(10**6), "billion": Decimal(10**9)}
_UNITS = ((Decimal(10**8), "亿"), (Decimal(10**4), "万"))
_ROUND = {"1亿": "亿", "1000万": "千万", "100万": "百万"}
"""How reports write round amounts."""


def amounts_above(text: str) -> tuple[Term, ...]:
    """A term for every amount above which things are asked about; a fact answers only if it names it."""
    plain = _HUNDRED.sub("100", " ".join(text.lower().split()))
    plain = _OF_MONEY.sub(lambda match: f"{match.group()} yuan", plain)
    return tuple(_term(match) for match in _ABOVE.finditer(plain))


def _term(match: re.Match[str]) -> Term:
    yuan = Decimal(match[1].replace(",", "")) * _SCALES.get(match[2] or "", Decimal(1))
    written = next((f"{yuan / unit:f}{word}" for unit, word in _UNITS if yuan >= unit), f"{yuan:f}")
    names = dict.fromkeys(f"{amount}元以上" for amount in (written, _ROUND.get(written, written)))
    return Term(f"{written}元以上", tuple(names), 1.0, position=99, known=True)
