"""Questions about some of what a figure counts: how many of the people are women, what one village published, marks given."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from bot.answering.answer import Language
from bot.answering.belonging.one_channel import of_several_channels
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import Fact, FactKind
from knowledge.normalization import fold
from knowledge.sieve import sifted

_WITHIN_STATED: Final = sifted(
    r"(?P<n>\d+)余?[个条件名人位项户份家起宗封篇本场次笔例][^,。;?]{0,10}?(?:里头|里面|里边|里|当中|之中|其中|中间),?[^,。;?占]{0,16}(?:多少|几)(?![成分])"
    r"|(?P<all>\d+)(?P<unit>[个条件名人位项户份家起宗封篇本场次笔例])[^,。;?占]{2,16}(?:多少|几)(?P=unit)"
    r"|how many of the (?P<of>\d+)\b"
)
"""A stated figure of which some are asked for: what answers has another value."""
_OF_EACH: Final = re.compile(r"^各(?:村|社区)")
"""The topic of a figure that all villages make up together."""
_ONE_VILLAGE: Final = re.compile(r"[^\W\da-z各全每个乡镇农本些几哪整新]{2}(?:村|社区)(?![务民级委居里两])")
_ASKED_FOR: Final = re.compile(r"^(?:是|为)?(?:要求|申请)(?:公开|获取|查询)(?!的?(?:政府)?信息)")
"""What applicants asked for, and no count of that itself: 8件是申请公开行政处罚决定书 are eight applications."""
_MARKS: Final = sifted(r"(?:多少|几)分(?![之钟])")
_KIND_UNITS: Final = frozenset(("种", "类", "大类", "方面", "部分", "个方面", "章", "级"))
_KINDS_ASKED: Final = ("类", "种")
KINDS: Final = re.compile(
    r"\b(?:kind|type|sort|way|categor|channel|method|class|part|form|aspect|level"
    "|language|dialect|species|crop|variet|breed|disease|medicine|drug|occupation|trades)"
)
"""What is counted by 种 and 类 in Chinese, named as in English."""
_MATTERS: Final = re.compile("[类种](?:的)?(?:政府|政务)?(?:信息|内容|文件)")
_WAYS: Final = re.compile("形式|方式|渠道|途径|平台")
"""两种形式 are no two kinds of information."""
_LIST: Final = re.compile(r"[^,，。;；:：、]{2,24}(?:、[^,，。;；:：、]{2,24})+等(?!级|于|次|候|待)")
"""An open list, of which a sentence gives the total: 发布通知公告、政策文件等，全年共发布3366条."""
_AND_SO_ON, _LISTED_BY = "等", "、"
"""What every such list has: most sentences have none, and the look for a list is long."""
_BEFORE_A_TOTAL: Final = re.compile(
    rf"{_LIST.pattern}[^,，、]{{0,14}}(?:[,，]|(?=20\d\d年))(?=.*(?:共|累计|总))"
)
"""The same where a figure's own topic begins with it."""
_LEADS: Final = re.compile("公开(?!栏)|发布|公布|涉及|包括|涵盖|包含|推送|公示(?!栏)")
_BY_WAYS: Final = re.compile("通过|利用|依托|借助")
_APPLIED: Final = frozenset({"申请", "依申请公开", "信息公开申请"})
"""What all ways of applying have in common: 信函申请 is one of 网站申请、信函、传真等."""
_HALVES: Final = 4
_BETWEEN: Final = 4
"""Characters that may stand between the halves of a name."""
_KEPT: Final = 1024
"""Figures of which the lists are kept: the same are looked at for every question."""
_THESE: Final = re.compile("这[些几]|等等?(?:方面|领域|工作|事项|信息|内容)?(?:一共|总共|合计|加起来)")
"""Several of a list are named as examples of all of it."""
_LONG_LIST: Final = re.compile(r"(?:[^,，。;；:：、]{2,24}、){4,}[^,，。;；:：、]{2,24}?等(?!级|于|次|候|待)")
"""A list too long for a reply to say of all its members that they are counted together."""
_HANDLED_ASKED: Final = re.compile("办理|办结|答复|处理|受理")
"""一共办理了几件 does not ask how much was made public."""
_REVIEW: Final = re.compile("复议|诉讼|起诉")
_REQUESTS_TOO: Final = re.compile("申请(?:公开)?(?:情况|事项)?[、和及或](?=.*(?:复议|诉讼))")
"""未受理信息公开申请、行政复议、诉讼: there were no requests either."""
_APPLIED_FOR: Final = re.compile(
    "认定|许可|审批|登记|资格|执照|补贴|补助|救助|低保|职称|专利|商标|贷款|入学|仲裁|赔偿|入党|年检"
)
"""What else is applied for …"""
_APPLICATION: Final = re.compile(
    f"(?:{_APPLIED_FOR.pattern})[^，,。;；、]{{0,6}}申请|申请[^，,。;；]{{0,8}}(?:许可|审批|登记|认定)"
)
"""… and an application for it: 教师资格认定申请, 申请等行政许可事项."""
_REQUESTED: Final = re.compile("申请|复议|诉讼")
_ALL_YEARS: Final = re.compile(
    "这些年(?!来的)|历年|这么多年|一直以来|有史以来|开通以来|建站以来|历来|\\bover the (?:past |last )?years\\b"
)
_SINCE: Final = re.compile("历年|累计|以来|已|总")
_BY_NOW: Final = re.compile("到(?:现在|目前|今天|如今)|至今|迄今|(?:现在|目前|如今)(?:总共|一共|累计|共)")
_TILL_NOW: Final = re.compile("历年|历史|截[至止](?:目前|今)|至今|迄今|以来|到目前")
_EVER: Final = re.compile("历年|历史累计")
_IN_ALL: Final = re.compile(
    "累计|以来|到现在|至今|迄今|历史|总共|一共|总数|总量|all years|so far|ever|total|altogether|cumulat"
)
_RECEIVED: Final = "applications.received"
_DONE_WITH: Final = re.compile("(?P<done>答复|回复|撤[销回]|办结|结转)")
_HANDLED: Final = re.compile("(?:依申请公开|信息公开申请|申请)(?P<done>办理|办结|答复)$")
_NEWLY: Final = re.compile("[收接]到|新收|收件|受理")
_COMING: Final = re.compile(
    "[收接]|受理|提出|提交|[无未没]|申请[^,，。]{0,12}\\d|\\d[件条][^,，。]{0,10}申请"
)
_OUGHT: Final = re.compile("应当?(?:主动)?公开[^,，、]{0,10}(?:的|事项)")
"""对2045项应主动公开信息的责任主体逐一明确: what has to be published was not published by that."""
_CAME_IN: Final = re.compile("收到|接到|受理|办理|办结|提出|答复|处理")
_APPLYING: Final = re.compile(
    r"[收接]到|受理|来申请|递|申请[了过]?(?:几|多少|好多|的人)|申请.{0,3}[件人]|(?:多少|几|好多|几多)个?人.{0,3}申请"
)
_SPEAKS_OF_ASKING: Final = sifted(
    r"申请|要|索取|\b(?:requests?|requested|applications?|applied|applicants?|asked|asking|sought)\b"
)
_ON_REQUEST: Final = re.compile("依申请公开(?:类|的)?(?:政府)?(?:信息|文件|公文)(?:数量?|共)?$")
_PUBLISHED: Final = frozenset("条篇份则")
_MARKED: Final = re.compile("此件[^”]{0,4}申请公开")
_PAPERS_ON_REQUEST: Final = re.compile(
    r"依申请|此件|文件|公文|标|document|docs?\b|paper|file|mark|on request|upon request"
)
"""Papers marked so are told to who asks for papers: 申请几件 is of applications."""
_SEPARATOR: Final = " › "
_TELLING: Final = 0.3
"""Weight from which a word names something."""


