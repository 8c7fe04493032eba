"""Questions that are the report's own words but for the word of asking; totals named after all their ways; where things are sent."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

BUREAU = """青禾州民政局2023年政府信息公开工作年度报告
本报告以正式文件形式报送州政府办公室备案，并在青禾州民政局门户网站（http://mz.example.gov.cn/）上公布。如有疑问，请联系青禾州民政局政务公开办公室（联系电话：0951-5550144）。
一、总体情况
重点做好特殊困难群众关爱工作，全面推进政务公开。
（一）主动公开情况。充分利用“青禾民政”公众号、纸质媒体、网络平台及其它方式主动向社会公开工作动态、惠民政策、公共服务信息120条。其中：网站信息公开70条，微信公众号信息公开50条。
（二）管理情况。一是根据“三定”方案、行政权力清单以及实际工作情况，明确主动公开事项，按时限做好公开。
（三）申请情况。优化接收、审核、回复全流程管理，全年共办理政府信息公开申请11件，均严格按照规定及时办理。政务公开电话接听量210人次。
六、存在的主要问题及改进情况
信息公开的规范化有待加强。2024年将重点做好以下工作：加强组织领导，完善公开机制。
"""
MARKET = """青禾市市场监督管理局2020年政府信息公开工作年度报告
一、总体情况
本局对应主动公开的政府信息进行了梳理和编目，2020年度共新增主动公开政府信息350条。其中，机构概况类信息40条；政策文件类信息310条。
信息主要通过区政府信息公布发布平台网站（www.example.gov.cn）信息公开专栏进行公开。
"""


@pytest.fixture(scope="module")
def bureau(inline: Inline) -> Assistant:
    return inline(BUREAU)


@pytest.fixture(scope="module")
def market(inline: Inline) -> Assistant:
    return inline(MARKET)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("根据什么明确主动公开事项", "行政权力清单"),
        ("重点做好什么工作", "特殊困难群众关爱"),
        ("一共公开多少条信息", "120 条"),
        ("跟哪个部门联系", "政务公开办公室"),
        ("申请是怎么办的", "全流程管理"),
        ("电话接听了多少次", "210 人次"),
        ("明年重点做什么", "加强组织领导"),
    ],
)
def test_the_bureau(bureau: Assistant, question: str, told: str) -> None:
    head = bureau.ask(question).reply.split("原文")[0]
    assert told in head, head


@pytest.mark.parametrize("question", ["惠民政策公开了几条", "根据什么明确收费标准事项"])
def test_what_is_not_said_so_is_refused(bureau: Assistant, question: str) -> None:
    assert bureau.ask(question).status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("2020年新增主动公开信息多少条", "350 条"),
        ("信息主要在哪里公开", "信息公开专栏"),
        ("利用了哪些渠道公开", "信息公开专栏"),
    ],
)
def test_the_market_office(market: Assistant, question: str, told: str) -> None:
    head = market.ask(question).reply.split("原文")[0]
    assert told in head, head
