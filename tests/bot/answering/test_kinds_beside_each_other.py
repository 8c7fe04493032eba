"""One kind of a thing is not the thing; a part with a word of its own; two sides of one list; followers and visits."""

from __future__ import annotations

import pytest

from tests.bot.conftest import Inline

TEXT = """青石县财政局2016年政府信息公开工作年度报告

一、总体情况

全年公开会议信息21条(专题会议12条、部门及乡镇会议9条),财政促进146条(动态80条,政策66条)。公示政务信息31条。
共受理依申请公开33件,31件为自然人申请,2件为法人申请,除3件尚在办理中,其余30件全部办结。
受理局网站信箱信件410件、县长信箱转收信件6件、纸质信件25件,接听咨询来电2000余次。
全年公开招商信息64条,其中“青石招商”公众号公开信息48条,电子屏公开信息16条。
按照“公开为原则,不公开为例外”的要求,依托电子屏、公众号等载体公开信息。
全年发布公众号信息118条,新增关注65个,总访问量7300人次。
向县日报、县晚报、都市报,甲方网、乙方网等媒体发布专项解读11篇。
"""


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("部门会议多少条", ["9 条"]),
        ("会议信息几条", ["21 条"]),
        ("受理申请多少件", ["33 件"]),
        ("自然人申请占多少", ["93.9%"]),
        ("信件几件", ["410", "6", "25"]),
        ("来信多少", ["410", "6", "25"]),
        ("纸质信件几件", ["25 件"]),
        ("公众号跟电子屏差多少", ["32"]),
        ("新增关注多少", ["65"]),
        ("总访问量多少", ["7300"]),
        ("公开原则是什么", ["公开为原则"]),
        ("向哪些媒体发布了专项解读", ["县日报", "乙方网"]),
    ],
)
def test_it_is_told(inline: Inline, question: str, expected: list[str]) -> None:
    told = inline(TEXT).ask(question).reply.splitlines()[0]
    assert all(word in told for word in expected)


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("来电比信件多多少", "1975"),
        ("新增关注多少", "7300"),
        ("公开原则是什么", "48"),
        ("政务信息和财政促进一共多少", "146 条"),
    ],
)
def test_it_is_not_told(inline: Inline, question: str, wrong: str) -> None:
    assert wrong not in inline(TEXT).ask(question).reply.splitlines()[0]


WAYS = """青石县柳湾镇2016年政府信息公开工作年度报告
一、总体情况
我镇通过不同渠道和方式主动公开政务信息共131条,其中,门户网站公开79条,微信公众号公开52条。
"""


@pytest.mark.parametrize(
    ("question", "expected"), [("公开了多少条", "131 条"), ("哪个渠道多", "79"), ("哪种方式公开得少", "52")]
)
def test_of_two_ways(inline: Inline, question: str, expected: str) -> None:
    reply = inline(WAYS).ask(question).reply
    assert expected in reply.splitlines()[0]
    assert "合在一起" not in reply


def test_the_sentence_that_names_the_ways(inline: Inline) -> None:
    text = """青石县财政局2017年政府信息公开工作年度报告
一、总体情况
(一)拓宽公开渠道,加强政策解读。充分运用政府网站、政务微信、新闻发布会、新闻媒体等多种渠道,有序推动政府信息公开。通过网站公开信息36条。
"""
    assert "新闻发布会" in inline(text).ask("有哪些公开渠道").reply.splitlines()[0]


SEVERAL = """青石县公安局2016年政府信息公开工作年度报告
一、总体情况
全年公开政府信息 703条,其中:机构类信息4条;动态类信息312条;其他信息6条。
公开情况:政府网站公开信息402条,微博微信公开信息298条,新闻发布会公开信息3条。
回应情况:举办新闻发布会2次,通过微博微信回应事件23次,通过其他方式回应事件38次。
"""


@pytest.mark.parametrize(
    ("question", "expected"),
    [("哪个渠道最多", "402"), ("哪个渠道公开最少", "3 条"), ("哪种方式回应最多", "38"), ("哪类最多", "312")],
)
def test_what_the_most_is_of(inline: Inline, question: str, expected: str) -> None:
    assert expected in inline(SEVERAL).ask(question).reply.splitlines()[0]


def test_all_kinds_are_put_in_order_whichever_were_told(inline: Inline) -> None:
    assistant = inline(SEVERAL)
    for question in ("主动公开多少条", "机构类呢", "占多少"):
        assistant.ask(question, "kinds")
    assert "312" in assistant.ask("哪类最多", "kinds").reply.splitlines()[0]
