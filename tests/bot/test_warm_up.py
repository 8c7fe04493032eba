"""What is loaded before the first resident asks, so that nobody waits for it."""

from __future__ import annotations

import gc

from bot.understanding.chinese.segments import segments
from knowledge.fact_words import words_of
from tests.bot.conftest import Offices

PYTHONS_OWN = 2000
"""New objects after which Python itself looks for rings of them: 700, from 3.13 on 2000."""


def test_facts_and_the_dictionary_are_at_hand_also_where_several_offices_are_loaded(offices: Offices) -> None:
    assistant = offices("2020-qinghe-liuwan.txt", "2023-wanglan-minzhengju.txt")
    words_of.cache_clear()
    segments.cache_clear()
    assistant.warm_up()
    assert words_of.cache_info().currsize > 0
    assert segments.cache_info().currsize > 0
    assert gc.get_freeze_count() > 0
    assert gc.get_threshold()[0] > PYTHONS_OWN


def test_nothing_of_it_is_remembered(offices: Offices) -> None:
    assistant = offices("2020-qinghe-liuwan.txt", "2023-wanglan-minzhengju.txt")
    assistant.warm_up()
    assert assistant.office_of("warm-up") == ""