def may_be_some(question: Question, fact: Fact) -> bool:
    """False if some of a figure are asked for and the fact is all of it, or counts something else."""
    if _OF_EACH.search(fact.topic) and _ONE_VILLAGE.search(question.folded):
        return False  # what all villages published together is not what one of them did
    asks = question.within or _SPEAKS_OF_ASKING.search(question.folded)
    if _ASKED_FOR.search(fact.topic) and not asks:
        return False
    if of_several_channels(question, fact) or _is_one_of_those_listed(question, fact):
        return False
    if _MARKS.search(question.folded) and fact.unit != "分":
        return False
    if (
        _counts_kinds(question, fact)
        or is_about_a_review(question, fact)
        or _is_of_those_done(question, fact)
        or _is_beside(question, fact)
    ):
        return False
    if _is_for_a_permit(question, fact):
        return False
    stated = _WITHIN_STATED.search(question.folded)
    if stated is None:
        return True
    number = stated["n"] or stated["all"] or stated["of"]
    if some_of_stated(question, fact):
        return False
    if fact.kind is FactKind.TABLE or fact.part_of is not None:
        return True
    return stated["all"] is None and number in fact.quote.replace(",", "")


def _is_one_of_those_listed(question: Question, fact: Fact) -> bool:
    """True if all that is asked about is but named in an open list, whose total the fact gives: 通知公告、新闻等共3366条."""
    if fact.kind is FactKind.TABLE or fact.value is None:
        return False
    listed = _listed(fact.quote)
    if not listed:
        return False
    topic = _before_the_list(fact.topic)
    named = [
        {name for name in (term.text, *term.names) if len(name) > 1}
        for term in question.terms
        if term.weight >= _TELLING
    ]
    heading = fold(fact.section.split(_SEPARATOR)[-1])
    elsewhere = [names for names in named if any(name in topic or name in heading for name in names)]
    if any(not names & _APPLIED for names in elsewhere):
        return False
    named = [names for names in named if names not in elsewhere]
    told = sum(any(_is_listed(name, listed) for name in names) for names in named)
    if told > 1 and _THESE.search(question.folded):
        return False  # 招商引资、住房服务这些一共几条
    apart = fact.parts and told <= listed.count(_LISTED_BY)  # the report has a figure for each of them
    return told == 1 or bool(told and (apart or _LONG_LIST.search(fact.topic)))


