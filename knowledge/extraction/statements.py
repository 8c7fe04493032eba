"""Statements that residents ask about in words, and named lists: 三审三校, the construction projects, the five 快."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from knowledge.extraction.in_words import fact_in_words
from knowledge.extraction.numbered_lists import numbered_lists
from knowledge.extraction.outline import SEPARATOR, Passage, PlacedBlock
from knowledge.extraction.sentences import split_sentences
from knowledge.extraction.signature import is_signature
from knowledge.models import Fact, FactKind, Measure
from knowledge.normalization import count_cjk
from knowledge.patterns import lazily
from knowledge.readers import page_words
from knowledge.readers.headings import is_title, without_number
from knowledge.vocabulary import load

_WAYS = ("通过", "利用")
"""Leads of a list of ways to do something: the list ends where that begins (通过网站、公示栏公开…)."""
_MIN_STATEMENT = 6
_MAX_MEMBER = 26
_MIN_MEMBERS = 3
_TITLE = lazily(r"^\S{2,40}\s*\d{4}\s*年(?:度)?\s*(?:政府信息公开(?:工作)?(?:年度)?报告)?\s*$")
"""A line of the title, which tells nothing."""
_HEADING = lazily(r"^[（(]?[一二三四五六七八九十]+[）)]?(?:[、．.]\s*|\s+)[^，。；;：:,!！?？是]{2,24}$")
"""A heading that was left in the text, such as the next part's after the last sentence of one."""
_NUMBERED = lazily(
    r"^\s*(?:[（(]\s*\d{1,2}\s*[）)]|\d{1,2}\s*[.．、](?!\d)|[①-⑩])\s*(?P<words>[^。；;]{6,90})[。；;]"
)
_MEMBER = lazily(
    r"(?:(?<=[。；;：:，,])|^)\s*(?P<number>[一二三四五六七八九十])是(?P<words>[^，,。；;]{3,40})(?:[，,](?P<then>[^，,。；;]{2,40}))?"
)
_FIRST = lazily(
    r"(?:(?<=[。；;：:])|^)(?P<words>[^，,。；;：:]{3,40})(?:[，,](?P<then>[^。；;：:]{2,60}))?[；;]\s*$"
)
"""What stands before 二是 where no 一是 opens the enumeration."""
_IS = lazily(r"^[一二三四五六七八九十]是(?=\S{2})")
"""一是… as a heading: the number is none of the member's words."""
_CIRCUMSTANCE = lazily(
    r"^(?:围绕|针对|按照|结合|根据|聚焦|对于?(?!外)|在(?!线)|为(?!民)|立足|紧扣|依托)|(?:时候|之后|以后|的同时|过程中|[的]时|方面|一类的\S{2,6}|等工作)$"
)
"""A clause that only says when or about what: the clause behind it says what is done."""
_SENTENCE_END = lazily(r"[。；;]|$")
_NAMED_RUN = lazily(
    r"(?:^|[。；;])\s*(?:([\u4e00-\u9fff]{2,12})[：:]|(下一步|下步|今后)[^。；;]{0,24}[，,：:])\s*$"
)
_COUNTS = lazily(r"\d\s*(?:万|亿)?(?:[条件份人次户项篇个元期场套起家]|余|%)")
"""A paragraph that counts is told by its figures."""
_ABSENT = lazily(r"不存在|没有|未(?:收|发|接|有|涉|产)|无(?:其他|关于)")
"""A list of what did not happen must not be told as what there is."""

_FIRST_CLAUSE = re.compile(r"[，,。；;：:]|[（(<《\[]*https?:")
"""Ends the first clause of a sentence, before an address of the web if one stands in it."""


def statements(passages: Iterable[Passage], organisation: str = "") -> list[Fact]:
    """Every sentence of the prose as a fact whose value is its words; not the signature of the organisation."""
    facts: list[Fact] = []
    for passage in passages:
        if page_words.describes(passage.text) or page_words.operates(passage.text):
            continue
        sentences = split_sentences(passage.text)
        facts += [
            _statement(sentence, passage)
            for sentence in sentences
            if count_cjk(sentence) >= _MIN_STATEMENT
            and not _TITLE.search(sentence)
            and not _HEADING.match(sentence)
            and not is_title(sentence)
            and not is_signature(sentence, organisation)
        ]
    return facts


