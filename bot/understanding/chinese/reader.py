"""Reads a question in Chinese: each step claims the characters it understands; the rest must be explained by a fact."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from bot.answering.answer import Language
from bot.understanding.chinese.affirming import (
    asks_of_all,
    asks_whether_any,
    denies,
    states_not_one,
    wants_yes_or_no,
)
from bot.understanding.chinese.asking import ask_of, category_of, definite
from bot.understanding.chinese.canvas import Canvas
from bot.understanding.chinese.claims import (
    LAST_YEARS_ITEMS,
    claim_assurance,
    claim_codes,
    claim_edges,
    claim_figure,
    claim_how_often,
    claim_latin,
    claim_lexicon,
    claim_quoted,
    claim_whether_any,
    claim_years,
    is_negated,
    operation_of,
    stated_figures,
)
from bot.understanding.chinese.clauses import focus, told_of_oneself
from bot.understanding.chinese.comparison import (
    claim_bound,
    claim_peers,
    claim_span,
    claim_than,
    parted_by,
    share_parted_by,
    states_money,
)
from bot.understanding.chinese.counting import (
    CALLS_COUNTED,
    QUESTION_WORD,
    RANK_ASKED,
    RATE,
    SUM_OF_MONEY,
    asks_twice,
    claim_measures,
    counts_people,
    implied_measure,
    measure_of,
    measures_at,
    only_scaled,
    other_measures,
    scale_of,
    stated_text,
    stated_value,
    unit_asked,
)
from bot.understanding.chinese.form_rows import claim_rows
from bot.understanding.chinese.hearing import claim_by_sound, claim_measures_by_sound, contacts_heard
from bot.understanding.chinese.leaning import is_elliptical
from bot.understanding.chinese.operations import claim_operation
from bot.understanding.chinese.own_office import (
    claim_in_own_place,
    claim_itself,
    claim_own_office,
    claim_own_short_name,
)
from bot.understanding.chinese.places import (
    claim_elsewhere,
    claim_level,
    claim_place,
    other_government,
)
from bot.understanding.chinese.roughly import Roughly, about, claim_roughly
from bot.understanding.chinese.terms import terms_of
from bot.understanding.chinese.verbs import claim_verbs, claim_verbs_asked
from bot.understanding.chinese.wider_terms import counted_as, widened
from bot.understanding.english.reader import english_measure
from bot.understanding.phrases import ChinesePhrases, chinese
from bot.understanding.question import Bound, Operation, Question
from knowledge.extraction.numerals import parse_chinese_number
from knowledge.extraction.quantity import Quantity
from knowledge.models import Measure
from knowledge.pinyin import syllables
from knowledge.query import Term
from knowledge.sieve import sifted

_CHOICE = re.compile(r"^(?:选|要|我要|我选|就|是)?第?([一二三四1-4])个?[吧呢啊。.!！]*$")
_JOINT = sifted(
    r"和|与|跟|比|加上|加|、|以及|连同|连带|外加|还有(?!几|多少|好多|多些|没)|及|,|;|同(?![意时步志样比期])|还是|\+|/|&|plus|and"
)
_TO_ENGLISH = re.compile(r"^(用|说|翻译成|换成)?(英文|英语)(呢|说|版|怎么说|再说一遍|回答)*[?？吗。]*$")
_PUBLISHED_TOTAL = sifted(
    r"对外公开的?.{2,12}(?:总数|总量)(?!量)|(?=.{0,12}对外公开).{2,16}(?:总共|一共|总计|累计|拢共)"
)
"""对外公开的规范性文件总数: the form's column 对外公开总数量 in two pieces."""
_MADE_KNOWN = re.compile(r"(?:公布|公开|开通|设立|设置|开设)[^,。;?]{0,10}(?:电话|热线|邮箱|信箱|网址|地址)")
"""有没有公布监督电话 asks whether there is one, not for the number."""
_NUMBER_OF_A_PAPER = sifted(
    "(?:(?:微信|抖音|快手|[qQ]{2})号码?(?=是|为)|索引号|文号|编号|字号|代码)(?:是|为)?(?:多少|几号?|好多)[啊呀呢吗?。]*$"
)
"""索引号是多少 counts nothing."""
_WITHIN = ("其中", "这里面", "里面", "里头", "当中", "这些里", "那里面", "它们里")
_IN_ALL = re.compile("一共|总共|合计|总计")
_ALL_SORTS = re.compile("各[级类种项样]")
_LISTING = re.compile(r"哪些|^几|哪[几二两三四五六七八九十]|列|有啥|有什么|分别是")


