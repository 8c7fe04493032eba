"""Which office or place a Chinese question names: the chat's own, in whatever way, or another one."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from bot.understanding.chinese.canvas import Canvas, Phrasebook
from bot.understanding.chinese.segments import place_names
from bot.understanding.offices import bare_name, calls_itself, own_field, places_above
from knowledge.lexicon import lexicon
from knowledge.pinyin import syllables
from knowledge.vocabulary import load

_TOWNSHIP = ("乡", "镇", "街道", "苏木")
_LEVELS = Phrasebook(("全国", "全省", "全市", "全县", "全区", "全镇", "全乡"))
_OF_SOMETHING_ELSE = ("大学", "学院", "师范", "医科", "路", "街", "银行", "日报", "话")
"""What turns the name of a place into that of something else: 宁夏大学, 四川话."""
_IN_NO_NAME = "我你您他她它咱俺们的了着来去想要把被让这那哪什么怎给跟和与说看问听讲用在到从由向是有没请帮照对按据为个全各本每多少几走一二两些该谁能会可就都也还里"
"""Characters that stand in no name of a place or office: 照着区 and 我想去 are none."""
_NAME = re.compile(rf"(?:(?![{_IN_NO_NAME}])[\u4e00-\u9fff]){{2,6}}")
_PLACE = re.compile(
    rf"(?:(?![{_IN_NO_NAME}])[\u4e00-\u9fff]){{2,5}}?"
    r"(?:省|自治区|市|县|区|乡|镇|街道|苏木|村|社区|局|委员会|厅|派出所|小学|中学|医院|公司)(?![\u4e00-\u9fff]*公开栏)"
    rf"|(?![{_IN_NO_NAME}乡市区镇省])[\u4e00-\u9fff]县"
)
_PLACE_BEFORE = re.compile(
    rf"(?:(?![{_IN_NO_NAME}])[\u4e00-\u9fff]){{2,5}}(?<![辖社园小片城地郊景])(?:省|市|县|区|乡|镇)$"
)
_SHORT_NAME = re.compile(r"[\u4e00-\u9fff]{2,8}?[局委厅办院]")
_LEVEL = re.compile("(?<=.)[省市县区州旗乡镇](?=.)")
"""Ends the name of a place, which is looked at by itself."""
_ORGANS = (*"局委厅办院", "政府", "街道", "园区", "产业园", "管委会", "开发区", "办公室")
"""How an office calls itself that does not name it; a name right before it belongs to another office."""
_LONGEST_FIELD, _SHORT = 5, 2
_LOCALLY = re.compile(r"(?<=[来在到给跟找去向从由])[乡镇县街](?:上|里)(?![级报年交面])")
"""来乡上, 到镇里: the place one lives in, whatever word it runs into."""
_GOVERNMENT = re.compile(r"([省市县区乡镇])(?:人民)?政府")
_OF_THE_SAME_NAME = re.compile(r"(?:村(?![务级民里上社])|社区|小学|中学|卫生院|医院|派出所)")
"""After a name without its level: 清河村 and 清河小学 are in 清河镇, not the township itself."""
_ENDS_A_PLACE = ("省", "市", "县", "区", "旗", *_TOWNSHIP, "局", "委", "厅", "院", "政府", "会")
_PARTY_COMMITTEE = re.compile(r"[省市县区州旗]委(?!员)")


def claim_own_office(canvas: Canvas, own_names: tuple[str, ...]) -> bool:
    """Claims every way the office's own name is written; True if it is."""
    for match in _LOCALLY.finditer(canvas.text):
        canvas.claim(*match.span(), "filler")
    found = False
    for name in own_names:
        start = canvas.text.find(name)  # a pattern would be compiled anew for every office
        while start >= 0:
            if not _OF_THE_SAME_NAME.match(canvas.text, start + len(name)) or name.endswith(_ENDS_A_PLACE):
                found = canvas.claim(start, start + len(name), "own") or found
            start = canvas.text.find(name, start + len(name))
    return found


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
                and _abbreviates(short, own_names[0])
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
        length = next((n for n in range(len(following), 1, -1) if _in_order(following[:n], field)), 0)
        if length and canvas.claim(start, begin + length, "own"):
            return True
    return False


