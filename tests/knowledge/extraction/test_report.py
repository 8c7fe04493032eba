"""The shipped report, read by hand: every figure, cell and statement below was copied from its text."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from knowledge.errors import ReportError
from knowledge.extraction.report import extract_report
from knowledge.models import FactKind, Measure, ValueState
from knowledge.readers import read_document
from tests.samples import LINGSHA, by_key, figures, lingsha

PROSE: tuple[tuple[int, str, str], ...] = (
    (1840, "条", "主动公开政府信息"),
    (72, "条", "政府网站"),
    (242, "条", "政务微信"),
    (316, "条", "政务微博"),
    (1210, "条", "公示栏和村民微信群"),
    (177, "件", "印发政府文件"),
    (41, "件", "此件公开发布"),
    (131, "件", "此件依申请公开"),
    (3, "件", "此件不公开"),
    (2, "件", "此件删减后公开"),
    (1, "条", "机构设置"),
    (6, "条", "三公经费"),
    (20, "条", "政府工作报告"),
    (23, "次", "通过公示栏"),
    (100, "项", "内容"),
    (177, "件", "印发政府文件"),
    (66, "件", "上传公开"),
    (66, "件", "图书馆移交"),
    (5, "条", "脱贫攻坚工作方案"),
    (4, "条", "驾驶员补贴"),
    (4, "条", "贴息贷款"),
    (2, "条", "雨露计划"),
    (2, "条", "种养殖补贴"),
    (2, "条", "边缘易致贫户识别"),
    (2, "条", "扶贫保"),
    (100, "条", "扶贫相关信息"),
    (20, "条", "乡村振兴"),
    (50, "条", "惠农政策"),
    (12, "条", "养老保险享受待遇名单"),
    (125, "人", "养老保险享受待遇名单"),
    (12, "条", "低保新增、退出、调档"),
    (134, "人", "低保新增、退出、调档"),
    (12, "条", "特困供养、高龄津贴、孤儿"),
    (14, "人", "特困供养、高龄津贴、孤儿"),
    (12, "条", "临时生活救助"),
    (201, "人", "临时生活救助"),
    (1, "条", "公益性岗位"),
    (5, "人", "公益性岗位"),
    (1, "条", "灵活就业补贴"),
    (479, "人", "灵活就业补贴"),
    (1, "条", "不符合认定条件"),
    (3, "人", "不符合认定条件"),
    (22, "条", "中标情况"),
    (1, "条", "拆迁费用明细"),
    (2, "批次", "危房改造户"),
    (1, "条", "人大建议办理结果"),
    (23, "条", "建议"),
    (4, "件", "网民留言"),
    (18, "项", "一级事项"),
    (52, "项", "二级事项"),
    (242, "条", "微信公众号发布和转发"),
    (316, "条", "微博"),
    (66, "条", "推送信息"),
    (1, "处", "公开区域"),
    (1, "名", "工作人员"),
    (1, "台", "查阅机"),
    (1, "台", "电脑"),
    (1, "台", "打印机"),
    (1, "个", "文件展示架"),
    (1, "套", "工作制度"),
    (1, "本", "公开信息查阅台账"),
    (1, "本", "依申请公开信息查阅台账"),
    (11, "个", "公示栏"),
    (11, "个", "年度考核"),
    (1, "次", "政府开放日"),
    (1, "次", "宣传活动"),
)
"""Every number of the prose that carries a measure word: value, unit, words of what was counted."""

MEASURES = {"人": Measure.PERSON, "名": Measure.PERSON, "次": Measure.TIMES, "批次": Measure.TIMES}

PROACTIVE = {
    ("rules", "normative_documents"): ("made", "newly_published", "published_total"),
    ("licensing", "other_services", "penalties", "enforcement"): (
        "projects_before",
        "projects_change",
        "decisions",
    ),
    ("fees",): ("projects_before", "projects_change"),
    ("procurement",): ("purchases", "purchase_amount"),
}
APPLICANTS = (
    "natural_person",
    "company",
    "research",
    "social_organisation",
    "legal_services",
    "other",
    "total",
)
OUTCOMES = (
    "received",
    "carried_over",
    "granted",
    "partly_granted",
    "refused.state_secret",
    "refused.forbidden_by_law",
    "refused.public_safety",
    "refused.third_party",
    "refused.internal",
    "refused.process",
    "refused.enforcement_files",
    "refused.administrative_query",
    "unavailable.not_held",
    "unavailable.must_be_made",
    "unavailable.unclear",
    "rejected.petition",
    "rejected.repeated",
    "rejected.publication",
    "rejected.excessive",
    "rejected.confirmation",
    "other",
    "closed",
    "carried_forward",
)
REVIEWS = ("reconsideration", "litigation.direct", "litigation.after_reconsideration")
RESULTS = ("upheld", "corrected", "other", "pending", "total")


def squeezed(text: str) -> str:
    """A text without blanks and marks of emphasis, for looking up quotes."""
    return re.sub(r"\s|\*\*", "", text)


# ---------------------------------------------------------------- the prose
def test_the_prose_has_exactly_the_figures_that_are_printed() -> None:
    read = [(fact.value, fact.unit) for fact in figures(lingsha())]
    assert read == [(Decimal(value), unit) for value, unit, _ in PROSE]
    assert len(read) == 66


@pytest.mark.parametrize("position", range(len(PROSE)), ids=lambda i: f"{PROSE[i][0]}{PROSE[i][1]}-{i}")
def test_a_figure_says_what_was_counted(position: int) -> None:
    value, unit, words = PROSE[position]
    fact = figures(lingsha())[position]
    assert fact.value == value
    assert words in f"{fact.label} {fact.topic}"
    assert fact.measure is MEASURES.get(unit, Measure.ITEM)


@pytest.mark.parametrize("position", range(len(PROSE)), ids=lambda i: f"{PROSE[i][0]}{PROSE[i][1]}-{i}")
def test_a_figure_stands_in_its_quote_and_the_quote_in_the_report(position: int) -> None:
    fact = figures(lingsha())[position]
    text = squeezed(LINGSHA.read_text(encoding="utf-8"))
    assert squeezed(fact.quote) in text
    printed = "一处" if fact.unit == "处" else str(fact.value)
    assert printed in squeezed(fact.quote)
    assert squeezed(fact.value_text).endswith((fact.unit, f"余{fact.unit}"))


def test_only_the_figures_with_yu_are_approximate() -> None:
    vague = [(fact.value, fact.unit) for fact in figures(lingsha()) if fact.approximate]
    assert vague == [
        (Decimal(value), unit) for value, unit in ((100, "项"), (100, "条"), (20, "条"), (50, "条"))
    ]
    assert {fact.qualifier for fact in figures(lingsha()) if fact.approximate} == {"余"}


def test_sixty_six_is_stated_of_the_website_the_library_and_the_kiosk() -> None:
    same = [fact.topic for fact in figures(lingsha()) if fact.value == 66]
    assert len(same) == len(set(same)) == 3


def test_ledgers_of_one_each_are_two_facts() -> None:
    ledgers = [fact for fact in figures(lingsha()) if fact.unit == "本"]
    assert [fact.qualifier for fact in ledgers] == ["各", "各"]
    assert "依申请" not in ledgers[0].label
    assert "依申请" in ledgers[1].label


def test_notices_and_the_people_in_them_are_two_facts_of_one_sentence() -> None:
    notices, people = (fact for fact in figures(lingsha()) if "临时生活救助" in fact.topic)
    assert (notices.value, notices.unit) == (Decimal(12), "条")
    assert (people.value, people.unit) == (Decimal(201), "人")
    assert notices.quote == people.quote


def test_the_quotation_mark_left_open_swallows_nothing() -> None:
    facts = figures(lingsha())
    rain = next(position for position, fact in enumerate(facts) if "雨露计划" in fact.topic)
    assert "种养殖" not in facts[rain].topic
    assert "雨露" not in facts[rain + 1].topic
    assert facts[rain].quote.startswith("乡级政务公开栏公示")
    assert facts[rain].quote.endswith("100 余条。")


@pytest.mark.parametrize(("total", "parts"), [(1840, [72, 242, 316, 1210]), (177, [41, 131, 3, 2])])
def test_parts_know_their_total(total: int, parts: list[int]) -> None:
    facts = lingsha().facts
    whole = next(position for position, fact in enumerate(facts) if fact.value == total)
    assert [fact.value for fact in facts if fact.part_of == whole] == parts
    assert facts[whole].parts == len(parts)


def test_a_figure_names_the_headings_above_it() -> None:
    fact = next(fact for fact in figures(lingsha()) if fact.value == 201)
    assert fact.section.split(" › ") == [
        "一、总体开展情况",
        "（一）主动公开情况",
        "2. 重点任务完成情况",
        "（8）民生领域信息公开",
    ]


def test_numbers_that_count_nothing_are_no_figures() -> None:
    values = {fact.value for fact in figures(lingsha())}
    assert not values & {2019, 2020, 15, 5801, 753400, 163}  # years, a day of the month, parts of the contact
    assert not any("队" in fact.unit or "季" in fact.unit for fact in figures(lingsha()))


# ---------------------------------------------------------------- the tables
def expected_cells() -> dict[str, int]:
    """Key and value of every cell that the three tables print."""
    keys = [
        f"proactive.{row}.{column}"
        for rows, columns in PROACTIVE.items()
        for row in rows
        for column in columns
    ]
    keys += [f"applications.{row}.{column}" for row in OUTCOMES for column in APPLICANTS]
    keys += [f"review.{row}.{column}" for row in REVIEWS for column in RESULTS]
    cells = dict.fromkeys(keys, 0)
    return {**cells, "proactive.procurement.purchases": 1, "proactive.procurement.purchase_amount": 63870}


def test_all_198_cells_stand_under_their_row_and_column() -> None:
    tables = [fact for fact in lingsha().facts if fact.kind is FactKind.TABLE]
    assert {fact.key: fact.value for fact in tables} == expected_cells()
    assert len(tables) == len(expected_cells()) == 198


def test_cells_of_nought_are_zeros_and_not_blanks() -> None:
    states = {fact.state for fact in lingsha().facts if fact.kind is FactKind.TABLE and fact.value == 0}
    assert states == {ValueState.ZERO}


def test_the_amount_has_no_unit_because_none_is_printed() -> None:
    amount = by_key(lingsha())["proactive.procurement.purchase_amount"]
    assert (amount.measure, amount.unit, amount.value_text) == (Measure.MONEY, "", "63870")


@pytest.mark.parametrize(
    ("key", "printed"),
    [
        ("applications.refused.process.total", ["属于四类过程性信息", "总计", "0", "（三）不予公开"]),
        ("applications.carried_forward.natural_person", ["结转下年度继续办理", "自然人"]),
        ("proactive.licensing.projects_change", ["行政许可", "本年增/减", "第二十条第（五）项"]),
        ("review.litigation.after_reconsideration.pending", ["尚未审结", "复议后起诉"]),
    ],
)
def test_a_cell_names_its_row_its_column_and_its_section(key: str, printed: list[str]) -> None:
    fact = by_key(lingsha())[key]
    assert all(words in f"{fact.section} {fact.label} {fact.quote}" for words in printed)


@pytest.mark.parametrize(
    ("key", "header"),
    [
        ("proactive.rules.made", "本年新制作数量"),
        ("proactive.rules.published_total", "对外公开总数量"),
        ("proactive.penalties.decisions", "｜处理决定数量"),
        ("applications.received.social_organisation", "社会组织"),
        ("applications.received.company", "商业企业"),
    ],
)
def test_the_quote_of_a_cell_has_the_header_that_is_printed(key: str, header: str) -> None:
    assert header in by_key(lingsha())[key].quote


# ---------------------------------------------------------------- whose report, and how to reach them
def test_whose_report_and_of_which_year() -> None:
    read = lingsha()
    assert (read.organisation, read.year) == ("平罗县灵沙乡人民政府", 2020)
    assert (read.period_start, read.period_end) == ("2020-01-01", "2020-12-31")
    assert "政府信息公开年度报告" in read.title


def test_the_contact_is_the_one_printed() -> None:
    contact = lingsha().contact
    assert contact.address == "石嘴山市平罗县灵沙乡灵沙村三队"
    assert contact.postcode == "753400"
    assert contact.telephone == contact.fax == "0952-6801081"
    assert contact.email == "plxlsx@163.com"
    assert contact.website.startswith("http://www.pingluo.gov.cn")


def test_each_line_of_the_contact_is_a_fact_with_its_sentence() -> None:
    facts = {fact.key: fact for fact in lingsha().facts if fact.kind is FactKind.CONTACT}
    assert set(facts) == {
        f"contact.{field}" for field in ("telephone", "fax", "email", "postcode", "address", "website")
    }
    assert all(fact.value_text in fact.quote for fact in facts.values())


def test_a_consistent_report_has_no_findings() -> None:
    assert lingsha().findings == ()


# ---------------------------------------------------------------- statements and lists
@pytest.mark.parametrize(
    "words",
    [
        "报分管领导审批，主要领导同意",
        "由于政府信息查阅机后台维护操作较为复杂",
        "公开是常态、不公开是例外",
        "每季度首月的 15 日为公开日",
        "“三审三校”程序",
        "在乡民生服务中心设立政府信息公开查阅点",
        "安排专人集中学习公众号发布、排版等基本操作",
    ],
)
def test_statements_people_ask_about_are_facts(words: str) -> None:
    assert any(words in fact.quote for fact in lingsha().facts if fact.measure is Measure.TEXT)


@pytest.mark.parametrize(
    "members",
    [
        ("快查看", "快领办", "快下发", "快办理", "快反馈"),
        (
            "美丽村庄建设",
            "绿化带整治项目建设",
            "污水处理设施项目建设",
            "基础设施完善项目建设",
            "农村公益事业财政奖补项目建设",
            "整村推进项目建设",
            "农村危房改造",
        ),
        ("对政府信息公开工作认识不足", "村务公开形式单一", "公开内容不规范、形式较为传统"),
    ],
)
def test_named_lists_have_all_their_members(members: tuple[str, ...]) -> None:
    assert members in [fact.items for fact in lingsha().facts if fact.measure is Measure.LIST]


@pytest.mark.parametrize("words", ["未收到申请公开政府信息", "无政协提案", "不存在有关政府信息公开举报"])
def test_what_did_not_happen_is_a_fact(words: str) -> None:
    stated = [fact for fact in lingsha().facts if fact.state is ValueState.ZERO and not fact.key]
    assert any(words in fact.label for fact in stated)
    assert all(fact.value is None for fact in stated)


@pytest.mark.parametrize(
    "cut",
    [
        "关政府信息公开举报",
        "公示栏公开各类项目批复",
    ],
)
def test_no_member_of_a_list_is_cut_out_of_a_sentence(cut: str) -> None:
    assert cut not in {item for fact in lingsha().facts for item in fact.items}


# ---------------------------------------------------------------- what is no report
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("今天天气很好，我们去公园。", "no government information disclosure report"),
        ("本机关认真做好政府信息公开工作。\n一、总体情况\n公开了很多信息。", "year was not found"),
    ],
)
def test_a_file_of_another_kind_is_refused_by_name(text: str, said: str, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(text, encoding="utf-8")
    with pytest.raises(ReportError, match=said) as caught:
        extract_report(read_document(letter))
    assert "letter.txt" in str(caught.value)


def test_values_are_exact_decimals() -> None:
    assert all(isinstance(fact.value, Decimal) for fact in figures(lingsha()))
