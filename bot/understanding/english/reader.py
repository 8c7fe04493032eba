"""Reads a question in English: phrases and stems are turned into the Chinese words reports use."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from bot.answering.answer import Language
from bot.understanding.english.amounts import amounts_above
from bot.understanding.english.coordination import shared_nouns
from bot.understanding.english.counting import Counting, counting, predicates, unit_of
from bot.understanding.english.either import either_or
from bot.understanding.english.glosses import glossed
from bot.understanding.english.implied import of_all_information, with_implied
from bot.understanding.english.months import month_names, without_months
from bot.understanding.english.numbers import in_digits
from bot.understanding.english.offices import peers
from bot.understanding.english.own import another_level, without_own_kind
from bot.understanding.english.parting import parted
from bot.understanding.english.phrases import EnglishPhrases, Phrases, english, has_any
from bot.understanding.english.places import named_places, proper_names, without_places_above
from bot.understanding.english.reckoning import of_several, reckoning
from bot.understanding.english.senses import in_sense
from bot.understanding.english.sites import own_site
from bot.understanding.english.spelling import mended
from bot.understanding.english.stated import Stated, stated, without_bounds
from bot.understanding.english.terms import EVERYDAY_WEIGHT, asking_part, chinese_words, focus, terms_of
from bot.understanding.english.titles import without_own_title
from bot.understanding.english.weights import in_chinese, weighed
from bot.understanding.english.wording import plain_words, reworded
from bot.understanding.english.years import Dates, dated, without_years
from bot.understanding.offices import bare_name
from bot.understanding.phrases import chinese
from bot.understanding.question import OWN_CONTACT, Ask, Operation, Question
from knowledge.models import Measure
from knowledge.normalization import simplify
from knowledge.query import Term
from knowledge.sieve import sifted
from knowledge.values import replace

_JOINTS = ("and", "or", "than", "versus", "vs", "plus", "minus", "with")
_STATED = re.compile(r"(?<![\w.-])[\d,]*\d ([a-z]+)")
_AND = sifted(r"(?<=[A-Za-z)]) ?& ?(?=[A-Za-z(])")
_PLUS = sifted(r"(?<=[A-Za-z)]) ?\+ ?(?=[A-Za-z(])")
_TO_ENGLISH = re.compile(r"(and )?(in|say (it|that) in|can you say that in) english( please)?")
_NOT = re.compile(
    r"\b(?:could|did|do|does|was|were|is|are|has|have|had|can|would) ?n[o']?t\b|\b(?:cannot|never|unable to|lacks?)\b"
)
_NONE = re.compile(r"\b(?:nobody|no ?one|none|never|no (?!\d|of\b|doubt|idea|longer\b)\w)")
"""did nobody complain: that there were none is to be affirmed."""
_ALL = re.compile(r"\b(?:(?<!at )all|every|everything|everybody|each)\b")
_IN_A_LIST = re.compile(r",(?=(?: [^,.?!;]{1,30},)* [^,.?!;]{1,30},? (?:and|or|plus) )", re.IGNORECASE)
"""Website, WeChat and Weibo are three things."""
_WHICH_MORE = re.compile(
    r"\b(?:which|what|who|where)\b[^,:]*\b(?:more|fewer|less|higher|lower|larger|smaller|most)\b[^,:]*$",
    re.IGNORECASE,
)
"""What stands before the comma of which put out more, the website or Weibo."""
_SYLLABLES = sifted(r"(?<=[a-z])['’](?=[aeo][a-z]+\b)")
"""The apostrophe of Xi'an."""
_WHICH = re.compile(r"\b(?:which|what|who)\b")
_ASKS_WHICH = re.compile(r"(?:and |so |but |then )*(?:what|which|who|where|list|name)\b")
_IS_THERE = re.compile(r"\b(?:is|are|was|were) there\b")
"""What is there asks for the thing itself, not whether there is one."""
_HOW_MANY = re.compile(r"\bhow (?:many|much)\b")
_BY_THE_WAY = re.compile(r"\b(?:hotline|calls?|link|homepage|ring|located|address)\b")
"""Words that ask how to reach somebody only where nothing else is named."""
_SITE_ADDRESS = sifted(
    r"\b(?:address|link|url) (?:of|to|for) (?:the |your |its |their |our |this |official )*(?:\w+ )?(?:web ?site|site|portal|web ?page|home ?page)\b"
    r"|\bweb ?(?:site|page)s? (?:address|url|link)\b|\b(?:site|portal) (?:address|url|link)\b"
)
"""The address of a website is none in a street."""
_BY_A_WAY = re.compile(
    r"(?:and |what about |how about |or |then )*(?:by|over|on|via|through) (?:the )?(?:(?:tele)?phone|email|fax|hotline|post|mail|letter)"
)
"""By phone, said of what came in, asks for no number."""
_CAME_IN = re.compile(
    r"\b(?:calls|callers|matters|cases|issues|tickets|orders|requests|complaints|queries|reports|problems)\b"
)
"""What comes in over a hotline: who speaks of it does not want to ring."""
_WHERE = re.compile(
    r"where(?:s| is| are)?(?: located| exactly| based)?|how (?:do|can) i (?:get|go) (?:there|to)|where (?:do|can) i find"
)
"""What is left of where is the office, once its name is known."""
_RELATIVE = sifted(
    r"\b(people|persons|folks|those|ones|[a-z]{3,}s) (?:who|which|whose)\b|\b(cases|requests|applications|lawsuits|suits|reviews|reconsiderations|decisions|ones|those)(?: after \w+| filed)? where\b"
)
"""The who of people who came, the where of cases where it failed: they ask nothing."""
_AND_THAT = re.compile(r"^(?:and |so |ok |but |then )*(?:what|how) about\b")
"""What about WeChat asks for what was asked before, not for what it is."""
_WHILE = re.compile(
    r"(?<=[a-z]) when (?!exactly\b)(?=\w+ing\b|(?:the|they|it|he|she|people|residents|answering|handling)\b).*"
)
"""What principle is followed when answering asks for no time."""
_ASKED_FIRST = re.compile(r"(?:and |so |but )*(?:what|which|who|how|why|where)\b")
_ITS_NAME = re.compile(
    r"\bnames? of (?:the|its|their|your|this|that) (?=(?:\w+ ){0,2}(?:weibo|wechat|douyin|account|website|portal|newspaper|magazine|homepage|site|channel|app|column|section|zone|event|activity|campaign|"
    r"document|notice|plan|system|platform|page|programme|program|hotline|project|hall|mailbox)s?\b)"
)
"""The name of an account asks for no person."""
_EACH_TIME = sifted(r"\beach (?:\w+ )?(?:quarters?|months?|years?|weeks?|days?|time|term|season)\b")
"""Each quarter says how often, not that several things are asked about."""
_PART_OF_ADDRESS = frozenset(
    {"room", "rooms", "floor", "storey", "building", "street", "road", "number", "door"}
)
"""What an address holds: who asks in which room the office sits asks for nothing else."""
_COUNTS = re.compile(r"\bhow (?:many|much|often)\b")
_WITHIN = Phrases(
    ["of those", "of these", "of them", "among them", "among those", "of which", "out of those"]
)
_TWO_SIDED = (Operation.DIFFERENCE, Operation.MORE, Operation.RATIO)
_MEASURED = (Ask.ANY, Ask.WHAT, Ask.WHERE, Ask.HOW, Ask.WHO)


