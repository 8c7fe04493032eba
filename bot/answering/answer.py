"""Answer: what the bot says, with the facts it stands on."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Status(StrEnum):
    """What kind of reply an Answer is."""

    ANSWERED = "answered"
    AMBIGUOUS = "ambiguous"
    UNANSWERABLE = "unanswerable"
    SMALLTALK = "smalltalk"


class Language(StrEnum):
    """The languages the bot replies in."""

    ZH_CN = "zh-CN"
    ZH_HANT = "zh-Hant"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Source:
    """A fact as an answer shows it: figure, unit and where it stands in which report."""

    label: str
    value: Decimal | str | None
    unit: str
    section: str
    quote: str
    report: str
    """Organisation and year of the report, e.g. 清河县柳湾镇人民政府 2023."""
    id: str = ""
    """The name by which the fact can be asked for again (see `bot.fact_ids`)."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply to one message: plain text for any channel, and its parts for richer ones."""

    status: Status
    reply: str
    """The whole reply as plain text with line breaks; at most about 1,500 characters."""
    language: Language
    facts: tuple[Source, ...] = ()
    choices: tuple[str, ...] = ()
    """At most four short questions to choose from when the status is ambiguous."""
    confidence: float = 0.0
    """0 to 1: how well the facts explain the question."""
    reason: str = ""
    """Why an unanswerable question is so: a key of the refusals in responses.toml."""
