"""Replies: figure, unit, what was counted, year, quote and place, in three languages."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from bot.answering.answer import Language, Status
from bot.answering.composer import Composer
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.models import Contact, Fact, FactKind, Measure, ValueState
from knowledge.store import ReportRecord, StoredFact

CONTACT = Contact("青禾县柳湾镇人民政府", "河堤路18号", "786203", "0368-5550136", "", "a@b.example", "")
REPORT = ReportRecord(
    1, "青禾县柳湾镇人民政府", 2020, "年度报告", "2020-01-01", "2020-12-31", "x.txt", CONTACT, (), 10
)
PEOPLE = Fact(
    label="临时救助涉及人员",
    topic="临时救助涉及人员",
    measure=Measure.PERSON,
    value=Decimal(201),
    value_text="201 人",
    unit="人",
    kind=FactKind.PROSE,
    section="一、总体情况 › （八）民生",
    quote="临时救助信息 12 条涉及人员 201 人。",
)
ASKED = Question("临时救助多少人", "临时救助多少人", Language.ZH_CN, Ask.FIGURE, Measure.PERSON)


def composer(language: Language = Language.ZH_CN, report: ReportRecord = REPORT) -> Composer:
    return Composer(report, language)


def matched(fact: Fact) -> Match:
    return Match(StoredFact(1, 0, fact), 0.876543, 1.0, 1.0, ())


@pytest.mark.parametrize(
    ("changes", "chinese", "english"),
    [
        ({}, "201 人", "201 people"),
        (
            {"approximate": True, "value_text": "上百人", "value": None, "state": ValueState.VAGUE},
            "上百人（报告没有给出确切的数）",
            "“上百人” (the report gives no exact number)",
        ),
        (
            {"approximate": True, "value_text": "200 余人", "qualifier": "余", "value": Decimal(200)},
            "200余人",
            "about 200 people (200 余人)",
        ),
        ({"unit": "%", "measure": Measure.PERCENT, "value": Decimal("97.40")}, "97.4%", "97.4%"),
        (
            {"unit": "万元", "measure": Measure.MONEY, "value": Decimal("49.01")},
            "49.01 万元",
            "490100 yuan (49.01 万元)",
        ),
        (
            {"unit": "", "measure": Measure.MONEY, "value": Decimal(63870)},
            "63870 （报告没有注明单位）",
            "63870 (the report prints no unit)",
        ),
        ({"value": Decimal(0), "state": ValueState.ZERO}, "0 人", "0 people"),
        ({"value": Decimal("1E+3")}, "1000 人", "1000 people"),
        (
            {"value": None, "state": ValueState.BLANK},
            "报告表格的这一格是空白，没有填数字。",
            "The report leaves this table cell blank: it gives no number.",
        ),
        (
            {"value": None, "state": ValueState.SLASH},
            "报告表格的这一格填的是“/”，没有填数字。",
            "The report prints “/” in this table cell: it gives no number.",
        ),
        (
            {"unit": "个百分点", "measure": Measure.PERCENT, "value": Decimal(2)},
            "2 个百分点",
            "2 percentage points",
        ),
        ({"unit": "辆"}, "201 辆", "201 vehicles (辆)"),
        ({"unit": "次", "value": Decimal(1)}, "1 次", "1 time"),
        ({"unit": "万次", "value": Decimal("11.8")}, "11.8 万次", "118000 times (11.8 万次)"),
    ],
)
def test_a_figure_is_written_with_its_unit(changes: dict[str, object], chinese: str, english: str) -> None:
    fact = replace(PEOPLE, **changes)  # type: ignore[arg-type]
    assert composer().figure(fact) == chinese
    assert composer(Language.EN).figure(fact) == english


def test_an_answer_has_four_lines() -> None:
    answer = composer().answer(ASKED, [matched(PEOPLE)])
    assert answer.reply.splitlines() == [
        "201 人",
        "您问的是：青禾县柳湾镇人民政府 · 2020年 · 临时救助涉及人员 · 人数",
        "原文：“临时救助信息 12 条涉及人员 201 人。”",
        "出处：2020年年报，一、总体情况 › （八）民生",
    ]
    assert (answer.status, answer.confidence) == (Status.ANSWERED, 0.877)


def test_the_quote_is_never_converted() -> None:
    reply = composer(Language.ZH_HANT).answer(ASKED, [matched(PEOPLE)]).reply
    assert "臨時救助涉及人員" in reply
    assert "“临时救助信息 12 条涉及人员 201 人。”" in reply


def test_a_figure_of_last_year_is_told_with_its_year() -> None:
    reply = composer().answer(ASKED, [matched(replace(PEOPLE, year=2019))]).reply
    assert "2019年 · 临时救助" in reply


def test_a_section_the_report_does_not_have_is_its_title() -> None:
    assert "年度报告" in composer().answer(ASKED, [matched(replace(PEOPLE, section=""))]).reply


@pytest.mark.parametrize(
    ("claim", "begins"),
    [("201", "对，报告写的就是201 人。"), ("12", "不对，报告写的是201 人，而您说的是12人。")],
)
def test_a_claim_is_confirmed_or_corrected(claim: str, begins: str) -> None:
    question = replace(ASKED, claim=Decimal(claim), yes_no=True)
    assert composer().answer(question, [matched(PEOPLE)]).reply.startswith(begins)


@pytest.mark.parametrize(("claim", "right"), [("30000", True), ("3", True), ("31000", False)])
def test_a_claim_may_be_counted_in_ten_thousands(claim: str, right: bool) -> None:
    fans = replace(PEOPLE, value=Decimal(3), unit="万人", value_text="3万人")
    reply = composer().answer(replace(ASKED, claim=Decimal(claim)), [matched(fans)]).reply
    assert reply.startswith("对，") is right


@pytest.mark.parametrize(("value", "begins"), [(201, "有，201 人"), (0, "否，没有，报告写的是0 人")])
def test_whether_there_is_any_is_answered_with_yes_or_no(value: int, begins: str) -> None:
    question = replace(ASKED, yes_no=True, exists=True, measure=None)
    assert (
        composer().answer(question, [matched(replace(PEOPLE, value=Decimal(value)))]).reply.startswith(begins)
    )


def test_a_long_quote_is_cut_and_the_cut_is_shown() -> None:
    reply = composer().answer(ASKED, [matched(replace(PEOPLE, quote="长" * 900))]).reply
    assert "长…”" in reply
    assert len(reply) < 500


def test_a_finding_about_the_cell_is_told() -> None:
    cell = replace(PEOPLE, kind=FactKind.TABLE, topic="予以公开", key="applications.granted.total")
    told = replace(REPORT, findings=("表三“予以公开”：各类申请人相加为3，总计栏为2",))
    assert "前后不一致" in composer(report=told).answer(ASKED, [matched(cell)]).reply
    assert "前后不一致" not in composer().answer(ASKED, [matched(cell)]).reply


@pytest.mark.parametrize(
    ("contact", "shown", "not_shown"),
    [
        (CONTACT, ["电话：0368-5550136", "地址：河堤路18号"], ["a@b.example"]),
        (replace(CONTACT, telephone=""), ["地址：河堤路18号", "电子邮箱：a@b.example"], ["电话："]),
        (Contact("青禾县柳湾镇人民政府"), ["没有写联系方式", "青禾县柳湾镇人民政府"], ["："]),
    ],
)
def test_the_contact_line_has_what_the_report_gives(
    contact: Contact, shown: list[str], not_shown: list[str]
) -> None:
    line = composer(report=replace(REPORT, contact=contact)).contact_line()
    assert all(words in line for words in shown)
    assert not any(words in line for words in not_shown)


def test_contact_fields_asked_for_are_given_alone() -> None:
    assert composer().contact(("postcode",)).reply.splitlines()[0] == "邮编：786203"
    assert "电话" not in composer().contact(("postcode",)).reply
    assert composer().contact(("all",)).reply.count("：") >= 4


def test_a_missing_contact_field_is_said_and_the_rest_handed_over() -> None:
    answer = composer().contact(("fax",))
    assert answer.status is Status.UNANSWERABLE
    assert "报告没有写传真。" in answer.reply
    assert "0368-5550136" in answer.reply


def test_choices_are_numbered_and_each_is_there_once() -> None:
    rivals = [matched(PEOPLE), matched(PEOPLE), matched(replace(PEOPLE, label="低保人员", topic="低保人员"))]
    answer = composer().ambiguous(rivals)
    assert answer.choices == ("临时救助涉及人员（人）", "低保人员（人）")
    assert "1. 临时救助涉及人员（人）\n2. 低保人员（人）" in answer.reply
    assert "0368-5550136" in answer.reply


def test_an_office_without_a_name_is_called_the_office() -> None:
    nameless = composer(report=replace(REPORT, organisation=""))
    assert "本机关" in nameless.refusal("not_in_report").reply
    assert "本机关 · 2020年" in nameless.answer(ASKED, [matched(PEOPLE)]).reply
