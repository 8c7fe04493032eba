"""Reports of other offices: their tables, whose they are, and how to reach the office."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from knowledge.models import ValueState
from tests.knowledge.extraction.test_made_up_reports import (
    LIUWAN,
    LONGXI,
    SONGGAO,
    WANGLAN,
    YINGHU,
    YUNLI,
    tables,
)
from tests.samples import by_key, lingsha, report


@pytest.mark.parametrize(
    ("name", "key", "value"),
    [
        (LIUWAN, "proactive.normative_documents.published_total", "11"),
        (LIUWAN, "proactive.licensing.projects_change", "2"),
        (LIUWAN, "proactive.other_services.projects_change", "-1"),
        (LIUWAN, "proactive.other_services.decisions", "1284"),
        (LIUWAN, "proactive.procurement.purchase_amount", "327600"),
        (LIUWAN, "applications.received.company", "2"),
        (LIUWAN, "applications.unavailable.not_held.company", "1"),
        (LIUWAN, "applications.unavailable.not_held.total", "2"),
        (LIUWAN, "review.reconsideration.pending", "1"),
        (LIUWAN, "review.litigation.after_reconsideration.upheld", "1"),
        (YINGHU, "proactive.normative_documents.in_force", "5"),
        (YINGHU, "proactive.penalties.decisions", "61"),
        (YINGHU, "applications.received.other", "1"),
        (YINGHU, "applications.refused.internal.natural_person", "1"),
        (YINGHU, "applications.other.rest.total", "1"),
        (YINGHU, "applications.closed.total", "8"),
        (YINGHU, "review.litigation.direct.pending", "1"),
        (WANGLAN, "proactive.fees.fee", "12.48"),
        (WANGLAN, "proactive.normative_documents.repealed", "1"),
        (WANGLAN, "applications.received.social_organisation", "1"),
        (WANGLAN, "applications.carried_over.total", "2"),
        (WANGLAN, "applications.other.not_corrected.total", "1"),
        (WANGLAN, "review.litigation.direct.total", "2"),
        (LONGXI, "proactive.procurement.purchase_amount", "8935.6"),
        (LONGXI, "proactive.fees.projects_change", "-3"),
        (LONGXI, "proactive.other_services.projects_change", "19"),
        (LONGXI, "applications.unavailable.not_held.legal_services", "1"),
        (LONGXI, "applications.closed.total", "61"),
        (LONGXI, "review.litigation.after_reconsideration.pending", "1"),
        (SONGGAO, "proactive.licensing.decisions", "25316"),
        (SONGGAO, "applications.received.legal_services", "2"),
        (SONGGAO, "applications.refused.enforcement_files.total", "3"),
        (SONGGAO, "applications.other.rest.legal_services", "1"),
        (SONGGAO, "review.reconsideration.other", "1"),
        (SONGGAO, "review.litigation.after_reconsideration.total", "3"),
    ],
)
def test_a_cell_has_the_value_printed_under_its_row_and_column(name: str, key: str, value: str) -> None:
    assert by_key(report(name))[key].value == Decimal(value)


@pytest.mark.parametrize(
    ("name", "key", "state"),
    [
        (LIUWAN, "applications.rejected.publication.total", ValueState.SLASH),
        (LIUWAN, "applications.other.total", ValueState.ZERO),
        (LONGXI, "proactive.rules.made", ValueState.BLANK),
        (LONGXI, "applications.rejected.excessive.company", ValueState.SLASH),
        (LONGXI, "review.reconsideration.other", ValueState.ZERO),
        (YINGHU, "proactive.rules.made", ValueState.SLASH),
        (YINGHU, "applications.refused.state_secret.natural_person", ValueState.SLASH),
        (YINGHU, "proactive.licensing.decisions", ValueState.ZERO),
        (WANGLAN, "applications.carried_over.company", ValueState.BLANK),
        (WANGLAN, "applications.carried_over.natural_person", ValueState.GIVEN),
        (WANGLAN, "applications.rejected.excessive.total", ValueState.SLASH),
        (WANGLAN, "applications.rejected.publication.total", ValueState.ZERO),
        (SONGGAO, "proactive.fees.fee", ValueState.BLANK),
        (SONGGAO, "applications.refused.forbidden_by_law.natural_person", ValueState.BLANK),
        (SONGGAO, "applications.other.fee_unpaid.total", ValueState.SLASH),
    ],
)
def test_nought_blank_and_slash_stay_apart(name: str, key: str, state: ValueState) -> None:
    fact = by_key(report(name))[key]
    assert fact.state is state
    assert (fact.value is None) == (state in (ValueState.BLANK, ValueState.SLASH))


def test_the_unit_of_money_is_the_one_that_is_printed() -> None:
    assert by_key(report(LIUWAN))["proactive.procurement.purchase_amount"].unit == "元"
    assert by_key(report(WANGLAN))["proactive.fees.fee"].unit == "万元"
    assert by_key(lingsha())["proactive.procurement.purchase_amount"].unit == ""


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        (LIUWAN, 198),
        (YINGHU, 6 + 1 + 2 + 1 + 25 * 7 + 15),
        (WANGLAN, 6 + 1 + 2 + 1 + 25 * 7 + 15),
        (SONGGAO, 200),
    ],
)
def test_all_cells_of_a_report_are_read(name: str, cells: int) -> None:
    assert len(tables(name)) == cells
    assert not [finding for finding in report(name).findings if "无法对应" in finding]


def test_a_report_without_tables_has_no_cells() -> None:
    assert tables(YUNLI) == []


# ---------------------------------------------------------------- whose report, and how to reach them
@pytest.mark.parametrize(
    ("name", "organisation", "year", "start", "end"),
    [
        (YUNLI, "云栎县教育局", 2016, "2016-01-01", "2016-12-31"),
        (LIUWAN, "青禾县柳湾镇人民政府", 2020, "2020-01-01", "2020-12-31"),
        (YINGHU, "霁川市映湖街道办事处", 2022, "2022-01-01", "2022-12-31"),
        (WANGLAN, "望澜县民政局", 2023, "2023-01-01", "2023-12-31"),
        (SONGGAO, "松皋市市场监督管理局", 2024, "2024-01-01", "2024-12-31"),
        (LONGXI, "珑溪县人民政府", 2019, "2019-01-01", "2019-12-31"),
    ],
)
def test_whose_report_and_of_which_year(
    name: str, organisation: str, year: int, start: str, end: str
) -> None:
    read = report(name)
    assert (read.organisation, read.year, read.period_start, read.period_end) == (
        organisation,
        year,
        start,
        end,
    )


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        (YUNLI, "telephone", "0982-5550121"),
        (YUNLI, "address", "云栎县文教巷3号"),
        (YUNLI, "email", "yljyj@example.net"),
        (YUNLI, "fax", ""),
        (LIUWAN, "telephone", "0368-5550136"),
        (LIUWAN, "fax", "0368-5550137"),
        (YINGHU, "telephone", "0840-5550182"),
        (YINGHU, "fax", "0840-5550182"),
        (YINGHU, "postcode", "768110"),
        (YINGHU, "address", "霁川市映湖街道望湖大道208号"),
        (LONGXI, "telephone", "0365-5550165"),
        (LONGXI, "postcode", "769000"),
        (WANGLAN, "postcode", "786500"),
        (WANGLAN, "address", "望澜县城关街道槐荫路66号望澜县民政局"),
        (SONGGAO, "telephone", "0367-5550108"),
        (SONGGAO, "fax", "0367-5550109"),
        (SONGGAO, "address", "松皋市衡平路9号"),
        (SONGGAO, "email", "sgscjg@example.org"),
    ],
)
def test_the_contact_is_the_one_printed(name: str, field: str, value: str) -> None:
    assert getattr(report(name).contact, field) == value


def test_an_area_code_in_brackets_belongs_to_the_number() -> None:
    digits = re.sub(r"\D", "", report(WANGLAN).contact.telephone)
    assert digits == "09815550177"


def test_the_date_of_publication_is_not_the_year_of_the_report() -> None:
    published = by_key(report(WANGLAN))["report.published"]
    assert published.value_text == "2024-01-22"
    assert by_key(report(YINGHU))["report.published"].value_text == "2023-01-16"
