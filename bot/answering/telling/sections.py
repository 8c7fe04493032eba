"""What a whole part of the report says: 第六部分写了什么, 存在哪些问题, 平台建设做了哪些工作."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.answering.answer import Language
from bot.answering.decision import NOTHING, Decision
from bot.answering.telling.improvement import IMPROVEMENT
from bot.answering.telling.numbered import NUMBERS, part_numbered, point_numbered
from bot.answering.telling.problems import (
    OF_PROBLEMS,
    ONLY_ASKS,
    is_of_problems,
    lists_problems,
    of_problems,
    one_problem,
)
from bot.answering.telling.roles import sought
from bot.answering.telling.under_headings import (
    MOST_TOLD,
    is_outline,
    is_sentence,
    last_heading,
    told_together,
)
from bot.understanding.question import Ask, Question
from knowledge.extraction.outline import SEPARATOR
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term
from knowledge.sieve import sifted
from knowledge.store import FactStore, StoredFact

_HOW_MANY: Final = sifted(
    r"^(?:总体上?|整体上?|总的来[说看]|请问|那|这份|你们|你|咱们?|贵|[乡镇县市区局委]里?|报告|年报|里|中|上|说|写|讲|列|提到|指出|承认|自己|了|的|到底|一共|总共|都|还|目前|工作|存在|主要|有|是)*"
    r"(?:几|多少)(?:个|条|点|项|方面|个方面)?(?:的)?(?:主要)?(?:问题|不足|毛病)[啊呀呢吗了?？。]*$"
    r"|^(?:请问|那|这份|你们|你|咱们?|贵|[乡镇县市区局委]里?|报告|年报|里|中|上|面|说|写|讲|列|提到|指出|了|的|工作|存在|主要)*(?:问题|不足|毛病)(?:一共|总共|存在|都|到底|究竟|大概)*有?(?:几|多少)(?:个|条|点|项|方面|个方面)[啊呀呢?？。]*$"
    r"|^how many (?:main |major )?(?:problems|shortcomings|weaknesses)\b(?!.*\b(?:solved|fixed|corrected|reported|handled|raised by|did (?!the report|it\b|you\b|they\b|this|your)\w+|f(?:ou|i)nd|discovered|detected|spotted|identified|uncovered|turned up)\b)"
)
"""Asks how many problems there are: told as a list, they can be counted."""
_TELLS: Final = sifted(
    r"(?:做|干|搞|弄|开展|采取|写|讲|说|办)(?:了|过|的是|的)*(?:些|点)?(?:什么|啥|撒|哪些)|(?:什么|啥|撒|哪些)(?:工作|动作|事情?|举措|内容)(?!在)"
    r"|(?:怎么|咋|如何|怎样)(?:做|搞|弄|干|开展)的?[?？!。呢啊的]*$|(?:情况|工作)(?:怎么样|如何|咋样|是什么|是啥)"
    r"|公开(?:工作)?(?:的)?情况[呢?？。]*$"
)
"""Asks what a part of the report tells as a whole."""
_TELLS_EN: Final = lazily(
    r"\bwhat (?:(?:else |work |steps |activities )?(?:was|were|is|has|have|had|did|does|do)\b.*\b(?:do|does|did|done|doing|carried out|undertaken|achieved)\b|(?:work|activities|progress)\b)"
    r"|\bwhat (?:does|did|do) (?:\w+ ){1,4}(?:say|tell|write|state|mention|report) (?:about|on|of|under|regarding)\b"
    r"|^(?:please |can you |could you |pls )*(?:describe|summari[sz]e|outline|tell me (?:more )?about)\b"
    r"|\bwhat (?:is|was) (?:said|written|stated) (?:about|on|under|in)\b"
)
"""The same in English."""
_OF_A_PART: Final = frozenset({"section", "part", "chapter", "heading", "field", "area", "summary", "terms"})
"""Words that only say that a part of the report is meant."""
_HEADING_PARTS: Final = lazily(r"[,，、;；]")
_WHY_AT_LAST: Final = lazily(r",[^,]*(?:为什么|为啥|为何|原因|怎么回事|咋回事)[^,]*$")
"""原因是什么 after 怎么改: of the same problem, but no remedy."""
_AROUND: Final = lazily(
    r"^\s*[（(]?[\d一二三四五六七八九十]+[)）、.．]\s*|(?:政府|政务)?信息公开(?:工作|情况)?$|公开(?:工作|情况)?$"
)
"""The number of a heading, and that what it names was published."""
_HALF: Final = 0.5
"""Share of a heading's characters that the words asked about must be."""


