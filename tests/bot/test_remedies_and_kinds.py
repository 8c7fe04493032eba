"""What is done about all problems or another one; kinds of a thing the report has none of; what a list holds."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """清河县柳湾镇人民政府2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开。2022年，全镇主动公开政府信息500条，其中，政府网站公开100条，公示栏公开400条。
全年共印发政府文件90件，“此件公开发布”文件30件，“此件依申请公开”文件52件，“此件不公开”文件8件。
严格把握《柳湾镇主动公开基本目录》公开事项，除秘密内容外全部予以公开。村务公开清单涉及一级事项12项，二级事项33项。
公示临时救助信息4条涉及人员70人，公益性岗位信息2条涉及人员6人。投资建设项目有道路硬化、绿化整治、危房改造等。
五、存在的主要问题及改进情况
（一）认识不足。对公开的意义认识不全面，内容更新不够及时。
改进情况：深化认识，转变观念，不断增强工作人员的公开意识。
（二）村务公开形式单一。查阅机后台维护较为复杂，个别村只能通过公示栏公开。
改进情况：加大培训力度，收集整理使用中的问题，针对问题组织培训，提高工作人员业务能力，让更多的人会用、愿用查阅机。
"""


@pytest.fixture(scope="module")
def office(inline: Inline) -> Assistant:
    """The assistant on a made-up report."""
    return inline(REPORT)


@pytest.mark.parametrize("question", ["存在问题的改进情况", "问题怎么改进的", "怎么改进", "有哪些改进措施"])
def test_what_is_done_about_each_problem(office: Assistant, question: str) -> None:
    reply = office.ask(question).reply
    assert "深化认识" in reply
    assert "加大培训力度" in reply


@pytest.mark.parametrize("question", ["还有别的问题吗", "那还有什么其他不足", "除了这个还有没有别的毛病"])
def test_which_other_problems_there_are(office: Assistant, question: str) -> None:
    office.ask("村务公开有什么问题", question)
    reply = office.ask(question, question).reply
    assert "认识不足" in reply
    assert "形式单一" in reply


def test_of_another_problem_in_a_chat(office: Assistant) -> None:
    office.ask("存在哪些问题", "remedies")
    assert "深化认识" in office.ask("怎么改进的", "remedies").reply
    assert office.ask("村务公开那个呢", "remedies").reply.startswith("改进情况：加大培训力度，收集整理")


@pytest.mark.parametrize(
    "question",
    [
        "哪类项目最多",
        "哪类信息最多",
        "二级事项包括哪些",
        "基本目录有哪些内容",
        "怎样进村民微信群",
        "临时救助退回了多少人",
        "公益性岗位缺几个",
        "低保取消了多少人",
    ],
)
def test_is_not_in_the_report(office: Assistant, question: str) -> None:
    assert office.ask(question).status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("哪类文件最多", "52 件"),
        ("哪种属性的文件最少", "8 件"),
        ("镇里印的文件让老百姓看的有几件", "30 件"),
        ("公益性岗位涉及几口人", "6 人"),
        ("投资建设项目包括哪些", "道路硬化"),
    ],
)
def test_its_neighbours_are(office: Assistant, question: str, told: str) -> None:
    assert told in office.ask(question).reply


def test_a_share_after_a_difference_is_of_what_was_compared(office: Assistant) -> None:
    office.ask("公示栏公开多少条", "difference")
    assert "400 − 100" in office.ask("比网站多多少", "difference").reply
    assert "400 ÷ 500" in office.ask("占总数的多大比例", "difference").reply
