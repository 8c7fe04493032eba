"""Questions that call the office by its English title, and English words that once meant another thing."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline, Offices

REPORT = """云岭市教育局2022年政府信息公开工作年度报告
一、总体情况
通过云岭市政府网站主动公开信息91条。其中招生信息30条、预算公开4条、政策法规12条、政策解读6条、征地补偿信息3条、合作医疗信息5条。
官方微博发布160条，其中转发微博90条；收到微博投诉7条，均已全部办结。通过微信平台公开信息44条，通过网站、微信公众号、电视等多种形式公开信息310条。
表彰优秀教师35人。发放政策宣传资料600余份。解答群众咨询问题20余个。向申请人书面答复8件。
五、存在的主要问题及改进情况
主要问题：更新不够及时。改进情况：加强培训。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many reposts were there on the Yunling Education Bureau's Weibo?", "90"),
        ("How many admission items did the Yunling Municipal Education Bureau publish?", "30"),
        ("How many admission items did the Bureau of Education of Yunling City publish?", "30"),
        ("How many outstanding teachers did the Education Bureau commend?", "35"),
        ("How many items did you publish?", "310"),
        ("How many admission items did Yunling education publish?", "30"),
        ("How many admission items did the EDB publish?", "30"),
        ("policies and regulations", "12"),
        ("items on compensation for land acquisition", "3"),
        ("How many items on cooperative medical care?", "5"),
        ("How many handouts were distributed?", "600"),
        ("How many written replies were given?", "8"),
        ("main issues", "更新不够及时"),
        ("via WeChat?", "44"),
        ("Were all the Weibo complaints resolved?", "均已全部办结"),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question, f"told {question}")
    assert answer.status is Status.ANSWERED
    assert told in answer.reply.split("Read as")[0] or told in answer.reply.split("The report says")[1]


@pytest.mark.parametrize(
    "question",
    [
        "How many admission items did the Qinghe Education Bureau publish?",
        "How many admission items did the Education Bureau of Qinghe City publish?",
        "How many admission items did the Yunling Health Bureau publish?",
        "How many admission items did the Yunling Finance Bureau publish?",
    ],
)
def test_another_office_is_not_answered_for(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question, f"refused {question}").status is Status.UNANSWERABLE


TOWN = """青禾县柳湾街道2022年政府信息公开工作年度报告
一、总体情况
主要通过县政府网站和“乐在柳湾”微信公众号两大平台发布信息。主动公开政府信息301条，其中工作动态48条、通知公告26条、招聘公告2条。微信公众号共推送信息240条。
公示反垄断案件3件。新开通公交线路6条，投诉处理率99.2%，群众满意率为97%。评审通过教授9人、副教授17人。
收到申请7件，均已答复。撤回申请信息不存在1件。发放便民手册1200册。召开职工代表大会1次，征集提案47件。校长信箱收到来信164封。
五、存在的主要问题及改进情况
（一）存在问题。更新不够及时。
（二）改进措施。每季度通报一次，组织法律顾问授课1场。
"""


@pytest.fixture(scope="module")
def town(inline: Inline) -> Assistant:
    return inline(TOWN)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many items did Liuwan Sub-district disclose in total?", "301"),
        ("notices", "26"),
        ("How many announcements were published?", "26"),
        ("WeChat posts", "240"),
        ("antitrust cases", "3"),
        ("new bus routes", "6"),
        ("the complaint handling rate", "99.2%"),
        ("new professors", "9"),
        ("associate professors", "17"),
        ("brochures handed out", "1200"),
        ("letters in the president's mailbox", "164"),
        ("measures for improvement", "每季度通报一次"),
    ],
)
def test_a_town_is_told(town: Assistant, question: str, told: str) -> None:
    answer = town.ask(question, f"told {question}")
    assert answer.status is Status.ANSWERED
    assert told in answer.reply.split("Read as")[0]


@pytest.mark.parametrize(
    "question", ["were any applications refused?", "How big is the budget?", "how many firms are there?"]
)
def test_a_town_does_not_say(town: Assistant, question: str) -> None:
    assert "7" not in town.ask(question, f"refused {question}").reply.split("Read as")[0]


def test_who_sent_requests_is_said_of_requests(offices: Offices) -> None:
    reply = offices("2024-songgao-shichangju.md").ask("How many came from individuals?").reply
    assert reply.startswith("38")


WORKS = """凉河州审计局2022年政府信息公开工作年度报告
本报告根据《中华人民共和国政府信息公开条例》要求，由凉河州审计局综合科编制。
一、总体情况
（一）主动公开。门户网站共更新信息1335条，其中概况类信息9条、部门动态178条、规划信息3条、重大建设项目17条。网站设置18个专题栏目，页面浏览量96420次。开展培训2场次，培训310人。
来信均在4个工作日内回复办结。发布消息780条，其中处罚信息412条，比上年度减少93条；许可信息21条，比上年增加8条。公开回应群众诉求491件。
（二）依申请公开。本年度依申请公开申请数为20件。已办结件中予以公开的9件、不属于本机关公开的8件、其他处理的3件。
"""


@pytest.fixture(scope="module")
def works(inline: Inline) -> Assistant:
    return inline(WORKS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many overview items did the Lianghe Prefecture Audit Bureau publish?", "9"),
        ("overview items", "9"),
        ("department news", "178"),
        ("planning info", "3"),
        ("How many sections does the website have?", "18"),
        ("page views", "96420"),
        ("by how much did penalty information fall", "93"),
        ("public appeals responded to", "491"),
        (
            "who compiled the report",
            "The report says: “本报告根据《中华人民共和国政府信息公开条例》要求，由凉河州审计局综合科编制",
        ),
        ("training sessions", "2"),
        ("within how many working days were they answered", "4"),
    ],
)
def test_of_works_is_told(works: Assistant, question: str, told: str) -> None:
    answer = works.ask(question, f"told {question}")
    assert answer.status is Status.ANSWERED
    assert answer.reply.startswith(told)


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("How many construction projects were finished?", "17"),
        ("What share of requests were granted?", "Share: 3 ÷ 9"),
    ],
)
def test_of_works_is_not_said(works: Assistant, question: str, wrong: str) -> None:
    assert not works.ask(question, f"refused {question}").reply.startswith(wrong)
