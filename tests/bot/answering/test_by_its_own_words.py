"""A figure is told by its own words: what only begins alike, stands near or belongs to the office itself is another thing."""

from __future__ import annotations

import re

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

TOWN = """青禾县卫生健康局2021年政府信息公开工作年度报告

一、总体情况

(一)政府信息主动公开情况。全年累计上报县政府网站新闻信息190条，其中约稿信息2条、图解信息3条，政务公开主动公开信息21条。局政务新媒体微信公众号公开信息55条。

(二)新媒体。新开了“健康石桥”微信公众号，今年共推送相关信息290条，重点围绕疫苗接种、用药安全展开，今年共发布疫情防控信息80条。
通过《青禾日报》《石桥晚报》《松岭都市报》等报刊媒体公开亮点工作，全年公开53条。今年未发生针对社区卫生站的行政复议和行政诉讼。

(三)解读。综合运用图片、视频等形式解读政策，全年发布政策解读10篇。开设“项目建设”等4大专题，持续更新。
全年公开养老保险信息12条、医疗救助信息8条。局门户网站开设3个专题、14个栏目。
"""


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("政务公开主动公开信息有多少条", "21 条"),
        ("健康石桥公众号推送了几条信息", "290 条"),
        ("养老保险公开几条", "12 条"),
        ("交养老的信息发了多少条", "12 条"),
        ("门户网站有多少个栏目", "14 个"),
        ("门户网站开了几个专题", "3 个"),
        ("报刊登了多少条", "53 条"),
        ("发布了几篇政策解读", "10 篇"),
    ],
)
def test_a_figure_is_told_by_its_own_words(inline: Inline, question: str, figure: str) -> None:
    assert inline(TOWN).ask(question).reply.startswith(figure)


@pytest.mark.parametrize(
    "question",
    [
        "社区信息公开几条",
        "青禾日报登了几条",
        "政策解读有多少条视频",
        "解读类的有几个短视频",
        "项目建设专题里发了多少条信息",
        "养老服务公开几条",
        "社区养老服务的信息发了多少条",
    ],
)
def test_what_only_stands_near_or_begins_alike_is_another_thing(inline: Inline, question: str) -> None:
    assert inline(TOWN).ask(question).status is Status.UNANSWERABLE


ACCOUNTS = """松岭县水利局2024年政府信息公开工作年度报告

一、总体情况

全年主动公开政府信息11476条。通过县政府门户网站发布信息5916条。政务新媒体上，微信公众号发布信息2560条，微博发布信息3000条。
“松岭水利”视频号发布信息260条，累计阅读量130万次；“松岭河长”视频号发布信息64条，累计阅读量105万次。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("哪个平台发得最多", "5916 条"),
        ("微博占总数的几成", "3000 ÷ 11476"),
        ("两个视频号一共发了多少条", "324"),
    ],
)
def test_figures_of_other_sentences_and_kinds_are_told_apart(
    inline: Inline, question: str, told: str
) -> None:
    assert told in inline(ACCOUNTS).ask(question).reply.split("您问的是")[0]


TWO_SITES = """松口市交通运输局机关2018年政府信息公开工作年度报告

一、主动公开信息情况

一是政府门户网站。今年以来，我局主动公开政府信息108条。发布动态信息84条，采用61条。

二是局门户网站。今年以来，我局门户网站主动公开发布动态信息2932条，采用信息2833条。

三是新媒体。积极开展视频、广播等通俗易懂的解读，政策性文件解读29篇，图文解读8篇。我局通过网页和微信公众号，发布便民信息共计615条。

四是外宣。学习强国等国家级媒体公开信息64条，松口新闻网等省市级平台公开信息33条，古桥融媒号等县级平台公开信息191条。
从内容来看，重点推进三个方面的信息公开。一是推进执法信息公开。二是推进项目信息公开。三是推进民生信息公开。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("政府门户网站主动公开几条政府信息", "108 条"),
        ("政府门户网站发布动态信息几条", "84 条"),
        ("局门户网站发布动态多少条", "2932 条"),
        ("图文解读比文件解读少几篇", "21"),
        ("公众号和网页一共发了多少条便民信息", "615 条"),
        ("国家级媒体上发了几条", "64 条"),
        ("省市级和国家级加起来几条", "97"),
        ("从内容看推进了哪几个方面", "推进项目信息公开"),
        ("这是哪个单位的报告", "松口市交通运输局"),
    ],
)
def test_whose_site_which_level_and_what_follows(inline: Inline, question: str, told: str) -> None:
    assert told in inline(TWO_SITES).ask(question).reply


@pytest.mark.parametrize(
    "question",
    [
        "视频解读几个",
        "公众号上发了几条",
        "政府门户网站上动态信息采用几条",
        "局网站上的动态采用了多少条",
    ],
)
def test_another_form_or_deed_is_not_told(inline: Inline, question: str) -> None:
    head = inline(TWO_SITES).ask(question).reply.split("报告里相近")[0]
    assert not re.search(r"\b(?:8|29|84|615|2932) [条篇]", head)