def _statement(sentence: str, passage: Passage) -> Fact:
    label = passage.headings[-1] if passage.headings else _FIRST_CLAUSE.split(sentence)[0]
    return fact_in_words(passage, sentence, sentence, label=label, topic=sentence)


@cache
def _lead() -> re.Pattern[str]:
    leads = sorted(load("prose")["lists"]["leads"], key=len, reverse=True)
    return re.compile("(?:" + "|".join(map(re.escape, leads)) + ")[:：]?")


def _holds_lead(text: str, lead: re.Match[str]) -> bool:
    """True if the lead is only a part of another word: 有 of 有效."""
    return any(
        text.find(word, max(0, lead.start() - 1), lead.end() + 2) >= 0
        for word in load("prose")["lists"]["no_leads"]
    )


@cache
def _done_so() -> re.Pattern[str]:
    words = load("prose")["lists"]["done_so"]
    return re.compile(
        "(?<=[^、]{2})(?:"
        + "|".join(map(re.escape, words))
        + ")(?![栏平电专目指厅册页单片屏牌]|会(?!议)|手册)"
    )


@cache
def _end() -> re.Pattern[str]:
    ends = sorted(load("prose")["lists"]["ends"], key=len, reverse=True)
    return re.compile("(?:" + "|".join(map(re.escape, ends)) + ")")


def lists(passages: Iterable[Passage]) -> list[Fact]:
    """Named lists: three or more members set apart by 、 after a word that announces them."""
    facts: list[Fact] = []
    for passage in passages:
        facts += [_list_fact(*listed, passage) for listed in numbered_lists(passage.text)]
        for sentence in split_sentences(passage.text):
            for clause in re.split(r"[，,；;。：:]", sentence):
                found = None if _ABSENT.search(clause) else _list_of(clause)
                if found:
                    name, members = found
                    facts.append(_list_fact(name, members, sentence, passage))
    return facts


def outline_lists(placed: Iterable[Passage | PlacedBlock]) -> list[Fact]:
    """What a section is made of: the headings below its heading, 一是… 二是… in its prose, or its numbered paragraphs."""
    below: dict[tuple[str, ...], dict[str, None]] = {}
    facts: list[Fact] = []
    for part in placed:
        path = part.headings
        for depth in range(1, len(path)):
            below.setdefault(path[:depth], {})[path[depth]] = None
        if isinstance(part, Passage) and path:
            enumerated = _enumerated(part.text)
            for lead, members, quote in enumerated:
                facts.append(
                    _outline_fact(path, lead or _matter_of(part.text, quote, path[-1]), members, quote)
                )
            for member in [] if enumerated else _numbered(part.text):
                below.setdefault((*path, ""), {})[member] = None
    headed = [(tuple(filter(None, path)), list(members)) for path, members in below.items()]
    return [
        *(_outline_fact(path, "", members) for path, members in headed if len(members) > 1 and path),
        *facts,
    ]


def _enumerated(text: str) -> list[tuple[str, list[str], str]]:
    """Each run of 一是… 二是…: the words that lead up to it, the first clause of every member, and its whole text."""
    found = list(_MEMBER.finditer(text))
    begins = [at for at, member in enumerate(found) if member["number"] == "一" or at == 0]
    runs = []
    for at, until in pairwise([*begins, len(found)]):
        opened = _FIRST.search(text, 0, found[at].start()) if found[at]["number"] == "二" else None
        members = [*([opened] if opened else []), *found[at:until]]
        start = members[0].start()
        end = _SENTENCE_END.search(text, found[until - 1].end())
        if len(members) >= 2:
            quote = text[start : end.end() if end else len(text)].strip()
            runs.append((_lead_of(text[:start]), [_told(member) for member in members], quote))
    return runs


def _told(member: re.Match[str]) -> str:
    """The first clause of a member that says what is done or wanting, with the one before it that says when."""
    words, then = member["words"], member["then"]
    return f"{words}，{then}" if then and _CIRCUMSTANCE.search(words) else words


