"""The national form in every layout: a number stands under its own row and column, or it is not taken at all."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from knowledge.models import Report
from tests.samples import by_key, report_of

Grid = list[list[str]]

LAYOUTS = ("tab", "pipe", "lines")
APPLICANTS = (
    "natural_person",
    "company",
    "research",
    "social_organisation",
    "legal_services",
    "other",
    "total",
)
NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
HEADER = [
    [NOTE, "申请人情况"],
    ["自然人", "法人或其他组织", "总计"],
    ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"],
]
RECEIVED, CARRIED = "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"
GRANTED, PARTLY = "（一）予以公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"


def drawn(grid: Grid, layout: str) -> str:
    """A grid of cells as tab-separated rows, a table of pipes, or one cell a line."""
    if layout == "tab":
        return "\n".join("\t".join(row) for row in grid)
    if layout == "pipe":
        return "\n".join(f"| {' | '.join(row)} |" for row in grid)
    return "\n\n".join(cell for row in grid for cell in row)


def applications(rows: Grid, layout: str = "tab", header: Grid | None = None) -> Report:
    """A report with a table of applications of these rows."""
    table = drawn([*(HEADER if header is None else header), *rows], layout)
    return report_of(
        f"三、收到和处理政府信息公开申请情况\n\n{table}\n\n五、存在的主要问题及改进情况\n\n没有大的问题。"
    )


def row_of(report: Report, row: str) -> list[int | str]:
    """A row of the applications in the order of the form: values, or the state of cells without one."""
    facts = by_key(report)
    cells = [facts[f"applications.{row}.{column}"] for column in APPLICANTS]
    return [int(cell.value) if cell.value is not None else cell.state.value for cell in cells]


def has_row(report: Report, row: str) -> bool:
    return f"applications.{row}.total" in by_key(report)


def numbers(*values: object) -> list[str]:
    return [str(value) for value in values]


# ---------------------------------------------------------------- rows of the applications
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_value_stands_under_its_own_column(layout: str) -> None:
    report = applications(
        [
            [RECEIVED, *numbers(55, 6, 0, 1, 2, 3, 67)],
            [CARRIED, *numbers(4, 1, 0, 0, 0, 0, 5)],
            ["三、本年度办理结果", GRANTED, *numbers(21, 3, 0, 1, 0, 0, 25)],
            [PARTLY, *numbers(6, 1, 0, 0, 0, 0, 7)],
            ["（三）不予公开", "1.属于国家秘密", *numbers(2, 0, 0, 0, 0, 0, 2)],
            ["2.其他法律行政法规禁止公开", *numbers(0, 0, 8, 0, 0, 0, 8)],
            ["（六）其他处理", *numbers(0, 0, 0, 0, 9, 0, 9)],
        ],
        layout,
    )
    assert row_of(report, "received") == [55, 6, 0, 1, 2, 3, 67]
    assert row_of(report, "carried_over") == [4, 1, 0, 0, 0, 0, 5]
    assert row_of(report, "granted") == [21, 3, 0, 1, 0, 0, 25]
    assert row_of(report, "partly_granted") == [6, 1, 0, 0, 0, 0, 7]
    assert row_of(report, "refused.state_secret") == [2, 0, 0, 0, 0, 0, 2]
    assert row_of(report, "refused.forbidden_by_law") == [0, 0, 8, 0, 0, 0, 8]
    assert row_of(report, "other") == [0, 0, 0, 0, 9, 0, 9]


@pytest.mark.parametrize("layout", ["tab", "pipe"])
def test_a_shifted_row_is_read_by_its_label_not_by_its_place(layout: str) -> None:
    report = applications(
        [
            ["", "（三）不予公开", "5.属于三类内部事务信息", *numbers(1, 0, 0, 0, 0, 0, 1)],
            ["6.属于四类过程性信息", *numbers(2, 0, 0, 0, 0, 0, 2), "", ""],
            ["", "", "7.属于行政执法案卷", *numbers(3, 0, 0, 0, 0, 0, 3)],
        ],
        layout,
    )
    assert row_of(report, "refused.internal") == [1, 0, 0, 0, 0, 0, 1]
    assert row_of(report, "refused.process") == [2, 0, 0, 0, 0, 0, 2]
    assert row_of(report, "refused.enforcement_files") == [3, 0, 0, 0, 0, 0, 3]


def test_blank_lines_of_a_page_break_do_not_cut_the_table() -> None:
    rows = [[RECEIVED, *numbers(1, 0, 0, 0, 0, 0, 1)], [CARRIED, *numbers(2, 0, 0, 0, 0, 0, 2)]]
    table = "\n\n\n\n".join([drawn(HEADER, "tab"), *(drawn([row], "tab") for row in rows)])
    report = report_of(f"三、收到和处理政府信息公开申请情况\n\n{table}")
    assert (row_of(report, "received")[0], row_of(report, "carried_over")[0]) == (1, 2)


@pytest.mark.parametrize("layout", ["tab", "pipe"])
def test_an_empty_cell_is_a_blank_and_shifts_nothing(layout: str) -> None:
    report = applications([[RECEIVED, "5", "", "0", "", "1", "0", "6"]], layout)
    assert row_of(report, "received") == [5, "blank", 0, "blank", 1, 0, 6]


@pytest.mark.parametrize("layout", ["tab", "pipe"])
@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["", "", "5", "1", "0", "0", "0", "0", "6"], [5, 1, 0, 0, 0, 0, 6]),
        (["", "", "", "1", "0", "0", "0", "0", "1"], ["blank", 1, 0, 0, 0, 0, 1]),
        (["", "", "5", "1", "0", "0", "0", "0", ""], [5, 1, 0, 0, 0, 0, "blank"]),
    ],
)
def test_merged_cells_before_the_values_are_no_values(
    layout: str, cells: list[str], expected: Sequence[object]
) -> None:
    report = applications([[RECEIVED, *cells]], layout)
    assert not has_row(report, "received") or row_of(report, "received") == expected
    assert has_row(report, "received") or report.findings


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_slash_is_no_nought(layout: str) -> None:
    report = applications([[RECEIVED, *["/"] * 7], [CARRIED, *numbers(0, 0, 0, 0, 0, 0, 0)]], layout)
    assert row_of(report, "received") == ["slash"] * 7
    assert row_of(report, "carried_over") == [0] * 7


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(
    "printed",
    [
        "1,288",
        "1，288",
        "1288件",
        "1288*",
        "1288（含上年结转2件）",
        "1288①",
    ],
)
def test_marks_notes_and_separators_belong_to_the_cell(layout: str, printed: str) -> None:
    report = applications(
        [[RECEIVED, printed, *numbers(6, 0, 0, 0, 0, 1294)], [CARRIED, *numbers(7, 0, 0, 0, 0, 0, 7)]], layout
    )
    assert row_of(report, "received") == [1288, 6, 0, 0, 0, 0, 1294]
    assert row_of(report, "carried_over") == [7, 0, 0, 0, 0, 0, 7]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("values", [(5, 1, 0, 0, 0, 6), (5, 6), (5, 1, 0, 0, 0, 0, 0, 6)])
def test_a_row_with_a_value_too_few_or_too_many_is_refused_and_told(
    layout: str, values: tuple[int, ...]
) -> None:
    report = applications(
        [
            [RECEIVED, *numbers(9, 0, 0, 0, 0, 0, 9)],
            [CARRIED, *numbers(*values)],
            ["三、本年度办理结果", GRANTED, *numbers(7, 0, 0, 0, 0, 0, 7)],
        ],
        layout,
    )
    assert not has_row(report, "carried_over")
    told = [finding for finding in report.findings if "上年结转" in finding]
    assert len(told) == 1
    assert " ".join(map(str, values)) in told[0]
    assert row_of(report, "received") == [9, 0, 0, 0, 0, 0, 9]
    assert row_of(report, "granted") == [7, 0, 0, 0, 0, 0, 7]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_total_that_stands_first_is_the_total(layout: str) -> None:
    header = [
        [NOTE, "申请人情况"],
        ["总计", "自然人", "法人或其他组织"],
        ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"],
    ]
    report = applications([[RECEIVED, *numbers(67, 55, 6, 0, 1, 2, 3)]], layout, header)
    assert row_of(report, "received") == [55, 6, 0, 1, 2, 3, 67]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_columns_in_another_order_are_read_by_their_names(layout: str) -> None:
    header = [
        [NOTE, "申请人情况"],
        ["自然人", "法人或其他组织", "总计"],
        ["科研机构", "商业企业", "其他", "法律服务机构", "社会公益组织"],
    ]
    report = applications([[RECEIVED, *numbers(55, 1, 2, 3, 4, 5, 70)]], layout, header)
    assert row_of(report, "received") == [55, 2, 1, 5, 4, 3, 70]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_header_that_lost_characters_is_still_the_form(layout: str) -> None:
    header = [
        [NOTE, "申请人情况"],
        ["自然人", "法人或其他组织", "总计"],
        ["商业企", "科研机", "社会公", "法律服", "其他"],
    ]
    report = applications([[RECEIVED, *numbers(55, 6, 0, 1, 2, 3, 67)]], layout, header)
    assert row_of(report, "received") == [55, 6, 0, 1, 2, 3, 67]


@pytest.mark.parametrize("layout", ["tab", "pipe"])
@pytest.mark.parametrize(
    "header",
    [["总计", "自然人", "商业", "科研", "社会", "法律", "其他"]],
)
def test_values_under_a_damaged_header_are_held_to_their_sum(layout: str, header: list[str]) -> None:
    report = applications(
        [[RECEIVED, *numbers(67, 55, 6, 0, 1, 2, 3)]], layout, [[NOTE, "申请人情况"], header]
    )
    assert not has_row(report, "received") or row_of(report, "received") == [55, 6, 0, 1, 2, 3, 67]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_grounds_of_the_edition_since_2021_are_told_apart(layout: str) -> None:
    report = applications(
        [
            ["（五）不予处理", "1.信访举报投诉类申请", *numbers(1, 0, 0, 0, 0, 0, 1)],
            [
                "（六）其他处理",
                "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
                *numbers(2, 0, 0, 0, 0, 0, 2),
            ],
            [
                "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
                *numbers(3, 0, 0, 0, 0, 0, 3),
            ],
            ["3.其他", *numbers(4, 0, 0, 0, 0, 0, 4)],
            ["（七）总计", *numbers(10, 0, 0, 0, 0, 0, 10)],
            ["四、结转下年度继续办理", *numbers(5, 0, 0, 0, 0, 0, 5)],
        ],
        layout,
    )
    first = {
        row: row_of(report, row)[0]
        for row in ("rejected.petition", "other.not_corrected", "other.fee_unpaid")
    }
    assert first == {"rejected.petition": 1, "other.not_corrected": 2, "other.fee_unpaid": 3}
    assert (row_of(report, "other.rest")[0], row_of(report, "closed")[0]) == (4, 10)
    assert row_of(report, "carried_forward")[0] == 5


def test_cells_keep_the_section_and_group_they_stand_under() -> None:
    report = applications([["（三）不予公开", "1.属于国家秘密", *numbers(2, 0, 0, 0, 0, 0, 2)]])
    fact = by_key(report)["applications.refused.state_secret.total"]
    assert fact.section.startswith("三、收到和处理政府信息公开申请情况")
    assert "不予公开" in fact.section
    assert fact.quote.endswith("2")


def test_notes_in_labels_and_changes_in_words_do_not_lose_a_row() -> None:
    lines = [
        "松口镇人民政府2020年政府信息公开工作年度报告",
        "2020年，我镇公开信息12条。",
        "二、主动公开政府信息情况",
        "第二十条第（五）项 | |||",
        "信息内容 | 上一年项目数量 (指2019年事项数) | 本年增/减 (减用负值表示,如-8) | 处理决定数量 (指办件量) |",
        "行政许可 | 71 | 减11 | 0 |",
        "其他对外管理服务事项(指行政许可以外的事项) | 35 | 增2 | 9 |",
        "第二十条第（九）项 | |||",
        "信息内容 | 采购项目数量 | 采购总金额 ||",
        "政府集中采购 | 3 | 140万 ||",
    ]
    facts = {fact.key: fact for fact in report_of("\n".join(lines)).facts if fact.key}
    cells = {key.removeprefix("proactive."): fact.value for key, fact in facts.items()}
    assert cells["licensing.projects_before"] == 71
    assert cells["licensing.projects_change"] == -11
    assert cells["licensing.decisions"] == 0
    assert cells["other_services.projects_change"] == 2
    assert cells["procurement.purchase_amount"] == 140
    assert facts["proactive.procurement.purchase_amount"].unit == "万"


def test_a_header_may_name_the_unit_of_its_money() -> None:
    text = "二、主动公开政府信息情况\n第二十条第（九）项\n信息内容\t采购项目数量\t采购总金额（万元）\n政府集中采购\t7\t31.5\n"
    found = by_key(report_of(f"青禾县柳湾镇人民政府2020年政府信息公开工作年度报告\n{text}"))
    assert str(found["proactive.procurement.purchases"].value) == "7"
    amount = found["proactive.procurement.purchase_amount"]
    assert (str(amount.value), amount.unit) == ("31.5", "万元")


def test_a_doubled_blank_before_a_blank_total_moves_no_figure() -> None:
    rows = [
        [RECEIVED, *numbers(55, 6, 0, 1, 2, 3, 67)],
        [GRANTED, "21", "3", "", "", "1", "1", ""],
        [PARTLY, "6", "", "1", "", "", "2", "2", ""],
    ]
    report = applications(rows)
    assert row_of(report, "granted") == [21, 3, "blank", "blank", 1, 1, "blank"]
    assert not has_row(report, "partly_granted")
    assert any("无法对应" in finding for finding in report.findings)


def test_rows_with_as_many_blanks_to_spare_as_the_others_are_read_though_they_do_not_add_up() -> None:
    rows = [
        [GRANTED, *numbers(21, 3, 0, 1, 0, 0, 25), "", ""],
        [PARTLY, *numbers(6, 1, 0, 0, 0, 0, 8), "", ""],
    ]
    assert row_of(applications(rows), "partly_granted") == [6, 1, 0, 0, 0, 0, 8]


def test_two_figures_in_one_cell_leave_the_row_unread() -> None:
    rows = [
        [GRANTED, "1", "0  0", *numbers(0, 0, 0, 1), "", ""],
        ["1", "0  0", *numbers(0, 0, 1)],
        [PARTLY, *numbers(6, 1, 0, 0, 0, 0, 7)],
    ]
    report = applications(rows)
    assert not has_row(report, "granted")
    assert row_of(report, "partly_granted") == [6, 1, 0, 0, 0, 0, 7]
    assert any("0  0" in finding for finding in report.findings)


# ---------------------------------------------------------------- an arrangement of the office's own
SIDEWAYS = [
    ["申请人情况", RECEIVED, CARRIED],
    ["自然人", "5", "1"],
    ["商业企业", "1", "0"],
    ["科研机构", "0", "0"],
    ["社会公益组织", "0", "2"],
    ["法律服务机构", "2", "0"],
    ["其他", "0", "0"],
    ["总计", "8", "3"],
]


def test_a_table_turned_on_its_side_is_read_by_its_names() -> None:
    report = applications(SIDEWAYS[1:], "pipe", SIDEWAYS[:1])
    assert row_of(report, "received") == [5, 1, 0, 0, 2, 0, 8]
    assert row_of(report, "carried_over") == [1, 0, 0, 2, 0, 0, 3]
    assert report.findings == ()
    named_wrongly = [*SIDEWAYS[1:3], ["高校", "0", "0"], *SIDEWAYS[4:]]
    assert not has_row(applications(named_wrongly, "pipe", SIDEWAYS[:1]), "received")


@pytest.mark.parametrize("remark", ["", "延期办理", "无", "2"])
def test_a_remark_behind_the_figures_is_none_of_them(remark: str) -> None:
    header = [["序号", "申请人情况", *HEADER[1][:1], *HEADER[2], "总计", "备注"]]
    whole = applications([["1", RECEIVED, *numbers(55, 6, 0, 1, 2, 3, 67), remark]], "pipe", header)
    assert row_of(whole, "received") == [55, 6, 0, 1, 2, 3, 67]
    assert whole.findings == ()


@pytest.mark.parametrize("remark", ["", "无", "含联合发文"])
def test_a_figure_lost_before_a_remark_moves_no_other(remark: str) -> None:
    header = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数", "备注"]
    grid = [header, ["规章", "1", "0", "3", ""], ["行政规范性文件", "4", "9", remark]]
    report = report_of(f"二、主动公开政府信息情况\n\n{drawn(grid, 'pipe')}")
    read = {fact.key: fact.value for fact in report.facts if fact.key.startswith("proactive")}
    assert {int(value or 0) for value in read.values()} == {1, 0, 3}
    assert any("行政规范性文件" in finding for finding in report.findings)


@pytest.mark.parametrize("blanks", [" ", "  "])
def test_a_lost_bar_behind_a_name_moves_no_figure(blanks: str) -> None:
    given = numbers(55, 6, 0, 1, 2, 3, 67)
    report = applications([[f"{RECEIVED}{blanks}55", *given[1:]], [f"{CARRIED}{blanks}1", *given]], "pipe")
    assert row_of(report, "received") == [55, 6, 0, 1, 2, 3, 67]
    assert not has_row(report, "carried_over")  # a figure too many


@pytest.mark.parametrize("lost", [0, 1, 4])
def test_a_bar_that_closes_a_row_is_no_total_of_one_that_lost_a_cell(lost: int) -> None:
    short = numbers(55, 6, 0, 1, 2, 3, 67)
    del short[lost]
    table = "\n".join(
        f"{' | '.join(row)} |"
        for row in [
            *HEADER,
            [RECEIVED, *short],
            [CARRIED, *numbers(1, 0, 0, 0, 0, 0, 1)],
            [GRANTED, *numbers(*[0] * 7)],
        ]
    )
    report = report_of(f"三、收到和处理政府信息公开申请情况\n\n{table}")
    assert not has_row(report, "received")
    assert row_of(report, "carried_over") == [1, 0, 0, 0, 0, 0, 1]
    assert any("比表头少格" in finding for finding in report.findings)
