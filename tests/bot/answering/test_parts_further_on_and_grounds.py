"""Parts behind a change, growth of one channel, by what and for what something is done, under whom, which two of them."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline

TOWN = """信息公开元数据
根据《中华人民共和国政府信息公开条例》要求,云栎县水务局向社会公布本单位2021年政府信息公开工作年度报告。本报告通过云栎县政府门户网站向社会公布。如有疑问,请与云栎县水务局政务公开办公室联系(地址:云栎县青石路5号云栎大厦(东港A座)21楼;电话:0900-5550102)。
一、总体情况
2021年,在县委、县政府的正确领导和县政务公开办的指导下,我局有序推进各项工作。利用工作群发布简报,加大节水宣传,积极营造良好氛围。
（一）公开信息量 2021年,通过各渠道主动公开信息共137条,同比增加40条。其中通过政府公报公开政府信息1条;通过政府网站公开政府信息106条,同比增加29条,通过微信公众号公开动态、政策法规等信息共30条。
2021年度,我局重点对河湖管理、水价改革、饮水安全等方面进行主动公开。聚焦防汛抗旱、工程建设等群众关切领域,健全工作机制。
（二）依申请公开。我局进一步规范流程,优化申请接收、登记、答复各环节管理。通过信函、传真、当面申请等3种渠道接收政府信息公开申请。
（三）平台建设。我局信息公开平台有2个,即云栎水务网站和微信公众号。依托两平台,及时发布各类政务信息。在各类主流媒体累计发布新闻报道98条。
"""

BUREAU = """云栎县林业局2025年政府信息公开工作年度报告
一、总体情况
2025年，全年累计公开政府信息309条。其中,工作情况78条,法定主动公开内容99条(其中:行政许可70条,行政处罚29条),目录132条(其中:基层政务公开90条,惠民资金42条)。
"""


@pytest.fixture(scope="module")
def town(inline: Inline) -> Assistant:
    return inline(TOWN)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("哪个渠道最多", "最多的是通过政府网站公开政府信息：106 条"),
        ("哪个渠道最少", "最少的是通过政府公报公开政府信息：1 条"),
        ("网站占比多少", "占比：106 ÷ 137"),
        ("网站同比增加几条", "29 条"),
        ("比上年多了几条", "40 条"),
        ("公众号信息30条是吧", "对，报告写的就是30 条"),
        ("各类主流媒体报道了多少条", "98 条"),
        ("是哪两个平台", "我局信息公开平台有2个,即云栎水务网站和微信公众号。"),
        ("地址在哪", "地址：云栎县青石路5号云栎大厦(东港A座)21楼"),
        ("申请怎么递交", "通过信函、传真、当面申请等3种渠道接收政府信息公开申请。"),
        ("重点公开哪些方面", "2021年度,我局重点对河湖管理"),
        ("在谁的领导下开展工作", "2021年,在县委、县政府的正确领导和县政务公开办的指导下"),
    ],
)
def test_told(town: Assistant, question: str, told: str) -> None:
    assert town.ask(question).reply.startswith(told)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("为什么加大节水宣传", "积极营造良好氛围"),
        ("报告从哪里能看到", "云栎县政府门户网站"),
        ("水务局公开信息多少条", "137 条"),
    ],
)
def test_said(town: Assistant, question: str, told: str) -> None:
    assert told in town.ask(question).reply


def test_of_the_whole_year_and_of_its_own_total(inline: Inline) -> None:
    bureau = inline(BUREAU)
    assert bureau.ask("基层政务公开占总数多少").reply.startswith("占比：90 ÷ 309")
    assert bureau.ask("基层政务公开占目录的多少").reply.startswith("占比：90 ÷ 132")


def test_what_persons_asked_for_is_not_all_requests(inline: Inline) -> None:
    requests = inline("云栎县农业局2025年政府信息公开工作年度报告\n一、总体情况\n及时答复依申请公开17件。\n")
    assert "17 件" not in requests.ask("公开申请有多少是个人提的").reply.splitlines()[0]
