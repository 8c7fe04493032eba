"""Who keeps a reading room says nothing of who does anything else: 设立查阅点，指定专人维护."""

from __future__ import annotations

from typing import Final

from bot.other_deed import is_deed
from bot.understanding.question import Ask, Question
from knowledge.models import Fact
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_KEPT: Final = sifted(
    "(?P<place>[^。;；]*(?:查[阅询][点室]|查阅场所|窗口|专区|大厅|信箱|热线|公[示开]栏))[^。;；]{0,12}"
    "(?:专人|专职|兼职|安排|指定|确定|指派)"
)
"""How a sentence says that somebody keeps a place."""
_LEARNS: Final = sifted("(?:安排|指定|选派)专?人[^,，。;；]{0,4}(?:学习|培训|参加)")
_LEARNING: Final = sifted("学|培训|参加")
_DISCLOSURE: Final = lazily("(?:政府|政务)?信息公开|政务公开")
"""What every reading room is called after."""
_EVERYDAY: Final = 0.05
"""Weight up to which a word is an everyday one."""


def kept_elsewhere(question: Question, fact: Fact) -> bool:
    """True if a sentence says who keeps one place, of which a question for who does something names nothing."""
    if question.ask is Ask.WHO and _LEARNS.search(fact.quote) and not _LEARNING.search(question.folded):
        return True  # 安排专人学习发布 does not say who publishes
    kept = _KEPT.search(fact.quote) if question.ask is Ask.WHO else None
    if kept is None:
        return False
    place = _DISCLOSURE.sub("", fold(kept["place"]))
    things = (term for term in question.terms if term.weight > _EVERYDAY and not is_deed(term))
    return not any(name in place for term in things for name in (term.text, *term.names))
