"""Chats that go from one measure to another: money of two levels, per head, another mailbox, views after followers, the lists' new ones."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

COUNTY = """云川县民生局2021年政府信息公开年度报告
咨询热线：0899-5550133。
一、总体情况
2021年新收政府信息公开申请31件，上年结转2件，办结29件。
实施临时救助，其中县级资金救助39户121人、17.5万元，镇级资金救助104户318人、22.25万元。
开展职业技能培训52期2140人次，发放培训补贴163.2万元。城乡居民基础养老金由每人每月115元提高到125元。
受理劳动争议案件，结案率97.2%，走访企业207家次。
办理县长信箱来信86件，答复84件；参加“政风热线”直播3次。
“云川民生”微信公众号推送图文412期，关注人数5.1万人；抖音号发布短视频66条，播放量达到320万次。
初中一年级招生2314人。公开招聘教师71名。
公示耕地地力保护补贴1240户，面积10320亩，补贴资金123.84万元。
排查隐患640个，已整改631个，其余9个正在限期整改。
重视不够，对公开的范围把握不准，导致公开内容不够充实。
新登记社会团体4家、民办非企业单位6家，注销1家；年末登记社会组织共98家。查处案件12起，罚款31.5万元。
新增停车泊位310个，社会评议问卷260份。
全年办理结婚登记905对、离婚登记411对，上年分别为880对和402对。
"""


@pytest.fixture(scope="module")
def county(inline: Inline) -> Assistant:
    return inline(COUNTY)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("县级救助多少人", "镇级呢", "一共发了多少钱"), "合计：17.5 + 22.25 = 39.75万元"),
        (("县级救助多少人", "县级的钱"), "17.5 万元"),
        (("县长信箱收到几封", "都回了吗"), "办理县长信箱来信86件，答复84件"),
        (("微信发了几期", "粉丝呢", "抖音呢", "播放量"), "320 万次"),
        (("初一呢",), "2314 人"),
        (("初一招了几个",), "2314 人"),
        (("招了几个老师",), "71 名"),
        (("申请几件",), "31 件"),
        (("耕地补贴平均每亩多少",), "平均：1238400 ÷ 10320"),
        (("去年结婚多少对", "今年呢"), "905 对"),
        (("隐患整改了几个",), "631 个"),
        (("民办非企业新登记几家",), "6 家"),
        (("社会团体新登记几家", "民办非企业呢"), "民办非企业单位 6 家"),
        (("社会组织几家",), "98 家"),
        (("查处案件几起", "罚了多少"), "31.5 万元"),
        (("为什么公开内容不够充实",), "重视不够"),
    ],
)
def test_told(county: Assistant, messages: tuple[str, ...], told: str) -> None:
    chat = "".join(messages)
    *_, last = (county.ask(message, chat) for message in messages)
    assert last.reply.startswith(told)


@pytest.mark.parametrize(
    "messages",
    [
        ("培训多少期", "补贴发了多少", "平均每人"),
        ("结案率多少", "受理几件"),
        ("新增企业多少",),
        ("新开企业几家",),
        ("热线解答了多少问题",),
        ("耕地补贴每亩多少",),
        ("耕地补贴多少户", "多少钱", "每亩多少"),
        ("停车位新增多少", "收费吗"),
        ("问卷多少份", "谁做的"),
        ("补贴由谁审批",),
        ("谁审批项目",),
    ],
)
def test_not_told(county: Assistant, messages: tuple[str, ...]) -> None:
    chat = "".join(messages)
    *_, last = (county.ask(message, chat) for message in messages)
    assert last.status is Status.UNANSWERABLE


def test_another_mailbox_is_not_rung(county: Assistant) -> None:
    county.ask("县长信箱收到几封", "mail")
    assert not county.ask("热线呢", "mail").reply.startswith("电话")


def test_bare_nouns_in_english_are_counted_of_the_thing_before(county: Assistant) -> None:
    county.ask("How many training sessions were held?", "bare")
    assert county.ask("people", "bare").reply.startswith("2140 ")
