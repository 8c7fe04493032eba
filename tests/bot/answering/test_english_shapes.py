"""English shapes of asking: averages, amounts above, who benefited, what there was before, another channel's deeds."""

from __future__ import annotations

import pytest

from bot.answering.answer import Status
from bot.assistant import Assistant
from tests.bot.conftest import Inline

REPORT = """云岭县石桥镇人民政府2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开情况。全年公开信息480条，其中网站300条、微信公众号120条、微博60条。通过微博答复网民留言7件。
“云岭石桥”微信公众号发布信息120条，阅读量3.6万次。查处环境违法案件8起，罚款16.4万元。
全年签约项目12个，其中亿元以上项目3个。公示创业担保贷款名单5条涉及人员26人，惠企资金惠及企业31家。
公开桥西村河道清淤费用明细信息2条。政务新媒体账号由6个整合为2个。村务公开栏以每季度第一个月的10日为公开日。
（二）依申请公开情况。收到申请9件，其中可以公开的6件。
二、存在的主要问题及改进情况
存在的问题：更新不及时。改进措施：加强培训。
"""


@pytest.fixture(scope="module")
def town(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What was the average fine per environmental violation case?", "16.4 ÷ 8 = 2.05"),
        ("WeChat views per post on average", "36000 ÷ 120 = 300"),
        ("How many projects over 100 million were there?", "3 (个)"),
        ("projects over 100 million yuan", "3 (个)"),
        ("How many people benefited from the business start-up loans?", "26 people"),
        ("How many enterprises benefited from the enterprise support funds?", "31"),
        ("How many new media accounts were there before the merger?", "6 (个)"),
        ("How many new media accounts were there originally?", "6 (个)"),
        ("整合前有几个新媒体账号", "6 个"),
        ("Which village had river dredging cost details published?", "桥西村"),
        ("How many requests could be granted?", "6 items"),
    ],
)
def test_it_is_told(town: Assistant, question: str, told: str) -> None:
    assert told in town.ask(question).reply.split("Read as")[0].split("您问的是")[0]


@pytest.mark.parametrize(
    "question",
    [
        "average number of projects signed per month",
        "average fine per person",
        "Which project was the most expensive?",
        "projects over 500 million",
    ],
)
def test_it_is_not_in_the_report(town: Assistant, question: str) -> None:
    assert town.ask(question).status is Status.UNANSWERABLE


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("How many netizen messages were answered on Weibo?", "What about WeChat?"),
        ("微博答复网民留言多少件", "那微信呢"),
    ],
)
def test_what_another_channel_published_is_not_what_was_done_there(
    town: Assistant, first: str, then: str
) -> None:
    assert "7" in town.ask(first, chat=first).reply
    assert town.ask(then, chat=first).status is Status.UNANSWERABLE


def test_another_channel_is_told_of_what_was_published(town: Assistant) -> None:
    town.ask("How many items were published on Weibo?", chat="published")
    assert town.ask("and WeChat?", chat="published").reply.startswith("120 items")


REPORT_2 = """青泽市民政局2022年政府信息公开工作年度报告
一、总体情况
（一）主动公开情况。主动公开政府信息310条，其中网站210条，利用公示栏和居民微信群公开100条。
为1200名老人发放高龄津贴，其中80至89周岁1050人，90至99周岁140人，百岁以上10人。公示就业困难不符合认定条件人员6人。
公开社区治理工作方案信息4条、人大建议办理结果信息9条。“青泽民政”公众号年末粉丝1.2万人，全年阅读量30万次。
承办12345热线工单265件，上年为310件。为43户困难家庭发放慰问金8.6万元，每户2000元。配备工作人员3名。
低保审批时间由30个工作日压缩到20个工作日。收取信息处理费2笔，共450元。
二、存在的主要问题及改进情况
存在的问题：一是山区老人知晓率偏低；二是答复不够规范。
改进措施：一是编印明白卡，由协理员送到老人家中；二是建立法制审核制度。
"""


