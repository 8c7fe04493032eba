"""What a question asks to have been done: what was published was not deleted, what is open on request was not applied for."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import answered

REPORT = """青岩县水务局2022年政府信息公开工作年度报告

一、总体情况

（一）主动公开情况。全年主动公开政府信息共312条。局长信箱的留言全年答复17条。累计访问量5210次。在报纸、电视等媒体刊发信息26条。
门户网站设有公开指南、公开目录、依申请公开等栏目。信息公开情况定期通报，实现动态更新。办理县人大代表建议9件。
公开行政决策草案征求意见稿3条、第一至四季度用水情况4条。热线共接到表扬类电话8件。处理失效链接43处。

（二）依申请公开情况。全年受理依申请公开事项2件，其中当面申请0件，信函申请2件；涉及依申请公开行政诉讼1起。

二、其他

全文包括总体情况、主动公开情况、依申请公开情况、收费及减免情况、主要问题和改进情况。
"""

MAINTAINED = """青岩县林业局2022年政府信息公开工作年度报告

一、总体情况

（一）主动公开情况。全年主动公开政府信息共312条。全年清理过期信息21条，修订制度4项，开展保密检查6次。

（二）监督保障。召开表彰会1次。在全县政务公开考核中名列第三。被县政府办通报表扬。
本单位政府信息公开工作自2008年5月1日开始。全年没有收取任何费用。
"""

SUBJECTS = """青岩县住建局2020年政府信息公开工作年度报告

一、总体情况

（一）主动公开情况。在网站发布政策解读9次。制定印发《宣传方案》，聚焦重点，及时发布公告、要闻等，全年主动公开信息146条。公示棚改工作方案信息6条。设有查阅室，配备文件展示架3个。处理失效链接43处。
对发布的问题线索严格把关。公开《安全生产突出问题整改实施方案》等。减轻被考核单位工作负担，依托平台开展线上考核。

（二）依申请公开情况。答复申请30件（含上年度结转申请4件），另有5件结转下年度继续办理。0件转结次年办结。
该复议案件未被纠错。三是强化案例复盘，提升依法办理水平。

二、主动公开政府信息情况

| 第二十条第（八）项 |||
|---|---|---|
| 信息内容 | 上一年项目数量 | 本年增/减 |
| 行政事业性收费 | 0 | 0 |

三、复议、诉讼情况

没有发生行政诉讼案件。

青岩县住建局

四、其他

全年收取信息处理费0元。
"""


@pytest.fixture(scope="module")
def housing(inline: Inline) -> Assistant:
    """The assistant on a report of other things than those asked about."""
    return inline(SUBJECTS)


@pytest.mark.parametrize(
    "question",
    [
        "规范性文件发布了多少",  # an interpretation is no document
        "动态信息有几条",
        "查阅室设了几处",
        "作废了几个文件",
        "复议花了多少钱",
        "哪个科室管信息公开",
        "存在的问题整改了吗",
        "办好的申请有几件",
        "公告登了几条",
        "政务公开从哪年开始的",
        "打啥时候起公开信息的",
    ],
)
def test_what_tells_of_something_else_is_no_answer(housing: Assistant, question: str) -> None:
    assert housing.ask(question).status is not Status.ANSWERED


@pytest.mark.parametrize("question", ["还没处理的申请几件", "申请到现在还没答复的有几件"])
def test_what_is_left_is_not_what_was_left_the_year_before(housing: Assistant, question: str) -> None:
    assert housing.ask(question).reply.startswith("5")


def test_an_amount_of_nothing_is_no_yes(housing: Assistant) -> None:
    assert not housing.ask("信息处理费收取了吗").reply.startswith("有，")


def test_last_years_items_are_no_fees(housing: Assistant) -> None:
    answer = housing.ask("有没有收费")
    assert "报告写的是" not in answer.reply
    assert not answer.reply.startswith("有，")


def test_better_answering_to_come_is_not_done_in_time(housing: Assistant) -> None:
    assert "复盘" not in housing.ask("申请都及时回复了吗").reply


@pytest.fixture(scope="module")
def water(inline: Inline) -> Assistant:
    """The assistant on a report that tells of none of these deeds."""
    return inline(REPORT)


@pytest.fixture(scope="module")
def forestry(inline: Inline) -> Assistant:
    """The assistant on a report that does."""
    return inline(MAINTAINED)


@pytest.mark.parametrize(
    "question",
    [
        "删了多少条信息",
        "撤下来几条信息",
        "改了多少条信息",
        "督查了几次",
        "废止了几个制度",
        "意见建议收到多少条",
        "开过表彰会没有",
        "被县里通报过没有",
        "考核排第几名",
        "有没有收钱",  # the report's own parts are no fees
        "什么时候开始公开的",
        "为啥没人申请",
        "记者申请的有几件",  # what the media printed is no application
    ],
)
def test_what_was_not_done_is_not_answered(water: Assistant, question: str) -> None:
    assert water.ask(question).status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("有没有人申请公开", "2"),  # that none came in person does not mean that none came
        ("信函申请的几件", "2"),
        ("当面来申请的有没有", "0"),
        ("一共公开了多少条信息", "312"),
        ("信箱留言答复了几条", "17"),
    ],
)
def test_what_the_report_does_tell_is_answered(water: Assistant, question: str, said: str) -> None:
    answer = answered(water, question)
    assert said in answer.reply.split("\n", 1)[0]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("清理了多少条信息", "21"),
        ("修订了几项制度", "4"),
        ("检查了几次", "6"),
        ("考核排第几名", "第三"),
        ("什么时候开始公开的", "2008年5月1日"),
        ("有没有收钱", "没有收取"),
    ],
)
def test_what_was_done_is_answered(forestry: Assistant, question: str, said: str) -> None:
    assert said in answered(forestry, question).reply
