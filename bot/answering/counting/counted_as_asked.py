"""Whether a figure counts what is asked about: 几个社区 are not 300条 postings, and all shops are not the new ones."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from bot.answering.answer import Language
from bot.answering.belonging.boards import on_another_board
from bot.answering.belonging.channel_words import published_on
from bot.answering.belonging.of_channel import of_another_account
from bot.answering.counting.attributes import tells_another_attribute
from bot.answering.counting.english_counts import counts_another_thing
from bot.answering.counting.equipped import given_to_a_place
from bot.answering.counting.for_every import is_no_total
from bot.answering.counting.measuring import ACTS, asks_for_change, counts_acts
from bot.answering.counting.of_each import is_what_all_got
from bot.answering.counting.of_newcomers import is_of_newcomers
from bot.answering.counting.opposed import of_the_opposite
from bot.answering.counting.pieces import begins_a_list, counts_pieces, is_one_of_those_added_up
from bot.answering.counting.predicates import says_nothing_of_it
from bot.answering.counting.some_of import KINDS, all_years_agree, is_kept_for_requests, may_be_some
from bot.answering.counting.sorts import (
    PUBLISHED_UNITS,
    counts_only_sides,
    is_issues_of_it,
    only_names_a_site,
    other_sort_of_thing,
)
from bot.understanding.question import Ask, Question
from knowledge.fact_words import place_of_figure
from knowledge.form import split_key
from knowledge.matching import Match
from knowledge.models import Fact, FactKind, Measure, ValueState
from knowledge.normalization import fold, is_cjk
from knowledge.patterns import lazily

ONE_EACH: Final = lazily(r"申请|复议|诉讼|举报|投诉|信访|request|applica|review|lawsuit|complain")
"""What stands for one person each, so that 多少人 may be answered with 件."""
_CASES: Final = lazily("申请|复议|诉讼|举报|投诉|信访|申诉|仲裁|上访|赔偿")
"""What reports deny: none of it came in."""
_FOLLOWED: Final = lazily("(?:关注|订阅|粉丝)(?:用户|者|量|数|总数)?$")
"""Accounts that follow, one person each."""
_SORTS: Final = lazily("[类种]$|[大小]项$")
_OF_SORTS: Final = lazily("(?:大类|类别|种类)$")
_SORTS_ASKED: Final = lazily("[类种项]|方面|领域|部分|kind|type|sort|categor")
_CALLS: Final = lazily("电话|来电|热线|咨询")
_RANG: Final = lazily("[打接]|来电|拨|受理")
_OUTLINE: Final = lazily(
    "^(?:部分|块)个?$|^[^、]*分为?块$|(?:报告|全文|年报|概述|总体情况|改进情况).*部分|(?:情况[、和][^、]{2,30}){2}"
)
"""Of how many parts a report is made up …"""
_PARTS_ASKED: Final = lazily(r"部[分份](?!公开)|组成|章|块|\bparts?\b|\bsections?\b|\bchapters?\b")
"""… answers only whoever asks for its parts."""
_INCREMENT: Final = lazily(r"(?<!、)(?:新[增添加进]|净增|增加|取消|减少|注销)(?![、和到至])(?!.*总[数量]$)")
"""What came or went in the year …"""
_WHOLE: Final = lazily(
    r"一共有?(?=[\d一二两三四五六七八九十百几多])|总共有|总数|总量|现有|现在|目前|(?<![一总])共有|currently"
)
"""… is not what there is in all."""
_OBJECTS: Final = frozenset("台辆套座栋幢艘棵只头亩吨")
"""Measure words of things that one can touch."""
_LIST: Final = "名单"
"""But 新增人员名单上一共多少人 is what stands on the list."""
_RECEIVED_ROW: Final = "applications.received"
_THIS_DOCUMENT: Final = "此件"
_DOCUMENT: Final = lazily(r"文|此件|印发|document|file|paper|notice")
_PAPERS_PUBLISHED: Final = PUBLISHED_UNITS - {"次", "期"}
_PAPERS: Final = lazily(r"文件|公文")
ASKS_FOR_PAPERS: Final = lazily(r"文件|公文|此件|\b(?:documents?|files?|papers?|docs?)\b")
_YEAR_BEFORE: Final = frozenset({"projects_before", "change"})
"""Columns of the form that do not tell what was done in the year."""
_DONE: Final = lazily("(?:了|过)(?:吗|么|嘛|没有?|不)[呢啊呀?？。!]*$")
"""Behind a verb: whether that was done."""
_UNSAID: Final = 0.45
"""Share below which a fact does not say a word."""
_CALLED_SO: Final = 0.99
"""Share of a figure's own words from which it is called just what is asked: 财政信息公开12件, of 文件991件."""
_HARDLY: Final = 0.2
"""Share of a figure's own words below which 几个 is not answered with 项."""


