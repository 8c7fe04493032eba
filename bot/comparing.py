"""Which reports a message compares: years of one office, or offices of one year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.conversation import Context
from bot.offices import Offices
from bot.understanding.chinese.comparison import EVERY
from bot.understanding.latin_names import latin_names_of
from bot.understanding.offices import bare_name, names_of, parts_of_name, places_above
from bot.understanding.question import Ask, Operation, Question
from knowledge.models import Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.store import FactStore, ReportRecord

MAX_YEARS = 6
MAX_COMPARED = 30
"""Offices compared with each other at most: the cost of an answer does not grow with the index."""
AGAINST = frozenset({Operation.DIFFERENCE, Operation.RATIO, Operation.MORE})
"""What sets one report against another."""
_RANKING = frozenset({Operation.MOST, Operation.LEAST})
_ORDERS = _RANKING | {Operation.MORE}
_TOWNSHIPS = ("乡", "镇", "街道")
_ENDINGS = {
    "局": ("局",),
    "县": ("县",),
    "县区": ("县", "区"),
    "区县": ("县", "区"),
    "乡": _TOWNSHIPS,
    "镇": _TOWNSHIPS,
}
_BUREAUS = ("局", "委")
_EACH_YEAR = ("每年", "年均")
_ANY = ("单位", "机关")
_LESS = lazily(r"少(?:些|一些|一点)?[呢啊呀]*[?？。]*$|\b(?:less|fewer)\b")
"""Asks for the one with the least."""
_OF_THOSE = lazily(
    r"是谁|谁(?=[最更发收办写用花])|^谁|哪一?[个家](?=(?:主动)?(?:公开|发布?)?得?的?(?:信息)?[最更]|[?？。]|$)|\bwhich (?:one|of them)\b"
)
"""Which of the offices compared before."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Reports to set side by side; `missing` are offices or years asked about that no report is loaded of."""

    reports: tuple[ReportRecord, ...]
    missing: tuple[tuple[str, int], ...] = ()
    too_many: bool = False
    """True if there are more offices of the kind than are compared; `reports` is then empty."""


def over_years(
    question: Question, organisation: str, store: FactStore, context: Context
) -> Comparison | None:
    """The years of one office that a question compares; None if it compares none."""
    years = _years(question, store.years(organisation), context)
    if len(years) < 2:
        return None
    found = [store.report(organisation, year) for year in years]
    missing = tuple((organisation, y) for y, report in zip(years, found, strict=True) if report is None)
    return Comparison(tuple(report for report in found if report), missing)


def _years(question: Question, loaded: Sequence[int], context: Context) -> list[int]:
    """The years compared, oldest first; `loaded` are those there are reports of, newest first."""
    if question.over_years:
        too_few = question.over_years > len(loaded) and question.over_years != EVERY
        return [] if too_few else sorted(loaded[: question.over_years])[-MAX_YEARS:]
    if not loaded or (question.operation is None and not question.each):
        return []
    named = {*question.years, *(loaded[0] + year for year in question.relative_years)}
    if len(named) == 1 and question.operation in AGAINST and question.than is not None:
        before = context.question.year if question.elliptical and context.question else None
        named |= {before or loaded[0]}
    return sorted(named)


def over_offices(question: Question, text: str, offices: Offices, context: Context) -> Comparison | None:
    """The offices that a message compares by name or as 哪个乡镇; None if it compares none."""
    question = ranked(question)
    asks = question.operation is not None or question.each or bool(question.joints)
    named = offices.named(text) if asks else []
    if len(named) > 1:
        return _of_year(named, question, offices.store)
    before = context.organisation
    if len(named) == 1 and before not in ("", named[0]) and _against_the_one_before(question):
        return _of_year([before, *named], question, offices.store)
    if question.over_offices and (question.operation in _RANKING or question.each):
        return _peers(question, text, named, offices, context)
    return None


def ranked(question: Question) -> Question:
    """哪个镇收到的申请多, which town published more: of however many there are, the one with the most or the least."""
    if not question.over_offices or question.operation is not Operation.MORE or question.than is not None:
        return question
    return replace(question, operation=Operation.LEAST if _LESS.search(question.folded) else Operation.MOST)


def _against_the_one_before(question: Question) -> bool:
    """True for 比石桥少多少 after another office's figure."""
    bare = not any(term.weight >= TELLING for term in question.terms)
    return question.operation in AGAINST and question.than is not None and question.elliptical and bare


def over_visited(question: Question, context: Context) -> tuple[int, ...]:
    """The reports whose figures were told one after another, where the message sets just those side by side: 差多少, 哪个最多."""
    dated = question.year is not None or question.relative_year is not None
    if len(context.visited) < 2 or dated or context.question is None or not question.elliptical:
        return ()
    if not _reckons_alone(question, context.question):
        return ()
    return context.visited[-2:] if question.operation in AGAINST else context.visited


def _reckons_alone(question: Question, before: Question) -> bool:
    """True for 差多少, 最少的呢, 第二名: a reckoning that names nothing to reckon with but what was asked before."""
    said = {name for term in before.terms for name in term.names}
    others = (t for t in question.terms if len(t.text) > 1 and (t.known or t.weight >= TELLING))
    others = (t for t in others if t.text not in _EACH_YEAR)  # 平均每年多少
    bare = all(said.intersection(term.names) for term in others)
    return question.operation is not None and question.operation is not Operation.SHARE and bare


