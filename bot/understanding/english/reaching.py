"""By which ways an English question asks to reach the office: the telephone, the address, the website."""

from __future__ import annotations

from bot.understanding.english.phrases import EnglishPhrases, has_any
from bot.understanding.question import OWN_CONTACT
from knowledge.patterns import lazily
from knowledge.query import Term
from knowledge.sieve import sifted

_BY_THE_WAY = lazily(r"\b(?:hotline|calls?|link|homepage|ring|located|address)\b")
"""Words that ask how to reach somebody only where nothing else is named."""
_SITE_ADDRESS = sifted(
    r"\b(?:address|link|url) (?:of|to|for) (?:the |your |its |their |our |this |official )*(?:\w+ )?(?:web ?site|site|portal|web ?page|home ?page)\b"
    r"|\bweb ?(?:site|page)s? (?:address|url|link)\b|\b(?:site|portal) (?:address|url|link)\b"
)
"""The address of a website is none in a street."""
_BY_A_WAY = lazily(
    r"(?:and |what about |how about |or |then )*(?:by|over|on|via|through) (?:the )?(?:(?:tele)?phone|email|fax|hotline|post|mail|letter)"
)
"""By phone, said of what came in, asks for no number."""
_CAME_IN = lazily(
    r"\b(?:calls|callers|matters|cases|issues|tickets|orders|requests|complaints|queries|reports|problems)\b"
)
"""What comes in over a hotline: who speaks of it does not want to ring."""
_SET_UP = lazily(
    r"\b(?:what|which) hotlines?\b.*\b(?:open|set up|launch|establish|start|creat|introduc|add|publici)\w*"
)
"""Which hotline was opened asks what was done."""
_COUNTS = lazily(r"\bhow (?:many|much|often)\b")


def contact_fields(plain: str, terms: tuple[Term, ...], phrases: EnglishPhrases) -> tuple[str, ...]:
    """The contact fields asked for; how many calls the hotline took is no such question."""
    if _COUNTS.search(plain):
        return ()
    if _BY_A_WAY.fullmatch(plain) or _SET_UP.search(plain):
        return ()  # after a figure: and how many of them by phone
    if _SITE_ADDRESS.search(plain):
        return ("website",)
    inside = " ".join(
        term.text for term in terms if len(term.text.split()) > 1 and not OWN_CONTACT & set(term.names)
    )
    others = any(
        term.weight >= 0.5 and not OWN_CONTACT & set(term.names) and not _BY_THE_WAY.search(term.text)
        for term in terms
    )
    if others and not has_any(_BY_THE_WAY.sub(" ", plain), phrases.reaching):
        return ()  # how content people are with the hotline
    named = {match.group() for match in phrases.reaching.pattern.finditer(plain)}
    if named == {"hotline"} and _CAME_IN.search(plain):
        return ()
    return tuple(
        name
        for name, words in phrases.data["contact"].items()
        if not named.isdisjoint(words) and not (inside and has_any(inside, words))
    )
