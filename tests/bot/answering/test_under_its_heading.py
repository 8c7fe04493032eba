"""What is asked of a whole heading, of what was passed on, and of things that only stand near a figure."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """青禾县柳湾镇人民政府2021年政府信息公开工作年度报告
本报告由青禾县柳湾镇人民政府编制。联系电话：0999-1234567。
一、总体情况
（一）主动公开情况：全镇主动公开政府信息900条。其中，政府网站公开政府信息80条、政务微博公开政府信息320条、利用公示栏和村民微信群公开政府信息500条。
（1）行文公开。全年共印发政府文件120件，在县政务信息网上上传公开45件，向县档案馆移交公开文件45件。
（2）防汛抗旱信息公开。镇级政务公开栏公示防汛抗旱工作预案信息6条，沙袋发放3条，抽水机租借5条，值班表4条；各村通过村务公开栏公开防汛抗旱相关信息60余条。
（3）养老服务信息公开。通过镇村两级公示栏公示助餐补贴名单9条涉及人员88人，居家照护名单9条涉及人员41人，适老化改造信息9条涉及人员17人。
（二）平台建设。全年微博发布和转发信息320条。建设政务公开专区，配备工作人员2名，配置查询机1台、扫描仪3台、书架1个。全镇9个村均建有村务公开公示栏。回复网民留言7件。
二、存在问题
无。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("防汛抗旱在镇级公开栏一共几条", "合计：6 + 3 + 5 + 4 = 18条"),
        ("镇里公开栏上防汛的信息加起来", "合计：6 + 3 + 5 + 4 = 18条"),
        ("防汛抗旱信息公开一共多少条", "合计：6 + 3 + 5 + 4 + 60 ≈ 78条"),
        ("养老服务信息一共公示了几条", "合计：9 + 9 + 9 = 27条"),
        ("养老服务一共涉及多少人", "合计：88 + 41 + 17 = 146人"),
        ("助餐补贴一共多少人", "88 人"),
        ("防汛抗旱信息各村公开了多少条", "60余条"),
        ("县政务信息网上传了多少件", "45 件"),
        ("专区配的什么人几个", "2 名"),
        ("公示栏 村 个数", "9 个"),
        ("网民留言回复了没有几件", "7 件"),
        ("weibo fale duoshao tiao", "320 条"),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question).reply.startswith(told)


def test_how_many_sorts_of_things_are_told_by_name(assistant: Assistant) -> None:
    reply = assistant.ask("专区一共配了几样东西").reply
    assert "查询机" in reply
    assert "扫描仪" in reply


@pytest.mark.parametrize(
    "question",
    ["转载的一共多少条", "微博转发了几条", "微博转发量多少", "档案馆有多少本书"],
)
def test_what_only_stands_near_is_not_told(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is Status.UNANSWERABLE
