"""What a Chinese question counts: its measures, where each is named, and the figure it states."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Final

from bot.understanding.chinese.canvas import Canvas
from bot.understanding.chinese.roughly import Roughly
from bot.understanding.phrases import ChinesePhrases
from bot.understanding.question import Operation
from knowledge.data_files import read_beside
from knowledge.extraction.measure_words import is_measure_word, pattern
from knowledge.extraction.quantity import Quantity
from knowledge.lexicon import lexicon
from knowledge.models import SCALES, Measure
from knowledge.patterns import either, lazily
from knowledge.sieve import sifted

_WAYS: Final = read_beside(__file__, "counting")

_MONEY = lazily(
    r"(?:经费|资金|费用|保费|学费|水费|电费|话费|会费|租金|开支|支出|收入|预算|决算|投资|工资|造价|价格|单价|罚款|收费|补偿|赔偿|标准)(?:总额|金额)?"
    r"(?:一共|总共|大概|每.{0,3}|都|又)?(?:是|有|为|共|花了?|用了?|给|要)?(?:多少|好多|几多|多些|几)(?![条件人户次项个份名篇期场])"
)
SUM_OF_MONEY: Final = sifted(either(_WAYS["sum_of_money"]))
PEOPLE_COUNTED: Final = sifted(either(_WAYS["people_counted"]))
"""贫困人口还剩多少 counts people, though no measure word says so."""
_SCALED = lazily(r"^(?:是|有)?(?:几|多少|好多|几多|多些)个?[万亿]$")
_NOT_MONEY: Final = lazily(either(_WAYS["not_money"]))
_PAID_FOR: Final = lazily(either(_WAYS["paid_for"]))
"""几万粉丝 counts no money, 几万补贴 does."""
RATE = sifted(
    r"(?:[^频效]率|(?:满意|活跃|认可|知晓|支持)度)(?:(?:是|有|为|达到?了?|能到|大概|大约)?(?:多少|多高|几|好多|几多)|[吗呢呀啊?!。 ]*$)"
)
CALLS_COUNTED: Final = sifted(either(_WAYS["calls_counted"]))
"""接了多少电话 counts calls; 电话是多少 asks for a number to call."""
RANK_ASKED: Final = sifted(either(_WAYS["rank_asked"]))
"""全省排第几 asks for a place in an order, which is no number of anything."""
_WHICH_OF = lazily(
    r"几[个条项类种样件位名][\u4e00-\u9fff]{1,8}?(?:分别|都|各|具体)*(?:是|指|为|包括|叫)(?:的是)?(?:哪|什么|啥|撒)"
)
"""几个系统是哪几个 asks which, though it says 几个."""
_HOW_MANY = lazily(r"(?:多少|几|好多|几多|多些)(?=[人户条件次项份期场位名][\u4e00-\u9fff])")
"""Before a word that may begin like a measure word."""
_RANK = lazily(
    r"(?:排|列|居|名列|位居|排名|名次|排行)[^,。;?]{0,6}第(?:几|多少)|第几(?:名|位)|(?:排名|名次)(?:是)?(?:几|多少)"
)
"""Which place somebody has among others is no number of anything."""
QUESTION_WORD = lazily(r"多少|几|好多|多些")
_SPENT: Final = lazily(either(_WAYS["spent"]))
_PEOPLE = lazily(r"人数?(?:更|最)?[多少]|(?:人员|人数)[^,。;?]{0,4}最[多少]")
_UNITS_BEFORE = lazily(
    r"(?:多少|(?<![好这那前头近隔着])几|好多|几多|多些)(?:大(?=[类块项种]))?(?P<unit>(?![十百千])[\u4e00-\u9fff])"
)


_NUMBER_OF_THINGS = lazily(r"(?:[栏屏亭架]|专区|窗口|阅览室)的?总?数量?(?:是|有)?(?:多少)?[?？。]*$")
"""村公示栏数量 counts boards."""
_UNIT_OF_A_NUMBER = lazily(r"(?<![各几多])(?P<unit>[个台套座栋辆])数(?!据|量|目|字|为|[\d])")
"""公示栏 个数: counted in 个."""

_DATA = sifted("(?<=[场期次])数据")
"""市场数据 counts no 场数."""


def claim_measures(canvas: Canvas, than: int | None, phrases: ChinesePhrases) -> list[str]:
    """Claims the phrases of measuring; `than` says where two things are compared."""
    _claim_what_is_counted(canvas, phrases)
    for data in _DATA.finditer(canvas.text):
        canvas.claim(*data.span(), "filler")
    found = canvas.claim_phrases(phrases.measure_book, "measure", yielding=True)
    if len(found) == 1 and (_WHICH_OF.search(canvas.text) or _RANK.search(canvas.text)):
        return []
    if than is None:
        return found
    return ["多少" if word in PAID else word for word in found]  # 微信比官网多发多少 asks for no money


def _claim_what_is_counted(canvas: Canvas, phrases: ChinesePhrases) -> None:
    """A word right after 多少 that begins like a measure word: 多少人口 asks of 人口, 几户外广告牌 of 户外."""
    words = lexicon()
    for match in _HOW_MANY.finditer(canvas.text):
        start = match.end()
        for length in words.lengths.get(canvas.text[start : start + 2], ()):
            word = canvas.text[start : start + length]
            known = words.zh.get(word)
            if known and word not in phrases.measures and known.names[0] not in phrases.generic:
                canvas.claim(start, start + length, "lexicon")
                break


def measure_of(found: list[str], phrases: ChinesePhrases) -> Measure | None:
    """The most telling measure asked for: 多少人 before 金额, and 多少 alone says only that a number is wanted."""
    asking = [word for word in found if QUESTION_WORD.search(word)]
    measures = [phrases.measures[word] for word in (*asking, *found)]
    telling = [measure for measure in measures if measure is not Measure.NUMBER]
    by_head = bool(asking) and asking[0].endswith("个")
    if telling and telling[0] is Measure.ITEM and Measure.PERSON in telling and by_head:
        return Measure.PERSON  # 临时救助的人比低保的多几个
    return telling[0] if telling else measures[0] if measures else None


def only_scaled(found: list[str], folded: str) -> bool:
    """True if 几万 or 多少万 are the only words of money, and what is counted is another thing: 微博有几万粉丝."""
    asking = [word for word in found if QUESTION_WORD.search(word)]
    scaled = bool(asking) and all(_SCALED.search(word) for word in asking)
    return scaled and bool(_NOT_MONEY.search(folded)) and not _PAID_FOR.search(folded)


def other_measures(
    found: list[str], first: Measure | None, folded: str, phrases: ChinesePhrases
) -> tuple[Measure, ...]:
    """The measures asked for besides the first."""
    asking = [word for word in found if QUESTION_WORD.search(word)]
    words = asking or found  # 条数和人数 asks for both without a word of asking
    if first is Measure.PERSON:
        words = [word for word in words if not word.endswith("个")] if len(asking) != 1 else []
    asked = dict.fromkeys(phrases.measures[word] for word in words)
    if first is Measure.MONEY and _COUNT_AND_SUM.search(folded):
        asked[Measure.ITEM] = None
    return tuple(measure for measure in asked if measure not in (first, Measure.NUMBER))


_SUM = r"(?:总|合计|成交)?(?:金额|钱数?|总额|amount|money)"
_COUNT_AND_SUM = lazily(
    rf"(?:数量|件数|个数|项数|项目数|次数)[^,。;?\d]{{0,4}}?(?:和|与|跟|、|及|,|还有)[^,。;?\d]{{0,6}}?{_SUM}"
    rf"|{_SUM}(?:和|与|跟|、|及|,|还有)[^,。;?\d]{{0,6}}?(?:数量|件数|个数|项数|项目数|次数)"
)
"""项目数量和总金额: how many and how much."""
GREW_BY = sifted("^(?!.*占).*(?:增长|上升|下降|减少|降低|增加)了?(?:百分之|几成|几个百分)")
"""Asks by how much per cent there is more or less than before."""
PAID = frozenset(f"{verb}多{how}" for verb in "贷补发赔领" for how in "少些")
"""发多少 asks for money, unless two things are compared: 微信比官网多发多少."""


def measures_at(
    canvas: Canvas, measure: Measure | None, phrases: ChinesePhrases
) -> tuple[tuple[int, Measure], ...]:
    """Where which measure is named, those left out that only say a number is wanted."""
    people = measure is Measure.PERSON  # 几个 then counts people
    spans = [span for span in canvas.roles("measure") if not (people and span.text.endswith("个"))]
    spans = [span for span in spans if measure is Measure.MONEY or span.text not in PAID]
    named = ((span.start, phrases.measures.get(span.text)) for span in spans)
    return tuple((start, measure) for start, measure in named if measure not in (None, Measure.NUMBER))


def implied_measure(folded: str, operation: Operation | None) -> Measure | None:
    """The measure that the question implies without naming it: 占多少 a share, 哪个人多 people, 经费多少 money."""
    if operation is Operation.SHARE or GREW_BY.search(folded):
        return Measure.PERCENT
    if operation in (Operation.MORE, Operation.MOST, Operation.LEAST) and _PEOPLE.search(folded):
        return Measure.PERSON
    if RATE.search(folded):
        return Measure.PERCENT
    compared = operation in (Operation.MORE, Operation.MOST, Operation.LEAST) and _SPENT.search(folded)
    return Measure.MONEY if compared or _MONEY.search(folded) else None


def unit_asked(folded: str) -> str:
    """What stands where a measure word is asked for (几条), '' where it only begins another word (多少群众, 多少头条)."""
    match = _UNITS_BEFORE.search(folded) or _UNIT_OF_A_NUMBER.search(folded)
    if match is None:
        return "个" if _NUMBER_OF_THINGS.search(folded) else ""
    begins_a_word = is_measure_word(match["unit"]) and not _measure_word().match(folded, match.start("unit"))
    return "" if begins_a_word else match["unit"]


@cache
def _measure_word() -> re.Pattern[str]:
    return re.compile(pattern())


def counts_people(folded: str) -> bool:
    """True where people are counted, though by no measure word of theirs."""
    return bool(PEOPLE_COUNTED.search(folded))


def asks_twice(canvas: Canvas) -> bool:
    """True for A多少，B多少: the 人数 of a question that asks once is no second question."""
    return sum(bool(QUESTION_WORD.search(span.text)) for span in canvas.roles("measure")) > 1


def stated_value(checked: Quantity | None) -> Decimal | None:
    """The figure a resident states, without the 万 or 亿 of its unit."""
    return None if checked is None else checked.value * scale_of(checked)


def scale_of(stated: Quantity | None) -> Decimal:
    """What the 万 or 亿 of a stated figure's unit multiplies it by."""
    return SCALES.get(stated.unit[:1], Decimal(1)) if stated else Decimal(1)


def stated_text(checked: Quantity | None, roughly: Roughly | None) -> str:
    """The stated figure as it was written; '' where it has no unit."""
    if checked is None or not (checked.unit or roughly):
        return ""
    return checked.text if roughly else f"{checked.value}{checked.unit}"
