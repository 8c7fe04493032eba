"""What a person sees: an office that is named is chosen, a chart by a bare word, offers that are worth a look, a full summary."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.english_labels import within
from tests.bot.channels.telegram.conftest import Message
from tests.bot.channels.telegram.test_residents_of_several import SEVERAL, Running, resident
from tests.bot.channels.telegram.test_traditional_buttons import rows
from tests.samples import path_of

_CLINIC = """青川县卫生健康局2022年政府信息公开工作年度报告
如对本报告有任何疑问，请与青川县卫生健康局办公室联系（地址：青川县柳河路8号，电话：0999-6123456，邮编：628100）。
一、总体情况
2022年，接受媒体采访6次，媒体报道729篇。网站共发布信息3972条，“健康青川”官方微博更新5092条，“健康青川”抖音号发布作品607条。
（三）政府信息管理
本年度新发布规范性文件4件。
"""


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("bot")
    clinic: Path = folder / "clinic.txt"
    clinic.write_text(_CLINIC, encoding="utf-8")
    one = Running(folder, (*SEVERAL, path_of("2023-wanglan-minzhengju.txt"), clinic))
    try:
        yield one
    finally:
        one.process.kill()
        one.api.stop()


def _words(shown: Message) -> str:
    return str(shown.get("text") or shown.get("caption"))


def test_the_only_office_called_so_is_chosen(running: Running) -> None:
    user = resident()
    assert "我按青川县卫生健康局的报告回答" in _words(running.talk.ask("/office 青川", user=user))
    assert "729" in _words(running.talk.ask("媒体报道多少篇", user=user))


def test_of_several_offices_called_so_one_is_chosen_by_a_button(running: Running) -> None:
    shown = running.talk.ask("/office 青禾县", user=resident())
    assert len(rows(shown)) > 1


def test_a_place_alone_asks_the_same_of_its_only_office(running: Running) -> None:
    user = resident()
    running.talk.ask("青川县卫生健康局网站发布信息多少条", user=user)
    assert "望澜县民政局" in _words(running.talk.ask("那望澜呢", user=user))


@pytest.mark.parametrize("said", ["图表", "图", "/chart", "圖表"])
def test_a_bare_word_asks_for_a_chart(said: str, running: Running) -> None:
    user = resident()
    running.talk.ask("柳湾镇微博公开了多少条", user=user)
    shown = running.talk.reply_to(lambda: running.talk.send(said, user=user), "sendPhoto")
    assert "公开政府信息" in shown["caption"]


def test_a_refusal_offers_no_way_to_reach_the_office_besides_the_contact(running: Running) -> None:
    user = resident("en")
    running.talk.ask("/office 青川", user=user)
    shown = running.talk.ask("How many doctors does the health bureau have?", user=user)
    assert "0999-6123456" in _words(shown)
    offered = [button["text"] for row in rows(shown) for button in row]
    assert not any("地址" in text or "疑问" in text for text in offered)


def test_a_report_without_totals_is_summed_up_by_what_it_counts(running: Running) -> None:
    user = resident()
    running.talk.ask("/office 青川", user=user)
    shown: list[dict[str, Any]] = []
    running.talk.reply_to(lambda: shown.append(running.talk.ask("/report", user=user)), "sendDocument")
    assert all(figure in _words(shown[0]) for figure in ("3972 条", "5092 条"))


def test_words_in_brackets_within_brackets_go_first_where_room_is_short() -> None:
    assert within("Information management ((三)政府信息管理)", 30) == "Information management"


@pytest.mark.parametrize("language", ["zh-hans", "zh-hant", "en"])
def test_what_is_no_command_names_no_office_that_nobody_asked_about(language: str, running: Running) -> None:
    shown = _words(running.talk.ask("/nonsense", user=resident(language)))
    assert "4" in shown
    assert not any(office in shown for office in ("柳湾", "柳灣", "望澜", "望瀾", "青川"))
