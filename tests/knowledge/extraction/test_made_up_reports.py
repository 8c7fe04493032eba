"""Reports of other offices, levels, years and editions: what extraction must get right in every one of them."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from html import unescape

import pytest

from knowledge.models import BlockKind, Fact, FactKind
from knowledge.readers import read_document
from tests.samples import LINGSHA, MADE_UP_NAMES, figures, path_of, report

YUNLI, LONGXI, LIUWAN, YINGHU, WANGLAN, SONGGAO = (
    "2016-yunli-jiaoyuju.txt",
    "2019-longxi-xianzhengfu.html",
    "2020-qinghe-liuwan.txt",
    "2022-jichuan-yinghu.txt",
    "2023-wanglan-minzhengju.txt",
    "2024-songgao-shichangju.md",
)
ALL_NAMES = [LINGSHA.name, *MADE_UP_NAMES]

NUMERALS = {
    "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "十": 10,
    "一百一十六": 116, "一百二十": 120, "三百": 300,
}  # fmt: skip
"""The Chinese numerals that count something in these reports."""

_COUNTED = re.compile(
    r"(?<![\d.第])(\d[\d,]*(?:\.\d+)?)\s*[余多]?\s*(万|亿)?(人次|批次|家次|平方米|个工作日|[条件份人户次元名个项场期台篇亩所辆家张对处座%]|根(?!据))"
)


def squeezed(text: str) -> str:
    """A text without blanks and marks of emphasis, for looking up quotes."""
    return re.sub(r"\s|\*\*", "", text)


def number_in(value: Decimal, quote: str) -> bool:
    """True if the quote prints the value, in digits (1,247) or as a Chinese numeral."""
    plain = re.sub(r"(?<=\d)[,，](?=\d{3})", "", squeezed(quote))
    digits = re.findall(r"\d+(?:\.\d+)?", plain)
    numerals = re.findall(r"[一二两三四五六七八九十百]+", plain)
    return value in map(Decimal, digits) or any(NUMERALS.get(numeral) == value for numeral in numerals)


def tables(name: str) -> list[Fact]:
    return [fact for fact in report(name).facts if fact.kind is FactKind.TABLE]


@pytest.mark.parametrize("name", ALL_NAMES)
def test_no_figure_of_the_prose_is_without_its_number_in_the_quote(name: str) -> None:
    facts = figures(report(name))
    assert len(facts) > 40
    assert [
        f"{fact.value} {fact.quote}" for fact in facts if not number_in(fact.value or Decimal(0), fact.quote)
    ] == []


@pytest.mark.parametrize("name", ALL_NAMES)
def test_no_cell_is_without_its_number_in_the_quote(name: str) -> None:
    for fact in (fact for fact in tables(name) if fact.value is not None):
        shown = re.sub(r"[^\d.+-]", "", fact.quote.rpartition("：")[2])
        assert Decimal(shown) == fact.value


@pytest.mark.parametrize("name", ALL_NAMES)
def test_quotes_of_the_prose_are_the_words_of_the_report(name: str) -> None:
    text = squeezed(unescape(re.sub(r"<(?!http)[^>]*>", "", path_of(name).read_text(encoding="utf-8"))))
    text = (
        text.replace("：", "") if name == LONGXI else text
    )  # a web page's table of details has none to quote
    quotes = [
        fact.quote
        for fact in report(name).facts
        if fact.kind is FactKind.PROSE and not (fact.key or fact.items)
    ]
    shown = [squeezed(quote).replace("：", "") if name == LONGXI else squeezed(quote) for quote in quotes]
    assert [quote for quote in shown if quote not in text] == []


@pytest.mark.parametrize(
    "name",
    [
        LINGSHA.name,
        YUNLI,
        LIUWAN,
        YINGHU,
        WANGLAN,
        SONGGAO,
        LONGXI,
    ],
)
def test_every_number_with_a_measure_word_is_a_figure(name: str) -> None:
    blocks = [
        block.text for block in read_document(path_of(name)).blocks if block.kind is not BlockKind.TABLE
    ]
    plain = re.sub(r"《[^》]*》|\d+\s*[年月日]", " ", "\n".join(blocks))
    printed = Counter(Decimal(match[1].replace(",", "")) for match in _COUNTED.finditer(plain))
    assert printed.total() > 40
    assert printed - Counter(fact.value or Decimal(0) for fact in figures(report(name))) == Counter()


@pytest.mark.parametrize("name", ALL_NAMES)
def test_a_part_never_exceeds_its_total_of_the_same_kind(name: str) -> None:
    facts = report(name).facts
    for fact in facts:
        if fact.part_of is not None and facts[fact.part_of].unit == fact.unit:
            assert (fact.value or 0) <= (facts[fact.part_of].value or 0), fact.label


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("2016-yunli-jiaoyuju.txt", "县财政投入"),
        ("2024-songgao-shichangju.md", "经费"),
    ],
)
def test_a_part_counts_the_same_kind_of_thing_as_its_total(name: str, label: str) -> None:
    facts = report(name).facts
    parts = [fact for fact in facts if label in fact.topic and fact.part_of is not None]
    assert all(facts[fact.part_of or 0].measure is fact.measure for fact in parts)


# ---------------------------------------------------------------- what the figures count
@pytest.mark.parametrize(
    ("name", "value", "unit", "words"),
    [
        (YUNLI, "5126", "人", "小学一年级"),
        (YUNLI, "4873", "人", "初中一年级"),
        (YUNLI, "1320", "人次", "学前教育资助"),
        (YUNLI, "99", "万元", "学前教育资助"),
        (YUNLI, "2093", "名", "大学生"),
        (YUNLI, "1465.1", "万元", "生源地信用助学贷款"),
        (YUNLI, "76", "所", "农村学校"),
        (YUNLI, "156", "名", "教师"),
        (YUNLI, "88", "名", "小学"),
        (YUNLI, "40", "名", "特岗教师"),
        (YUNLI, "4", "次", "校车安全检查"),
        (YUNLI, "116", "辆", "检查校车"),
        (YUNLI, "7", "辆", "不合格校车"),
        (YUNLI, "4.2", "万平方米", "建筑面积"),
        (YUNLI, "1", "件", "行政复议"),
        (YUNLI, "3", "件", "举报投诉"),
        (LIUWAN, "86", "户", "低保新增"),
        (LIUWAN, "152", "人", "低保新增"),
        (LIUWAN, "47", "人", "低保退出"),
        (LIUWAN, "9", "人", "特困供养"),
        (LIUWAN, "612", "名", "老人"),
        (LIUWAN, "48", "户", "县级资金"),
        (LIUWAN, "405", "人", "镇级资金"),
        (LIUWAN, "28.35", "万元", "镇级资金"),
        (LIUWAN, "120", "条", "疫情防控信息"),
        (LIUWAN, "6000", "份", "宣传资料"),
        (LIUWAN, "18632.4", "亩", "耕地地力保护补贴"),
        (LIUWAN, "27.9", "万元", "农机购置补贴"),
        (LIUWAN, "1286.5", "万元", "政府投资项目"),
        (LIUWAN, "61", "件", "办结"),
        (LIUWAN, "12", "个", "村"),
        (LIUWAN, "390", "人次", "查阅"),
        (YINGHU, "300", "处", "飞线充电"),
        (YINGHU, "87", "户", "困难家庭"),
        (YINGHU, "26.1", "万元", "慰问金"),
        (YINGHU, "3000", "元", "每户"),
        (YINGHU, "935", "户", "市场主体"),
        (YINGHU, "2318", "件", "投诉类"),
        (YINGHU, "13", "个", "社区"),
        (YINGHU, "3.4", "万人", "粉丝"),
        (WANGLAN, "1063", "户", "城市低保"),
        (WANGLAN, "6947", "人", "农村低保"),
        (WANGLAN, "918.2", "万元", "城市低保"),
        (WANGLAN, "2875.64", "万元", "农村低保"),
        (WANGLAN, "1533", "人", "镇级资金"),
        (WANGLAN, "524", "人", "分散供养"),
        (WANGLAN, "632", "人", "90至99周岁"),
        (WANGLAN, "1120", "张", "床位"),
        (WANGLAN, "602", "对", "离婚登记"),
        (WANGLAN, "2.6", "万人", "粉丝"),
        (WANGLAN, "10", "名", "社会监督员"),
        (WANGLAN, "3", "万份", "明白卡"),
        (WANGLAN, "460", "元", "信息处理费"),
        (SONGGAO, "1690", "条", "行政执法类"),
        (SONGGAO, "655", "条", "监管动态类"),
        (SONGGAO, "174", "条", "政策法规及解读类"),
        (SONGGAO, "345", "条", "人事和财务类"),
        (SONGGAO, "312", "万元", "市级财政"),
        (SONGGAO, "13907", "件", "投诉"),
        (SONGGAO, "986.42", "万元", "罚没款"),
        (SONGGAO, "19.6", "万户", "经营主体"),
        (SONGGAO, "0.5", "个工作日", "企业开办"),
        (SONGGAO, "45", "件", "办结"),
        (SONGGAO, "88214", "人", "关注人数"),
        (LONGXI, "21437", "条", "主动公开政府信息"),
        (LONGXI, "1.2635", "亿元", "扶贫资金"),
        (LONGXI, "6340", "万元", "中央资金"),
        (LONGXI, "12", "万人", "家庭医生"),
        (LONGXI, "63", "件", "县政府办公室"),
        (LONGXI, "3", "名", "工作人员"),
        (LONGXI, "6", "家", "通报批评"),
    ],
)
def test_a_figure_says_what_was_counted(name: str, value: str, unit: str, words: str) -> None:
    found = [fact for fact in figures(report(name)) if (fact.value, fact.unit) == (Decimal(value), unit)]
    assert any(words in f"{fact.label} {fact.topic}" for fact in found)


@pytest.mark.parametrize(
    ("name", "value", "foreign"),
    [
        (YINGHU, 87, "老人"),
        (SONGGAO, 655, "行政执法类"),
        (SONGGAO, 174, "行政执法类"),
        (SONGGAO, 345, "食品安全"),
        (SONGGAO, 45, "结转"),
        (SONGGAO, 1032, "访问量"),
        (WANGLAN, 632, "80至89"),
        (LONGXI, 1486, "贫困村"),
        (LONGXI, 26, "一乡镇"),
        (LIUWAN, 47, "新增"),
    ],
)
def test_a_figure_is_not_labelled_with_what_another_counts(name: str, value: int, foreign: str) -> None:
    labels = [fact.label for fact in figures(report(name)) if fact.value == value]
    assert labels
    assert not any(foreign in label for label in labels)


@pytest.mark.parametrize(
    ("name", "value", "unit"),
    [
        (WANGLAN, 317, "根"),
        (LIUWAN, 2, "期"),
        (LIUWAN, 12345, "热线"),
        (SONGGAO, 2019, "年"),
    ],
)
def test_what_counts_nothing_is_no_figure(name: str, value: int, unit: str) -> None:
    assert not [fact for fact in figures(report(name)) if (fact.value, fact.unit) == (Decimal(value), unit)]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        (LIUWAN, "4"),
        (SONGGAO, "94.6"),
    ],
)
def test_points_of_an_assessment_are_figures(name: str, value: str) -> None:
    assert [fact for fact in figures(report(name)) if fact.value == Decimal(value) and fact.unit == "分"]


@pytest.mark.parametrize(
    ("name", "value", "year"),
    [
        (YUNLI, 597, 2015),
        (YUNLI, 11, 2015),
        (LIUWAN, 812, 2019),
        (YINGHU, 935, 2021),
        (YINGHU, 4210, 2021),
        (WANGLAN, 1297, 2022),
        (WANGLAN, 588, 2022),
        (LONGXI, 18926, 2018),
        (WANGLAN, 15, 2022),
        (SONGGAO, 2517, 2023),
        (LIUWAN, 936, None),
        (YINGHU, 1047, None),
        (WANGLAN, 602, None),
    ],
)
def test_a_figure_of_another_year_says_so(name: str, value: int, year: int | None) -> None:
    assert {fact.year for fact in figures(report(name)) if fact.value == value} == {year}


@pytest.mark.parametrize(
    ("name", "value", "change"),
    [
        (YUNLI, "14.4", True),
        (YUNLI, "9.2", True),
        (LIUWAN, "124", True),
        (YINGHU, "12", True),
        (WANGLAN, "6", True),
        (SONGGAO, "13.8", True),
        (LONGXI, "2511", True),
        (YUNLI, "61.3", False),
        (YINGHU, "99.8", False),
        (WANGLAN, "21", False),
    ],
)
def test_a_change_is_told_from_a_total(name: str, value: str, change: bool) -> None:
    found = [
        fact
        for fact in figures(report(name))
        if fact.value == Decimal(value) and fact.unit in ("%", "件", "条")
    ]
    assert {fact.change for fact in found} == {change}


@pytest.mark.parametrize(
    ("name", "value", "qualifier"),
    [
        (LIUWAN, 120, "余"),
        (LIUWAN, 6000, "近"),
        (LIUWAN, 390, "余"),
        (YINGHU, 300, "余"),
        (WANGLAN, 350, "约"),
        (WANGLAN, 41, "超过"),
        (WANGLAN, 150, "余"),
        (SONGGAO, 52, "约"),
    ],
)
def test_what_is_not_exact_says_so(name: str, value: int, qualifier: str) -> None:
    facts = [fact for fact in figures(report(name)) if fact.value == value]
    assert [(fact.approximate, fact.qualifier) for fact in facts] == [(True, qualifier)]


@pytest.mark.parametrize(
    ("name", "shown"),
    [(SONGGAO, "受理12315投诉举报18")],
)
def test_no_scope_ends_in_half_a_number(name: str, shown: str) -> None:
    assert not [fact for fact in figures(report(name)) if shown in fact.scope.split()]
