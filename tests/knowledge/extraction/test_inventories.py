"""Things a room is fitted out with, told as one list."""

from __future__ import annotations

from knowledge.extraction.inventories import inventories
from knowledge.extraction.outline import Passage
from knowledge.extraction.prose import figures
from knowledge.models import Fact, Measure


def found(text: str) -> list[Fact]:
    return inventories(figures([Passage(text, ("一、平台建设",), 1)], 2022))


def test_machines_and_furniture_of_a_sentence_are_a_list() -> None:
    facts = found("在便民大厅设立查阅点，配备触摸屏2台、扫描仪1台、资料架3个、座椅8把。")
    assert [fact.measure for fact in facts] == [Measure.LIST]
    assert [item.split()[-1] for item in facts[0].items] == ["2台", "1台", "3个", "8把"]
    assert "扫描仪" in facts[0].items[1]
    assert "设备" in facts[0].topic


def test_two_things_or_things_without_a_machine_are_no_list() -> None:
    assert found("配备电脑2台、打印机1台。") == []
    assert found("印制手册300本、挂图20张、折页50张。") == []
    assert found("公开通知30条、方案4条、总结2条。") == []
