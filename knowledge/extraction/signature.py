"""The lines a report is signed with: the office's name and the day, at its end; they tell nothing of the year's work."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.extraction.imprint import NAME, as_printed
from knowledge.models import Block, BlockKind, Fact, FactKind, Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily

_LAST = 12
"""Blocks at the end of a page among which a report is signed; its foot may follow."""
_SIGNED_AFTER = range(3)
"""Years after its own in which a report is signed."""
_DAY = r"(?P<year>20\d\d|二[〇零○oO0]{1,2}[一二三四五六七八九〇零○\d]{1,2})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日"
_SIGNED = lazily(rf"^(?:{NAME})?(?P<day>{_DAY})$")
_NAME_ALONE = lazily(rf"^{NAME}$")
_FIGURES = str.maketrans("零〇○oO一二三四五六七八九", "00000123456789")


def signed_on(blocks: Sequence[Block], year: int) -> list[Fact]:
    """The day in the signature of the report of `year`, as a fact; none where it is not signed with one."""
    for block in reversed(blocks[-_LAST:]):
        found = _SIGNED.match("".join(fold(block.text).split()))
        if found is None or block.kind is not BlockKind.PARAGRAPH:
            continue
        if int(found["year"].translate(_FIGURES)) - year not in _SIGNED_AFTER:
            continue
        return [
            Fact(
                label="落款日期",
                topic="落款日期",
                measure=Measure.DATE,
                value=None,
                value_text=as_printed(block.text, found["day"]),
                unit="",
                kind=FactKind.PROSE,
                section="报告说明",
                quote=block.text,
                key="report.signed",
            )
        ]
    return []


def is_signature(sentence: str, organisation: str) -> bool:
    """True for a line that is no more than the day, or the name of the office that makes the report."""
    words = "".join(fold(sentence).split())
    if _SIGNED.match(words):
        return True
    return bool(organisation) and words == fold(organisation) and _NAME_ALONE.match(words) is not None
