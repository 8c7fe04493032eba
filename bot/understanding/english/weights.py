"""What each word of an English question weighs: what it asks of a figure, and what only surrounds that."""

from __future__ import annotations

from bot.understanding.english.counting import Counting
from bot.understanding.english.phrases import EnglishPhrases, stems
from bot.understanding.english.terms import ASIDE, EVERYDAY_WEIGHT, GENERIC_WEIGHT
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.query import Term
from knowledge.values import replace

_RECEIVED = "applications.received"
_ASKS_FOR = frozenset({"asking", "asking for", "asked for", "ask for"})
"""Requests asking for publications: they are not counted for having come in."""
_HOLDS = frozenset({"apply", "applies"})
"""Rules apply; nobody applies for anything."""
_SHORT = 2
"""Characters of a name that may stand for anything: requests for publications are not what was 公开."""
_OUTCOMES = frozenset({"applications.refused", "applications.unavailable", "applications.rejected"})
"""Rows of the form that further rows divide by reason."""
_DONE = frozenset({"applications.closed"})
_BENEFITED = lazily(r"(?:\w+ )*benefit(?:t?ed|t?ing)?(?: from)?")
"""Whoever benefited from a subsidy is counted by the number of people it reached, under whatever name."""
_REASON = lazily(r"applications\.(?:refused|unavailable|rejected)\.")
_DISCLOSED = frozenset(
    f"applications.{row}" for row in ("granted", "partly_granted", "refused", "refused.state_secret")
)
"""What became of requests; of documents it says how they are marked."""
_DOCUMENT = "文件"
_TELLS_WHICH = frozenset({"转发量", "原创"})
"""What posts are told apart by: forwarded ones and original ones."""
_HOW_OFTEN = ("量", "数", "次数")
"""How names end that say how often something was done, not to which."""
_MARKED = {
    "applications.granted": ("公开发布", "公开"),
    "applications.partly_granted": ("删减后公开", "区分公开", "节选公开"),
}
"""How reports say that documents are marked for release."""
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
_UNITS = frozenset(
    {
        "episode",
        "episodes",
        "instalments",
        "installments",
        "batch",
        "batches",
        "rounds",
        "sessions",
        "editions",
        "copies",
        "sets",
        "categories",
        "kinds",
        "types",
        "classes",
    }
)
"""Nouns that reports print as the measure word itself."""
_SENT_ON = frozenset({"微信", "微博", "抖音", "快手", "今日头条"})
_ACCOUNT = "账号"
_MADE = frozenset({"proactive.made", "proactive.newly_published", "proactive.published_total"})
"""Columns that say of anything else no more than that it came out."""
_MAILBOX, _LETTERS = "信箱", "来信"
"""What comes into a mailbox: beside it, letters say nothing more."""
_HOTLINE, _LINE = "热线", "hotline"
_CALLS = frozenset({"call", "calls", "phone calls", "telephone calls"})
"""What comes in over a hotline, as letters do into a mailbox."""
_MEASURE_NOUN = 0.3
"""What students weighs in how many students: the fact may print no more than 名."""
_CHANNELS = frozenset(
    {"微信", "微博", "网站", "政府网站", "门户网站", "新媒体", "抖音", "平台", "公示栏", "公报"}
)
"""Where all that was put out is government affairs information."""
_AFFAIRS, _INFORMATION = "government affairs", "政府信息"
_OF_AFFAIRS = ("政务信息", "政务类信息", "政务动态", "政府信息")
_PARTICIPLES = frozenset(
    [
        "built",
        "bought",
        "caught",
        "cut",
        "dug",
        "found",
        "held",
        "hit",
        "hurt",
        "lent",
        "lost",
        "put",
        "rebuilt",
        "sent",
        "shut",
        "sold",
        "sunk",
        "taught",
        "torn",
        "won",
    ]
)


