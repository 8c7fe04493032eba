"""What a message that leans on the one before leaves unsaid is taken from that: its year, its measure, the things it names."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.answer import Language
from bot.answering.figures.place_among import asks_its_place
from bot.answering.figures.things import CHANNEL
from bot.answering.figures.with_another import compares_too
from bot.answering.telling.problems import goes_on_about_one
from bot.answering.telling.roles import sought
from bot.going_on_en import counted_of_it, without_money
from bot.other_deed import OF_ACCOUNT, OF_VILLAGE, is_deed, written_out
from bot.understanding.chinese.leaning import names_no_subject
from bot.understanding.question import Ask, Operation, Question
from knowledge.extraction.names import NAMED
from knowledge.lexicon import lexicon
from knowledge.models import Measure
from knowledge.normalization import fold
from knowledge.patterns import lazily
from knowledge.query import TELLING, Term
from knowledge.values import replace

SHARED = Operation.SHARE
"""占总数多少, then 那微信呢: the share of that one."""
SAYS_SOMETHING = 0.3
"""Weight from which a word says something by itself."""
_OF_THE_SAME = frozenset({"channel", "place"})
"""What is asked of the thing named before where nothing else is named."""
_OF_WHAT_PROBLEM = lazily(
    r"(?:那|都|分别|主要|具体)*(?:是|反映|解决)(?:的|了|些)*(?:什么|啥|撒|哪些)(?:方面)?的?(?:问题|诉求|内容)"
)
"""都是什么问题 after how many messages asks what was in them."""
_COMPARING = frozenset(
    {Operation.DIFFERENCE, Operation.RATIO, Operation.MORE, Operation.MOST, Operation.LEAST}
)
COUNTS_NOTHING = lazily(
    "(?:结果|进展|效果|成效|意义|目的|要求|流程|过程|细节|详情|后果|反响|评价|等级|名次)[呢咧呐哩嘞]*[?？。!！~ ]*$"
)
"""考核结果呢 after 考核几个村 asks for no number."""
_ITS_PLACE, _PURPOSE = "排第几", "purpose"
_FOLLOWERS = lazily("(?:那么?|它的?|账号|公众号)*的?(?:粉丝|关注者|关注(?:人数|用户|量))")
_VIEWS = lazily("(?:那么?|它的?|账号|公众号|视频)*的?(?:播放|阅读|点击|浏览|访问|点赞|转发)(?:量|数|次数)")
_PUT_OUT = lazily(r"^[^钱元块款金]*发(?:了|过|布)?(?:多少|好多|几多|多些)[呢啊]?[?？。]*$")
_VILLAGES = ("各{}", "{}务", "{}级", "{}(区)级", "{}(市)级", "{}区级", "{}财政")
"""What a report calls what was done at a level that the message names: 村里的呢."""
_COLUMN_PRINTED = lazily(
    r"(?:那么?|它的?|还有)*(?P<column>[\u4e00-\u9fff]{3,10}?(?:总数量?|总量|数量|件数|金额))(?:是|有)?(?:呢|多少|几件?|好多)*[?？。]*$"
)
_MADE = lazily(
    r"(?:那么?|今年|本年度?|年内|当年|一共|总共|又|新)*(?:发|出台?|制[定发]|印发|搞)(?:了|过)*(?:多少|几)[件个份项]?[呢啊]?[?？。]*"
)
"""今年发了几件 after the documents in force."""
_MADE_COLUMN = "制发"
_LEVEL = lazily(r"中央|国家|[省市县区乡镇村](?:级|里|上|本级)?")


def names_a_level(term: Term) -> bool:
    """True for 乡级 and 村里, which name nobody's things but a level of government."""
    return bool(_LEVEL.fullmatch(term.text))


