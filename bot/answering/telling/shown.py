"""What a sentence has to show for a question for words: somebody for who, a place for where, a time for when."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.telling.roles import Sought, sought
from bot.understanding.question import Ask, Question
from knowledge.data_files import read_beside
from knowledge.patterns import either, lazily
from knowledge.sieve import sifted

_WAYS: Final = read_beside(__file__, "shown")
IMPROVING: Final = lazily(either(_WAYS["improving"]))
"""Words of a sentence that says what is done about a problem."""
_POST: Final = lazily(either(_WAYS["post"]))
"""What says which leader it is."""
_LEADS: Final = lazily(either((*_WAYS["post"], *_WAYS["leads"])))
_SHOWN: Final[dict[Ask, re.Pattern[str]]] = {
    Ask.WHO: lazily(either(_WAYS["somebody"])),
    Ask.WHERE: lazily(either(_WAYS["place"])),
    Ask.WHEN: lazily(either(_WAYS["time"])),
    Ask.WHY: lazily(either(_WAYS["cause"])),
}
_PUT_RIGHT: Final = sifted(r"改[善进正]|整改|解决|\bimprove|\bfix|\bsolve")
"""What is done about a problem is not said by what it is done."""
_MANNER: Final = lazily(either(_WAYS["manner"]))
END_SERVED: Final = lazily(either(_WAYS["end_served"]))
"""A clause that says what the deed before it is meant for."""
_VENUE: Final = lazily(either(_WAYS["venue"]))
_TOOK_PLACE: Final = sifted(
    r"\bwhere\b.*\b(?:held|take place|took place|taken place|hosted|organi[sz]ed|convened)\b|[在到]?哪(?:里|儿|个?地方)?[^,。;?]{0,4}(?:举[行办]|召开)"
)
"""Asks where something was held."""
_LEADER: Final = sifted(r"(?<![哪何])(?<!哪[个位级])(?<!什么)领导")
_NEXT_STEP: Final = sifted(
    r"(?:审核|校对|审批|审查|批准|签字|初审|复审|把关)(?:完|过|好|了)*(?:之后|以后|后|完|,)[^,。;?]{0,6}(?:谁|哪个|哪位)"
)
"""审批以后谁同意: the step before is named in the question, and who takes the next is asked for."""
_RANKED: Final = sifted(r"\brank|排名|名次")
"""Where somebody ranks is no place."""
_PLACE_ASKED: Final = sifted(
    r"[在到往去从于]了?哪(?!一?[步级个阶环])|哪(?:里(?!的?(?:要求|规定|精神|文件))|儿|达|搭|塔|块|处|个?地方)|何[处地]|边度|喺边|(?:什么|啥|撒)子?地方|网站|\bwhere\b"
)
"""Asks for a place in so many words; 哪两关 and 哪部法规 do not."""
_IMPROVED: Final = (Ask.HOW, Ask.ANY, Ask.WHAT)
"""How it is asked what is done about a problem."""


def shows(question: Question, clause: str) -> bool:
    """True if a clause shows the place, the time, the person … that the question seeks; nothing is sought by most."""
    wanted = sought(question)
    patterns = [one.role.holds for one in wanted]
    otherwise = _asks_no_day(wanted) or (question.ask is Ask.WHY and _asks_purpose(wanted))
    patterns += [_SHOWN[question.ask]] if question.ask in _SHOWN and not otherwise else []
    return all(pattern.search(clause) for pattern in patterns)


def shows_how(question: Question, clause: str) -> bool:
    """The same, and by what it is done where 怎么 asks it; what is improved is said by other words."""
    how = question.ask is Ask.HOW and not (sought(question) or _PUT_RIGHT.search(question.folded))
    return shows(question, clause) and (not how or bool(_MANNER.search(clause)))


def to_be_shown(question: Question, wanted: tuple[Sought, ...]) -> re.Pattern[str] | None:
    """What an answering sentence has to show for the question's own word of asking; None where nothing in particular."""
    match question.ask:
        case Ask.WHO:
            return _somebody(question, wanted)
        case Ask.WHERE:
            where = _VENUE if _TOOK_PLACE.search(question.folded) else _SHOWN[Ask.WHERE]
            return where if _asks_for_a_place(question, wanted) else None
        case Ask.WHY:
            return None if _asks_purpose(wanted) else _SHOWN[Ask.WHY]
        case Ask.WHEN:
            return None if _asks_no_day(wanted) else _SHOWN[Ask.WHEN]
    return IMPROVING if _asks_improvement(question) else None


def _asks_purpose(wanted: tuple[Sought, ...]) -> bool:
    """True for 设联络员是为了啥: what it is for is said by other words than what it came of."""
    return any(one.role.name == "purpose" for one in wanted)


_NO_DAY: Final = ("of which year", "how often")


def _asks_no_day(wanted: tuple[Sought, ...]) -> bool:
    """True for 公开了哪年的预算 and 多久更新一次: what shows it is another thing than a day."""
    return any(one.role.name in _NO_DAY for one in wanted)


def _somebody(question: Question, wanted: tuple[Sought, ...]) -> re.Pattern[str] | None:
    """Who is sought: a leader where one is asked for; None where the sentence is known by other words."""
    if _NEXT_STEP.search(question.folded) or any(one.role.of_report for one in wanted):
        return None  # whom to ask about the report: its own words say so
    if "领导" not in question.folded:
        return _SHOWN[Ask.WHO]
    return _POST if _LEADER.search(question.folded) else _LEADS


def _asks_for_a_place(question: Question, wanted: tuple[Sought, ...]) -> bool:
    """False where only a bare 哪 asks and something else than a place is sought (要过哪两关, 经费从哪里出)."""
    if _RANKED.search(question.folded) or any("place" in one.role.instead_of for one in wanted):
        return False
    return not wanted or bool(_PLACE_ASKED.search(question.folded))


def _asks_improvement(question: Question) -> bool:
    return question.ask in _IMPROVED and any("改进情况" in term.names for term in question.terms)
