"""What is asked of and what a figure is of: two channels, documents kept for requests, lists bought, names and mottos."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

_REPORT = """青石县卫生健康局2022年政府信息公开工作年度报告

一、总体情况

2022年制作、获取的政府信息64条，通过区政府网站、区档案馆和图书馆的政府信息查阅室主动公开政府信息16条，依申请公开文件12条、不予公开文件36条。
通过“青石健康”政务微信发布《五分钟读懂预算》等信息，凸显“有速度的发布，有温度的服务，有深度的关怀”服务宗旨，年末用户数突破900人。
增补2022年度疫苗集中采购目录1条。
2022年受理政府信息公开申请0件。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    """The assistant on a report with documents of every kind."""
    return inline(_REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("依申请公开文件几条", "12 条"),
        ("主动公开了几条", "16 条\n"),
        ("受理申请几件", "0 件"),
        ("政务微信叫什么", "青石健康"),
        ("服务宗旨是什么", "凸显“有速度的发布，有温度的服务，有深度的关怀”服务宗旨"),
    ],
)
def test_what_is_asked_comes_first(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question).reply.startswith(told)


def test_a_list_of_what_is_to_be_bought_is_no_vaccine(assistant: Assistant) -> None:
    assert assistant.ask("疫苗采购了多少").status is not Status.ANSWERED


def test_one_of_two_channels_is_not_both(inline: Inline) -> None:
    told = inline("""青石县田园镇2025年政府信息公开工作年度报告

一、总体情况

在县政府网站上更新信息，发布养老、安全等各类信息136条；在公众号“灵韵青石”发布各类信息406条。
""")
    assert "136 + 406 = 542条" in told.ask("网站和公众号一共多少条").reply.split("\n")[0]
    assert told.ask("公众号发布多少条").reply.startswith("406 条")


_CHAT = """青石县柳河镇人民政府2023年政府信息公开工作年度报告

一、总体情况

通过门户网站公开信息312条，较2022年增长17.7%。其中政策文件18条、财政信息24条、民生保障信息96条、工作动态174条。
修订《柳河镇政务公开工作办法》。公示代表建议办理结果信息1条涉及建议23条。配备自助查询机3台。

五、存在的主要问题及改进情况

改进措施：一是每月通报公开情况；二是增加图解。
"""


def test_growth_is_no_share(inline: Inline) -> None:
    told = inline(_CHAT)
    asked = ("民生保障信息几条", "财政的呢", "哪个多", "占网站的比例呢")
    assert "17.7" not in [told.ask(question, "chat").reply for question in asked][-1].splitlines()[0]
    assert "7.7%" in told.ask("财政信息占网站的比例").reply.splitlines()[0]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("修订了什么办法", "《柳河镇政务公开工作办法》"),
        ("制定了哪些办法", "《柳河镇政务公开工作办法》"),
        ("自助机几台", "3 台"),
    ],
)
def test_a_document_is_no_way_of_doing_it(inline: Inline, question: str, told: str) -> None:
    assert told in inline(_CHAT).ask(question).reply.splitlines()[0]


def test_what_items_are_about_is_not_added_to_them(inline: Inline) -> None:
    assert "24" not in inline(_CHAT).ask("代表建议办理结果公示里一共几条建议").reply
