"""What is meant where a sentence counts a whole and its kinds: 来问事的多少, 电话里问的多少, 现行有效的多少."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.assistant import Assistant

_REPORT = """云湖县2023年政府信息公开工作年度报告
一、总体情况
2023年，全县受理群众各类咨询共9120人次，包括现场咨询3310人次、电话咨询2460人次、网上咨询3350人次。
全县制发行政规范性文件17件，废止8件，到年底现行有效的共43件。
县政府注册了官方微博“云湖发布”，全年发布信息812条。
"""


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("老百姓来打听事的一年多少人次", "9120 人次"),
        ("来咨询的一共多少人次", "9120 人次"),
        ("打电话来问的多少人次", "2460 人次"),
        ("亲自上门问的有几多人次", "3310 人次"),
        ("How many phone enquiries did they get?", "2460"),
        ("How many walk-in enquiries were there?", "3310"),
    ],
)
def test_a_kind_is_told_from_the_whole(
    inline: Callable[[str], Assistant], question: str, figure: str
) -> None:
    """The whole where no kind is named, the kind where one is."""
    assert inline(_REPORT).ask(question).reply.startswith(figure)


def test_what_is_counted_beside_is_no_aside(inline: Callable[[str], Assistant]) -> None:
    """现行有效 is what 43 counts, so 17 is no answer to it."""
    reply = inline(_REPORT).ask("现行有效的规范性文件总共多少件").reply
    assert not reply.startswith("17")


def test_a_name_is_asked_for_by_keywords(inline: Callable[[str], Assistant]) -> None:
    """微博 名称 asks what the account is called, not what it published."""
    assert inline(_REPORT).ask("官方微博 名称").reply.startswith("云湖发布")


SEVERAL_CHANNELS = """沙河市水务局2021年政府信息公开工作年度报告

一、总体情况

（一）主动公开情况。公开信息公开指南1条、信息公开目录2条。2021年以来，通过市政府网站、新媒体、宣传栏等方式主动公开沙河市水务局政府信息共483条。
门户网站主动公开政府信息9条，“沙河水务”微信公众号发布信息266篇。
"""


@pytest.mark.parametrize(
    "question", ["2021年一共公开多少条信息", "全局主动公开信息共多少条", "总共发布了多少信息"]
)
def test_how_much_was_published_in_all_is_no_single_channel(
    inline: Callable[[str], Assistant], question: str
) -> None:
    assert inline(SEVERAL_CHANNELS).ask(question).reply.startswith("483 条")


@pytest.mark.parametrize(("question", "figure"), [("门户网站公开了多少条", "9 条"), ("公开指南几条", "1 条")])
def test_a_channel_or_a_kind_is_still_told_by_itself(
    inline: Callable[[str], Assistant], question: str, figure: str
) -> None:
    assert inline(SEVERAL_CHANNELS).ask(question).reply.startswith(figure)


ZONE = """沙口管理区2025年政府信息公开工作年度报告

一、总体情况

我区2025年度利用本单位门户网站主动公开政府信息188条，其中：工作动态类信息138条；公示公告类信息46条；其他主动公开类信息4条。
"""


@pytest.mark.parametrize("question", ["2025年管理区门户网站主动公开多少条信息", "本单位网站公开了几条"])
def test_a_zone_is_no_district_and_a_part_no_whole(inline: Callable[[str], Assistant], question: str) -> None:
    assert inline(ZONE).ask(question).reply.startswith("188 条")
