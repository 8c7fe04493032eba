"""Years in an English question: named, counted from now, and those that say nothing about the year asked for."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.patterns import lazily
from knowledge.sieve import sifted

COUNTED = r" (?!figures|levels|numbers|results|totals|was|is|has|this|plus)(?:people|staff|[a-z]+s|(?:new )?[a-z]+ [a-z]+s)\b"
"""What a number between 2000 and 2039 counts where it bounds a figure: more than 2000 items."""
BOUNDING = "|".join(
    f"(?<={way} )"
    for way in ("more than", "fewer than", "less than", "at least", "at most", "over", "exceed")
)
_YEAR = sifted(rf"\b(?!(?:{BOUNDING})20[0-3]\d{COUNTED})(20[0-3]\d)\b")
_RELATIVE = (
    (sifted(r"\b(?:the )?(?:last|previous|prior|preceding) year\b|\b(?:the )?year before\b"), -1),
    (sifted(r"\b(?:this|the current|current) year\b"), 0),
    (sifted(r"\b(?:the )?(?:next|following|coming) year\b"), 1),
)
_CARRIED = sifted(
    r"\b(?:carried|brought|rolled|left|held|hung|pushed|moved|put|hanging) (?:\w+ )?(?:over|forward)\b|\bcarry ?over\b"
    r"|\b(?:in)?to (?:the )?(?:next|following) year\b|\b(?:un)?till? (?:the )?(?:next|following) year\b"
    r"|\b(?:left|pending|inherited|unfinished|outstanding|backlog|remaining|open|old) (?:\w+ )?from (?:the )?(?:last|previous|prior) year\b"
    r"|\b(?:left|postponed|leftover) for (?:the )?(?:next|following) year\b"
)
"""Requests carried over to the next year belong to this year's report."""
_PLANS = sifted(
    r"\b(?:plans?|planned|planning|intends?|intended|going to|will|promises?|promised|next steps?|improve\w*|hopes?)\b"
    r".*(?P<when>\b(?:(?:in|for|during|over) )?(?:the )?(?:next|following|coming) year\b)"
)
"""What is planned for the next year stands in this year's report."""
_WILL_BE = sifted(
    r"\bhow (?:many|much)\b.*\bwill\b|\b(?:next|following|coming) year(?:'s)? (?:\w+ )?report\b"
)
"""How many will be published next year is told by no figure of this year, and its report is another one."""
_CARRIED_YEAR = sifted(
    r"\b(?:over|forward|left|pending|open) (?:from|into|to|until|for) (?:the year )?20[0-3]\d\b"
)
_FORM_YEAR = sifted(
    r"\b(?:licen[cs]\w+|penalt\w+|enforcement|compuls\w+(?: measure)?|coerc\w+(?: measure)?|fees?|charges?|services?:?) (?:items?|projects?)\b"
    r".{0,24}\b(?:(?:last|previous|prior) year|year before)\b"
)
"""The form's column of last year's number of items, which is no question about another year."""


_THE_YEAR = r"(?:the )?(?:(?P<year>20[0-3]\d)|(?:last|previous|prior|preceding) year|year before)"
_AGAINST = sifted(
    rf"\b(?:(?:than|over|from|on|against|versus|vs|compared (?:to|with)) (?:in |that of |those of )?{_THE_YEAR}|year[- ](?:on|over)[- ]year|yoy)\b"
)
_SET_AGAINST = sifted(rf"\b(?:versus|vs|compared (?:to|with)) (?:in |that of |those of )?{_THE_YEAR}\b")
"""Tickets in 2022 vs 2021: the two are compared, whatever is asked of them."""
_GROWING = (
    r"(?:grow(?:n|th)?|grew|increas\w*|decreas\w*|ris(?:e|en|ing)|rose|fall(?:en)?|fell|drop\w*|chang\w+|declin\w+"
    r"|(?:went|go|goes|gone|going|come|came) (?:up|down)|up|down)"
)
_CHANGE = lazily(
    rf"\b(?:how (?:many|much) (?:more|fewer|less)|more|fewer|less|higher|lower|difference|(?P<verb>{_GROWING}))\b"
)
_FORM_ITEMS = lazily(
    r"\b(?:licen[cs]|permit|penalt|enforce|compuls|coerc|fee|charge|service)\w* (?:items?|projects?)\b"
)
"""What the form itself counts the change of."""
_WHETHER_GROWN = lazily(
    r"^(?:so )?(?:(?:did|has|have|had|do|does|is|are|was|were)\b.*|how (?:did|has|have)\b.*)\b"
    r"(?P<verb>(?:go|going|gone|grow(?:n|ing)?|increas(?:e|ed|ing)|decreas(?:e|ed|ing)|rise|risen|rising|fall|fallen|falling|drop(?:ped|ping)?"
    r"|declin(?:e|ed|ing)|climb(?:ed|ing)?|shrunk|shrink(?:ing)?|doubled?|chang(?:e|ed|ing))(?: (?:up|down))?(?: (?:or|and) (?:\w+ )?\w+)?"
    r"(?: (?:this year|at all|much|a lot|over time))?)$"
)
"""Did the number of requests go up: it is compared with the year before, even where that is not said."""
_BY_HOW_MUCH = sifted(rf"\bby (?:how (?:many|much)|what)\b.*?\b(?P<verb>{_GROWING})\b")


