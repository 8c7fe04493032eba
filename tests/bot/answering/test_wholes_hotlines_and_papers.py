"""What is counted together, who is turned to, and which papers are no cases: small invented reports."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.assistant import Assistant

_REPORT = """青禾县体育局2021年政府信息公开工作年度报告
本报告如有疑问，请与青禾县体育局综合科联系（地址：青禾县柳河路8号，电话：0999-6123456）。
一、总体情况
2021年，县体育局通过信息公开目录、公示栏主动公开信息730条。其中信息公开目录120条，公示栏610条；官方微博、微信推送信息905条。
网站发布政务动态、政策文件、工作通知等信息310条，“青禾体育”微信公众号发布赛事报道、健身科普、活动预告等240条。
公布城乡规划编制单位甲级资质结果公告14批。公开行政复议决定书17份。行政许可类信息33条。
同时我局专门设立12399举报投诉热线，由专人接听。全年实施行政处罚20起，罚款50万元。实施政府采购项目4项，采购总金额86万元。
全年制发行政规范性文件2件，分别为《场馆管理办法》《赛事管理办法》。一是及时公开制定、修订的行政规范性文件及配套解读。
组织“开放日”活动，获评县政府颁发的“最具人气活动”。
收到申请9件，其中当面申请4件，网络申请5件。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("主动公开信息多少条", "730 条"),
        ("网站比公众号多多少条", "310 − 240 = 70"),
        ("甲级资质公告几批", "14 批"),
        ("举报投诉打什么电话", "12399"),
        ("投诉热线号码是多少", "12399"),
        ("平均每起处罚罚多少钱", "50 ÷ 20"),
        ("平均每个采购项目多少万", "86 ÷ 4"),
        ("是哪两件规范性文件", "《场馆管理办法》《赛事管理办法》"),
        ("获得了什么荣誉", "最具人气活动"),
        ("亲自跑去局里申请的有多少", "4 件"),
        ("哪种方式申请的人多", "网络申请：5 件"),
        ("跟哪个部门联系", "综合科"),
    ],
)
def test_it_is_told(inline: Callable[[str], Assistant], question: str, told: str) -> None:
    """The figure, the number or the name asked for."""
    answer = inline(_REPORT).ask(question)
    assert answer.status == "answered"
    assert told in answer.reply


@pytest.mark.parametrize("question", ["乙级资质公告了几批", "行政复议案件收了多少件", "许可证发了几个"])
def test_a_near_miss_is_refused(inline: Callable[[str], Assistant], question: str) -> None:
    """What the report counts is another thing than the one asked about."""
    assert inline(_REPORT).ask(question).status != "answered"


_KINDS = """柳塘乡人民政府2023年政府信息公开工作年度报告 本年报按照规定编制。 一、概述 2023年以来，我乡贯彻执行有关规定。 二、主动公开情况 2023年新增主动公开政府信息40条。其中机构类信息16条，内有领导成员9条、机构职能7条；工作类信息11条，其中动态5条、公告6条；民生事项类信息13条。 四、咨询处理情况 2023年度未收到任何形式的有关信息公开方面的咨询。
"""


def test_kinds_of_a_kind_are_not_ranked_with_it(inline: Callable[[str], Assistant]) -> None:
    """内有 breaks a kind down, as 其中 does: the least of the kinds is none of its own kinds."""
    reply = inline(_KINDS).ask("哪类信息最少").reply
    assert "工作类信息" in reply.split("\n", maxsplit=1)[0]


def test_a_short_sentence_behind_its_heading_is_read(inline: Callable[[str], Assistant]) -> None:
    """四、咨询处理情况 2023年度未收到…咨询。 is no heading as a whole."""
    assert "0" in inline(_KINDS).ask("有人来咨询吗").reply


