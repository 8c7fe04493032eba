"""What a report means by the years between which applications are carried over: its own, the one before, the one behind."""

from __future__ import annotations

from typing import Final

from knowledge.patterns import lazily

_CARRIED: Final = lazily(
    r"(?<!\d)(?P<from>20\d\d)年度?[^，,。;；\d]{0,6}?结?转(?:接|结)?(?:[至到入](?P<to>20\d\d)年)?|结转(?:[至到入])?(?P<next>20\d\d)年"
)
_FROM_BEFORE, _TO_NEXT = "上年结转", "结转下年度"


def carried_over(topic: str, report_year: int) -> str:
    """What 2022年结转至2023年 or 无2022年结转 is called in the form, by the report's own year; '' for nearly all.

    Years that do not lie beside the report's own say nothing.
    """
    if "转" not in topic:
        return ""
    called = []
    for found in _CARRIED.finditer(topic):
        since = int(found["from"] or 0)
        until = int(found["to"] or found["next"] or since + 1)
        if until == report_year and since in (0, report_year - 1):
            called.append(_FROM_BEFORE)
        elif until == report_year + 1 and since in (0, report_year):
            called.append(_TO_NEXT)
    return " ".join(dict.fromkeys(called))
