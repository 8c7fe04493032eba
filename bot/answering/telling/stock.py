"""Stock questions: what nearly every report states in much the same words (is a fee taken, what did applicants want).

Residents ask these in everyday words that share nothing with the sentence that answers. So the question is known by its
shape and the sentence by its own, both as data (`stock.toml`); what else the question names, the sentence has to say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.answering.answer import Language
from bot.answering.decision import NOTHING, Decision
from bot.answering.telling.bare_counts import names_too_few
from bot.answering.telling.stock_questions import Stock, worth_a_look
from bot.understanding.english.terms import says_nothing
from bot.understanding.question import Ask, Question
from bot.years import about_year, of_another_years_paper
from knowledge.extraction.breakdowns import BREAKDOWN
from knowledge.matching import Match
from knowledge.models import Fact, FactKind, Measure, ValueState
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term
from knowledge.store import FactStore, ReportRecord, StoredFact

_NEVER: Final = frozenset({"injection", "abuse", "personal", "application", "offtopic"})
"""Classes of messages that are none of these questions, whatever their words."""
_NAMED: Final = 0.31
"""Weight from which a word left over names something that the sentence has to say."""
_SEPARATOR: Final = " › "
_WAY: Final = lazily(r"网|微信|微博|栏|屏|公众号|新媒体|头条|抖音|报|广播|电视|窗口|平台|渠道|方式")
"""Parts that all name a way are no kinds."""
_CLAUSES: Final = lazily(r"[^,;。:!?]+")
_SPEAKER: Final = lazily(r"(?:那个|嗯|哎|同志|老师|[您你]好)*(?:我|俺|咱|本人)(?!们?[乡镇县区市村街局])")
"""A clause in which speakers tell of themselves."""
_FREE: Final = lazily(r"免费|\bfree\b")
"""That no fee is taken is a yes to is it free, and the sentence says so itself."""
_SPLIT: Final = lazily(r"[,，;；。:：]+")


def stock_answer(
    question: Question, previous: Question | None, store: FactStore, report: ReportRecord, last: bool = False
) -> tuple[Question, Decision] | None:
    """The question as the sentence words it, and the sentence; None if it is no stock question or none answers.

    With `last` those that are tried only where nothing else answers.
    """
    if question.category in _NEVER or question.place:
        return None
    if not about_year(question, report) or question.over_years or question.over_offices:
        return None
    english = question.language is Language.EN
    for stock in worth_a_look(english, last).worth_a_look(question.folded):
        if english:
            asked = _asked_in_english(stock, question)
        else:
            asked = _asked_in_chinese(stock, question, previous)
        if asked is None:
            continue
        left = [] if english else _left_over(question, asked)
        parted = stock.parts is not None and stock.parts.search(question.folded)
        found = _parts(stock, store.all_facts(report.id), left) if parted else []
        found = [one for one in found if not names_too_few(question, one[0].fact)]
        found = found or _saying(stock, store.prepared(report.id, _sentences), left)
        of_another = of_another_years_paper(question)
        found = [one for one in found if not of_another(one[0].fact)]
        if found:
            return _as_said(stock, question, found), Decision(answer=tuple(match for match, _ in found))
        decisive = stock.decisive and not english
        if decisive and (previous is None or stock.follows is not None):
            return question, NOTHING
    return None


def stands_alone(question: Question) -> bool:
    """True for an English question of these, which leans on nothing said before, however little it names."""
    if question.language is not Language.EN:
        return False
    return any(
        _asked_in_english(stock, question) is not None
        for last in (False, True)
        for stock in worth_a_look(True, last).worth_a_look(question.folded)
    )


def _asked_in_chinese(stock: Stock, question: Question, previous: Question | None) -> re.Match[str] | None:
    """The words by which a Chinese question asks it; None where it does not."""
    if stock.hint is not None and not stock.hint.search(question.folded):
        return None
    asked = stock.asked.search(question.folded)
    return asked if asked is not None and _is_asked(stock, question, previous) else None


def _asked_in_english(stock: Stock, question: Question) -> re.Match[str] | None:
    """The words by which an English question asks it; None where others name something too."""
    if stock.asked_en is None or stock.unless_en is None or stock.unless_en.search(question.folded):
        return None
    asked = stock.asked_en.search(question.folded)
    if asked is None:
        return None
    rest = f"{question.folded[: asked.start('asked')]} {question.folded[asked.end('asked') :]}"
    return asked if says_nothing(rest) else None


def _is_asked(stock: Stock, question: Question, previous: Question | None) -> bool:
    """True if nothing in the question asks for something else, and what it is about is named here or before."""
    if stock.unless_asked is not None and stock.unless_asked.search(question.folded):
        return False
    if stock.follows is not None and previous is not None and not stock.follows.search(previous.folded):
        return False
    if stock.bare is not None and previous is not None and stock.bare.fullmatch(question.folded):
        return stock.needs is None or bool(stock.needs.search(previous.folded))  # 收费吗 after parking lots
    if stock.ways and question.elliptical and previous is not None and _names_a_thing(previous):
        return False  # 在哪公示的 after 补贴名单几条: where that was
    if stock.needs is None or stock.needs.search(question.folded):
        return True
    return previous is not None and bool(stock.needs.search(previous.folded))


def _names_a_thing(question: Question) -> bool:
    """True if a question is about something of its own, not about all that was published."""
    return any(term.known and term.weight >= TELLING for term in question.terms)


def _left_over(question: Question, asked: re.Match[str]) -> list[Term]:
    """What the question names besides; an unknown word in another clause only leads up to it."""
    spans = [match.span() for match in _CLAUSES.finditer(question.folded)]
    own = next((span for span in spans if span[0] <= asked.start() < span[1]), (0, len(question.folded)))
    told = [span for span in spans if span != own and _SPEAKER.match(question.folded, *span)]
    return [
        term
        for term in question.terms
        if not term.verb
        and not (asked.start() < term.position + len(term.text) and term.position < asked.end())
        and (
            term.weight >= _NAMED
            if own[0] <= term.position < own[1]
            else term.known
            and term.weight >= TELLING
            and not any(low <= term.position < high for low, high in told)
        )
    ]


def _is_sentence(fact: Fact) -> bool:
    return (
        fact.measure is Measure.TEXT
        and fact.kind is FactKind.PROSE
        and not fact.key
        and fact.state is not ValueState.ZERO
    )


def _sentences(facts: Sequence[StoredFact]) -> list[StoredFact]:
    """Those of these facts that are sentences."""
    return [item for item in facts if _is_sentence(item.fact)]


def _saying(stock: Stock, sentences: Sequence[StoredFact], left: Sequence[Term]) -> list[tuple[Match, str]]:
    """The sentences that answer, each with the words that do; () if there are too many to choose from."""
    for says in stock.says:
        found: dict[str, tuple[Match, str]] = {}
        for item in sentences:
            quote = fold(item.fact.quote)
            heading = fold(item.fact.section.rpartition(_SEPARATOR)[2])
            said = says.search(f"{heading}:{quote}" if stock.with_heading else quote)
            if said is not None and quote not in found and _may_say(stock, item.fact, quote, left):
                found[quote] = (Match(item, 1.0, 1.0, 1.0, ()), said.group())
        if found:
            told = _by_the_very_name(list(found.values()), left)
            return told if len(told) <= stock.most else []
    return []


def _by_the_very_name(found: list[tuple[Match, str]], left: Sequence[Term]) -> list[tuple[Match, str]]:
    """Those of the sentences that print what the question names as it was asked: 工作小组 is no 领导小组."""
    for term in left:
        printed = [one for one in found if term.text in fold(one[0].fact.quote)]
        found = printed or found
    return found


def _parts(stock: Stock, facts: Sequence[StoredFact], left: Sequence[Term]) -> list[tuple[Match, str]]:
    """The one list of what the total of what is published is made up of."""
    found = [
        item
        for item in facts
        if item.fact.label.endswith(BREAKDOWN)
        and (stock.labelled is None or stock.labelled.search(item.fact.label))
        and _may_say(stock, item.fact, fold(item.fact.quote), left)
    ]
    kinds = [item for item in found if all(map(_WAY.search, item.fact.items)) is stock.ways]
    return [(Match(kinds[0], 1.0, 1.0, 1.0, ()), fold(kinds[0].fact.label))] if len(kinds) == 1 else []


def _may_say(stock: Stock, fact: Fact, quote: str, left: Sequence[Term]) -> bool:
    """False for a sentence about something else, or one that leaves out what the question names besides."""
    if stock.unless_said is not None and stock.unless_said.search(quote):
        return False
    if stock.within is not None and not stock.within.search(f"{fold(fact.section)} {quote}"):
        return False
    return all(any(name in quote for name in (term.text, *term.names)) for term in left)


def _as_said(stock: Stock, question: Question, found: Sequence[tuple[Match, str]]) -> Question:
    """The question by the words of its answer, so that just the clauses that answer are told."""
    words = [piece for piece in _SPLIT.split(found[0][1]) if piece]
    terms = tuple(Term(word, (word,), 1.0, known=True) for word in words)
    whether = stock.whether and not _FREE.search(question.folded)
    ask = question.ask if question.ask in (Ask.WHO, Ask.WHERE, Ask.WHEN, Ask.WHY) else Ask.WHAT
    return replace(
        question,
        terms=terms,
        ask=ask,
        measure=None,
        unit="",
        yes_no=whether,
        exists=whether,
        denies=False,
        of_all=False,
        claim=None,
        category="",
    )
