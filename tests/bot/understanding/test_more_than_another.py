"""微信超过微博了吗 compares two things; 印发多少公文 asks for no money."""

from __future__ import annotations

import pytest

from tests.bot.conftest import Inline

TOWNSHIP = """松河县白杨镇人民政府2020年政府信息公开工作年度报告
一、总体情况
（一）公文。全年共印发政府文件90件，“此件公开发布”文件30件，“此件不公开”文件4件。
（二）渠道。通过政府网站公开信息70条、政务微博公开信息95条。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("微博超过网站了吗", "对，"),
        ("网站超没超过微博", "不对，"),
        ("微博超过90条了吗", "对，"),
        ("微博是不是超过了九十条", "对，"),
        ("全年印发多少公文", "90 件"),
    ],
)
def test_what_is_compared_and_counted(inline: Inline, question: str, told: str) -> None:
    assert inline(TOWNSHIP).ask(question).reply.startswith(told)
