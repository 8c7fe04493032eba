"""What is inconsistent between a total in prose and its parts: their sum, one part, or one channel, is more than all of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache

from knowledge.models import Fact, FactKind
from knowledge.patterns import lazily
from knowledge.vocabulary import load


def check_parts(facts: Sequence[Fact]) -> list[str]:
    """Every contradiction between a total and its parts, one sentence each, naming both figures and where they stand."""
    return [*_sums_of_parts(facts), *_single_parts(facts), *_lists(facts)]


def _sums_of_parts(facts: Sequence[Fact]) -> list[str]:
    """Parts named after 其中 in one sentence do not together exceed their total; another sentence divides it anew."""
    parts: dict[tuple[int, str], list[Fact]] = {}
    for fact in facts:
        if fact.part_of is not None and fact.unit == facts[fact.part_of].unit and not fact.change:
            parts.setdefault((fact.part_of, fact.quote), []).append(fact)
    findings = []
    for (position, _), members in parts.items():
        total = facts[position]
        if total.value is None or sum(bool(_OVERLAPPING.search(member.topic)) for member in members) > 1:
            continue
        if not (_one_list(members) or _begins_whole(total.value, members)):
            continue
        if _stand_beside_more(total, members, facts):
            continue
        if added := _excess(total.value, members):
            findings.append(
                f"{total.section or '正文'}：“{total.label}”为{total.value}{total.unit}，其各部分相加为{added}{total.unit}"
            )
    return findings


def _stand_beside_more(total: Fact, parts: Sequence[Fact], facts: Sequence[Fact]) -> bool:
    """True if their sentence counts something larger than the total like them: then it lists more than its parts."""
    return any(
        fact.quote == parts[0].quote
        and fact.unit == total.unit
        and fact.part_of is None
        and (fact.value or 0) > (total.value or 0)
        and not fact.change
        and fact.quote != total.quote
        for fact in facts
    )


_OVERLAPPING = lazily(
    "[男女]性?|党员|团员|岁|学历|学位|本科|大专|大学|研究生|硕士|博士|职称|少数民族|以上|以下|残疾|专任|骨干"
)
"""What one and the same person or thing may be besides another: 女性6人、35岁以下5人 are no shares."""


def _one_list(parts: Sequence[Fact]) -> bool:
    """True if the same mark stands between all the parts; 甲7件、乙2件；丙8件 may be two lists of one total."""
    marks: set[str] = set()
    sentence, end = parts[0].quote, 0
    for place, part in enumerate(parts):
        start = sentence.find(part.value_text, end)
        if start < 0 or part.quote != sentence:
            return True
        marks.update(mark for mark in "；;，,、" if place and mark in sentence[end:start])
        end = start + len(part.value_text)
    return len({mark.translate(_FULL_WIDTH) for mark in marks}) <= 1


def _begins_whole(total: Decimal, parts: Sequence[Fact]) -> bool:
    """True if the first parts make up the total, or one alone is more: what follows is another list of the same."""
    added = Decimal(0)
    for part in parts:
        added += part.value or Decimal(0)
        if added == total or (part.value or Decimal(0)) > total:
            return True
    return False


_FULL_WIDTH = str.maketrans(";,", "；，")


def _excess(total: Decimal, parts: Sequence[Fact]) -> Decimal | None:
    """What the parts add up to if that is more than the total; None if it is not.

    A report may break a total down several times, by subject and by channel: each time its parts start anew.
    """
    added = Decimal(0)
    for part in parts:
        added = (Decimal(0) if added == total else added) + (part.value or Decimal(0))
    return sum((part.value or Decimal(0) for part in parts), Decimal(0)) if added > total else None


# ---------------------------------------------------------------------- one part that is more than the whole
_AT_ITS_END = lazily(r"[，,（(：:]?\s*(?:其中|包括|包含)[，,：:]?[^，,；;。]{0,30}$")
"""The words between a total and a part named right after 其中."""
_OTHERS = "[村社]|居委|居务|各|所属|下属|部门|单位"
"""Who publishes beside the office: 社区公开栏公示 is no part of what the office published."""
_IN_ALL = lazily(r"(?:公开|发布|公布)(?:各类|各种|政府|政务|有关|相关|工作|的|动态)*信息$")
"""What a total of everything published is called: 全年主动公开政府信息."""


def _single_parts(facts: Sequence[Fact]) -> Iterator[str]:
    """One part, or what one channel published, is no more than the whole."""
    figures = [fact for fact in facts if _counts(fact)]
    for position, part in enumerate(figures):
        if part.part_of is not None:
            continue  # its total was found to hold it
        before = [total for total in figures[:position] if total.section == part.section]
        total = _named_total(part, before) or _all_published(part, before)
        if total is not None and (total.value or 0) < (part.value or 0):
            yield (
                f"{part.section or '正文'}：“{part.label}”{part.value}{part.unit}，"
                f"大于其总数“{total.label}”{total.value}{total.unit}"
            )


def _counts(fact: Fact) -> bool:
    """True for a figure of the prose that counts something of the report's own year."""
    return (
        fact.kind is FactKind.PROSE
        and fact.value is not None
        and bool(fact.unit)
        and fact.unit not in ("%", "％", "‰")
        and fact.year is None
        and not fact.change
    )


