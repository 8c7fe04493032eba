"""Under which headings a sentence stands, and where a sentence ends."""

from __future__ import annotations

import pytest

from knowledge.extraction.outline import Passage, walk
from knowledge.extraction.sentences import split_sentences
from knowledge.models import Block, BlockKind, Document
from knowledge.readers.headings import level_of, number_of
from tests.samples import report_of


def passages(*blocks: Block) -> list[tuple[tuple[str, ...], str]]:
    return [
        (part.headings, part.text) for part in walk(Document(blocks, "x.txt")) if isinstance(part, Passage)
    ]


def paragraph(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, text, line=1)


def heading(text: str, level: int) -> Block:
    return Block(BlockKind.HEADING, text, level=level, line=1)


def test_items_that_run_on_in_a_paragraph_have_their_own_headings() -> None:
    read = passages(
        heading("一、总体情况", 1),
        paragraph("2. 重点任务。（1）权利公开。公开信息1条。（2）财政公开。公开信息6条。"),
        paragraph("3. 回应关切。答复留言4件。"),
    )
    assert read == [
        (("一、总体情况", "2. 重点任务", "（1）权利公开"), "公开信息1条。"),
        (("一、总体情况", "2. 重点任务", "（2）财政公开"), "公开信息6条。"),
        (("一、总体情况", "3. 回应关切"), "答复留言4件。"),
    ]


def test_main_headings_may_run_on_in_a_paragraph() -> None:
    read = passages(
        paragraph("如有疑问请联系。 一、工作概况 2019年公开信息3条。二、依申请公开情况本年度受理申请2件。")
    )
    assert read == [
        ((), "如有疑问请联系。"),
        (("一、工作概况",), "2019年公开信息3条。"),
        (("二、依申请公开情况",), "本年度受理申请2件。"),
    ]


@pytest.mark.parametrize(
    "text",
    ["（一）全年办理人大代表建议11件、政协提案7件。", "2. 聘请3家律师事务所参与会商。", "1.培训12人次。"],
)
def test_a_numbered_line_that_states_a_figure_is_a_sentence(text: str) -> None:
    assert passages(paragraph(text)) == [((), text)]
    assert passages(heading(text, 3)) == [((), text)]


def test_a_heading_that_states_a_figure_is_both() -> None:
    read = passages(heading("（一）开展专项行动3次", 2), paragraph("效果很好。"))
    assert read == [
        (("（一）开展专项行动3次",), "（一）开展专项行动3次"),
        (("（一）开展专项行动3次",), "效果很好。"),
    ]


@pytest.mark.parametrize("text", ["（二）12345热线办理情况", "二、2020年工作", "（三）三个不足"])
def test_a_number_that_counts_nothing_leaves_a_heading_a_heading(text: str) -> None:
    assert passages(paragraph(text), paragraph("甲做了。")) == [((text,), "甲做了。")]


def test_a_higher_heading_closes_the_lower_ones() -> None:
    read = passages(
        heading("一、总体情况", 1),
        heading("（一）主动公开", 2),
        paragraph("甲做了。"),
        heading("二、其他", 1),
        paragraph("乙做了。"),
    )
    assert [headings for headings, _ in read] == [("一、总体情况", "（一）主动公开"), ("二、其他",)]


def test_the_section_is_the_path_of_headings() -> None:
    part = Passage("甲。", ("一、总体情况", "（一）主动公开"), 3)
    assert part.section == "一、总体情况 › （一）主动公开"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("公开1条。公示2条。", ["公开1条。", "公示2条。"]),
        ("他说“好。”然后走了。", ["他说“好。”", "然后走了。"]),
        ("“雨露计划 2 条，补贴 2 条。各村公开。", ["“雨露计划 2 条，补贴 2 条。", "各村公开。"]),
        ("占13.9%，得94.6分", ["占13.9%，得94.6分"]),
        ("", []),
    ],
)
def test_sentences_end_at_their_marks(text: str, sentences: list[str]) -> None:
    assert split_sentences(text) == sentences


def test_a_sentence_without_end_is_cut_at_its_commas() -> None:
    text = "公开信息12条，其中（" * 3000
    cut = split_sentences(text)
    assert "".join(cut) == text
    assert max(map(len, cut)) <= 1_000
    assert sum(part.count("12条") for part in cut) == 3000
    assert "".join(split_sentences("公" * 5000)) == "公" * 5000


def test_a_very_long_sentence_is_cut_at_its_semicolons() -> None:
    long = "；".join(f"第{n}个分句说了很多很多很多很多很多很多很多的话" for n in range(12)) + "。"
    parts = split_sentences(long)
    assert len(parts) == 12
    assert "".join(parts) == long


def test_a_heading_may_be_numbered_without_a_mark() -> None:
    assert level_of("二 主动公开政府信息情况") == 1
    assert level_of("一 概 述") == 1
    assert level_of("一 本年新收政府信息公开申请数量") == 0


def test_a_numbered_item_without_a_heading_is_not_under_the_one_before() -> None:
    text = (
        "一、总体情况\n7.信访。受理信访件9件。\n8.机关有编制11个，实有18人，其中女性6人。\n（1）党员7人。\n"
    )
    facts = [fact for fact in report_of(text).facts if fact.value is not None]
    assert [fact.section for fact in facts] == ["一、总体情况 › 7.信访"] + ["一、总体情况"] * 4


@pytest.mark.parametrize(
    ("line", "number"),
    [("7.信访", 7), ("十、其他", 10), ("（十二）其他", 12), ("二十、其他", 20), ("③其他", 3), ("其他", 0)],
)
def test_the_number_of_a_line(line: str, number: int) -> None:
    assert number_of(line) == number


def test_a_short_line_that_only_names_what_follows_is_a_heading() -> None:
    text = "五、问题及改进\n存在的不足：\n信息更新不够及时，群众有意见。\n1.下一步打算：\n今后每周核对一次栏目内容。\n"
    sections = {fact.quote: fact.section for fact in report_of(text).facts}
    assert sections["信息更新不够及时，群众有意见。"] == "五、问题及改进 › 存在的不足"
    assert sections["今后每周核对一次栏目内容。"] == "五、问题及改进 › 1.下一步打算"
