"""How a Chinese question names the chat's own office: in full, in short, or by what such an office is called."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from bot.understanding.chinese.canvas import Canvas
from bot.understanding.chinese.segments import place_names
from bot.understanding.offices import bare_name, calls_itself, nearest_place, own_field, places_above
from knowledge.patterns import compiled_ahead, lazily
from knowledge.sieve import sifted
from knowledge.vocabulary import load

TOWNSHIP = ("乡", "镇", "街道", "苏木")
_LONGEST_FIELD = 5
_SHORT_NAME = sifted(r"[\u4e00-\u9fff]{2,8}?[局委厅办院]")
_LEVEL = lazily("(?<=.)[省市县区州旗乡镇](?=.)")
"""Ends the name of a place, which is looked at by itself."""
_LOCALLY = sifted(r"(?<=[来在到给跟找去向从由])[乡镇县街](?:上|里)(?![级报年交面])")
"""来乡上, 到镇里: the place one lives in, whatever word it runs into."""
_ADDRESSED = sifted(
    r"(?:贵|你们?|您们?|咱们?)(?:单位|机关|机构|部门|政府|府)(?![\u4e00-\u9fff]?(?:网|信息网|公报))|本单位"
)
"""贵单位, 你们单位: the office that is written to, whatever it is."""
_OF_THE_SAME_NAME = lazily(r"(?:村(?![务级民里上社])|社区|小学|中学|卫生院|医院|派出所)")
"""After a name without its level: 清河村 and 清河小学 are in 清河镇, not the township itself."""
_ENDS_A_PLACE = ("省", "市", "县", "区", "旗", *TOWNSHIP, "局", "委", "厅", "院", "政府", "会")


def claim_own_office(canvas: Canvas, own_names: tuple[str, ...]) -> bool:
    """Claims every way the office's own name is written; True if it is."""
    for match in _LOCALLY.finditer(canvas.text):
        canvas.claim(*match.span(), "filler")
    found = False
    for match in _ADDRESSED.finditer(canvas.text):
        found = canvas.claim(*match.span(), "own") or found
    for name in own_names:
        start = canvas.text.find(name)  # a pattern would be compiled anew for every office
        while start >= 0:
            if not _OF_THE_SAME_NAME.match(canvas.text, start + len(name)) or name.endswith(_ENDS_A_PLACE):
                found = canvas.claim(start, start + len(name), "own") or found
            start = canvas.text.find(name, start + len(name))
    if found and own_names:
        _claim_places_above(canvas, own_names[0])
    return found


def _claim_places_above(canvas: Canvas, name: str) -> None:
    """Claims the places the office lies in where they lead to its name, with their kinds or without: 江州清河柳湾镇."""
    nearest = nearest_place(name)
    for span in canvas.roles("own"):
        start = span.start
        ways = nearest if nearest and not span.text.startswith(nearest) else places_above(name)
        while before := next((way for way in ways if canvas.text[:start].endswith(way)), ""):
            start -= len(before)
            if not canvas.claim(start, start + len(before), "own"):
                break
            ways = places_above(name)
        if canvas.text.startswith(places_above(name), start):
            _claim_further_up(canvas, start, name)


def _claim_further_up(canvas: Canvas, start: int, name: str) -> None:
    """Claims the city and province before the office's county, unless it is known to lie in others."""
    while (found := known_place().search(canvas.text, 0, start)) and _may_lie_in(name, found["place"]):
        start = found.start()
        if not canvas.claim(*found.span(), "own"):
            break


@cache
def known_place() -> re.Pattern[str]:
    """A province or city by its name, with its kind or without, at the end of what is searched."""
    places = load("places")
    names = "|".join(sorted((*places["provinces"], *places["cities"]), key=len, reverse=True))
    return re.compile(
        rf"(?P<place>{names})(?:省|市|(?:回族|壮族|维吾尔)?自治区|地区|(?:[\u4e00-\u9fff]{{1,4}}族)?(?:自治)?州|盟)?$"
    )


compiled_ahead(known_place)


@lru_cache(maxsize=256)
def _may_lie_in(name: str, place: str) -> bool:
    """False if another province, or another city, is known to be the office's."""
    places = load("places")
    sort = places["provinces" if place in places["provinces"] else "cities"]
    known = [other for other in sort if other in name]
    return not known or place in known


