"""Whether figures are those among which the most or the least is asked for: 哪个村最多 is no channel, and 谁 no figure's name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.counting.done_as_asked import is_a_way
from bot.answering.figures.which_asked import are_kinds_of, asks_which_channel, asks_which_kind_of_request
from bot.understanding.question import Operation, Question
from knowledge.models import Fact
from knowledge.sieve import sifted

_SEVERAL = 2
_LONG = 6
"""Names of their own from which a list may say one thing twice."""
_ENOUGH = 3
"""Parts that a total has at least whose kinds are put in order without being named."""
_PIECES = frozenset("条篇份则")
_NOT_PUBLISHED = re.compile("申请|建议|提案|诉求|工单|留言|咨询|投诉|举报")
_PUBLISHED = re.compile(r"(?<!申请)公开|发布|公布|\bpublish|\bpublic\b|\breleas")
_ASKED_OF_US = re.compile(
    "^(?!.*(?:(?<!申请)公开|发布|公布|公示)).*(?:信访|咨询|诉求|留言|热线|来信|信箱|工单|答复|办结)"
)
_PROPOSALS = re.compile("建议|提案|议案")
_WHICH = re.compile(
    r"哪(?:一)?(?:个|家|位|所|些)(?P<kind>村|社区|乡|镇|街道|部门|单位|学校|公司|企业|干部|代表|县|区|局|支部|小组|队|季度|月|星期|周)"
)
"""The kind of thing among which the most or the least is asked for."""
_WHICH_ONE = re.compile(
    r"\b(?:which|what) (?:\w+ )?(village|hamlet|community|town|township|street|subdistrict|county|district|school|company|enterprise|month|quarter|week"
    r"|villages|communities|towns|townships|streets|counties|districts|schools|companies|enterprises|months|quarters)\b"
    r"(?! (?:affairs?|council|bulletin|account|channel|website|column|category|office))"
)
_CALLED = {
    "village": "村",
    "hamlet": "村|组|队",
    "communit": "社区",
    "town": "镇|乡",
    "street": "街",
    "subdistrict": "街道",
    "count": "县",
    "district": "区",
    "school": "学校|小学|中学|幼儿园",
    "compan": "公司|企业",
    "enterprise": "企业|公司",
    "month": "月",
    "quarter": "季度",
    "week": "周|星期",
}
"""How the labels name what an English question asks for."""
_KIND_OF = re.compile(
    r"哪(?:一|几)?[类种]的?(?P<thing>[\u4e00-\u9fff]{2,6}?)(?:件|案件)?(?:数量?)?(?:是|的)?最"
)
"""The thing of whose kinds the most or the least is asked for."""
_APPLICANTS = re.compile(
    r"(?:哪|什么|啥)[^,。;?]{0,4}(?:申请人|申请者)|申请[^,。;?]{0,4}最[多少]的?(?:人|个人)?是?谁|谁[^,。;?]{0,4}申请[^,。;?]{0,6}最[多少]|\bapplicants?\b|\bwho (?:\w+ )?(?:applied|requested|filed)\b"
)
_PUBLISHED_MOST = re.compile(r"^(?!.*(?:申请|复议|诉讼)).*(?:公开|发布|公布)")
_CASES = re.compile(
    r"(?<!依)申请|复议|诉讼|起诉|结转|^(?:同意|不予|不同意|予以|部分)公开|不存在|本机关|无法提供"
)
_APPLICANT = re.compile(r"自然人|法人|公民|个人|企业|机构|组织|申请人|applicant|natural|legal")
HANDLED = re.compile(r"办结|办完|办理完成|答复|受理|[收接]到|结转|转[下入至为\d]")
"""What became of requests, which is no kind of them."""
_DEALT = re.compile(rf"{HANDLED.pattern}|^[已正在]+[办处]理|^(?:在办|办理|处理)(?:中|数)?$")
_BY_A_WAY = re.compile(r"(?:网站|平台|窗口|书面|口头|电话|上门|来人)[^,，]{0,6}(?:申请|提交|提出)")
_BY_WHOM = re.compile(r"谁(?:提|留|写|反映|申请|投诉|举报|咨询|领|得|拿|被)|哪个人(?!多|少|数)")
"""Somebody who did most of it, whom no figure of the report names."""
_WHEN = re.compile(r"几月份?|哪一?个?月|哪一?天|几号|什么时候|啥时候|何时|哪个时间|哪个时段")
"""The month in which most was done is no kind of it."""
_KIND_OF_PAYMENT = sifted("哪一?(?:类|种|项|个|样)(?P<noun>补贴|补助|津贴|奖补|贷款|保险|培训)")


def are_enough(total: Fact, parts: Sequence[Fact]) -> bool:
    """True if a total has kinds enough to be put in order, or two that make up all of it."""
    if len(parts) >= _ENOUGH:
        return True
    published = total.plain_unit in _PIECES and not _NOT_PUBLISHED.search(total.topic)
    several = published and len(parts) >= _SEVERAL and all(part.value for part in parts)
    return several and sum(part.amount for part in parts) == total.amount


def may_be_ranked(question: Question, siblings: Sequence[Fact]) -> bool:
    """False where it is asked who or when, or of what the figures are no kinds."""
    if _BY_WHOM.search(question.folded) or _WHEN.search(question.folded):
        return False
    if _APPLICANTS.search(question.folded) and not _are_applicants(siblings):
        return False  # who applied most is neither a kind of document nor what came of a request
    if _PUBLISHED.search(question.folded) and any(_came_to_us(fact) for fact in siblings):
        return False  # 公开最多的是哪类 is none of the letters and calls that came in
    if _PUBLISHED_MOST.search(question.folded) and any(_CASES.search(fact.label) for fact in siblings):
        return False  # nor is 哪些信息公开最多 a way by which requests came, or a lawsuit
    became = {found and found.group() for found in (HANDLED.search(fact.label) for fact in siblings)}
    if asks_which_kind_of_request(question) and len(became) > 1:
        return False  # how many came in and how many were answered are no kinds of requests; 当面受理 and 邮寄受理 are
    said = {value for _, value in question.stated} & {fact.value for fact in siblings}
    # of the 46 that the message speaks of, 60 are no kind
    return not any(fact.value and fact.value > min(said) for fact in siblings if said)


def _came_to_us(fact: Fact) -> bool:
    """True for letters, calls and questions; replies to proposals that were published piece by piece (建议提案答复34篇) are none."""
    replies = fact.unit in _PIECES and fact.part_of is not None and _PROPOSALS.search(fact.label)
    return not replies and bool(_ASKED_OF_US.search(fact.label))


def came_by_ways(question: Question, siblings: list[Fact]) -> list[Fact]:
    """The ways alone where requests are put in order: 网站申请 and 当面申请, not 已办理 and 结转下年 beside them."""
    if not any(row.startswith("applications.") for term in question.terms for row in term.rows):
        return siblings
    ways = [f for f in siblings if (is_a_way(f) or _BY_A_WAY.search(f.label)) and not _DEALT.search(f.label)]
    dealt = all(_DEALT.search(fact.label) for fact in siblings if fact not in ways)
    return ways if len(ways) >= _SEVERAL and dealt else siblings


def are_of_what_is_asked(question: Question, siblings: Sequence[Fact]) -> bool:
    """True if each figure is of the thing, or the kind of place, of which one is asked for, and has a name of its own."""
    kind = None if asks_which_channel(question) else _KIND_OF.search(question.folded)
    thing = kind["thing"] if kind else ""
    if thing and not are_kinds_of(thing, question.terms, siblings):
        return False  # 哪类投诉最多 is not told by 投诉 and 举报, nor 哪类项目 by papers
    which = _WHICH.search(question.folded)
    if which and sum(_is_called(which["kind"], fact.label) for fact in siblings) < _SEVERAL:
        return False  # 哪个村公开得最多 is not the channel that published most
    # 接待游客 of three holidays: none of them would be named
    return not _is_none_of(question.folded, siblings) and _first_is_named(question, siblings)


def _first_is_named(question: Question, siblings: Sequence[Fact]) -> bool:
    """True if the figures have names of their own; in a long list it is enough that the largest, or the least, has one."""
    labels = [fact.label for fact in siblings]
    if len(set(labels)) == len(labels):
        return True
    if len(set(labels)) < _LONG or question.operation not in (Operation.MOST, Operation.LEAST):
        return False
    order = max if question.operation is Operation.MOST else min
    first = order(fact.amount for fact in siblings)
    return all(labels.count(fact.label) == 1 for fact in siblings if fact.amount == first)


def _is_called(kind: str, label: str) -> bool:
    """True for 胜利村 or 东山村公开信息, which are villages; 农村低保 and 村务公开 are none."""
    return bool(re.search(rf"(?<![农乡]){kind}(?![务级民庄振居干])", label)) and not label.startswith(kind)


def of_the_noun(question: Question, siblings: list[Fact]) -> list[Fact]:
    """Those that are what 哪类补贴最多 asks about, where two are at least: a list of households is no subsidy."""
    asked = _KIND_OF_PAYMENT.search(question.folded)
    named = [fact for fact in siblings if asked and asked["noun"] in fact.topic]
    return named if len(named) > 1 else siblings


def _are_applicants(facts: Sequence[Fact]) -> bool:
    """True if each figure is of one sort of applicants."""
    return all(_APPLICANT.search(f"{fact.label}{fact.key}") for fact in facts)


def _is_none_of(asked: str, siblings: Sequence[Fact]) -> bool:
    """True if fewer than two figures are of the villages, schools or months among which the most is asked for."""
    which = _WHICH_ONE.search(asked)
    if which is None:
        return False
    names = next(name for word, name in _CALLED.items() if which[1].startswith(word))
    return sum(bool(re.search(names, fact.label)) for fact in siblings) < _SEVERAL
