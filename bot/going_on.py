"""A message that says all it asks, and still goes on with the one before: its year, or the reports told one after another."""

from __future__ import annotations

from typing import Final

from bot.answering.answer import Answer
from bot.answering.composer import Composer
from bot.answering.figures.reckoning import asks_total
from bot.conversation import Context
from bot.other_deed import written_out
from bot.understanding.question import Ask, Operation, Question
from knowledge.lexicon import lexicon
from knowledge.matching import Match
from knowledge.models import Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.pinyin import syllables
from knowledge.query import TELLING, Term
from knowledge.store import FactStore, ReportRecord
from knowledge.values import replace

MAX_VISITED = 6
"""Reports remembered in which the same was asked."""
_KIND_OF_OFFICE: Final = lazily(
    r"^[两二三四五六七八九几]?(?:个|家)?(?:乡镇|乡|镇|街道|部门|单位|局|县|区|市|年)$"
)
"""两个乡镇: the offices told of before, and nothing that is counted."""

_WHICH_PLACE: Final = lazily(
    r"^(?:那|是|都|具体|它)*在?(?:(?:哪个|哪些|哪几个|哪条)(?:村|社区|队|街|路|地方)|第?几(?:楼|层)|几号(?:楼|窗口|房间?)|哪[个间栋]?(?:窗口|房间?|楼|层|屋))[里上呢啊呀的]*[?？。]*$"
)

_ITS_ADDRESS: Final = lazily(
    r"^(?:那么?|它的?|这个|具体|详细)*(?:在|设在|放在|位于)?(?:(?:哪个?|什么|啥)(?:位置|地址|地点)|(?:位置|地址|地点)(?:是|在)?(?:哪[里儿个]?|什么地方|啥地方|呢))[呢啊呀的]*[?？。]*$"
)
_STANDS_SOMEWHERE: Final = lazily(
    "(?:点|专区|中心|超市|站|室|大厅|查阅机|打印机|公示栏|公开栏|院|窗口|食堂)$"
)
"""What an office has set up somewhere, which need not be where the office is."""
_AT_WHICH: Final = "在哪里"
_ON_WHICH: Final = lazily(
    r"(?:那|是|都|具体|它)*(?:在|从|通过|用)?的?(?:哪个|哪些|哪几个|哪家|哪一?级|什么|啥)(?:网站|网|网页|公示栏|公开栏|公告栏)[上里]?面?[的了呢啊呀]*[?？。]*"
)
_ON_IT: Final = lazily(
    r"^(?:那|它|这)?(?:上面|上边|里面|里头)(?=(?:一共|总共|都|今年|全年)*(?:公开|发布?|放|登|挂))"
)
"""上面公开了多少 after the address of the website was told."""
_SITE: Final = "website"
_SITE_ZH: Final = "网站"
_WRITTEN_TO: Final = lazily(
    r"^(?:那么?)?(?:[\u4e00-\u9fff\d]{0,6}?)(?P<name>热线|信箱|留言板)(?:电话|来信)?的?[呢咧嘞][?？。]*$"
)
"""What people ring or write to, which is counted as well as reached."""
_WHERE: Final = lazily("(?:那|是|都|它)*在?(?:哪里?|哪儿|哪达|什么地方|啥地方)(?:呢|啊|呀)?[?？。]*")
_PUBLISHED: Final = frozenset("条篇")
"""What is counted so was published: 在哪里 asks by which way."""
_PAPERS: Final = "文件"
_NOT_OF_PAPERS: Final = lazily("申请(?!公开)|文件|公文|信息|群众|人")
_BY_WHAT: Final = "通过什么渠道"


