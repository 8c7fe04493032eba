"""Whose website is asked about: an office's own and the provincial government's are two, and each has its own figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.understanding.chinese.wider_terms import OWN_SITE
from bot.understanding.offices import parts_of_name
from bot.understanding.question import Operation, Question
from knowledge.matching import Match
from knowledge.models import Fact, FactKind
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import Term
from knowledge.sieve import sifted

_SITE: Final = frozenset({"政府网站", "政务网站", "门户网站", "官网"})
_LEVELS: Final = "国省市区县州盟旗"
"""Levels of government that keep a website; townships publish on that of their county."""
_ABOVE_COUNTIES: Final = frozenset("国省市州盟")
_OFFICE: Final = "局"
_SAYS_LEVEL: Final = lazily(
    rf"(?<![理发新园景校社辖片])(?P<level>[{_LEVELS}])(?:一?级|里|上)?(?:人民)?(?:政府)?(?:办公[厅室])?(?:那[个边]|自己)?的?(?:信息公开|信息|官方|门户|政务)*$"
)
_SAYS_OWN: Final = lazily(
    r"(?:自己|自家|自个儿?|本单位|本机关|[本我你贵这][局委厅院校所馆站会部办]|咱们?[局委厅院校所馆]|[局委厅院校所馆]里|单位|[局委厅校馆])(?:里|上)?(?:自己|自家|自个儿?|本身)?(?:家)?的?(?:官方|门户)*$"
)
_OF_A_GOVERNMENT: Final = lazily(
    rf"(?P<level>[{_LEVELS}])(?:级|人民政府|政府)(?:办公[厅室])?(?:的)?[“\"]?(?:信息公开|门户|官方|政务|信息)*(?:官?网|平台)"
)
_ITSELF: Final = lazily(
    "(?:本单位|本机关|本级|[本我][局委厅院校区市县省镇乡])的?(?:官方|门户|政务|信息公开|信息)*网"
)
_BUREAU: Final = lazily("[局委厅院校]")
_OF_AN_OFFICE: Final = lazily(
    r"(?:(?P<body>[局委厅院校所馆])|本单位|本机关|委员会|中心)[“\"]?(?:官方|门户|政务|信息公开|信息)*(?:网|官网)|官方网站|官网"
)
_GOVERNMENT: Final = lazily(rf"(?P<level>[{_LEVELS}])(?:人民)?(?:政府)?(?:办公[厅室])?$")
_OF_SEVERAL: Final = frozenset({Operation.SUM, Operation.SHARE, Operation.MOST, Operation.LEAST})
"""What takes the figures of all websites together."""
_KNOWN: Final = lazily(r"[\u4e00-\u9fff]{2,}[省市区县州盟旗局委厅院校所馆处会府办乡镇村]")
"""本机关, where a report does not say whose it is, tells nothing of websites."""
_IN_AN_AREA: Final = lazily(r"[区园](?:党工委)?管(?:理)?委(?:员会|会)|管理区|[区园]管理局")
"""The office of a development zone calls its own site that of the 区."""
_OF_SOME_GOVERNMENT: Final = lazily("(?<![本我][局委厅院校])(?:人民)?政府(?:门户|官方)?网站")
"""The site of a government whose level is not told: surely not a bureau's own, if it is asked for as such."""
_END: Final = 5
"""Characters at the end of an office's name that say what kind of body it is."""
_TOWNSHIP: Final = "乡"
_BY_ITSELF: Final = lazily("自[己家个]|[局委厅]里?的?(?:门户|官方|政务)?(?:官网|网站)")
_REACH: Final = 12
"""Characters before the word for a site in which its owner is named."""

_NAMES_A_SITE = lazily(r"网|平台|站")
_SITE_OF_IT = lazily(r"[省市县区旗乡镇]政府(?:信息|门户|公开|政务|官方)*(?:网|平台)")


_GOVERNMENT_SITE: Final = sifted(r"\bgovernment(?:['’]s)? (?:official |web )?(?:web ?site|site|portal)\b")
_NAMED_GOVERNMENT: Final = lazily("政府(?:信息|门户|公开|政务|官方)*(?:网|平台)|政务网")
_OFFICE_SITE: Final = lazily("(?:[局委厅院校]|部门|单位)(?:的)?(?:官方|门户|政务|政府)*(?:网站|官网)")


def _on_the_government_site(question: Question, matches: list[Match], office: str) -> list[Match]:
    """In English, the matches without a bureau's own site where the government's is asked for and has a figure too."""
    if office.endswith("政府") or not _GOVERNMENT_SITE.search(question.folded):
        return matches
    if not any(_NAMED_GOVERNMENT.search(match.fact.topic) for match in matches):
        return matches
    return [match for match in matches if not _OFFICE_SITE.search(match.fact.topic)]


