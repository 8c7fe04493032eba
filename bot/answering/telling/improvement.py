"""What the office says it does about a problem: the problem is found first, then what stands beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.answering.decision import Decision
from bot.answering.telling.cause_behind import cause_behind
from bot.answering.telling.numbered import point_numbered
from bot.answering.telling.roles import sought
from bot.understanding.question import Ask, Question
from knowledge.matching import Match, rank_among
from knowledge.models import Fact, Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING, Query, Term
from knowledge.store import FactStore, ReportRecord, StoredFact

IMPROVEMENT = "改进情况"
"""The glossary's name for 怎么改, 整改措施, 下一步打算."""
_PROBLEMS = lazily(r"问题|不足|困难|薄弱|改进")
"""Headings under which problems stand."""
_GENERAL = frozenset({"问题", "解决问题", "不足", "存在的主要问题", "存在问题", "主要问题", "毛病"})
"""What every problem is called."""
_REMEDY = lazily(
    r"改进(?:情况|措施|办法)?[:：]|(?:改进|整改|解决)(?:情况|措施|办法)|下一?步|今后|针对|整改|为此|将(?:进一步|继续|不断)|解决"
    r"|(?:20\d\d年|新的一年|明年)[,，]?[^,，。;；]{0,24}?(?:将|拟|打算|计划)(?![其领军])"
)
"""Words of a sentence that says what is done."""
_REMEDIES = lazily(r"改进|下一步|措施|打算|今后")
"""Headings of the part that answers the problems point by point."""
_POINT = lazily(r"^\s*([一二三四五六七八九十]是|[（(]?[一二三四五六七八九十\d]+[）)、.．])")
_ALL_POINTS = lazily("一是[^。]*二是")
"""A sentence that makes all its points by itself."""
_MIN_PROBLEM = 0.4
"""Share of the question's other words that the problem must explain."""
_BELOW = lazily(r"\s*(?:改进|整改)(?:情况|措施|办法)?[:：]")
"""How the sentence begins that says below a problem what is done about it."""
_LACKING = lazily(r"(?P<what>..+?)(?:不足|不够|短缺|缺乏|不高|薄弱|滞后|单一|不强|不到位|不规范|不全)$")
"""A word that says of what there is too little."""
_SPOKEN, _MOST_TOLD = 0.3, 4
_SEPARATOR = " › "


def remedy(question: Question, store: FactStore, report: ReportRecord) -> Decision | None:
    """The statement that answers 怎么改进 about a problem the question names; None for any other question."""
    if question.ask in (Ask.WHO, Ask.WHEN):
        return None  # 改进谁负责, 什么时候改完: what is done does not say it
    if question.ask is Ask.WHY and (cause := cause_behind(question, _statements(store, report))):
        return cause
    asking = [one for one in sought(question) if one.role.name == "remedy"]
    others = [
        term
        for term in question.terms
        if IMPROVEMENT not in term.names and not any(one.covers(term) for one in asking)
    ]
    if asking:  # the problem may stand in a clause of its own: 说理不够，想了什么办法
        others = [replace(t, weight=max(t.weight, TELLING)) if len(t.text) > 1 else t for t in others]
    if not asking and len(others) == len(question.terms):
        return None
    statements = _statements(store, report)
    if all(_GENERAL.intersection(term.names) or term.weight < _SPOKEN for term in others):
        return _of_all_problems(question, statements)  # 问题怎么改 names none of them
    if not any(term.weight >= TELLING for term in others):
        return None
    point = point_numbered(question)
    if point and not any(t.weight >= TELLING and _names_one(t) and not point.holds(t) for t in others):
        return None  # 主要问题, then 第二个怎么改: the second of them, not the one that is worded most alike
    problems = [item for item in statements if _PROBLEMS.search(item.fact.section)]
    query = Query(tuple(others), text="".join(term.text for term in others))
    problems = _headed_so(problems, fold(query.text)) or problems
    problem = next(iter(rank_among(problems, query)), None)
    if problem is None or problem.explained < _MIN_PROBLEM or not _speaks_of_each(others, problem):
        return None
    found = remedy_of(problem.stored, statements)
    if found is None:
        return None
    return Decision(answer=(Match(found, problem.score, 1.0, problem.specific, ()),))


def _statements(store: FactStore, report: ReportRecord) -> list[StoredFact]:
    """What the report says in words."""
    return [item for item in store.all_facts(report.id) if item.fact.measure is Measure.TEXT]


def _headed_so(problems: Sequence[StoredFact], words: str) -> list[StoredFact]:
    """Those whose heading says just that: 形式单一 is the one headed so before one that speaks of it."""
    return [item for item in problems if words and words in fold(item.fact.section.rpartition(_SEPARATOR)[2])]


def _speaks_of_each(others: Sequence[Term], problem: Match) -> bool:
    """False where the question names what is lacking (经费不足) and the problem lacks something else (认识不足)."""
    below = _BELOW.match(problem.fact.quote)  # what is done about it may name anything
    said = problem.fact.section if below else f"{problem.fact.section}{problem.fact.quote}"
    for term in others:
        lacking = [found["what"] for name in (term.text, *term.names) if (found := _LACKING.match(name))]
        if term.weight >= TELLING and lacking and not any(what in said for what in lacking):
            return False
    named = [
        share
        for term, share in zip(others, problem.shares, strict=False)
        if term.known and term.weight >= 1.0 and not _GENERAL.intersection(term.names)
    ]
    return not named or max(named) >= _MIN_PROBLEM


