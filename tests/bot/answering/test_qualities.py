"""Whether something is as it should be, whether a number was reached, and of two sentences the one about what is asked."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline

_REPORT = """青石县柳湾镇人民政府2022年政府信息公开工作年度报告
一、总体情况
(一)主动公开情况
2022年主动公开政府信息640条,其中政府网站210条、微信公众号430条。
年内通过微博办理答复留言7件。微博全年发布信息310条。
1.公文情况。全年印发文件90件,“此件公开发布”文件30件,“此件不公开”文件6件。
2.行文公开。全年印发文件90件,在县政府网上传公开36件。
3.产业信息。通过镇政府网站和短信公开产业发展信息36条。
(二)制度建设情况
推进财政、就业、养老等重点领域政府信息公开。
全镇9个村均建有公开栏,平时抓好村级财务、产业发展、养老服务等重点信息的公开工作,按月公开。
设置政策角,用于展示政策解读和办事手册。
我镇涉及的投资项目有河堤加固、村道硬化、饮水改造等,已全部公开。
(三)民生情况
公示养老待遇名单8条涉及人员40人,救助对象名单8条涉及人员51人,残疾人名单8条涉及人员23人。
五、存在的主要问题及改进情况
有些公开内容不够具体,分类还要细化。同时,公开形式较为单一,新媒体运用有待加强。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    """The assistant on a small report."""
    return inline(_REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("主动公开的信息到没到七百条", "没有达到700条"),
        ("微博到没到三百条", "达到300条"),
        ("上传公开的文件占印发文件的百分之多少", "36 ÷ 90"),
        ("产业发展信息通过哪些平台公开", "镇政府网站和短信"),
        ("村里重点公开哪些信息", "村级财务"),
        ("政策角里能看到啥", "政策解读和办事手册"),
        ("公开内容具体不具体", "不够具体"),
        ("救助对象一总多少人", "51"),
        ("有哪些项目", "河堤加固"),
        ("公开产业信息多少", "36"),
        ("养老待遇公示了些啥", "养老待遇名单8条"),
        ("微博条数：", "310"),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert told in assistant.ask(question).reply.split("\n原文")[0]


@pytest.mark.parametrize(
    "question", ["信息发布及时吗", "五类名单一共涉及多少人", "公开形式规范吗", "名单公示2批次是哪两批"]
)
def test_it_is_not_said(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status.name == "UNANSWERABLE"


@pytest.mark.parametrize("question", ["行政处罚本年增/减", "行政许可 本年增／减"])
def test_a_column_with_a_mark_in_its_name(lingsha: Assistant, question: str) -> None:
    assert "本年增/减" in lingsha.ask(question).reply.splitlines()[1]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("养老待遇 名单 条", "8 条"),
        ("人最少的名单是哪个", "残疾人名单"),
        ("最少人的名单是哪个", "残疾人名单"),
        ("430条是怎么来的", "微信公众号"),
        ("微信公众号除以政府网站是几倍", "430 ÷ 210"),
    ],
)
def test_keywords_figures_and_order(assistant: Assistant, question: str, told: str) -> None:
    assert told in assistant.ask(question).reply.split("\n原文")[0]


@pytest.mark.parametrize(
    ("question", "told"), [("哪类补贴公示最多", "驾驶员补贴"), ("公示栏有多少", "11 个")]
)
def test_of_the_noun_asked_for(lingsha: Assistant, question: str, told: str) -> None:
    assert told in lingsha.ask(question).reply.splitlines()[0]


def test_the_whole_is_not_the_most_of_its_parts(lingsha: Assistant) -> None:
    messages = ("主动公开多少条", "网站呢", "微博呢", "公示栏和微信群呢", "哪个最多")
    replies = [lingsha.ask(message, "most").reply for message in messages]
    assert "1210" in replies[-1].splitlines()[0]


def test_a_word_is_not_heard_across_who_it_is(lingsha: Assistant) -> None:
    assert lingsha.ask("法定代表人是谁").status.name == "UNANSWERABLE"


@pytest.mark.parametrize("question", ["灵沙乡2021年工作计划是什么？", "2021年工作计划"])
def test_a_plan_of_next_year_is_no_plan_of_any_kind(lingsha: Assistant, question: str) -> None:
    assert lingsha.ask(question).status.name == "UNANSWERABLE"
