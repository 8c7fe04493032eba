"""The ways residents name an office: 清河县柳湾镇人民政府, 柳湾镇, 柳湾, Liuwan."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache, lru_cache

from bot.understanding.question import Question
from knowledge.data_files import read_beside
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.vocabulary import load

_OFFICE = lazily(
    r"(?:人民政府办公室|人民政府|政府办公室|办事处|管理委员会|(?<=[区园])管委会|党政办公室|办公厅|政府)$"
)
UNIT = lazily(
    r"[\u4e00-\u9fff]+?(?:自治区|自治州|自治县|省|市|县|区|(?:自治)?旗(?![区镇乡街县村市])|街道|[乡镇](?!市(?![场政容民]))|苏木)(?!(?:市|县|区|街道|乡|镇)(?:$|人民政府|办事处))"
)
"""A place with its kind; the kind in its own name ends nothing: 古镇镇, 沙市区, 景德镇市, 新乡市."""
_SHORT_ORGAN = 2
"""Characters of the shortest names of a bureau: 科委."""
_ORGANS = tuple("局委厅办院联协")
ORGAN = lazily(r"(?:委员会|分局|管理局|事务局|局|委|厅|办公室|中心)$")
_TWO_FIELDS, _COMMITTEE = "和", "委员会"
_GOVERNMENT = "人民政府"
"""What a name of an office may hold besides the office's own characters."""
_SENT_BY = _GOVERNMENT
"""In the middle of a name, whose branch a subdistrict office is: 瑞安市人民政府安阳街道办事处."""
_GOVERNED = ("省", "市", "县", "区", "街道", "乡", "镇", "苏木", "州")
"""How a place ends that has a government; a bureau has none."""
_PEOPLES = (
    "回 壮 藏 满 土 白 傣 彝 苗 侗 瑶 羌 黎 畲 水 佤 怒 蒙古 土家 朝鲜 布依 哈尼 傈僳 拉祜 纳西 景颇 仡佬 仫佬 毛南 锡伯"
    " 东乡 撒拉 保安 裕固 哈萨克 维吾尔 柯尔克孜 达斡尔 鄂温克 鄂伦春 各"
)
BARE = lazily(rf"(?:(?:(?:{'|'.join(_PEOPLES.split())})族?)*自治[区州县]|街道|乡|镇|县|市|区|省)$")
"""What a place's name may go without: 宁夏 of 宁夏回族自治区."""


@lru_cache(maxsize=4096)
def folded_name(organisation: str) -> str:
    """The organisation as texts are compared; a message is held against two dozen of them."""
    return fold(organisation)


@lru_cache(maxsize=1024)
def bare_name(organisation: str) -> str:
    """The organisation without 人民政府, 办事处 and the like, at its end or in its middle: 清河县柳湾镇."""
    return _OFFICE.sub("", fold(organisation)).replace(_SENT_BY, "") or organisation


@lru_cache(maxsize=1024)
def names_of(organisation: str) -> tuple[str, ...]:
    """Chinese ways to name the organisation, longest first."""
    full = folded_name(organisation)
    stem = _OFFICE.sub("", full)
    names = {full, stem}
    stem = stem.replace(_SENT_BY, "")
    names.add(stem)
    units = UNIT.findall(stem)
    rest = UNIT.sub("", stem)
    is_organ = len(rest) > _SHORT_ORGAN or (len(rest) == _SHORT_ORGAN and rest.endswith(_ORGANS))
    last = rest if is_organ else units[-1] if units else stem  # 科委 of 上海市科委
    names |= {last, f"{last}{_GOVERNMENT}", f"{last}政府"} if last.endswith(_GOVERNED) else {last}
    if rest and units:  # not of those above: 市民政局 is not that of a district in it
        names |= {f"{place}{rest}" for place in (units[-1], units[-1][-1], BARE.sub("", units[-1]))}
    names |= _school_names(stem) | _branch_names(stem) | _zone_names(stem)
    if not rest and units:
        bare = BARE.sub("", units[-1])
        names |= {bare} if len(bare) >= 2 else set()
        names.add("".join(units[-2:]))
    names |= _short_names(names)
    return tuple(sorted((name for name in names if len(name) >= 2), key=len, reverse=True))


def _short_names(names: AbstractSet[str]) -> set[str]:
    """青石市市场监管局 and 市监局 of 青石市市场监督管理局: the names with their field said for short."""
    written = "\n".join(names)
    fields = [field for field in _short_fields() if field in written]
    if not fields:
        return set()
    longest = max(fields, key=len)
    shorts = _short_fields()[longest]
    held = [name for name in names if longest in name]
    found = {name.replace(longest, short) for name in held for short in shorts}
    found |= {f"{short}{name.partition(longest)[2]}" for name in held for short in shorts}
    return found | {name.replace(_COMMITTEE, _COMMITTEE[0]) for name in found}  # 卫健委