_FURTHER = """云溪县财政局2019年政府信息公开工作年度报告
信息来源：云溪县财政局 发布时间：2020-01-18
一、总体情况
通过安排网上政府信息公开工作的内容，通过云溪县政府门户网站公开发布。我局通过政府信息公开目录管理系统累计主动公开政府信息940条，2019年新增主动公开政府信息130条。
从公开形式看，沿用传统的数据、图表等公开形式。
在门户网站公开政策类信息21条，占总体的比例为16.2%，包括补贴政策、税费政策等；其他信息109条，占总体的比例为83.8%，介绍工作动态、活动日历。
办理12399环保热线和12388政府服务热线投诉共75件，信访事项办结率为98%。全年共办理政府信息公开申请件17件。
行政强制事项3件，未作出行政强制措施。
二、主动公开政府信息情况
| 第二十条第(一)项
|
|||
| 信息内容
|
本年新制作数量 |
本年新公开数量 |
对外公开总数量
|
| 规章
|
0
|
0
|
0
|
| 规范性文件
|
6
|
5
|
8
|
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("累计主动公开多少条", "940 条"),
        ("在哪里公开发布", "云溪县政府门户网站"),
        ("公开用什么形式", "图表"),
        ("政策类信息包括什么", "补贴政策"),
        ("其他信息都是啥", "活动日历"),
        ("环保热线是多少", "12399"),
        ("信访办结率多少", "98%"),
        ("申请办了几件", "17 件"),
        ("年报啥时发的", "2020-01-18"),
        ("行政强制措施做了没有", "没有"),
        ("规范性文件制作了几件", "6 件"),
        ("规范性文件对外公开总数量多少", "8 件"),
    ],
)
def test_it_is_told_of_the_second(inline: Callable[[str], Assistant], question: str, told: str) -> None:
    """What stands in the sentences, and in a table whose cells a page reader broke over lines."""
    answer = inline(_FURTHER).ask(question)
    assert answer.status == "answered"
    assert told in answer.reply


def test_one_of_two_hotlines_alone_is_refused(inline: Callable[[str], Assistant]) -> None:
    """The report counts the calls of both together."""
    assert inline(_FURTHER).ask("12388接的投诉单独几件").status != "answered"


_ON_CHANNELS = """青禾县市场监管局2025年政府信息公开工作年度报告
一、总体情况
通过县政府门户网站发布各类政务信息44篇、青禾融媒体19篇、学习强国5篇、青禾新闻2篇，参加县政府新闻发布会1次。
抽查检查结果及时在企业信用信息公示系统中公示。及时在县政府门户网站上公开抽检抽查信息，已公布6期共800批次的食品安全抽检信息。
微信公众号发布原创内容31篇，转载执法领域法律法规9篇，转载其他信息60篇；微博发布信息77条。
"""


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("门户网站发布多少篇", "44 篇"),
        ("融媒体发了几篇", "19 篇"),
        ("网站比融媒体多几篇", "相差：44 − 19 = 25篇"),
        ("公众号一共发了几篇", "合计：31 + 9 + 60 = 100篇"),
        ("原创比转载法规多几篇", "相差：31 − 9 = 22篇"),
        ("抽查结果在哪公示", "抽查检查结果及时在企业信用信息公示系统中公示"),
    ],
)
def test_what_one_channel_put_out(inline: Callable[[str], Assistant], question: str, first: str) -> None:
    """The figure of the channel that is named, or the sum of its kinds; what other channels did is not told with it."""
    line = inline(_ON_CHANNELS).ask(question).reply.split("\n", maxsplit=1)[0]
    assert first in line
    assert line.count("篇") == first.count("篇")


_WHOSE = """青禾县柳塘镇人民政府2023年政府信息公开工作年度报告
一、总体情况
共有镇、嘎查两级信息公开平台7个。公开信息300条，其中各嘎查党务公开80条，政务公开40条，财务公开60条；镇各站办所党务公开50条，政务公开30条，财务公开40条。
我镇现有一个公众号，账号为青禾柳塘融媒，全年共发布62条内容。设立一个专门的信息申请受理点。
全年收到政府信息公开申请5件，均为自然人申请。
全年对外公布信息626篇，其中通过门户网站发布信息450篇。省审计厅网站及其微信公众号采用信息130篇、地方党报等纸媒采用信息35篇。
"""


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("嘎查财务公开几条", "60 条"),
        ("站办所政务公开几条", "30 条"),
        ("嘎查党务比财务多几条", "80 − 60 = 20"),
        ("财务公开一共多少条", "60 + 40 = 100"),
        ("嘎查一共公开几条", "80 + 40 + 60 = 180"),
        ("有几个公众号", "1 个"),
        ("公众号叫啥", "青禾柳塘融媒"),
        ("公众号发布多少条", "62 条"),
        ("有几个受理点", "1 个"),
        ("自然人申请有几件", "5 件"),
        ("网站比纸媒多几篇", "450 − 35 = 415"),
    ],
)
def test_whose_it_is(inline: Callable[[str], Assistant], question: str, first: str) -> None:
    """The figure of the one that is named, with what its sentence says of it further back or further on."""
    assert first in inline(_WHOSE).ask(question).reply.split("\n", maxsplit=1)[0]


@pytest.mark.parametrize("question", ["嘎查几个", "企业申请几件"])
def test_what_it_is_not(inline: Callable[[str], Assistant], question: str) -> None:
    """Platforms of two levels are no villages; nobody else applied."""
    assert inline(_WHOSE).ask(question).status != "answered"


_ONE_LINE = """云溪县文化和旅游局2021年度政府信息公开工作报告
发表时间:2022-01-27 13:51来源:云溪县文化和旅游局 根据有关规定编制了2021年度报告。报告中所列数据统计期限自2021年1月1日至2021年12月31日。本报告内容较多，以下分项说明，如有疑问请与我局办公室联系，欢迎社会各界监督，谢谢大家的支持与配合，我局将继续努力做好有关工作，不断提高工作水平和质量，保障群众的知情权、参与权、表达权和监督权，努力建设人民满意的服务型机关。
一、总体情况
2021年门户网站发布各类信息818篇。微信公众号、微博、抖音账号共发布信息376条。
（二）公开的政府信息包括政策法规文件、规划计划信息、工作动态。
（三）公开的途径：信息公开网站、宣传栏、广播。
"""


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("报告啥时间发的", "2022-01-27"),
        ("新媒体共发布多少条", "376 条"),
        ("网站发布的比新媒体多多少", "818 − 376"),
        ("公开的信息包括啥", "规划计划信息"),
        ("俺家娃要上学，你们网站发了多少篇信息啊", "818 篇"),
    ],
)
def test_what_stands_in_few_words(inline: Callable[[str], Assistant], question: str, first: str) -> None:
    """The day in the page's own words, what several accounts are, and a sentence as short as a heading."""
    assert first in inline(_ONE_LINE).ask(question).reply.split("\n", maxsplit=1)[0]


