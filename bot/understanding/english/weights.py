"""What each word of an English question weighs: what it asks of a figure, and what only surrounds that."""

from __future__ import annotations

from bot.understanding.english.counted_noun import MEASURE_NOUN, as_counted, is_noun
from bot.understanding.english.counting import Counting
from bot.understanding.english.of_its_place import without_what_comes_there
from bot.understanding.english.phrases import EnglishPhrases, stems
from bot.understanding.english.row_words import RECEIVED, beside_rows, of_applicants, of_documents
from bot.understanding.english.terms import EVERYDAY_WEIGHT, GENERIC_WEIGHT
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.query import Term
from knowledge.values import replace

_BENEFITED = lazily(r"(?:\w+ )*benefit(?:t?ed|t?ing)?(?: from)?")
"""Whoever benefited from a subsidy is counted by the number of people it reached, under whatever name."""
_TELLS_WHICH = frozenset({"转发量", "原创"})
"""What posts are told apart by: forwarded ones and original ones."""
_PUBLISHED, _JOINED = "发布", 2
"""Published and forwarded: so many words apart."""
_HOW_OFTEN = ("量", "数", "次数")
"""How names end that say how often something was done, not to which."""
_ACCOUNTS = frozenset({"微信", "微博", "公众号", "新媒体", "抖音", "账号", "客户端"})
"""What somebody can follow."""
_TO_BE_KEPT = frozenset(
    f"{word}{ending}"
    for word in (
        "guideline",
        "rule",
        "regulation",
        "principle",
        "procedure",
        "standard",
        "requirement",
        "law",
        "step",
        "provision",
    )
    for ending in ("", "s")
)
"""What accounts have to follow themselves."""
_SENT_ON = frozenset({"微信", "微博", "抖音", "快手", "今日头条"})
_ACCOUNT = "账号"
_HOTLINE, _LINE = "热线", "hotline"
_FOLLOWED_UP = {"followed": ("跟进", "跟踪", "跟办"), "tracked": ("跟踪", "跟进", "追踪")}
"""What is done with projects and cases that nobody reads."""
_DONE_WITH_STAFF, _STAFF = frozenset({"招聘", "约谈", "问责", "责任追究", "处分"}), "工作人员"
"""What is done with staff alone, so that a figure need not say that they are staff."""
_CHANNELS = frozenset(
    {"微信", "微博", "网站", "政府网站", "门户网站", "新媒体", "抖音", "平台", "公示栏", "公报"}
)
"""Where all that was put out is government affairs information."""
_AFFAIRS, _INFORMATION = "government affairs", "政府信息"
_OF_AFFAIRS = ("政务信息", "政务类信息", "政务动态", "政府信息")


def weighed(terms: tuple[Term, ...], counting: Counting, phrases: EnglishPhrases) -> tuple[Term, ...]:
    """The terms with the weight that their part in the question gives them."""
    rows = sum(1 for term in terms if term.rows - {RECEIVED})
    if not any(_CHANNELS.intersection(term.names) for term in terms):
        terms = tuple(_of_affairs(term) for term in terms)
    accounts = any(_ACCOUNTS.intersection(term.names) for term in terms)
    if counting.measure is None and (not accounts or any(term.text in _TO_BE_KEPT for term in terms)):
        terms = tuple(_kept_to(term, phrases) for term in terms)
    elif not accounts and counting.measure not in (Measure.PERSON, Measure.PERSON_TIMES):
        terms = tuple(_followed_up(term) for term in terms)
    terms = tuple(_told_apart(term, terms, counting) for term in of_documents(terms, counting))
    terms = tuple(as_counted(term, counting, phrases, bool(rows)) for term in terms)
    if counting.measure is Measure.PERSON and any(
        _DONE_WITH_STAFF.intersection(term.names) for term in terms
    ):
        terms = tuple(_taken_on(term) for term in terms)
    terms = without_what_comes_there(terms)
    terms = tuple(_numbered_line(term, terms) for term in terms)
    if any(_SENT_ON.intersection(term.names) for term in terms):
        terms = tuple(_beside_channel(term) for term in terms)
    things = [t for t in terms if t.weight >= 0.5 and not (_is_light(t, phrases) or _benefited(t))]
    if any(row.startswith("applications.") for term in things for row in term.rows) or of_applicants(
        things, terms
    ):
        terms = tuple(_done_with(term, phrases) for term in terms)
        return tuple(beside_rows(term, terms) for term in terms)
    terms = tuple(beside_rows(term, terms) for term in terms)
    things = [term for term in things if term in terms]
    if not things:
        return terms
    return tuple(_beside_things(term, counting, phrases) for term in terms)


