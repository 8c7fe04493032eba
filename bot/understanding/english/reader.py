"""Reads a question in English: phrases and stems are turned into the Chinese words reports use."""

from __future__ import annotations

import re
from decimal import Decimal

from bot.answering.answer import Language
from bot.understanding.english.ages import with_ages
from bot.understanding.english.all_of_it import of_all_information
from bot.understanding.english.amounts import amounts_above
from bot.understanding.english.asking import (
    NONE,
    ask_of,
    asks_of_each,
    asks_whether_more,
    choice_of,
    wants_yes_or_no,
)
from bot.understanding.english.counting import Counting, counting, predicates, unit_of
from bot.understanding.english.courtesies import without_courtesies
from bot.understanding.english.deeds import with_deeds
from bot.understanding.english.either import either_or
from bot.understanding.english.glosses import glossed
from bot.understanding.english.implied import with_implied
from bot.understanding.english.naming import Named, names_of, without_own
from bot.understanding.english.numbers import in_digits
from bot.understanding.english.offices import peers
from bot.understanding.english.parting import parted
from bot.understanding.english.phrases import EnglishPhrases, Phrases, english, has_any
from bot.understanding.english.reaching import contact_fields
from bot.understanding.english.reckoning import Reckoning, of_several, reckoning
from bot.understanding.english.senses import in_sense
from bot.understanding.english.sites import own_site
from bot.understanding.english.stated import Stated, stated, without_bounds
from bot.understanding.english.terms import EVERYDAY_WEIGHT, chinese_words, focus, terms_of
from bot.understanding.english.weights import in_chinese, weighed
from bot.understanding.english.years import without_years
from bot.understanding.phrases import chinese
from bot.understanding.question import Ask, Operation, Question
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.query import Term
from knowledge.sieve import sifted
from knowledge.values import replace

_JOINTS = ("and", "or", "than", "versus", "vs", "plus", "minus", "with")
_STATED = lazily(r"(?<![\w.-])[\d,]*\d ([a-z]+)")
_STATED_MONEY = lazily(r"\d (?:(?:thousand|million|billion|\d+) )?(?:yuan|rmb|cny)\b")
_AND = sifted(r"(?<=[A-Za-z)]) ?& ?(?=[A-Za-z(])")
_PLUS = sifted(r"(?<=[A-Za-z)]) ?\+ ?(?=[A-Za-z(])")
_RETOLD = lazily(
    r"(?:and )?(?:please )?(?:(?:can|could) you )?(?:please )?(?:(?:say|repeat|write|give|tell)(?: me)?(?: it| that| this| the answer)?(?: again)? in |(?:answer|reply|respond)(?: me)? in "
    r"|translate(?: it| that| this)?(?: in)?to |in )?(?:(?P<english>english)|chinese|mandarin)(?: version)?(?: please| pls)?"
)
_NOT = lazily(
    r"\b(?:could|did|do|does|was|were|is|are|has|have|had|can|would) ?n[o']?t\b|\b(?:cannot|never|unable to|lacks?)\b|\bhow many (?:\w+ ){0,2}not\b"
)
_ALL = lazily(r"\b(?:(?<!at )all|every|everything|everybody|each)\b")
_IN_A_LIST = lazily(r",(?=(?: [^,.?!;]{1,30},)* [^,.?!;]{1,30},? (?:and|or|plus) )", re.IGNORECASE)
"""Website, WeChat and Weibo are three things."""
_WHICH_MORE = lazily(
    r"\b(?:which|what|who|where)\b[^,:]*\b(?:more|fewer|less|higher|lower|larger|smaller|most)\b[^,:]*$",
    re.IGNORECASE,
)
"""What stands before the comma of which put out more, the website or Weibo."""
_SYLLABLES = sifted(r"(?<=[a-z])['’](?=[aeo][a-z]+\b)")
"""The apostrophe of Xi'an."""
_WHERE = lazily(
    r"where(?:s| is| are)?(?: located| exactly| based)?|how (?:do|can) i (?:get|go) (?:there|to)|where (?:do|can) i find"
)
"""What is left of where is the office, once its name is known."""
_PART_OF_ADDRESS = frozenset(
    {"room", "rooms", "floor", "storey", "building", "street", "road", "number", "door"}
)
"""What an address holds: who asks in which room the office sits asks for nothing else."""
_STATED_ITEMS = lazily(r"\b\d[\d,.]*k? (?:items|pieces|posts)\b(?! of (?!info|government))")
"""Did they publish more than 400 items: pieces of information, and no cases."""
_WITHIN = Phrases(
    ["of those", "of these", "of them", "among them", "among those", "of which", "out of those"]
)
_TWO_SIDED = (Operation.DIFFERENCE, Operation.MORE, Operation.RATIO)
_AVERAGE = frozenset({"average", "averages", "averaged", "mean"})
_MEASURED = (Ask.ANY, Ask.WHAT, Ask.WHERE, Ask.HOW, Ask.WHO)


