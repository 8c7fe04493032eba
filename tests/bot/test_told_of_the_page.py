"""What a report says of itself and of meetings, ways of applying and what disclosure is taken as."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

BUREAU = """云栎市教育局2016年政府信息公开工作年度报告
根据《中华人民共和国政府信息公开条例》和省、市有关规定，编制本报告。报告中所涉及的数据核定时间点为2016年12月31日。
一、总体情况
把政府信息公开工作作为建设服务型机关的重要举措，落实各项工作。召开全市招生工作推介会、资助政策解读会等。依托微信公众号、视频号等新媒体平台，采用短视频等形式发布信息。
二、依申请公开
收到政府信息公开申请44件（其中：网上申请42件，现场申请0件，邮寄2件），上年度结转0件，本年度办结39件。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("数据截止到什么时候", "2016年12月31日"),
        ("统计到哪一天", "2016年12月31日"),
        ("根据什么编制的", "有关规定"),
        ("把信息公开当成什么举措", "建设服务型机关"),
        ("将政府信息公开看作啥来抓", "建设服务型机关"),
        ("开了什么会", "招生工作推介会、资助政策解读会"),
        ("都举办过哪些会", "招生工作推介会、资助政策解读会"),
        ("依托哪些新媒体", "微信公众号、视频号"),
        ("邮寄来的几件", "2 件"),
    ],
)
def test_it_is_told(inline: Inline, question: str, told: str) -> None:
    """The asked part stands in front of what was read."""
    answer = inline(BUREAU).ask(question)
    assert answer.status is Status.ANSWERED
    assert told in answer.reply.split("您问的是")[0], answer.reply


def test_the_clause_quoted_is_the_one_that_holds_the_figure(inline: Inline) -> None:
    """上年度结转0件 is quoted, not the 0 of 现场申请0件."""
    reply = inline(BUREAU).ask("上年结转几件").reply
    assert "上年度结转0件" in reply
    assert "现场申请" not in reply


PLATFORMS = """云栎市教育局2016年政府信息公开工作年度报告
一、总体情况
大力推进决策、执行、管理、服务、结果“五公开”，以体现“五公开”、政策解读等要求编制目录。
我局政府信息公开平台有2个，即云栎市教育局网站和微信公众号。依托两平台，及时发布教育通知。
公开的信息主要反映了工作进展、队伍建设、法律法规等方面的内容。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("五公开是哪五公开", "决策、执行、管理、服务、结果"),
        ("五公开包括哪些", "决策、执行、管理、服务、结果"),
        ("平台有几个", "2 个"),
        ("平台是哪两个", "教育局网站和微信公众号"),
        ("公开的信息主要反映了什么", "队伍建设"),
    ],
)
def test_what_it_stands_for_is_told(inline: Inline, question: str, told: str) -> None:
    """A number word by its members, platforms by their number and their names."""
    answer = inline(PLATFORMS).ask(question)
    assert answer.status is Status.ANSWERED
    assert told in answer.reply.split("您问的是")[0], answer.reply


@pytest.mark.parametrize(
    ("question", "told"),
    [("索引号是多少", "001008/2017-98380"), ("哪天生成的", "2017-01-28"), ("发布机构是哪个", "县府办")],
)
def test_labels_in_a_row_are_told_one_by_one(inline: Inline, question: str, told: str) -> None:
    """Where the page lost its colons and lines, each label keeps its own value."""
    page = (
        "云栎县水利局2016年政府信息公开工作报告\n索引号 001008/2017-98380 主题分类 政务公开组配分类 年报 发布机构 县府办\n"
        "生成日期 2017-01-28 公开方式 主动公开 有效性 有效\n\n一、总体情况\n公开信息20条。\n"
    )
    assert inline(page).ask(question).reply.split("\n")[0].strip() == told
