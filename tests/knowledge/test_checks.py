"""What is inconsistent in a report is told with both figures; what is consistent is not mentioned."""

from __future__ import annotations

from dataclasses import replace

import pytest

from knowledge.checks import check_facts, check_years
from knowledge.models import Report
from tests.samples import LINGSHA, MADE_UP_NAMES, figures, report, report_of

HEADER = "（本列数据的勾稽关系）\t申请人情况\n自然人\t法人或其他组织\t总计\n商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\n"


def applications(
    received: str = "2 0 0 0 0 0 2",
    carried: str = "1 0 0 0 0 0 1",
    granted: str = "2 0 0 0 0 0 2",
    closed: str = "2 0 0 0 0 0 2",
    forward: str = "1 0 0 0 0 0 1",
    prose: str = "",
) -> Report:
    """A report whose table of applications adds up unless a row is changed."""
    rows = [
        ("一、本年新收政府信息公开申请数量", received),
        ("二、上年结转政府信息公开申请数量", carried),
        ("（一）予以公开", granted),
        ("（七）总计", closed),
        ("四、结转下年度继续办理", forward),
    ]
    table = HEADER + "\n".join("\t".join([label, *values.split()]) for label, values in rows)
    return report_of(f"一、总体情况\n\n{prose}\n\n三、收到和处理政府信息公开申请情况\n\n{table}")


def test_a_report_that_adds_up_has_no_findings() -> None:
    assert applications().findings == ()


@pytest.mark.parametrize("name", [LINGSHA.name, *MADE_UP_NAMES])
def test_consistent_reports_have_no_findings(name: str) -> None:
    assert report(name).findings == ()


def test_a_row_must_add_up_to_its_total() -> None:
    (finding, *_) = applications(
        received="2 1 0 0 0 0 2", closed="2 1 0 0 0 0 3", granted="2 1 0 0 0 0 3"
    ).findings
    assert "本年新收政府信息公开申请" in finding
    assert "3" in finding
    assert "2" in finding


def test_items_one_and_two_must_equal_three_and_four() -> None:
    findings = applications(forward="5 0 0 0 0 0 5").findings
    assert [("自然人" in finding, "3" in finding, "7" in finding) for finding in findings[:1]] == [
        (True, True, True)
    ]
    assert any("总计" in finding for finding in findings)


def test_outcomes_must_add_up_to_the_total_of_item_three() -> None:
    findings = applications(granted="1 0 0 0 0 0 1").findings
    assert any("办理结果" in finding and "1" in finding and "2" in finding for finding in findings)


def test_blank_cells_are_not_counted_as_nought() -> None:
    blank = applications(granted="/ / / / / / /", closed="/ / / / / / /", forward="/ / / / / / /")
    assert blank.findings == ()


@pytest.mark.parametrize(
    ("values", "told"),
    [("6 1 0 2 9 2 0 1 0 3 3 0 0 1 4", False), ("6 1 0 2 8 2 0 1 0 3 3 0 0 1 4", True)],
)
def test_results_of_reviews_must_add_up(values: str, told: bool) -> None:
    results = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计"
    cells = "\t".join(values.split())
    table = f"行政复议\t行政诉讼\n{results}\t未经复议直接起诉\t复议后起诉\n{results}\t{results}\n{cells}"
    findings = report_of(f"四、政府信息公开行政复议、行政诉讼情况\n\n{table}").findings
    assert any("行政复议" in finding and "9" in finding and "8" in finding for finding in findings) is told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("全年主动公开政府信息100条。其中，网站60条、微信40条。", False),
        ("全年主动公开政府信息100条。其中，网站60条、微信20条。", False),
        ("全年主动公开政府信息100条。其中，网站90条、微信40条。", True),
    ],
)
def test_parts_must_not_exceed_their_total(sentence: str, told: bool) -> None:
    findings = report_of(f"一、总体情况\n\n{sentence}").findings
    assert any("130" in finding and "100" in finding for finding in findings) is told


