"""Reads a question in Chinese: each step claims the characters it understands; the rest must be explained by a fact."""

from __future__ import annotations

from bot.answering.answer import Language
from bot.understanding.chinese.affirming import (
    asks_of_all,
    asks_whether_any,
    denies,
    states_not_one,
    wants_yes_or_no,
)
from bot.understanding.chinese.asking import ask_of, definite
from bot.understanding.chinese.canvas import Canvas
from bot.understanding.chinese.claiming import Claimed, claim_all
from bot.understanding.chinese.clauses import focus
from bot.understanding.chinese.comparison import of_however_many, parted_by, share_parted_by
from bot.understanding.chinese.counted_thing import naming_what_is_counted
from bot.understanding.chinese.counting import (
    CALLS_COUNTED,
    QUESTION_WORD,
    RATE,
    asks_twice,
    counts_people,
    measure_of,
    measures_at,
    other_measures,
    scale_of,
    stated_text,
    stated_value,
    unit_asked,
)
from bot.understanding.chinese.leaning import is_elliptical
from bot.understanding.chinese.measured import measured
from bot.understanding.chinese.negation import is_negated
from bot.understanding.chinese.quarters import in_ranges_too
from bot.understanding.chinese.terms import terms_of
from bot.understanding.chinese.wider_terms import counted_as, widened
from bot.understanding.chinese.years import LAST_YEARS_ITEMS
from bot.understanding.phrases import ChinesePhrases, chinese
from bot.understanding.question import Operation, Question
from knowledge.extraction.numerals import parse_chinese_number
from knowledge.extraction.quantity import Quantity
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.pinyin import syllables
from knowledge.query import Term
from knowledge.sieve import sifted
from knowledge.values import replace

_CHOICE = lazily(
    r"^(?:选|要|我要|我选|就|是)?第?([一二三四1-4])个?[吧呢啊。.!！]*$"
    r"|^(?:那么?|再|请|具体|详细|展开|介绍|说|讲|谈|问)*(?:一下)?第([一二三四五六七八1-8])[个条点项](?:具体|详细|详情|展开|内容|的|是|指|说|讲|介绍|什么|啥|撒|咋回事|怎么回事|怎么说|一下)*[吧呢啊。.?？!！]*$"
)
_JOINT = sifted(
    r"(?<!共)和(?!谐|平)|(?<!参)与(?!会)|跟(?![踪进])|(?<![同环占分评])比(?![例重赛])|加上|(?<![增参附添])加(?![强大快入盖工])|、|以及|连同|连带|外加"
    r"|还有(?!几|多少|好多|多些|没)|(?<![涉惠普提波触])及(?!时)|,|;|(?<![合协共不相会])同(?![意时步志样比期])|还是|\+|/|&|plus|and"
)
"""What joins two things asked about; 增加, 同比 and 合同 are words of their own."""
_RETOLD = lazily(
    r"^(?:请|麻烦|能不能|可以|再|帮我)*(?:用|说|翻译成|换成|翻成|译成)?(?:一下)?(?:(?P<english>英文|英语)|中文|汉语|普通话|国语)(?:的|呢|说|版|怎么说|再说一遍|说一遍|说一下|回答|吧|吗|么|一下)*[?？吗。]*$"
)
_PUBLISHED_TOTAL = sifted(
    r"对外公开的?.{2,12}(?:总数|总量)(?!量)|(?=.{0,12}对外公开).{2,16}(?:总共|一共|总计|累计|拢共)"
)
"""对外公开的规范性文件总数: the form's column 对外公开总数量 in two pieces."""
_MADE_KNOWN = lazily(r"(?:公布|公开|开通|设立|设置|开设)[^,。;?]{0,10}(?:电话|热线|邮箱|信箱|网址|地址)")
"""有没有公布监督电话 asks whether there is one, not for the number."""
_WITHIN = ("其中", "这里面", "里面", "里头", "当中", "这些里", "那里面", "它们里")
_IN_ALL = lazily("一共|总共|合计|总计")
_ALL_SORTS = lazily("各[级类种项样]")
_OF_ALL_SORTS = lazily(
    "各(?:[级大]|[类种项](?=[\u4e00-\u9fff]{2,6}(?:报道|发|刊|推|转|采|收|接|办|开展|举))(?!信息|文件|公开|政务|政府|的))"
)
"""各类媒体报道了多少条: what media they were is only described."""
_ALL_PLACES = lazily(
    "各(?=[村乡镇]|社区|街道|部门|单位|站所)(?=[^,。;?]{0,4}?(?:公开|公示|发|贴|通过|把|信息))"
)
"""各村公开了多少条: who did it, told by one figure."""
_LISTING = lazily(r"哪些|^几|哪[几二两三四五六七八九十]|列|有啥|有什么|分别是")


