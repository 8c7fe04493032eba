"""Ways to apply put in order, cases over something else than disclosure, outcomes by the names of the form, where the report is."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

BUREAU = """云栎市人力资源局2022年政府信息公开工作年度报告
本报告按规定已在“云栎政务网”政务公开专栏公开。
联系地址：云栎市松风路8号科创大厦B座602室。
一、总体情况
（一）依申请公开情况。全年共受理政府信息公开申请130件，其中网站申请70件、当面申请40件、信函申请20件。已办理124件，结转下年度继续办理6件。
（二）办理结果。予以公开50件，不予公开（属于三类内部事务信息）4件，不予公开（属于四类过程性信息）3件，不予受理9件。
（三）主动公开情况。全年主动公开政府信息90条，其中公文类信息81条，无涉及国家秘密的公文类信息和涉及国家秘密以外的其他免予公开的公文类信息。
（四）行政复议和诉讼。2022年度我局未因信息公开发生行政复议和行政诉讼情况。我局因工伤认定被提起行政诉讼3起，其中2起胜诉。
"""


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("哪种申请方式最多", "最多的是网站申请：70 件"),
        ("申请里头最少的是哪种", "最少的是信函申请：20 件"),
        ("申请人用哪种方式申请最多", "最多的是网站申请：70 件"),
        ("哪种申请渠道最多", "最多的是网站申请：70 件"),
        ("不予公开的总共几件", "4 + 3 = 7件"),
        ("予以公开的比不予受理的多几件", "50 − 9 = 41件"),
        ("不受理的有几件", "9 件"),
        ("给人家公开了的有几件", "50 件"),
        ("不是公文类的有几条", "90 − 81 = 9条"),
        ("因信息公开被起诉了几次", "没有"),
        ("信息公开方面的行政复议有没有", "没有"),
        ("被提起行政诉讼几起", "3 起"),
        ("报告在哪里公开", "政务公开专栏"),
        ("在哪里能看到这份报告", "政务公开专栏"),
        ("在哪栋楼办公", "科创大厦"),
    ],
)
def test_is_told(inline: Inline, asked: str, told: str) -> None:
    answer = inline(BUREAU).ask(asked)
    assert answer.status is Status.ANSWERED
    assert told in answer.reply.split("您问的是")[0]
