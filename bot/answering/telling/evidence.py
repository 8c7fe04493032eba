"""Whether a sentence says what a question for words wants: someone for who, a time for when, beside what it asks about."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.answer import Language
from bot.answering.belonging.called import tells_its_name
from bot.answering.counting.attributes import leaves_the_attribute
from bot.answering.counting.deeds import tells_of_it
from bot.answering.counting.done_as_asked import telling_of_the_deed
from bot.answering.counting.of_itself import beside_the_report
from bot.answering.counting.polarity import is_only_the_maxim
from bot.answering.telling.bare_counts import names_too_few, only_a_member, only_counted, only_listed
from bot.answering.telling.by_their_number import told_by_their_number
from bot.answering.telling.causes import explains_a_problem, of_another_case, serves_an_end
from bot.answering.telling.channels import told_of_all
from bot.answering.telling.clauses import in_so_many_words, parts_about, says_close_by
from bot.answering.telling.dated import dated, opening_time
from bot.answering.telling.every_word import WORDS, of_another_kind, only_headed_so, says_all, says_what_else
from bot.answering.telling.kept_by_one import kept_elsewhere
from bot.answering.telling.located import asks_where_it_stands, says_where_it_stands
from bot.answering.telling.problems import PROBLEM
from bot.answering.telling.roles import Sought, plays, sought
from bot.answering.telling.shown import IMPROVING, to_be_shown
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.models import Fact
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_MODAL: Final = sifted(
    "要不要|会不会|用不用|需不需要|让不让|给不给|算不算|(?:需要|必须|要(?!求|闻|点))(?:先|经过|有人|人)?(?:审|批|查|签|盖|核|报|登记)[^,。;?]{0,4}(?:吗|么|嘛)[?]*$"
)
"""Asks whether something is so or not; no figure of a thing says that."""
_AHEAD: Final = sifted(
    r"(?:往后|今后|下一步|接下来|下一年|来年|将来|(?<![之布开批核审对校签完过了])以后)(?=[^,。;?]{0,4}(?:要|会|怎|咋|打算|准备|还|想|该|将|多|再))|打算"
)
"""Asks for what is planned; a problem is no plan."""
_WILL_IMPROVE: Final = sifted(
    r"^(?:and |so )?how (?:will|can|should|is|are|would)\b.*\b(?:improve[ds]?|strengthen(?:ed)?|enhance[ds]?|promoted?)\b"
)
"""Asks in English by what something is made better …"""
_WANTING: Final = lazily("有待|不足之处|还存在")
"""… which what says that it has to be made better does not tell."""
_IS_PLANNED: Final = lazily(
    "改进|整改|下一[步年阶]|今后|将(?![其领军])|继续|计划(?!生育)|规划|拟|进一步|明年|打算"
)
_REMEDY_HEAD: Final = lazily(r"^(?!.*(?:问题|不足)).*(?:改进|整改)(?:措施|情况|办法|方向|打算)")
_REMEDY_START: Final = lazily(r"(?:改进|整改)?(?:措施|办法|打算|对策|方向)[:：]")
_OF_ITSELF: Final = lazily(
    r"请(?:与|和|联系|向|致电|拨打)[^。]*\d{6}|联系电话[^。]{0,4}\d{3}|"
    r"(?:在|从|登录|通过)[^。;,]{2,40}(?:查阅|下载|查看|浏览)(?:本报告|。|和下载|或下载|、下载|$)|"
    r"(?:报告|全文|年报|^内容)(?:全文|共|内容)?(?:主要)?(?:包括|由|包含|分为|涵盖)(?=[^。]*(?:公开|申请|复议|概述|总体)[^。]*(?:公开|申请|复议|问题))"
)
"""A sentence that names whom to ask, or the parts of the report and nothing of what stands in them."""
_NAME: Final = sifted(r"\bnames?\W*$|^(?:the )?names? of\b|\b(?:called|named)\b")
"""Keywords that ask how something is called."""
_GRANTED: Final = "applications.granted"
_ABOUT_REQUESTS: Final = frozenset({_GRANTED, "applications.received"})
_REQUESTS: Final = lazily(r"申请|要求公开|[收接]到|\b(?:requests?|applications?|applicants?)\b")
_KEPT_OFF: Final = lazily("(?:严防|防止|避免|杜绝|防范|预防)[^，,。；;]*问题")
"""Problems that are only kept off, which are those of a report only where that is asked."""
_KEPT_OFF_ASKED: Final = sifted("防|避免|杜绝")
_NEAR: Final = (Ask.WHO, Ask.WHERE, Ask.WHEN)
"""What is asked for has to stand in the clause that speaks of the thing asked about, or close to it."""


def with_role(question: Question, matches: list[Match]) -> list[Match]:
    """Only statements that say what is sought: someone for who, a time for when, a document for 依据什么."""
    if matches and tells_its_name(question, matches[0].fact):
        return [match for match in matches if tells_its_name(question, match.fact)]
    if named := _called_as_asked(question, matches):
        return named
    wanted = sought(question)
    matches = told_by_their_number(question, telling_of_the_deed(question, matches))
    matches = [match for match in matches if _tells_of_it(question, match)]
    if question.ask not in _NEAR and not any(one.role.of_report for one in wanted):
        matches = [m for m in matches if m.fact.measure not in WORDS or not _OF_ITSELF.search(m.fact.quote)]
    if asks_where_it_stands(question):
        return [m for m in matches if m.fact.measure in WORDS and says_where_it_stands(question, m.fact)]
    matches = _playing(question, _as_asked(question, matches, wanted), wanted)
    shown = to_be_shown(question, wanted)
    return matches if shown is None else _showing(question, matches, shown)


def _called_as_asked(question: Question, matches: list[Match]) -> list[Match]:
    """The name of an account where keywords ask for nothing else: Weibo account name."""
    if (
        question.measure is not None
        or question.ask not in (Ask.ANY, Ask.WHAT)
        or not _NAME.search(question.folded)
    ):
        return []
    return [m for m in matches if m.fact.key.startswith("name.") and tells_its_name(question, m.fact)]


def _tells_of_it(question: Question, match: Match) -> bool:
    """True if a fact speaks of the thing asked about, and says more of it than its name, how many there are, or that it is done."""
    fact = match.fact
    return (
        (fact.measure not in WORDS or says_what_else(question, match))
        and not only_counted(question, fact)
        and not only_listed(question, fact)
        and not only_a_member(question, fact)
        and not names_too_few(question, fact)
        and not leaves_the_attribute(question, fact, parts_about(question, fact.quote, True))
        and not beside_the_report(question, fact)
        and not _of_no_request(question, fact)
        and not is_only_the_maxim(question, fact)
        and not _only_prevented(question, fact)
        and not kept_elsewhere(question, fact)
        and tells_of_it(question, fact)
    )


def _only_prevented(question: Question, fact: Fact) -> bool:
    """True for problems that are only kept off (严防数据不准确等问题), where it is asked which there are."""
    if fact.measure not in WORDS or not any(term.text in PROBLEM for term in question.terms):
        return False
    left = _KEPT_OFF.sub("", fact.quote)
    return left != fact.quote and "问题" not in left and _KEPT_OFF_ASKED.search(question.folded) is None


def _of_no_request(question: Question, fact: Fact) -> bool:
    """True for words that tell of no request where it is asked whether one came or was granted: 文件均予以公开 is none."""
    if not question.yes_no or fact.measure not in WORDS or _REQUESTS.search(fact.quote):
        return False
    things = [term for term in question.terms if term.weight >= 1]
    asked = bool(things) and all(term.rows & _ABOUT_REQUESTS for term in things)
    english = question.language is Language.EN
    return asked and (english or _GRANTED in things[0].rows) and _REQUESTS.search(question.folded) is not None


def _as_asked(question: Question, matches: list[Match], wanted: tuple[Sought, ...]) -> list[Match]:
    """The facts that say what kind of thing is sought, and whether there is one, it may be so, or it is planned."""
    if wanted:
        matches = [m for m in matches if plays(m.fact, wanted) and not told_of_all(question, wanted, m.fact)]
    if question.yes_no and question.measure is None and _MODAL.search(question.folded):
        matches = [m for m in matches if says_all(question, m)]
    if question.language is Language.EN and _WILL_IMPROVE.search(question.folded):
        matches = [m for m in matches if m.fact.measure not in WORDS or not _WANTING.search(m.fact.quote)]
    if question.exists and question.language is not Language.EN:
        matches = [m for m in matches if not of_another_kind(question, m)]
    if _AHEAD.search(question.folded):
        matches = [
            m for m in matches if m.fact.measure not in WORDS or _IS_PLANNED.search(_with_its_heading(m))
        ]
    return matches


def _with_its_heading(match: Match) -> str:
    """A sentence with the heading right above it, which may say that all beneath is planned."""
    return f"{match.fact.section.rpartition(' › ')[2]} {match.fact.quote}"


_CAUSED: Final = lazily("由于|因为|原因|导致|造成|致使|鉴于")
"""A cause in so many words, which comes before what something is only meant for (方便群众)."""


def _playing(question: Question, matches: list[Match], wanted: tuple[Sought, ...]) -> list[Match]:
    """The facts that say what is sought close to what is asked about, those in so many words before all others."""
    for one in wanted:
        if one.role.better is not None:
            matches = in_so_many_words(question, matches, one.role.better)
    close = [one.role for one in wanted if one.role.near]
    if not close:
        return matches
    return [m for m in matches if m.fact.value is not None or says_close_by(question, m.fact, close)]


def _showing(question: Question, matches: list[Match], shown: re.Pattern[str]) -> list[Match]:
    """The facts that show somebody, a place, a time, a cause or what is done, whichever the question asks for."""
    headed = shown is IMPROVING
    fitting = [m for m in matches if _says(question, m.fact, shown) or (headed and _is_remedy(m.fact))]
    if question.ask is Ask.WHEN:
        return dated(question, fitting, _says)
    if question.ask is not Ask.WHY:
        return fitting
    if not fitting:
        problems = [match for match in matches if explains_a_problem(match.fact)]
        return problems or [match for match in matches if serves_an_end(question, match.fact)]
    caused = [match for match in fitting if _CAUSED.search(match.fact.quote)]
    return [match for match in caused or fitting if not of_another_case(question, match.fact)]


def _is_remedy(fact: Fact) -> bool:
    """True for what stands under 改进措施, or begins with 措施: whatever it says is done about the problems."""
    return bool(_REMEDY_HEAD.search(fact.label)) or bool(_REMEDY_START.match(fact.quote))


def _says(question: Question, fact: Fact, shown: re.Pattern[str]) -> bool:
    """True if the fact's sentence shows it, somebody, a place or a time near the words asked about."""
    if question.ask not in _NEAR or fact.measure not in WORDS or fact.key:
        return bool(shown.search(fact.quote))
    if question.ask is Ask.WHO and only_headed_so(question, fact):
        return False
    if question.ask is Ask.WHEN and (opening := opening_time(fact.quote)):
        return bool(shown.search(opening))
    return any(shown.search(part) for part in parts_about(question, fact.quote))