@lru_cache(maxsize=_KEPT)
def _listed(quote: str) -> str:
    """The open lists of a sentence, folded; '' for nearly all."""
    quote = fold(quote)
    if _AND_SO_ON not in quote or _LISTED_BY not in quote:
        return ""
    return "".join(map(_members, _LIST.finditer(quote)))


def _members(found: re.Match[str]) -> str:
    """A list without the words that lead up to it: 通知、办法等 of 通过办公平台公开通知、办法等."""
    before = _what_leads_up(found)
    rest = found.group()[len(before) :]
    return rest if rest and not rest.startswith(_LISTED_BY) else found.group()


@lru_cache(maxsize=_KEPT)
def _before_the_list(topic: str) -> str:
    """A folded topic with only what leads up to a long list of it."""
    return _LONG_LIST.sub(_what_leads_up, fold(_BEFORE_A_TOTAL.sub("", topic)))


def _what_leads_up(found: re.Match[str]) -> str:
    """The words before the first member of a list: 通过政府网站公开 of 通过政府网站公开预算、决算…等."""
    first = found.group().partition("、")[0]
    leads = list(_LEADS.finditer(first))
    if not leads and _BY_WAYS.search(first):  # 通过政务、村务公开栏公开低保…等: two ways before the list
        leads = list(_LEADS.finditer(found.group()))[:1]
    return found.group()[: leads[-1].end()] if leads else ""


def _is_listed(name: str, listed: str) -> bool:
    """True if a list holds a name, or a member that begins and ends as it does: 招生政策 of 招生入学政策."""
    return name in listed or (len(name) == _HALVES and _begins_and_ends_so(name[:2], name[2:], listed))


def _begins_and_ends_so(first: str, last: str, listed: str) -> bool:
    """True if a member of a list has the two halves of a name, with little between them."""
    start = listed.find(first)
    while start >= 0:
        behind = start + len(first)
        between, ends, _ = listed[behind : behind + _BETWEEN + len(last)].partition(last)
        if ends and "、" not in between:
            return True
        start = listed.find(first, start + 1)
    return False


def all_years_agree(question: Question, fact: Fact) -> bool:
    """False if all years together are asked about and a figure says nothing of them, or the other way round."""
    if fact.kind is FactKind.TABLE:
        return True
    if _ALL_YEARS.search(question.folded):
        return bool(_SINCE.search(fact.topic))
    return not _EVER.search(fact.topic) or bool(_IN_ALL.search(question.folded))


def counted_by_now(question: Question, good: list[Match]) -> tuple[Match, ...]:
    """The figure of all years, where it is asked how much there is by now and the report gives one beside that of the year."""
    ever = [m for m in good if m.fact.unit in _PUBLISHED and _TILL_NOW.search(m.fact.topic)]
    return tuple(ever[:1]) if _BY_NOW.search(question.folded) and not question.yes_no else ()