@pytest.fixture(scope="module")
def bureau(inline: Inline) -> Assistant:
    return inline(REPORT_2)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many people aged 80 to 89 receive the old age allowance?", "1050 people"),
        ("How many people between 90 and 99 years old get the elderly allowance?", "140 people"),
        ("How many by bulletin boards and residents' WeChat groups?", "100 items"),
        ("How many community governance work plans?", "4 items"),
        ("WeChat followers", "12000 people"),
        ("12345 tickets in 2022 vs 2021", "310 − 265 = 45"),
        ("consolation money per household", "2000 yuan"),
        ("What is the staff number?", "3 people"),
        ("How are elderly people in mountain areas informed?", "编印明白卡"),
        ("What fee was charged for processing information?", "450 yuan"),
        ("How many people with employment difficulties did not meet the conditions?", "6 people"),
    ],
)
def test_the_bureau_is_asked(bureau: Assistant, question: str, told: str) -> None:
    assert told in bureau.ask(question).reply.split("Read as")[0]


@pytest.mark.parametrize("question", ["How many people aged 60 to 69 receive the old age allowance?"])
def test_ages_that_are_not_told(bureau: Assistant, question: str) -> None:
    assert bureau.ask(question).status is not Status.ANSWERED


REPORT_3 = """松溪师范学校2022-2023学年信息公开工作报告
一、主动公开情况
学校主页发布各类信息1650条，其中校园新闻900条、通知公告410条、学术信息340条。官方微信公众号发布信息200条，阅读量50万次。
现有教职工620人，其中教授41人、副教授105人。毕业生1480人，就业率90.2%。总收入1.2亿元，总支出1.1亿元。
政府采购项目30个，采购金额1400万元。公开事项清单共8大类45条。新增困难家庭19户33人。
组织核酸检测12轮，采样3.5万人次。回收问卷800份，满意率95%，比上学年提升1.5个百分点。诉求解决率88%。
二、评议情况
本学年未发生因信息公开受到举报的情况。
"""


@pytest.fixture(scope="module")
def school(inline: Inline) -> Assistant:
    return inline(REPORT_3)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many notices were published on the school homepage?", "410 items"),
        ("professors vs associate professors", "41 people：教授"),
        ("total income and total expenditure", "110000000 yuan"),
        ("procurement projects and amount", "14000000 yuan"),
        ("How many items are on the disclosure list?", "45 items"),
        ("new needy families and people", "33 people"),
        ("person-times sampled", "35000 attendances"),
        ("readings per WeChat post", "500000 ÷ 200 = 2500"),
        ("Did anyone report the school?", "No"),
        ("resolution rate", "88%"),
        ("How many faculty and staff are there?", "620 people"),
    ],
)
def test_the_school_is_asked(school: Assistant, question: str, told: str) -> None:
    assert told in school.ask(question).reply


def test_the_level_of_a_rate_is_not_its_change(school: Assistant) -> None:
    assert not school.ask("satisfaction rate compared to last year").reply.startswith("95%")


REPORT_4 = """禾丰市疾病预防控制中心2021年政府信息公开工作年度报告
（2022年1月20日）
本报告电子版可从禾丰市疾病预防控制中心网站专栏下载。
一、总体情况
（一）主动公开情况。我中心信息主动公开340条。其中政务信息250条，财务信息60条，党务信息30条。
制发文件80件，其中“此件公开发布”文件20件，“此件依申请公开”文件60件。利用公示栏和居民微信群公开防疫信息45条。
新增“健康快车”专栏。行政处罚事项36项，共作出行政处罚29件，未作出行政强制措施。收到人大代表建议6件，政协提案5件。
开设微博“禾丰疾控”，主要用于发布防疫知识。发布的信息由科室负责人审核和校对，报分管领导审批。
（二）依申请公开情况。未收到申请。
"""


@pytest.fixture(scope="module")
def centre(inline: Inline) -> Assistant:
    return inline(REPORT_4)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Where is the electronic version to be downloaded?", "网站专栏下载"),
        ("How many items did the CDC publish?", "340 items"),
        ("How many government affairs items were there?", "250 items"),
        ("difference between government affairs and financial information", "250 − 60 = 190"),
        ("party or financial information, which is more?", "60 items"),
        ("what percentage of documents were made public", "20 ÷ 80"),
        ("How many by bulletin boards and residents' WeChat groups?", "45 items"),
        ("What's the name of the new website column?", "健康快车"),
        ("How many administrative penalties were imposed?", "29 items"),
        ("proposals and suggestions together", "6 + 5 = 11"),
        ("What's the Weibo account used for?", "用于发布防疫知识"),
        ("Who is responsible for reviewing and proofreading?", "科室负责人审核"),
        ("When was the report published?", "2022年1月20日"),
        ("total disclosure volume", "340 items"),
    ],
)
def test_the_centre_is_asked(centre: Assistant, question: str, told: str) -> None:
    assert told in centre.ask(question).reply


