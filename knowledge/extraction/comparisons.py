"""Whose year a figure is, and whether it is a change: 较2022年的15件增加6件 is 15 件 of 2022 and a change of 6 件."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.vocabulary import load

_BASE = r"(?:20\d\d\s*年度?|上一?年度?|去年|前年)(?:同期)?"
_AGAINST = lazily(
    rf"(?:与|同|和)?[较比](?P<base>{_BASE})(?:相比)?|(?:与|同|和|跟)(?P<base2>{_BASE})相?[比较]"
)
_OF_BASE = lazily(rf"^(?:而|截至|截止|其中|于|在)?(?P<base>{_BASE}|明年)(?P<rest>.*)$")
_RIGHT_BEFORE = lazily(rf"(?P<base>{_BASE})(?:分别)?(?:为|是|达|的|仅|共|有)?$")
_OF_THE_OTHER = lazily(rf"(?:[为是达占]|相当于){_BASE}的$")
"""投诉量仅为去年的60% is a share of the other year's figure, and none of that year's own."""
_FROM = lazily(r"[由从](?!事|于|法定|规定|承诺|国家|原(?![来先有]))[^，,；;。]{0,12}$")
_OPENING = lazily(r"(?:^|[，,；;。：:])\s*(?:截至|截止)?\s*(20\d\d)\s*年[度底末]?\s*[，,]")
_NOT_THE_YEARS = lazily(r"结转|转结|目标|以来|遗留|转.{0,4}办理|(?<![收接达遇])[至到\-—－–]$")
"""上年结转3件 is this year's figure, though it speaks of the year before."""
_PLANS = lazily(r"[，,]?(?:我.|本.|全.)?(?:计划|拟|将|力争|预计|争取|确保|预期)")
"""2018年计划公开120条 in the report of 2017: nothing that was done."""
_COMPARED_WITH = lazily(rf"^(?:而|与|同|和)?[较比由从]{_BASE}(?:相比|相较)?的?")
_TOLD_OF = lazily(rf"^(?:而)?{_BASE}(?!度|\s*(?:结转|转结|遗留))")
_NOW = r"(?:现在|现有|目前|当前|如今|今年|本年度?|20\d\d年)的?"
"""When a value is reached: 由原来的8个增加到现在的16个."""
_FROM_BASE = lazily(
    rf"(?:(?:(?<=.)(?:同比|环比)|(?:[较比]|[与同和])(?:{_BASE})(?:相比)?[，,]?)?[由从]|[由从](?:{_BASE}|年初|年末|年底|原来|原先|此前|过去)的?|{_BASE}的)$"
)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a figure stands to the report's year: the other year it is about, or that it is a change."""

    year: int | None = None
    change: bool = False


def standing(clause: str, following: str, measure: Measure, report_year: int) -> Standing:
    """Reads the words before a figure (back to the last mark) and those after it up to the next figure."""
    clause = re.sub(r"\s+|《[^》]*》", "", clause)
    rises = _rises(clause)
    if measure is Measure.PERCENT and _OF_THE_OTHER.search(clause):
        return Standing(change=True)
    against = _AGAINST.search(clause)
    if reaches(clause):
        return Standing()
    if against:
        if rises and not re.search(r"[的为]$", clause):
            return Standing(change=True)
        rest = clause[against.end() :]
        if re.match(rf"(?:{_alternatives('change_after_base')})", rest) and not rest.endswith("的"):
            return Standing(change=True)
        return Standing(_year(against["base"] or against["base2"], report_year))
    if _FROM.search(clause) and reaches(following):
        return Standing(_first_year(clause, report_year) or report_year - 1)  # 同比由12条增至15条
    if any(word in clause for word in load("prose")["compared"]):
        return Standing(change=True)
    if rises and (measure is Measure.PERCENT or (_ends_rising(clause) and not _has_noun(following))):
        return Standing(change=True)
    return Standing(_own_year(clause, report_year))


def opening_year(before: str, report_year: int) -> int | None:
    """The other year that the words before a figure open with (2018年，…), unless this year's follows it."""
    years = _OPENING.findall(before)
    return int(years[-1]) if years and int(years[-1]) != report_year else None


