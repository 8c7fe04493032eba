"""Sentences to figures: what each figure counts, what belongs to what, and what did not happen."""

from __future__ import annotations

from decimal import Decimal

import pytest

from knowledge.extraction.absences import absences
from knowledge.extraction.outline import Passage
from knowledge.extraction.prose import figures as figures_of
from knowledge.models import Fact, ValueState
from tests.samples import figures, report_of

HEADINGS = ("一、总体情况", "（一）主动公开情况")


def read(text: str, *headings: str, year: int = 2020) -> list[Fact]:
    """The figures of one passage."""
    return figures_of([Passage(text, headings or HEADINGS, 1)], year)


def shown(facts: list[Fact]) -> list[tuple[int, str]]:
    """Value and unit of each fact."""
    return [(int(fact.value or 0), fact.unit) for fact in facts]


def test_notices_and_people_are_two_facts_of_the_same_thing() -> None:
    notices, people = read("公示临时生活救助信息 12 条涉及人员 201 人。")
    assert shown([notices, people]) == [(12, "条"), (201, "人")]
    assert "临时生活救助" in notices.topic
    assert "临时生活救助" in people.topic
    assert "涉及人员" in people.topic


def test_each_of_several_things_has_its_own_fact() -> None:
    facts = read("建立公开信息查阅台账和依申请公开信息查阅台账各 1 本。")
    assert shown(facts) == [(1, "本"), (1, "本")]
    assert [("依申请" in fact.topic, fact.qualifier) for fact in facts] == [(False, "各"), (True, "各")]


@pytest.mark.parametrize(
    ("sentence", "topics"),
    [
        ("微信、微博分别发布信息92条、306条。", ["微信", "微博"]),
        ("办理结婚登记和离婚登记分别为12对、5对。", ["结婚", "离婚"]),
        ("新开设助企专题、政策专栏，分别发布信息92条、306条。", ["助企专题", "政策专栏"]),
    ],
)
def test_respectively_gives_each_subject_its_own_figure(sentence: str, topics: list[str]) -> None:
    facts = read(sentence)
    assert len(facts) == len(topics)
    assert all(topic in fact.topic for fact, topic in zip(facts, topics, strict=True))


def test_a_rate_lends_no_verb_to_those_beside_it() -> None:
    _, answered = read("公开率、答复率分别为100%、98%。")
    assert "公开" not in f"{answered.scope.removeprefix(HEADINGS[1])} {answered.topic}"


@pytest.mark.parametrize("less", ["不到", "不足"])
def test_less_than_a_figure_is_not_the_figure(less: str) -> None:
    (fact,) = read(f"公众号粉丝{less}2万人。")
    assert (fact.value_text, fact.qualifier, fact.approximate) == (f"{less}2万人", less, True)
    assert less not in fact.topic


@pytest.mark.parametrize("verb", ["退出", "动态调整", "取消"])
def test_a_verb_of_its_own_is_not_told_of_what_the_list_began_with(verb: str) -> None:
    new, other = read(f"新增低保12户，{verb}低保7户。")
    assert (int(new.value or 0), int(other.value or 0)) == (12, 7)
    assert "新增" in new.topic
    assert "新增" not in f"{other.scope} {other.topic}"


def test_what_others_count_does_not_stand_in_a_topic() -> None:
    facts = read("微信、微博分别发布信息92条、306条。")
    assert "微博" not in facts[0].topic
    assert "微信" not in facts[1].topic


def test_the_noun_after_the_measure_word_is_counted() -> None:
    (fact,) = read("公开5个高频事项。")
    assert "高频事项" in fact.topic


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("为2093名大学生办理助学贷款1465.1万元。", "大学生"),
        ("全县76所农村学校21385名学生享受营养餐。", "农村学校"),
        ("为1126名老人提供养老服务，为87户困难家庭发放慰问金26.1万元。", "困难家庭"),
        ("农机购置补贴 36 台（套）、27.9 万元。", "农机购置补贴"),
    ],
)
def test_every_figure_says_what_it_counts(sentence: str, words: str) -> None:
    spoken_of = {"大学生": 0, "农村学校": 0, "困难家庭": 1, "农机购置补贴": 1}[words]
    assert words in read(sentence)[spoken_of].topic


