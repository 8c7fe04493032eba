"""English questions as researchers and journalists put them, on a report that tells of accounts, awards and offices."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import answered

REPORT = """青石县教育局2023年政府信息公开工作年度报告

本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。

一、总体情况

（一）主动公开。全年在门户网站发布信息83条，其中法规文件及解读5条，财政信息6条，教育信息31条。
（二）依申请公开。全年收到自然人提交的政府信息公开申请1件，因本局不掌握相关信息，办理结果为无法提供该信息。
（三）平台建设。做优“青石教育发布”微信公众号，公众号总粉丝数达12万，较2022年同期增长1.5万；累计发布信息306条，阅读总量达98余万，被省教育厅评为优秀通讯站。
（四）监督保障。明确局办公室为政府信息公开工作责任科室，指定三名同志兼职信息公开管理工作。不符合认定条件人员信息1条涉及人员7人。
"""


@pytest.fixture(scope="module")
def bureau(inline: Inline) -> Assistant:
    """The assistant on that report."""
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ('How many pieces did "Qingshi Education" WeChat publish', "306 items"),
        ("by how much did followers grow compared with 2022?", "15000"),
        ("how many staff handle information disclosure part-time?", "3 people"),
        ("regulations and interpretations count?", "5 items"),
        ("education + finance items total", "Together: 31 + 6 = 37"),
        ("how many people failed to qualify", "7 people"),
    ],
)
def test_figures_are_told(bureau: Assistant, question: str, first: str) -> None:
    assert bureau.ask(question).reply.startswith(first)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Which office is in charge of information disclosure?", "局办公室"),
        ("who is responsible for information disclosure", "局办公室"),
        ("Which award did the account win and who gave it?", "优秀通讯站"),
        ("How many parts does the report have?", "六部分组成"),
        ("Why couldn't the information be provided?", "不掌握相关信息"),
    ],
)
def test_words_are_told(bureau: Assistant, question: str, said: str) -> None:
    assert said in answered(bureau, question).reply


@pytest.mark.parametrize(
    "question",
    [
        "how many education posts on WeChat",
        'how many "sports" posts on WeChat',
        "Which department is responsible for admissions?",
        "how many staff work on admissions part-time?",
        "Why couldn't the school be opened?",
    ],
)
def test_what_only_sounds_like_it_is_not_told(bureau: Assistant, question: str) -> None:
    assert bureau.ask(question).status is not Status.ANSWERED


SHARES = """青石市云河街道办事处2022年政府信息公开工作年度报告

一、总体情况

2022年主动公开政府信息共300条，其中通过区政府网站公开信息160条，占总体比例的53%；通过新闻报刊公开信息50条，占总体比例的17%；通过其他方式公开信息90条，占总体比例的30%。
（一）区政府网站主页。下设工作动态、通知公告、网上咨询等栏目，全年公开信息160条，其中工作动态类信息40条，通知公告类信息90条，其他信息30条。
（二）新闻报刊。通过《河东日报》《河东晚报》等新闻报刊媒体公开51条。
（三）信息管理。对拟公开的政府信息进行保密审查。严格执行“三审”责任制，建立信息报送、审核、评比制度，先审后发。在区信息办公室的指导下，不断完善政务服务平台。
（四）民生信息。公开低保名单信息涉及人员130人，临时救助信息涉及人员200人。
"""


@pytest.fixture(scope="module")
def street(inline: Inline) -> Assistant:
    """The assistant on a report that gives shares."""
    return inline(SHARES)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("which channel had the highest share?", "160"),
        ("Which homepage category has the most items?", "announcements), 90 items"),
        ("which kind of information on the website is the least", "其他信息 (≈ other information), 30"),
        ("门户网站哪类信息最多", "通知公告类信息：90"),
        ("Did the website account for 60 percent?", "53%"),
        ("Total number of people in dibao and temporary relief lists?", "130 + 200 = 330"),
        ("Under whose guidance was the platform improved?", "区信息办公室"),
        ("What is the three-review system?", "先审后发"),
        ("what sections does the homepage have?", "网上咨询"),
    ],
)
def test_what_has_shares_and_sections_is_told(street: Assistant, question: str, said: str) -> None:
    assert said in street.ask(question).reply.splitlines()[0]


def test_all_that_is_done_before_a_release_is_told(street: Assistant) -> None:
    reply = street.ask("What is done before information is released?").reply
    assert "保密审查" in reply
    assert "先审后发" in reply


@pytest.mark.parametrize(
    "question",
    [
        "How many newspapers are named?",
        "which kind of information in the newspapers is the least",
        "which section handles complaints?",
    ],
)
def test_a_part_of_it_is_not_told_for_another(street: Assistant, question: str) -> None:
    assert street.ask(question).status is not Status.ANSWERED


RECORDS = """青石市市场监督管理局2021年政府信息公开工作年度报告

