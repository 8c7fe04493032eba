"""What a report and its page say of the report itself: period, basis, date of publication, publisher, index number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from knowledge.models import Block, Document, Fact, FactKind, Measure
from knowledge.normalization import fold

_SUFFIX = r"(?:人民政府办公室|人民政府|政府办公室|办事处|管理委员会|委员会|管委会|办公厅|办公室|街道|(?<!大)街(?=20\d\d年)|政府|总局|分局|局|厅|委|办|院|海关|学校|中学|小学|馆|中心|镇|乡|县|市|区|部|署|处|站|所|大学|公司|社|联合会|红十字会|总工会|残联|妇联|文联|侨联|工商联|社科联|科协|党校|林场|农场|牧场|园艺场|茶场|渔场|良种场|垦殖场|苏木|团|队|[省州旗盟](?=\s*20\d\d\s*年|\s*(?:政府|政务)?信息公开)|(?<=[省市县区州旗盟][\u4e00-\u9fff]{2})部门)"
"""A street office may be called 柳荣里街, which only the year behind it tells from a street; so it is with 辽河省, 青石旗."""
_SHORT = r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]县(?=\s*20\d\d\s*年|人民政府)"
"""A county of one letter, before its year: 岚县2016年."""
NAME = rf"(?:{_SHORT}(?:人民政府(?:办公室)?)?|[\u4e00-\u9fff]{{2,30}}?{_SUFFIX})"
"""What the name of an office looks like: Chinese letters that end as offices are called."""
PUBLISHER = re.compile(
    rf"(?:发布机构|发布单位|公开机关|信息来源|来源|发文机关|公开责任部门|录入)\s*[:：]\s*(?P<org>{NAME})(?=[^\u4e00-\u9fff]|$|(?:成文|发布|公开|生成|发文|印发|主题|有效|作者|编辑|责任|责编|浏览|点击|阅读|访问|字体|字号|打印|分享|审核|信息)[\u4e00-\u9fff]{{0,2}}[:：])"
)
"""The page's own 发布机构 or 来源."""
PUBLISHED = re.compile(
    r"(?P<label>(?:信息提供|发[布表])(?:日期|时间)|发文日期|公开日期|成文日期|生成日期|时间|日期)\s*[:：]?\s*[\[【]?\s*(?P<date>20\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}日?)"
)
"""When the page was published."""
_LABEL = re.compile(
    r"^[•·●\s]*(?:信息)?(?:索引号|发布机构|发布单位|公开机关|发文机关|成文日期|发布日期|发文日期|公开日期|生成日期|发布时间|文件名称|标题|主题分类|公开方式|公开时限|组配分类|文号|有效性)\s*:\s*$"
)
"""A label of the page's description of the document, whose value stands on a line of its own."""
_LONGEST_VALUE = 60
_LINE = 200
"""Characters from which a block is no line of the page."""
_DATE_LINE = re.compile(
    r"^(?P<date>20\d\d(?:年\d{1,2}月\d{1,2}日|([-/.])\d{1,2}\2\d{1,2}))(?:\s*\d{1,2}:\d\d(?::\d\d)?)?"
    r"(?:\s*[|｜]?\s*(?:来源|作者|点击|浏览|阅读|访问|字体|字号|编辑|打印|分享|\[字)[^。]{0,60})$"
)
"""A line of the page that begins with the date and goes on with its own words: 2022-01-20 来源：办公室 浏览次数：."""
_ONLY_A_DATE = re.compile(
    r"^20\d\d(?:年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2})(?:\s*\d{1,2}:\d\d(?::\d\d)?)?$"
)
_OF_THE_PAGE = re.compile(r"^[【\[]?(?:来源|信息来源|作者|点击|浏览|阅读|访问|字体|字号|编辑|打印|分享)")
_BY_ITSELF = re.compile(r"^[(（•·●]\s*(?P<date>20\d\d年\d{1,2}月\d{1,2}日)\s*[)）]?$")
"""The date under the title, in brackets or as one point of a list."""
_INDEX_NUMBER = re.compile(
    r"索引号(?:\s*[:：]\s*|\s*(?=[a-z]{0,4}\d{3,}[/-]))(?P<v>[a-z0-9_/().\-〔〕\[\]]{4,40})"
)
_NUMBER = re.compile(r"^\s*(?P<v>[\u4e00-\u9fff]{2,10}[〔\[(]20\d\d[〕\])]\s*\d+\s*号)(?=\s|$|签发)")
"""The number that the report itself was issued under, on a line at its head: 青水字〔2023〕8号."""
_SIGNED_BY = re.compile(r"^.{0,30}签发人:(?P<v>[\u4e00-\u9fff]{2,4})(?=\s|$|20\d\d)")
"""Who let it be issued, beside that number."""
_BARE_LABELS = frozenset({"时间", "日期"})
"""Labels that may stand in any sentence."""
_OPENING = 60
"""Characters of the first block that are looked at where the page lost its line breaks."""
_WRITTEN = re.compile(
    r"(?:成文|生成|发文)日期\s*[:：]?\s*[\[【]?\s*(?P<v>20\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}日?)"
)
"""When the document was made, where that is told beside its publication."""
_DESCRIBED = re.compile(
    r"^[•·●\s]*(?P<label>公开范围|公开[时期]限|时效性?|有效性|来源|信息来源|有效期|主题分类|信息分类|体裁分类|主题词|关键词)\s*[:：]\s*(?P<v>[^\s:：。|]{2,30})$"
)
"""What else the page says of the document; how it was made public (公开方式：主动公开) is not how others are."""
_MAKER = re.compile(
    rf"报告(?:是|系|(?:根据|依据|按照|依照)[^。;]{{4,80}}?,)?由(?![我本])(?P<v>{NAME})(?=,?(?:根据|依据|按照|依照|参照)[^。;]{{0,280}}(?:编制|编写)|(?:负责|组织|牵头)?(?:编制|编写|汇总|起草))"
)
"""Who drew the report up, where it says so itself: 本报告由区政务公开办公室根据…编制."""
_BASIS = re.compile(
    r"(?:根据|依据|按照|依照)(?:的?是)?(?P<v>(?:《[^》。]*》|[^。《》])+?(?:(?<=有关|相关|上级)(?:规定|要求))?)(?=(?<!有关)(?<!相关)(?<!上级)的?(?:规定|要求)(?!(?:和|及|以及|、|与)《)|,?(?:现[将面予公向编]|特向|特此|编制|包含|由)|(?<=[》)神定求]),(?!以及|和|及|并|《|(?:根据|依据|按照|依照)[^。,]{0,20}《)|。|$)"
)
"""What the report says it is made after; its sentence speaks of the report."""


