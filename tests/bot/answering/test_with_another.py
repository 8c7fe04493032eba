"""A figure told before and another one named now; and what a short message goes on about."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

TOWNSHIP = """松河县白杨镇人民政府2020年政府信息公开工作年度报告
一、总体情况
（一）主动公开。全镇主动公开政府信息500条。其中，政府网站公开政府信息90条、政务微信公开政府信息120条、政务微博公开政府信息40条、公示栏公开政府信息250条。
（二）公文。全年共印发政府文件80件，在县政府网上上传公开35件，向县档案馆移交公开文件30件。
（三）民生。通过公示栏公示低保名单8条涉及人员61人，临时救助信息9条涉及人员77人。镇党委会议讨论决定事项，通过公告栏进行公开17次60余项内容。
（四）平台。全年微信公众号发布和转发信息共计120条；在便民大厅设立查阅点，配备打印机1台、电脑2台。公开柳树村2、3队房屋拆迁费用明细信息3条。
（五）村务。指导各村对村务公开事项清单进行了更新，涉及一级事项11项，二级事项24项。全镇9个村均建有公开栏，一般按照每季度首月的10日为公开日，临时性工作即时公开。
（六）回应关切。年内通过微博办理答复网民留言6件，均做到了快查看、快办理、快反馈。
"""


@pytest.mark.parametrize(
    ("chat", "told"),
    [
        (("哪个渠道公开最多", "比第二多多少"), "250 − 120 = 130条"),
        (("哪个渠道公开最多", "第二多的呢", "比第二多多少"), "250 − 120 = 130条"),
        (("微博公开多少条", "跟第二差多少"), "120 − 40 = 80条"),
        (("哪个渠道公开最多", "比第二名多多少", "占几成", "最少的是哪个"), "政务微博公开政府信息：40 条"),
        (("档案馆移交了几件", "跟印发的差多少"), "80 − 30 = 50件"),
        (("低保多少人", "再加上临时救助呢"), "61 + 77 = 138人"),
        (("微信多少条", "微博多少条", "再加上网站呢"), "120 + 40 + 90 = 250条"),
        (("微信多少条", "微博多少条", "一共呢", "再加上网站一共多少"), "120 + 40 + 90 = 250条"),
        (("一共公开多少条", "微博呢", "再加上微信呢"), "40 + 120 = 160条"),
        (("微信公众号发了多少条", "微博公开了多少条", "两个加起来占总数多少"), "(120 + 40) ÷ 500"),
        (("低保多少人", "临时救助呢", "哪个最多"), "77 人"),
        (("二级事项多少项", "一共呢"), "11 + 24 = 35项"),
        (("公示栏公开了多少条", "条数和人数各多少"), "250 条"),
        (("公开日是哪天", "那临时的呢"), "临时性工作即时公开"),
        (("公开日是哪天", "要是临时的活儿呢，也等到那天？"), "临时性工作即时公开"),
        (("公开日是哪天", "多少个村"), "9 个"),
        (("有打印机吗", "电脑呢"), "有，2 台"),
        (("低保名单条数和人数各多少",), "8 条；61 人"),
        (("公告栏公开的次数和项数各多少",), "17 次；60余项"),
        (("村务一级事项二级事项各多少",), "24 项：二级事项"),
        (("临时救助信息设计多少人",), "77 人"),
    ],
)
def test_goes_on_with_what_was_told(inline: Inline, chat: tuple[str, ...], told: str) -> None:
    assistant = inline(TOWNSHIP)
    replies = [assistant.ask(text, "-".join(chat)).reply for text in chat]
    assert told in replies[-1]


@pytest.mark.parametrize(
    "chat",
    [
        ("网民留言答复几件", "还有别的渠道答复吗"),
        ("有打印机吗", "还有其他设备吗"),
        ("村务公开事项清单有多少项", "谁更新的"),
        ("拆迁款多少",),
        ("拆迁补偿款一亩地多少",),
    ],
)
def test_says_nothing_of_what_the_report_does_not_say(inline: Inline, chat: tuple[str, ...]) -> None:
    assistant = inline(TOWNSHIP)
    assert [assistant.ask(text, "-".join(chat)) for text in chat][-1].status is Status.UNANSWERABLE


def test_praise_is_thanked_for(inline: Inline) -> None:
    assistant = inline(TOWNSHIP)
    assert [assistant.ask(text).status for text in ("真不错", "太厉害了")] == [Status.SMALLTALK] * 2
