"""Whose website is asked about: an office's own and the provincial government's are two, and each has its own figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.understanding.question import Operation, Question
from knowledge.matching import Match
from knowledge.models import Fact, FactKind
from knowledge.normalization import fold
from knowledge.query import Term

_SITE: Final = frozenset({"政府网站", "政务网站", "门户网站", "官网"})
_LEVELS: Final = "国省市区县州盟旗"
"""Levels of government that keep a website; townships publish on that of their county."""
_OFFICE: Final = "局"
_SAYS_LEVEL: Final = re.compile(
    rf"(?P<level>[{_LEVELS}])(?:一?级|里|上)?(?:人民)?(?:政府)?(?:办公[厅室])?(?:那[个边]|自己)?的?(?:信息公开|官方|门户|政务)*$"
)
_SAYS_OWN: Final = re.compile(
    r"(?:自己|自家|自个儿?|本单位|本机关|[本我你贵这][局委厅院校所馆站会部办]|咱们?[局委厅院校所馆]|[局委厅院校所馆]里|单位|[局委厅校馆])(?:里|上)?(?:自己|自家|自个儿?|本身)?(?:家)?的?(?:官方|门户)*$"
)
_OF_A_GOVERNMENT: Final = re.compile(
    rf"(?P<level>[{_LEVELS}])(?:级|人民政府|政府)(?:办公[厅室])?(?:的)?[“\"]?(?:信息公开|门户|官方|政务|信息)*(?:网|平台)"
)
_OF_AN_OFFICE: Final = re.compile(
    r"(?:[局委厅院校所馆]|本单位|本机关|委员会|中心)[“\"]?(?:官方|门户|政务|信息公开|信息)*(?:网|官网)|官方网站|官网"
)
_GOVERNMENT: Final = re.compile(rf"(?P<level>[{_LEVELS}])(?:人民)?(?:政府)?(?:办公[厅室])?$")
_OF_SEVERAL: Final = frozenset({Operation.SUM, Operation.SHARE, Operation.MOST, Operation.LEAST})
"""What takes the figures of all websites together."""
_REACH: Final = 12


def on_the_site_asked(
    question: Question, terms: Sequence[Term], matches: list[Match], office: str
) -> list[Match]:
    """The matches without figures of another's website than the one that the question names."""
    sites = [term for term in terms if not _SITE.isdisjoint(term.names)]
    if not sites:
        return matches
    own = _own(office)
    told = {match.stored.position: _owner(match.fact) for match in matches}
    asked = next(filter(None, (_asked(site, question.folded, own) for site in reversed(sites))), "")
    if asked:
        return [match for match in matches if told[match.stored.position] in ("", asked)]
    named = any("政府" in site.text for site in sites)
    if own != _OFFICE or named or question.operation in _OF_SEVERAL or question.each:
        return matches
    itself = next((match for match in matches if told[match.stored.position] == _OFFICE), None)
    if itself is None or itself.unexplained:
        return matches
    return [
        match
        for match in matches
        if told[match.stored.position] in ("", _OFFICE) or match.fact.unit != itself.fact.unit
    ]


def _own(office: str) -> str:
    """The level of a government, 局 for any other office, nothing for a township."""
    if re.search(r"[乡镇村]|街道|苏木", office[-10:]):
        return ""
    level = _GOVERNMENT.search(office)
    return level["level"] if level else _OFFICE


def _asked(site: Term, folded: str, own: str) -> str:
    """Whose website the words at and before the site's name say; nothing if none."""
    end = site.position + len(site.text)
    heard = folded[site.position : end] in (site.text, *site.names)
    said = folded[max(0, site.position - _REACH) : end] if heard else site.text  # of the message before
    words = re.sub(r"(?:官网|网站|网页|网)$", "", said)
    if own and _SAYS_OWN.search(words):
        return own
    level = _SAYS_LEVEL.search(words)
    return level["level"] if level else ""


def _owner(fact: Fact) -> str:
    """Whose website a figure of prose is about, as far as its own words show."""
    if fact.kind is FactKind.TABLE or fact.value is None:
        return ""
    topic = fold(fact.topic)
    government = _OF_A_GOVERNMENT.search(topic)
    if government:
        return government["level"]
    return _OFFICE if _OF_AN_OFFICE.search(topic) else ""
