"""Channels of one list, kinds without the whole, what somebody did, of which year a budget is."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

_REPORT = """本年度报告根据《中华人民共和国政府信息公开条例》和《青石省政府信息公开办法》要求，由青石州公安局编制，全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的主要问题及改进情况等五项内容。

青石州公安局2023年政府信息公开工作年度报告

一、总体情况

（一）主动公开

通过政府网站公开政府信息754条，通过政务新媒体公开政府信息2808条，通过其他方式公开政府信息54条。其中，“青石公安”微信公众号发布信息1205条、微博12984条、今日头条1118条、抖音号628条。
全州公安机关共召开通气会、座谈会92场次。依法公开2022年度决算，公开2023年预算。

（二）管理

截至2023年底，我局门户网站累计发布信息10471条，总共发布动态类信息2519条，公告通知类信息2300条，其他相关信息4916条，法规类信息52条。
明确公开属性，除《条例》确定不予公开的国家秘密、个人隐私外，均进行公开。对不予公开的公文开展重新审查。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    """The assistant on a report whose lists do not add up."""
    return inline(_REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("哪个平台发得最多", "最多的是微博：12984 条"),
        ("微博和抖音哪个多", "微博更多"),
        ("依据什么编制", "《中华人民共和国政府信息公开条例》和《青石省政府信息公开办法》"),
        ("公开了哪年的决算", "依法公开2022年度决算"),
        ("预算公开的是哪一年的", "依法公开2022年度决算，公开2023年预算"),
    ],
)
def test_what_is_asked_comes_first(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question).reply.startswith(told)


def test_all_ways_of_one_list_are_told_and_no_others(assistant: Assistant) -> None:
    first = assistant.ask("一共公开多少条").reply.splitlines()[0]
    assert [figure in first for figure in ("754", "2808", "54 条", "12984")] == [True, True, True, False]


def test_what_is_kept_back_is_told(assistant: Assistant) -> None:
    assert "国家秘密" in assistant.ask("哪些信息不予公开").reply.splitlines()[0]


def test_what_somebody_did_counts_nobody(assistant: Assistant) -> None:
    assert assistant.ask("警察有多少").status is not Status.ANSWERED
    assert assistant.ask("座谈会有多少").status is Status.ANSWERED
