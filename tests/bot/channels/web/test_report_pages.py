"""The pages of a report: its text with facts marked, tables, findings, filters, downloads; reports side by side."""

from __future__ import annotations

import csv
import io
import re
from html import unescape
from pathlib import Path

import httpx
import pytest

from bot.channels.web.library import Library
from bot.channels.web.marking import marked
from bot.downloads import as_csv
from knowledge.indexing import build_index
from knowledge.models import Fact, FactKind, Measure
from knowledge.store import FactStore
from knowledge.traditional import traditionalize
from tests.samples import LINGSHA as LINGSHA_FILE

LINGSHA = "平罗县灵沙乡人民政府"
LIUWAN = "青禾县柳湾镇人民政府"
WANGLAN = "望澜县民政局"


def words_of(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html))


def test_the_marked_text_is_the_text(several: Path) -> None:
    library = Library(several)
    for record in library.store.reports():
        shelf = library.shelf(record.organisation, record.year)
        assert shelf is not None
        assert shelf.document is not None
        blocks = marked(shelf)
        for block, drawn in zip(shelf.document.blocks, blocks, strict=True):
            assert "".join(run.text for run in drawn.runs) == block.text
            assert all("".join(p for p, _ in run.pieces) == run.text for run in drawn.runs if run.facts)
        at = [fact for b in blocks for run in b.runs for fact in run.facts]
        at += [fact for b in blocks for row in b.rows for cell in row for fact in cell.facts]
        assert sorted(at) == sorted(told.id for told in shelf.facts)
    library.close()