一、总体情况

我局门户网站共公开信息2000条（含市药监局门户网站信息900条）。检查市场主体6300户。在信用系统归集行政许可信息9300条、行政处罚信息1600条。
（一）平台建设。全市共公开信息1200条，其中概况200条、占16.7%，文件700条、占58.3%，财政300条、占25%。在查阅点配备查阅台账和申请台账各1本。
（二）民生。公示养老保险待遇名单12条涉及人员125人，低保名单12条涉及人员134人。清单涉及一级事项18项，二级事项52项。
"""


@pytest.fixture(scope="module")
def market(inline: Inline) -> Assistant:
    """The assistant on a report of records and shares in brackets."""
    return inline(RECORDS)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How many of them came from the drug administration?", "900 items"),
        ("licence and penalty records together", "9300 + 1600 = 10900"),
        ("How many market entities were inspected?", "6300 businesses"),
        ("Which is bigger: finance, overview or documents?", "700 items"),
        ("Which of overview, finance or documents is smaller?", "200 items"),
        ("number and percent of overview (概况) items", "200 items"),
        ("difference between dibao people and pension people", "134 − 125 = 9 people"),
        ("level 2 matters how many", "52 items"),
    ],
)
def test_records_and_lists_are_told(market: Assistant, question: str, said: str) -> None:
    assert said in market.ask(question).reply.splitlines()[0]


@pytest.mark.parametrize(
    "question",
    [
        "How many tax records are there?",
        "Which is bigger: finance, overview or news?",
        "level 3 matters how many",
    ],
)
def test_records_of_another_kind_are_not_told(market: Assistant, question: str) -> None:
    assert market.ask(question).status is not Status.ANSWERED


FORM = """青石县商务局2020年政府信息公开工作年度报告

一、总体情况

全年在官网发布信息300条。创建的微博“青石商务”，主要用于信息发布和回应社会关切，全年微博答复留言4件。在查阅点背景墙上张贴公开标志。
各村平时抓好脱贫攻坚、村级财务等重点信息的公开工作，一般通过公示栏公布。出让矿业权信息71个，用地预审批复31件。
细化工作任务27项。

三、收到和处理政府信息公开申请情况

收到政府信息公开申请34件，其中因要求提供公开出版物不予处理2件，因重复申请不予处理3件。

五、存在的主要问题及改进情况

（一）认识不足。公开内容不够充实。改进情况：深化认识，转变观念。严格按照要求开展工作，不断丰富公开内容。
（二）公示栏形式单一。个别村只能通过公示栏公开。
"""


@pytest.fixture(scope="module")
def commerce(inline: Inline) -> Assistant:
    """The assistant on a report of many small matters."""
    return inline(FORM)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("For what is the Weibo account mainly used?", "回应社会关切"),
        ("What is posted on the wall of the viewing point?", "公开标志"),
        ("Which key information do villages publish on their boards?", "村级财务"),
        ("how many mining rights were transferred?", "71"),
        ("land use pre-examination approvals number", "31"),
        ("what should be enriched according to the improvement plan", "不断丰富公开内容"),
    ],
)
def test_small_matters_are_told(commerce: Assistant, question: str, said: str) -> None:
    assert said in commerce.ask(question).reply.splitlines()[0]


@pytest.mark.parametrize(
    "question", ["For what is the WeChat account mainly used?", "how many mining accidents were there?"]
)
def test_small_matters_that_are_not_there_are_not_told(commerce: Assistant, question: str) -> None:
    assert commerce.ask(question).status is not Status.ANSWERED


ABOUT = """青石县南坡镇人民政府2022年政府信息公开工作年度报告

一、总体情况

（一）平台建设。在便民服务中心设立政府信息公开查阅点，供群众查阅政府文件。
（二）监督保障。定期组织培训，提高工作人员业务能力。

五、存在的主要问题及改进情况

（一）公开不够及时。改进情况：加大培训力度，及时组织业务培训。
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("where can I read the government documents", "查阅点"),
        ("how will the training be improved", "业务培训"),
    ],
)
def test_what_stands_between_words_of_asking_is_asked_about(inline: Inline, question: str, said: str) -> None:
    assert said in inline(ABOUT).ask(question).reply


