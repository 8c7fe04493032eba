"""Lists that one lead opens, media and new media, what should have been published, which platform comes first."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """柳湾乡2017年政府信息公开工作年度报告
索引号000015432/2018-00021
一、总体情况
我乡通过门户网站主动公开工作动态36条、村镇建设14条、政策文件5条,柳湾乡微信公众号公开共71条。
以柳湾在线为主要公开平台。另外,利用政务新媒体发布信息640条,通过市级以上媒体发布宣传报道280余篇。
武装工作方面:微信发布兵役登记信息7次、征兵信息9次。
不存在应公开未公开的现象。信息公开主要包括财政信息、惠农政策、村务动态等方面的公开。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("门户网站公开多少条", ("36 条", "14 条", "5 条")),
        ("网站一共公开了几条", ("36 条", "14 条", "5 条")),
        ("网站上政策文件几条", ("5 条",)),
        ("公众号公开多少条", ("71 条",)),
        ("媒体报道多少篇", ("280余篇",)),
        ("媒体上发了多少", ("280余篇",)),
        ("新媒体发了多少条", ("640 条",)),
        ("兵役登记信息几次", ("7 次",)),
        ("征兵信息几次", ("9 次",)),
        ("有应公开没公开的吗", ("否，没有",)),
        ("没有该公开没公开的吧", ("对，没有",)),
        ("主要公开平台是哪个", ("柳湾在线",)),
        ("信息公开主要包括啥", ("惠农政策",)),
        ("索引号多少", ("000015432/2018-00021",)),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: tuple[str, ...]) -> None:
    answer = assistant.ask(question)

    assert answer.status is Status.ANSWERED, answer.reply
    assert all(figure in answer.reply.splitlines()[0] + answer.reply for figure in told), answer.reply


@pytest.mark.parametrize("question", ["新媒体报道多少篇", "征兵招了几个人"])
def test_another_thing_is_not_told_for_it(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)

    assert "280" not in answer.reply.splitlines()[0]
    assert "9 次" not in answer.reply.splitlines()[0]


OTHER = """云栎镇2016年政府信息公开年度报告
一、概述
投资4万余元,对镇网站进行改版升级,增加了惠农专栏。公开了县政府办公室批复的“三定”方案。
在云栎县人民政府门户网、云栎新闻网、“古韵·云栎”微信公众平台及相关主流媒体主动公开政府信息数320条。
制订了《云栎镇信息公开办法》。
二、主动公开政府信息情况
第二十条第（五）项
信息内容\t上一年项目数量\t本年增/减\t处理决定数量
行政许可\t12\t3\t45
其他对外管理服务事项\t0\t0\t0
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("网站改版花了多少钱", "4万余元"),
        ("谁批复的三定方案", "县政府办公室批复"),
        ("制订了什么办法", "云栎镇信息公开办法"),
        ("微信公开了几条", "合计"),
        ("行政许可增加多少", "3 件"),
        ("行政许可增加了几件", "3 件"),
    ],
)
def test_a_purpose_behind_a_sum_and_a_change_in_the_form(inline: Inline, question: str, told: str) -> None:
    answer = inline(OTHER).ask(question)

    assert answer.status is Status.ANSWERED, answer.reply
    assert told in answer.reply.splitlines()[0], answer.reply


@pytest.mark.parametrize(
    ("before", "question", "told"),
    [
        ("收到多少申请", "公开了几件", "9 件"),
        ("共收到多少件申请", "最后同意公开了多少件", "9 件"),
        ("申请收到多少", "那没公开几件", "3 件"),
    ],
)
def test_what_became_of_applications_is_asked_in_a_chat(
    inline: Inline, before: str, question: str, told: str
) -> None:
    assistant = inline(
        "青石局2017年政府信息公开年度报告\n一、概述\n全年共收到信息公开申请14件,其中予以公开9件,不予公开3件,其他处理2件。"
    )
    assistant.ask(before, "chat")

    assert assistant.ask(question, "chat").reply.startswith(told)


def test_how_many_kinds_adds_up_no_figures(assistant: Assistant) -> None:
    assistant.ask("门户网站公开多少条", "kinds")

    assert "36 +" not in assistant.ask("一共几类", "kinds").reply


COLUMNS = """白杨县民政局2017年政府信息公开工作年度报告
一、总体情况
通过县政府门户网站公开信息94条,其中在“养老服务”专栏公开政策文件3篇、工作信息11篇;在“社会救助”专栏公开政策文件6篇、救助结果74篇。
县民政局在政府门户网站动态栏发布信息31条,风采栏目发布信息22条,信息公开栏目发布信息44条。“白杨民政”微信订阅号发布信息570条。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("救助专栏一共几篇", ("6 篇", "74 篇")),
        ("社会救助专栏救助结果几篇", ("74 篇",)),
        ("订阅号叫啥名字", ("白杨民政",)),
        ("社会救助专栏政策文件几篇", ("6 篇",)),
    ],
)
def test_a_column_is_told_with_all_it_held(inline: Inline, question: str, told: tuple[str, ...]) -> None:
    reply = inline(COLUMNS).ask(question).reply

    assert all(figure in reply.splitlines()[0] for figure in told), reply


