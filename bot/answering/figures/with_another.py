"""再加上网站呢, 跟印发的比差多少, 比第二多多少 after a figure: what was told, and another figure named now."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from bot.answering.answer import Answer
from bot.answering.beside import PUBLIC
from bot.answering.figures.figure import Figure, figures, of_one_kind
from bot.answering.figures.finding import Finder, Ranker
from bot.answering.figures.reckoning import Reckoner
from bot.answering.figures.things import Thing
from bot.answering.figures.told_before import in_one_breath, kinds_of_that
from bot.understanding.question import Operation, Question
from knowledge.extraction.numerals import parse_chinese_number
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.store import FactStore
from knowledge.values import replace

_HOW_MUCH: Final = (
    r"(?:了|出|出来|着)*(?:多少|几|好多|几多|多些)(?:[条件个人户次篇份期场项名]|人次)?[呢啊呀嘛]*[?？。]*"
)
_MORE: Final = r"(?:还|又|要)?(?:多|少|高|低|大|小|相差|差|领先|落后)"
_PLACE: Final = lazily(
    r"(?:那么?|它|这个|最多的|第一名?的?)*(?:比|跟|和|与|较|领先|超过|高出|多出)(?:(?:排|排在|排名)?第(?P<place>[一二三四五1-5])(?:名|位|个)?|(?P<end>最[多高大少低小]))"
    rf"的?(?:那个)?(?:比|相比|比起来)?(?:{_MORE}|(?<=领先)|){_HOW_MUCH}"
)
_AGAINST: Final = lazily(
    rf"(?:那么?|它)*(?:跟|和|与|同|比)(?P<other>[^,。;?比]{{2,14}}?)的?(?:相比|比起来|比)?,?{_MORE}{_HOW_MUCH}"
)
_AGAINST_TOO: Final = lazily(
    r"(?:那么?)?(?:跟|和|与|同|比)(?P<other>[^,。;?比]{2,14}?)的?(?:比|相比)?[呢咧]?[?？。]*"
)
"""比网站呢 after 比微博多多少."""
_ADDING: Final = lazily(
    r"(?:那么?|如果|要是|再)*(?:再加上?|加上|再算上|算上|连上|带上|再加|加(?![起在一总])|(?:[它那这]俩|[这那]?[两三]个|它们)再?加上?)"
    r"(?P<other>[^,。;?加]{2,12}?)的?"
    rf"(?:呢|啊||,?(?:一共|总共|共|合计|加起来|就|那就)*(?:是|有)?{_HOW_MUCH})[?？。]*"
)
_TIMES: Final = lazily(
    r"(?:那么?)?(?:(?P<other>[^,。;?是它]{2,10}?)是(?:它|这个|那个|这)的|(?:它|这个|那个|这)是(?P<base>[^,。;?是它]{2,10}?)的)(?:几|多少)倍[呢啊]?[?？。]*"
)
"""微信是它的几倍: that many times what was told."""
_TOGETHER_WITH: Final = lazily(
    r"(?:那么?|要是|再)*(?P<other>[^,。;?加和跟]{2,12}?)(?:和|跟|与|同|加上?)(?:[它那这]俩|[这那][两三]个|它们)"
    rf"(?:一共|总共|共|合计|加起来|加一起|合起来)(?:呢|就|是|有)*(?:{_HOW_MUCH})?[呢?？。]*"
)
"""网站和它俩一共多少: what was told, and the site."""
_SHARE_OF: Final = lazily(
    r"(?:那么?|其中|里面)*(?P<part>[\u4e00-\u9fff]{2,8}?)的?(?:文件|信息)?(?:占比|占|的?比例|的?比重)(?:是|有|为)?(?:多少|几成|多大|百分之[几多]少?)?[呢啊]?[?？。]*"
)
_MADE_PUBLIC: Final = lazily("(?:能|可以?|对外|已)?公开(?:了)?")
"""公开的占几成, of documents of which others are published on request or not at all."""
_OF_WHOLE: Final = lazily(
    r"(?:那么?|它|这|大概)*(?:占|是)了?(?P<whole>[^,。;?总全所]{2,8}?)的?(?:多少|几成|多大(?:的)?比例|百分之[几多]少?|比例|几分之几)(?:是多少)?[呢啊]?[?？。]*"
)
_PER_ONE: Final = lazily(
    r"(?:那么?)?平均(?:下来|算下来)?(?:每|一|每一)(?:个|项|件|批|次|台|套|辆)?(?:项目)?(?:是|要|花|得|用)?(?:了)?(?:多少|几)(?:钱)?[呢啊]?[?？。]*"
)
_IN_ALL: Final = lazily(
    r"(?:那么?)?(?:一共|总共|共|合计|加起来|合起来)(?:呢|(?:是|有)?(?:多少|几)[项个类种]?)[呢啊]?[?？。]*"
)
_SAYS_SOMETHING: Final = 0.02
_NOUN: Final = 2
"""Characters of the noun that two figures of one sentence share: 一级事项18项，二级事项52项."""


def compares_too(question: Question, before: Question) -> bool:
    """True for 比网站呢 after 比微博多多少, or after a figure: by how much that one differs."""
    counted = before.operation in (None, Operation.MORE) and before.measure is not None
    asked = before.operation is Operation.DIFFERENCE or (counted and question.folded.startswith("比"))
    return asked and _AGAINST_TOO.fullmatch(question.folded) is not None


def adds_another(question: Question) -> bool:
    """True for 加网站呢 and 网站和它俩一共: what follows is of the sum."""
    text = fold(question.text).strip()
    return bool(_TOGETHER_WITH.fullmatch(text) or _ADDING.fullmatch(text))


def with_another(
    question: Question,
    before: Question | None,
    told: Sequence[Match],
    store: FactStore,
    report: int,
    rank: Ranker,
    reckoner: Reckoner,
) -> Answer | None:
    """The figure told last against, or together with, one that the message names; None for other questions.

    `before` is the question that led to what was told.
    """
    if not told:
        return None
    text = fold(question.text).strip()
    if _IN_ALL.fullmatch(text) and (both := _both_of_one_noun(question, told, store, report)):
        return reckoner.sum(figures(both))
    if place := _PLACE.fullmatch(text):
        at = _place_of(place["place"], place["end"])
        return _against_a_place(question, at, told, store, report, reckoner)
    if _PER_ONE.fullmatch(text):
        return _per_one(told, store, report, reckoner)
    if question.operation is Operation.SHARE and (of := _OF_WHOLE.fullmatch(text)):
        whole = _named(question, of["whole"], told[-1], rank)
        held = whole is not None and _may_hold(whole, told[-1])
        return reckoner.share(figures(told[-1:]), figures([whole])[0]) if whole and held else None
    if question.operation is Operation.SHARE and (part := _SHARE_OF.fullmatch(text)):
        return _share_of_another_part(part["part"], question, told, store, report, reckoner)
    if times := _TIMES.fullmatch(text):
        named = _named(question, times["other"] or times["base"], told[-1], rank)
        pair = [named, told[-1]] if times["other"] else [told[-1], named]
        return reckoner.ratio(figures([one for one in pair if one])) if named else None
    against = _AGAINST.fullmatch(text)
    adding = _TOGETHER_WITH.fullmatch(text) or _ADDING.fullmatch(text)
    if against is None and question.operation is Operation.DIFFERENCE:
        against = _AGAINST_TOO.fullmatch(text)
    asked = against or adding
    if asked is None:
        return None
    other = _named(question, asked["other"], told[-1], rank)
    if other is None:
        return None
    if against:
        return None if other.fact == told[-1].fact else reckoner.difference(figures([told[-1], other]))
    base = [match for match in _added_to(before, told) if match.fact != other.fact]
    return reckoner.sum(figures([*base, other])) if base else None


def _place_of(number: str | None, end: str | None) -> int:
    """The place in the order: 2 for 第二, 1 for 最多, -1 for 最少."""
    if number is not None:
        return parse_chinese_number(number) or int(number)
    return -1 if end and end[-1] in "少低小" else 1


def _against_a_place(
    question: Question, at: int, told: Sequence[Match], store: FactStore, report: int, reckoner: Reckoner
) -> Answer | None:
    """By how much the figure told last differs from the one at a place of its order; from the first if it has that place itself."""
    bare = replace(question, terms=())
    ordered = sorted(
        kinds_of_that(bare, told, store, report), key=lambda match: match.fact.amount, reverse=True
    )
    if not -1 <= at <= len(ordered) or len(ordered) < _NOUN:
        return None
    other = ordered[at - 1 if at > 0 else at]
    first = ordered[0] if told[-1].fact == other.fact else told[-1]
    if first.fact == other.fact:
        return None
    return reckoner.difference(figures([first, other]))


def _per_one(told: Sequence[Match], store: FactStore, report: int, reckoner: Reckoner) -> Answer | None:
    """平均每个多少 after how many and how much: the sum told, by the one count that stands beside it."""
    sums = [match for match in told if match.fact.measure is Measure.MONEY]
    if not sums:
        return None
    total = sums[-1]
    row = total.fact.key.rpartition(".")[0]
    beside = (
        item
        for item in store.all_facts(report)
        if item.fact.measure is Measure.ITEM and item.fact.value
        if (item.fact.key.startswith(f"{row}.") if row else item.fact.quote == total.fact.quote)
    )
    counts = [item for item in beside if item.fact.unit]
    last = told[-1].stored.position
    if len(counts) != 1 or last not in (total.stored.position, counts[0].position):
        return None
    return reckoner.per(figures([total])[0], Figure(counts[0].fact, counts[0].fact.label, 1.0))


def _may_hold(whole: Match, part: Match) -> bool:
    """True for the total of a part, and for the larger figure that begins its sentence: 印发150件，上传60件."""
    if part.fact.part_of is not None:
        return part.fact.part_of == whole.stored.position
    before = whole.stored.position < part.stored.position and whole.fact.quote == part.fact.quote
    return before and whole.fact.amount > part.fact.amount


def _share_of_another_part(
    name: str, question: Question, told: Sequence[Match], store: FactStore, report: int, reckoner: Reckoner
) -> Answer | None:
    """公开发布的占比呢 after one part of a total: the share of the one part that is called so."""
    last = told[-1]
    total = last.stored.position if last.fact.parts else last.fact.part_of
    whole = store.facts(report, [total]) if total is not None else []
    beside = kinds_of_that(replace(question, elliptical=True, terms=()), told, store, report)
    named = [match for match in beside if name in fold(match.fact.topic)]
    if len(named) > 1 and _MADE_PUBLIC.fullmatch(name):
        named = [match for match in named if PUBLIC.search(match.fact.topic)]
    if not whole or not whole[0].fact.value or len(named) != 1:
        return None
    return reckoner.share(figures(named), Figure(whole[0].fact, whole[0].fact.label, 1.0))


def _both_of_one_noun(
    question: Question, told: Sequence[Match], store: FactStore, report: int
) -> list[Match]:
    """The one figure told and the one beside it that counts the same noun, where neither is part of a total; else []."""
    if len(told) > 1 or told[-1].fact.part_of is not None or told[-1].fact.parts:
        return []
    noun = fold(told[-1].fact.topic)[-_NOUN:]
    beside = kinds_of_that(replace(question, elliptical=True, terms=()), told, store, report)
    same = [match for match in beside if fold(match.fact.topic).endswith(noun)]
    return same if len(same) == _NOUN else []


def _named(question: Question, words: str, last: Match, rank: Ranker) -> Match | None:
    """The figure that the words name, counted as the one told last; one of its sentence or table rather than another."""
    terms = [t for t in question.terms if t.text in words and len(t.text) > 1 and t.weight > _SAYS_SOMETHING]
    if not terms:
        return None
    asked = replace(question, measure=last.fact.measure, unit="", operation=None, joints=())
    finder, thing = Finder(rank), Thing(tuple(terms))
    found = finder.one(asked, thing, near=last) or finder.one(asked, thing)
    return found if found is not None and of_one_kind([found.fact, last.fact], loosely=True) else None


def _added_to(before: Question | None, told: Sequence[Match]) -> Sequence[Match]:
    """What another figure is added to: the summands of the sum told last, else what was told in one breath."""
    many = in_one_breath(told)
    if before is not None and before.operation is Operation.SUM:
        return told[-many:]
    alike = list(takewhile(lambda match: _beside(match, told[-1]), reversed(told[-many:])))
    return list(reversed(alike))


def _beside(match: Match, last: Match) -> bool:
    """True for a figure told before that another one may be added to as well as to the last: a total of it is none."""
    total = match.stored.position == last.fact.part_of or last.stored.position == match.fact.part_of
    return not total and of_one_kind([match.fact, last.fact], loosely=True)
