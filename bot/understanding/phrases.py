"""The phrases of one language, read from its TOML file into phrasebooks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from bot.understanding.chinese.canvas import Phrasebook
from bot.understanding.question import Ask, Bound, Operation
from knowledge.data_files import read_beside
from knowledge.models import Measure
from knowledge.pinyin import syllables
from knowledge.sieve import Table, sifted
from knowledge.vocabulary import load


@dataclass(frozen=True)
class ChinesePhrases:
    """Phrasebooks and look-up tables of the Chinese phrases."""

    measures: dict[str, Measure]
    measure_book: Phrasebook
    measure_sounds: dict[tuple[str, ...], str]
    measure_noun_sounds: dict[tuple[str, ...], str]
    """Short nouns of measuring by their sound (金额, 户数): no word of asking (几条), which sounds like many others."""
    persons: re.Pattern[str]
    """A question word and a noun of people: 多少工人, 几个学生."""
    households: re.Pattern[str]
    """The same of households: 多少贫困户."""
    persons_behind: re.Pattern[str]
    """The same with the noun first: 学生有几个."""
    asks: dict[str, Ask]
    ask_book: Phrasebook
    when_book: Phrasebook
    which_book: Phrasebook
    """哪几个, 哪三类: which ones, not how many."""
    those_book: Phrasebook
    """那几件, 这两个: those spoken of, not how many."""
    contacts: dict[str, str]
    contact_book: Phrasebook
    operations: dict[str, Operation]
    operation_book: Phrasebook
    bounds_before: dict[str, Bound]
    bounds_after: dict[str, Bound]
    joints: Phrasebook
    years: dict[str, int]
    relative_years: re.Pattern[str]
    fillers: Phrasebook
    filler_words: frozenset[str]
    later_book: Phrasebook
    """Words of asking and filling, which the search for words of the lexicon leaves whole to the steps that know them."""
    particles: Phrasebook
    background: frozenset[str]
    generic: frozenset[str]
    generic_book: Phrasebook
    each: tuple[str, ...]
    each_book: Phrasebook
    per: dict[str, tuple[str, ...]]
    """一户, 每户 and 户均 by each of them."""
    split: tuple[str, ...]
    yes_no: tuple[str, ...]
    yes_no_book: Phrasebook
    restrictors: Phrasebook
    qualities: Phrasebook
    separable: frozenset[str]
    """A verb and its object, which people take apart: 留言 in 留的言."""
    attributes: frozenset[str]
    """What a thing has: 标准呢 is of the thing told before."""
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    categories: Table[str]


_LONGEST_NOUN = 3
_ASKING = frozenset("几多好占花用大高长远点个")
"""What a word of asking for a measure holds, and none of its nouns."""
_SEVERAL = "几一二两三四五六七八九十"
"""哪几个, 哪三个: which ones."""
_PARTS = (
    "几大块",
    *(f"几道{check}" for check in ("手续", "关", "手", "程序", "审核", "审批")),
    "几级审核",
    *(f"几{how}{part}" for how in ("大", "个", "个大", "") for part in ("部分", "板块", "块内容", "章节")),
)
"""几大部分 of a report and 几道手续 ask which they are."""
_OF_TEXTS = ("部", "章", "款", "栏", "级", "本", "份", "届", "路")
"""Of laws and papers: 哪部法规, 哪一章."""
_PLACE_OR_TIME = frozenset(["类", "块", "处", "天", "月", "年", "日", "人", "里", "边", "位", "个人", "家"])
"""哪块 asks where and 哪天 when, whatever else is counted so."""


def read_phrases(name: str) -> dict[str, Any]:
    """The raw tables of `name`.toml beside this module."""
    return read_beside(__file__, name)


@cache
def chinese() -> ChinesePhrases:
    """The Chinese phrases, read once."""
    data = read_phrases("phrases_zh")
    return ChinesePhrases(**_counting(data), **_asking(data), **_reckoning(data), **_wording(data["words"]))


def _counting(data: dict[str, Any]) -> dict[str, Any]:
    """What is counted: the fields that are told by measure words, and by nouns of people."""
    measures = _measures(data["measure"])
    return {
        "measures": measures,
        "measure_book": Phrasebook(measures),
        "measure_sounds": {syllables(phrase): phrase for phrase in measures if phrase.isalpha()},
        "measure_noun_sounds": _noun_sounds(data["measure"]["nouns"]),
        "persons": _counted(data["measure"], "persons"),
        "households": _counted(data["measure"], "households"),
        "persons_behind": _persons_behind(data["measure"]),
    }


def _noun_sounds(nouns: dict[str, list[str]]) -> dict[tuple[str, ...], str]:
    """The short nouns of measuring by their sound."""
    return {
        syllables(noun): noun
        for phrases in nouns.values()
        for noun in phrases
        if 1 < len(noun) <= _LONGEST_NOUN and _ASKING.isdisjoint(noun)
    }


def _asking(data: dict[str, Any]) -> dict[str, Any]:
    """What is asked for: the fields of words of asking, of contacts, and of what is left to later steps."""
    units = [unit for units in load("measures")["words"].values() for unit in (*units, "样", "类")]
    which = _which(units)
    asks = {phrase: Ask(kind) for kind, phrases in data["ask"].items() for phrase in phrases}
    asks = {**which, **_bare_which(units), **asks}
    contacts = {phrase: field for field, phrases in data["contact"].items() for phrase in phrases}
    return {
        "asks": asks,
        "ask_book": Phrasebook(asks),
        "when_book": Phrasebook(data["ask"]["when"]),
        "which_book": Phrasebook(which),
        "those_book": Phrasebook(
            f"{this}{how}{unit}" for this in "那这" for how in _SEVERAL for unit in units
        ),
        "contacts": contacts,
        "contact_book": Phrasebook(contacts),
        "later_book": Phrasebook((*contacts, *asks, *data["words"]["fillers"])),
        "categories": Table(
            (source, kind) for kind, found in data["category_patterns"].items() for source in found
        ),
    }


def _reckoning(data: dict[str, Any]) -> dict[str, Any]:
    """How figures are reckoned with and compared, and the years they are of."""
    operations = {
        phrase: Operation(kind) for kind, phrases in data["operation"].items() for phrase in phrases
    }
    years = data["year"]["relative"]
    return {
        "operations": operations,
        "operation_book": Phrasebook(operations),
        "bounds_before": _bounds(data["bound"]["before"]),
        "bounds_after": _bounds(data["bound"]["after"]),
        "years": years,
        "relative_years": sifted("|".join(sorted(map(re.escape, years), key=len, reverse=True))),
    }


def _bounds(words: dict[str, list[str]]) -> dict[str, Bound]:
    return {word: Bound(kind) for kind, found in words.items() for word in found}


def _wording(words: dict[str, Any]) -> dict[str, Any]:
    """Little words: what joins, fills, restricts, and how a message leans on the one before."""
    restricting = ("restrictors", "occupations", "contents", "exams")
    return {
        "joints": Phrasebook(words["joints"]),
        "fillers": Phrasebook(words["fillers"]),
        "filler_words": frozenset(words["fillers"]),
        "particles": Phrasebook(words["particles"]),
        "background": frozenset(words["background"]),
        "generic": frozenset(words["generic"]),
        "generic_book": Phrasebook(words["generic"]),
        "each": tuple(words["each"]),
        "each_book": Phrasebook(words["each"]),
        "per": {way: tuple(ways) for ways in words["per"] for way in ways},
        "split": tuple(words["split"]),
        "yes_no": tuple(word for word in words["yes_no"] if len(word) > 1),
        "yes_no_book": Phrasebook(words["yes_no"]),
        "restrictors": Phrasebook(word for kind in restricting for word in words[kind]),
        "qualities": Phrasebook(words["qualities"]),
        "separable": frozenset(words["separable"]),
        "attributes": frozenset(words["attributes"]),
        "starts": tuple(words["elliptical_start"]),
        "ends": tuple(words["elliptical_end"]),
    }


def _which(units: list[str]) -> dict[str, Ask]:
    """哪几个, 哪三类, 几大部分: which ones, before any 几 is taken to count."""
    several = (f"哪{how}{unit}" for how in _SEVERAL for unit in units)
    return dict.fromkeys(["哪几", *_PARTS, *several], Ask.WHAT)


def _bare_which(units: list[str]) -> dict[str, Ask]:
    """哪份, 哪部, 哪条: one of things, not a place."""
    return {f"哪{unit}": Ask.WHAT for unit in (*units, *_OF_TEXTS) if unit not in _PLACE_OR_TIME}


def _counted(data: dict[str, Any], kind: str) -> re.Pattern[str]:
    """多少 or 几个 before a noun of people or households that begins no other word (多少学生补助)."""
    words, nouns = (
        "|".join(sorted(map(re.escape, data[key]), key=len, reverse=True)) for key in ("question_words", kind)
    )
    return re.compile(rf"(?:{words})[个名位]?(?:{nouns})(?!{data['persons_not_before']})")


def _persons_behind(data: dict[str, Any]) -> re.Pattern[str]:
    """A noun of people and how many at the end: 民警有几个."""
    words, nouns = ("|".join(map(re.escape, data[key])) for key in ("question_words", "persons"))
    return re.compile(rf"(?:{nouns})(?:一共|总共|有|共|是)*(?:{words})(?:个|名|位)[了呢啊呀吗哦嘛?？。!！]*$")


def _measures(data: dict[str, Any]) -> dict[str, Measure]:
    """Every question phrase that names a measure: 多少 + 人, 几 + 个人, and nouns like 人数."""
    phrases: dict[str, Measure] = {}
    for word in data["question_words"]:
        phrases[word] = Measure.NUMBER
        for measure, units in load("measures")["words"].items():
            for unit in units:
                if unit in ("对",) and not word.endswith(("少", "几", "多", "些")):
                    continue
                phrases[f"{word}{unit}"] = Measure(measure)
                phrases.setdefault(f"{word}万{unit}", Measure(measure))
                if unit in ("人", "户", "月"):  # 几个项 would cut 几个项目 in two
                    phrases[f"{word}个{unit}"] = Measure(measure)
        for counted in ("口人", "号人", "名人员", "位人员"):
            phrases[f"{word}{counted}"] = Measure.PERSON
        for unit in ("钱", "块", "块钱", "万", "亿", "万块"):
            phrases[f"{word}{unit}"] = Measure.MONEY
    for measure, nouns in data["nouns"].items():
        phrases.update(dict.fromkeys(nouns, Measure(measure)))
    return phrases
