"""Figures that fit a question and are left out beside better ones: a total beside the part asked about, what came in beside what was dealt with, requests beside documents."""

from __future__ import annotations

from typing import Final

from bot.answering.answer import Language
from bot.answering.counting.counted_as_asked import ASKS_FOR_PAPERS, ONE_EACH
from bot.answering.counting.sorts import (
    PUBLISHED_UNITS,
)
from bot.answering.extent.merging import alone, merged_members
from bot.answering.telling.naming_sentences import QUALITY_ASKED, REMEDY
from bot.understanding.question import Question
from knowledge.matching import Match
from knowledge.models import FactKind
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING
from knowledge.sieve import sifted

_OUTCOME: Final = lazily(
    "(?:结果)?(?:维持|纠正|撤销|撤回|撤诉|驳回|胜诉|败诉|尚未审结|未审结|责令履行|确认违法|其他结果)(?:的)?$"
    "|(?:主动)?撤[销回](?:了)?申请$"
)
"""How what became of a review ends its name: 行政复议结果维持."""
_ASKED: Final = sifted("(?:办理|处理|办结|答复|回复|办)(?:了|完|掉|好)")
_CAME_IN: Final = lazily("收到|接到|受理|新收|收悉")
_ON_REQUEST: Final = lazily("依申请公开(?:信息|文件|件)?")
_REQUESTS_CAME: Final = sifted(
    r"\b(?:requests?|applications?)\b.*\b(?:received|come in|came in|got|accepted|filed|submitted|there)\b"
    r"|\b(?:receive|received|get|got|accept|accepted)\b.*\b(?:requests?|applications?)\b"
)
_BARE_REQUESTS: Final = lazily(
    "(?:请问|那|去年|今年|全年|一年|你们|一共|总共|共|有|的|20\\d\\d年度?)*(?:(?:政府)?信息公开|依申请公开|公开)?申请(?:公开)?(?:一共|总共|共|有|的)*(?:多少|几|好多)[件宗条个份][?？。呢啊]*"
    "|(?:请问|那|去年|今年|全年|一共|总共|共|有|20\\d\\d年度?)*(?:多少|几|好多)[件宗条个份](?:(?:政府)?信息公开|依申请公开|公开)?申请[?？。呢啊]*"
)
"""申请几件 alone asks how many came, not how many of them were dealt with."""
_GRANTED: Final = lazily("^(?:依申请|申请)?(?:同意|予以|不予|部分)?公开(?:信息|文件|件)?$")
"""依申请公开1条, 同意公开14件 beside all that came in."""
_RECEIVED: Final = "applications.received"
_APPLIED: Final = "依申请公开"
_DECIDED: Final = "决定"
_DEALT_WITH: Final = lazily("办结|办理|处理|答复|回复")
_PAPERS_MADE_PUBLIC: Final = lazily(
    r"主动(?:公开|公布|发布)的?(?:政府)?(?:文件|公文)|(?:文件|公文)(?:里|中|当中)[,，]?主动(?:公开|公布|发布)的"
)
"""主动公开的文件: not all that were issued."""
_MADE_PUBLIC: Final = lazily(r"(?<!不)(?<!不予)(?<!申请)(?:主动公[开布]|公开发布)")
_ITEMS_ABOUT: Final = sifted(
    r"\b(?:items?|pieces|posts?|entries|articles) (?:(?:was|were|is|are|did|you|they|it|the|\w+ed) ){0,4}(?:of information )?"
    r"(?:about|on|concerning|regarding|related|relating|dealing)\b|\b(?:information|info)\b"
    r"|\b(?:items|pieces|posts|entries|articles)\b.*\b(?:publi\w+|disclos\w+|releas\w+|posted|put)\b"
    r"|信息[^,。;]{0,8}(?:条|篇)|(?:条|篇)[^,。;]{0,12}信息"
)
"""Asks how much was published about something …"""
_INFORMATION: Final = lazily("信息(?!查询|系统|平台)$|信息(?:公开|公示)$")
"""… which a figure counts that ends so …"""
_UPLOADED: Final = "上传"
_DECISIONS: Final = lazily(r"\.decisions$")
"""… and no cell of the form for what was decided."""
_CONCERNS: Final = sifted("(?:涉及|惠及|覆盖)[了到]?(?:多少|几|好多|多些)")
_CONCERNED: Final = lazily("(?:涉及|惠及|覆盖)[^,。;]+$")
"""What a notice is about: 信息2条涉及意见30条."""