def in_the_chats_year(question: Question, context: Context, organisation: str, store: FactStore) -> Question:
    """网站公开了多少条 after 2019年微博发了多少条 goes on about 2019; the reply names the year, as every reply does.

    A question of another thing (收到多少申请) is about the newest year again.
    """
    before = context.question
    if before is None or before.year is None or context.organisation not in ("", organisation):
        return question
    dated = question.year is not None or question.relative_year is not None or bool(question.over_years)
    if dated or question.years or question.elliptical or question.own_office or question.place:
        return question
    if not _goes_on(question, before) or store.report(organisation, before.year) is None:
        return question
    return replace(question, year=before.year)


def _goes_on(question: Question, before: Question) -> bool:
    """True if a question counts what the one before counts: in the same unit, of the same thing, or with no word of its own."""
    if question.category or question.contact_fields or before.measure is None:
        return False
    rows = {row for term in before.terms for row in term.rows}
    if any(rows & term.rows for term in question.terms):
        return True
    if question.measure is None:
        return False
    if question.unit and question.unit == before.unit:
        return True
    said = {name for term in before.terms for name in term.names}
    shared = any(said.intersection(term.names) for term in question.terms)
    telling = [term for term in question.terms if term.weight >= TELLING]
    bare = (
        not question.unit
        and len(telling) < 2
        and len(telling) == sum(len(term.text) > 1 for term in question.terms)
    )
    return shared or (question.measure in (before.measure, Measure.NUMBER) and bare)


def going_on(question: Question, context: Context) -> Question:
    """The message with what it takes from the chat besides words and year."""
    if context.question is None:
        return question
    return _of_years_told(_of_the_thing(_adds_those_told(question, context), context.question), context)


def _of_the_thing(question: Question, before: Question) -> Question:
    """在哪个村 after a thing asks where that is, not where the office is."""
    if _SITE in before.contact_fields and _ON_IT.match(question.folded) and not question.contact_fields:
        site = Term(_SITE_ZH, lexicon().zh[_SITE_ZH].names, 1.0, syllables(_SITE_ZH), known=True)
        terms = (site, *question.terms)
        return replace(question, folded=_ON_IT.sub(_SITE_ZH, question.folded), terms=terms, joints=())
    if counted := _counted_on_another(question, before):
        return counted
    if (documents := _stated_of_documents(question, before)) is not None:
        return documents
    named = any(term.weight >= TELLING for term in before.terms)
    if named and before.unit in _PUBLISHED and _WHERE.fullmatch(question.folded):
        return replace(question, folded=_BY_WHAT, terms=(), ask=Ask.HOW, contact_fields=(), elliptical=True)
    if named and not before.contact_fields and _ON_WHICH.fullmatch(question.folded):
        return replace(
            question, folded=_BY_WHAT, terms=(), contact_fields=(), ask=Ask.HOW, elliptical=True, joints=()
        )
    set_up = any(_STANDS_SOMEWHERE.search(term.text) for term in before.terms)
    if set_up and not before.contact_fields and _ITS_ADDRESS.match(fold(question.text)):
        return replace(question, folded=_AT_WHICH, contact_fields=(), ask=Ask.WHERE, elliptical=True)
    written = fold(question.text)  # 在几楼 is read as 地址在哪
    where = next((text for text in (question.folded, written) if _WHICH_PLACE.match(text)), "")
    if not where or not named or before.contact_fields:
        return question
    return replace(question, folded=where, contact_fields=(), ask=Ask.WHERE, elliptical=True)


def _counted_on_another(question: Question, before: Question) -> Question | None:
    """热线呢 after how many letters the mailbox got asks what came in there, not for the number to ring."""
    other = _WRITTEN_TO.match(question.folded)
    if (
        other is None
        or before.contact_fields
        or not any(_WRITTEN_TO.match(f"{t.text}呢") for t in before.terms)
    ):
        return None
    name = other["name"]
    known = lexicon().zh.get(name)
    term = Term(name, known.names if known else (name,), 1.0, syllables(name), known=known is not None)
    return replace(question, terms=(term,), contact_fields=(), ask=Ask.ANY, elliptical=True, joints=())


