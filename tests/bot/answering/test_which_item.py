"""Which kind is the most, in whatever everyday word for a kind; a postcode under its other name."""

from __future__ import annotations

import pytest

from tests.bot.conftest import Inline

REPORT = """松河海事局2020年政府信息公开工作年度报告
如有疑问，请与松河海事局办公室联系（地址：松河市滨海大道7号；邮递区号：572100；电话：0898-55500123）。
一、总体情况
2020年主动公开信息共计100条，其中机构信息30条，规范性文件20条，工作动态50条。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("哪一项最多", "工作动态：50 条"),
        ("哪块最少", "规范性文件：20 条"),
        ("哪方面发得最多", "工作动态：50 条"),
        ("邮编", "572100"),
    ],
)
def test_it_is_told(inline: Inline, question: str, told: str) -> None:
    assert told in inline(REPORT).ask(question).reply.split("原文")[0]