def counts_what_is_asked(question: Question, match: Match, telling: bool, wholly: bool) -> bool:
    """True if a figure counts what is asked about; `telling` if the question names something, `wholly` if the figure."""
    fact = match.fact
    if fact.value is None:
        return not counts_another_thing(question, fact) and not _denies_cases_unasked(question, fact)
    if _is_of_another_thing(question, match) or tells_another_attribute(question, fact):
        return False
    if says_nothing_of_it(question, fact):
        return False
    if fact.kind is FactKind.TABLE:
        return not (question.exists and fact.value and _of_the_year_before(question, fact))
    if not _unit_agrees(question, match, telling, wholly):
        return False
    new = _INCREMENT.search(fact.topic) and not _INCREMENT.search(question.folded)
    listed = _LIST in fact.topic and _LIST in question.folded
    if new and not listed and _WHOLE.search(question.folded):
        return False
    if not (question.yes_no and question.measure is None):
        return True
    grown = fact.change and not asks_for_change(question)  # 申请答复了吗 asks for no 同比下降
    return wholly and not grown and not _leaves_a_deed_out(question, match)


def _denies_cases_unasked(question: Question, fact: Fact) -> bool:
    """True if something else is counted and the statement denies reviews or requests: 社区信息公开几条, 救援几次."""
    if question.ask is not Ask.FIGURE or fact.state is not ValueState.ZERO:
        return False
    denied = set(_CASES.findall(fact.quote))
    if not denied or any(term.rows for term in question.terms):
        return False
    return not any(case in name for case in denied for term in question.terms for name in term.names)


def _is_of_another_thing(question: Question, match: Match) -> bool:
    """True if a figure is of another account, document, part or sort of thing, whatever its unit."""
    fact = match.fact
    if (
        of_another_account(question, fact)
        or on_another_board(question, fact)
        or given_to_a_place(question, fact)
        or begins_a_list(question, match)
        or is_one_of_those_added_up(question, match)
        or is_of_newcomers(question, fact)
        or is_what_all_got(question, fact)
        or counts_another_thing(question, fact)
    ):
        return True
    if is_kept_for_requests(question, fact) or not all_years_agree(question, fact):
        return True
    if not may_be_some(question, fact) or is_no_total(question, fact):
        return True
    people = question.measure is Measure.PERSON and fact.measure is Measure.ITEM
    if people and not (ONE_EACH.search(fact.topic) or _FOLLOWED.search(fact.topic)):
        return True
    if _counts_parts(f"{fact.topic}{fact.unit}") and not _PARTS_ASKED.search(question.folded):
        return True
    if counts_only_sides(question.folded, fact) or is_issues_of_it(question.unit, question.folded, fact):
        return True
    if fact.kind is FactKind.TABLE and question.unit in _OBJECTS:
        return True  # the form counts matters: 采购几台 is no number of purchases
    if other_sort_of_thing(question.unit, fact.unit) or only_names_a_site(question.place, fact.quote):
        return True
    if of_the_opposite(question.folded, fact.topic, fact.scope):
        return True
    sorts = _SORTS.search(fact.unit) or _OF_SORTS.search(fact.topic)
    if question.measure is not None and sorts and not _asks_how_many_sorts(question, fact):
        return True  # 气象站几个 is no 6大类
    return _is_marked_for_requests(question, fact)


def _asks_how_many_sorts(question: Question, fact: Fact) -> bool:
    """True if sorts are asked for, or the very thing that stands behind their number: 几个语言版本 of 9种语言版本."""
    if _SORTS_ASKED.search(question.folded) or KINDS.search(question.folded):
        return True
    behind = fold(fact.quote[place_of_figure(fact) :]).partition(fact.unit)[2]
    return any(len(name) > 1 and behind.startswith(name) for term in question.terms for name in term.names)


@lru_cache(maxsize=2048)
def _counts_parts(counted: str) -> bool:
    """True for a topic and its unit that count the parts of which something is made up."""
    return _OUTLINE.search(counted) is not None


def _is_marked_for_requests(question: Question, fact: Fact) -> bool:
    """True if applications are asked about and documents are told that are marked 依申请公开."""
    received = any(_RECEIVED_ROW in term.rows for term in question.terms)
    if question.claim is not None and question.claim == fact.value:
        return False  # 依申请公开的有120件吧: the very figure that the documents have
    wants = question.exists or question.denies or question.claim is not None
    return bool(wants and received and _THIS_DOCUMENT in fact.topic and not _DOCUMENT.search(question.folded))


