"""网上发了几条, where a report tells of no figure for the web as a whole: that of the website is meant."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.understanding.question import Ask, Operation, Question
from knowledge.lexicon import lexicon
from knowledge.patterns import lazily
from knowledge.pinyin import syllables
from knowledge.query import TELLING

_ONLINE: Final = "线上公开"
_WITH_A_KIND: Final = 2
_SITE: Final = "政府网站"
_PUT_THERE: Final = lazily("[发登挂晒]|公开|公布|公示|上传|更新")
"""With a word of what it was, the web is where that was published: 网上登了几条人事信息, but not 网上申请几件."""
_UNITS: Final = frozenset({"", "条", "信", "篇", "则"})


def on_the_website(question: Question) -> Question | None:
    """The question as one about the website; None if it names more than the web and what was published there, or asks for no number of items."""
    telling = [term for term in question.terms if term.weight >= TELLING]
    if question.ask is not Ask.FIGURE or question.unit not in _UNITS or question.negated:
        return None
    online = [term for term in telling if _ONLINE in term.names]
    if len(online) != 1 or question.operation not in (None, Operation.SUM):
        return None
    if len(telling) > _WITH_A_KIND or (len(telling) > 1 and not _PUT_THERE.search(question.folded)):
        return None
    names = (_SITE, *lexicon().zh[_SITE].names)
    site = replace(online[0], text=_SITE, names=names, sounds=syllables(_SITE))
    return replace(question, terms=tuple(site if term is online[0] else term for term in question.terms))
