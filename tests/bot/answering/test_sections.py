"""Questions for a whole part of a report: by its number, by its heading, its problems and what is done about them."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline, Offices
from tests.samples import TITLE

LIUWAN = "2020-qinghe-liuwan.txt"
YUNLI = "2016-yunli-jiaoyuju.txt"
JIANGKOU = "2022-jiangkou-jingkaiqu.txt"
YINGHU = "2022-jichuan-yinghu.txt"
PROBLEMS = """松河县白杨镇人民政府2022年政府信息公开工作年度报告

五、存在的主要问题及改进情况

（一）村务公开形式单一。个别村只贴公示栏，群众看不到。改进情况：对村务公开中存在的问题收集整理，针对存在的问题及时组织培训。

（二）业务能力不强。直播平台运用还不熟练。改进情况：安排专人学习直播平台操作。
"""


@pytest.mark.parametrize(
    ("report", "question", "said", "unsaid"),
    [
        (LIUWAN, "第六部分讲了啥", "无其他需要报告的事项", "936"),
        (LIUWAN, "第一部分都说了些什么", "依申请公开情况", "公开不够及时"),
        (LIUWAN, "还有什么短板", "公开不够及时", "依申请公开情况"),
        (LIUWAN, "第二个问题是啥", "以转载文字为主", "公众号互动性不强"),
        (LIUWAN, "政策解读存在什么问题", "以转载文字为主", "柳湾小喇叭"),
        (YINGHU, "监督保障做了些什么", "业务培训", "停车"),
        (YINGHU, "有什么不足", "内容重复", "整合3个微信公众号"),
        (YINGHU, "有哪些改进措施", "整合3个微信公众号", "内容重复"),
        (YUNLI, "今后打算怎么改", "校长年度考核", "重视不够"),
        (JIANGKOU, "存在什么毛病", "原创性不足", "数据接口"),
    ],
)
def test_a_part_is_told_as_a_whole(
    offices: Offices, report: str, question: str, said: str, unsaid: str
) -> None:
    reply = offices(report).ask(question).reply
    assert said in reply
    assert unsaid not in reply


@pytest.mark.parametrize("question", ["养老院存在哪些问题", "第九部分写了什么", "高龄津贴第二个问题是啥"])
def test_what_is_no_part_of_the_report_is_not_told_as_one(offices: Offices, question: str) -> None:
    assert offices(LIUWAN).ask(question).status is not Status.ANSWERED


def test_the_contents_of_a_report_tell_nothing_of_its_problems(offices: Offices) -> None:
    reply = offices(LIUWAN).ask("其他需要报告的事项怎么改").reply
    assert "六部分组成" not in reply


@pytest.mark.parametrize(
    ("before", "then", "said"),
    [
        ("存在哪些问题", "第二个呢", "以转载文字为主"),
        ("存在哪些问题", "第三个怎么改的", "2 个工作日内回复"),
        ("公众号互动性不强", "怎么改", "2 个工作日内回复"),
        ("第一个问题呢", "怎么改", "每半年轮训一次"),
        ("第二个问题是啥", "打算怎么改进", "柳湾小喇叭"),
        ("政务公开专区有没有", "里头摆的啥", "查阅电脑"),
    ],
)
def test_a_follow_up_is_about_what_was_told(offices: Offices, before: str, then: str, said: str) -> None:
    assistant = offices(LIUWAN)
    assistant.ask(before, chat=before + then)
    assert said in assistant.ask(then, chat=before + then).reply


def test_one_of_a_list_is_what_the_next_message_is_about(offices: Offices) -> None:
    assistant = offices(LIUWAN)
    for message in ("存在哪些问题", "第一个呢"):
        assistant.ask(message, chat="one of a list")
    assert "每半年轮训一次" in assistant.ask("怎么改", chat="one of a list").reply


@pytest.mark.parametrize(
    "messages",
    [
        ("存在哪些问题", "第一个呢", "怎么改", "第三个呢"),
        ("主要问题", "第一个怎么改", "第三个呢"),
        ("存在的问题有哪些", "咋改的", "第二个呢", "第三个"),
    ],
)
def test_after_one_remedy_another_of_the_list_is_about_its_remedy(
    offices: Offices, messages: tuple[str, ...]
) -> None:
    assistant = offices(LIUWAN)
    *before, last = messages
    for message in before:
        assistant.ask(message, chat=last.join(before))
    assert "2 个工作日内回复" in assistant.ask(last, chat=last.join(before)).reply


def test_the_problem_with_a_thing_is_no_remedy(inline: Inline) -> None:
    assistant = inline(PROBLEMS)
    assert "只贴公示栏" in assistant.ask("村务公开有什么问题").reply
    assert "直播平台运用还不熟练" in assistant.ask("直播平台有哪些不足").reply


@pytest.mark.parametrize(
    "question", ["怎么改进", "改进措施", "下一步工作安排是什么", "明年有啥打算", "how will it improve"]
)
def test_what_is_done_about_each_problem_is_told(inline: Inline, question: str) -> None:
    three = f"{PROBLEMS}\n（三）更新不够及时。信息员变动频繁。改进情况：每半年轮训一次。\n"
    reply = inline(three).ask(question).reply
    assert all(done in reply for done in ("及时组织培训", "学习直播平台操作", "每半年轮训一次"))


@pytest.mark.parametrize("question", ["民生领域包括哪些方面", "民生领域都包括啥"])
def test_what_belongs_to_a_thing_is_not_told_by_a_row_that_names_it(inline: Inline, question: str) -> None:
    row = "全面推进财政、民生、扶贫等重点领域信息公开。"
    assert inline(f"{TITLE}\n\n一、总体情况\n{row}\n").ask(question).status is not Status.ANSWERED
    told = f"{TITLE}\n\n一、总体情况\n{row}\n（一）民生领域信息公开。做好养老、征地、助学等群众关心的信息公开工作。\n"
    assert "养老、征地" in inline(told).ask(question).reply.splitlines()[0]


@pytest.mark.parametrize(
    ("report", "question", "said", "unsaid"),
    [
        (LIUWAN, "What does part six of the report say?", "无其他需要报告的事项", "936"),
        (LIUWAN, "what is in the first section", "依申请公开情况", "公开不够及时"),
        (LIUWAN, "What is the second problem?", "以转载文字为主", "公众号互动性不强"),
        (LIUWAN, "tell me about shortcoming number 2", "以转载文字为主", "公众号互动性不强"),
        (YINGHU, "What was done for supervision and safeguards?", "业务培训", "停车"),
        (YINGHU, "what does the report say about supervision and guarantees", "业务培训", "停车"),
    ],
)
def test_a_part_is_told_as_a_whole_in_english(
    offices: Offices, report: str, question: str, said: str, unsaid: str
) -> None:
    reply = offices(report).ask(question).reply
    assert said in reply
    assert unsaid not in reply


@pytest.mark.parametrize(
    "question",
    ["What does section nine say?", "What was done about the nursing home?", "describe the second school"],
)
def test_what_is_no_part_is_not_told_as_one_in_english(offices: Offices, question: str) -> None:
    assert offices(LIUWAN).ask(question).status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("before", "then", "said"),
    [
        ("What is the second problem?", "how will it be fixed?", "学习直播平台操作"),
        ("what is the first problem", "what will be done about it", "及时组织培训"),
        ("What problems are there?", "what about the second one", "直播平台运用还不熟练"),
        ("What problems are there?", "how will they be solved?", "及时组织培训"),
    ],
)
def test_one_problem_of_the_list_is_gone_on_about_in_english(
    inline: Inline, before: str, then: str, said: str
) -> None:
    assistant = inline(PROBLEMS)
    assistant.ask(before, chat=before + then)
    assert said in assistant.ask(then, chat=before + then).reply


def test_after_one_remedy_another_is_told_in_english(inline: Inline) -> None:
    three = f"{PROBLEMS}\n（三）更新不够及时。信息员变动频繁。改进情况：每半年轮训一次。\n"
    assistant = inline(three)
    for message in ("What is the second problem?", "how will it be fixed?"):
        assistant.ask(message, chat="the third remedy")
    assert "每半年轮训一次" in assistant.ask("and the third?", chat="the third remedy").reply


def test_what_was_done_in_a_field_is_not_told_by_its_problem(inline: Inline) -> None:
    done = PROBLEMS.replace(
        "五、", "一、总体情况\n（一）推进村务公开。各村新建公示栏，按季度公开村级账目。\n五、"
    )
    assert "只贴公示栏" not in inline(done).ask("村务公开做了哪些工作").reply.splitlines()[0]
