"""English words for what reports print: other ways, service guides, the grounds of a refusal, a subdistrict's own name."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """望河市河东区人民政府柳岸街道办事处2022年政府信息公开工作年度报告
一、总体情况
主动公开政府信息250条，其中网站公开信息130条，其他方式公开信息120条。按类别分，办事指南类信息24条，工作动态类信息66条，通知公告类信息70条，民生类信息12条。
发布警方提示31条，登上中央电视台2次。新冠肺炎防控信息19条，公开招考信息7条。
对2018年以来的规范性文件开展清理，废止4件、修改6件。组织培训班，参训人员85人次。
全年接受咨询200人次，其中现场咨询90人次，电话咨询110人次。明确专人2名负责信息公开。
收到申请1件，申请人所申请的信息不予公开。每季度通报一次各科室报送情况，邀请专家授课3次。
二、存在的主要问题及改进情况
主要问题：解读形式单一；回应不及时。
改进情况：增加图解。
"""


@pytest.fixture(scope="module")
def subdistrict(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many items did Liu'an Subdistrict put on its website?", "130"),
        ("and how many in other ways?", "120"),
        ("by how many did notices exceed service guides", "46"),
        ("how much bigger was the number of notices than service guides", "46"),
        ("what part of the 250 items was on the website", "52%"),
        ("what's the difference between the website and other channels", "10"),
        ("who will be invited to lecture", "专家"),
        ("number of service guides", "24"),
        ("What is the total of announcements and service guides?", "94"),
        ("How much government information did they publish of their own accord?", "250"),
        ("How many concerned people's livelihood?", "12"),
        ("How many police alerts were sent out?", "31"),
        ("How often was it on CCTV?", "2"),
        ("covid-19 prevention items", "19"),
        ("recruitment examination items", "7"),
        ("How many documents were revised?", "6"),
        ("How many people took part in the training course?", "85"),
        ("Was the application refused or granted?", "不予公开"),
        ("How often are divisions' submissions circulated?", "每季度"),
        ("main weaknesses please", "解读形式单一"),
        ("what isnt good enough?", "解读形式单一"),
    ],
)
def test_it_is_told(subdistrict: Assistant, question: str, told: str) -> None:
    answer = subdistrict.ask(question, f"told {question}")
    assert answer.status is Status.ANSWERED, answer.reply
    assert told in answer.reply.split("\n")[0], answer.reply


@pytest.mark.parametrize(
    "question",
    ["How many people work at the subdistrict in total?", "Is the website older than the notices?"],
)
def test_it_is_refused(subdistrict: Assistant, question: str) -> None:
    assert subdistrict.ask(question, f"refused {question}").status is Status.UNANSWERABLE


def test_by_phone_after_a_figure_asks_for_no_number(subdistrict: Assistant) -> None:
    subdistrict.ask("How many people made enquiries?", "calls")
    assert "110" in subdistrict.ask("and by phone?", "calls").reply.split("\n")[0]


CELLS = """望河县水务局2022年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（五）项
信息内容\t本年处理决定数量
行政许可\t38
"""

COUNTY = """望河县人民政府2020年政府信息公开工作年度报告
一、总体情况
全年通过公开栏、短信、开放日、广播等形式主动公开政府信息870条，其中市政府网站公开210条，县政府门户网站公开560条，其他100条。截至2020年底，累计主动公开政府信息6420条。
12345热线受理诉求4300件，其中投诉1200件。接待公交企业咨询36次，开展“阳光访谈”节目6期。
举办业务培训2期，参加78人。检查发现问题15处。办理查封扣押案件8件，罚款总额21万元，公示征地补偿款90万元。
发生行政复议1件，复议机关维持了原决定。公开部门预算和决算。部门预决算信息5条。
二、存在的主要问题及改进情况
一是解读少；二是更新慢。2021年计划完成网站改版，由县政府办公室每月通报一次，多用村民微信群宣传。
"""


@pytest.fixture(scope="module")
def county(inline: Inline) -> Assistant:
    return inline(COUNTY)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many items did the county publish?", "870"),
        ("how many on the county portal", "560"),
        ("and how many on the municipal website?", "210"),
        ("How many calls to the 12345 hotline?", "4300"),
        ("number of episodes of the interview programme", "6"),
        ("How many people attended the training?", "78"),
        ("How many problems were found?", "15"),
        ("seizure and detention cases, how many", "8"),
        ("How much land compensation was published?", "90"),
        ("What was the result of the reconsideration?", "维持"),
        ("departmental budgets and final accounts items", "5"),
        ("What is planned for 2021?", "网站改版"),
        ("Who circulates the results each month?", "县政府办公室"),
    ],
)
def test_it_is_told_of_the_county(county: Assistant, question: str, told: str) -> None:
    answer = county.ask(question, f"told {question}")
    assert answer.status is Status.ANSWERED, answer.reply
    assert told in answer.reply.split("\n")[0], answer.reply


@pytest.mark.parametrize(
    "question",
    [
        "How many buses are there?",
        "How many taxi complaints?",
        "What was the county's budget in 2020?",
        "How many items are on the provincial website?",
    ],
)
def test_it_is_refused_of_the_county(county: Assistant, question: str) -> None:
    assert county.ask(question, f"refused {question}").status is Status.UNANSWERABLE


def test_ways_of_publishing_more_are_no_figure(county: Assistant) -> None:
    assert "870" not in county.ask("How will they publish more?", "more").reply.split("\n")[0]


BUREAU = """望河县农业农村局2021年政府信息公开工作年度报告
一、总体情况
全年公开信息159条，其中县政府信息公开平台公开信息149条，12316平台公开信息10条。“望河农业”微信公众号发布信息42条。
年内培训干部职工3场次64人次。公开危房改造户2批次，发布山洪预警9条，清理失效文件4份，收取复印成本费26元。
二、存在的主要问题及改进情况
（一）解读形式单一。改进情况：增加图解。
"""


@pytest.fixture(scope="module")
def bureau(inline: Inline) -> Assistant:
    return inline(BUREAU)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how many via the 12316 platform", "10"),
        ("WeChat official account items", "42"),
        ("flash flood warnings", "9"),
        ("How many invalid documents were cleared?", "4"),
        ("How much was collected in copying fees?", "26"),
        ("How did you improve things?", "增加图解"),
    ],
)
def test_it_is_told_of_the_bureau(bureau: Assistant, question: str, told: str) -> None:
    answer = bureau.ask(question, f"told {question}")
    assert answer.status is Status.ANSWERED, answer.reply
    assert told in answer.reply.split("\n")[0], answer.reply


@pytest.mark.parametrize(
    "question", ["How many dilapidated houses were rebuilt?", "how many via the 12366 platform"]
)
def test_it_is_refused_of_the_bureau(bureau: Assistant, question: str) -> None:
    assert bureau.ask(question, f"refused {question}").status is Status.UNANSWERABLE


def test_what_all_years_published_is_told_whoever_asks_for_it(county: Assistant) -> None:
    asked = "How many items had been published in total by the end of 2020?"
    assert "6420" in county.ask(asked, "by now").reply.split("\n")[0]


def test_the_english_reply_names_a_cell_in_english(inline: Inline) -> None:
    told = inline(CELLS).ask("How many administrative licences?", "cell").reply
    assert "Administrative licence: decision (行政许可（本年处理决定数量）)" in told
    assert "Administrative licence" not in inline(CELLS).ask("行政许可多少件", "zh").reply
