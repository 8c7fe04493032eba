"""Things that a report speaks of by their number: 两大平台是哪两个 is told where just these words stand."""

from __future__ import annotations

import re
from typing import Final

from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_NUMBERED: Final = sifted(
    r"(?P<name>[两二三四五六七八九十](?:大|项|个|类|条|支|种)[\u4e00-\u9fff]{2,8}?)"
    r"(?:都|又|具体|分别|主要|各|到底|究竟)*(?:是|指|有|包括|为|叫)(?:的是)?(?:哪|什么|啥)"
    r"|(?P<chief>(?:主要|首要|基本|核心|重点)[\u4e00-\u9fff]{2,4}?)(?:都|又|具体)*(?:是|指|有|为)(?:的是)?(?:哪|什么|啥)"
    r"|哪(?P<which>[两二三四五六七八九十]大[\u4e00-\u9fff]{2})"
)
_WHICH_SO_MANY: Final = sifted(
    r"哪(?P<many>[两二三四五六七八九十])(?P<unit>个|类|种|项|条|家|块|方面|大类)(?P<noun>[\u4e00-\u9fff]{0,6}?)[呢啊呀?。]*$"
)
"""是哪两个平台: a sentence that counts just so many of them, and names them."""
_DIGITS: Final = {"两": "[两二2]", "二": "[两二2]"} | {
    numeral: f"(?:{numeral}|{number})" for number, numeral in enumerate("三四五六七八九十", 3)
}
_NAMES: Final = lazily("[、和与及]|分别|包括|一是|[:：]")
_QUOTATION: Final = lazily('[“”"「」『』]')
"""三个“突出” are called 三个突出."""


def told_by_their_number(question: Question, matches: list[Match]) -> list[Match]:
    """The sentences with the very words (两大平台), where any has them; all where none does."""
    asked = _NUMBERED.search(question.folded)
    if asked is None:
        return _counting_so_many(question, matches)
    name = asked["name"] or asked["chief"] or asked["which"]
    said = [match for match in matches if name in _QUOTATION.sub("", fold(match.fact.quote))]
    return said or matches


def _counting_so_many(question: Question, matches: list[Match]) -> list[Match]:
    """The sentences that count as many of the things as are asked for by name (哪两个平台), where any does."""
    asked = _WHICH_SO_MANY.search(fold(question.text))
    if asked is None:
        return matches
    counted = rf"(?<!\d){_DIGITS[asked['many']]}(?:大|{asked['unit']})"
    noun = re.escape(asked["noun"])
    shape = re.compile(rf"{counted}[^,，。;；]{{0,4}}{noun}|{noun}[^,，。;；]{{0,8}}{counted}")
    said = [m for m in matches if shape.search(fold(m.fact.quote)) and _NAMES.search(fold(m.fact.quote))]
    return said or matches
