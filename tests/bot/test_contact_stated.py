"""A telephone number, a postcode or a mail address that the message states is confirmed or put right."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

TOWNSHIP = """松河县白杨镇人民政府2020年政府信息公开工作年度报告
本报告由松河县白杨镇人民政府编制。地址：松河县白杨镇人民路8号（邮编：430021，电话：0799-6123401；传真：0799-6123402；电子邮箱：baiyang@163.com）。
一、总体情况
全镇主动公开政府信息640条。人大建议办理结果信息1条涉及建议9条。建立查阅台账2本。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("电话是0799-6123401吗", "对，电话：0799-6123401"),
        ("你们电话是不是6123401", "对，电话"),
        ("电话是0799-6123402吗", "不对，电话：0799-6123401"),
        ("邮编是430022对吗", "不对，邮编：430021"),
        ("邮箱是baiyang@163.com吧", "对，"),
        ("is the fax number 0799-6123402?", "Yes."),
        ("电话多少", "电话：0799-6123401"),
        ("有电话吗", "电话：0799-6123401"),
    ],
)
def test_what_is_stated_is_confirmed_or_put_right(inline: Inline, question: str, told: str) -> None:
    assert inline(TOWNSHIP).ask(question).reply.startswith(told)


@pytest.mark.parametrize(
    "question", ["派出所电话是6123401吗", "台账记了多少条", "人大建议9条都办结了吗", "三公经费支出情况"]
)
def test_it_is_not_said_of_others_nor_of_what_became_of_them(inline: Inline, question: str) -> None:
    answer = inline(TOWNSHIP).ask(question)
    assert answer.status is Status.UNANSWERABLE, answer.reply
