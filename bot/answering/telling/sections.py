"""What a whole part of the report says: 第六部分写了什么, 存在哪些问题, 平台建设做了哪些工作."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from bot.answering.answer import Language
from bot.answering.decision import NOTHING, Decision
from bot.answering.telling.improvement import IMPROVEMENT, remedy_of
from bot.answering.telling.numbered import NUMBERS, Numbered, part_numbered, point_numbered
from bot.answering.telling.roles import Sought, sought
from bot.understanding.question import Ask, Question
from knowledge.extraction.outline import SEPARATOR
from knowledge.matching import Match
from knowledge.models import Measure, ValueState
from knowledge.normalization import fold
from knowledge.query import TELLING, Term
from knowledge.readers.headings import without_number
from knowledge.sieve import sifted
from knowledge.store import FactStore, StoredFact
from knowledge.values import replace

_PROBLEM: Final = frozenset({"问题", "不足", "存在的主要问题", "存在问题", "主要问题", "毛病"})
_HOW_MANY: Final = sifted(
    r"^(?:总体上?|整体上?|总的来[说看]|请问|那|这份|你们|你|咱们?|贵|[乡镇县市区局委]里?|报告|年报|里|中|上|说|写|讲|列|提到|指出|承认|自己|了|的|到底|一共|总共|都|还|目前|工作|存在|主要|有|是)*"
    r"(?:几|多少)(?:个|条|点|项|方面|个方面)?(?:的)?(?:主要)?(?:问题|不足|毛病)[啊呀呢吗了?？。]*$"
    r"|^(?:请问|那|这份|你们|你|咱们?|贵|[乡镇县市区局委]里?|报告|年报|里|中|上|面|说|写|讲|列|提到|指出|了|的|工作|存在|主要)*(?:问题|不足|毛病)(?:一共|总共|存在|都|到底|究竟|大概)*有?(?:几|多少)(?:个|条|点|项|方面|个方面)[啊呀呢?？。]*$"
    r"|^how many (?:main |major )?(?:problems|shortcomings|weaknesses)\b(?!.*\b(?:solved|fixed|corrected|reported|handled|raised by|did (?!the report|it\b|you\b|they\b|this|your)\w+|f(?:ou|i)nd|discovered|detected|spotted|identified|uncovered|turned up)\b)"
)
"""Asks how many problems there are: told as a list, they can be counted."""
_ASKS: Final = re.compile(r"什么|啥|撒|咋|怎")
"""Words of the lexicon that only ask: 讲的是什么."""
_PROBLEMS: Final = re.compile(r"问题|不足|困难|薄弱|短板")
"""Headings under which problems stand."""
_REMEDIES: Final = re.compile(r"改进|措施|整改|下一步|打算")
"""Names of lists of what is done about problems."""
_IMPROVED: Final = re.compile(r"问题|不足|改进|整改|下一步|打算")
"""Headings under which stands what is done about problems."""
_SAYS_REMEDY: Final = re.compile(r"(?:改进情况|改进措施|整改措施|下一步|下步|今后|为此)")
_ADDRESSES: Final = re.compile("针对(?:上述|以上|这些|存在的|前述)[^。;；]{0,8}(?:问题|不足|短板)")
_HOW_PUT_RIGHT: Final = "怎么改"
_POINT: Final = re.compile("[一二三]是|[（(][一二三][)）]")
_PARTS: Final = re.compile(
    r"(?:存在|主要)的?(?:主要)?(?:问题|不足|困难)|改进(?:情况|措施|方向)$|下一步|工作打算$"
)
"""Members that only name the parts of a part."""
_TELLS: Final = sifted(
    r"(?:做|干|搞|弄|开展|采取|写|讲|说|办)(?:了|过|的是|的)*(?:些|点)?(?:什么|啥|撒|哪些)|(?:什么|啥|撒|哪些)(?:工作|动作|事情?|举措|内容)(?!在)"
    r"|(?:怎么|咋|如何|怎样)(?:做|搞|弄|干|开展)的?[?？!。呢啊的]*$|(?:情况|工作)(?:怎么样|如何|咋样|是什么|是啥)"
)
"""Asks what a part of the report tells as a whole."""
_TELLS_EN: Final = re.compile(
    r"\bwhat (?:(?:else |work |steps |activities )?(?:was|were|is|has|have|had|did|does|do)\b.*\b(?:do|does|did|done|doing|carried out|undertaken|achieved)\b|(?:work|activities|progress)\b)"
    r"|\bwhat (?:does|did|do) (?:\w+ ){1,4}(?:say|tell|write|state|mention|report) (?:about|on|of|under|regarding)\b"
    r"|^(?:please |can you |could you |pls )*(?:describe|summari[sz]e|outline|tell me (?:more )?about)\b"
    r"|\bwhat (?:is|was) (?:said|written|stated) (?:about|on|under|in)\b"
)
"""The same in English."""
_OF_A_PART: Final = frozenset({"section", "part", "chapter", "heading", "field", "area", "summary", "terms"})
"""Words that only say that a part of the report is meant."""
_HEADING_PARTS: Final = re.compile(r"[,，、;；]")
_EVERYDAY: Final = 0.05
"""Weight up to which a word is an everyday one."""
_WHY_AT_LAST: Final = re.compile(r",[^,]*(?:为什么|为啥|为何|原因|怎么回事|咋回事)[^,]*$")
"""原因是什么 after 怎么改: of the same problem, but no remedy."""
_HALF: Final = 0.5
"""Share of a heading's characters that the words asked about must be."""
_MOST: Final = 2
"""Sentences told of a part that is no list."""
_MOST_HEADINGS: Final = 5
"""Sentences told where each stands under a heading of its own, as the remedies of several problems do."""


