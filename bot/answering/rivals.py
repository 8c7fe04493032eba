"""Which figures fit a question about as well as the best one: they are told together with it, or which is meant is asked."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from bot.answering.answer import Language
from bot.answering.conditions import WORDS, has_content
from bot.answering.counting.pieces import HOW_MUCH_PUT_OUT, counts_accounts, counts_made_pieces
from bot.answering.counting.sorts import PUBLISHED_UNITS, in_published_units
from bot.answering.decision import Decision
from bot.answering.extent.concerned import as_counted
from bot.answering.extent.parts_and_totals import called_alone, fuller, total_of, whole_of
from bot.answering.extent.together import (
    each_of_several,
    names_its_level,
    of_another_level,
    other_measures,
    other_unit,
    same_answer,
    same_thing,
)
from bot.answering.telling.best_sentence import EVEN
from bot.answering.thresholds import CLOSE_BEHIND, MARGIN, MAX_CHOICES, MIN_EXISTS, TIE
from bot.understanding.question import Question
from knowledge.matching import Match, outdone
from knowledge.models import Fact, Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING

_ITEMS_ASKED: Final = lazily(r"\b(?:items?|pieces of (?:government )?information)\b")
_NOTHING: Final = 0.1
"""Share below which a fact says nothing of a word."""
_THERE_IS: Final = lazily("[建设配](?:有|立了?|置了?|备了?)(?!项目)")
"""A figure of things that there are."""
_IN_THE_TOPIC: Final = 0.9
"""Share from which a word stands in what a figure counts."""


def among_rivals(question: Question, best: Match, good: list[Match]) -> Decision:
    """Answers with the best figure, with all that are one answer together, or asks which is meant."""
    telling = has_content(question)
    if not telling and (
        _is_counted_so_alone(question, best, good) or _is_the_part_named(question, best, good)
    ):
        return Decision(answer=(best,))
    if not telling and best.fact.part_of is not None:
        best = whole_of(best, good)
    if (total := total_of(question, best, good)) is not None:
        return Decision(answer=(total, *same_thing(question, total, good)))
    best, *close = _close(question, best if telling else fuller(best, good), good)
    best, rivals = as_counted(question, *_meant_as_well(question, best, close))
    accounts = counts_accounts(best.fact.unit) and not counts_made_pieces(best.fact)
    if not rivals and question.unit in PUBLISHED_UNITS and accounts:
        return Decision(nearest=best, reason="not_in_report")  # 细则多少条 is not 9个村
    if not rivals:
        return Decision(answer=(best, *same_thing(question, best, good)))
    together = other_measures(question, best, rivals) or _other_scopes(best, rivals)
    if together is not None:
        return Decision(answer=together)
    there = [match for match in (best, *rivals) if _THERE_IS.search(match.fact.topic)]
    if question.exists and len(there) == 1:
        return Decision(answer=tuple(there))  # 有公示栏吗 is not told by how often it was written on
    return Decision(choices=(best, *rivals)[:MAX_CHOICES])


def _is_counted_so_alone(question: Question, best: Match, good: list[Match]) -> bool:
    """True if only the best figure is counted by the word asked for, and names all that is asked: 政府文件几件 is no 203条."""
    if question.unit in PUBLISHED_UNITS or best.fact.unit != question.unit:
        return False
    same = [match for match in good if match.fact.unit == question.unit]
    return len(same) == 1 and min(best.shares, default=0.0) >= _IN_THE_TOPIC


def _is_the_part_named(question: Question, best: Match, good: list[Match]) -> bool:
    """True if the best figure is a part called by a word of the question that its whole lacks: of 文件154件, 主动公开62件."""
    whole = next((match for match in good if match.stored.position == best.fact.part_of), None)
    if whole is None:
        return False
    part, all_of_it = fold(best.fact.topic), fold(whole.fact.topic)
    return any(part in (fold(term.text), *term.names) and part not in all_of_it for term in question.terms)


def _close(question: Question, best: Match, good: list[Match]) -> list[Match]:
    """The best figure and those that fit about as well, of which those that leave the fewest words unsaid are kept."""
    rest = (m for m in good if m is not best and not other_unit(question, best.fact, m.fact))
    close = [best, *(match for match in rest if _rivals(best, match))]
    close = [match for match in close if names_its_level(question, match.fact)] or close
    if not has_content(question) or best.specific >= MIN_EXISTS:
        fewest = min(map(_missing, close))
        close = [match for match in close if _missing(match) == fewest]
    close = _called_just_so(question, close) or close
    whole = [match for match in close if _missing(match) == _missed_by_all(close)]
    return called_alone(question, whole if len(whole) == 1 else close)  # 权利配置 stands in one heading only


def _meant_as_well(question: Question, best: Match, rivals: list[Match]) -> tuple[Match, list[Match]]:
    """The figure that is meant, and those that may be meant as well: no accounts for items, no parts for their whole."""
    published = question.unit in PUBLISHED_UNITS or HOW_MUCH_PUT_OUT.search(question.folded)
    if published and in_published_units(best.fact) and best.specific >= MIN_EXISTS:
        rivals = [match for match in rivals if match.fact.unit != "个"]  # 几条 is no 2个 whatever they are
    if question.language is Language.EN and _ITEMS_ASKED.search(question.folded):
        best, rivals = _counted_one_by_one(best, rivals)
    if rivals and not has_content(question):
        total = max((best, *rivals), key=lambda match: match.fact.parts)  # 公开了多少条 asks for the whole
        best, rivals = (total, []) if total.fact.parts else (best, rivals)
    if best.fact.parts and all(match.fact.part_of == best.stored.position for match in rivals):
        return best, []  # 依申请公开几件 asks for all of them, where its parts are 当面申请 and 信函申请
    return best, rivals


def _counted_one_by_one(best: Match, rivals: list[Match]) -> tuple[Match, list[Match]]:
    """Of items those counted by 条 come before what is counted by the article: 信息528条, not 网站发布89篇次."""
    items = [match for match in (best, *rivals) if match.fact.unit == "条"]
    return (items[0], items[1:]) if items else (best, rivals)


def written_in_full(question: Question, close: list[Match]) -> list[Match]:
    """Those that print a known word with the lone character or the word right behind it: 扶贫保 is not any 扶贫."""
    joined = [
        first.text + second.text
        for first, second in pairwise(question.terms)
        if first.known
        and ((not second.known and len(second.text) == 1) or min(first.weight, second.weight) >= TELLING)
        and second.position == first.position + len(first.text)
    ]
    printed = [match for match in close if any(word in fold(match.fact.topic) for word in joined)]
    return printed or close


def _called_just_so(question: Question, close: list[Match]) -> list[Match]:
    """In English the one figure of which the thing asked about is the whole name: 工作动态52条, not 工作动态及各类信息360条."""
    telling = [term for term in question.terms if term.weight >= TELLING]
    if question.language is not Language.EN or len(telling) != 1 or any(m.fact.parts for m in close):
        return []
    names = {fold(name) for name in (telling[0].text, *telling[0].names)}
    called = [match for match in close if fold(match.fact.topic) in names]
    return called if len(called) == 1 else []


def _missing(match: Match) -> int:
    """How many words of the question, everyday ones too, a fact says nothing of at all."""
    return sum(share < _NOTHING for share in match.shares)


def _missed_by_all(close: list[Match]) -> int:
    """How many words none of them says anything of: 方面, which no figure is called by."""
    return sum(max(shares) < _NOTHING for shares in zip(*(match.shares for match in close), strict=False))


def _rivals(best: Match, match: Match) -> bool:
    """True if another figure fits about as well; one that explains every word better may lag further behind."""
    fact, grown = match.fact, match.fact.change and not best.fact.change  # 收到21件 is no 增加6件
    if fact.measure in WORDS or grown:
        return False
    if same_answer(best.fact, fact):
        return _is_another_thing(best, match)
    if of_another_level(best.fact, fact):
        return best.explained - match.explained < EVEN  # 市人大建议 and 镇人大建议 are both 人大建议
    if each_of_several(best.fact, fact):
        return best.explained - match.explained < EVEN  # 收文和发文台账各1本
    if _only_near(best) and _only_near(match) and fact.quote == best.fact.quote:
        return fact.measure is best.fact.measure  # 工作小组几人: 组长1名、专职工作人员2名
    if best.specific < MIN_EXISTS and best.score - match.score < TIE:
        return True  # 补贴 is any of three subsidies, however well everyday words fit one of them
    if _by_another(best.fact, fact):
        return best.explained - match.explained < EVEN  # 在线服务120人次, 通过微信在线服务20人次
    if outdone(match, best):
        return False
    return best.score - match.score < (CLOSE_BEHIND if outdone(best, match) else MARGIN)


def _by_another(first: Fact, second: Fact) -> bool:
    """True if so many people were served twice over, the second time by a way that is named before the same words."""
    if first.measure is not Measure.PERSON_TIMES or second.measure is not first.measure:
        return False
    apart = first.quote != second.quote and not (
        first.parts or second.parts or first.part_of or second.part_of
    )
    shorter, longer = sorted((first.topic, second.topic), key=len)
    return apart and longer != shorter and longer.endswith(shorter)


def _is_another_thing(best: Match, match: Match) -> bool:
    """True for a figure that is the same by chance: 名单12条，补贴12条 under the one heading that a question names."""
    one_sentence = match.fact.quote == best.fact.quote and match.fact.topic != best.fact.topic
    if one_sentence and _BRACKETS.sub("", match.fact.topic) == _BRACKETS.sub("", best.fact.topic):
        return True  # 政务数据（基本数据）1条、政务数据（过程数据）1条
    return one_sentence and _only_near(best) and _only_near(match) and match.fact.measure is best.fact.measure


def _only_near(match: Match) -> bool:
    """True if no word of the question stands in what a figure counts, only near it."""
    return max(match.shares, default=1.0) < _IN_THE_TOPIC


_BRACKETS: Final = lazily(r"[(（][^()（）]*[)）]")


def _other_scopes(best: Match, rivals: list[Match]) -> tuple[Match, ...] | None:
    """All rivals together, if one sentence gives the thing asked about under several scopes (县级资金, 镇级资金).

    Each is named with its scope; they are neither added nor is one of them chosen.
    """
    alike = all(
        match.fact.quote == best.fact.quote
        and match.fact.measure is best.fact.measure
        and abs(match.explained - best.explained) < EVEN
        for match in rivals
    )
    named = (
        best.specific > 0 or best.fact.part_of is None
    )  # nothing in 目录里几件文件 asks for 令4件、公告138件
    return (best, *rivals) if alike and named and len(rivals) < MAX_CHOICES and best.specific < 1 else None
