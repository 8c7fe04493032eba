"""`python -m tests.overreach`: what a report answers that only others tell, for a person to read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.overreach import main

_HEAD = "2022年政府信息公开工作年度报告\n\n一、总体情况\n\n（一）主动公开。"
ONE = f"青石县水务局{_HEAD}全年政府网站公开信息245条，发放节水手册3000册。\n"
OTHER = f"岚县民政局{_HEAD}门户网站发布信息310条，举办养老护理培训班6期。\n"


@pytest.fixture
def reports(tmp_path: Path) -> list[str]:
    """Two reports, as files."""
    paths = [tmp_path / "one.txt", tmp_path / "other.txt"]
    for path, text in zip(paths, (ONE, OTHER), strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def test_each_report_is_asked_what_the_others_tell(
    reports: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(reports) == 0
    told = capsys.readouterr().out
    assert "one.txt | 门户网站发布信息多少条\n    245 条" in told  # the same in other words
    assert "one.txt | 举办养老护理培训班" not in told  # of which that office says nothing


def test_the_same_questions_are_asked_of_each(
    reports: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    questions = tmp_path / "questions.txt"
    questions.write_text("培训班办了几期\n局长叫什么\n", encoding="utf-8")
    assert main([*reports, "--questions", str(questions)]) == 0
    told = capsys.readouterr().out
    assert "other.txt | 培训班办了几期\n    6 期" in told
    assert "局长" not in told
    assert "one.txt" not in told