def without_wholes(question: Question, good: list[Match]) -> list[Match]:
    """The matches without each total of which one part is what is asked: 微博250条 of 网站、微信、微博共发布500条."""
    parts = [match for match in good if match.fact.part_of is not None]
    wholes = {part.fact.part_of for part in parts}
    told_apart = {
        whole.stored.position
        for whole in good
        if whole.stored.position in wholes and merged_members(question, whole.fact)
        for part in parts
        if part.fact.part_of == whole.stored.position and alone(question, whole.fact, part.fact)
    }
    return [match for match in good if match.stored.position not in told_apart] if told_apart else good


def without_unasked_outcomes(question: Question, good: list[Match]) -> list[Match]:
    """The reviews as such where no outcome is asked for: 行政复议案件6件 and not 行政复议结果维持5件 of them."""
    plain = [match for match in good if not _is_outcome(match)]
    if len(plain) == len(good) or not any(match.fact.value is not None for match in plain):
        return good
    asked = any(_OUTCOME.search(name) for term in question.terms for name in term.names)
    return good if asked else plain


def _is_outcome(match: Match) -> bool:
    """True for a figure that prose gives of one outcome."""
    fact = match.fact
    return fact.kind is FactKind.PROSE and fact.value is not None and bool(_OUTCOME.search(fold(fact.topic)))


def dealt_with_first(question: Question, good: list[Match]) -> list[Match]:
    """The matches without what came in, where it is asked what was done with it and another figure says that."""
    if not good or _ASKED.search(question.folded) is None or _CAME_IN.search(question.folded):
        return good
    done = [match for match in good if _DEALT_WITH.search(match.fact.topic)]
    same = {match.fact.quote for match in done}
    came_in = [m for m in good if m.fact.quote in same and _came_in_only(m)]
    return [match for match in good if match not in came_in] if came_in else good


def came_in_first(question: Question, good: list[Match]) -> list[Match]:
    """收到申请5条 before 依申请公开1条 of them, where it is asked how many came in."""
    if good and _BARE_REQUESTS.fullmatch(question.folded):
        told = [m for m in good if _CAME_IN.search(m.fact.topic) and m.fact.value is not None]
        return [m for m in good if m in told or not _DEALT_WITH.search(m.fact.topic)] if told else good
    if good and _plainly_asks_for_requests(question):
        told = [m for m in good if _CAME_IN.search(m.fact.topic) and m.fact.value is not None]
        decided = [m for m in good if m not in told and _GRANTED.search(fold(m.fact.topic))]
        return [match for match in good if match not in decided] if told else good
    if (
        not good
        or not _ON_REQUEST.fullmatch(fold(good[0].fact.topic))
        or not _CAME_IN.search(question.folded)
    ):
        return good
    told = [m for m in good if _CAME_IN.search(m.fact.topic) and m.fact.value is not None]
    return [*told, *(match for match in good if match not in told)]


def _plainly_asks_for_requests(question: Question) -> bool:
    """True for an English question about requests that names nothing that became of them, nor how they came."""
    if question.language is not Language.EN or _REQUESTS_CAME.search(question.folded) is None:
        return False
    things = [term for term in question.terms if term.weight >= TELLING]
    return bool(things) and all(
        term.rows == {_RECEIVED} or (not term.rows and term.text == _APPLIED) for term in things
    )


