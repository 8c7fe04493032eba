"""Numbers in characters: as on receipts, digit by digit, kinds of things, and sizes that are no numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from knowledge.extraction.numerals import parse_chinese_number, plainly, years_in_digits
from knowledge.extraction.quantities import find_quantities
from knowledge.models import Measure, ValueState
from tests.samples import figures, report_of


@pytest.mark.parametrize(
    ("sentence", "value", "unit"),
    [
        ("发放慰问金叁拾万元", 300000, "元"),
        ("人民币柒佰零伍万捌仟圆整", 7058000, "元"),
        ("救助困难家庭壹佰贰拾户", 120, "户"),
        ("现场解答肆件", 4, "件"),
        ("公开信息二〇二三条", 2023, "条"),
        ("受理一○八件", 108, "件"),
        ("公开九〇条", 90, "条"),
        ("答复三一五次", 315, "次"),
    ],
)
def test_numbers_as_on_receipts_and_digit_by_digit(sentence: str, value: int, unit: str) -> None:
    assert [(q.value, q.unit) for q in find_quantities(sentence)] == [(Decimal(value), unit)]
    assert len(plainly(sentence)) == len(sentence)


@pytest.mark.parametrize("text", ["二三", "一二三", "三四五", "十几", "〇八"])
def test_digits_that_may_be_several_numbers_are_none(text: str) -> None:
    assert parse_chinese_number(text) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "依据条例第二〇条公开",
        "建好网格员队伍家家到",
        "伍家岗区陆家镇收拾个遍",
        "大肆张贴",
        "二〇二三年度工作",
    ],
)
def test_words_and_articles_hold_no_count(sentence: str) -> None:
    assert find_quantities(sentence) == []


def test_a_year_in_characters_is_a_year() -> None:
    assert years_in_digits("二〇一九年和二○二〇年二十条") == "2019年和2020年二十条"
    earlier, own = figures(report_of("二〇一九年收到申请12件，二〇二〇年收到申请9件。"))
    assert (earlier.year, earlier.topic, own.year, own.topic) == (2019, "收到申请", None, "收到申请")


@pytest.mark.parametrize(
    ("sentence", "label", "value", "unit"),
    [
        ("网站设置四大板块。", "网站设置板块", 4, "大板块"),
        ("公开内容梳理为6大类。", "公开内容梳理", 6, "大类"),
        ("公开事项细分为六大类。", "公开事项细分", 6, "大类"),
        ("依托3大公开平台发布信息。", "依托公开平台发布信息", 3, "大公开平台"),
        ("聚焦五大重点领域抓公开。", "聚焦重点领域抓公开", 5, "大重点领域"),
    ],
)
def test_how_many_great_parts_something_falls_into_is_a_figure(
    sentence: str, label: str, value: int, unit: str
) -> None:
    (fact,) = figures(report_of(sentence))
    assert (fact.label, fact.value, fact.unit, fact.measure) == (label, Decimal(value), unit, Measure.ITEM)


@pytest.mark.parametrize(
    "sentence", ["开展“三大行动”。", "第五大板块上线。", "十大代表", "重大工程", "扩大渠道"]
)
def test_names_and_ordinals_are_no_number_of_parts(sentence: str) -> None:
    assert find_quantities(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "printed", "unit"),
    [
        ("发放明白纸上千份。", "上千份", "份"),
        ("组织宣讲数十场。", "数十场", "场"),
        ("接听来电几百余次。", "几百余次", "次"),
        ("服务群众二三百人次。", "二三百人次", "人次"),
        ("走访企业十几家。", "十几家", "家"),
        ("投入数百万元。", "数百万元", "元"),
    ],
)
def test_a_size_without_a_number_is_kept_as_printed(sentence: str, printed: str, unit: str) -> None:
    (fact,) = (fact for fact in report_of(sentence).facts if fact.state is ValueState.VAGUE)
    assert (fact.value, fact.value_text, fact.unit, fact.approximate) == (None, printed, unit, True)
    assert find_quantities(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "线上百场直播办结。",
        "办理总数十件。",
        "《数百条措施汇编》印发。",
        "第几十次会议召开。",
    ],
)
def test_words_that_only_hold_such_characters_are_no_size(sentence: str) -> None:
    assert not [fact for fact in report_of(sentence).facts if fact.state is ValueState.VAGUE]


@pytest.mark.parametrize(
    "sentence",
    [
        "主动公开信息同比由1106条增加至1350条。",
        "主动公开信息比上年由1106条上升到1350条。",
        "主动公开信息同比增长22%，从1106条增至1350条。",
    ],
)
def test_from_one_figure_to_another_is_last_years_and_this_years(sentence: str) -> None:
    before, now = (fact for fact in figures(report_of(sentence)) if fact.unit == "条")
    assert (before.value, before.year, before.change, before.label) == (
        Decimal(1106),
        2019,
        False,
        "主动公开信息",
    )
    assert (now.value, now.year, now.change, now.label) == (Decimal(1350), None, False, "主动公开信息")


def test_a_figure_of_the_year_before_in_brackets_is_named_without_the_change() -> None:
    facts = figures(report_of("全年公开信息12345条，同比增长12.3%（2019年为10993条）。"))
    assert [(str(fact.value), fact.year, fact.label) for fact in facts[::2]] == [
        ("12345", None, "全年公开信息"),
        ("10993", 2019, "全年公开信息"),
    ]


def test_what_is_written_around_an_amount_of_money_is_no_part_of_its_name() -> None:
    (fact,) = figures(report_of("发放救助金人民币3.5万元整。"))
    assert fact.label == "发放救助金"