def part_asked(
    question: Question, store: FactStore, report: int, before: Question | None = None
) -> Decision | None:
    """The part of the report that a question asks for as a whole; None for any other question.

    `before` is what a message leans on: 怎么改 alone then is about that, not about all problems.
    """
    if question.category or question.contact_fields:
        return None
    if _HOW_MANY.search(question.folded):
        lists = filter(lists_problems, store.all_facts(report))
        return told_together(list(lists)[:1])
    if question.measure not in (None, Measure.NUMBER):
        return None
    if part := part_numbered(question):
        return _told(_numbered(store.all_facts(report), part.number)) or _no_such_part(question)
    wanted = sought(question)
    seeks = {one.role.name for one in wanted}
    if question.ask in (Ask.WHO, Ask.WHEN) and before is not None:
        return None  # 谁负责 after 怎么改 asks for no remedy once more
    if (point := point_numbered(question)) and is_of_problems(question, point):
        names_it = any(IMPROVEMENT in term.names for term in question.terms)  # 第三条问题的改进措施
        improved = ("remedy" in seeks or names_it) and not _WHY_AT_LAST.search(question.folded)
        return one_problem(store.all_facts(report), point.number, improved)
    if seeks & {"problem", "remedy"} and (
        told := of_problems(question, wanted, store.all_facts(report), before)
    ):
        return told
    if _asks_what_it_tells(question) and "what messages say" not in seeks:
        named = [term.names for term in question.terms if _names_a_heading(term)]
        return _told(_headed(store.all_facts(report), named)) if named else None
    return None


def _no_such_part(question: Question) -> Decision | None:
    """The refusal of a part that the report does not have, or has no words in; None where more is asked about."""
    named = any(map(_names_a_heading, question.terms))
    return NOTHING if question.language is Language.EN and not named else None


def _asks_what_it_tells(question: Question) -> bool:
    """True if a part of the report is asked for, whatever it tells."""
    asks = _TELLS_EN if question.language is Language.EN else _TELLS
    return bool(asks.search(question.folded))


def _names_a_heading(term: Term) -> bool:
    """True for a word that may stand in the heading of the part that is asked for."""
    return (
        term.weight >= TELLING
        and not ONLY_ASKS.search(term.text)
        and term.text not in _OF_A_PART
        and IMPROVEMENT not in term.names
    )


def _numbered(facts: Sequence[StoredFact], number: int) -> list[StoredFact]:
    """The facts below the heading of the first level that bears this number."""
    if number > len(NUMBERS):
        return []
    start = re.compile(rf"(?:^|{SEPARATOR})第?{NUMBERS[number - 1]}\s*[、.．,，部章 ]")
    return [item for item in facts if start.search(item.fact.section)]


def _headed(facts: Sequence[StoredFact], named: Sequence[Sequence[str]]) -> list[StoredFact]:
    """The facts right below a heading that is made of the words asked about; none where two headings are."""
    sections = dict.fromkeys(item.fact.section for item in facts if not _is_below_problems(item.fact.section))
    found = [
        section
        for section in sections
        if any(_is_made_of(part, named) for part in _HEADING_PARTS.split(last_heading(section)))
    ]
    if len(found) > 1:  # by its own words, and not by another name for them
        found = [one for one in found if all(names[0] in last_heading(one) for names in named)]
    return [item for item in facts if item.fact.section == found[0]] if len(found) == 1 else []


def _is_below_problems(section: str) -> bool:
    """True for the heading of one problem: what was done in its field is told under another one."""
    return bool(OF_PROBLEMS.search(section.rpartition(SEPARATOR)[0]))


def _is_made_of(heading: str, named: Sequence[Sequence[str]]) -> bool:
    """True if a heading holds every word asked about and little else but that it was published."""
    said = [max((name for name in names if name in heading), key=len, default="") for names in named]
    own = _AROUND.sub("", heading) or heading
    return all(said) and sum(map(len, said)) >= _HALF * len(own)


def _told(below: Sequence[StoredFact]) -> Decision | None:
    """What stands below a heading: the list of its points, or its first sentences."""
    highest = min(below, key=lambda item: len(item.fact.section), default=None)
    outline = [
        item for item in below if is_outline(item) and highest and item.fact.section == highest.fact.section
    ]
    return told_together(outline[:1] or list(filter(is_sentence, below))[:MOST_TOLD])