def test_the_page_shows_the_report_and_every_fact_can_be_linked_to(
    client: httpx.Client, several: Path
) -> None:
    page = client.get(f"/reports/2020/{LINGSHA}").text
    library = Library(several)
    shelf = library.shelf(LINGSHA, 2020)
    assert shelf is not None
    ids = re.findall(r'id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert {told.id for told in shelf.facts} <= set(ids)
    assert "临时生活救助信息 12 条涉及人员 201 人" in words_of(page)
    library.close()


def test_findings_of_the_checks_are_told(client: httpx.Client, several: Path) -> None:
    store = FactStore.read(several)
    record = store.report(LIUWAN, 2019)
    assert record is not None
    assert record.findings
    page = unescape(client.get(f"/reports/2019/{LIUWAN}").text)
    assert all(finding in page for finding in record.findings)
    store.close()


def test_the_form_s_tables_are_put_together_again(client: httpx.Client) -> None:
    page = client.get(f"/tables/2020/{LIUWAN}").text
    row = re.search(r'<th scope="row">[^<]*本年新收政府信息公开申请</th>(.*?)</tr>', page, re.DOTALL)
    assert row
    assert re.findall(r">([^<\s]+)</a>", row[1])[-1] == "13"
    assert re.search(r'href="/reports/2020/[^"]+#f[\w-]{16}"', row[1])


def test_facts_are_filtered(client: httpx.Client) -> None:
    page = client.get(
        f"/facts/2020/{LINGSHA}", params={"kind": "prose", "measure": "人", "q": "公益性岗位等就业信息1条"}
    ).text
    labels = re.findall(r'<th scope="row" lang="zh-CN"><a[^>]*>([^<]+)</a>', page)
    assert labels == [
        "公益性岗位等就业信息涉及人员",
        "灵活就业补贴信息涉及人员",
        "就业困难不符合认定条件人员信息涉及人员",
    ]
    none = client.get(f"/facts/2020/{LINGSHA}", params={"q": "火星"})
    assert "没有符合条件的数据" in none.text


def test_facts_come_page_by_page(client: httpx.Client) -> None:
    seen: list[str] = []
    path: str | None = f"/facts/2020/{LINGSHA}"
    while path:
        page = client.get(path).text
        seen += re.findall(r'<th scope="row" lang="zh-CN"><a href="([^"]+)"', page)
        following = re.search(r'rel="next" href="([^"]+)"', page)
        path = unescape(following[1]) if following else None
    assert (
        len(seen)
        == len(set(seen))
        == int(re.findall(r"共 (\d+) 条", client.get(f"/facts/2020/{LINGSHA}").text)[0])
    )


def test_downloads_hold_every_fact(client: httpx.Client) -> None:
    table = client.get(f"/download.csv/2020/{LINGSHA}")
    assert table.content.startswith(b"\xef\xbb\xbf")
    assert "attachment" in table.headers["content-disposition"]
    rows = list(csv.DictReader(io.StringIO(table.content.decode("utf-8-sig"))))
    facts = client.get(f"/download.json/2020/{LINGSHA}").json()["facts"]
    assert len(rows) == len(facts) > 300
    assert next(row["value"] for row in rows if row["label"] == "临时生活救助信息涉及人员") == "201"
    assert client.get(f"/download.exe/2020/{LINGSHA}").status_code == 404


@pytest.mark.parametrize("label", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_of_a_download_is_reckoned(label: str, several: Path) -> None:
    store = FactStore.read(several)
    record = store.newest()
    assert record is not None
    fact = Fact(label, "", Measure.TEXT, None, "x", "", FactKind.PROSE, "", label)
    rows = list(csv.reader(io.StringIO(as_csv((record, [fact])).decode("utf-8-sig"), newline="")))
    assert rows[1][2] == f"'{label}"
    store.close()


def test_years_stand_side_by_side(client: httpx.Client) -> None:
    page = client.get(f"/years/{LIUWAN}", follow_redirects=True).text
    row = re.search(r'<th scope="row">本年新收政府信息公开申请</th>(.*?)</tr>', page, re.DOTALL)
    assert row
    assert re.findall(r">(\d+)</a>", row[1]) == ["8", "13"]


def test_offices_stand_side_by_side_and_what_one_does_not_say_is_said(client: httpx.Client) -> None:
    page = client.get("/compare", params={"r": [f"2020/{LIUWAN}", f"2023/{WANGLAN}", "2020/火星", "x"]}).text
    assert page.count('<th scope="col"><a') == 2
    assert "未写明" in page
    assert "请至少选择两份报告" in client.get("/compare").text


def test_offices_are_found_by_their_names(client: httpx.Client) -> None:
    page = client.get("/offices", params={"q": "柳湾"}).text
    assert LIUWAN in page
    assert LINGSHA not in page
    assert f'href="/reports/2019/{"%E9%9D%92"}' in page
    assert "没有找到这个单位" in client.get("/offices", params={"q": "%"}).text


def test_a_new_index_is_shown_without_a_restart(several: Path, tmp_path: Path) -> None:
    copy = tmp_path / "index.db"
    copy.write_bytes(several.read_bytes())
    library = Library(copy)
    assert library.shelf(LIUWAN, 2019)
    fresh = tmp_path / "fresh.db"
    build_index([LINGSHA_FILE], fresh)
    fresh.replace(copy)
    assert library.shelf(LIUWAN, 2019) is None
    assert library.shelf(LINGSHA, 2020)
    library.close()


@pytest.mark.parametrize(
    "path",
    [
        "/reports/2020/火星", "/reports/20x0/" + LINGSHA, "/reports/99999/x", "/reports/٢٠٢٠/x", "/years/火星",
        "/tables/2021/" + LINGSHA, "/nope", "/static/nope.css", "/static/..%2Fapplication.py", "/reports//",
    ],
)  # fmt: skip
def test_what_is_not_there_is_told(client: httpx.Client, path: str) -> None:
    page = client.get(path, headers={"Accept": "text/html"})
    assert page.status_code == 404
    assert "没有这个页面" in page.text
    program = client.get(path)
    assert program.headers["content-type"] == "application/problem+json"
    assert program.json()["status"] == 404


def test_a_report_in_traditional_characters_is_shown_as_published(tmp_path: Path) -> None:
    file, index = tmp_path / "report.txt", tmp_path / "index.db"
    file.write_text(traditionalize(LINGSHA_FILE.read_text(encoding="utf-8")), encoding="utf-8")
    build_index([file], index)
    library = Library(index)
    record = library.store.newest()
    assert record is not None
    shelf = library.shelf(record.organisation, record.year)
    assert shelf is not None
    runs = [run for block in marked(shelf) for run in block.runs]
    assert any("臨時生活救助信息" in run.text and ("201 人", True) in run.pieces for run in runs)
    library.close()
