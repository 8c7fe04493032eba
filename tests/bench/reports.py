"""Made-up reports for the benchmark: of many offices and both editions, in several layouts, with prose and tables."""

from __future__ import annotations

from pathlib import Path
from random import Random

from tests.knowledge.forms.editions import CURRENT, TRIAL, filled
from tests.knowledge.forms.layouts import once
from tests.knowledge.readers.test_text_layouts import BLANKS_SHOW, BLANKS_VANISH

_PLACES = "青丹赤白玄金银玉石松柏桃柳梅兰竹云雨霜雪江河湖海溪泉山岭峰谷原野"
_KINDS = ("人民政府", "教育局", "民政局", "卫生健康局", "财政局", "市场监督管理局", "自然资源局", "水利局")
_TOPICS = ("养老保险", "医疗救助", "临时救助", "农村低保", "危房改造", "就业培训", "义务教育", "公共卫生", "安全生产",
           "食品药品", "环境保护", "财政预决算", "征地拆迁", "招标投标", "扶贫资金", "农机补贴", "森林防火", "防汛抗旱")  # fmt: skip
_CHANNELS = ("政府网站", "微信公众号", "政务微博", "公示栏", "新闻媒体", "政务服务大厅")
_UNITS = ("条", "件", "次", "份", "项", "篇")
_LAYOUTS = ("tabs", "bars around", "markdown", "a cell a line", "blanks", "a cell a line, ending in a bar")


def write_reports(folder: Path, count: int) -> list[Path]:
    """Writes so many reports, each of another office or year."""
    files = []
    for number in range(count):
        files.append(folder / f"{number:06}.txt")
        files[-1].write_text(report_text(number), encoding="utf-8")
    return files


def office_of(number: int) -> str:
    """Name of the office whose report has this number; offices have reports of two years."""
    office = number // 2
    size = len(_PLACES)
    county = _PLACES[office % size] + _PLACES[office // size % size]
    town = _PLACES[office // size**2 % size] + _PLACES[(7 * office + 3) % size]
    return f"{county}县{town}镇{_KINDS[office % len(_KINDS)]}"


def report_text(number: int) -> str:
    """One report."""
    random = Random(number)
    year = 2019 + number % 2 * 4
    office = office_of(number)
    layouts = {**BLANKS_SHOW, **BLANKS_VANISH}
    lines = layouts[random.choice(_LAYOUTS)]
    form = filled(TRIAL if year < 2021 else CURRENT, number)
    tables = {part: "\n".join(lines(once(grid))) for part, grid in form.tables.items()}
    return "\n\n".join(
        [
            f"{office}{year}年政府信息公开工作年度报告",
            f"本报告中所列数据的统计期限为{year}年1月1日至{year}年12月31日。联系电话：0900-{5550000 + number % 10000}。",
            "一、总体情况",
            *(_paragraph(random, year) for _ in range(8)),
            "二、主动公开政府信息情况",
            tables[2],
            "三、收到和处理政府信息公开申请情况",
            tables[3],
            "四、政府信息公开行政复议、行政诉讼情况",
            tables[4],
            "五、存在的主要问题及改进情况",
            "一是公开内容不够全面。二是更新不够及时。下一步将加强培训，完善制度，提高公开质量。",
        ]
    )


def _paragraph(random: Random, year: int) -> str:
    """Two sentences with figures, as offices write them."""
    topics, channels = random.sample(_TOPICS, 4), random.sample(_CHANNELS, 3)
    figures = [random.randint(1, 2_000) for _ in range(7)]
    unit = random.choice(_UNITS)
    return (
        f"{year}年，通过{channels[0]}公开{topics[0]}信息{figures[0]}{unit}，通过{channels[1]}发布{topics[1]}信息"
        f"{figures[1]}{unit}。全年公示{topics[2]}名单{figures[2]}条，涉及人员{figures[3]}人；举办{topics[3]}培训"
        f"{figures[4] % 60 + 1}次，培训{figures[5]}人次，发放资金{figures[6]}万元。"
    )