@pytest.mark.parametrize(
    ("prose", "told"),
    [
        ("2020年收到政府信息公开申请2件。", False),
        ("2020年收到政府信息公开申请9件。", True),
        ("2020年收到政府信息公开申请2件，比上年增加9件。", False),
        ("2020年新收政府信息公开申请9件。", True),
    ],
)
def test_the_prose_must_agree_with_the_table(prose: str, told: bool) -> None:
    findings = applications(prose=prose).findings
    assert any("9" in finding and "2" in finding and "不一致" in finding for finding in findings) is told


def test_a_finding_names_where_it_is() -> None:
    for finding in applications(received="2 1 0 0 0 0 2", prose="收到政府信息公开申请9件。").findings:
        assert "表三" in finding


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("全年公开信息100条。其中，政策类60条、动态类40条，网站70条、微信30条。", False),
        ("全年公开信息100条。其中，政策类60条、动态类40条，网站70条、微信90条。", True),
    ],
)
def test_a_total_may_be_broken_down_more_than_once(sentence: str, told: bool) -> None:
    findings = report_of(f"一、总体情况\n\n{sentence}").findings
    assert any("100" in finding for finding in findings) is told


@pytest.mark.parametrize(
    ("prose", "told"),
    [
        ("全县各级行政机关共收到政府信息公开申请9件，其中县政府办公室收到2件。", False),
        ("镇党政办代表镇政府受理政府信息公开申请1件。", False),
        ("结转下年度办理政府信息公开申请1件。", False),
        ("结转下年度办理政府信息公开申请7件。", True),
        ("上年结转政府信息公开申请7件。", True),
    ],
)
def test_figures_of_another_circle_are_no_contradiction(prose: str, told: bool) -> None:
    assert any("不一致" in finding for finding in applications(prose=prose).findings) is told


@pytest.mark.parametrize(
    ("prose", "told"),
    [
        ("因政府信息公开引发的行政复议9件、行政诉讼7件。", False),
        ("因政府信息公开引发的行政复议8件、行政诉讼7件。", True),
        ("因政府信息公开引发的行政复议中结果维持6件。", False),
    ],
)
def test_reviews_in_the_prose_are_those_of_the_table(prose: str, told: bool) -> None:
    results = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计"
    cells = "\t".join(["6", "1", "0", "2", "9", "2", "0", "1", "0", "3", "3", "0", "0", "1", "4"])
    table = f"行政复议\t行政诉讼\n{results}\t未经复议直接起诉\t复议后起诉\n{results}\t{results}\n{cells}"
    findings = report_of(
        f"一、总体情况\n\n{prose}\n\n四、政府信息公开行政复议、行政诉讼情况\n\n{table}"
    ).findings
    assert any("不一致" in finding for finding in findings) is told


def test_rows_that_could_not_be_read_are_not_missed_in_a_sum() -> None:
    findings = applications(granted="2 0 0 0 2").findings
    assert [finding for finding in findings if "办理结果相加" in finding] == []
    assert any("无法对应" in finding for finding in findings)


def test_what_one_year_carries_forward_the_next_takes_over() -> None:
    first = applications(forward="1 0 0 0 0 0 1")
    same, other = applications(carried="1 0 0 0 0 0 1"), applications(carried="4 0 0 0 0 0 4")
    assert check_years(first.facts, same.facts, (2019, 2020)) == []
    findings = check_years(first.facts, other.facts, (2019, 2020))
    assert any(
        "总计" in f and "2019年" in f and "1件" in f and "2020年" in f and "4件" in f for f in findings
    )


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("全年收到申请6件，其中网络申请4件、信函申请1件；予以公开4件，部分公开1件。", False),
        ("全年签约项目46个，其中亿元以上项目19个、外资项目4个；开工项目28个，竣工项目17个。", False),
        ("现有教职工1526人，其中专任教师1083人，教授168人、副教授367人。", False),
        ("机关实有18人，其中女性6人，35岁以下9人，大学以上学历15人。", False),
        ("收到申请238件（含上年结转9件），较上年增长27.3%，其中乡镇71件、县直142件、县本级25件。", False),
        ("全年收到申请6件，其中网络申请4件、信函申请3件。", True),
        ("全年收到申请6件，其中网络申请4件；信函申请3件。", True),
    ],
)
def test_lists_set_apart_by_other_marks_need_not_be_of_one_total(sentence: str, told: bool) -> None:
    findings = report_of(f"一、总体情况\n\n{sentence}").findings
    assert any("各部分" in finding for finding in findings) is told


