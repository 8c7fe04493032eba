"""What a report says of itself: its parts, the time its figures are of, the day it came out. It tells of nothing else."""

from __future__ import annotations

from typing import Final

from bot.understanding.question import Ask, Question
from knowledge.models import Fact, Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_OUTLINE: Final = lazily(
    r"(?:由|包括|包含|分为?|涵盖)[^。；;]{8,}(?:部分|方面|章节?)(?:内容|组成|构成)?[^。；;]{0,4}[。；;]?$"
)
"""A sentence that only says of which parts the report is made up."""
_PART: Final = lazily(
    r"(?:总体|基本|公开|申请|复议|诉讼|收费|举报|监督|组织|办理|减免)[^、,，;；。]{0,6}情况|概述|概况"
    r"|(?:问题|不足)(?:[及和与、][^、,，;；。]{0,4}(?:改进|措施|打算)[^、,，;；。]{0,4})?|(?:其他|其它)[^、,，;；。]{0,6}事项|附[表件]"
)
"""How the parts of a report are headed."""
_MADE_UP: Final = lazily(r"(?:报告|年报|全文)[^。]*(?:包括|包含|含|分为?|共|由|写|编|部分|内容|涵盖|组成)")
_FEWEST: Final = 4
"""Headings from which a sentence lists the parts of the report."""
_OF_THE_REPORT: Final = lazily(
    r"报告|年报|全文|部[分份]|章|内容|\breports?\b|\bparts?\b|\bsections?\b|\bchapters?\b|\bcover"
)
_PERIOD: Final = lazily(r"统计的?(?:期限|时[限段间]|区间|范围)|数据的?(?:期限|时[限段])")
_PERIOD_ASKED: Final = lazily(
    r"统计|期限|时段|时限|数据|起止|截[止至]|报告|年报|\d{4}|\b(?:period|cover|data|figures?|statistic|report|time ?frame|span|range)"
)
_OUT_ASKED: Final = lazily(
    r"(?<!工作)(?:报告|年报)(?:是|在|于|什么|啥|哪[一]?|时候|时间|何|[天日年月号几])*(?:公布|发布|发出|发的|登出|登上|挂|出来|出的|刊|印发|上网)"
    r"|(?:公布|发布|发出)(?:这份|该|本)?(?:报告|年报)的(?:时间|日期)"
    r"|(?=.*\breport\b).*\b(?:published|released|issued|posted|come out|came out|put (?:out|online|up)|put on)\b"
)
"""Asks when the report itself came out."""
_OUT: Final = lazily(
    r"(?:日期|时间)\s*[:：为]?\s*[\[【(]?\s*\d{4}|^\W*(?:二[〇○0零O][^,，。]{2,12}日|\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?)\W*$"
    r"|(?:\d\s*日|\d{4}-\d+-\d+)[^,，。;；]{0,10}(?:公布|发布|公开|印发)(?![^。]*\d+\s*余?[条件篇次])"
    r"|(?:公布|发布|印发)于"
)

_SIGNED_BY: Final = sifted(
    r"(?<![\u4e00-\u9fff]{2}工作)(?<!工作)(?<!政府)(?:年度报告|报告|年报)(?:是|都|最后|到底|发布前|公布前)*(?:由|被|归|让|给|经)?(?:谁|哪一?[个位级](?:领导|部门|人)?|什么人|哪些人)(?:来|给|去)?"
    r"(?:签发|签的?字?|审批|审核|审定|审查|审|批准|批|同意|把关|拍板|定稿)"
    r"|\bwho (?:signed|approved|authori[sz]ed|reviewed|checked)(?: off)?(?: on)? (?:the|this) (?:annual )?report\b"
)
"""Asks who approved the report itself, which what is said of all that is published does not tell."""
_SPEAKS_OF_ITSELF: Final = lazily(r"年度报告|本报告|年报|该报告|报告的?(?:编制|审核|审定|审批|签发)")

