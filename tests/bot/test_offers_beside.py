"""What is offered beside an answer, and what a sentence without a heading is called."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from bot.guide import Guide
from tests.samples import report_of


@pytest.mark.parametrize(
    "text", ["主动公开了多少条政府信息？", "How many items of information were published?"]
)
def test_the_very_sentence_that_was_quoted_is_not_offered_as_another_meaning(
    lingsha: Assistant, text: str
) -> None:
    answer = lingsha.ask(text, chat=text)
    guide = Guide(lingsha)
    offered = guide.offers(answer, text, guide.ground(answer, text)).others
    quotes = {"".join(source.quote.split()) for source in answer.facts}
    assert offered
    assert not quotes & {"".join(offer.text.split()) for offer in offered}


def test_a_sentence_is_not_named_by_half_an_address_of_the_web() -> None:
    report = report_of("本报告电子版可在青禾县门户网站（http://www.qinghe.example.cn）查阅或下载。")
    labels = [fact.label for fact in report.facts if "查阅" in fact.quote]
    assert labels
    assert not any("http" in label and "://" not in label for label in labels)
