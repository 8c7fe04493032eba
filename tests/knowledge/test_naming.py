"""Reports that do not say whose they are: the file's name may, whoever loads it can, and two of them never mix."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.cli import main
from knowledge.extraction.report import extract_report
from knowledge.models import Named
from knowledge.readers.html import read_html
from knowledge.readers.text import read_text
from knowledge.store import FactStore

TEXT = "一、总体情况\n政府信息公开38条，其中网站20条。\n"


@pytest.mark.parametrize(
    ("name", "organisation", "year"),
    [
        ("云溪县水利局2022年政府信息公开工作年度报告.txt", "云溪县水利局", 2022),
        ("2022年云溪县水利局政府信息公开年报.docx", "云溪县水利局", 2022),
        ("report.txt", "", 2022),
        ("云溪县2022年政府信息公开工作年度报告模板.txt", "", 2022),
        ("云溪县水利局2021年政府信息公开工作年度报告.txt", "", 2022),
    ],
)
def test_the_files_name_is_the_last_to_say_whose_it_is(name: str, organisation: str, year: int) -> None:
    report = extract_report(read_text(f"{TEXT}2022年，工作平稳，2022年没有投诉。".encode(), name))
    assert (report.organisation, report.year) == (organisation, year)


def test_the_files_name_says_the_year_where_nothing_else_does() -> None:
    report = extract_report(read_text(TEXT.encode(), "云溪县水利局2022年政府信息公开工作年度报告.txt"))
    assert (report.organisation, report.year) == ("云溪县水利局", 2022)


def test_who_loads_a_report_names_it() -> None:
    report = extract_report(read_text(TEXT.encode(), "report.txt"), Named("云溪县水利局", 2022))
    assert (report.organisation, report.year) == ("云溪县水利局", 2022)


def test_the_head_of_a_page_names_title_and_source() -> None:
    head = (
        '<meta name="ArticleTitle" content="2022年政府信息公开工作年度报告">'
        '<meta name="ContentSource" content="云溪县水利局">'
    )
    page = f"<html><head><title>正文</title>{head}</head><body><p>{TEXT}</p></body></html>"
    report = extract_report(read_html(page, "page.html"))
    assert (report.organisation, report.year) == ("云溪县水利局", 2022)


def test_a_build_is_told_whose_report_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    index = tmp_path / "index.db"
    build = ["build", str(tmp_path / "a.txt"), "--index", str(index)]
    assert main(build) == 2
    assert "--year" in capsys.readouterr().err
    assert main([*build, "--year", "2022"]) == 0
    assert "--organisation" in capsys.readouterr().out
    assert main([*build, "--year", "2022", "--organisation", "云溪县水利局"]) == 0
    assert "--organisation" not in capsys.readouterr().out
    store = FactStore.read(index)
    assert [(record.organisation, record.year) for record in store.reports()] == [("云溪县水利局", 2022)]
    store.close()


def test_one_unnamed_report_never_takes_the_place_of_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"{TEXT}2022年，工作平稳。")
    index = str(tmp_path / "index.db")
    assert main(["build", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--index", index]) == 2
    assert "b.txt" in (told := capsys.readouterr().err)
    assert "--organisation" in told
    assert len(told.splitlines()) == 1


def test_a_name_is_of_one_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    assert main(["build", *files, "--index", str(tmp_path / "i.db"), "--organisation", "云溪县水利局"]) == 2
    assert "alone" in capsys.readouterr().err
