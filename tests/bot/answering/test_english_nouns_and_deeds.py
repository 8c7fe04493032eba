"""English questions whose noun or deed the report has to have itself: complaints, letters answered, problems named, who checks."""

from __future__ import annotations

import pytest

from tests.bot.conftest import Inline
from tests.bot.replies import refused, told_by

REPORT = (
    "柳湾县司法局2022年政府信息公开工作年度报告\n\n一、总体情况\n\n"
    "（一）主动公开。紧紧围绕解决群众问题，发放宣传手册5100册，海报900份。删除部分不适用的栏目，累计公开信息640条。"
    "完善信息发布审核制度，切实提高群众满意度。清理失效链接21处。\n"
    "（二）依申请公开。共收到信息公开申请14件，其中信函申请6件、网上申请8件。网上答复解决群众诉求80件。\n"
    "（三）平台建设。播出《法治热线》3期，办理网民留言55条。平均日阅读量310次。\n"
)
FULLER = (
    "岚县民政局2022年政府信息公开工作年度报告\n\n发布时间：2023-01-19\n\n一、总体情况\n\n"
    "（一）主动公开。发布短视频26条，政策解读19篇。信息由办公室审核后发布。制定信息公开制度4项。\n"
    "（二）依申请公开。共收到信息公开申请9件，答复8件，结转下年度1件。\n"
    "（三）平台建设。12345热线来电接听430件，收到投诉37件。废止规范性文件2件，删除过期信息15条。群众满意率为96%。\n"
    "二、存在的主要问题\n\n公开内容不够全面，更新不及时。\n"
)


@pytest.mark.parametrize(
    "question",
    [
        "How many complaints came in last year's report period?",
        "how many letters from residents were answered",
        "How many requests were answered?",
        "Who checks information before publication?",
        "What problems did the bureau find?",
        "How many calls did the hotline receive?",
        "How satisfied was the public?",
        "How many documents were abolished?",
        "how many pages were deleted",
        "How many videos did it put out?",
        "How many applications came from companies?",
        "What was the average handling time for a request?",
    ],
)
def test_not_told(inline: Inline, question: str) -> None:
    refused(inline(REPORT), question)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many complaints were received?", "37"),
        ("How many requests were answered?", "8 items"),
        ("Who reviews the information?", "由办公室审核后发布"),
        ("How many hotline calls were received?", "430"),
        ("How many documents were repealed?", "2 items"),
        ("How many posts were deleted?", "15 items"),
        ("How many videos were published?", "26 items"),
        ("How many interpretations were published?", "19"),
        ("What problems were found?", "公开内容不够全面"),
        ("When was the report published?", "2023-01-19"),
    ],
)
def test_told(inline: Inline, question: str, told: str) -> None:
    assert told in told_by(inline(FULLER), question)


@pytest.mark.parametrize(
    "question",
    [
        "When will next year's report be published?",
        "next year's annual report date",
        "明年的年报什么时候发布",
        "下一年度的报告啥时候公布",
    ],
)
def test_next_years_report_is_another(inline: Inline, question: str) -> None:
    assert "2023-01-19" not in inline(FULLER).ask(question).reply


WORDS = (
    "青石县水利局2022年政府信息公开工作年度报告\n\n一、总体情况\n\n"
    "（一）主动公开。围绕“十四五”规划，通过县政府网站、新闻媒体公开信息310条，及时更新机构职能。政务公开领导小组具体负责检查，定期组织业务培训，及时报送信息。\n"
    "（二）依申请公开。规范申请受理、审核、答复程序，完善投诉举报制度。\n"
    "（三）监督保障。对发现的问题按要求整改到位。把政府信息公开列为年终考核项目。\n"
    "本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。\n"
)
PLAIN = (
    "云栎县统计局2022年政府信息公开工作年度报告\n\n一、总体情况\n\n"
    "（一）主动公开。局网站每周更新两次。成立由局长任组长的政务公开领导小组。县日报刊登经济普查报道3篇。\n"
    "（二）依申请公开。收到申请5件，全部按时答复，其中予以公开4件、不予公开1件。未收到投诉。\n"
    "（三）监督保障。7月对股室人员进行培训。在全县政务公开考核中名列第三名。\n"
    "五、存在的主要问题及改进情况\n\n一是解读形式单一；二是更新不及时。下一步将增设专栏。\n"
)


@pytest.mark.parametrize(
    "question",
    [
        "What are the main problems of the bureau?",
        "What was the last problem?",
        "What is planned for the next year?",
        "Was the bureau criticised?",
        "Were all the requests answered?",
        "How often is the website updated?",
        "How many channels are used?",
        "What did the newspapers report?",
        "Who heads the leading group?",
        "Who was trained?",
        "When was the training held?",
        "Were there any complaints?",
        "What is the deadline for replies?",
        "How did it do in the assessment?",
        "What became of the requests?",
    ],
)
def test_words_say_nothing_of_it(inline: Inline, question: str) -> None:
    refused(inline(WORDS), question)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What are the main problems?", "解读形式单一"),
        ("What is planned for next year?", "增设专栏"),
        ("Were all requests answered?", "全部按时答复"),
        ("How often is the website updated?", "每周更新两次"),
        ("Who heads the leading group?", "局长任组长"),
        ("Were there any complaints?", "未收到投诉"),
    ],
)
def test_plain_tells_it(inline: Inline, question: str, told: str) -> None:
    assert told in told_by(inline(PLAIN), question)


ITEMS = (
    "柳湾县教育局2022年政府信息公开工作年度报告\n\n一、总体情况\n\n"
    "（一）主动公开。据统计，2022年主动公开信息640条。“柳湾教育发布”微信公众号发布信息310条。优化营商环境，走访企业45家次。"
    "11个村均建有村务公开公示栏。公示特困供养人员名单信息6条。重要政策文件解读9条。提供岗位120个。\n"
    "（二）依申请公开。开通线上申请等服务项目，线上办结政务服务业务27件。\n"
    "（三）平台建设。网站共设8大板块。\n"
)


@pytest.mark.parametrize(
    "question",
    [
        "How many environmental items were published?",
        "How many statistical items were published?",
        "How many personnel items were published?",
        "How many requests were made online?",
        "How many village affairs were published?",
        "How many policy documents were published?",
        "How many employment items were published?",
    ],
)
def test_items_of_something_else(inline: Inline, question: str) -> None:
    refused(inline(ITEMS), question)


def test_columns_are_counted(inline: Inline) -> None:
    assert "8" in told_by(inline(ITEMS), "How many columns does the website have?")
