"""What people say here and there, as it is said everywhere, and without the courtesies: 有乜嘢问题，唔该 is 有什么问题."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from knowledge.normalization import count_cjk

_LEAST = 2
"""Characters that a question still has without its courtesies; what has fewer is nothing but them."""
_TWICE = re.compile(r"(?<=[吗嘛没])[呀呢噻嘞哦啊哈咧]+(?=[?？。!！]*$)")
"""吗呀: a particle behind the one that asks."""


@dataclass(frozen=True)
class _PlainWords:
    """The table of words, and the patterns of courtesies."""

    words: tuple[tuple[re.Pattern[str], str], ...]
    before: re.Pattern[str]
    after: re.Pattern[str]


@cache
def _plain_words() -> _PlainWords:
    raw = tomllib.loads((Path(__file__).parent / "plain_words.toml").read_text(encoding="utf-8"))
    words = tuple((re.compile(word["said"]), word["meant"]) for word in raw["word"])
    before, after = raw["courtesy"]["before"], raw["courtesy"]["after"]
    opening = re.compile(rf"(?:^|(?<=[\s,，。!！:：、]))(?:{'|'.join(before)})")
    return _PlainWords(words, opening, re.compile(rf"(?:{'|'.join(after)})$"))


def in_plain_words(text: str) -> str:
    """The message in the words that reports and everybody use, without what it only opens and closes with."""
    for said, meant in _plain_words().words:
        text = said.sub(meant, text)
    return _TWICE.sub("", _without_courtesies(text))


def _without_courtesies(text: str) -> str:
    """The message without opening and closing words, unless it has no others."""
    plain = _plain_words()
    for pattern in (plain.before, plain.after, plain.after):
        rest = pattern.sub("", text, count=1)
        text = rest if count_cjk(rest) >= _LEAST or not count_cjk(text) else text
    return text
