"""The form's tables come out the same however a text file draws them, and damage to one cell moves no other."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from knowledge.extraction.report import extract_report
from knowledge.models import Report, ValueState
from knowledge.readers.text import read_text
from knowledge.readers.textables import find_tables
from tests.knowledge.readers import files, form_rows

Rows = Sequence[Sequence[str]]


def report_of(layout: Callable[[Rows], list[str]], fill: str = "") -> Report:
    """The report with its tables laid out as lines; `fill` stands in blank cells."""
    lines = [files.TITLE, ""]
    for number, heading in enumerate(files.HEADINGS, 1):
        lines.append(heading)
        grid = files.grids().get(number)
        if grid is None:
            lines.append(files.PROSE if number == 1 else "无。")
        else:
            lines += layout([[cell.text or fill for cell in row] for row in grid])
    return extract_report(read_text("\n".join(lines).encode(), "report.txt"))


def cells_of(report: Report) -> dict[str, str]:
    """The cells that the tests know, by key."""
    return {fact.key: fact.value_text for fact in report.facts if fact.key in form_rows.CELLS}


def markdown(rows: Rows) -> list[str]:
    """Rows as Markdown, the first being the header."""
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return [lines[0], "|" + "---|" * len(rows[0]), *lines[1:]]


def boxes(rows: Rows) -> list[str]:
    """Rows between drawn lines."""
    return ["┌───┬───┐", *(line for row in rows for line in ("│" + "│".join(row) + "│", "├───┼───┤"))]


def bar_before_rows(rows: Rows) -> list[str]:
    """One cell a line, a lone bar before each row, cells but the last of a row ending in one."""
    return [line for row in rows for line in ("|", *(f"{cell} |" for cell in row[:-1]), row[-1])]


def broken_cells(rows: Rows) -> list[str]:
    """Markdown with line breaks inside the longer cells."""
    broken = [[f"{cell[:3]}<br/>{cell[3:]}" if len(cell) > 4 else cell for cell in row] for row in rows]
    return markdown(broken)


BLANKS_SHOW: dict[str, Callable[[Rows], list[str]]] = {
    "tabs": lambda rows: ["\t".join(row) for row in rows],
    "bars around": lambda rows: ["| " + " | ".join(row) + " |" for row in rows],
    "bars between": lambda rows: [" | ".join(row) for row in rows],
    "bars to spare": lambda rows: [" | ".join(row) + " | | |" for row in rows],
    "wide bars": lambda rows: ["｜" + "｜".join(row) + "｜" for row in rows],
    "markdown": markdown,
    "line breaks in cells": broken_cells,
    "boxes": boxes,
    "a cell a line, ending in a bar": lambda rows: [f"{cell} |" for row in rows for cell in row],
}
BLANKS_VANISH: dict[str, Callable[[Rows], list[str]]] = {
    "blanks": lambda rows: ["  ".join(row) for row in rows],
    "a cell a line": lambda rows: [cell for row in rows for cell in row if cell],
    "a cell a line with lines between": lambda rows: [
        line for row in rows for cell in row if cell for line in (cell, "")
    ],
}


@pytest.mark.parametrize("layout", BLANKS_SHOW.values(), ids=BLANKS_SHOW)
def test_every_layout_gives_the_cells_as_printed(layout: Callable[[Rows], list[str]]) -> None:
    assert cells_of(report_of(layout)) == form_rows.CELLS


def test_a_bar_that_begins_a_row_is_no_blank_cell() -> None:
    assert cells_of(report_of(bar_before_rows)) == form_rows.CELLS


@pytest.mark.parametrize("layout", BLANKS_VANISH.values(), ids=BLANKS_VANISH)
def test_layouts_without_blanks_give_the_cells_as_printed(layout: Callable[[Rows], list[str]]) -> None:
    printed = {key: text or "0" for key, text in form_rows.CELLS.items()}
    assert cells_of(report_of(layout, fill="0")) == printed


@pytest.mark.parametrize("layout", BLANKS_VANISH.values(), ids=BLANKS_VANISH)
def test_a_row_with_a_vanished_blank_is_reported_and_moves_no_other(
    layout: Callable[[Rows], list[str]],
) -> None:
    report = report_of(layout)
    found = cells_of(report)
    assert found.items() <= form_rows.CELLS.items()
    assert "proactive.normative_documents.in_force" in found
    assert "proactive.rules.made" not in found
    assert any("规章" in finding and "0 /" in finding for finding in report.findings)


def test_zero_blank_and_slash_stay_apart() -> None:
    states = {fact.key: fact.state for fact in report_of(markdown).facts}
    assert states["proactive.rules.made"] is ValueState.ZERO
    assert states["proactive.rules.repealed"] is ValueState.BLANK
    assert states["proactive.rules.in_force"] is ValueState.SLASH


# ---------------------------------------------------------------------- damage
def part(heading: str, *lines: str) -> Report:
    """A report of one part."""
    return extract_report(read_text("\n".join([files.TITLE, heading, *lines]).encode(), "report.txt"))


def values(report: Report) -> dict[str, str]:
    """Every cell of the form that was read."""
    return {fact.key: fact.value_text for fact in report.facts if fact.key.count(".") >= 2}


PROACTIVE = files.HEADINGS[1]
APPLICATIONS = (
    files.HEADINGS[2],
    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况",
    "自然人 | 法人或其他组织 | 总计",
    "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他",
)


@pytest.mark.parametrize(
    "header",
    [
        "信息内容 | 本年新 | 本年新 | 对外公开总数量",
        "信息内容 | 本年新制作数 | 本年新公开 | 对外公开总量",
        "信息内容本年新制作数量本年新公开数量对外公开总数量",
        "信息内容 | 本年新制作数量本年新公开数量 | 对外公开总数量",
    ],
)
def test_a_header_that_lost_letters_or_its_bars_is_known_by_what_is_left(header: str) -> None:
    report = part(PROACTIVE, "第二十条第（一）项", header, "规范性文件 | 17 | 15 | 143")
    assert values(report) == {
        "proactive.normative_documents.made": "17",
        "proactive.normative_documents.newly_published": "15",
        "proactive.normative_documents.published_total": "143",
    }


def test_a_header_of_which_too_little_is_left_gives_no_figures() -> None:
    report = part(PROACTIVE, "第二十条第（一）项", "信息内容 | 本年 | 数量", "规范性文件 | 17 | 15 | 143")
    assert values(report) == {}
    assert any("17 15 143" in finding for finding in report.findings)


def test_columns_in_another_order_take_their_values_along() -> None:
    report = part(
        PROACTIVE,
        "第二十条第（一）项",
        "信息内容 | 现行有效件数 | 本年制发件数 | 本年废止件数",
        "规章 | 21 | 5 | 2",
    )
    assert values(report) == {
        "proactive.rules.in_force": "21",
        "proactive.rules.made": "5",
        "proactive.rules.repealed": "2",
    }


def test_a_row_of_the_offices_own_joins_no_other_row() -> None:
    report = part(
        PROACTIVE,
        "第二十条第（五）项",
        "信息内容 | 本年处理决定数量",
        "行政许可 | 550",
        "其中：网上办理 | 300",
        "第二十条第（六）项",
        "信息内容 | 本年处理决定数量",
        "行政处罚 | 22 (其中涉企 16 件)",
        "行政强制 | 7①",
    )
    assert {fact.key: fact.value for fact in report.facts if fact.key.startswith("proactive")} == {
        "proactive.licensing.decisions": 550,
        "proactive.penalties.decisions": 22,
        "proactive.enforcement.decisions": 7,
    }
    assert any("其中：网上办理 300" in finding for finding in report.findings)


def test_an_own_row_between_cells_on_lines_of_their_own_joins_no_other_row() -> None:
    lines = "第二十条第（五）项|信息内容|本年处理决定数量|行政许可|550|其中：网上办理|300|第二十条第（六）项|信息内容|本年处理决定数量|行政处罚|9"
    assert values(part(PROACTIVE, *lines.split("|"))) == {
        "proactive.licensing.decisions": "550",
        "proactive.penalties.decisions": "9",
    }


def test_figures_apart_from_their_names_are_reported_not_guessed() -> None:
    report = part(
        *APPLICATIONS,
        "三、本年度办理结果 | （一）予以公开 | 9 | 0 | 0 | 0 | 0 | 0 | 9",
        "0 | 0 | 0 | 0 | 0 | 0 | 1",
        "（四）无2.没有现成信息需要另",
        "法提供行制作",
        "3.补正后申请内容仍不明确",
        "6 | 0 | 0 | 0 | 0 | 0 | 6",
        "四、结转下年度继续办理 | 2 | 0 | 0 | 0 | 0 | 0 | 2",
    )
    assert set(values(report).items()) == {
        ("applications.granted.natural_person", "9"),
        ("applications.granted.total", "9"),
        *(
            (f"applications.granted.{column}", "0")
            for column in ("company", "research", "social_organisation")
        ),
        *((f"applications.granted.{column}", "0") for column in ("legal_services", "other")),
        ("applications.carried_forward.natural_person", "2"),
        ("applications.carried_forward.total", "2"),
        *((f"applications.carried_forward.{column}", "0") for column in ("company", "research", "other")),
        *((f"applications.carried_forward.{c}", "0") for c in ("social_organisation", "legal_services")),
    }
    assert any("6 0 0 0 0 0 6" in finding and "未采用" in finding for finding in report.findings)


def test_figures_on_the_line_after_the_only_name_belong_to_it() -> None:
    report = part(
        *APPLICATIONS,
        "（二）部分公开（区分处理的，只计这一情形，不",
        "计其他情形）",
        "4 0 0 0 0 0 4",
        "（七）总计 21 0 0 0 0 0 21",
    )
    found = values(report)
    assert (found["applications.partly_granted.total"], found["applications.closed.total"]) == ("4", "21")


def test_a_label_that_lost_letters_inside_is_known() -> None:
    found = values(part(*APPLICATIONS, "2.其他法律行政止公开 | 3 | 0 | 0 | 0 | 0 | 0 | 3"))
    assert found["applications.refused.forbidden_by_law.total"] == "3"


def test_blanks_at_both_ends_are_settled_by_the_total_or_not_at_all() -> None:
    settled = part(*APPLICATIONS, "（六）其他处理 | | 2 | 0 | 0 | 0 | 0 | 0 | 2 |")
    assert values(settled)["applications.other.natural_person"] == "2"
    open_question = part(*APPLICATIONS, "（六）其他处理 | | 2 | 0 | 0 | 0 | 0 | 0 | |")
    assert values(open_question) == {}
    assert open_question.findings


def test_with_a_damaged_header_a_row_must_add_up() -> None:
    header = (files.HEADINGS[2], "申请人情况", "自然人 | 总计", "商业 | 其他")
    good = part(*header, "一、本年新收政府信息公开申请数量 | 5 | 1 | 0 | 0 | 0 | 0 | 6")
    assert values(good)["applications.received.company"] == "1"
    bad = part(*header, "一、本年新收政府信息公开申请数量 | 6 | 5 | 1 | 0 | 0 | 0 | 0")
    assert values(bad) == {}


OPENING = f"{files.TITLE}\n\n{files.HEADINGS[0]}\n{files.PROSE}\n{files.HEADINGS[1]}\n"


def test_a_column_name_broken_over_lines_is_one_name() -> None:
    lines = "第二十条第（一）项\n信息内容\n本年新\n制作数量\n本年新\n公开数量\n对外公开总数量\n规章\n0\n0\n0\n规范性文件\n14\n12\n51\n"
    report = extract_report(read_text((OPENING + lines).encode(), "report.txt"))
    cells = {fact.key: fact.value_text for fact in report.facts if fact.key.startswith("proactive.")}
    assert cells["proactive.normative_documents.made"] == "14"
    assert cells["proactive.normative_documents.published_total"] == "51"
    assert not report.findings


@pytest.mark.parametrize(
    "line",
    [
        "第二十条第（六）项 信息内容 本年处理决定数量 行政处罚 74 行政强制 12",
        "第二十条第（五）项 信息内容 本年处理决定数量 行政许可 0 第二十条第（六）项 信息内容 本年处理决定数量 行政处罚 74 行政强制 12",
    ],
)
def test_rows_that_a_page_ran_together_in_one_line_are_rows(line: str) -> None:
    more = "\n第二十条第（八）项 信息内容 本年收费金额（单位：万元） 行政事业性收费 3.5\n"
    report = extract_report(read_text((OPENING + line + more).encode(), "report.txt"))
    cells = {fact.key: fact.value_text for fact in report.facts if fact.key.startswith("proactive.")}
    assert (cells["proactive.penalties.decisions"], cells["proactive.enforcement.decisions"]) == ("74", "12")
    assert cells["proactive.fees.fee"] == "3.5"


def test_a_sentence_with_figures_is_no_row_of_a_table() -> None:
    document = read_text(b"\xe5\x85\xac\xe5\xbc\x80 12 \xe6\x9d\xa1 34 \xe4\xbb\xb6 56\n", "report.txt")
    assert not any(block.rows for block in document.blocks)


@pytest.mark.parametrize(
    "line",
    [
        "发布时间：2022-01-13 15:49 | 来源：柳湾镇人民政府",
        "【发布日期】：2022-01-13",
        "信息来源：柳湾镇党政办 发布时间：2022-01-13",
    ],
)
def test_the_pages_description_of_a_report_runs_into_no_sentence(line: str) -> None:
    sentence = "本报告根据条例编制，现向社会公布。"
    document = read_text(f"首页 > 政府信息公开 > 年报\n{line}\n{sentence}\n".encode(), "report.txt")
    assert [block.text for block in document.blocks] == [line, sentence]


def test_markdown_headings_between_two_tables_name_the_second_without_their_marks() -> None:
    tables = [
        "### 行政复议",
        "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |",
        "|---|---|---|---|---|",
        "| 4 | 1 | 0 | 2 | 7 |",
        "##### 未经复议直接起诉",
        "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |",
        "|---|---|---|---|---|",
        "| 0 | 3 | 0 | 0 | 3 |",
    ]
    ((_, _, rows),) = find_tables([line for table in tables for line in (table, "")])
    assert [row for row in rows if len(row) == 1] == [("行政复议",), ("未经复议直接起诉",)]


def bars_to_spare(rows: Rows) -> list[str]:
    return [" | ".join(row) + " | | |" for row in rows]


@pytest.mark.parametrize(
    ("whole", "lost", "key"),
    [
        ("行政规范性文件 | 3 | 1 | 18", "行政规范性文件 | 3 | 18", "proactive.normative_documents"),
        ("数量 | 22 | 3 | 0 | 0 | 1 | 0 | 26", "数量 | 22 | 3 | 0 | 1 | 0 | 26", "applications.received"),
        ("2 | 1 |  | 0 | 3 | 1", "2 | 1 |  | 3 | 1", "review."),
    ],
)
def test_a_lost_cell_before_blanks_to_spare_moves_no_figure(whole: str, lost: str, key: str) -> None:
    def layout(rows: Rows) -> list[str]:
        return [line.replace(whole, lost) for line in bars_to_spare(rows)]

    report = report_of(layout)
    assert not [fact for fact in report.facts if fact.key.startswith(key)]
    assert any("无法对应" in finding or "不符" in finding for finding in report.findings)
    assert cells_of(report).items() <= form_rows.CELLS.items()


@pytest.mark.parametrize(
    ("header", "whole", "lost"),
    [
        ("本年处理决定数量 | |", "行政许可 | 12 | |", "行政许可 | |"),
        ("本年收费金额（单位：万元） | | |", "行政事业性收费 | 3 | | |", "行政事业性收费 | | |"),
    ],
)
def test_a_lost_figure_before_blanks_to_spare_leaves_no_blank(header: str, whole: str, lost: str) -> None:
    def read(row: str) -> Report:
        lines = [
            files.TITLE,
            files.HEADINGS[1],
            f"| 信息内容 | {header}",
            f"| {row}",
            "| 信息内容 | 本年处理决定数量 |",
            "| 行政处罚 | 4 |",
        ]
        return extract_report(read_text("\n".join(lines).encode(), "report.txt"))

    given = {fact.key: fact for fact in read(whole).facts if fact.key.startswith("proactive")}
    left = {fact.key: fact for fact in read(lost).facts if fact.key.startswith("proactive")}
    assert (len(given), len(left)) == (2, 1)
    assert left.items() <= given.items()
    assert any("少格" in finding for finding in read(lost).findings)


@pytest.mark.parametrize("between", ["\t", " | "])
@pytest.mark.parametrize(
    "second", [("2", "行政规范性文件", "3", "2", "9"), ("2", "行政规范性文件", "3", "9")]
)
def test_the_number_of_a_row_is_no_value_of_the_row_before(between: str, second: tuple[str, ...]) -> None:
    rows = [
        ("序号", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数"),
        ("1", "规章", "4", "5"),
        second,
    ]
    lines = [files.TITLE, files.HEADINGS[1], *(between.join(row) for row in rows)]
    found = extract_report(read_text("\n".join(lines).encode(), "report.txt"))
    read = {fact.key: str(fact.value) for fact in found.facts if fact.key.startswith("proactive")}
    whole = {"made": "3", "repealed": "2", "in_force": "9"} if len(second) == 5 else {}
    assert read == {f"proactive.normative_documents.{column}": value for column, value in whole.items()}
    assert any("规章" in finding for finding in found.findings)


def test_a_remark_in_words_behind_the_figures_of_a_row_takes_none_of_them() -> None:
    remarked = report_of(
        lambda rows: ["  ".join(row) + "  均已办结" * row[-1].isdigit() for row in rows], "/"
    )
    assert cells_of(remarked).keys() == form_rows.CELLS.keys()
    assert not remarked.findings
