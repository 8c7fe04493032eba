"""Breakdowns: every bar is a figure of the report, and bars that stand together are of one kind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answering.answer import Language
from bot.assistant import Assistant
from bot.bar_labels import shortened
from bot.channels.telegram.reply import sheet
from bot.chart import Chart
from knowledge.traditional import traditionalize
from tests.bot.conftest import Offices
from tests.samples import LINGSHA, MADE_UP_NAMES

LIUWAN = "青禾县柳湾镇人民政府"
ALL = ["2019-qinghe-liuwan.txt", "2020-qinghe-hongsha.txt", "2020-qinghe-shiqiao.txt"]


def every_chart(assistant: Assistant) -> list[Chart]:
    browser = assistant.browser
    return [
        chart
        for office in browser.offices(limit=100)
        for year in browser.years(office)
        for chart in assistant.charts(Language.ZH_CN, office, year)
    ]


@pytest.fixture(scope="module")
def several(offices: Offices) -> Assistant:
    """All reports made for the tests."""
    return offices(LINGSHA.name, *MADE_UP_NAMES, *(f"several/{name}" for name in ALL))


def test_no_bar_has_a_value_that_its_report_does_not_give(several: Assistant) -> None:
    charts = every_chart(several)
    assert len(charts) > 20
    for chart in charts:
        for bar in chart.bars:
            found = several.browser.fact(bar.fact)
            assert found is not None
            fact = found[1].fact
            assert (fact.value, fact.unit) == (bar.value, chart.unit)
            assert bar.label in (fact.label, fact.scope, fact.topic, f"{found[0].year}年")


def test_bars_are_of_one_unit_and_belong_to_one_total_sentence_or_row(several: Assistant) -> None:
    for chart in every_chart(several):
        assert 2 <= len(chart.bars) <= 12
        found = [several.browser.fact(bar.fact) for bar in chart.bars]
        facts = [pair[1].fact for pair in found if pair]
        years = {pair[0].year for pair in found if pair}
        assert len({(fact.unit, fact.measure) for fact in facts}) == 1
        parts = {fact.part_of for fact in facts}
        one_total = len(parts) == 1 and parts != {None}
        one_sentence = len({fact.quote for fact in facts}) == 1 and parts == {None}
        in_the_form = all(fact.key.startswith(("applications.", "review.")) for fact in facts)
        assert one_total or one_sentence or in_the_form or len(years) == len(facts)


def test_the_channels_come_first_with_their_total(lingsha: Assistant) -> None:
    chart = lingsha.charts(Language.ZH_CN)[0]
    assert (chart.title, chart.total) == ("全乡主动公开政府信息", "1840 条")
    assert [(bar.short, bar.value_text) for bar in chart.bars] == [
        ("政府网站", "72 条"),
        ("政务微信", "242 条"),
        ("政务微博", "316 条"),
        ("利用公示栏和村民微信群", "1210 条"),
    ]


def test_people_by_programme_are_not_mixed_with_notices(lingsha: Assistant) -> None:
    charts = [chart for chart in lingsha.charts(Language.ZH_CN) if "民生" in chart.title]
    assert [[bar.value for bar in chart.bars] for chart in charts] == [[125, 134, 14, 201]]


def test_years_are_compared_where_each_gives_the_figure(several: Assistant) -> None:
    charts = [chart for chart in several.charts(Language.ZH_CN, LIUWAN) if "历年" in chart.title]
    assert {chart.title: [bar.value_text for bar in chart.bars] for chart in charts} == {
        "全年共制发文件：历年": ["139 件", "154 件"],
        "本年新收政府信息公开申请：历年": ["8 件", "13 件"],
    }


def test_a_sentence_with_a_balance_is_no_breakdown(several: Assistant) -> None:
    titles = [chart.title for chart in several.charts(Language.ZH_CN, "松皋市市场监督管理局")]
    assert not [title for title in titles if "依申请公开情况" in title]


def test_where_things_stand_is_no_further_kind_of_them(several: Assistant) -> None:
    labels = [bar.label for chart in every_chart(several) for bar in chart.bars]
    assert not [label for label in labels if label.startswith("分别")]


def test_charts_come_in_the_language_asked_for(lingsha: Assistant) -> None:
    assert lingsha.charts(Language.EN)[0].total == "1840 items (条)"
    assert "公開" in lingsha.charts(Language.ZH_HANT)[0].title
    assert lingsha.charts(Language.EN, "不存在的单位", 1999) == ()


def test_a_chart_in_traditional_characters_is_shortened_like_the_other(several: Assistant) -> None:
    for office in several.browser.offices(limit=100):
        charts = several.charts(Language.ZH_CN, office), several.charts(Language.ZH_HANT, office)
        for simple, full in zip(*charts, strict=True):
            assert [traditionalize(bar.short) for bar in simple.bars] == [bar.short for bar in full.bars]


def test_a_heading_is_a_title_without_its_number(lingsha: Assistant) -> None:
    titles = [chart.title for chart in lingsha.charts(Language.ZH_CN)]
    assert "民生领域信息公开：人数" in titles
    assert not [title for title in titles if title[0] in "（(0123456789一二三"]


def test_the_source_under_a_picture_and_its_figures_are_in_the_readers_script(lingsha: Assistant) -> None:
    report, chart = lingsha.report_of(""), lingsha.charts(Language.ZH_HANT)[0]
    drawn = sheet(chart, report, Language.ZH_HANT)
    assert drawn.footer == traditionalize(drawn.footer)
    millions = replace(chart.bars[0], value_text="63400000 yuan (6340.12345 万元)")
    english = sheet(replace(chart, bars=(millions,), total="1840 items"), report, Language.EN)
    assert english.rows[0].figure == "63,400,000 yuan (6340.12345 万元)"
    assert english.subtitle == "Total: 1,840 items"


def test_bars_that_do_not_make_up_their_total_are_not_said_to(several: Assistant, offices: Offices) -> None:
    charts = {chart.title: chart for chart in every_chart(several)}
    school = offices("2023-xiyuan-shifan.txt")
    staff = next(chart for chart in school.charts(Language.ZH_CN) if chart.title == "现有教职工")
    assert not staff.adds_up
    assert sheet(staff, school.report_of(""), Language.ZH_CN).subtitle == "共 1526 人，其中："
    assert sheet(staff, school.report_of(""), Language.EN).subtitle.startswith("Of ")
    assert charts["投入财政专项扶贫资金"].adds_up, "1.2635 亿元 of 万元"
    assert charts["全乡主动公开政府信息"].adds_up


def test_one_case_each_is_no_breakdown(several: Assistant) -> None:
    for chart in every_chart(several):
        values = {bar.value for bar in chart.bars}
        assert len(values) > 1 or "历年" in chart.title, chart.title


def test_a_picture_needs_two_figures_that_are_not_nought(several: Assistant) -> None:
    for chart in every_chart(several):
        assert "历年" in chart.title or sum(1 for bar in chart.bars if bar.value) > 1, chart.title


def test_english_names_say_what_they_can_and_only_once(several: Assistant) -> None:
    titles = [chart.title for chart in several.charts(Language.EN, "平罗县灵沙乡人民政府")]
    assert "脱贫攻坚信息公开 (≈ poverty alleviation): count" in titles
    assert not [title for title in titles if title.count("(≈") > 1]


def test_labels_keep_the_word_that_the_rest_leans_on() -> None:
    assert shortened(["主动公开", "依申请公开", "不予公开"]) == ["主动公开", "依申请公开", "不予公开"]


def test_labels_lose_only_the_words_that_all_share() -> None:
    assert shortened(["政府网站公开信息", "政务微博公开信息"]) == ["政府网站", "政务微博"]
    assert shortened(["国家奖学金", "国家助学金"]) == ["奖学金", "助学金"]
    assert shortened(["男", "女"]) == ["男", "女"]
