"""Saved pages and fragments: the report as a visitor sees it, its tables with merged cells once."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.errors import ReportError
from knowledge.extraction.report import extract_report
from knowledge.models import Block, BlockKind
from knowledge.readers.base import read_document
from knowledge.readers.html import read_html
from tests.knowledge.readers import files, form_rows
from tests.samples import path_of

Rows = tuple[tuple[str, ...], ...]


def blocks(page: str) -> tuple[Block, ...]:
    """What a page is read into."""
    return read_html(page, "page.html").blocks


def texts(page: str) -> list[str]:
    """The words of a page, paragraph by paragraph."""
    return [block.text for block in blocks(page) if block.kind is not BlockKind.TABLE]


def tables(page: str) -> list[Rows]:
    """The tables of a page."""
    return [block.rows for block in blocks(page) if block.kind is BlockKind.TABLE]


def test_a_fragment_gives_the_cells_as_printed() -> None:
    report = extract_report(read_html(files.html_body(), "report.html"))
    cells = {fact.key: fact.value_text for fact in report.facts if fact.key in form_rows.CELLS}
    assert cells == form_rows.CELLS
    assert report.findings == ()


def test_merged_cells_appear_once_and_blanks_are_kept() -> None:
    page = (
        "<table><tr><td rowspan=2>三、本年度办理结果</td><td colspan=2>（一）予以公开</td><td>5</td></tr>"
        "<tr><td>（三）不予公开</td><td>1.属于国家秘密</td><td>&nbsp;</td></tr></table>"
    )
    assert tables(page) == [
        (("三、本年度办理结果", "（一）予以公开", "5"), ("（三）不予公开", "1.属于国家秘密", ""))
    ]


def test_a_cell_that_is_a_field_to_fill_in_holds_what_was_typed() -> None:
    page = "<table><tr><td>规章</td><td><input value='12'></td><td><input type=hidden value='9'>3</td></tr></table>"
    assert tables(page) == [(("规章", "12", "3"),)]


def test_the_sounds_beside_characters_are_no_words() -> None:
    ruby = "<p><ruby>公开<rp>(</rp><rt>gōngkāi</rt><rp>)</rp></ruby>信息12条。</p>"
    assert [block.text for block in blocks(ruby)] == ["公开信息12条。"]


def test_a_saved_page_is_read_without_the_page_around_it() -> None:
    document = read_document(path_of("2019-longxi-xianzhengfu.html"))
    words = [block.text for block in document.blocks]
    assert words[:4] == [
        "索引号：LX001/2020-00037",
        "发布机构：珑溪县人民政府办公室",
        "发布日期：2020-01-22",
        "信息名称：珑溪县人民政府2019年政府信息公开工作年度报告",
    ]
    assert words[-2:] == ["珑溪县人民政府办公室", "2020年1月20日"]
    assert not any(word in text for text in words for word in ("首页", "views", "技术支持", "网站标识码"))


def test_words_pasted_from_word_grow_together() -> None:
    page = (
        "<p><span>统计期限为20</span><span>23</span><font>年</font>\n<o:p></o:p><span>1月</span>1<font>日。电话：0527—83593</font>"
        "<span>059。我局\n</span><span>公开信息</span><b>2</b><b>49</b>条。</p>"
    )
    assert (
        texts(page)[0].replace(" ", "") == "统计期限为2023年1月1日。电话：0527—83593059。我局公开信息249条。"
    )


def test_wrapped_words_of_a_cell_grow_together_and_numbers_never_do() -> None:
    page = (
        "<table><tr><td>结果<br/>维持</td><td><p>结果</p><p>纠正</p></td><td>其他\n  结果</td></tr>"
        "<tr><td>12<br>5</td><td> 3 </td><td>1,288</td></tr></table>"
    )
    assert tables(page) == [(("结果维持", "结果纠正", "其他结果"), ("12 5", "3", "1,288"))]


def test_the_description_of_the_document_becomes_lines() -> None:
    page = (
        "<table><tr><td>索引号：</td><td>01/2024-2</td><td>分 类</td><td>年报</td></tr>"
        "<tr><td>发布机构</td><td>某县发展和改革局</td><td>公开日期</td><td>2024-01-17</td></tr>"
        "<tr><td>文号</td><td></td><td>关键词</td><td></td></tr></table><h1>某县发展和改革局2023年政府信息公开年度报告</h1>"
    )
    assert texts(page) == [
        "索引号：01/2024-2",
        "分类：年报",
        "发布机构：某县发展和改革局",
        "公开日期：2024-01-17",
        "某县发展和改革局2023年政府信息公开年度报告",
    ]
    assert tables(page) == []


def test_tables_that_arrange_the_page_are_dissolved() -> None:
    inner = files.html_table(
        [
            [files.Cell("信息内容"), files.Cell("本年处理决定数量")],
            [files.Cell("行政许可"), files.Cell("550")],
        ]
    )
    page = (
        f"<table><tr><td><table><tr><td><p>{files.TITLE}</p><p>{files.PROSE}</p>{inner}<p>2024年1月5日</p></td></tr></table>"
        "</td></tr></table>"
    )
    assert texts(page) == [files.TITLE, files.PROSE, "2024年1月5日"]
    assert tables(page) == [(("信息内容", "本年处理决定数量"), ("行政许可", "550"))]


def test_what_the_page_hides_is_not_read() -> None:
    page = (
        f"<title>页</title><style>p{{}}</style><p>{files.TITLE}</p><script>document.write('公开信息9条。')</script>"
        "<div style='display: none'><p>公开信息8条。</p><div>公开信息7条。</div></div><p hidden>公开信息6条。</p>"
        f"<!-- <p>公开信息5条。</p> --><noscript>公开信息4条。</noscript><p>{files.PROSE}</p>"
    )
    assert texts(page) == [files.TITLE, files.PROSE]


def test_a_hidden_part_that_never_ends_hides_nothing() -> None:
    page = f"<p>{files.TITLE}</p><div style='display:none'><p>{files.PROSE}</p><p>共收到申请5件。</p>"
    assert texts(page) == [files.TITLE, files.PROSE, "共收到申请5件。"]


def test_menus_counters_and_footers_are_left_out() -> None:
    page = (
        "<html><body><ul><li><a href='/'>首页</a></li><li><a href='/zw'>政务公开</a></li></ul>"
        "<div>2025年12月30日 星期二</div><div>当前位置：<a href='/'>首页</a> &gt; 年报</div>"
        f"<h1>{files.TITLE}</h1><div>来源：柳湾镇 发布时间：2024-01-05 浏览次数：1024次 字号：大 中 小</div><div>打印 关闭</div>"
        f"<p>一、总体情况</p><p>{files.PROSE}</p><p>网址：<a href='http://www.qinghe.gov.cn'>http://www.qinghe.gov.cn</a>。</p>"
        "<p>六、其他需要报告的事项</p><p>无。</p><p>柳湾镇人民政府</p>"
        "<div>上一篇：<a href='/1'>2022年报告</a></div><div>主办：某县人民政府 网站标识码：3213220037</div></body></html>"
    )
    assert texts(page) == [
        files.TITLE,
        "来源：柳湾镇 发布时间：2024-01-05 字号：大 中 小",
        "一、总体情况",
        files.PROSE,
        "网址：http://www.qinghe.gov.cn。",
        "六、其他需要报告的事项",
        "无。",
        "柳湾镇人民政府",
    ]


def test_the_pages_title_stands_in_for_a_missing_one() -> None:
    page = f"<title>{files.TITLE}_柳湾镇政府网</title><p>一、总体情况</p><p>{files.PROSE}</p>"
    assert texts(page) == [files.TITLE, "一、总体情况", files.PROSE]
    assert texts(f"<title>首页_柳湾镇</title><h1>{files.TITLE}</h1><p>{files.PROSE}</p>") == [
        files.TITLE,
        files.PROSE,
    ]


def test_a_comment_that_never_ends_hides_nothing_and_shows_no_script() -> None:
    page = f"<!-- menu --><p>{files.TITLE}</p><!-- [if IE]><p>{files.PROSE}</p><script>var a = '5件';</script><p>共5件</p>"
    assert [text for text in texts(page) if "[if" not in text] == [files.TITLE, files.PROSE, "共5件"]


def test_a_link_that_never_ends_does_not_make_a_menu_of_the_page() -> None:
    page = f"<a href='#top'>返回<p>{files.TITLE}</p><p>{files.PROSE}</p><p>共5件</p>"
    assert texts(page)[-3:] == [files.TITLE, files.PROSE, "共5件"]


def test_unclosed_tags_lose_nothing() -> None:
    page = (
        f"<p>{files.TITLE}<p>一、总体情况<p>{files.PROSE}<p>二、主动公开政府信息情况<table><tr><td>信息内容<td>本年处理决定数量"
        "<tr><td>行政许可<td>550<tr><td>第二十条第（六）项</table><p>六、其他需要报告的事项<p>无。"
    )
    assert texts(page)[:3] == [files.TITLE, "一、总体情况", files.PROSE]
    assert tables(page) == [(("信息内容", "本年处理决定数量"), ("行政许可", "550"), ("第二十条第（六）项",))]
    assert texts(page)[-1] == "无。"


def test_text_after_a_table_that_never_ends_stays_after_it() -> None:
    page = "<table><tr><td>行政许可</td><td>550</td></tr><p>五、存在的主要问题</p><p>无。</p>"
    assert [block.kind for block in blocks(page)] == [BlockKind.TABLE, BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_rows_without_a_table_are_a_table() -> None:
    assert tables("<tr><td>行政许可</td><td>550</td></tr><tr><td>行政处罚</td><td>9</td></tr>") == [
        (("行政许可", "550"), ("行政处罚", "9"))
    ]


def test_a_sentence_split_over_paragraphs_is_healed_and_finished_ones_are_not_joined() -> None:
    page = "<p>共受理申请5件，</p><p>其中自然人3件</p><p>公开信息121条</p><p>（一）完善制度，加强管理</p><p>我局…</p>"
    assert texts(page) == [
        "共受理申请5件，其中自然人3件",
        "公开信息121条",
        "（一）完善制度，加强管理",
        "我局…",
    ]


def test_markdown_may_hold_tables_in_html() -> None:
    lines = [f"# {files.TITLE}"]
    for number, heading in enumerate(files.HEADINGS, 1):
        lines += [
            f"## {heading}",
            files.html_table(files.grids()[number]).replace("\n", "")
            if number in files.grids()
            else files.PROSE,
        ]
    Path("report.md").write_text("\n\n".join(lines), encoding="utf-8")
    report = extract_report(read_document(Path("report.md")))
    assert {
        fact.key: fact.value_text for fact in report.facts if fact.key in form_rows.CELLS
    } == form_rows.CELLS


# ---------------------------------------------------------------------- damage and size
MEGABYTES: dict[str, str] = {
    "deep": "<div>" * 200_000 + files.PROSE,
    "deep tables": "<table><tr><td>" * 100_000 + files.PROSE,
    "open fonts": "".join(f"<b a={i}>" for i in range(50_000)) + f"<p>{files.PROSE}</p>" * 100,
    "attributes": "<p " + " ".join(f'a{i}="1"' for i in range(100_000)) + f">{files.PROSE}",
    "comments": "<!--" * 300_000 + files.PROSE,
    "declarations": "<![x" * 300_000 + files.PROSE,
    "brackets": "<" * 500_000 + files.PROSE,
    "open tags": "<a " * 300_000 + files.PROSE,
    "quotes": "<p a='" + "x>" * 400_000,
    "ampersands": f"<p>{files.PROSE}" + "&#" * 400_000,
    "scripts": "<html><script>" + "var a = 1;" * 300_000 + f"</script><p>{files.PROSE}</p>",
    "pictures": f"<p>{files.PROSE}<img src='data:image/png;base64," + "A" * 3_000_000 + "'></p>",
}


@pytest.mark.parametrize("page", MEGABYTES.values(), ids=MEGABYTES)
def test_megabytes_of_odd_html_are_read_or_refused_in_seconds(page: str) -> None:
    start = time.process_time()
    try:
        words = "".join(texts(page))
    except ReportError:
        words = ""
    assert words.count("212") in (0, 1, 100)
    assert time.process_time() - start < 20


@pytest.mark.parametrize("name", ["scripts", "pictures", "deep", "open fonts"])
def test_what_is_no_text_does_not_count_as_length(name: str) -> None:
    assert files.PROSE in texts(MEGABYTES[name])[0]


@pytest.mark.parametrize("make", [lambda: f"<p>{files.PROSE}</p>" * 20_000, lambda: "<p>" + "公开" * 300_000])
def test_a_page_far_longer_than_any_report_is_refused(make: Callable[[], str]) -> None:
    with pytest.raises(ReportError, match="far more than any report"):
        read_html(make(), "page.html")


def test_hundreds_of_thousands_of_tags_are_refused_at_once() -> None:
    start = time.process_time()
    with pytest.raises(ReportError, match="a page of 800,001 tags"):
        read_html("<div>" * 400_000 + f"{files.PROSE}<br>" + "</div>" * 400_000, "page.html")
    assert time.process_time() - start < 3
