"""Small pieces of wording: numbers, quotes of bearable length, the part of a sentence that was asked for."""

from __future__ import annotations

import re
from decimal import Decimal

from bot.understanding.question import Question
from knowledge.models import Fact

MAX_QUOTE = 260


def number_text(value: Decimal) -> str:
    """A number without needless zeros or exponents."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


_SCALES = {"亿": Decimal(100000000), "万": Decimal(10000)}


def as_number(fact: Fact) -> Decimal | None:
    """The value without the 万 of its unit, for comparing with what a resident says."""
    for scale, factor in _SCALES.items():
        if fact.value is not None and fact.unit.startswith(scale):
            return fact.value * factor
    return fact.value


def cut(quote: str, limit: int = MAX_QUOTE) -> str:
    """A quote of bearable length; the cut is shown."""
    text = " ".join(quote.split())
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def asked_part(question: Question, sentence: str) -> str:
    """The clauses of a sentence that hold the words asked about; the whole sentence if it is short."""
    if len(sentence) <= 60:
        return sentence
    clauses = [clause for clause in re.split(r"(?<=[，,；;。：:])", sentence) if clause.strip()]
    names = [name for term in question.terms if term.weight >= 0.5 for name in term.names]
    hits = [i for i, clause in enumerate(clauses) if any(name in clause for name in names)]
    if not hits:
        return sentence
    first, last = hits[0], min(len(clauses) - 1, max(hits[-1], hits[0] + 1))
    return "".join(clauses[first : last + 1]).strip("，,；; ")
