"""Whether a sentence names the things a question wants named: 哪两所 is not answered by 不合格2所.

Also whether somebody is sought in a list: a report prints how many were on it, never who.
"""

from __future__ import annotations

from dataclasses import replace

from bot.answering.answer import Language
from bot.answering.belonging.channel_words import NAMES_A_CHANNEL
from bot.answering.counting.polarity import tells_of_the_done
from bot.answering.decision import Decision
from bot.answering.telling.roles import sought
from bot.understanding.question import Ask, Question
from knowledge.extraction.breakdowns import BREAKDOWN
from knowledge.matching import Match
from knowledge.models import Fact, Measure, ValueState
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.sieve import sifted

_NUMBER = "[两二三四五六七八九十\\d]"
_COUNTED = "[个家所条项件处座位名份本起]"
_WHICH_ONES = sifted(
    rf"哪{_NUMBER}{{1,2}}{_COUNTED}|{_NUMBER}{_COUNTED}[^,。;?]{{1,12}}(?:是|叫|都是|分别是)(?:哪|什么|啥|撒|谁)"
    r"|\b(?:which|what|name the) (?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b",
)
_STATED = lazily(rf"\d+\s*{_COUNTED}")
_CLAUSES = lazily("[;；。]")
_NAMES = r"(?<!\d[\u4e00-\u9fff])、|》[和及与、]?《|以及"
_NAMES_BEFORE = lazily(_NAMES)
_NAMES_AFTER = lazily(rf"{_NAMES}|[：:①《]|[（(][^）)\d]{{2,}}[）)]|分别|包括|包含|一是|即")
"""How sentences give the members of something; 79所、5所 counts three kinds and names none."""
_IN_ENGLISH = {
    word: n
    for n, word in enumerate(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 2)
}
_LISTED = lazily("[、，,和及与]")
_HOW_MANY = {"两": 2, **{char: number for number, char in enumerate("一二三四五六七八九十", 1)}}
_NUMBER_NAMED = lazily(
    "(?:粉丝|关注|订阅|用户|参与|参加|报名|阅读|浏览|访问|点击|播放|下载|转发|点赞|评论|发行|接待)(?:者|人)?(?:总|次)?[数量](?:一共|总共|共|是|有|为|呢|啊|呀|吗|[?？。])*$"
)
"""粉丝数, 阅读量: a number by its name, with nothing else asked."""
_IS_THERE = lazily(r"(?:有没有|有无|有没|是否有|[里上中]有|有)$")


def with_a_number(question: Question, decision: Decision) -> Decision:
    """The decision without words where a number is asked for by its name: 粉丝数, 阅读量."""
    best = decision.answer[0].fact if decision.answer else None
    if best is None or best.measure not in (Measure.TEXT, Measure.LIST):
        return decision
    if best.state is ValueState.ZERO or not _NUMBER_NAMED.search(question.folded):
        return decision
    return Decision(nearest=decision.answer[0], reason="not_in_report")


def naming_them(question: Question, decision: Decision) -> Decision:
    """The decision without sentences that only count what is to be named one by one."""
    asked = _WHICH_ONES.search(question.folded)
    if question.ask not in (Ask.WHAT, Ask.WHO, Ask.ANY) or not asked:
        return decision
    number = next((_HOW_MANY[char] for char in asked[0] if char in _HOW_MANY), None)
    number = number or next((_IN_ENGLISH[word] for word in asked[0].split() if word in _IN_ENGLISH), None)
    naming = tuple(match for match in decision.answer if _names_them(match, number))
    if question.language is Language.EN and number is not None:
        naming = tuple(match for match in naming if _lists_so_many(match, number))
    if not decision.answer or naming:
        return replace(decision, answer=naming)
    return Decision(nearest=decision.answer[0], reason="not_in_report")


def _lists_so_many(match: Match, number: int) -> bool:
    """False for a sentence that counts nothing and joins fewer things: 加强微博建设 names no four of them."""
    if match.fact.measure is not Measure.TEXT or _STATED.search(match.fact.quote):
        return True
    return len(_LISTED.findall(match.fact.quote)) >= number - 1


def _names_them(match: Match, number: int | None) -> bool:
    """True unless every count in the fact's words stands alone, with no names before or behind it."""
    if match.fact.measure is not Measure.TEXT:
        return not match.fact.label.endswith(BREAKDOWN) or number in (None, len(match.fact.items))
    clauses = _CLAUSES.split(match.fact.quote)
    counts = [(clause, found) for clause in clauses for found in _STATED.finditer(clause)]
    return not counts or any(
        _NAMES_BEFORE.search(clause[: found.start()]) or _NAMES_AFTER.search(clause, found.end())
        for clause, found in counts
    )


def seeks_another_thing(question: Question, best: Match) -> bool:
    """True if 有没有 is asked of just the word that the fact does not explain, or the fact tells of what is done already."""
    if tells_of_the_done(question, best.fact) or _lists_no_ways(question, best.fact):
        return True
    if not (question.yes_no and question.exists):
        return False
    unexplained = [term for term in best.unexplained if term.weight >= TELLING and not term.verb]
    return any(_IS_THERE.search(question.folded[: term.position]) for term in unexplained)


def _lists_no_ways(question: Question, fact: Fact) -> bool:
    """True for a list of what was published where it is asked by which ways: 通过啥公开 of projects."""
    if fact.measure is not Measure.LIST or question.language is Language.EN:
        return False
    ways = any(one.role.name == "channel" for one in sought(question)) and question.ask is Ask.HOW
    return ways and not any(NAMES_A_CHANNEL.search(item) for item in fact.items)
