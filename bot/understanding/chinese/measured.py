"""What a Chinese question counts."""

from __future__ import annotations

from bot.understanding.chinese.claiming import Claimed
from bot.understanding.chinese.comparison import states_money
from bot.understanding.chinese.counting import (
    CALLS_COUNTED,
    QUESTION_WORD,
    RANK_ASKED,
    RATE,
    SUM_OF_MONEY,
    counts_people,
    implied_measure,
    measure_of,
    only_scaled,
)
from bot.understanding.english.reader import english_measure
from bot.understanding.phrases import ChinesePhrases
from knowledge.extraction.quantity import Quantity
from knowledge.models import Measure
from knowledge.sieve import sifted

_NUMBER_OF_A_PAPER = sifted(
    "(?:(?:微信|抖音|快手|[qQ]{2})号码?(?=是|为)|索引号|文号|编号|字号|代码)(?:是|为)?(?:多少|几号?|好多)[啊呀呢吗?。]*$"
)
"""索引号是多少 counts nothing."""


def measured(folded: str, read: Claimed, checked: Quantity | None, phrases: ChinesePhrases) -> Measure | None:
    """What is counted: by its measure word, by the figure to be confirmed, or by what is implied."""
    if _counts_nothing(folded, read):
        return None
    if SUM_OF_MONEY.search(folded):
        return Measure.MONEY
    if RANK_ASKED.search(folded):
        return None
    if counts_people(folded):
        return Measure.PERSON
    named = measure_of(read.measure_words, phrases) or (checked.measure if checked else None)
    measure = _rather(named, folded, read, phrases)
    if measure not in (None, Measure.NUMBER) or measure is not named:
        return measure
    return _implied(folded, read, checked, phrases) or measure


def _counts_nothing(folded: str, read: Claimed) -> bool:
    """True for 领补贴的人叫什么 and 索引号是多少."""
    names = read.category == "names" and not QUESTION_WORD.search(folded)
    return names or bool(_NUMBER_OF_A_PAPER.search(folded))


def _rather(measure: Measure | None, folded: str, read: Claimed, phrases: ChinesePhrases) -> Measure | None:
    """The measure that is meant by the one named, which may be another."""
    if measure is Measure.MONEY and only_scaled(read.measure_words, folded):
        return Measure.NUMBER  # 几万粉丝, 多多少万的阅读量
    if measure is Measure.SIZE and RATE.search(folded):
        return Measure.PERCENT  # 满意率多高
    if measure is not Measure.ITEM:
        return measure
    more_people = implied_measure(folded, read.operation) is Measure.PERSON  # 哪边人多，多几个
    named = phrases.persons_behind.search(folded) or phrases.persons.search(folded)
    if more_people or named:  # 民警有几个, 几个民警
        return Measure.PERSON
    return measure


def _implied(folded: str, read: Claimed, checked: Quantity | None, phrases: ChinesePhrases) -> Measure | None:
    """What is counted where no measure word says so."""
    if phrases.households.search(folded):
        return Measure.HOUSEHOLD
    if phrases.persons.search(folded):
        return Measure.PERSON
    if CALLS_COUNTED.search(folded):
        return Measure.ITEM
    if checked is not None and states_money(folded, checked):
        return Measure.MONEY
    latin_words = " ".join(span.text for span in read.canvas.roles("latin"))
    return (latin_words and english_measure(latin_words)) or implied_measure(folded, read.operation)
