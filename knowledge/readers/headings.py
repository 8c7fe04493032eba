"""The numbering of official documents: 一、 （一） 1. （1） and how a heading is told from a sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from knowledge.patterns import lazily

MAX_HEADING = 40
"""Longest heading in characters; reports set longer ones only as sentences."""

_CN = "一二三四五六七八九十"
_LEVELS = (
    lazily(
        rf"^第?[{_CN}]{{1,3}}\s*[、.．,，]"
        rf"|^[{_CN}]{{1,2}}[ \u3000]+(?=[\u4e00-\u9fff \u3000、]{{0,26}}(?:情况|概\s*[述况]|问题|措施|事项|说明|附表)$)"
    ),
    lazily(rf"^[（(]?\s*[{_CN}]{{1,3}}\s*[）)]"),
    lazily(r"^\d{1,2}\s*[.．、](?!\d)"),
    lazily(r"^(?:[（(]\s*\d{1,2}\s*[）)]|[①-⑳])"),
)
_NAMELESS = lazily(r"^[)）](?=[\u4e00-\u9fff])")
_TITLE = lazily(r"(年度?报告|年报)\s*(全文)?$")
_SENTENCE_MARKS = lazily(r"[。；;，,！？]")


def level_of(text: str) -> int:
    """Depth of the numbering a line begins with: 1 for 一、 to 4 for （1）; 0 if it has none."""
    for level, pattern in enumerate(_LEVELS, 1):
        if pattern.match(text):
            return level
    return 2 if _NAMELESS.match(text) else 0


def number_of(text: str) -> int:
    """The number a line begins with, whatever it is written in; 0 if it has none."""
    match = re.match(
        rf"^第?[（(]?\s*(?:(?P<digits>\d{{1,2}})|(?P<words>[{_CN}]{{1,3}})|(?P<ring>[①-⑳]))", text
    )
    if not match or not level_of(text):
        return 0
    if match["digits"]:
        return int(match["digits"])
    if match["ring"]:
        return ord(match["ring"]) - ord("①") + 1
    tens, ten, ones = match["words"].rpartition("十")
    return (_CN.find(tens) + 1 if tens else 1) * 10 * bool(ten) + (_CN.find(ones) + 1 if ones else 0)


@lru_cache(maxsize=1_024)
def without_number(text: str) -> str:
    """The heading's words without its numbering."""
    for pattern in (*_LEVELS, _NAMELESS):
        text = pattern.sub("", text, count=1)
    return text.strip()


def is_whole_line_heading(text: str) -> bool:
    """True if a numbered line is a heading by itself, with no sentence run into it."""
    body = without_number(text).rstrip("。：:.")
    return 0 < len(body) <= MAX_HEADING and not _SENTENCE_MARKS.search(body) and not re.search(r"[：:]", body)


def is_title(text: str) -> bool:
    """True if the line reads like the title of such a report (or ends like one)."""
    return bool(_TITLE.search(text.strip("*# "))) and len(text) <= 60


_NOMINAL = lazily(r"(?:公开|情况|其他|工作|建设|管理|保障|方面|问题|措施|机制|申请|解读|回应|监督)$")


_SAYS_SO = lazily(
    r"没有|未[收接发出曾能有]|尚[未无]|[^不]?[收接]到|已经|均|共[收受办接]|存在(?!的).+等(?:问题|不足|困难|情况)$"
)
"""我乡没有接到申请: a sentence, though it ends in a noun."""
_NAMES_A_CHANNEL = lazily(
    rf"^[{_CN}]是(?![开建设通利依完加做打优规用发拓推抓强运借创升改])[\u4e00-\u9fff]{{0,12}}"
    r"(?:网站|公众号|微信|微博|新媒体|平台|公[开示告]栏|电子屏|报刊|媒体|广播|电视|客户端|公报)$"
)
"""一是政府门户网站。今年公开信息108条: the channel is the heading of what is told next."""

_SET_APART = lazily(
    rf"^([{_CN}]{{1,2}}、\S{{0,26}}?(?:情况|概况|概述|事项|问题|措施))(?:\s+(?=\S)|(?=本年度|20\d\d年|全年，|我[局镇乡县市区委]))"
)
"""二、主动公开政府信息情况 根据…: a heading that a blank, or nothing, sets apart from what follows on its line."""


def _is_nominal(text: str) -> bool:
    """True for a few words that end in a noun of this kind of report, and state nothing."""
    return bool(_NOMINAL.search(text)) and not _SAYS_SO.search(text)


def split_run_in(text: str) -> tuple[str, str]:
    """Splits （一）主动公开情况：2020 年… into the heading and the sentence run into it; ('', text) if there is none.

    A short first sentence that ends in a noun of this kind of report is a heading even without a number.
    """
    apart = _SET_APART.match(text)
    if apart and not _SENTENCE_MARKS.search(without_number(apart[1])):
        return apart[1], text[apart.end() :].strip()
    match = re.match(r"^(.{2,30}?)[。：:]\s*(?=\S)", text)
    if not match or re.search(r"\d\s*[条件份人次户项篇个]", match[1]):
        return "", text
    alone = text[match.end(1)] == "。" and not _SENTENCE_MARKS.search(match[1])
    if level_of(text) or (alone and (_is_nominal(match[1]) or _NAMES_A_CHANNEL.match(match[1]))):
        return match[1].strip(), text[match.end() :].strip()
    return "", text
