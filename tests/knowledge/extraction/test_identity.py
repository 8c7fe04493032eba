"""Whose report it is and of which year, however the title is set."""

from __future__ import annotations

import pytest

from knowledge.extraction.identity import Identity, identify
from knowledge.models import Block, BlockKind, Document


def read(*paragraphs: str) -> Identity | None:
    blocks = tuple(Block(BlockKind.PARAGRAPH, text, line=line) for line, text in enumerate(paragraphs, 1))
    return identify(Document(blocks, "x.txt"))


@pytest.mark.parametrize(
    ("title", "organisation", "year"),
    [
        ("云栎县教育局2016年政府信息公开工作年度报告", "云栎县教育局", 2016),
        ("云栎县青石镇人民政府青石镇2017年度政务信息公开工作年报", "云栎县青石镇人民政府", 2017),
        ("平罗县灵沙乡人民政府 2020 年政府信息公开年度报告", "平罗县灵沙乡人民政府", 2020),
        ("2022年映湖街道办事处政府信息公开工作年度报告", "映湖街道办事处", 2022),
        ("松皋市市场监督管理局2024年度政府信息公开工作年度报告", "松皋市市场监督管理局", 2024),
        ("望澜县民政局关于2023年政府信息公开工作年度报告", "望澜县民政局", 2023),
        ("平羅縣靈沙鄉人民政府2020年政府信息公開年度報告", "平罗县灵沙乡人民政府", 2020),
        ("珑溪县人民政府办公室２０１９年政府信息公开年报", "珑溪县人民政府办公室", 2019),
        ("中华人民共和国云港海关2023年政府信息公开工作年度报告", "中华人民共和国云港海关", 2023),
        ("青石市中级人民法院2020年司法公开工作年度报告", "青石市中级人民法院", 2020),
        ("青石镇2019年度政府信息公开工作年度报告", "青石镇", 2019),
        ("辽河省2022年政府信息公开工作年度报告", "辽河省", 2022),
        ("2021年青石旗政府信息公开工作年度报告", "青石旗", 2021),
        ("云岭州人民政府2021年政府信息公开工作年度报告", "云岭州人民政府", 2021),
        ("汀洲区水利局政府信息公开工作2024年度报告", "汀洲区水利局", 2024),
        ("枫林县商务局2013年政府信息公开工作情况的报告", "枫林县商务局", 2013),
        ("编制枫林县商务局2023年政府信息公开工作年度报告", "枫林县商务局", 2023),
        ("2015年云栎县教育局政务公开工作总结", "云栎县教育局", 2015),
        ("岚港海关2015年海关政府信息公开年度报告", "岚港海关", 2015),
        ("2015年海关政府信息公开年度报告", "", 2015),
        ("云港总署(本级机关)2020年政府信息公开工作年度报告", "云港总署", 2020),
        ("松皋市气象部门2022年政府信息公开工作年度报告", "松皋市气象部门", 2022),
        (
            "2022年松口高新区(新城区)市场监督管理局政府信息公开工作年度报告",
            "松口高新区(新城区)市场监督管理局",
            2022,
        ),
        ("特编制枫林县商务局政府信息公开工作2021年度报告", "枫林县商务局", 2021),
        ("云岭市青石乡人民政府2015年年度政府信息公开工作年度报告", "云岭市青石乡人民政府", 2015),
        ("和悦街道办事处2021年政府信息公开工作年度报告", "和悦街道办事处", 2021),
        ("现将和兴县水利局2021年政府信息公开工作年度报告", "和兴县水利局", 2021),
    ],
)
def test_the_title_names_office_and_year(title: str, organisation: str, year: int) -> None:
    who = read(title, "一、总体情况")
    assert who is not None
    assert (who.organisation, who.year) == (organisation, year)
    assert str(year) in who.title


