"""The channel by its very word, what stands behind the deed, announced points, in what month, which is more, how many copies."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

BUREAU = """云栎县民政局2019年政府信息公开工作年度报告
一、总体情况
2019年民政局主动公开政府信息主要包含三个方面:一是部门预决算公开,2019年6月、10月分别公开了部门预算和决算;二是资金信息公开,每季度公开一次资金统计表,共公开4次;三是处罚公示,2019年9月发布《云栎县民政局拟撤销登记的公告》。
全年通过政务网主动发布各类政府信息142条,官方网站发布信息1175条,微信发布信息2820篇。编辑发行《云栎民政公报》10期。
删除了部分不适用的项目,并对多条不适用信息进行了修改、删除。
按照“公开为原则、不公开为例外”的公开原则,拟公开信息由专人审查。
"""

TOWN = """云栎县白杨镇2020年政府信息公开工作年度报告
一、总体情况
2020年，我单位共主动公开政府信息23条。从内容分类看，机构职能5条，业务工作18条。
收到政府信息公开申请16件，其中自然人申请13件，法人或其他组织申请3件。
"""


@pytest.fixture(scope="module")
def bureau(inline: Inline) -> Assistant:
    return inline(BUREAU)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("政务网发布了多少条政府信息", "142 条"),
        ("官方网站发了多少条", "1175 条"),
        ("删除了什么", "删除了部分不适用的项目"),
        ("微信过两千八了没", "对，报告写的是2820 篇，超过2800"),
        ("公报发行了几期", "10 期"),
    ],
)
def test_told(bureau: Assistant, question: str, told: str) -> None:
    assert bureau.ask(question).reply.startswith(told)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("主动公开主要包含哪三个方面", ("一是部门预决算", "二是资金信息", "三是处罚公示")),
        ("决算几月公开的", ("10月",)),
        ("公告叫什么名字", ("《云栎县民政局拟撤销登记的公告》",)),
        ("遵循什么公开原则", ("公开为原则、不公开为例外",)),
    ],
)
def test_said(bureau: Assistant, question: str, words: tuple[str, ...]) -> None:
    reply = bureau.ask(question).reply.splitlines()[0]
    assert all(word in reply for word in words)


@pytest.mark.parametrize("question", ["公报印了多少份", "不予公开的信息是什么内容"])
def test_what_the_report_does_not_say(bureau: Assistant, question: str) -> None:
    assert bureau.ask(question).status is Status.UNANSWERABLE


def test_which_of_two_kinds_is_more(inline: Inline) -> None:
    town = inline(TOWN)
    assert town.ask("哪一类信息多").reply.startswith("最多的是业务工作：18 条")
    assert town.ask("个人比单位多多少件").reply.startswith("相差：13 − 3 = 10件")
