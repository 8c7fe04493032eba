"""Parts that are called alike under several totals, shares of everyday kinds, denials of several things, words over commas."""

from __future__ import annotations

import pytest

from tests.bot.conftest import Inline
from tests.bot.replies import refused, told_by

BUREAU = """松河市园林局2021年政府信息公开工作年度报告
一、总体情况
2021年，全面推进决策、执行、管理、服务、结果“五公开”，以规范申请流程，拓宽解读渠道，加强平台建设为抓手，努力做好公开工作。
承办建议提案50件，其中人大建议20件（主办15件、会办5件），政协提案30件（主办18件，会办12件）。
主动公开信息1000条（其中概况20条、占2%，文件180条、占18%，动态800条、占80%）。
对机构职能、办事指南等信息进行更新，通过市政府网站发布信息300条，通过公众号发布信息120条。
未有受理信息公开申请、行政复议、诉讼和申诉情况；未有收取费用的情况。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("人大建议主办几件", "15 件"),
        ("人大建议会办的几件", "5 件"),
        ("政协提案主办多少件", "18 件"),
        ("提案会办了几件", "12 件"),
        ("动态占百分之几", "80%"),
        ("文件占多少", "18%"),
        ("概况类几条", "20 条"),
        ("有没有申请", "未有受理信息公开申请"),
        ("申请有几件", "没有（0）"),
        ("以什么为抓手", "加强平台建设为抓手"),
        ("五公开指什么", "决策、执行、管理、服务、结果"),
        ("更新了哪些信息", "机构职能、办事指南"),
    ],
)
def test_it_is_told(inline: Inline, question: str, told: str) -> None:
    assert told in told_by(inline(BUREAU), question)


@pytest.mark.parametrize("question", ["网站主办几件", "人大建议转办几件", "提案主办了几次"])
def test_no_part_of_another_total(inline: Inline, question: str) -> None:
    refused(inline(BUREAU), question)
