"""The encoding is read from the bytes; what the bytes lost stays visible."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge.errors import ReportError
from knowledge.readers import read_document
from knowledge.readers.decoding import LOST, decode
from tests.knowledge.readers import files

TEXT = f"{files.TITLE}\n{files.HEADINGS[0]}\n{files.PROSE}\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_encoding_gives_the_same_text(encoding: str, line_end: str) -> None:
    assert decode(TEXT.replace("\n", line_end).encode(encoding), "report.txt") == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_short_wide_text_without_a_mark_is_known(encoding: str) -> None:
    text = "青石镇2022年信息公开年报\n一、公开一览\n公开一件，开门公开，一一公开，公开12条。\n"
    assert decode(text.encode(encoding), "report.txt") == text


@pytest.mark.parametrize("named", ["gb2312", "GBK", "utf-8", "big5", "no-such-encoding"])
def test_a_page_may_name_its_encoding_wrongly(named: str) -> None:
    page = f'<html><head><meta charset="{named}"></head><body><p>{files.PROSE}</p></body></html>'
    assert files.PROSE in decode(page.encode("utf-8"), "page.html")


def test_a_page_in_gbk_says_so() -> None:
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><p>{files.PROSE}</p>'
    assert files.PROSE in decode(page.encode("gbk"), "page.html")


def test_a_page_in_traditional_characters_says_so() -> None:
    page = '<html><head><meta charset="big5"></head><p>政府資訊公開，主動公開資訊二百一十二條</p></html>'
    assert "主動公開資訊" in decode(page.encode("big5"), "page.html")


def test_letters_lost_inside_a_number_stay_visible() -> None:
    data = bytearray("公开信息1条，政策文件".encode())
    data[12:12] = b"\xe6\x96"  # the first bytes of a character, then 1条
    assert decode(bytes(data), "report.txt") == f"公开信息{LOST}1条，政策文件"


def test_sounds_printed_behind_characters_are_left_out() -> None:
    assert decode("主動(dòng)公開(kāi)信息（xìn）12条(份)".encode(), "x.txt") == "主動公開信息12条(份)"


def test_marks_that_a_page_set_around_a_figure_are_left_out() -> None:
    printed = "发布信息共?120条?,推送图文?7篇?。公开了吗?3条有误。"
    assert decode(printed.encode(), "x.txt") == "发布信息共120条,推送图文7篇。公开了吗?3条有误。"


def test_a_text_cut_inside_a_letter_ends_before_it() -> None:
    assert decode("公开信息".encode()[:-1], "report.txt") == "公开信"
    assert decode("公开信息1条".encode("gbk")[:-1], "report.txt") == "公开信息1"


def test_look_alike_letters_of_pdf_files_become_the_usual_ones() -> None:
    assert decode("⼆、青⽲县⼈⺠政府⻓".encode(), "report.txt") == "二、青禾县人民政府长"


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 20, b"\x00\x01\x02\x03" * 100, b"\xff\xfe" + b"\x00\xd8" * 50]
)
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(ReportError, match="no text file"):
        decode(data, "report.txt")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("name", ["report.txt", "report.md", "report.html", "report", "report.doc"])
def test_the_file_is_read_whatever_it_is_called(encoding: str, name: str) -> None:
    Path(name).write_bytes(TEXT.encode(encoding))
    texts = [block.text for block in read_document(Path(name)).blocks]
    assert texts == [files.TITLE, files.HEADINGS[0], files.PROSE]
