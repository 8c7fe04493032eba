"""Reads a question in Chinese: each step claims the characters it understands; the rest must be explained by a fact."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from bot.answering.answer import Language
from bot.understanding.canvas import Canvas, Phrasebook
from bot.understanding.english import english_measure, english_terms
from bot.understanding.offices import bare_name
from bot.understanding.phrases import ChinesePhrases, chinese
from bot.understanding.question import Ask, Operation, Question
from knowledge.extraction.quantities import Quantity, find_quantities, parse_chinese_number
from knowledge.lexicon import Concept, lexicon
from knowledge.models import Measure
from knowledge.normalization import is_cjk
from knowledge.pinyin import syllables
from knowledge.query import Term

GENERIC_WEIGHT = 0.05
"""What a word such as 信息 or 公开 weighs: nearly every fact explains it, so it decides little."""
_SLIP_FROM, _SLIP_TO = 3, 8
"""Lengths of words in which one wrong character of the same sound is taken for a slip."""
_RAW_ALONE, _RAW_EACH, _RAW_MOST = 0.1, 0.3, 1.5
"""What an unknown run weighs: a lone character, each of several, and at most."""
_ASIDE = 0.02
"""What a word weighs that stands in another clause than the question (my eyes are bad, could you tell me …)."""
_YEAR = re.compile(r"(?<!\d)(20\d\d|[一二]九?[零〇]?[零〇一二三四五六七八九]{2,3}|[12]\d)\s*年度?")
_CN_YEAR = str.maketrans("零〇一二三四五六七八九", "00123456789")
_TOWNSHIP = ("乡", "镇", "街道", "苏木")
_LEVELS = Phrasebook(("全国", "全省", "全市", "全县", "全区", "全镇", "全乡"))
_MORE_THAN = re.compile(
    r"比.{1,24}?((?:要|能)?(?:多|少|高|低)(?:出来|出|了|着|[\u4e00-\u9fff]{2}了?)?(?:多少|几|好多|多些|几多)[条件份个人户次项篇台名]?)"
)
_MONEY = re.compile(
    r"(?:经费|资金|费用|开支|支出|收入|预算|决算|投资|工资|造价|价格|单价|罚款|收费|补偿|赔偿|标准)(?:总额|金额)?"
    r"(?:一共|总共|大概|每.{0,3}|都|又)?(?:是|有|为|共|花|给|要)?(?:多少|好多|几多|多些|几)(?![条件人户次项个份名篇期场])"
)
_PLACE = re.compile(
    r"(?:(?![到在给向由从是各全本每有个和建多少几这那你我的了要走一二三两些该哪什么跟对把被让于])[\u4e00-\u9fff]){2,5}?(?:省|自治区|市|县|区|乡|镇|街道|苏木|村|社区|局|委员会|厅|派出所|小学|中学|医院|公司)(?![\u4e00-\u9fff]*公开栏)"
)
_CHOICE = re.compile(r"^(?:选|要|我要|我选|就|是)?第?([一二三四1-4])个?[吧呢啊。.!！]*$")
_JOINT = re.compile(r"和|与|跟|比|加上|加|、|以及|还有|及|,|;|同|还是|\+|/|&")
_TO_ENGLISH = re.compile(r"^(用|说|翻译成|换成)?(英文|英语)(呢|说|版|怎么说|再说一遍|回答)*[?？吗。]*$")
_YES_NO = re.compile(r"(吗|嘛|吧|(?<![什多怎那这])么)[?!。,~ ]*$")
_LAST_YEARS_ITEMS = re.compile(r"(?:上一?年|去年)度?.{0,5}项目")
"""The form's column 上一年项目数量, which is not a question about another year."""
_QUESTION_WORD = re.compile(r"多少|几|好多|多些")
_LATIN = re.compile(r"[a-z][a-z '-]*[a-z]|[a-z]")
_UNITS_BEFORE = re.compile(r"(?:多少|几|好多|几多|多些)(?P<unit>[\u4e00-\u9fff])")


