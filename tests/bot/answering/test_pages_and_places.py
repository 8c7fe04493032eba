"""An office is no website of its own, when work was begun is no date of the report, and places told in a row are places."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

OFFICE = (
    "发布时间:2017-3-10\n\n一、总体情况\n\n"
    "根据《条例》要求，2008年5月1日起本单位开始开展政府信息公开工作。"
    "设立了1个专门的信息申请受理点，并开辟了街道公共服务大厅、社区图书馆、社区教育学校图书馆3个公共查阅点。"
    "主动公开政府信息，2016年局门户网站主动公开信息219条。《政府公报》出85期，全年投放6800份。\n"
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("从什么时候开始开展信息公开", "2008年5月1日"),
        ("查阅点都设在哪", "社区图书馆"),
        ("门户网站主动公开信息多少条", "219 条"),
        ("公报出了多少期", "85 期"),
    ],
)
def test_told(inline: Inline, question: str, told: str) -> None:
    reply = inline(OFFICE).ask(question).reply
    assert told in reply
    assert "局门户网站 · 2016" not in reply


@pytest.mark.parametrize("question", ["社区图书馆有多少书", "公报投放多少份"])
def test_not_told(inline: Inline, question: str) -> None:
    assert inline(OFFICE).ask(question).status is Status.UNANSWERABLE


CELLS = (
    "来源: | 青禾市财政局 | 发布日期: | 2024年01月15日 |\n\n一、总体情况\n\n"
    "2023年，市财政局公开504条信息。所列数据的统计期限自2023年1月1日起至2023年12月31日止。\n\n"
    "四、存在的问题及改进\n\n明年进一步加强日常管理工作，丰富政务公开方式。\n"
)


@pytest.mark.parametrize(
    ("question", "told"),
    [("发布日期", "2024年01月15日"), ("哪个单位的报告", "青禾市财政局"), ("明年从哪些方面改进", "日常管理")],
)
def test_rows_of_cells_and_next_year(inline: Inline, question: str, told: str) -> None:
    assert told in inline(CELLS).ask(question).reply
