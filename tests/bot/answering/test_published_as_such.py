"""How much was published, whatever the report calls it: plainly, on named accounts, with its channels listed before the total."""

from __future__ import annotations

import pytest

from tests.bot.conftest import Inline
from tests.bot.replies import refused, told_by

_HEAD = "2023年政府信息公开工作年度报告\n\n一、总体情况\n\n（一）主动公开。"
PLAINLY = (
    "岚县水务局" + _HEAD + "2023年全年，我局公开各类信息共计4310条，其中通过局官网公开信息3900条，"
    "通过“岚县水务”微信公众号发布信息410余条。\n（二）依申请公开。收到政府信息公开申请6件。\n"
)
ACCOUNTS = (
    "柳湾市文化和旅游局"
    + _HEAD
    + "2023年市文化和旅游局通过官网、政府信息公开专栏、“柳湾文旅”微信公众号等主动公开信息980条。"
    "其中，局官网公开概况类信息12条，政务动态信息205条；政府信息公开专栏发布信息93条；"
    "微信公众号发布推文530条、推送短视频140条，订阅数达7012人次。\n"
)
ONE_ACCOUNT = (
    "岚县司法局"
    + _HEAD
    + "不断加强公开。\n（二）平台建设。“岚县司法”微信公众号发布信息610篇，其中原创信息200篇，转载信息410篇。"
    "在县政府网站更新工作动态48篇。\n"
)
COLUMN = (
    "白杨街道"
    + _HEAD
    + "2023年，街道通过政务公开专栏主动发布各类政府信息33条。全年累计报送信息90条，被采用71条。\n"
)
TWO_WAYS = (
    "白杨镇"
    + _HEAD
    + "2023年全镇通过“美好白杨”微信公众号公开政府信息820条；通过政府信息公开网主动公开政府信息57条，"
    "其中政务动态类35条，领导信息4条。\n"
)
KINDS = (
    "冲河街道" + _HEAD + "今年以来，本单位积极通过政府网和各类新媒体平台，发布各类政务信息377条，"
    "在政府网上主动公开组织机构信息3条、财政预决算信息16条、其他公告通知等信息54条。\n"
    "2023年街道无依申请公开信息，无因政府信息公开申请行政复议、提起行政诉讼和申诉的情况。\n"
)
WECHAT = (
    "岚县教育局" + _HEAD + "“岚县教育”官方微信更新1103条，总关注量137.6万，发布政策解读25条。\n"
    "联系地址：岚县平安路6号。\n"
)
RECEIVED = "青石县药监局" + _HEAD + "2023年，我局收到政府信息依申请公开12起，均严格按程序和时限办理。\n"
STAFF = (
    "白杨街道"
    + _HEAD
    + "明确由党政办牵头，专兼职工作人员由原来的3人增加到现在的8人，公开栏由5块增加到9块。\n"
)


@pytest.mark.parametrize(
    ("report", "question", "said"),
    [
        (PLAINLY, "全年主动公开政府信息多少条", "4310 条"),
        (PLAINLY, "主动公开了多少", "4310 条"),
        (PLAINLY, "How many pieces of information were proactively disclosed?", "4310 items"),
        (PLAINLY, "主动公开了4000条对吗", "4310"),
        (ACCOUNTS, "2023年公开信息多少条", "980 条"),
        (ACCOUNTS, "一共公开多少", "980 条"),
        (ACCOUNTS, "How many items were published in 2023?", "980 items"),
        (ACCOUNTS, "公众号发了多少", "530 条"),
        (ACCOUNTS, "How many posts did the WeChat account publish?", "530 items"),
        (ACCOUNTS, "专栏发了多少", "93 条"),
        (COLUMN, "主动公开信息多少条", "33 条"),
        (TWO_WAYS, "公开信息多少条", "820 条"),
        (TWO_WAYS, "公开信息多少条", "57 条"),
        (PLAINLY, "想问一下你们单位这一年主动公开的信息有多少条呀", "4310 条"),
        (PLAINLY, "我想打听下你们局今年一共公开了多少信息", "4310 条"),
        (KINDS, "主动公开政府信息多少条", "377 条"),
        (KINDS, "收到多少件申请", "没有（0）"),
        (RECEIVED, "收到多少件申请", "12 起"),
        (RECEIVED, "今年来申请的有几件", "12 起"),
        (KINDS, "行政复议案件数", "没有（0）"),
        (WECHAT, "公众号一年发多少篇文章", "1103 条"),
        (WECHAT, "微信公众号推送了几篇推文", "1103 条"),
        (WECHAT, "公众号有多少人关注", "137.6 万"),
        (WECHAT, "发布解读材料几篇", "25 条"),
        (WECHAT, "去哪里找你们", "岚县平安路6号"),
        (WECHAT, "请问上哪儿能找到你们局", "岚县平安路6号"),
        (STAFF, "工作人员增加了几人", "8 − 3 = 5人"),
        (STAFF, "公开栏增加了几块", "9 − 5 = 4块"),
        (STAFF, "工作人员增加到多少人", "8 人"),
    ],
)
def test_it_is_told(inline: Inline, report: str, question: str, said: str) -> None:
    assert said in told_by(inline(report), question)


@pytest.mark.parametrize(
    ("report", "question"),
    [
        (ONE_ACCOUNT, "主动公开政府信息多少条"),
        (WECHAT, "公众号发了几篇领导活动的文章"),
        (WECHAT, "收到多少件申请"),
        (RECEIVED, "申请办结几件"),
        (RECEIVED, "申请答复了多少件"),
    ],
)
def test_what_one_account_put_out_is_not_all(inline: Inline, report: str, question: str) -> None:
    refused(inline(report), question)