def read_chinese(text: str, folded: str, language: Language, own_names: tuple[str, ...]) -> Question:
    """Understands a Chinese question; `own_names` are the ways to name the chat's own office, longest first."""
    phrases = chinese()
    canvas = Canvas(folded)
    category = _category(folded, phrases)
    own = _claim_own_office(canvas, own_names)
    year, relative = _claim_years(canvas, phrases)
    claimed = _claim_figure(canvas)
    _claim_lexicon(canvas, phrases, least=4)
    when = [word for word in canvas.claim_phrases(phrases.when_book, "ask")]
    operation = _claim_operation(canvas, phrases)
    measure_words = canvas.claim_phrases(phrases.measure_book, "measure")
    operation = operation or _operation_of(measure_words, phrases)
    _claim_lexicon(canvas, phrases)
    level = _claim_level(canvas, own_names)
    canvas.claim_phrases(phrases.restrictors, "restrictor")
    contact = canvas.claim_phrases(phrases.contact_book, "contact")
    asks = when + canvas.claim_phrases(phrases.ask_book, "ask")
    canvas.claim_phrases(phrases.yes_no_book, "filler", least=2)
    canvas.claim_phrases(phrases.generic_book, "generic", least=2)
    canvas.claim_phrases(phrases.fillers, "filler", least=2)
    latin = _claim_latin(canvas)
    _claim_by_sound(canvas)
    place = _claim_place(canvas, own_names) or level
    canvas.claim_phrases(phrases.particles, "filler")
    _claim_by_sound(canvas)
    measure_words += _claim_measures_by_sound(canvas, phrases)
    _claim_edges(canvas, phrases)
    items = _LAST_YEARS_ITEMS.search(folded)
    if items:
        latin.append(
            Term(
                "上一年项目数量",
                ("上一年项目数量",),
                1.0,
                columns=frozenset({"proactive.projects_before"}),
                position=items.start(),
                known=True,
            )
        )
    own = own or bool(canvas.roles("own"))
    terms = _focus(
        folded, canvas, tuple(sorted((*_terms(canvas, phrases), *latin), key=lambda term: term.position))
    )
    yes_no = any(len(word) > 1 and word in folded for word in phrases.yes_no) or bool(_YES_NO.search(folded))
    checking = claimed is not None and yes_no and not asks
    measure = _measure(measure_words, phrases) or (claimed.measure if checking and claimed else None)
    if measure in (None, Measure.NUMBER):
        measure = english_measure(" ".join(span.text for span in canvas.roles("latin"))) or measure
    measure = (
        Measure.PERCENT if operation is Operation.SHARE and measure in (None, Measure.NUMBER) else measure
    )
    measure = Measure.MONEY if measure in (None, Measure.NUMBER) and _MONEY.search(folded) else measure
    return Question(
        text=text,
        folded=folded,
        language=language,
        ask=_ask(measure, when, asks, contact, phrases),
        measure=measure,
        unit=_unit(folded) or (claimed.unit if checking and claimed else ""),
        year=year,
        relative_year=relative,
        place=place,
        own_office=own,
        operation=operation,
        claim=claimed.value if checking and claimed else None,
        yes_no=yes_no,
        contact_fields=tuple(dict.fromkeys(phrases.contacts[word] for word in contact)),
        category=category,
        terms=terms,
        elliptical=_is_elliptical(folded, terms, phrases),
        each=any(word in folded for word in phrases.each) or len(canvas.roles("measure")) > 1,
        joints=tuple(match.start() for match in _JOINT.finditer(folded)),
        share_of=_position(folded, "占"),
        than=_position(folded, "比"),
        within=bool(re.match(r"其中|这里面|里面|里头|当中|这些里|那里面|它们里", folded)),
        choice=_choice(folded),
        to_english=bool(_TO_ENGLISH.search(folded)),
        split=any(word in folded for word in phrases.split),
    )


# ---------------------------------------------------------------------- steps
def _category(folded: str, phrases: ChinesePhrases) -> str:
    """The class of a message no report answers, '' for a question; the first class of the data that matches."""
    for category, patterns in phrases.categories.items():
        if any(pattern.search(folded) for pattern in patterns):
            return category
    return ""


def _claim_own_office(canvas: Canvas, own_names: tuple[str, ...]) -> bool:
    found = False
    for name in own_names:
        for match in re.finditer(re.escape(name), canvas.text):
            found = canvas.claim(match.start(), match.end(), "own") or found
    return found


