"""什么 put into a phrase of the report, orders and ranks told in words, who is to be asked for, what counts since a site began."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

HOSPITAL = """松河县人民医院2015年信息公开工作年度报告
本报告依据《中华人民共和国政府信息公开条例》（国务院492号令）编制。如有疑问，请与县人民医院办公室联系（联系人：林青禾，电话：0555-1234567）。
一、总体情况
我院紧紧围绕“服务为本，质量优先”工作主线，从群众最关心，反映最强烈的问题入手，按照循环改进模式开展公开工作，打造人民满意的阳光医院。
由副院长赵一鸣任组长，院办主任钱小舟任副组长，领导小组办公室设院办公室。
在第十二届全县网站评估中名列第三，较2014年又前进了两名，连续四年位居前五。
截至2015年底，医院网站累计发布信息8200条，网站从开通至今点击量超过30万次。全年处理咨询投诉25条。
"""


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("工作主线是什么", "质量优先"),
        ("从哪里入手", "群众最关心"),
        ("按照什么模式", "循环改进模式"),
        ("打造什么样的医院", "阳光医院"),
        ("联系人是谁", "林青禾"),
        ("条例是国务院第几号令", "492号令"),
        ("钱小舟是什么职务", "院办主任"),
        ("领导小组办公室设在哪", "设院办公室"),
        ("是第几届网站评估", "第十二届"),
        ("连续几年位居前五", "连续四年"),
        ("前进了几名", "前进了两名"),
        ("网站累计发布多少条", "8200 条"),
        ("2015年处理咨询投诉多少条", "25 条"),
    ],
)
def test_is_told(inline: Inline, asked: str, told: str) -> None:
    answer = inline(HOSPITAL).ask(asked)
    assert answer.status is Status.ANSWERED
    assert told in answer.reply.split("您问的是")[0]


@pytest.mark.parametrize(
    "asked", ["2015年一年网站发了多少条", "从哪里毕业", "按照什么标准收费", "打造什么样的学校"]
)
def test_is_refused(inline: Inline, asked: str) -> None:
    assert inline(HOSPITAL).ask(asked).status is Status.UNANSWERABLE
