"""Ways of writing met in reports, a small example of each: what a figure counts, whose part it is, and what is none."""

from __future__ import annotations

import pytest

from knowledge.checks_of_parts import check_parts
from knowledge.extraction.report import extract_report
from knowledge.models import Fact, ValueState
from knowledge.readers.text import read_text
from tests.knowledge.extraction.test_prose import read


def parts_of(facts: list[Fact]) -> dict[str, str]:
    """Each part by what it counts, with what its total counts."""
    return {fact.topic: facts[fact.part_of].topic for fact in facts if fact.part_of is not None}


def told(text: str) -> list[tuple[str, str]]:
    """What each figure counts, and the figure."""
    return [(fact.topic, fact.value_text) for fact in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "五站乡人民政府认真公开信息。",
        "五站镇2020年公开信息。",
        "运营好公众号“四块发布”和微博“魅力四块”。",
        "答复市五届人大四次会议第040号建议。",
        "推行“五个一”工作法。",
    ],
)
def test_numerals_in_names_count_nothing(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("召开四次会议。", "四次"),
        ("建成十座公厕。", "十座"),
        ("服务五家企业。", "五家"),
        ("走访三个村。", "三个"),
    ],
)
def test_numerals_beside_things_count_them(text: str, said: str) -> None:
    assert [value for _, value in told(text)] == [said]


def test_a_year_that_opens_the_next_line_is_no_part_of_the_figure_before() -> None:
    text = "柳湾乡2010年政府信息公开年度报告\n一、总体情况\n网上公开20条，所占比例25%\n\n2011年，我们将继续努力。"
    facts = extract_report(read_text(text.encode(), "report.txt")).facts
    share = next(fact for fact in facts if fact.unit == "%")
    assert "2011" not in share.label
    assert "2011" not in share.quote


def test_what_the_next_year_did_by_some_way_is_the_next_years() -> None:
    facts = read("此外，2021年我镇通过门户网站公开各类信息24余条。", year=2020)
    assert [fact.year for fact in facts] == [2021]


def test_parts_belong_to_the_total_counted_alike_even_if_they_do_not_add_up() -> None:
    facts = read("公开行政许可280项，网站发布信息61篇，其中机构3篇、文件7篇、动态48篇、预算4篇。")
    assert set(parts_of(facts).values()) == {"网站发布信息"}
    assert any("61" in finding and "62" in finding for finding in check_parts(facts))


def test_one_figure_that_is_the_whole_makes_the_noughts_beside_it_no_parts() -> None:
    assert parts_of(read("共受理申请4件，已办结4件；收到行政复议0件，行政诉讼0件。")) == {}


def test_figures_counted_otherwise_are_no_parts_of_the_sentence_before() -> None:
    assert parts_of(read("公开政策解读8条。收到公民申请5件、法人申请3件。")) == {}
    assert len(parts_of(read("公开政策解读8条。文字解读5条、图文解读3条。"))) == 2


def test_what_one_column_published_is_no_total_of_another() -> None:
    text = "通过政府网“法定栏目”公开信息4条，其中：职能1条、政策3条；通过微信公众号公开信息40条。"
    assert check_parts(read(text)) == []


def test_a_list_of_counts_with_brackets_stays_with_its_total_over_semicolons() -> None:
    kinds = [
        ("公众号", 41, 120),
        ("微博", 25, 35),
        ("抖音号", 6, 3),
        ("头条号", 9, 4),
        ("视频号", 7, 2),
        ("快手号", 2, 2),
    ]
    members = "；".join(
        f"{kind}{city + county}个（市直单位{city}个，县（市）区{county}个）" for kind, city, county in kinds
    )
    total = sum(city + county for _, city, county in kinds)
    facts = read(f"本季度检查范围为全市政府系统的各类政务新媒体账号，共{total}个，其中{members}。")
    of_all = [fact.topic for fact in facts if fact.part_of == 0]
    assert of_all == [kind for kind, _, _ in kinds]
    assert [
        facts[fact.part_of].topic for fact in facts if fact.topic == "市直单位" and fact.part_of
    ] == of_all


def test_kinds_and_things_are_counted_of_the_same_noun() -> None:
    assert told("推出9大类120项便民清单，公告3大类45项“全程网办”和6大类98项“就近可办”事项。") == [
        ("推出便民清单", "9大类"),
        ("推出便民清单", "120项"),
        ("公告“全程网办”", "3大类"),
        ("公告“全程网办”", "45项"),
        ("公告“就近可办”事项", "6大类"),
        ("公告“就近可办”事项", "98项"),
    ]


def test_a_noun_before_and_belongs_to_the_figure_before_it() -> None:
    assert told("涉及8个乡镇和12个村。") == [("涉及乡镇", "8个"), ("涉及村", "12个")]


def test_an_account_of_its_own_is_not_told_of_the_one_before() -> None:
    facts = read("官网总点击量达3.4亿次，客户端关注数达1022人。")
    assert [(fact.topic, fact.scope.split(" ")[0]) for fact in facts][1] == (
        "客户端关注数",
        "（一）主动公开情况",
    )


def test_a_count_run_together_with_the_rate_behind_it_is_flagged() -> None:
    facts = read("主动公开政府信息共计92全文电子化率达100%。")
    assert (facts[0].state, facts[0].value) == (ValueState.DAMAGED, None)
    assert facts[0].topic == "主动公开政府信息"


def test_staff_of_two_kinds_are_one_count() -> None:
    facts = read("配备27名专、兼职工作人员，设立14个受理点。")
    assert [(fact.topic, fact.scope) for fact in facts][1] == ("设立受理点", "（一）主动公开情况")


def test_what_is_broken_down_once_more_keeps_its_own_parts_and_the_list_goes_on_after_them() -> None:
    facts = read("收到申请24件，其中网上申请15件，包括公民9件、法人6件，信函申请9件。")
    assert parts_of(facts) == {
        "网上申请": "收到申请",
        "公民": "网上申请",
        "法人": "网上申请",
        "信函申请": "收到申请",
    }


def test_how_things_stand_is_told_side_by_side() -> None:
    assert [topic for topic, _ in told("清理规范性文件，继续有效21件，失效3件、废止5件。")] == [
        "继续有效",
        "失效",
        "废止",
    ]


def test_a_sum_of_several_is_not_told_of_the_last_of_them() -> None:
    said = told("全年公开补助政策12条，重大政策公开19条，共公开31条。")
    assert said[-1] == ("共公开", "31条")
