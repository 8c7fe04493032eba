"""The names of figures in English beside the report's own, for pictures: as far as the vocabularies know all of a name.

The report's words always stay, in brackets: a name in English only helps to find one's way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from bot.answering.wording import cut
from knowledge import form
from knowledge.data_files import read_beside
from knowledge.patterns import lazily
from knowledge.vocabulary import load

_SAYS_NOTHING = r"信息公开|公开信息|信息|情况|方面|数量|总数|政务|发布|利用|通过|借助|当年|累计|共|[全本我](?:年度?|[省市县区乡镇局委街道]{1,2})"
"""Words that a name in English can do without."""
_JOINS = r"[和与及、]|以及"
_LIGHT = lazily(f"{_SAYS_NOTHING}|{_JOINS}")
_DENIES = lazily("[不未无非没免除]")
"""Characters of what a name denies, or leaves out."""
_LONGEST_NAME, _LONGEST_WORD = 40, 16
"""Characters of a name that is told in English, and of a word of the vocabularies."""
_TOLD_ANYWAY = (
    "公开",
    "发布",
    "政府信息",
    "信息",
    "办理",
    "设立",
    "公示",
    "文件",
    "政府",
    "事项",
    "开展",
    "组织",
    "完成",
    "收到",
    "主动公开",
    "方式",
    "各类",
)
"""Words that tell nothing apart."""
_ANYWAY = lazily("|".join((*_TOLD_ANYWAY, "涉及", "人员", _SAYS_NOTHING)))
_OF_WHAT = lazily("(?:信息|工作|情况|类)$")
"""What a name says no more with: 财政信息."""
_OFFICE = lazily(
    "[\u4e00-\u9fff]{2}?[省市县区乡镇]人民政府|人民政府"
    "|[\u4e00-\u9fff]{2,14}?(?:委员会|[局委])(?=(?:官方|官|政府|政务|门户)?(?:网|公众号|微信|微博|抖音))"
)
"""What holds no 民政, and who runs a site or an account: 卫生健康委网站 tells nothing of health."""
_MOST_LEFT = 2.5
"""Characters of a name that may stay untold, for each that is told."""
_HAN = lazily("[\u4e00-\u9fff]")
_IN_BRACKETS = lazily(r" [(](?!≈)(?:[^()]|[(][^()]*[)])*[\u4e00-\u9fff](?:[^()]|[(][^()]*[)])*[)]")
"""The report's words behind their English."""
_ROUGHLY = lazily(r" \(≈[^()]*\)")
"""The English of some words behind the report's."""
_CELL = lazily(r"(?:[^：（）]+：)?(?P<row>[^：（）]+)(?:（(?P<column>[^（）]+)）)?")
"""行政许可（本年处理决定数量）, 不予公开：属于国家秘密（自然人）."""
_AMOUNT = lazily("数量$")
_OF_EVERYTHING = {"其他": "other", "其它": "other"}
"""What stands in many tables and means another thing in each."""
_CAPITALS = {
    "wechat": "WeChat",
    "weibo": "Weibo",
    "douyin": "Douyin",
    "kuaishou": "Kuaishou",
    "qq": "QQ",
    "cppcc": "CPPCC",
    "npc": "NPC",
}


def bilingual(name: str, short: str = "") -> str:
    """A name as the report has it with its English before it, that of a shorter form if one is given."""
    english = in_english(short or name)
    return f"{english} ({name})" if english else name


def within(name: str, room: int) -> str:
    """A name in so many characters; what stands in brackets goes first, as it says the same once more."""
    for behind in (_IN_BRACKETS, _ROUGHLY):
        if len(name) > room:
            name = behind.sub("", name)
    return cut(name, room)


def bilingual_cell(label: str) -> str:
    """The label of a cell of the national form with its row and its column in English before it, if both are known.

    It takes the form alone, which is at hand: to read the whole glossary for an answer would take too long.
    """
    cell = _CELL.fullmatch(label)
    row = _cells().get(cell["row"]) if cell else None
    if cell is None or row is None:
        return label
    if cell["column"] is None:
        return f"{_headed(row)} ({label})"
    column = _cells().get(cell["column"])
    return f"{_headed(row)}: {column} ({label})" if column else label


@cache
def _cells() -> dict[str, str]:
    """The rows and columns of the form, as labels name them, in English."""
    found = dict(_OF_EVERYTHING)
    for name, labels, english in _of_the_form():
        for label in (name, *labels) if english else ():
            found.setdefault(label, english[0])
            found.setdefault(_AMOUNT.sub("", label), english[0])
    return found