def weighed(terms: tuple[Term, ...], counting: Counting, phrases: EnglishPhrases) -> tuple[Term, ...]:
    """The terms with the weight that their part in the question gives them."""
    rows = sum(1 for term in terms if term.rows - {_RECEIVED})
    if not any(_CHANNELS.intersection(term.names) for term in terms):
        terms = tuple(_of_affairs(term) for term in terms)
    accounts = any(_ACCOUNTS.intersection(term.names) for term in terms)
    if counting.measure is None and (not accounts or any(term.text in _TO_BE_KEPT for term in terms)):
        terms = tuple(_kept_to(term, phrases) for term in terms)
    terms = tuple(_told_apart(term, terms, counting) for term in _of_documents(terms, counting))
    terms = tuple(_counted(term, counting, phrases, bool(rows)) for term in terms)
    if any(name.endswith(_MAILBOX) for term in terms for name in term.names):
        terms = tuple(
            replace(term, weight=GENERIC_WEIGHT) if _LETTERS in term.names else term for term in terms
        )
    if any(name.endswith(_HOTLINE) for term in terms for name in term.names[:1]):
        terms = tuple(replace(term, weight=GENERIC_WEIGHT) if term.text in _CALLS else term for term in terms)
    terms = tuple(_numbered_line(term, terms) for term in terms)
    if any(_SENT_ON.intersection(term.names) for term in terms):
        terms = tuple(_beside_channel(term) for term in terms)
    things = [t for t in terms if t.weight >= 0.5 and not (_is_light(t, phrases) or _benefited(t))]
    if any(row.startswith("applications.") for term in things for row in term.rows) or _of_applicants(
        things, terms
    ):
        terms = tuple(_done_with(term, phrases) for term in terms)
        return tuple(_beside_rows(term, terms) for term in terms)
    terms = tuple(_beside_rows(term, terms) for term in terms)
    things = [term for term in things if term in terms]
    if not things:
        return terms
    return tuple(_beside_things(term, counting, phrases) for term in terms)


def _of_affairs(term: Term) -> Term:
    """Government affairs items are what a report calls so where it does, one kind of all that is put out."""
    if not term.text.startswith(_AFFAIRS) or _INFORMATION not in term.names:
        return term
    return replace(term, text=_OF_AFFAIRS[0], names=_OF_AFFAIRS, weight=_MEASURE_NOUN)


def _told_apart(term: Term, terms: tuple[Term, ...], counting: Counting) -> Term:
    """In forwarded documents, documents that were forwarded, the participle says which of them are meant."""
    if not _TELLS_WHICH.intersection(term.names[:1]):
        return term
    at = term.position + len(term.text.split())
    if term.position not in counting.predicates and all(other.position != at for other in terms):
        return term
    names = tuple(name for name in term.names if not name.endswith(_HOW_OFTEN)) or term.names
    return replace(term, names=names, weight=max(term.weight, EVERYDAY_WEIGHT), known=True)


def _of_documents(terms: tuple[Term, ...], counting: Counting) -> tuple[Term, ...]:
    """Documents that may be released are no requests that were granted: no cell of the form counts them."""
    if not any(_is_noun(term, counting) and term.names[0] == _DOCUMENT for term in terms):
        return terms
    if any(row.startswith("applications.") for term in terms for row in term.rows - _DISCLOSED):
        return terms
    return tuple(_as_marked(term) if term.rows and term.rows <= _DISCLOSED else term for term in terms)


def _as_marked(term: Term) -> Term:
    """A word for what became of a request, as documents are marked with it."""
    marked = next((_MARKED[row] for row in term.rows if row in _MARKED), term.names)
    return replace(term, names=marked, weight=EVERYDAY_WEIGHT, rows=frozenset(), columns=frozenset())


def _beside_things(term: Term, counting: Counting, phrases: EnglishPhrases) -> Term:
    """Less weight for what only says that another thing took place, unless it is what is counted."""
    counted = _is_noun(term, counting) and stems(term.text) in phrases.telling
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


def _beside_rows(term: Term, terms: tuple[Term, ...]) -> Term:
    """Less weight for what another word says more exactly: refused because not held, policy notes that came out."""
    if term.weight <= GENERIC_WEIGHT:
        return term
    if term.rows == {_RECEIVED} and term.text in _ASKS_FOR and any(_is_case(other) for other in terms):
        return replace(term, weight=GENERIC_WEIGHT)
    if term.text in _HOLDS and any(row.startswith("proactive.") for other in terms for row in other.rows):
        return replace(term, weight=GENERIC_WEIGHT)
    if _only_done(term) and not any(_names_requests(other) for other in terms) and len(terms) > 1:
        return replace(term, weight=GENERIC_WEIGHT)
    exact = any(
        row.startswith(f"{own}.") or _REASON.match(row)
        for own in term.rows
        for other in terms
        for row in other.rows
    )
    if exact and term.rows and term.rows <= _OUTCOMES:
        return replace(term, weight=GENERIC_WEIGHT)
    if any(map(_REASON.match, term.rows)) and any(other.rows == {_RECEIVED} for other in terms):
        term = replace(term, names=tuple(n for n in term.names if len(n) > _SHORT) or term.names)
    rows = any(row.startswith("proactive.") for other in terms for row in other.rows)
    if term.columns and term.columns <= _MADE and not term.rows and not rows:
        return replace(term, weight=GENERIC_WEIGHT)
    return term


def _of_applicants(things: list[Term], terms: tuple[Term, ...]) -> bool:
    """True where nothing but applicants is named, and requests: granted requests of individuals were granted."""
    applicants = [t for t in things if any(column.startswith("applications.") for column in t.columns)]
    requests = any(_RECEIVED in term.rows for term in terms)
    return bool(applicants) and len(applicants) == len(things) and requests


