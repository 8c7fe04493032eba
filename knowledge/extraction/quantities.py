"""Numbers with a measure word, found in a sentence: 960 条, 60余项, 49.01万元, 二十三次."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache

from knowledge.extraction import bracketed_units, measure_words, numerals
from knowledge.extraction.compounds import whole_number
from knowledge.extraction.measure_words import measure_of_unit
from knowledge.extraction.numbers_in_words import kinds, numbers_in_words, percentages
from knowledge.extraction.quantity import Quantity
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.vocabulary import load

_WIDE = lazily("[０-９％﹪．]")
_NARROW = str.maketrans("０１２３４５６７８９％﹪．", "0123456789%%.")
"""Full-width figures, signs and points; what is not a figure keeps its width, as commas do not stand for the same."""
_APART = lazily(r"[,，\s]")
"""What stands between the thousands of a number."""
_TITLE = lazily(r"《[^》]{1,80}》|〔[^〕]{1,12}〕|\[\d{4}\]")
_DIGIT = lazily(r"\d")
_EDITION = lazily(r"(19|20)\d\d\s*(版|年)")
_ROUND_THE_CLOCK = lazily(
    r"24\s*个?小时(?=[\u4e00-\u9fff]{0,2}(?:值班|值守|热线|电话|自助|在线|客服|服务|接听|受理|开放|不间断|不打烊|全天|人工|监[控督测]|政务|巡[查逻护]))"
)
"""What is open at all times: 24小时热线 is no time that anything took."""
_NO_DIGITS_APART = r"(?<!\d[\u0020\u00a0])(?<!\d\s\s)(?<!\d[,，](?=\d{3}(?!\d)))"
"""Digits before a blank: 1 84条 may be 184 or two numbers, so it is neither; nor is the 203,400 of 5 1,203,400."""
_PER = lazily(r"每\s*$")
"""每10万人, 每3个月: what something is reckoned by, not a count."""
_RATE = lazily(r"(?<![\d.])(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>/\s*(?:10\s*万|十万|万|千))(?!\w)")
"""7.9/10万: so many of each hundred thousand."""
_BELOW_NOTHING = lazily(
    r"(?:增长|增幅|同比|环比|增速|长率|幅为|速为|率为|长为)\s*(?P<minus>[-－−﹣]|[—–]+)\s*(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>%|个百分点)"
)
"""增长-12%: a change below nothing; a long stroke may be a minus, or no sign at all."""
_RANGE = lazily(r"\d\s*[至到~～—–－-]+\s*$")
"""3至5个工作日 states neither 3 nor 5."""
_RANGE_GOES_ON = lazily(r"\s*(?:[~～—–－-]+|(?<=[%％])至)\s*\d")
_RANGE_WITH_UNIT = lazily(r"\d\s*(?:[%％]\s*至|[%％\u4e00-\u9fff]{1,3}\s*[~～—–－-]+)\s*$")
"""12%—15% and 3件-5件 state neither."""
_BARE = lazily(
    r"(?:数|量|人数|总数|数量)(?:为|达到|达|是|共)?\s*(?P<before>约|近|超过|突破|超)?\s*(?P<number>\d{1,3}(?:,\d{3})+|\d{1,10}(?!\d))(?P<after>余)?(?=\s*(?:[；;。、）)]|[，,](?!\d)|$))"
)
"""粉丝数54373: a number whose measure word the report leaves out."""
_LOST_UNIT = lazily(
    r"(?:公开|公示|公布|发布|推送|上传|报送|收到|受理|办理|处理|答复|回复|办结|审理)[^，,。；;、\d]{0,14}?"
    r"(?:信息|案件|申请|提案|建议|文件|稿件|来信|工单|投诉|举报|咨询|留言|微博|微信|图文|视频|事项)(?:共计|共|达|为)?\s*"
    r"(?P<before>约|近|超过|突破|超)?\s*(?!1[12]\d{3}(?!\d))(?P<number>\d{1,5})(?P<after>余)?(?=\s*(?:[；;。]|$)|[二三四五六七八九]是|全文电子化|分别|其中|不予|予以|无法提供|(?P<goes_on>[，,])(?!\d))"
)
"""公开政府信息26。: a count whose measure word the page lost; hotlines (投诉12315) are none."""
_NUMERAL = lazily(r"[\d一二两三四五六七八九十百千万零廿卅]")
_COUNTED_AS = lazily(r"(?:(?:(?<![共合总累统小审会设估预])计|[记算])(?:为|作|成)|视[为同作])\s*$")
"""不同渠道发布的计为1条: how the office counts, not how many there were."""
_COUNTED_AS_ONE = lazily(r"(?<![共合总累统小审会设估预])计\s*$")
"""相同信息计1条: the same, said in short."""
_NAMED = lazily(r"[“\"‘「][^”\"’」，,。；;、]{1,20}$")
"""What opens the quotation marks that a figure closes: the policy “助企20条” is a name."""
_NEAR = 32
"""Characters before a figure among which stands what makes it part of a range or of a name."""


@cache
def _pattern() -> re.Pattern[str]:
    """The pattern of a figure in digits, built from measures.toml."""
    data = load("measures")
    before, after, behind = measure_words.qualifiers()
    scale = "|".join(map(re.escape, sorted(data["scale"], key=len, reverse=True)))
    unit = measure_words.pattern()
    return re.compile(
        rf"(?:(?P<before>{before})\s*)?(?<![\d.．A-Za-z第\-〔\[]){_NO_DIGITS_APART}(?P<number>\d{{1,3}}(?:[,，\u0020\u00a0]\d{{3}})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?)\s*"
        rf"(?P<after>{after})?\s*(?:(?P<scale>{scale})\s*(?P<after2>{after})?)?\s*(?P<unit>{unit})(?P<behind>{behind})?"
        rf"|(?:(?P<before3>{before})\s*)?(?<![\d.第]){_NO_DIGITS_APART}(?P<number3>\d+(?:\.\d+)?)\s*(?P<after4>{after})?(?P<scale3>{scale})(?P<after3>{after})?(?![\d元人]|(?<=[千兆])[伏赫帕焦卡安乏])"
    )


def find_quantities(sentence: str) -> list[Quantity]:
    """Every number with a measure word, in order; titles in 《》, dates and ordinals are left out."""
    narrow = bracketed_units.without_brackets(numerals.plainly(_WIDE.sub(_narrowed, sentence)))
    if not _NUMERAL.search(narrow):
        return []
    masked = without_titles(narrow)
    in_digits = _DIGIT.search(masked) is not None
    found = _in_digits(masked) if in_digits else []
    taken = [(q.start, q.end) for q in found]
    found += (
        quantity
        for quantity in numbers_in_words(masked)
        if not any(quantity.start < end and start < quantity.end for start, end in taken)
    )
    found += (*kinds(masked), *percentages(masked))
    if in_digits:
        found += _without_unit(masked)
    if narrow != sentence:
        found = [replace(q, text=" ".join(sentence[q.start : q.end].split())) for q in found]
    return sorted((_in_a_ranking(q, masked) for q in found), key=lambda q: q.start)


_SECTION_OF_ROAD = lazily(r"(?<=[路道街])[一二三四五六七八九十\d]{1,3}段(?=\s*\d+号)")
"""滨河大道三段8号 is an address."""
_GROUP_OF_VILLAGE = lazily(r"(?<=[村屯寨])[一二三四五六七八九十\d]{1,3}[组社队]")
"""东风村2组 is a part of the village by name."""
_ADDRESS = lazily(r"地址(?:[为是]|位于)?\s*[:：]\s*[^，,；;。)）]{1,60}")
"""What the report gives as an address counts nothing, however it is written: 滨河路四段34段."""
_SUM_OF_THE_FORM = lazily(r"[一二三四]项(?=加|之和)")
"""第一项加第二项之和，等于第三项加第四项之和: the rule above a table of the form, which may have lost a letter."""
_NAME_OF_THE_FORM = lazily(r"三类(?=内部(?:事务|管理))|四类(?=过程性)")
"""属于三类内部事务信息, 属于四类过程性信息: outcomes by the names that the form gives them."""


_NAMED_AFTER_A_DAY = lazily(r"(?<!\d)\d{1,2}[·•‧]\d{1,2}(?=[\u4e00-\u9fff])")
"""6·18项目 are called after a day, and are no eighteen."""
_NO_COUNTS = (
    _NAMED_AFTER_A_DAY,
    _SECTION_OF_ROAD,
    _GROUP_OF_VILLAGE,
    _ADDRESS,
    _SUM_OF_THE_FORM,
    _NAME_OF_THE_FORM,
    _TITLE,
)


def without_titles(sentence: str) -> str:
    """The sentence with its titles in 《》, document and house numbers blanked out, in the same length."""
    for pattern in _NO_COUNTS:
        sentence = pattern.sub(_blanked, sentence)
    return sentence


def _narrowed(match: re.Match[str]) -> str:
    return match.group().translate(_NARROW)


def _blanked(match: re.Match[str]) -> str:
    """As many blanks as the match has letters."""
    return "＿" * len(match.group())


def _in_digits(masked: str) -> list[Quantity]:
    """Numbers in digits with a measure word, and rates."""
    found = [
        _from_digits(match)
        for match in _pattern().finditer(masked)
        if not _EDITION.match(match.group()) and not _counts_nothing(match)
    ]
    found = [whole_number(quantity, masked) for quantity in found]
    told: list[tuple[tuple[int, int], Quantity | None]] = [
        (match.span(), _rate(match)) for match in _RATE.finditer(masked)
    ]
    told += [(match.span("number"), _below_nothing(match)) for match in _BELOW_NOTHING.finditer(masked)]
    kept = [q for q in found if not any(q.start < end and start < q.end for (start, end), _ in told)]
    return kept + [quantity for _, quantity in told if quantity is not None]


def _without_unit(masked: str) -> list[Quantity]:
    """Numbers in digits whose measure word the report leaves out or lost."""
    bare = [_bare(match) for match in _BARE.finditer(masked)]
    lost = [replace(_bare(match), damaged=not match["goes_on"]) for match in _LOST_UNIT.finditer(masked)]
    before = bracketed_units.counted_before(masked)
    bare = [q for q in bare if not any(b.start <= q.start < b.end for b in before)]
    return [
        *before,
        *bare,
        *(q for q in lost if not any(q.start < b.end and b.start < q.end for b in (*bare, *before))),
    ]


def _counts_nothing(match: re.Match[str]) -> bool:
    """True if what stands around a figure makes it a range, a rate, a rule of counting or part of a name."""
    sentence, start, end = match.string, match.start(), match.end()
    near = max(0, start - _NEAR)
    if match["number"] and _ROUND_THE_CLOCK.match(sentence, match.start("number")):
        return True
    if any(pattern.search(sentence, near, start) for pattern in (_RANGE, _RANGE_WITH_UNIT, _PER)):
        return True
    goes_on = _RANGE_GOES_ON.match(sentence, end)
    if goes_on and re.match(rf"[\d.,]*\s*{re.escape(match['unit'] or '')}", sentence[goes_on.end() - 1 :]):
        return bool(match["unit"])
    named = sentence[end : end + 1] in ("”", '"', "’", "」") and _NAMED.search(sentence, near, start)
    as_one = match["number"] == "1" and _COUNTED_AS_ONE.search(sentence, near, start)
    return bool(named or as_one or _COUNTED_AS.search(sentence, near, start))


def _in_a_ranking(quantity: Quantity, sentence: str) -> Quantity:
    """上升7位, 前进三名 are places in a ranking, no people."""
    if quantity.unit not in ("位", "名"):
        return quantity
    before = sentence[: quantity.start].removesuffix("了")
    moved = before.endswith(tuple(load("measures")["article"]["moves"]))
    return replace(quantity, measure=Measure.NUMBER) if moved else quantity


def _from_digits(match: re.Match[str]) -> Quantity:
    bare_scale = match["number"] is None
    number = match["number3"] if bare_scale else match["number"]
    before = (match["before3"] if bare_scale else match["before"]) or ""
    after = (match["after3"] or match["after4"] if bare_scale else match["after"] or match["after2"]) or ""
    behind = "" if bare_scale else match["behind"] or ""
    scale = (match["scale3"] if bare_scale else match["scale"]) or ""
    unit = "" if bare_scale else match["unit"]
    qualifier = before + after + behind
    exact = load("measures")["qualifiers"]["exact"]
    return Quantity(
        start=match.start(),
        end=match.end(),
        value=Decimal(_APART.sub("", number)),
        unit=scale + unit,
        text=" ".join(match.group().split()),
        measure=measure_of_unit(unit),
        approximate=bool(qualifier) and qualifier not in exact,
        qualifier=qualifier,
    )


def _rate(match: re.Match[str]) -> Quantity:
    """So many of each ten or hundred thousand."""
    unit = re.sub(r"\s", "", match["unit"])
    text = " ".join(match.group().split())
    return Quantity(*match.span(), Decimal(match["number"]), unit, text, Measure.PERCENT, False, "")


def _below_nothing(match: re.Match[str]) -> Quantity | None:
    """The figure of 增长-12% with its sign; None if its stroke may be none."""
    if match["minus"] not in "-－−﹣":
        return None
    start, end = match.start("minus"), match.end()
    text = match.string[start:end]
    return Quantity(start, end, -Decimal(match["number"]), match["unit"], text, Measure.PERCENT, False, "")


def _bare(match: re.Match[str]) -> Quantity:
    """A number after 粉丝数, 阅读量 … that has no measure word."""
    start = match.start("before") if match["before"] else match.start("number")
    end = match.end("after") if match["after"] else match.end("number")
    qualifier = (match["before"] or "") + (match["after"] or "")
    text = match.string[start:end]
    return Quantity(
        start,
        end,
        Decimal(match["number"].replace(",", "")),
        "",
        text,
        Measure.NUMBER,
        bool(qualifier),
        qualifier,
    )
