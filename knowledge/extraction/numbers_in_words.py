"""Numbers written in characters: 二十三次, 近千人次, 四大板块, 百分之九十八点五."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from knowledge.extraction import measure_words, numerals
from knowledge.extraction.measure_words import measure_of_unit
from knowledge.extraction.quantity import Quantity
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.vocabulary import load

_IN_CHARACTERS = lazily("[一二两三四五六七八九十百千万零廿卅]")
_QUOTED = lazily(r"[“‘「][^“”‘’「」，,。；;、]{0,8}$")
_QUOTE_ENDS = lazily(r"[^“”‘’「」，,。；;、]{0,8}[”’」]")
"""A numeral in characters inside a short quotation is a name: “五站发布”, “五个一”."""
_PLACE = lazily(
    r"(?:乡|镇|村|街道|社区)(?:党委|党政办|人民政府|政府|办事处|村民委员会|村委会|居委会|便民|\d{4}|$|[，,。、：:（(])"
)
"""What stands behind a numeral and a measure word if they are the name of a place: 五站乡人民政府."""
_IN_NAMES_OF_PLACES = "台道间层站架面口眼段里岔"
_PLACE_AFTER = lazily(
    r"[\u4e00-\u9fff](?:景区|公园|水库|广场|林场|农场|小区|社区|街道|村|乡|镇)(?=[、，,。；;（(]|等|$)"
)
"""二台坡景区、三道沟村: names of places that begin like a count."""
_SESSION = lazily(r"届[\u4e00-\u9fff]{0,4}$")
"""五届人大四次会议: the fourth session, by name."""
_BEHIND_NOUN = lazily(
    r"[\u4e00-\u9fff”）)](?<![第每同逐统唯万数中的有了又再另这那某下上任单专合归为成是之如整某哪各首头多前后最更])$"
)
"""What 一个 may stand behind if it counts one: a noun, not 其中, 唯一的, 成为."""
_SET_UP = lazily(r"(?:现有|仅有|只有|共有|设立|设置|设有|建有|建成|新建|配有|开设|开通|运营|运维)(?:了|着)?$")
_PLACE_OR_ACCOUNT = lazily(
    r"[\u4e00-\u9fff]{0,10}?(?:公众号|微博|账号|网站|受理点|申请点|查阅点|查阅室|查阅中心|阅览室|专区|专栏|服务站|公[开示告]栏|电子屏|显示屏)(?=[,，。;；、]|$)"
)
"""现有一个公众号, 设立一个专门的受理点: behind what was set up 一个 counts one of them."""
_NO_DAYS = lazily("一天|.{1,3}天(?:两头|打鱼|[一二三四五六七八九十]夜|以?前|之前)")
_THOSE_DAYS = tuple("前头这那后几")
"""三天两头, 前三天: no length of time that was set."""
_KINDS = 2
"""Kinds from which a number of them says something."""
_PERCENT = lazily(
    rf"(?P<before>约|近|超过?|逾|不低于|不少于|达到?)?百分之(?P<number>\d+(?:\.\d+)?|{numerals.NUMBER})(?P<after>多)?(?P<behind>以上|左右|以内|以下)?"
)
_ABOUT = ("百", "千", "万")
"""Numerals that count nothing alone."""
_NO_COUNT_BEFORE = tuple("第每同逐统唯万数几")
"""What makes the numeral behind it an ordinal, a rate or a part of a word: 第二次, 统一."""
_SUMS = ("合计", "共计", "总计")
_ONE_EACH = lazily("[一二三四五六七八九]")
_OF_ONE_EACH = ("户", "人", "件", "村")


def numbers_in_words(sentence: str) -> Iterator[Quantity]:
    """The numbers in characters that count something."""
    for match in _pattern().finditer(sentence) if _IN_CHARACTERS.search(sentence) else ():
        if quantity := _from_chinese(match, sentence):
            yield quantity


def kinds(sentence: str) -> Iterator[Quantity]:
    """How many kinds or parts there are of something: 四大板块, 四方面措施."""
    if "大" in sentence or "方面" in sentence:
        yield from filter(None, map(_of_kinds, _kinds().finditer(sentence)))


def percentages(sentence: str) -> Iterator[Quantity]:
    """百分之二十三, 近百分之23, 百分之九十八点五."""
    exact = load("measures")["qualifiers"]["exact"]
    for match in _PERCENT.finditer(sentence) if "百分之" in sentence else ():
        raw = match["number"]
        value = Decimal(raw) if raw[0].isdecimal() else numerals.numeral(raw)
        if value is None:
            continue
        qualifier = "".join(match[name] or "" for name in ("before", "after", "behind"))
        approximate = bool(qualifier) and qualifier not in (*exact, "达")
        yield Quantity(*match.span(), value, "%", match.group(), Measure.PERCENT, approximate, qualifier)


@cache
def _pattern() -> re.Pattern[str]:
    """The pattern of a Chinese numeral with its measure word, built from measures.toml."""
    before, after, behind = measure_words.qualifiers()
    unit = measure_words.pattern()
    return re.compile(
        rf"(?P<before>{before})?(?<![{numerals.CHARACTERS}点亿])(?P<number>{numerals.NUMBER})(?P<after>{after})?(?P<unit>{unit})(?P<behind>{behind})?"
    )


def _from_chinese(match: re.Match[str], sentence: str) -> Quantity | None:
    """A Chinese numeral that really counts something; None for 一项工作, 三公经费, 第二次, 两级."""
    number, unit = match["number"], match["unit"]
    about = number in _ABOUT and bool(match["before"])  # 近千人次
    about = about or (number == "万" and bool(match["after"]))  # 万余次
    value = Decimal(10_000) if about and number == "万" else numerals.numeral(number)
    if value is None or _is_in_a_name(match) or _is_of_its_sentence(match, sentence):
        return None
    if not about and (_is_a_fixed_word(match, sentence) or (number in _ABOUT and not match["after"])):
        return None
    if value == 1 and unit in load("measures")["article"]["words"] and not _counts_one(match):
        return None
    qualifier = "".join(match[part] or "" for part in ("before", "after", "behind"))
    return Quantity(
        match.start(),
        match.end(),
        value,
        unit,
        match.group(),
        measure_of_unit(unit),
        bool(qualifier),
        qualifier,
    )


def _is_a_fixed_word(match: re.Match[str], sentence: str) -> bool:
    """True for a numeral in a word that counts nothing: 三公经费."""
    around = sentence[max(0, match.start() - 1) : match.end() + 3]
    fixed = load("measures")["article"]["fixed"]
    return any(_is_fixed(word, match["number"], around) for word in fixed)


def _is_of_its_sentence(match: re.Match[str], sentence: str) -> bool:
    """True for an ordinal, for 三项合计, which counts the items of the sentence itself, and for 一户一策."""
    if sentence[match.start("number") - 1 : match.start("number")] in _NO_COUNT_BEFORE:
        return True
    if sentence[match.end() : match.end() + 2] in _SUMS:
        return True
    return match["unit"] in _OF_ONE_EACH and bool(_ONE_EACH.match(sentence, match.end()))


def _is_quoted(match: re.Match[str]) -> bool:
    """True for what stands inside a short quotation: “五站发布”."""
    before, rest = match.string[: match.start()], match.string[match.end() :]
    return bool(_QUOTED.search(before) and _QUOTE_ENDS.match(rest))


def _is_in_a_name(match: re.Match[str]) -> bool:
    """True for a numeral in characters that is part of a name: “五站发布”, 五站乡, 五届四次全会, 建设二期."""
    sentence, unit = match.string, match["unit"]
    before, rest = sentence[: match.start()], sentence[match.end() :]
    if _is_quoted(match):
        return True
    if unit not in ("个", "名", "位", "家") and _PLACE.match(rest):
        return True
    if unit in _IN_NAMES_OF_PLACES and _PLACE_AFTER.match(rest):
        return True
    if unit == "期" and before.endswith(("建设", "工程", "项目", "改造", "治理", "小区", "花园")):
        return True  # 高标准农田建设二期
    if unit == "天":
        those = before.endswith(_THOSE_DAYS) and not before.endswith("提前")
        return those or _NO_DAYS.match(sentence, match.start()) is not None
    if unit in ("届", "级", "分", "门", "节", "度", "升", "票", "笔") or rest.startswith("中"):
        return True
    return unit == "次" and (bool(_SESSION.search(before)) or rest.startswith("全会"))


@cache
def _kinds() -> re.Pattern[str]:
    """四大板块, 五大重点领域: how many kinds or parts something falls into."""
    nouns, alone = ("|".join(load("measures")["great"][kind]) for kind in ("nouns", "alone"))
    return re.compile(
        rf"(?<![第每\d.．{numerals.CHARACTERS}])(?P<number>\d{{1,2}}|[{numerals.CHARACTERS}]{{1,3}})"
        rf"\s?(?:(?P<alone>{alone})(?!军)|大(?P<noun>[\u4e00-\u9fff]{{0,4}}?(?:{nouns})))"
    )


def _of_kinds(match: re.Match[str]) -> Quantity | None:
    """The figure of 四大板块, whose unit is 大板块, or of 四方面措施; the noun is left to say what was counted."""
    number = match["number"]
    value = Decimal(number) if number.isdecimal() else numerals.numeral(number)
    if value is None or value < _KINDS or _is_quoted(match):
        return None
    return Quantity(
        match.start(),
        match.end("alone") if match["alone"] else match.start("noun"),
        value,
        match["alone"] or f"大{match['noun']}",
        match.group(),
        Measure.ITEM,
        False,
        "",
    )


def _is_fixed(expression: str, number: str, around: str) -> bool:
    """True if a fixed expression stands around a numeral; 三百件 is none, though 百件 of 百件实事 is."""
    return expression in around and not (len(number) > 1 and expression[0] in "百千万")


def _counts_one(match: re.Match[str]) -> bool:
    """True for the 一个 of 自建网站一个、公众号一个。: behind its noun, with nothing to follow, it counts; so it does in 现有一个公众号."""
    if match["number"] == "一" and match["unit"] == "个" and _SET_UP.search(match.string, 0, match.start()):
        return bool(_PLACE_OR_ACCOUNT.match(match.string, match.end()))
    return (
        match["number"] == "一"
        and bool(_BEHIND_NOUN.search(match.string, 0, match.start()))
        and bool(re.match(r"\s*(?:[、，,；;。）)]|$)", match.string[match.end() :]))
    )
