"""How a total is made up, where its channels or kinds are asked for unnamed: 各渠道分别多少条, how many of each kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.answering.decision import Decision
from bot.answering.thresholds import MIN_TEXT_EXPLAINED
from bot.understanding.question import Ask, Operation, Question
from knowledge.extraction.breakdowns import BREAKDOWN
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term
from knowledge.sieve import sifted

_WAY = r"渠道|途径|方式|平台|channels?|ways?|platforms?|methods?|outlets?|media|means"
_KIND = r"类别?|种类?|类型|kinds?|types?|sorts?|categor(?:y|ies)|class(?:es)?|groups?"
_EACH = sifted(
    r"(?:各个?|每一?[个种])(?:渠道|途径|平台)(?![^,。;?]*(?:一共|总|合计|加))[^,。;?]{0,8}(?:多少|几[条件个篇份])"
    r"|[几两二三四五六七八九]个?(?:渠道|途径|平台|方式)[^,。;?]{0,4}各(?:自|发|公开|发布|推送|是|有)*了?(?:多少|几)"
    r"|(?:各|每)(?:一?种类?|类)(?:信息)?(?:分别|各自?|都)(?:是|有)?(?:多少|几)"
    r"|(?:各个?|每一?[个种])(?:渠道|途径|平台)的?(?:发布|公开)?(?:信息)?的?(?:条数|数量|数字|数据)(?:是|有)?(?:多少)?[?？。]*$"
    rf"|(?:哪|几|什么|啥)[些几两二三四五六七八九]?[种个类]?(?:{_WAY}|{_KIND})[^。;?]{{0,12}}(?:各|分别|每[种个类])[^。;?]{{0,8}}(?:多少|几)"
    rf"|分别[^,。;?]{{0,6}}(?:什么|哪[些几]?[种个]?)(?:{_WAY})[^。;?]{{0,8}}(?:多少|几)"
    rf"|\b(?:each|every|per|by|both) (?:single )?(?:{_WAY}|{_KIND})\b"
    rf"|\b(?:which|what)\b[^.;?]{{0,24}}\b(?:{_WAY}|{_KIND})\b.{{0,60}}\b(?:each|respectively)\b"
    rf"|\b(?:{_WAY})\b[^.;?]*\bbreak ?down\b|\bbroken down (?:by|into|across)\b"
)
"""Asks for the figure of each."""
_LISTED = sifted(
    r"(?:渠道|途径)(?:都|主要|一共)?(?:是|有)(?:哪[些几]|什么|啥)|(?:哪些|列出|列举)[^,。;?]{0,4}(?:公开|发布)(?:渠道|途径|方式)"
    r"|^(?:政府|政务)?(?:信息)?(?:公开|发布)(?:信息)?的?(?:渠道|途径)[?？。]*$"
    r"|(?:渠道|途径|平台)的?(?:构成|组成|分布|明细)(?:情况)?[?。]*$"
    r"|\b(?:list|name|enumerate)\b[^.;?]{0,24}\b(?:channels?|outlets?|platforms?|ways)\b"
    r"|(?:信息|内容)?(?:分|分为|分成|包括|有)哪[几些][类种](?:信息)?[?？。]*$|^(?:主动)?(?:公开|发布)?了?哪[几些][类种](?:政府|政务)?信息[?？。]*$"
    rf"|^(?:and )?(?:what|which) (?:{_KIND})(?: of (?:government |public |published )?(?:information|items|posts|news|updates|content))?"
    r"(?: (?:were|are|was|is|did|do|does|have|has|there|they|it|been|made|fall|come|into|published?|disclosed?|public|released?|posted|issued|available|included))*\W*$"
    r"|^what are the components of (?:the |all |these |those )*(?:\d+ |published |disclosed |public )*(?:information|items|total|content|posts|disclosures|them|it)(?: (?:published|disclosed|released|made public))?\W*$"
)
"""Asks which channels or kinds there were."""
_WAYS = lazily(rf"(?:{_WAY})")
_KINDS = lazily(rf"(?:{_KIND})")
_OF_INFORMATION = lazily(r"(?:公开|发布|推送)[^,，。、]{0,6}(?:信息|消息|内容)")
"""How a total of all that was published is called: the kinds of 政策解读 are not those of the information."""
_CHANNEL = lazily("网|微信|微博|栏|屏|公众号|新媒体|头条|抖音|报|广播|电视|窗口|册|客户端")
_SAYS_SO = lazily(rf"{_WAY}|{_KIND}|components|break|broken|明细|分布|构成|组成|公开渠道")
_PARTS = Term("构成", ("构成",), 0.05, known=True)
"""By this word the lists of what totals are made up of are found."""
_PUBLISHED = lazily("公开|发布|信息")
"""Where nothing is named, what was published is meant."""
_HOW_PUBLISHED = lazily(
    rf"{_WAY}|公开|公布|公示|发布|信息|资讯|消息|内容|政府|政务|主动|总|构成|明细|情况|数量|对外|宣传|[a-z]"
)
"""Words that say no more than that something was published."""
_COUNTED = (None, Measure.NUMBER, Measure.ITEM)

Ranker = Callable[[Question, Sequence[Term]], list[Match]]


def made_up_of(question: Question, ranked: Ranker) -> Decision | None:
    """The parts of the total that is asked about; None for any other question, or where the report gives no parts."""
    if question.measure not in _COUNTED or question.yes_no or question.contact_fields or question.category:
        return None
    if question.operation not in (None, Operation.SUM):
        return None
    asking = _EACH.search(question.folded) or _LISTED.search(question.folded)
    if asking is None:
        return None
    terms = (_PARTS, *(term for term in question.terms if not _SAYS_SO.search(term.text)))
    asked = replace(question, measure=None, unit="", ask=Ask.WHAT, terms=terms, operation=None)
    ways, kinds = bool(_WAYS.search(asking.group())), bool(_KINDS.search(asking.group()))
    fitting = [
        match
        for match in ranked(asked, asked.terms)
        if match.fact.label.endswith(BREAKDOWN)
        and _of_ways(match, ways, kinds)
        and (
            match.explained >= MIN_TEXT_EXPLAINED
            if _names_anything(asked, kinds)
            else (_PUBLISHED if ways else _OF_INFORMATION).search(match.fact.label)
            and _says_all(asked, match.fact.label)
        )
        and not match.unexplained
    ]
    return Decision(answer=(fitting[0],)) if fitting else None


def _of_ways(match: Match, ways: bool, kinds: bool) -> bool:
    """True for a list of channels where these are asked for, of anything else where kinds are."""
    channels = [bool(_CHANNEL.search(item)) for item in match.fact.items]
    return all(channels) if ways else not (kinds and all(channels))


def _says_all(question: Question, label: str) -> bool:
    """True if a total's label says every word that is more than how things are published: not 项目信息."""
    words = (term.text for term in question.terms if len(term.text) > 1 and term.known)
    return all(word in label or _HOW_PUBLISHED.search(word) for word in words)


def _names_anything(question: Question, kinds: bool) -> bool:
    """True if the question names what it is whose parts it asks for; that it is information names no kinds."""
    telling = (term for term in question.terms if term.weight >= TELLING)
    return any(not (kinds and _HOW_PUBLISHED.search(term.text)) for term in telling)
