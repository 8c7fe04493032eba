"""All channels where none is named, one thing where a figure counts two, and nobody where a heading alone says the deed."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """松河市水务局2023年政府信息公开工作年度报告
一、总体情况
（一）主动公开。局网站发布信息312条，“松河水务”微博推送820条，“松河水务”微信更新145条，“松河水务”抖音号发布作品46条。
全年召开通气会3次，印制手册600册。政策法规类和计划总结类信息共61条，单列的政策法规类信息24条。
“松河水务”视频号和头条号发布短视频90条，其中视频号52条。组织召开和参加培训会7次，其中自行组织召开3次。
（二）监督保障。局机关被评为全市先进集体。稿件经科室负责人审核后报局长审定。一级事项12项，二级事项48项。
"""


@pytest.fixture(scope="module")
def office(inline: Inline) -> Assistant:
    """The assistant on a made-up report."""
    return inline(REPORT)


@pytest.mark.parametrize("question", ["公开了多少条", "一共公开多少信息", "全年发了多少条"])
def test_every_channel_is_told_where_the_report_gives_no_total(office: Assistant, question: str) -> None:
    reply = office.ask(question).reply
    assert all(figure in reply.splitlines()[0] for figure in ("312", "820", "145", "46"))


TWO_CHANNELS = """柏河镇2023年政府信息公开工作年度报告
一、总体情况
（一）主动公开。全镇通过“柏河发布”微信公众号公开政府信息数为960条；通过政府信息公开网主动公开政府信息80条。
（二）依申请公开。2023年度，柏河镇未收到和处理政府信息公开申请。
"""


@pytest.fixture(scope="module")
def two_channels(inline: Inline) -> Assistant:
    """The assistant on a report with two channels and no total."""
    return inline(TWO_CHANNELS)


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("公开数量超过900条了吗", "对，报告写的是960 条"),
        ("主动公开信息有没有超过500条", "对，报告写的是960 条"),
        ("主动公开信息不到900条吧", "不对，报告写的是960 条"),
    ],
)
def test_one_channel_settles_that_all_was_more(two_channels: Assistant, question: str, opening: str) -> None:
    assert two_channels.ask(question).reply.startswith(opening)


@pytest.mark.parametrize("question", ["公开数量超过1000条了吗", "公开信息不到3000条吧"])
def test_no_channel_alone_is_a_verdict_on_all(two_channels: Assistant, question: str) -> None:
    assert two_channels.ask(question).status is Status.AMBIGUOUS


@pytest.mark.parametrize(
    "question", ["How many people were punished?", "How many staff were held responsible?"]
)
def test_nobody_is_punished_by_requests_dealt_with(two_channels: Assistant, question: str) -> None:
    assert two_channels.ask(question).status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("政策法规类发了几条", "24 条"),
        ("视频号发了多少条", "52 条"),
        ("自己组织召开培训会几次", "3 次"),
        ("参加培训会几次", "7 次（"),
        ("计划总结类信息几条", "61 条（"),
        ("稿件审核后报给谁", "稿件经科室负责人审核后报局长审定"),
        ("一级事项和二级事项的比", "倍数：12 ÷ 48"),
    ],
)
def test_one_of_two_has_its_own_figure(office: Assistant, question: str, told: str) -> None:
    assert office.ask(question).reply.startswith(told)


@pytest.mark.parametrize("question", ["由哪个来监督", "由谁监督", "哪个来考核"])
def test_a_heading_names_nobody(office: Assistant, question: str) -> None:
    assert office.ask(question).status is Status.UNANSWERABLE


KINDS = """松河市城管局2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开。通过市政府官网公开社会服务管理16条。在门户网站上公布园林服务管理信息7条。局里着力推进三家县级网站的整合。
利用门户网站、12319投诉热线、公众号等载体，在省级媒体发布28篇，市级媒体发布43篇。信息主要反映市容整治、队伍建设等内容。
"""


@pytest.fixture(scope="module")
def kinds(inline: Inline) -> Assistant:
    """The assistant on a report whose figures differ by a word."""
    return inline(KINDS)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("园林服务管理信息几条", "7 条"),
        ("社会服务管理信息公开多少条", "16 条"),
        ("公开的信息主要反映啥", "信息主要反映市容整治"),
    ],
)
def test_one_kind_is_told_from_another_of_nearly_its_name(kinds: Assistant, question: str, told: str) -> None:
    assert kinds.ask(question).reply.startswith(told)


@pytest.mark.parametrize("question", ["12319接了多少投诉", "县级网站发了多少条信息"])
def test_what_is_only_named_beside_a_figure_is_not_counted_by_it(kinds: Assistant, question: str) -> None:
    assert kinds.ask(question).status is Status.UNANSWERABLE


POSTS = """清河县柳树乡人民政府2022年政府信息公开工作年度报告
一、总体情况
（一）监督保障。我乡成立公开监督小组，组长由人大主席担任，副组长由纪委副书记王青同志担任。小组下设党政办公室，李禾同志任主任。
（二）主动公开。机构概况3条，人事信息8条，政策法规9条，行政权力清单1条，财政预决算62条。2022年我乡没有复议、诉讼。
收到申请4件，其中邮寄提交3件、电子邮件提交1件。全年办理人大代表建议和政协委员提案9件，其中人大代表建议5件，政协委员提案4件。
"""


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("监督小组组长是谁", "我乡成立公开监督小组，组长由人大主席担任"),
        ("党政办主任是哪位", "小组下设党政办公室，李禾同志任主任"),
        ("哪类最多", "最多的是财政预决算：62 条"),
        ("有没有人申请复议", "否，没有"),
        ("邮寄来的申请几件", "3 件"),
        ("发邮件申请的几件", "1 件"),
        ("建议提案一共办了几件", "9 件"),
    ],
)
def test_it_is_told(inline: Inline, question: str, told: str) -> None:
    assert inline(POSTS).ask(question).reply.startswith(told)


@pytest.mark.parametrize("question", ["乡党委书记是谁", "纪委书记是谁", "综治办主任是谁"])
def test_a_post_that_the_report_does_not_name_is_refused(inline: Inline, question: str) -> None:
    assert inline(POSTS).ask(question).status is Status.UNANSWERABLE


LISTED = """松河县统计局2023年政府信息公开工作年度报告
一、总体情况
（一）组织领导。成立领导小组，由局长任组长，副局长任副组长，安排了4名工作人员负责日常工作。
（二）主动公开。局门户网站发布概况类信息36条，要闻类信息87条，目录信息211条，“松河统计”微信公众号发布信息151条。
共解读各类政策性文件38件，耐心做好解释工作，收到和处理依申请公开17件，均已办结。发布统计公报4期。现行有效的规范性文件15件。
（三）回应关切。回复门户网站留言14条，子站留言3条，手机平台留言5条，答复率100%。公开12345热线办件731件、人大代表建议及答复107件。
全县3170家重点企业及150家部门重点关注企业已纳入跟踪服务。
"""


@pytest.fixture(scope="module")
def listed(inline: Inline) -> Assistant:
    """The assistant on a report of lists."""
    return inline(LISTED)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("解读政策文件几件", "38 件"),
        ("留言一共回复几条", "合计：14 + 3 + 5 = 22"),
        ("重点企业有多少家纳入跟踪服务", "3170 家"),
        ("12345热线办件多少", "731 件"),
        ("人大建议公开了多少件", "107 件"),
    ],
)
def test_the_right_one_of_a_list_is_told(listed: Assistant, question: str, told: str) -> None:
    assert listed.ask(question).reply.startswith(told)


@pytest.mark.parametrize("question", ["门户网站一共发了多少条", "局门户网站发了几条信息"])
def test_every_kind_on_a_channel_is_told(listed: Assistant, question: str) -> None:
    first = listed.ask(question).reply.splitlines()[0]
    assert all(figure in first for figure in ("36", "87", "211"))
    assert "151" not in first


@pytest.mark.parametrize(
    "question", ["副组长有几个", "公报印了多少册", "今年出台了几件规范性文件", "规范性文件制定了几件"]
)
def test_another_figure_of_the_list_does_not_answer(listed: Assistant, question: str) -> None:
    assert listed.ask(question).status is Status.UNANSWERABLE


WEATHER = """松河市气象局2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开。年内全网发布3次红色预警信息，公示气象服务信息6大类15小项。转载法律法规26篇，转载其他信息50篇。
发布部门动态126条、政务数据（基本数据）1条、政务数据（过程数据）1条。综合行政执法公众号粉丝860人。在省气象网发稿69篇，在晚报等地方媒体上发稿11篇。
（二）管理。申请平均办结用时3个工作日。由局办公室统筹协调栏目更新，督导股负责跟踪检查，专人负责报送。
养老保险基金运行情况按季度发布。本年报依据《中华人民共和国政府信息公开条例》编制。
"""


@pytest.fixture(scope="module")
def weather(inline: Inline) -> Assistant:
    """The assistant on a report of forecasts."""
    return inline(WEATHER)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("红色预警几次", "3 次"),
        ("转载的一共多少篇", "合计：26 + 50 = 76"),
        ("平均几天办结", "3 个工作日"),
        ("谁统筹协调", "由局办公室统筹协调"),
        ("养老保险基金运行情况多久发布一次", "养老保险基金运行情况按季度发布"),
        ("依据啥编的", "本年报依据《中华人民共和国政府信息公开条例》"),
    ],
)
def test_what_the_office_does_is_told(weather: Assistant, question: str, told: str) -> None:
    assert weather.ask(question).reply.startswith(told)


@pytest.mark.parametrize(
    "question", ["橙色预警几次", "气象站有几个", "执法队员多少人", "在媒体上一共发稿多少篇"]
)
def test_another_of_its_kind_is_refused(weather: Assistant, question: str) -> None:
    assert weather.ask(question).status is Status.UNANSWERABLE


def test_figures_that_are_equal_by_chance_are_both_told(weather: Assistant) -> None:
    reply = weather.ask("政务数据几条").reply
    assert "基本数据" in reply
    assert "过程数据" in reply


COUNTED = """松河县文旅局2021年政府信息公开工作年度报告
一、总体情况
（一）主动公开。公开类别如下：机构信息1条、公文解读3条、规划计划信息4条、工作动态52条、信息公开指南1条。局领导参加新闻发布会7次。
（二）申请。共收到依申请公开件27封，其中，14封申请人主动撤销申请，13封按期答复。
（三）诉讼。行政诉讼案件4件，其中1件已撤回，2件不予立案。
（四）举报投诉处理情况。接到举报投诉658件，其中热线转交421件，均在时限内办结。
"""


@pytest.fixture(scope="module")
def counted(inline: Inline) -> Assistant:
    """The assistant on a report of parts and lists."""
    return inline(COUNTED)


@pytest.mark.parametrize(
    ("question", "told"), [("收到申请多少封", "27 封"), ("撤回的诉讼几件", "1 件"), ("诉讼几件", "4 件")]
)
def test_a_part_and_its_total_are_told_apart(counted: Assistant, question: str, told: str) -> None:
    assert counted.ask(question).reply.startswith(told)


def test_one_kind_of_a_list_is_not_all_that_was_published(counted: Assistant) -> None:
    """Where one number is asked for, the kinds are added up, each told with its figure."""
    reply = counted.ask("总共公开了多少条").reply
    assert all(figure in reply for figure in ("公文解读 3", "规划计划信息 4", "工作动态 52"))


@pytest.mark.parametrize("question", ["新闻发布会自己召开了几次", "投诉的主要是什么事"])
def test_what_stands_beside_it_does_not_answer(counted: Assistant, question: str) -> None:
    assert counted.ask(question).status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    "question", ["公开政府信息多少条", "How many items of government information were disclosed?"]
)
def test_a_total_in_ten_thousands_on_all_channels_is_the_whole(inline: Inline, question: str) -> None:
    office = inline(
        "云溪区人民政府2023年政府信息公开工作年度报告\n一、总体情况\n通过政府门户网站和政务新媒体等形式主动公开政府信息1.42万条。"
        "通过区政府门户网站公开信息8123条，发布解读信息17条。\n"
    )
    first = office.ask(question).reply.splitlines()[0]
    assert "1.42" in first