def _of_all_problems(question: Question, statements: Sequence[StoredFact]) -> Decision | None:
    """What is done about each of the problems, where the report says so below each; None where that is not what is asked."""
    if (
        question.measure is not None
        or question.yes_no
        or question.choice is not None
        or point_numbered(question)
    ):
        return None
    told = [
        Match(item, 1.0, 1.0, 1.0, ())
        for item in statements
        if _PROBLEMS.search(item.fact.section) and _BELOW.match(item.fact.quote)
    ]
    return Decision(answer=tuple(told)) if 1 < len(told) <= _MOST_TOLD else None


_ASKS_A_WAY = lazily(
    r"(?:如何|怎么|怎样|咋)(?!样|办|回事)(?=[^,。;?!])|\bhow\b(?! (?:many|much|often|good|bad|well|true|long)\b)"
)
"""How something is done, which a sentence of the problems does not say; 怎么样 asks for a state."""
_STATES_PROBLEMS = lazily(r"存在(?:的|着)?(?:主要)?(?:问题|不足)|^(?:主要)?问题")


def solved(question: Question, decision: Decision, store: FactStore, report: ReportRecord) -> Decision:
    """What is done about a problem, where it is asked how and only the problem would be told."""
    if question.measure is not None or not decision.answer or not _ASKS_A_WAY.search(question.folded):
        return decision
    problem = decision.answer[0]
    if problem.fact.measure is not Measure.TEXT or not _states_problems(problem.fact):
        return decision
    found = remedy_of(problem.stored, _statements(store, report))
    if found is None or found.fact.quote == problem.fact.quote:
        return decision
    return replace(decision, answer=(replace(problem, stored=found),))


def _states_problems(fact: Fact) -> bool:
    """True for a sentence of the problems that says nothing of what is done about them."""
    heading = fact.section.rpartition(_SEPARATOR)[2]
    said = _STATES_PROBLEMS.search(fact.quote) or _STATES_PROBLEMS.search(heading)
    return bool(said) and not _REMEDY.search(fact.quote)


def _names_one(term: Term) -> bool:
    """True if a word says which problem is meant, as 问题 and 第二个 do not."""
    return not _GENERAL.intersection((term.text, *term.names)) and not term.text.startswith("第")


def remedy_of(problem: StoredFact, statements: Sequence[StoredFact]) -> StoredFact | None:
    """The statement that says what is done about a problem, wherever the report puts it."""
    return (
        _beside(problem.fact, statements)
        or _point_by_point(problem.fact, statements)
        or _point_further_down(problem, statements)
    )


def _beside(problem: Fact, statements: Sequence[StoredFact]) -> StoredFact | None:
    """The sentence under the same heading that says what is done, where that heading names one problem."""
    if _REMEDY.search(problem.quote):
        return next((item for item in statements if item.fact.quote == problem.quote), None)
    here = [item for item in statements if item.fact.section == problem.section]
    if any(_POINT.match(item.fact.quote) and not _ALL_POINTS.search(item.fact.quote) for item in here):
        return None
    first = next((item for item in here if _REMEDY.search(item.fact.quote)), None)
    told = next((item for item in here if item.fact.quote == problem.quote), None)
    goes_on = first is not None and told is not None and told.position > first.position
    return told if goes_on else first  # what is done goes on in further sentences


def _point_by_point(problem: Fact, statements: Sequence[StoredFact]) -> StoredFact | None:
    """The point of the remedies that bears the problem's own number: 二是 answers 二是."""
    number, above = _place_of(problem)
    if not number:
        return None
    parent = above.rpartition(_SEPARATOR)[0] or above
    for item in statements:
        point, under = _place_of(item.fact)
        beside = point == number and under.startswith(parent) and under != above
        if beside and _REMEDIES.search(under.rpartition(_SEPARATOR)[2]):
            return item
    return None


def _place_of(fact: Fact) -> tuple[str, str]:
    """The number of the point that a statement makes ("" if it makes none), and the headings that the point is under."""
    point = _POINT.match(fact.quote)
    above, _, heading = fact.section.rpartition(_SEPARATOR)
    itself = _POINT.match(heading) if above and not heading.startswith("（") else None
    if itself and (point is None or fact.quote.startswith(heading)):
        return itself[1], above  # 1.加强培训。定期开展…: the heading is the point
    return (point[1], fact.section) if point else ("", fact.section)


def _point_further_down(problem: StoredFact, statements: Sequence[StoredFact]) -> StoredFact | None:
    """The later point of the same number under the same heading: problems 1, 2, then remedies 1, 2."""
    point = _POINT.match(problem.fact.quote)
    if point is None:
        return None
    return next(
        (
            item
            for item in statements
            if item.position > problem.position
            and item.fact.section == problem.fact.section
            and item.fact.quote.lstrip().startswith(point[1])
        ),
        None,
    )
