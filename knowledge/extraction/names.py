"""Names the report gives to accounts, columns and platforms: 微信公众号“云溪在线” is asked for as 公众号叫什么名字."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from knowledge.extraction.in_words import fact_in_words
from knowledge.extraction.outline import Passage
from knowledge.extraction.sentences import split_sentences
from knowledge.models import Fact
from knowledge.patterns import lazily
from knowledge.vocabulary import load

_QUOTED = r"[“\"‘「](?P<{0}>[^”\"’」“，。；、]{{2,20}})[”\"’」]"
_ONE = r"[“‘「][^”’」“，。；、]{2,20}[”’」]"
_NAME = lazily(r"[“‘「]([^”’」“，。；、]{2,20})[”’」]")
_BRACKETED = r"[（(](?P<third>(?![^）)]*(?:简称|包括|包含|其中|合计|以下|不含|含|等|共|网址|账号|各))[\u4e00-\u9fff]{2,10})[）)]"
_ACCOUNTS = ("微信公众号", "公众号", "官方微博", "政务微博", "抖音号", "视频号", "头条号")
"""Kinds of accounts whose name may stand in mere brackets: 微信公众号（云溪在线）."""
_PLAIN = lazily(
    r"(?:(?<![\u4e00-\u9fff])|(?<=通过|利用|依托|运用|关注)|(?<=[、和与及在由以]))(?P<place>(?!通过|利用|依托|运用|关注|借助|[、和与及在由以])[\u4e00-\u9fff]{2,4})"
    r"(?P<ending>发布|在线|之声|融媒|先锋|党建|零距离|之窗|资讯)(?P<kind>(?:政务)?微信公众号|公众号|视频号|抖音号|头条号)"
)
"""A name without quotation marks that holds the place's own, and a word such names end in: 云溪发布微信公众号."""
_CALLED_SO = lazily(
    r"(?P<kind>微信公众号|公众号|政务微博|官方微博|微博|抖音号|视频号|头条号)[,，]?(?:账号|帐号|账户|名称|名字)(?:名称)?(?:为|是|叫)(?P<name>[\u4e00-\u9fff]{3,16})(?=[,，。;；）)]|$)"
)
"""公众号,账号为青禾镇人民政府: a name that its sentence says to be one, without marks."""
_PLACE = "镇乡县区市街州"
_BETWEEN = r"(?:账号|帐号|名称|名为|名叫|叫做|叫|是|为|[（(])?"
NAMED = "名称"
"""What the topic of a name ends in, after the kind of thing it names."""


def names(passages: Sequence[Passage], organisation: str = "") -> list[Fact]:
    """Every name beside the kind of thing it names, each told once; names in a row as one."""
    found: dict[tuple[str, str], Fact] = {}
    for passage in passages:
        for sentence in split_sentences(passage.text):
            rows = list(_rows().finditer(sentence))
            for row in rows:
                kind, name = (
                    row["kind"] or row["before"],
                    "、".join(_NAME.findall(row["names"] or row["called"])),
                )
                found.setdefault((kind, name), _fact(kind, name, sentence, passage))
            for match in _pattern().finditer(sentence):
                if any(row.start() <= match.start() and match.end() <= row.end() for row in rows):
                    continue
                kind = match["before"] or match["after"] or match["account"]
                name = match["first"] or match["second"] or match["third"]
                found.setdefault((kind, name), _fact(kind, name.strip(), sentence, passage))
    for kind, name, sentence, passage in _without_marks(passages, organisation):
        if not any(told == kind for told, _ in found):
            found[kind, name] = _fact(kind, name, sentence, passage)
    return list(found.values())


def _without_marks(passages: Sequence[Passage], organisation: str) -> Iterator[tuple[str, str, str, Passage]]:
    """Kind and name of each account whose name stands without quotation marks, with its sentence."""
    whole = " ".join([organisation, *(passage.text for passage in passages)])
    for passage in passages:
        for called in _CALLED_SO.finditer(passage.text):
            sentence = next((s for s in split_sentences(passage.text) if called.group() in s), passage.text)
            yield called["kind"], called["name"], sentence, passage
        for named in _PLAIN.finditer(passage.text):
            place = named["place"]
            if any(f"{place}{level}" in whole for level in _PLACE):
                sentence = next(
                    (s for s in split_sentences(passage.text) if named.group() in s), passage.text
                )
                yield named["kind"], f"{place}{named['ending']}", sentence, passage


@cache
def _pattern() -> re.Pattern[str]:
    kinds = "|".join(sorted(map(re.escape, load("prose")["names"]["kinds"]), key=len, reverse=True))
    named = rf"(?P<before>{kinds}){_BETWEEN}{_QUOTED.format('first')}"
    called = rf"{_QUOTED.format('second')}(?P<after>{kinds})"
    bracketed = rf"(?P<account>{'|'.join(_ACCOUNTS)}){_BRACKETED}"
    return re.compile(f"{named}|{called}|{bracketed}", re.IGNORECASE)


@cache
def _rows() -> re.Pattern[str]:
    """Names that stand one behind the other before or behind their kind: “云溪在线”“云溪文旅”微信公众号."""
    kinds = "|".join(sorted(map(re.escape, load("prose")["names"]["kinds"]), key=len, reverse=True))
    joined = rf"(?:{_ONE}(?:[、和及与]|以及)?)+{_ONE}"
    behind = rf"(?P<names>(?:{_ONE}(?:[、和及与]|以及)?){{2,}})(?P<kind>{kinds})"
    return re.compile(rf"{behind}|(?P<before>{kinds})(?P<called>{joined})", re.IGNORECASE)


def _fact(kind: str, name: str, sentence: str, passage: Passage) -> Fact:
    label = f"{kind}{NAMED}"
    return fact_in_words(
        passage, sentence, name, label=label, topic=f"{label} 名字 账号名称", key=f"name.{kind}"
    )
