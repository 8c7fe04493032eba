"""What is asked of the report itself: how to reach its office, who made it, when it came out."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.answering.answer import Answer, Language
from bot.answering.belonging.another_paper import asks_of_another_paper
from bot.answering.composer import Composer
from bot.answering.search import Search
from bot.answering.telling.roles import DOCUMENT_NUMBER, sought
from bot.contact_stated import confirms_contact
from bot.conversation import Context
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.patterns import lazily
from knowledge.query import TELLING

_CAME_OUT = lazily(
    r"\b(?:this|the|your) (?:annual |yearly |disclosure )*report (?:itself )?(?:was )?"
    r"(?:written|compiled|drafted|prepared|finished|completed|signed|dated|issued|published|released|posted|uploaded|made public|put (?:on|up|out)|c[ao]me out|go(?:es)? (?:up|live|online)|went (?:up|live|online))\b"
)
"""When was the report put on the web: it is asked of the report itself."""
_COMPILED_BY = lazily(
    r"由[^,，。;；]{2,40}(?:[,，]?(?:牵头|负责|组织|汇总|根据[^。]{2,60}))?(?:编制|编写|编撰)"
)
_LOOKED_UP = lazily("查阅|查看|查询|查到|看到")
"""乡里哪里能查信息 asks where to read them, not where the office is."""
_NAMES_IT = lazily(r"报告|年报|\breport\b")
_MADE_BY = lazily(r"编|写|做|出的|发布(?![^,。;?]{0,6}(?:[前审批核签]|同意|点头)|[和及、与])|report")

_OWN_NAME = lazily(
    r"^(?:请问|你们?的?|咱们?的?|贵|这个?|本|该)*(?:(?:单位|机关|机构|政府)的?(?:全称|名称|名字)|全称)(?:是|叫)?(?:什么|啥|撒)?[呢啊呀?？。]*$"
    r"|^(?:请问|你们?|咱们?|贵|这个?|本|该)*(?:单位|机关|机构|政府)叫(?:什么|啥|撒)(?:名字?|名称)?[呢啊呀?？。]*$"
)
"""Asks what the office is called."""
_WHO = r"(?:谁|哪[个家]?(?:单位|部门|机关|机构|局))"
_MAKES = r"(?:编[制写撰]?|撰写|写|做|搞|弄|出|起草|拟定?|制作|发布?|公布)"
_ITS_MAKER = lazily(
    rf"(?:报告|年报)(?:到底|究竟)?[是由]?{_WHO}(?:给|来)?(?:{_MAKES}|的)"
    rf"|{_WHO}(?:负责)?{_MAKES}[的了]?[这本该]?[份个]?(?:年度)?(?:报告|年报)"
    rf"|^(?:那么?|这?是?)*(?!谁(?:给|来)?(?:发布|公布)){_WHO}(?:给|来)?(?:发布|公布|编制)(?:出来)?的[呢呀啊?？。]*$"
    rf"|(?:编制|发布|公开)(?:单位|机关|部门|机构)[是为]?(?:谁|哪|什么)|[这本]份?是?{_WHO}的(?:年度)?(?:报告|年报)"
)
"""Who made the report, in words that are asked of nothing else."""
_BEGUN = lazily("开始(?:做|搞|开展|实[施行])")
"""When work was begun is no date of the report."""
_MAKING = lazily(r"编|撰|写|起草|拟|制作|年报|报告|(?:发布|公开)(?:单位|机关|部门|机构)$")
_CHARGED = lazily(
    r"^(?!.*(?:报告|年报)).*(?:负责|主管|分管|牵头|核稿|审稿|把关|校对|核发|同意|审批|批准|点头|拍板|签字|签发)"
)
"""信息发布谁负责 asks for whoever does the work, not for the office whose report it is."""

_OTHER: Final = r"(?:(?:别|別|其他|其它|另外)的?(?:年份|年度|年头|几年|幾年|年)的?(?:年度)?(?:报告|年报|数据)?|(?:以前|往年|历年|前几年|早几年|过去|之前|往期|更早)的?(?:年份|年度)?的?(?:年度)?(?:报告|年报|年份)?)"
_HELD: Final = r"(?:有没有|有无|有冇|有|能不能|能|可以|查|看|找|到)"
_OTHER_YEARS: Final = lazily(
    rf"(?:那么?|请问|你们?|您|咱们?|这里|这儿|还|也)*{_HELD}*{_OTHER}的?(?:{_HELD}|都|也|还|在哪[里儿]?|哪里|查|看|下载|吗|嘛|么|不|呢|呀|啊)*[?？。]*"
    rf"|(?:请问|你们?|您|咱们?|这里|这儿|都|还|手里|手头)*{_HELD}*(?:的?是)?(?:哪[几些]个?|几个)(?:年份|年度|年)的?(?:年度)?(?:报告|年报)(?:呢|呀|啊)?[?？。]*"
    r"|(?:and |do you |have you |is there |are there |got |have |what about |how about |any |the |reports? |for |from |of )*(?:other|previous|earlier|past|older|former) (?:years?|reports?|annual reports?|years?'? reports?)(?: available| too| as well| here)?[?. ]*"
    r"|(?:which|what) years(?:' reports?| of reports?)? (?:do you (?:have|hold|cover)|are (?:available|there|loaded|covered))[?. ]*"
)
"""Asks of which years there are reports here."""

_PUBLISHED_WHEN: Final = lazily(
    r"(?:那么?|它|这份?|该|报告|年报|是)*(?:什么时候|啥时候|什么时间|哪天|哪一天|几号|何时|几月几[日号])(?:对外|正式)?(?:发布|公布|公开|编制|编写|写|出)(?:出来|的|了)*[呢啊呀?？。]*"
)
"""When the report came out, whatever was asked of it before."""


def _who_made_it(search: Search) -> list[Match]:
    """The sentence that says by whom the report was compiled, or its title, which names the office."""
    told = [match for match in search.about("report.basis") if _COMPILED_BY.search(match.fact.quote)]
    return told[:1] or search.about("report.organisation")


def _asks_its_maker(question: Question) -> bool:
    """True for 这份报告是哪个单位编制的: whose report it is, and nothing else."""
    said = [term for term in question.terms if term.weight >= TELLING]
    return bool(_ITS_MAKER.search(question.folded)) and all(_MAKING.match(term.text) for term in said)


def _asks_its_number(question: Question) -> bool:
    """True for 文号是多少: under which number the report was issued, and nothing else."""
    number = [one for one in sought(question) if one.role.name == DOCUMENT_NUMBER]
    named = [term for term in question.terms if term.weight >= TELLING]
    if asks_of_another_paper(question):
        return False
    return bool(number) and all(any(one.covers(term) for one in number) for term in named)


def about_the_report(
    question: Question, context: Context, search: Search, composer: Composer
) -> Answer | None:
    """How to reach the office, and from when to when the report goes; None for any other question."""
    if _OTHER_YEARS.fullmatch(question.folded):
        return search.years_held()
    names_a_thing = any(term.weight >= TELLING for term in question.terms)
    looks_up = _LOOKED_UP.search(question.folded)
    if question.ask is Ask.WHERE and question.own_office and not names_a_thing and not looks_up:
        question = replace(question, contact_fields=("address",))
    stated = confirms_contact(question, composer.report.contact)
    others = tuple(term for term in question.terms if not any(map(str.isdigit, term.text)))
    if stated is not None and search.asks_contact(replace(question, terms=others)):
        return composer.confirmed(search.contact(question), stated)
    if question.contact_fields and search.asks_contact(question):
        return search.contact(question)
    if _OWN_NAME.search(question.folded):
        return composer.answer(question, search.about("report.organisation"))
    made_by = bool(_MADE_BY.search(question.folded)) and not _CHARGED.search(question.folded)
    made_by = made_by and (_of_itself(context) or bool(_NAMES_IT.search(question.folded)))
    if question.language is not Language.EN:  # 初审由谁做 is asked of the work
        made_by = made_by and not any(len(t.text) > 1 and not _MAKING.match(t.text) for t in question.terms)
    if question.ask is Ask.WHO and (_asks_its_maker(question) or (not names_a_thing and made_by)):
        made = (
            _who_made_it(search) if question.language is Language.EN else search.about("report.organisation")
        )
        return composer.answer(question, made)
    return _when_and_by_what_number(question, context, search, composer)


def _of_itself(context: Context) -> bool:
    """True if nothing was asked before that a message without a name could be about: 谁做的 after a survey."""
    return context.question is None or not any(t.weight >= TELLING for t in context.question.terms)


def _when_and_by_what_number(
    question: Question, context: Context, search: Search, composer: Composer
) -> Answer | None:
    """When the report came out and what number it has; None where neither is asked."""
    names_a_thing = any(term.weight >= TELLING for term in question.terms)
    if _PUBLISHED_WHEN.fullmatch(question.folded) and _of_itself(context):
        dates = search.dates(question)
        return composer.answer(question, dates) if dates else composer.refusal("not_in_report")
    if question.ask is Ask.WHEN and _CAME_OUT.search(question.folded):
        dates = search.dates(question)
        return composer.answer(question, dates) if dates else None
    if _asks_its_number(question) and (number := search.about("report.number")):
        return composer.answer(question, number)
    how_often = any(one.role.name == "how often" for one in sought(question))
    loose = [t for t in question.terms if not t.known and not t.verb]
    done_to = loose and any(t.verb and t.position > loose[0].position for t in question.terms)  # 路什么时候修
    begun = _BEGUN.search(question.folded)  # 从什么时候开始开展信息公开
    dated = not (names_a_thing or begun or done_to) and all(len(t.text) == 1 for t in loose)
    if question.ask is Ask.WHEN and dated and not how_often and context.question is None:
        dates = search.dates(question)
        return composer.answer(question, dates) if dates else None
    return None
