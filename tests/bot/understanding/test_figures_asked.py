"""How residents ask for a figure: what is counted, what is no figure, which cell of the form they mean."""

from __future__ import annotations

import pytest

from bot.understanding.offices import names_of
from bot.understanding.question import Ask, Operation
from bot.understanding.reader import understand
from knowledge import form
from knowledge.models import Measure


def names(text: str, own: tuple[str, ...] = ()) -> set[str]:
    """Every name of every telling word of a message."""
    return {name for term in understand(text, own).terms if term.weight >= 0.5 for name in term.names}


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("抖音一天能发多少条", Measure.ITEM),
        ("困难群众补多少钱", Measure.MONEY),
        ("绿化花掉多少", Measure.MONEY),
        ("高龄津贴的钱领了多少", Measure.MONEY),
        ("低保新增了多少口人", Measure.PERSON),
        ("投诉办结率", Measure.PERCENT),
        ("群众满意率多高", Measure.PERCENT),
        ("满意率比上年高了几个百分点", Measure.PERCENT),
        ("热线一年到头接到多少电话", Measure.ITEM),
        ("打电话来反映的有几多", Measure.ITEM),
        ("阿拉街道公开仔几化条", Measure.ITEM),
    ],
)
def test_what_is_counted(text: str, measure: Measure) -> None:
    assert understand(text).measure is measure


@pytest.mark.parametrize("text", ["几个平台是哪几个", "那几项制度都是什么"])
def test_which_of_several_is_no_count(text: str) -> None:
    assert (understand(text).measure, understand(text).ask) == (None, Ask.WHAT)


@pytest.mark.parametrize(
    "text",
    ["我种了几十亩地，粮食补贴公示过几条", "大概五六十件申请吧，到底几件", "我好几年没来了，公开了几条"],
)
def test_rough_figures_are_not_to_be_confirmed(text: str) -> None:
    assert understand(text).claim is None
    assert understand(text).unit in ("条", "件")


@pytest.mark.parametrize("text", ["一二三一五热线接了几件", "幺二三一五热线接了几件"])
def test_a_number_said_figure_by_figure_is_a_name(text: str) -> None:
    assert "12315" in names(text)


@pytest.mark.parametrize(("text", "year"), [("一九年公开了几条", 2019), ("二四年公开了几条", 2024)])
def test_a_year_said_in_two_figures(text: str, year: int) -> None:
    assert understand(text).year == year


@pytest.mark.parametrize("text", ["咱镇上一年发几条", "我们村上一年贴几条"])
def test_within_a_year_in_the_township_is_no_other_year(text: str) -> None:
    assert understand(text).relative_year is None


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("补正了以后还是说不清楚的有几件", "applications.unavailable.unclear"),
        ("没有现成的材料还得重新整理的几件", "applications.unavailable.must_be_made"),
        ("到期了也没来补正的几件", "applications.other.not_corrected"),
        ("头年没办完剩下来几件", "applications.carried_over"),
        ("拖到明年再办的几件", "applications.carried_forward"),
        ("绕过复议直接起诉的几件", "review.litigation.direct"),
        ("复议以后还去法院告的几件", "review.litigation.after_reconsideration"),
    ],
)
def test_rows_of_the_form_in_everyday_words(text: str, row: str) -> None:
    question = understand(text)
    assert row in {name for term in question.terms for name in term.rows}
    assert not question.negated
    assert question.relative_year is None


def test_every_way_to_name_a_row_can_be_found() -> None:
    """The quick look at the characters of a message must let every way of naming a row through."""
    pattern, rows = form.row_patterns()
    assert pattern.groups == len(rows)


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("行政强制事项上一年共几项", "proactive.projects_before"),
        ("那是增是减", "proactive.projects_change"),
        ("对外公开的规章一共几件", "proactive.published_total"),
    ],
)
def test_columns_of_the_form_in_everyday_words(text: str, column: str) -> None:
    assert column in {name for term in understand(text).terms for name in term.columns}


def test_other_ways_to_say_of_each() -> None:
    assert "每户" in names("危房改造一户补多少")


def test_a_share_is_told_of_what_it_is_the_share_of() -> None:
    assert "好评" in names("窗口好评率是多少")


def test_examples_of_a_kind_weigh_little() -> None:
    weights = {term.text: term.weight for term in understand("靠广播喇叭那类媒体回应了几次").terms}
    assert weights["媒体"] > max(weight for text, weight in weights.items() if text != "媒体")


def test_a_long_word_does_not_cut_the_one_before_it() -> None:
    assert "官网" in {term.text for term in understand("在官网上咨询的几件").terms}


@pytest.mark.parametrize(
    ("organisation", "text"),
    [
        ("青州市市场监督管理局", "青州市监公开了几条"),
        ("河西区卫生健康委员会", "河西卫健公开了几条"),
        ("广州市公安局海珠区分局", "海珠公安公开了几条"),
        ("北京交通大学", "交大公开了几条"),
        ("云川师范学院", "师院公开了几条"),
        ("岚川县云溪镇人民政府", "云西镇公开了几条"),
    ],
)
def test_popular_names_of_the_own_office(organisation: str, text: str) -> None:
    question = understand(text, names_of(organisation))
    assert question.own_office
    assert question.place == ""
    assert not names(text, names_of(organisation))


def test_the_field_of_another_place_is_not_the_own_office() -> None:
    assert names("沧州市监公开了几条", names_of("青州市市场监督管理局"))


def test_a_word_after_how_many_may_begin_like_a_measure_word() -> None:
    assert [term.text for term in understand("全乡一共多少人口").terms if term.weight >= 0.5] == ["人口"]
    assert understand("涉及多少人员").measure is Measure.PERSON


def test_points_of_a_share_are_no_pieces() -> None:
    question = understand("微博占总数几个百分点")
    assert question.operation is Operation.SHARE
    assert question.unit == ""