@dataclass(slots=True)
class _Read:
    """What the claiming steps found in one question."""

    canvas: Canvas
    category: str
    own: bool
    place: str
    years: tuple[int, ...]
    relative: tuple[int, ...]
    over_years: int
    peers: str
    claimed: Quantity | None
    roughly: Roughly | None
    stated: tuple[tuple[int, Decimal], ...]
    bound: Bound | None
    than: int | None
    operation: Operation | None
    place_asked: int
    when: list[str]
    asks: list[str]
    measure_words: list[str]
    contact: list[str]
    latin: list[Term]
    rows: list[Term]


def read_chinese(
    text: str, folded: str, language: Language, own_names: tuple[str, ...], breaks: tuple[int, ...] = ()
) -> Question:
    """Understands a Chinese question; `own_names` are the ways to name the chat's own office, longest first.

    `breaks` are the places in `folded` where the writer left a blank between two words.
    """
    phrases = chinese()
    read = _claim(Canvas(folded, breaks), own_names, phrases)
    terms = _terms(folded, read, phrases)
    asks = bool(read.asks) or any(QUESTION_WORD.search(word) for word in read.measure_words)
    yes_no = read.bound is not None or wants_yes_or_no(folded, phrases, read.claimed is not None, asks)
    none = yes_no and read.bound is None and denies(folded)
    checked = read.claimed if yes_no and not read.asks and not (none and states_not_one(folded)) else None
    measure = _measured(folded, read, checked, phrases)
    return Question(
        text=text,
        folded=folded,
        language=language,
        ask=ask_of(measure, read.when, definite(read.asks, yes_no, folded), read.contact, phrases),
        measure=measure,
        unit=""
        if measure is Measure.PERCENT or counts_people(folded)
        else unit_asked(folded) or (checked.unit if checked else ""),
        year=read.years[0] if read.years else None,
        relative_year=read.relative[-1] if read.relative else None,
        years=read.years,
        relative_years=read.relative,
        over_years=read.over_years,
        over_offices=read.peers,
        place=read.place,
        own_office=read.own or bool(read.canvas.roles("own")),
        operation=read.operation,
        claim=stated_value(checked),
        claim_high=read.roughly.high * scale_of(checked) if checked and read.roughly else None,
        claim_text=stated_text(checked, read.roughly),
        bound=read.bound if checked else None,
        yes_no=yes_no,
        exists=yes_no and asks_whether_any(folded),
        denies=none and checked is None,
        of_all=yes_no and asks_of_all(folded),
        negated=is_negated(read.canvas) and not none,
        other_measures=other_measures(read.measure_words, measure, folded, phrases),
        stated=read.stated,
        contact_fields=tuple(dict.fromkeys(phrases.contacts[word] for word in read.contact)),
        category=read.category,
        terms=terms,
        elliptical=is_elliptical(read.canvas, terms, phrases),
        each=_asks_of_each(folded, read.operation, phrases) or asks_twice(read.canvas),
        listing=any(_LISTING.search(word) for word in read.asks),
        joints=_joints(folded, read.operation, breaks),
        share_of=share_parted_by(folded),
        than=parted_by(folded, read.operation, read.than),
        measures_at=measures_at(read.canvas, measure, phrases),
        place_asked=read.place_asked,
        within=folded.startswith(_WITHIN),
        choice=_choice(folded),
        to_english=bool(_TO_ENGLISH.search(folded)),
        split=any(map(folded.__contains__, phrases.split)),
    )


def _asks_of_each(folded: str, operation: Operation | None, phrases: ChinesePhrases) -> bool:
    """True for 各多少, 分别; 各级媒体加起来 adds up what 各级 only describes."""
    adds = operation is Operation.SUM or _IN_ALL.search(folded)
    told = _ALL_SORTS.sub("", folded) if adds else folded
    return any(map(told.__contains__, phrases.each))


