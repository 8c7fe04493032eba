"""Which date of the report itself is asked for: when it was written, when it was published, or what time it is of."""

from __future__ import annotations

from bot.understanding.question import Question
from knowledge.patterns import lazily

_BEGAN = lazily(
    r"^(?!.*(?:报告|年报|统计|数据|算)).*(?:(?:开始|起步)(?:搞|做|弄|实行|推行)?(?:信息|政务)?(?:公开|公布|公示)|(?:公开|公布|公示).{0,6}[从打](?:什么|啥|哪|几).{0,4}(?:起|开始))"
    r"|^(?!.*\b(?:report|figures|data|statistics|period)\b).*\b(?:launch|establish|found|open|built|build|introduc|creat|form|inaugurat)(?:e?d|s)?\b"
    r"|^(?!.*\b(?:report|figures|data|statistics|period)\b).*\b(?:set up|(?:go|went|gone|going) (?:online|live)|put into (?:use|operation))\b"
)
"""When making public or something else began, which no date of the report tells."""
_OF_EACH_PAPER = lazily(
    r"(?:确定|明确|审定|标注|认定|确认|界定)[^,。;?]{0,8}属性|属性[^,。;?]{0,6}(?:确定|明确|审定|标注|认定)"
)
"""When it is settled for each paper whether it will be public, which no date of the report tells."""
_THE_NEXT = lazily(
    r"(?:明|来|下一?)年度?(?:的|份)?(?:政府)?(?:信息公开)?(?:工作)?(?:年度)?(?:报告|年报)|\b(?:next|following|coming) year(?:'s)? (?:\w+ )?report\b"
)
"""The report that is still to come, of which this one tells no date."""
DEADLINE = lazily(
    r"^(?!.*\b(?:report|figures|data|statistics)\b).*\b(?:deadlines?|time limits?)\b"
    r"|(?:答复|办理|申请|回复)[^,。;?]{0,6}(?:期限|时限|截止)"
)
"""By when something has to be done, which is not the time that the report is of."""
_DISCLOSED = lazily(r"^(?!.*\b(?:report|figures|data|statistics|period)\b).*\bdisclos")
"""When information is disclosed, which is not the time that the report is of."""
_WRITTEN = lazily(
    r"[编草拟]写?的|(?<!填)写(?:好|成|完|出来)?的?|写成|[编拟]制|起草|落款|签[署字名的]|定稿|\b(?:written|wrote|compiled?|drafted|prepared|signed|dated|finished|completed)\b"
)
"""When the report itself was written or signed."""
_PUBLISHED = lazily(
    r"公开|发[布步部]|公布|发的|发出|(?:报告|年报).{0,8}出(?:来|炉|台|的|[了呢啊？?。]*$)|出的|挂[出网到]|上网|上线|登出|贴出"
    r"|publi|releas|issu|post|upload|put (?:on|up|out)|c[ao]me out|\b(?:go(?:es)?|went) (?:up|live|online)"
)
"""When it was made public."""


_OF_TIME = lazily(
    r"统计|期限|时间|时段|时期|数据|数字|报告|年报|情况|信息|截[止至]|起止|从.*到|自.*[至到]|年份|年度|哪一?年|几几年|[涵包][盖括含]|算|[a-z]"
)
"""Speaks of the time that the figures are of, not of a deed that was done on some day: 文件是几月份印的."""

_OF_WHICH_YEAR = lazily(
    r"(?:哪一?个?年度?|几几年度?|哪一?年份)[份]?的(?:政府)?(?:信息公开)?(?:工作)?(?:年度)?(?:报告|年报)|(?:报告|年报)是(?:哪一?个?年度?|几几年)的"
)
"""这是哪一年的年报: the year that it is of, not the day on which it came out."""
_ONE_PUT_OUT = lazily(r"(?:公布|发布|公开|编制?|出)了")
"""公布了哪年的年报 asks of what was done in the year, which the report may tell."""


def dates_asked(question: Question) -> tuple[str, ...]:
    """Keys of the dates that answer, the first that the report gives; none where something else began then."""
    if question.operation is not None or _BEGAN.search(question.folded) or _DISCLOSED.search(question.folded):
        return ()
    if any(p.search(question.folded) for p in (_OF_EACH_PAPER, _THE_NEXT, DEADLINE)):
        return ()
    if _OF_WHICH_YEAR.search(question.folded):
        return () if _ONE_PUT_OUT.search(question.folded) else ("report.year",)
    if _WRITTEN.search(question.folded):
        return ("report.signed", "report.published")
    if _PUBLISHED.search(question.folded):  # where its page does not say so, the day of its signature
        return ("report.published", "report.signed")
    return ("report.period",) if _OF_TIME.search(question.folded) else ()