_NAMED_BY_DAYS = """青石县发展和改革局2020年政府信息公开工作报告
来源：青石县发展和改革局 时间：2021-01-16
一、总体情况
全年共公示390个投资项目。其中，5·18成果转化项目230项，5·18产业化对接项目120项。
通过门户网站主动公开政府信息共172条，其中，工作动态类92条，通知公告类80条。通过新闻报刊发布相关报道315条，通过门户网站回复留言26条。
在文件起草过程中确定信息公开属性。
"""


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("成果转化项目几项", "230 项"),
        ("成果转化比产业化对接多几项", "230 − 120 = 110"),
        ("报刊报道比网站公开的多几条", "315 − 172 = 143"),
    ],
)
def test_what_is_called_after_a_day(inline: Callable[[str], Assistant], question: str, first: str) -> None:
    """5·18 is no number of projects; what a site answered is not what it made public."""
    assert first in inline(_NAMED_BY_DAYS).ask(question).reply.split("\n", maxsplit=1)[0]


def test_when_it_is_settled_is_no_date_of_the_report(inline: Callable[[str], Assistant]) -> None:
    """The day on which the page was put up says nothing of it."""
    assert "2021-01-16" not in inline(_NAMED_BY_DAYS).ask("什么时候确定公开属性").reply
