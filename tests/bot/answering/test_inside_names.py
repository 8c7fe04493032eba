"""A word that a figure has only as a piece of a name, a channel named beside others, what is answered besides applications."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import answered

TOWN = """松河县白杨镇人民政府2021年政府信息公开工作年度报告
一、总体情况
（一）主动公开。2021年，我镇通过县政府门户网站、“白杨在线”公众号、《松河日报》等平台公开规章9件，政府网站发布信息180条。
全年印发文件88件，网上公开文件41件。在镇养老服务中心设立查阅点，全年推送信息57条。
（二）脱贫攻坚。对全镇重大项目、发展规划、工作报告及时公开，公开半年总结、重点任务分工信息20条；“雨露计划”4条，贴息贷款3条。
（三）教育信息公开。公示营养餐名单7条，校车名单7条。
（四）机构信息公开。人事任免、各类领导小组信息6条。
（五）依申请公开。收到政府信息公开申请6件，其中信函申请2件、网上申请4件。办理答复人大代表建议5件、政协提案3件。
地址：松河县白杨镇东街8号，电话：0368-5550199。
"""


@pytest.fixture(scope="module")
def town(inline: Inline) -> Assistant:
    return inline(TOWN)


@pytest.mark.parametrize(
    ("question", "not_told"),
    [
        ("养老信息几条", "57"),
        ("养老方面推送了多少条", "57"),
        ("规划计划公开了几条", "4 条"),
        ("发展规划有几条", "20 条"),
        ("领导班子信息发了几条", "6 条\n"),
        ("答复了多少件", "5 件\n"),
        ("一共回复了几件", "3 件\n"),
        ("网上收到几份申请", "41"),
    ],
)
def test_a_figure_of_something_else_is_not_told(town: Assistant, question: str, not_told: str) -> None:
    assert not_told not in f"{town.ask(question).reply}\n".split("您问的是")[0].split("报告里相近")[0]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("养老服务中心的查阅点推送几条", "57 条"),
        ("雨露计划几条", "4 条"),
        ("官网公开多少", "180 条"),
        ("网上一共发了几条", "180 条"),
        ("线上公开了多少条信息", "180 条"),
        ("网上公开了多少文件", "41 件"),
        ("网上来的申请几件", "4 件"),
        ("教育信息几条", "校车名单 7 条"),
        ("建议提案总共多少件", "5 + 3 = 8"),
        ("建议和提案办了几件", "3 件：政协提案"),
        ("代表委员提了多少件建议提案", "5 件：办理答复人大代表建议"),
    ],
)
def test_the_figure_asked_for_is_told(town: Assistant, question: str, told: str) -> None:
    assert told in answered(town, question).reply


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("法律援助几件", False),
        ("legal aid cases", False),
        ("how many legal aid articles were posted", True),
        ("法律援助公众号推了几篇", True),
    ],
)
def test_what_an_account_is_called_counts_only_what_it_put_out(
    inline: Inline, question: str, told: bool
) -> None:
    office = inline(
        "青石县司法局2023年政府信息公开工作年度报告\n一、总体情况\n“青石法律援助”微信公众号推送文章35篇。\n"
    )
    assert ("35" in office.ask(question).reply.splitlines()[0]) is told
