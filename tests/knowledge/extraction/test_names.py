"""Names in quotation marks beside the kind of thing they name."""

from __future__ import annotations

import pytest

from knowledge.extraction.names import names
from knowledge.extraction.outline import Passage


@pytest.mark.parametrize(
    ("sentence", "kind", "name"),
    [
        ("依托微信公众号“云溪在线”推送信息。", "微信公众号", "云溪在线"),
        ("“云溪发布”抖音号发布视频12条。", "抖音号", "云溪发布"),
        ("新注册的微博名为“望河热线人”，由专人维护。", "微博", "望河热线人"),
        ("网站开设“高质量发展”专栏。", "专栏", "高质量发展"),
        ("建成「岚川通」客户端。", "客户端", "岚川通"),
        ("渠道有门户网站和微信公众号(秀美岚川)等。", "微信公众号", "秀美岚川"),
    ],
)
def test_a_name_is_told_with_its_kind(sentence: str, kind: str, name: str) -> None:
    facts = names([Passage(sentence, ("一、总体情况",), 1)])
    assert [(fact.label, fact.value_text, fact.quote) for fact in facts] == [(f"{kind}名称", name, sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "坚持“公开是常态、不公开是例外”原则。",
        "通过微信公众号公开信息20条。",
        "落实“三审三校”制度。",
        "经微信公众号（含视频号）发布。",
    ],
)
def test_quotation_marks_without_such_a_thing_name_nothing(sentence: str) -> None:
    assert names([Passage(sentence, ("一、总体情况",), 1)]) == []


def test_a_name_is_told_once() -> None:
    passage = Passage("微博“岚川发布”公开3条。微博“岚川发布”答复2件。", (), 1)
    assert len(names([passage])) == 1
