"""A group of a village, who publishes and who honoured, the place among the channels, what became of the applications."""

from __future__ import annotations

import pytest

from tests.bot.conftest import Inline
from tests.bot.replies import refused, told_by

REPORT = """清河县柳湾镇人民政府2021年政府信息公开工作年度报告
根据《中华人民共和国政府信息公开条例》规定，编制本报告。
一、总体情况
（一）主动公开情况。全年主动公开政府信息600条，其中政府网站200条，微信公众号250条，微博100条，公示栏50条。开通政务新媒体账号2个，关注粉丝3.2万人。公开临时救助信息12条，涉及人员80人。三队公厕改造信息2条。
信息发布坚持“三审三校”，由办公室主任审核、分管领导签发，信息员发布。
（二）依申请公开情况。全年收到申请16项，已办结15项，结转下年度办理1项。办理人大建议和政协提案72件。收到留言9条，均在时限内答复完毕。
（三）其他。镇政务公开工作被县政府办评为先进单位。制定实施细则，明确公开的范围和程序。
2021年6月，根据集约化要求，原镇政府网站永久关停，内容迁移至县政府门户网站，由县里统一管理、统一维护。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("谁发布信息", "信息员发布"),
        ("信息由谁发布", "信息员发布"),
        ("谁评的先进", "县政府办"),
        ("被谁评为先进单位", "县政府办"),
        ("评为什么了", "先进单位"),
        ("微博排第几", "排第3多的是微博：100 条"),
        ("网站在四个渠道里排第几", "排第2多的是政府网站"),
        ("公开信息的渠道分别是多少", "250"),
        ("申请办理了几项", "15 项"),
        ("收到申请几项", "16 项"),
        ("新媒体有多少粉丝", "3.2 万人"),
        ("三队公厕改造信息几条", "2 条"),
        ("留言都按时答复了吗", "时限内答复完毕"),
        ("细则明确了什么", "范围和程序"),
        ("网站什么时候关停的", "2021年6月"),
        ("内容迁到哪去了", "县政府门户网站"),
        ("报告的根据", "条例"),
    ],
)
def test_it_is_told(inline: Inline, question: str, told: str) -> None:
    assert told in told_by(inline(REPORT), question)


@pytest.mark.parametrize(
    "question",
    ["三队临时救助几人", "五组临时救助多少人", "十二社公开了几条", "申请排第几", "网站在全县排第几"],
)
def test_no_figure_of_a_narrower_place(inline: Inline, question: str) -> None:
    refused(inline(REPORT), question)