def read_english(text: str, own_latin: tuple[str, ...], own_names: tuple[str, ...] = ()) -> Question:
    """Understands an English question about the office that `own_latin` spells and `own_names` name in Chinese."""
    phrases = english()
    figure, above = stated(" ".join(text.lower().split())), amounts_above(text)
    text = without_bounds(_as_list(_PLUS.sub(" plus ", _AND.sub(" and ", _SYLLABLES.sub("", text)))))
    text = without_places_above(text, own_latin)
    text, titled = without_own_title(text, own_latin, own_names[0] if own_names else "")
    folded = _folded(text)
    places, plain, own, months = _names(text, folded, own_latin)
    own = own or titled
    plain, kind_named = without_own_kind(plain, own_names[0] if own_names else "")
    plain, another = another_level(plain)
    places += [another] if another else []
    dates = dated(plain)
    plain = dates.plain
    counted = counting(plain, phrases)
    ask = _ask(plain, counted.measure, phrases)
    tokens = without_years(plain).split()
    reckoned = reckoning(plain, counted.measure, tokens, dates.grown, phrases)
    measure, share_of, than = reckoned.measure, reckoned.share_of, reckoned.than
    operation = _operation(reckoned.operation, figure if not dates.grown else None, counted)
    operation = of_several(operation, plain, tokens)
    terms, own = _terms(folded, tokens, counted, than if operation in _TWO_SIDED else None, own_names, own)
    terms, in_chinese_words = glossed(terms, chinese_words(folded), folded, tokens, phrases)
    yes_no = _wants_yes_or_no(plain, folded, phrases, figure is not None and ask is Ask.ANY)
    of_stated = _stated_counting(in_digits(folded)) if yes_no and figure is not None else Counting()
    terms = with_implied(terms, plain, ask, measure or of_stated.measure, phrases)
    worded = _as_worded(text, folded, dates, tokens, phrases)
    terms = parted(terms, operation, share_of, than, worded.joints)
    contact = _contact(plain, terms, phrases)
    in_chinese_too = (chinese().contacts.get(term.text) for term in in_chinese_words)
    contact += tuple(field for field in in_chinese_too if contact and field and field not in contact)
    if "address" in contact:
        terms = tuple(term for term in terms if term.text not in _PART_OF_ADDRESS)
    terms += above if not yes_no and measure is not Measure.MONEY else ()
    measure = measure or (Measure.PERCENT if figure and figure.percent and yes_no else of_stated.measure)
    question = replace(
        worded,
        ask=Ask.CONTACT if contact and ask in _MEASURED else ask,
        measure=measure,
        place=places[0].text if places else "",
        own_office=own or bool(_WHERE.fullmatch(plain)) or (kind_named and ask is not Ask.WHERE),
        unit=unit_of(counted, of_stated) or ("条" if of_all_information(terms) else ""),
        operation=operation,
        yes_no=yes_no and (ask is not Ask.FIGURE or _whether_more(operation, plain) or figure is not None),
        contact_fields=contact,
        category=_category(folded, phrases) or _noise(plain, terms, places, phrases),
        terms=(*map(in_chinese, terms), *places, *months, *in_chinese_words),
        elliptical=_is_elliptical(plain, terms, phrases),
        share_of=share_of,
        than=len(tokens) if dates.grown else than,
        negated=bool(_NOT.search(plain)) and not yes_no,
        other_measures=counted.further,
    )
    return either_or(_affirming(question, ask, figure, tokens), tokens) if yes_no else question


