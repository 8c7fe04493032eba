"""Members of a list whose measure word the report leaves out: 公开80条，其中组织机构5；规章75. They count as their head does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from knowledge.extraction.quantity import Quantity
from knowledge.models import Measure
from knowledge.patterns import lazily

_MEMBER = lazily(
    r"(?:^|(?<=[；;，,、：:（(])|其中|包括|含)\s*(?:\d{1,2}[.．、])?(?P<name>[^；;，,、：:。（()）\d]{2,20}?)\s*[为是]?"
    r"(?<!第)(?P<number>\d{1,6})(?=\s*(?:[；;，,、。）)]|$))"
)
_OPENS = lazily(r"其中|包括|分别|[（(]|[，,]含")
_NO_COUNT = lazily(r"邮编|邮政编码|传真|信箱|编号|文号|索引|账号|代码|[楼室号版款第]$|[A-Za-z/.\-]$")
"""What is numbered so is no count."""
_YEAR = lazily(r"(?:19|20)\d\d$|1[12]\d{3}$|9\d{4}$")
"""A year, a hotline."""
_RESPECTIVELY = "分别"
_SHARED = lazily(
    rf"{_RESPECTIVELY}[^，,；;。：:、\d]{{0,16}}(?P<row>(?:\d{{1,6}}(?:\.\d+)?\s*(?:[、，,]|和|与|及)\s*)+)(?=\d)"
)
_PLAIN = lazily(r"(?P<number>\d+(?:\.\d+)?)")
_ALIKE = 2
"""Letters at the end of their names that show two clauses to be built alike."""


def with_bare_members(sentence: str, quantities: list[Quantity]) -> list[Quantity]:
    """The quantities with those of the members that a list counts in the unit of its head, or like the one before."""
    if not any(quantity.unit for quantity in quantities):
        return quantities
    quantities = _with_those_before(sentence, quantities)
    found = [
        match
        for match in _MEMBER.finditer(sentence)
        if not _NO_COUNT.search(match["name"])
        and not _YEAR.match(match["number"])
        and not any(
            q.start < match.end("number") and match.start("number") < q.end and q.unit for q in quantities
        )
    ]
    if not found:
        return quantities
    added = _of_a_list(sentence, quantities, found) or _like_the_one_before(sentence, quantities, found)
    taken = {quantity.start for quantity in added}
    kept = [q for q in quantities if q.unit or not any(q.start <= start < q.end for start in taken)]
    return sorted((*kept, *added), key=lambda quantity: quantity.start)


def _with_those_before(sentence: str, quantities: list[Quantity]) -> list[Quantity]:
    """分别推送作品310、220、100余条: the measure word behind the last figure is that of all."""
    if _RESPECTIVELY not in sentence:
        return quantities
    added = []
    for before, quantity in zip([0, *(q.end for q in quantities)], quantities, strict=False):
        shared = _SHARED.search(sentence, before, quantity.start + 1) if quantity.unit else None
        digits = quantity.start + len(quantity.text) - len(quantity.text.lstrip("约近"))
        if shared and shared.end() == digits:
            added += [
                _counted(match, quantity) for match in _PLAIN.finditer(sentence, shared.start("row"), digits)
            ]
    return sorted((*quantities, *added), key=lambda quantity: quantity.start)


def _of_a_list(
    sentence: str, quantities: Sequence[Quantity], found: Sequence[re.Match[str]]
) -> list[Quantity]:
    """Two members or more after 其中, none of them and not all of them together more than the head before it."""
    before = [q for q in quantities if q.unit and q.end <= found[0].start("name")]
    if len(found) < 2 or not before or before[-1].measure in (Measure.PERCENT, Measure.NUMBER):
        return []
    head = before[-1]
    total = sum(Decimal(match["number"]) for match in found)
    opened = _OPENS.search(sentence, head.end, found[0].start("number"))
    return [_counted(match, head) for match in found] if opened and total <= head.value else []


def _like_the_one_before(
    sentence: str, quantities: Sequence[Quantity], found: Sequence[re.Match[str]]
) -> list[Quantity]:
    """县级刊发40篇，市级刊发75: a clause built like the one before counts in its unit."""
    added = []
    for match in found:
        before = [q for q in quantities if q.unit and q.end <= match.start("name")]
        if not before or not re.fullmatch(
            r"\s*[；;，,、]\s*", sentence[before[-1].end : match.start("name")]
        ):
            continue
        clause = re.split(r"[；;，,、：:。]", sentence[: before[-1].start])[-1].strip()
        if (
            len(clause) > _ALIKE
            and clause[-_ALIKE:] == match["name"].strip()[-_ALIKE:]
            and clause != match["name"]
        ):
            added.append(_counted(match, before[-1]))
    return added


def _counted(match: re.Match[str], head: Quantity) -> Quantity:
    """A member as a quantity in the head's unit; its text stays what is printed."""
    return replace(
        head,
        start=match.start("number"),
        end=match.end("number"),
        value=Decimal(match["number"]),
        text=match["number"],
        approximate=False,
        qualifier="",
        damaged=False,
    )