def test_measures_not_taken_are_no_sorts_of_measures(centre: Assistant) -> None:
    assert not centre.ask("Were any compulsory measures taken?").reply.startswith("Yes")


REPORT_5 = """南桥县教育局2022年政府信息公开工作年度报告
一、总体情况
全年主动公开政府信息600条，其中网站300条、微信200条、微博100条。
举办政府开放日活动2次，利用电子屏、宣传册介绍学校情况。6月在县第一中学举办家长开放课堂3场。
"""


@pytest.fixture(scope="module")
def schools(inline: Inline) -> Assistant:
    return inline(REPORT_5)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Compare website, WeChat and Weibo", "The most: 网站"),
        ("Rank Weibo, WeChat, website", "The most: 网站"),
        ("How do Weibo, WeChat and the website compare?", "The most: 网站"),
        ("Was the website, WeChat or Weibo the busiest?", "The most: 网站"),
        (
            "Did WeChat publish more than the website and Weibo combined?",
            "No: Difference: 300 + 100 − 200 = 200",
        ),
        ("Is WeChat + Weibo more than the website?", "No: Difference"),
        ("网站比微信和微博加起来多吗", "不对，相差：200 + 100 − 300 = 0条"),
        ("Where was the open classroom for parents held?", "县第一中学"),
    ],
)
def test_the_schools_are_asked(schools: Assistant, question: str, told: str) -> None:
    assert told in schools.ask(question).reply.replace("300 − (200 + 100)", "200 + 100 − 300")


@pytest.mark.parametrize("question", ["Where was the government open day held?", "政府开放日在哪里举办的"])
def test_what_it_was_held_by_is_no_place(schools: Assistant, question: str) -> None:
    assert schools.ask(question).status is Status.UNANSWERABLE


REPORT_6 = """北桥县司法局2022年政府信息公开工作年度报告
一、总体情况
服务窗口全年办理公共法律服务事项900件，其中律师类600件、公证类200件、司法鉴定类100件。
进一步明确城乡规划、农村集体土地征收、城市更新等试点领域公开内容，细化工作任务27项。
全年通过门户网站发布信息500条，其中财政预决算信息10条，征地公告信息120条，规划计划30条。
公示耕地地力保护补贴200户，面积1500亩，补贴资金18万元；农机购置补贴36台、27.9万元。
"""


@pytest.fixture(scope="module")
def justice(inline: Inline) -> Assistant:
    return inline(REPORT_6)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("land acquisition announcements", "120 items"),
        ("土地征收公告", "120"),
        ("budget/final accounts information", "10 items"),
        ("How many tasks were broken down?", "27 items"),
        ("How many forensic appraisal cases?", "100 items"),
        ("gap between lawyer matters and notarisation", "600 − 200 = 400"),
        ("What share of the matters were lawyer matters?", "66.7%"),
        ("average subsidy per household for farmland", "180000 ÷ 200 = 900 yuan"),
        ("farmland subsidy per mu on average", "180000 ÷ 1500 = 120 yuan"),
        ("farmland subsidy money", "180000 yuan"),
    ],
)
def test_the_justice_bureau_is_asked(justice: Assistant, question: str, told: str) -> None:
    assert told in justice.ask(question).reply


@pytest.mark.parametrize(
    "question",
    ["How many lawyers are there?", "average farm machinery subsidy per household"],
)
def test_what_the_justice_bureau_does_not_tell(justice: Assistant, question: str) -> None:
    assert justice.ask(question).status is Status.UNANSWERABLE


REPORT_7 = """西桥县田园镇人民政府2022年政府信息公开工作年度报告
如对本报告有疑问，请与镇党政办联系，电话：0999-1234567。本报告的电子版可在西桥县政府信息公开目录系统下载。
一、总体情况
全年主动公开政府信息92条。其中：动态信息40条，占43.5%；其他信息33条，占35.8%；人事信息2条，占2.2%。
领导信箱办理4件。在微信公众号“田园”发布各类信息400条，年点击率达8万次。未发生负面舆情事件。
向东方日报和西桥日报报送信息185条。全年制作广播节目6期。
全年组织保密审查业务培训2场次，参训60人次。
"""


