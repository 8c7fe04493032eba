"""Odd things that pages do to the form's tables and to sentences; what is not certain is not read."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.extraction.report import extract_report
from knowledge.readers import read_document
from knowledge.readers.text import read_text
from tests.knowledge.readers import files
from tests.knowledge.readers.test_text_layouts import APPLICATIONS, PROACTIVE, part, values


def test_a_blank_line_that_was_doubled_moves_no_value() -> None:
    rows = (
        ("一、本年新收政府信息公开申请数量", "2", "", "", "", "", "", "2"),
        ("二、上年结转政府信息公开申请数量", "", "", "", "1", "", "", "", "1"),
        ("（一）予以公开", "", "", "3", "", "", "", "3"),
    )
    header = [cell for line in APPLICATIONS[1:] for cell in line.split(" | ")]
    read = values(part(APPLICATIONS[0], *(f"{cell} |" for row in (header, *rows) for cell in row)))
    assert {key: text for key, text in read.items() if text} == {
        "applications.received.natural_person": "2",
        "applications.received.total": "2",
        "applications.granted.research": "3",
        "applications.granted.total": "3",
    }


def test_pieces_of_a_merged_cell_beside_a_row_name_no_row() -> None:
    read = values(
        part(
            *APPLICATIONS,
            "        （一）予以公开                3  1  0  0  1  0  5",
            "三、本年  2.其他法律行政法规",
            "度办理结  禁止公开                    1  0  0  0  0  0  1",
            "果        4.保护第三方合法权益        0  2  0  0  0  0  2",
        )
    )
    assert read["applications.granted.total"] == "5"
    assert read["applications.refused.third_party.company"] == "2"
    assert read.get("applications.refused.forbidden_by_law.total", "1") == "1"


@pytest.mark.parametrize(
    "header",
    [
        ("本年新制作数量", "本年新制作数量", "本年新公开数量", "对外公开总数量"),
        ("本年新公开数量", "对外公开总数量"),
    ],
)
@pytest.mark.parametrize("figures", [("3", "2", "17", "17"), ("3", "2"), ("3", "17")])
def test_a_header_that_was_doubled_or_cut_shifts_no_value(
    header: tuple[str, ...], figures: tuple[str, ...]
) -> None:
    lines = ["第二十条第（一）项", "信息内容", *header, "规章", "0", "0", "0", "规范性文件", *figures]
    assert {key: text for key, text in values(part(PROACTIVE, *lines)).items() if text != "0"} == {}


@pytest.mark.parametrize("first", ["信 息内容", "信息 内容本年处理决定数量", "（信息）内容 信息内容"])
def test_blanks_inside_the_first_name_of_a_header_do_no_harm(first: str) -> None:
    lines = ("第二十条第（五）项", f"{first} | 本年处理决定数量", "行政许可 | 6", "行政处罚 | 2")
    assert set(values(part(PROACTIVE, *lines)).values()) <= {"6", "2"}


def test_a_page_in_traditional_characters_is_read_as_a_report(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(
        "青石鎮2019年政府信息公開工作年度報告\n一、總體情況\n全年主動公開信息38條。\n"
        "二、主動公開政府信息情況\n第二十條第(五)項\n信息內容 | 本年處理決定數量\n行政許可 | 694\n"
    )
    report = extract_report(read_document(path))
    assert (report.organisation, report.year) == ("青石镇", 2019)
    assert [fact.value_text for fact in report.facts if fact.value] == ["38条", "694"]


def test_a_traditional_page_under_a_simplified_title_is_one(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(
        "青石镇2019年政府信息公开工作年度报告\n一、總體情況\n主動公開政府信息條例要求公開的內容，收到申請公開3條，網站公開信息38條。\n"
    )
    facts = [fact for fact in extract_report(read_document(path)).facts if fact.value is not None]
    assert [fact.value_text for fact in facts] == ["3条", "38条"]


def test_what_was_published_in_traditional_characters_is_quoted_so(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(
        "青石鎮2019年政府信息公開工作年度報告\n一、總體情況\n全年主動公開 信息38條，慰問羣衆45人，發放救助金12萬元。\n"
        "二、主動公開政府信息情況\n第二十條第(五)項\n信息內容 | 本年處理決定數量\n行政許可 | 694\n"
    )
    facts = [fact for fact in extract_report(read_document(path)).facts if fact.value is not None]
    sentence = "全年主動公開 信息38條，慰問羣衆45人，發放救助金12萬元。"
    assert [fact.words for fact in facts] == [sentence] * 3 + ["行政許可｜本年處理決定數量：694"]
    assert facts[1].quote == "全年主动公开 信息38条，慰问群众45人，发放救助金12万元。"


def test_the_description_of_the_page_set_in_bars_is_read_as_such(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(
        "索 引 号 | 555014/2020-00017 | 分 类 | 政府信息公开年报 |\n发布机构 | 青石镇人民政府 | 发文日期 | 2020-01-22 |\n"
        "文 号 | 有 效 性 |\n青石镇2019年政府信息公开工作年度报告\n一、总体情况\n全年主动公开信息38条。\n"
    )
    facts = {fact.key: fact.value_text for fact in extract_report(read_document(path)).facts}
    assert facts["report.index_number"] == "555014/2020-00017"
    assert facts["report.publisher"] == "青石镇人民政府"
    assert facts["report.published"] == "2020-01-22"


def test_a_description_with_its_labels_in_a_row_and_the_values_below_is_read_as_such(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(
        "索引号 | 公开方式 | 发布机构 |\n5550142/2010-00023 | 主动公开 | 青石镇人民政府 |\n"
        "特公布2009年度本机关信息公开年度报告。\n一、概述\n2009年共公开信息14条。\n"
    )
    report = extract_report(read_document(path))
    facts = {fact.key: fact.value_text for fact in report.facts}
    assert facts["report.index_number"] == "5550142/2010-00023"
    assert facts["report.publisher"] == report.organisation == "青石镇人民政府"


def test_a_sentence_broken_around_its_figures_is_one_sentence() -> None:
    lines = ("一、总体情况", "到年底累计公开信息", "4816", "条,电子化率达", "91.4%", ",配备了", "32名信息员")
    report = extract_report(read_text("\n".join([files.TITLE, *lines]).encode(), "report.txt"))
    assert [fact.value_text for fact in report.facts if fact.value is not None] == ["4816条", "91.4%", "32名"]


def test_a_header_in_rows_above_a_cell_a_line_shifts_no_value() -> None:
    rows = (
        ("一、本年新收政府信息公开申请数量", "2", "", "", "", "", "", "2"),
        ("二、上年结转政府信息公开申请数量", "", "", "1", "", "", "", "1"),
        ("（一）予以公开", "", "", "3", "", "", "", "3"),
    )
    read = values(part(*APPLICATIONS, *(f"{cell} |" for row in rows for cell in row)))
    assert {key: text for key, text in read.items() if text} == {
        "applications.received.natural_person": "2",
        "applications.received.total": "2",
        "applications.carried_over.research": "1",
        "applications.carried_over.total": "1",
        "applications.granted.research": "3",
        "applications.granted.total": "3",
    }


def test_a_value_that_was_doubled_moves_none_before_it() -> None:
    rows = (
        ("一、本年新收政府信息公开申请数量", "", "", "", "", "", "", "0"),
        ("二、上年结转政府信息公开申请数量", "", "", "1", "1", "", "", "", "1"),
    )
    header = [cell for line in APPLICATIONS[1:] for cell in line.split(" | ")]
    read = values(part(APPLICATIONS[0], *(f"{cell} |" for row in (header, *rows) for cell in row)))
    assert {text for text in read.values() if text} == {"0"}


def test_a_header_may_say_this_year_in_more_letters() -> None:
    read = values(
        part(
            PROACTIVE,
            "第二十条第（一）项",
            "信息内容 | 本年度发件数 | 本年度废止件数 | 现行有效件数",
            "行政规范性文件 | 2 | 1 | 7",
            "第二十条第（五）项",
            "信息内容 | 本年度处理决定数量",
            "行政许可 | 5",
        )
    )
    assert list(read.values()) == ["2", "1", "7", "5"]


def test_a_name_and_its_figures_run_together_are_read_where_that_is_certain() -> None:
    report = part(
        PROACTIVE,
        "第二十条第（一）项",
        "信息内容本年制发件数本年废止件数现行有效件数",
        "规章000",
        "行政规范性文件104",
        "第二十条第（五）项",
        "信息内容本年处理决定数量",
        "行政许可12",
        "三、收到和处理政府信息公开申请情况",
        "一、本年新收政府信息公开申请数量1000001",
        "二、上年结转政府信息公开申请数量0000000",
    )
    read = values(report)
    assert {key: text for key, text in read.items() if text != "0"} == {"proactive.licensing.decisions": "12"}
    assert sum(key.startswith("proactive.rules.") for key in read) == 3
    assert any("104" in finding for finding in report.findings)
    assert [fact for fact in report.facts if fact.value == 1000001] == []
