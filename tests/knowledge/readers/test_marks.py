"""Raised notes, struck-out words and Markdown's marks are no part of a figure, in whatever format they come."""

from __future__ import annotations

import pytest

from knowledge.extraction.report import extract_report
from knowledge.readers.docx import read_docx
from knowledge.readers.html import read_html
from knowledge.readers.text import read_text
from tests.knowledge.readers import files
from tests.knowledge.readers.files import docx

TABLE = (
    "## 二、主动公开政府信息情况\n\n|信息内容|本年制发件数|本年废止件数|现行有效件数|\n|---|---|---|---|\n"
    "|规章|0|0|0|\n|行政规范性文件|{cell}|3|4|\n"
)


def made(page: str) -> str:
    """What the report of these lines of Markdown says was made, as printed; '' if it says nothing."""
    report = extract_report(read_text(f"# {files.TITLE}\n\n{page}".encode(), "report.md"))
    found = {fact.key: fact for fact in report.facts if fact.key.startswith("proactive.normative")}
    assert not found or str(found["proactive.normative_documents.in_force"].value) == "4"
    return str(found["proactive.normative_documents.made"].value) if found else ""


@pytest.mark.parametrize(
    "cell",
    [
        "`12`",
        "**12**",
        "_12_",
        "__12__",
        "12[^1]",
        "12[1]",
        "[12](http://a.example/1)",
        "12<sup>1</sup>",
        "12<sup>[1]</sup>",
        "~~11~~ 12",
        "<del>11</del>12",
        "12\\*",
        "==12==",
        "$12$",
        "“12”",
        "12。",
        "12²",
    ],
)
def test_a_cell_of_markdown_is_its_figure(cell: str) -> None:
    assert made(TABLE.format(cell=cell)) == "12"


@pytest.mark.parametrize("cell", ["1 2", "12^1^", "~~12~~"])
def test_what_may_be_two_figures_is_none(cell: str) -> None:
    assert made(TABLE.format(cell=cell)) in ("", "None")


SENTENCE = (
    "公开信息12<sup>1</sup>条，占地34m<sup>2</sup>，`25`份，[47](http://a.example)次，<s>98</s>收到~~11~~ 13件，"
    "推送1\\.5万条，接待56[2]人。"
)


def test_a_sentence_of_markdown_has_its_figures() -> None:
    facts = extract_report(
        read_text(f"# {files.TITLE}\n\n## 一、总体情况\n\n{SENTENCE}".encode(), "a.md")
    ).facts
    shown = [fact.value_text for fact in facts if fact.value is not None]
    assert shown == ["12条", "34m²", "25份", "47次", "13件", "1.5万条", "56人"]


def test_a_page_with_raised_and_struck_out_figures() -> None:
    page = f"<h1>{files.TITLE}</h1><p>公开信息12<sup>1</sup>条，收到<strike>98</strike>13件，占地5m<sup>2</sup>。</p>"
    shown = [
        fact.value_text for fact in extract_report(read_html(page, "a.html")).facts if fact.value is not None
    ]
    assert shown == ["12条", "13件", "5m²"]


def test_a_raised_note_that_never_ends_raises_one_paragraph() -> None:
    page = f"<h1>{files.TITLE}</h1><p>公开信息12条<sup>1。</p><p>收到申请13件。</p>"
    figures = [fact.value_text for fact in extract_report(read_html(page, "a.html")).facts if fact.value]
    assert figures == ["12条", "13件"]


def test_word_shows_raised_digits_raised_and_struck_out_words_not_at_all() -> None:
    body = (
        "<w:p><w:r><w:t>公开信息12</w:t></w:r>"
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>[3]</w:t></w:r><w:r><w:t>条，收到</w:t></w:r>'
        '<w:r><w:rPr><w:strike/></w:rPr><w:t>98</w:t></w:r><w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>13件。</w:t></w:r></w:p>'
    )
    assert [block.text for block in read_docx(docx(body), "a.docx").blocks] == ["公开信息12条，收到13件。"]


@pytest.mark.parametrize("text", ["公开信息1\n2条。", "公开信息1\n2\n条。"])
def test_a_short_line_that_ends_within_a_number_states_none(text: str) -> None:
    report = extract_report(read_text(f"{files.TITLE}\n\n一、总体情况\n{text}\n".encode(), "a.txt"))
    assert [fact.value_text for fact in report.facts if fact.value is not None] == []


def test_a_full_line_that_breaks_within_a_number_is_healed() -> None:
    line = "全年围绕重点领域持续做好主动公开工作，通过政府网站和政务新媒体公开信息1"
    report = extract_report(read_text(f"{files.TITLE}\n\n一、总体情况\n{line}\n2条。\n".encode(), "a.txt"))
    assert [fact.value_text for fact in report.facts if fact.value is not None] == ["12条"]