def part_asked(
    question: Question, store: FactStore, report: int, before: Question | None = None
) -> Decision | None:
    """The part of the report that a question asks for as a whole; None for any other question.

    `before` is what a message leans on: 怎么改 alone then is about that, not about all problems.
    """
    if question.category or question.contact_fields:
        return None
    if _HOW_MANY.search(question.folded):
        lists = filter(_lists_problems, store.all_facts(report))
        return _answer(list(lists)[:1])
    if question.measure not in (None, Measure.NUMBER):
        return None
    if part := part_numbered(question):
        return _told(_numbered(store.all_facts(report), part.number)) or _no_such_part(question)
    wanted = sought(question)
    seeks = {one.role.name for one in wanted}
    if (point := point_numbered(question)) and _is_of_problems(question, point):
        names_it = any(IMPROVEMENT in term.names for term in question.terms)  # 第三条问题的改进措施
        improved = ("remedy" in seeks or names_it) and not _WHY_AT_LAST.search(question.folded)
        return _one_problem(store.all_facts(report), point.number, improved)
    if seeks & {"problem", "remedy"} and (
        told := _of_problems(question, wanted, store.all_facts(report), before)
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
        and not _ASKS.search(term.text)
        and term.text not in _OF_A_PART
        and IMPROVEMENT not in term.names
    )


def _of_problems(
    question: Question, wanted: tuple[Sought, ...], facts: Sequence[StoredFact], before: Question | None
) -> Decision | None:
    """All problems or what is done about them, or the one that the message or the one before it is about."""
    improved = any(one.role.name == "remedy" for one in wanted)
    others = _others(question, wanted)
    if before is not None:
        point = point_numbered(before)
        leans = improved and point is not None and _is_of_problems(before, point)
        return _one_problem(facts, point.number, improved) if leans and point else None
    if not others:
        return _remedies(facts) if improved else _problems(question, facts)
    return None if improved else _problem_named(others, facts)


