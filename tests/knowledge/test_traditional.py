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


@pytest.mark.parametrize(
    ("simple", "full"),
    [
        ("编发信息，印发、转发、核发、签发、下发", "編發信息，印發、轉發、核發、簽發、下發"),
        ("资金发放，补助金发了多少", "資金發放，補助金發了多少"),
        ("校长发布，明白发放，带头发展，感染发生", "校長發佈，明白發放，帶頭發展，感染發生"),
        ("一并发布，并入户走访，符合并公开", "一併發佈，並入戶走訪，符合並公開"),
        ("头发、理发店、为老人理发", "頭髮、理髮店、為老人理髮"),
        ("办理发票", "辦理發票"),
        ("考试制度，制定制度，分配制度，协调制度", "考試制度，制定制度，分配制度，協調制度"),
        ("特制定本办法；绘制地图", "特制定本辦法；繪製地圖"),
        ("方面包括；面包", "方面包括；麵包"),
        ("为了解决，了解", "為了解決，瞭解"),
        ("国家具有，家具", "國家具有，傢俱"),
        ("全县志愿服务，县志", "全縣志願服務，縣誌"),
        ("有关系统，关系", "有關系統，關係"),
        ("平台风险，台风", "平臺風險，颱風"),
        ("机制作用，制作", "機制作用，製作"),
        ("最多只有，两百多只羊", "最多只有，兩百多隻羊"),
        ("恢复制度，康复方案，复制", "恢復制度，康復方案，複製"),
        ("服务台账，服务台", "服務臺賬，服務檯"),
    ],
)
def test_a_word_is_not_found_across_the_border_of_two_others(simple: str, full: str) -> None:
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
