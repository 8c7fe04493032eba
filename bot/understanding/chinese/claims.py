"""The steps of reading a Chinese question: each claims the characters it understands."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from bot.understanding.chinese.canvas import Canvas
from bot.understanding.chinese.hearing import longest_slip
from bot.understanding.english.terms import english_terms
from bot.understanding.phrases import ChinesePhrases
from bot.understanding.question import Operation
from knowledge.extraction.measure_words import measure_of_unit
from knowledge.extraction.numerals import parse_chinese_number
from knowledge.extraction.quantities import find_quantities
from knowledge.extraction.quantity import Quantity
from knowledge.lexicon import lexicon
from knowledge.models import SCALES, Measure
from knowledge.query import Term
from knowledge.sieve import sifted

_YEAR = sifted(
    r"(?<![\d一二三四五六七八九十])(20\d\d|[一二]九?[零〇]?[零〇一二三四五六七八九]{2,3}|(?!一二)[一二][零〇一二三四五六七八九]|[12]\d)\s*年(?:度|末|底(?!线|层|座|盘|下|牌|部))?"
)
_SCHOOL_YEAR = sifted(r"(?<!\d)20\d\d年?\s*[-—–~至到]\s*(?P<end>20\d\d)\s*学年度?")
"""2014-2015学年 is one year, told of in the report of the year it ends in."""
_HOW_OFTEN = sifted(
    r"(?P<often>每?隔?(?:多久|多长时间|多少时间|几天|多少天|几个月|几个星期))(?:要|就|会|得|才)?[^,。;?!几多]{0,8}?(?P<once>[一1]?(?:次|回|趟|遍)(?!数))"
)
_BARE_YEAR = sifted(r"(?<!\d)20[1-3]\d(?!\d|\s*[多余来条件份人个户次项])")
_LEFT_OVER = ("结转", "转来", "遗留", "没办", "剩下", "转过", "未办", "项目")
"""After 上年: what came over from the year before, which this year's report tells."""
_CN_YEAR = str.maketrans("零〇一二三四五六七八九", "00123456789")
LAST_YEARS_ITEMS = sifted(
    r"(?:上一?年|去年)度?(?:(?!采购|投资|建设|工程|重[点大]|惠民|签约|招商).){0,5}项目|项目,?.{0,3}上一?年"
    r"|(?:(?:许可|审批|处罚|强制|收费|管理服务)(?:事项|的|有)?.{0,3})(?:上一?年|去年)度?(?:末|底|那一?栏)?(?:是|有|为|共)*(?:多少|几|好多|几多|多些)(?:个)?项(?!目)"
    r"|上一年度?的?(?:行政)?(?:许可|审批|处罚|强制|收费|服务)的?事项(?:是|有|为|共)*(?:多少|几|好多|几多|多些)"
    r"|(?:许可|审批|处罚|强制|收费|服务)的?事项(?:的|在)?上一年度?(?:是|有|为|共)*(?:多少|几|好多|几多|多些)"
)
"""The form's column 上一年项目数量 (行政许可上一年几项), which is not a question about another year."""
_COUNTS = "余?(?:多)?(?:[条篇份项户元万亿名家场张期倍个]|人(?!员)|次(?!数))"
_HOTLINE = sifted(rf"(?<!\d)(?:12[0-9]{{3}}(?!{_COUNTS})|(?:110|119|120|122)(?!{_COUNTS}|余?多?件))(?!\d)")
_NEGATION = re.compile(
    r"没有?|未|唔(?![该系知使好])|冇|莫得|冒得|不(?!服|满|信)|非(?![得要常])|除了?|以外|之外"
)
WITHOUT = re.compile(
    r"(?:除了|除[开去掉却]|除(?=[^,。;?!]{2,14}[以之]?外)|刨[开去掉]|撇[开去]|抛[开去]|去掉|拿掉|剔[除掉去]|扣[掉除去]|减[去掉]|排除|不算|不含|不计|不包括)"
    r"(?P<part>[^,。;?!的]{2,14}?)(?:以外|之外)?"
    r"(?:的[^,。;?!的]{0,4}?)?(?:以外|之外)?(?:,(?:[\u4e00-\u9fff]{1,6}?(?=还|另外|其[他它余]|剩|余下))?|的)?"
    r"(?:还|另外|其[他它余]|别的|余下|那些|[几两二三四五六七八九][个种类]|的|渠道|途径|方式|平台|办法|信息|部分|类别?|文件|公文|事项|项目|申请|建议|留言|名单|人员|总共|一共|共|合计|合起来|加起来|加一起|就|都|又)*(?:剩下?|有|是|发布?了?|公开了?|挂了?|推了?|登了?|收了?|办了?|的)*(?:多少|好多|几多|几)"
)
"""除了热线转来的还有几件: the part that is not wanted."""
_QUOTED = sifted(r"[“「『《\"](?P<name>[\u4e00-\u9fffa-z0-9]{2,20})[”」』》\"]")
_ON = re.compile(r"[站台网页号栏群博信务]$|(?:^|[咱俺你我在去到给们,。，])[乡镇村县区局]$")
"""Before 上一年: 网站上一年 is on the website within a year and 咱乡上一年 in the township, not the year before."""
_CARRIED = re.compile(r"[拖转留推延结移跨挪剩待][到至给入]?$")
_RANK = "级"
"""县级 and 镇级 tell two figures apart, though 县 and 镇 alone say nothing."""
_JOINED = "和"
_EACH = re.compile(
    r"各|分别|哪[个种类样边项]|谁|一共|总共|合计|加起来|加一|拢共|共[多几有是]|比(?![例重较赛如])|(?:还|更)多|哪头|多少"
)
"""人大建议和政协提案 is one thing, unless one is asked about apart from the other."""
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_ALONE = re.compile(r"(?<![\d.a-z-])\d+(?:\.\d+)?(?![\d.a-z-])")
_NUMBER = re.compile(r"[\d一二两三四五六七八九十百千万零]")
_SOME = frozenset("多几")
_CLAUSES = re.compile(r"[^,。;!?\n]+")
_LATIN = re.compile(r"[a-z][a-z '-]*[a-z]|[a-z]")


