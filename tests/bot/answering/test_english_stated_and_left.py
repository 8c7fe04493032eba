"""English: how many villages there are confirmed, whether a budget is out, what is still open, what each got, one office of two fields."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import last_told

REPORT = """临溪市文化和旅游局2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开情况。全市 14 个村均建有村务公开栏。及时公开2022年度“三公经费”预算和2021年度“三公经费”决算信息。
（二）回应关切情况。受理群众投诉38件，办结36件，办结率94.7%。新增规上企业6家，总数达到41家。
（三）培训情况。组织政务公开培训3次，参训120人次。开展政务公开日活动1次，邀请群众代表40名参观。
（四）民生保障。发放高龄津贴610人、73.2万元；为52户家庭发放慰问金15.6万元，每户3000元。
（五）依申请公开情况。市文化和旅游局收到依申请公开2件，未发生责任追究情况。
二、主动公开政府信息情况
第二十条第（六）项
信息内容	本年处理决定数量
行政处罚	4
行政强制	0
"""


@pytest.fixture(scope="module")
def office(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("Are there 14 villages?",), "Yes, the report says 14"),
        (("Are there 15 villages?",), "No: the report says 14"),
        (("Was the 2022 budget for the three public expenses published?",), "Yes. "),
        (("Were all the complaints resolved?",), "No: "),
        (("How many complaints are still open?",), "38 − 36 = 2"),
        (("How many new large enterprises were added?", "total now?"), "41"),
        (("How many representatives came to the open day?",), "40 people"),
        (("How much consolation money was paid?", "how much each?"), "3000 yuan"),
        (("Were any staff punished?",), "No. "),
        (("Did the bureau receive more than one request?",), "Yes: the report says 2"),
    ],
)
def test_it_is_told(office: Assistant, messages: tuple[str, ...], told: str) -> None:
    assert told in last_told(office, messages)


def test_what_all_got_is_not_what_each_got(office: Assistant) -> None:
    office.ask("How much old-age allowance was paid?", "each")
    assert office.ask("how much each?", "each").status is Status.UNANSWERABLE
