"""The national form as data: printed labels lead to their row or column, whatever surrounds them."""

from __future__ import annotations

import pytest

from knowledge import form


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("（一）予以公开", "予以公开"),
        ("一、本年新收政府信息公开申请数量", "本年新收政府信息公开申请数量"),
        ("1.属于国家秘密", "属于国家秘密"),
        ("3.危及“三安全一稳定”", "危及三安全一稳定"),
        ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "部分公开"),
        ("**行政许可**", "行政许可"),
        ("三、本 年度办 理结果", "本年度办理结果"),
        ("本年收费金额（单位：万元）", "本年收费金额"),
    ],
)
def test_a_label_is_reduced_to_its_words(printed: str, plain: str) -> None:
    assert form.label_form(printed) == form.label_form(plain)


@pytest.mark.parametrize(
    "label", ["予以公开", "自然人", "商业企业", "行政许可", "总计", "结果维持", "信息内容"]
)
def test_labels_of_the_form_are_known(label: str) -> None:
    assert form.label_form(label) in form.known_labels()


def test_words_of_the_prose_are_no_labels() -> None:
    assert form.label_form("主动公开情况") not in form.known_labels()


def test_keys_part_into_table_row_and_column() -> None:
    assert form.split_key("applications.refused.internal.total") == (
        "applications",
        "refused.internal",
        "total",
    )
    assert form.split_key("proactive.rules.made") == ("proactive", "rules", "made")


def test_every_row_means_columns_that_exist() -> None:
    for table in form.tables():
        columns = {column.key for column in table.columns}
        rows = {row.key for row in table.rows}
        for row in table.rows:
            assert set(row.default) <= columns, row.key
            assert set(row.subtotal) <= rows, row.key


def test_the_usual_cell_of_a_row_is_the_one_without_a_column() -> None:
    assert form.is_main_column("applications.received.total")
    assert not form.is_main_column("applications.received.natural_person")
    assert form.is_main_column("contact.telephone")


def test_an_unknown_table_is_no_table() -> None:
    with pytest.raises(KeyError):
        form.table("unknown")
    assert form.table("review").row("unknown") is None
    assert form.table("review").column("unknown") is None
