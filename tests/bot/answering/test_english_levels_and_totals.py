"""English: what another level of government paid, all there are beside the new ones, levels and steps that are no figures."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import last_told

REPORT = """青桐县松涧镇人民政府2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开情况。经营主体新增320户、总量突破4100户。整理发布政策问答85条，制作政策解读产品12个。汇聚发布涉企优惠政策和最新政策31条。
梳理村级公开事项，涉及一级事项16项、二级事项47项。“一件事一次办”22个，帮办代办服务640余次。企业开办时间由2个工作日压缩到1个工作日。
（二）社会救助。实施临时救助，其中县级资金救助35户110人、12.4万元，镇级资金救助80户260人、18.9万元。
二、主动公开政府信息情况
第二十条第（九）项
信息内容	采购项目数量	采购总金额
政府集中采购	4	215000元
"""


@pytest.fixture(scope="module")
def town(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("How many business entities are there in total?",), "4100 households"),
        (("How many business entities are there?",), "4100 households"),
        (("How many new business entities were registered?",), "320 households"),
        (("Are there more than 4000 business entities?",), "Yes: the report says"),
        (("How many policy Q&As were compiled?",), "85 items"),
        (("How many preferential policies for businesses were published?",), "31 items"),
        (("How many times did staff help people with errands?",), "640 times"),
        (("How many level-two items are there?", "level one?"), "16 items"),
        (("How many one thing at once matters are there?",), "22"),
        (("How much temporary relief was paid by the county?",), "124000 yuan"),
        (("How much did the county pay for temporary relief?",), "124000 yuan"),
        (("How long does it take to start a business?", "and before?"), "2 working days"),
        (("How many government purchases were made?", "for how much?"), "215000 yuan"),
        (("How much was spent on government procurement?", "how many projects?"), "4 items"),
    ],
)
def test_it_is_told(town: Assistant, messages: tuple[str, ...], told: str) -> None:
    assert told in last_told(town, messages)


def test_new_ones_are_not_added_to_all_of_them(town: Assistant) -> None:
    answer = town.ask("现在一共有多少经营主体")
    assert answer.status is Status.ANSWERED
    assert "4420" not in answer.reply
    assert "4100户" in answer.reply
