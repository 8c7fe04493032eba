"""Names of figures in English: with the report's words behind them, and only where all of a name is known."""

from __future__ import annotations

import pytest

from bot.english_labels import bilingual, bilingual_cell, glossed, in_english


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("结果维持", "Upheld"),
        ("结果纠正", "Corrected"),
        ("科研机构", "Research institution"),
        ("予以公开、部分公开", "Granted and partly granted"),
        ("不予处理：重复申请", "Repeated application"),
        ("临时生活救助信息", "Temporary assistance"),
        ("通过政务微博发布信息", "Weibo"),
        ("其他", "Other"),
    ],
)
def test_a_name_that_is_known_is_told_in_english(name: str, english: str) -> None:
    assert in_english(name) == english
    assert bilingual(name) == f"{english} ({name})"


@pytest.mark.parametrize(
    "name", ["不公开", "删减后公开", "因故不予公开", "未纳入低保", "信息", "微博微信", "播放量破亿", ""]
)
def test_a_name_that_is_not_known_as_a_whole_stays_as_it_is(name: str) -> None:
    assert in_english(name) == ""
    assert bilingual(name) == name


@pytest.mark.parametrize(
    ("label", "english"),
    [
        ("行政许可（本年处理决定数量）", "Administrative licence: decision"),
        ("不予公开：属于国家秘密（自然人）", "State secret: natural person"),
        ("本年新收政府信息公开申请", "New application"),
    ],
)
def test_a_cell_is_named_by_its_row_and_its_column(label: str, english: str) -> None:
    assert bilingual_cell(label) == f"{english} ({label})"


def test_a_row_of_its_own_keeps_its_label() -> None:
    assert bilingual_cell("养犬登记（本年处理决定数量）") == "养犬登记（本年处理决定数量）"


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("临时生活救助信息涉及人员", "temporary assistance"),
        ("政务微博公开政府信息", "Weibo"),
        ("低保新增、退出名单", "subsistence allowance, withdrawn from the list"),
        ("财政", "finance"),
    ],
)
def test_the_words_of_a_name_are_told_behind_it(name: str, english: str) -> None:
    assert glossed(name).startswith(f"{name} (≈ {english}")


@pytest.mark.parametrize(
    "name",
    [
        "未纳入低保人员",
        "信息",
        "全年公布价格违法、计量作弊、虚假宣传、以次充好等领域典型案例",
        "加强主动公开信息管理：文件",
    ],
)
def test_the_words_of_a_name_that_do_not_tell_it_are_not_told(name: str) -> None:
    assert glossed(name) == name
