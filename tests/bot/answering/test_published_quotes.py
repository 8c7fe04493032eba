"""A page in traditional characters is quoted as it was published, whatever characters the question is in."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline

_SENTENCE = (
    "全年主動公開信息38條，其中通過政府網站公開20條，通過微信公眾號公開18條；"
    "臨時救助發放救助金12.5萬元，惠及困難羣衆45人；舉辦政策宣講3場，發放宣傳冊500份。"
)


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(f"青石鎮2019年政府信息公開工作年度報告\n一、總體情況\n{_SENTENCE}\n")


@pytest.mark.parametrize("question", ["临时救助惠及多少人", "臨時救助惠及多少人"])
def test_an_excerpt_is_as_published(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert "45 人" in answer.reply
    assert "惠及困難羣衆45人" in answer.reply
    assert answer.facts[0].quote == _SENTENCE