def completed(question: Question, previous: Question, leaning: bool) -> Question:
    """The message with what it leaves unsaid taken from the one before."""
    of_a_sum = any("金额" in term.text for term in question.terms)  # 采购金额呢 after 几件 counts no pieces
    leaning = leaning and not COUNTS_NOTHING.search(question.folded)
    counted = leaning and not of_a_sum
    shares = question.ask is Ask.ANY and previous.operation is SHARED
    followers = counted and _FOLLOWERS.match(question.folded) is not None
    measure = question.measure or (previous.measure if counted else None)
    measure = Measure.PERSON if followers else measure  # 粉丝呢 after how many posts
    views = measure is Measure.PERSON and counted and _VIEWS.match(question.folded) is not None
    measure = Measure.NUMBER if views else measure  # 播放量呢 after how many followers
    if measure is Measure.MONEY and question.measure is None and _is_another_row(question, previous):
        measure = Measure.NUMBER  # 行政处罚呢 after how much was bought for
    if measure is Measure.MONEY and _PUT_OUT.search(question.folded) and _is_of_a_channel(previous):
        measure = Measure.NUMBER  # 一年发多少, of a channel, is no sum of money
    if question.claim is not None and not question.terms and measure in (None, Measure.NUMBER):
        measure = previous.measure or measure  # 是六万三吗 after how much money
    again = Operation.DIFFERENCE if compares_too(question, previous) else None
    if question.operation in _COMPARING and measure in (None, Measure.NUMBER):
        shared_before = previous.measure is Measure.PERCENT  # 最少的是哪个 after 占几成 ranks no percentages
        measure = measure if shared_before else previous.measure or measure  # is that more than relief
    inherited = replace(
        question,
        ask=previous.ask if leaning else question.ask,
        measure=measure,
        unit=question.unit or (previous.unit if counted and not (followers or views) else ""),
        year=question.year if is_dated(question) else previous.year,
        operation=question.operation or (SHARED if shares else None) or again,
        share_of=question.share_of if question.operation else None,
    )
    ranked = previous.operation in (Operation.MOST, Operation.LEAST) and question.operation is None
    if leaning and ranked and measure is None:
        inherited = replace(inherited, ask=Ask.FIGURE, measure=Measure.NUMBER)  # 微信呢 after 哪个渠道最多
    if leaning and previous.exists and previous.claim is None and not question.yes_no:
        inherited = replace(inherited, yes_no=True, exists=True)  # 电脑呢 after 有打印机吗
    if goes_on_about_one(question, previous):
        return replace(inherited, folded=f"{previous.folded},{question.folded}")
    return inherited


def _is_another_row(question: Question, previous: Question) -> bool:
    """True if a message names a row of the form that the one before it does not."""
    before = {row for term in previous.terms for row in term.rows}
    rows = {row for term in question.terms for row in term.rows}
    return bool(rows) and not rows & before


def in_its_place(inherited: Question, question: Question, previous: Question) -> Question:
    """微信呢 after 网站发了多少 with the words of that, 微信发了多少: it is asked what was put out, and not who reads it."""
    said = [term for term in previous.terms if CHANNEL.fullmatch(term.text) and term.text in previous.folded]
    plain = question.ask is Ask.ANY and question.measure is None and question.language is previous.language
    if not plain or len(said) != 1 or len(question.terms) != 1 or previous.language is Language.EN:
        return inherited
    new = question.terms[0]
    folded = previous.folded.replace(said[0].text, new.text)
    terms = (replace(new, position=folded.index(new.text)),)
    return replace(inherited, folded=folded, terms=terms, elliptical=previous.elliptical)


def _is_of_a_channel(question: Question) -> bool:
    """True if a question is about a channel and nothing else."""
    telling = [term for term in question.terms if term.weight >= TELLING and NAMED not in term.names]
    names = (term.text.removesuffix("账号").removesuffix("帐号") for term in telling)
    return bool(telling) and all(CHANNEL.fullmatch(name) for name in names)


