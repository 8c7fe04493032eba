"""Questions for words next to what a report says, and what it does say of them. Invented reports."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import told_by

BUREAU = """沅溪县水利局2022年政府信息公开工作年度报告
一、总体情况
(一)主动公开。围绕民生规划、水利财政预决算等公开信息420条，增强人民群众满意度、获得感。公开方式除通过县政府网站公开外，还通过各村公示栏公开。
(二)依申请公开。全年收到政府信息公开申请26件，其中信函申请9件、网上申请17件，内容为某水库安全评价报告。未收取信息处理费。
(三)信息管理。根据上级文件的修改情况及时清理文件，做好网站栏目的日常维护。
(四)平台建设。县级以上媒体采用新闻稿件45篇。
(五)监督保障。开展业务专题培训2次。
二、存在的问题及改进情况
问题是互动栏目回复不及时。下一步，组织依申请公开专题培训。
"""
OFFICE = """沅溪县林业局2022年政府信息公开工作年度报告
一、总体情况
2019年3月成立政务公开领导小组，成员单位包括办公室、造林股、法规股。局办公室主任任新闻发言人。
6月组织政务公开培训1次。开设“林长制”“防火宣传”两个专题。群众满意率98%。会同县财政局联合印发文件2份。
公开信息分为机构职能、政策文件、工作动态三类，其中工作动态类信息最多。受机构改革影响，公开数量减少。
办理进度可通过县政府网站查询。监督举报电话：0599-1234567。
"""


@pytest.fixture(scope="module")
def bureau(inline: Inline) -> Assistant:
    return inline(BUREAU)


@pytest.fixture(scope="module")
def office(inline: Inline) -> Assistant:
    return inline(OFFICE)


@pytest.mark.parametrize(
    "question",
    [
        "成员单位有哪些",
        "五年规划是什么",
        "怎么查询办理进度",
        "有没有新闻发言人",
        "专题有哪些",
        "什么时候培训的",
        "哪些文件是联合发文",
        "哪些信息不能公开",
        "哪些部门没公开",
        "经费从哪来",
        "群众满意吗",
        "怎么举报",
        "有没有手机客户端",
        "什么时候成立的领导小组",
        "上级怎么评价",
        "为什么公开数量减少",
        "公开数量为什么下降",
        "哪些信息公开最多",
        "how many requests were from journalists?",
        "what is the five-year plan?",
        "which columns are there?",
        "what did superiors say?",
        "are people satisfied?",
        "when was the leading group set up?",
        "which departments did not publish?",
        "how many people were punished?",
    ],
)
def test_is_not_told(bureau: Assistant, question: str) -> None:
    assert bureau.ask(question, question).status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("成员单位有哪些", "造林股"),
        ("有没有新闻发言人", "新闻发言人"),
        ("专题有哪些", "林长制"),
        ("什么时候培训的", "6月"),
        ("群众满意吗", "98%"),
        ("什么时候成立的领导小组", "2019年3月"),
        ("信息分几类", "3 类"),
        ("为什么公开数量减少", "机构改革"),
        ("怎么查询办理进度", "县政府网站"),
    ],
)
def test_is_told(office: Assistant, question: str, said: str) -> None:
    assert said in told_by(office, question)