def _lead_of(before: str) -> str:
    """The name of an enumeration (改进情况：一是…), where a short one with a colon stands right before it."""
    named = _NAMED_RUN.search(before)
    return next(filter(None, named.groups())) if named else ""


_PROBLEMS = lazily(r"问题|不足|短板|差距|困难|薄弱|欠缺")
_REMEDIES = lazily(r"改进|整改|措施|下一步|下步|今后|打算")


def _matter_of(text: str, quote: str, heading: str) -> str:
    """Which of the two a section on problems and what is done about them enumerates, by what was said last before."""
    if not (_PROBLEMS.search(heading) and _REMEDIES.search(heading)):
        return ""
    before = text[: text.find(quote)]
    last = {
        name: max((match.start() for match in words.finditer(before)), default=-1)
        for name, words in (("存在的主要问题", _PROBLEMS), ("改进措施", _REMEDIES))
    }
    return max(last, key=lambda name: last[name]) if max(last.values()) >= 0 else ""


def _numbered(text: str) -> list[str]:
    """The first sentence of a numbered paragraph (1.涉企政策解读…。), one of several below a heading."""
    match = _NUMBERED.match(text)
    return [match["words"]] if match and not _COUNTS.search(match["words"]) else []


def _outline_fact(heading: tuple[str, ...], lead: str, members: list[str], quote: str = "") -> Fact:
    names = tuple(_IS.sub("", without_number(member)).rstrip("。：:") for member in members)
    above = without_number(heading[-1])
    return Fact(
        label=lead or above,
        topic=f"{lead} {above}".strip() if lead else above,
        measure=Measure.LIST,
        value=None,
        value_text="；".join(names),
        unit="",
        kind=FactKind.PROSE,
        section=SEPARATOR.join(heading),
        quote=quote or "；".join(members),
        scope=" ".join(heading[1:-1]),
        items=names,
    )


def _list_of(clause: str) -> tuple[str, tuple[str, ...]] | None:
    """The name and the members of a list that fills a clause; None if the clause holds none."""
    masked = re.sub(r"[（(][^）)]*[）)]", lambda m: "＿" * len(m.group()), clause)
    first = masked.find("、")
    if (
        first < 0
        or masked.count("、") < _MIN_MEMBERS - 1
        or re.search(r"\d\s*[条件份人次户项篇个]\s*、", masked)
    ):
        return None
    lead = None
    for lead in _lead().finditer(masked, 0, first):
        whole = lead.start() >= 2 or not masked[: lead.start()].strip()
        if whole and not _holds_lead(masked, lead):
            break
    if lead is None or lead.end() >= first or _holds_lead(masked, lead):
        return None
    ended = _end().search(masked, first)
    stop = ended.start() if ended else len(masked)
    done = _done_so().search(masked, first, stop) if lead.group() in _WAYS else None
    stop = done.start() if done else stop
    tail = clause[stop:].strip()
    members = [_unquoted(member.strip()) for member in clause[lead.end() : stop].split("、")]
    last = re.split(r"和(?=\S)|以及|及(?=\S)", members[-1], maxsplit=1)
    members = [*members[:-1], *last] if len(last) == 2 and min(map(len, last)) >= 2 else members
    if len(members) < _MIN_MEMBERS or any(not member or len(member) > _MAX_MEMBER for member in members):
        return None
    return f"{clause[: lead.start()]}{lead.group()}…{tail}".strip(), tuple(members)


def _unquoted(member: str) -> str:
    """A member without its quotation marks, and without the words that lead up to them: 专栏的“机构职能”."""
    quoted = re.search(r"“([^“”]+)”$", member)
    return quoted[1] if quoted else member.strip("\"' ") if "“" in member else member.strip("“”\"' ")


def _list_fact(name: str, members: tuple[str, ...], sentence: str, passage: Passage) -> Fact:
    label = name if count_cjk(name) >= 4 or not passage.headings else without_number(passage.headings[-1])
    said = "、".join(members)
    topic = f"{name} {said}"
    return fact_in_words(
        passage, sentence, said, label=label, topic=topic, measure=Measure.LIST, items=members
    )