def test_a_title_on_two_lines_is_one_title() -> None:
    who = read(
        "平罗县灵沙乡人民政府 2020 年", "政府信息公开年度报告", "本报告由平罗县灵沙乡人民政府根据条例编制。"
    )
    assert who is not None
    assert (who.organisation, who.year) == ("平罗县灵沙乡人民政府", 2020)


def test_the_office_may_stand_in_the_first_sentence() -> None:
    who = read("2023年政府信息公开工作年度报告", "本报告由望澜县民政局编制，全文包括六个部分。")
    assert who is not None
    assert (who.organisation, who.year) == ("望澜县民政局", 2023)


@pytest.mark.parametrize(
    ("sentence", "organisation"),
    [
        ("本报告是由云栎县水利局编制的2011年度政府信息公开年度报告。", "云栎县水利局"),
        ("本报告由溪口县人民政府信息公开工作领导小组办公室根据《条例》编制。", "溪口县人民政府"),
        ("单位：汀洲区水利局 2011年度", "汀洲区水利局"),
        ("单位：件", ""),
        ("受理机构为汀洲市北山区湖滨街道办事处。联系电话：5550101", "汀洲市北山区湖滨街道办事处"),
        ("如有疑问，请联系：石桥区教育局局党政办公室，电话：555-0101。", "石桥区教育局"),
        ("如有疑问，请与青石镇党政综合办联系，电话：555-0101。", "青石镇"),
        ("如有疑问，请与本单位办公室联系，电话：555-0101。", ""),
        ("如有疑问，请与我局办公室联系。", ""),
        ("2011年度我局政府信息公开年度报告", ""),
        ("由本溪市水务局编制的2011年度政府信息公开年度报告", "本溪市水务局"),
        ("2011年，溪口县林业局认真贯彻落实条例，全年公开信息12条。", "溪口县林业局"),
        ("2011年，在县委县政府的领导下，我局认真贯彻落实条例。", ""),
        ("现把栎山县城关镇人民政府2011年政府信息公开工作情况报告如下：", "栎山县城关镇人民政府"),
        ("现将汀洲高新区投资促进局（以下简称投促局）2011年度信息公开工作报告如下：", "汀洲高新区投资促进局"),
    ],
)
def test_who_writes_the_report_or_answers_for_it(sentence: str, organisation: str) -> None:
    who = read("2011年度政府信息公开年度报告", sentence, "一、概述")
    assert who is not None
    assert (who.organisation, who.year) == (organisation, 2011)


def test_what_tells_offices_to_write_a_report_names_none() -> None:
    who = read(
        "根据《关于做好汀洲区2023年政府信息公开年报编制有关工作的函》，编制《汀洲市汀洲区白塔镇人民政府2023年政府信息公开工作年度报告》。"
    )
    assert who is not None
    assert (who.organisation, who.year) == ("汀洲市汀洲区白塔镇人民政府", 2023)


def test_a_title_of_the_year_before_gives_way_to_period_and_text() -> None:
    who = read(
        "编制了《青石镇2020年政府信息公开工作年度报告》，统计期限自2021年1月1日起至12月31日止。",
        "2021年，公开信息12条。2021年收到申请1件。",
    )
    assert who is not None
    assert (who.organisation, who.year) == ("青石镇", 2021)
    assert "2020" in who.findings[0]
    assert "2021" in who.findings[0]


def test_the_office_may_stand_in_the_signature_only() -> None:
    who = read("2016年政府信息公开工作年度报告", "全年公开信息683条。", "云栎县教育局", "2017年1月25日")
    assert who is not None
    assert (who.organisation, who.year) == ("云栎县教育局", 2016)


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        ("统计期限为 2020 年 1 月 1 日至 2020 年 12 月 31 日。", "2020-01-01", "2020-12-31"),
        ("数据统计期限为2024年1月1日至12月31日。", "2024-01-01", "2024-12-31"),
        ("统计期限从2019年1月1日起至2019年12月31日止。", "2019-01-01", "2019-12-31"),
        ("统计期限为2018年11月5日－2019年3月9日。", "2018-11-05", "2019-03-09"),
        ("没有写期限。", "", ""),
    ],
)
def test_the_period_is_two_dates(sentence: str, start: str, end: str) -> None:
    who = read("云栎县教育局2016年政府信息公开工作年度报告", sentence)
    assert who is not None
    assert (who.period_start, who.period_end) == (start, end)


