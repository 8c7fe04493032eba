"""A figure of many things is no figure of one of them, and several things that are asked for are not told by one."""

from __future__ import annotations

import re

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import answered, refused

REPORT = """松岭海关(本级机关)2021年政府信息公开工作年度报告

一、总体情况

(一)主动公开情况。2021年,通过关门户网、微信、微博等媒介公开政府信息,累计公开信息4170条,其中通过“松岭海关发布”微信公众平台公开1900条,
通过“松岭关情”微博公众平台公开70条,通过海关门户网站公开2200条。

(二)目录管理。统一公开“公开目录”:发布各类文件210件,其中署令6件、公告140件。

(三)办理服务。公开报关许可、检验检疫审批等14项行政权力事项的名称。办公室主任负责信息发布、统计等工作。

(四)申请办理。共收到信息公开申请7件,予以公开6件,结转下年继续办理1件。
"""

BRANCH = """松口市公安局城岭分局2021年政府信息公开工作年度报告

一、总体情况

2021年，我局主动公开信息30条，历年累计公开信息340条。开展征求公众意见2次。其中发布政策文件信息4条，政策文件解读3条，通知公告类信息9条，动态类信息14条。
全年公开任免信息10批次71条。新收政府信息公开申请17件，上年结转3件，结转下年度5件。印发《关于做好政务公开的通知》。
"""

PAGE = """备注/文号：松府〔2022〕1号
柳湖区人民政府2021年政府信息公开工作年度报告

一、概述

2021年，共制作政府信息300条，其中主动公开信息100条，依申请公开信息45条，不予公开信息155条。
"""

WAYS = """2021年政府信息公开工作年度报告

松岭县自然资源局2021年通过网站公开政策文件、政策解读等信息二是通过大屏幕、纸质材料公开便民信息36条。设立了1个信息申请受理点。
公开不动产登记信息290条。主动公开信息78条，其中政府网站公开28条，政务微信公开1条，其他方式公开49条。

一、公开方式

在公开形式方面，采用多种方式予以公开：
1.政务服务网和门户网站；
2.报刊、广播和公共查阅室。
"""

MEDIA = """松岭县交通运输局2024年政府信息公开工作年度报告

一、总体情况

全年公开其他文件信息5条，其他信息1条，浙江日报刊发15篇，组织参加新闻发布会3场。
2024年，发布政策解读9条，转载政策解读16条。通过政府网站发布信息210条，通过微信公众号发布信息410条。
回复“市长留言板”“县长留言板”“12345”“省政府网站咨询”“县门户网站留言”等190余条。
"""

SCHOOL = """江州师范学校2022年信息公开工作年度报告

一、概述

我校信息公开网站发布信息170条,其中招生就业工作15条,教务工作12条,政务信息公开82条。
"""


@pytest.fixture(scope="module")
def office(inline: Inline) -> Assistant:
    """The assistant on a made-up report."""
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("微博发了多少条", "70条"),
        ("微信和微博一共多少条", "1900 + 70 = 1970"),
        ("网站微博一共发了多少条", "2200 + 70 = 2270"),
        ("网站比微信多多少条", "2200 − 1900 = 300"),
        ("网站、微信、微博加起来多少条", "4170"),
        ("公开了几项权力事项", "14项"),
        ("还剩几件没办完，拖到2022年", "1件"),
        ("信息发布谁负责", "办公室主任"),
        ("公告几件", "140件"),
    ],
)
def test_each_is_told_by_its_own_figure(office: Assistant, question: str, said: str) -> None:
    answer = answered(office, question)
    head = answer.reply.split("您问的是")[0].replace(" ", "")
    assert said.replace(" ", "") in head
    assert "4170" in said or "4170" not in head


