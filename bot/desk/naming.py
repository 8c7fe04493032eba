"""Whose report a file is, where the administrator says so in the words sent with it: 清河县柳湾镇人民政府 2020."""

from __future__ import annotations

from knowledge.models import NOT_NAMED, Named
from knowledge.patterns import lazily

_NAMED = lazily(r"(?P<office>\S.{2,60}?)[\s,，]*(?P<year>(?:19|20)\d\d)年?(?:度)?")


def named_by(words: str) -> Named:
    """Office and year, if the words are nothing else."""
    found = _NAMED.fullmatch(words.strip())
    return Named(found["office"].strip(), int(found["year"])) if found else NOT_NAMED
