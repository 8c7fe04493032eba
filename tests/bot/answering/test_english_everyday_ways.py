"""Everyday ways of asking in English for sums, differences, followers, contacts and what a figure is more than."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """澄湖市人力资源和社会保障局2024年政府信息公开工作年度报告
如有疑问,请与澄湖市人力资源和社会保障局办公室联系(地址:澄湖市学院路7号,邮编:768200,电话:0841-5550101)。
一、总体情况
(一)主动公开。2024年发布各类信息900条,其中政府网站公开410条、政务微信公开270条、其他方式公开220条。
围绕群众关注度较高的选题推送,“澄湖人社”微信公众号发布推文270篇,粉丝量突破5.2万;“澄湖人社”微信视频号发布视频31条;“澄湖人社”抖音发布视频30条;“澄湖人社”微博号发布推文320篇次。
发布职业技能相关推文12篇,劳动者权益保障推文9篇。转发中央领导人重要活动等时政要闻信息44条。
(二)回应解读情况。通过政府网站回应社会关注热点信息5条,发布政策解读稿件8篇;通过其他方式回应社会关切信息60条。
(三)建议提案。全文公开主办的人大建议、政协提案办理答复件21件(人大建议答复15件,政协提案答复6件)。
(四)政府信息管理。健全审查机制,严格执行信息公开“三审”制度,坚持“先审查、后公开”原则。领导信箱办件50件,选登公开17件。提起行政复议1件。
(五)建成分类亭房22座,覆盖小区16个。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("By how many items does the website beat WeChat?", "Difference: 410 − 270 = 140"),
        ("By what margin does the website lead WeChat?", "Difference: 410 − 270 = 140"),
        ("How far ahead of WeChat is the website?", "Difference: 410 − 270 = 140"),
        ("Which account posted the most?", "The most: “澄湖人社”微博号发布推文"),
        ("total videos on both video platforms", "Together: 31 + 30 = 61"),
        ("total number of responses to public concern", "Together: 5 + 60 = 65"),
        ("items by other means", "220 items"),
        ("labour rights protection posts", "9 articles"),
        ("How many were published selectively?", "17 items"),
        ("How many compounds do they cover?", "16 "),
        ("Does the WeChat account have over 50,000 fans?", "Yes"),
        ("Does the WeChat account have more than 50 thousand followers?", "Yes"),
        ("Does the WeChat account have fewer than 1000 followers?", "No"),
        ("which office should be contacted?", "telephone: 0841-5550101"),
    ],
)
def test_it_is_told(assistant: Assistant, question: str, told: str) -> None:
    assert assistant.ask(question, "en-everyday").reply.startswith(told)


def test_news_about_leaders_count_no_leaders(assistant: Assistant) -> None:
    assert "44条" in assistant.ask("forwarded news about national leaders", "en-about").reply


@pytest.mark.parametrize(
    "question",
    ["How many rounds of review does information go through?", "how many levels of checks must a post pass"],
)
def test_rounds_of_review_are_no_reconsiderations(assistant: Assistant, question: str) -> None:
    assert "“三审”" in assistant.ask(question, "en-rounds").reply


@pytest.mark.parametrize(
    "question", ["How many Weibo followers?", "Weibo fans", "number of Weibo subscribers"]
)
def test_what_the_public_cares_about_are_no_followers(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question, "en-followers").status is Status.UNANSWERABLE


def test_two_kinds_in_a_breath_are_no_part_of_them(assistant: Assistant) -> None:
    assert assistant.ask("人大建议政协提案答复一共多少件", "zh-both").reply.startswith("21 件")
    assert assistant.ask("政协提案答复多少件", "zh-one").reply.startswith("6 件")