def on_the_site_asked(
    question: Question, terms: Sequence[Term], matches: list[Match], office: str
) -> list[Match]:
    """The matches without figures of another's website than the one that the question names."""
    matches = [match for match in matches if not _only_its_site(question, match.fact)]
    matches = _on_the_government_site(question, matches, office)
    sites = [term for term in terms if not _SITE.isdisjoint(term.names)]
    if not sites:
        return matches
    own = _own(office)
    if not _KNOWN.search(office):
        return matches
    told = {match.stored.position: _owner(match.fact, office) for match in matches}
    if own != _OFFICE and any(OWN_SITE in site.names and _BUREAU.match(site.text) for site in sites):
        return [match for match in matches if told[match.stored.position] == _OFFICE]
    asked = next(filter(None, (_asked(site, question.folded, own, office) for site in reversed(sites))), "")
    if asked == _OFFICE and _BY_ITSELF.search(question.folded):
        matches = [match for match in matches if not _OF_SOME_GOVERNMENT.search(fold(match.fact.topic))]
    if not own and asked in _ABOVE_COUNTIES and _lies_in_a_county(office):
        return [
            m
            for m in matches
            if not _NAMES_A_SITE.search(fold(m.fact.topic)) or told[m.stored.position] == asked
        ]
    if asked:
        others = {place for place, owner in told.items() if owner not in ("", asked)}
        return [m for m in matches if m.stored.position not in others and m.fact.part_of not in others]
    named = any("政府" in site.text for site in sites)
    if named and own == _OFFICE and any(_on_a_governments(match.fact) for match in matches):
        return [m for m in matches if not _ITSELF.search(fold(m.fact.topic)) or _on_a_governments(m.fact)]
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


def _lies_in_a_county(office: str) -> bool:
    """True for a township whose name says that it lies in a county or district: no 市政府网站 is the one it publishes on."""
    *above, _ = ("", *parts_of_name(office))
    return above[-1].endswith(("县", "区", "旗")) if above else False


def _only_its_site(question: Question, fact: Fact) -> bool:
    """True if another government is asked about, and the figure speaks of nothing but its website: 在县政府信息网上公示6条."""
    place = question.place
    if not place.endswith("政府") or _NAMES_A_SITE.search(question.folded) or fact.value is None:
        return False
    topic = fold(fact.topic).replace("人民政府", "政府")
    return place in topic and place not in _SITE_OF_IT.sub("", topic)


def _on_a_governments(fact: Fact) -> bool:
    """True if a figure's own words or the heading right above it say that it is of the government's website."""
    heading = fact.section.rsplit(" › ", 1)[-1]
    figure = fact.kind is not FactKind.TABLE and fact.value is not None
    return figure and bool(_OF_SOME_GOVERNMENT.search(fold(f"{fact.topic} {heading}")))


def _own(office: str) -> str:
    """The level of a government, 局 for any other office, nothing for a township."""
    if re.search(r"[乡镇村]|街道|苏木", office[-10:]):
        return ""
    level = _GOVERNMENT.search(office)
    return level["level"] if level else _OFFICE


def _asked(site: Term, folded: str, own: str, office: str) -> str:
    """Whose website the words at and before the site's name say; nothing if none."""
    end = site.position + len(site.text)
    heard = folded[site.position : end] in (site.text, *site.names)
    said = folded[max(0, site.position - _REACH) : end] if heard else site.text  # of the message before
    words = re.sub(r"(?:官网|网站|网页|网)$", "", said)
    itself = _SAYS_OWN.search(words)
    if itself and (own or _BY_ITSELF.search(itself.group())):
        return own or _TOWNSHIP  # a township's own site is not its county's
    level = _SAYS_LEVEL.search(words)
    said_level = level["level"] if level else ""
    return own if said_level and own == _OFFICE and _IN_AN_AREA.search(office) else said_level


def _owner(fact: Fact, office: str) -> str:
    """Whose website a figure of prose is about, as far as its own words show."""
    if fact.kind is FactKind.TABLE or fact.value is None:
        return ""
    topic = fold(fact.topic)
    if itself := _ITSELF.search(topic):
        return _OFFICE if _BUREAU.search(itself.group()) and _own(office) == _OFFICE else ""
    government = _OF_A_GOVERNMENT.search(topic)
    if government:
        return government["level"]
    offices = _OF_AN_OFFICE.search(topic)
    body = offices["body"] if offices else None
    if body and body not in office[-_END:]:
        return body  # the library's site is not the bureau's
    return _OFFICE if offices else ""
