"""Parts of the total that a chat was told of: 剩下的呢, those not told yet; 公开发布的占多少, one named by everyday words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import takewhile
from typing import Final

from bot.answering.answer import Answer
from bot.answering.figures.figure import Figure
from bot.answering.figures.reckoning import Reckoner
from bot.understanding.question import Operation, Question
from knowledge.matching import Match
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.store import StoredFact

_REST: Final = lazily(
    r"(?:那么?|还有)*(?:剩下|剩余|其余|余下|其[他它]|别的|另外)(?:的|那些|几个|几种|渠道|平台|方式|途径)*"
    r"(?P<asked>呢|(?:一共|总共|共|还|都|又)*(?:有|是|各|分别)*(?:多少|好多|几)(?:[条件篇份个人])?(?:呢|啊)?"
    r"|(?:都|是|又)*(?:从|在|通过)?(?:哪|什么|啥)[^,。;?]{0,8}?)[?？。]*"
    r"|(?:and |so |but |then )*(?:what about |how about |what are )?(?P<english>the (?:rest|remaining(?: ones)?))[?. ]*"
)
_SHARE: Final = lazily("(?:那么?|其中|里面)*(?P<part>[\u4e00-\u9fff]{2,8}?)的?(?:文件|信息)?(?:占|的?比例)")
_COUNTS: Final = lazily("多少|好多|几(?!个|种|类)")
_SEVERAL: Final = 2


def of_what_was_told(
    question: Question,
    told: Sequence[Match],
    parts_of: Callable[[int], Sequence[StoredFact]],
    reckoner: Reckoner,
) -> Answer | None:
    """The rest of what was told, or the share of one of its parts; None for other questions."""
    if not told:
        return None
    return _the_rest(question, told, parts_of, reckoner) or _share_of_a_part(
        question, told[-1], parts_of, reckoner
    )


def _share_of_a_part(
    question: Question, last: Match, parts_of: Callable[[int], Sequence[StoredFact]], reckoner: Reckoner
) -> Answer | None:
    """What share of the total told last the one part is that everyday words name."""
    everyday = all(term.weight < TELLING for term in question.terms)
    if question.operation is not Operation.SHARE or not everyday or not last.fact.parts:
        return None
    name = _SHARE.match(fold(question.text))
    named = [part.fact for part in parts_of(last.stored.position) if name and name["part"] in part.fact.topic]
    if len(named) != 1:
        return None
    return reckoner.share([Figure(named[0], named[0].label, 1.0)], Figure(last.fact, last.fact.label, 1.0))


def _the_rest(
    question: Question,
    told: Sequence[Match],
    parts_of: Callable[[int], Sequence[StoredFact]],
    reckoner: Reckoner,
) -> Answer | None:
    """The parts of a total that were not told last, added where their number is asked for; None for other questions."""
    asked, total = _REST.fullmatch(fold(question.text).strip()), told[-1].fact.part_of
    if asked is None or total is None:
        return None
    same = takewhile(lambda match: match.fact.part_of == total, reversed(told))
    said = {match.stored.position for match in same}
    rest = [part.fact for part in parts_of(total) if part.position not in said]
    if not rest or not said:
        return None
    left = [Figure(fact, fact.label, 1.0) for fact in rest]
    adds = len(left) >= _SEVERAL and _COUNTS.search(asked["asked"] or "") and "各" not in asked["asked"]
    return reckoner.sum(left) if adds else reckoner.each(left)
