"""The day and the name a report is signed with."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.assistant import Assistant
from knowledge.indexing import build_index
from tests.samples import TITLE, by_key, report_of

_BODY = "一、总体情况\n2020年，我镇主动公开政府信息96条。\n"


@pytest.mark.parametrize(
    ("signature", "day"),
    [
        ("青禾县柳湾镇人民政府\n2021年1月26日", "2021年1月26日"),
        ("青禾县柳湾镇人民政府 2021 年 1 月 26 日", "2021 年 1 月 26 日"),
        ("二〇二一年一月二十六日", "二〇二一年一月二十六日"),
    ],
)
def test_the_day_of_the_signature_is_a_fact(signature: str, day: str) -> None:
    assert by_key(report_of(_BODY + signature))["report.signed"].value_text == day


@pytest.mark.parametrize("last", ["2018年1月26日", "2021年1月26日前公开", "下一篇：2021年1月26日通知"])
def test_another_day_is_none(last: str) -> None:
    assert "report.signed" not in by_key(report_of(_BODY + last))


def test_the_signature_is_no_statement_of_the_last_part() -> None:
    facts = report_of(f"{_BODY}二、存在的问题\n公开不够及时。\n青禾县柳湾镇人民政府\n2021年1月26日").facts
    assert [fact.quote for fact in facts if fact.section == "二、存在的问题"] == ["公开不够及时。"]


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The assistant on a report that says when it was signed, and not when it was published."""
    folder: Path = tmp_path_factory.mktemp("signed")
    text = f"{TITLE}\n\n本报告统计期限为2020年1月1日至2020年12月31日。\n{_BODY}青禾县柳湾镇人民政府\n2021年1月26日\n"
    (folder / "report.txt").write_text(text, encoding="utf-8")
    build_index([folder / "report.txt"], folder / "index.db")
    return Assistant.open(folder / "index.db")


@pytest.mark.parametrize(
    "question",
    ["年报哪天编的", "这报告啥时候写的", "落款是哪天", "报告什么时候公布的", "When was the report signed?"],
)
def test_when_the_report_was_made_is_not_what_it_is_of(signed: Assistant, question: str) -> None:
    assert "2021年1月26日" in signed.ask(question).reply.replace("\n", " ")


def test_what_it_is_of_is_still_told(signed: Assistant) -> None:
    assert "12月31日" in signed.ask("数据统计到哪天").reply
