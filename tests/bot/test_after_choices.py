"""What follows choices and refusals: none of them, a whole question, and what is of all that was published."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Offices

CHANNELS = ["各渠道公开了多少条", "各个平台分别发布多少条信息", "有哪些渠道公开信息，各多少条？"]


@pytest.fixture(scope="module")
def several(offices: Offices) -> Assistant:
    return offices("2020-qinghe-liuwan.txt", "several/2020-qinghe-shiqiao.txt")


@pytest.mark.parametrize(
    "text", ["都不是", "不是我要问的。", "一个都不是", "None of these", "not what I meant"]
)
def test_none_of_the_choices_is_not_offered_them_again(text: str, several: Assistant) -> None:
    offered = several.ask("柳湾镇救助多少人", text).choices
    assert len(offered) > 1
    answer = several.ask(text, text)
    assert (answer.status, answer.choices) == (Status.SMALLTALK, ())
    assert "0368-5550136" in answer.reply


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("都要", ("县级资金救助 173 人", "镇级资金救助 405 人", "低保新增对象 152 人", "低保退出对象 47 人")),
        ("全都告诉我", ("县级资金救助 173 人", "低保退出对象 47 人")),
        ("all of them please", ("县级资金救助 173 people", "低保退出对象 47 people")),
        ("1和2", ("县级资金救助 173 人", "镇级资金救助 405 人")),
        ("我要第一个跟第三个", ("县级资金救助 173 人", "低保新增对象 152 人")),
        ("2、4", ("镇级资金救助 405 人", "低保退出对象 47 人")),
        ("the first and the second", ("县级资金救助 173 people", "镇级资金救助 405 people")),
    ],
)
def test_several_of_the_choices_are_picked_at_once(
    text: str, told: tuple[str, ...], several: Assistant
) -> None:
    assert len(several.ask("柳湾镇救助多少人", f"several {text}").choices) == 4
    head = several.ask(text, f"several {text}").reply.split("\n")[0]
    assert all(one in head for one in told), head


@pytest.mark.parametrize("text", ["1和7", "都要多少钱", "5"])
def test_what_was_not_offered_is_not_picked(text: str, several: Assistant) -> None:
    several.ask("柳湾镇救助多少人", f"beyond {text}")
    assert "人" not in several.ask(text, f"beyond {text}").reply.split("\n")[0].split("人民政府")[-1]


def test_without_anything_before_there_is_nothing_to_turn_down(several: Assistant) -> None:
    assert several.ask("都不是", "fresh").status is not Status.SMALLTALK


@pytest.mark.parametrize("text", CHANNELS)
@pytest.mark.parametrize("before", ["柳湾镇临时救助多少人", "柳湾镇收到几件公开申请？"])
def test_what_every_channel_published_leans_on_nothing(before: str, text: str, several: Assistant) -> None:
    several.ask(before, before + text)
    answer = several.ask(text, before + text)
    assert answer.status is Status.ANSWERED
    assert all(figure in answer.reply for figure in ("118 条", "263 条", "95 条", "460 条"))


def test_a_whole_question_does_not_wait_for_an_earlier_one(several: Assistant) -> None:
    assert several.ask("那2019年呢", "whole").status is Status.AMBIGUOUS
    assert several.ask("柳湾镇主动公开了多少条", "whole").reply.startswith("936 条")
    assert several.ask("主动公开了多少条", "office").status is Status.AMBIGUOUS
    assert several.ask("柳湾镇的", "office").reply.startswith("936 条")


def test_in_traditional_characters_only_quotes_stay_simplified(several: Assistant) -> None:
    answer = several.ask("柳灣鎮臨時救助多少人", "hant")
    outside = "".join(part.partition("”")[2] for part in ("”" + answer.reply).split("“"))
    assert "總體情況" in outside
    assert "总" not in outside
