"""Short names for facts, topics and sections, for buttons, links and addresses.

A name is made from what the report says, not from where it stands in the index: it is the same after a restart
and after the index was built again, and leads nowhere once the report says something else. 17 characters of
[A-Za-z0-9_-] fit into a Telegram button (64 bytes), a deep link (64 characters) and an address.
"""

from __future__ import annotations

import base64
from enum import StrEnum
from hashlib import blake2s

from knowledge.models import Fact

_BYTES = 6
CODE = 8
"""Characters of the code of a report, and of that of a thing in it."""


NAME = 1 + 2 * CODE
"""Characters of a name."""


class Kind(StrEnum):
    """What a name stands for: its first character."""

    FACT = "f"
    TOPIC = "t"
    SECTION = "s"


_KINDS = {kind.value: kind for kind in Kind}


def report_code(organisation: str, year: int) -> str:
    """The code of an office's report for a year."""
    return _code(organisation, str(year))


def fact_code(fact: Fact) -> str:
    """The code of a fact within its report: of its words, its figure and where it stands."""
    return _code(fact.key, fact.label, fact.value_text, fact.unit, fact.section, fact.quote)


def place_code(*names: str) -> str:
    """The code of a section, or of a topic within its section."""
    return _code(*names)


def identifier(kind: Kind, report: str, thing: str) -> str:
    """The name of a thing in a report, from their codes."""
    return f"{kind}{report}{thing}"


def fact_id(organisation: str, year: int, fact: Fact) -> str:
    """The name of a fact."""
    return identifier(Kind.FACT, report_code(organisation, year), fact_code(fact))


def parts_of(name: str) -> tuple[Kind, str, str] | None:
    """Kind, code of the report and code of the thing; None for what is no such name."""
    kind = _KINDS.get(name[:1])
    if kind is None or len(name) != NAME:
        return None
    return kind, name[1 : 1 + CODE], name[1 + CODE :]


def _code(*words: str) -> str:
    digest = blake2s("\0".join(words).encode(), digest_size=_BYTES).digest()
    return base64.urlsafe_b64encode(digest).decode()
