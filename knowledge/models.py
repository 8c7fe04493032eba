"""The words of the project as types: Document, Report, Contact, Fact.

Every type is frozen: data flows one way, from the file to the index to the answer.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Final

SCALES = {"亿": Decimal(100_000_000), "万": Decimal(10_000)}
"""What a unit that begins with 万 or 亿 multiplies its figure by."""


BETWEEN_HEADINGS: Final = " › "
"""Stands between the headings in the section of a fact, outermost first."""


class BlockKind(StrEnum):
    """What a piece of a report file is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph or table of a report file."""

    kind: BlockKind
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    """The cells of a table, row by row as the file gives them; merged cells appear once, blanks are ''."""
    level: int = 0
    """Depth of a heading: 1 for 一、, 2 for （一）, 3 for 1. and 4 for （1）."""
    line: int = 0
    """Where the block begins in the file, counted from 1."""


@dataclass(frozen=True, slots=True)
class Document:
    """A report file read into blocks, in the order of the file."""

    blocks: tuple[Block, ...]
    source: str
    """File name of the report, without its folder."""
    findings: tuple[str, ...] = ()
    """What of the file could not be read, one sentence each: a page that is only a picture."""
    published: tuple[Block, ...] = ()
    """The same blocks in the traditional characters they were published in; empty if they were not."""


@dataclass(frozen=True, slots=True)
class Named:
    """Whose report a file is, where whoever loads it says so: the file itself may not."""

    organisation: str = ""
    year: int = 0


NOT_NAMED = Named()


class Measure(StrEnum):
    """What kind of thing a fact's value is; questions ask for one of these."""

    ITEM = "件"
    """Notices, documents, cases, projects, devices: anything counted piece by piece."""
    PERSON = "人"
    HOUSEHOLD = "户"
    TIMES = "次"
    MONEY = "元"
    PERCENT = "%"
    DURATION = "时长"
    SIZE = "量"
    PERSON_TIMES = "人次"
    """People counted once for each time: attendance, visits, views."""
    DATE = "日期"
    TEXT = "text"
    LIST = "list"
    NUMBER = "数"
    """A number whose measure word the report does not print."""


class FactKind(StrEnum):
    """Which part of the report states a fact."""

    PROSE = "prose"
    TABLE = "table"
    CONTACT = "contact"


class ValueState(StrEnum):
    """How a cell or sentence gives its value; the four ways to say nothing stay apart."""

    GIVEN = "given"
    ZERO = "zero"
    BLANK = "blank"
    SLASH = "slash"
    DAMAGED = "damaged"
    """The number lost its measure word: kept as the report prints it, never reckoned with."""
    VAGUE = "vague"
    """The report gives a size and no number (上百条): told as it is printed, never reckoned with."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing the report states, with the words that state it."""

    label: str
    """What was counted or said, complete enough to stand alone: 临时生活救助信息涉及人员."""
    topic: str
    """The words that set this fact apart from its siblings; matching weighs them most."""
    measure: Measure
    value: Decimal | None
    """The number in `unit`; None for text, lists, blanks, damaged figures and sizes without a number."""
    value_text: str
    """The value as the report prints it, e.g. 100余项; for text and lists the words themselves."""
    unit: str
    """The measure word as printed (条, 万元, 人次); empty where the report prints none."""
    kind: FactKind
    section: str
    """Headings above the statement, outermost first, joined by ' › '."""
    quote: str
    """The sentence or table cells that state it, as the report has them with line breaks healed."""
    approximate: bool = False
    qualifier: str = ""
    """余, 近, 约, 超, 以上 … as printed; empty when the figure is exact."""
    scope: str = ""
    """Words around the topic that narrow it: the channel, the programme, the heading it stands under."""
    key: str = ""
    """Canonical table key such as applications.received.natural_person; empty for prose."""
    state: ValueState = ValueState.GIVEN
    year: int | None = None
    """The year the value is about, if that is not the report's year (上年, 2019年)."""
    change: bool = False
    """True for a rate or amount of change against another year, which is no total."""
    part_of: int | None = None
    """Position (in the report's facts) of the total that this figure is a part of."""
    parts: int = 0
    """How many figures the report gives as parts of this one, and of its parts; 0 if it is no total."""
    items: tuple[str, ...] = ()
    """The members of a LIST fact, in the report's order."""
    published: str = ""
    """The quote in the traditional characters it was published in; empty if it was published as it is read."""

    @property
    def amount(self) -> Decimal:
        """The value without the scale of its unit: 32600 for 3.26 万条; 0 where there is no number."""
        return (self.value or Decimal(0)) * SCALES.get(self.unit[:1], Decimal(1))

    @property
    def plain_unit(self) -> str:
        """The unit without its scale: 条 of 万条."""
        return self.unit[1:] if self.unit[:1] in SCALES else self.unit

    @property
    def words(self) -> str:
        """The quote as a reader is shown it: as published."""
        return self.published or self.quote


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the office, as its report gives it; empty strings where it does not."""

    organisation: str = ""
    address: str = ""
    postcode: str = ""
    telephone: str = ""
    fax: str = ""
    email: str = ""
    website: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """One office's annual report for one year, with everything it states."""

    organisation: str
    year: int
    title: str
    period_start: str
    """ISO date on which the reported period begins; empty if the report does not say."""
    period_end: str
    contact: Contact
    facts: tuple[Fact, ...]
    source: str
    """File name of the report."""
    findings: tuple[str, ...] = field(default=())
    """What the checks found inconsistent, one sentence each."""
