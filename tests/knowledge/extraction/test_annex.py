"""The annex of statistics of reports before 2019, in whatever layout its page was saved."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from knowledge.models import Fact
from tests.samples import report_of

ROWS = [
    ("统计指标", "单位", "统计数"),
    ("一、主动公开情况", "——", "——"),
    ("（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "条", "236"),
    ("其中：主动公开规范性文件数", "条", "8"),
    ("制发规范性文件总数", "件", "9"),
    ("三、依申请公开情况", "——", "——"),
    ("（一）收到申请数", "件", "3"),
    ("1．当面申请数", "件", "1"),
    ("四、行政复议数量", "件", "2"),
    ("（一）维持具体行政行为数", "件", "2"),
    ("五、行政诉讼数量", "件", "5"),
    ("（一）维持具体行政行为数", "件", "4"),
    ("九、政府信息公开会议和培训情况", "——", "——"),
    ("（三）接受培训人员数", "人次", "180"),
]
LAYOUTS = {
    "bars between": ("\n", " | ", " |"),
    "tabs": ("\n", "\t", ""),
    "blanks": ("\n", "  ", ""),
    "a cell a line": ("\n", "\n", ""),
    "a cell a line, blank lines between": ("\n\n", "\n\n", ""),
    "a cell a line, each with a bar": (" |\n", " |\n", " |"),
    "a cell a line, a bar before each row": ("\n|\n", "\n", ""),
}


def drawn(rows: Sequence[Sequence[str]], layout: str) -> str:
    """The rows as lines of a page."""
    between_rows, between_cells, end = LAYOUTS[layout]
    return between_rows.join(between_cells.join(row) + end for row in rows)


def figures(table: str) -> list[Fact]:
    """The facts of a table behind the last part of a report."""
    text = f"六、其他事项\n公开信息236条。\n附件\n政府信息公开情况统计表\n（2020年度）\n{table}\n联系电话：0799-3342211"
    return [fact for fact in report_of(text).facts if "｜" in fact.quote]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("headed", [True, False])
def test_each_row_is_a_fact_in_every_layout(layout: str, headed: bool) -> None:
    facts = figures(drawn(ROWS if headed else ROWS[2:], layout))
    shown = [(fact.topic, str(fact.value), fact.unit) for fact in facts]
    assert shown == [
        ("主动公开政府信息", "236", "条"),
        ("主动公开规范性文件", "8", "条"),
        ("制发规范性文件", "9", "件"),
        ("收到申请", "3", "件"),
        ("当面申请", "1", "件"),
        ("行政复议", "2", "件"),
        ("维持具体行政行为", "2", "件"),
        ("行政诉讼", "5", "件"),
        ("维持具体行政行为", "4", "件"),
        ("接受培训人员", "180", "人次"),
    ]


@pytest.mark.parametrize("layout", ["tabs", "a cell a line"])
def test_the_numbering_says_what_a_row_is_a_part_of(layout: str) -> None:
    facts = figures(drawn(ROWS, layout))
    assert [(fact.topic, fact.scope) for fact in facts if fact.scope] == [
        ("主动公开政府信息", "主动公开"),
        ("主动公开规范性文件", "主动公开 主动公开政府信息"),
        ("制发规范性文件", "主动公开"),
        ("收到申请", "依申请公开"),
        ("当面申请", "依申请公开 收到申请"),
        ("维持具体行政行为", "行政复议"),
        ("维持具体行政行为", "行政诉讼"),
        ("接受培训人员", "政府信息公开会议和培训"),
    ]
    assert {fact.section for fact in facts} == {"政府信息公开情况统计表"}


def test_groups_without_dashes_and_numbers_left_out_shift_nothing() -> None:
    rows = [(name, *(cell for cell in rest if cell not in ("——", "8", "5"))) for name, *rest in ROWS]
    given = [(fact.topic, str(fact.value)) for fact in figures(drawn(rows, "a cell a line"))]
    assert ("主动公开规范性文件", "None") in given
    assert ("行政诉讼", "None") in given
    assert ("制发规范性文件", "9") in given
    assert ("接受培训人员", "180") in given


def test_a_name_broken_over_two_lines_is_one() -> None:
    broken = [(name.replace("规范性文件数", "规范\n性文件数"), *rest) for name, *rest in ROWS]
    facts = figures(drawn(broken, "a cell a line"))
    assert "主动公开规范性文件" in [fact.topic for fact in facts]


def test_a_list_of_words_and_measure_words_is_no_annex() -> None:
    assert not figures("公开方式\n条\n网站\n件\n信息90条。\n公示栏\n")


OF_TWO_YEARS = [
    ("指标", "单位", "2020年度", "历年累计"),
    ("主动公开信息数", "条", "345", "2310"),
    ("其中：1.网站公开的政府信息数", "条", "340", "2200"),
    ("申请总数", "条", "21", "88"),
    ("网上咨询数", "人次", "66", "410"),
    ("咨询电话接听数", "人次", "780", "5200"),
]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_year_stands_beside_all_years(layout: str) -> None:
    """Each figure is called by the column it stands in, in whatever layout."""
    facts = figures(drawn(OF_TWO_YEARS, layout))
    assert [(fact.label, str(fact.value), fact.unit) for fact in facts][:6] == [
        ("主动公开信息", "345", "条"),
        ("主动公开信息（历年累计）", "2310", "条"),
        ("网站公开的政府信息", "340", "条"),
        ("网站公开的政府信息（历年累计）", "2200", "条"),
        ("申请总数", "21", "条"),
        ("申请总数（历年累计）", "88", "条"),
    ]
    assert len(facts) == 10


def test_a_row_that_lost_a_figure_ends_the_table() -> None:
    """Which of the two columns is left cannot be told, so nothing is."""
    rows = [*OF_TWO_YEARS[:5], ("咨询电话接听数", "人次", "780")]
    facts = figures(drawn(rows, "a cell a line"))
    assert "咨询电话接听" not in {fact.label for fact in facts}


@pytest.mark.parametrize("layout", ["tabs", "bars between", "blanks"])
def test_several_tables_under_one_header_each(layout: str) -> None:
    """The header printed again begins another table; the title between belongs to none."""
    again = [OF_TWO_YEARS[0], ("行政复议数", "件", "1", "3"), ("行政诉讼数", "件", "0", "1")]
    facts = figures(f"{drawn(OF_TWO_YEARS, layout)}\n附表四：复议、诉讼情况统计\n{drawn(again, layout)}")
    assert {("行政复议", "1"), ("行政诉讼（历年累计）", "1")} <= {(f.label, str(f.value)) for f in facts}