@pytest.mark.parametrize(
    "question",
    [
        "where can I read the tax records",
        "where can I view land ownership files",
        "how will the subway be improved",
        "who gave training to the nurses",
        "what are the libraries for",
    ],
)
def test_another_thing_between_words_of_asking_is_not_told(inline: Inline, question: str) -> None:
    assert inline(ABOUT).ask(question).status is not Status.ANSWERED


DONE = """青石县人社局2021年政府信息公开工作年度报告

本报告如有疑问，请与青石县人社局联系（地址：青石县人民路9号，电话：0399-5550199）。

一、总体情况

（一）主动公开。按季度公开“三公经费”情况信息6条。微博答复网民留言4件。
（二）依申请公开。收到并答复政府信息公开申请45件。其中，予以公开24件，不予公开2件，无法提供（本机关不掌握相关政府信息）17件，无法提供（没有现成信息需另行制作）2件。

五、存在的主要问题及改进情况

（一）公开不够及时。个别信息公示滞后。改进情况：每半年轮训一次。
（二）形式单一。以文字为主。改进情况：录制音频。
"""


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how many could not be provided in total", "17 + 2 = 19"),
        ("name the measures to improve weaknesses", "轮训"),
        ("which steps to fix the problems are planned", "轮训"),
        ("How do people with questions reach the bureau?", "0399-5550199"),
    ],
)
def test_what_was_done_is_told(inline: Inline, question: str, said: str) -> None:
    assert said in inline(DONE).ask(question).reply


@pytest.mark.parametrize(
    "question",
    [
        "how many netizen comments were left unanswered",
        "how many unprocessed messages are there",
        "what did the bureau spend on the three public expenses",
        "how many requests in total were withdrawn",
    ],
)
def test_what_was_not_done_is_not_told_by_what_was(inline: Inline, question: str) -> None:
    assert inline(DONE).ask(question).status is not Status.ANSWERED


NEAR = """青石县河口镇人民政府2020年政府信息公开工作年度报告

一、总体情况

全年利用公示栏和村民微信群公开信息1210条，政务微博公开信息316条，微信公众号公开信息242条。公示人大建议办理结果信息1条涉及建议23条。
（一）平台建设。在民生服务中心设立政府信息公开查阅点，配置电脑1台、文件展示架1个。灵活就业补贴信息1条涉及人员479人。

五、存在的主要问题及改进情况

（一）认识不足。对公开的意义认识不全面。
（二）形式单一。以公示栏为主。
"""


@pytest.mark.parametrize(
    "question",
    [
        "How many likes did Weibo get?",
        "How many suggestions were adopted?",
        "How many problems did netizens report?",
        "How many people found a job?",
        "How many WeChat groups are there?",
        "How many viewing points are there?",
        "how many items will be published next year",
        "what is the WeChat account's name",
    ],
)
def test_what_a_figure_of_something_else_stands_beside_is_not_told(inline: Inline, question: str) -> None:
    answer = inline(NEAR).ask(question)
    assert answer.status is not Status.ANSWERED, answer.reply


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How many problems does the report list?", "形式单一"),
        ("How many display racks are there?", "1"),
        ("How many computers are there at the viewing point?", "1 unit"),
        ("How many suggestions were handled?", "23 items"),
    ],
)
def test_what_is_counted_itself_is_told(inline: Inline, question: str, said: str) -> None:
    assert said in inline(NEAR).ask(question).reply


EVENTS = """青石县人社局2021年政府信息公开工作年度报告

一、总体情况

（一）依申请公开。受理依申请公开事项25件，2件结转下年答复。
（二）宣传。参加了第十五届政务公开日活动，走进直播间7次，参与“新政”节目4次，开展宣传活动3次。
"""


@pytest.mark.parametrize(
    "question", ["How many open days were held?", "How many requests were answered?", "答复了几件"]
)
def test_events_and_answers_are_not_told_by_others(inline: Inline, question: str) -> None:
    answer = inline(EVENTS).ask(question)
    assert answer.status is not Status.ANSWERED, answer.reply


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how many publicity campaigns were held?", "3 times"),
        ("how many requests were carried over to next year", "2 items"),
        ("几件结转到下年", "2 件"),
    ],
)
def test_events_and_what_is_carried_over_are_told(inline: Inline, question: str, said: str) -> None:
    assert inline(EVENTS).ask(question).reply.startswith(said)
