"""What contributors are told of a question: how it was read, and what threw out a fact that was not told."""

from pathlib import Path

from bot.assistant import Assistant
from knowledge.indexing import build_index
from tests.why import explained

REPORT = """清河县柳湾镇人民政府2020年政府信息公开工作年度报告

一、总体情况
主动公开情况。公开临时救助信息12条涉及人员201人。
"""


def test_the_reading_the_facts_and_what_threw_them_out_are_told(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    build_index([tmp_path / "report.txt"], tmp_path / "index.db")
    assistant = Assistant.open(tmp_path / "index.db")
    told = explained(assistant, "How many people received temporary relief?")
    assistant.close()
    assert any("measure 人" in line for line in told)
    assert any(line.startswith("  term '临时救助' weight 1.00") for line in told)
    assert any(line.startswith("  fits") and "201人" in line for line in told)
    out = next(line for line in told if line.startswith("  no") and "12条" in line)
    assert "counted_as_asked._is_of_another_thing: yes" in out
    assert told[-1].startswith("ANSWERED: 201 people")