_IN_A_ROW = re.compile(
    r"(?:索引号|主题分类|组配分类|体裁分类|发布机构|发文机关|公开机关|生成日期|成文日期|发文日期|发布日期|公开方式|公开时限|发文字号|文号|有效性|关键词|主题词|责任部门)(?=\s)"
)
"""Labels of the page's description that stand in a row, with blanks instead of colons."""
_LEAST_LABELS = 3


_CELLED = re.compile(
    r"(?P<label>索引号|主题分类|信息来源|来源|发布机构|发布单位|发文机关|公开机关|生成日期|成文日期|发文日期|发布日期|发布时间|公开日期|文号|发文字号)\s*[:：]?\s*[|｜]\s*(?P<v>[^|｜]*?)\s*(?:[|｜]|$)"
)
"""A label and its value in two cells of a row: 来源: | 云栎市财政局 | 发布日期: | 2024年01月15日 |."""


def _cell_by_cell(block: Block) -> list[Block]:
    """The labels of a row of cells, each with its value; none if it is no such row."""
    text = block.text.strip().lstrip("|｜ ")
    if len(text) > _LINE or not _CELLED.match(text):
        return []
    told = [replace(block, text=f"{one['label']}：{one['v']}") for one in _CELLED.finditer(text) if one["v"]]
    return told if not _CELLED.sub("", text).strip() else []


def _one_by_one(block: Block) -> list[Block]:
    """The block, or a row of labels and values (索引号 0001 主题分类 政务公开 生成日期 …) each by itself."""
    if cells := _cell_by_cell(block):
        return cells
    if not _IN_A_ROW.match(block.text.strip()) or len(block.text) > _LINE:
        return [block]
    labels = list(_IN_A_ROW.finditer(block.text))
    if len(labels) < _LEAST_LABELS:
        return [block]
    ends = [label.start() for label in labels[1:]] + [len(block.text)]
    told = [
        (label.group(), block.text[label.end() : end].strip())
        for label, end in zip(labels, ends, strict=True)
    ]
    return [replace(block, text=f"{label}：{value}") for label, value in told if value]


def labels_one_by_one(document: Document) -> Document:
    """The document, each label of the page's own and its value on a line of its own."""
    if not any(_IN_A_ROW.match(b.text.strip()) or _cell_by_cell(b) for b in document.blocks):
        return document
    return replace(document, blocks=tuple(one for block in document.blocks for one in _one_by_one(block)))


