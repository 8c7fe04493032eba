"""A message that leans on the one before is read with it: 那微博呢, 涉及多少人, 为什么."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.answer import Language
from bot.answering.figures.things import CHANNEL
from bot.answering.figures.told_before import how_many, names_those
from bot.answering.telling.problems import goes_on_about_one
from bot.answering.telling.roles import sought
from bot.conversation import Context
from bot.understanding.chinese.leaning import names_no_subject
from bot.understanding.chinese.terms import GENERIC_WEIGHT
from bot.understanding.question import Ask, Operation, Question
from knowledge.extraction.names import NAMED
from knowledge.lexicon import lexicon
from knowledge.models import Fact, Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.pinyin import syllables
from knowledge.query import TELLING, Term
from knowledge.traditional import traditionalize
from knowledge.values import replace

_SHARED = Operation.SHARE
"""占总数多少, then 那微信呢: the share of that one."""
_TELLING = 0.3
"""Weight from which a word says something by itself."""
_PUBLISH, _PUBLISHED = "公开", frozenset("条篇")
"""What is counted where nothing is named, and by what measure words it is told."""
_TOGETHER = lazily(r"一共|总共|合计|共计|加起来|in total|altogether|combined|together")
_IN_ALL = lazily(r"一共|总共|合计|共计|总数|加起来|拢共")
_CHANNELS = lazily("渠道|平台|途径|方式|载体")
"""What information is published by, whichever it is."""
_SO_MANY = lazily(r"[两二三四五六][级类种项样个者家边]")
_OF_THE_SAME = frozenset({"channel", "place"})
"""What is asked of the thing named before where nothing else is named."""
_COMPARING = frozenset({Operation.DIFFERENCE, Operation.RATIO, Operation.MORE})
_FEW_WORDS = 3
"""Words of a message that only names a thing."""
_AGAINST = lazily("同比|环比")
_CHANGE = lazily("(?:同比|环比)?(?:增长|增加|增幅|上升|下降|减少|降幅|涨幅|变化|增减|增速)?率?")
_ANOTHER = lazily(r"^(?:那么?|还有|另外|再问|换成)|[呢咧呐哩嘞][?？。!！~ ]*$")

_OF_ACCOUNT = lazily("粉丝|关注|阅读|访问|浏览|点赞|观看|播放|订阅")
"""What is counted of an account, besides what it published."""
_OF_VILLAGE = lazily(
    r"^(?:那么?|还有)?各?(?P<level>村|社区|小组|屯|寨|[省市县区乡镇](?=[里上级一]))(?:里|上|级|一级|委)?的?(?:呢|咧|呐|[有是]?多少|[有是]?几)"
)
"""村里的呢: of what the villages did, whose name is else but a word for here."""
_VILLAGES = ("各{}", "{}务", "{}级", "{}(区)级", "{}(市)级", "{}区级")
_LEVEL = lazily(r"[省市县区乡镇村](?:级|里|上|本级)?")
"""What a report calls that."""


def _names_another(question: Question) -> bool:
    """True if a message of everyday words names another thing (制发文件呢), not the same one (公开了多少条)."""
    return bool(_ANOTHER.search(question.folded)) and any(
        len(term.text) > 1 and not term.verb for term in question.terms
    )


def _asks_nothing(question: Question) -> bool:
    """True for 哈哈哈, 吃了么 and the like, which must not bring the last answer once more; 是吗 asks about it."""
    asks = question.ask is not Ask.ANY or question.measure or question.operation or question.within
    dated = question.year is not None or question.relative_year is not None
    if asks or dated or question.place or question.contact_fields or _ANOTHER.search(question.folded):
        return False
    telling = any(term.weight >= _TELLING for term in question.terms)
    return not telling and (bool(question.terms) or not question.yes_no)


def in_its_script(question: Question, context: Context) -> Question:
    """The question in the language of the conversation, where nothing in its words says otherwise: 那微信呢, 9."""
    before = context.question.spoken if context.question else context.script
    if before in (None, Language.ZH_CN) or question.language is not Language.ZH_CN:
        return question
    if not any(map(str.isalpha, question.text)):
        return replace(question, answer_in=before)
    traditional = before is Language.ZH_HANT and is_of_both_scripts(question.text)
    return replace(question, language=Language.ZH_HANT) if traditional else question


def is_of_both_scripts(text: str) -> bool:
    """True for 救助多少人, which is written alike in simplified and in traditional characters."""
    return not text.isascii() and traditionalize(text) == text


def names_an_office_only(question: Question) -> bool:
    """True for 柳湾镇人民政府 alone, or 我想问柳湾镇: it says of which office, and asks nothing."""
    asks = question.ask is not Ask.ANY or question.measure or question.operation or question.contact_fields
    dated = question.year is not None or question.relative_year is not None or question.over_years
    says_more = asks or dated or question.terms or question.category or question.yes_no or question.place
    return question.own_office and not says_more


def _names_nothing(question: Question) -> bool:
    """True for 加起来呢 and 两级合到一块儿: it names nothing but how many there were."""
    return all(
        term.weight < 0.5 or _SO_MANY.fullmatch(term.text) or names_those(term.text)
        for term in question.terms
    )


def readings(question: Question, previous: Question | None) -> list[Question]:
    """The ways to read a message, the likeliest first; a message that stands alone has one."""
    if previous is None:
        return [_of_all_published(question)]
    if question.category or _asks_nothing(question):
        return [question]
    if question.operation is Operation.SUM and previous.each and _names_nothing(question):
        return [replace(previous, text=question.text, each=False, operation=Operation.SUM)]
    found = _leaning(question, previous)
    checks = question.yes_no and question.claim is None and question.measure is None
    if checks and question.elliptical and any(len(term.text) > 1 for term in question.terms):
        found += [  # 都按时办了吗 after 几件
            replace(one, ask=question.ask, measure=None, unit="") for one in found if one.measure is not None
        ]
    return found


def of_every_channel(question: Question) -> bool:
    """True for 各渠道公开了多少条, which is of all that was published whatever was asked before."""
    names = {name for term in question.terms for name in term.names}
    return question.unit in _PUBLISHED and _PUBLISH in names and any(map(_CHANNELS.fullmatch, names))


def _of_all_published(question: Question) -> Question:
    """有一百条吗 and 一共多少条, with nothing said before: of what was published in all."""
    if question.terms or question.unit not in _PUBLISHED or question.own_office:
        return question
    if not (question.yes_no if question.claim is not None else _IN_ALL.search(question.folded)):
        return question
    names = (_PUBLISH, *lexicon().zh[_PUBLISH].names)
    published = Term(_PUBLISH, names, GENERIC_WEIGHT, syllables(_PUBLISH), known=True)
    return replace(question, terms=(published,))


def _leaning(question: Question, previous: Question) -> list[Question]:
    """The same, of a message after another, whatever it asks for."""
    other_column = _other_column(question, previous)
    if not question.elliptical and goes_on_about_one(question, previous):
        return [replace(previous, folded=f"{previous.folded},{question.folded}", ask=question.ask)]
    if not question.elliptical and not _asks_how_it_grew(question):
        return [
            *_in_full(question, previous),
            *([_inherited(question, previous, leaning=True)] if _names_only(question, previous) else []),
            question,
            *([replace(question, terms=other_column, joints=())] if other_column else []),
        ]
    named = any(NAMED in term.names for term in question.terms)
    content = [
        term
        for term in question.terms
        if term.weight >= 0.5 and NAMED not in term.names and not names_no_subject(term)
    ]
    leaning = question.ask is Ask.ANY and not named  # 账号叫啥 after 多少条 asks for no number
    inherited = _inherited(question, previous, leaning)
    instead = [replace(inherited, terms=other_column, joints=())] if other_column else []
    if not content and (village := _OF_VILLAGE.search(question.folded)):
        return [_of_the_villages(question, previous, inherited, village)]
    if leaning and not content and sought(previous) and not sought(question):
        inherited = replace(inherited, folded=f"{previous.folded},{question.folded}")  # 排第几, then 在全市呢
    if not content and not _names_another(question):
        return [*instead, *_the_same_of_it(question, previous, inherited, leaning)]
    if not content and previous.operation is _SHARED and question.ask is Ask.ANY:
        return [inherited, _share_of_another(question, previous, inherited)]
    before = previous.terms
    if question.operation is Operation.AVERAGE:  # per trainee: what was asked before stands before it
        before = tuple(replace(term, position=-1) for term in before)
    joined = replace(inherited, terms=(*before, *question.terms), joints=())
    if question.operation is None and _another_channel(content, previous):  # 跟微博比差多少 takes both
        kept = [t for t in previous.terms if t.weight >= _TELLING and not CHANNEL.fullmatch(t.text)]
        joined = replace(inherited, terms=(*question.terms, *kept), joints=())
        if _done_on_a_channel(content, previous):
            return [joined]  # 微博呢 after 微信有多少粉丝 does not ask how much Weibo published
        return [inherited, *instead, *([joined] if kept else [])]
    return [inherited, *instead, joined]


def _names_only(question: Question, previous: Question) -> bool:
    """True for Toutiao? alone after how many posts on Douyin: the same is asked of it."""
    counted = previous.ask is Ask.FIGURE and previous.measure is not None and previous.operation is None
    if question.language is not Language.EN or not counted or not question.terms:
        return False
    asks = question.ask is not Ask.ANY or question.measure or question.operation or question.yes_no
    other = _is_dated(question) or question.place or question.contact_fields or question.own_office
    return not asks and not other and len(question.folded.split()) <= _FEW_WORDS


def _inherited(question: Question, previous: Question, leaning: bool) -> Question:
    """The message with what it leaves unsaid taken from the one before."""
    of_a_sum = any("金额" in term.text for term in question.terms)  # 采购金额呢 after 几件 counts no pieces
    counted = leaning and not of_a_sum
    shares = question.ask is Ask.ANY and previous.operation is _SHARED
    measure = question.measure or (previous.measure if counted else None)
    if question.operation in _COMPARING and measure in (None, Measure.NUMBER):
        measure = previous.measure or measure  # is that more than relief, after how many people
    inherited = replace(
        question,
        ask=previous.ask if leaning else question.ask,
        measure=measure,
        unit=question.unit or (previous.unit if counted else ""),
        year=question.year if _is_dated(question) else previous.year,
        operation=question.operation or (_SHARED if shares else None),
        share_of=question.share_of if question.operation else None,
    )
    if goes_on_about_one(question, previous):
        return replace(inherited, folded=f"{previous.folded},{question.folded}")
    return inherited


def _share_of_another(question: Question, previous: Question, inherited: Question) -> Question:
    """公开发布的呢 after 依申请公开的文件占多少: the share of those, with what the one before calls all of it."""
    own = {term.text for term in question.terms}
    frame = (t for t in previous.terms if t.weight < _TELLING and len(t.text) > 1 and t.text not in own)
    return replace(inherited, terms=(*question.terms, *frame), joints=())


def _of_the_villages(
    question: Question, previous: Question, inherited: Question, village: re.Match[str]
) -> Question:
    """村里的呢: the same as before, of what the villages did."""
    names = tuple(form.format(village["level"]) for form in _VILLAGES)
    level = Term(f"{village['level']}里", names, 1.0, position=village.start("level"), known=True)
    others = (term for term in previous.terms if not _LEVEL.fullmatch(term.text))
    both = f"{previous.folded},{question.folded}"
    return replace(inherited, terms=(*others, level), joints=(), folded=both)


def _the_same_of_it(
    question: Question, previous: Question, inherited: Question, leaning: bool
) -> list[Question]:
    """涉及多少人, 在全市呢: something else about what was asked before."""
    said = previous.terms if question.measure is None else _without_name(previous.terms)
    if question.ask is Ask.WHY and (asked := [one for one in sought(previous) if one.role.name == "problem"]):
        said = tuple(t for t in said if not any(one.covers(t) for one in asked)) or said
    before = {term.text for term in previous.terms}
    terms = (*said, *(term for term in question.terms if term.text not in before))
    if leaning and not question.terms and not question.yes_no and not question.operation:
        inherited = replace(inherited, folded=previous.folded)  # 在全市呢 after 排第几
    said_here = [t for t in question.terms if len(t.text) > 1 and not t.verb and not names_no_subject(t)]
    if any(one.role.name in _OF_THE_SAME for one in sought(question)) and _names_a_thing(previous):
        said_here = []  # 通过什么平台 after 留言答复几件: of those
    owner = tuple(term for term in terms if not _OF_ACCOUNT.search(term.text))
    counts = question.measure is not None and question.ask is Ask.FIGURE
    of_it = [replace(inherited, terms=owner, joints=())] if owner != terms and counts else []
    return [replace(inherited, terms=terms, joints=()), *of_it, *([question] if said_here else [])]


def _names_a_thing(question: Question) -> bool:
    """True if a question is about something of its own, not about all that was published."""
    return any(term.known and term.weight >= TELLING for term in question.terms)


def _in_full(question: Question, previous: Question) -> list[Question]:
    """培训多少人次 after 技能培训几期 is of that training: the thing called in short by the end of its name."""
    long = [term for term in previous.terms if term.weight >= 0.5]
    full = {
        term.text: other
        for term in question.terms
        for other in long
        if term.weight >= 0.5
        and len(term.text) > 1
        and other.text != term.text
        and other.text.endswith(term.text)
    }
    if not full or question.measure is None or previous.measure is None:
        return []
    return [replace(question, terms=tuple(full.get(term.text, term) for term in question.terms))]


def _is_dated(question: Question) -> bool:
    """True if a message says itself of which year, or of which years together (三年一共多少)."""
    return bool(question.year or question.relative_year is not None or question.over_years)


def counted_otherwise(question: Question, previous: Question | None) -> list[Question]:
    """工作人员呢 after 几台电脑: pieces were asked about, and other things are counted by other words; those of what is published are not people."""
    if previous is None or previous.measure is not Measure.ITEM:
        return []
    if _done_on_a_channel(question.terms, previous):
        return []
    plain = question.ask is Ask.ANY and question.measure is None and question.operation is None
    named = any(term.weight >= GENERIC_WEIGHT and len(term.text) > 1 for term in question.terms)
    if not (plain and named and question.elliptical and _ANOTHER.search(question.folded)):
        return []
    pieces = replace(question, ask=Ask.FIGURE, measure=Measure.ITEM, year=previous.year)
    if previous.unit in _PUBLISHED:
        return [pieces]
    return [pieces, replace(pieces, measure=Measure.PERSON)]


def _asks_how_it_grew(question: Question) -> bool:
    """True for 同比增长多少 alone: of what, was said before."""
    words = [term.text for term in question.terms if len(term.text) > 1]
    return any(map(_AGAINST.search, words)) and all(map(_CHANGE.fullmatch, words))


def _another_channel(content: Sequence[Term], previous: Question) -> bool:
    """True for 微信呢 after 微博发了多少: one channel instead of the other, not what both published together."""
    before = [term for term in previous.terms if term.weight >= _TELLING]
    named = bool(content) and all(CHANNEL.fullmatch(term.text) for term in content)
    return named and any(
        CHANNEL.fullmatch(term.text) and term.text not in {one.text for one in content} for term in before
    )


def _done_on_a_channel(content: Sequence[Term], previous: Question) -> bool:
    """True for 微信呢 after 微博答复了几件留言: asks for what was done there, not for what was published."""
    others = (term for term in previous.terms if not CHANNEL.fullmatch(term.text))
    return _another_channel(content, previous) and any(
        term.known and term.weight >= TELLING and len(term.text) > 1 for term in others
    )


def _without_name(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """叫什么, then 有多少粉丝: that its name was asked before says nothing of the number."""
    return tuple(term for term in terms if NAMED not in term.names)


def _other_column(question: Question, previous: Question) -> tuple[Term, ...]:
    """那今年制发了几件 after 现行有效的规范性文件: the row asked about before, in the column named now; () if it is not so."""
    tables = {column.partition(".")[0] for term in question.terms for column in term.columns}
    rows = {row.partition(".")[0] for term in previous.terms for row in term.rows}
    elsewhere = any(term.weight >= 0.5 and not term.columns for term in question.terms)
    if not tables & rows or elsewhere or any(term.rows for term in question.terms):
        return ()
    return (*(term for term in previous.terms if not term.columns or term.rows), *question.terms)


def about_choice(question: Question, fact: Fact) -> Question:
    """The question asked, narrowed to the choice that was picked: what follows is about that one only."""
    topic = fold(fact.topic)
    picked = Term(topic, (topic,), 1.0, syllables(topic), known=True)
    return replace(question, terms=(picked,), claim=None, yes_no=False, operation=None, joints=())


def asking_for(fact: Fact, language: Language) -> Question:
    """The question that a fact answers, where it was picked without a question."""
    question = Question(fact.label, fold(fact.label), language)
    if fact.value is not None:
        question = replace(question, ask=Ask.FIGURE, measure=fact.measure)
    return about_choice(question, fact)


def adds_up(question: Question, figures: Sequence[int]) -> Question:
    """一共多少, 它俩加起来 after two figures asks for their sum."""
    if not question.elliptical or question.operation not in (None, Operation.SUM):
        return question
    if len(figures) < max(2, how_many(question)) and not (figures and how_many(question)):
        return question
    if not _names_nothing(question) or not (question.operation or _TOGETHER.search(question.folded)):
        return question
    if not how_many(question):
        return replace(question, terms=(), operation=Operation.SUM)
    return replace(  # three of all three together states no figure
        question, terms=(), operation=Operation.SUM, yes_no=False, claim=None, claim_text="", stated=()
    )