def read_chinese(
    text: str, folded: str, language: Language, own_names: tuple[str, ...], breaks: tuple[int, ...] = ()
) -> Question:
    """Understands a Chinese question; `own_names` are the ways to name the chat's own office, longest first.

    `breaks` are the places in `folded` where the writer left a blank between two words.
    """
    phrases = chinese()
    read = claim_all(Canvas(folded, breaks), own_names, phrases)
    question = _as_worded(Question(text, folded, language), read, breaks, phrases)
    asked = _asked(_named(question, read, phrases), read, phrases)
    return in_ranges_too(naming_what_is_counted(asked))


def _as_worded(
    question: Question, read: Claimed, breaks: tuple[int, ...], phrases: ChinesePhrases
) -> Question:
    """The question with what its words say each by itself: how is reckoned, what is picked, what it leans on."""
    folded = question.folded
    operation = of_however_many(folded, read.operation, read.than)
    return replace(
        question,
        category=read.category,
        operation=operation,
        place_asked=read.place_asked,
        stated=read.stated,
        each=_asks_of_each(folded, operation, phrases) or asks_twice(read.canvas),
        listing=any(_LISTING.search(word) for word in read.asks),
        joints=_joints(folded, operation, breaks),
        share_of=share_parted_by(folded),
        than=parted_by(folded, operation, read.than),
        within=folded.startswith(_WITHIN),
        choice=_choice(folded),
        retold_in=_retold_in(folded),
        split=any(map(folded.__contains__, phrases.split)),
    )


def _retold_in(folded: str) -> Language | None:
    """The language a message asks the last answer in, where it asks nothing else."""
    again = _RETOLD.search(folded)
    if again is None:
        return None
    return Language.EN if again["english"] else Language.ZH_CN


def _named(question: Question, read: Claimed, phrases: ChinesePhrases) -> Question:
    """The question with what it names: years, offices, places, contacts, and the terms that a fact has to explain."""
    terms = _terms(question.folded, read, phrases)
    return replace(
        question,
        year=read.years[0] if read.years else None,
        relative_year=read.relative[-1] if read.relative else None,
        years=read.years,
        relative_years=read.relative,
        over_years=read.over_years,
        over_offices=read.peers,
        place=read.place,
        own_office=read.own or bool(read.canvas.roles("own")),
        contact_fields=tuple(dict.fromkeys(phrases.contacts[word] for word in read.contact)),
        terms=terms,
        elliptical=is_elliptical(read.canvas, terms, phrases),
    )


def _asked(question: Question, read: Claimed, phrases: ChinesePhrases) -> Question:
    """The question with what it wants: a figure of some measure, words, or that something is affirmed."""
    folded = question.folded
    asks = bool(read.asks) or any(QUESTION_WORD.search(word) for word in read.measure_words)
    yes_no = read.bound is not None or wants_yes_or_no(folded, phrases, read.claimed is not None, asks)
    none = yes_no and read.bound is None and denies(folded)
    checked = read.claimed if yes_no and not read.asks and not (none and states_not_one(folded)) else None
    measure = measured(folded, read, checked, phrases)
    return replace(
        _affirming(question, checked, read) if yes_no else question,
        ask=ask_of(measure, read.when, definite(read.asks, yes_no, folded), read.contact, phrases),
        measure=measure,
        unit=_unit(folded, measure, checked),
        denies=none and checked is None,
        negated=is_negated(read.canvas) and not none,
        other_measures=other_measures(read.measure_words, measure, folded, phrases),
        measures_at=measures_at(read.canvas, measure, phrases),
    )