@pytest.mark.parametrize(
    "lines",
    [
        ("政府信息公开工作年度报告", "统计期限为2020年1月1日至2020年12月31日。"),
        ("政府信息公开工作年度报告", "2020年，我局公开信息12条，2020年收到申请0件，2019年为3件。"),
        ("政府信息公开工作年度报告", *["我局公开信息12条。"] * 16, "某县教育局", "2021年1月25日"),
        ("政府信息公开工作年度报告", "发布日期：2021年1月25日", "我局公开信息12条。"),
        ("政府信息公开工作年度报告", "截止2020年12月31日我局通过网站公开信息12条。"),
        ("政府信息公开工作年度报告", "公开时间：2021-03-01", "2020年公开12条。", "2021年、2021年继续努力。"),
        ("政府信息公开工作年度报告", "根据《2019年要点》和2019年5月15日的规定，2020年公开12条。"),
        ("政府信息公开工作年度报告", "2020年公开12条，较2019年多2条，比2019年好，与2019年同。"),
        ("政府信息公开工作年度报告", "2020年公开。", "2021年计划公开，2021年计划培训。", "2021年1月5日"),
    ],
)
def test_a_title_without_a_year_leaves_it_to_the_text(lines: tuple[str, ...]) -> None:
    who = read(*lines)
    assert who is not None
    assert who.year == 2020


def test_a_report_that_never_says_its_year_is_nobodys() -> None:
    assert read("政府信息公开工作年度报告", "我局公开信息12条。") is None


@pytest.mark.parametrize("name", ["本机关", "本单位", "中华人民共和国国务院"])
def test_words_that_name_nobody_are_no_office(name: str) -> None:
    who = read("2020年政府信息公开工作年度报告", f"本报告由{name}编制。")
    assert who is not None
    assert who.organisation == ""


@pytest.mark.parametrize(
    ("line", "key", "value"),
    [
        ("发布时间:2024-01-22 来源:望澜县民政局 浏览次数:317", "report.published", "2024-01-22"),
        ("发布机构：映湖街道办事处　　发布日期：2023-01-16", "report.published", "2023-01-16"),
        ("统计期限为2023年1月1日至2023年12月31日。", "report.period", "2023年1月1日至2023年12月31日"),
        ("索引号：LX001/2020-00037", "report.index_number", "LX001/2020-00037"),
    ],
)
def test_what_the_report_says_of_itself_is_a_fact(line: str, key: str, value: str) -> None:
    who = read("望澜县民政局2023年政府信息公开工作年度报告", line)
    assert who is not None
    facts = {fact.key: fact for fact in who.facts}
    assert facts[key].value_text == value
    assert value in facts[key].quote
    assert facts["report.year"].value_text == "2023年"
    assert facts["report.organisation"].value_text == "望澜县民政局"


def test_the_publication_does_not_decide_the_year() -> None:
    who = read("发布时间:2024-01-22", "望澜县民政局2023年政府信息公开工作年度报告")
    assert who is not None
    assert who.year == 2023


@pytest.mark.parametrize(
    ("sentence", "basis"),
    [
        (
            "根据《中华人民共和国政府信息公开条例》规定，现公布本局年度报告。",
            "《中华人民共和国政府信息公开条例》",
        ),
        (
            "本报告按照《条例》第五十条和《关于做好年度报告的通知》（某办函〔2022〕7号）要求编制。",
            "《条例》第五十条和《关于做好年度报告的通知》(某办函〔2022〕7号)",
        ),
    ],
)
def test_the_report_says_what_it_is_made_after(sentence: str, basis: str) -> None:
    who = read("大河县教育局2022年政府信息公开工作年度报告", sentence)
    assert who is not None
    facts = [fact for fact in who.facts if fact.key == "report.basis"]
    assert [fact.value_text.replace("（", "(").replace("）", ")") for fact in facts] == [basis]


