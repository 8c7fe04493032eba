"""What reports say in a row, of all villages, for a purpose or on somebody's demand, asked in other words."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.samples import TITLE

REPORT = """松岭县河湾镇人民政府2021年政府信息公开工作年度报告

一、总体情况

（一）主动公开情况。全年主动公开政府信息共518条。其中，政府网站公开政府信息96条、政务微信公开政府信息210条、公示栏公开政府信息212条。
落实省民政厅关于救助领域信息公开的要求，公示临时救助信息9条涉及人员31人、贴息贷款5条、贫困户保险信息3条。通过县政府网站、公告栏公开工程招标和验收等信息14条。
落实财政部门关于预决算公开的要求，公示部门预算信息7条。我镇涉及的政府投资项目有河道清淤项目、农村财政奖补项目、桥梁加固项目等。

人大建议政协提案结果公开。公示人大建议办理结果信息2条涉及建议17条；2021年度我镇无政协提案。

（二）回应关切。办理网民留言6件，做到了及早受理、及早转办、及早办理、及早反馈。对群众反映的问题实地核实、上门回访，不断提高满意度。

（三）平台建设。全镇23个村均设有村务公示栏，一般以每月20日为公开日公布村务，临时事项随时公布。设置阅览角，用于展示办事指南和政府公报。
配备打印机3台。按照《河湾镇公开暂行办法》对村务公开清单进行更新，涉及一级事项16项，二级事项41项。注册微博“河湾发布”，全年发布信息75条。
在镇便民大厅设立信息查阅点，划出一处区域，配置查询机2台。全面落实“四公开”及财政、民生等领域公开。
组织培训2次，提高干部业务水平。公开的信息由股室负责人审核，报分管领导审批。镇党委会议决定事项，除依法不予公开的外，公开9次40项内容。

（四）监督。镇村干部12月底前完成对23个村的考核。由于打印机维修操作较为复杂，个别村只能手写张贴。

五、其他需要报告的事项

无其他需要报告的事项。
"""


@pytest.fixture(scope="module")
def office(inline: Inline) -> Assistant:
    """The assistant on a made-up report."""
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("四个及早是哪些", "及早转办"),
        ("三个及早是哪些", None),
        ("有几个村", "23 个"),
        ("有几个村通了天然气", None),
        ("救助信息是落实哪个部门的要求公开的", "省民政厅"),
        ("阅览角是干啥的", "用于展示办事指南"),
        ("为什么要组织培训", "提高干部业务水平"),
        ("群众反映的问题怎么处理", "上门回访"),
        ("公众号名称是什么", None),
        ("有几个渠道公开信息", "政务微信公开政府信息 210"),
        ("工程信息通过什么公开", "县政府网站、公告栏"),
        ("一级二级一共多少项", "57"),
        ("还有别的事要报告的吗", "无其他需要报告的事项"),
        ("有人因为公开的事告你们没有", None),
        ("全部公开了多少条信息啊", "518 条"),
        ("临时救助一人多少", None),
        ("依法不予公开的会议决定有几项", None),
        ("信息要经哪些人员审核", "股室负责人"),
        ("这份年报是由谁审批的", None),
        ("我是河湾的在外面打工我想问下网民留言办了几件", "6 件"),
        ("微信同网站边个多", "210"),
        ("查询机放在哪", "便民大厅"),
        ("公开了五百多吧", "对，"),
        ("一共公开500多对不对", "518"),
        ("四公开是哪四个", None),
        ("镇上哪里能看这些公开的材料", "便民大厅"),
        ("在哪看公示呀", "便民大厅"),
        ("微信超过网站多少条", "114"),
        ("微博发布信息是否达标", None),
        ("我姥姥跟我奶奶想知道临时救助名单上多少人", "31 人"),
        ("暂行办法的全称是什么", "《河湾镇公开暂行办法》"),
        ("发布渠道分布", "公示栏公开政府信息 212"),
        ("临时救助给多少", None),
        ("救助信息是不是暗箱操作", None),
        ("钱发到手了没", None),
        ("临时救助 待遇", None),
    ],
)
def test_everyday_words_find_what_is_said_or_nothing(
    office: Assistant, question: str, said: str | None
) -> None:
    answer = office.ask(question)
    if said is None:
        assert answer.status is not Status.ANSWERED, answer.reply
    else:
        assert answer.status is Status.ANSWERED, answer.reply
        assert said.replace(" ", "") in answer.reply.replace(" ", "")


@pytest.mark.parametrize(
    ("question", "figure"),
    [("打印机坏了吗", "3 台"), ("河湾镇有多少贫困户", "3 条")],
)
def test_what_became_of_a_thing_is_not_told_by_its_number(
    office: Assistant, question: str, figure: str
) -> None:
    assert figure not in office.ask(question).reply.splitlines()[0]


def test_points_are_found_by_the_character_they_share(inline: Inline) -> None:
    office = inline(REPORT.replace("及早", "早"))
    for question in ("办留言做到了哪四早", "几个早都是啥", "什么早这个早那个，到底是哪些"):
        assert "早受理" in office.ask(question).reply, question
    assert office.ask("五早是哪些").status is not Status.ANSWERED


def test_a_list_that_names_it_in_one_item_only_is_no_list_of_it(lingsha: Assistant) -> None:
    assert "危房改造" not in lingsha.ask("都公开了哪些财政信息").reply


def test_a_follow_up_told_better_by_itself_is_not_read_with_what_was_said(lingsha: Assistant) -> None:
    assert "23" in lingsha.ask("人大建议多少条", "talk").reply
    assert lingsha.ask("那政协提案呢", "talk").reply.startswith("没有")


def test_what_was_reckoned_with_is_told_in_english_too(office: Assistant) -> None:
    office.ask("微信公开多少条", "more")
    office.ask("网站呢", "more")
    office.ask("哪个多", "more")
    assert "is larger" in office.ask("and in English?", "more").reply


@pytest.mark.parametrize("message", ["我想贷款", "临时救助的人都叫啥名字"])
def test_wishes_complaints_and_names_are_answered_with_no_figure(office: Assistant, message: str) -> None:
    assert office.ask(message).status is Status.UNANSWERABLE


PAPERS = """松岭县河湾镇人民政府2021年政府信息公开工作年度报告

