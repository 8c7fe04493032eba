"""What is counted and whose it is: measure words for anything, cases, accounts, websites, sums that hold every part."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """青禾市粮食局2021年政府信息公开工作年度报告
本报告由青禾市粮食局编制，联系电话：0399-5550177。
一、总体情况
2021年，经市粮食局门户网站主动公开政府信息4120条，经省政府网站主动公开政府信息96条。
局微信公众号发布图文310篇，政务微博发布消息820条，官方抖音发布短视频64条，累计关注人数近12.5万人。
同意全部公开11件，同意部分公开3件，不予公开5件。
由政府信息公开引发的行政诉讼案件7件，行政复议案件9件。
在乡粮站公示栏公开粮价40次，在村公示栏公开粮价26次，粮食博物馆网站发布信息17条。
历年累计主动公开政府信息20410条。发布依申请公开信息33条。
全年处理群众留言58条。粮食政策发布解读稿件8篇。
区级粮情微信发布信息231条，总阅读数9.7万，关注人数4321人；粮情微博发送信息77条，总阅读数2.9万，关注人数1234人。
公告4大类46项“粮票兑换”和7大类133项“粮卡通兑”事项。
其中，电子屏发布领导班子成员分工2条、通知文件12条。
全年各类信息发布120条，其中工作动态类52条、人事信息类12条、通知公告类56条。
"""


@pytest.fixture(scope="module")
def grain(inline: Inline) -> Assistant:
    """A made-up grain office."""
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("抖音一年传了几个短视频", "64"),
        ("解读的稿子发了几个", "8"),
        ("群众留的言处理了几个", "58"),
        ("留言处理了几回", "58"),
        ("被老百姓告上法院几次", "7"),
        ("行政复议来了几回", "9"),
        ("打了几场官司", "7"),
    ],
)
def test_a_general_measure_word_counts_what_reports_count_otherwise(
    grain: Assistant, question: str, figure: str
) -> None:
    """几个, 几回 and 几场 ask for 条, 篇 and 件."""
    assert grain.ask(question).reply.startswith(figure)


@pytest.mark.parametrize(
    "question",
    ["粮情微信群建了几个", "抖音设了几个账号", "公示栏有几个", "罚款总共罚了多少", "诉讼费交了多少"],
)
def test_things_and_money_are_not_pieces(grain: Assistant, question: str) -> None:
    """A group or a board is none of the pieces published there, and a sum of money none of the penalties."""
    assert grain.ask(question).status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("粮食局自己的官网一年公开了多少条", "4120"),
        ("局里网站公开几条", "4120"),
        ("省政府的网站上公开了多少条", "96"),
        ("门户网站比省政府网站多公开多少条", "4024"),
    ],
)
def test_the_owner_of_a_website_tells_figures_apart(grain: Assistant, question: str, figure: str) -> None:
    """The office's own site and the province's have each their own figure."""
    assert figure in grain.ask(question).reply.splitlines()[0]


@pytest.mark.parametrize(
    ("question", "figure"), [("村里公示栏公开粮价几回", "26"), ("村公示栏公开粮价几次", "26")]
)
def test_the_board_of_the_village_is_not_the_townships(grain: Assistant, question: str, figure: str) -> None:
    """Boards of two levels have each their own figure."""
    assert grain.ask(question).reply.startswith(figure)


@pytest.mark.parametrize("question", ["抖音有多少粉丝", "公众号多少人关注", "微博一个号有几万粉丝"])
def test_the_followers_of_all_are_not_those_of_one(grain: Assistant, question: str) -> None:
    """A total over several accounts is not said of one."""
    assert "12.5" not in grain.ask(question).reply.splitlines()[0]


@pytest.mark.parametrize(
    ("question", "figure"),
    [("粮情微信有多少人关注", "4321"), ("粮情微博被看了多少回", "2.9"), ("粮情微博关注的人有多少", "1234")],
)
def test_followers_and_readers_belong_to_the_account_before_them(
    grain: Assistant, question: str, figure: str
) -> None:
    """总阅读数 and 关注人数 behind an account are its own."""
    assert grain.ask(question).reply.startswith(figure)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("同意公开的，全部的加部分的，总共多少件", "14"),
        ("全给公开的加上只公开一部分的共几个", "14"),
        ("粮票兑换跟粮卡通兑一共多少项", "179"),
        ("粮卡通兑比粮票兑换多几项", "87"),
    ],
)
def test_a_sum_holds_every_part(grain: Assistant, question: str, figure: str) -> None:
    """Both figures are added, or nothing is given."""
    assert figure in grain.ask(question).reply.splitlines()[0]


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("除了工作动态和人事信息还剩几条", "56"),
        ("刨开工作动态，其他的一共几条", "68"),
        ("除开通知公告，还发了多少条", "64"),
    ],
)
def test_what_is_left_without_some_parts(grain: Assistant, question: str, figure: str) -> None:
    """The total less one part or several, never the part that is not wanted."""
    assert figure in grain.ask(question).reply.splitlines()[0]


@pytest.mark.parametrize("question", ["工作动态几条，单位的几条", "粮情微信公众号几条，广播几条"])
def test_one_of_two_figures_is_not_given_in_silence(grain: Assistant, question: str) -> None:
    """Of two things asked about apart, both are told, or what is missing is named."""
    answer = grain.ask(question)
    assert answer.status is not Status.ANSWERED or "您还问了" in answer.reply


@pytest.mark.parametrize(
    ("question", "figure"),
    [("这些年加起来主动公开了多少条", "20410"), ("历年公开了几条", "20410"), ("申请才给看的有几条", "33")],
)
def test_all_years_and_what_is_open_on_request(grain: Assistant, question: str, figure: str) -> None:
    """The sum of all years is asked for as such."""
    assert grain.ask(question).reply.startswith(figure)


@pytest.mark.parametrize("question", ["收到几件申请", "来申请的人有几个"])
def test_what_is_open_on_request_is_no_application(grain: Assistant, question: str) -> None:
    """发布依申请公开信息33条 counts no applications."""
    assert "33" not in grain.ask(question).reply.splitlines()[0]


@pytest.mark.parametrize("question", ["电子屏上一共发了几条", "电子屏发了多少条"])
def test_the_first_of_a_list_is_not_all_of_it(grain: Assistant, question: str) -> None:
    """电子屏发布A 2条、B 12条: neither is all that it showed."""
    answer = grain.ask(question)
    assert answer.status is not Status.ANSWERED or not answer.reply.startswith(("2 条", "12 条"))


SORTS = """松岭县白杨镇人民政府2023年政府信息公开工作年度报告

