"""The first question about a report: of its facts only those are read that may answer it."""

from __future__ import annotations

from contextlib import closing

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Offices

TOWN = "青禾县柳湾镇人民政府"


@pytest.mark.parametrize("asked", ["收到多少件政府信息公开申请", "微信公众号发布了多少条", "微博公开多少条"])
def test_few_facts_of_a_report_are_read_for_its_first_question(offices: Offices, asked: str) -> None:
    index = offices("2020-qinghe-liuwan.txt", "2023-wanglan-minzhengju.txt").store.path
    with closing(Assistant.open(index)) as assistant:  # which no other test has asked anything
        assistant.ask(f"{TOWN}{asked}")
        report = assistant.store.newest(TOWN)
        assert report is not None
        read = len(assistant.store._held_of(report.id).facts)
        assert 0 < read < len(assistant.store.all_facts(report.id)) / 2