def is_kept_for_requests(question: Question, fact: Fact) -> bool:
    """True if applications received are counted and the fact counts what is open on request: 发布依申请公开信息28条."""
    received = any(row == _RECEIVED for term in question.terms for row in term.rows)
    if received and question.measure is not None and _MARKED.search(fact.topic):
        return not _PAPERS_ON_REQUEST.search(question.folded)
    received = received and _APPLYING.search(question.folded) is not None
    if fact.kind is FactKind.TABLE or not received or _CAME_IN.search(fact.topic):
        return False
    if fold(fact.topic) in question.folded:
        return False  # 依申请公开文件几条 asks for just these
    return bool(_ON_REQUEST.search(fact.topic)) and fact.unit in _PUBLISHED


def _counts_kinds(question: Question, fact: Fact) -> bool:
    """True if kinds are asked for and things are counted, or in English the other way round: 四种方式 are not four items."""
    if question.unit in _KINDS_ASKED and fact.unit not in _KIND_UNITS and fact.kind is not FactKind.TABLE:
        return True
    if _MATTERS.search(question.folded) and _WAYS.search(fact.topic) and not _WAYS.search(question.folded):
        return fact.unit in _KIND_UNITS
    english = question.language is Language.EN and fact.unit in _KIND_UNITS
    return english and not KINDS.search(question.folded)


def is_about_a_review(question: Question, fact: Fact) -> bool:
    """True if requests for information are counted and the fact counts reviews asked for (被申请行政复议3件)."""
    if fact.kind is FactKind.TABLE or not _REVIEW.search(fact.topic) or _REQUESTS_TOO.search(fact.topic):
        return False
    telling = [term for term in question.terms if term.weight >= _TELLING]
    asked = any(row.startswith("applications.") for term in telling for row in term.rows)
    return asked and not any(_REVIEW.search(name) for term in telling for name in term.names)


def _is_of_those_done(question: Question, fact: Fact) -> bool:
    """True if requests that came in are counted and the fact counts those done with: 答复申请共15件 of 收到6件."""
    done = _DONE_WITH.match(fact.topic) or (_HANDLED.match(fact.topic) if _NEWLY.search(fact.quote) else None)
    if fact.kind is FactKind.TABLE or done is None or _NEWLY.search(fact.topic):
        return False
    came = [term for term in question.terms if _RECEIVED in term.rows]
    named = any(done["done"] in name for term in question.terms for name in (term.text, *term.names))
    return bool(came) and not named and all(_NEWLY.search(term.text) for term in came)


def says_nothing_of_receipt(question: Question, fact: Fact) -> bool:
    """True if it is asked whether requests came in and the words tell but of how such are dealt with."""
    if not question.yes_no or not any(
        _RECEIVED in term.rows and _NEWLY.search(term.text) for term in question.terms
    ):
        return False
    about = any(
        term.weight >= 1 and not term.rows and any(name in fact.quote for name in term.names)
        for term in question.terms
        if question.language is Language.EN
    )  # was there training on handling requests
    return not about and not _COMING.search(fact.quote)


def _is_for_a_permit(question: Question, fact: Fact) -> bool:
    """True if requests for information are counted and the fact counts applications for a permit or for aid."""
    if fact.kind is FactKind.TABLE or not _APPLICATION.search(fact.topic):
        return False
    asked = any(row.startswith("applications.") for term in question.terms for row in term.rows)
    return asked and not any(word in question.folded for word in _APPLIED_FOR.findall(fact.topic))


def _is_beside(question: Question, fact: Fact) -> bool:
    """True if no more is asked than how much was made public, and the fact counts requests or reviews."""
    counted = fold(fact.topic).rpartition(",")[2]
    beside = _REQUESTED.search(fact.topic) or _OUGHT.search(counted)
    if (
        fact.kind is FactKind.TABLE
        or not question.terms
        or not beside
        or _HANDLED_ASKED.search(question.folded)
    ):
        return False
    return not any(term.weight >= _TELLING or term.rows for term in question.terms)


def some_of_stated(question: Question, fact: Fact) -> bool:
    """True if the question states just this figure and asks for some of it: 低保120人里头，新增的是几个."""
    stated = _WITHIN_STATED.search(question.folded)
    return stated is not None and Decimal(stated["n"] or stated["all"] or stated["of"]) == fact.value
