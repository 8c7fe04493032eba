"""What a report says of one level, team, year or kind is not told of another that is called nearly so."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """清河县柳湾乡人民政府2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开。2022年，全乡主动公开政府信息930条，其中，政府网站公开政府信息88条，利用公示栏和村民微信群公开政府信息842条。
1．权力配置公开。通过公示栏公开本单位职责、内设机构等信息3条。
2．权力运行公开。公开年度总结、任务分工情况信息17条；乡党委会议议定事项，及时通过公示栏进行公开19次。
3．文件公开。在县政府信息网上上传公开54件，向县图书馆移交公开文件58件。
4．民生公开。公示临时救助信息6条涉及人员77人，公开东坪村2、4、9队宅基地拆迁费用明细信息5条。各村通过村务公开栏公开帮扶相关信息220条。
5．项目公开。通过公示栏公开各类项目批复、招标情况以及项目内容等信息31条。
6．建议提案办理。公示人大建议办理结果信息2条涉及建议13条；本年度本单位无政协提案。
（二）平台建设。在便民中心设立政府信息查阅点，配备工作人员2名。全乡8个村均建有村务公开公示栏。
联系地址：清河县柳湾乡中心路5号，电话：0911-2220133。
"""


@pytest.fixture(scope="module")
def office(inline: Inline) -> Assistant:
    """The assistant on a made-up report."""
    return inline(REPORT)


@pytest.mark.parametrize(
    "question",
    [
        "县党委会议议定事项公开多少次",
        "向市图书馆移交文件多少件",
        "县图书馆收到58本书吗",
        "在市政府信息网上传多少件",
        "市政府网站公开多少条",
        "各乡通过村务公开栏公开帮扶信息多少",
        "东坪村1、3队拆迁信息几条",
        "三队临时救助几人",
        "二组临时救助多少人",
        "2022年以后公开多少条",
        "2022年之后公开了多少信息",
        "国家2022年公开多少",
        "查阅点有多少人来查过",
        "查阅点有几个群众去看过",
        "公示栏平均每个村多少条",
    ],
)
def test_another_is_not_told_of(office: Assistant, question: str) -> None:
    assert office.ask(question).status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("乡党委会议议定事项公开多少次", "19 次"),
        ("县里图书馆收到几件文件", "58 件"),
        ("东坪村四队拆迁信息公开几条", "5 条"),
        ("东坪村2、9队拆迁信息公开几条", "5 条"),
        ("权力配置公开方面公开了几条信息", "3 条"),
        ("人大建议办理结果信息涉及建议多少条", "13 条"),
        ("人大代表提了几条建议", "13 条"),
        ("人大建议办理结果信息几条", "2 条"),
        ("公开项目批复、招标情况等信息多少条", "31 条"),
        ("平均每个村公开帮扶信息多少条", "平均：220 ÷ 8"),
        ("村级公示栏有几个", "8 个"),
        ("传到网上的文件有几件", "54 件"),
        ("网站高头公开了多少", "88 条"),
        ("贴墙上和村民群里发的有多少条", "842 条"),
        ("柳湾乡政俯地址", "地址：清河县柳湾乡中心路5号"),
    ],
)
def test_what_is_asked_is_told(office: Assistant, question: str, told: str) -> None:
    assert office.ask(question).reply.startswith(told)


def test_no_other_proposals_are_told(office: Assistant) -> None:
    assert "13" not in office.ask("政协提案办理结果公开几条").reply.splitlines()[0]
