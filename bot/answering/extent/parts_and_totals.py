"""A part or the total it belongs to: 线上招聘会 is the part of 线上线下招聘会37场，其中线上21场, 进出口总值 no part at all."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.answering.counting.sorts import in_published_units
from bot.answering.figures.things import things
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term

_ENDINGS = ("", "额", "量", "数", "值", "类")
_SAID = 0.9
_UNSAID = 0.1
_EVEN = 0.015
"""How much less of the question one may explain than another and still fit as well."""
_SAYS_MORE = 0.1
"""How much more of an everyday question a larger figure must explain to come before a smaller one."""
_EVERYDAY = 0.1
"""Weight up to which a word says nothing of its own."""
_A_NAME = 3
"""Characters from which a part's name is not met by chance."""
_SEVERAL = 2
LEVELS = frozenset("省市区县州镇乡村")
"""Levels named by one character."""
_LEVEL = lazily("国家级|中央|[省市县区州镇乡村]级|及?以[上下]")
_AS_WELL = 0.9
"""How far a total must explain the question to be told before a part of one level."""
_NOTHING_ELSE = 0.99
"""How far a question names a part's own words if it names all of them."""
_INFORMATION = "信息"
_INFORMATION_ABOUT = frozenset({"信息", "相关信息", "有关信息", "方面信息", "类信息"})
"""What stands behind a matter where all information about it is counted."""
_PUT_OUT = ("公开", "公示", "公布", "发布", "公开的", "发布的")


def meant(question: Question, best: Match, good: Sequence[Match]) -> Match | None:
    """The part or the total that the words name, where the two fit about equally well; None if that is open.

    A total that joins its parts in its name (线上线下招聘会) holds every word of a part, and a part (出口) is told
    beside every word of its total (进出口总值): whose own words were used decides.
    """
    telling = [term for term in question.terms if term.weight >= TELLING]
    if question.operation is not None or not telling:
        return None
    totals = [] if best.fact.parts else [match for match in good if _is_part(best, match)]
    if not best.fact.parts and not totals:
        return None
    if sum(thing.telling for thing in things(question)) > 1:
        return None
    if best.fact.parts:
        named = [
            match
            for match in good
            if _is_part(match, best) and (_names_it(telling, match) or _says_it_whole(question, match))
        ]
        named = [match for match in named if not _is_named_with_another(question, telling, match, best)]
        levels = [m for m in good if _is_part(m, best) and _is_of_one_level(question, m.fact.topic)]
        total = best if levels and not named else None
        return named[0] if len(named) == 1 else total
    own = [t for t in question.terms if len(t.text) > 1 and t.weight > _EVERYDAY and _holds(t, best)]
    if any(not _holds(term, totals[0]) for term in own):
        return best  # 撤回的诉讼: 已撤回1件 of 诉讼案件4件
    if _holds_all(telling, totals[0]) and not any(_holds(term, best) for term in telling):
        return totals[0]
    if _is_of_one_level(question, best.fact.topic) and totals[0].explained >= _AS_WELL:
        return totals[0]
    return best if _names_it(telling, best) else None


def _is_of_one_level(question: Question, topic: str) -> bool:
    """True if a figure is of one level only, which nobody asked for: 省级及以上媒体报道213篇 of 540余篇."""
    levels = _LEVEL.findall(topic)
    return bool(levels) and not any(level in question.folded for level in levels)


def total_of(question: Question, best: Match, good: Sequence[Match]) -> Match | None:
    """The total of which this match and others are parts, if no word of the question tells them apart from it."""
    even = [m for m in good if m.explained >= best.explained - _EVEN]
    alike = [m for m in even if m.fact.measure is best.fact.measure]
    place = best.stored.position if best.fact.parts else best.fact.part_of
    total = next((m for m in even if m.stored.position == place), None)
    parts = [m for m in alike if m.fact.part_of is not None and m.fact.part_of == place]
    if total is None or len(parts) < 2:
        return None
    apart = sum(_says_what_is_left(part, total) for part in parts)
    return None if 0 < apart < len(parts) else total  # 部门会议 is the part of all 会议 that names 部门


def _says_what_is_left(part: Match, total: Match) -> bool:
    """True if a part says all words of the question, one of which the total says nothing of."""
    if len(part.shares) != len(total.shares) or min(part.shares, default=0.0) < _SAID:
        return False
    return bool(min(total.shares) < _UNSAID)


def _is_part(part: Match, total: Match) -> bool:
    return part.fact.part_of == total.stored.position


def _names_it(telling: Sequence[Term], part: Match) -> bool:
    """True if one of the words is the part's whole name (出口, 出口额); 投诉举报 is not 投诉."""
    ways = {f"{fold(part.fact.topic)}{ending}" for ending in _ENDINGS}
    return part.specific >= _NOTHING_ELSE and any(fold(term.text) in ways for term in telling)


def _says_it_whole(question: Question, part: Match) -> bool:
    """True if the message holds the part's whole name, made of several words: 主发布的新闻发布会几场."""
    name = fold(part.fact.topic)
    at = question.folded.find(name)
    starts = ((question.folded.find(term.text), len(term.text)) for term in question.terms)
    if at < 0 or any(0 <= start < at < start + length for start, length in starts):
        return False  # 人大建议政协提案答复 begins with both of which 政协提案答复 is one
    return len(name) >= _A_NAME and part.specific >= _NOTHING_ELSE