_MATTERS_ASKED: Final = sifted(
    r"\b(?:licen[cs]\w+|permits?|penalt\w+|coerci\w+|compulsory|enforcement|approval|service) (?:items|matters)\b(?!.*\b(?:publi|disclos|releas|post)\w*)"
)
_MATTERS: Final = lazily("事项$")
"""行政许可事项13项: so many kinds of it there are, whatever was decided."""


def matters_first(question: Question, good: list[Match]) -> list[Match]:
    """In English the kinds of licences that there are, where items are asked for and the report counts them in prose."""
    if not good or _MATTERS_ASKED.search(question.folded) is None:
        return good
    told = [m for m in good if m.fact.kind is FactKind.PROSE and _MATTERS.search(m.fact.topic)]
    return [match for match in told if match.fact.value is not None] or good


def decisions_first(question: Question, good: list[Match]) -> list[Match]:
    """处理决定数量7件 before 行政处罚30项 of the same sentence, where decisions are asked for."""
    if not good or _DECIDED not in question.folded or _DECIDED in good[0].fact.topic:
        return good
    told = [m for m in good if _DECIDED in m.fact.topic and m.fact.quote == good[0].fact.quote]
    counted = [m for m in told if question.unit in ("", m.fact.unit)]
    return [*counted, *(match for match in good if match not in told)] if len(counted) == 1 else good


def without_plain_counts(question: Question, good: list[Match]) -> list[Match]:
    """No figures where it is asked whether something is timely or complete: 信息发布及时吗."""
    asked = QUALITY_ASKED.search(question.folded) if question.yes_no and question.claim is None else None
    if asked is None or question.measure is not None:
        return good
    said = [match for match in good if match.fact.value is None or asked["so"] in match.fact.topic]
    return [match for match in said if not REMEDY.match(match.fact.quote)]  # 改进情况：规范… is a promise


def without_its_notice(question: Question, good: list[Match]) -> list[Match]:
    """涉及意见30条 and not the 意见办理情况2条 that are about them, where it is asked how many they are about."""
    if not good or not _CONCERNS.search(question.folded):
        return good
    told = [m for m in good if _CONCERNED.search(m.fact.topic) and question.unit in ("", m.fact.unit)]
    notices = {_CONCERNED.sub("", m.fact.topic) for m in told}
    return [match for match in good if match.fact.topic not in notices]


def _came_in_only(match: Match) -> bool:
    """True for 收到申请16项, which does not say what became of them."""
    topic = fold(match.fact.topic)
    return bool(_CAME_IN.search(topic)) and not _DEALT_WITH.search(topic)


def documents_first(question: Question, good: list[Match]) -> list[Match]:
    """文件 not made public are those the report counts itself, where it does; the form counts applications."""
    documents = [m for m in good if m.fact.kind is FactKind.PROSE and "文件" in m.fact.topic]
    if not documents or not ASKS_FOR_PAPERS.search(question.folded) or ONE_EACH.search(question.folded):
        return good
    good = [match for match in good if not match.fact.key.startswith("applications.")]
    if _PAPERS_MADE_PUBLIC.search(question.folded):
        return [match for match in good if _MADE_PUBLIC.search(fold(match.fact.topic))]
    return good


def uploaded_first(question: Question, good: list[Match]) -> list[Match]:
    """Papers uploaded are those of which a figure says so, not what the website published besides."""
    if _UPLOADED not in question.folded or not ASKS_FOR_PAPERS.search(question.folded):
        return good
    told = [m for m in good if _UPLOADED in m.fact.topic and m.fact.value is not None]
    return [*told, *(m for m in good if m not in told and m.fact.unit == told[0].fact.unit)] if told else good


def items_first(question: Question, good: list[Match]) -> list[Match]:
    """Items about approvals are those that the report counts as published, where it does; the form counts decisions."""
    if not _ITEMS_ABOUT.search(question.folded):
        return good
    items = any(m.fact.unit in PUBLISHED_UNITS and _INFORMATION.search(m.fact.topic) for m in good)
    return [match for match in good if not _DECISIONS.search(match.fact.key)] if items else good
