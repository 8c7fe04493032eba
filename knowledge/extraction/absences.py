"""Statements that something did not happen or is not there: 未收到申请, 无政协提案."""

from __future__ import annotations

import re
from collections.abc import Iterable

from knowledge.extraction.carried_over import carried_over
from knowledge.extraction.in_words import fact_in_words
from knowledge.extraction.outline import Passage
from knowledge.extraction.sentences import split_sentences
from knowledge.models import Fact, ValueState
from knowledge.patterns import lazily
from knowledge.vocabulary import load

_BARE_NONE = lazily(r"^\s*(?:无|没有|零)[。.；;]?\s*$")
_NUMBERED = lazily(r"^\s*(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．]?)\s*")
_SUPPOSED = lazily(r"认为[^,，。；;]*[未没无不]|^(?:如果?|若|凡|倘若?|一旦|要是)(?![^,，。；;]*所)")
"""Says what may be done where something were so, not that it was: 认为没有依法公开的，可以举报."""

_COUNTED = lazily(
    r"(?:不存在|未|没有?|无)[^，,。；;]*(?:的[^，,。；;\d]{0,4}|[)）]\s*)[1-9]\d*\s*[件条次个项起宗份人]"
    r"|(?:无法提供|没有现成信息|不掌握)[^，,。；;\d]*[1-9]\d*\s*[件条次个项起宗份人]"
)
"""信息不存在的3件, 无法提供(没有现成信息)2件: so many of a kind, not none."""

_ON_REQUEST = lazily("依申请公开")
_NONE_CAME = lazily("(?:未|没有?)(?:收|接)到(?!.*(?:申请|复议|诉讼|起诉|投诉|举报|建议|提案))")
_NO_REQUEST_CAME = lazily(
    "(?:未|没有?)(?:接?收|接)到[^，,。；;]{2,}申请(?:(?:要求)?公开[^，,。；;]{0,12}信息)?(?:事项|件)?$"
    "|没有依申请公开[^，,。；;]{0,16}$"
)
"""未收到要求公开其他信息的申请, 未收到公众申请要求公开信息: what is denied is that any came in."""
_NO_FEE = lazily("收取[^，,。；;]{1,20}费用?$")
"""未向申请人收取依申请公开的任何费用: what is denied is that anything was charged."""
_APPLICATIONS = "政府信息公开申请"
"""What 未接到群众要求公开的信息 is about, under a heading that says so."""


def absences(passages: Iterable[Passage], report_year: int) -> list[Fact]:
    """Statements that something did not happen or is not there: 未收到申请, 无政协提案."""
    patterns = [re.compile(pattern) for pattern in load("prose")["none"]["patterns"]]
    negation = re.compile(load("prose")["none"]["negations"])
    facts: list[Fact] = []
    for passage in passages:
        for sentence in split_sentences(passage.text):
            if _BARE_NONE.match(sentence) and passage.headings:
                facts.append(_of_heading(passage, sentence))
                continue
            seen: list[tuple[int, int]] = []
            for match in (m for pattern in patterns for m in pattern.finditer(sentence)):
                if any(match.start() < end and start < match.end() for start, end in seen):
                    continue
                seen.append(match.span())
                start = max(sentence.rfind(mark, 0, match.start()) for mark in "，,。；;：:")
                clause = sentence[start + 1 : match.end()].strip()
                if _SUPPOSED.search(clause) or _COUNTED.search(clause):
                    continue
                topic = negation.sub(" ", clause, count=1).strip()
                if (
                    passage.headings
                    and _ON_REQUEST.search(passage.headings[-1])
                    and _NONE_CAME.search(clause)
                ):
                    topic = f"{topic} {_APPLICATIONS}"
                elif _NO_REQUEST_CAME.search(clause):
                    topic = f"{topic} 收到申请"
                elif _NO_FEE.search(clause):
                    topic = f"{topic} 收取费用"
                if named := carried_over(topic, report_year):
                    topic = f"{topic} {named}"
                facts.append(_absence(passage, clause, topic, sentence))
    return facts


def _of_heading(passage: Passage, sentence: str) -> Fact:
    """依申请公开政府信息的数量：无。 set as a heading with its one word."""
    heading = _NUMBERED.sub("", passage.headings[-1]).strip("：: ")
    return _absence(passage, f"{heading}：{sentence.strip('。 ')}", heading, f"{heading}：{sentence.strip()}")


def _absence(passage: Passage, clause: str, topic: str, quote: str) -> Fact:
    return fact_in_words(passage, quote, clause, label=clause, topic=topic, state=ValueState.ZERO)
