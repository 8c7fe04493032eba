"""Lists of counts: members without measure words, over several lines, in brackets within brackets, and cut by their length."""

from __future__ import annotations

import pytest

from knowledge.models import Fact, Measure
from tests.samples import report_of

TITLE = "岚川县云溪镇人民政府2021年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"


def figures(text: str) -> dict[str, Fact]:
    """The figures of the prose by what they count."""
    facts = report_of(f"{TITLE}{text}\n").facts
    return {fact.label: fact for fact in facts if not fact.key and fact.value is not None}


def parts(text: str) -> list[tuple[str, ...]]:
    """What the report's totals are made up of."""
    facts = report_of(f"{TITLE}{text}\n").facts
    return [fact.items for fact in facts if fact.measure is Measure.LIST and "构成" in fact.label]


@pytest.mark.parametrize(
    "text",
    [
        "全年公开信息120条，其中1.机构职能10；2.规章30；3.财政资金80。",
        "全年公开信息120条,其中:机构职能10,规章30,财政资金80。",
        "全年公开信息120条（机构职能10、规章30、财政资金80）。",
    ],
)
def test_members_without_a_measure_word_count_as_their_head_does(text: str) -> None:
    found = figures(text)
    assert [(str(found[name].value), found[name].unit) for name in ("机构职能", "规章", "财政资金")] == [
        ("10", "条"),
        ("30", "条"),
        ("80", "条"),
    ]
    assert {found[name].part_of for name in ("机构职能", "规章", "财政资金")} == {0}


def test_a_clause_built_like_the_one_before_counts_in_its_unit() -> None:
    found = figures("省级报刊采用12篇，市级报刊采用31，其中晚报采用9篇。")
    assert (str(found["市级报刊采用"].value), found["市级报刊采用"].unit) == ("31", "篇")
    assert found["晚报采用"].part_of == 1


@pytest.mark.parametrize(
    "text",
    [
        "全年公开信息90条，其中图文见2019，邮编750001。",
        "受理咨询300件，包括热线12345，信箱88。",
        "全年公开信息40条，其中机构职能30，规章25。",
    ],
)
def test_years_numbers_of_things_and_members_that_exceed_their_head_are_no_counts(text: str) -> None:
    assert len(figures(text)) == 1


@pytest.mark.parametrize("mark", ["1.{}", "{}"])
def test_a_list_on_lines_of_its_own_belongs_to_the_total_above(mark: str) -> None:
    lines = [
        mark.replace("1", str(n)).format(f"{name}信息{n}0条")
        for n, name in enumerate(["机构", "财政", "人事"], 1)
    ]
    text = "全年主动公开政府信息60条，其中：\n" + "；\n".join(lines) + "。\n全年举办培训2场。"
    assert parts(text) == [("机构信息 10条", "财政信息 20条", "人事信息 30条")]
    assert figures(text)["全年举办培训"].part_of is None


def test_a_long_list_stays_with_its_total() -> None:
    names = "甲乙丙丁戊己庚辛壬癸子丑寅卯"
    text = (
        "全年主动公开政府信息700条，其中：" + "；".join(f"{name}类工作动态信息50条" for name in names) + "。"
    )
    assert len(text) > 170
    assert [len(items) for items in parts(text)] == [len(names)]


def test_a_bracket_within_a_list_has_the_part_before_it_as_its_total() -> None:
    text = "全年公开信息90条，其中专栏60条（含指南10条、预算50条），网站30条（含解读12条、动态18条）。"
    assert parts(text) == [
        ("专栏 60条", "网站 30条"),
        ("指南 10条", "预算 50条"),
        ("解读 12条", "动态 18条"),
    ]


def test_parts_follow_after_a_bare_han_too() -> None:
    assert parts("受理投诉70件，含图纸类40件（占57%）、噪声类30件。") == [("图纸类 40件", "噪声类 30件")]


def test_what_follows_a_bracket_is_told_of_what_stood_before_it() -> None:
    found = figures("业务类信息80条（其中批复50条；总结30条），同上年相比，增加6条。")
    assert "业务类信息增加" in found
    assert found["业务类信息增加"].change


def test_the_last_member_of_a_list_is_itself() -> None:
    found = figures("全年公开信息60条，其中政策解读8条及其他信息7条。")
    assert found["其他信息"].value == 7
    assert "政策解读及其他信息" not in found


def test_what_was_repealed_is_no_outcome_of_what_was_changed() -> None:
    assert "修改废止" not in figures("公开规章12件（含新增6件，修改4件，废止2件）。")


def test_a_short_member_needs_no_heading_below_its_total() -> None:
    assert parts("全年发布80条，其中信息公开30条、公示公开50条。") == [("信息公开 30条", "公示公开 50条")]


def test_a_total_counts_the_parts_of_its_parts_too() -> None:
    text = "全年公开信息90条，其中专栏60条（含指南5条、预算5条、其他50条），网站30条。"
    assert [fact.parts for fact in figures(text).values()][:2] == [5, 3]


def test_what_is_published_after_something_else_is_told_of_that() -> None:
    found = figures("全年制作展板12块，公开信息50条。")
    assert list(found) == ["全年制作展板", "全年制作展板，公开信息"]


def test_a_noun_that_begins_like_a_verb_is_shared_by_no_list() -> None:
    found = figures("今年公开的有，组织机构信息2条，政策文件5条，工作信息67条。")
    assert not any(fact.scope.endswith("组织") for fact in found.values())


def test_the_parts_of_the_report_are_not_those_of_the_part_named_last() -> None:
    found = figures("报告由概述、主动公开情况，依申请公开情况，问题及改进情况、附表等五个部分组成。")
    assert found["报告组成部分"].value == 5


def test_a_long_list_goes_on_past_a_member_with_a_bracket_and_one_that_names_many_things() -> None:
    members = "、".join(
        f"{name}信息" for name in ("社会公益", "城乡低保", "儿童福利", "养老服务", "社会组织")
    )
    text = (
        "全年共公开信息202条，其中政策法规信息14条；规划计划、工作总结信息30条；代表建议、委员提案信息5条；机构领导、人事信息6条；"
        f"财政预决算（含“三公”经费）4条；应急管理信息5条；行政权力信息1条；公示公告信息33条；政务动态信息42条；{members}62条。"
    )
    (listed,) = parts(text)
    assert len(listed) == 10
