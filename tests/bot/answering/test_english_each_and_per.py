"""English questions for several things at once, for each of those counted, and of people where only posts are counted."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import last_told

REPORT = """云杉县柏庄镇人民政府2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开情况。全年主动公开政府信息600条，其中网站200条，微信公众号400条。今日头条号发布信息70条。
政务订阅号“柏庄发布”（微信号：bz2022fb）推送文章35篇。“柏庄发布”公众号关注人数逾3万。
印发文件90件，“此件公开发布”文件50件，“此件依申请公开”文件30件，“此件不公开”文件10件。
通过公示栏公示高龄津贴、孤儿新增名单信息6条涉及人员21人。公示驾驶员补贴名单2条涉及人员8人，临时救助名单3条涉及人员33人。
（二）民生情况。开展技能培训12期600人次，发放培训补贴30万元。完成3个小区改造，涉及居民200户，完成投资800万元。
代缴困难人员养老保险费50人1万元。承办12345热线工单900件，上年为850件。按类别分，咨询类300件、投诉类500件、建议类100件。
（三）依申请公开情况。办结申请9件，其中予以公开6件，不予公开2件，无法提供1件。
二、存在的主要问题及改进情况
存在问题：一是内容不够丰富；二是更新不够及时。改进情况：一是增设三个栏目；二是每周检查一次。
如有疑问，请与柏庄镇党政办联系（地址：柏庄镇东街1号，邮编：710000，电话：0999-5550123）。
"""


@pytest.fixture(scope="module")
def town(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (
            ("How many documents are public, on request and secret?",),
            "50 items (件); 30 items (件); 10 items",
        ),
        (("How many documents were public?",), "50 items"),
        (("How many documents were secret?",), "10 items"),
        (("How many 12345 tickets were there in 2022 and in 2021?",), "900 items (件); 850 items"),
        (("How many 12345 tickets were handled?", "which kind was the most frequent?"), "500 items"),
        (("How many courses and how many trainees?",), "12 "),
        (("How many courses and how many trainees?",), "600 attendances"),
        (("How much was the training subsidy?", "per trainee?"), "300000 ÷ 600 = 500"),
        (("How much was the training subsidy?", "how much is that per person?"), "300000 ÷ 600 = 500"),
        (("investment per household",), "800 ÷ 200 = 4"),
        (("How many requests were granted?", "not granted?"), "2 items"),
        (
            ("How many people are on the temporary relief list?", "is that more than driver subsidies?"),
            "33 − 8 = 25",
        ),
        (("how much bigger is complaints than suggestions",), "500 − 100 = 400"),
        (("How many posts on Toutiao?", "and the website"), "200 items"),
        (("I am a foreign teacher here. How many people got temporary relief?",), "33 people"),
        (("phone, address, zipcode",), "postcode: 710000"),
        (("subscription account articles",), "35 articles"),
        (("training courses and subsidy",), "300000 yuan"),
        (("neighbourhoods renovated and households involved",), "200 households"),
        (("pension premiums of needy people: people and money",), "50 people; 10000 yuan"),
        (("How is the second problem addressed?",), "每周检查"),
    ],
)
def test_it_is_told(town: Assistant, messages: tuple[str, ...], told: str) -> None:
    assert told in last_told(town, messages)


@pytest.mark.parametrize(
    "question",
    [
        "What percent of villagers use WeChat?",
        "百分之多少的村民用微信",
        "How many elderly people are there in the town?",
        "How many views did WeChat posts get?",
        "fee per applicant",
    ],
)
def test_it_is_not_in_the_report(town: Assistant, question: str) -> None:
    assert town.ask(question).status is Status.UNANSWERABLE


def test_a_wage_is_no_average_of_what_was_told_before(town: Assistant) -> None:
    town.ask("How many people are on the temporary relief list?", "1")
    town.ask("How much was the training subsidy?", "1")
    assert "+" not in town.ask("how much is that per driver?", "1").reply.split("Read as")[0]