def _problem_named(others: Sequence[Term], facts: Sequence[StoredFact]) -> Decision | None:
    """村务公开有什么问题: the one problem of the list whose name says all else that is asked about, or the sentence."""
    listed = next(filter(_lists_problems, facts), None)
    names = () if listed is None else listed.fact.items
    fitting = [i for i, name in enumerate(names, 1) if _says_all(others, name)]
    if len(fitting) == 1:
        return _one_problem(facts, fitting[0], improved=False)
    below = (item for item in facts if _is_sentence(item) and _PROBLEMS.search(item.fact.section))
    said = [item for item in below if not _says_remedy(item) and _says_all(others, item.fact.quote)]
    return _answer(said[:1]) if not fitting else None


def _says_all(terms: Sequence[Term], text: str) -> bool:
    """True if a text says every one of the words or another name for it."""
    folded = fold(text)
    return all(any(name in folded for name in term.names) for term in terms)


def _is_of_problems(question: Question, point: Numbered) -> bool:
    """True if 第二个 is one of the problems or remedies, by its own words or by what was said before, and of nothing else."""
    said = [term for term in question.terms if term.weight >= TELLING and not _ASKS.search(term.text)]
    problems = [term for term in said if _PROBLEM.intersection(term.names)]
    remedies = [term for term in question.terms if IMPROVEMENT in term.names]
    others = [term for term in said if term not in problems and term not in remedies]
    return bool(problems or remedies) and all(point.holds(term) for term in others)


def goes_on_about_one(question: Question, before: Question) -> bool:
    """True for 为什么 and 怎么改 after 第二个呢: of that problem, not of them all."""
    point = point_numbered(before)
    if point is None or not _is_of_problems(before, point) or point_numbered(question):
        return False
    wanted = sought(question)
    remedies = any(one.role.name == "remedy" for one in wanted)
    named = [t for t in _others(question, wanted) if t.weight >= TELLING]
    return not named and (remedies or question.ask in (Ask.WHY, Ask.HOW))


def the_same_of_another(question: Question, before: Question) -> Question:
    """第二个呢 with what was asked before it: after 怎么改 it asks what is done about that one."""
    remedies = any(one.role.name == "remedy" for one in sought(before))
    folded = f"{question.folded},{_HOW_PUT_RIGHT}" if remedies else question.folded
    return replace(before, folded=folded)


def _others(question: Question, wanted: tuple[Sought, ...]) -> list[Term]:
    """What the question names beside what it seeks."""
    return [
        term
        for term in question.terms
        if term.weight > _EVERYDAY
        and not term.verb
        and IMPROVEMENT not in term.names
        and not any(one.covers(term) for one in wanted)
    ]


def _heading(item: StoredFact) -> str:
    """The heading right above a fact, without its number."""
    return _last_heading(item.fact.section)


@lru_cache(maxsize=256)
def _last_heading(section: str) -> str:
    """Many facts stand under the same headings."""
    return without_number(section.rpartition(SEPARATOR)[2])


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
        if any(_is_made_of(part, named) for part in _HEADING_PARTS.split(_last_heading(section)))
    ]
    return [item for item in facts if item.fact.section == found[0]] if len(found) == 1 else []


def _is_below_problems(section: str) -> bool:
    """True for the heading of one problem: what was done in its field is told under another one."""
    return bool(_PROBLEMS.search(section.rpartition(SEPARATOR)[0]))


def _is_made_of(heading: str, named: Sequence[Sequence[str]]) -> bool:
    """True if a heading holds every word asked about and little else."""
    said = [max((name for name in names if name in heading), key=len, default="") for names in named]
    return all(said) and sum(map(len, said)) >= _HALF * len(heading)


def _problems(question: Question, facts: Sequence[StoredFact]) -> Decision | None:
    """The problems as the report lists them, or the sentences of their part."""
    below = [item for item in facts if _PROBLEMS.search(item.fact.section)]
    lists = [item for item in below if _lists_problems(item)]
    if lists:
        return _answer(lists[:1])
    holds = next(one.role.holds for one in sought(question) if one.role.name == "problem")
    said = [item for item in below if _is_sentence(item) and holds.search(item.fact.quote)]
    return _answer(said[:_MOST])


