"""What an English "how many" counts where people or units stand before it, and bodies that did something by their own name."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """碧溪市教育局2023年政府信息公开工作年度报告
一、总体情况
2023年,在碧溪市人民政府网站上主动公开信息84条,国家林草局累计转发我市信息33条。妥善处置网络舆情19起,受理信访23件。
建立居民健康档案912份,处理师德投诉7件,开展村级财务公开检查31次,放映农村电影66场,安装防护栏80公里。
撤并行政村5个,资助困境儿童59名,倒塌房屋重建44户,查处非法采砂案件9起,淘汰燃煤锅炉12台,建设应急避难场所3处。
全年共收到依申请公开事项8件,其中,6件均严格按时限依法答复。
五、存在的主要问题及改进情况
改进措施:加强业务培训,邀请专家授课。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many items did the bureau publish on the city government website?", "84 "),
        ("How many items did the National Forestry and Grassland Administration repost?", "33 "),
        ("How many online public opinion incidents were dealt with?", "19 "),
        ("How many petitions were accepted?", "23 "),
        ("How many residents' health records were created?", "912 "),
        ("How many complaints about teachers' conduct were handled?", "7 "),
        ("How many inspections of village financial disclosure were made?", "31 "),
        ("How many films were shown in the countryside?", "66 "),
        ("How many kilometres of guardrail were installed?", "80 kilometres"),
        ("How many administrative villages were merged?", "5"),
        ("How many children in difficulty were supported?", "59 people"),
        ("How many collapsed houses were rebuilt?", "44 "),
        ("How many illegal sand mining cases were punished?", "9 "),
        ("How many coal-fired boilers were scrapped?", "12"),
        ("How many emergency shelters were built?", "3"),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question).reply.startswith(told)


@pytest.mark.parametrize(
    "question",
    [
        "How many hectares of guardrail were installed?",
        "How many items did the provincial government repost?",
        "How many people live in the villages?",
        "How many teachers were punished?",
    ],
)
def test_what_stands_near_is_not_told(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.UNANSWERABLE


def test_what_was_done_within_the_limit_was_done_in_time(assistant: Assistant) -> None:
    assistant.ask("How many disclosure requests were received?", "a")
    assert assistant.ask("How many of them were answered on time?", "a").reply.startswith("6 ")


def test_how_staff_will_be_trained(assistant: Assistant) -> None:
    assert "邀请专家授课" in assistant.ask("How does the bureau plan to train its staff?").reply


DISCLOSURE = """碧溪县人民政府办公室2023年政府信息公开工作年度报告
一、总体情况
公开会议纪要45份,收集意见建议82条,采纳意见25条,组织集体学习6次,更新领导活动信息71条,发放政策宣传册653本。
门户网站独立用户访问总量5800个,安全检测评估次数16次,发现问题数量9个,召开居民代表会议7次,公开停电信息31条,新聘教师19名。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many meeting minutes were made public?", "45 "),
        ("How many opinions and suggestions were collected?", "82 "),
        ("How many opinions were adopted?", "25 "),
        ("How many group study sessions were organised?", "6 "),
        ("How many items about leaders' activities were updated?", "71 "),
        ("How many policy booklets were handed out?", "653 "),
        ("How many unique visitors did the portal have?", "5800"),
        ("How many security tests were done?", "16 "),
        ("How many residents' representative meetings were held?", "7 "),
        ("How many power outage notices were published?", "31 "),
        ("How many teachers were newly hired?", "19 people"),
    ],
)
def test_what_an_office_does_for_openness_is_told(inline: Inline, question: str, told: str) -> None:
    assert inline(DISCLOSURE).ask(question).reply.startswith(told)
