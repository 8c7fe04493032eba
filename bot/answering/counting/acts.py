"""What was done with what a figure counts: messages put out are no letters answered, no boards set up, no readers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from bot.answering.answer import Language
from bot.answering.belonging.channel_words import WHOSE, published_on
from bot.answering.counting.other_things import counts_other_things
from bot.understanding.question import Question
from knowledge.data_files import read_beside
from knowledge.fact_words import place_of_figure
from knowledge.models import Fact, FactKind, Measure, ValueState
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_APPLIED: Final = "申请"
_KEPT: Final = 2048
"""Figures of which it is kept what their clause says: the same are looked at for every question."""
_REQUESTED: Final = lazily("申请|复议|诉讼")
_ASKS_OF_REQUESTS: Final = sifted("申请|request|applica")
_ANYBODY: Final = lazily("公民[、,，和及]*法人[、,，和及或者]*(?:其他|其它)组织")
"""Whose right it is to apply, as every report says; it tells of no application."""
_ACCOUNTS: Final = "个"
_CLAUSE_END: Final = lazily(r"[，,。；;（(]")
_HELD: Final = lazily("现有|共有|已有|目前|开设|开通|政务|官方|新媒体|账号")
"""What reports say of accounts besides where they are."""


@dataclass(frozen=True, slots=True)
class _Acts:
    """The words of acts, as patterns."""

    asked: re.Pattern[str]
    done: re.Pattern[str]
    done_asked: re.Pattern[str]
    seen: re.Pattern[str]
    seen_asked: re.Pattern[str]
    clicks_asked: re.Pattern[str]
    followers: re.Pattern[str]
    put_out: re.Pattern[str]
    names: re.Pattern[str]
    came_in: re.Pattern[str]
    came_of_them: re.Pattern[str]
    coming_in: re.Pattern[str]
    carried: re.Pattern[str]
    carried_asked: re.Pattern[str]
    calls_asked: re.Pattern[str]
    calls: re.Pattern[str]
    granted_asked: re.Pattern[str]
    granted: re.Pattern[str]
    fee: re.Pattern[str]
    no_fee: re.Pattern[str]
    fee_asked: re.Pattern[str]


@cache
def _acts() -> _Acts:
    data = read_beside(__file__, "acts")
    done = "|".join(data["done"])
    return _Acts(
        asked=sifted(f"{data['asked_zh']}|{data['asked_en']}"),
        done=re.compile(done),
        done_asked=sifted(f"{done}|{data['done_en']}"),
        seen=re.compile(data["seen"]),
        seen_asked=sifted(data["seen_asked"]),
        clicks_asked=sifted(data["clicks_asked"]),
        followers=re.compile(data["followers"]),
        put_out=re.compile("|".join(data["put_out"])),
        names=re.compile("|".join(data["names"])),
        came_in=sifted(data["came_in"]),
        came_of_them=re.compile(data["came_of_them"]),
        coming_in=re.compile(data["coming_in"]),
        carried=re.compile(data["carried"]),
        carried_asked=re.compile(data["carried_asked"]),
        calls_asked=sifted(data["calls_asked"]),
        calls=re.compile(data["calls"]),
        granted_asked=sifted(data["granted_asked"]),
        granted=re.compile(data["granted"]),
        fee=re.compile(data["fee"]),
        no_fee=re.compile(data["no_fee"]),
        fee_asked=sifted(data["fee_asked"]),
    )


def acts_agree(question: Question, fact: Fact) -> bool:
    """False if it is asked how much was put out and the figure tells of something else, or of applications and it does not."""
    if _denies_a_fee(question, fact):
        return bool(_acts().fee_asked.search(question.folded))
    if _costs_of_what_never_came(question, fact):
        return False
    if fact.kind is FactKind.TABLE:
        return True
    if fact.value is None:
        return fact.state is not ValueState.ZERO or not _is_carried_over_alone(question, fact)
    if _asks_of_requests(question) and not _speaks_of_requests(question, fact):
        return False
    return not _tells_of_another_act(question, fact) and not _tells_of_nothing_put_out(question, fact)


def _tells_of_another_act(question: Question, fact: Fact) -> bool:
    """True if a figure counts what followed from the act asked about, or what came before it, or those who only saw it."""
    acts, asked, topic = _acts(), question.folded, fact.topic
    followers = fact.measure is Measure.PERSON and acts.followers.search(topic)
    return bool(
        ((followers or acts.seen.search(topic)) and not _asks_who_saw(question))
        or (acts.clicks_asked.search(asked) and not acts.seen.search(topic) and puts_out(fact))
        or (acts.calls_asked.search(asked) and not acts.calls.search(topic) and puts_out(fact))
        or _became_of_what_came_in(question, fact)
        or _is_carried_over_alone(question, fact)
        # 答复22件 were not all granted
        or (acts.granted_asked.search(asked) and not acts.granted.search(acts.names.sub("", topic)))
        or counts_other_things(question, fact, "done")
    )


_HOW_OFTEN: Final = lazily("每[年季月周日天][^,，。;；]{0,4}(?:更新|维护|巡查)")
_ITEMS_ON_IT: Final = lazily(r"[，,](?:各类|政府|政务|工作)*(?:信息|动态|文章|稿件)$")
"""Behind the clause that opens a channel: what was put out there."""


def _tells_of_nothing_put_out(question: Question, fact: Fact) -> bool:
    """True if it is asked how much was put out, and the figure counts accounts or what else was done."""
    acts = _acts()
    requests = _APPLIED in question.folded and _APPLIED in fact.topic
    if requests or not acts.asked.search(question.folded):
        return False  # 申请公开一共多少件 asks for no publications
    in_accounts = fact.unit == _ACCOUNTS and question.unit != _ACCOUNTS
    if in_accounts and not _HELD.sub("", published_on().sub("", WHOSE.sub("", fact.topic)).strip("、和及与")):
        return True  # 微博2个 are accounts
    if fact.measure is Measure.TIMES and _HOW_OFTEN.search(fact.topic):
        return True  # 每月更新两次
    topic = acts.names.sub("", fact.topic)
    if _ITEMS_ON_IT.search(topic):
        return False  # 开通微信“青石”，信息45条: what was opened is not what is counted
    if acts.put_out.search(topic) or any(map(acts.put_out.fullmatch, fact.scope.split())):
        return False
    return bool(acts.done.search(topic)) and not acts.done_asked.search(question.folded)


def _is_carried_over_alone(question: Question, fact: Fact) -> bool:
    """True for what one year left to the next where that is not asked: 结转下年答复2件 were not answered."""
    acts = _acts()
    return bool(acts.carried.search(fact.topic) and not acts.carried_asked.search(question.folded))


def _became_of_what_came_in(question: Question, fact: Fact) -> bool:
    """True if it is asked how many applications came in, and the figure is of those that were answered."""
    acts = _acts()
    if question.measure is Measure.PERSON:  # 几个人来申请 fits neither of the two
        return False
    asked = acts.came_in.search(question.folded) and not acts.came_of_them.search(question.folded)
    return bool(asked and acts.came_of_them.search(fact.topic) and not acts.coming_in.search(fact.topic))


def _denies_a_fee(question: Question, fact: Fact) -> bool:
    """True for a statement that no fee was taken."""
    if fact.state is ValueState.ZERO:
        return bool(_acts().fee.search(fact.topic))
    return question.exists and fact.measure is Measure.TEXT and bool(_acts().no_fee.search(fact.quote))


def _costs_of_what_never_came(question: Question, fact: Fact) -> bool:
    """True if it is asked what an application costs, and the words say that none came in."""
    denied = fact.state is ValueState.ZERO and fact.value is None
    return denied and question.measure is Measure.MONEY and _APPLIED in fact.topic


def puts_out(fact: Fact) -> bool:
    """True if the clause of a figure says that what it counts was put out."""
    return _says_put_out(fact.quote, place_of_figure(fact))


@lru_cache(maxsize=_KEPT)
def _says_put_out(quote: str, figure: int) -> bool:
    """True if the clause before the place of a figure says so."""
    clause = _CLAUSE_END.split(quote[:figure])[-1]
    return bool(_acts().put_out.search(_acts().names.sub("", clause)))


def _asks_who_saw(question: Question) -> bool:
    """True if readers, visitors or followers are asked about, in whatever words, here or in the message before."""
    if question.elliptical or question.measure is Measure.TIMES:
        return True
    named = any(_acts().seen.fullmatch(name) for term in question.terms for name in term.names)
    return named or bool(_acts().seen_asked.search(question.folded))


def _asks_of_requests(question: Question) -> bool:
    """True if applications are counted, by whom they were made, how, or what became of them: 个人申请的有几件."""
    if not _ASKS_OF_REQUESTS.search(question.folded):
        return False
    by_row = question.language is Language.EN or _acts().came_in.search(question.folded)
    return any(
        key.startswith("applications.")
        for term in question.terms
        for key in (*term.columns, *(term.rows if by_row else ()))
    )


def _speaks_of_requests(question: Question, fact: Fact) -> bool:
    """True if a figure of prose tells of applications, and of those who are asked about in more than a set phrase."""
    said = " ".join((fact.topic, fact.scope, fact.section, fact.quote))
    if not _REQUESTED.search(said):
        return False
    said = _ANYBODY.sub("", said)
    who = [
        term for term in question.terms if any(column.startswith("applications.") for column in term.columns)
    ]
    return all(any(name in said for name in term.names) for term in who)
