"""电话是0999-1234567吗: whether what a message states is how the office is reached."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.question import Question
from knowledge.models import Contact
from knowledge.normalization import fold
from knowledge.patterns import lazily

_MAIL, _SITE = "email", "website"
_NUMBERS: Final = ("telephone", "fax", "postcode")
_STATED: Final = {
    _MAIL: lazily(r"[a-z0-9._%+-]+@[a-z0-9.-]+[a-z0-9]"),
    _SITE: lazily(r"(?:https?://|www\.)[a-z0-9./_-]+"),
    "number": lazily(r"\d[\d \-—–－()（）]{3,18}\d"),
}
_SHORTEST: Final = 6
"""Digits of a telephone number without its area code."""


def confirms_contact(question: Question, contact: Contact) -> bool | None:
    """Whether the number, mail or site that a message states is that of the office; None where it states none."""
    if not question.yes_no or len(question.contact_fields) != 1:
        return None
    field = question.contact_fields[0]
    stated = _STATED["number" if field in _NUMBERS else field] if field in (*_NUMBERS, *_STATED) else None
    found = stated.search(fold(question.text)) if stated is not None else None
    own = fold(getattr(contact, field, ""))
    if found is None or not own:
        return None
    if field not in _NUMBERS:
        return _bare(found.group()) == _bare(own)
    said, printed = _digits(found.group()), [_digits(one) for one in re.split(r"[、,，;；/]", own)]
    without_area = field != "postcode" and len(said) > _SHORTEST
    return any(said == one or (without_area and one.endswith(said)) for one in printed)


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


def _bare(address: str) -> str:
    return re.sub(r"^https?://|/$", "", address)
