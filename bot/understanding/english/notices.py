"""Notices are told from all information that is put out where nothing else is named, or where both are compared."""

from __future__ import annotations

from dataclasses import replace

from bot.understanding.english.requests_implied import PIECES
from bot.understanding.english.terms import EVERYDAY_WEIGHT
from bot.understanding.question import Ask
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.query import Term
from knowledge.sieve import sifted

_NOTICE_WORDS = lazily(r"^(?:(?:public )?notices?|announcements?|notifications?)$")
_NOTICES_JOINED = sifted(
    r"\b(?:notices?|announcements?|notifications?) (?:and|plus|or|than|vs|minus)\b|\b(?:and|plus|or|than|vs|minus) (?:public )?(?:notices?|announcements?|notifications?)\b"
)
"""Notices and news: two things that are counted apart."""
_PUBLIC_NOTICE = ("公示公告", "公示", "公告公示", "公告", "通知公告", "通知")
"""How reports call what is put up for the public to see, notices for it first."""
_NOTICE_NAMES = ("通知", "通知公告", "公告", "公示公告", "公告公示", "公示")
_ANNOUNCEMENT_NAMES = ("公告", "公告公示", "公示公告", "通知公告", "公示", "通知")
"""How reports call notices and announcements, the nearest name first."""
_A_NOTICE = Term(_NOTICE_NAMES[0], _NOTICE_NAMES, 0.6, position=98, known=True)
"""How many notices there were asks for what the report counts as such, not for all that was published."""
_ON_A_SITE = frozenset({"政府网站", "学校", "网站主页", "主页"})
"""Where notices stand among everything else that is put out there."""
_POINTS_BACK = sifted(r"\b(?:that|those|this|these|they|them|it)\b")


def notices_meant(terms: tuple[Term, ...], plain: str, ask: Ask, measure: Measure | None) -> tuple[Term, ...]:
    """The terms, with notices told from all information where a figure of them may be asked for."""
    if measure not in (None, Measure.PERCENT, *PIECES) or ask not in (Ask.ANY, Ask.FIGURE):
        return terms
    if _POINTS_BACK.search(plain):
        return terms
    return _notices_alone(terms, measure is Measure.PERCENT or bool(_NOTICES_JOINED.search(plain)))


def _notices_alone(terms: tuple[Term, ...], joined: bool) -> tuple[Term, ...]:
    """The terms, notices told from all information where they are all that is named, or `joined` with other things."""
    said = [term for term in terms if _NOTICE_WORDS.match(term.text)]
    others = (term for term in terms if term not in said and not _ON_A_SITE.intersection(term.names[:1]))
    if not said or (not joined and any(term.weight >= EVERYDAY_WEIGHT or term.rows for term in others)):
        return terms
    notice = replace(_A_NOTICE, position=said[0].position)
    if said[0].text.startswith("announce"):
        notice = replace(notice, text=_ANNOUNCEMENT_NAMES[0], names=_ANNOUNCEMENT_NAMES)
    if said[0].text.startswith("public"):
        notice = replace(notice, text=_PUBLIC_NOTICE[0], names=_PUBLIC_NOTICE)
    return (*(term for term in terms if term not in said), notice)