def _of_the_form() -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """The name, the labels and the English of every row and column of the national form."""
    for table in form.tables():
        yield from ((row.name, row.labels, row.en) for row in table.rows)
        yield from ((column.name, column.labels, column.en) for column in table.columns)


def in_english(name: str) -> str:
    """A Chinese name in English; '' where the vocabularies do not know all of it.

    Words that stand beside each other make no name of their own in English, so only one stands between two joints.
    """
    known = _known()
    if name in known:
        return _headed(known[name])
    named, joined = [], True
    for piece in _pieces(name, known):
        if piece in known and joined:
            named.append(known[piece])
            joined = False
        elif re.fullmatch(_JOINS, piece) and not joined:
            joined = True
        elif not re.fullmatch(_SAYS_NOTHING, piece):
            return ""
    return _headed(" and ".join(named)) if named and not joined else ""


@lru_cache(maxsize=1_024)
def glossed(name: str) -> str:
    """A name as the report has it, and behind it the English of the words that the glossary knows for sure.

    What a name denies its words do not tell: 不符合条件人员 stays as it is.
    """
    if len(name) > _LONGEST_NAME:
        return name
    known = _surely_known()
    pieces = _pieces(_OFFICE.sub("", name), known)
    words = list(dict.fromkeys(known[piece] for piece in pieces if piece in known))
    rest = "".join(piece for piece in pieces if piece not in known)
    said = sum(len(piece) for piece in pieces if piece in known)
    if not words or _DENIES.search(rest) or len(_HAN.findall(_ANYWAY.sub("", rest))) > _MOST_LEFT * said:
        return name
    return f"{name} (≈ {', '.join(map(_spelt, words))})"


def _headed(words: str) -> str:
    """English words as they stand over something."""
    written = _spelt(words)
    return written[:1].upper() + written[1:]


def _spelt(words: str) -> str:
    """English words with the capitals that names have."""
    return re.sub(r"[a-z]+", lambda word: _CAPITALS.get(word[0], word[0]), words)


def _pieces(name: str, known: Mapping[str, str]) -> tuple[str, ...]:
    """A name cut into what is known, the longest first, what says nothing, and what lies between."""
    pieces: list[str] = []
    at = rest = 0
    while at < len(name):
        ends = range(min(len(name), at + _LONGEST_WORD), at, -1)
        end = next((end for end in ends if name[at:end] in known), 0)
        if not end and (light := _LIGHT.match(name, at)):
            end = light.end()
        if end:
            pieces += [name[rest:at], name[at:end]]
            rest = end
        at = end or at + 1
    return tuple(filter(None, [*pieces, name[rest:]]))


@cache
def _surely_known() -> dict[str, str]:
    """Chinese words by their English, without those that most names have and those that are but like the word meant.

    临时生活救助 is 临时救助, 低保 is 最低生活保障; but 转发 is not all that 转发量 is, as 微信 is a 微信公众号.
    """
    found: dict[str, str] = {}
    generic, channels = {*load("prose")["generic"], *_TOLD_ANYWAY}, load("prose")["published_on"]
    for concept in load("glossary")["concept"]:
        usual = concept["name"]
        bare = _OF_WHAT.sub("", usual)
        known = concept.get("en") and usual not in generic
        for alias in (usual, *concept.get("zh", ())) if known else ():
            short = _has_all_of(usual, alias) and not usual.startswith(alias) and not usual.endswith(alias)
            sure = alias in (usual, bare) or alias in channels or short or _has_all_of(alias, usual)
            if sure and len(alias) > 1 and alias not in generic:
                found.setdefault(alias, concept["en"][0])
    return found


@cache
def _known() -> dict[str, str]:
    """Chinese names and the English that is most usual for each; rows and columns of the form before other words."""
    found = {**_OF_EVERYTHING, **read_beside(__file__, "english_labels")["names"]}
    for name, labels, english in _of_the_form():
        for label in (name, *labels) if english else ():
            found.setdefault(label, english[0])
    for concept in load("glossary")["concept"]:
        usual = concept["name"]
        for alias in (usual, *concept.get("zh", ())) if concept.get("en") else ():
            if _holds(alias, usual):
                found.setdefault(alias, concept["en"][0])
    return {name: english for name, english in found.items() if not re.fullmatch(_SAYS_NOTHING, name)}


def _holds(alias: str, name: str) -> bool:
    """Whether an expression is for what another one names: it holds all its characters in their order, or begins it.

    临时生活救助 is 临时救助, and 微信 a 微信公众号; but 抗旱 is not all that 防汛抗旱 is.
    """
    return name.startswith(alias) or _has_all_of(alias, name)


def _has_all_of(alias: str, name: str) -> bool:
    """True if an expression holds all characters of a name, in their order."""
    rest = iter(alias)
    return all(char in rest for char in name)
