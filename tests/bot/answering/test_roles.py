"""The kind of thing a question for words looks for, and sentences that say it."""

from __future__ import annotations

import pytest

from bot.answering.telling.roles import Sought, plays, sought
from bot.understanding.reader import understand
from knowledge.models import Fact, FactKind, Measure
from knowledge.query import Term


def said(sentence: str, section: str = "") -> Fact:
    """A sentence of a report."""
    return Fact("", sentence, Measure.TEXT, None, sentence, "", FactKind.PROSE, section, sentence)


def names(question: str) -> set[str]:
    """The roles a question asks for."""
    return {one.role.name for one in sought(understand(question))}


@pytest.mark.parametrize(
    ("question", "role"),
    [
        ("编年报依据的是什么法规", "basis"),
        ("这份报告照着哪个通知写的", "basis"),
        ("Under which regulation was the report prepared?", "basis"),
        ("通知的文号是多少", "document number"),
        ("小程序是干啥用的", "purpose"),
        ("认识不足造成了什么后果", "consequence"),
        ("没审过的信息能不能发", "allowed"),
        ("制度牌挂在哪里", "place"),
        ("哪天是公开日", "day"),
        ("存在哪三个问题", "problem"),
        ("发文要谁拍板", "approval"),
        ("社区平时抓哪些内容", "focus"),
        ("窗口提供什么服务", "what is offered"),
        ("走的什么渠道", "channel"),
        ("重视不够，怎么整改", "remedy"),
        ("哪个村做得好", "village"),
        ("归哪个科室负责", "body"),
        ("这项工作谁在牵头", "charge"),
        ("Which office is in charge of disclosure?", "charge"),
        ("年报分几大部分", "parts of the report"),
        ("哪里能查到年报全文", "copy of the report"),
        ("年报看不明白该问谁", "whom to ask"),
        ("章程有哪三件", "which of a number"),
        ("发布信息执行哪两个制度", "so many of a sort"),
        ("落实哪个部委的要求", "whose demand"),
        ("阅览室配了什么设备", "equipment"),
        ("那几件信访最后办得怎么样", "handled"),
        ("用啥法子让村民知道这件事", "made known"),
        ("名册多久核对一次", "how often"),
        ("传单上印的是什么", "written in it"),
        ("名册交给谁了", "receiver"),
        ("热线里都骂了些什么", "what messages say"),
        ("下一步准备怎么弄", "remedy"),
        ("发文前要过几道手续", "approval"),
        ("办这个栏目图个啥", "purpose"),
    ],
)
def test_a_question_says_what_kind_of_thing_it_seeks(question: str, role: str) -> None:
    assert role in names(question)


@pytest.mark.parametrize("question", ["微博发了多少条", "哪天都行，公开了几条信息", "存在的困难有多少个"])
def test_a_question_for_a_figure_seeks_no_role(question: str) -> None:
    assert names(question) == set()


def test_whether_something_may_be_done_is_asked_only_where_nothing_else_is() -> None:
    assert "allowed" not in names("公文能不能公开，什么时候定")
    assert "allowed" not in names("能不能帮我看看微博的情况")


@pytest.mark.parametrize(
    ("question", "says", "does_not"),
    [
        ("按照什么规定编的", "根据《信息公开规定》编制。", "由办公室编制。"),
        ("公众号是拿来做什么用的", "公众号主要用于发布通知。", "公众号关注人数 30 人。"),
        ("人手不够带来啥后果", "人手不够，导致更新不及时。", "配备人手 2 名。"),
        ("标牌挂在哪里", "在便民大厅张贴标牌。", "制作标牌 3 块。"),
        ("执行哪两项制度", "执行保密审查制度和发布协调制度。", "完善制度机制、推进平台建设。"),
        ("哪个村先试的", "大河村先行试点。", "全乡各村先行试点。"),
    ],
)
def test_a_sentence_says_it_or_not(question: str, says: str, does_not: str) -> None:
    wanted = sought(understand(question))
    assert wanted
    assert plays(said(says), wanted)
    assert not plays(said(does_not), wanted)


def test_the_heading_counts_with_the_sentence() -> None:
    wanted = sought(understand("有什么问题"))
    assert plays(said("人员流动大。", "五、存在的主要问题"), wanted)


def test_words_of_asking_need_not_stand_in_the_sentence() -> None:
    question = understand("年报依据的是哪部法规")
    basis = next(one for one in sought(question) if one.role.name == "basis")
    start = question.folded.index("法规")
    assert basis.covers(Term("法规", ("法规",), 1.0, position=start))
    assert not basis.covers(Term("年报", ("年报",), 1.0, position=0))


def test_places_of_an_english_question_are_counted_in_words() -> None:
    question = understand("How will the office fix the slow notices?")
    remedy = next(one for one in sought(question) if one.role.name == "remedy")
    assert isinstance(remedy, Sought)
    assert (remedy.start, remedy.end) == (0, 5)
