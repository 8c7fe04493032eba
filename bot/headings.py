"""Headings of a report as a resident leafs through them: in English with the report's own words behind."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from bot.answering.answer import Language
from bot.answering.composer import Composer
from bot.answering.texts import written
from bot.english_labels import glossed, in_english, within
from knowledge.data_files import read_beside
from knowledge.models import Fact
from knowledge.patterns import either, lazily

_NUMBER = lazily(r"^[（(第]?\s*(?:[一二三四五六七八九十百]+|\d{1,3})(?:[）)、.．，]|\s)\s*")
"""The number of a heading, which stays with the report's words."""
_NAME = 34
"""Characters of a name that is offered."""


@lru_cache(maxsize=2_048)
def headed(heading: str, language: Language) -> str:
    """A heading, or what a row of a table is headed by, in the resident's language."""
    if language is not Language.EN:
        return written(heading, language)
    bare = _NUMBER.sub("", heading)
    english = next((said for ways, said in _usual() if ways.fullmatch(bare)), "") or in_english(bare)
    if english:
        return f"{english} ({heading})"
    meant = glossed(bare)[len(bare) :]
    return f"{heading}{meant}"


def offered(fact: Fact, writer: Composer) -> str:
    """What a fact is offered by: what was counted and in what, as far as it is known in English in English."""
    if writer.language is not Language.EN or fact.value is None:
        return writer.choice(fact)
    return f"{within(headed(fact.label, writer.language), _NAME)}: {writer.measure_name(fact.measure)}"


@cache
def _usual() -> list[tuple[re.Pattern[str], str]]:
    """The headings that most reports share, and their English."""
    told = read_beside(__file__, "headings")["heading"]
    return [(lazily(either(one["says"])), one["en"]) for one in told]
