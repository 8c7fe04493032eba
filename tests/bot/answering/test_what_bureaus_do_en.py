"""What bureaus of all kinds do, asked in English: permits, patrols, cases, refunds; and media that are no new media."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

DEEDS = """苍梧县人民政府办公室2023年政府信息公开工作年度报告
一、总体情况
2023年,各部门认真做好各项工作。核发林木采伐许可证41件,开具植物检疫证书52份,授权专利63件,注册商标74件。
治理超限超载车辆85辆,改造危桥6座,发布路况信息97条,发布暴雨预警18次。破获电信网络诈骗案件29件,查处环境违法案件31起。
办理退税412万元,减税降费3亿元,公示民办学校年检结果54条,清运生活垃圾655吨。
刊发领导讲话5篇,办理网民留言176件,化解信访积案17件,巡河87次,悬挂光荣牌98块,举办义诊活动19场。
"""

WAYS = """碧溪省林草局2023年政府信息公开工作年度报告
一、总体情况
全年通过门户网站和政务新媒体主动发布各类政府信息9000余条。其中:通过门户网站公开7300余条,较上年增长21%;通过碧溪日报、碧溪电视台等主流媒体公开信息540余条,较上年增长33%。全国榜单显示,我省融媒体指数12345,位列全国各省第7位,较上年提升4位。
"""

EVERY_WAY = """碧溪县林草局2023年政府信息公开工作年度报告
一、总体情况
全年通过各类平台发布信息181条,在“碧溪县人民政府”网站主动公开信息16条。
更新发布了局领导信息、内设科室、《碧溪县林草局政府信息主动公开基本目录》《碧溪县林草局2022年部门决算》等信息9期,发布防火公告31期,《碧溪县林草局2023年度森林草原防火工作实施方案及任务分解》《碧溪县人民政府关于2022年度森林草原资源保护和发展整改落实情况的报告》《碧溪县人民政府关于2023年度林草工作情况的报告》共3期,部门动态26期。
"""


@pytest.fixture(scope="module")
def deeds(inline: Inline) -> Assistant:
    return inline(DEEDS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many logging permits were issued?", "41 "),
        ("number of tree felling licences granted", "41 "),
        ("How many plant quarantine certificates were issued?", "52 "),
        ("How many patents were granted?", "63 "),
        ("How many trademarks were registered?", "74 "),
        ("How many overloaded trucks were dealt with?", "85 "),
        ("How many dangerous bridges were repaired?", "6"),
        ("How many road condition notices were published?", "97 "),
        ("How many rainstorm warnings were issued?", "18 "),
        ("How many telecom fraud cases were solved?", "29 "),
        ("How many environmental violations were punished?", "31 "),
        ("How much tax was refunded?", "4120000 yuan"),
        ("How many private school annual inspection results were published?", "54 "),
        ("How many tonnes of household waste were collected?", "655 "),
        ("How many leaders' speeches were printed?", "5 "),
        ("How many internet users' messages were handled?", "176 "),
        ("How many long-standing petition cases were resolved?", "17 "),
        ("How many river patrols were carried out?", "87 "),
        ("How many honour plaques were hung?", "98"),
        ("How many free clinics were held, according to the report?", "19 "),
    ],
)
def test_it_is_told(deeds: Assistant, question: str, told: str) -> None:
    assert deeds.ask(question).reply.startswith(told)


@pytest.mark.parametrize(
    "question",
    [
        "How many copyrights were registered?",
        "How many river rangers are there?",
        "How many taxis were replaced?",
    ],
)
def test_what_stands_near_is_not_told(deeds: Assistant, question: str) -> None:
    assert deeds.ask(question).status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many items appeared in mainstream media?", "about 540 "),
        ("How much did information in mainstream media grow?", "33%"),
        ("通过主流媒体公开多少条", "540余条"),
    ],
)
def test_new_media_are_no_press(inline: Inline, question: str, told: str) -> None:
    assert inline(WAYS).ask(question).reply.startswith(told)


def test_the_media_named_are_told(inline: Inline) -> None:
    assert "碧溪电视台" in inline(WAYS).ask("Which mainstream media are named?").reply


def test_a_rank_in_the_country_is_the_offices_own(inline: Inline) -> None:
    assert "第7位" in inline(WAYS).ask("What rank does the province hold nationwide?").reply


@pytest.mark.parametrize("question", ["一共发布了多少条信息", "How many items were published in total?"])
def test_what_all_platforms_put_out_is_the_whole(inline: Inline, question: str) -> None:
    assert inline(EVERY_WAY).ask(question).reply.startswith("181 ")


def test_titles_are_not_what_stands_before_them(inline: Inline) -> None:
    assert inline(EVERY_WAY).ask("发布防火公告几期").reply.startswith("31 期")
