"""What several sites, accounts or media put out, each or together; whose applications are counted; what one site put out."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

SITES = """青禾市气象局2020年政府信息公开工作年度报告
如有疑问，请与青禾市气象局办公室联系（地址：青禾市宽宁大道63号，邮编：300099，电话：0311--2122424）。
一、总体情况
（一）主动公开。2020年，我局在市政府子网站主动公开各类信息225条，其中政策文件5条，工作动态60条，科普信息160条。在省气象局门户网站公开各类信息120条，其中公告公示6条，工作动态46条，预警信息68条。
"""
MEDIA = """青禾省财政厅2021年政府信息公开工作年度报告
编辑：厅办公室
一、总体情况
（一）主动公开。通过《青禾日报》《财经报》《采购报》《晚报》及青禾电视台等媒体刊发新闻稿件157篇；通过厅网站上传图片新闻、财政信息、公示公告等各类信息合计1292条；通过青禾省采购网公开采购信息62805条。
通过“马上办”、阳光直通、12345便民服务平台答复群众问题153条。
（二）管理。答复意见由法律顾问起草把关。另外，我厅没有门户网站。
"""
SCHOOLS = """青禾市教育局2024年政府信息公开工作年度报告
一、总体情况
（一）主动公开。通过青禾市政府门户网站、“青禾教育”微信公众号、抖音公众号等平台发布各类信息。全年通过政府网站主动公开预决算、招生政策、招聘录用等信息共计86条。“青禾教育”微信公众号发布稿件533条，“青禾教育”抖音公众号发布稿件165条。
（二）服务。全年共受理教师资格认定申请等行政许可事项671件。
（三）依申请公开。收到申请1件，已按规定时限和程序办结，网络申请1件，信件申请0件。
"""


@pytest.fixture(scope="module")
def sites(inline: Inline) -> Assistant:
    return inline(SITES)


@pytest.fixture(scope="module")
def media(inline: Inline) -> Assistant:
    return inline(MEDIA)


@pytest.fixture(scope="module")
def schools(inline: Inline) -> Assistant:
    return inline(SCHOOLS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("两个网站一共公开多少条", "合计：225 + 120 = 345条"),
        ("工作动态一共几条", "合计：60 + 46 = 106条"),
        ("气象局在什么路", "地址：青禾市宽宁大道63号"),
        ("电话多少", "电话：0311--2122424"),
    ],
)
def test_sites(sites: Assistant, question: str, told: str) -> None:
    assert sites.ask(question).reply.startswith(told)


def test_a_kind_of_two_totals_is_told_of_each(sites: Assistant) -> None:
    told = sites.ask("工作动态几条").reply.splitlines()
    assert [line.partition("（")[0] for line in told[:2]] == ["60 条：工作动态", "46 条：工作动态"]


@pytest.mark.parametrize("question", ["三个网站一共公开多少条", "两个公众号一共发了多少条"])
def test_not_so_many_are_told_of(sites: Assistant, question: str) -> None:
    assert sites.ask(question).status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("青禾日报发了几篇", "157 篇（青禾日报、财经报、采购报、晚报、青禾电视台合计）"),
        ("通过媒体发了几篇稿子", "157 篇\n"),
        ("12345办理了多少件", "153 条（马上办、阳光直通、12345便民服务平台合计）"),
        ("厅网站上传了多少条", "1292 条\n"),
        ("谁编辑的", "编辑：厅办公室"),
        ("你们有自己的网站吗", "另外，我厅没有门户网站"),
    ],
)
def test_media(media: Assistant, question: str, told: str) -> None:
    assert media.ask(question).reply.startswith(told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("抖音和公众号一共多少", "合计：165 + 533 = 698条"),
        ("公众号和抖音一共发了几条", "合计：533 + 165 = 698条"),
        ("网站上公开了哪些东西", "全年通过政府网站主动公开预决算、招生政策"),
        ("那一件申请办了没", "收到申请1件，已按规定时限和程序办结"),
        ("教师资格认定申请受理多少件", "671 件"),
    ],
)
def test_schools(schools: Assistant, question: str, told: str) -> None:
    assert schools.ask(question).reply.startswith(told)


def test_permits_are_no_requests(inline: Inline) -> None:
    office = inline(
        SCHOOLS.replace(
            "（三）依申请公开。收到申请1件，已按规定时限和程序办结，网络申请1件，信件申请0件。", ""
        )
    )
    assert office.ask("信息公开申请收到几件").status is Status.UNANSWERABLE


def test_twice_as_many_is_not_judged_by_the_difference(inline: Inline) -> None:
    office = inline(SCHOOLS.replace("网络申请1件，信件申请0件", "其中网络申请4件，信件申请10件"))
    assert "不对" not in office.ask("信件申请比网络申请多一倍多吗").reply


def test_all_that_the_site_put_out_is_what_was_published(inline: Inline) -> None:
    office = inline(
        "青禾县人民政府办公室2023年政府信息公开工作年度报告\n一、总体情况\n"
        "（一）依托青禾县人民政府网站，主动公开各类政府信息6750余条。发布解读信息33条，回应信息130条。\n"
    )
    assert office.ask("公开了多少信息").reply.startswith("6750余条")