def asks_what_they_were(question: Question, previous: Question) -> bool:
    """True for 都是什么问题 after how many messages: what was in them, not what the report calls problems."""
    return bool(_OF_WHAT_PROBLEM.match(question.folded)) and _names_a_thing(previous)


def asked_of_another(question: Question, previous: Question, inherited: Question) -> list[Question]:
    """那乡村振兴呢 after 惠农政策用什么渠道公开: by what that was published; [] where no such thing was asked."""
    if (placed := _place_of_another(question, previous, inherited)) is not None:
        return [placed]
    roles = [one for one in sought(previous) if one.role.name in _OF_THE_SAME]
    if not roles or previous.measure is not None or question.language is not previous.language:
        return []
    here = [term for term in previous.terms if term.text in previous.folded]
    kept = [term for term in here if any(one.covers(term) for one in roles) or is_deed(term)]
    asking = previous.folded
    for term in here:
        asking = asking if term in kept else asking.replace(term.text, "")
    thing = "".join(term.text for term in question.terms)
    return [replace(inherited, folded=f"{thing}{asking}", terms=(*question.terms, *kept), joints=())]


def _place_of_another(question: Question, previous: Question, inherited: Question) -> Question | None:
    """网站呢 after 微博排第几: the place of that one."""
    if not asks_its_place(previous.folded) or question.language is not previous.language:
        return None
    thing = "".join(term.text for term in question.terms)
    terms, place = [], 0
    for term in question.terms:
        terms.append(replace(term, position=place))
        place += len(term.text)
    return replace(inherited, folded=f"{thing}{_ITS_PLACE}", terms=tuple(terms), operation=None, joints=())


def share_of_another(question: Question, previous: Question, inherited: Question) -> Question:
    """公开发布的呢 after 依申请公开的文件占多少: the share of those, with what the one before calls all of it."""
    own = {term.text for term in question.terms}
    frame = (t for t in previous.terms if t.weight < SAYS_SOMETHING and len(t.text) > 1 and t.text not in own)
    return replace(inherited, terms=(*question.terms, *frame), joints=())


def asks_of_villages(question: Question) -> bool:
    """True for 村里一共贴了多少: of what the villages did, not of what was told before."""
    return OF_VILLAGE.search(question.folded) is not None


def of_the_villages(question: Question, previous: Question, inherited: Question) -> Question | None:
    """村里的呢: the same as before, of what the villages did."""
    village = OF_VILLAGE.search(question.folded)
    if village is None:
        return None
    names = tuple(form.format(village["level"]) for form in _VILLAGES)
    level = Term(f"{village['level']}里", names, 1.0, position=village.start("level"), known=True)
    shares = inherited.operation is SHARED  # 县里占多少 is not of what the province paid
    others = (term for term in previous.terms if not shares and not _LEVEL.fullmatch(term.text))
    both = f"{previous.folded},{question.folded}"
    return replace(inherited, terms=(*others, level), joints=(), folded=both)


def the_same_of_it(
    question: Question, previous: Question, inherited: Question, leaning: bool
) -> list[Question]:
    """涉及多少人, 在全市呢: something else about what was asked before."""
    other = question.measure is not None or bool(sought(question))
    if _names_a_thing(previous) and any(one.role.name == _PURPOSE for one in sought(question)):
        return [replace(written_out(_without_name(previous.terms), question), year=inherited.year)]
    in_full = []
    if _names_a_thing(previous) and previous.measure is not None and _asks_by_which_ways(question):
        in_full = [replace(written_out(_without_name(previous.terms), question), year=inherited.year)]
    said = previous.terms
    if other:  # 人数呢 after 标准多少 says nothing of a standard
        said = tuple(t for t in _without_name(said) if not names_no_subject(t)) or said
    if question.ask is Ask.WHY and (asked := [one for one in sought(previous) if one.role.name == "problem"]):
        said = tuple(t for t in said if not any(one.covers(t) for one in asked)) or said
    before = {term.text for term in previous.terms}
    terms = (*said, *(term for term in question.terms if term.text not in before))
    bare = not question.terms and not sought(question)
    if leaning and bare and not question.yes_no and not question.operation:
        inherited = replace(inherited, folded=previous.folded)  # 在全市呢 after 排第几
    said_here = [t for t in question.terms if len(t.text) > 1 and not t.verb and not names_no_subject(t)]
    if any(one.role.name in _OF_THE_SAME for one in sought(question)) and _names_a_thing(previous):
        said_here = []  # 通过什么平台 after 留言答复几件: of those
    owner = tuple(term for term in terms if not OF_ACCOUNT.search(term.text))
    counts = question.measure is not None and question.ask is Ask.FIGURE
    of_it = [replace(inherited, terms=owner, joints=())] if owner != terms and counts else []
    same = replace(inherited, terms=terms, joints=())
    return [*in_full, same, *without_money(question, same), *of_it, *([question] if said_here else [])]


