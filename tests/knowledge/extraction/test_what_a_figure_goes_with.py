"""What a figure goes with: its measure word in brackets, the value it rose to, the item of an enumeration it stands in."""

from __future__ import annotations

import pytest

from knowledge.extraction.report import extract_report
from knowledge.models import Report
from knowledge.readers.text import read_text

_HEAD = "云岭县文化局2024年政府信息公开工作年度报告\n一、总体情况\n"


def report_of(prose: str) -> Report:
    """An invented report of one part."""
    return extract_report(read_text((_HEAD + prose).encode(), "report.txt"))


def told(prose: str) -> list[tuple[str, str, str, int | None]]:
    """What each figure counts, its number, measure word and year if it is another."""
    return [
        (fact.topic, str(fact.value), fact.unit, fact.year)
        for fact in report_of(prose).facts
        if fact.value is not None and not fact.change
    ]


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("主动公开信息数量：1200（条）。", [("主动公开信息数量", "1200", "条", None)]),
        (
            "主动公开信息（条）：120；规范性文件（件）：5。",
            [("主动公开信息", "120", "条", None), ("规范性文件", "5", "件", None)],
        ),
        ("编印书籍（单位：册）1,320。", [("编印书籍", "1320", "册", None)]),
        ("出动车辆5台（套）。", [("出动车辆", "5", "台（套）", None)]),
    ],
)
def test_a_measure_word_may_stand_in_brackets(prose: str, expected: list[tuple[str, str, str, None]]) -> None:
    assert told(prose) == expected


def test_what_a_rate_has_risen_to_is_its_value() -> None:
    facts = [fact for fact in report_of("建议公开率由80%上升为95%。").facts if fact.value is not None]
    assert [(fact.label, fact.value_text, fact.year, fact.change) for fact in facts] == [
        ("建议公开率", "80%", 2023, False),
        ("建议公开率", "95%", None, False),
    ]


def test_how_much_more_than_at_the_beginning_of_the_year_is_a_change() -> None:
    assert [topic for topic, *_ in told("公众号粉丝3.6万人，较年初新增0.8万人。")] == ["公众号粉丝"]


def test_a_rate_behind_a_mean_is_of_what_stood_before() -> None:
    assert told("回复留言356条，平均回复时间2.5天，办结率99.4%。")[-1][:2] == ("回复留言办结率", "99.4")


def test_the_figure_of_the_year_before_counts_the_same() -> None:
    assert told("2024年收到来信56件，2023年收到68件。")[-1] == ("收到来信", "68", "件", 2023)


def test_within_belongs_to_the_time() -> None:
    assert told("12个工作日内答复。") == [("答复", "12", "个工作日", None)]


def test_a_list_with_more_than_its_total_is_no_breakdown() -> None:
    prose = "通过新媒体公开信息2808条。其中，微信1205条、微博12984条、头条1118条、网站1014条、抖音628条。"
    assert report_of(prose).findings == ()


# ---------------------------------------------------------------------- sections
def sections(prose: str) -> dict[str, str]:
    """The section of each figure, by the figure."""
    return {
        fact.value_text: fact.section.rpartition(" › ")[2]
        for fact in report_of(prose).facts
        if fact.value is not None
    }


def test_items_without_names_of_their_own_do_not_stand_under_the_first() -> None:
    prose = "（一）主动公开\n一是加强制度建设。制定制度3项。二是强化培训。开展培训2次。"
    assert sections(prose) == {"3项": "（一）主动公开", "2次": "（一）主动公开"}


def test_items_with_names_stand_each_under_its_own() -> None:
    prose = "（一）平台\n一是门户网站建设。公开信息108条。二是新媒体建设。公开信息208条。"
    assert sections(prose) == {"108条": "一是门户网站建设", "208条": "二是新媒体建设"}


def test_words_for_drawing_up_are_no_part_of_an_office() -> None:
    text = "按照条例要求，梳理编制岚港海关2023年政府信息公开工作年度报告。\n一、总体情况\n公开信息5条。"
    report = extract_report(read_text(text.encode(), "report.txt"))
    assert report.organisation == "岚港海关"


# ---------------------------------------------------------------------- who came and went
def test_who_came_and_went_is_told_of_those_counted_before() -> None:
    prose = "对独生子女父母奖励1091人公示，新增51人，退出19人；对扶助对象45人公示，新增7人。"
    assert [topic for topic, *_ in told(prose)] == [
        "对独生子女父母奖励公示",
        "对独生子女父母奖励公示新增",
        "对独生子女父母奖励公示退出",
        "对扶助对象公示",
        "对扶助对象公示新增",
    ]


def test_a_figure_of_the_whole_year_is_of_no_quarter() -> None:
    prose = "第二季度复核通过11户，取消5户；第四季度复核通过7户，2024年新增31户。"
    assert told(prose)[-1][:2] == ("新增", "31")


def test_an_office_may_have_a_second_name_in_brackets() -> None:
    text = "岚港市妇幼保健中心(市妇幼保健院)2021年政府信息公开年度报告\n一、总体情况\n公开信息5条。"
    report = extract_report(read_text(text.encode(), "report.txt"))
    assert report.organisation == "岚港市妇幼保健中心"


# ---------------------------------------------------------------------- years side by side, rates beside counts
@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("满意率去年为98%，今年为99%。", [("满意率", "98", 2023), ("满意率", "99", None)]),
        ("受理量2023年为1200件，2024年为1500件。", [("受理量", "1200", 2023), ("受理量", "1500", None)]),
        ("去年收到来信12件，今年15件。", [("收到来信", "12", 2023), ("收到来信", "15", None)]),
    ],
)
def test_the_year_alone_counts_what_the_other_year_did(
    prose: str, expected: list[tuple[str, str, int | None]]
) -> None:
    assert [(topic, number, year) for topic, number, _, year in told(prose)] == expected


def test_a_share_of_last_years_figure_is_a_change() -> None:
    assert told("投诉量仅为去年的60%。") == []


def test_the_years_own_visits_are_not_those_of_all_years() -> None:
    prose = "网站历年累计访问量1200万人次，2024年访问量230万人次。"
    assert [topic for topic, *_ in told(prose)] == ["网站历年累计访问量", "网站访问量"]


def test_what_failed_is_told_of_the_thing_and_not_of_the_rate() -> None:
    assert told("检测样品320份次，合格率98.4%，不合格5批次。")[-1][0] == "检测样品不合格"