def called_in_full(question: Question, good: Sequence[Match]) -> tuple[Match, ...]:
    """A part and its total, where everyday words are just the name of the part and may mean all that was published.

    政务信息公开多少条 of 公开信息217条，其中动态信息135条，政务信息公开82条: then both are told.
    """
    part, name = good[0], fold(good[0].fact.topic)
    total = next((m for m in good if _is_part(part, m)), None)
    published = in_published_units(part.fact) and len(name) > _A_NAME
    if total is None or question.operation or question.yes_no or not published:
        return ()
    if name not in question.folded or name in fold(total.fact.topic):
        return ()
    return (part,) if _has_namesakes(part, good) else (part, total)


def _has_namesakes(part: Match, good: Sequence[Match]) -> bool:
    """True if the other kinds of the same total are called alike: 政务信息 beside 财务信息 and 党务信息 is one of three."""
    name = fold(part.fact.topic)
    others = (fold(m.fact.topic) for m in good if m is not part and m.fact.part_of == part.fact.part_of)
    alike = [other for other in others if len(other) == len(name) and other[2:] == name[2:]]
    return len(alike) >= _SEVERAL


def called_alone(question: Question, close: list[Match]) -> list[Match]:
    """The one figure whose whole name the message holds: 其他信息几条 is not 其他文件信息."""
    close = _by_their_very_name(question, close)
    named = [m for m in close if len(fold(m.fact.topic)) > _A_NAME and fold(m.fact.topic) in question.folded]
    if len(named) == 1:
        return named
    run = _words_in_a_row(question)
    said = [m for m in close if run and run in fold(m.fact.topic)]
    said = said or [match for match in close if _is_all_about_it(question, match)]
    return said if len(said) == 1 else close


def _is_all_about_it(question: Question, match: Match) -> bool:
    """True for 公开扶贫相关信息, where 扶贫信息 is asked for: 扶贫保信息 and 扶贫方案信息 are of something in it."""
    telling = [fold(term.text) for term in question.terms if term.weight >= TELLING]
    if len(telling) != 1 or not telling[0].endswith(_INFORMATION) or len(telling[0]) <= len(_INFORMATION):
        return False
    about, all_of_it, behind = fold(match.fact.topic).rpartition(telling[0].removesuffix(_INFORMATION))
    return bool(all_of_it) and about.endswith(_PUT_OUT) and behind in _INFORMATION_ABOUT


def _by_their_very_name(question: Question, close: list[Match]) -> list[Match]:
    """Those called by just the word asked with, where others have a longer name for one of its kind, or it in pieces.

    书记信箱 is not 市委书记信箱, nor 国家奖学金 any 国家励志奖学金.
    """
    for term in question.terms:
        longer = [name for name in term.names if term.text in name and name != term.text]
        alone = len(term.names) == 1 and term.known
        if term.weight < TELLING or len(term.text) <= _A_NAME or not (longer or alone):
            continue
        just = [m for m in close if term.text in m.fact.topic]
        just = [m for m in just if not any(name in m.fact.topic for name in longer)]
        others = [m for m in close if m not in just]
        if just and all(alone or any(name in m.fact.topic for name in longer) for m in others):
            close = just
    return close


def _words_in_a_row(question: Question) -> str:
    """The telling words of a question that stand side by side, as one name: 财政信息专栏; '' if they do not."""
    telling = sorted((t for t in question.terms if t.weight >= TELLING), key=lambda term: term.position)
    apart = any(a.position + len(a.text) != b.position for a, b in pairwise(telling))
    return "" if apart or len(telling) < _SEVERAL else "".join(fold(term.text) for term in telling)


def _is_named_with_another(question: Question, telling: Sequence[Term], part: Match, total: Match) -> bool:
    """True if question and total both say the part's name in one breath with another word: 线上线下招聘会."""
    name, whole = fold(part.fact.topic), fold(total.fact.topic)
    joined = (pair for term in telling for pair in (name + fold(term.text), fold(term.text) + name))
    return any(pair in whole and pair in question.folded for pair in joined)


def _holds_all(telling: Sequence[Term], match: Match) -> bool:
    return all(_holds(term, match) for term in telling)


def _holds(term: Term, match: Match) -> bool:
    """True if the fact's own words hold the word as it was asked."""
    return fold(term.text) in fold(match.fact.topic)


def whole_of(best: Match, good: list[Match]) -> Match:
    """The total of published items that everyday words name as well as the best match, which is but a part."""
    totals = [m for m in good if m.fact.parts and in_published_units(m.fact)]
    return max(
        (m for m in totals if m.explained >= best.explained - _EVEN), key=lambda m: m.fact.parts, default=best
    )


def fuller(best: Match, good: list[Match]) -> Match:
    """The larger figure of published items that says more of an everyday question: 主动公开政府信息 before 公开信息."""
    larger = (
        m
        for m in good
        if m.explained >= best.explained + _SAYS_MORE
        and in_published_units(m.fact)
        and m.fact.amount > best.fact.amount
    )
    return next(larger, best)
