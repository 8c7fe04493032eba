"""What share an outcome is of the applications, who made them, and how cases ended: cells of the form in usual words."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import told_by

APPLICANTS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")
NONE = (0,) * 7
ROWS = (
    ("一、本年新收政府信息公开申请数量", (14, 4, 0, 0, 2, 0, 20)),
    ("二、上年结转政府信息公开申请数量", (1, 0, 0, 0, 0, 0, 1)),
    ("三、本年度办理结果\t（一）予以公开", (7, 1, 0, 0, 1, 0, 9)),
    ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", (2, 0, 0, 0, 0, 0, 2)),
    ("（三）不予公开\t1.属于国家秘密", (1, 0, 0, 0, 0, 0, 1)),
    ("2.其他法律行政法规禁止公开", (2, 1, 0, 0, 0, 0, 3)),
    ("3.危及“三安全一稳定”", NONE),
    ("4.保护第三方合法权益", NONE),
    ("5.属于三类内部事务信息", NONE),
    ("6.属于四类过程性信息", NONE),
    ("7.属于行政执法案卷", NONE),
    ("8.属于行政查询事项", NONE),
    ("（四）无法提供\t1.本机关不掌握相关政府信息", (1, 1, 0, 0, 1, 0, 3)),
    ("2.没有现成信息需要另行制作", NONE),
    ("3.补正后申请内容仍不明确", NONE),
    ("（五）不予处理\t1.信访举报投诉类申请", NONE),
    ("（七）总计", (13, 3, 0, 0, 2, 0, 18)),
    ("四、结转下年度继续办理", (2, 1, 0, 0, 0, 0, 3)),
)
CASES = "\n".join(
    (
        "行政复议\t行政诉讼",
        "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉",
        "\t".join(("结果维持", "结果纠正", "其他结果", "尚未审结", "总计") * 2),
        "1\t0\t0\t1\t2\t1\t0\t0\t1\t2\t0\t0\t0\t0\t0",
    )
)
REPORT = "\n".join(
    (
        "云栎市林业局2023年政府信息公开工作年度报告",
        "一、总体情况",
        "全年共收到依申请公开20件。将政务公开纳入全局绩效考核，分值权重为6%。",
        "局网站设置政务动态、林业科普、通知公告3个板块。聘请学生信息员5名。",
        "三、收到和处理政府信息公开申请情况",
        "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t申请人情况",
        "\t" + "\t".join(APPLICANTS),
        *("\t".join((name, *map(str, values))) for name, values in ROWS),
        "四、政府信息公开行政复议、行政诉讼情况",
        CASES,
        "五、存在的主要问题及改进情况",
        "当前存在的问题：一是专业术语较多，群众不易看懂；二是工作队伍不稳定。",
        "下一步，我局将为专业性强的信息配发图解，实行双岗制度稳定队伍。",
    )
)


@pytest.fixture(scope="module")
def office(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("部分公开占百分之几", "2 ÷ 18"),
        ("不予公开的比例", "4 ÷ 18"),
        ("无法提供的占多少", "3 ÷ 18"),
        ("予以公开占申请总数的多大比例", "9 ÷ 20"),
        ("不予公开的占新收申请的百分之几", "4 ÷ 20"),
        ("其中企业提的有几件", "4 件"),
        ("律所提了几件", "2 件"),
        ("明年还有几件要办", "3 件"),
        ("有多少件转到下一年办", "3 件"),
        ("未经复议直接起诉的案子结果怎么样", "结果维持"),
        ("诉讼怎么判的", "尚未审结"),
        ("行政复议几件，结果咋样", "结果维持"),
        ("不予公开的原因有哪些", "属于国家秘密"),
        ("为什么不予公开", "其他法律行政法规禁止公开"),
        ("申请都是怎么处理的", "2 件：部分公开"),
        ("企业申请的结果怎么样", "1 件：予以公开（商业企业）"),
        ("政务公开的考核权重是多少", "6%"),
        ("官网有几个板块", "3 个"),
        ("术语太多群众看不懂咋办", "图解"),
        ("队伍不稳定怎么办", "双岗"),
        ("2024年打算怎么办", "双岗"),
    ],
)
def test_is_told(office: Assistant, question: str, said: str) -> None:
    assert said in told_by(office, question)


@pytest.mark.parametrize(
    "question", ["局里有多少学生", "个人提的建议有几件", "2026年打算怎么办", "护照办得慢怎么办"]
)
def test_a_near_miss_is_refused(office: Assistant, question: str) -> None:
    assert office.ask(question).status != "answered"
