"""A chart, a language, the privacy notice, asked for in a resident's own words of the running bot."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.bot.channels.telegram.test_residents_of_several import Running, resident
from tests.bot.channels.telegram.test_traditional_buttons import rows
from tests.bot_api.updates import press


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    one = Running(tmp_path_factory.mktemp("bot"))
    try:
        yield one
    finally:
        one.process.kill()
        one.api.stop()


@pytest.mark.parametrize(
    ("language", "question", "wish", "title"),
    [
        ("zh-hans", "柳湾镇微博公开了多少条", "画个图", "公开政府信息"),
        ("zh-hant", "柳灣鎮微博公開了多少條", "畫個圖", "公開政府信息"),
        ("en", "How many items did Liuwan publish on Weibo?", "show me a chart", "Proactive disclosure"),
    ],
)
def test_a_chart_is_of_what_was_told_last(
    language: str, question: str, wish: str, title: str, running: Running
) -> None:
    user = resident(language)
    running.talk.ask(question, user=user)
    shown = running.talk.reply_to(lambda: running.talk.send(wish, user=user), "sendPhoto")
    assert title in shown["caption"].split("\n")[0]


def test_without_a_figure_the_charts_of_the_chosen_report_are_offered(running: Running) -> None:
    user = resident("zh-hans")
    assert rows(running.talk.ask("给我看图表", user=user))[0][0]["text"].endswith(
        "人民政府"
    )  # of which office
    running.talk.ask("/contact 柳湾镇", user=user)
    offered = running.talk.ask("给我看图表", user=user)
    pressed = press(running.api, offered, rows(offered)[0][0]["callback_data"], user=user)
    brought = running.talk.reply_to(lambda: running.api.feed(pressed), "sendPhoto")
    assert brought["caption"].startswith(rows(offered)[0][0]["text"])


@pytest.mark.parametrize(
    ("language", "said"), [("zh-hant", "好的，以後"), ("zh-hans", "好的，以后"), ("en", "好的，以后")]
)
def test_chinese_is_that_of_the_resident(language: str, said: str, running: Running) -> None:
    assert running.talk.ask("用中文回答", user=resident(language))["text"].startswith(said)


def test_what_is_kept_is_told_in_the_words_of_the_privacy_notice(running: Running) -> None:
    assert running.talk.ask("你会记录我说的话吗", user=resident("zh-hans"))["text"].startswith("隐私说明")