@pytest.mark.parametrize(
    ("sentence", "topics"),
    [
        (
            "共为326名残疾人发放补贴42.3万元，为158名老人发放津贴20.5万元。",
            ["残疾人", "残疾人发放补贴", "老人", "老人发放津贴"],
        ),
        ("统一平台接入53个部门2261项事项。", ["部门", "事项"]),
        ("全年1486户5203人脱贫。", ["脱贫", "脱贫"]),
        ("一是为26个乡镇（街道）各落实一名专职人员。", ["为乡镇（街道）", "专职人员"]),
        ("二是全年组织开放日1次。", ["全年组织开放日"]),
        ("实施分级审核制度，13个社区配备信息员1名。", ["社区配备信息员", "社区配备信息员"]),
        ("免费检定衡器3,470台（件），为群众节省费用52万元。", ["检定衡器", "节省费用"]),
        ("抽查食堂58家，责令整改23家。", ["食堂", "食堂责令整改"]),
        ("共有2个政务公开专区，14个政务公开栏。", ["政务公开专区", "政务公开栏"]),
        ("已签约156户，签约率98.7%。", ["已签约", "签约率"]),
        ("网站310条，微信125条，两项合计435条。", ["网站", "微信", "两项合计"]),
        ("录入信息15670条，涉及186个村，点击量20万人次。", ["录入信息", "信息涉及村", "信息点击量"]),
        ("收到热线、信箱、留言板等渠道诉求24件、86件、15件。", ["热线诉求", "信箱诉求", "留言板诉求"]),
        ("新收公开申请46件，上年结转3件，办结45件。", ["公开申请", "上年结转", "公开申请办结"]),
        ("今年新增公示栏5个，累计达到16个。", ["新增公示栏", "公示栏累计"]),
        ("收到人大代表答复意见2政协委员提案答复意见6件。", ["政协委员提案答复意见"]),
    ],
)
def test_every_figure_of_a_sentence_has_its_own_subject(sentence: str, topics: list[str]) -> None:
    facts = read(sentence)
    assert len(facts) == len(topics)
    assert [fact.topic for fact, topic in zip(facts, topics, strict=True) if topic not in fact.topic] == []


@pytest.mark.parametrize(
    ("sentence", "position", "foreign"),
    [
        ("为1126名老人提供服务，为87户困难家庭发放慰问金。", 1, "老人"),
        ("全年14个贫困村出列，1486户5203人脱贫。", 1, "贫困村"),
        ("一是为26个乡镇落实人员。", 0, "一是"),
        ("新收申请46件，上年结转3件，办结45件。", 2, "结转"),
        ("年末关注人数4320人，累计阅读量11.8万次。", 1, "关注人数"),
        ("收到人大代表答复意见2政协委员提案答复意见6件。", 0, "人大代表"),
        ("其中建议20件，提案16件，办结率100%。", 2, "提案"),
        ("共有2个政务公开专区，14个政务公开栏。", 1, "专区"),
        ("网站310条，微信125条，两项合计435条。", 2, "微信"),
    ],
)
def test_no_figure_is_told_of_what_another_counts(sentence: str, position: int, foreign: str) -> None:
    fact = read(sentence)[position]
    assert foreign not in f"{fact.topic} {fact.label} {fact.scope}"


def test_a_short_clause_is_told_with_what_it_is_about() -> None:
    *_, investment = read("完成3个小区改造，涉及居民1372户，完成投资4180万元。")
    assert "小区改造" in investment.scope
    _, pipes = read("新建桥梁3座，铺设管网12.5公里。")
    assert "桥梁" not in pipes.scope


def test_a_label_that_says_too_little_is_joined_to_its_heading() -> None:
    (fact,) = read("发布信息1032条。", "一、总体情况", "（四）平台建设情况")
    assert "平台建设情况" in fact.label


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("全年公开信息936条，上年为812条。", [None, 2019]),
        ("公开信息683条，2015年为597条。", [None, 2015]),
        ("新收申请13件，上年结转1件。", [None, None]),
        ("公示2019年部门决算信息6条。", [None]),
        ("结婚登记1385对、离婚登记602对，上年分别为1297对和588对。", [None, None, 2019, 2019]),
        ("收到申请21件，较2019年的15件增加6件。", [None, 2019, None]),
    ],
)
def test_whose_year_a_figure_is(sentence: str, years: list[int | None]) -> None:
    assert [fact.year for fact in read(sentence)] == years


