"""Short questions that name nothing, or hardly anything: of what was published, by which ways, who sees to it, how many at least."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline
from tests.bot.replies import answered

TOWN = """松河县白杨镇人民政府2022年政府信息公开工作年度报告
本报告由白杨镇党政办公室编制。如对本报告有疑问，请与白杨镇党政办公室联系（电话：0368-5550199，地址：松河县白杨镇东街8号）。
一、总体情况
（一）主动公开。2022年，全镇主动公开政府信息360条，其中政策文件类12条、动态类280条、便民服务类68条。主要通过县政府网站、公示栏等渠道公开。
印发文件64件。编印《白杨简报》每月一期，纸质简报可在镇便民服务大厅免费取阅。
（二）依申请公开。收到政府信息公开申请8件，其中自然人申请6件，法人申请2件，均按期答复。
（三）管理。实行三级审核制度，由镇长亲自抓政务公开工作，党政办公室具体负责。
（四）办理。全年办理群众诉求500件，其中热线转办325件，信箱175件。
"""
BUREAU = """松河县林业局2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开。网站发布信息310条，公众号发布信息95条。办结率100%。
（二）依申请公开。受理政府信息公开申请12件，其中办结9件、转下年办理3件。
（三）管理。严格落实分级审核要求。网站信息审核由专人负责。
"""
TABLE = """青禾县柳湾镇人民政府2020年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t\t申请人情况
\t\t自然人\t法人或其他组织\t\t\t\t\t总计
\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他
一、本年新收政府信息公开申请数量\t\t7\t4\t0\t0\t1\t0\t12
二、上年结转政府信息公开申请数量\t\t0\t0\t0\t0\t0\t0\t0
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("一共分哪几类", "动态类 280条"),
        ("都公布了些什么", "政策文件类 12条"),
        ("平时在哪里公布", "公示栏等渠道"),
        ("信息发布在什么地方", "公示栏等渠道"),
        ("要过几道审核", "三级审核"),
        ("审批经过几道关", "三级审核"),
        ("是月刊还是周刊", "每月一期"),
        ("纸的去哪儿领", "便民服务大厅"),
        ("哪个领导在抓这项工作", "镇长亲自抓"),
        ("咨询哪个办公室", "党政办公室联系"),
        ("镇里科室联系", "党政办公室联系"),
        ("有三百条没有", "对，报告写的是360 条"),
        ("超过四百条了吗", "不对，报告写的是360 条"),
        ("热线占几成", "325 ÷ 500"),
        ("红头文件印过几件", "64 件"),
        ("收到多少份申请表", "8 件"),
        ("递申请的人里个人占几成", "6 ÷ 8"),
    ],
)
def test_it_is_told(inline: Inline, question: str, told: str) -> None:
    assert told in answered(inline(TOWN), question).reply


@pytest.mark.parametrize(
    "question", ["分哪几类", "公开的信息有哪几种", "审核分几级", "哪位领导分管", "有两百条吗", "公开了啥"]
)
def test_another_sentence_with_the_same_word_is_not_told(inline: Inline, question: str) -> None:
    assert inline(BUREAU).ask(question).status is not Status.ANSWERED


def test_kinds_asked_after_a_total_are_kinds_of_it(inline: Inline) -> None:
    bureau = inline(BUREAU)
    bureau.ask("公开了多少条信息", "kinds")
    assert bureau.ask("分哪几类", "kinds").status is Status.UNANSWERABLE


def test_applicants_of_two_kinds_are_added(inline: Inline) -> None:
    assert "7 + 4 = 11" in inline(TABLE).ask("公民和公司的申请总共几件").reply
    assert "7 − 4 = 3" in inline(TABLE).ask("个人比企业多申请几件").reply


BOARD = """松河县水利局2020年政府信息公开工作年度报告
2021-01-22 来源：县水利局 浏览次数：
一、总体情况
（一）主动公开。我局对信息进行了梳理和编目，截至2020年底，我局累计主动公开政府信息8800条。本年度主动公开政府信息410条，内容涉及防汛抗旱、饮水安全、水土保持等。
“松河水利”网站全年累计发布信息1900条，其中动态信息1500条、政务信息400条。
（二）管理。执行经办人初审、分管领导复核、主要领导签发的程序。
五、存在的主要问题及改进情况
今年工作仍有短板：一是解读形式单一。二是更新不够及时。针对上述问题，我局精准施策：
一是丰富图解和视频。二是安排专人定期更新。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("累计公开了多少条信息", "8800 条"),
        ("本年度公开多少条信息", "410 条"),
        ("网站发布了几条", "1900 条"),
        ("内容涉及哪些方面", "饮水安全"),
        ("报告哪天发布的", "2021-01-22"),
        ("信息审核要过几道关", "初审"),
        ("打算咋改进", "图解和视频"),
    ],
)
def test_a_report_of_a_bureau(inline: Inline, question: str, told: str) -> None:
    assert told in answered(inline(BOARD), question).reply


def test_one_kind_of_applicants_is_a_share_of_all(inline: Inline) -> None:
    assert "7 ÷ 12" in inline(TABLE).ask("个人申请占几成").reply
