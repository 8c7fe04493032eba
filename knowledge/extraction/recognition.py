"""Tells a report from other files: such as never speak of disclosure, and such as are other documents about it."""

from __future__ import annotations

import re
from functools import cache

from knowledge import form
from knowledge.errors import ReportError
from knowledge.models import Block, BlockKind, Document
from knowledge.readers.headings import is_title, level_of
from knowledge.vocabulary import load

_SUBJECT_WORDS = ("信息公开", "政务公开", "司法公开", "检务公开", "警务公开", "院务公开", "校务公开")
_PARTS = ("主动公开", "依申请公开")
"""What every report tells of, though its head with its name may be lost."""
_FIRST_LINES = 6
"""Lines among which a document says what it is."""
_TITLE_LINES = 14
"""Lines among which a report says that it is one, behind whatever its page begins with."""
_MAX_TITLE = 90
"""With the addressees of a notice, whose line the reader takes for the same sentence."""


def require_report(document: Document) -> None:
    """Raises ReportError for what is no report, with the reason; a report that lost its title is still one."""
    text = "".join(block.text for block in document.blocks)
    if not any(word in text for word in _SUBJECT_WORDS) and not all(part in text for part in _PARTS):
        raise ReportError(
            f"{document.source}: this is no government information disclosure report (政府信息公开年度报告); "
            "check that it is the right file"
        )
    other = _other_document(document.blocks)
    if other and not _has_parts_of_a_report(document.blocks):
        raise ReportError(
            f"{document.source}: this is another document about disclosure (“{other}”), "
            "no annual report (政府信息公开年度报告); check that it is the right file"
        )


def _other_document(blocks: tuple[Block, ...]) -> str:
    """The title of a notice, a guide, a rule; '' if the document has none, or one of a report as well."""
    lines = [
        "".join(block.text.split()).strip("*#")
        for block in blocks[:_TITLE_LINES]
        if block.kind is not BlockKind.TABLE
    ]
    lines = [line for line in lines if 4 <= len(line) <= _MAX_TITLE and not re.search("[。；，]", line)]
    if any(is_title(line) for line in lines):
        return ""
    return next((line for line in lines[:_FIRST_LINES] if _other_title().search(line)), "")


def _has_parts_of_a_report(blocks: tuple[Block, ...]) -> bool:
    """True if a main heading or a table is one that the form of reports has."""
    parts = tuple(load("page")["documents"]["parts"])
    return any(
        any(part in block.text for part in parts)
        if block.kind is BlockKind.HEADING or level_of(block.text) == 1
        else any(form.label_form(cell) in form.known_labels() for row in block.rows for cell in row)
        for block in blocks
    )


@cache
def _other_title() -> re.Pattern[str]:
    kinds = "|".join(load("page")["documents"]["others"])
    return re.compile(rf"(?:{kinds})(?:[（(〔\[][^）)〕\]]{{1,20}}[）)〕\]])?(?=$|各)")