def _remedies(facts: Sequence[StoredFact]) -> Decision | None:
    """What is done about the problems as the report lists it, or the sentences that say so."""
    below = [item for item in facts if _IMPROVED.search(item.fact.section)]
    lists = [item for item in below if item.fact.measure is Measure.LIST and _REMEDIES.match(item.fact.label)]
    if lists:
        return _answer(lists[:1])
    said = [item for item in below if _is_sentence(item) and _says_remedy(item)]
    each = list({item.fact.section: item for item in reversed(said)}.values())[
        ::-1
    ]  # the first under each heading
    if len(each) > 1:
        return _answer(each[:_MOST_HEADINGS])
    return _answer(said[:_MOST] or _after_the_problems([item for item in below if _is_sentence(item)]))


def _after_the_problems(below: Sequence[StoredFact]) -> list[StoredFact]:
    """The points that follow on 针对上述问题 where nothing else says what is done about them."""
    at = next((place for place, item in enumerate(below) if _ADDRESSES.search(item.fact.quote)), None)
    if at is None:
        return []
    points = [item for item in below[at:] if _POINT.search(item.fact.quote) and _stands_with(item, below[at])]
    return points[:_MOST]


def _stands_with(item: StoredFact, first: StoredFact) -> bool:
    """True for a point that stands under the heading where the remedies begin."""
    return item.fact.section == first.fact.section


def _says_remedy(item: StoredFact) -> bool:
    """True for a sentence that opens with what it is, or stands under a heading of remedies alone."""
    heading = _heading(item)
    return bool(_SAYS_REMEDY.match(item.fact.quote)) or (
        bool(_REMEDIES.search(heading)) and not _PROBLEMS.search(heading)
    )


def _one_problem(facts: Sequence[StoredFact], number: int, improved: bool) -> Decision | None:
    """The problem that stands at this place of the list, or what is done about it."""
    problems = next(filter(_lists_problems, facts), None)
    if problems is None or number > len(problems.fact.items):
        return None
    name = problems.fact.items[number - 1]
    statements = [item for item in facts if _is_sentence(item)]
    said = (item for item in statements if name in item.fact.quote or name in item.fact.section)
    problem = next(said, None)
    if problem is None:
        return None
    told = remedy_of(problem, statements) if improved else problem
    return None if told is None else _answer([told])


def _is_sentence(item: StoredFact) -> bool:
    """True for a sentence as it stands; what did not happen is told by a fact of its own beside it."""
    fact = item.fact
    return fact.measure is Measure.TEXT and not fact.key and fact.state is not ValueState.ZERO


def _lists_problems(item: StoredFact) -> bool:
    """True for a list of problems; not for 存在问题, 改进情况 as the two parts of a part."""
    fact = item.fact
    if fact.measure is not Measure.LIST or _REMEDIES.search(fact.label.rpartition("及")[0] or fact.label):
        return False
    named = _PROBLEMS.search(fact.label) or (_is_outline(item) and _PROBLEMS.search(_heading(item)))
    return bool(named) and not any(_PARTS.search(member) for member in fact.items)


def _is_outline(item: StoredFact) -> bool:
    """True for the list of what a heading is made of."""
    return item.fact.measure is Measure.LIST and without_number(item.fact.label) == _heading(item)


def _told(below: Sequence[StoredFact]) -> Decision | None:
    """What stands below a heading: the list of its points, or its first sentences."""
    highest = min(below, key=lambda item: len(item.fact.section), default=None)
    outline = [
        item for item in below if _is_outline(item) and highest and item.fact.section == highest.fact.section
    ]
    return _answer(outline[:1] or list(filter(_is_sentence, below))[:_MOST])


def _answer(items: Sequence[StoredFact]) -> Decision | None:
    """The decision to tell these; None if there are none."""
    return Decision(answer=tuple(Match(item, 1.0, 1.0, 1.0, ()) for item in items)) if items else None
