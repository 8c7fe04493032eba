"""English verbs and the several words that reports print for the deed; one figure told where others stand beside it."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """柏庄区民政局2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开。“柏庄民政”微信公众号发布信息517条，解答网民留言286条。局官网发布各类信息853篇(条)。
下拨救灾资金207.88万元。修补道路23处，清运生活垃圾1.86万吨，新装路灯46盏。公开拆除违法建设47处、面积6820平方米。
城乡居民养老保险参保11.27万人，代缴困难人员养老保险费3082人。新增市场主体1047户。
为87户困难家庭发放慰问金26.1万元，每户3000元。举办“政府开放月”活动，邀请市民代表到指挥中心参观。
抽查食堂58家，关停网吧3家。
（二）依申请公开。全年收到申请13件，予以公开2件，部分公开1件，本机关不掌握相关信息9件，其他处理1件。比去年增加2件。
行政诉讼3件，其中未经复议直接起诉2件。
第二十条第（八）项
信息内容 本年收费金额（单位：万元）
行政事业性收费 18.72
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How much disaster relief money was allocated?", "2078800 yuan"),
        ("How many roads were mended?", "23 "),
        ("How much garbage was removed?", "18600 tonnes"),
        ("How many street lamps were installed?", "46 "),
        ("How many people take part in the residents' pension scheme?", "112700 people"),
        ("For how many poor people were premiums paid?", "3082 people"),
        ("How many new businesses were registered?", "1047"),
        ("Who was invited to the open month?", "市民代表"),
        ("How many posts on WeChat?", "517 items (条)"),
        ("How many items were published on the website?", "853"),
        ("How many illegal buildings were torn down?", "47 places (处)"),
        ("How much consolation money was given out?", "261000 yuan (26.1 万元)"),
        ("What share of applications were not held?", "9 ÷ 13"),
        ("How many more applications than last year?", "2 items"),
        ("What is the administrative fee income?", "187200 yuan"),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question)
    assert answer.status is Status.ANSWERED
    head = answer.reply.split("Read as")[0]
    assert told in head or told in answer.facts[0].quote


def test_one_figure_is_told_alone(assistant: Assistant) -> None:
    assert "286" not in assistant.ask("How many posts on WeChat?").reply.split("Read as")[0]
    assert "6820" not in assistant.ask("How many illegal buildings were torn down?").reply.split("Read as")[0]
    assert "3000" not in assistant.ask("How much consolation money was given out?").reply.split("Read as")[0]


@pytest.mark.parametrize(
    "question",
    [
        "How many canteens were shut down?",
        "How many lawsuits came after reconsideration?",
        "What percentage of requests were not answered?",
        "How many street lamps were repaired?",
        "How many roads were inspected?",
    ],
)
def test_another_deed_is_not_told(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.UNANSWERABLE


TOWN = """云岭镇人民政府2020年政府信息公开工作年度报告
本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项五个部分。
一、总体情况
政务微博发布112条，政务微信发布124条。更新政府信息23条，其中领导信息14条，内设科室信息9条。公开公益性岗位26个。
全年共制发文件150件，其中主动公开60件、依申请公开80件、不予公开10件。接受现场咨询800余人次。
实施临时救助，其中县级资金救助48户、19.6万元，镇级资金救助132户、28.35万元。
"""


@pytest.fixture(scope="module")
def town(inline: Inline) -> Assistant:
    return inline(TOWN)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Is Weibo ahead of WeChat?", "No"),
        ("Is Weibo behind WeChat?", "Yes"),
        ("Weibo, WeChat together?", "112 + 124 = 236"),
        ("How many concern internal sections?", "9 items"),
        ("How many public welfare posts were made public?", "26 "),
        ("What share of documents is open?", "60 ÷ 150"),
        ("How much temporary aid came from county money?", "196000"),
        ("How many people were advised in person?", "800"),
        ("What does the report contain?", "其他需要报告的事项"),
    ],
)
def test_it_is_told_of_the_town(town: Assistant, question: str, told: str) -> None:
    assert told in town.ask(question).reply