一、总体情况

（一）公文公开。全年共印发文件88件。

（二）权责清单公开。公示机构职能等信息4条。

（三）权责事项运行公开。公开重点工作进展信息11条。

（四）民生工程公开。我镇涉及的民生工程有河道清淤、桥梁加固、路灯安装等，公开工程批复和验收等信息14条。
"""


def test_another_part_of_the_total_is_named_by_a_follow_up(lingsha: Assistant) -> None:
    assert "177" in lingsha.ask("全年印发文件多少件", "papers").reply
    assert "3 件" in lingsha.ask("其中不让外传的呢", "papers").reply
    assert "131" in lingsha.ask("要打申请才给看的呢", "papers").reply.splitlines()[0]


def test_what_is_listed_under_its_own_heading_is_counted_there(inline: Inline) -> None:
    assert "14" in inline(PAPERS).ask("民生工程公开几条").reply.splitlines()[0]


STAFF = """青禾县河湾街道2022年政府信息公开工作年度报告

一、总体情况

办公室设在党政办，安排工作人员4名，承担信息收集、审核、发布等工作。二是街道便民服务中心设立政务公开显示屏，及时公开养老政策；各行政村设立公示墙。我街道设置举报信箱。
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("有几个人在管信息公开", "4 名"),
        ("多少人专门弄政务公开这块", "4 名"),
        ("政府信息公开工作配了几个人手", "4 名"),
        ("显示屏摆在哪里", "便民服务中心"),
        ("公示墙设在哪", "各行政村"),
        ("举报信箱在哪儿", None),
        ("显示屏有几个人看", None),
    ],
)
def test_who_works_on_it_and_where_things_stand(inline: Inline, question: str, said: str | None) -> None:
    answer = inline(STAFF).ask(question)
    if said is None:
        assert answer.status is not Status.ANSWERED, answer.reply
    else:
        assert answer.reply.split("您问的是")[0].count(said), answer.reply


EVERY_VILLAGE = f"""{TITLE}

一、总体情况

全镇 12 个村均建有公告栏，平时抓好财务信息的公开。做好社会救助、就业等信息公开工作。
发放补贴信息 6 条涉及人员 88 人，救助信息 6 条涉及人员 37 人。镇政府设置政策超市，配备打印机 1 台。
"""


@pytest.mark.parametrize("question", ["每个村都有公告栏吗", "村村都有公告栏吗", "各村是不是都有公告栏"])
def test_what_every_village_has(inline: Inline, question: str) -> None:
    assert "12 个村均建有公告栏" in inline(EVERY_VILLAGE).ask(question).reply.splitlines()[0]


@pytest.mark.parametrize("question", ["每个村都有打印机吗", "村村都有政策超市吗", "各村都有微信群吗"])
def test_what_is_not_said_of_every_village(inline: Inline, question: str) -> None:
    assert inline(EVERY_VILLAGE).ask(question).status is not Status.ANSWERED


def test_a_figure_stated_is_in_the_sentence_that_answers(inline: Inline) -> None:
    assistant = inline(EVERY_VILLAGE)
    assert "救助信息 6 条涉及人员 37 人" in assistant.ask("涉及37人的救助信息是啥").reply.splitlines()[0]
    assert assistant.ask("涉及59人的救助信息是啥").status is not Status.ANSWERED


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("救助信息有6条涉及37人对吗", "对，6 条"),
        ("补贴信息六条涉及八十九人，对不对", "不对，6 条"),
        ("补贴信息六条涉及八十九人，对不对", "88 人"),
    ],
)
def test_two_figures_stated_of_one_thing_are_both_checked(inline: Inline, question: str, said: str) -> None:
    assert said in inline(EVERY_VILLAGE).ask(question).reply
