"""What is asked of a stated number of things, places above a township, the office itself again, channels named in a list."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

TOWNSHIP = """云川市平湖县石桥乡人民政府2021年政府信息公开年度报告
本报告电子版可在平湖县人民政府门户网站查阅。地址：云川市平湖县石桥乡石桥村。
一、总体情况
（一）主动公开情况：2021年，全乡主动公开政府信息940条。其中，政府网站公开政府信息81条、政务微信公开政府信息203条、政务微博公开政府信息147条、利用公示栏公开政府信息509条。
全年共印发政府文件96件，“此件公开发布”文件37件，“此件依申请公开”文件55件，“此件不公开”文件4件，在县政府信息网上上传公开29件。
通过公示栏公示临时救助信息8条涉及人员63人，低保信息8条涉及人员118人。公开灵活就业补贴信息1条涉及人员72人。
全乡9个村均建有村务公开栏。
2021年未收到申请公开政府信息办理事项。
"""


@pytest.fixture(scope="module")
def township(inline: Inline) -> Assistant:
    return inline(TOWNSHIP)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("网上公开的（网站微信微博）加起来一共多少", "合计：81 + 203 + 147 = 431条"),
        ("线上三个渠道（网站、微信和微博）总共多少条", "合计：81 + 203 + 147 = 431条"),
        ("新媒体微信微博合计", "合计：203 + 147 = 350条"),
        ("网站、微信、微博三个网络渠道加起来多少条", "合计：81 + 203 + 147 = 431条"),
        ("一共8个村对吧", "不对，报告写的是9 个"),
        ("咱们乡有九个村是吗", "对，报告写的就是9 个"),
        ("每个村都有公开栏撒？", "对，全乡9个村均建有村务公开栏"),
        ("可以公开的文件有多少", "37 件"),
        ("石桥的低保几个人", "118 人"),
    ],
)
def test_told(township: Assistant, question: str, told: str) -> None:
    assert township.ask(question).reply.startswith(told)


@pytest.mark.parametrize(
    "question",
    [
        "55件依申请公开的文件有人申请看吗",
        "29件文件有人看吗",
        "72人都拿到补贴了吗",
        "临时救助的63人都是本地的吗",
        "4件不公开文件涉密吗",
        "940条信息都是真的吗",
        "申请公开要怎么提交",
        "依申请公开在哪提交",
        "向谁提交公开申请",
        "平湖的临时救助多少人",
        "平湖县呢",
        "云川市呢",
        "村长有没有贪钱",
        "你们的微信号",
        "五年来公开多少条",
        "是网上那29件吗",
        "How much did the projects cost?",
        "how many items on notice boards alone",
        "低保审核谁负责",
    ],
)
def test_not_told(township: Assistant, question: str) -> None:
    assert township.ask(question).status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("临时救助几人", "平湖县呢", "那石桥乡呢"), "63 人"),
        (("低保几人", "云川市呢", "咱们乡呢"), "118 人"),
        (("微信公开多少条", "青石镇呢", "我们乡的呢"), "203 条"),
        (("印发了多少文件", "主动公开的有几件"), "37 件"),
        (("印发了多少文件", "其中主动公开发布的多少"), "37 件"),
        (("临时救助几人", "2019年的呢", "在哪公示"), "通过公示栏公示临时救助信息8条"),
    ],
)
def test_told_in_a_chat(township: Assistant, messages: tuple[str, ...], told: str) -> None:
    chat = "".join(messages)
    *_, last = (township.ask(message, chat) for message in messages)
    assert last.reply.startswith(told)


def test_a_place_above_is_not_told_by_its_website(township: Assistant) -> None:
    township.ask("临时救助几人", "above")
    assert township.ask("平湖县呢", "above").status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("微信和微博哪个多", "多几条", "加网站呢"), "合计：203 + 147 + 81 = 431条"),
        (("微信几条", "加网站呢", "占全部多少"), "占比：(203 + 81) ÷ 940"),
        (("how many documents in total", "how many not disclosed"), "4 items"),
        (("how many documents in total", "how many of them were disclosed on request"), "55 items"),
        (("有幾條信息係喺政府網站公開嘅",), "81 條"),
        (("哪个渠道最多", "第二呢"), "排第2多的是政务微信公开政府信息：203 条"),
        (("哪个渠道最多", "最后呢"), "最少的是政府网站公开政府信息：81 条"),
        (("低保几条", "公示在哪", "哪级公示栏"), "通过公示栏公示临时救助信息8条"),
        (("940条里网站占多少，微信占多少",), "占比：81 ÷ 940 ≈ 8.6%；203 ÷ 940"),
        (("文件一共96件对吧", "依申请公开的是50件吗"), "不对，报告写的是55 件"),
    ],
)
def test_more_of_what_was_told(township: Assistant, messages: tuple[str, ...], told: str) -> None:
    chat = "".join(messages)
    *_, last = (township.ask(message, chat) for message in messages)
    assert last.reply.startswith(told)


@pytest.mark.parametrize("question", ["公开信息的字数", "信息总字数多少", "文件里涉密的有几件"])
def test_other_things_are_not_told(township: Assistant, question: str) -> None:
    assert township.ask(question).status is Status.UNANSWERABLE