def read_english(text: str, own_latin: tuple[str, ...], own_names: tuple[str, ...] = ()) -> Question:
    """Understands an English question about the office that `own_latin` spells and `own_names` name in Chinese."""
    phrases = english()
    text = without_courtesies(text)
    figure, above = stated(" ".join(text.lower().split())), amounts_above(text)
    named = names_of(_joined(text), own_latin, own_names)
    plain = named.plain
    counted = counting(plain, phrases)
    ask = ask_of(plain, counted.measure, phrases)
    tokens = without_years(plain).split()
    reckoned = _reckoned(named, tokens, counted, figure, phrases)
    yes_no = wants_yes_or_no(plain, named.folded, phrases, figure is not None and ask is Ask.ANY)
    of_stated = _stated_counting(in_digits(named.folded)) if yes_no and figure is not None else Counting()
    worded = _as_worded(named, tokens, counted, reckoned, phrases)
    terms, in_chinese_words, own = _terms(named, tokens, counted, reckoned, own_names)
    worded = replace(worded, joints=_apart(worded.joints, terms))
    terms = with_implied(terms, plain, ask, reckoned.measure or of_stated.measure, phrases)
    terms = _parted(terms, reckoned, worded.joints)
    contact = _contact(plain, terms, in_chinese_words, phrases)
    if "address" in contact:
        terms = tuple(term for term in terms if term.text not in _PART_OF_ADDRESS)
    terms = with_ages(terms, text)
    terms += above if not yes_no and reckoned.measure is not Measure.MONEY else ()
    percent = Measure.PERCENT if figure and figure.percent and yes_no else None
    items_stated = yes_no and _STATED_ITEMS.search(named.folded) is not None
    counts_nothing = ask is not Ask.FIGURE or asks_whether_more(reckoned.operation, plain)
    question = replace(
        worded,
        ask=Ask.CONTACT if contact and ask in _MEASURED else ask,
        measure=reckoned.measure or percent or of_stated.measure,
        own_office=own
        or (plain not in ("where", "where exactly") and bool(_WHERE.fullmatch(plain)))
        or (named.own_kind and ask is not Ask.WHERE),
        unit=unit_of(counted, of_stated) or ("条" if of_all_information(terms) or items_stated else ""),
        yes_no=yes_no and (counts_nothing or figure is not None),
        contact_fields=contact,
        category=_category(named.folded, phrases) or _noise(plain, terms, named.places, phrases),
        terms=(*map(in_chinese, terms), *named.places, *named.months, *in_chinese_words),
        elliptical=_is_elliptical(plain, terms, phrases),
        negated=bool(_NOT.search(plain)) and not yes_no,
    )
    return either_or(_affirming(question, ask, figure, tokens), tokens) if yes_no else question


def _apart(joints: tuple[int, ...], terms: tuple[Term, ...]) -> tuple[int, ...]:
    """The joints between things: notices and announcements are one."""
    within = {
        place for term in terms for place in range(term.position + 1, term.position + len(term.text.split()))
    }
    return tuple(joint for joint in joints if joint not in within)


def _parted(terms: tuple[Term, ...], reckoned: Reckoning, joints: tuple[int, ...]) -> tuple[Term, ...]:
    """The terms on the sides of the reckoning that they belong to."""
    terms = _without_average(terms, reckoned.operation)
    return parted(terms, reckoned.operation, reckoned.share_of, reckoned.than, joints)


def _joined(text: str) -> str:
    """The text with "and" and "plus" for what joins several things, and without the bounds it states."""
    text = _PLUS.sub(" plus ", _AND.sub(" and ", _SYLLABLES.sub("", text)))
    return without_bounds(_as_list(text))


def _without_average(terms: tuple[Term, ...], operation: Operation | None) -> tuple[Term, ...]:
    """The terms without the one that only says how to reckon."""
    if operation is not Operation.AVERAGE:
        return terms
    return tuple(term for term in terms if term.text.removeprefix("on ") not in _AVERAGE)


def _as_worded(
    named: Named, tokens: list[str], counted: Counting, reckoned: Reckoning, phrases: EnglishPhrases
) -> Question:
    """As much of the question as its words say each by itself."""
    plain, dates = named.plain, named.dates
    return Question(
        text=named.text,
        folded=named.folded,
        language=Language.EN,
        year=dates.year,
        relative_year=dates.relative_year,
        years=dates.years,
        relative_years=dates.relative_years,
        over_offices=peers(plain),
        place=named.places[0].text if named.places else "",
        joints=tuple(i for i, token in enumerate(tokens) if token in _JOINTS),
        choice=choice_of(plain),
        said_of=predicates(tokens),
        within=has_any(plain, _WITHIN),
        retold_in=_retold_in(plain),
        each=asks_of_each(plain, phrases),
        split=has_any(plain, phrases.data["words"]["split"]),
        operation=reckoned.operation,
        share_of=reckoned.share_of,
        than=len(tokens) if dates.grown else reckoned.than,
        other_measures=counted.further,
    )