def _of_affairs(term: Term) -> Term:
    """Government affairs items are what a report calls so where it does, one kind of all that is put out."""
    if not term.text.startswith(_AFFAIRS) or _INFORMATION not in term.names:
        return term
    return replace(term, text=_OF_AFFAIRS[0], names=_OF_AFFAIRS, weight=MEASURE_NOUN)


def _told_apart(term: Term, terms: tuple[Term, ...], counting: Counting) -> Term:
    """In forwarded documents, documents that were forwarded, the participle says which of them are meant."""
    if not _TELLS_WHICH.intersection(term.names[:1]):
        return term
    at = term.position + len(term.text.split())
    beside = any(
        _PUBLISHED in other.names and abs(other.position - term.position) == _JOINED for other in terms
    )
    if term.position not in counting.predicates and not beside and all(o.position != at for o in terms):
        return term
    names = tuple(name for name in term.names if not name.endswith(_HOW_OFTEN)) or term.names
    return replace(
        term,
        text=names[0] if beside else term.text,
        names=names,
        weight=max(term.weight, EVERYDAY_WEIGHT),
        known=True,
    )


def _beside_things(term: Term, counting: Counting, phrases: EnglishPhrases) -> Term:
    """Less weight for what only says that another thing took place, unless it is what is counted."""
    counted = is_noun(term, counting) and stems(term.text) in phrases.telling
    light = (_is_light(term, phrases) or _benefited(term)) and not counted
    return replace(term, weight=GENERIC_WEIGHT) if light else term


def _benefited(term: Term) -> bool:
    """True for benefited from, people who benefited; benefits that are paid out are another word."""
    return _BENEFITED.fullmatch(term.text) is not None and term.names[0] in ("受益人员", "惠及")


def _numbered_line(term: Term, terms: tuple[Term, ...]) -> Term:
    """Of the 12369 hotline its number tells which it is; no other line is meant."""
    numbered = any(other.text.isdigit() and other.position == term.position - 1 for other in terms)
    if term.text != _LINE or not numbered:
        return term
    return Term(_LINE, (_HOTLINE,), GENERIC_WEIGHT, position=term.position, known=True)


def _beside_channel(term: Term) -> Term:
    """Less weight for accounts where it is said on what: a report may print no more than 微信3个."""
    return replace(term, weight=GENERIC_WEIGHT) if _ACCOUNT in term.names[:1] else term


def _kept_to(term: Term, phrases: EnglishPhrases) -> Term:
    """Less weight for what may mean readers: the principle that they follow has none."""
    return replace(term, weight=GENERIC_WEIGHT) if term.text in phrases.kept_to else term


def _followed_up(term: Term) -> Term:
    """Projects that were followed have no readers."""
    names = _FOLLOWED_UP.get(term.text)
    return term if names is None else replace(term, names=names, weight=EVERYDAY_WEIGHT)


def _taken_on(term: Term) -> Term:
    """How many staff were recruited or reproved: that they are staff, 公开招聘86人 need not say."""
    return replace(term, weight=GENERIC_WEIGHT) if _STAFF in term.names else term


def _done_with(term: Term, phrases: EnglishPhrases) -> Term:
    """Of requests, handled is another row of the form than received, everyday word though it is."""
    if not term.rows and not term.columns and _is_light(term, phrases):
        return replace(term, weight=min(term.weight, GENERIC_WEIGHT))  # that somebody sent them
    handled = any(row.startswith("applications.") and row != RECEIVED for row in term.rows)
    return replace(term, weight=1.0) if handled else term


def _is_light(term: Term, phrases: EnglishPhrases) -> bool:
    """True for granted, resolved, carried out: beside another thing they only say that it took place."""
    return stems(term.text) in phrases.light


def in_chinese(term: Term) -> Term:
    """The term under its Chinese name: a fact that prints the very name fits better than one with another."""
    return replace(term, text=term.names[0]) if term.known else term
