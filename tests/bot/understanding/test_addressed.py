"""Letters to an office address it as 贵单位, whatever it is called."""

from __future__ import annotations

import pytest

from tests.bot.conftest import Inline

TOWNSHIP = """松河县白杨镇人民政府2020年政府信息公开工作年度报告
一、总体情况
全镇主动公开政府信息640条。通过公示栏公开本单位工作职能、机构设置等信息2条。全年共印发政府文件90件。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("贵单位主动公开政府信息总数为多少条", "640 条"),
        ("请问贵机关主动公开信息多少条", "640 条"),
        ("你们单位主动公开了几条信息", "640 条"),
        ("请问贵单位2020年度政府信息公开工作年度报告中主动公开政府信息总数为多少条", "640 条"),
        ("贵单位印发文件多少件", "90 件"),
        ("机构设置公开了几条", "2 条"),
    ],
)
def test_the_office_written_to_is_not_what_is_counted(inline: Inline, question: str, told: str) -> None:
    assert inline(TOWNSHIP).ask(question).reply.startswith(told)