def goes_on_comparing(clause: str, before: Standing) -> bool:
    """True for the 多 of 比2018年的900条多120条: after another year's figure comes the change."""
    word = rf"(?:{_alternatives('change_after_base')}|{_alternatives('change')})了?"
    return before.year is not None and bool(re.fullmatch(word, clause))


def names_a_year(clause: str) -> bool:
    """True if the words before a figure say of their own accord which year it is about."""
    return bool(_OF_BASE.match(clause.strip()))


def without_comparison(words: str) -> str:
    """The words without 较上年的, 比2018年, 上年 at their beginning and 由2019年的 at their end.

    The year of 2015年部门决算信息 belongs to what is counted and stays.
    """
    words = _COMPARED_WITH.sub("", words.strip(), count=1)
    told = _TOLD_OF.match(words)
    if told and (not words[told.end() :] or _tells(words[told.end() :])):
        words = words[told.end() :].lstrip("的 ")
    return _FROM_BASE.sub("", words)


@cache
def _alternatives(name: str) -> str:
    words = sorted(load("prose")[name], key=len, reverse=True)
    return "|".join(map(re.escape, words))


def _rises(clause: str) -> bool:
    return bool(re.search(_alternatives("change"), clause))


def _ends_rising(clause: str) -> bool:
    """True if nothing but the word for the change stands before the number: 增加6件, not 增加公示栏6处."""
    return bool(re.search(rf"(?:{_alternatives('change')})(?:了|约|近|超|超过|达|幅度?为?|率为?)?$", clause))


def reaches(words: str) -> bool:
    """True for 提高到, 降至: what follows is the value reached, not the change."""
    return bool(re.search(rf"(?:{_alternatives('reaching')})(?:了|约|近|{_NOW})?$", re.sub(r"\s", "", words)))


def without_reaching(words: str) -> str:
    """办结率提升至 and 栏目增加到现在的 without the words for how the value was reached."""
    rest = re.sub(rf"(?:{_alternatives('reaching')})(?:了|约|近|{_NOW})?$", "", words)
    return rest if len(rest) > 1 else words


def _has_noun(following: str) -> bool:
    words = re.split(r"[，,；;。、：:（(）)]", following, maxsplit=1)[0]
    return len(words.strip()) >= 2 and not re.match(_alternatives("no_noun"), words.strip())


def _own_year(clause: str, report_year: int) -> int | None:
    """The year of 上年为812条, 2015年为597条, 2018年收到申请11件; None for this year's figures."""
    if _NOT_THE_YEARS.search(clause):
        return None
    right_before = _RIGHT_BEFORE.search(clause)
    if right_before:
        return _other(_year(right_before["base"], report_year), report_year)
    match = _OF_BASE.match(clause)
    if not match:
        return None
    is_relative = not match["base"].startswith("20")
    told = is_relative or _tells(match["rest"]) or bool(_PLANS.match(match["rest"]))
    return _other(_year(match["base"], report_year), report_year) if told else None


def _tells(words: str) -> bool:
    """True if words that follow a year tell what happened in it: 收到…, 我局共公开…; not 部门决算信息."""
    return bool(
        re.match(
            rf"\s*(?:[，,]|我.|全.|末|底|本.|度|共|累计|新|主动)*(?:{_alternatives('verbs')}|通过|利用|依托|借助|为|是|共|全年|累计|底|末)",
            words,
        )
    )


def year_named(topic: str, found: Standing, report_year: int) -> Standing:
    """The year that a subject is named by (2018年、2019年分别收到申请…); what was found if it names none."""
    match = re.match(r"(20\d\d)\s*年", topic)
    return Standing(_other(int(match[1]), report_year)) if match else found


def _other(year: int, report_year: int) -> int | None:
    return year if year != report_year else None


def _first_year(clause: str, report_year: int) -> int | None:
    match = re.search(_BASE, clause)
    return _year(match.group(), report_year) if match else None


def _year(base: str, report_year: int) -> int:
    digits = re.match(r"20\d\d", base)
    if digits:
        return int(digits.group())
    if base.startswith("明年"):
        return report_year + 1
    return report_year - (2 if base.startswith("前年") else 1)
