"""What is not finished yet, shares of a total two sentences before, items that a stock sentence leads up to, farms as offices."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

FARM = """松河县柳湾园艺场2021年政府信息公开工作年度报告
一、总体情况
2021年园艺场共发布政府信息200条。主要内容涵盖政策法规、法律服务等12类大项，30个栏目。其中政策法规信息公开数20条；法律服务信息公开数50条。
法律援助中心2021年受理法律援助案件300件，办结案件280件。
二、主动公开政府信息情况
主动公开途径为：1、政府网站。县门户网站的公开栏目进行了优化升级。2、政务微信。通过微信公众号拓宽发布渠道。
"""


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("还有多少没办结", "300 − 280 = 20件"),
        ("还剩几件没办完", "300 − 280 = 20件"),
        ("法律服务占几成", "50 ÷ 200"),
        ("公开途径有哪些", "政务微信"),
    ],
)
def test_is_told(inline: Inline, asked: str, told: str) -> None:
    answer = inline(FARM).ask(asked)
    assert answer.status is Status.ANSWERED
    assert told in answer.reply.split("您问的是")[0]


def test_a_farm_is_an_office(inline: Inline) -> None:
    assert "松河县柳湾园艺场" in inline(FARM).ask("发布政府信息多少条").reply


def test_what_the_report_says_itself_is_not_reckoned(inline: Inline) -> None:
    carried = FARM.replace("办结案件280件。", "办结案件280件，结转下年度15件。")
    assert inline(carried).ask("还有多少没办结").reply.startswith("15 件")


def test_what_goes_on_next_year_is_told_as_it_stands(inline: Inline) -> None:
    carried = FARM.replace("办结案件280件。", "办结案件280件，转2022年办理15件。")
    assert inline(carried).ask("还有多少没办结").reply.startswith("15 件")
    before = FARM.replace("办结案件280件。", "上年度结转0件，办结案件280件。")
    assert "300 − 280" in inline(before).ask("还有多少没办结").reply


def test_two_places_in_one_sum_are_not_told_by_one(inline: Inline) -> None:
    assert inline(FARM).ask("两处一共发了多少条").status is not Status.ANSWERED


def test_films_are_played_on_the_account_that_shows_them(inline: Inline) -> None:
    films = FARM.replace(
        "12类大项，30个栏目。", "12类大项。官方微博更新50条，抖音号发布作品60条，累计播放量2.1亿。"
    )
    assert "2.1 亿" in inline(films).ask("抖音播放量多少").reply
    assert inline(films).ask("微博播放量多少").status is Status.UNANSWERABLE


def test_own_and_forwarded_pieces_are_counted_together(inline: Inline) -> None:
    posts = FARM.replace("12类大项，30个栏目。", "12类大项。在公众号上自主创作及转载推文总共102篇。")
    assert inline(posts).ask("转载几篇").status is Status.UNANSWERABLE


def test_what_came_in_under_the_heading_of_requests(inline: Inline) -> None:
    requests = FARM.replace(
        "二、主动公开政府信息情况",
        "（二）依申请公开情况\n我场收到政府信息依申请公开11件。因政府信息公开申请行政复议数量4件，提起行政诉讼数量2件。"
        "政府信息依申请公开办理完毕11件，办理市政府办公室转办件1件。\n二、主动公开政府信息情况",
    )
    assert inline(requests).ask("收到依申请公开几件").reply.startswith("11 件")
