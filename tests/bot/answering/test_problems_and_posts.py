"""What is done about a problem, who deals with what came in, who looks over; and the year of a report that only carries over."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.samples import report_of

_REPORT = """青石县卫生健康委员会2022年政府信息公开工作年度报告

一、总体情况

凡对外公开的信息都由经办人申请、科长复查、分管领导复核，办公室保密审查再进行发布。
落实由专人负责网络舆情监控和12345热线诉求答复工作。

五、存在的主要问题及改进情况

（一）存在问题。一是公开内容不够丰富；二是更新不及时；三是群众知晓率不高。
（二）改进措施。一是拓展公开内容；二是落实专人每周更新；三是利用赶集日宣传。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    """The assistant on a report that names posts and remedies."""
    return inline(_REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("更新不及时怎么办", "落实专人每周更新"),
        ("群众知晓率不高咋办", "利用赶集日宣传"),
        ("公开内容不够丰富，该怎么弄", "拓展公开内容"),
        ("谁来复查", "科长复查"),
        ("谁负责12345热线答复", "由专人负责"),
    ],
)
def test_the_sentence_that_says_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert told in assistant.ask(question).reply.splitlines()[0]


def test_a_year_that_is_carried_over_to_is_not_the_reports_own() -> None:
    text = "一、总体情况\n\n全年受理政府信息公开申请86件，办理完成78件，余8件转2023年度办理。\n"
    assert report_of(text, "政府信息公开工作年度报告").year == 2022
