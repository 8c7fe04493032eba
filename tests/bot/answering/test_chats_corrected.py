"""Chats in which another deed, a correction, one of the problems or another year is asked for."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

TOWNSHIP = """松河县白杨镇人民政府2020年政府信息公开工作年度报告
一、总体情况
（一）公文。全年共印发政府文件90件，“此件公开发布”文件30件，“此件不公开”文件4件，在县政府网上上传公开55件。
（二）民生。通过公示栏公示低保名单8条涉及人员61人，临时救助信息9条涉及人员77人。
（三）渠道。网站公开政府信息70条、微信公开政府信息80条、微博公开政府信息95条。
（四）回应关切。年内通过微博办理答复网民留言6件，均做到了快查看、快办理、快反馈。
（五）惠农。通过公示栏公开惠农政策信息21条。通过微信公众号公开乡村振兴信息15条。
（六）考核。将于2月上旬前完成对12个村的政务公开工作年度考核。
二、存在的主要问题及改进情况
（一）对政务公开认识不足。因培训少，干部对公开要求掌握不全。改进情况：每季度组织学习。
（二）村务公开形式单一。由于设备老旧，村务只能贴在墙上。改进情况：更新设备。
"""


@pytest.mark.parametrize(
    ("chat", "told"),
    [
        (("印发了多少文件", "公开了多少"), "30 件"),
        (("印发了多少文件", "那公开了多少"), "30 件"),
        (("印发了多少文件", "上传了多少"), "55 件"),
        (("网民留言办了几件", "答复了几件"), "6 件"),
        (("网民留言办了几件", "都答复了吗"), "办理答复网民留言6件"),
        (("微博发了多少", "不是微博，我问微信"), "80 条"),
        (("微博发了多少", "不是微博是网站"), "70 条"),
        (("微博发了多少", "不對，我問的是微信"), "80 條"),
        (("低保多少人", "不对不对，问的是临时救助"), "77 人"),
        (("低保多少人", "临时救助呢", "条数呢", "不是这个，我是问一共多少人"), "77 人"),
        (("低保多少人", "不是，我问信息有几条"), "8 条"),
        (("低保多少人", "临时救助呢", "一共多少人"), "61 + 77 = 138"),
        (("存在什么问题", "第二个具体说说"), "设备老旧"),
        (("存在什么问题", "说说第二个", "怎么改"), "更新设备"),
        (("存在什么问题", "怎么改进的", "第二个具体是啥"), "设备老旧"),
        (("第二个问题怎么改",), "更新设备"),
        (("印发文件多少件", "不公开的几件", "哪一类最多"), "30 件"),
        (("低保多少人", "哪类最多"), "77 人"),
        (("微博发了多少", "微信呢", "总数是245吗"), "对，"),
        (("微博发了多少", "和微信比呢"), "95 条，微信公开政府信息 80 条"),
        (("低保多少人", "和临时救助比呢"), "多16人"),
        (("惠农政策公开多少条", "用什么渠道公开的", "那乡村振兴呢"), "通过微信公众号公开乡村振兴信息15条"),
        (("低保多少人", "乡村振兴呢"), "15 条"),
        (("低保公示几条", "临时救助呢", "人数加起来呢"), "61 + 77 = 138人"),
        (("低保多少人", "临时救助呢", "条数加起来"), "8 + 9 = 17条"),
        (("村务公开有什么问题", "怎么改"), "更新设备"),
        (("主要问题有几个", "第二个是啥"), "设备老旧"),
        (("低保多少人", "占全镇人口多少", "比临时救助多吗"), "不对"),
        (("低保多少人", "每人发多少钱", "在哪公示的"), "通过公示栏公示低保名单"),
        (("低保多少人", "我家能办低保吗", "临时救助呢"), "77 人"),
    ],
)
def test_what_is_asked_next(inline: Inline, chat: tuple[str, ...], told: str) -> None:
    assistant = inline(TOWNSHIP)
    answer = [assistant.ask(message, "chat") for message in chat][-1]
    assert answer.status is Status.ANSWERED, answer.reply
    assert told in answer.reply.split("\n原文")[0], answer.reply


@pytest.mark.parametrize(
    ("chat", "reason"),
    [
        (("考核几个村", "考核结果呢"), "not_in_report"),
        (("存在什么问题", "第三个呢"), "not_in_report"),
        (("低保名单好用吗",), "not_in_report"),
        (("考核几个村", "好用吗"), "not_in_report"),
        (("会议都讨论了哪些事项",), "not_in_report"),
        (("存在什么问题", "怎么改", "谁负责"), "not_in_report"),
        (("网民留言办了几件", "那个留言的满意吗"), "not_in_report"),
        (("哪里能下载报告", "别的年份有吗"), "years_held"),
        (("有没有往年的年报",), "years_held"),
        (("有哪几年的报告",), "years_held"),
        (("any previous reports?",), "years_held"),
    ],
)
def test_what_the_report_does_not_say(inline: Inline, chat: tuple[str, ...], reason: str) -> None:
    assistant = inline(TOWNSHIP)
    answer = [assistant.ask(message, "chat") for message in chat][-1]
    assert (answer.status, answer.reason) == (Status.UNANSWERABLE, reason), answer.reply