def _claim(canvas: Canvas, own_names: tuple[str, ...], phrases: ChinesePhrases) -> _Read:
    """Every step that claims characters, the surest first: the order is the meaning."""
    folded = canvas.text
    own, rows, elsewhere = _claim_names(canvas, own_names)
    years, relative = claim_years(canvas, phrases)
    over_years = claim_span(canvas)
    peers = claim_peers(canvas)
    which = canvas.claim_phrases(phrases.which_book, "ask")  # 哪三个 states no figure
    canvas.claim_phrases(phrases.those_book, "filler")
    claimed, roughly = _claim_stated(canvas)
    stated = stated_figures(canvas)
    canvas.claim_phrases(phrases.qualities, "restrictor")  # 谁人气高 compares no figures
    claim_in_own_place(canvas, own_names)
    claim_whether_any(canvas)
    claim_lexicon(canvas, phrases, least=4)
    tenths = claimed is not None and claimed.measure is Measure.PERCENT
    bound = None if roughly and tenths else claim_bound(canvas, claimed, phrases)
    when = claim_how_often(canvas) + canvas.claim_phrases(phrases.when_book, "ask")
    than = claim_than(canvas)
    operation, place_asked = claim_operation(canvas, than, tenths, phrases)
    measure_words = claim_measures(canvas, than, phrases)
    operation = operation or operation_of(measure_words, phrases)
    claim_itself(canvas, own_names)
    claim_lexicon(canvas, phrases)
    level = claim_level(canvas, own_names)
    canvas.claim_phrases(phrases.restrictors, "restrictor")
    contact = canvas.claim_phrases(phrases.contact_book, "contact")
    asks = when + which + canvas.claim_phrases(phrases.ask_book, "ask")
    canvas.claim_phrases(phrases.yes_no_book, "yes_no", least=2)
    in_words = not measure_words and operation is None
    _claim_everyday(canvas, phrases, in_words)
    latin = claim_latin(canvas)
    claim_by_sound(canvas, phrases)
    place = elsewhere or _other_place(canvas, own_names, level, bool(contact))
    heard = _claim_pieces(canvas, phrases, in_words)
    measure_words, operation = measure_words + heard, operation or operation_of(heard, phrases)
    contact += contacts_heard(canvas, phrases)
    return _Read(
        canvas=canvas,
        category=category_of(folded, phrases),
        own=own,
        place=place,
        years=years,
        relative=relative,
        over_years=over_years,
        peers=peers,
        claimed=claimed,
        roughly=roughly,
        stated=stated,
        bound=bound,
        than=than,
        operation=operation,
        place_asked=place_asked,
        when=when,
        asks=asks,
        measure_words=measure_words,
        contact=contact,
        latin=latin,
        rows=rows,
    )


def _other_place(canvas: Canvas, own_names: tuple[str, ...], level: str, contact: bool) -> str:
    """The other place that is asked about; not the one where speakers say they are (我人在广东打工)."""
    place = claim_place(canvas, own_names) or level
    place = place or (contact and other_government(canvas, own_names)) or ""
    return "" if place and told_of_oneself(canvas.text, canvas.text.find(place)) else place


def _claim_names(canvas: Canvas, own_names: tuple[str, ...]) -> tuple[bool, list[Term], str]:
    """The office's own name (True if it is there), what stands in quotation marks, rows of the form, another place."""
    own = claim_own_office(canvas, own_names) or claim_own_short_name(canvas, own_names)
    claim_quoted(canvas)
    claim_codes(canvas)
    elsewhere = claim_elsewhere(canvas, own_names)
    return own, claim_rows(canvas), elsewhere


def _claim_everyday(canvas: Canvas, phrases: ChinesePhrases, in_words: bool) -> None:
    """Words that nearly every fact holds, everyday verbs of a question for words, and what says nothing."""
    canvas.claim_phrases(phrases.generic_book, "generic", least=2)
    if in_words:
        claim_verbs(canvas)
    canvas.claim_phrases(phrases.fillers, "filler", least=2)


