"""The domain glossary keeps its own rules: one concept an expression, comparable forms, kinds that exist."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import Any

import pytest
from opencc import OpenCC

from knowledge.vocabulary import load

# Reports count villages and households by these words, and there is no longer word for them.
SINGLE_CHARACTER_NAMES = {"村", "户"}

GLOSSARY = load("glossary")
CONCEPTS: list[dict[str, Any]] = GLOSSARY["concept"]
NAMES = [concept["name"] for concept in CONCEPTS]


def chinese(concept: dict[str, Any]) -> list[str]:
    """The Chinese expressions of a concept, its name first."""
    return [concept["name"], *concept["zh"]]


def owners(language: str) -> dict[str, set[str]]:
    """Which concepts claim each expression of a language; case makes no difference to residents."""
    claims: dict[str, set[str]] = defaultdict(set)
    for concept in CONCEPTS:
        for expression in chinese(concept) if language == "zh" else concept["en"]:
            claims[expression.casefold()].add(concept["name"])
    return claims


def concepts_of(text: str) -> list[str]:
    """The concepts of a Chinese text, read from the left with the longest expression at each place."""
    claims = owners("zh")
    longest_first = sorted(claims, key=len, reverse=True)
    found = re.findall("|".join(map(re.escape, longest_first)), text.casefold())
    return [name for expression in found for name in sorted(claims[expression])]


def test_it_covers_the_domain() -> None:
    assert len(CONCEPTS) >= 450


def test_concepts_have_only_the_known_keys_and_something_in_each() -> None:
    for concept in CONCEPTS:
        assert {"name", "zh", "en"} <= concept.keys() <= {"name", "zh", "en", "broader"}
        assert concept["name"]
        assert all([concept["zh"], concept["en"], concept.get("broader", True)]), concept["name"]


def test_no_two_concepts_share_a_name() -> None:
    assert [name for name, times in Counter(NAMES).items() if times > 1] == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_expression_belongs_to_one_concept_unless_it_is_declared_shared(language: str) -> None:
    several = {expression for expression, names in owners(language).items() if len(names) > 1}
    assert several == set(GLOSSARY["shared"][language])


def test_no_concept_lists_an_expression_twice() -> None:
    for concept in CONCEPTS:
        for expressions in (chinese(concept), concept["en"], concept.get("broader", [])):
            assert [word for word, times in Counter(expressions).items() if times > 1] == []


def test_chinese_expressions_have_two_characters_or_more() -> None:
    aliases = [alias for concept in CONCEPTS for alias in concept["zh"]]
    assert [alias for alias in aliases if len(alias) < 2] == []
    assert {name for name in NAMES if len(name) < 2} == SINGLE_CHARACTER_NAMES


def test_chinese_expressions_are_simplified() -> None:
    simplified = OpenCC("t2s")
    expressions = [expression for concept in CONCEPTS for expression in chinese(concept)]
    assert [word for word in expressions if simplified.convert(word) != word] == []


def test_expressions_have_no_stray_spaces_or_separators() -> None:
    for concept in CONCEPTS:
        for expression in [*chinese(concept), *concept["en"]]:
            assert expression == " ".join(expression.split())
            assert not set(expression) & set(',，;；|"“”')


def test_english_expressions_are_lower_case_ascii() -> None:
    english = [expression for concept in CONCEPTS for expression in concept["en"]]
    assert [word for word in english if word != word.lower() or not word.isascii()] == []


def test_broader_kinds_exist() -> None:
    broader = {kind for concept in CONCEPTS for kind in concept.get("broader", [])}
    assert broader - set(NAMES) == set()


def test_no_concept_is_a_kind_of_itself() -> None:
    parents = {concept["name"]: concept.get("broader", []) for concept in CONCEPTS}
    for name in NAMES:
        above = list(parents[name])
        seen: set[str] = set()
        while above:
            kind = above.pop()
            assert kind != name
            if kind not in seen:
                seen.add(kind)
                above.extend(parents[kind])


@pytest.mark.parametrize(
    ("text", "trap"),
    [
        ("镇人民政府", "民政"),
        ("便民政策", "民政"),
        ("充分发挥作用", "发放"),
        ("深入学习贯彻", "学校招生"),
        ("集中考核结果", "中考招生"),
        ("提高考核分值", "普通高考"),
        ("公开信息", "致群众一封信"),
        ("管理委员会", "政协委员"),
        ("通报批评", "领导审批"),
        ("背景墙上贴了", "公示"),
        ("村里的公开栏", "村务公开"),
    ],
)
def test_common_phrases_do_not_hide_an_unrelated_concept(text: str, trap: str) -> None:
    assert trap in NAMES
    assert trap not in concepts_of(text)


@pytest.mark.parametrize(
    ("general", "particular"),
    [
        ("低保", "特困"),
        ("农村低保", "城市低保"),
        ("临时救助", "低保"),
        ("公租房", "廉租房"),
        ("公务接待费", "公务用车"),
        ("微博", "微信"),
        ("人大建议", "政协提案"),
        ("预算", "决算"),
        ("行政复议", "行政诉讼"),
        ("县长信箱", "书记信箱"),
        ("通知", "公告"),
        ("不予公开", "不予处理"),
    ],
)
def test_what_reports_count_apart_stays_apart(general: str, particular: str) -> None:
    first, second = concepts_of(general), concepts_of(particular)
    assert len(first) == len(second) == 1
    assert first != second


@pytest.mark.parametrize(
    ("spoken", "printed"),
    [
        ("吃低保", "最低生活保障"),
        ("五保户", "特困供养"),
        ("红头文件", "文件"),
        ("大喇叭", "广播"),
        ("公家网站", "政府网站"),
        ("打官司", "行政诉讼"),
        ("新农合", "城乡居民医疗保险"),
        ("邮递区号", "邮政编码"),
        ("开车师傅", "驾驶员"),
        ("围脖", "微博"),
        ("打零工补贴", "灵活就业补贴"),
        ("养牲口", "畜牧业"),
        ("政府掏钱", "政府投资项目"),
        ("批文", "批复"),
        ("退掉", "退出"),
        ("换档次", "调档"),
        ("送到", "移交"),
        ("拍板", "领导审批"),
        ("不够条件", "不符合条件"),
    ],
)
def test_spoken_words_mean_what_the_report_prints(spoken: str, printed: str) -> None:
    assert concepts_of(spoken) == concepts_of(printed) == [printed]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("dibao", "最低生活保障"),
        ("centralized procurement", "政府集中采购"),
        ("centralised procurement", "政府集中采购"),
        ("rural revitalization", "乡村振兴"),
        ("rural revitalisation", "乡村振兴"),
        ("lawsuit", "行政诉讼"),
        ("zip code", "邮政编码"),
    ],
)
def test_english_words_mean_what_the_report_prints(typed: str, printed: str) -> None:
    assert owners("en")[typed] == {printed}
