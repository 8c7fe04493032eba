"""Which other place or office a Chinese question names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from operator import itemgetter

from bot.understanding.chinese.canvas import Canvas, Phrasebook, Span
from bot.understanding.chinese.own_office import TOWNSHIP, abbreviates, in_order, known_place
from bot.understanding.chinese.segments import place_names
from bot.understanding.offices import bare_name, nearest_place, parts_of_name, places_above
from knowledge.lexicon import lexicon
from knowledge.patterns import lazily
from knowledge.pinyin import syllables
from knowledge.sieve import sifted
from knowledge.vocabulary import load

_LEVELS = Phrasebook(("全国", "全省", "全市", "全县", "全区", "全镇", "全乡"))
_OF_SOMETHING_ELSE = ("大学", "学院", "师范", "医科", "路", "街", "银行", "日报", "话")
"""What turns the name of a place into that of something else: 宁夏大学, 四川话."""
_IN_NO_NAME = "我你您他她它咱俺们的了着来去想要把被让这那哪什么怎给跟和与说看问听讲用在到从由向是有没请帮照对按据为个全各本每多少几走一二两些该谁能会可就都也还里评"
"""Characters that stand in no name of a place or office: 照着区 and 我想去 are none."""
_NAME = lazily(rf"(?:(?![{_IN_NO_NAME}])[\u4e00-\u9fff]){{2,6}}")
_PLACE = lazily(
    rf"(?:(?![{_IN_NO_NAME}])[\u4e00-\u9fff]){{2,5}}?"
    r"(?:省|自治区|市(?!场)|县|区|乡|镇|街道|苏木|村|社区|局|委员会|厅|派出所|小学|中学|医院|公司)(?![\u4e00-\u9fff]*公开栏)"
    rf"|(?![{_IN_NO_NAME}乡市区镇省])[\u4e00-\u9fff]县"
)
_PLACE_BEFORE = lazily(
    rf"(?:(?![{_IN_NO_NAME}])[\u4e00-\u9fff]){{2,5}}(?<![辖社园小片城地郊景])(?:省|市|县|区|乡|镇)$"
)
_ORGANS = (*"局委厅办院", "政府", "街道", "园区", "产业园", "管委会", "开发区", "办公室")
"""How an office calls itself that does not name it; a name right before it belongs to another office."""
_SHORT = 2
_GOVERNMENT = lazily(r"([省市县区乡镇])(?:人民)?政府")
_PARTY_COMMITTEE = lazily(r"[省市县区州旗]委(?!员)")


def _sounds_own(heard: str, own_names: tuple[str, ...]) -> int:
    """How many characters at the end of a place's name sound like a name of the office: 松扣镇 for 松口镇."""
    sounds = syllables(heard)
    ways = (name for name in own_names if len(name) > _SHORT and sounds[-len(name) :] == syllables(name))
    return len(next(ways, ""))


def _namesake(canvas: Canvas, own_names: tuple[str, ...]) -> str:
    """The other place whose office is called as the own is: 高新区管委会 is not 江口经济技术开发区管委会."""
    for span in canvas.roles("own"):
        above = next((other.text for other in canvas.roles("own") if other.end == span.start), "")
        if above in places_above(own_names[0]) or known_place().fullmatch(above):
            continue  # the places above lead to it
        before = _PLACE_BEFORE.search(canvas.text, 0, span.start) if span.text.endswith(_ORGANS) else None
        known = before is None or any(before.group() in name for name in own_names)
        if before is not None and not known and not abbreviates(before.group(), own_names[0]):
            canvas.reclaim(before.start(), before.end(), "place")
            return before.group()
        if level := _other_level(canvas.text, span, own_names[0]):
            canvas.reclaim(span.start - 1, span.end, "place")
            return level
        place = _city_before(canvas.text, span.start)
        if place and span.text not in _GENERAL and not any(place in name for name in own_names):
            canvas.reclaim(span.start - len(place), span.end, "place")
            return place
    return ""


def _other_level(text: str, span: Span, name: str) -> str:
    """市教育局, where the office is the 教育局 of a district in that city."""
    before, nearest = text[span.start - 1 : span.start] if span.start else "", nearest_place(name)
    other = before in _LEVELS_ABOVE and bool(nearest) and before != nearest[0][-1]
    return f"{before}{span.text}" if before and other and span.text == parts_of_name(name)[-1] else ""


_LEVELS_ABOVE = frozenset("省市县区州")
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
            ours = bool(own_names) and abbreviates(canvas.text[start:end], own_names[0])
            if canvas.claim(start, end, "own" if ours else "place") and not ours:
                return canvas.text[start:end]
        match = _PLACE.search(canvas.text, start, end) or _known_places().search(canvas.text, start, end)
        if not match or canvas.text.startswith(_OF_SOMETHING_ELSE, match.end()):
            continue
        low, high = match.span()
        if heard := _sounds_own(match.group(), own_names):
            canvas.claim(high - heard, high, "own")
        elif own_names and (
            abbreviates(match.group(), own_names[0]) or _leads_to_own(canvas, match, own_names[0])
        ):
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


def _leads_to_own(canvas: Canvas, place: re.Match[str], name: str) -> bool:
    """True if the office's own proper name follows at once: a city before its county, unless its city is another one."""
    own = next((span.text for span in canvas.roles("own") if span.start == place.end()), "")
    alike = [unit for unit in places_above(name) if unit[-1] == place.group()[-1]]
    return bool(own) and not own.endswith(_ORGANS) and (not alike or place.group() in alike)


