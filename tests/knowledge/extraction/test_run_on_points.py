"""Pages that lost their line breaks: problems and remedies numbered one after another, and what is said to be none."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from knowledge.indexing import build_index

PAGE = (
    "青石镇2010年政府信息公开工作年报\n"
    "2010年,现将我镇政府信息公开工作小结如下: 一、政府信息主动公开情况 全年在市政府网站主动公开信息60条。"
    " 二、政府信息依申请公开情况 2010年,全镇政府信息公开依申请办理事项为零。"
    " 三、政府信息公开收费和减免情况 2010年,全镇信息公开的收费和减免为零。"
    " 四、政府信息公开工作存在的主要问题和改进措施 存在的主要问题有:1.公开的实效性有待加强;2.平台建设有待完善。"
    " 改进措施:1.提高认识,规范工作流程,定期检查维护;2.拓宽公开的有效渠道。\n"
)


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    """The bot on that page."""
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    build_index([page], tmp_path / "page.db")
    return Assistant.open(tmp_path / "page.db")


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("存在哪些问题", ("实效性", "平台建设"), "拓宽"),
        ("第二个问题是什么", ("平台建设",), "拓宽"),
        ("怎么改进", ("提高认识", "拓宽"), "平台建设"),
        ("依申请办理了几件", ("没有（0）",), "60"),
        ("收费多少", ("没有（0）",), "60"),
    ],
)
def test_problems_and_remedies_stay_apart(
    assistant: Assistant, question: str, told: tuple[str, ...], other: str
) -> None:
    """Each point is told with those of its own kind, and 为零 says that there was none."""
    answer = assistant.ask(question)
    assert answer.status is Status.ANSWERED
    assert all(part in answer.reply for part in told), answer.reply
    assert other not in answer.reply.split("您问的是")[0]
