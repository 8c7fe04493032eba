"""The unit of an amount told just now, and what is asked after that."""

from __future__ import annotations

from tests.bot.conftest import Inline

TOWNSHIP = """松河县白杨镇人民政府2020年政府信息公开工作年度报告
一、总体情况
全年发放临时救助金12.5万元，惠及41人。
"""


def test_the_amount_is_told_with_its_unit(inline: Inline) -> None:
    assistant = inline(TOWNSHIP)
    for message in ("发放临时救助金多少", "单位是万元吗", "元还是万元"):
        assert "12.5万元" in assistant.ask(message, "unit").reply.replace(" ", "").splitlines()[0]
    assert "41" in assistant.ask("多少人", "unit").reply.splitlines()[0]
