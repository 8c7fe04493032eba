"""What was done with what a figure counts: messages put out are no letters answered, no boards set up, no readers."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from bot.understanding.question import Question
from knowledge.models import Fact, FactKind, Measure, ValueState

_REQUESTED: Final = "申请"


@dataclass(frozen=True, slots=True)
class _Acts:
    """The words of acts, as patterns."""

    asked: re.Pattern[str]
    done: re.Pattern[str]
    done_asked: re.Pattern[str]
    seen: re.Pattern[str]
    seen_asked: re.Pattern[str]
    put_out: re.Pattern[str]
    names: re.Pattern[str]
    met_asked: re.Pattern[str]
    met: re.Pattern[str]
    fee: re.Pattern[str]
    no_fee: re.Pattern[str]
    fee_asked: re.Pattern[str]


@cache
def _acts() -> _Acts:
    data = tomllib.loads((Path(__file__).parent / "acts.toml").read_text(encoding="utf-8"))
    done = "|".join(data["done"])
    return _Acts(
        asked=re.compile(f"{data['asked_zh']}|{data['asked_en']}"),
        done=re.compile(done),
        done_asked=re.compile(f"{done}|{data['done_en']}"),
        seen=re.compile(data["seen"]),
        seen_asked=re.compile(data["seen_asked"]),
        put_out=re.compile("|".join(data["put_out"])),
        names=re.compile("|".join(data["names"])),
        met_asked=re.compile(data["met_asked"]),
        met=re.compile(data["met"]),
        fee=re.compile(data["fee"]),
        no_fee=re.compile(data["no_fee"]),
        fee_asked=re.compile(data["fee_asked"]),
    )


def acts_agree(question: Question, fact: Fact) -> bool:
    """False if it is asked how much was put out and the figure tells of something else, or of applications and it does not."""
    if _denies_a_fee(question, fact):
        return bool(_acts().fee_asked.search(question.folded))
    if fact.kind is FactKind.TABLE or fact.value is None:
        return True
    if _asks_of_requests(question) and not _speaks_of_requests(fact):
        return False
    acts = _acts()
    if acts.met_asked.search(question.folded) and not acts.met.search(fact.topic):
        return False
    requests = _REQUESTED in question.folded and _REQUESTED in fact.topic
    if requests or not acts.asked.search(question.folded):
        return True  # 申请公开一共多少件 asks for no publications
    if acts.seen.search(fact.topic) and not acts.seen_asked.search(question.folded):
        return False
    topic = acts.names.sub("", fact.topic)
    other = acts.done.search(topic) and not acts.put_out.search(topic)
    return not other or bool(acts.done_asked.search(question.folded))


def _denies_a_fee(question: Question, fact: Fact) -> bool:
    """True for a statement that no fee was taken."""
    if fact.state is ValueState.ZERO:
        return bool(_acts().fee.search(fact.topic))
    return question.exists and fact.measure is Measure.TEXT and bool(_acts().no_fee.search(fact.quote))


def puts_out(fact: Fact) -> bool:
    """True if the clause of a figure says that what it counts was put out."""
    before = fact.quote[: max(fact.quote.find(fact.value_text), 0)]
    clause = re.split(r"[，,。；;（(]", before)[-1]
    return bool(_acts().put_out.search(_acts().names.sub("", clause)))


def _asks_of_requests(question: Question) -> bool:
    """True if applications are counted, by whom they were made or how: 个人申请的有几件."""
    return _REQUESTED in question.folded and any(
        column.startswith("applications.") for term in question.terms for column in term.columns
    )


def _speaks_of_requests(fact: Fact) -> bool:
    return any(_REQUESTED in text for text in (fact.topic, fact.scope, fact.section, fact.quote))
