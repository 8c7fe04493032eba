"""What the office does about a problem, found through the problem."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from knowledge.indexing import build_index

TITLE = "岚川县云溪镇人民政府2021年政府信息公开工作年度报告\n"
SIDE_BY_SIDE = (
    TITLE + "一、总体情况\n全年公开120条。\n五、存在的主要问题及改进情况\n（一）解读材料偏少\n"
    "图解和视频解读数量少，群众看不明白。改进情况：组织业务骨干编写图解，每季度推出一期。\n"
    "（二）栏目更新不及时\n个别栏目超过一个月没有更新。改进情况：明确栏目责任人，按周通报。\n"
)
POINT_BY_POINT = (
    TITLE + "一、总体情况\n全年公开120条。\n五、存在的主要问题及改进情况\n（一）主要问题\n"
    "一是解读材料偏少。二是栏目更新不及时。\n（二）改进措施\n一是组织业务骨干编写图解。二是明确栏目责任人，按周通报。\n"
)


def ask(text: str, question: str, folder: Path) -> str:
    source, index = folder / "report.txt", folder / "index.db"
    source.write_text(text, encoding="utf-8")
    build_index([source], index)
    assistant = Assistant.open(index)
    answer = assistant.ask(question)
    assistant.close()
    assert answer.status is Status.ANSWERED
    return answer.reply


@pytest.mark.parametrize("text", [SIDE_BY_SIDE, POINT_BY_POINT])
@pytest.mark.parametrize(
    ("question", "remedy", "other"),
    [
        ("解读材料少，打算怎么改进", "编写图解", "按周通报"),
        ("栏目更新不及时的问题咋整改", "按周通报", "编写图解"),
    ],
)
def test_the_remedy_of_the_named_problem_is_told(
    text: str, question: str, remedy: str, other: str, tmp_path: Path
) -> None:
    reply = ask(text, question, tmp_path)
    assert remedy in reply
    assert other not in reply


@pytest.mark.parametrize("question", ["存在的问题怎么改进", "问题怎么改", "怎么改进", "这些不足准备如何整改"])
def test_without_a_problem_named_all_remedies_are_told(question: str, tmp_path: Path) -> None:
    told = SIDE_BY_SIDE.replace("个别栏目", "针对存在的问题，个别栏目")
    reply = ask(told, question, tmp_path)
    assert "编写图解" in reply
    assert "按周通报" in reply