def _named_total(part: Fact, before: Sequence[Fact]) -> Fact | None:
    """The figure right before 其中, if the part is the first one named after it and counted in the same unit."""
    total = before[-1] if before else None
    if total is None or total.unit != part.unit or total.quote != part.quote:
        return None
    start = part.quote.find(total.value_text)
    end = part.quote.find(part.value_text, start + len(total.value_text))
    between = part.quote[start + len(total.value_text) : end] if 0 <= start < end else ""
    return total if _AT_ITS_END.match(between) else None


def _all_published(part: Fact, before: Sequence[Fact]) -> Fact | None:
    """The total of everything that was published, if the part is what one channel published."""
    if not _on_a_channel().search(part.topic):
        return None
    totals = (
        fact
        for fact in before
        if fact.unit == part.unit and fact.part_of is None and not (fact.parts and fact.quote == part.quote)
    )  # a total that its sentence has broken down already has no more parts there
    return next((fact for fact in totals if _IN_ALL.search(fact.topic) and not _on_one_channel(fact)), None)


_BY_ONE_WAY = lazily("通过|利用|依托|借助|栏目|专栏|板块|专区|频道|目录|系统")
"""Says by what, or where on a site, it was published."""


def _on_one_channel(fact: Fact) -> bool:
    """True if the figure says by which way it was published, so that it is no total of all ways."""
    return bool(_channel().search(fact.topic) or _BY_ONE_WAY.search(fact.topic))


@cache
def _channel() -> re.Pattern[str]:
    """The names of the ways of publishing."""
    return re.compile("|".join(load("prose")["published_on"]))


@cache
def _on_a_channel() -> re.Pattern[str]:
    """通过政府网站公开信息, 微信公众号推送: one channel of the office itself, and that something was published on it."""
    channels, verbs = ("|".join(load("prose")[key]) for key in ("published_on", "publishing"))
    return re.compile(
        rf"^(?:全年|累计|共|并|另|年内|其中|[我本].)*(?:(?:通过|利用|依托|借助|运用|经由?|在)|(?!.{{0,10}}(?:{_OTHERS})))"
        rf"[^、，,通利]{{0,12}}?(?:{channels})[^、，,]{{0,8}}?(?:{verbs})"
    )


# ---------------------------------------------------------------------- lists without 其中
_SUM = lazily(r"(?:^|[：:])(?:总?共计|合计|总计|总共)$")
"""What a figure is called that only adds up the list before it."""
_LIST_FOLLOWS = lazily(r"^[，,]?(?:具体|分别)?(?:为|是|如下)?\s*[：:]")
"""What stands between a total and the list of its parts."""
_NEXT = lazily(r"^[^；;。：:]*$")
"""What stands between the members of a list."""


def _lists(facts: Sequence[Fact]) -> Iterator[str]:
    """建议12件、提案5件，共计18件; 公开信息100条：网站60条，公众号50条."""
    figures = [fact for fact in facts if _counts(fact)]
    for position, total in enumerate(figures):
        if _SUM.search(total.label):
            members = _neighbours((figures[n] for n in range(position - 1, -1, -1)), total)
            sums = [_added(members[:count]) for count in range(2, len(members) + 1)]
            if sums and total.value not in sums:
                yield _told(total, members[::-1], sums[-1])
        elif members := _neighbours((figures[n] for n in range(position + 1, len(figures))), total):
            begins = total.quote.find(total.value_text) + len(total.value_text)
            if _LIST_FOLLOWS.match(total.quote[begins:]) and len(members) > 1:
                added = _added(members)
                if added > (total.value or 0) and not _begins_whole(total.value or Decimal(0), members):
                    yield _told(total, members, added)


def _neighbours(figures: Iterable[Fact], total: Fact) -> list[Fact]:
    """The figures next to a total, of the same sentence and counted alike, up to where the sentence breaks off."""
    members: list[Fact] = []
    for fact in figures:
        before, after = sorted(
            (members[-1] if members else total, fact), key=lambda f: f.quote.find(f.value_text)
        )
        between = total.quote.partition(before.value_text)[2].partition(after.value_text)[0]
        alike = fact.quote == total.quote and fact.unit == total.unit and fact.part_of is None
        if not alike or (members and not _NEXT.match(between)):
            break
        members.append(fact)
    return members


def _added(members: Sequence[Fact]) -> Decimal:
    return sum((member.value or Decimal(0) for member in members), Decimal(0))


def _told(total: Fact, members: Sequence[Fact], added: Decimal) -> str:
    parts = "＋".join(f"“{member.label}”{member.value}" for member in members)
    return (
        f"{total.section or '正文'}：{parts}＝{added}{total.unit}，“{total.label}”为{total.value}{total.unit}"
    )
