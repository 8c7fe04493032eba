"""Replies in traditional characters read as OpenCC would write them, without its memory."""

from __future__ import annotations

import tomllib

import pytest
from opencc import OpenCC

from knowledge.normalization import simplify
from knowledge.traditional import traditionalize
from knowledge.vocabulary import load
from tests import ROOT


@pytest.mark.parametrize(
    ("simple", "full"),
    [
        ("请联系办公室，电话", "請聯繫辦公室，電話"),
        ("村里的干部在后台发布", "村裡的幹部在後臺發佈"),
        ("不予公开的复印件", "不予公開的複印件"),
        ("头发", "頭髮"),
        ("Weibo 12 条", "Weibo 12 條"),
        ("", ""),
    ],
)
def test_a_character_that_stands_for_several_is_settled_by_its_word(simple: str, full: str) -> None:
    assert traditionalize(simple) == full


def test_the_words_of_the_domain_and_of_the_replies_are_written_as_opencc_writes_them() -> None:
    words = [
        name for concept in load("glossary")["concept"] for name in (concept["name"], *concept.get("zh", ()))
    ]
    replies = tomllib.loads((ROOT / "bot" / "answering" / "responses.toml").read_text(encoding="utf-8"))
    words += [text for text in _texts(replies) if not text.isascii()]
    opencc = OpenCC("s2tw")
    differing = [word for word in words if traditionalize(word) != opencc.convert(word)]
    assert len(differing) <= len(words) // 200, differing


def test_every_pair_leads_back() -> None:
    data = load("traditional")
    assert len(data["characters"]) % 2 == 0
    back = [simple for simple, full in data["phrases"].items() if simplify(full) != simple]
    assert len(back) <= len(data["phrases"]) // 20, back


def _texts(data: object) -> list[str]:
    if isinstance(data, dict):
        return [text for value in data.values() for text in _texts(value)]
    return [data] if isinstance(data, str) else []
