"""Statements and named lists: complete, in the report's order, and only where there is a list."""

from __future__ import annotations

import pytest

from knowledge.extraction.outline import Passage, walk
from knowledge.extraction.statements import lists, outline_lists, statements
from knowledge.models import Block, BlockKind, Document, Measure, ValueState
from tests.samples import report_of

HEADINGS = ("一、总体情况", "（一）主动公开情况")


def members(text: str) -> list[tuple[str, ...]]:
    return [fact.items for fact in lists([Passage(text, HEADINGS, 1)])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "均做到了快查看、快领办、快下发、快办理、快反馈。",
            ("快查看", "快领办", "快下发", "快办理", "快反馈"),
        ),
        (
            "政府投资建设项目有美丽村庄建设、绿化带整治、农村危房改造等，通过网站公开。",
            ("美丽村庄建设", "绿化带整治", "农村危房改造"),
        ),
        (
            "内容主要涵盖政策文件、财政预决算、重大项目和民生保障等方面。",
            ("政策文件", "财政预决算", "重大项目", "民生保障"),
        ),
        ("渠道有政府网站、政务微信、政务微博。", ("政府网站", "政务微信", "政务微博")),
        ("通过政府网站、政务微信、公示栏公开各类信息。", ("政府网站", "政务微信", "公示栏")),
        ("设有公开栏、查阅点、电子屏。", ("公开栏", "查阅点", "电子屏")),
        (
            "主要包括（一）机构职能、（二）政策法规、（三）工作动态等内容。",
            ("（一）机构职能", "（二）政策法规", "（三）工作动态"),
        ),
    ],
)
def test_the_members_of_a_list_are_read_in_order(text: str, expected: tuple[str, ...]) -> None:
    assert members(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "网站72条、微信242条、微博316条。",
        "公开政策、规划。",
        "坚持高标准、严要求。",
        "没有列举。",
        "不存在有关政府信息公开举报、投诉、行政复议和行政诉讼情况。",
        "切实强化有关部门、单位、人员的责任。",
        "如期、如实、如数公开。",
        "通过网站、公示栏公开项目批复、中标情况以及项目内容。",
        "采取有效措施、办法、手段推进公开。",
    ],
)
def test_where_nothing_is_listed_there_is_no_list(text: str) -> None:
    assert members(text) == []


def test_a_list_keeps_its_sentence_and_section() -> None:
    sentence = "均做到了快查看、快领办、快下发、快办理、快反馈。"
    (fact,) = lists([Passage(sentence, HEADINGS, 1)])
    assert (fact.quote, fact.section, fact.measure) == (
        sentence,
        "一、总体情况 › （一）主动公开情况",
        Measure.LIST,
    )
    assert fact.value is None
    assert fact.value_text.split("、") == list(fact.items)


def test_every_sentence_is_a_statement_with_its_heading() -> None:
    first, second = statements(
        [Passage("公开的信息必须由分管领导审批。临时性工作即时公开，确保时效性。", HEADINGS, 1)]
    )
    assert first.quote == first.value_text == "公开的信息必须由分管领导审批。"
    assert second.quote == "临时性工作即时公开，确保时效性。"
    assert first.label == "（一）主动公开情况"


def test_a_few_characters_are_no_statement() -> None:
    assert statements([Passage("如下表。", HEADINGS, 1)]) == []


def test_the_headings_below_a_heading_are_a_list() -> None:
    blocks = (
        Block(BlockKind.HEADING, "五、存在的主要问题及改进情况", level=1, line=1),
        Block(BlockKind.PARAGRAPH, "（一）认识不足。工作人员对公开的重要意义认识不全面。", line=2),
        Block(BlockKind.PARAGRAPH, "（二）形式单一。只通过公示栏进行公开。", line=3),
    )
    facts = outline_lists(list(walk(Document(blocks, "x.txt"))))
    assert [(fact.label, fact.items) for fact in facts] == [
        ("存在的主要问题及改进情况", ("认识不足", "形式单一"))
    ]


def test_first_and_second_of_a_passage_are_a_list() -> None:
    passage = Passage(
        "存在问题：一是渠道较多，内容重复；二是信息员兼职；三是老年居民不便。", ("五、存在的主要问题",), 1
    )
    (fact,) = outline_lists([passage])
    assert fact.items == ("渠道较多", "信息员兼职", "老年居民不便")


def test_problems_and_remedies_in_one_passage_are_two_lists() -> None:
    text = "存在的问题：一是更新不勤，时有时无；二是版面杂乱。改进措施：一是每周更新；二是重排版面，分四栏。"
    problems, remedies = outline_lists([Passage(text, ("五、存在的主要问题及改进情况",), 1)])
    assert (problems.label, problems.items) == ("存在的问题", ("更新不勤", "版面杂乱"))
    assert (remedies.label, remedies.items) == ("改进措施", ("每周更新", "重排版面"))
    assert problems.quote == "一是更新不勤，时有时无；二是版面杂乱。"


def test_what_is_to_come_is_a_list_of_its_own() -> None:
    text = "一是更新不勤；二是版面杂乱。下一步，一是每周更新；二是重排版面。"
    _, later = outline_lists([Passage(text, ("七、问题和打算",), 1)])
    assert later.label == "下一步"


@pytest.mark.parametrize(
    "line",
    [
        "发布日期：2022-01-09 来源：云溪镇 字体：大 中 小",
        "首页 > 政务公开 > 年报",
        "云溪镇2021年政府信息公开年度报告",
    ],
)
def test_lines_of_the_page_and_titles_are_no_statements(line: str) -> None:
    assert statements([Passage(line, (), 1)]) == []


def test_problems_and_remedies_of_one_section_have_names_of_their_own() -> None:
    heading = Block(BlockKind.HEADING, "五、存在的主要问题及改进情况", level=1, line=1)
    texts = (
        "回头看，不足还有几处。一是人手紧张；二是更新偏慢。",
        "针对这些问题，今后这样来做：一是围绕养老服务等民生工作，加大公开力度；二是增加培训。",
    )
    blocks = (heading, *(Block(BlockKind.PARAGRAPH, text, line=2) for text in texts))
    found = {fact.label: fact.items for fact in outline_lists(walk(Document(blocks, "x.txt")))}
    assert found["存在的主要问题"] == ("人手紧张", "更新偏慢")
    assert found["改进措施"] == ("围绕养老服务等民生工作，加大公开力度", "增加培训")


def test_a_quoted_member_is_named_without_the_words_before_it() -> None:
    assert members("通过《公开》版块的“机构概况”、“人事信息”、“公示公告”发布。") == [
        ("机构概况", "人事信息", "公示公告")
    ]


def test_a_heading_with_one_word_says_that_there_was_none() -> None:
    found = report_of(
        "一、总体情况\n2020年，我镇公开信息12条。\n2、依申请公开政府信息的数量：无。\n3、收费及减免情况:无。"
    )
    none = [fact.label for fact in found.facts if fact.state is ValueState.ZERO]
    assert none == ["依申请公开政府信息的数量：无", "收费及减免情况：无"]
