"""One table cell as the form means it: a figure, a zero, a blank, a slash, or words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from knowledge.models import ValueState
from knowledge.normalization import fold
from knowledge.patterns import lazily

_NUMBER = lazily(
    r"^(?P<way>增加?|减少?|下降)?(?P<number>[-+]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?)\s*"
    r"(?P<unit>亿元|万元|万人次|万人|万次|万条|亿|万|元|件次|件|条|项|人次|人|场次|场|批次|次|份|个|户|篇|期|宗|起|名|家|%)?\s*(?P<note>[(（].{0,40}[)）]?|[①-⑳*]+|\[\d{1,2}\]|注\d?)?$"
)
_LESS = ("减", "减少", "下降")
_NOTE_MARKS = lazily(r"[①-⑳¹²³⁰-⁹]+(?=\s*$)")
_STRAY = lazily(r"^[\"“]+|[（(]$|[\"”。]+$")
"""What was left beside a value: the quotation marks of a list, a bracket that never closes, a full stop."""
_SLASH = lazily(r"^[/\\—–\-－―]+$")
_UNIT_IN_BRACKETS = lazily(r"[(（](?:单位[:：]?)?(亿元|万元|元)[)）]")
_SPLIT_THOUSANDS = lazily(r"(?<=\d) (?=\d{3}(?:\D|$))")


@dataclass(frozen=True, slots=True)
class Cell:
    """A value cell: its number if it has one, the unit printed in it, and how the value is given."""

    text: str
    value: Decimal | None
    unit: str
    state: ValueState


@lru_cache(maxsize=4_096)
def parse_cell(text: str) -> Cell | None:
    """Reads a value cell; None if the text is no value (a label, a sentence)."""
    marked = _NOTE_MARKS.sub("*", text)  # folding would make digits of them
    folded = _SPLIT_THOUSANDS.sub("", _STRAY.sub("", fold(marked)))
    if not folded:
        return Cell("", None, "", ValueState.BLANK)
    if _SLASH.match(folded):
        return Cell(text.strip(), None, "", ValueState.SLASH)
    if folded in ("无", "0"):
        return Cell(text.strip(), Decimal(0), "", ValueState.ZERO)
    match = _NUMBER.match(folded)
    if not match:
        return None
    value = Decimal(re.sub(r"[,，]", "", match["number"]))
    value = -value if match["way"] in _LESS else value  # 减3 in the column 本年增/减
    state = ValueState.ZERO if value == 0 else ValueState.GIVEN
    bracketed = _UNIT_IN_BRACKETS.match(match["note"] or "")
    return Cell(text.strip(), value, match["unit"] or (bracketed[1] if bracketed else ""), state)
