"""The names of figures in English beside the report's own, for pictures: as far as the vocabularies know all of a name.

The report's words always stay, in brackets: a name in English only helps to find one's way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from knowledge import form
from knowledge.vocabulary import load

_SAYS_NOTHING = r"信息公开|公开信息|信息|情况|方面|数量|总数|政务|发布|利用|通过|借助|当年|累计|共|[全本我](?:年度?|[省市县区乡镇局委街道]{1,2})"
"""Words that a name in English can do without."""
_CELL = re.compile(r"(?:[^：（）]+：)?(?P<row>[^：（）]+)(?:（(?P<column>[^（）]+)）)?")
"""行政许可（本年处理决定数量）, 不予公开：属于国家秘密（自然人）."""
_AMOUNT = re.compile("数量$")
_JOINS = r"[和与及、]|以及"
_OF_EVERYTHING = {"其他": "other", "其它": "other"}
"""What stands in many tables and means another thing in each."""
_CAPITALS = {"wechat": "WeChat", "weibo": "Weibo", "douyin": "Douyin", "kuaishou": "Kuaishou", "qq": "QQ"}


def bilingual(name: str, short: str = "") -> str:
    """A name as the report has it with its English before it, that of a shorter form if one is given."""
    english = in_english(short or name)
    return f"{english} ({name})" if english else name


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
    for piece in filter(None, _cutter().split(name)):
        if piece in known and joined:
            named.append(known[piece])
            joined = False
        elif re.fullmatch(_JOINS, piece) and not joined:
            joined = True
        elif not re.fullmatch(_SAYS_NOTHING, piece):
            return ""
    return _headed(" and ".join(named)) if named and not joined else ""


def _headed(words: str) -> str:
    """English words as they stand over something."""
    written = re.sub(r"[a-z]+", lambda word: _CAPITALS.get(word[0], word[0]), words)
    return written[:1].upper() + written[1:]


@cache
def _cutter() -> re.Pattern[str]:
    """Cuts a name into what the vocabularies know, the longest first, and what lies between."""
    known = sorted(_known(), key=len, reverse=True)
    return re.compile(f"({'|'.join(map(re.escape, known))}|{_SAYS_NOTHING}|{_JOINS})")


@cache
def _known() -> dict[str, str]:
    """Chinese names and the English that is most usual for each; rows and columns of the form before other words."""
    found = dict(_OF_EVERYTHING)
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
    rest = iter(alias)
    return name.startswith(alias) or all(char in rest for char in name)