@cache
def _short_fields() -> dict[str, list[str]]:
    """What the fields of bureaus are called for short."""
    short: dict[str, list[str]] = read_beside(__file__, "organs")["short"]
    return short


@lru_cache(maxsize=1024)
def own_names(organisation: str, located: str = "") -> tuple[str, ...]:
    """Chinese ways to name the chat's own office; the first has all the places it lies in, where they are known."""
    names = (fold(located or organisation), *names_of(organisation), *_half_names(organisation))
    return tuple(dict.fromkeys(name for name in names if name))  # a report may name no office


def _half_names(organisation: str) -> tuple[str, ...]:
    """农牧局 and 科技局 of 清河旗农牧和科技局: a bureau of two fields by one of them, with the place before it or without."""
    stem = bare_name(organisation)
    units, rest = UNIT.findall(stem), UNIT.sub("", stem)
    organ = ORGAN.search(rest)
    if organ is None or _TWO_FIELDS not in rest:
        return ()
    halves = [
        f"{field}{organ.group()}" for field in rest[: organ.start()].split(_TWO_FIELDS) if len(field) > 1
    ]
    places = ["".join(units), *units[-1:], units[-1][-1] if units else "", ""]
    return tuple(sorted({f"{place}{half}" for place in places for half in halves}, key=len, reverse=True))


def longest_possible(organisation: str, characters: AbstractSet[str]) -> int:
    """How long a name of the organisation in a text of these characters can be: each is made of its own characters."""
    full = folded_name(organisation)
    return sum(map(characters.__contains__, full if _GOVERNMENT in full else f"{full}{_GOVERNMENT}"))


_SCHOOL = lazily(
    r"(?P<core>[\u4e00-\u9fff]{2,}?)(?P<kind>职业技术学院|职业学院|大学|学院|医院|中学|小学|学校)$"
)
_SCHOOL_ENDS = ("学", "院", "校")
_OTHER_WORDS = frozenset(
    [
        "人大",
        "重大",
        "广大",
        "扩大",
        "加大",
        "最大",
        "多大",
        "法院",
        "医院",
        "学院",
        "住院",
        "出院",
        "大大",
        "中大",
    ]
)
"""What no school is called for short, whatever characters its name is made of."""


def _school_names(stem: str) -> set[str]:
    """师范大学 and 师大 of 江州师范大学, 师院 of 溪源师范学院."""
    school = _SCHOOL.fullmatch(stem) if stem.endswith(_SCHOOL_ENDS) else None
    if school is None:
        return set()
    core, kind = school["core"], school["kind"]
    places = load("places")
    place = next((p for p in (*places["provinces"], *places["cities"]) if core.startswith(p)), "")
    own = core.removeprefix(place)
    names = {f"{own}{kind}"} if place and len(own) >= _SHORT_ORGAN else set()
    if kind.endswith(("大学", "学院")):
        names |= {f"{char}{'大' if kind == '大学' else '院'}" for char in own} - _OTHER_WORDS
    return names


_BRANCH = lazily(
    r"[\u4e00-\u9fff]{2,}?市(?P<field>[\u4e00-\u9fff]{2,8})局(?P<place>[\u4e00-\u9fff]{2,6}[区县旗])分局"
)


def _branch_names(stem: str) -> set[str]:
    """云岭分局, 云岭公安 and 云岭公安分局 of 江州市公安局云岭区分局."""
    branch = _BRANCH.fullmatch(stem) if stem.endswith("分局") else None
    if branch is None:
        return set()
    place, field = BARE.sub("", branch["place"]), branch["field"]
    ways = {f"{place}分局", f"{place}{field}分局", f"{place}{field}局", f"{branch['place']}分局"}
    return {*ways, f"{place}{field}"}


_ZONE = lazily(r"(?P<place>[\u4e00-\u9fff]{2,6}?)(?P<kind>高新|经济)(?:技术)?(?:产业)?开发区$")


def _zone_names(stem: str) -> set[str]:
    """江口高新区 and 江口开发区 of 江口高新技术产业开发区."""
    zone = _ZONE.fullmatch(stem)
    if zone is None:
        return set()
    short = "高新区" if zone["kind"] == "高新" else "经开区"
    places = {zone["place"], BARE.sub("", zone["place"])}
    return {f"{place}{kind}" for place in places for kind in (short, "开发区")}


