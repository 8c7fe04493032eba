"""One file, one report: a file that holds the reports of two years is turned away, as its figures would be mixed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from knowledge.errors import ReportError
from knowledge.extraction.numerals import years_in_digits
from knowledge.models import Block, BlockKind, Document
from knowledge.normalization import fold
from knowledge.patterns import lazily

_TITLE = lazily(
    r"[^,。;:《》]{0,40}(?P<year>20\d\d)\s*年?\s*年?度?[^,。;:《》\d]{0,16}信息公开(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:报告|年报)"
)
"""A line that is a report's title and nothing else."""
_LONGEST = 90
"""Characters that a line of a title has at most."""
_SECTIONS = tuple("一二三")
"""The numbers of the sections that a report begins with, by which it differs from a link to it."""


def require_one_report(document: Document) -> None:
    """Raises ReportError if the report of another year, title and sections, stands behind the first one."""
    titles = list(_titles(document.blocks))
    for (start, first), (middle, second) in pairwise(titles):
        if (
            first != second
            and _has_sections(document.blocks[start:middle])
            and _has_sections(document.blocks[middle:])
        ):
            raise ReportError(
                f"{document.source}: the file holds two reports, of {first} and of {second}; save each as a file of its own and load both"
            )


def _titles(blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """The place and the year of each title, on one line or two, the first of those of one year in a row."""
    before = ""
    for place, (block, following) in enumerate(zip_longest(blocks, blocks[1:])):
        if (
            block.kind is BlockKind.TABLE
            or len(block.text) > _LONGEST
            or "20" not in years_in_digits(block.text)
        ):
            continue
        lines = (block.text, f"{block.text}{following.text[:_LONGEST] if following else ''}")
        title = next(
            filter(None, (_TITLE.fullmatch(years_in_digits(fold(line).strip())) for line in lines)), None
        )
        if title and title["year"] != before:
            before = title["year"]
            yield place, before


def _has_sections(blocks: Sequence[Block]) -> bool:
    """True if the first sections of a report are among the blocks."""
    begun = {block.text.lstrip()[:1] for block in blocks if block.text.lstrip()[1:2] == "、"}
    return begun.issuperset(_SECTIONS)
