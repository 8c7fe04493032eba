"""What was done to a website, which columns there are, and channels that are no parts of one another, in English."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """碧溪市文化和旅游局2022年政府信息公开工作年度报告
本报告中统计数据期限为2022年1月1日至2022年12月31日,并可在碧溪市文化和旅游局门户网站信息公开专栏查阅和下载。
一、总体情况
(一)主动公开情况
门户网站全年发布文化和旅游信息740条,其中发布解读信息14条,微信公众号全年发布信息67条,抖音公众号发布短视频32条,向社会发布作品征集2期。
网站还设置了金融保险、党史学习教育、下基层察民情解民忧暖民心、法治政府建设、稳产保供战疫情、典型人物模范事迹、乡村振兴各县市区动态、非遗保护、文旅融合、全民阅读等16个专题栏目。
共加载重点领域信息3561条,财政公开类信息44条。
(二)依申请公开情况
因政府信息公开申请被行政复议5宗,其中2宗维持原答复,1宗尚未审结。
(三)平台建设情况
按照要求对局门户网站进行升级改版,提供实时智能问答功能和适老化、无障碍等服务。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many more items on the website than on WeChat?", "Difference: 740 − 67 = 673"),
        ("How many special columns does the website have?", "16"),
        ("网站设置了几个专题栏目", "16 个"),
        ("How many items on key areas were loaded?", "3561 "),
        ("How many financial disclosure items were there?", "44 "),
        ("How many have not been concluded?", "1 "),
        ("How many calls for works were published?", "2 "),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question).reply.startswith(told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What was done to the bureau's website?", "升级改版"),
        ("What improvements were made to the portal?", "升级改版"),
        ("What services does the website offer to the elderly?", "适老化"),
        ("Name some of the special columns.", "党史学习教育"),
        ("Please list a few of the special columns", "法治政府建设"),
        ("Where can the report be downloaded?", "查阅和下载"),
    ],
)
def test_a_sentence_tells_it(assistant: Assistant, question: str, told: str) -> None:
    assert told in assistant.ask(question).reply


@pytest.mark.parametrize(
    "question", ["What was done to the mayor's mailbox?", "How many exhibitions were held?"]
)
def test_what_is_not_said_is_refused(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.UNANSWERABLE
