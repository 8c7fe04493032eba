"""English: whether a thing rose, income and spending, who was admitted, those who came new, what holds for one time only."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import last_told

REPORT = """青桐学院2022年信息公开工作年度报告
一、总体情况
（一）主动公开情况。学校网站、新媒体及主流媒体共公开信息5210条。办理热线工单860件，上年为910件。
全年办理结业登记120对，上年为98对。毕业生1200人，初次就业率91.5%，较上届提高1.3个百分点。
（二）招生情况。面向全国招收本科生900人，实际录取896人。2021年学校总收入3.2亿元，总支出3.1亿元。
（三）人事情况。现有教职工400人，其中教授31人。公开招聘24人，其中博士15人。
（四）文化活动。完成皮影戏惠民演出12场，发放科技资料3000份，参与人数达2万余人；在村里举办村晚，每场活动近百余人参与。
（五）依申请公开情况。全年收到申请9件，予以公开与部分公开4宗，无法提供5宗。
"""


@pytest.fixture(scope="module")
def school(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("Did hotline tickets go up?",), "No: Difference: 910 − 860 = 50"),
        (("Did hotline tickets fall compared with last year?",), "Yes: Difference: 910 − 860 = 50"),
        (("What is the employment rate of graduates?", "has it improved?"), "1.3 percentage points"),
        (("How many undergraduates were admitted?",), "896 people"),
        (("What was the total income?", "and expenditure?"), "310000000 yuan"),
        (("What was the total expenditure?", "and the income?"), "320000000 yuan"),
        (("How many people with a doctorate were recruited?",), "15 people"),
        (("How many shadow puppet shows were performed?",), "12 events"),
        (("Did more than 10,000 people take part?",), "Yes: the report says about 20000"),
        (("Did the school publish more than 5,000 items?",), "Yes: the report says 5210"),
    ],
)
def test_it_is_told(school: Assistant, messages: tuple[str, ...], told: str) -> None:
    assert told in last_told(school, messages)


def test_those_who_came_new_are_not_all_of_them(school: Assistant) -> None:
    assert school.ask("How many teachers have a doctorate?").status is Status.UNANSWERABLE
