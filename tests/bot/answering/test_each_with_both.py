"""Several channels asked about one by one, two of which the report counts as one; and how residents tell what they ask."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

TOWNSHIP = """松河县白杨镇人民政府2020年政府信息公开工作年度报告
地址：松河县白杨镇槐树街8号，电话：0000-7654321。
一、总体情况
（一）主动公开。全镇主动公开政府信息500条。其中，政府网站公开政府信息90条、政务微信公开政府信息120条、利用公告栏和村民微信群公开政府信息290条。
（二）惠农。通过公告栏和村民微信群公开惠农政策信息30余条。
（三）公文。严格把握公开属性原则，在公文制发的过程中同步确定公开属性。
（四）民生。做好社会救助、养老等民生领域的信息公开工作。在便民大厅设立查阅点，指定专人维护、更新。
（五）扶贫。镇级公示栏公示扶贫工作方案信息6条，培训补贴3条。
"""


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("网站、公告栏和微信群各多少条", ("90 条", "290 条")),
        ("微信、公告栏和微信群各多少条", ("120 条", "290 条")),
        ("网站、微信、公告栏和微信群各多少条", ("90 条", "120 条", "290 条")),
        ("我想打个电话问问号码是多少", ("0000-7654321",)),
        ("去年不对就是2020年那个微信发了多少条", ("120 条",)),
        ("网站到底公开了多少呀是不是就几十条", ("90 条",)),
        ("公文在啥环节定公开属性", ("在公文制发的过程中",)),
    ],
)
def test_tells_each_figure_once(inline: Inline, asked: str, told: tuple[str, ...]) -> None:
    reply = inline(TOWNSHIP).ask(asked).reply
    assert all(figure in reply for figure in told)
    assert "30余" not in reply


@pytest.mark.parametrize(
    "asked",
    [
        "公告栏和微信群各多少条",
        "信息发布后谁负责撤回",
        "哪项民生信息没公开",
        "镇级公示栏公示的几样扶贫信息加一起几条",
    ],
)
def test_tells_nothing_else(inline: Inline, asked: str) -> None:
    assert inline(TOWNSHIP).ask(asked).status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("四个渠道各占百分之多少", ("90 ÷ 500 ≈ 18%", "120 ÷ 500 ≈ 24%", "290 ÷ 500 ≈ 58%")),
        ("各渠道分别占多大比例", ("18%", "24%", "58%")),
        ("网站公开的信息是七十条还是九十条", ("90 条",)),
        ("传真和电话一样不", ("0000-7654321",)),
    ],
)
def test_of_every_channel(inline: Inline, asked: str, told: tuple[str, ...]) -> None:
    reply = inline(TOWNSHIP).ask(asked).reply
    assert all(part in reply for part in told)


PAPERS = """松河县白杨镇人民政府2020年政府信息公开工作年度报告
一、总体情况
2020年共印发政府文件90件，“此件公开发布”文件30件，“此件依申请公开”文件51件，“此件不公开”文件4件，“此件删减后公开”文件5件。
将于2月上旬前完成对12个村的政务公开工作年度考核。
"""


def test_papers_by_what_stands_on_them(inline: Inline) -> None:
    assert inline(PAPERS).ask("依申请公开的有51件吧").reply.startswith("对，")


def test_a_month_is_no_figure(inline: Inline) -> None:
    assert "11" not in inline(PAPERS).ask("考核是不是11月完成的").reply


LISTS = """松河县白杨镇人民政府2020年政府信息公开工作年度报告
一、总体情况
通过公示栏公示低保新增、退出、调档名单信息8条涉及人员61人，五保供养、孤儿新增人员名单信息6条涉及人员9人，临时救助信息5条涉及人员77人。
镇级公示栏公示培训补贴4条，种植补贴3条；各村通过村务公开栏公开扶贫信息40余条。全年微信公众号发布和转发信息共计120条，微博发布信息95条。
"""


@pytest.mark.parametrize(
    ("chat", "told"),
    [
        (("低保多少人", "新增的几个"), "61 人"),
        (("低保多少人", "光新增的几个"), "合在一起"),
        (("低保多少人", "光新增的几个", "跟临时救助差多少"), "77 − 61 = 16人"),
        (("微信公众号发了多少条", "是原创还是转发", "跟微博差多少"), "120 − 95 = 25条"),
    ],
)
def test_a_member_of_what_was_told(inline: Inline, chat: tuple[str, ...], told: str) -> None:
    assistant = inline(LISTS)
    assert told in [assistant.ask(text, "-".join(chat)).reply for text in chat][-1]


def test_of_the_villages_is_no_sum_of_what_was_told(inline: Inline) -> None:
    assistant = inline(LISTS)
    replies = [assistant.ask(text, "v").reply for text in ("培训补贴几条", "种植补贴呢", "村里一共贴了多少")]
    assert "4 + 3" not in replies[-1]


@pytest.mark.parametrize(
    ("chat", "told"),
    [
        (("扶贫工作方案公示几条", "用什么方式公开的"), "镇级公示栏公示扶贫工作方案"),
        (("惠农政策信息几条", "通过什么渠道公开的"), "通过公告栏和村民微信群公开惠农政策"),
        (("一共公开多少条", "通过哪些渠道"), "政务微信公开政府信息"),
    ],
)
def test_by_which_way(inline: Inline, chat: tuple[str, ...], told: str) -> None:
    assistant = inline(TOWNSHIP)
    assert told in [assistant.ask(text, "-".join(chat)).reply for text in chat][-1]
