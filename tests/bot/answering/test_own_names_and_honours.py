"""What only an office's name says, honours, clicks of an account, times of the year, the site's own footer, the city of an office."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from tests.bot.conftest import Inline

OFFICE = (
    "主办单位:青禾县人民政府办公室 联系电话:0955—3620121 网站标识码:6404210002.\n"
    "根据《中华人民共和国政府信息公开条例》要求，市文化旅游局编制了2013年度政府信息公开年度报告。"
    "如有疑问，请与青禾市文化旅游局联系（地址：人民大街11号，邮编：755000）。\n\n一、概述\n\n"
    "2013年，市文化旅游局通过青禾文旅微信公众号向社会公开工作信息104条，关注人数1.5万人，全年点击量20万次；微博发布243条。"
    "我局被评为2013年度《热线》栏目人民群众满意“十佳单位”。年初我们组织全系统职工进行了系统学习和培训；"
    "修订了《政府信息公开指南》，建立健全了相关工作制度。制定了本局政府信息公开审核、保密审查制度，规范了工作程序。"
    "全年未发生针对市文化旅游局有关政府信息公开事务的行政复议案件、行政诉讼案件和举报申诉件。\n"
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("公众号点击量", "20 万次"),
        ("得过什么奖", "十佳单位"),
        ("被评为什么荣誉", "十佳单位"),
        ("什么时候组织学习培训", "年初我们组织"),
        ("制定了什么制度", "保密审查制度"),
        ("有人举报吗", "未发生"),
        ("编制单位是谁", "青禾市文化旅游局"),
    ],
)
def test_told(inline: Inline, question: str, told: str) -> None:
    assert told in inline(OFFICE).ask(question).reply


@pytest.mark.parametrize("question", ["旅游收入", "旅游收入多少", "局里电话多少"])
def test_not_told(inline: Inline, question: str) -> None:
    assert inline(OFFICE).ask(question).status is Status.UNANSWERABLE
