"""Everything a reader may say about a file is said in Chinese to those who read Chinese."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answering.answer import Language
from bot.desk.reader_errors import in_language
from knowledge.errors import ReportError
from knowledge.readers import read_document
from tests import ROOT


def sentences() -> Iterator[str]:
    """Every sentence of a ReportError in the sources, X for what is filled in, without the file name."""
    for path in sorted((ROOT / "knowledge").rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source)) if "ReportError(" in source else ():
            match node:
                case ast.Call(func=ast.Name(id="ReportError"), args=[sentence, *_]):
                    yield text_of(sentence).removeprefix("X: ")


def text_of(node: ast.expr) -> str:
    match node:
        case ast.Constant(value=value):
            return str(value)
        case ast.JoinedStr(values=values):
            return "".join(text_of(value) for value in values)
    return "X"


def test_every_sentence_has_its_chinese() -> None:
    found = set(sentences())
    assert len(found) > 30
    assert [sentence for sentence in found if in_language(sentence, Language.ZH_CN) == sentence] == []
    assert [sentence for sentence in found if "{" in in_language(sentence, Language.ZH_CN)] == []
    assert [sentence for sentence in found if in_language(sentence, Language.EN) != sentence] == []


@pytest.mark.parametrize(
    ("name", "content", "part"),
    [
        ("scan.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "这是图片"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ".doc, .wps"),
        ("letter.txt", "今天天气很好。".encode() * 50, "不是政府信息公开年度报告"),
        ("pack.rar", b"Rar!\x1a\x07" + b"\0" * 100, "压缩包"),
    ],
)
def test_files_as_they_come(name: str, content: bytes, part: str, tmp_path: Path) -> None:
    from knowledge.extraction.report import extract_report

    (tmp_path / name).write_bytes(content)
    with pytest.raises(ReportError) as caught:
        extract_report(read_document(tmp_path / name))
    assert part in in_language(str(caught.value).removeprefix(f"{name}: "), Language.ZH_CN)