@pytest.mark.parametrize(
    "question",
    [
        "报关许可办了多少件",  # an example of the 14 matters
        "检验检疫办了几项",
        "广州海关公告几件",
        "老署令和公告一共几件",
        "目录里发布了多少件规章",
    ],
)
def test_it_is_not_told_by_a_figure_of_other_things(office: Assistant, question: str) -> None:
    assert office.ask(question).status is not Status.ANSWERED


def test_an_unknown_kind_of_information_is_not_all_of_it(inline: Inline) -> None:
    assert inline(SCHOOL).ask("后勤信息几条").status is Status.UNANSWERABLE


def test_a_part_that_is_called_as_all_of_it_is_told_with_the_total(inline: Inline) -> None:
    told = inline(SCHOOL).ask("政务信息公开多少条").reply.split("您问的是")[0]
    assert "82" in told
    assert "170" in told


def test_the_level_in_brackets_belongs_to_no_name(office: Assistant) -> None:
    assert "您问的是：松岭海关 ·" in office.ask("公告几件").reply


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("到现在为止一共公开了多少条", "340条"),
        ("2021年公开多少条", "30条"),
        ("2020年结转过来几件", "3件"),
        ("动态类比公告类多几条", "14 − 9 = 5"),
        ("征求公众意见几次", "2次"),
        ("城岭分局公开几条", "30条"),
    ],
)
def test_what_the_question_says_of_its_figure_is_heard(inline: Inline, question: str, said: str) -> None:
    head = inline(BRANCH).ask(question).reply.split("您问的是")[0].replace(" ", "")
    assert said.replace(" ", "") in head


@pytest.mark.parametrize(
    "question",
    [
        "征求到多少条意见",
        "任免信息每批次几条",
        "荔城分局公开几条",
        "2020年收到几件申请",
    ],
)
def test_what_it_says_besides_is_not_left_out(inline: Inline, question: str) -> None:
    refused(inline(BRANCH), question)


@pytest.mark.parametrize("question", ["有多少人来申请", "下发的方案文号是什么"])
def test_it_is_not_taken_from_what_only_sounds_like_it(inline: Inline, question: str) -> None:
    refused(inline(PAGE), question)


def test_the_number_of_a_paper_is_told_though_it_counts_nothing(inline: Inline) -> None:
    assert "松府〔2022〕1号" in inline(PAGE).ask("文号是多少").reply


@pytest.mark.parametrize(
    ("question", "said"),
    [("便民信息几条", "36条"), ("政务微信几条", "1条"), ("采用哪些方式予以公开", "政务服务网和门户网站")],
)
def test_ways_are_told(inline: Inline, question: str, said: str) -> None:
    assert said in inline(WAYS).ask(question).reply.replace(" ", "")


@pytest.mark.parametrize(
    "question",
    ["政策解读几条", "收到几件申请", "不动产登记办了多少件", "曾都区公开了几条", "网站微信其他方式一共几条"],
)
def test_no_other_figure_is_told_for_it(inline: Inline, question: str) -> None:
    head = inline(WAYS).ask(question).reply.split("报告里相近")[0].split("您问的是")[0].replace(" ", "")
    assert not re.search(r"36条|1个|290条|(?<!\d)49条|29条|=78条", head)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("其他信息几条", "1 条"),
        ("浙江日报几篇", "15 篇"),
        ("网站跟公众号共发了多少条", "210 + 410 = 620"),
    ],
)
def test_names_and_sums_are_taken_as_they_are_said(inline: Inline, question: str, said: str) -> None:
    assert said in inline(MEDIA).ask(question).reply.split("您问的是")[0]


@pytest.mark.parametrize(
    "question",
    [
        "人民日报几篇",
        "新闻发布会来了多少记者",
        "12345回复了多少条",
        "市长留言板回复几条",
    ],
)
def test_what_stands_beside_it_is_no_answer(inline: Inline, question: str) -> None:
    head = inline(MEDIA).ask(question).reply.split("报告里相近")[0].split("您问的是")[0]
    assert not re.search(r"15 篇|3 场|(?:^|[^+] )16 条|190", head)
