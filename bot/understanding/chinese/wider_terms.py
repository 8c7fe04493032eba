"""What the words of a Chinese question stand for beside themselves: 一户 is 每户, 好评率 the share of 好评."""

from __future__ import annotations

from dataclasses import replace

from bot.understanding.chinese.terms import BACKGROUND_WEIGHT, GENERIC_WEIGHT
from bot.understanding.phrases import ChinesePhrases
from knowledge.lexicon import lexicon
from knowledge.query import Term
from knowledge.sieve import sifted

_CALLS = ("电话", "来电")
OWN_SITE, _SITE = "部门网站", "政府网站"
"""A bureau's report calls its own site just the site; whose it is, `site_owner.py` holds apart."""
_THESE = sifted(r"(?<=[\u4e00-\u9fff])(?:这些|那些|这类|那类|这样的|之类的?)(?=[\u4e00-\u9fff]{2})")
"""What follows is the kind of the things named before."""


def widened(terms: list[Term], folded: str, phrases: ChinesePhrases, share: bool) -> list[Term]:
    """The terms with the other ways to say them; `share` is True if a share is asked for."""
    terms = [_of_the_site(_of_each(term, phrases)) for term in terms]
    if share:
        terms = [_as_share(term) for term in terms]
    kind = _THESE.search(folded)
    return _with_examples(terms, kind.start(), kind.end()) if kind else terms


def _of_each(term: Term, phrases: ChinesePhrases) -> Term:
    """一户 with the other ways to say it: 每户, 户均."""
    ways = phrases.per.get(term.text)
    return replace(term, names=tuple(dict.fromkeys((*term.names, *ways)))) if ways else term


def _of_the_site(term: Term) -> Term:
    """局网站 with the other ways to say it: 网站, 门户网站."""
    if OWN_SITE not in term.names:
        return term
    return replace(term, names=tuple(dict.fromkeys((*term.names, _SITE, *lexicon().zh[_SITE].names))))


def _with_examples(terms: list[Term], before: int, kind: int) -> list[Term]:
    """报纸电视这些媒体 asks of 媒体; what stands before 这些 are examples of the kind named after it."""
    if not any(term.position == kind and term.weight > BACKGROUND_WEIGHT for term in terms):
        return terms
    end, lighter = before, set()
    for term in sorted(terms, key=lambda term: -term.position):
        if term.position < before and 0 <= end - (term.position + len(term.text)) <= 1:
            lighter.add(term.position)
            end = term.position
    return [replace(t, weight=min(t.weight, GENERIC_WEIGHT)) if t.position in lighter else t for t in terms]


def _as_share(term: Term) -> Term:
    """好评率 is told of as the share of 好评 too."""
    stem = term.text.removesuffix("率")
    return replace(term, names=(*term.names, stem)) if stem != term.text and len(stem) > 1 else term


def counted_as(contact: str) -> tuple[str, ...]:
    """What is counted where a way to reach the office is: calls are told of as 电话 or 来电."""
    return tuple(dict.fromkeys((contact, *_CALLS))) if "电话" in contact else (contact,)