def _claim_years(canvas: Canvas, phrases: ChinesePhrases) -> tuple[int | None, int | None]:
    """A year named in figures or characters (2020年, 二〇二〇年, 20年), and one counted from now (去年)."""
    year = relative = None
    if _LAST_YEARS_ITEMS.search(canvas.text):
        return None, None
    for match in _YEAR.finditer(canvas.text):
        digits = match[1].translate(_CN_YEAR)
        value = int(digits) if digits.isdigit() else 0
        value += 2000 if 9 < value < 100 else 0
        if 2000 < value < 2100 and canvas.claim(match.start(), match.end(), "year"):
            year = value if year is None else year
    for match in re.finditer(r"(?<!\d)20[0-3]\d(?!\d)", canvas.text):
        if canvas.claim(match.start(), match.end(), "year"):
            year = int(match.group()) if year is None else year
    for word in sorted(phrases.years, key=len, reverse=True):
        position = canvas.text.find(word)
        following = canvas.text[position + len(word) : position + len(word) + 2]
        if (
            position >= 0
            and following not in ("结转", "转来", "遗留", "没办", "剩下", "转过", "未办", "项目")
            and canvas.claim(position, position + len(word), "year")
        ):
            relative = phrases.years[word]
    return year, relative


def _claim_figure(canvas: Canvas) -> Quantity | None:
    """A figure the resident states (是201人吧); it is checked, not searched for."""
    stated: Quantity | None = None
    for quantity in find_quantities(canvas.text):
        if not re.search(r"[多几]", quantity.text) and canvas.claim(quantity.start, quantity.end, "figure"):
            stated = stated or quantity
    for match in re.finditer(r"(?<![\d.a-z-])\d+(?:\.\d+)?(?![\d.a-z-])", canvas.text):
        if len(match.group()) < 7 and canvas.claim(match.start(), match.end(), "figure"):
            value = Decimal(match.group())
            stated = stated or Quantity(
                match.start(), match.end(), value, "", match.group(), Measure.NUMBER, False, ""
            )
    return stated


def _claim_operation(canvas: Canvas, phrases: ChinesePhrases) -> Operation | None:
    for match in _MORE_THAN.finditer(canvas.text):
        canvas.claim(match.start(1), match.end(), "operation")
        return Operation.DIFFERENCE
    return _operation_of(canvas.claim_phrases(phrases.operation_book, "operation"), phrases)


def _operation_of(found: list[str], phrases: ChinesePhrases) -> Operation | None:
    """The operation among claimed phrases that decides how to reckon."""
    operations = [phrases.operations[word] for word in found if word in phrases.operations]
    order = (
        Operation.SHARE,
        Operation.RATIO,
        Operation.DIFFERENCE,
        Operation.MOST,
        Operation.LEAST,
        Operation.MORE,
        Operation.SUM,
    )
    return next((operation for operation in order if operation in operations), None)


def _claim_lexicon(canvas: Canvas, phrases: ChinesePhrases, least: int = 2) -> None:
    """Claims every word of the lexicon that is left, longest first; words of asking are left to later steps."""
    words = lexicon()
    for start, end in list(canvas.free()):
        position = start
        while position < end:
            length, role = _longest_word(canvas.text, position, end, least, phrases)
            if role:
                canvas.claim(position, position + length, role)
            position += length or 1


def _longest_word(text: str, start: int, end: int, least: int, phrases: ChinesePhrases) -> tuple[int, str]:
    """Length and role ('' for words of later steps) of the longest word at `start`; one slip of the pinyin input in a long word is allowed for."""
    words = lexicon()
    for length in range(min(words.longest_zh, end - start), least - 1, -1):
        word = text[start : start + length]
        if word in phrases.contacts or word in phrases.asks or word in phrases.filler_words:
            return length, ""  # left whole to the step that knows it
        if word in words.zh:
            return length, "lexicon"
        if _SLIP_FROM <= length <= _SLIP_TO:
            meant = words.sound.get(syllables(word))
            if meant and _one_slip(word, meant):
                return length, "sound"
    return 0, ""


def _one_slip(heard: str, meant: str) -> bool:
    """True if just one character differs, and not one that names another level of government (乡政府, 县政府)."""
    wrong = [pair for pair in zip(heard, meant, strict=True) if pair[0] != pair[1]]
    return len(wrong) == 1 and not set(wrong[0]) <= set("乡县镇市区省村国")


def _claim_place(canvas: Canvas, own_names: tuple[str, ...]) -> str:
    """The name of another place or office, found in what nothing else explains."""
    for start, end in list(canvas.free()):
        match = _PLACE.search(canvas.text[start:end])
        if match and own_names and _abbreviates(match.group(), own_names[0]):
            canvas.claim(start + match.start(), start + match.end(), "own")
        elif match and canvas.claim(start + match.start(), start + match.end(), "place"):
            return match.group()
    return ""


def _abbreviates(short: str, name: str) -> bool:
    """True if the characters of the short name stand in the full name in order and both end alike: 卫健委, 市场监管局."""
    rest = iter(name)
    return short[-1] == bare_name(name)[-1] and all(char in rest for char in short)