def with_values_beside(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, with a label of the page's own (索引号:) and the value on the line behind it as one."""
    joined: list[Block] = []
    for block in blocks:
        label = joined[-1].text if joined else ""
        if (
            _LABEL.match(fold(label))
            and len(block.text) <= _LONGEST_VALUE
            and not _LABEL.match(fold(block.text))
        ):
            joined[-1] = replace(joined[-1], text=f"{label.strip()}{block.text.strip()}")
        else:
            joined.append(block)
    return joined


def facts_about(
    blocks: list[Block], period: re.Match[str] | None, organisation: str, year: int
) -> list[Fact]:
    """Facts about the report itself: its period, date of publication, index number, maker, place to download."""
    head = next((block for block in blocks if str(year) in fold(block.text)), blocks[0])
    named = ((block, found["v"]) for block in blocks if (found := _MAKER.search(fold(block.text))))
    told_in, maker = next(named, (head, organisation or "报告未写明"))
    facts = [
        _fact("报告年度", "报告年度 报告年份 哪一年的报告", Measure.DATE, f"{year}年", head, "report.year"),
        _fact(
            "编制单位",
            "编制单位 编制机关 报告单位 发布单位",
            Measure.TEXT,
            maker,
            told_in,
            "report.organisation",
        ),
    ]
    told: set[str] = set()
    dated = any(_published_itself(fold(block.text)) for block in blocks)
    for block, following in pairwise([*blocks, head]):
        for fact in _told_by(_with_its_line(block, following), period, dated):
            if fact.key not in told:
                facts.append(fact)
                told.add(fact.key)
    return facts


def _with_its_line(block: Block, following: Block) -> Block:
    """A date on a line of its own, with the words of the page on the next (来源：…, 【字体：大 中 小】); else the block itself."""
    if not _ONLY_A_DATE.match(block.text.strip()) or not _OF_THE_PAGE.match(following.text.strip()):
        return block
    return replace(block, text=f"{block.text} {following.text}")


def _published_itself(folded: str) -> bool:
    """True for a line that says when the page was published, not only when the document was made."""
    found = PUBLISHED.search(folded) if len(folded) < _LINE else None
    return found is not None and not _WRITTEN.match(found.group())


_UNTIL = re.compile(
    r"(?:数据|统计)[^。;,\d]{0,8}?(?:截[止至]|核定|统计)[^。;,\d]{0,8}?(?P<v>20\d\d年\d{1,2}月\d{1,2}日)(?!\s*(?:至|到|起|开始|-|—|~))"
)
"""数据核定时间点为2016年12月31日: where only the last day is said."""


def _counted_until(folded: str) -> str:
    """The day up to which a report without a period says that it counts; '' for none."""
    found = _UNTIL.search(folded)
    return found["v"] if found else ""


def _told_by(block: Block, period: re.Match[str] | None, dated: bool) -> Iterator[Fact]:
    """What one block says of the report and its page; `dated` if some line says when it was published."""
    text, folded = block.text, fold(block.text)
    counted = period.group() if period else _counted_until(folded)
    if counted and counted in folded:
        value = as_printed(text, counted)
        yield _fact("统计期限", "统计期限 时间范围 数据期间", Measure.DATE, value, block, "report.period")
    basis = _BASIS.search(folded) if "报告" in folded else None
    if basis and "《" in basis["v"]:
        value = as_printed(text, basis["v"]).rstrip("和及与、")
        yield _fact("编制依据", "报告编制依据 年报编制依据", Measure.TEXT, value, block, "report.basis")
    written = _printed(_WRITTEN, folded) if dated else None
    if written:
        yield _fact(
            "成文日期", "成文日期 生成日期 发文日期", Measure.DATE, written["v"], block, "report.written"
        )
    if match := _printed(PUBLISHED, _WRITTEN.sub("", folded) if written else folded):
        printed = match.groupdict().get("label") or ""
        yield _fact(
            "发布日期", f"发布日期 公布时间 {printed}", Measure.DATE, match["date"], block, "report.published"
        )
    for pattern, label, topic, key in (
        (_INDEX_NUMBER, "索引号", "索引号", "report.index_number"),
        (_NUMBER, "文号", "文号 发文字号", "report.number"),
        (_SIGNED_BY, "签发人", "签发人 签发", "report.signed_by"),
        (PUBLISHER, "发布机构", "发布机构 发布单位 发文机关 公开机关", "report.publisher"),
    ):
        if match := _printed(pattern, folded):
            value = as_printed(text, match[match.lastgroup or 0])
            yield _fact(label, topic, Measure.TEXT, value, block, key)
    if match := _DESCRIBED.match(folded):
        label, value = match["label"], as_printed(text, match["v"])
        yield _fact(label, label, Measure.TEXT, value, block, f"report.page.{label}")


def _printed(pattern: re.Pattern[str], folded: str) -> re.Match[str] | None:
    """What a short line of the page says; its date also where the line only begins with it."""
    if len(folded) >= _LINE:
        found = pattern.search(folded, 0, _OPENING) if pattern in (_NUMBER, _SIGNED_BY, PUBLISHED) else None
        bare = found is not None and found.groupdict().get("label") in _BARE_LABELS
        return None if bare else found
    found = pattern.search(folded)
    if found is not None or pattern is not PUBLISHED:
        return found
    return _DATE_LINE.match(folded.strip()) or _BY_ITSELF.match(folded.strip())


def as_printed(text: str, folded: str) -> str:
    """The words of the report that fold to `folded`, or the folded words if they cannot be found."""
    pattern = r"\s*".join(re.escape(c) for c in folded)
    match = re.search(pattern, text, re.IGNORECASE)
    return match.group() if match else folded


def _fact(label: str, topic: str, measure: Measure, value: str, block: Block, key: str) -> Fact:
    quote = next((s.strip() for s in re.split(r"(?<=[。！？])", block.text) if value[:6] in s), block.text)
    return Fact(
        label=label,
        topic=topic,
        measure=measure,
        value=None,
        value_text=value,
        unit="",
        kind=FactKind.PROSE,
        section="报告说明",
        quote=quote,
        key=key,
    )