一、总体情况

全年主动公开政府信息320条。马匹养殖达到213群6738匹。新建公厕3座，发布工作简报26期，制作海报12幅，栽植行道树500棵，
防范诈骗宣传75场，配备电脑6台，发放便民手册3000本，维修村道18公里。
"""


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("马有几群", "213 群"),
        ("海报做了几张", "12 幅"),
        ("电脑配了几部", "6 台"),
        ("手册发了几册", "3000 本"),
        ("防诈骗宣传搞了几次", "75 场"),
        ("公厕建了几个", "3 座"),
    ],
)
def test_measure_words_of_one_sort_go_for_one_another(inline: Inline, question: str, figure: str) -> None:
    assert inline(SORTS).ask(question).reply.startswith(figure)


@pytest.mark.parametrize(
    "question", ["手册有几页", "行道树栽了几亩", "海报几台", "村道修了几座", "公厕几盏", "简报几辆"]
)
def test_those_of_another_sort_do_not(inline: Inline, question: str) -> None:
    assert inline(SORTS).ask(question).status is Status.UNANSWERABLE


POWERS = """青禾县交通运输局2023年政府信息公开工作年度报告

一、总体情况

调整行政权力清单3轮，保留行政权力312项。其中，行政许可21项、行政确认4项、行政奖励2项、行政处罚240项、行政检查6项、其他行政权力39项。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("行政确认有几项", "4 项"),
        ("行政确认和行政奖励加起来几项", "6项"),
        ("行政确认与行政检查哪个多", "行政检查更多"),
        ("行政处罚权有多少项", "240 项"),
        ("其他权力几项", "39 项"),
        ("行政权力一共多少项", "312 项"),
        ("今年行政处罚了多少起", None),
        ("处罚了几家", None),
        ("行政检查开展了几次", None),
        ("许可办了多少件", None),
        ("行政给付几项", None),
    ],
)
def test_powers_are_told_by_kind_and_are_no_deeds(inline: Inline, question: str, told: str | None) -> None:
    answer = inline(POWERS).ask(question)
    if told is None:
        assert answer.status is Status.UNANSWERABLE, answer.reply
    else:
        assert told in answer.reply.splitlines()[0]


WORKS = """望澜县教育局2023年政府信息公开工作年度报告
一、总体情况
录入公开信息1700条，其中督导检查872条，幼儿园年检40所，学校项目建设6项。
"""


@pytest.mark.parametrize("question", ["有多少学校", "学校有多少所", "多少学校"])
def test_works_are_not_the_places_they_are_done_at(inline: Inline, question: str) -> None:
    assert not inline(WORKS).ask(question).reply.startswith("6 项")


def test_the_works_are_told_where_they_are_asked_for(inline: Inline) -> None:
    assert inline(WORKS).ask("学校项目建设几项").reply.startswith("6 项")