def _as_worded(text: str, folded: str, dates: Dates, tokens: list[str], phrases: EnglishPhrases) -> Question:
    """As much of the question as its words say each by itself."""
    plain = dates.plain
    return Question(
        text=text,
        folded=folded,
        language=Language.EN,
        year=dates.year,
        relative_year=dates.relative_year,
        years=dates.years,
        relative_years=dates.relative_years,
        over_offices=peers(plain),
        joints=tuple(i for i, token in enumerate(tokens) if token in _JOINTS),
        choice=_choice(plain),
        said_of=predicates(tokens),
        within=has_any(plain, _WITHIN),
        to_english=bool(_TO_ENGLISH.fullmatch(plain)),
        each=_each(plain, phrases),
        split=has_any(plain, phrases.data["words"]["split"]),
    )


def _each(plain: str, phrases: EnglishPhrases) -> bool:
    """True if several facts are asked for at once, in so many words or by several questions."""
    named = has_any(_EACH_TIME.sub("", plain), phrases.data["words"]["each"])
    return named or len(_HOW_MANY.findall(plain)) > 1


def _whether_more(operation: Operation | None, plain: str) -> bool:
    """True if it is asked whether one is more than the other, not which of them is."""
    offers_two = " or " in f" {plain} " and " than " not in plain
    return operation is Operation.MORE and not _WHICH.search(plain) and not offers_two