def measured_as_before(question: Question, before: Question | None) -> Question:
    """相差多少 after 多少人次 is of those people, not of the first figure found."""
    if before is None or question.measure not in (None, Measure.NUMBER) or before.measure is None:
        return question
    return replace(question, ask=Ask.FIGURE, measure=before.measure, unit=before.unit)


def resumed(question: Question, context: Context) -> Question | None:
    """The message as it goes on with what was compared last: 那行政处罚呢, 最少的呢, in English?; None if it does not."""
    if not context.compared or context.question is None:
        return None
    if question.retold_in is not None:
        return replace(context.question, language=question.retold_in, operation=context.operation)
    plain = question.year is None and question.relative_year is None and not question.place
    ranks = question.operation in _ORDERS and bool(_OF_THOSE.search(question.folded))
    asks = question.ask in (Ask.FIGURE, Ask.ANY, Ask.WHO) or ranks
    asks = asks and not question.category and question.choice is None
    if question.elliptical and plain and not question.category and _reckons_alone(question, context.question):
        return replace(question, ask=Ask.ANY, terms=context.question.terms)
    leaning = (question.elliptical or ranks) and plain and asks and bool(question.terms)
    return replace(question, operation=question.operation or context.operation) if leaning else None


def _peers(
    question: Question, text: str, named: Sequence[str], offices: Offices, context: Context
) -> Comparison | None:
    """The offices of the asked kind under the place named, else under the one the chat's office lies in, else all."""
    near = named[0] if named else context.organisation or offices.default
    above = _place_named(text, offices.store) or _above(near) or offices.common_place()
    found = offices.store.organisations_under(above, MAX_COMPARED * 2)
    kind = question.over_offices
    endings = _ENDINGS.get(kind, (kind,) if kind.endswith(_BUREAUS) else _TOWNSHIPS)
    if question.over_offices not in _ANY:
        found = [office for office in found if bare_name(office).endswith(endings)]
    if len(found) > MAX_COMPARED:
        return Comparison((), (), too_many=True)
    return _of_year(found, question, offices.store) if len(found) > 1 else None


def _place_named(text: str, store: FactStore) -> str:
    """The place above offices that the text names, as their names begin: 青禾县."""
    folded = fold(text)
    for organisation in store.organisations_like(folded):
        above = _above(organisation)
        unit = re.findall(r"[^省市县区州]+[省市县区州]", above)
        if unit and unit[-1] in folded:
            return above
    return ""


def _above(organisation: str) -> str:
    """The places that an office's name begins with: 青禾县 of 青禾县柳湾镇人民政府."""
    return "".join(parts_of_name(organisation)[:-1]) if organisation else ""


def _of_year(organisations: Sequence[str], question: Question, store: FactStore) -> Comparison | None:
    """One report an office, all of the year named, else of the newest year that most of them have."""
    newest = [record.year for name in organisations if (record := store.newest(name)) is not None]
    if not newest:
        return None
    year = question.year or max(newest) + (question.relative_year or 0)
    if question.year is None and not question.relative_year:
        year = max(set(newest), key=lambda value: (newest.count(value), value))
    found = [(name, store.report(name, year)) for name in organisations]
    told = tuple(report for _, report in found if report)
    if len(told) < 2 and question.year is None and not question.relative_year:
        latest = [store.newest(name) for name in organisations]  # no year is shared: each with its own
        return Comparison(tuple(report for report in latest if report))
    return Comparison(told, tuple((name, year) for name, report in found if report is None))


def short_names(reports: Sequence[ReportRecord]) -> list[str]:
    """What to call each report beside the others: its year, or its office (without the place they share)."""
    if len({report.organisation for report in reports}) == 1:
        return [f"{report.year}年" for report in reports]
    if len({report.year for report in reports}) > 1:
        return [f"{report.organisation}{report.year}年" for report in reports]
    names = [bare_name(report.organisation) for report in reports]
    above = _above(reports[0].organisation)
    if above and all(name.startswith(above) and len(name) > len(above) for name in names):
        return [name.removeprefix(above) for name in names]
    return [report.organisation for report in reports]


def all_names(reports: Sequence[ReportRecord], missing: Sequence[tuple[str, int]] = ()) -> tuple[str, ...]:
    """Every way to name the offices compared, longest first."""
    offices = {report.organisation for report in reports} | {office for office, _ in missing}
    names = {name for office in offices for name in (*names_of(office), *places_above(office))}
    return tuple(sorted(names, key=len, reverse=True))


def all_spelled(reports: Sequence[ReportRecord], missing: Sequence[tuple[str, int]] = ()) -> tuple[str, ...]:
    """Every way to spell the offices compared in Latin letters, longest first."""
    offices = {report.organisation for report in reports} | {office for office, _ in missing}
    names = {name for office in offices for name in latin_names_of(office)}
    return tuple(sorted(names, key=len, reverse=True))
