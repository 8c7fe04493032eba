"""By how much something grew, last parts in a sentence of their own, names in a row, key fields."""

from __future__ import annotations

import pytest

from tests.bot.conftest import Inline

TEXT = """青石县白杨镇2016年政府信息公开工作年度报告

一、总体情况

(一)主动公开。2016年共主动公开各类政府信息218条。其中:通过县政府网站发布预算信息2条,决算信息1条;通过微信公众号“白杨在线”“美丽白杨”发布通知公告41条;通过县电视台、县融媒体中心等平台发布动态112条。通过公示栏张贴公开信息62条。突出做好社会保障、就业、医疗、养老等领域群众最关心的信息,及时公开补贴名单。
(二)政务微博“白杨发布”发布信息1630条,粉丝增长18.4%,网络阅读量520万。
(三)经济。实现财政总收入3120.5万元,同比增长11.2%。镇农商行存款余额1.82亿元,比年初增加1350万元。农村居民人均可支配收入15230元,同比增长8.9%。
"""


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("公示栏占总数多少", "28.4%"),
        ("公示栏占几成", "28.4%"),
        ("公众号叫什么名字", "白杨在线、美丽白杨"),
        ("财政收入增长多少", "11.2%"),
        ("人均收入涨了多少", "8.9%"),
        ("存款比年初增加多少", "1350 万元"),
        ("微博粉丝增长了多少", "18.4%"),
        ("微博阅读量多少", "520 万"),
        ("重点公开哪些领域", "医疗"),
        ("重点领域有哪些", "医疗"),
    ],
)
def test_it_is_told(inline: Inline, question: str, expected: str) -> None:
    assert expected in inline(TEXT).ask(question).reply.splitlines()[0]


@pytest.mark.parametrize("question", ["税收增长多少", "存款比2015年增加多少", "财政收入增加多少条"])
def test_other_growth_is_not_told(inline: Inline, question: str) -> None:
    assert inline(TEXT).ask(question).status.name != "ANSWERED"
