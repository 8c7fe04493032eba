"""Numbers with their measure words: what counts, how much, how exactly, and what only looks like a count."""

from __future__ import annotations

from decimal import Decimal
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.extraction.numerals import parse_chinese_number
from knowledge.extraction.quantities import find_quantities
from knowledge.models import Measure


@pytest.mark.parametrize(
    ("sentence", "value", "unit", "measure"),
    [
        ("主动公开政府信息 1840 条", "1840", "条", Measure.ITEM),
        ("提出四方面措施", "4", "方面", Measure.ITEM),
        ("硬化道路12.3km", "12.3", "km", Measure.SIZE),
        ("公开财政信息15小项", "15", "小项", Measure.ITEM),
        ("阅读量１２．５万次", "12.5", "万次", Measure.TIMES),
        ("共计为172人发放优抚金", "172", "人", Measure.PERSON),
        ("印发政府文件177件", "177", "件", Measure.ITEM),
        ("涉及人员 201 人", "201", "人", Measure.PERSON),
        ("配备工作人员 1 名", "1", "名", Measure.PERSON),
        ("危房改造户 2 批次", "2", "批次", Measure.TIMES),
        ("开展活动23次", "23", "次", Measure.TIMES),
        ("低保对象1063户", "1063", "户", Measure.HOUSEHOLD),
        ("培训118人次", "118", "人次", Measure.PERSON_TIMES),
        ("发放资金49.01万元", "49.01", "万元", Measure.MONEY),
        ("专项资金1.2635亿元", "1.2635", "亿元", Measure.MONEY),
        ("公开1,247条", "1247", "条", Measure.ITEM),
        ("访问量468.5万次", "468.5", "万次", Measure.TIMES),
        ("近12万人", "12", "万人", Measure.PERSON),
        ("满意率97.4%", "97.4", "%", Measure.PERCENT),
        ("面积6820平方米", "6820", "平方米", Measure.SIZE),
        ("压缩到0.5个工作日", "0.5", "个工作日", Measure.DURATION),
        ("公开信息１２条", "12", "条", Measure.ITEM),
        ("检查校车一百一十六辆", "116", "辆", Measure.ITEM),
        ("聘请监督员十名", "10", "名", Measure.PERSON),
        ("召开发布会两场", "2", "场", Measure.TIMES),
        ("满意率百分之九十五", "95", "%", Measure.PERCENT),
        ("答复率为百分之九十七点零八", "97.08", "%", Measure.PERCENT),
        ("下达经费六点四万元", "64000", "元", Measure.MONEY),
        ("总投资两亿三千五百万元", "235000000", "元", Measure.MONEY),
        ("到位资金四亿元", "4", "亿元", Measure.MONEY),
        ("聘任调解员廿六名", "26", "名", Measure.PERSON),
        ("信息1 234条", "1234", "条", Measure.ITEM),
        ("阅读量300余万次", "300", "万次", Measure.TIMES),
        ("浓度为34微克/立方米", "34", "微克/立方米", Measure.SIZE),
        ("粉丝数54373；直播", "54373", "", Measure.NUMBER),
        ("3支队伍", "3", "支", Measure.ITEM),
        ("开展5场面向社区的宣讲", "5", "场", Measure.TIMES),
        ("办结11例行政处罚案件", "11", "例", Measure.ITEM),
        ("发生2起诉讼案件", "2", "起", Measure.ITEM),
        ("印制海报30张贴在各村", "30", "张", Measure.ITEM),
        ("考核得分94.6分", "94.6", "分", Measure.NUMBER),
    ],
)
def test_a_number_with_a_measure_word_is_found(
    sentence: str, value: str, unit: str, measure: Measure
) -> None:
    found = find_quantities(sentence)
    assert [(q.value, q.unit) for q in found] == [(Decimal(value), unit)]
    assert found[0].measure is measure


@pytest.mark.parametrize(
    ("sentence", "qualifier", "approximate"),
    [
        ("公开 100 余条", "余", True),
        ("发放近 6000 份", "近", True),
        ("一百二十余条", "余", True),
        ("百余条", "余", True),
        ("三百余处", "余", True),
        ("超过41万次", "超过", True),
        ("约3万元", "约", True),
        ("近百分之八十五", "近", True),
        ("百分之六十以上", "以上", True),
        ("达百分之百", "达", False),
        ("20条以上", "以上", True),
        ("3万余人", "余", True),
        ("达到12条", "达到", False),
        ("12 条", "", False),
        ("签约156户", "", False),
        ("通过12个渠道", "", False),
        ("节约12万元", "", False),
    ],
)
def test_how_exact_a_figure_is(sentence: str, qualifier: str, approximate: bool) -> None:
    (quantity,) = find_quantities(sentence)
    assert (quantity.qualifier, quantity.approximate) == (qualifier, approximate)


