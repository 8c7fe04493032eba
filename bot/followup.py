"""A message that leans on the one before is read with it: 那微博呢, 涉及多少人, 为什么."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.answer import Language
from bot.answering.figures.things import CHANNEL
from bot.answering.telling.problems import goes_on_about_one
from bot.answering.telling.problems_of_it import (
    asks_for_all_problems,
    asks_for_its_problems,
    asks_the_remedy_of_it,
)
from bot.answering.telling.roles import sought
from bot.completing import (
    COUNTS_NOTHING,
    SAYS_SOMETHING,
    SHARED,
    asked_of_another,
    asks_of_villages,
    asks_what_they_were,
    column_printed,
    completed,
    in_another_column,
    in_full,
    in_its_place,
    is_dated,
    names_a_level,
    of_that_account,
    of_the_villages,
    share_of_another,
    the_same_of_it,
)
from bot.conversation import Context
from bot.other_channel import another_channel, channel_of_a_thing, done_on_a_channel
from bot.other_deed import (
    is_an_outcome,
    is_deed,
    names_a_thing_done,
    of_another_deed,
    takes_it_as_done,
    was_it_published,
    written_out,
)
from bot.understanding.chinese.leaning import names_no_subject, of_all_it_published
from bot.understanding.chinese.terms import GENERIC_WEIGHT
from bot.understanding.question import Ask, Operation, Question
from knowledge.extraction.names import NAMED
from knowledge.lexicon import lexicon
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.pinyin import syllables
from knowledge.query import Term
from knowledge.traditional import traditionalize
from knowledge.values import replace

_PUBLISH, _PUBLISHED = "公开", frozenset("条篇")
"""What is counted where nothing is named, and by what measure words it is told."""
_IN_ALL = lazily(r"一共|总共|合计|共计|总数|加起来|拢共")
_CHANNELS = lazily("渠道|平台|途径|方式|载体")
"""What information is published by, whichever it is."""
_SO_MANY = lazily(r"[两二三四五六][级类种项样个者家边]")
_HEADLESS = lazily("的[呢咧呐哩嘞]?[?？。!！~ ]*$")
_FEW_WORDS = 3
"""Words of a message that only names a thing."""
_NO_COUNT = lazily("(?:公开日|时间|日期|地点|地址|制度|名称)$")
"""Things that are told in words."""
_COUNTS_EN = lazily(r"\b(?:how|number|count|many|much|what|which|who|where|when|why)\b")
_AGAINST = lazily("同比|环比")
_CHANGE = lazily("(?:同比|环比)?(?:增长|增加|增幅|上升|下降|减少|降幅|涨幅|变化|增减|增速)?率?")
_COUNTED = frozenset({Measure.ITEM, Measure.TIMES, Measure.PERSON, Measure.HOUSEHOLD, Measure.DURATION})
_ANOTHER = lazily(r"^(?:那么?|还有|另外|再问|换成)|[呢咧呐哩嘞][?？。!！~ ]*$")


def begins_another(question: Question) -> bool:
    """True for 那…, …呢: of another thing than the one before."""
    return bool(_ANOTHER.search(question.folded))


def _names_another(question: Question) -> bool:
    """True if a message of everyday words names another thing (制发文件呢), not the same one (公开了多少条)."""
    named = any(len(term.text) > 1 and not term.verb for term in question.terms)
    return named and begins_another(question)


def _asks_nothing(question: Question) -> bool:
    """True for 哈哈哈, 吃了么 and the like, which must not bring the last answer once more; 是吗 asks about it."""
    asks = question.ask is not Ask.ANY or question.measure or question.operation or question.within
    asks = asks or question.of_all or bool(sought(question))  # 都答复了吗, 主要干嘛用
    asks = asks or (question.exists and any(t.known and is_deed(t) for t in question.terms))  # 办结了吗
    dated = question.year is not None or question.relative_year is not None
    if asks or dated or question.place or question.contact_fields or _ANOTHER.search(question.folded):
        return False
    telling = any(term.weight >= SAYS_SOMETHING for term in question.terms)
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


def names_nothing(question: Question) -> bool:
    """True for 加起来呢 and 两级合到一块儿: it names nothing but how many there were."""
    told = all(term.weight < 0.5 or _SO_MANY.fullmatch(term.text) for term in question.terms)
    return told and not asks_of_villages(question)


def readings(question: Question, previous: Question | None) -> list[Question]:
    """The ways to read a message, the likeliest first; a message that stands alone has one."""
    if previous is None:
        return [_of_all_published(question)]
    if question.category or _asks_nothing(question) or of_all_it_published(question):
        return [question]
    if question.operation is Operation.SUM and previous.each and names_nothing(question):
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
    other_column = in_another_column(question, previous)
    another_deed = of_another_deed(question, previous)
    of_it = question.elliptical or names_a_thing_done(previous) or takes_it_as_done(question)
    if another_deed and not other_column and of_it:
        alone = question.yes_no or takes_it_as_done(question) or is_an_outcome(another_deed[0])
        alone = alone or was_it_published(question, previous)
        return [*another_deed, *([] if alone else [question])]
    if asks_what_they_were(question, previous):
        return [written_out(previous.terms, question)]
    if asks_for_all_problems(question, previous):
        return [replace(question, elliptical=False)]
    if asks_for_its_problems(question, previous):  # 有啥问题 after 村务公开搞得咋样
        return [replace(written_out(previous.terms, question), elliptical=False), question]
    if not question.elliptical and goes_on_about_one(question, previous):
        return [replace(previous, folded=f"{previous.folded},{question.folded}", ask=question.ask)]
    if not question.elliptical and not _asks_how_it_grew(question):
        return [
            *in_full(question, previous),
            *(
                [completed(_uncounted(question), previous, leaning=True)]
                if _names_only(question, previous)
                else []
            ),
            question,
            *([replace(question, terms=other_column, joints=())] if other_column else []),
        ]
    return _elliptical(question, previous, other_column)


def _elliptical(question: Question, previous: Question, other_column: tuple[Term, ...]) -> list[Question]:
    """The same, of a message that is no whole question: 那微博呢, 涉及多少人."""
    named = any(NAMED in term.names for term in question.terms)
    content = [
        term
        for term in question.terms
        if term.weight >= 0.5 and NAMED not in term.names and not names_no_subject(term)
    ]
    leaning = question.ask is Ask.ANY and not named and not sought(question)  # 账号叫啥 asks for no number
    inherited = completed(question, previous, leaning)
    instead = [replace(inherited, terms=other_column, joints=())] if other_column else []
    if not content and (theirs := of_the_villages(question, previous, inherited)):
        return [theirs]
    if leaning and not content and sought(previous) and not sought(question):
        inherited = replace(inherited, folded=f"{previous.folded},{question.folded}")  # 排第几, then 在全市呢
    if not content and not _names_another(question):
        return [*instead, *the_same_of_it(question, previous, inherited, leaning)]
    if not content and previous.operation is SHARED and question.ask is Ask.ANY:
        return [inherited, share_of_another(question, previous, inherited)]
    if leaning and (of_another := asked_of_another(question, previous, inherited)):
        return [*of_another, inherited]
    if asks_the_remedy_of_it(question, previous):
        return [replace(written_out(previous.terms, question), elliptical=False)]
    return _with_what_was_asked(question, previous, inherited, content, instead)


def _with_what_was_asked(
    question: Question,
    previous: Question,
    inherited: Question,
    content: Sequence[Term],
    instead: Sequence[Question],
) -> list[Question]:
    """The message by itself, and with all that was asked before; of another channel with what was asked of the first."""
    before = previous.terms
    if question.operation is Operation.AVERAGE:  # per trainee: what was asked before stands before it
        before = tuple(replace(term, position=-1) for term in before)
    joined = replace(inherited, terms=(*before, *question.terms), joints=())
    if question.operation is None and another_channel(content, previous):  # 跟微博比差多少 takes both
        kept = [t for t in previous.terms if t.weight >= SAYS_SOMETHING and not CHANNEL.fullmatch(t.text)]
        joined = replace(inherited, terms=(*question.terms, *kept), joints=())
        if done_on_a_channel(content, previous):
            return [joined]  # 微博呢 after 微信有多少粉丝 does not ask how much Weibo published
        return [in_its_place(inherited, question, previous), *instead, *([joined] if kept else [])]
    if account := of_that_account(content, previous):
        return [replace(inherited, terms=(*account, *question.terms), joints=())]
    if channel_of_a_thing(content, previous) and question.ask is Ask.ANY and begins_another(question):
        return [joined]  # 公示栏呢 after 低保多少条 does not ask for all that the board showed
    if previous.operation is SHARED and question.ask is Ask.ANY and _HEADLESS.search(question.folded):
        inherited = share_of_another(question, previous, inherited)  # 不公开的呢, of the documents
    by_column = column_printed(question) is not None
    return [*instead, inherited, joined] if by_column else [inherited, *instead, joined]


def _names_only(question: Question, previous: Question) -> bool:
    """True for Toutiao? alone after how many posts on Douyin: the same is asked of it."""
    counted = previous.ask is Ask.FIGURE and previous.measure is not None and previous.operation is None
    if question.language is not Language.EN or not counted or not question.terms:
        return False
    plain = _uncounted(question)
    asks = plain.ask is not Ask.ANY or plain.measure or question.operation or question.yes_no
    other = is_dated(question) or question.place or question.contact_fields or question.own_office
    return not asks and not other and len(question.folded.split()) <= _FEW_WORDS


def _uncounted(question: Question) -> Question:
    """Public welfare posts? with no measure: these posts are no posts of an account."""
    counted = question.measure is not Measure.ITEM or _COUNTS_EN.search(question.folded) is not None
    return question if counted else replace(question, ask=Ask.ANY, measure=None, unit="")


def counted_otherwise(question: Question, previous: Question | None) -> list[Question]:
    """工作人员呢 after 几台电脑: pieces were asked about, and other things are counted by other words; those of what is published are not people."""
    if previous is None or previous.measure not in _COUNTED:
        return []
    if done_on_a_channel(question.terms, previous) or channel_of_a_thing(question.terms, previous):
        return []
    plain = question.ask is Ask.ANY and question.measure is None and question.operation is None
    named = any(
        term.weight >= GENERIC_WEIGHT and len(term.text) > 1 and not names_a_level(term)
        for term in question.terms
    )
    if not (plain and named and question.elliptical and _ANOTHER.search(question.folded)):
        return []
    if COUNTS_NOTHING.search(question.folded):
        return []
    if previous.measure is not Measure.ITEM:
        return [replace(question, year=previous.year)]  # what there is of it
    if any(_NO_COUNT.search(term.text) for term in question.terms):
        return [replace(question, year=previous.year)]  # 公开日呢 after 几个村
    pieces = replace(question, ask=Ask.FIGURE, measure=Measure.ITEM, year=previous.year)
    if previous.unit in _PUBLISHED:
        return [pieces]
    return [pieces, replace(pieces, measure=Measure.PERSON)]


def _asks_how_it_grew(question: Question) -> bool:
    """True for 同比增长多少 alone: of what, was said before."""
    words = [term.text for term in question.terms if len(term.text) > 1]
    return any(map(_AGAINST.search, words)) and all(map(_CHANGE.fullmatch, words))
