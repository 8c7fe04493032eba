"""The words of a sentence that stand before a figure, as far as they can tell what it counts."""

from __future__ import annotations

import re

from knowledge.extraction.labelled_figures import is_next_behind_blank
from knowledge.extraction.quantity import Quantity
from knowledge.extraction.sentences import without_enumeration
from knowledge.extraction.subject_words import (
    NOUN_AND,
    NUMBERED_ON,
    UNIT_IN_BRACKETS,
    begins,
)

_SEMICOLON = re.compile(r"[；;。]")
CLAUSE = re.compile(r"[，,；;：:。]")
_MARK = re.compile(r"[，,、；;：:。]")
_LEADING = re.compile(r"^[，,、；;：:。）)”’」』\s]+")
_AND_MORE = re.compile(r"\s*(?:以及|[及和与])\s*(?=[\u4e00-\u9fff、]{2,})")
"""政策解读8条及其他信息7条: the word that joins two members says nothing of either."""
_SET_ASIDE = re.compile(r"[（(][^（）()\d]{1,20}[，,、][^（）()\d]{1,20}[）)](?=[\u4e00-\u9fff])")
"""22个省（市、区）招收: the marks inside a bracket part nothing outside it."""
_OPEN_BRACKET = re.compile(r"[（(](?=[^（）()]*$)")
_TITLES = re.compile(r"(?:《[^》]+》\s*(?:、|，|,|和|及|以及)?\s*){2,}等?")
"""《…》、《…》等6项制度: where they fill the sentence, the titles are no words of what was counted."""
_ADDS_UP = "，,、；; 共计合总等"
"""What may be left of 《…》《…》共3期."""
_REMARK = re.compile(r"^\s*[（(][^（）()]*[（(][^（）()]*[）)][^（）()]*[）)](?=[、，,])")
"""3篇（含预算、决算和评价报告（2018年度））、规范性文件3篇: a remark with another in it is of the figure before."""
_ADDRESS = re.compile(r"[（(<]?(?:https?:/{1,2}|www\.)[\w./?=&%#:~-]*[）)>]?")
"""Where a site is says nothing of what is counted on it."""
_MEMBER = re.compile(r"[\u4e00-\u9fff]{3,16}(?:信息|公告|公示|文件|动态)")
"""What such a member is called, whole."""
_JOINS_ON = re.compile(
    r"^(?:(?:此外|另外|除此之外|与此同时|同时)$|(?:还|也|并|同时)(?=通过|利用|依托|借助|运用)|以及(?=[\u4e00-\u9fff“]))"
)
"""Joins a clause to the one before, and is no word of what is counted."""
_LONG_LIST = re.compile(r"(?P<first>[^、，]{2,30})(?:、[^、，]{1,24}){4,}$")
"""设置了金融保险、乡村振兴、…等专题栏目."""
MAX_SUBJECT = 90
"""Characters that are kept of what was counted."""


_LEFT_BLANK = re.compile(r"(?:^|[，,、；;])[^，,、；;\d]{2,14}(?:信息|类|文件)[条件](?=、)、")
"""部门概况类信息条、政策文件类信息14条: a member whose figure was never filled in."""


def clauses_of(own: str, year: int) -> list[str]:
    """The clauses before a figure, without their numbering and the report's own year."""
    named = rf"^{year}\s*年(?:度|以来)?"
    clauses = [
        _JOINS_ON.sub("", without_enumeration(clause.strip()))
        for clause in CLAUSE.split(_LEADING.sub("", own))
    ]
    return [re.sub(named, "", clause).strip() for clause in clauses]


def in_reach(own: str, clauses: list[str]) -> list[str]:
    """The clauses that may say what the last one leaves out; what a semicolon sets apart is of something else."""
    since = len(CLAUSE.split(_SEMICOLON.split(own)[-1]))
    return clauses[max(0, len(clauses) - since) : -1]


def words_between(sentence: str, quantities: list[Quantity], position: int) -> str:
    """The words between the figure before (or the beginning) and this one."""
    if position:
        raw = NUMBERED_ON.sub("；", sentence[quantities[position - 1].end : quantities[position].start])
        raw = _REMARK.sub("", raw)
        raw = _SET_ASIDE.sub("", UNIT_IN_BRACKETS.sub("", raw)).replace("专、兼职", "专兼职")
    else:
        raw = sentence[: quantities[0].start]
    raw = _LEFT_BLANK.sub("、", raw) if "条、" in raw or "件、" in raw else raw
    raw = _with_few_titles(raw) if len(raw) > MAX_SUBJECT else raw
    return _OPEN_BRACKET.sub("，", re.sub(r"[（(]\s*$", "", _ADDRESS.sub("", raw)))


def _with_few_titles(raw: str) -> str:
    """The words without the titles that fill the sentence, or with the last of them where they are all there is."""
    rest = _TITLES.sub("", raw)
    if rest.strip(_ADDS_UP):
        return rest
    last = _TITLES.search(raw)
    return f"，{last.group()[last.group().rindex('《') :]}{rest.strip('，,、 ')}" if last else rest


def shortened(words: str) -> str:
    """Words too long to keep, with no more than the first of a long list that they end with."""
    return _LONG_LIST.sub(r"\g<first>等", words)


def own_words(raw: str, position: int) -> tuple[str, bool]:
    """The words without the noun that belongs to the figure before; True if no mark stands between the two."""
    if position == 0 or not raw.strip() or _MARK.match(raw.lstrip()):
        return raw, position > 0 and not raw.strip()
    mark = _MARK.search(raw)
    if mark is None:
        ended = NOUN_AND.match(raw.strip())
        if ended and not begins("leads_on").match(ended[1]):
            return "", True
        joined = _AND_MORE.match(raw)
        alike = joined and not begins("leads_on").match(raw, joined.end())
        return (raw[joined.end() :], False) if joined and alike else (raw, True)
    leads_on = mark.group() == "、" and begins("leads_on").match(raw.strip())
    return (raw, not CLAUSE.search(raw)) if leads_on else (raw[mark.start() :], False)


def is_next_in_list(raw: str, quantities: list[Quantity], position: int) -> bool:
    """True if the mark between two members of a list was lost: 价格信息13条药品监管信息199条."""
    if position and is_next_behind_blank(raw, quantities[position - 1], quantities[position]):
        return True
    alike = position > 0 and quantities[position].unit == quantities[position - 1].unit
    return alike and bool(_MEMBER.fullmatch(raw.strip())) and not begins("leads_on").match(raw.strip())


def opens_bracket(sentence: str, quantities: list[Quantity], position: int) -> bool:
    """True if the figure is the first in a bracket that stands right after the figure before: 15件（自然人12件."""
    raw = sentence[quantities[position - 1].end : quantities[position].start]
    return bool(re.match(r"\s*[（(]", UNIT_IN_BRACKETS.sub("", raw)) and _OPEN_BRACKET.search(raw))