def _in_order(short: str, full: str) -> bool:
    """True if the characters of the short form stand in the full one in their order."""
    rest = iter(full)
    return all(char in rest for char in short)


def _sounds_own(heard: str, own_names: tuple[str, ...]) -> int:
    """How many characters at the end of a place's name sound like a name of the office: 松扣镇 for 松口镇."""
    sounds = syllables(heard)
    ways = (name for name in own_names if len(name) > _SHORT and sounds[-len(name) :] == syllables(name))
    return len(next(ways, ""))


def _namesake(canvas: Canvas, own_names: tuple[str, ...]) -> str:
    """The other place whose office is called as the own is: 高新区管委会 is not 江口经济技术开发区管委会."""
    for span in canvas.roles("own"):
        before = _PLACE_BEFORE.search(canvas.text, 0, span.start) if span.text.endswith(_ORGANS) else None
        known = before is None or any(before.group() in name for name in own_names)
        if before is not None and not known and not _abbreviates(before.group(), own_names[0]):
            canvas.reclaim(before.start(), before.end(), "place")
            return before.group()
        place = _city_before(canvas.text, span.start)
        if place and span.text not in _GENERAL and not any(place in name for name in own_names):
            canvas.reclaim(span.start - len(place), span.end, "place")
            return place
    return ""


_GENERAL = frozenset({"政府", "办公室", "政府办", "管委会"})
"""What an office is called that follows any name of a place."""


def _city_before(text: str, end: int) -> str:
    """The province or city named right before an office is called by its kind: 广州海关, of another than its own."""
    found = (match for match in _known_places().finditer(text, 0, end) if match.end() == end)
    return next((match.group() for match in found), "")


def claim_place(canvas: Canvas, own_names: tuple[str, ...]) -> str:
    """The name of another place or office, found in what nothing else explains or right before what is short for it."""
    if own_names and (other := _namesake(canvas, own_names)):
        return other
    for start, end in canvas.free():
        if _stands_before_own(canvas, start, end):
            ours = bool(own_names) and _abbreviates(canvas.text[start:end], own_names[0])
            if canvas.claim(start, end, "own" if ours else "place") and not ours:
                return canvas.text[start:end]
        match = _PLACE.search(canvas.text, start, end) or _known_places().search(canvas.text, start, end)
        if not match or canvas.text.startswith(_OF_SOMETHING_ELSE, match.end()):
            continue
        low, high = match.span()
        if heard := _sounds_own(match.group(), own_names):
            canvas.claim(high - heard, high, "own")
        elif own_names and (_abbreviates(match.group(), own_names[0]) or _leads_to_own(canvas, high)):
            canvas.claim(low, high, "own")
        elif canvas.claim(low, high, "place"):
            return match.group()
    return ""


@cache
def _known_places() -> re.Pattern[str]:
    """Provinces and cities by the short names people use."""
    places = load("places")
    names = "|".join(sorted((*places["provinces"], *places["cities"]), key=len, reverse=True))
    return re.compile(names)


def _leads_to_own(canvas: Canvas, end: int) -> bool:
    """True if the office's own proper name follows at once: a city before its county and township."""
    own = next((span.text for span in canvas.roles("own") if span.start == end), "")
    return bool(own) and not own.endswith(_ORGANS)


def _stands_before_own(canvas: Canvas, start: int, end: int) -> bool:
    """True if an unexplained name qualifies what is short for the office: 云南省体育局 is not 四川省体育局."""
    own = next((span.text for span in canvas.roles("own") if span.start == end), "")
    if any(span.end == start for span in canvas.roles("own")):
        return False  # 县政府办代县政府
    return own.endswith(_ORGANS) and bool(_NAME.fullmatch(canvas.text[start:end]))