FUNDS = """松岭县人力资源和社会保障局2023年政府信息公开工作年度报告

一、总体情况

(一)主动公开。以推进更高质量就业、更高水平社保为重点。在县政府栏目公开信息200余条。建设项目受理公示信息20条，拟审批公示信息19条，审批决定公告信息13条。
在局法定主动公开专栏公开信息36篇，在县门户网站财政信息专栏公开政府信息13篇。微信公众号推送信息297条，订阅用户17397个。
及时宣传了30余件最新社会保障政策，制修订《碳排放权交易管理办法》等4部规章，全部同步做好解读。

(二)依申请公开。收到申请0件，未产生栏目信息。参加上级政务公开培训3次，组织系统内培训2次。

(三)解读。通过“线上访谈”、政策解读等栏目，加大政策解读力度。采取文字、图片等多形式解读政策。

(四)平台建设。今年多维度完善重点领域公开工作。一是优化预决算公开。二是探索项目预算公开。三是做好债务信息公开。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("县政府栏目里公开了多少", "200余条"),
        ("受理公示比拟审批公示多几条", "20 − 19"),
        ("财政信息专栏公开多少篇", "13 篇"),
        ("公众号有多少粉丝", "17397 个"),
        ("公众号有多少人订阅", "17397 个"),
        ("解读用了哪些形式", "文字、图片等多形式"),
        ("重点领域公开做了哪几样", "债务信息公开"),
    ],
)
def test_what_was_asked_for_is_told(inline: Inline, question: str, told: str) -> None:
    assert told in inline(FUNDS).ask(question).reply.split("原文：")[0].split("您问的是")[0]


@pytest.mark.parametrize(
    "question",
    [
        "社保金发了多少",
        "碳排放交易额多少",
        "碳排放办法什么时候出台的",
        "就业人数多少",
        "参加和组织的培训一共几次",
    ],
)
def test_no_figure_or_sentence_of_something_else(inline: Inline, question: str) -> None:
    answer = inline(FUNDS).ask(question)
    assert answer.status is Status.UNANSWERABLE or answer.reply.startswith("合计：3 + 2")


CENTRE = """松岭县住房保障中心2022年政府信息公开工作年度报告

一、总体情况

(一)办理情况。松岭县住房保障中心共办理市、县人大建议及政协提案共计11件。其中，市级人大建议、政协提案共计4件，均为会办件；县级人大建议、政协提案共计7件，2件主办、5件会办。
向社会发布作品征集2期，发布简报269期，防范老年人诈骗75场。累计培育乌羊核心群40群1.51万只。无依申请公开事项，未发生行政复议、行政诉讼和申诉。
"""


@pytest.mark.parametrize(
    "question",
    [
        "建了几多套保障房",
        "保障房救援了几次",
        "作品征集收到几件作品",
        "诈骗案多少起",
        "简报有几页",
        "县级会办的有几件",
        "保障房信息公开几条",
    ],
)
def test_the_office_itself_and_what_stands_beside_are_no_answer(inline: Inline, question: str) -> None:
    answer = inline(CENTRE).ask(question)
    assert answer.status is Status.UNANSWERABLE or answer.reply.startswith("5 件")


@pytest.mark.parametrize(
    ("question", "told"),
    [("申诉几件", "未发生"), ("乌羊核心群有多少群", "40 群"), ("阿拉县里建议提案一共几件", "11 件")],
)
def test_what_is_denied_and_what_is_ours(inline: Inline, question: str, told: str) -> None:
    assert told in inline(CENTRE).ask(question).reply.split("您问的是")[0]


UPDATED = """青禾县民政局2023年政府信息公开工作年度报告

一、总体情况

通过政府网站发布信息52条，网站全年更新信息130条；“青禾民政”公众号推送图文87篇；官方微博转发信息46条，粉丝2100人。更新政策目录3份。
"""


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("网站发布了多少条", "52 条"),
        ("公众号这一年更新了几篇", "87 篇"),
        ("微博更新了多少条", "46 条"),
        ("更新了几份政策目录", "3 份"),
    ],
)
def test_what_an_account_put_out_is_what_it_was_updated_with(
    inline: Inline, question: str, figure: str
) -> None:
    assert inline(UPDATED).ask(question).reply.startswith(figure)


def test_two_figures_that_a_site_was_updated_with_are_both_offered(inline: Inline) -> None:
    answer = inline(UPDATED).ask("网站更新了多少条信息")
    assert answer.status is Status.AMBIGUOUS
    assert len(answer.choices) == 2


def test_papers_that_were_put_out_are_none_that_were_updated(inline: Inline) -> None:
    text = UPDATED.replace("更新政策目录3份", "发布政策目录3份")
    assert inline(text).ask("更新了几份政策目录").status is Status.UNANSWERABLE
