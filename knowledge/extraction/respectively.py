"""Subjects of figures that follow one another: 甲、乙分别发布信息5条、8条, one a figure."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from knowledge.extraction.comparisons import without_comparison
from knowledge.extraction.quantity import Quantity
from knowledge.extraction.subject_words import begins
from knowledge.patterns import lazily
from knowledge.vocabulary import load

_JOINERS = re.compile(r"[、]|以及|和|与|及")
_SHARED_NOUN = re.compile(r"(?:决定)?(?:数量|件数|人数|次数|金额|总数)$")
_ACCOUNT = r"(?:政务|官方)?(?:微博|微信|公众号|抖音|头条|快手|视频号|网站)(?:公众号)?"
_POINTS = "个百分点"
_SAME = re.compile(r"\s*(?:[、，,]|以及|和|与|及)?\s*(?:基本|与上年|与去年|同比)?(?:持平|不变)")
"""One of the things did not change."""
_COMPARED = lazily(r"(?:数量?|量)?(?:[较比与同和](?:上一?年|去年|20\d\d年)(?:同期)?(?:相比)?|同比|环比)$")
"""信息量较上年分别增长: what it is compared with is no part of the name."""
_SIDE_BY_SIDE = lazily(rf"(?P<first>{_ACCOUNT})(?P<second>{_ACCOUNT})")


def split_respectively(
    sentence: str, quantities: list[Quantity], position: int, told: Callable[[int, bool], list[str]]
) -> tuple[str, ...]:
    """Subjects of 甲、乙分别发布信息5条、8条, one a quantity; () if the sentence is not built so.

    Where no subjects stand before 分别, it goes back to what the sentence `told` of before: 上年分别为….
    """
    word = load("prose")["respectively"]
    previous_end = quantities[position - 1].end if position else 0
    words = sentence[previous_end : quantities[position].start]
    before, found, middle = words.rpartition(word)
    run, points = _run_of(sentence, quantities, position), quantities[position].unit == _POINTS
    if not found:
        figures = quantities[position : position + run]
        return _one_each(words, run, figures) or _each_its_own(words, run)
    names = _names_in(before)
    if found and (changes := _changes_of_each(sentence, quantities, position, middle)):
        return _changed(changes, names, told(len(changes), points))
    names = _channels_of(names[0]) if len(names) == 1 < run else names
    names = names or _named_before(before, run)
    middle = re.sub(r"^(为|达|是|有)$", "", middle.strip())
    if len(names) == run > 1:
        return tuple(f"{name}{middle}" for name in _each_in_full([name.strip() for name in names]))
    heads = told(run, points)
    if run > 1 and len(heads) >= run and len(names) < 2:
        of_each = without_comparison(names[0]) if names else ""  # 满意率分别为: of each of them
        return tuple(f"{head}{of_each}{middle}" for head in heads[-run:])
    return ()


def _names_in(words: str) -> list[str]:
    """What the last clause names, one beside the other."""
    clause = re.split(r"[，,；;：:。]", words)[-1].strip().removeprefix("其中")
    return [name for name in _JOINERS.split(clause) if name.strip()]


def _changes_of_each(
    sentence: str, quantities: list[Quantity], position: int, first: str
) -> list[str | None]:
    """The words for each change of 分别增长12%、下降3%和持平, None for one without a figure; [] for another sentence."""
    changes: list[str | None] = []
    between, place = first, position
    while True:
        while changes and (same := _SAME.match(between)):
            changes.append(None)
            between = between[same.end() :]
        changed = _change().fullmatch(between)
        word = changed["word"] if changed else ""
        if place == len(quantities) or changed is None or not (word or any(changes)):
            return changes if len(changes) > 1 else []
        changes.append(word or next(filter(None, reversed(changes))))
        at = quantities[place].end
        place += 1
        between = sentence[at : quantities[place].start if place < len(quantities) else None]


def _changed(changes: list[str | None], names: list[str], heads: list[str]) -> tuple[str, ...]:
    """What each figure says of the change of one of as many things; () if there are not as many."""
    names = [without_comparison(name.strip()) for name in names]
    if len(names) == len(changes):
        names[-1] = _COMPARED.sub("", names[-1])
        things = _each_in_full(names)
    else:
        things = heads[-len(changes) :]
    if len(things) < len(changes):
        return ()
    return tuple(f"{thing}{change}" for thing, change in zip(things, changes, strict=True) if change)


@cache
def _change() -> re.Pattern[str]:
    """What stands between two such figures: 、下降了约."""
    words = "|".join(sorted(load("prose")["change"], key=len, reverse=True))
    return re.compile(rf"\s*(?:[、，,]|以及|和|与|及)?\s*(?P<word>(?:{words})?)了?(?:约|近|超过?)?\s*")


def _each_its_own(words: str, run: int) -> tuple[str, ...]:
    """线上、线下各举办培训3期、2期: as many names before 各 as figures, and what was done behind it."""
    before, found, middle = re.split(r"[，,；;：:。]", words)[-1].rpartition("各")
    names = [name.strip() for name in _JOINERS.split(before) if name.strip()]
    if not found or len(names) != run or run < 2 or not begins("verbs").match(middle):
        return ()
    return tuple(f"{name}{middle.strip()}" for name in names)


def _each_in_full(names: list[str]) -> list[str]:
    """行政许可、行政处罚、行政强制决定数量分别为: the noun behind the last is said of all."""
    shared = _SHARED_NOUN.search(names[-1])
    if shared is None or not shared.start() or any(_SHARED_NOUN.search(name) for name in names[:-1]):
        return names
    return [*(f"{name}{shared.group()}" for name in names[:-1]), names[-1]]


def _named_before(words: str, run: int) -> list[str]:
    """新开设甲专题、乙专栏，分别发布信息: what the clause before names, if it is as much as there are figures."""
    *_, clause, last = ["", *re.split(r"[，,；;：:。]", words)]
    names = [name.strip() for name in clause.split("、")] if not last.strip() else []
    return names if len(names) == run > 1 and all(names) else []


def _channels_of(subject: str) -> list[str]:
    """在政务微博微信公开信息分别为: each of two channels that stand side by side, with what was done on it."""
    pair = _SIDE_BY_SIDE.search(subject)
    if pair is None:
        return [subject]
    what = subject[pair.end() :]
    return [f"{pair['first']}{what}", f"{pair['second']}{what}"]


def _one_each(words: str, run: int, quantities: list[Quantity]) -> tuple[str, ...]:
    """收到热线、信箱、留言板等渠道诉求1024件、86件、15件: as many members as figures of one unit, 分别 or not."""
    clause = re.split(r"[，,；;：:。]", words)[-1].strip()
    if run < 3 or clause.count("、") != run - 1 or len({quantity.unit for quantity in quantities}) > 1:
        return ()
    *first, last = clause.split("、")
    last, _, what = re.sub(r"等(?:渠道|方式|平台|途径|形式)?", "等", last).partition("等")
    return tuple(f"{name}{what}" for name in (*first, last))


def _run_of(sentence: str, quantities: list[Quantity], position: int) -> int:
    """How many quantities follow one another with only 、 or 和 between."""
    run = 1
    while position + run < len(quantities):
        gap = sentence[quantities[position + run - 1].end : quantities[position + run].start]
        if gap.strip() not in ("、", "，", ",", "和", "及", "与", ""):
            break
        run += 1
    return run