@pytest.mark.parametrize(
    "sentence",
    [
        "2020 年 1 月 1 日至 2020 年 12 月 31 日",
        "（地址：云栎市青石区滨河路四段34段，邮编：000000）",
        "一方面加强学习，另一方面改进服务，引入第三方面向社会评估",
        "本列数据的勾稽关系为：第一项加二项之和，等于三项加第四项之和",
        "第二十条第（一）项",
        "“三公”经费和“三审三校”程序",
        "《关于做好2020年第12件实事的通知》",
        "国办公开办函〔2021〕30号",
        "十条第（一）项，20条第(五)项",
        "一项重要工作",
        "一次性完成，统一部署",
        "乡村两级公示栏",
        "全文分六部分，在此期间",
        "电话：0952-6801081，邮编：753400",
        "五位一体",
        "每季度首月的 15 日为公开日",
        "胜利村 5、6、11 队",
        "没有数字的句子",
        "浏览次数:317根据《条例》",
        "走访集市、三道沟村、二台坡景区",
        "累计2场面宏大，5支农资金，7起诉至法院",
        "信息1 84条",
        "3至5个工作日",
        "每村聘请三五名、十七八名监督员",
        "上午九点三十分",
        "主动公开政府信息202011日，政府信息26。",
        "12处理决定，3通过，5所有单位，4本年度",
        "十分重要，百分之",
        "关注人数88,214人民网",
        "每10万人，千人口床位数",
        "投诉举报12315，受理投诉12345。",
        "学习贯彻县委三届六次全会精神，七台河市、六盘水市作了交流",
        "这是其中一个。成为第一个，又一个",
        "上一篇：通知",
        "",
    ],
)
def test_what_only_looks_like_a_count_is_left_out(sentence: str) -> None:
    assert find_quantities(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("信息 12 条涉及人员 201 人", [12, 201]),
        ("分别发布92条、306条", [92, 306]),
        ("小学88名、初中42名、高中26名", [88, 42, 26]),
        ("一级事项18项，二级事项52项", [18, 52]),
        ("检查四次，查处12起，整改三家", [4, 12, 3]),
    ],
)
def test_several_figures_come_in_the_order_of_the_sentence(sentence: str, values: list[int]) -> None:
    assert [q.value for q in find_quantities(sentence)] == values


@pytest.mark.parametrize("text", ["3通过，5所有单位，", " ", "1 234 ", "一", "1至", "12处理"])
def test_hostile_text_takes_no_longer(text: str) -> None:
    started = perf_counter()
    find_quantities(text * 1000)
    assert perf_counter() - started < 5


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("零", 0), ("七", 7), ("十", 10), ("十二", 12), ("二十", 20), ("二十三", 23), ("两百零五", 205),
        ("一百二十", 120), ("三千零一", 3001), ("三百五", None), ("一亿零三百万", 103000000), ("一万二千", 12000), ("", None), ("三四五", None), ("三公", None),
    ],
)  # fmt: skip
def test_chinese_numerals(text: str, number: int | None) -> None:
    assert parse_chinese_number(text) == number


@given(
    st.text(
        alphabet="公开信息共近约余第各0123456789.,，、 条件人户次元万亿%一二三十百年月日《》", max_size=60
    )
)
def test_whatever_is_written_the_figures_stand_where_they_say(sentence: str) -> None:
    last = 0
    for quantity in find_quantities(sentence):
        assert last <= quantity.start < quantity.end <= len(sentence)
        assert quantity.text == " ".join(sentence[quantity.start : quantity.end].split())
        last = quantity.end


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("同比增长18.3％", [("18.3", "%", "18.3％")]),
        ("公开信息１２条", [("12", "条", "１２条")]),
        ("孕产妇死亡率7.9/10万", [("7.9", "/10万", "7.9/10万")]),
        ("发病率为每10万人186.4例", [("186.4", "例", "186.4例")]),
        ("接种第三针4.67万剂", [("4.67", "万剂", "4.67万剂")]),
        ("公开政府信息26。", [("26", "", "26")]),
        (
            "开通视频号一个、信箱一个，公示栏一处。",
            [("1", "个", "一个"), ("1", "个", "一个"), ("1", "处", "一处")],
        ),
        ("公开5大类信息", [("5", "大类", "5大类")]),
        ("接待咨询近千人次，发放资料约万份", [("1000", "人次", "近千人次"), ("10000", "份", "约万份")]),
        ("受理争议案件213，结案率98%", [("213", "", "213"), ("98", "%", "98%")]),
    ],
)
def test_figures_in_full_width_rates_and_counts_without_a_measure_word(
    sentence: str, shown: list[tuple[str, str, str]]
) -> None:
    assert [(str(q.value), q.unit, q.text) for q in find_quantities(sentence)] == shown


@pytest.mark.parametrize("sentence", ["全市排名上升7位", "同上年比前进了三名", "评估结果下降12名"])
def test_places_in_a_ranking_are_no_people(sentence: str) -> None:
    assert [q.measure for q in find_quantities(sentence)] == [Measure.NUMBER]


@pytest.mark.parametrize(
    "sentence",
    [
        "落实“助企20条”",
        '解读"惠农12条"等政策',
        "多处刊发的只计为1条",
        "同一申请记作1件",
        "旧栏目清理一遍",
        "公开与保密两头兼顾",
        "公开东风村2组征地补助发放情况",
        "李家屯三组的道路硬化",
    ],
)
def test_names_and_rules_of_counting_hold_no_count(sentence: str) -> None:
    assert find_quantities(sentence) == []


def test_the_particle_of_the_past_is_no_part_of_a_figure() -> None:
    assert [q.text for q in find_quantities("全年只收到过3件申请")] == ["3件"]


@pytest.mark.parametrize(
    "sentence",
    ["增长12%-15%", "满意率为98%至99%", "办理3件—5件", "限8－10天办结", "增幅为—3%", "每次2小时~3小时"],
)
def test_a_range_states_neither_of_its_ends(sentence: str) -> None:
    assert find_quantities(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("同比增长-12%", [("-12", "-12%")]),
        ("申请量环比－5.3个百分点", [("-5.3", "－5.3个百分点")]),
        ("公开信息12条——网站8条", [("12", "12条"), ("8", "8条")]),
        ("由12件至今的15件", [("12", "12件"), ("15", "15件")]),
    ],
)
def test_a_change_below_nothing_keeps_its_sign_and_strokes_part_figures(
    sentence: str, shown: list[tuple[str, str]]
) -> None:
    assert [(str(q.value), q.text) for q in find_quantities(sentence)] == shown