def test_work_done_after_a_rule_is_no_basis_of_the_report() -> None:
    who = read("大河县教育局2022年政府信息公开工作年度报告", "根据《公文处理办法》要求，印发文件 3 件。")
    assert who is not None
    assert not [fact for fact in who.facts if fact.key == "report.basis"]


def test_a_school_years_report_is_of_the_year_in_which_it_ends() -> None:
    who = read(
        "溪源师范学院2022-2023学年信息公开工作报告", "统计时间为2022年9月1日至2023年8月31日。", "一、概述"
    )
    assert who is not None
    assert (who.organisation, who.year) == ("溪源师范学院", 2023)
    assert (who.period_start, who.period_end) == ("2022-09-01", "2023-08-31")


def test_a_menu_above_the_title_is_no_part_of_the_name() -> None:
    who = read("信息公开 年度报告", "恒东省交通运输厅2012年政府信息公开工作年度报告", "一、概述")
    assert who is not None
    assert who.organisation == "恒东省交通运输厅"


def test_the_place_above_the_title_is_a_part_of_the_name() -> None:
    who = read("青禾县", "柳湾镇人民政府2020年政府信息公开工作年度报告", "一、总体情况")
    assert who is not None
    assert who.organisation == "青禾县柳湾镇人民政府"


def test_the_office_above_the_title_is_not_named_twice() -> None:
    who = read(
        "青石乡人民政府",
        "云岭市青石乡人民政府2015年年度政府信息公开工作年度报告",
        "2015年青石乡党委政府高度重视公开。",
    )
    assert who is not None
    assert who.organisation == "云岭市青石乡人民政府"


def test_its_own_report_names_nobody() -> None:
    who = read(
        "现根据条例要求，制定本局2022年政府信息公开工作年度报告。需要咨询的，可与溪口区应急管理局联系（电话：0900-5550102）。"
    )
    assert who is not None
    assert who.organisation == "溪口区应急管理局"


def test_how_a_page_is_public_is_no_part_of_the_name() -> None:
    who = read(
        "生成日期 2021-01-28 公开方式 主动公开", "青石县水利局2020年政府信息公开工作报告", "一、总体情况"
    )
    assert who is not None
    assert who.organisation == "青石县水利局"


def test_the_end_of_the_name_is_not_told_again() -> None:
    who = read(
        "云岭市统计局",
        "市统计局2022年政府信息公开工作年度报告",
        "现公布云岭市统计局2022年政府信息公开工作年度报告。",
    )
    assert who is not None
    assert who.organisation == "云岭市统计局"


def test_party_and_government_of_a_township_report_for_the_government() -> None:
    who = read("2015年青石乡党委政府高度重视政府信息公开工作。", "一、概述")
    assert who is not None
    assert who.organisation == "青石乡人民政府"


def test_a_notice_on_how_to_write_reports_is_no_title() -> None:
    notice = "根据《关于做好云岭区2022年政府信息公开年报编制和公布工作的函》要求,编制《云岭区松口镇人民政府2022年政府信息公开工作年度报告》。"
    who = read(notice)
    assert who is not None
    assert who.organisation == "云岭区松口镇人民政府"


def test_a_title_and_the_page_around_it_may_stand_on_one_line() -> None:
    who = read("松口镇2022年政府信息公开工作年度报告 发布时间:2023-01-12")
    assert who is not None
    assert who.organisation == "松口镇"