def _claim_level(canvas: Canvas, own_names: tuple[str, ...]) -> str:
    """全县, 全市: the whole that a township's report does not speak for; 乡政府 is the township itself."""
    own = bare_name(own_names[0]) if own_names else ""
    if own.endswith(_TOWNSHIP):
        for match in re.finditer(r"全[国省市县区]", canvas.text):
            if canvas.claim(match.start(), match.end(), "place"):
                return match.group()
    canvas.claim_phrases(_LEVELS, "filler")
    if own:
        for match in re.finditer(rf"{re.escape(own[-1])}(?:政府|里|上)|街道办(?:事处)?", canvas.text):
            canvas.claim(match.start(), match.end(), "own")
    return ""


def _claim_latin(canvas: Canvas) -> list[Term]:
    """English words inside a Chinese question (微博post了多少条), read as English."""
    terms: list[Term] = []
    for match in _LATIN.finditer(canvas.text):
        words = [
            canvas.claim(match.start() + word.start(), match.start() + word.end(), "latin")
            for word in re.finditer(r"[a-z'-]+", match.group())
        ]
        if any(words):
            found = english_terms(match.group())
            terms += [replace(term, position=match.start()) for term in found]
    return terms


def _claim_by_sound(canvas: Canvas) -> None:
    """Claims what sounds like a word of the lexicon: 低宝, 正务威博, 临时救住."""
    words = lexicon()
    for start, end in list(canvas.free()):
        position = start
        while position < end - 1:
            for length in range(min(8, end - position), 1, -1):
                heard = canvas.text[position : position + length]
                word = words.sound.get(syllables(heard))
                if word and _sounds_meant(heard, word) and canvas.claim(position, position + length, "sound"):
                    position += length
                    break
            else:
                position += 1


def _claim_measures_by_sound(canvas: Canvas, phrases: ChinesePhrases) -> list[str]:
    """Claims what sounds like a phrase of measuring: 总件术, 多绍人."""
    found = []
    for start, end in list(canvas.free()):
        for position in range(start, end - 1):
            for length in range(min(6, end - position), 1, -1):
                heard = canvas.text[position : position + length]
                meant = phrases.measure_sounds.get(syllables(heard))
                if (
                    meant
                    and _sounds_meant(heard, meant)
                    and canvas.claim(position, position + length, "measure")
                ):
                    found.append(meant)
                    break
    return found


def _sounds_meant(heard: str, word: str) -> bool:
    """True if a slip of the pinyin input is likely: long words by sound alone, short ones with a character in common."""
    return len(word) >= 4 or any(a == b for a, b in zip(heard, word, strict=True))


def _claim_edges(canvas: Canvas, phrases: ChinesePhrases) -> None:
    """Claims filler characters at the ends of what is left; inside a word (退出) they belong to the word."""
    for start, end in list(canvas.free()):
        while start < end and canvas.text[start] in phrases.filler_words:
            canvas.claim(start, start + 1, "filler")
            start += 1
        while start < end and canvas.text[end - 1] in phrases.filler_words:
            canvas.claim(end - 1, end, "filler")
            end -= 1


def _terms(canvas: Canvas, phrases: ChinesePhrases) -> tuple[Term, ...]:
    """What is left to explain: words of the lexicon, words heard, and runs that nothing knows."""
    words = lexicon()
    terms = [
        _known_term(span.text, words.zh[span.text], span.start, phrases) for span in canvas.roles("lexicon")
    ]
    for span in canvas.roles("sound"):
        word = words.sound[syllables(span.text)]
        terms.append(_known_term(word, words.zh[word], span.start, phrases))
    for span in canvas.roles("generic"):
        terms.append(
            Term(
                span.text, (span.text,), GENERIC_WEIGHT, syllables(span.text), position=span.start, known=True
            )
        )
    for span in canvas.roles("restrictor"):
        terms.append(
            Term(span.text, (span.text,), 1.0, syllables(span.text), position=span.start, known=True)
        )
    for span in canvas.roles("place"):
        terms.append(
            Term(span.text, (span.text,), 1.0, syllables(span.text), position=span.start, known=True)
        )
    for start, end in canvas.free():
        raw = canvas.text[start:end].strip(".")
        if len(raw) == 1 and is_cjk(raw):
            terms, raw, start = _with_neighbour(terms, raw, start)
        if raw:
            weight = (
                GENERIC_WEIGHT
                if raw in phrases.generic
                else _RAW_ALONE
                if len(raw) == 1
                else min(_RAW_MOST, _RAW_EACH * len(raw))
            )
            terms.append(Term(raw, (raw,), weight, syllables(raw), position=start))
    return tuple(sorted(terms, key=lambda term: term.position))


