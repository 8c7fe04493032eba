"""Whether a message that speaks of the asker's own case asks for what was published of everybody."""

from __future__ import annotations

from bot.understanding.question import Question
from knowledge.models import Measure
from knowledge.patterns import lazily

_COUNTED = frozenset({Measure.ITEM, Measure.TIMES, Measure.PERSON, Measure.HOUSEHOLD})
_CLAUSES, _HOW_MANY = lazily("[,。;!?]"), lazily("[几多]")
_OF_ALL = lazily("全[乡镇县村区市局]|公示|公开|公布|张贴|贴出|贴了|名单|一共|总共|总计")
_LEADS_UP = lazily("[种养有]着?了?几[亩头只棵口]")
"""我家种着几亩玉米 tells of the speaker and asks for no number."""
_OWN = lazily("[我俺咱](?!们?(?:就|只|很|也|挺)*(?:好奇|想知道|想问|想打听|问))|家里")


def counts_everybody(question: Question) -> bool:
    """True for 我家报了危房改造，公示了几批: the speaker's own case only leads up to what was published of all."""
    if question.category != "personal" or question.measure not in _COUNTED:
        return False
    clauses = (_LEADS_UP.sub("", clause) for clause in _CLAUSES.split(question.folded))
    asking = [clause for clause in clauses if _HOW_MANY.search(clause)]
    return bool(asking) and all(_OF_ALL.search(clause) and not _OWN.search(clause) for clause in asking)
