"""Which year a report is for: its period, the years it speaks of, the date under it."""

from __future__ import annotations

import re

from knowledge.extraction.imprint import PUBLISHED
from knowledge.patterns import lazily

PERIOD = lazily(
    r"(?P<y1>20\d\d)年(?P<m1>\d{1,2})月(?P<d1>\d{1,2})日(?:起)?\s*(?:至|到|-|~|—)\s*(?:(?P<y2>20\d\d)年)?(?P<m2>\d{1,2})月(?P<d2>\d{1,2})日"
)
_UNTIL = lazily(r"(?:截至|截止|截止至|截止到)\s*(20\d\d)年(?:12月|底|末)")
"""截至2023年12月31日: up to when a report counts."""
_SCHOOL_BEGINS = "07"
"""The month from which on a period that ends in another year is a school year."""
_OTHER_YEARS = lazily(
    r"《[^》]*》|[〔\[(]20\d\d[〕\])]|20\d\d年\d{1,2}月\d{1,2}日|[较比与同自从由]20\d\d年|20\d\d年(?:以来|起|前)"
    r"|(?:转|结转|延)[入至到]?20\d\d年"
)
"""Years that a text names without telling of them: of titles, dates, comparisons, and to which something is carried over."""
_CARRIED_TO = lazily(r"(?:转|结转|延)[入至到]?(20\d\d)年")


def agreed(titled: int, counted: int, text: list[str]) -> int:
    """The year of the title or of the period; where they differ (a title left from the year before), what the text tells of."""
    if not titled or not counted or titled == counted:
        return titled or counted
    told = years_spoken_of(text)
    return counted if told.count(counted) > told.count(titled) else titled


def year_from_prose(head: list[str], text: list[str]) -> int:
    """The year the text speaks of most (2022年,…); 0 if it speaks of none.

    A report is signed and published in the year after its own, which settles it where both years are spoken of.
    """
    before_signature = next((year - 1 for year in map(_date_of_signature, reversed(text[-4:])) if year), 0)
    published = next((match for match in map(PUBLISHED.search, head) if match), None)
    before_published = int(published["date"][:4]) - 1 if published else 0
    years = years_spoken_of(head) or years_spoken_of(text)
    for year in (before_signature, before_published):
        if year in years:
            return year
    if years:
        return max(set(years), key=lambda year: (years.count(year), year))
    until = next((match for match in map(_UNTIL.search, text) if match), None)
    carried = next((match for match in map(_CARRIED_TO.search, text) if match), None)
    before_carried = int(carried[1]) - 1 if carried else 0
    return before_signature or before_published or (int(until[1]) if until else before_carried)


def years_spoken_of(lines: list[str]) -> list[int]:
    """The years that lines tell of; not those of titles, dates, comparisons and the page's own description."""
    told = [_OTHER_YEARS.sub(" ", line) for line in lines if not (PUBLISHED.search(line) and len(line) < 200)]
    return [int(year) for line in told for year in re.findall(r"(20[012]\d)年", line)]


def _date_of_signature(line: str) -> int:
    """The year of a line that is, or ends in, a date; 0 otherwise."""
    match = re.search(r"(20\d\d)年\d{1,2}月\d{1,2}日$", line)
    return int(match[1]) if match else 0


def period_dates(match: re.Match[str] | None) -> tuple[str, str]:
    """The period as two ISO dates; empty strings if the report gives none that is whole."""
    if not match:
        return "", ""
    start = f"{match['y1']}-{int(match['m1']):02d}-{int(match['d1']):02d}"
    return start, f"{match['y2'] or match['y1']}-{int(match['m2']):02d}-{int(match['d2']):02d}"


def year_of_period(start: str, end: str) -> int:
    """The year that a period is of: the one it begins in, or ends in if it is a school year; 0 if there is none."""
    if not start:
        return 0
    return int(end[:4]) if end[:4] > start[:4] and start[5:7] >= _SCHOOL_BEGINS else int(start[:4])