@dataclass(frozen=True, slots=True)
class Growth:
    """A comparison of the year asked about with an earlier one: by how many did requests go up over 2021."""

    years: tuple[int, ...]
    relative_years: tuple[int, ...]
    plain: str
    """The words without those of the comparison."""


def growth(plain: str) -> Growth | None:
    """The comparison with an earlier year that a question makes; None for one that makes none."""
    if _belongs_to_this_year(plain):
        return None
    against, change = _AGAINST.search(plain), _BY_HOW_MUCH.search(plain)
    change = change or (_CHANGE.search(plain) if against else _WHETHER_GROWN.search(plain))
    if change is None and (set_against := _SET_AGAINST.search(plain)):
        named = (int(set_against["year"]),) if set_against["year"] else ()
        return Growth(named, () if named else (-1,), " ".join(_SET_AGAINST.sub(" ", plain).split()))
    if change is None or (against is None and _FORM_ITEMS.search(plain)):
        return None
    named = (int(against["year"]),) if against and against["year"] else ()
    spans = [found.span() for found in (against,) if found] + (
        [change.span("verb")] if change["verb"] else []
    )
    for start, end in sorted(spans, reverse=True):
        plain = f"{plain[:start]} {plain[end:]}"
    return Growth(named, () if named else (-1,), " ".join(plain.split()))


@dataclass(frozen=True, slots=True)
class Dates:
    """The years of a question, as in a Question, and its words without those of a comparison of years."""

    plain: str
    year: int | None
    relative_year: int | None
    years: tuple[int, ...]
    relative_years: tuple[int, ...]
    grown: bool
    """True if growth against another year is asked for."""


def dated(plain: str) -> Dates:
    """The years of a question: the one asked about, or the one it compares this report's year with."""
    against = growth(plain)
    if against is not None:
        year, relative = years(against.plain)
        return Dates(against.plain, year, relative, against.years, against.relative_years, True)
    year, relative = years(plain)
    offsets = () if relative is None else (relative,)
    return Dates(plain, year, relative, () if year is None else (year,), offsets, False)


def years(plain: str) -> tuple[int | None, int | None]:
    """The year named, and the one counted from now (last year is -1)."""
    plain = _CARRIED_YEAR.sub(" ", plain)
    named = [
        int(match[1]) for match in _YEAR.finditer(plain)
    ]  # of two compared, the earlier is the other one
    found = (offset for pattern, offset in _RELATIVE if pattern.search(plain))
    return min(named, default=None), (None if _belongs_to_this_year(plain) else next(found, None))


def _belongs_to_this_year(plain: str) -> bool:
    """True where last year or next year is said of a figure of this year."""
    planned = _PLANS.search(plain) and not _WILL_BE.search(plain)
    return bool(_CARRIED.search(plain) or _FORM_YEAR.search(plain) or planned)


def without_years(plain: str) -> str:
    """The words without those that name the year."""
    plain = _YEAR.sub(" ", plain)
    if (planned := _PLANS.search(plain)) is not None:
        return f"{plain[: planned.start('when')]} {plain[planned.end('when') :]}"
    if _FORM_YEAR.search(plain):
        return f"{_RELATIVE[0][0].sub(' ', plain)} items last year"
    if not _belongs_to_this_year(plain):
        for pattern, _ in _RELATIVE:
            plain = pattern.sub(" ", plain)
    return plain


def without_year_numbers(text: str) -> str:
    """The text without the years written in figures, which are no claims."""
    return _YEAR.sub(" ", text)
