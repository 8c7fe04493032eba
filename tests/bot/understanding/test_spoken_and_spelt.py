"""What is said around a question, and pinyin of words that English dictionaries hold."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

TOWNSHIP = """松河县白杨镇人民政府2020年政府信息公开工作年度报告
一、总体情况
全年共印发政府文件90件，“此件公开发布”文件60件，“此件不公开”文件4件。公示低保名单信息8条涉及人员61人。
通过政府网站公开信息70条、政务微博公开信息95条。通过公示栏公示第一至四季度三公经费情况信息4条。开设政务微博“松河白杨”，主要用于发布政务信息。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("我不太会用手机就问一句微博发了多少条", "95 条"),
        ("我老了不会弄手机，你们微博发了多少条", "95 条"),
        ("dibao duoshaoren", "61 人"),
        ("我妈岁数大了让我替她问问低保名单公示了几条", "8 条"),
        ("刚才那个人没说清楚我再问一遍低保名单一共涉及多少人", "61 人"),
        ("老师我写论文要用数据请问微博公开了多少条信息", "95 条"),
        ("微博公开了多少条信息报告里写了没", "95 条"),
        ("您好我是村里的信息员我想核实一下微博公开的信息是不是95条", "对，"),
        ("第四季度三公经费在哪公示", "通过公示栏公示第一至四季度三公经费"),
        ("第三季度三公经费公示了吗", "有，"),
        ("同志我是三队的老李今年快八十了儿子不在家我想打听一下今年低保名单涉及多少人", "61 人"),
        ("麻烦问下我妈说村里贴了低保的名单我想知道一共涉及多少个人", "61 人"),
        ("低保名单信息公示了没有公示了几条", "8 条"),
        ("我们村人多我想知道低保名单公示了多少条都公示了没", "8 条"),
        ("weibo duoshaotiao", "95 条"),
        ("印发文件中标注为不公开的有多少件", "4 件"),
        ("微博叫个啥子名字嘛", "松河白杨"),
    ],
)
def test_what_is_meant(inline: Inline, question: str, told: str) -> None:
    assert inline(TOWNSHIP).ask(question).reply.startswith(told)


def test_a_figure_of_four_quarters_is_not_that_of_one(inline: Inline) -> None:
    assert inline(TOWNSHIP).ask("第四季度三公经费公示了几条").status is Status.UNANSWERABLE
