"""The years that a Chinese question names, in figures or characters, and those it counts from now."""

from __future__ import annotations

from collections.abc import Iterator

from bot.understanding.chinese.canvas import Canvas
from bot.understanding.phrases import ChinesePhrases
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_YEAR = sifted(
    r"(?<![\d一二三四五六七八九十])(20\d\d|[一二]九?[零〇]?[零〇一二三四五六七八九]{2,3}|(?!一二)[一二][零〇一二三四五六七八九]|[12]\d)\s*年(?:度|末|底(?!线|层|座|盘|下|牌|部))?"
)
_SCHOOL_YEAR = sifted(r"(?<!\d)20\d\d年?\s*[-—–~至到]\s*(?P<end>20\d\d)\s*学年度?")
"""2014-2015学年 is one year, told of in the report of the year it ends in."""
_BARE_YEAR = sifted(r"(?<!\d)20[1-3]\d(?!\d|\s*[多余来条件份人个户次项])")
_LEFT_OVER = ("结转", "转来", "遗留", "没办", "剩下", "转过", "未办", "项目")
"""After 上年: what came over from the year before, which this year's report tells."""
_CN_YEAR = str.maketrans("零〇一二三四五六七八九", "00123456789")
LAST_YEARS_ITEMS = sifted(
    r"(?:上一?年|去年)度?(?:(?!采购|投资|建设|工程|重[点大]|惠民|签约|招商).){0,5}项目|项目,?.{0,3}上一?年"
    r"|(?:(?:许可|审批|处罚|强制|收费|管理服务)(?:事项|的|有)?.{0,3})(?:上一?年|去年)度?(?:末|底|那一?栏)?(?:是|有|为|共)*(?:多少|几|好多|几多|多些)(?:个)?项(?!目)"
    r"|上一年度?的?(?:行政)?(?:许可|审批|处罚|强制|收费|服务)的?事项(?:是|有|为|共)*(?:多少|几|好多|几多|多些)"
    r"|(?:许可|审批|处罚|强制|收费|服务)的?事项(?:的|在)?上一年度?(?:是|有|为|共)*(?:多少|几|好多|几多|多些)"
    r"|(?:上一?年|去年)度?的?(?:行政)?(?:许可|处罚|强制)的?(?:有|是)?(?:(?:多少|几)个?)?项目|(?:许可|处罚|强制)的?项目(?:数量?)?[在的]?(?:上一?年|去年)"
)
"""The form's column 上一年项目数量 (行政许可上一年几项), which is not a question about another year."""
_ON = lazily(r"[站台网页号栏群博信务]$|(?:^|[咱俺你我在去到给们,。，])[乡镇村县区局]$")
"""Before 上一年: 网站上一年 is on the website within a year and 咱乡上一年 in the township, not the year before."""
_CARRIED = lazily(r"[拖转留推延结移跨挪剩待][到至给入]?$")
_PLANNED = lazily(
    r"^(?!.*(?:几(?!个?方面)|多少|好多|哪[天月]|什么时候|啥时候)).*(?:打算|准备|计划|下一步|(?:怎么|咋|如何|怎样)(?:改|办|整|干|弄)"
    r"|方面[^,。;?了过]{0,6}(?:改[进善]|加强|完善|提升|着手|入手|努力|发力))"
)
_NOW = sifted(
    r"^(?:那么?|到了?)?(?P<now>现在|如今|目前|眼下|最近一年|最新一年|最近的?这?一年|最新的)(?:的|那份)?(?:呢|咧|呐|哩|嘞)?[?？。]*$"
)
"""The newest year, where nothing else is asked."""


def claim_years(canvas: Canvas, phrases: ChinesePhrases) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The years named in figures or characters (2020年, 二〇二〇年, 20年), and those counted from now (去年)."""
    if LAST_YEARS_ITEMS.search(canvas.text):
        return (), ()
    named = sorted(_claim_named(canvas))
    relative = sorted(_claim_relative(canvas, phrases))
    now = _NOW.match(canvas.text)
    if now and not named and not relative and canvas.claim(*now.span("now"), "year"):
        relative = [(now.start("now"), 0)]  # after an earlier year: 现在呢
    return tuple(year for _, year in named), tuple(year for _, year in relative)


def _claim_named(canvas: Canvas) -> Iterator[tuple[int, int]]:
    """Every year that is named, with its place."""
    for match in _SCHOOL_YEAR.finditer(canvas.text):
        canvas.reclaim(match.start(), match.end(), "year")
        yield match.start(), int(match["end"])
    for match in _YEAR.finditer(canvas.text):
        digits = match[1].translate(_CN_YEAR)
        value = int(digits) if digits.isdigit() else 0
        value += 2000 if 9 < value < 100 else 0
        if 2000 < value < 2100 and canvas.claim(match.start(), match.end(), "year"):
            yield match.start(), value
    for match in _BARE_YEAR.finditer(canvas.text):
        if canvas.claim(match.start(), match.end(), "year"):
            yield match.start(), int(match.group())


def _claim_relative(canvas: Canvas, phrases: ChinesePhrases) -> Iterator[tuple[int, int]]:
    """Every year that is counted from now, with its place."""
    for match in phrases.relative_years.finditer(canvas.text):
        before, behind = canvas.text[: match.start()], canvas.text[match.end() : match.end() + 2]
        if _CARRIED.search(before):
            continue  # 没办完拖到明年的
        if phrases.years[match.group()] > 0 and _PLANNED.search(canvas.text):
            canvas.claim(match.start(), match.end(), "filler")
            continue  # 明年打算怎么改 asks this report for its plans
        on = match.group().startswith("上") and _ON.search(before)
        if not on and behind not in _LEFT_OVER and canvas.claim(match.start(), match.end(), "year"):
            yield match.start(), phrases.years[match.group()]
