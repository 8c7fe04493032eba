"""Small pieces of wording: numbers, quotes of bearable length, the part of a sentence that was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from bot.answering.telling.announced import to_its_last_point
from bot.answering.telling.dated import opening_time
from bot.answering.telling.roles import sought
from bot.answering.telling.rows import leader_of
from bot.answering.telling.shown import shows
from bot.understanding.question import Ask, Question
from knowledge.extraction.numbered_lists import numbered_runs
from knowledge.models import Fact
from knowledge.normalization import fold
from knowledge.patterns import lazily

MAX_QUOTE = 260
_SHORT_QUOTE = 40
"""Characters of a sentence that is always quoted whole."""
_CLAUSE = lazily(
    r"(?:[（(][^（）()\d]{1,24}[）)]|[^，；。！？、,;]|(?<=\d),(?=\d))+[，；。！？、,;]*[”」』）]?"
)
_HOLDS_FIGURE = lazily(r"\d(?!\d*\s*[年月日])")
_IN_A_FIGURE = tuple("0123456789.,")
_GOES_ON = lazily(r"[\d.]|,\d")
"""What before and after a figure makes it a piece of a longer one."""
_TOLD_BEFORE = (Ask.HOW, Ask.WHAT)
_IN_A_ROW = frozenset({"equipment"})
"""What goes on for as long as one clause after another names some of it."""
_TOO_LITTLE = 20
"""Characters below which the last clauses of a statement do not say what is done, only to what end."""
_STATEMENT_ENDS = tuple("；;。")
_BLANK = "＿"
_LEFT_OUT = lazily("(?:^|(?<=\0))\0+|\0+$")

_ASKED_BY = (
    lazily(r"(?:什么|啥|怎么?)样(?:子)?的一?个?([\u4e00-\u9fff]{2})"),
    lazily(r"([\u4e00-\u9fff]{2})(?:了|的是|的)?(?:什么|啥|哪些)(?:内容|东西)?[呢啊呀?？]*$"),
)
"""The noun of 什么样的平台, and the deed before 什么."""
_MEANT_FOR = lazily(
    r"(?:同时|此外|另外|,)*(?:是)?为(?!期|主|准|止|辅|[\d])|由于|因为?(?=[\u4e00-\u9fff]{2})|鉴于"
)
_CLOSE = 3
"""Clauses before and after those with the words asked about that may belong to them."""

_EXCEPTION = lazily(r"除[^，,。]{2,30}外[，,]$")
"""除不予公开的外, says nothing without what follows."""
_CLAUSE_END = lazily(r"(?<=[，,；;。：:])(?!//)(?<!\d[：:](?=\d\d))")
_PAIRED = (("“", "”"), ("《", "》"), ("「", "」"))


def number_text(value: Decimal) -> str:
    """A number without needless zeros or exponents."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def as_number(fact: Fact) -> Decimal | None:
    """The value without the 万 of its unit, for comparing with what a resident says."""
    return None if fact.value is None else fact.amount


def cut(quote: str, limit: int = MAX_QUOTE) -> str:
    """A quote of bearable length; the cut is shown."""
    text = " ".join(quote.split())
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def asks_one_figure(question: Question) -> bool:
    """True for a plain 多少 about one thing; whoever asks for more (也, 其中, 哪几个) is shown the whole sentence."""
    joined = any(question.folded[joint] not in ",;" for joint in question.joints)
    several = question.each or question.listing or joined or question.other_measures or question.within
    return question.ask is Ask.FIGURE and not several and not question.elliptical


def excerpt(facts: Sequence[Fact]) -> str:
    """The clauses of the facts' common sentence that hold their figures, with the words that lead up to them.

    Clauses with other figures are left out, and …… shows it: a resident should not have to pick out the right one.
    """
    quote, shown = (" ".join(text.split()) for text in (facts[0].quote, facts[0].words))
    if len(quote) <= _SHORT_QUOTE or any(fact.key or not fact.value_text for fact in facts):
        return cut(shown)
    clauses = _CLAUSE.findall(quote)
    told = {_clause_of(fact, clauses) for fact in facts}
    if None in told:
        return cut(shown)
    kept = set(told)
    for index in sorted(position for position in told if position is not None):
        while index > 0 and not _HOLDS_FIGURE.search(clauses[index - 1]):
            index -= 1
            kept.add(index)
    published = _CLAUSE.findall(shown) if shown != quote else clauses
    if len(published) != len(clauses):
        return cut(shown)
    pieces = [clause if i in kept else "" for i, clause in enumerate(published)]
    return cut(_LEFT_OUT.sub("……", "\0".join(pieces)).replace("\0", ""))


def _clause_of(fact: Fact, clauses: Sequence[str]) -> int | None:
    """Which clause holds the fact's figure; of several with the same one, that which ends in the label's end, or shares most with it."""
    printed = " ".join(fact.value_text.split())
    holding = [index for index, clause in enumerate(clauses) if _prints(clause, printed)]
    if (
        fact.year is None and not fact.change and not _OF_BEFORE.search(fact.label)
    ):  # 受理73件，同比2015年的73件持平: this year's is the first
        holding = [index for index in holding if not _OF_BEFORE.search(clauses[index])] or holding
    words, end = set(fact.label), f"{fact.label[-2:]}{printed}"
    return max(
        holding, key=lambda index: (end in clauses[index], len(words & set(clauses[index]))), default=None
    )