def claim_own_short_name(canvas: Canvas, own_names: tuple[str, ...]) -> bool:
    """Claims 卫健委 or 市场监管局 where that is short for the office, with the place named right before it."""
    if not own_names:
        return False
    for match in _SHORT_NAME.finditer(canvas.text):
        for start in range(match.start(), match.end() - 2):  # 退役军人局 before 军人局
            short = canvas.text[start : match.end()]
            if (
                len(short) >= 3
                and not _LEVEL.search(short)
                and abbreviates(short, own_names[0])
                and not _cuts_a_place(canvas.text, start)
                and canvas.claim(start, match.end(), "own")
            ):
                above = places_above(own_names[0])
                ways = (*above, *(place[-1] for place in above))  # 越河省, 越河 or just 省 before 卫健委
                before = next((way for way in ways if canvas.text[:start].endswith(way)), "")
                canvas.claim(start - len(before), start, "own")
                return True
    return _claim_popular_name(canvas, own_names[0])


def _cuts_a_place(text: str, start: int) -> bool:
    """True if the name of another place lies across where a short name begins: 城分局 of 荔城分局 is not 城厢分局."""
    return any(low < start < high for low, high in place_names(text)) if start else False


def _claim_popular_name(canvas: Canvas, name: str) -> bool:
    """Claims a place of the office's name with what the office is for, put in short: 云岭人社, 松口民政, 溪口卫健."""
    field = own_field(name)
    for place in places_above(name) if field else ():
        start = canvas.text.find(f"{place}{field[0]}")
        if start < 0:
            continue
        begin = start + len(place)
        following = canvas.text[begin : begin + _LONGEST_FIELD]
        length = next((n for n in range(len(following), 1, -1) if in_order(following[:n], field)), 0)
        if length and canvas.claim(start, begin + length, "own"):
            return True
    return False


def in_order(short: str, full: str) -> bool:
    """True if the characters of the short form stand in the full one in their order."""
    rest = iter(full)
    return all(char in rest for char in short)


def abbreviates(short: str, name: str) -> bool:
    """True if the characters of the short name stand in the full name in order and both end alike: 卫健委, 市场监管局.

    Not where it goes from a place above straight to what the office is for: 江州市民政局 is not that of a district in it.
    """
    if _passes_over_own_place(short, name) or _is_the_place_alone(short, name):
        return False
    full = bare_name(name).replace("委员会", "委")
    rest = iter(full)
    return short[-1] == full[-1] and all(char in rest for char in short)


def _is_the_place_alone(short: str, name: str) -> bool:
    """True for 江口区 where the office is 江口高新技术产业开发区: the place's own government is another."""
    place = bare_name(name)
    return short.endswith(("区", "市", "县")) and place.startswith(short[:-1]) and not place.startswith(short)


def _passes_over_own_place(short: str, name: str) -> bool:
    nearest = nearest_place(name)
    above = next((way for way in places_above(name) if way not in nearest and short.startswith(way)), "")
    return bool(nearest and above) and nearest[-1][0] not in short[len(above) :]


def claim_in_own_place(canvas: Canvas, own_names: tuple[str, ...]) -> None:
    """Claims 乡上, 镇里, 局里 of the office's own level before longer words are heard there: 乡上申请 is no 线上申请."""
    if own_names:
        for match in _in_own(bare_name(own_names[0])[-1]).finditer(canvas.text):
            canvas.claim(match.start(), match.end(), "own")


@lru_cache(maxsize=64)
def _in_own(level: str) -> re.Pattern[str]:
    """乡上, 镇里, 局里; and 乡政府公开, which holds no 政府公开."""
    return re.compile(
        rf"{re.escape(level)}政府(?=公开|公布|发布)|{re.escape(level)}[里上](?!报|传|级|网|墙|线|门|缴|交|诉|访|述|一?年)"
    )


def claim_itself(canvas: Canvas, own_names: tuple[str, ...]) -> None:
    """Claims how the office is called without its name: 街道, 园区, 局里, 乡政府."""
    if not own_names:
        return
    for match in _itself(calls_itself(own_names[0]), bare_name(own_names[0])[-1]).finditer(canvas.text):
        canvas.claim(match.start(), match.end(), "own")


@lru_cache(maxsize=64)
def _itself(ways: tuple[str, ...], level: str) -> re.Pattern[str]:
    """街道, 园区, 局里, 乡政府; offices of one kind have the same ways."""
    return re.compile("|".join((*ways, rf"{re.escape(level)}(?:政府|里|上|机关)")))
