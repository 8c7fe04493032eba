"""What comes to a place or is put there anyway says nothing more beside it: letters in a mailbox, calls on a hotline."""

from __future__ import annotations

from typing import Final

from bot.understanding.english.terms import GENERIC_WEIGHT
from knowledge.query import Term
from knowledge.values import replace

_MAILBOX: Final = "信箱"
_LETTERS: Final = frozenset({"来信", "留言"})
_HOTLINE: Final = "热线"
_CALLS: Final = frozenset({"call", "calls", "phone calls", "telephone calls"})
_VIDEO_SITES: Final = frozenset({"抖音", "快手", "视频号", "哔哩哔哩"})
"""Where all that is put out is videos: a report may print no more than 抖音号发布作品."""
_VIDEOS: Final = "短视频"
_FEES: Final = "proactive.fees"
_INCOME: Final = frozenset({"income", "revenue", "revenues", "proceeds"})
"""What fees are anyway."""


def without_what_comes_there(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """The terms with little weight for what the mailbox, the hotline or the video site they name implies."""
    mailbox = any(name.endswith(_MAILBOX) for term in terms for name in term.names)
    hotline = any(name.endswith(_HOTLINE) for term in terms for name in term.names[:1])
    videos = any(_VIDEO_SITES.intersection(term.names) for term in terms)
    fees = any(_FEES in term.rows for term in terms)
    if not (mailbox or hotline or videos or fees):
        return terms

    def comes(term: Term) -> bool:
        letters = mailbox and not _LETTERS.isdisjoint(term.names)
        calls = hotline and term.text in _CALLS
        income = fees and term.text in _INCOME
        return letters or calls or income or (videos and term.names[:1] == (_VIDEOS,))

    return tuple(replace(term, weight=GENERIC_WEIGHT) if comes(term) else term for term in terms)