_INFORMATION_ITSELF = lazily(
    "(?:公开|发布|公布)(?:了|的)?(?:各类|各种|各项|所有|全部)?(?:政府|政务)?信息(?:数量?|总数|总量)?$"
)
"""All that was published, by whatever unit it is counted."""


_PAPERS_ALONE = lazily("(?:文件|公文)$")
_ASKS_INFORMATION = lazily(r"信息|消息|\b(?:information|info|items)\b")


_OR = "(（/"
"""Between two measure words of one figure."""


def _unit_agrees(question: Question, match: Match, telling: bool, wholly: bool) -> bool:
    """True if what is asked for may be counted in the figure's unit."""
    fact, unit = match.fact, question.unit
    papers = not telling and fact.unit == "件" and _PAPERS_ALONE.search(fact.topic)
    if papers and _ASKS_INFORMATION.search(question.folded) and not ASKS_FOR_PAPERS.search(question.folded):
        return False  # 其中主动公开各类文件182件: not all that was published
    named = telling or (question.claim is not None and question.language is Language.EN)
    if unit == "个" and named and fact.unit in PUBLISHED_UNITS:
        rang = _CALLS.search(fact.topic) and _RANG.search(question.folded)
        calls = fact.unit == "次" and rang  # 电话有多少个: reports count them as 次
        if not calls and not counts_pieces(question, match):
            return False
    acts = question.measure is Measure.TIMES and fact.measure is Measure.ITEM
    if acts and not counts_acts(fact):
        return False  # 宣传了几次 are not so many leaflets
    if unit in _PAPERS_PUBLISHED and fact.measure is Measure.TIMES and ACTS.search(fact.topic):
        return False  # 征求到多少条意见 is not 征求意见2次
    if unit == "期" and fact.unit == "批次":
        return False  # 抽检公布几期 is not how many batches were tested
    if unit and unit in "条篇则" and fact.unit == "场":
        return False  # 报道多少篇 is not how many press conferences there were
    published = not acts and unit in PUBLISHED_UNITS and fact.unit == "件"
    if published and _INFORMATION_ITSELF.search(fact.topic):
        return True  # 主动公开各类政府信息1656件
    own = not (published_on().search(fact.topic) or _PAPERS.search(fact.topic))
    called_so = own and match.specific >= _CALLED_SO
    if published and (not wholly or (not called_so and _counts_documents(question, fact))):
        return False  # messages published are no letters of a mailbox, nor documents put on the web
    if unit == "个" and fact.unit == "项" and match.specific < _HARDLY:
        return False  # 几个行政村 are not the 20项 whose list the villages drew up
    either = any(f"{fact.value_text}{mark}{unit}" in fact.quote for mark in _OR)  # 1853篇(条)
    return (
        telling
        or unit not in PUBLISHED_UNITS
        or unit in (fact.unit, fact.plain_unit)
        or either
        or bool(fact.parts)
    )


def _counts_documents(question: Question, fact: Fact) -> bool:
    """True if a figure counts the documents that its sentence speaks of, and none are asked for."""
    begun, topic, _ = fold(fact.quote).partition(fold(fact.topic))
    return bool(_PAPERS.search(begun + topic)) and not ASKS_FOR_PAPERS.search(question.folded)


def _leaves_a_deed_out(question: Question, match: Match) -> bool:
    """True if it is asked what became of a thing, not whether there is one: 打印机坏了吗 is not told by 打印机1台."""
    if not question.exists or "有" in question.folded or question.language is Language.EN:
        return False
    pairs = zip(question.terms, match.shares, strict=False)
    return any(
        share < _UNSAID and is_cjk(term.text[0]) and (term.verb or not term.known) for term, share in pairs
    )


def asks_of_another_deed(question: Question, match: Match) -> bool:
    """True if 认证了吗 is asked of a thing, and a sentence about it says nothing of that."""
    if not question.yes_no or question.language is Language.EN:
        return False
    return any(
        share < _UNSAID
        and not term.known
        and len(term.text) > 1
        and _DONE.match(question.folded, term.position + len(term.text))
        for term, share in zip(question.terms, match.shares, strict=False)
    )


def _of_the_year_before(question: Question, fact: Fact) -> bool:
    """True for a cell that does not tell what was done in the year, unless its column is named: 上一年项目数量."""
    table, _, column = split_key(fact.key)
    named = any(f"{table}.{column}" in term.columns for term in question.terms)
    return column in _YEAR_BEFORE and not named