@pytest.mark.parametrize("question", ["门户网站栏目一共发了几条", "网站三个栏目一共多少条"])
def test_one_or_two_of_three_columns_are_none_of_all(inline: Inline, question: str) -> None:
    first = inline(COLUMNS).ask(question).reply.splitlines()[0]

    assert "53" not in first
    assert not first.startswith("44")


def test_three_checks_are_told_and_no_account(inline: Inline) -> None:
    assistant = inline(
        "柳湾县民政局2016年政府信息公开年度报告\n一、概述\n对“柳湾民政”微信公众号发布的信息进行严格审核,经撰稿人初审、分管领导再审、主要领导终审后发布。"
    )

    for question in ("三审是谁审", "三审是哪三审"):
        assert "分管领导再审" in assistant.ask(question).reply.splitlines()[0]


@pytest.mark.parametrize("question", ["印发文件160件全公开了吗", "印发的160件文件全部公开了吗"])
def test_that_all_were_issued_is_not_that_all_were_published(inline: Inline, question: str) -> None:
    reply = (
        inline(
            "柳湾镇2016年政府信息公开年度报告\n一、概述\n全年共印发文件160件,其中公开发布文件52件,不公开文件108件。"
        )
        .ask(question)
        .reply
    )

    assert not reply.startswith("对")


CLICKS = """云栎区管委会2016年政府信息公开年度报告
一、概述
依托门户网站发布各类信息640条,门户网站月均点击量2100次。依托云栎区微信公众号发布信息610余条,依托公示公告栏、各级各类主流新闻媒体等平台发布信息480余条。
全年受理政府信息公开申请3件,均予以公开,均已按时办结。
"""


@pytest.mark.parametrize("question", ["网站一年点击多少次", "网站一共点击多少"])
def test_what_a_month_brought_is_no_year(inline: Inline, question: str) -> None:
    assert inline(CLICKS).ask(question).status is Status.UNANSWERABLE


def test_all_channels_are_told_and_the_mean_as_asked(inline: Inline) -> None:
    assistant = inline(CLICKS)

    first = assistant.ask("一共公开了多少条").reply.splitlines()[0]
    assert all(figure in first for figure in ("640", "610", "480"))
    assert assistant.ask("网站月均点击多少次").reply.startswith("2100 次")
    assert assistant.ask("网站一个月点击多少次").reply.startswith("2100 次")
    assert assistant.ask("门户网站一天发几条").status is Status.UNANSWERABLE
    assert "按时办结" in assistant.ask("按时办了吗").reply.splitlines()[0]


def test_what_was_published_is_no_outcome_of_applications(inline: Inline) -> None:
    assistant = inline(CLICKS)
    assistant.ask("受理申请几件", "outcome")

    assert "640" not in assistant.ask("公开了几件", "outcome").reply.splitlines()[0]


WAYS = """青石县民政局2016年政府信息公开工作年度报告
一、总体情况
我局累计公开政府信息263条。通过县政府门户网站公开信息118条,其中在“养老服务”专栏公开工作信息13篇;在“社会救助”专栏公开救助结果74篇。其他公示公告6篇;通过镇便民中心公开信息107条;通过线下公示栏公开38条。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("哪个渠道公开最多", "118 条"),
        ("公示栏占多少", "38 ÷ 263"),
        ("What share of the total is the website?", "118 ÷ 263"),
        ("一共公开了多少条", "263 条"),
    ],
)
def test_ways_named_further_on_make_up_the_total(inline: Inline, question: str, told: str) -> None:
    assert told in inline(WAYS).ask(question).reply.splitlines()[0]
