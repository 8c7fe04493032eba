"""Whose website an English question means: the office's own, or that of the county or the city."""

from __future__ import annotations

from dataclasses import replace

from bot.understanding.english.terms import GENERIC_WEIGHT
from knowledge.query import Term
from knowledge.sieve import sifted

_OWN_SITE = sifted(r"\bown (?:official )?(?:web ?site|site|portal|web portal|homepage)\b")
_LEVELS = {
    "county": "县",
    "city": "市",
    "municipal": "市",
    "municipality": "市",
    "district": "区",
    "provincial": "省",
    "province": "省",
}
_SITE_OF_A_LEVEL = sifted(
    rf"\b({'|'.join(_LEVELS)})(?: people)?(?: government)?(?: official| web| portal)? (?:web ?sites?|sites?|portals?|homepage)\b"
)
"""Whose website it is, where a report tells that of the county from that of the city."""
_SITES = (
    "门户网站",
    "部门网站",
    "单位网站",
    "学校主页",
    "官方网站",
    "官网",
    "局网站",
    "委网站",
    "厅网站",
    "校网站",
    "院网站",
    "办网站",
    "本网站",
)
"""How an office calls its own site, which is not the government's."""


def own_site(terms: tuple[Term, ...], plain: str, own_names: tuple[str, ...]) -> tuple[Term, ...]:
    """The terms, the site that a bureau calls its own told from the government's."""
    level = _SITE_OF_A_LEVEL.search(plain)
    if level is not None:
        site = f"{_LEVELS[level[1]]}政府网站"
        return tuple(_of_the_level(term, site, level[1]) for term in terms)
    if not _OWN_SITE.search(plain) or any(name.endswith("政府") for name in own_names):
        return terms
    return tuple(replace(term, names=_SITES) if "政府网站" in term.names else term for term in terms)


def _of_the_level(term: Term, site: str, level: str) -> Term:
    """The term for the website with the government whose it is; the word for that alone says no more."""
    if "政府网站" in term.names:
        return replace(term, names=(site, *term.names))
    return replace(term, weight=GENERIC_WEIGHT) if term.text == level else term
