"""What an English question counts: the measure, the noun that names it, and what a second "how many" asks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.understanding.english.counted_twice import COUNT_ENDS, and_counted, side_by_side
from bot.understanding.english.described_nouns import OF_THINGS, before_of, is_whose, only_describes
from bot.understanding.english.keywords import POSTED, SENDERS, bare_count
from bot.understanding.english.money import and_how_much, money_asked, names_money
from bot.understanding.english.phrases import EnglishPhrases, has_any, stems
from knowledge.english_words import stem
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.sieve import sifted

_NOUN_WITHIN = 5
"""Words after "how many" among which the counted noun is looked for."""
_PEOPLE = (Measure.PERSON, Measure.HOUSEHOLD, Measure.PERSON_TIMES)
_OF_THE_PEOPLE = frozenset(
    {
        "livelihood",
        "livelihoods",
        "congress",
        "congresses",
        "government",
        "court",
        "courts",
        "mediation",
        "bank",
    }
)
"""What is named after the people and counts none of them."""
_CAME_IN = sifted(
    r"\bmessages\b.*\b(?:completed|answered|replied|received|handled|processed|resolved|came in|left by|got)\b"
)
_OF_JOBS = frozenset(
    {"welfare", "teaching", "job", "work", "vacant", "civil", "staff", "employment", "unfilled"}
)
"""What stands before posts that somebody may hold."""
_POSTS = ("messages", "posts", "tweets", "postings", "pieces of information")
_RATE = sifted(
    r"(?<!interest )(?<!exchange )(?<!tax )(?<!public )(?<!people )(?<!residents )(?<!you )(?<!they )(?<!to )(?<!we )"
    r"(?<=[a-z] )rates?(?= (?:of|for|in|on|was|is|among|this)\b|$)"
)
"""The completion rate is a share, unless money is lent or exchanged at it."""
_PASSIVE = ("were", "was", "got", "been", "being")
_BEFORE_NOUN = frozenset(
    (
        "of",
        "the",
        "a",
        "these",
        "those",
        "all",
        "more",
        "new",
        "other",
        "such",
        "its",
        "their",
        "different",
        "total",
    )
)
"""Words that may stand between "how many" and the noun it counts."""
_STATES = lazily(
    r"\bhow\b|(?!\b20\d\d\b)(?<!\d)\d|^(?:and |so )*(?:which|who|whose|why|when|where|did|does|do|is|are|was|were|has|have)\b"
)
"""Words of a question that is no bare keyword: it asks, or states a figure; a year is none."""
_AGAIN = sifted(r"\b(?:how many|how much|number of)\b")
ASKED_MOST = lazily(
    r"^what (?:do|does|did|were|are) (?:\w+ ){1,5}(?:ask|want|complain|write|call|worr|care|request|raise|report|inquir|enquir|concern|interest)\w*\b.*\b(?:the )?most\b"
)
"""What people ask about most is told in words: nothing is counted."""
_TO_CALL = lazily(r"\b(?:(?:tele)?phone|fax|mobile|contact|hotline) $")
"""What stands before a number that is called, which counts nothing: the phone number of the staff."""
_PERSON_TIMES = sifted(r"\b(?:person|participant|attendance|man)[ -]times?\b")
_REFERENCE = sifted(
    r"\b(?:document|reference|file|doc) number\b"
    r"|(?<!the total )\bnumber of (?:the|that|this) (?:\w+ ){0,3}?(?:notice|circular|letter|document|decree)\b"
)
"""The number that a document bears counts nothing."""
_AND_WHAT_SHARE = lazily(
    r"\b(?:how many|number of) .*\band (?:\w+ ){0,2}(?:what|which|their|its|the)? ?(?:percentage|percent|per cent|share|proportion|fraction)\b"
)
"""How many documents, and what percent: both are asked for."""
_TOLD_HOW = lazily(
    r"(?:and |so |but )?(?:what (?:will|would|should|can|could|must|has|have|was|is|are|were) (?:\w+ )?(?:be |been |being )?done\b|how (?:will|do|does|did|can|could|would|should|is|are|was|were|has|have)|why) (?!.*\bhow (?:many|much)\b)"
)
_MORE_OF_IT = frozenset({"more", "most", "fewer", "fewest"})
"""How will they publish more asks for a way: nothing is counted."""

_CLOSELY: Final = lazily(
    r" (?!only\b|early\b|monthly\b|weekly\b|daily\b|yearly\b|elderly\b|family\b|supply\b|reply\b)[a-z]+ly\b"
)
"""More closely says how something is done: nothing is counted."""


@dataclass(frozen=True, slots=True)
class Counting:
    """What is to be counted. `noun` are the places of the counted noun's words among the question's tokens."""

    measure: Measure | None = None
    noun: range = range(0)
    bodies: bool = False
    """True if the noun names villages, departments: they are counted themselves, not what was posted about them."""
    posts: bool = False
    """True if the noun names messages, posts: they are counted, not the accounts that sent them."""
    further: tuple[Measure, ...] = ()
    """Measures that further questions of the message ask for (… and how many people did they concern)."""
    predicates: frozenset[int] = frozenset()
    """Where the words stand of which it is said that things were so: clubs were wound up."""


@lru_cache(maxsize=8)  # the same words are read twice where no year stands among them
def counting(plain: str, phrases: EnglishPhrases) -> Counting:
    """What the question counts, from the noun after "how many", or an amount, a share, a length of time."""
    if ASKED_MOST.search(plain):
        return Counting()
    asking = phrases.data["phrases"]["how_many"].pattern.finditer(plain)
    told = _TOLD_HOW.match(plain) is not None
    starts = [
        m.end()
        for m in asking
        if not _TO_CALL.search(plain[: m.start()])
        and not (told and (m.group() in _MORE_OF_IT or plain.startswith("why ")))
        and not (m.group() in _MORE_OF_IT and _CLOSELY.match(plain, m.end()))
    ]
    found = [noun for noun in (_noun(plain, start, phrases) for start in starts) if noun[0] is not None]
    measure, noun = found[0] if found else (None, _head(plain, [*starts[:1], 0], phrases))
    if not found and not _STATES.search(plain):
        measure = bare_count(plain.split(), noun, phrases)
    special = _special(plain, phrases)
    both = special is Measure.PERCENT and bool(found) and bool(_AND_WHAT_SHARE.search(plain))
    if special is not None and not both:
        measure = special
    elif measure is None:
        measure = money_asked(plain, phrases) or (Measure.NUMBER if starts else None)
    tokens = plain.split()
    named = " ".join(tokens[noun.start : noun.stop])
    much = tokens[:2] == ["how", "much"]  # how much did the departments publish
    bodies = not much and (named.endswith("s") or bool(starts)) and _are_bodies(tokens, noun, phrases)
    asked = [_noun(plain, match.end(), phrases)[0] for match in _AGAIN.finditer(plain)]
    asked += [special] if both else []
    asked += [Measure.MONEY] if found and and_how_much(plain) else []
    further = tuple(dict.fromkeys(m for m in asked[1:] if m is not None and m is not measure))
    if not further and found and (second := and_counted(tokens, noun, phrases)) not in (None, measure):
        further = (second,)
    if not starts and (pair := side_by_side(tokens, phrases)) is not None:
        measure, further = pair[0], pair[1:]
    came_in = named == "messages" and _CAME_IN.search(plain)  # what residents wrote
    posts = (
        named in _POSTS
        and not came_in
        and not (named == "posts" and _OF_JOBS.intersection(tokens[: noun.start]))
    )
    return Counting(measure, noun, bodies, posts, further, predicates(tokens))


def _are_bodies(tokens: list[str], noun: range, phrases: EnglishPhrases) -> bool:
    """True for accounts, offices, villages; final accounts are money, and official account items are no accounts."""
    named = " ".join(tokens[noun.start : noun.stop])
    of_money = named == "accounts" and tokens[noun.start - 1 : noun.start] == ["final"]
    return bool(noun) and not of_money and stems(named) in phrases.bodies


def unit_of(*counted: Counting) -> str:
    """The measure word that reports print with what is counted, where the noun tells it."""
    if any(one.bodies for one in counted):
        return "个"
    return "条" if any(one.posts for one in counted) else ""


def predicates(tokens: list[str]) -> frozenset[int]:
    """Where the words stand of which it is said that things were so."""
    return frozenset(i + 1 for i, token in enumerate(tokens) if token in _PASSIVE)


def _special(plain: str, phrases: EnglishPhrases) -> Measure | None:
    """Shares, times and lengths of time, whatever noun follows."""
    data = phrases.data["phrases"]
    if names_money(plain):
        return Measure.MONEY
    if _PERSON_TIMES.search(plain):
        return Measure.PERSON_TIMES
    if _REFERENCE.search(plain):
        return Measure.NUMBER
    if has_any(plain, data["share"]) or _is_rate(plain):
        return Measure.PERCENT
    if has_any(plain, data["ratio"]):
        return Measure.NUMBER
    if has_any(plain, data["times"]):
        return Measure.PERSON_TIMES if has_any(plain, data["seen"]) else Measure.TIMES
    if has_any(plain, data["how_long"]):
        return Measure.DURATION
    return Measure.SIZE if has_any(plain, data["how_large"]) else None


def _is_rate(plain: str) -> bool:
    """True if a rate is asked for in so many words, and nothing is counted."""
    return bool(_RATE.search(plain)) and "how many" not in plain and "how often" not in plain


def _noun(plain: str, start: int, phrases: EnglishPhrases) -> tuple[Measure | None, range]:
    """The first noun after `start` that says what is counted."""
    words = plain[start:].split()[:_NOUN_WITHIN]
    if words[:1] and words[0] in SENDERS:
        return None, range(0)
    words = words[: next((i for i, word in enumerate(words) if i and word in COUNT_ENDS), len(words))]
    words = before_of(words, phrases)
    counts_no_one = plain.endswith("how much", 0, start)  # how much did they charge people
    first = len(plain[:start].split())
    following = [
        "" if word == "time" else stem(word) for word in words
    ]  # part-time staff are not counted in times
    for at in range(len(following)):
        for length in (3, 2, 1):
            if length == 1 and words[at].endswith(("ed", "ing")):
                continue  # officials called in are no calls
            if length == 1 and words[at] in ("official", "personal"):
                continue  # the official website is no official, personal privacy no person
            if words[at : at + 2] == ["long", "standing"] or words[at - 1 : at + 1] == ["meeting", "minutes"]:
                continue  # nor is what is long standing, nor the minutes of a meeting, any length of time
            if length == 1 and words[at].endswith("ly"):
                continue  # weekly forecasts are counted in no weeks
            if words[at] == "people" and _OF_THE_PEOPLE.intersection(words[at + 1 : at + 2]):
                continue  # nor is people's livelihood any people
            if words[at + length : at + length + 1] in (["mailbox"], ["mailboxes"]):
                continue  # letters to the leader's mailbox are no leaders
            if at + length > len(following):
                continue
            measure = phrases.measures.get(tuple(following[at : at + length]))
            if counts_no_one and measure in _PEOPLE and (at or not words[at].endswith("s")):
                continue  # nor how much household rubbish
            if measure is None or (not counts_no_one and _money_of_things(words, at + length, measure)):
                continue
            if measure in _PEOPLE and is_whose(words, at, phrases):
                continue  # residents' households are households, leaders' speeches no leaders
            if not only_describes(words, following, at + length, measure, phrases):
                return measure, range(first + at, first + at + length)
    return None, range(0)


def _money_of_things(words: list[str], end: int, measure: Measure) -> bool:
    """True for funds in how many fund items: the items are counted."""
    return measure is Measure.MONEY and words[end : end + 1] != [] and words[end] in (*POSTED, "information")


def _head(plain: str, starts: list[int], phrases: EnglishPhrases) -> range:
    """The place of the last word of the noun phrase after "how many", where no word of it is a known measure."""
    for start in starts:
        first = len(plain[:start].split())
        words = plain[start:].split()
        ends = [(w in phrases.stop and w not in OF_THINGS) or w.endswith("ed") for w in words]
        begin = next((i for i, end in enumerate(ends) if not end), len(words))
        if not _BEFORE_NOUN.issuperset(words[:begin]):
            continue  # how many were refused because they simply … counts nothing by name
        last = next((i for i, end in enumerate(ends) if end and i > begin), len(words)) - 1
        if begin <= last and words[last] not in OF_THINGS:
            return range(first + last, first + last + 1)
    return range(0)