@pytest.mark.parametrize(
    ("sentence", "changes"),
    [
        ("公开信息936条，同比增加124条。", [False, True]),
        ("公开信息683条，比上年下降9.2%。", [False, True]),
        ("新增市场主体1047户，较上年的935户增长12%。", [False, False, True]),
        ("办结率99.8%，满意率97.4%。", [False, False]),
        ("低保新增86户。", [False]),
    ],
)
def test_changes_are_no_totals(sentence: str, changes: list[bool]) -> None:
    assert [fact.change for fact in read(sentence)] == changes


def test_sixty_six_twice_is_two_facts_under_different_subjects() -> None:
    _, uploaded, library = read(
        "印发政府文件 177 件，在县政府信息网上上传公开 66 件，向县图书馆移交公开文件 66 件。"
    )
    assert uploaded.value == library.value == 66
    assert "上传" in uploaded.topic
    assert "图书馆" in library.topic
    assert "图书馆" not in uploaded.topic


def test_a_figure_of_nought_is_zero() -> None:
    (fact,) = read("收到申请0件。")
    assert (fact.value, fact.state) == (Decimal(0), ValueState.ZERO)


def test_an_open_quotation_mark_stays_with_its_own_figure() -> None:
    facts = read("公示贴息贷款 4 条，“雨露计划 2 条，种养殖补贴 2 条。")
    assert [fact.topic.strip("“") for fact in facts[1:]] == ["雨露计划", "种养殖补贴"]


# ---------------------------------------------------------------- what did not happen
@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("2020年未收到政府信息公开申请。", "未收到政府信息公开申请"),
        ("不存在有关行政复议情况。", "不存在有关行政复议情况"),
        ("2020 年度本单位无政协提案。", "无政协提案"),
        ("全年未发生责任追究情况。", "未发生责任追究情况"),
        ("没有收取任何费用。", "没有收取任何费用"),
    ],
)
def test_what_did_not_happen_is_stated(sentence: str, label: str) -> None:
    facts = absences([Passage(sentence, HEADINGS, 1)], 2016)
    assert any(label in fact.label for fact in facts)
    assert {(fact.value, fact.state) for fact in facts} == {(None, ValueState.ZERO)}


@pytest.mark.parametrize(
    "sentence",
    [
        "建设无障碍网站。",
        "无论何时都可查阅。",
        "部分公开8件，所查信息不存在的3件。",
        "公开是常态、不公开是例外。",
        "依法不予公开的除外。",
        "无锡市",
    ],
)
def test_words_with_a_negation_in_them_state_no_absence(sentence: str) -> None:
    assert absences([Passage(sentence, HEADINGS, 1)], 2016) == []


@pytest.mark.parametrize(
    ("sentence", "now"),
    [
        ("粉丝数由年初的21万增至34.5万。", "34.5"),
        ("账号由5个整合为2个。", "2"),
        ("窗口由原来的9个压降至4个。", "4"),
    ],
)
def test_from_one_figure_to_another_only_the_second_is_this_years(sentence: str, now: str) -> None:
    before, after = read(sentence)
    assert before.year == 2019
    assert (str(after.value), after.year, after.change) == (now, None, False)
    assert "由" not in after.topic


