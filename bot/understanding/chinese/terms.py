"""What is left of a Chinese question when every step has claimed its part: the terms a fact must explain."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from bot.understanding.chinese.canvas import Canvas, Span
from bot.understanding.chinese.clauses import ASIDE, SPOKEN
from bot.understanding.chinese.form_rows import without_its_rows
from bot.understanding.chinese.hearing import word_heard
from bot.understanding.chinese.segments import Kind, ordinary_words, pieces
from bot.understanding.chinese.verbs import ROLE, is_alone, verb_terms
from bot.understanding.phrases import ChinesePhrases, chinese
from knowledge.extraction.names import NAMED
from knowledge.lexicon import Concept, lexicon
from knowledge.normalization import is_cjk
from knowledge.patterns import lazily
from knowledge.pinyin import syllables
from knowledge.query import Term
from knowledge.values import replace

GENERIC_WEIGHT = 0.05
"""What a word such as 信息 or 公开 weighs: nearly every fact explains it, so it decides little."""
BACKGROUND_WEIGHT = 0.4
"""What a word weighs that says for whom or by whom (农户, 公众): below what an answer has to account for."""
_RAW_ALONE, _RAW_EACH, _RAW_MOST = 0.06, 0.3, 1.5
"""What an unknown run weighs: a lone character, each of several, and at most."""
_BESIDE = 0.4
"""Part of its weight that an unknown run keeps where it is not what is counted."""
_DONE, _ASPECT = ("了", "过"), "了过着"
"""After a verb of one character; what stands before the verb is another word."""
_VERB = 0.3
"""What an unknown verb weighs at most."""
_LITTLE = frozenset({"filler", "joint", "yes_no"})
"""Roles of words so short that they may be a piece of a longer one that no step knows (则 of 原则)."""
_NEAR = 3
"""Characters of asking (一共, 都有) that may stand between what is counted and 多少."""
_CONTENT = frozenset({"lexicon", "sound", "generic", "own", "latin"})
_ADVERBS = frozenset("先后再又还都也就只才没别")
"""Characters that are no part of the everyday word before them (信息先过谁的手)."""
_JOINT = lazily(r"[和与跟、及]")
_UPDATED_ON = lazily(
    r"(?:公众号|微信|微博|抖音|头条|快手|视频号|新媒体|网站|账号|客户端)[^,，。;；?？]{0,8}(?P<deed>更新)"
    r"(?:[了过出的]|发布)*(?:信息|内容|消息|文章|作品|视频)?(?:一共|总共|有|共)*(?:多少|好多|几多|几)"
)
_PUT_OUT = ("发布", "公开", "推送", "转发", "公示", "上传", "刊发")
_ALIKE = frozenset("县乡")
"""Levels that sound nearly alike: 县政府 is no 乡政府."""


def terms_of(canvas: Canvas, phrases: ChinesePhrases) -> tuple[Term, ...]:
    """What is left to explain: words of the lexicon, words heard, and runs that nothing knows."""
    terms = [*_of_the_lexicon(canvas, phrases), *_marked(canvas), *verb_terms(canvas.roles(ROLE))]
    for start, end, kind in _runs(canvas):
        terms = _with_run(terms, canvas, (start, end, kind), phrases)
    terms = _compounds(
        [without_its_rows(term, terms, GENERIC_WEIGHT) for term in terms], canvas.text, phrases
    )
    if updated := _UPDATED_ON.search(canvas.text):
        terms = [_as_put_out(term) if term.position == updated.start("deed") else term for term in terms]
    if all(term.weight < BACKGROUND_WEIGHT for term in terms):  # 帮我写一下公开了多少条 asks for the whole
        terms = [
            term if term.known or term.verb else replace(term, weight=min(term.weight, ASIDE))
            for term in terms
        ]
    return tuple(sorted(terms, key=lambda term: term.position))


def _of_the_lexicon(canvas: Canvas, phrases: ChinesePhrases) -> Iterator[Term]:
    """The words of the lexicon that a message writes, and those that it only sounds like."""
    words = lexicon()
    for span in canvas.roles("lexicon"):
        yield _known_term(span.text, words.zh[span.text], span.start, phrases, written=True)
    for span in canvas.roles("sound"):
        word = word_heard(span.text)
        meant = _known_term(word, words.zh[word], span.start, phrases)
        yield replace(meant, names=(*meant.names, span.text))  # 超市 may be no 超时 after all


def _marked(canvas: Canvas) -> Iterator[Term]:
    """What stands in quotation marks, everyday words, words that restrict, and other places."""
    for role, weight in (("quoted", 1.0), ("generic", GENERIC_WEIGHT), ("restrictor", 1.0), ("place", 1.0)):
        for span in canvas.roles(role):
            written = role == "restrictor" or not _ALIKE.isdisjoint(span.text)
            sounds = syllables(span.text)
            yield Term(
                span.text, _names(span.text), weight, sounds, position=span.start, known=True, written=written
            )


def _with_run(
    terms: list[Term], canvas: Canvas, run: tuple[int, int, Kind], phrases: ChinesePhrases
) -> list[Term]:
    """The terms with those of a run that no step has claimed."""
    start, end, kind = run
    raw = canvas.text[start:end].strip(".")
    if len(raw) == 1 and is_cjk(raw) and not _stands_alone(canvas.text, raw, end) and not is_alone(raw):
        terms, raw, start = _with_neighbour(terms, raw, start)
    if len(raw) > 2 and canvas.text[end : end + 1] in _DONE:
        verb, raw = raw[-1], raw[:-1]  # 硕士招了几个: what is counted, and what was done
        terms = [*terms, Term(verb, (verb,), _RAW_ALONE, syllables(verb), position=end - 1)]
    kind_of = lexicon().zh.get(raw.removesuffix(_KIND)) if raw.endswith(_KIND) else None
    if kind_of is not None:  # 公告类 is 公告, though by itself it says what is asked about
        meant = _known_term(raw.removesuffix(_KIND), kind_of, start, phrases)
        names = (raw, *meant.names)
        return [*terms, replace(meant, text=raw, names=names, weight=max(meant.weight, SPOKEN))]
    if not raw:
        return terms
    if (meant_by := _turned_round(raw, canvas.text, start)) is not None:
        return [*terms, replace(_known_term(raw[::-1], meant_by, start, phrases), text=raw)]
    weight = min(_raw_weight(raw, phrases), _VERB if kind is Kind.VERB else _RAW_MOST)
    measured = canvas.roles("measure")
    if measured and weight > BACKGROUND_WEIGHT and _is_aside(canvas, start, end, measured):
        weight = max(BACKGROUND_WEIGHT, weight * _BESIDE)
    spelt = kind is Kind.NAME and _is_a_word(canvas.text, start, start + len(raw))
    names = (raw, raw.removesuffix(_KIND)) if raw.endswith(_KIND) and len(raw) > _SHORT_WORD else (raw,)
    return [*terms, Term(raw, names, weight, syllables(raw), position=start, written=spelt)]


def _turned_round(raw: str, text: str, start: int) -> Concept | None:
    """The word that two unknown characters make the other way round (保低), where they are no word as they stand."""
    if len(raw) != _SHORT_WORD or any(low < start + 2 and start < high for low, high in ordinary_words(text)):
        return None
    known = lexicon().zh
    ends = any(text[max(0, start - before) : start + 1] in known for before in (1, 2))  # 党委会开了几次
    begins = any(text[start + 1 : start + 2 + after] in known for after in (1, 2))
    if ends or begins:
        return None
    concept = known.get(raw[::-1])
    return concept if concept is not None and raw[::-1] not in chinese().generic else None


def _as_put_out(term: Term) -> Term:
    """公众号更新了几篇 asks for what it put out, which few reports call 更新."""
    return replace(term, names=(*term.names, *_PUT_OUT))


def _is_a_word(text: str, start: int, end: int) -> bool:
    """True for a word of the language, which is no slip of the pinyin input: 历史 is not heard in 办理事项."""
    return end - start == _SHORT_WORD and (start, end) in ordinary_words(text)


_SHORT_WORD = 2
"""Characters of a word that stands by chance in the sounds of others."""
_OF = "的"
_KIND = "类"
_MODALS = frozenset("能会")
"""Little words that end nouns as well: 功能版块."""


def _compounds(terms: list[Term], text: str, phrases: ChinesePhrases) -> list[Term]:
    """政协委员的提案 is 政协委员提案, where the lexicon has the two as one word."""
    ordered = sorted(terms, key=lambda term: term.position)
    for first, second in pairwise(ordered):
        end = first.position + len(first.text)
        joined = first.text + second.text
        if not (first.known and second.known and text[end : second.position] == _OF):
            continue
        concept = lexicon().zh.get(joined)
        if concept is not None:
            both = _known_term(joined, concept, first.position, phrases)
            return [both, *(term for term in terms if term is not first and term is not second)]
    return terms


def _stands_alone(text: str, char: str, end: int) -> bool:
    """True for a character that is no part of the word before it: 有人申请不, 信息分哪几类."""
    parts = char == "分" and text[end : end + 1] in ("哪", "几")
    if text[end : end + 1] in _DONE:
        return True  # 红头文件印了几件
    return parts or char in _ADVERBS or (char == "不" and not text[end:].strip("?!。"))


def _runs(canvas: Canvas) -> Iterator[tuple[int, int, Kind]]:
    """What nothing has claimed, in words; a lone character stays as it is."""
    little = [(span.start, span.end) for span in canvas.spans if span.role in _LITTLE]

    def loose(low: int, high: int) -> bool:
        return any(start <= low and high <= end for start, end in little)

    for start, end in canvas.free():
        if not is_cjk(canvas.text[start]):
            yield start, end, Kind.NAME
        elif end - start < 2:
            known = canvas.text[end : end + 1] in _MODALS and canvas.known_from(end) == end + 1
            yield _whole_noun(canvas.text, start, end, loose, known)
        else:
            yield from pieces(canvas.text, start, end, loose)


_OF_A_KIND = lazily(
    "类?(?:的)?(?:信息|工作|方面|领域|文件|公告|通知|动态|事项|资料|内容)|类|(?<!年)(?:公开|发布)"
)
"""Behind the name of a kind of what was published."""


def _whole_noun(
    text: str, start: int, end: int, loose: Callable[[int, int], bool], before_known: bool
) -> tuple[int, int, Kind]:
    """A lone character with the little word that makes a noun of it: 后勤信息 is no 信息 at large, 功能版块 no 版块.

    `before_known` is True if a known word stands one character behind it.
    """
    if not before_known and not _OF_A_KIND.match(text, end):
        return start, end, Kind.NAME
    low, high, kind = next(iter(pieces(text, start, end, loose)), (start, end, Kind.NAME))
    return (low, high, kind) if kind is Kind.NAME and high - low == _SHORT_WORD else (start, end, Kind.NAME)


def _is_aside(canvas: Canvas, start: int, end: int, measured: Sequence[Span]) -> bool:
    """True if an unknown run is neither what is counted nor part of its name (公示里头讲快要超期的).

    微博有多少追踪者 counts 追踪者, 直升机和打印机 are both counted, and 直升机救助 is not 救助: there the run has to be
    accounted for.
    """
    content = [span for span in canvas.spans if span.role in _CONTENT]
    if any(span.start == end for span in content) or _JOINT.search(canvas.text[max(0, start - 1) : start]):
        return False
    if _JOINT.match(canvas.text, end):
        return False
    for span in measured:
        low, high = (end, span.start) if end <= span.start else (span.end, start)
        if high - low <= _NEAR and not any(low <= other.start < high for other in content):
            return False
    return True


def _raw_weight(raw: str, phrases: ChinesePhrases) -> float:
    """What a run of characters weighs that no step knows."""
    if raw in phrases.generic:
        return GENERIC_WEIGHT
    if raw in phrases.background:
        return BACKGROUND_WEIGHT
    return _RAW_ALONE if len(raw) == 1 else min(_RAW_MOST, _RAW_EACH * len(raw))


_NAME_ASKED = lazily(r"名字|姓名|名儿|^叫|账号名")


def _names(text: str) -> tuple[str, ...]:
    """叫什么名字 asks for the name of an account or a platform, which the index calls 名称."""
    return (text, NAMED) if _NAME_ASKED.search(text) else (text,)


def _with_neighbour(terms: list[Term], char: str, position: int) -> tuple[list[Term], str, int]:
    """A lone character joins the everyday word right before it: 公开 and 日 are 公开日."""
    for term in terms:
        done = term.text.endswith(tuple(_ASPECT))
        if term.weight == GENERIC_WEIGHT and not done and term.position + len(term.text) == position:
            return [t for t in terms if t is not term], term.text + char, term.position
    return terms, char, position


def _known_term(
    text: str, concept: Concept, position: int, phrases: ChinesePhrases, written: bool = False
) -> Term:
    plain = text.rstrip(_ASPECT)  # 收到过 is as common as 收到
    generic = (
        text in phrases.generic
        or plain in phrases.generic
        or (not concept.rows and concept.names[0] in phrases.generic)
    )
    names = tuple(dict.fromkeys((text, *concept.names)))
    return Term(
        text,
        names,
        GENERIC_WEIGHT if generic else BACKGROUND_WEIGHT if text in phrases.background else 1.0,
        syllables(text),
        concept.rows,
        concept.columns,
        concept.narrower,
        position,
        known=True,
        written=written,
    )