@pytest.mark.parametrize(
    ("prose", "told"),
    [
        ("主动公开政府信息38条，其中微信公众号244条。", True),
        ("主动公开政府信息38条，包括网站244条、微信20条。", True),
        ("主动公开政府信息38条，其中微信公众号24条。", False),
        ("主动公开政府信息38条，比上年增加244条，其中网站20条。", False),
        ("召开会议38次，其中参会244人次。", False),
        ("全年主动公开政府信息38条。通过微信公众号发布信息244条。", True),
        ("全年主动公开政府信息38条，通过政府网站公开20条，微信公众号推送244条。", True),
        ("全年主动公开政府信息38条，各社区通过公开栏公开居务信息244条。", False),
        ("全年主动公开政府信息38条，微信公众号阅读量244次。", False),
        ("通过政府网站公开38条，通过微信公众号公开244条。", False),
        ("主动公开信息38条，其中网站发布新闻类20条，通知类18条；微信公众号发布244条。", False),
    ],
)
def test_no_part_and_no_channel_is_more_than_the_whole(prose: str, told: bool) -> None:
    findings = report_of(f"一、总体情况\n\n{prose}").findings
    assert any("244" in finding and "38" in finding for finding in findings) is told


def test_each_sentence_divides_a_total_anew() -> None:
    body = "共收到申请46件。其中，网上的30件，占比65.2%；信函的16件。公民个人申请40件，法人申请6件。"
    read = figures(report_of(body))
    parts = {30: 0, 16: None, 40: 0, 6: 0}
    facts = [
        replace(fact, part_of=parts[int(fact.value or 0)]) if fact.value in parts else fact for fact in read
    ]
    assert not check_facts(facts)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("办理建议12件、提案5件，共计18件。", True),
        ("办理建议12件、提案5件，共计17件。", False),
        ("公开信息90条，办理建议12件、提案5件，合计17件。", False),
        ("召开会议3次；办理建议12件、提案5件，合计17件。", False),
        ("全年公开信息100条：网站60条，公众号50条。", True),
        ("全年公开信息100条，具体为：网站60条，公众号40条；召开会议3次。", False),
        ("全年公开信息100条，公众号50条，网站60条。", False),
    ],
)
def test_a_list_adds_up_to_the_total_beside_it(sentence: str, told: bool) -> None:
    assert bool(report_of(f"一、总体情况\n\n{sentence}").findings) is told


PUBLISHED = """二、主动公开政府信息情况

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 行政规范性文件 | 4 | 1 | 9 |

| 信息内容 | 本年处理决定数量 |
| 行政许可 | 120 |
| 行政处罚 | 7 |"""


@pytest.mark.parametrize(
    ("prose", "told"),
    [
        ("全年制发规范性文件4件，现行有效规范性文件9件。", False),
        ("全年制发行政规范性文件5件。", True),
        ("办理行政许可121件。", True),
        ("办理行政许可120件，作出行政处罚决定7件。", False),
        ("办理行政许可120件，其中当场办结110件。", False),
        ("作出行政处罚决定8件。", True),
        ("公开行政许可信息300件，办理行政许可事项12件。", False),
    ],
)
def test_what_the_prose_says_was_decided_is_what_the_table_counts(prose: str, told: bool) -> None:
    findings = report_of(f"一、总体情况\n\n{prose}\n\n{PUBLISHED}").findings
    assert any("表二" in finding for finding in findings) is told


@pytest.mark.parametrize(
    ("prose", "told"),
    [
        ("本年度未收到政府信息公开申请。", True),
        ("未收到通过信函提出的政府信息公开申请。", False),
        ("政府信息公开申请未收取费用。", False),
    ],
)
def test_there_was_none_of_what_the_table_counts(prose: str, told: bool) -> None:
    findings = applications(prose=prose).findings
    assert any("未收到" in finding and "不一致" in finding for finding in findings) is told