def _prints(clause: str, figure: str) -> bool:
    """True if a clause prints the figure by itself, not as a piece of a longer one."""
    start = clause.find(figure)
    while start >= 0:
        after = clause[start + len(figure) :]
        if not clause[:start].endswith(_IN_A_FIGURE) and not _GOES_ON.match(after):
            return True
        start = clause.find(figure, start + 1)
    return False


_OF_BEFORE = lazily(r"同比|上年|去年|[比较]20\d\d年|20\d\d年的")
"""How a clause speaks of another year's figure."""
_TOO_LONG = 50
"""Characters before the one clause with a date from which that clause alone is told: the date comes first."""


_REMEDY = lazily(r"\s*(?:改进|整改)(?:情况|措施|办法)?[:：]")
"""How the sentence begins that says what is done about a problem: all of it is …"""
_TOLD_WHOLE = 160
"""… in a sentence of so many characters."""


_WHICH_YEAR, _A_YEAR = lazily("哪一?年|哪个年度|什么年度|几几年"), lazily(r"(?:19|20)\d\d\s*年")
_WHO_DOES = lazily(r"(?:谁|哪个人?|哪位|什么人)(?:来|去|负责|给|在)*([\u4e00-\u9fff]{2})")


def asked_part(question: Question, sentence: str) -> str:
    """The clauses of a sentence that hold the words asked about and what is sought; the whole of it if it is short."""
    if len(sentence) <= 60 or (len(sentence) <= _TOLD_WHOLE and _REMEDY.match(sentence)):
        return sentence
    clauses = _clauses(sentence)
    names = [name for term in question.terms if term.weight >= 0.5 for name in term.names]
    names += [term.text for term in question.terms if term.text in _asked_of_each(question.folded)]
    hits = [i for i, clause in enumerate(clauses) if any(name in clause for name in names)]
    stated = [i for i, clause in enumerate(clauses) if _holds_what_is_stated(question, clause)]
    if stated and (not hits or not set(hits).isdisjoint(stated)):  # 四项原则 is not told by 检查4项
        return _joined(clauses[stated[0] : stated[-1] + 1])
    if not hits:
        return sentence
    if of_a_year := _in_which_year(question, clauses, hits):
        return of_a_year
    first, last = hits[0], min(len(clauses) - 1, max(hits[-1], hits[0] + 1))
    showing = _showing(question, clauses)
    opening = opening_time(sentence) if question.ask is Ask.WHEN else ""
    timed = next(
        (place for place, clause in enumerate(clauses) if opening and opening in fold(clause)), first
    )
    if timed < first:
        return f"{clauses[timed].strip('，,；; ')}……{_joined(clauses[first : last + 1])}"
    if not any(showing[first : last + 1]):
        near = (place for place in (last + 1, last + 2, first - 1, first - 2) if 0 <= place < len(clauses))
        said = next((place for place in near if showing[place]), None)
        if said is None:
            led = leader_of(clauses, first)
            if showing[led]:
                return f"{clauses[led].strip('，,；; ')}……{_joined(clauses[first : last + 1])}"
            return _with_what_shows_it(clauses, showing, first, last)
        first, last = min(first, said), max(last, said)
    if question.ask is Ask.WHEN and sum(map(len, clauses[first : last + 1])) > _TOO_LONG:
        dated = [place for place in range(first, last + 1) if showing[place]]
        if len(dated) == 1:
            first = last = dated[0]
    first, last = _widened(question, clauses, showing, first, last)
    return _joined(clauses[first : to_its_last_point(question, clauses, first, last) + 1])


def _in_which_year(question: Question, clauses: Sequence[str], hits: Sequence[int]) -> str:
    """The clauses that print a year beside the words asked about, of 哪年的; '' for any other question."""
    if not _WHICH_YEAR.search(question.folded):
        return ""
    dated = [at for at in hits if _A_YEAR.search(clauses[at])]
    return _joined(clauses[dated[0] : dated[-1] + 1]) if dated else ""


def _asked_of_each(folded: str) -> list[str]:
    """审核 and 审批 of 谁审核、谁审批: both are told, however common the first is."""
    asked = _WHO_DOES.findall(folded)
    return asked if len(asked) > 1 else []


def _widened(
    question: Question, clauses: Sequence[str], showing: Sequence[bool], first: int, last: int
) -> tuple[int, int]:
    """The same clauses with those around them without which they say too little: the deed, what goes on, who did it."""
    first, last = _with_the_deed(question, clauses, first, last)
    if any(one.role.name in _IN_A_ROW for one in sought(question)):
        while last + 1 < len(clauses) and showing[last + 1]:
            last += 1
    if question.ask in _TOLD_BEFORE and sum(map(len, clauses[first : last + 1])) < _TOO_LITTLE:
        first = _beginning(clauses, first)
    if question.ask is Ask.WHY and first > 0 and _RESULT.match(clauses[first]):
        first = _beginning(clauses, first)  # what it comes from stands before it
    if question.ask is Ask.WHO and first > 0 and _LED_BY_SOMEBODY.match(clauses[first]):
        first -= 1
    if first > 0 and _THE_WAY.match(clauses[first - 1]) and _BY_WHAT.search(question.folded):
        first -= 1
    return first, last