def _retold_in(plain: str) -> Language | None:
    """The language a message asks the last answer in, where it asks nothing else."""
    again = _RETOLD.fullmatch(plain)
    if again is None:
        return None
    return Language.EN if again["english"] else Language.ZH_CN


def _reckoned(
    named: Named, tokens: list[str], counted: Counting, figure: Stated | None, phrases: EnglishPhrases
) -> Reckoning:
    """How is reckoned and what is counted then."""
    plain, grown = named.plain, named.dates.grown
    found = reckoning(plain, counted.measure, tokens, grown, phrases)
    operation = _operation(found.operation, None if grown else figure, counted)
    return replace(found, operation=of_several(operation, plain, tokens))


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
        denies=figure is None and bool(NONE.search(folded)),
        of_all=bool(_ALL.search(folded)),
    )


def _as_list(text: str) -> str:
    """The text with "and" for the commas of a list; the comma before it only leads up to it."""
    return _IN_A_LIST.sub(lambda comma: "," if _WHICH_MORE.search(text[: comma.start()]) else " and", text)


def _terms(
    named: Named, tokens: list[str], counted: Counting, reckoned: Reckoning, own_names: tuple[str, ...]
) -> tuple[tuple[Term, ...], tuple[Term, ...], bool]:
    """What is asked about in English and in Chinese words, and whether the office itself is named."""
    phrases, plain = english(), " ".join(tokens)
    placed = counting(plain, phrases)
    counted = replace(counted, noun=placed.noun, predicates=placed.predicates)
    found = terms_of(plain, phrases)
    two_sides = reckoned.operation in _TWO_SIDED and reckoned.than is not None
    # of Weibo vs WeChat fans, how many more has Weibo: both clauses are asked about
    found = _once(found) if two_sides else focus(named.folded, found, phrases)
    found = in_sense(found, tokens, counted.measure, phrases)
    found = own_site(found, plain, own_names)
    terms, own = without_own(weighed(with_deeds(found), counted, phrases), own_names, named.own)
    return *glossed(terms, chinese_words(named.folded), named.folded, tokens, phrases), own


def _contact(
    plain: str, terms: tuple[Term, ...], in_chinese_words: tuple[Term, ...], phrases: EnglishPhrases
) -> tuple[str, ...]:
    """The contact fields asked for, also in Chinese where English words ask for one."""
    contact = contact_fields(plain, terms, phrases)
    too = (chinese().contacts.get(term.text) for term in in_chinese_words)
    return contact + tuple(field for field in too if contact and field and field not in contact)


def _once(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """The terms without those that only repeat a telling one."""
    return tuple(
        term
        for i, term in enumerate(terms)
        if term.weight < EVERYDAY_WEIGHT or all(term.names != other.names for other in terms[:i])
    )


def _noise(plain: str, terms: tuple[Term, ...], places: tuple[Term, ...], phrases: EnglishPhrases) -> str:
    """'noise' where not one word of a message is any word: asdkjh qwe."""
    words = [word for word in plain.split() if not word.isdigit()]
    unknown = {term.text for term in terms if term.names == (term.text,)}
    return "noise" if words and not places and all(word in unknown for word in words) else ""


def _category(folded: str, phrases: EnglishPhrases) -> str:
    return next(phrases.categories.matching(folded), "")


def _figures(tokens: list[str]) -> tuple[tuple[int, Decimal], ...]:
    """Every figure stated, with the place of its word."""
    digits = ((i, in_digits(token)) for i, token in enumerate(tokens))
    return tuple((i, Decimal(word)) for i, word in digits if word.isdigit())


def _stated_counting(folded: str) -> Counting:
    """What the figure to be confirmed counts: did 300 people receive it?"""
    if _STATED_MONEY.search(folded):
        return Counting(Measure.MONEY)
    noun = _STATED.search(folded)
    return counting(f"how many {noun[1]}", english()) if noun else Counting()


def english_measure(words: str) -> Measure | None:
    """What some English words inside a Chinese question say is to be counted."""
    return counting(words, english()).measure


def _is_elliptical(plain: str, terms: tuple[Term, ...], phrases: EnglishPhrases) -> bool:
    content = [term for term in terms if term.weight >= 0.5]
    starts = plain.startswith(tuple(f"{w} " for w in phrases.data["words"]["elliptical_start"]))
    return not content or (len(content) <= 2 and starts) or has_any(plain, _WITHIN)