def _abbreviates(short: str, name: str) -> bool:
    """True if the characters of the short name stand in the full name in order and both end alike: 卫健委, 市场监管局."""
    full = bare_name(name).replace("委员会", "委")
    rest = iter(full)
    return short[-1] == full[-1] and all(char in rest for char in short)


def claim_in_own_place(canvas: Canvas, own_names: tuple[str, ...]) -> None:
    """Claims 乡上, 镇里, 局里 of the office's own level before longer words are heard there: 乡上申请 is no 线上申请."""
    if own_names:
        for match in _in_own(bare_name(own_names[0])[-1]).finditer(canvas.text):
            canvas.claim(match.start(), match.end(), "own")


@lru_cache(maxsize=64)
def _in_own(level: str) -> re.Pattern[str]:
    """乡上, 镇里, 局里."""
    return re.compile(rf"{re.escape(level)}[里上](?!报|传|级|网|墙|线|门|缴|交|诉|访|述|一?年)")


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


def claim_elsewhere(canvas: Canvas, own_names: tuple[str, ...]) -> str:
    """A district called like a thing (惠农区), and 县政府 as the one who did something where the office is a township."""
    own = bare_name(own_names[0]) if own_names else ""
    for match in _DISTRICT.finditer(canvas.text):
        if match.group() in own or match.group() in lexicon().zh or match["name"] not in lexicon().zh:
            continue
        if match.span() in place_names(canvas.text) and canvas.claim(*match.span(), "place"):
            return match.group()
    if own.endswith(_TOWNSHIP):
        government = _HIGHER.search(canvas.text)
        if government and canvas.claim(*government.span(), "place"):
            return government.group()
    for low, high in place_names(canvas.text) if _MAY_NAME_ONE.search(canvas.text) else ():
        name = canvas.text[low:high]
        known = name in lexicon().zh or any(_in_order(name, way) for way in own_names)
        if _NAMED_PLACE.search(name) and not known and canvas.claim(low, high, "place"):
            return name
    return ""


_MAY_NAME_ONE = re.compile("[\u4e00-\u9fff]{2}[区县](?![里上域间级内政委])")
"""Without such characters the general dictionary need not be asked."""
_NAMED_PLACE = re.compile("[\u4e00-\u9fff]{2,}[区县]$")
"""曾都区, whose characters are everyday words as well."""
_DISTRICT = re.compile(r"(?P<name>[\u4e00-\u9fff]{2})[区县市](?![域间级里上内政委])")
_HIGHER = re.compile(
    r"(?<![在到往向上])[县市区省](?:人民)?政府(?=(?:主动|全年|一年|一共|总共|去年|今年|那年|都|又|自己|也)*(?:公开了?|发布了?|公布了?|印发了?|收到了?|发了|受理了?)[^,。;?网]{0,6}(?:多少|几|好多))"
)
"""县政府公开了多少, which the township's report does not tell."""


_WHOLE_PLACE = re.compile("全[国省市县区]")


def claim_level(canvas: Canvas, own_names: tuple[str, ...]) -> str:
    """全县, 全市: the whole that a township's report does not speak for; 乡政府 is the township itself."""
    own = bare_name(own_names[0]) if own_names else ""
    if own.endswith(_TOWNSHIP):
        for match in _WHOLE_PLACE.finditer(canvas.text):
            if canvas.claim(match.start(), match.end(), "place"):
                return match.group()
    canvas.claim_phrases(_LEVELS, "filler")
    return ""


def other_government(canvas: Canvas, own_names: tuple[str, ...]) -> str:
    """县政府 where the office is a township, and 县委 wherever it is: their telephones are not the office's."""
    own = bare_name(own_names[0])[-1] if own_names else ""
    for match in _GOVERNMENT.finditer(canvas.text):
        ours = any(span.start <= match.start() < span.end for span in canvas.roles("own"))
        if own and not ours and match[1] != own and not {match[1], own} <= set("乡镇"):
            return match.group()
    committee = _PARTY_COMMITTEE.search(canvas.text)
    return committee.group() if committee else ""