def of_that_account(content: Sequence[Term], previous: Question) -> tuple[Term, ...]:
    """The account spoken of where a message names but what is counted of one: 阅读量呢 after 公众号有多少粉丝."""
    counted = bool(content) and all(OF_ACCOUNT.search(term.text) for term in content)
    return tuple(term for term in previous.terms if CHANNEL.fullmatch(term.text)) if counted else ()


def _asks_by_which_ways(question: Question) -> bool:
    """True for 通过哪些渠道 alone: by which ways what was counted just now was published."""
    wanted = sought(question)
    named = [t for t in question.terms if t.weight >= SAYS_SOMETHING and not any(o.covers(t) for o in wanted)]
    return question.measure is None and not named and any(one.role.name == "channel" for one in wanted)


def _names_a_thing(question: Question) -> bool:
    """True if a question is about something of its own, not about all that was published."""
    return any(term.known and term.weight >= TELLING for term in question.terms)


def in_full(question: Question, previous: Question) -> list[Question]:
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
        return counted_of_it(question, previous)
    return [replace(question, terms=tuple(full.get(term.text, term) for term in question.terms))]


def is_dated(question: Question) -> bool:
    """True if a message says itself of which year, or of which years together (三年一共多少)."""
    return bool(question.year or question.relative_year is not None or question.over_years)


def _without_name(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """叫什么, then 有多少粉丝: that its name was asked before says nothing of the number."""
    return tuple(term for term in terms if NAMED not in term.names)


def in_another_column(question: Question, previous: Question) -> tuple[Term, ...]:
    """那今年制发了几件 after 现行有效的规范性文件: the row asked about before, in the column named now; () if it is not so."""
    tables = {column.partition(".")[0] for term in question.terms for column in term.columns}
    rows = {row.partition(".")[0] for term in previous.terms for row in term.rows}
    if not tables and rows and (printed := column_printed(question)) is not None:
        return in_another_column(replace(question, terms=(printed,)), previous)
    if not tables and rows and _MADE.fullmatch(question.folded):
        made = lexicon().zh[_MADE_COLUMN]
        term = Term(_MADE_COLUMN, made.names, 1.0, columns=made.columns, known=True)
        return in_another_column(replace(question, terms=(term,)), previous)
    elsewhere = any(term.weight >= 0.5 and not term.columns for term in question.terms)
    if not tables & rows or elsewhere or any(term.rows for term in question.terms):
        return ()
    return (*(term for term in previous.terms if not term.columns or term.rows), *question.terms)


def column_printed(question: Question) -> Term | None:
    """The column of the form whose name the message prints, however its words were read: 对外公开总数量呢 after 规章."""
    printed = _COLUMN_PRINTED.match(fold(question.text))
    concept = lexicon().zh.get(printed["column"]) if printed else None
    if printed is None or concept is None or not concept.columns:
        return None
    return Term(printed["column"], concept.names, 1.0, columns=concept.columns, known=True)