def test_a_title_left_from_the_year_before_gives_way_to_what_the_report_tells_of() -> None:
    lines = [
        "松口镇2020年政府信息公开工作年度报告",
        "所列数据的统计期限自2021年1月1日起至2021年12月31日止。",
        "2021年,我镇公开信息12条。2021年未收到申请。",
    ]
    who = read(*lines)
    assert who is not None
    assert who.year == 2021


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("云栎县水利局就本局2021年政府信息公开工作报告如下。", "云栎县水利局"),
        ("青石镇现把我镇2021年度政府信息公开工作的情况报告如下。", "青石镇"),
        ("本报告由青石镇人民政府办公室编制，数据截至2021年12月31日。", "青石镇人民政府"),
        ("本年报由汀洲区民政局办公室编制，统计到2021年12月31日。", "汀洲区民政局"),
        ("本报告由珑溪县人民政府办公室编制，数据截至2021年12月31日。", "珑溪县人民政府办公室"),
    ],
)
def test_an_office_is_named_without_what_it_reports_on_and_without_its_own_office(
    text: str, organisation: str
) -> None:
    who = read(text, "一、总体情况", "2021年，主动公开信息12条。")
    assert who is not None
    assert who.organisation == organisation


def test_a_bureau_is_known_by_the_site_it_publishes_on() -> None:
    text = "统计期限为2021年1月1日至2021年12月31日。现通过云栎县水利局门户网站予以公布。"
    who = read(text, "一、总体情况", "我局主动公开信息12条。")
    assert who is not None
    assert who.organisation == "云栎县水利局"
    other = read(text, "一、总体情况", "我镇主动公开信息12条。")
    assert other is not None
    assert other.organisation == ""


@pytest.mark.parametrize(
    ("sentence", "organisation"),
    [
        ("2022年,云岭市气象局落实《条例》精神,做好信息公开工作。", "云岭市气象局"),
        ("2022年度松口街道办事处通过门户网站办理申请3件。", "松口街道办事处"),
        ("依照有关要求,云岭市工商行政管理局编制了2022年度政府信息公开年度报告。", "云岭市工商行政管理局"),
    ],
)
def test_an_office_named_only_in_the_text_is_found(sentence: str, organisation: str) -> None:
    who = read("一、总体情况", sentence, "2022年,我单位公开信息12条。")
    assert who is not None
    assert who.organisation == organisation


@pytest.mark.parametrize("name", ["柳荣里街", "北河区柳荣里街", "柳荣里街道"])
def test_a_street_office_may_leave_out_half_of_its_word(name: str) -> None:
    who = read(f"{name}2021年政府信息公开工作年度报告", "一、总体情况", "公开信息12条。")
    assert who is not None
    assert who.organisation == name


def test_the_office_may_stand_before_what_it_writes_the_report_by() -> None:
    found = read(
        "根据通知要求，枫林县商务局结合单位实际，编制本单位2022年度政务公开工作年度报告。", "一、总体情况"
    )
    assert found is not None
    assert (found.organisation, found.year) == ("枫林县商务局", 2022)


def test_a_label_of_the_page_may_stand_above_its_value() -> None:
    lines = ("• 信息索引号:", "K00995/2023-00013", "• 发布机构:", "枫林县商务局", "• 成文日期:", "2023-01-10")
    found = read(*lines, "2022年政府信息公开工作年度报告")
    assert found is not None
    assert found.organisation == "枫林县商务局"
    told = {fact.key: fact.value_text for fact in found.facts}
    assert told["report.index_number"].lower() == "k00995/2023-00013"
    assert told["report.published"] == "2023-01-10"


def test_how_something_is_done_is_no_office() -> None:
    found = read(
        "本报告数据统计期限为2023年1月1日至12月31日。如有疑问,请联系:枫林区青石街道办事处;电话:0571-5550108。",
        "依托区门户网站",
    )
    assert found is not None
    assert found.organisation == "枫林区青石街道办事处"


def test_a_notice_that_it_is_made_after_names_no_office() -> None:
    who = read(
        "2018年青禾区大南街道政府信息公开年度报告",
        "本报告根据青禾区信息公开办《关于做好2018年政务公开工作总结及政府信息公开工作年度报告和情况统计工作的通知》编制。",
    )
    assert who is not None
    assert who.organisation == "青禾区大南街道"
