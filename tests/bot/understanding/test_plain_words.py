"""Words of one region mean what those of all regions do, and courtesies ask nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.answering.answer import Language
from bot.assistant import Assistant
from bot.understanding.chinese.plain_words import in_plain_words
from bot.understanding.reader import understand
from knowledge.indexing import build_index
from knowledge.models import Measure
from tests.samples import MADE_UP


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("网站嘅信息系几多条", "网站的信息是多少条"),
        ("公告栏占好多", "公告栏占多少"),
        ("边个来审", "谁来审"),
        ("微信同微博边个多", "微信同微博哪个多"),
        ("11條村喺边度贴", "11个村在哪里贴"),
        ("公众号一年发布和转发多少", "公众号一年发布和转发了多少"),
        ("镇政府在阿达呢", "镇政府在哪里呢"),
        ("公开曰系几号", "公开日是几号"),
        ("几份唔公开", "几份不公开"),
        ("管理上有何不足", "管理上有什么不足"),
        ("找啥人负责", "找谁负责"),
        ("有乜嘢不足", "有什么不足"),
        ("还有啥子短板", "还有什么短板"),
        ("搁哪查", "在哪查"),
        ("咋不公开", "为什么不公开"),
        ("抖音超过咧五百条", "抖音超过了五百条"),
        ("有冇收过费", "有没有收过费"),
        ("两样拢共多少", "两样一共多少"),
        ("罚款有没得", "罚款有没有"),
        ("简报是哪个在写", "简报是谁在写"),
        ("采取了那些措施是那些", "采取了那些措施是哪些"),
        ("什时候培训的", "什么时候培训的"),
        ("環保資訊公示幾條", "環保信息公示幾條"),
        ("罚款是零吗", "罚款是0吗"),
        ("罚款有咩", "罚款有吗"),
        ("2 0 2 0 年 罚 款 公 示 多 少 条", "2020年罚款公示多少条"),
        ("罚款几件咩", "罚款几件"),
        ("我是云岭大学的研究生，写论文，需要罚款的件数", "罚款的件数"),
        ("【罚款有几件】", "罚款有几件"),
        ("罚款有几件😊~", "罚款有几件"),
        ("罚款有几件？我再问一遍，罚款有几件？", "罚款有几件"),
        ("驾驶 员补 贴公 示了 多 少条", "驾驶员补贴公示了多少条"),
        ("罚款比去年多嗯多少", "罚款比去年多多少"),
        ("小安，罚款一共有几件", "罚款一共有几件"),
        ("罚款有几件，求解", "罚款有几件"),
        ("罚款有吗？我写材料要用", "罚款有吗"),
        ("处罚要走什么程序", "处罚的程序是什么"),
        ("小学，一共有几所", "小学，一共有几所"),
        ("抖音 微信 官网 各 多少", "抖音 微信 官网 各 多少"),
        ("网页上发了几条", "网站上发了几条"),
        ("受降雨影响的有几户", "降雨涉及的有几户"),
        ("村村都有公告栏吗", "各村都有公告栏吗"),
        ("花了四万两千六百五 对吗", "花了42650 对吗"),
    ],
)
def test_a_regions_words_are_everybodys(said: str, meant: str) -> None:
    assert in_plain_words(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "开放日几月几号",
        "公众号有好多人关注",
        "抖音咧",
        "为什么子女不能领",
        "现场问题登记了几个",
        "什么人口普查",
        "没得到答复的",
        "哪个部门管",
        "那些措施",
    ],
)
def test_words_that_only_look_so_are_left(said: str) -> None:
    assert in_plain_words(said) == said


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("想咨询您一个问题，抖音发了多少", "抖音发了多少"),
        ("那个啥，收费没有", "收费没有"),
        ("我是咱们这的村民，抖音发了多少", "抖音发了多少"),
        ("抖音发了五百条吗，谢谢老师", "抖音发了五百条吗"),
        ("抖音发了多少，麻烦您了", "抖音发了多少"),
        ("抖音发了多少，帮忙看一下呗", "抖音发了多少"),
        ("抖音发了多少 急！", "抖音发了多少"),
        ("抖音发了五百条吗呀", "抖音发了五百条吗"),
        ("您能不能帮我查一下抖音发了多少条吗", "抖音发了多少条"),
        ("抖音发了多少？抖音发了多少？", "抖音发了多少"),
        ("公告栏贴出来的条数 我总觉得太少了", "公告栏贴出来的条数，我总觉得太少了"),
    ],
)
def test_courtesies_are_left_out(said: str, asked: str) -> None:
    assert in_plain_words(said) == asked


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("哎呀小同志我是村里的老汉今年七十三了眼睛花看不清想问一下罚款有几件", "罚款有几件"),
        ("我不识字别人帮我打的字，罚款有几件", "罚款有几件"),
        ("我在外地打工回不去想晓得罚款有几件", "罚款有几件"),
        ("我今年七十三岁能领多少补贴", "我今年七十三岁能领多少补贴"),
        ("我眼睛看不清，怎么领补贴", "我眼睛看不清，怎么领补贴"),
    ],
)
def test_what_speakers_tell_of_themselves_is_left_out(said: str, asked: str) -> None:
    assert in_plain_words(said) == asked


@pytest.mark.parametrize("said", ["谢谢", "谢谢老师！", "请教一个问题", "你知道不", "哈哈哈哈", "20202020"])
def test_a_message_of_courtesies_stays_what_it_is(said: str) -> None:
    assert in_plain_words(said) == said


def test_the_writing_of_the_message_is_told_before_its_words_are_changed() -> None:
    assert understand("係邊個？").language is Language.ZH_HANT


def test_measure_words_without_a_question_word_are_no_error() -> None:
    assert understand("网站的条数比培训的人数多多儿").measure is Measure.ITEM


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """The assistant on a made-up report."""
    index: Path = tmp_path_factory.mktemp("plain") / "index.db"
    build_index([MADE_UP / "2022-jichuan-yinghu.txt"], index)
    return Assistant.open(index)


@pytest.mark.parametrize(
    "said",
    [
        "老师您好，想请教一个问题：公开栏占好多？",
        "我是咱们这儿的居民，公开栏占几多，唔该",
        "公开栏占多些，谢谢啊",
    ],
)
def test_they_are_answered_alike(assistant: Assistant, said: str) -> None:
    plain = assistant.ask("公开栏占多少").reply.splitlines()[0]
    assert "%" in plain
    assert assistant.ask(said).reply.splitlines()[0] == plain
