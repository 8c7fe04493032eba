"""English questions about plans, totals printed for both, hazards still being fixed, words that mean another thing here."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """石桥县青溪镇人民政府2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开情况
全年在网站和微信平台公布信息312条，其中网站公布240条，微信公众号公布61条，人大代表建议6条，政协提案5条。
通过政务微博共发布和转发视频158条，累计观看人数23万余人次。通过抖音号共发布和转发视频77条，累计观看人数41万余人次。
全年跟进重点项目18个。公开人事信息9条。排查隐患120处，已整改113处，其余7处正在限期整改。
全年办理12345政务服务热线940件，受理投诉举报65件，其中投诉44件、举报21件。公开招聘12人。
组织政务公开宣传活动3次，通过发放手册、悬挂横幅等形式提高群众知晓度。
开展依申请公开业务培训会议，讲解申请的办理流程。
（二）依申请公开情况
全年收到政府信息公开申请4件，均已办结。
五、存在的主要问题及改进情况
镇政府信息公开工作还存在一些不足，公开的范围有待进一步完善，政策解读较少。今后，我镇将健全信息公开机制，加强政策解读。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("How many items were published on the website and WeChat altogether?", "312 items", "301"),
        ("How many Douyin videos were published or reposted?", "77 items", "410000"),
        ("How often were the Weibo videos watched?", "230000", "158 items"),
        ("How many key projects were followed?", "18", "followers"),
        ("How many items on personnel?", "9 items", "240"),
        ("How many hazards were fixed?", "113 places", "7 places"),
        ("How many hazards are still being fixed?", "7 places", "113"),
        ("What share of hazards was fixed?", "113 ÷ 120", "7 ÷"),
        ("How many 12345 hotline requests were handled?", "940 items", "4 items"),
        ("How many complaints and reports were received?", "65 items", "; 21"),
        ("How many reports did the town receive?", "21 items", "65"),
        ("How many staff were recruited?", "12 people", "18"),
        ("NPC suggestions and CPPCC proposals combined", "6 + 5 = 11", "312"),
        ("What does the town intend to improve?", "今后，我镇将健全信息公开机制", "还存在一些不足"),
        ("What will be done about the problems?", "今后，我镇将健全信息公开机制", "还存在一些不足"),
        ("How did the town publicise openness among residents?", "发放手册、悬挂横幅", "微博"),
        ("Was there training on handling requests?", "讲解申请的办理流程", "4 items"),
    ],
)
def test_told(assistant: Assistant, question: str, told: str, untold: str) -> None:
    reply = assistant.ask(question).reply
    assert told in reply
    assert untold not in reply.split("The report says")[0]


@pytest.mark.parametrize(
    "question",
    [
        "What does the town charge for information?",
        "How many people follow the Weibo account?",
        "Which village's hazards cost the most to fix?",
        "Does the town plan to buy a new bus?",
    ],
)
def test_not_told(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.UNANSWERABLE