def _claim_pieces(canvas: Canvas, phrases: ChinesePhrases, in_words: bool) -> list[str]:
    """The last steps: little words, what sounds like another, verbs beside a word of asking; the measures heard."""
    canvas.claim_phrases(phrases.joints, "joint")
    canvas.claim_phrases(phrases.each_book, "filler")
    canvas.claim_phrases(phrases.particles, "filler")
    claim_by_sound(canvas, phrases)
    measures = claim_measures_by_sound(canvas, phrases)
    if in_words and not measures:
        claim_verbs_asked(canvas)
    claim_edges(canvas, phrases)
    return measures


def _claim_stated(canvas: Canvas) -> tuple[Quantity | None, Roughly | None]:
    """The figure the resident states, and the range it stands for where it is stated roughly."""
    roughly = claim_roughly(canvas)
    claimed = claim_figure(canvas)
    if roughly is None and claimed is not None:
        roughly = about(canvas, claimed)
    if roughly or claimed:
        claim_assurance(canvas)
    return (roughly.figure if roughly else claimed), roughly


def _terms(folded: str, read: _Read, phrases: ChinesePhrases) -> tuple[Term, ...]:
    """What the claimed and the unexplained characters ask about, in the order of the message."""
    terms = [*terms_of(read.canvas, phrases), *read.latin, *read.rows]
    counts = measure_of(read.measure_words, phrases) not in (None, Measure.NUMBER)
    made_known = _MADE_KNOWN.search(folded) and asks_whether_any(folded)
    shared = read.operation is not None
    if (
        counts or shared or made_known or CALLS_COUNTED.search(folded)
    ):  # 热线还有几件没办完, 热线占几成: no number to call
        terms += [
            Term(span.text, counted_as(span.text), 1.0, syllables(span.text), position=span.start, known=True)
            for span in read.canvas.roles("contact")
        ]
    terms = widened(terms, folded, phrases, share=bool(RATE.search(folded)))
    items = LAST_YEARS_ITEMS.search(folded)
    if items:
        name, column = "上一年项目数量", frozenset({"proactive.projects_before"})
        terms.append(Term(name, (name,), 1.0, columns=column, position=items.start(), known=True))
    total = _PUBLISHED_TOTAL.search(folded)
    if total and any(row.startswith("proactive.") for term in terms for row in term.rows):
        name, column = "对外公开总数量", frozenset({"proactive.published_total"})
        terms.append(Term(name, (name,), 1.0, columns=column, position=total.end() - 2, known=True))
    return focus(folded, read.canvas, tuple(sorted(terms, key=lambda term: term.position)))


def _measured(folded: str, read: _Read, checked: Quantity | None, phrases: ChinesePhrases) -> Measure | None:
    """What is counted: by its measure word, by the figure to be confirmed, or by what is implied."""
    if read.category == "names" and not QUESTION_WORD.search(folded):
        return None  # 领补贴的人叫什么 counts nobody
    if _NUMBER_OF_A_PAPER.search(folded):
        return None
    if SUM_OF_MONEY.search(folded):
        return Measure.MONEY
    if RANK_ASKED.search(folded):
        return None
    if counts_people(folded):
        return Measure.PERSON
    measure = measure_of(read.measure_words, phrases) or (checked.measure if checked else None)
    if measure is Measure.MONEY and only_scaled(read.measure_words, folded):
        return Measure.NUMBER  # 几万粉丝, 多多少万的阅读量
    if measure is Measure.SIZE and RATE.search(folded):
        return Measure.PERCENT  # 满意率多高
    if measure is Measure.ITEM and implied_measure(folded, read.operation) is Measure.PERSON:
        return Measure.PERSON  # 哪边人多，多几个
    if measure is Measure.ITEM and phrases.persons_behind.search(folded):
        return Measure.PERSON  # 民警有几个
    if measure not in (None, Measure.NUMBER):
        return measure
    if phrases.households.search(folded):
        return Measure.HOUSEHOLD
    if phrases.persons.search(folded):
        return Measure.PERSON
    if CALLS_COUNTED.search(folded):
        return Measure.ITEM
    if checked is not None and states_money(folded, checked):
        return Measure.MONEY
    latin_words = " ".join(span.text for span in read.canvas.roles("latin"))
    return (
        (latin_words and english_measure(latin_words)) or implied_measure(folded, read.operation) or measure
    )


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
    return int(match[1]) if match[1].isdigit() else parse_chinese_number(match[1])