def _is_case(term: Term) -> bool:
    """True for a word that says what became of requests, or by whom they were made."""
    cells = {*term.rows, *term.columns} - {_RECEIVED}
    return any(cell.startswith("applications.") for cell in cells)


def _only_done(term: Term) -> bool:
    """True for answered, handled: of anything but requests they say that it took place."""
    return bool(term.rows) and term.rows <= _DONE


def _names_requests(term: Term) -> bool:
    """True for requests, applicants and what else belongs to the form's part on requests only."""
    rows = term.rows - _DONE
    applicant = _is_applicant(term) and term.weight > GENERIC_WEIGHT
    return applicant or any(row.startswith("applications.") for row in rows)


def _is_applicant(term: Term) -> bool:
    """True for individuals, companies: columns of the form's part on requests."""
    return any(column.startswith("applications.") for column in term.columns)


def _done_with(term: Term, phrases: EnglishPhrases) -> Term:
    """Of requests, handled is another row of the form than received, everyday word though it is."""
    if not term.rows and not term.columns and _is_light(term, phrases):
        return replace(term, weight=min(term.weight, GENERIC_WEIGHT))  # that somebody sent them
    handled = any(row.startswith("applications.") and row != _RECEIVED for row in term.rows)
    return replace(term, weight=1.0) if handled else term


def _is_light(term: Term, phrases: EnglishPhrases) -> bool:
    """True for granted, resolved, carried out: beside another thing they only say that it took place."""
    return stems(term.text) in phrases.light


def _counted(term: Term, counting: Counting, phrases: EnglishPhrases, rows: bool) -> Term:
    """The noun after how many says what is counted; a fact that prints only 2417人 need not repeat 学生.

    A noun that is no measure word is the very thing asked about: what does not name it cannot answer. Requests are
    such a thing unless the question names another row of the form (`rows`): requests refused stand under refused.
    """
    key = stems(term.text)
    said = term.position in counting.predicates or _follows_the_noun(term, counting)
    if said and term.weight > GENERIC_WEIGHT and _is_participle(term):
        weight = max(term.weight, EVERYDAY_WEIGHT)
        return replace(term, weight=weight, known=True)  # clubs wound up are not clubs set up
    if key in phrases.narrowing and term.weight > ASIDE:
        return replace(term, weight=1.0, known=True)  # the women who got it; not that a woman asks
    if counting.measure is Measure.MONEY and key in phrases.money:
        return replace(term, weight=GENERIC_WEIGHT)
    if key in phrases.telling and _is_noun(term, counting):
        return replace(term, weight=max(term.weight, EVERYDAY_WEIGHT), known=True)  # columns are no postings
    if _describes_the_noun(term, counting) and term.weight >= EVERYDAY_WEIGHT and not term.known:
        return replace(term, known=True)  # taxi complaints are not all complaints
    telling = key in phrases.telling or (term.rows and not rows) or _is_applicant(term)
    counts = counting.measure is not None or bool(counting.noun)
    if counts and term.text in _UNITS and not telling:
        return replace(term, weight=GENERIC_WEIGHT, known=True)  # 70批次 need not repeat batches
    if counts and key in phrases.measures and not telling:
        return replace(term, weight=min(term.weight, _MEASURE_NOUN))
    if _is_noun(term, counting) and (term.weight > GENERIC_WEIGHT or counting.bodies):
        return replace(term, weight=max(term.weight, EVERYDAY_WEIGHT), known=True)
    return term


def _is_noun(term: Term, counting: Counting) -> bool:
    """True for the noun that is counted."""
    words = range(term.position, term.position + len(term.text.split()))
    return bool(counting.noun) and counting.noun[-1] in words


def _describes_the_noun(term: Term, counting: Counting) -> bool:
    """True for the word right before the noun that is counted: it says which of them."""
    end = term.position + len(term.text.split())
    return bool(counting.noun) and end == counting.noun.start


def _follows_the_noun(term: Term, counting: Counting) -> bool:
    """True for what things counted did: houses collapsed; but articles written are articles."""
    items = counting.measure is Measure.ITEM or term.rows
    return bool(counting.noun) and term.position == counting.noun.stop and not items


def _is_participle(term: Term) -> bool:
    """True for what is said of things: inspected, shut, or a word that nothing knows."""
    said = term.text.split()[0]
    return term.names == (term.text,) or said.endswith(("ed", "en")) or said in _PARTICIPLES


def in_chinese(term: Term) -> Term:
    """The term under its Chinese name: a fact that prints the very name fits better than one with another."""
    return replace(term, text=term.names[0]) if term.known else term
