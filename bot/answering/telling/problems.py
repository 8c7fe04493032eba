"""The problems that a report names and what is done about them: all of them, one by its place, or the one that is about a thing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.answering.decision import NOTHING, Decision
from bot.answering.telling.improvement import IMPROVEMENT, remedy_of
from bot.answering.telling.numbered import LAST, Numbered, point_numbered
from bot.answering.telling.roles import Sought, sought
from bot.answering.telling.under_headings import MOST_TOLD, heading_of, is_outline, is_sentence, told_together
from bot.understanding.question import Ask, Question
from knowledge.extraction.outline import SEPARATOR
from knowledge.models import Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term
from knowledge.store import StoredFact
from knowledge.values import replace

PROBLEM: Final = frozenset(
    {
        "困难",
        "难处",
        "难点",
        "短板",
        "缺点",
        "缺陷",
        "薄弱环节",
        "问题",
        "解决问题",
        "不足",
        "存在的主要问题",
        "存在问题",
        "主要问题",
        "毛病",
    }
)
ONLY_ASKS: Final = lazily(r"什么|啥|撒|咋|怎")
"""Words of the lexicon that only ask: 讲的是什么."""
OF_PROBLEMS: Final = lazily(r"问题|不足|困难|薄弱|短板")
"""Headings under which problems stand."""
_REMEDIES: Final = lazily(r"改进|措施|整改|下一步|打算")
"""Names of lists of what is done about problems."""
_IMPROVED: Final = lazily(r"问题|不足|改进|整改|下一步|打算")
"""Headings under which stands what is done about problems."""
_SAYS_REMEDY: Final = lazily(
    r"(?:改进情况|改进措施|整改措施|下一步|下步|今后|为此|(?:20\d\d年|新的一年|明年)[,，]?(?:[^,，。;；]{0,24}?(?:将|拟|打算|计划)(?![其领军])))"
)
_ADDRESSES: Final = lazily("针对(?:上述|以上|这些|存在的|前述)[^。;；]{0,8}(?:问题|不足|短板)")
_HOW_PUT_RIGHT: Final = "怎么改"
_SAYS_WHAT: Final = lazily("具体|详细|展开|什么|啥|撒|咋回事|怎么回事")
"""Asks of one of them what it is, whatever was asked of another."""
_MEASURES: Final = lazily("措施|下一步|下步|打算|今后|方向|举措|改进情况")
_OF_PROBLEM: Final = lazily("问题|不足|毛病|短板")
_ANY_PROBLEM: Final = Term("问题", ("问题", "不足"), 1.0, known=True)
_POINT: Final = lazily("[一二三]是|[（(][一二三][)）]")
_NUMBER: Final = lazily(r"\s*(?:[（(]?([1-8])[.．、）)]|[（(]([一二三四五六七八])[)）])")
"""How a paragraph that bears a number begins."""
_CHINESE: Final = "一二三四五六七八"
_PARTS: Final = lazily(
    r"(?:存在|主要)的?(?:主要)?(?:问题|不足|困难)|改进(?:情况|措施|方向)$|下一步|工作打算$"
)
"""Members that only name the parts of a part."""
_PROMISES: Final = lazily(
    "(?:[（(][一二三四五六七八][)）])?(?:进一步|继续|不断|切实|积极|着力|大力|持续)*(?:提高|提升|加强|完善|健全|强化|深化|加大|扩大|规范|优化|创新|落实|拓宽|拓展|丰富|推进|做好|严格|抓好|狠抓|加快|建立|细化|增强|注重|充实)"
)
_LACKS: Final = lazily("不(?!断)|没|有待|欠|缺|滞后|薄弱|较[少慢低弱差]|单一|偏(?!远)|[还仍]需|亟待|差距")
"""How the names of measures begin, and what says that something is lacking."""
_TO_BE: Final = lazily("将(?:进一步|继续|不断)|进一步[^,，。;；]{0,8}[,，]做到")
"""将进一步改进，做到公开及时、准确: a list of what is to be, and of no problems."""
_EVERYDAY: Final = 0.05
"""Weight up to which a word is an everyday one."""
_MOST_HEADINGS: Final = 5
"""Sentences told where each stands under a heading of its own, as the remedies of several problems do."""


def of_problems(
    question: Question, wanted: tuple[Sought, ...], facts: Sequence[StoredFact], before: Question | None
) -> Decision | None:
    """All problems or what is done about them, or the one that the message or the one before it is about."""
    improved = any(one.role.name == "remedy" for one in wanted)
    others = others_named(question, wanted)
    if before is not None:
        point = point_numbered(before)
        leans = improved and point is not None and is_of_problems(before, point)
        return one_problem(facts, point.number, improved) if leans and point else None
    if not others:
        return _remedies(facts) if improved else _problems(question, facts)
    return None if improved else _problem_named(others, facts)


def _problem_named(others: Sequence[Term], facts: Sequence[StoredFact]) -> Decision | None:
    """村务公开有什么问题: the one problem of the list whose name says all else that is asked about, or the sentence."""
    listed = next(filter(lists_problems, facts), None)
    names = () if listed is None else listed.fact.items
    fitting = [i for i, name in enumerate(names, 1) if _says_all(others, name)]
    if len(fitting) == 1:
        return one_problem(facts, fitting[0], improved=False)
    below = (item for item in facts if is_sentence(item) and OF_PROBLEMS.search(item.fact.section))
    said = [item for item in below if not _says_remedy(item) and _says_all(others, item.fact.quote)]
    return told_together(said[:1]) if not fitting else None


def _says_all(terms: Sequence[Term], text: str) -> bool:
    """True if a text says every one of the words or another name for it."""
    folded = fold(text)
    return all(any(name in folded for name in term.names) for term in terms)


def is_of_problems(question: Question, point: Numbered) -> bool:
    """True if 第二个 is one of the problems or remedies, by its own words or by what was said before, and of nothing else."""
    said = [term for term in question.terms if term.weight >= TELLING and not ONLY_ASKS.search(term.text)]
    problems = [term for term in said if PROBLEM.intersection(term.names)]
    remedies = [term for term in question.terms if IMPROVEMENT in term.names]
    wanted = [one for one in sought(question) if one.role.name == "remedy"]
    others = [term for term in said if term not in problems and term not in remedies]
    others = [term for term in others if not any(one.covers(term) for one in wanted)]
    return bool(problems or remedies) and all(point.holds(term) for term in others)


def goes_on_about_one(question: Question, before: Question) -> bool:
    """True for 为什么 and 怎么改 after 第二个呢: of that problem, not of them all."""
    point = point_numbered(before)
    if point is None or not is_of_problems(before, point) or point_numbered(question):
        return False
    wanted = sought(question)
    remedies = any(one.role.name == "remedy" for one in wanted)
    named = [t for t in others_named(question, wanted) if t.weight >= TELLING]
    return not named and not question.yes_no and (remedies or question.ask in (Ask.WHY, Ask.HOW))


def the_same_of_another(question: Question, before: Question) -> Question:
    """第二个呢 with what was asked before it: after 怎么改 it asks what is done about that one."""
    remedies = any(one.role.name == "remedy" for one in sought(before))
    remedies = remedies or any(IMPROVEMENT in term.names for term in before.terms)
    # 第二条 after 下一步打算 is one of the measures told
    of_measures = _MEASURES.search(before.folded) and not any(
        PROBLEM.intersection(t.names) for t in before.terms
    )
    of_measures = of_measures and point_numbered(before) is None
    one_of_them = not of_measures or _OF_PROBLEM.search(question.folded) is not None
    if remedies and one_of_them and _SAYS_WHAT.search(question.folded):  # 第三个具体是啥, of the problems
        terms = tuple(term for term in before.terms if IMPROVEMENT not in term.names)
        return replace(before, folded=question.folded, terms=(*terms, _ANY_PROBLEM), measure=None)
    folded = f"{question.folded},{_HOW_PUT_RIGHT}" if remedies else question.folded
    return replace(before, folded=folded, measure=None, ask=Ask.WHAT)


def remedy_of_another(question: Question, before: Question | None) -> Question | None:
    """村务公开那个呢 after 怎么改进的: what is done about that problem; None where something else is asked."""
    if (
        before is None
        or not question.elliptical
        or question.measure
        or question.operation
        or sought(question)
    ):
        return None
    asking = tuple(term for term in before.terms if IMPROVEMENT in term.names)
    named = any(t.weight >= TELLING and not PROBLEM.intersection(t.names) for t in question.terms)
    if not named or question.yes_no or not any(one.role.name == "remedy" for one in sought(before)):
        return None
    folded = f"{question.folded},{_HOW_PUT_RIGHT}"
    return replace(before, text=question.text, folded=folded, terms=(*question.terms, *asking), joints=())


def others_named(question: Question, wanted: tuple[Sought, ...]) -> list[Term]:
    """What the question names beside what it seeks."""
    return [
        term
        for term in question.terms
        if term.weight > _EVERYDAY
        and not term.verb
        and IMPROVEMENT not in term.names
        and not any(one.covers(term) for one in wanted)
    ]


def _problems(question: Question, facts: Sequence[StoredFact]) -> Decision | None:
    """The problems as the report lists them, or the sentences of their part."""
    below = [item for item in facts if OF_PROBLEMS.search(item.fact.section)]
    lists = [item for item in below if lists_problems(item)]
    if lists:
        return told_together(lists[:1])
    if len(rows := _numbered(facts, improved=False)) > 1:
        return told_together(rows[:_MOST_HEADINGS])
    holds = next(one.role.holds for one in sought(question) if one.role.name == "problem")
    said = [item for item in below if is_sentence(item) and holds.search(item.fact.quote)]
    return told_together(said[:MOST_TOLD])


def _remedies(facts: Sequence[StoredFact]) -> Decision | None:
    """What is done about the problems as the report lists it, or the sentences that say so."""
    below = [item for item in facts if _IMPROVED.search(item.fact.section)]
    lists = [item for item in below if item.fact.measure is Measure.LIST and _REMEDIES.match(item.fact.label)]
    if lists:
        return told_together(lists[:1])
    said = [item for item in below if is_sentence(item) and _says_remedy(item)]
    each = list({item.fact.section: item for item in reversed(said)}.values())[
        ::-1
    ]  # the first under each heading
    if len(each) > 1:
        return told_together(each[:_MOST_HEADINGS])
    return told_together(
        said[:MOST_TOLD] or _after_the_problems([item for item in below if is_sentence(item)])
    )


def _after_the_problems(below: Sequence[StoredFact]) -> list[StoredFact]:
    """The points that follow on 针对上述问题 where nothing else says what is done about them."""
    at = next((place for place, item in enumerate(below) if _ADDRESSES.search(item.fact.quote)), None)
    if at is None:
        return []
    points = [item for item in below[at:] if _POINT.search(item.fact.quote) and _stands_with(item, below[at])]
    return points[:MOST_TOLD]


def _stands_with(item: StoredFact, first: StoredFact) -> bool:
    """True for a point that stands under the heading where the remedies begin."""
    return item.fact.section == first.fact.section


def _says_remedy(item: StoredFact) -> bool:
    """True for a sentence that opens with what it is, or stands under a heading of remedies alone."""
    heading = heading_of(item)
    return bool(_SAYS_REMEDY.match(item.fact.quote)) or (
        bool(_REMEDIES.search(heading)) and not OF_PROBLEMS.search(heading)
    )


def one_problem(facts: Sequence[StoredFact], number: int, improved: bool) -> Decision | None:
    """The problem that stands at this place of the list, or what is done about it."""
    problems = next(filter(lists_problems, facts), None)
    if problems is None:
        return _paragraph(facts, number, improved)
    if number > len(problems.fact.items):
        return NOTHING
    name = problems.fact.items[number if number == LAST else number - 1]
    statements = [item for item in facts if is_sentence(item)]
    said = (item for item in statements if name in item.fact.quote or name in item.fact.section)
    problem = next(said, None)
    if problem is None:
        return None
    told = remedy_of(problem, statements) if improved else problem
    if told is None:  # they stand in another sentence, one after another as the problems do
        lists = [
            item for item in facts if item.fact.measure is Measure.LIST and _REMEDIES.match(item.fact.label)
        ]
        return told_together([one for one in lists if len(one.fact.items) == len(problems.fact.items)][:1])
    return told_together([told])


def _paragraph(facts: Sequence[StoredFact], number: int, improved: bool) -> Decision | None:
    """The paragraph with this number under the heading of the problems, or of what is done about them."""
    rows = _numbered(facts, improved)
    said = [item for item in rows if number == _number_of(item)]
    said = rows[-1:] if number == LAST else said
    return told_together(said[:1]) or (NOTHING if rows else None)


def _numbered(facts: Sequence[StoredFact], improved: bool) -> list[StoredFact]:
    """The paragraphs that bear a number under the heading of the problems, or of what is done about them.

    Of problems those that are counted on from one: what is done about them may be numbered anew behind them.
    """
    below = [item for item in facts if is_sentence(item) and _IMPROVED.search(item.fact.section)]
    below = [item for item in below if _says_remedy(item) is improved]
    if improved:
        return [item for item in below if _NUMBER.match(item.fact.quote)]
    rows: list[StoredFact] = []
    for item in below:
        if _number_of(item) == len(rows) + 1:
            rows.append(item)
    return rows if any(_LACKS.search(f"{heading_of(item)} {item.fact.quote}") for item in rows) else []


def _number_of(item: StoredFact) -> int:
    """The number with which a paragraph begins, or else the heading of it alone; 0 for none."""
    found = _NUMBER.match(item.fact.quote) or _NUMBER.match(item.fact.section.rpartition(SEPARATOR)[2])
    if found is None:
        return 0
    return int(found[1]) if found[1] else _CHINESE.index(found[2]) + 1


def lists_problems(item: StoredFact) -> bool:
    """True for a list of problems; not for 存在问题, 改进情况 as the two parts of a part."""
    fact = item.fact
    if fact.measure is not Measure.LIST or _REMEDIES.search(fact.label.rpartition("及")[0] or fact.label):
        return False
    named = OF_PROBLEMS.search(fact.label) or (is_outline(item) and OF_PROBLEMS.search(heading_of(item)))
    promised = all(map(_PROMISES.match, fact.items)) or _TO_BE.search(fact.quote) is not None
    if promised and not any(map(_LACKS.search, fact.items)):
        return False  # 存在问题及改进措施, of which only the measures bear numbers
    return bool(named) and not any(_PARTS.search(member) for member in fact.items)
