"""Things that a report speaks of by their number: 两大平台是哪两个 is told where just these words stand."""

from __future__ import annotations

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
_QUOTATION: Final = lazily('[“”"「」『』]')
"""三个“突出” are called 三个突出."""


def told_by_their_number(question: Question, matches: list[Match]) -> list[Match]:
    """The sentences with the very words (两大平台), where any has them; all where none does."""
    asked = _NUMBERED.search(question.folded)
    if asked is None:
        return matches
    name = asked["name"] or asked["chief"] or asked["which"]
    said = [match for match in matches if name in _QUOTATION.sub("", fold(match.fact.quote))]
    return said or matches
