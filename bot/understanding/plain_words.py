"""What people say here and there, as it is said everywhere, and without the courtesies: 有乜嘢问题，唔该 is 有什么问题."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from knowledge.extraction.numerals import parse_chinese_number
from knowledge.normalization import count_cjk

_LEAST = 2
"""Characters that a question still has without its courtesies; what has fewer is nothing but them."""
_TWICE = re.compile(
    r"(?<=[吗嘛没])[呀呢噻嘞哦啊哈咧]+(?=[?？。!！]*$)|(?<=多少)[嘞咯撒嘛]+(?=[?？。!！]*$)|噻+(?=[?？。!！]*$)"
)
"""吗呀: a particle behind the one that asks."""
_BLANK = re.compile(r"(?<=[\u3400-\u9fff])[ \u3000]+(?=[\u3400-\u9fff])")
_SENTENCE, _CLAUSE = 8, 4
"""Characters from which a piece between blanks is more than a keyword, and from which one goes on with it."""
_SAID_TWICE = re.compile(
    r"^\s*(?P<once>.{4,}?)[\s,，。.!！?？;；~]*(?:(?P=once)[\s,，。.!！?？;；~]*)+$", re.DOTALL
)
_SHORT_NUMBER = re.compile(
    r"(?<![\d.第一二两三四五六七八九十百千万零])(?P<lead>(?:[一二两三四五六七八九十]万)?(?:[一二两三四五六七八九]千)?)(?P<first>\d{1,3}|[一二两三四五六七八九])(?P<scale>[万千百])(?P<then>[1-9一二三四五六七八九])"
    r"(?=[条件个人户次份篇名家项元块]?(?:[吗嘛吧呀啊呢对是没了\s,，。?？!！]|$))"
)
"""The last figure of 1万5 is of the next scale."""
_DIGITS = str.maketrans("一二两三四五六七八九", "1223456789")
_CAN_YOU_TELL = re.compile(
    r"(?:您|你|你们|请问|请)?(?:能不能|可不可以|能否|可否|能|可以)(?:请)?(?:您|你|你们)?(?:告诉|跟|给|帮|和)(?:我|俺|咱们?)(?:说|讲|查|看|问)?(?:说|讲|查|看|下|一|声)*"
    r"(?P<asked>[^,，。;；]*(?:多少|几|什么|哪|谁|怎么|为什么|多久|多大|有没有|是不是|是否)[^,，。;；]*?)[吗嘛么]?(?=[?？。!！]*$)"
)
"""能告诉我…多少吗: what is wanted is the figure, and no yes."""


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
    text = _SAID_TWICE.sub(r"\g<once>", text) if count_cjk(text) else text
    text = _SHORT_NUMBER.sub(_in_full, text)
    for said, meant in _plain_words().words:
        text = said.sub(meant, text)
    text = _CAN_YOU_TELL.sub(r"\g<asked>", _without_courtesies(text))
    return _with_commas(_TWICE.sub("", text))


def _in_full(number: re.Match[str]) -> str:
    """1万5 and 一万五 as the number they say, 15000."""
    scale = {"万": 10_000, "千": 1_000, "百": 100}[number["scale"]]
    first, then = (int(part.translate(_DIGITS)) for part in (number["first"], number["then"]))
    lead = parse_chinese_number(number["lead"]) or 0
    return str(lead + first * scale + then * scale // 10)


def _with_commas(text: str) -> str:
    """A sentence written with blanks for its commas; bare keywords keep theirs, and so do the names of a list."""
    pieces = _BLANK.split(text)
    if len(pieces[-1]) < _CLAUSE:
        return text
    return (
        "".join(
            piece + ("，" if len(piece) >= _SENTENCE and len(following) >= _CLAUSE else " ")
            for piece, following in pairwise(pieces)
        )
        + pieces[-1]
    )


def _without_courtesies(text: str) -> str:
    """The message without opening and closing words, unless it has no others."""
    plain = _plain_words()
    for pattern in (plain.before, plain.after, plain.after):
        rest = pattern.sub("", text, count=1)
        text = rest if count_cjk(rest) >= _LEAST or not count_cjk(text) else text
    return text
