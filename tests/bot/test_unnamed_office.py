"""A report cut so short that nothing in it names the office still answers, where it is the only one."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import answered

CUT = """根据《中华人民共和国政府信息公开条例》有关规定，编制本报告。
一、总体情况
（一）主动公开情况。2020年，我关在门户网站新增发布信息1127条，其中海关法规89条。
举办线上线下宣讲会37场，其中线上21场。关区进出口总值2386.5亿元，其中出口1472.1亿元、进口914.4亿元。
12360热线接听咨询3.35万个，满意率99.3%。
全年签约项目46个。受理投诉举报184件，其中投诉139件、举报45件。硕士研究生招生312人。
（二）依申请公开情况。全年收到政府信息公开申请21件，答复20件，1件结转下年度。
"""


@pytest.fixture(scope="module")
def unnamed(inline: Inline) -> Assistant:
    return inline(CUT)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("收到几件申请", "21 件"),
        ("宣讲会办了几场", "37 场"),
        ("线上宣讲会办了几场", "21 场"),
        ("进出口总值是多少", "2386.5 亿元"),
        ("出口额有多少亿", "1472.1 亿元"),
        ("进口了多少亿", "914.4 亿元"),
        ("一共签了几个项目回来", "46 个"),
        ("受理了多少件投诉举报", "184 件"),
        ("硕士研究生招了几个人", "312 人"),
        ("12360热线的满意率是多少", "99.3%"),
        ("满意率有多高", "99.3%"),
    ],
)
def test_the_total_or_the_part_that_the_words_name(unnamed: Assistant, question: str, figure: str) -> None:
    answer = answered(unnamed, question)
    assert answer.reply.splitlines()[0] == figure


@pytest.mark.parametrize("question", ["地址在哪条路", "电话多少", "办公室在哪里"])
def test_no_sentence_of_something_else_is_an_address(unnamed: Assistant, question: str) -> None:
    assert unnamed.ask(question).status is Status.UNANSWERABLE


def test_an_office_without_a_name_is_one_in_english_too(unnamed: Assistant) -> None:
    refusal = unnamed.ask("How many libraries are there?", "en").reply
    assert "this office" in refusal
    assert "本机关" not in refusal