def _affirming(question: Question, checked: Quantity | None, read: Claimed) -> Question:
    """The question with what is to be affirmed: the stated figure, that there is any, that all are so."""
    return replace(
        question,
        yes_no=True,
        claim=stated_value(checked),
        claim_high=read.roughly.high * scale_of(checked) if checked and read.roughly else None,
        claim_text=stated_text(checked, read.roughly),
        bound=read.bound if checked else None,
        exists=asks_whether_any(question.folded),
        of_all=asks_of_all(question.folded),
    )


def _unit(folded: str, measure: Measure | None, checked: Quantity | None) -> str:
    """The measure word asked for, or that of the figure to be confirmed; none where it would say nothing more."""
    if measure is Measure.PERCENT or counts_people(folded):
        return ""
    asked = unit_asked(folded)
    if measure is Measure.PERSON and asked == "个":
        return ""  # 几个干部 are told as 3名 too
    return asked or (checked.unit if checked else "")


def _asks_of_each(folded: str, operation: Operation | None, phrases: ChinesePhrases) -> bool:
    """True for 各多少, 分别; 各级媒体加起来 adds up what 各级 only describes."""
    adds = operation is Operation.SUM or _IN_ALL.search(folded)
    told = _ALL_PLACES.sub("", folded)
    told = (_ALL_SORTS if adds else _OF_ALL_SORTS).sub("", told)
    return any(map(told.__contains__, phrases.each))


def _terms(folded: str, read: Claimed, phrases: ChinesePhrases) -> tuple[Term, ...]:
    """What the claimed and the unexplained characters ask about, in the order of the message."""
    terms = [*terms_of(read.canvas, phrases), *read.latin, *read.rows]
    if _counts_over_contacts(folded, read, phrases):
        terms += [
            Term(span.text, counted_as(span.text), 1.0, syllables(span.text), position=span.start, known=True)
            for span in read.canvas.roles("contact")
        ]
    terms = widened(terms, folded, phrases, share=bool(RATE.search(folded)))
    if items := LAST_YEARS_ITEMS.search(folded):
        terms.append(_column("上一年项目数量", "proactive.projects_before", items.start()))
    total = _PUBLISHED_TOTAL.search(folded)
    if total and any(row.startswith("proactive.") for term in terms for row in term.rows):
        terms.append(_column("对外公开总数量", "proactive.published_total", total.end() - 2))
    return focus(folded, read.canvas, tuple(sorted(terms, key=lambda term: term.position)))


def _counts_over_contacts(folded: str, read: Claimed, phrases: ChinesePhrases) -> bool:
    """True if a telephone or a mailbox is none to reach somebody by: 热线还有几件没办完, 热线占几成."""
    counts = measure_of(read.measure_words, phrases) not in (None, Measure.NUMBER)
    made_known = _MADE_KNOWN.search(folded) and asks_whether_any(folded)
    return bool(counts or read.operation is not None or made_known or CALLS_COUNTED.search(folded))


def _column(name: str, key: str, position: int) -> Term:
    """A column of the form, as a term of the question."""
    return Term(name, (name,), 1.0, columns=frozenset({key}), position=position, known=True)


def _joints(folded: str, operation: Operation | None, breaks: tuple[int, ...]) -> tuple[int, ...]:
    """Where things asked about are joined; keywords are joined by blanks where one of them is sought (哪个最多)."""
    joints = {match.start() for match in _JOINT.finditer(folded)}
    if operation in (Operation.MOST, Operation.LEAST) and len(breaks) > 1:
        joints.update(breaks)
    return tuple(sorted(joints))


def _choice(folded: str) -> int | None:
    match = _CHOICE.match(folded.strip())
    if not match:
        return None
    number = match[1] or match[2]
    return int(number) if number.isdigit() else parse_chinese_number(number)