def _operation(found: Operation | None, figure: Stated | None, counted: Counting) -> Operation | None:
    """The reckoning asked for; a share that is asked for beside a count is printed, or not given."""
    if Measure.PERCENT in counted.further:
        return None
    return found or (Operation.SHARE if figure is not None and figure.percent else None)


def _affirming(question: Question, ask: Ask, figure: Stated | None, tokens: list[str]) -> Question:
    """The question with what is to be affirmed or denied: a figure, that there is something, that all are so."""
    folded = question.folded
    return replace(
        question,
        claim=figure.value if figure else None,
        claim_high=figure.high if figure else None,
        claim_text=figure.text if figure else "",
        bound=figure.bound if figure else None,
        stated=_figures(tokens),
        exists=ask is not Ask.FIGURE and not _ALL.search(folded),
        denies=figure is None and bool(_NONE.search(folded)),
        of_all=bool(_ALL.search(folded)),
    )


def _as_list(text: str) -> str:
    """The text with "and" for the commas of a list; the comma before it only leads up to it."""
    return _IN_A_LIST.sub(lambda comma: "," if _WHICH_MORE.search(text[: comma.start()]) else " and", text)


def _folded(text: str) -> str:
    """The text in the form in which its words are looked up."""
    folded = unicodedata.normalize("NFKC", simplify(text)).lower().replace("e-mail", "email")
    return reworded(" ".join(folded.split()))


def _terms(
    folded: str,
    tokens: list[str],
    counted: Counting,
    compared_at: int | None,
    own_names: tuple[str, ...],
    own: bool,
) -> tuple[tuple[Term, ...], bool]:
    """What is asked about, and whether the office itself is named; `compared_at` parts the sides of a comparison."""
    phrases = english()
    placed = counting(" ".join(tokens), phrases)
    counted = replace(counted, noun=placed.noun, predicates=placed.predicates)
    found = terms_of(" ".join(tokens), phrases)
    # of Weibo vs WeChat fans, how many more has Weibo: both clauses are asked about
    found = _once(found) if compared_at is not None else focus(folded, found, phrases)
    found = in_sense(found, tokens, counted.measure, phrases)
    found = own_site(found, " ".join(tokens), own_names)
    return _without_own(weighed(found, counted, phrases), own_names, own)


def _names(
    text: str, folded: str, own_latin: tuple[str, ...]
) -> tuple[list[Term], str, bool, tuple[Term, ...]]:
    """The names a message holds, its words without them (mended where misspelt), whether it names the office, its months."""
    plain, months = without_months(plain_words(folded))
    text = asking_part(text, english())
    places = named_places(text, own_latin)
    for place in places:
        plain = plain.replace(place.names[0], " ")
    own = False
    for name in own_latin:
        if name in plain:
            plain, count = re.subn(rf"\b{re.escape(name)}\b", " ", plain)
            own = own or bool(count)
    passed = month_names() | {
        word for name in (*own_latin, *(place.names[0] for place in places)) for word in name.split()
    }
    named = proper_names(text, passed)
    for term in named:
        plain = re.sub(rf"\b{term.text}\b", " ", plain)
    return [*places, *named], shared_nouns(" ".join(map(mended, plain.split()))), own, months


def _without_own(
    terms: tuple[Term, ...], own_names: tuple[str, ...], own: bool
) -> tuple[tuple[Term, ...], bool]:
    """The terms without the one that only says what the office is: the sports bureau."""
    office = bare_name(own_names[0]) if own_names else ""
    kept = tuple(term for term in terms if not any(len(n) >= 3 and office.endswith(n) for n in term.names))
    return kept, own or len(kept) < len(terms)


