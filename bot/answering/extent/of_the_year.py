"""Of all years or of the one: 累计访问量46万次，其中2016年12万次 are told together unless the question says which."""

from __future__ import annotations

from typing import Final

from bot.answering.decision import Decision
from bot.answering.extent.besides_channels import without_little
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Fact
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.sieve import sifted
from knowledge.store import FactStore
from knowledge.values import replace

_ITS_YEAR: Final = lazily(r"(?:20\d\d年度?|本年度?|今年|当年|全年|年内)(?P<what>.+)")
"""The name of a part that counts what the whole does, in the year of the report."""
_SO_FAR: Final = lazily(r"历年|累计|已经?|截[至止][^，,]*[，,]?|总|一?共")
_ALL_YEARS: Final = sifted(
    r"累计|截[至止]|历年|历来|这[些几]年|[几多]年来|迄今|至今|以来|总[数量访阅浏点]|到(?:现在|目前|今天|如今|年底)"
    r"|\b(?:so far|to date|cumulative\w*|by the end|up to|ever|since|over the years|by now|altogether|overall)\b"
)
_SINCE: Final = lazily("(?:施行|实施|开通|成立|创办|建立|上线|运行)以来|历年")
"""条例施行以来已公开1230条 is not what was published in the year."""
_UP_TO_NOW: Final = lazily("(?:开通|成立|创办|建立|建站|上线|运行|施行|实施)(?:至今|以来|到现在)")
_NEWLY: Final = sifted("新增|净增|新添|新加")
_ONLY_NEW: Final = lazily("(?:其中|20\\d\\d年度?|本年度?|今年|当年)?(?:新增|净增)(?:信息|数量?)?")
"""The whole name of a figure that says how many came new."""
_ONE_YEAR: Final = sifted(
    r"20\d\d年|全年|[一1]年(?!比)|[今本当]年|年内|年度|\b(?:this|that|the|one|per|a|each) year\b|\bin 20\d\d\b|\b(?:annual|yearly)"
)


def of_the_year(question: Question, decision: Decision, store: FactStore, report: int) -> Decision:
    """The decision with the figure of all years and the year's own: the one that is asked for, or both."""
    figures = [match for match in decision.answer if match.fact.value is not None]
    if len(figures) != 1 or question.yes_no or question.claim is not None:
        return decision
    if _counts_since_it_began(question, figures[0].fact):
        return Decision(nearest=figures[0], reason="not_in_report")
    if (newly := _newly_added(question, figures[0], store, report)) is not None:
        return replace(decision, answer=(newly,))
    pair = _pair(figures[0], store, report)
    if pair is None:
        return decision
    whole, year = pair
    if _ALL_YEARS.search(question.folded):
        return replace(decision, answer=(whole,))
    return replace(decision, answer=(year,) if _ONE_YEAR.search(question.folded) else (whole, year))


def _counts_since_it_began(question: Question, fact: Fact) -> bool:
    """True for what was put out since a site was opened, where only the one year is asked about: 网站从开通至今总共发布."""
    if not _ONE_YEAR.search(question.folded) or _ALL_YEARS.search(question.folded):
        return False
    return bool(_SO_FAR.match(fact.topic) or "累计" in fact.topic) and bool(_UP_TO_NOW.search(fact.quote))


def without_all_years(question: Question, matches: list[Match]) -> list[Match]:
    """The matches without figures of all years since something began, unless these are asked for or no other says as much."""
    if _ALL_YEARS.search(question.folded):
        return matches
    since = [match for match in matches if match.fact.value is not None and _SINCE.search(match.fact.topic)]
    own = [m for m in matches if m.fact.value is not None and not m.fact.change and m not in since]
    others = {
        id(match)
        for match in since
        if any(m.fact.unit == match.fact.unit and m.explained >= match.explained for m in own)
    }
    return [match for match in matches if id(match) not in others]


def _newly_added(question: Question, found: Match, store: FactStore, report: int) -> Match | None:
    """What came new of the figure found, where that is asked for and stands in a bracket behind it: 咨询17条(新增15条)."""
    if not found.fact.parts or not _NEWLY.search(question.folded) or _NEWLY.search(fold(found.fact.topic)):
        return None
    parts = store.parts_of(report, found.stored.position)
    new = [stored for stored in parts if _ONLY_NEW.fullmatch(fold(stored.fact.topic))]
    return replace(found, stored=new[0]) if len(new) == 1 else None


def _pair(found: Match, store: FactStore, report: int) -> tuple[Match, Match] | None:
    """What a figure is of all years and of the one, whichever of the two it is itself; None if it is neither."""
    if found.fact.part_of is not None:
        if not _ITS_YEAR.fullmatch(fold(found.fact.topic)):
            return None
        wholes = store.facts(report, (found.fact.part_of,))
        if len(wholes) != 1 or not _is_its_year(found.fact, wholes[0].fact):
            return None
        return replace(found, stored=wholes[0]), found
    if not found.fact.parts or not _SO_FAR.search(found.fact.topic):
        return None
    parts = store.parts_of(report, found.stored.position)
    years = [stored for stored in parts if _is_its_year(stored.fact, found.fact)]
    return (found, replace(found, stored=years[0])) if len(years) == 1 else None


def _is_its_year(part: Fact, whole: Fact) -> bool:
    """True for 2016年网站访问量 beside 网站总访问量."""
    named = _ITS_YEAR.fullmatch(fold(part.topic))
    if named is None:
        return False
    of_all = not without_little(named["what"]) and not without_little(_SO_FAR.sub("", fold(whole.topic)))
    return of_all or named["what"] == _SO_FAR.sub("", fold(whole.topic))
