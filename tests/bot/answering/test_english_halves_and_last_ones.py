"""English: more than half, the last problem and what is done about it, how useful something was, and bare how much."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import last_told

REPORT = """青桐县松涧镇人民政府2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开情况。全年共印发文件80件，其中主动公开文件50件、依申请公开文件30件。举办政府开放日1次，组织业务培训2次。
发放农村低保资金210.5万元,城镇低保资金6.4万元。公示一次性求职补贴发放信息1次18人,发放资金0.9万元。封控期间为居民配送蔬菜包1200份。
14个社区通过公开栏公开信息1890条。组建志愿服务队21支，志愿者340名。
二、主动公开政府信息情况
第二十条第（九）项
信息内容	采购项目数量	采购总金额
政府集中采购	3	98000元
五、存在的主要问题及改进情况
（一）公开内容不够全面。有的领域信息更新较慢。改进情况：定期检查各栏目，及时补充。
（二）公开形式单一。以文字为主，图表较少。改进情况：增加图解和视频。
（三）人员力量不足。多为兼职人员。改进情况：配备专职人员，加强培训。
"""


@pytest.fixture(scope="module")
def town(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("How many documents are public?", "is that more than half?"), "50 ÷ 80"),
        (("Are more than half of the documents available on request?",), "30 ÷ 80"),
        (("How will the last problem be solved?",), "配备专职人员"),
        (("How will the second problem be fixed?",), "增加图解"),
        (("What problems exist?", "how will the first be solved?"), "定期检查"),
        (("How will the first problem be solved?", "and the second?"), "增加图解"),
        (("How will the first problem be solved?", "and the last one?"), "配备专职人员"),
        (("What is the last problem?",), "兼职人员"),
        (("最后一个问题怎么改",), "配备专职人员"),
        (("Was there any government procurement?", "how much?"), "98000 yuan"),
        (("How much rural dibao money was paid out?", "and urban?"), "64000 yuan"),
        (("How many people got the job-seeking subsidy?",), "18 people"),
        (("How many vegetable packages were delivered?",), "1200 copies"),
        (("How many volunteers were there?", "in how many teams?"), "21 支"),
    ],
)
def test_it_is_told(town: Assistant, messages: tuple[str, ...], told: str) -> None:
    assert told in last_told(town, messages)


@pytest.mark.parametrize(
    "question",
    ["Was the open day well attended?", "Was the training useful?", "How many items per community?"],
)
def test_what_the_report_does_not_say_is_refused(town: Assistant, question: str) -> None:
    assert town.ask(question).status is Status.UNANSWERABLE