@lru_cache(maxsize=1024)
def own_field(organisation: str) -> str:
    """What a bureau is for, in the words of its name: 人力资源和社会保障 of 云岭市人力资源和社会保障局; '' for others."""
    rest = UNIT.sub("", _OFFICE.sub("", fold(organisation)))
    field = ORGAN.sub("", rest)
    return field if field != rest and len(field) >= _SHORT_ORGAN else ""


_CALLED = {
    "街道": ("街道办事处", "街道办", "街办", "街道"),
    "园": ("园区管委会", "产业园", "园区"),
    "管理委员会": ("管委会",),
    "开发区": ("经开区", "开发区", "管委会"),
    "高新": ("高新区", "管委会"),
    "管理区": ("管理区", "管委会"),
    "度假区": ("度假区", "管委会"),
    "示范区": ("示范区", "管委会"),
    "法院": ("法院",),
    "检察院": ("检察院",),
    "幼儿园": ("幼儿园", "园方"),
    "卫生院": ("卫生院", "医院"),
    "办公厅": ("省政府办公厅", "市政府办公厅", "政府办公厅", "办公厅"),
    "办公室": ("县政府办公室", "区政府办公室", "市政府办公室", "政府办公室", "政府办"),
    "街道办事处": ("街道办事处", "街道办", "街办", "街道"),
    "学院": ("学校", "学院", "校方"),
    "大学": ("学校", "大学", "校方"),
    "学校": ("学校", "校方"),
    "中学": ("学校", "中学", "校方"),
    "小学": ("学校", "小学", "校方"),
    "医院": ("医院", "院方"),
    "海关": ("海关",),
}
"""What an office is called by the kind it is of, its own name left out."""


@lru_cache(maxsize=1024)
def calls_itself(organisation: str) -> tuple[str, ...]:
    """How an office is called without its name: 街道, 园区, 办公厅; longest first."""
    ways = {way for kind, ways in _CALLED.items() if kind in organisation for way in ways}
    return tuple(sorted(ways, key=len, reverse=True))


@lru_cache(maxsize=1024)
def parts_of_name(organisation: str) -> tuple[str, ...]:
    """The places an office's name is made of, and the office itself last: 青禾县, 柳湾镇."""
    bare = bare_name(organisation)
    units = UNIT.findall(bare)
    rest = bare.removeprefix("".join(units))
    return (*units, rest) if rest else tuple(units)


@lru_cache(maxsize=1024)
def places_above(organisation: str) -> tuple[str, ...]:
    """The places an office lies in, as residents put them before its short name: 清河县, 清河."""
    units = UNIT.findall(bare_name(organisation))
    last = bare_name(organisation).removeprefix("".join(units)) or (units[-1] if units else "")
    above = [unit for unit in units if unit != last]
    return tuple(sorted({*above, *(BARE.sub("", unit) for unit in above)}, key=len, reverse=True))


@lru_cache(maxsize=1024)
def nearest_place(organisation: str) -> tuple[str, ...]:
    """The place whose bureau the office is: 云岭区, 云岭; none where it is itself a place's government."""
    *above, last = parts_of_name(organisation)
    if not above or last.endswith(_GOVERNED):
        return ()
    return tuple(dict.fromkeys((above[-1], BARE.sub("", above[-1]))))


def at_home(question: Question, organisation: str) -> Question:
    """泊阳市调整了几条公交线路, asked of 泊阳市交通运输局: a bureau speaks for its own place in what it looks after.

    What its government as a whole published or was asked for is not the bureau's to tell.
    """
    place, full = question.place, fold(organisation)
    if not place or not ORGAN.search(full) or not full.startswith(place):
        return question
    if (called := _called_with(question, place)) is not None:
        return called
    terms = tuple(term for term in question.terms if term.text != place)
    tells = any(term.weight >= TELLING and not (term.rows or term.columns) for term in terms)
    return replace(question, place="", terms=terms, own_office=True) if tells else question


def _called_with(question: Question, place: str) -> Question | None:
    """The question with a name that ends in the place as one word: the account “水韵泊阳”, of which no other place is asked."""
    end = next((term for term in question.terms if term.text == place), None)
    begin = next((t for t in question.terms if end and t.position + len(t.text) == end.position), None)
    if end is None or begin is None or begin.known or begin.verb:
        return None
    text = begin.text + place
    name = replace(begin, text=text, names=(text,), weight=end.weight, sounds=(*begin.sounds, *end.sounds))
    terms = tuple(name if term is begin else term for term in question.terms if term is not end)
    return replace(question, place="", terms=terms)
