"""Whose report it is, of which year and whom to call, where a page says it in its own way."""

from __future__ import annotations

import pytest

from knowledge.extraction.report import extract_report
from knowledge.models import Report
from knowledge.readers.html import read_html
from knowledge.readers.text import read_text

_BODY = "\n一、总体情况\n（一）主动公开\n公开信息12条。\n（二）依申请公开\n收到来信3件。\n"


def report_of(head: str, foot: str = "") -> Report:
    """An invented report with this head."""
    return extract_report(read_text(f"{head}{_BODY}{foot}".encode(), "report.txt"))


@pytest.mark.parametrize(
    "head",
    [
        "云岭县水利局政府信息公开工作年度报告（2023年度）",
        "云岭县水利局政府信息公开年报(2023年)",
        "二〇二三年度云岭县水利局政府信息公开工作年度报告",
        "云岭县水利局二O二三年政府信息公开年报",
        "云岭县水利局二○二三年度政府信息公开工作年度报告",
        "政府信息公开年报\n发布时间：2024-01-22 09:12 来源：云岭县水利局 作者：某某 浏览次数：123\n2023年，我局认真贯彻条例。",
    ],
)
def test_office_and_year_are_found(head: str) -> None:
    report = report_of(head)
    assert (report.organisation, report.year) == ("云岭县水利局", 2023)


def test_a_report_that_lost_its_name_is_known_by_its_parts() -> None:
    report = report_of("发布机构：云岭县水利局", "数据的统计期限自2023年1月1日起至2023年12月31日止。")
    assert (report.organisation, report.year) == ("云岭县水利局", 2023)


@pytest.mark.parametrize(
    ("said", "telephone", "fax"),
    [
        ("联系方式：0999-6688123 传真电话：0999-6688124", "0999-6688123", "0999-6688124"),
        ("监督电话：12345；投诉举报电话：0999-6680000；咨询电话：0999-6688123", "0999-6688123", ""),
        ("公布监督举报电话（0999-6680000），接受监督", "0999-6680000", ""),
        ("电话及传真：0999-6680000", "0999-6680000", "0999-6680000"),
        ("传真电话：0999-6680000", "", "0999-6680000"),
    ],
)
def test_a_number_is_for_what_its_label_says(said: str, telephone: str, fax: str) -> None:
    contact = report_of(f"云岭县水利局2023年政府信息公开工作年度报告\n{said}").contact
    assert (contact.telephone, contact.fax) == (telephone, fax)


def test_the_day_that_the_head_of_a_page_names_is_that_of_publication() -> None:
    head = '<head><meta name="PubDate" content="2024-01-20 09:00"></head>'
    body = "<h1>云岭县水利局2023年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>公开信息12条。</p>"
    dates = {
        shown: [
            fact.value_text
            for fact in extract_report(
                read_html(f"<html>{head}<body>{shown}{body}</body></html>", "x.html")
            ).facts
            if fact.key == "report.published"
        ]
        for shown in ("", "<p>发布日期：2024-01-22</p>")
    }
    assert dates == {"": ["2024-01-20"], "<p>发布日期：2024-01-22</p>": ["2024-01-22"]}
