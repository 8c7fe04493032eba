"""Totals, their parts and the members of lists in prose: which figure belongs to which, and what goes for all of them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from knowledge.extraction.outline import Passage
from knowledge.extraction.prose import figures as figures_of
from tests.knowledge.extraction.test_prose import HEADINGS, read


def test_what_breaks_down_the_last_figure_of_a_breakdown_is_part_of_that() -> None:
    facts = read("发生行政复议3件。其中维持3件；发生行政诉讼5件。其中维持2件，纠正3件。")
    assert [fact.part_of for fact in facts] == [None, 0, None, 2, 2]
    assert "行政复议" not in f"{facts[3].scope} {facts[4].scope}"


def test_a_figure_that_adds_up_those_before_it_is_not_the_last_ones() -> None:
    first, last, both = read("县级资金332人，镇级资金800人，共1132人。")
    assert (int(first.value or 0), int(last.value or 0), int(both.value or 0)) == (332, 800, 1132)
    assert "镇级" in last.topic
    assert "镇级" not in both.topic


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("省级资金200万元，县级配套100万元，总投资300万元。", "县级"),
        ("新增公众号粉丝300人，总数达1200人。", "新增"),
    ],
)
def test_the_whole_is_not_told_of_one_part(sentence: str, words: str) -> None:
    *_, whole = read(sentence)
    assert "总" in whole.topic
    assert words not in whole.topic


@pytest.mark.parametrize(
    "text",
    [
        "全年公开信息 100 条。其中，网站 60 条、微信 40 条。",
        "全年公开信息 100 条，其中网站 60 条、微信 40 条。",
        "全年公开信息 100 条，网站 60 条，微信 40 条。",
        "全年公开信息 100 条。按渠道分，网站 60 条、微信 40 条。",
    ],
)
def test_parts_belong_to_the_total_before_them(text: str) -> None:
    total, *parts = read(text)
    assert total.parts == 2
    assert [(part.value, part.part_of) for part in parts] == [(Decimal(60), 0), (Decimal(40), 0)]
    assert total.part_of is None


def test_figures_that_do_not_add_up_are_no_parts() -> None:
    assert [fact.part_of for fact in read("印发文件 100 件，网站上传 66 件，移交图书馆 66 件。")] == [
        None
    ] * 3


@pytest.mark.parametrize(
    "text",
    ["新建学校9所，总投资6380万元。其中，县财政投入2100万元，上级补助4280万元。"],
)
def test_parts_belong_to_a_total_of_their_own_measure(text: str) -> None:
    schools, total, *parts = read(text)
    assert {part.part_of for part in parts} == {1}
    assert (schools.parts, total.parts) == (0, 2)


def test_a_new_clause_after_the_parts_stands_alone() -> None:
    *_, open_day = read("全年公开信息100条，其中网站60条、微信40条；开展政府开放日1次。")
    assert open_day.part_of is None


@pytest.mark.parametrize(
    ("sentence", "of"),
    [
        ("办理建议10件（其中主办8件、协办2件），办理提案5件（主办3件、会办2件）。", [None, 0, 0, None, 3, 3]),
        ("收到申请15件（自然人12件，法人3件），办结14件。", [None, 0, 0, None]),
        ("答复805件（含上年结转18件），均按时答复。", [None, 0]),
        ("投入资金1200万元（含省级资金800万元），新建桥梁3座。", [None, 0, None]),
        ("招聘教师156名、投入30万元，其中小学88名、初中68名。", [None, None, 0, 0]),
        ("公开8条，占80%。其中，甲4条，占40%；乙3条，占30%；丙1条，占10%。", [None, None, 0, None, 0, None, 0, None]),
        ("编发文章40篇，其中原创9篇；短视频8条。", [None, 0, None]),
        ("网站公开9条、微信发布7条、公告栏张贴4条，其中政策8条、民生12条。", [None] * 5),
        ("收到申请9件，办结8件，结转1件，其中网上5件、信函4件。", [None, None, None, 0, 0]),
    ],
)  # fmt: skip
def test_parts_end_where_their_list_ends(sentence: str, of: list[int | None]) -> None:
    assert [fact.part_of for fact in read(sentence)] == of


def test_a_bare_channel_is_told_with_the_total_it_belongs_to() -> None:
    *_, board = read("全年主动公开政府信息683条，其中网站402条、微信196条、公示栏85条。")
    assert "公示栏" in board.label
    assert "主动公开政府信息" in board.scope


def test_the_verb_of_the_first_member_goes_for_all() -> None:
    *_, last = read("整改不规范描述22处、失效链接43处。")
    assert "失效链接" in last.topic
    assert "整改" in f"{last.scope} {last.topic}"


def test_a_list_goes_on_behind_a_bracket() -> None:
    *_, last = read("在门户网站发布新闻73条、图解4条（其中动画1条）、民意征集3条。")
    assert "门户网站" in f"{last.scope} {last.topic}"
    assert last.part_of is None


def test_what_became_of_a_part_is_its_name() -> None:
    received, published, withheld = read(
        "共收到申请2件，已全部答复，其中1件予以公开，1件因涉及试卷不予公开。"
    )
    assert "收到申请" in received.topic
    assert "予以公开" in published.topic
    assert "收到" not in published.topic
    assert "不予公开" in withheld.topic


def test_the_way_something_was_done_goes_for_all_members_of_a_list() -> None:
    _, complaints = read("通过12328服务电话受理咨询5.3万次、投诉1876件。")
    assert "12328" in complaints.scope


def test_what_is_put_up_in_one_place_stands_there_all_of_it() -> None:
    first, second, third = read("镇公示栏公示良种补贴信息 6 条，农机补贴 3 条，危房改造 2 条。")
    assert "公示栏" in first.topic
    assert all("公示栏" in fact.scope for fact in (second, third))


def test_a_clause_of_its_own_leaves_the_place_before() -> None:
    _, second = read("镇公示栏公示良种补贴信息 6 条，解答来访群众 3 人。")
    assert "公示栏" not in second.scope


def test_channels_side_by_side_share_none() -> None:
    _, second = read("政府网站公开信息 6 条、政务微信公开信息 3 条。")
    assert "网站" not in second.scope


def test_a_clause_that_only_says_published_goes_on_with_the_channel() -> None:
    _, published = read("“云溪在线”微信公众号关注人数5200人，发布信息310条。")
    assert "微信公众号" in published.topic


def test_a_part_may_be_broken_down_again() -> None:
    site, wechat, party = read("公开信息900条，包括网站200条，微信公众号700条，其中党建90条。")[1:]
    assert (site.part_of, wechat.part_of) == (0, 0)
    assert party.part_of == 2


def test_a_total_behind_its_members_is_named_after_what_they_stand_under() -> None:
    facts = read(
        "主动公开信息公开目录和业务专栏共56条。其中信息公开目录中公开机构职能6条、文件14条，共发布20条；业务专栏包括收费30条、项目6条，共发布36条。"
    )
    assert [fact.part_of for fact in facts] == [None, 3, 3, 0, 6, 6, 0]
    assert [fact.topic for fact in facts[3:]] == [
        "信息公开目录共发布",
        "收费",
        "项目",
        "业务专栏共发布",
    ]


def test_a_total_that_adds_up_nothing_before_it_stands_alone() -> None:
    facts = read("业务专栏包括收费30条、项目6条，共发布40条。")
    assert facts[-1].part_of is None
    assert "业务专栏" not in facts[-1].topic


def test_parts_may_stand_in_paragraphs_below_their_total() -> None:
    passages = [
        "全年主动公开信息共计60条，主要包括：",
        "基础信息（20条）：机构信息9条，指南1条。",
        "重点领域（40条）：公开财政信息30条，招考信息10条。",
        "举办培训3次。",
    ]
    facts = figures_of([Passage(text, HEADINGS, line) for line, text in enumerate(passages)], 2020)
    assert [fact.part_of for fact in facts if fact.value in (60, 20, 40, 3)] == [None, 0, 0, None]


def test_what_became_of_another_years_applications_is_that_years() -> None:
    facts = read("2019年收到33件，其中公开24件，无法提供8件，其他1件。")
    assert {fact.year for fact in facts} == {2019}


def test_short_outcomes_are_those_of_applications() -> None:
    facts = read("收到申请12件，其中公开3件，不存在9件。")
    assert [fact.label for fact in facts[1:]] == ["予以公开", "信息不存在"]


def test_of_which_is_no_word_of_what_became_of_it() -> None:
    assert read("收到申请5件，对其中3件予以公开，2件部分公开。")[1].topic == "予以公开"


def test_what_other_channels_put_out_is_no_part_of_one_channels() -> None:
    facts = read("网站发布信息50条，微信公众号发布信息30条，微博发布信息20条。")
    assert all(fact.part_of is None for fact in facts)
    parts = read("通过网站、微信公开信息50条，网站公开30条，微信公开20条。")
    assert [fact.part_of for fact in parts] == [None, 0, 0]


def test_a_member_of_a_list_that_lost_its_mark_is_counted_by_itself() -> None:
    facts = read("发布价格收费信息13条药品监管信息199条，公示8条涉及人员96人。")
    counted = [(fact.topic, int(fact.value or 0)) for fact in facts]
    assert counted[:2] == [("发布价格收费信息", 13), ("药品监管信息", 199)]
    assert "药品" not in counted[-1][0]