def _focus(folded: str, canvas: Canvas, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """In a message of several clauses, the words that stand with the question count; what leads up to it, little."""
    clauses = [match.span() for match in re.finditer(r"[^,。;!?\n]+", folded)]
    if len(clauses) < 2:
        return terms
    asking = [s for s in canvas.spans if s.role in ("measure", "ask", "operation", "contact")]
    asked = [i for i, (start, end) in enumerate(clauses) if any(start <= span.start < end for span in asking)]
    if not asked:
        return terms
    kept = set(asked)
    content = [term for term in terms if term.weight >= 0.5 and _clause_of(term, clauses) in kept]
    if len(content) < 2:
        known = [
            i
            for i in range(min(asked))
            if any(t.weight >= 0.5 and t.known and _clause_of(t, clauses) == i for t in terms)
        ]
        kept |= set(known[-1:]) if not content or min(asked) - 1 in known else set()
    restricting = {span.start for span in canvas.roles("place")}
    return tuple(
        term
        if _clause_of(term, clauses) in kept or term.position in restricting
        else replace(term, weight=min(term.weight, _ASIDE))
        for term in terms
    )


def _clause_of(term: Term, clauses: list[tuple[int, int]]) -> int:
    return next((i for i, (start, end) in enumerate(clauses) if start <= term.position < end), -1)


def _with_neighbour(terms: list[Term], char: str, position: int) -> tuple[list[Term], str, int]:
    """A lone character joins the everyday word right before it: 公开 and 日 are 公开日."""
    for term in terms:
        if term.weight == GENERIC_WEIGHT and term.position + len(term.text) == position:
            return [t for t in terms if t is not term], term.text + char, term.position
    return terms, char, position


def _known_term(text: str, concept: Concept, position: int, phrases: ChinesePhrases) -> Term:
    generic = text in phrases.generic or (not concept.rows and concept.names[0] in phrases.generic)
    names = tuple(dict.fromkeys((text, *concept.names)))
    return Term(
        text,
        names,
        GENERIC_WEIGHT if generic else 1.0,
        syllables(text),
        concept.rows,
        concept.columns,
        concept.narrower,
        position,
        known=True,
    )


# ---------------------------------------------------------------------- reading the claims
def _measure(found: list[str], phrases: ChinesePhrases) -> Measure | None:
    """The most telling measure asked for: 多少人 before 金额, and 多少 alone says only that a number is wanted."""
    asking = [word for word in found if _QUESTION_WORD.search(word)]
    measures = [phrases.measures[word] for word in (*asking, *found)]
    telling = [measure for measure in measures if measure is not Measure.NUMBER]
    return telling[0] if telling else measures[0] if measures else None


def _unit(folded: str) -> str:
    match = _UNITS_BEFORE.search(folded)
    return match["unit"] if match else ""


def _ask(
    measure: Measure | None, when: list[str], asks: list[str], contact: list[str], phrases: ChinesePhrases
) -> Ask:
    if when:
        return Ask.WHEN
    if measure is not None:
        return Ask.FIGURE
    kinds = [phrases.asks[word] for word in asks]
    for kind in (Ask.WHY, Ask.WHO, Ask.WHEN, Ask.WHERE, Ask.HOW, Ask.WHAT):
        if kind in kinds:
            return kind
    return Ask.CONTACT if contact else Ask.ANY


def _is_elliptical(folded: str, terms: tuple[Term, ...], phrases: ChinesePhrases) -> bool:
    """True for a message that only makes sense after another: 那微博呢, 涉及多少人, 为什么."""
    content = [term for term in terms if term.weight >= 0.5]
    bare = folded.rstrip("?？。.!！ ")
    starts = folded.startswith(phrases.starts)
    ends = bare.endswith(phrases.ends) and len(bare) <= 14
    return not content or (len(content) <= 2 and (starts or ends)) or (len(content) <= 1 and len(bare) <= 8)


def _position(folded: str, word: str) -> int | None:
    position = folded.find(word)
    return position if position > 0 else None


def _choice(folded: str) -> int | None:
    match = _CHOICE.match(folded.strip())
    if not match:
        return None
    return int(match[1]) if match[1].isdigit() else parse_chinese_number(match[1])
