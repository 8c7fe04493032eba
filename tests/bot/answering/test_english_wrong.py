"""English questions that were once answered with another thing: slogans name nobody, levels are no items, articles have numbers."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """望河县迎春路街道2022年政府信息公开工作年度报告
一、总体情况
贯彻落实《中华人民共和国政府信息公开条例》，增强公开意识，做好机构概况公开。
按照“谁主管、谁负责”的要求，由所在科室负责人、主管主任签字后公布。公开工作由街道副主任主管，党政办牵头。
审核发布信息420条，年内公布《望河街道养犬管理方案》等文件。街道网站发布信息130条。3月5日，新建的查询平台上线运行。
修改完善保密审查制度、值班制度。每季度检查居委会公示栏18家。
公开预算、决算，“三公”经费支出38.6万元。用于政府信息公开的专项经费4.5万元。培训60人次。
（一）存在问题。英文网页更新慢。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who is responsible for information disclosure?", "副主任"),
        ("Which plans were released?", "养犬管理方案"),
        ("What systems were improved?", "值班制度"),
        ("when did the platform go live", "3月5日"),
        ("How many items did Yingchun Road Subdistrict publish on its website?", "130"),
        ("how many notice boards are checked each quarter?", "18"),
        ("main shortcomings?", "英文网页"),
    ],
)
def test_what_the_report_says_is_told(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(question, f"told {question}")
    assert answer.status is Status.ANSWERED
    assert told in answer.reply


@pytest.mark.parametrize(
    "question",
    [
        "How many stages of review are there?",
        "Which article covers the disclosure of organisational overviews?",
        "What is the chairman's full name?",
        "How much did the county budget give?",
    ],
)
def test_what_it_does_not_say_is_refused(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question, f"refused {question}").status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    "question", ["What departments does the commission have?", "How many policy papers were published?"]
)
def test_who_wrote_it_and_policies_pushed_are_no_departments_and_papers(
    inline: Inline, question: str
) -> None:
    report = """望河市科委2024年政府信息公开工作年度报告
一、总体情况
市科委及时发布本部门最新版本的公开指南。累计批量推送集成式发布政策121条，日常报送惠企政策83条。
"""
    assert inline(report).ask(question, question).status is Status.UNANSWERABLE


def test_a_total_that_is_less_than_its_part_has_no_share(inline: Inline) -> None:
    report = """望河县人民政府2023年政府信息公开工作年度报告
四、政府信息公开行政复议、行政诉讼情况
行政复议 | 行政诉讼 |
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 |
结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
10 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
"""
    answer = inline(report).ask("What share of reconsiderations was upheld?", "share")
    assert "÷" not in answer.reply