_PLANNED = re.compile(
    r"^(?!.*(?:几|多少|好多|哪[天月]|什么时候|啥时候)).*(?:打算|准备|计划|下一步|(?:怎么|咋|如何|怎样)(?:改|办|整|干|弄))"
)


_NOW = sifted(
    r"^(?:那么?|到了?)?(?P<now>现在|如今|目前|眼下|最近一年|最新一年|最近的?这?一年|最新的)(?:的|那份)?(?:呢|咧|呐|哩|嘞)?[?？。]*$"
)
"""The newest year, where nothing else is asked."""


def claim_years(canvas: Canvas, phrases: ChinesePhrases) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The years named in figures or characters (2020年, 二〇二〇年, 20年), and those counted from now (去年)."""
    named: list[tuple[int, int]] = []
    relative: list[tuple[int, int]] = []
    if LAST_YEARS_ITEMS.search(canvas.text):
        return (), ()
    for match in _SCHOOL_YEAR.finditer(canvas.text):
        canvas.reclaim(match.start(), match.end(), "year")
        named.append((match.start(), int(match["end"])))
    for match in _YEAR.finditer(canvas.text):
        digits = match[1].translate(_CN_YEAR)
        value = int(digits) if digits.isdigit() else 0
        value += 2000 if 9 < value < 100 else 0
        if 2000 < value < 2100 and canvas.claim(match.start(), match.end(), "year"):
            named.append((match.start(), value))
    bare = _BARE_YEAR.finditer(canvas.text)
    named += [(m.start(), int(m.group())) for m in bare if canvas.claim(m.start(), m.end(), "year")]
    for match in phrases.relative_years.finditer(canvas.text):
        following = canvas.text[match.end() : match.end() + 2]
        on = match.group().startswith("上") and _ON.search(canvas.text[: match.start()])
        if _CARRIED.search(canvas.text[: match.start()]):
            continue  # 没办完拖到明年的
        if phrases.years[match.group()] > 0 and _PLANNED.search(canvas.text):
            canvas.claim(match.start(), match.end(), "filler")
            continue  # 明年打算怎么改 asks this report for its plans
        if not on and following not in _LEFT_OVER and canvas.claim(match.start(), match.end(), "year"):
            relative.append((match.start(), phrases.years[match.group()]))
    now = _NOW.match(canvas.text)
    if now and not named and not relative and canvas.claim(*now.span("now"), "year"):
        relative.append((now.start("now"), 0))  # after an earlier year: 现在呢
    return tuple(year for _, year in sorted(named)), tuple(year for _, year in sorted(relative))


def claim_quoted(canvas: Canvas) -> None:
    """What stands in quotation marks is one name, whatever words it is made of: “好差评”系统 asks for no 差.

    A row or a column of the form is the same with and without them: “自然人”提出的申请.
    """
    for match in _QUOTED.finditer(canvas.text):
        concept = lexicon().zh.get(match["name"])
        of_the_form = concept is not None and bool(concept.rows or concept.columns)
        if match.span() != (0, len(canvas.text)) and not of_the_form:
            canvas.claim(match.start("name"), match.end("name"), "quoted")


def claim_codes(canvas: Canvas) -> None:
    """Letters and digits together are one name: 5a级景区, 3d打印, g50."""
    for match in _CODE.finditer(canvas.text):
        canvas.claim(match.start(), match.end(), "quoted")


_WHETHER_ANY = "有没有"


def claim_whether_any(canvas: Canvas) -> None:
    """有没有公开 asks whether something is public; it names nothing that is 没有公开."""
    start = canvas.text.find(_WHETHER_ANY)
    while start >= 0:
        canvas.claim(start, start + len(_WHETHER_ANY), "yes_no")
        start = canvas.text.find(_WHETHER_ANY, start + 1)


def _in_money(quantity: Quantity, text: str) -> Quantity:
    """500块 and 3万块钱 are money, whatever else is counted in 块."""
    if quantity.unit.endswith("块") or text.startswith("钱", quantity.end):
        return replace(quantity, measure=Measure.MONEY, unit=quantity.unit.replace("块", "") + "元")
    return quantity


_CODE = re.compile(r"(?<![a-z0-9.])(?:\d{1,4}[a-z]{1,3}|[a-z]{1,3}\d{1,4})(?![a-z0-9.])")
_NUMERAL = sifted(
    r"(?<![第每\d一二两三四五六七八九十百千万])(?P<number>[一二两三四五六七八九十][一二三四五六七八九十百千万]+)"
    r"(?:(?P<unit>[户人件条家个项次])(?![一二三四五六七八九])|(?<=[百千万])(?=[吧吗嘛是对没,。?]|$))"
)
"""四千户, which official prose would have in 千家万户 only."""
_AGE = sifted(
    r"(?:\d+|[一二三四五六七八九]?百(?:零?[一二三四五六七八九\d])?)周?岁(?:及?以[上下内])?|[五六七八九]旬"
)
"""An age says whom is asked about; it is no figure to confirm."""
_SETTLEMENT = sifted(r"(?<=[村屯庄])第?\d+(?:[、和]\d+)*[队组社](?!的?人)|(?<![\d.、和])\d+[队社组](?=的)")
"""胜利村11队: which part of a village is spoken of is no figure to confirm."""
_INDEFINITE = sifted(
    r"几[十百千万]?[十百千][多来]?[\u4e00-\u9fff](?=.*(?:多少|几(?![十百千])|好多|哪|谁))"
    r"|[种养有]着?了?几[亩头只棵口](?=.*(?:多少|几|好多|哪|谁))"
    r"|好几[个件条家项位种样类份处](?![^,。;?]{0,4}(?:多少|几|哪))|[好这那前头隔没]几[年天月]|几[年天](?:了|没)"
)
"""几十只 and 好几年 say about how many; they ask for no figure and state none."""
_PART_OF_YEAR = sifted(r"第?[一二三四1-4]季度?(?!公开)|[前后头][两二三]个?季度?")
"""A quarter, which only a figure of that quarter answers for."""


_KINDS_COUNTED = re.compile(
    r"(?P<count>[两二三四五六七八九](?:[类样种者边]|[个条](?=渠道|平台|途径|方面|部分|领域|(?:主要|突出)?(?:问题|不足|短板|困难)[^,。;?]*(?:什么|哪|啥|分别))|[处块头](?=一共|总共|合计|加|共)))(?!人员|别|情况)"
)
"""两类一共15条: how many things are spoken of is no figure to confirm."""


def claim_figure(canvas: Canvas) -> Quantity | None:
    """A figure the resident states (是38人吧); it is checked, not searched for."""
    if not _NUMBER.search(canvas.text):
        _claim_indefinite(canvas)
        return None
    for match in _KINDS_COUNTED.finditer(canvas.text):
        canvas.claim(match.start("count"), match.end("count"), "filler")
    for match in (
        *_HOTLINE.finditer(canvas.text),
        *_PART_OF_YEAR.finditer(canvas.text),
        *_AGE.finditer(canvas.text),
        *_SETTLEMENT.finditer(canvas.text),
    ):
        canvas.claim(match.start(), match.end(), "restrictor")
    _claim_indefinite(canvas)
    stated: Quantity | None = None
    for quantity in find_quantities(canvas.text):
        if _SOME.isdisjoint(quantity.text) and canvas.claim(quantity.start, quantity.end, "figure"):
            stated = stated or _in_money(quantity, canvas.text)
    for match in _NUMERAL.finditer(canvas.text):
        number = parse_chinese_number(match["number"])
        if stated is None and number and canvas.claim(*match.span(), "figure"):
            unit = match["unit"] or ""
            measure = measure_of_unit(unit)
            stated = Quantity(*match.span(), Decimal(number), unit, match.group(), measure, False, "")
    for match in _ALONE.finditer(canvas.text):
        if len(match.group()) < 7 and canvas.claim(match.start(), match.end(), "figure"):
            value = Decimal(match.group())
            stated = stated or Quantity(
                match.start(), match.end(), value, "", match.group(), Measure.NUMBER, False, ""
            )
    return stated


def _claim_indefinite(canvas: Canvas) -> None:
    """Claims 几十只, 好几年: about how many."""
    if "几" in canvas.characters:
        for match in _INDEFINITE.finditer(canvas.text):
            canvas.claim(match.start(), match.end(), "filler")


_SURE = re.compile(r"(?:(?:敢|能|可以)?(?:确定|肯定|保证|打包票)|真的)(?=[是有])")
"""确定是38人吗: how sure the resident wants to be of a figure."""


def claim_assurance(canvas: Canvas) -> None:
    """Claims the 确定 of 确定是38人吗, which names nothing that is decided."""
    for match in _SURE.finditer(canvas.text):
        canvas.claim(*match.span(), "filler")


def stated_figures(canvas: Canvas) -> tuple[tuple[int, Decimal], ...]:
    """The exact figures the resident states, each with its place."""
    found = []
    for span in canvas.roles("figure"):
        quantities = find_quantities(span.text)
        digits = _DIGITS.search(span.text)
        if quantities:
            found.append((span.start, quantities[0].value * SCALES.get(quantities[0].unit[:1], Decimal(1))))
        elif digits:
            found.append((span.start, Decimal(digits.group())))
    return tuple(sorted(found))


def operation_of(found: list[str], phrases: ChinesePhrases) -> Operation | None:
    """The operation among claimed phrases that decides how to reckon."""
    operations = [phrases.operations[word] for word in found if word in phrases.operations]
    order = (
        Operation.SHARE,
        Operation.RATIO,
        Operation.AVERAGE,
        Operation.DIFFERENCE,
        Operation.MOST,
        Operation.LEAST,
        Operation.MORE,
        Operation.SUM,
    )
    return next((operation for operation in order if operation in operations), None)


def claim_lexicon(canvas: Canvas, phrases: ChinesePhrases, least: int = 2) -> None:
    """Claims every word of the lexicon that is left, longest first; words of asking are left to later steps."""
    for start, end in canvas.free():
        position = start
        while position < end:
            if not _may_begin_a_word(canvas, position, phrases):
                position += 1
                continue
            length, role = _longest_word(canvas, position, end, phrases)
            if role and length >= least and position > start and _cuts_a_word(canvas.text, position, start):
                length = 1
            elif role and length >= least:
                canvas.claim(position, position + length, role)
            position += length if length >= least else 1


def _may_begin_a_word(canvas: Canvas, position: int, phrases: ChinesePhrases) -> bool:
    """False where no word begins so, whether read or heard: at most places of a long message."""
    words = lexicon()
    return (
        canvas.text[position] in phrases.later_book.firsts
        or canvas.text[position : position + 2] in words.lengths
        or canvas.sounds[position : position + 2] in words.sound_lengths
    )


def _cuts_a_word(text: str, position: int, start: int) -> bool:
    """True if the character before is left over from a word that goes on here: 网上咨询 cuts 官网 in 官网上咨询."""
    words = lexicon().zh
    if text[position - 1 : position + 1] not in words:
        return False
    return position - 2 < start or text[position - 2 : position] not in words


def _longest_word(canvas: Canvas, start: int, end: int, phrases: ChinesePhrases) -> tuple[int, str]:
    """Length and role ('' for words of later steps) of the longest word at `start`; one slip of the pinyin input in a long word is allowed for."""
    later = len(phrases.later_book.at(canvas.text, start, end))
    word = _longest_known(canvas.text, start, end)
    slip = longest_slip(canvas, start, end, max(later, word), phrases)
    if slip:
        return slip, "sound"
    return (later, "") if later >= word else (word, "lexicon")


def _longest_known(text: str, start: int, end: int) -> int:
    """Length of the longest word of the lexicon at `start`, 0 if there is none."""
    words = lexicon()
    for length in words.lengths.get(text[start : start + 2], ()):
        word = text[start : start + length]
        if length <= end - start and word in words.zh and not (_JOINED in word[1:-1] and _EACH.search(text)):
            return length
    return 0


def claim_how_often(canvas: Canvas) -> list[str]:
    """多久更新一次 asks when, not how long something took; what is done so often is left to be explained."""
    found = _HOW_OFTEN.search(canvas.text)
    if found is None or not canvas.claim(*found.span("often"), "ask"):
        return []
    canvas.claim(*found.span("once"), "filler")
    return [found["often"]]


def claim_latin(canvas: Canvas) -> list[Term]:
    """English words inside a Chinese question (微博post了多少条), read as English."""
    terms: list[Term] = []
    for match in _LATIN.finditer(canvas.text):
        words = [
            canvas.claim(match.start() + word.start(), match.start() + word.end(), "latin")
            for word in re.finditer(r"[a-z'-]+", match.group())
        ]
        if any(words):
            found = english_terms(match.group())
            terms += [replace(term, position=match.start()) for term in found]
    return terms


def claim_edges(canvas: Canvas, phrases: ChinesePhrases) -> None:
    """Claims filler characters at the ends of what is left; inside a word (退出) they belong to the word."""
    for start, end in canvas.free():
        while (
            start < end
            and canvas.text[start] in phrases.filler_words
            and canvas.text[start + 1 : start + 2] != _RANK
        ):
            canvas.claim(start, start + 1, "filler")
            start += 1
        while start < end and canvas.text[end - 1] in phrases.filler_words:
            canvas.claim(end - 1, end, "filler")
            end -= 1


def is_negated(canvas: Canvas) -> bool:
    """True if the question asks for what is not: 没有上网公开的, 未办结的, 除了网站以外.

    Negations inside words of the lexicon (不予公开), in 有没有 and 是不是, and 没 at the end of a clause are none of that.
    """
    if WITHOUT.search(canvas.text):
        return True
    if not _NEGATION.search(canvas.text):
        return False
    words = (
        "lexicon",
        "sound",
        "row",
        "own",
        "measure",
        "restrictor",
        "ask",
        "yes_no",
        "contact",
        "operation",
        "bound",
        "than",
    )
    known = [
        span for span in canvas.spans if span.role in words or (span.role == "filler" and len(span.text) > 2)
    ]
    asking = [span.start for span in canvas.spans if span.role in ("measure", "ask", "operation")]
    clauses = [match.span() for match in _CLAUSES.finditer(canvas.text)]
    asked = [span for span in clauses if any(span[0] <= start < span[1] for start in asking)] or clauses
    for match in _NEGATION.finditer(canvas.text):
        here = any(start <= match.start() < end for start, end in asked)
        inside = any(span.start <= match.start() < span.end for span in known)
        inside = inside or any(span.start == match.end() for span in canvas.roles("figure"))  # 没有超过二十件
        clause_end = next((end for start, end in clauses if start <= match.start() < end), None)
        rest = canvas.text[match.end() : clause_end].strip(" 撒啊呢呀哦咧的得")
        if here and not inside and (rest or match.group() in ("以外", "之外")):
            return True
    return False