_NAME_OF_OFFICE: Final = "report.organisation"
_WHAT_IS_PUBLIC: Final = lazily(
    r"(?:哪些|哪几[样种类]|什么|啥子?|那些|甚么)(?:样的)?(?:单位|政府|政务|公开)?的?(?:信息|内容|资料|事项|东西)"
)
"""公开了单位的哪些信息 does not ask whose report it is."""
_WHAT_WAS_MADE: Final = lazily(r"(?:编[制写]|起草|制作)(?:了|过|的)?(?:什么|啥|哪些|哪几)")
_IF_IN_DOUBT: Final = lazily(
    r"如(?:有|对|您|果)[^。]{0,24}(?:疑问|意见|建议|问题)[^。]{0,40}(?:联系|反映|致电|来电|咨询|反馈)"
)
_THIS_REPORT: Final = lazily("本(?:年度)?(?:工作)?(?:报告|年报)[^。]{0,80}(?:包含|包括|由|根据|依据|按照)")
_WHAT_THEY_SAY: Final = sifted(
    r"(?:什么|啥|撒|哪些|哪几[条个项点])(?:样的|好的?)?(?:意见|建议|疑问|看法)(?![^,。;?]{0,6}(?:找|联系|反映|打|提|说|跟|向|去|往))"
    r"|(?:意见|建议|疑问|看法)(?:都|主要|分别)?(?:有|是)?(?:哪些|什么|啥|撒)[呢啊]?[?？。]*$"
)
"""群众有啥意见 asks for what they say, not for whom to tell."""
_OF_ITSELF: Final = "report."
"""编制了什么 does not ask on what basis the report was made, nor who made it."""


def beside_the_report(question: Question, fact: Fact) -> bool:
    """True if a fact only tells of the report itself, and what was asked is another thing."""
    quote = fold(fact.quote)
    if fact.key == _NAME_OF_OFFICE and _WHAT_IS_PUBLIC.search(question.folded):
        return True
    if fact.key.startswith(_OF_ITSELF) and _WHAT_WAS_MADE.search(question.folded):
        return True
    if question.ask is Ask.WHEN and _OUT_ASKED.search(question.folded):
        return bool(_PERIOD.search(quote)) or not _OUT.search(quote)
    if fact.value is not None:  # 由…六个部分组成 counts the parts
        return lists_the_parts(fold(fact.label)) and not _OF_THE_REPORT.search(question.folded)
    if fact.measure not in (Measure.TEXT, Measure.LIST):
        return False
    if _WHAT_THEY_SAY.search(question.folded) and _IF_IN_DOUBT.search(quote):
        return True
    if _SIGNED_BY.search(question.folded):
        return not _SPEAKS_OF_ITSELF.search(quote)
    if lists_the_parts(quote) and not fact.key:  # after what it is made may stand in the same sentence
        return not _OF_THE_REPORT.search(question.folded) and question.ask not in (Ask.WHEN, Ask.WHERE)
    asks_whether = question.yes_no or question.exists
    return asks_whether and bool(_PERIOD.search(quote)) and not _PERIOD_ASKED.search(question.folded)


def lists_the_parts(quote: str) -> bool:
    """True for a sentence that says what the report is made up of: 本报告分总体情况、主动公开情况…等6项."""
    return bool(_MADE_UP.search(quote)) and len(_PART.findall(quote)) >= _FEWEST


def tells_of_itself(fact: Fact) -> bool:
    """True for what nearly every report says of itself: its parts and grounds, and whom to ask where something is unclear."""
    begins = _THIS_REPORT.match(fact.quote) or _IF_IN_DOUBT.search(fact.quote)
    return begins is not None or lists_the_parts(fact.quote)


def is_outline(fact: Fact) -> bool:
    """True for a list, and for what the report says of itself."""
    own = fact.key.startswith("report.") or _OUTLINE.search(fact.quote) is not None
    return own or fact.measure is Measure.LIST
