"""What a message that leans on the one before inherits from it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from bot.followup import readings
from bot.understanding.question import Ask, Operation, Question
from bot.understanding.reader import understand
from knowledge.models import Measure
from tests.bot.conftest import Inline


def texts(question: Question) -> list[str]:
    return [term.text for term in question.terms if term.weight >= 0.5]


WECHAT = understand("2020年政务微信公开了多少条")


def test_the_first_message_has_one_reading() -> None:
    question = understand("那微博呢")
    assert readings(question, None) == [question]


def test_a_message_that_stands_alone_has_one_reading() -> None:
    question = understand("临时救助涉及多少人，低保涉及多少人")
    assert readings(question, WECHAT) == [question]


def test_another_thing_inherits_measure_unit_and_year() -> None:
    alone, joined = readings(understand("那低保呢"), WECHAT)
    assert (alone.measure, alone.unit, alone.year, alone.ask) == (Measure.ITEM, "条", 2020, Ask.FIGURE)
    assert texts(alone) == ["低保"]
    assert texts(joined) == [*texts(WECHAT), "低保"]


def test_another_channel_takes_the_place_of_the_one_before() -> None:
    (reading,) = readings(understand("那微博呢"), WECHAT)
    assert (reading.measure, reading.unit, reading.year, reading.ask) == (
        Measure.ITEM,
        "条",
        2020,
        Ask.FIGURE,
    )
    assert texts(reading) == ["微博"]


def test_another_measure_inherits_the_thing() -> None:
    (reading,) = readings(understand("涉及多少人"), understand("临时救助公示了多少条"))
    assert (reading.measure, reading.unit, texts(reading)) == (Measure.PERSON, "人", ["临时救助"])


@pytest.mark.parametrize(("text", "year"), [("2019年呢", 2019), ("那微博呢", 2020)])
def test_a_year_of_its_own_counts(text: str, year: int) -> None:
    assert {reading.year for reading in readings(understand(text), WECHAT)} == {year}


def test_last_year_is_not_overwritten_by_the_year_before_it() -> None:
    (reading,) = readings(understand("去年呢"), WECHAT)
    assert (reading.year, reading.relative_year) == (None, -1)


def test_why_inherits_the_thing_but_not_the_measure() -> None:
    (reading,) = readings(understand("为什么"), WECHAT)
    assert reading.ask is Ask.WHY
    assert reading.measure is None
    assert texts(reading) == texts(WECHAT)


def test_reckoning_is_not_inherited() -> None:
    before = replace(WECHAT, operation=Operation.SUM)
    assert {reading.operation for reading in readings(understand("那微博呢"), before)} == {None}


def test_another_column_of_the_form_takes_the_place_of_the_one_before() -> None:
    previous = understand("规章现行有效的几件")
    columns = [
        {column for term in reading.terms for column in term.columns}
        for reading in readings(understand("那废止的呢"), previous)
    ]
    rows = [
        {row for term in reading.terms for row in term.rows}
        for reading in readings(understand("那废止的呢"), previous)
    ]
    assert ({"proactive.repealed"}, {"proactive.rules"}) in zip(columns, rows, strict=True)


def test_a_figure_told_twice_is_reckoned_with_once(lingsha: Assistant) -> None:
    for text in ("政务微信公开了多少条", "政务微信公开了多少条"):
        lingsha.ask(text, "twice")
    assert "242 + 242" not in lingsha.ask("加起来是多少", "twice").reply
    lingsha.ask("政务微博公开了多少条", "itself")
    assert "316 − 316" not in lingsha.ask("比微博少多少", "itself").reply
    for text in ("政务微信公开了多少条", "政务微博公开了多少条"):
        lingsha.ask(text, "two")
    assert "558" in lingsha.ask("加起来是多少", "two").reply


def test_the_second_of_the_problems_is_no_other(lingsha: Assistant) -> None:
    lingsha.ask("主要问题", "second problem")
    assert "加大培训力度" in lingsha.ask("第二个怎么改", "second problem").reply


GROWN = """白杨镇2021年政府信息公开工作年度报告
一、总体情况
2021年收到政府信息公开申请15件，较2020年增加4件，其中当面申请6件、网络申请9件。
"""


@pytest.mark.parametrize(
    ("before", "then", "told"),
    [
        ("收到几件申请", "比2020年多几件", "4 件"),
        ("收到几件申请", "比去年多吗", "4 件"),
        ("How many requests were received?", "more than in 2020?", "4 cases"),
        ("How many requests were received?", "by how much did it rise?", "4 cases"),
    ],
)
def test_how_the_figure_told_before_grew_is_printed(
    inline: Inline, before: str, then: str, told: str
) -> None:
    assistant = inline(GROWN)
    assistant.ask(before, "talk")
    assert assistant.ask(then, "talk").reply.replace("items (件)", "cases").startswith(told)


def test_how_another_figure_grew_is_not_told_of_it(inline: Inline) -> None:
    assistant = inline(GROWN)
    assistant.ask("当面申请几件", "talk")
    assert assistant.ask("比去年多吗", "talk").status is Status.UNANSWERABLE


SHELTERS = """松河区民政局2023年政府信息公开工作年度报告
一、总体情况
（一）救助。全区有救助站4个、床位260张，全年接待流浪人员918人次；在册困境儿童57人，生活补助标准为每人每月1450元。
（二）养老。受理养老服务投诉建议83件，其中投诉61件、建议22件，已办结79件，其余4件正在办理。
（三）培训。举办护理员培训5期，培训340人次；举办消防演练12次。
（四）公开渠道。通过区政府网站公开信息150条，微信公众号公开信息420条，政务微博公开信息95条。
（五）救助资金。区级财政承担补助800人、经费36万元，乡级财政承担补助150人、经费7.5万元。
（六）设施。微信公众号粉丝3800人，政务微博粉丝1200人。查询点配备电脑3台、打印机2台、工作人员2名。现场招聘会办了6场。
"""


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("救助站几个", "多少床位"), "260 张"),
        (("救助站几个", "床位呢"), "260 张"),
        (("微信粉丝多少", "微博呢"), "1200 人"),
        (("困境儿童多少人", "每月多少钱"), "1450 元"),
        (("护理员培训几期", "多少人参加"), "340 人次"),
        (("投诉建议收到多少件", "办结多少", "剩下的呢"), "4 件"),
        (("投诉建议收到多少件", "还有几件没办完"), "4 件"),
        (("投诉建议收到多少件", "其中投诉", "建议呢"), "22 件"),
        (("区级补助多少人", "经费多少", "乡里的呢"), "7.5 万元"),
        (("微信发了多少条", "微博呢", "它俩一共呢"), "合计：420 + 95 = 515条"),
        (
            ("微信发了多少条", "占全部渠道多少", "微博呢", "网站呢", "这三个加起来"),
            "合计：420 + 95 + 150 = 665条",
        ),
        (
            ("How many items were published on WeChat?", "what about Weibo", "by how much?"),
            "Difference: 420 − 95 = 325",
        ),
        (("查询点有几台电脑", "打印机呢", "工作人员呢"), "2 名"),
    ],
)
def test_what_stands_beside_the_figure_told_before(
    inline: Inline, messages: tuple[str, ...], told: str
) -> None:
    assistant, chat = inline(SHELTERS), " / ".join(messages)
    assert [assistant.ask(message, chat).reply for message in messages][-1].startswith(told)


@pytest.mark.parametrize(
    "messages",
    [
        ("救助站几个", "花了多少钱"),
        ("困境儿童多少人", "标准呢", "消防演练花了多少钱", "多少人"),
        ("投诉建议收到多少件", "哪类投诉最多"),
        ("微信发了多少条", "它俩一共呢"),
        ("护理员培训几期", "剩下的呢"),
        ("消防演练几次", "多少人参加"),
        ("现场招聘会几场", "多少人"),
        ("养老服务建议多少件", "每人多少钱"),
        ("救助站几个", "全年推送多少条"),
        ("微信发了多少条", "抖音呢", "这两个一共多少"),
    ],
)
def test_the_figure_told_before_is_no_answer_once_more(inline: Inline, messages: tuple[str, ...]) -> None:
    assistant, chat = inline(SHELTERS), " / ".join(messages)
    assert [assistant.ask(message, chat).status for message in messages][-1] is Status.UNANSWERABLE


def test_after_a_refusal_another_thing_leans_on_what_was_answered(inline: Inline) -> None:
    assistant = inline(SHELTERS)
    asked = ("困境儿童多少人", "死了几个", "流浪人员呢")
    assert [assistant.ask(message, "talk").reply for message in asked][-1].startswith("918 人次")


def test_why_and_how_after_one_of_the_problems_are_about_that_one(lingsha: Assistant) -> None:
    asked = ("存在哪些问题", "第三个呢", "为什么", "怎么改")
    assert "集中学习公众号" in [lingsha.ask(message, "third") for message in asked][-1].reply


def test_documents_issued_are_a_topic_of_their_own(inline: Inline) -> None:
    assistant = inline(
        "青岭镇2022年政府信息公开工作年度报告\n一、总体情况\n全年制发文件88件。收到政府信息公开申请7件。\n"
    )
    assert [assistant.ask(m, "talk").reply for m in ("收到多少申请", "发文多少件")][-1].startswith("88 件")


def test_the_word_asked_for_tells_one_event_from_another(inline: Inline) -> None:
    assistant = inline(
        "青岭镇2022年政府信息公开工作年度报告\n一、总体情况\n（一）保障。组织政务公开业务培训2次。\n（二）就业。组织技能培训4期，培训217人次。\n"
    )
    assert assistant.ask("培训几期", "talk").reply.startswith("4 期")
    assert assistant.ask("多少人次", "talk").reply.startswith("217 人次")
    assert assistant.ask("多少人次", "talk").reply.startswith("217 人次")  # asked once more


@pytest.mark.parametrize(
    ("messages", "first_line"),
    [
        (("技能培训办了几期", "培训多少人次"), "120 人次"),
        (("农路修了几处", "为什么", "水渠呢"), "3 处"),
        (("农路修了几处", "在哪个村"), ""),
        (("村里公开了多少条惠农信息",), "45 条"),
    ],
)
def test_the_chat_stays_with_its_thing(inline: Inline, messages: tuple[str, ...], first_line: str) -> None:
    """In short what was named in full; why and where are asked of it, not of the office; each level has its own."""
    assistant = inline(
        "青岭镇2022年政府信息公开工作年度报告\n一、总体情况\n（一）保障。组织政务公开业务培训2次，培训60人次。\n"
        "（二）就业。组织技能培训4期，培训120人次。\n（三）建设。维修农路5处、水渠3处。\n"
        "（四）惠农信息公开。镇级公示栏公示惠农信息12条；各村通过村务公开栏公示惠农信息45条。\n"
    )
    reply = [assistant.ask(message, " / ".join(messages)) for message in messages][-1].reply
    assert first_line in reply.splitlines()[0]
    assert not reply.startswith("地址")