@pytest.fixture(scope="module")
def garden(inline: Inline) -> Assistant:
    return inline(REPORT_7)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("By how many points does news exceed other information?", "43.5 − 35.8 = 7.7 percentage points"),
        (
            "difference between the share of news and the share of personnel information",
            "41.3 percentage points",
        ),
        ("动态信息占比比其他信息高多少个百分点", "43.5 − 35.8 = 7.7个百分点"),
        ("clicks per post", "80000 ÷ 400 = 200 times"),
        ("average attendance per training session", "60 ÷ 2 = 30 attendances"),
        ("How many leader's mailbox letters were handled?", "4 items"),
        ("To which newspapers were items submitted?", "东方日报"),
        ("Where is the electronic version available?", "目录系统下载"),
        ("Which office should questions go to?", "0999-1234567"),
        ("Were there negative public opinion incidents?", "No."),
        ("How many episodes of radio programmes were made?", "6"),
    ],
)
def test_the_garden_town_is_asked(garden: Assistant, question: str, told: str) -> None:
    assert told in garden.ask(question).reply


def test_a_share_that_is_not_printed_is_not_set_against_another(garden: Assistant) -> None:
    question = "difference between the share of news and the share of policy documents"
    assert garden.ask(question).status is Status.UNANSWERABLE


REPORT_8 = """东岭县灵山乡人民政府2022年政府信息公开工作年度报告
地址：东岭县灵山乡灵山村三队，电话：0999-7654321。
一、总体情况
印发文件177件，“此件公开发布”文件41件，“此件依申请公开”文件131件，“此件不公开”文件3件。
公示养老保险享受待遇名单12条涉及人员125人，低保新增名单信息12条涉及人员134人，临时生活救助信息12条涉及人员201人。
"""


@pytest.fixture(scope="module")
def hills(inline: Inline) -> Assistant:
    return inline(REPORT_8)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ('How many documents carry the label "public release"?', "41 items"),
        ("In which village is the office?", "灵山村三队"),
        ("number of people on all three lists (pension, dibao, temporary relief)", "125 + 134 + 201 = 460"),
    ],
)
def test_the_hills_are_asked(hills: Assistant, question: str, told: str) -> None:
    assert told in hills.ask(question).reply


@pytest.mark.parametrize("last", ["add these three up", "all three added up"])
def test_what_was_told_is_added_up(hills: Assistant, last: str) -> None:
    for question in ("How many documents are for public release?", "and on request?", "and not public?"):
        hills.ask(question, last)
    assert "41 + 131 + 3 = 175" in hills.ask(last, last).reply


@pytest.mark.parametrize(
    "question", ["Which village had the most dibao people?", "Which month had the most people?"]
)
def test_lists_are_no_villages(hills: Assistant, question: str) -> None:
    assert hills.ask(question).status is Status.UNANSWERABLE


REPORT_9 = """南岭县人力资源和社会保障局2022年政府信息公开工作年度报告
一、总体情况
基础养老金由每人每月125元提高到135元，审批时限由20天压缩至8天。为478名农民工追回工资956万元。
受理劳动人事争议案件213件，结案率98.6%。清理失效信息53条。
"""


@pytest.fixture(scope="module")
def labour(inline: Inline) -> Assistant:
    return inline(REPORT_9)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("By how much was the basic pension raised?", "135 − 125 = 10 yuan"),
        ("How much did the basic pension go up?", "135 − 125 = 10 yuan"),
        ("基础养老金提高了多少", "135 − 125 = 10元"),
        ("审批时限压缩了多少天", "20 − 8 = 12天"),
        ("wages recovered for migrant workers", "9560000 yuan"),
        ("case closing rate", "98.6%"),
        ("outdated items cleaned up", "53 items"),
    ],
)
def test_the_labour_bureau_is_asked(labour: Assistant, question: str, told: str) -> None:
    assert told in labour.ask(question).reply


def test_what_is_told_without_a_change_was_not_raised(labour: Assistant) -> None:
    assert labour.ask("By how much were the labour dispute cases cut?").status is Status.UNANSWERABLE
