"""What an English question asks for without naming it: what was done about something, where documents can be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.understanding.english.all_of_it import all_of_it, asks_of_all
from bot.understanding.english.either import offers_outcomes, outcomes
from bot.understanding.english.notices import notices_meant
from bot.understanding.english.phrases import EnglishPhrases, has_any
from bot.understanding.english.requests_implied import PIECES, that_they_came_in
from bot.understanding.english.terms import EVERYDAY_WEIGHT, GENERIC_WEIGHT
from bot.understanding.question import Ask
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.query import Term
from knowledge.sieve import sifted

_IMPROVED = Term("改进情况", ("改进情况", "改进措施", "整改措施"), GENERIC_WEIGHT, position=99, known=True)
"""What was done about it asks for what the report says under 改进情况."""
_SEEN = Term("阅读量", ("阅读", "访问", "浏览", "点击", "观看", "播放"), 0.5, position=99)
"""How often something was read or viewed."""
_PER = sifted(
    r"\bper (?:request|application|applicant|person|head|case|lawsuit|article|post|household|day|week|month)\b"
)
_AVERAGE = Term("平均", ("平均", "均", "每"), 1.0, position=99, known=True)
"""So many for each: no total says that."""
_WORKS_ON = lazily(
    r"\b(?:people|persons|officials|officers|individuals)\b(?: \w+){0,3} "
    r"(?:work(?:s|ed|ing)?|employed|assigned|dedicated|responsible|in charge|deal(?:s|ing)?|handl(?:e|es|ing))\b"
)
_STAFF = Term("工作人员", ("工作人员", "专职", "兼职", "专人", "人员", "干部"), 1.0, position=99, known=True)
"""How many people work on something: those it was published to are none of them."""
_WORKS_HERE = lazily(
    r"how many (?:people|persons|staff(?: members)?|employees|workers|officials) (?:do |does |are |were |did )?(?:work(?:s|ed|ing)?|employed)"
    r"(?: (?:at|for|in|by|there|here|total|altogether|all|currently|now|you|overall))*"
)
"""How many people work at the office, on whatever it may be."""
_ALL_STAFF = Term("在职人员", ("在职人员", "在编", "在职", "职工", "编制"), 1.0, position=99, known=True)
_TRAIT = lazily(r"\b(?:(?:more|less) )?(\w{2,}er|(?<=more )\w+|(?<=less )\w+) than\b")
"""Older than, more friendly than: what no report compares by itself."""
_READING = Term(
    "查阅点",
    ("查阅点", "查阅场所", "查阅中心", "查阅室", "查阅窗口", "查阅处", "公共查阅", "查阅"),
    1.0,
    position=99,
    known=True,
)
"""Where one can go and read what was made public."""
_READS = lazily(
    r"\b(?:read|consult|inspect|view|see|browse|check|look (?:at|through|up|over)|leaf through)\b(?P<whose>(?: \w+){0,3}) "
    r"(?:documents?|information|files?|papers?|records?|archives?|disclosures?)\b"
)
_ANYBODYS = frozenset(
    [
        "the",
        "your",
        "their",
        "its",
        "our",
        "these",
        "those",
        "all",
        "any",
        "some",
        "public",
        "government",
        "official",
        "published",
        "disclosed",
        "released",
        "open",
        "paper",
        "printed",
        "past",
        "old",
        "older",
        "township",
        "town",
        "county",
        "district",
        "city",
        "state",
        "administrative",
        "disclosure",
    ]
)
"""Words before what is read that say of none what it is about: tax records are not all that is read there."""
_PLACE = lazily(r"\b(?:where|(?:which|what|any|the|a) (?:other )?(?:places?|spots?|venues?))\b")
_THE_REPORT = lazily(r"\b(?:this|the|your|annual) report\b")
_ONLINE_TOO = "线上公开"
"""Where the report can be read online asks where it is, not what came in online."""
_ONLINE = lazily(r"\b(?:web ?sites?|online|internet|web|link|url|download\w*)\b")
_IN_PERSON = "当面申请"
"""Who reads in person hands in no application."""
_LENGTHS = ("working day", "working days", "business day", "business days", "workday", "workdays")
_RATES = ("rate", "rates")
_DOERS = frozenset(
    {"unit", "department", "office", "section", "division", "body", "agency", "organ", "team", "bureau"}
)
"""Whoever does something."""
_ASKING_NOUN = 2
"""Where the noun stands at most that which or what goes with."""
_COVERED = lazily(
    r"\b(?:period|time ?frame|time ?span|dates)\b.*\b(?:cover|covered|covers|figures|data|statistics|report|numbers|count(?:ed)?)\b"
    r"|\b(?:figures|data|statistics|report|numbers)\b.*\b(?:period|time ?frame|time ?span|from when|until when|up to when)\b"
)
_PERIOD = Term("统计期限", ("统计期限", "统计时段", "数据时段", "统计时限"), 1.0, position=99, known=True)
"""What span of time the figures are about."""
_GIVEN = lazily(
    r"\b(?:given|provided|supplied|released|handed over|shown|granted|allowed|let (?:them|him|her) have)\b"
)
_ASKED_FOR = lazily(r"\b(?:request(?:ed|er)?|appli(?:ed|cants?|cations?)|asked for)\b")
_GRANTED = Term(
    "予以公开",
    ("予以公开", "不予公开", "同意公开", "不同意公开", "部分公开", "无法提供"),
    1.0,
    position=99,
    known=True,
)
"""Whether somebody who asked for information was given it."""


def with_implied(
    terms: tuple[Term, ...], plain: str, ask: Ask, measure: Measure | None, phrases: EnglishPhrases
) -> tuple[Term, ...]:
    """The terms, and those for what the question asks without naming it."""
    terms = _without_asking(terms, ask, measure)
    found = that_they_came_in(terms, plain, measure)
    terms = notices_meant(terms, plain, ask, measure)
    if measure in PIECES and asks_of_all(terms, plain):
        terms, found = (), all_of_it(terms)
    if measure is None and ask is Ask.ANY:
        terms = _either_way(terms, plain)
    found += _by_wording(plain, ask, measure, phrases)
    if ask in (Ask.WHERE, Ask.HOW) and _THE_REPORT.search(plain):
        terms = tuple(
            replace(term, weight=GENERIC_WEIGHT) if _ONLINE_TOO in term.names[:1] else term for term in terms
        )
    reads = _READS.search(plain) if measure is None and _asks_for_a_place(plain) else None
    if reads is not None:
        said = set(reads.group().split()) - (set(reads["whose"].split()) - _ANYBODYS)
        terms = tuple(_beside_reading(term, said) for term in terms)
        found += [] if any(term.weight >= EVERYDAY_WEIGHT for term in terms) else [_READING]
    return (*terms, *found)


def _without_asking(terms: tuple[Term, ...], ask: Ask, measure: Measure | None) -> tuple[Term, ...]:
    """The terms without words that only say what is counted: days of how long, the rate of a share."""
    if measure is Measure.DURATION:
        terms = tuple(term for term in terms if term.text not in _LENGTHS)
    if ask is Ask.WHO:
        terms = tuple(_who_does_it(term) for term in terms)
    if measure is Measure.PERCENT:
        terms = tuple(term for term in terms if term.text not in _RATES)
    return terms


def _either_way(terms: tuple[Term, ...], plain: str) -> tuple[Term, ...]:
    """The terms of a question that wants to know which of two is so: by a quality, or by what became of a request."""
    if (trait := _TRAIT.search(plain)) is not None:
        terms = tuple(_as_compared(term, trait[1]) for term in terms)
    if offers_outcomes(terms, plain):
        terms = (*(term for term in terms if not outcomes(term)), _GRANTED)
    return terms


def _by_wording(plain: str, ask: Ask, measure: Measure | None, phrases: EnglishPhrases) -> Iterator[Term]:
    """What the wording alone says is asked about."""
    if measure is None and ask in (Ask.WHEN, Ask.WHAT, Ask.ANY) and _COVERED.search(plain):
        yield _PERIOD
    if measure is None and ask is Ask.ANY and _GIVEN.search(plain) and _ASKED_FOR.search(plain):
        yield _GRANTED
    if measure in PIECES and _PER.search(plain):
        yield _AVERAGE
    if measure is Measure.PERSON and _WORKS_HERE.fullmatch(plain):
        yield _ALL_STAFF
    elif measure is Measure.PERSON and _WORKS_ON.search(plain):
        yield _STAFF
    if measure is Measure.PERSON_TIMES and has_any(plain, phrases.data["phrases"]["seen"]):
        yield _SEEN
    if ask in (Ask.WHAT, Ask.HOW, Ask.ANY) and has_any(plain, phrases.data["phrases"]["improved"]):
        yield _IMPROVED


def _who_does_it(term: Term) -> Term:
    """Less weight for unit in which unit checks it: the answer is one, whatever it is called."""
    asks = term.position <= _ASKING_NOUN and term.text.removesuffix("s") in _DOERS
    return replace(term, weight=min(term.weight, GENERIC_WEIGHT)) if asks else term


def _as_compared(term: Term, trait: str) -> Term:
    """A quality that nothing knows, by which two things are compared: a sentence that names both does not tell it."""
    unknown = term.text == trait and term.names == (term.text,)
    return replace(term, weight=1.0, known=True) if unknown else term


def _asks_for_a_place(plain: str) -> bool:
    """True for a place one can go to: where, which places; not for a site on the web."""
    return bool(_PLACE.search(plain)) and not _ONLINE.search(plain)


def _beside_reading(term: Term, said: set[str]) -> Term:
    """Less weight for the words of reading themselves: to consult files is no 咨询, and records are no 档案."""
    light = said.issuperset(term.text.split()) or _IN_PERSON in term.names
    return replace(term, weight=min(term.weight, GENERIC_WEIGHT)) if light else term