@pytest.mark.parametrize(
    ("sentence", "labels"),
    [
        ("围绕民生公开了以下内容：教育、医疗；全年共推送消息61条。", ["全年共推送消息"]),
        ("网站栏目由原来的5个增加到现在的9个。", ["网站栏目", "网站栏目"]),
        ("按期答复率提升至97.5%。", ["按期答复率"]),
        ("通过“青石发布”微信公众号公示名单18份。", ["通过“青石发布”微信公众号公示名单"]),
        ("受理咨询31件，其中27件已当面答复。", ["受理咨询", "已当面答复"]),
        ("检验样品64批次（6类18种）日用消费品。", ["检验样品日用消费品"] * 3),
        ("在镇里举行新闻发布会、恳谈会4次。", ["在镇里举行新闻发布会、恳谈会"]),
        ("制定规范性文件5件，废止2件。", ["制定规范性文件", "废止规范性文件"]),
        ("公布动态20条，举办信息员培训，共3次。", ["公布动态", "举办信息员培训"]),
        ("征集意见2次，局长信箱收到来信，83封，答复83封。", ["征集意见", "局长信箱收到来信", "来信答复"]),
        ("举办培训3次，覆盖各村服务大厅，共120人次。", ["举办培训", "举办培训"]),
        ("收到来信5封，均依法答复，共5封。", ["收到来信", "收到来信"]),
        ("收到咨询7件，其中，6件均按时限答复。", ["收到咨询", "均按时限答复"]),
        ("收到诉讼8件，除1件尚未审结外，其他均获胜诉。", ["收到诉讼", "尚未审结"]),
        ("1月1日至12月31日止，我镇主动公开信息29条。", ["我镇主动公开信息"]),
        ("发放补助7.2万元，人均600元。", ["发放补助", "发放补助人均"]),
        ("根据要求，我局建立了台账，累计公开12条。", ["我局建立了台账，累计公开"]),
        (
            "办理来信36件、来访14批，满意率分别为97.5%和100%。",
            ["办理来信", "来访", "办理来信满意率", "来访满意率"],
        ),
        ("召开例会3次，培训5场。", ["召开例会", "培训"]),
        ("共受理来电4.6万件，日均126件。", ["共受理来电", "共受理来电日均"]),
        ("视频最高播放量10万+。", ["视频最高播放量"]),
        ("图片类信息4条，占总体的比例为8%。", ["图片类信息", "图片类信息占总体的比例"]),
        (
            "共收到申请21件，其中信函申请15件，网络申请6件，已如期办结20件。",
            ["共收到申请", "信函申请", "网络申请", "申请已如期办结"],
        ),
        ("配备42名专、兼职信息员。", ["配备专、兼职信息员"]),
        (
            "通过主页（http://www.example.cn/）新闻、公告栏目公开消息64项。",
            ["通过主页新闻、公告栏目公开消息"],
        ),
        (
            "收到来信47件，办复率100%，满意率96.5%。",
            ["收到来信", "办复率", "满意率"],
        ),
        (
            "受理热线工单2.6万件，办结率99.1%，满意率98%。",
            ["受理热线工单", "受理热线工单办结率", "受理热线工单满意率"],
        ),
        ("镇里现有三名信息公开管理员。", ["镇里信息公开管理员"]),
    ],
)
def test_a_label_is_what_was_counted(sentence: str, labels: list[str]) -> None:
    assert [fact.label for fact in read(sentence)] == labels


def test_the_value_before_a_change_is_of_the_year_before() -> None:
    before, now = read("网站栏目由原来的5个增加到现在的9个。")
    assert (before.year, now.year) == (2019, None)
    assert read("网站考评名次较上年前进了4名。")[0].change
    assert [fact.change for fact in read("受理申请8件，比2019年减少4件，降低33.3%。")] == [False, True, True]


@pytest.mark.parametrize(
    "sentence",
    ["1.公开信息23条2.收到申请5件3.开会4次。", "公开信息23条①收到申请5件②开会4次。"],
)
def test_items_run_on_without_a_mark_do_not_name_each_other(sentence: str) -> None:
    assert [fact.label for fact in figures(report_of(sentence))] == ["公开信息", "收到申请", "开会"]


def test_audits_and_statistics_add_up_nothing() -> None:
    facts = read("其中专项审计1条、农业统计3篇、园林设计2项。")
    assert [fact.topic for fact in facts] == ["专项审计", "农业统计", "园林设计"]


def test_the_noun_behind_the_last_of_several_is_said_of_all() -> None:
    """行政许可、行政处罚、行政强制决定数量分别为: none of them is left without what was counted."""
    report = report_of("一、总体情况\n\n行政许可、行政处罚、行政强制决定数量分别为43件、12件、3件。\n")
    found = {fact.topic: fact.value for fact in figures(report)}
    assert found == {"行政许可决定数量": 43, "行政处罚决定数量": 12, "行政强制决定数量": 3}
