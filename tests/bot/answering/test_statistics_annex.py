"""The annex of statistics that reports had until 2018: each row is asked for by its name, the total before what is beneath it."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from tests.bot.conftest import Inline
from tests.bot.replies import told_by

REPORT = """白杨县林业局2016年政府信息公开工作年度报告
一、概述
2016年，白杨县林业局按照条例要求开展工作。
附表：政府信息公开情况统计表（2016年度）
统计指标	单位	统计数
一、主动公开情况
（一）主动公开政府信息数	条	126
其中：主动公开规范性文件数	条	3
制发规范性文件总数	件	4
（二）通过不同渠道和方式公开政府信息的情况
1.政府公报公开政府信息数	条	0
2.政府网站公开政府信息数	条	98
3.政务微博公开政府信息数	条	12
4.政务微信公开政府信息数	条	16
5.其他方式公开政府信息数	条	7
二、回应解读情况
（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）	次	5
（二）通过不同渠道和方式回应解读的情况
1.参加或举办新闻发布会总次数	次	2
其中：主要负责同志参加新闻发布会次数	次	1
2.政府网站在线访谈次数	次	3
其中：主要负责同志参加政府网站在线访谈次数	次	1
3.政策解读稿件发布数	篇	9
4.微博微信回应事件数	次	6
5.其他方式回应事件数	次	0
三、依申请公开情况
（一）收到申请数	件	14
1.当面申请数	件	2
2.传真申请数	件	0
3.网络申请数	件	9
4.信函申请数	件	3
（二）申请办结数	件	13
1.按时办结数	件	12
2.延期办结数	件	1
（三）申请答复数	件	13
1.属于已主动公开范围数	件	2
2.同意公开答复数	件	5
3.同意部分公开答复数	件	1
4.不同意公开答复数	件	2
其中：涉及国家秘密	件	1
涉及商业秘密	件	0
涉及个人隐私	件	1
5.不属于本行政机关公开数	件	1
6.申请信息不存在数	件	1
7.告知作出更改补充数	件	0
8.告知通过其他途径办理数	件	1
四、行政复议数量	件	1
（一）维持具体行政行为数	件	1
（二）被依法纠错数	件	0
五、行政诉讼数量	件	0
六、举报投诉数量	件	2
七、依申请公开信息收取的费用	万元	0.3
八、机构建设和保障经费情况
（一）政府信息公开工作专门机构数	个	1
（二）设置政府信息公开查阅点数	个	3
（三）从事政府信息公开工作人员数	人	5
1.专职人员数（不包括政府公报及政府网站工作人员数）	人	2
2.兼职人员数	人	3
（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）	万元	2.5
九、政府信息公开会议和培训情况
（一）召开政府信息公开工作会议或专题会议数	次	4
（二）举办各类培训班数	次	2
（三）接受培训人员数	人次	60
"""
"""An invented report."""

OF_BOTH = """柳湾区教育局2010年政府信息公开工作年度报告
一、概述
2010年，柳湾区教育局推进政府信息公开工作。
附表一：主动公开情况统计
指标	单位	2010年度	历年累计
主动公开信息数	条	345	2310
其中：网站公开的政府信息数	条	340	2200
附表二：依申请公开情况统计
指标	单位	2010年度	历年累计
申请总数	条	21	88
其中：1.当面申请数	条	4	20
2.网上申请数	条	15	60
3.信函、传真申请数	条	2	8
对申请的答复总数	条	21	88
其中：1.同意公开答复数	条	12	50
2.同意部分公开答复数	条	1	6
3.否决公开答复总数	条	8	32
附表三：咨询情况统计
指标	单位	2010年度	历年累计
提供服务类信息数	条	130	900
网上咨询数	人次	66	410
现场接待人数	人次	230	1560
咨询电话接听数	人次	780	5200
网站专栏页面访问量	人次	45000	210000
附表四：复议、诉讼、申诉情况统计
行政复议数	件	1	3
行政诉讼数	件	0	1
行政申诉数	件	0	0
"""
"""Invented tables as they were used before 2014: the year beside all years, one header above each of several tables."""


@pytest.fixture(scope="module")
def office(inline: Inline) -> Assistant:
    return inline(REPORT)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("主动公开了多少条", "126 条"),
        ("网站公开了多少", "98 条"),
        ("其他方式公开了多少", "7 条"),
        ("收到多少申请", "14 件"),
        ("申请几件", "14 件"),
        ("一共多少申请", "14 件"),
        ("网上申请的几件", "9 件"),
        ("办结几件", "13 件"),
        ("同意公开的几件", "5 件"),
        ("部分公开的几件", "1 件"),
        ("信息不存在的几件", "1 件"),
        ("不属于本机关的几件", "1 件"),
        ("被纠错几件", "0 件"),
        ("收了多少钱", "0.3 万元"),
        ("专职人员几人", "2 人"),
        ("培训了多少人次", "60 人次"),
        ("开会几次", "4 次"),
        ("新闻发布会开了几次", "2 次"),
        ("主要负责人参加新闻发布会几次", "1 次"),
        ("回应热点多少次", "5 次"),
        ("告知更改补充的几件", "0 件"),
        ("哪个渠道公开最多", "政府网站公开政府信息：98 条"),
        ("哪种申请方式最多", "网络申请：9 件"),
        ("同意公开和部分公开一共几件", "5 + 1 = 6"),
        ("how many full-time staff are there?", "2 people"),
        ("How many applications were received?", "14"),
        ("how many requests were submitted online?", "9"),
    ],
)
def test_a_row_is_told(office: Assistant, question: str, said: str) -> None:
    """The row's figure in its own measure word."""
    assert said in told_by(office, question)


@pytest.fixture(scope="module")
def of_both(inline: Inline) -> Assistant:
    return inline(OF_BOTH)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("主动公开信息多少条", "345 条"),
        ("历年累计主动公开多少条", "2310 条"),
        ("到现在一共公开了多少条", "2310 条"),
        ("网站公开了多少", "340 条"),
        ("收到多少申请", "21 条"),
        ("历年累计收到多少申请", "88 条"),
        ("网上申请几条", "15 条"),
        ("同意公开的几条", "12 条"),
        ("现场接待了多少人次", "230 人次"),
        ("专栏访问量多少", "45000 人次"),
        ("行政复议几件", "1 件"),
        ("how many requests were received in 2010?", "21 items"),
    ],
)
def test_the_year_is_told_before_all_years(of_both: Assistant, question: str, said: str) -> None:
    """The figure of all years answers only where it is asked for."""
    assert told_by(of_both, question).startswith(said)
