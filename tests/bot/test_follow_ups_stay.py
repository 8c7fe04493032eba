"""A follow-up stays by what was told last, and is told by nothing that leaves its own words unsaid."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """青禾县石桥镇人民政府2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开。全年主动公开政府信息500条，其中政府网站120条、政务微信200条、政务微博90条、公示栏90条。印发文件60件，在县政府网上上传公开26件。
1.就业信息公开。公开公益性岗位23个；组织技能培训4期，培训217人次。
2.投资项目公开。公开政府投资项目3个，总投资800万元，分别为河堤加固、路灯改造、文化广场。其中县财政投入300万元，省级补助500万元。
3.民生信息公开。通过公示栏公示特困供养名单8条涉及人员30人，公示救助名单5条涉及人员51人，各村通过公开栏公开惠农信息70条。
4.校园安全公开。检查校车116辆，停运校车7辆。
（二）依申请公开。全年收到申请9件，信函申请2件；予以公开4件。
（三）平台建设。实行初审、复审的两级审核制度，各村配备信息员1名。全镇12个村均建有公开栏，每季度首月15日为公开日。在镇便民中心设立查阅点，推送信息44条。设政务公开专区，配备电脑2台。“石桥发布”公众号阅读量11万次。
（四）监督保障。实施临时救助，其中县级资金救助48户173人、19.6万元，镇级资金救助132户405人、28.35万元。发放国家奖学金29人、国家励志奖学金62人。
制发公文50件，其中公开发布20件、依申请公开25件、不公开5件。参与值守的志愿者32名，口罩、药品等捐赠物资折合8万元。受理投诉举报19件，其中投诉12件、举报7件。政府采购项目3个。办理人大建议5件、政协提案3件，全部办结。
（五）培训。组织政务公开业务培训2次，培训86人次。
二、主动公开政府信息情况
第二十条第（一）项
信息内容	本年制发件数	本年废止件数	现行有效件数
规章	0	0	0
行政规范性文件	3	1	9
"""


SCHOOL = """云栎学院2022年信息公开工作报告
一、概述
官方微信公众号推送图文36期，关注人数7.2万人；抖音号发布短视频14条，播放量60万次。网站每月至少更新2次。
"""


@pytest.fixture(scope="module")
def town(inline: Inline) -> Assistant:
    return inline(REPORT)


def _chat(town: Assistant, *messages: str) -> tuple[Status, str]:
    """How the last message of a chat is answered: its status, and the first line of the reply."""
    answers = [town.ask(message, "、".join(messages)) for message in messages]
    return answers[-1].status, answers[-1].reply.partition("\n")[0]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("公益岗多少个", "培训呢"), "4 期"),
        (("公益岗多少个", "培训呢", "多少人次"), "217 人次"),
        (("业务培训几次", "培训多少人次"), "86 人次"),
        (("检查了多少校车", "停了几辆"), "7 辆"),
        (("网上传了几件", "一共发文多少"), "60 件"),
        (("收到几件申请", "信函呢", "公开的几件"), "4 件"),
        (("哪个渠道发得最多", "微博呢"), "90 条"),
        (("微信发了多少", "网站呢", "哪个多", "差多少"), "相差：200 − 120 = 80条（政务微信更多）"),
        (("特困供养名单几条", "公示栏呢"), "8 条"),
        (("有几个村", "都有公开栏吗"), "12 个"),
        (("网站发了多少", "微信是它的几倍"), "倍数：200 ÷ 120"),
        (
            ("how many people are on the destitute list?", "relief list?", "how much bigger?"),
            "Difference: 51",
        ),
        (("临时救助一共多少人", "多少户"), "县级资金救助 48 户，镇级资金救助 132 户"),
        (("项目总投资多少", "省级补助呢", "县里占多少"), "占比：300 ÷ 800"),
        (("镇级资金救助几户", "县级呢", "一共多少户", "多少钱"), "合计：28.35 + 19.6 = 47.95万元"),
        (("举报多少件", "投诉呢"), "12 件"),
        (("采购项目几个", "单位呢"), "3 个"),
        (("制发公文多少件", "公开的占几成"), "占比：20 ÷ 50"),
        (("有几个村", "公开日呢"), "全镇12个村均建有公开栏，每季度首月15日"),
        (("特困供养名单标准是多少", "那人数呢"), "30 人"),
        (("特困和救助名单哪个人多", "多几个"), "相差：51 − 30 = 21人"),
        (("微信发了多少", "比微博呢", "比网站呢"), "相差：200 − 120 = 80条"),
        (("查阅点推了几条", "地址在哪"), "在镇便民中心设立查阅点"),
        (
            ("how many people are on the destitute list?", "relief list?", "difference?"),
            "Difference: 51 − 30",
        ),
        (("建议几件", "提案呢", "一共", "办结了吗"), "有"),
        (("规范性文件现行有效几件", "今年发了几件"), "3 件"),
        (("微信发了多少", "微博呢", "网站和它俩一共"), "合计：200 + 90 + 120 = 410条"),
        (("weixin fa le duoshao", "weibo ne"), "90 条"),
        (("特困名单几条", "救助名单呢", "这俩一共多少人"), "合计：30 + 51 = 81人"),
        (("镇级资金救助多少人", "县里多少人"), "173 人"),
        (("奖学金多少人", "国家奖学金呢"), "29 人"),
    ],
)
def test_is_told(town: Assistant, messages: tuple[str, ...], told: str) -> None:
    assert _chat(town, *messages)[1].startswith(told)


def test_of_another_account_it_is_asked_what_was_put_out(inline: Inline) -> None:
    school = inline(SCHOOL)
    assert _chat(school, "抖音发了多少", "公众号呢")[1].startswith("36 期")
    assert _chat(school, "抖音播放量多少", "粉丝呢", "发了多少")[1].startswith("抖音号发布短视频 14 条")
    assert _chat(school, "网站发了多少")[0] is Status.UNANSWERABLE


def test_all_that_was_ranked_is_added_up(town: Assistant) -> None:
    assert "= 500条" in _chat(town, "公示栏发了多少", "微信呢", "哪个最少", "一共")[1]


@pytest.mark.parametrize(
    "messages",
    [
        ("有几个村", "都有电脑吗"),
        ("投资项目几个", "第二个花了多少"),
        ("公众号阅读量多少", "发了多少"),
        ("特困供养名单几条", "微信呢"),
        ("审核制度是啥", "几个人审"),
        ("河堤加固在哪个村", "别的村呢"),
        ("有几个村", "没有公开栏的村几个"),
        ("电脑坏了几台",),
        ("网站占几成", "微信呢", "多几个百分点"),
        ("12个村都有公开栏吗", "每村几个", "财务日"),
        ("培训多少人次", "花钱多少"),
        ("志愿者多少人", "花钱多少"),
        ("微信发了多少", "村里公开多少"),
    ],
)
def test_is_not_told_by_another_figure(town: Assistant, messages: tuple[str, ...]) -> None:
    status, reply = _chat(town, *messages)
    assert status is Status.UNANSWERABLE, reply


CHANNELS = """青禾县石桥局2021年政府信息公开工作年度报告
一、总体情况
（一）主动公开。公众号发布原创内容23篇，转载法律法规7篇，转载其他信息210篇；“石桥发布”微博发布信息700条。
（二）公示。公示低保名单8条。电子屏播放信息40条，各村公开栏公示信息90条。
"""


@pytest.mark.parametrize(
    ("messages", "told"),
    [(("公众号原创几篇", "转载呢", "微博呢"), "700 条"), (("公众号转载法律法规几篇", "微博呢"), "700 条")],
)
def test_another_channel_of_the_same_section(inline: Inline, messages: tuple[str, ...], told: str) -> None:
    assert _chat(inline(CHANNELS), *messages)[1].startswith(told)


@pytest.mark.parametrize(
    "messages", [("低保名单几条", "公开栏呢"), ("低保名单几条", "微博呢"), ("转载其他信息几篇", "公开栏呢")]
)
def test_a_channel_of_another_section_is_not_meant(inline: Inline, messages: tuple[str, ...]) -> None:
    assert _chat(inline(CHANNELS), *messages)[0] is Status.UNANSWERABLE