def _stated_of_documents(question: Question, before: Question) -> Question | None:
    """依申请公开的是130件吗 after how many documents there are states how many of them, and not of requests."""
    papers = [t for t in before.terms if _PAPERS in t.names and not t.rows]
    of_requests = [t for t in question.terms if any(row.startswith("applications.") for row in t.rows)]
    if question.claim is None or not papers or not of_requests or _NOT_OF_PAPERS.search(question.folded):
        return None
    return written_out(papers[:1], question)


def _adds_those_told(question: Question, context: Context) -> Question:
    """一共多少 and 两个乡镇加起来多少 after the figures of several reports add these up."""
    several = len(context.compared) > 1 or len(context.visited) > 1
    if not several or not asks_total(question) or question.operation not in (None, Operation.SUM):
        return question
    said = context.question.terms if context.question else ()
    names = {name for term in said for name in term.names}
    others = [term for term in question.terms if not _KIND_OF_OFFICE.match(term.text)]
    if any(term.weight >= TELLING and not names.intersection(term.names) for term in others):
        return question
    return replace(
        question, operation=Operation.SUM, terms=tuple(others), over_offices="", elliptical=True, joints=()
    )


def _of_years_told(question: Question, context: Context) -> Question:
    """三年一共多少 names nothing: what was asked before is meant."""
    bare = not any(term.weight >= TELLING for term in question.terms)
    if not question.over_years or not bare or question.elliptical:
        return question
    return replace(question, elliptical=True)


def the_same_in(report: ReportRecord, question: Question, context: Context, store: FactStore) -> Match | None:
    """The figure told last, as the office's report of another year calls it: 2020年呢 after 不予公开8件 of documents.

    None where the message asks for more than a year, or that report has no figure of just this name.
    """
    other = context.organisation == report.organisation and context.report not in (0, report.id)
    if not other or not context.figures or context.misses or not _only_a_year(question):
        return None
    if question.year != report.year and question.relative_year != 0:
        return None  # 前年呢, of which there is no report: the newest one does not stand in for it
    told = store.facts(context.report, context.figures[-1:])
    found = [
        item
        for last in told
        for item in store.labelled(report.id, last.fact.label, last.fact.unit)
        if (item.fact.kind, item.fact.key) == (last.fact.kind, last.fact.key) and not item.fact.year
    ]
    return Match(found[0], 1.0, 1.0, 1.0, ()) if len(found) == 1 else None


def _only_a_year(question: Question) -> bool:
    """True for 2020年呢 and 去年: all else was said before."""
    dated = question.year is not None or question.relative_year is not None
    more = question.terms or question.operation or question.yes_no or question.category or question.place
    return dated and question.elliptical and not more and question.measure in (None, Measure.NUMBER)


def told_again(
    figure: Match, question: Question, context: Context, before: Question, report: ReportRecord
) -> tuple[Answer, Context]:
    """What was asked before, answered with the same figure of another year's report."""
    language = context.chosen.language or question.spoken
    asked = replace(
        before, text=question.text, language=question.language, year=report.year, relative_year=None
    )
    kept = Context(asked, figures=(figure.stored.position,), answered=asked)
    return Composer(report, language).answer(asked, [figure]), kept


def visited_with(before: Context, now: Context, report: int) -> tuple[int, ...]:
    """The reports in which the same was asked one after another, this one last; it alone where the topic is another."""
    if before.question is None or now.question is None:
        return (report,)
    said, asked = (
        {term.text for term in question.terms if term.weight >= TELLING or term.rows}
        for question in (before.question, now.question)
    )
    if not said and not asked:  # 公开了多少条 and 制发文件多少件 are told by everyday words alone
        said, asked = (
            {term.names[0] for term in question.terms if term.known and len(term.text) > 1}
            for question in (before.question, now.question)
        )
    earlier = before.visited or ((before.report,) if before.report else ())
    return (*(one for one in earlier if one != report), report)[-MAX_VISITED:] if said == asked else (report,)