def _once(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """The terms without those that only repeat a telling one."""
    return tuple(
        term
        for i, term in enumerate(terms)
        if term.weight < EVERYDAY_WEIGHT or all(term.names != other.names for other in terms[:i])
    )


def _noise(plain: str, terms: tuple[Term, ...], places: list[Term], phrases: EnglishPhrases) -> str:
    """'noise' where not one word of a message is any word: asdkjh qwe."""
    words = [word for word in plain.split() if not word.isdigit()]
    unknown = {term.text for term in terms if term.names == (term.text,)}
    return "noise" if words and not places and all(word in unknown for word in words) else ""


_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_CHOICE = re.compile(
    r"(?:and |so |what about |how about )*(?:the |number |no |option |choice )*"
    r"(?:([1-4])|(first|second|third|fourth))(?: one| option)?"
)


def _choice(plain: str) -> int | None:
    """The number of the choice picked: 2, the second one."""
    match = _CHOICE.fullmatch(plain.strip())
    if not match:
        return None
    return int(match[1]) if match[1] else _ORDINALS[match[2]]


def _category(folded: str, phrases: EnglishPhrases) -> str:
    return next(phrases.categories.matching(folded), "")


def _figures(tokens: list[str]) -> tuple[tuple[int, Decimal], ...]:
    """Every figure stated, with the place of its word."""
    digits = ((i, in_digits(token)) for i, token in enumerate(tokens))
    return tuple((i, Decimal(word)) for i, word in digits if word.isdigit())


def _wants_yes_or_no(plain: str, folded: str, phrases: EnglishPhrases, states: bool) -> bool:
    """True if a yes or a no is wanted: did anyone …, … right?, no lawsuits at all?, or a figure where nothing is asked."""
    words = phrases.data["words"]
    offered = _IS_THERE.sub(" ", folded) if _ASKS_WHICH.match(plain) else folded
    if plain.startswith(tuple(f"{word} " for word in words["yes_no_start"])) or has_any(
        offered, words["yes_no"]
    ):
        return True
    return folded.endswith("?") and (states or bool(_NONE.match(plain)))


def _stated_counting(folded: str) -> Counting:
    """What the figure to be confirmed counts: did 300 people receive it?"""
    noun = _STATED.search(folded)
    return counting(f"how many {noun[1]}", english()) if noun else Counting()


def english_measure(words: str) -> Measure | None:
    """What some English words inside a Chinese question say is to be counted."""
    return counting(words, english()).measure


def _ask(plain: str, measure: Measure | None, phrases: EnglishPhrases) -> Ask:
    if measure is not None:
        return Ask.FIGURE
    plain = _ITS_NAME.sub("what is", _RELATIVE.sub(r"\1\2", _AND_THAT.sub("", plain)))
    plain = _WHILE.sub("", plain) if _ASKED_FIRST.match(plain) else plain
    for kind in (Ask.WHY, Ask.WHO, Ask.WHEN, Ask.WHERE, Ask.HOW, Ask.WHAT):
        if has_any(plain, phrases.data["ask"][kind.value]):
            return kind
    return Ask.ANY


def _contact(plain: str, terms: tuple[Term, ...], phrases: EnglishPhrases) -> tuple[str, ...]:
    """The contact fields asked for; how many calls the hotline took is no such question."""
    if _COUNTS.search(plain):
        return ()
    if _BY_A_WAY.fullmatch(plain):
        return ()  # after a figure: and how many of them by phone
    if _SITE_ADDRESS.search(plain):
        return ("website",)
    inside = " ".join(
        term.text for term in terms if len(term.text.split()) > 1 and not OWN_CONTACT & set(term.names)
    )
    others = any(
        term.weight >= 0.5 and not OWN_CONTACT & set(term.names) and not _BY_THE_WAY.search(term.text)
        for term in terms
    )
    if others and not has_any(_BY_THE_WAY.sub(" ", plain), phrases.reaching):
        return ()  # how content people are with the hotline
    named = {match.group() for match in phrases.reaching.pattern.finditer(plain)}
    if named == {"hotline"} and _CAME_IN.search(plain):
        return ()
    return tuple(
        name
        for name, words in phrases.data["contact"].items()
        if not named.isdisjoint(words) and not (inside and has_any(inside, words))
    )


def _is_elliptical(plain: str, terms: tuple[Term, ...], phrases: EnglishPhrases) -> bool:
    content = [term for term in terms if term.weight >= 0.5]
    starts = plain.startswith(tuple(f"{w} " for w in phrases.data["words"]["elliptical_start"]))
    return not content or (len(content) <= 2 and starts) or has_any(plain, _WITHIN)