_BY_WHAT = lazily(
    "(?:通过|利用|靠|用|以|借助|依托)(?:的?是)?(?:什么|啥|哪些?)|(?:什么|哪些?|哪几[种个])(?:平台|渠道|方式|途径|形式|媒体|载体)"
)
_THE_WAY = lazily(
    r"\s*(?:并|还|同时|积极|充分|主要)*(?:通过|利用|依托|借助|运用|采取|采用)[^，,；;。]*[，,]?$"
)
"""通过什么平台回应: by which ways it was done stands in the clause before."""


def _with_the_deed(question: Question, clauses: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """The same clauses and what is close by that says what is done (海报介绍什么), what it is (什么样的平台) or why."""
    wanted = [term.text for term in question.terms if term.verb and len(term.text) > 1]
    wanted += [found[1] for pattern in _ASKED_BY if (found := pattern.search(question.folded))]
    told = "".join(clauses[first : last + 1])
    ahead = range(last + 1, min(last + 1 + _CLOSE, len(clauses)))
    unsaid = [word for word in wanted if word not in told]
    last = max((at for at in ahead if any(word in clauses[at] for word in unsaid)), default=last)
    if question.ask is Ask.WHY:
        before = range(max(0, first - _CLOSE), first)
        first = min((at for at in before if _MEANT_FOR.match(clauses[at])), default=first)
    return first, last


_RESULT = lazily(r"\s*(?:从而|进而|因而|因此|所以)?(?:导致|造成|致使|以致|使得|引起|因而|因此|所以)")
_LED_BY_SOMEBODY = lazily(r"\s*(?:带领|率领|率队|率(?!先)|带队|陪同|一行)")
"""副局长某某，带领科室负责人参加: who did it stands in the clause before."""


_LIST_OPEN = lazily(r"、[^，,、；;。：:]{2,8}[，,]$")
_LIST_GOES_ON = lazily(r"[^，,、；;。：:]{2,8}、[^，,、；;。：:]{2,8}(?:、|等)")
"""向甲日报、乙日报，丙网、丁网等媒体发布: one list, whatever marks part it."""


def _clauses(sentence: str) -> list[str]:
    """The clauses, none of which ends within quotation marks, a title (“有速度，有温度”服务宗旨), or a list that is numbered."""
    clauses: list[str] = []
    lists = numbered_runs(sentence)
    at = 0
    for piece in _CLAUSE_END.split(sentence):
        inside = any(start < at < end for start, end in lists)
        at += len(piece)
        if clauses and (
            inside
            or _EXCEPTION.match(clauses[-1])
            or (_LIST_GOES_ON.match(piece) and _LIST_OPEN.search(clauses[-1]))
            or any(clauses[-1].count(opened) > clauses[-1].count(closed) for opened, closed in _PAIRED)
        ):
            clauses[-1] += piece
        elif piece.strip():
            clauses.append(piece)
    return clauses


def _joined(clauses: Sequence[str]) -> str:
    return "".join(clauses).strip("，,；; ")


def _holds_what_is_stated(question: Question, clause: str) -> bool:
    """True if the clause prints a figure by which a question for words says what it is about: 涉及37人的是什么."""
    asks_for_words = question.ask in _TOLD_BEFORE and question.measure is None
    return asks_for_words and any(_prints(clause, number_text(value)) for _, value in question.stated)


def _showing(question: Question, clauses: Sequence[str]) -> list[bool]:
    """Which clauses show what is sought beside the words asked about: 党委会议 shows no way of publishing, 公示栏 does."""
    names = {name for term in question.terms if term.weight >= 0.5 and not term.verb for name in term.names}
    beside = [shows(question, _without(names, clause)) for clause in clauses]
    return beside if any(beside) else [shows(question, clause) for clause in clauses]


def _without(names: Iterable[str], clause: str) -> str:
    for name in sorted(names, key=len, reverse=True):
        clause = clause.replace(name, _BLANK * len(name))
    return clause


def _beginning(clauses: Sequence[str], first: int) -> int:
    """Where the statement begins that a clause belongs to: what is done is said before what it is for."""
    while first > 0 and not clauses[first - 1].rstrip().endswith(_STATEMENT_ENDS):
        first -= 1
    return first


def _with_what_shows_it(clauses: Sequence[str], showing: Sequence[bool], first: int, last: int) -> str:
    """The clauses that name the thing, and the one further on in the sentence that says what is sought of it."""
    named = _joined(clauses[first : last + 1])
    rest = zip(clauses[last + 1 :], showing[last + 1 :], strict=True)
    further = next((clause for clause, shown in rest if shown), "")
    return f"{named}……{further.strip('，,；; ')}" if further else named
