"""What is no annual report is refused by name; a report that lost its title, or holds a notice's words, is not."""

from __future__ import annotations

import pytest

from knowledge.errors import ReportError
from knowledge.extraction.report import extract_report
from knowledge.readers.text import read_text


def _read(text: str) -> int:
    return extract_report(read_text(text.encode(), "file.txt")).year


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("那是2020年的春天，他手里拿着三个苹果，走在路上。\n", "no government information disclosure report"),
        ("2022年菜价\n白菜 2元\n萝卜 3元\n", "no government information disclosure report"),
        (
            "云溪县人民政府办公室关于做好2022年政府信息公开年度报告编制工作的通知\n各乡镇人民政府：\n"
            "请于1月15日前报送2022年政府信息公开工作年度报告。\n一、编制要求\n附图片3张。\n",
            "的通知",
        ),
        (
            "云溪县水利局政府信息公开指南\n本机关编制了2022年政府信息公开指南。自收到申请之日起20个工作日内答复。\n",
            "政府信息公开指南",
        ),
        ("云溪县政府信息公开申请表（样表）\n2022年，申请人应当填写3项内容，并提供有效证件。\n", "申请表"),
    ],
)
def test_other_documents_are_refused_by_name(text: str, told: str) -> None:
    with pytest.raises(ReportError, match=told) as caught:
        _read(text)
    assert "check that it is the right file" in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "关于公布年报的通知\n云溪县水利局2022年政府信息公开工作年度报告\n主动公开信息38条。\n",
        "政府信息公开制度\n政府信息公开指南\n一、总体情况\n2022年，主动公开政府信息38条。\n",
        "信息公开目录\n信息内容 | 本年处理决定数量\n行政许可 | 6\n2022年，信息公开工作平稳。\n",
        "2022年，我局主动公开政府信息38条，制定信息公开制度。\n",
    ],
)
def test_reports_are_read_whatever_stands_above_them(text: str) -> None:
    assert _read(text) == 2022


_SECTIONS = (
    "一、总体情况\n全年主动公开政府信息{}条。\n二、主动公开情况\n正常。\n三、依申请公开情况\n没有收到申请。\n"
)


def _report(title: str, items: int) -> str:
    return f"{title}\n{_SECTIONS.format(items)}"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("云溪县水利局2016年政府信息公开工作年度报告", "云溪县水利局2017年政府信息公开工作年度报告"),
        ("云溪县水利局2017年度政府信息公开年报", "青石县水利局二〇一六年政府信息公开年度报告"),
        ("云溪县水利局2016年\n政府信息公开工作年度报告", "云溪县水利局2017年\n政府信息公开工作年度报告"),
    ],
)
def test_a_file_of_two_reports_is_turned_away(first: str, second: str) -> None:
    with pytest.raises(ReportError, match=r"holds two reports, of 201[67] and of 201[67]; save each"):
        _read(_report(first, 38) + _report(second, 45))


@pytest.mark.parametrize(
    "around",
    [
        "{}云溪县水利局2016年政府信息公开工作年度报告\n云溪县水利局2015年政府信息公开工作年度报告\n",
        "上一篇：云溪县水利局2016年政府信息公开工作年度报告\n{}",
        "{}四、与上年的比较\n云溪县水利局2016年政府信息公开工作年度报告说：全年主动公开政府信息12条。\n",
    ],
)
def test_links_to_other_years_are_no_second_report(around: str) -> None:
    report = _report("云溪县水利局2017年政府信息公开工作年度报告", 38)
    assert _read(around.format(report)) == 2017
