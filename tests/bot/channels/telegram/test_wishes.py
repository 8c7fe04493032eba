"""What residents want of the chat itself, in their own words, and what is no such wish."""

from __future__ import annotations

import pytest

from bot.channels.telegram.wishes import wished


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("以后用英文回答", ("language", "en")),
        ("说英文好吗？", ("language", "en")),
        ("Please answer in English from now on.", ("language", "en")),
        ("用繁體回答", ("language", "zh-Hant")),
        ("能用中文回答吗", ("language", "zh")),
        ("改回中文", ("language", "zh")),
        ("說中文", ("language", "zh-Hant")),
        ("speak Chinese please", ("language", "zh")),
        ("用简体字回答", ("language", "zh-CN")),
        ("畫個圖", ("chart", "")),
        ("给我看图表", ("chart", "")),
        ("能不能做个柱状图出来", ("chart", "")),
        ("有图吗", ("chart", "")),
        ("Could you show me a chart?", ("chart", "")),
        ("show it as a bar chart", ("chart", "")),
        ("你会记录我说的话吗", ("privacy", "")),
        ("我问的问题会不会被保存", ("privacy", "")),
        ("Do you store my messages?", ("privacy", "")),
        ("有PDF版吗", ("report", "")),
        ("换个语言", ("language", "")),
        ("报告全文", ("report", "")),
        ("请把年度报告全文发给我看看", ("report", "")),
        ("Can you send me the full report?", ("report", "")),
        ("目錄", ("topics", "")),
        ("给我看看报告的目录", ("topics", "")),
        ("删除我的数据", ("forget", "")),
    ],
)
def test_a_wish_comes_to_a_command(text: str, meant: tuple[str, str]) -> None:
    assert wished(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "报告里写了什么",
        "主动公开目录有几项",
        "基本目录",
        "用英文发布了多少条",
        "英文网站有几个",
        "换成英文",
        "数据删除了多少条",
        "发布了多少张图",
        "图解有几个",
        "图书馆在哪",
        "记录了多少条",
        "涉及个人隐私的有几件",
        "how many charts were published",
        "what did you publish about privacy",
        "报告全文有多少字",
        "年度报告什么时候发布的",
        "how many reports were published in English",
    ],
)
def test_a_question_is_no_wish(text: str) -> None:
    assert wished(text) is None