def _stands_before_own(canvas: Canvas, start: int, end: int) -> bool:
    """True if an unexplained name qualifies what is short for the office: 云南省体育局 is not 四川省体育局."""
    own = next((span.text for span in canvas.roles("own") if span.start == end), "")
    if any(span.end == start for span in canvas.roles("own")):
        return False  # 县政府办代县政府
    return own.endswith(_ORGANS) and bool(_NAME.fullmatch(canvas.text[start:end]))


def claim_elsewhere(canvas: Canvas, own_names: tuple[str, ...]) -> str:
    """A district called like a thing (惠民区), and one above the office as the one who did something."""
    own = bare_name(own_names[0]) if own_names else ""
    for match in _DISTRICT.finditer(canvas.text):
        if match.group() in own or match.group() in lexicon().zh or match["name"] not in lexicon().zh:
            continue
        if match.span() in place_names(canvas.text) and canvas.claim(*match.span(), "place"):
            return match.group()
    government = _doer_above(canvas.text, own) or _alone_above(canvas.text, own)
    if government and canvas.claim(*government, "place"):
        return canvas.text[slice(*government)]
    for low, high in place_names(canvas.text) if _MAY_NAME_ONE.search(canvas.text) else ():
        name = canvas.text[low:high]
        known = name in lexicon().zh or any(in_order(name, way) for way in own_names)
        if _NAMED_PLACE.search(name) and not known and canvas.claim(low, high, "place"):
            return name
    return ""


_MAY_NAME_ONE = sifted("[\u4e00-\u9fff]{2}[区县](?![里上域间级内政委])")
"""Without such characters the general dictionary need not be asked."""
_NAMED_PLACE = lazily("[\u4e00-\u9fff]{2,}[区县]$")
"""曾都区, whose characters are everyday words as well."""
_DISTRICT = sifted(r"(?P<name>[\u4e00-\u9fff]{2})[区县市](?![域间级里上内政委])")
_DID = sifted(
    r"(?:20\d\d年度?)?(?:主动|全年|一年|一共|总共|去年|今年|那年|都|又|自己|也)*(?:公开了?|发布了?|公布了?|印发了?|收到了?|发了|受理了?)[^,。;?网]{0,6}(?:多少|几|好多|数量|总数|[条件]数)"
)
_TOWARDS = ("在", "到", "往", "向", "上")
"""Characters right before a place that something was done in or sent to, not by."""
_ABOVE = {"省": "", "市": "省", "州": "省", "盟": "省", "县": "市省", "区": "市省", "旗": "市省"}
"""The levels above each; those of a township are all of them."""


def _doer_above(text: str, own: str) -> tuple[int, int] | None:
    """县政府公开了多少, 全县公开了几条, 清河公开了几条: where one above the office stands, whose doings its report does not tell.

    A bureau does not speak for the government of its own place either. The names are looked for one by one: a pattern
    of them would be compiled anew for each office that is asked about.
    """
    if not own or not _DID.search(text):
        return None
    nearest = nearest_place(own)
    names = (way for way in places_above(own) if way not in nearest)
    spans = [(at, at + len(name)) for name in names for at in _places_of(name, text)]
    spans += [found.span(1) for found in _by_level(_levels_above(own)).finditer(text)]
    doing = (
        (low, high) for low, high in spans if not text.endswith(_TOWARDS, 0, low) and _DID.match(text, high)
    )
    return min(doing, key=itemgetter(0), default=None)


_LEAD_IN = lazily("(?:请问|我想问问?|那么?|那|换成|再问问?|问一?下)*")
_ALONE = lazily(
    "的?(?:全[县市区州旗省])?的?(?:呢|咧|嘞|呐)?[?!。]*$|的(?!政府|门户|官网|网|信息网|图书馆|档案馆|电视|[\u4e00-\u9fff]{0,4}网)"
)
"""Behind a place's name: 平川县呢 alone, or 平川的低保, and not the website that it keeps."""


def _alone_above(text: str, own: str) -> tuple[int, int] | None:
    """Where a message that asks a township begins with the place above it, and goes on of nothing but that: 平川县呢."""
    if not own.endswith(TOWNSHIP):
        return None
    lead = _LEAD_IN.match(text)
    start = lead.end() if lead else 0
    name = next((way for way in places_above(own) if text.startswith(way, start)), "")
    end = start + len(name)
    return (start, end) if name and _ALONE.match(text, end) else None


def _places_of(name: str, text: str) -> Iterator[int]:
    """Where a name stands in a text."""
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)


def _levels_above(own: str) -> str:
    """The levels whose governments an office does not speak for."""
    *_, level = (own, *nearest_place(own)[:1])
    above = "县市区省" if level.endswith(TOWNSHIP) else _ABOVE.get(level[-1], "")
    return above + (level[-1] if level != own else "")


@lru_cache(maxsize=64)
def _by_level(above: str) -> re.Pattern[str]:
    """全县, 县政府, 县里, of one of these levels; 全县政府 is both."""
    return re.compile(f"(?=(全[国{above}]|国家|[{above}](?:(?:人民)?政府|[里上])))" if above else "(?!)")


_WHOLE_PLACE = sifted("全[国省市县区]")


def claim_level(canvas: Canvas, own_names: tuple[str, ...]) -> str:
    """全县, 全市: the whole that a township's report does not speak for; 乡政府 is the township itself."""
    own = bare_name(own_names[0]) if own_names else ""
    if own.endswith(TOWNSHIP):
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
