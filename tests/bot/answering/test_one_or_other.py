"""Messages that lean on what was told: one or the other of two, the cause of one problem, by which way each; and who keeps one room only."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline

_REPORT = """青石县柳湾镇人民政府2022年政府信息公开工作年度报告
一、总体情况
(一)主动公开情况
2022年主动公开政府信息640条,其中政府网站210条、微信公众号430条。
全年印发文件90件,“此件公开发布”文件30件,“此件依申请公开”文件54件,“此件不公开”文件6件。
通过公示栏公示议案办理情况信息2条涉及议案31条。
通过镇政府网站公开产业发展信息36条。
通过公示栏和短信公开防汛信息48条。
就业信息公开方面,通过镇级公示栏公示就业援助信息3条涉及人员18人,就业见习信息2条涉及人员25人,就业培训信息4条涉及人员60人。
(二)平台建设情况
在镇便民服务中心设立信息查阅点,指定专人定期维护、更新,全年推送信息44条。
对各村公开清单进行更新,涉及一级目录15项、二级目录40项。
(三)监督保障情况
将政务公开纳入考核,年底前完成对9个村的考核。
全年组织宣传活动2次,通过发放宣传册、悬挂宣传横幅、LED电子屏等形式,提高群众知晓率。
如有疑问或意见建议,请与柳湾镇人民政府联系。
五、存在的主要问题及改进情况
(一)公开内容不全面。个别站所重视不够,公开的内容不够具体。
改进情况:加强学习,提高认识。
(二)村级公开不及时。由于村干部业务不熟,导致村务信息更新慢。
改进情况:组织村干部培训,定期检查。
"""


@pytest.fixture(scope="module")
def assistant(inline: Inline) -> Assistant:
    """The assistant on a small report."""
    return inline(_REPORT)


def _last(assistant: Assistant, *messages: str) -> str:
    """The first line of the last reply of a chat."""
    chat = "|".join(messages)
    return [assistant.ask(message, chat) for message in messages][-1].reply.splitlines()[0]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("考核几个村", "是村还是站所"), "9个村"),
        (("防汛信息公开几条", "是用短信还是网站发的"), "通过公示栏和短信"),
        (("印发文件多少件", "公开发布的占多少", "不公开的呢"), "6"),
        (("印发文件多少件", "公开发布的几件", "占多大比例", "不公开的呢"), "6"),
        (("存在哪些问题", "第一个怎么改", "第二个的原因"), "由于村干部业务不熟"),
        (("下一步怎么改进", "第二条是啥"), "组织村干部培训"),
        (("下一步怎么改进", "第二个问题是啥"), "由于村干部业务不熟"),
        (("查阅点推送几条", "谁更新"), "指定专人"),
    ],
)
def test_what_leans_is_told_from_what_was_told(
    assistant: Assistant, messages: tuple[str, ...], told: str
) -> None:
    assert told in _last(assistant, *messages)


def test_each_by_its_own_way(assistant: Assistant) -> None:
    messages = ("产业发展信息多少条", "防汛信息呢", "哪个更多", "分别通过什么发的")
    reply = [assistant.ask(message, "ways") for message in messages][-1].reply
    assert "镇政府网站公开产业" in reply
    assert "公示栏和短信" in reply


@pytest.mark.parametrize(
    "messages",
    [
        ("有几个单位被考核", "是村还是部门"),
        ("宣传活动几次", "是线上还是线下"),
        ("存在哪些问题", "第一个为啥"),
        ("一级目录几项", "是谁更新的"),
        ("谁统筹",),
        ("信息公开工作谁负责",),
        ("宣传横幅挂在哪了",),
        ("群众有啥意见",),
        ("公开的信息谁审批", "他电话多少"),
        ("产业发展信息多少条", "投了多少资"),
    ],
)
def test_what_is_not_said_is_refused(assistant: Assistant, messages: tuple[str, ...]) -> None:
    chat = "|".join(messages)
    answer = [assistant.ask(message, chat) for message in messages][-1]
    assert answer.status.name == "UNANSWERABLE", answer.reply


def test_how_many_they_are_about(assistant: Assistant) -> None:
    assert _last(assistant, "议案办理情况涉及多少条议案") == "31 条"
    assert _last(assistant, "议案办理情况公示了几条") == "2 条"


@pytest.mark.parametrize("question", ["就业涉及多少人", "就业信息涉及103人对吗"])
def test_a_heading_is_none_of_its_figures(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question, question).status.name == "AMBIGUOUS"


def test_another_column_of_the_form_is_of_the_row_told_before(lingsha: Assistant) -> None:
    assert _last(lingsha, "规范性文件有几件", "规章呢", "对外公开总数呢") == "0 件"
    assert _last(lingsha, "规章制定了几件", "对外公开总数量多少") == "0 件"


def test_difficulties_are_problems(assistant: Assistant) -> None:
    assert "由于村干部业务不熟" in _last(assistant, "有哪些困难", "具体说说第二条")


@pytest.mark.parametrize(
    "messages",
    [
        ("就业培训信息几条", "每条多少人"),
        ("查阅点是干什么的", "公开了几条"),
    ],
)
def test_it_is_not_told_of_another_thing(assistant: Assistant, messages: tuple[str, ...]) -> None:
    chat = "|".join(messages)
    answer = [assistant.ask(message, chat) for message in messages][-1]
    assert answer.status.name == "UNANSWERABLE", answer.reply


@pytest.mark.parametrize(
    ("question", "told", "unsaid"),
    [
        ("印发文件多少，不公开的多少，为什么不公开", ("90 件", "6 件"), "为什么不公开"),
        ("考核几个村，啥时候完，结果咋样", ("9 个", "年底前完成"), "结果咋样"),
    ],
)
def test_the_last_of_three_is_not_left_out_in_silence(
    assistant: Assistant, question: str, told: tuple[str, ...], unsaid: str
) -> None:
    reply = assistant.ask(question).reply
    assert all(figure in reply.split("您问的是")[0] for figure in told)
    assert f"您还问了“{unsaid}”" in reply


@pytest.mark.parametrize("question", ["134人里低保新增多少", "14人里孤儿几个"])
def test_one_of_a_merged_figure_that_is_stated(lingsha: Assistant, question: str) -> None:
    assert "没有单独列出这一项" in lingsha.ask(question).reply


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("有没有公开征地信息", "征地"),
        ("权利运行公开了哪些东西", "政府工作报告"),
        ("政府信息公开几条", "1840"),
        ("乡级政务公开栏公示了几条", "驾驶员补贴 4 条"),
    ],
)
def test_words_as_they_are_written(lingsha: Assistant, question: str, told: str) -> None:
    assert told in lingsha.ask(question).reply.splitlines()[0]


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("低保名单几条", "人嘞"), "134 人"),
        (("几个村", "公示栏都有吧"), "11 个"),
        (("采购金额多少", "是六万三吗"), "63870"),
        (("行政复议几起", "诉讼", "一个都没有？"), "0 件"),
    ],
)
def test_a_few_words_after_a_figure(lingsha: Assistant, messages: tuple[str, ...], told: str) -> None:
    assert told in _last(lingsha, *messages)


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("重点任务有哪些", "第五个呢"), "扶贫"),
        (("重点任务有哪些", "第一个是啥", "公开了几条"), "1 条"),
        (("查阅点谁管",), "专人"),
        (("临时救助有多少号人",), "201 人"),
        (("灵沙乡2020年公示了几个季度的“三公经费”情况？",), "第一至四季度"),
    ],
)
def test_one_heading_of_a_list_and_who_keeps_it(
    lingsha: Assistant, messages: tuple[str, ...], told: str
) -> None:
    assert told in _last(lingsha, *messages)


@pytest.mark.parametrize(
    "messages",
    [
        ("人大建议涉及几条", "办结了几件"),
        ("网民留言几件", "全部办结了？"),
        ("谁发布的",),
    ],
)
def test_what_became_of_applications_is_not_told_of_others(
    lingsha: Assistant, messages: tuple[str, ...]
) -> None:
    chat = "|".join(messages)
    answer = [lingsha.ask(message, chat) for message in messages][-1]
    assert answer.status.name == "UNANSWERABLE", answer.reply


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("上传网站的文件多少",), "66 件"),
        (("问题二是什么",), "后台维护操作较为复杂"),
        (("上传的文件多少", "移交图书馆的呢", "两个一样？"), "一样多"),
        (("收到几件申请", "办结了几件"), "0 件"),
    ],
)
def test_papers_uploaded_and_numbers_behind(lingsha: Assistant, messages: tuple[str, ...], told: str) -> None:
    assert told in _last(lingsha, *messages)


def test_people_are_not_told_by_notices(lingsha: Assistant) -> None:
    assert "12 − 12" not in _last(lingsha, "孤儿涉及几人", "条数", "比低保少多少人")
    assert "201 − 134" in _last(lingsha, "低保涉及多少人", "比临时救助少多少人")


@pytest.mark.parametrize(
    ("question", "told"), [("公文有多少是公开的", "41 件"), ("文件里有几件是不公开的", "3 件")]
)
def test_how_many_of_the_papers(lingsha: Assistant, question: str, told: str) -> None:
    assert lingsha.ask(question).reply.splitlines()[0] == told
