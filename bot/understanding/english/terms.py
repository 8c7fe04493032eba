"""The words of an English question as terms: phrases and stems turned into the Chinese words reports use."""

from __future__ import annotations

from dataclasses import replace

from bot.understanding.english.numbers import number_words
from bot.understanding.english.phrases import EnglishPhrases, english, has_any
from bot.understanding.english.spelling import mended
from bot.understanding.english.wording import plain_words
from bot.understanding.phrases import chinese
from knowledge.english_words import english_words, stem
from knowledge.lexicon import Concept, lexicon
from knowledge.models import Measure
from knowledge.patterns import lazily
from knowledge.pinyin import syllables
from knowledge.query import Term
from knowledge.sieve import sifted

GENERIC_WEIGHT = 0.05
_RAW_WEIGHT = 0.4
"""What a word weighs that neither the glossary nor the list of everyday words knows."""
EVERYDAY_WEIGHT = 0.5
_DOMAIN_PHRASE_WEIGHT = 0.8
_HOTLINE_NUMBER = lazily(r"1[12]\d{1,3}|(?!(?:19|20)\d\d$)\d{4,6}")
_NUMBERED = [(word,) for word in ("platform", "system", "app", "site", "website", "hotline", "line")]
"""What is called by the number of a hotline: the 12316 platform is not the county's."""
_PIECES = frozenset({"item", "items"})
"""What anything published may be called: public service items are 公共服务事项, or what was put out on 公共服务."""
_UN, _VERB = "un", 2
"""How words begin that say that something was not done; characters of a Chinese verb."""
_SHORT_ADVERB = 6
"""Longer words in ly say how something was done; fly and family name things."""
ASIDE = 0.02
"""What a word weighs that only leads up to what is asked."""
_SIDES = lazily(r"\b(?:vs|versus|or|and|plus)\b")
_COMPARES = lazily(r"\b(?:which|more|fewer|less|differ\w*|together|combined|in total)\b")
"""Words of comparing and adding: what is compared may stand in a clause of its own."""
_CHINESE = lazily(r"(?P<opened>[(（])?(?P<run>[\u3400-\u9fff]+)(?P<closed>[)）])?")
_SENTENCE_END = lazily(r"(?<=[.?!])\s|\n")
_CLAUSE = sifted(r"[.?!;:](?:\s|$)|,\s|\n|\bso\b|\bcould you\b|\bcan you\b")


def chinese_words(folded: str) -> tuple[Term, ...]:
    """Chinese words a resident put into an English question: (贴息贷款)."""
    terms: list[Term] = []
    for match in _CHINESE.finditer(folded):
        run = match["run"]
        found = _chinese_run(run)
        whole = match["opened"] and match["closed"] and len(run) > 1
        if whole and (sum(len(term.text) for term in found) < len(run) or not all(t.known for t in found)):
            found = [
                Term(run, (run,), 1.0, syllables(run))
            ]  # (学校要闻) is one name, quoted as it is printed
        at = len(english_words(folded[: match.start()])) - 1
        terms += [replace(term, position=at) for term in found]  # 微博 vs 微信: each on its side
    return tuple(terms)


def _chinese_run(run: str) -> list[Term]:
    """The longest known words of a run first; politeness says nothing, what nothing knows must be explained."""
    known, fillers = lexicon().zh, chinese().filler_words
    terms: list[Term] = []
    position = rest = 0
    while position <= len(run):
        words = (run[position:end] for end in range(len(run), position, -1))
        word = next((word for word in words if word in fillers or word in known), "")
        if (word or position == len(run)) and position - rest >= 2:
            raw = run[rest:position]
            terms.append(Term(raw, (raw,), 1.0, syllables(raw)))
        if word and word not in fillers:
            terms.append(_from_lexicon(word, known[word]))
        position += len(word) or 1
        rest = position if word else rest
    return terms


def _from_lexicon(word: str, concept: Concept) -> Term:
    names = tuple(dict.fromkeys((word, *concept.names)))
    weight = GENERIC_WEIGHT if word in chinese().generic else 1.0
    return Term(
        word, names, weight, syllables(word), concept.rows, concept.columns, concept.narrower, known=True
    )


def asking_part(text: str, phrases: EnglishPhrases) -> str:
    """The sentences of a message that ask something; the whole message if none plainly does."""
    sentences = [part for part in _SENTENCE_END.split(text) if part.strip()]
    asking = [part for part in sentences if has_any(part.lower(), phrases.cues)]
    return " ".join(asking) or text


def focus(folded: str, terms: tuple[Term, ...], phrases: EnglishPhrases) -> tuple[Term, ...]:
    """In a message of several clauses, the words of the asking one count; what leads up to it, little."""
    clauses = [part for part in _CLAUSE.split(folded) if part.strip()]
    if len(clauses) < 2:
        return terms
    asking = [clause for clause in clauses if has_any(clause, phrases.cues)]
    words = {stem(mended(word)) for clause in asking for word in plain_words(clause).split()}
    kept = [term for term in terms if {stem(word) for word in term.text.split()} <= words]
    light = [term for term in kept if _says_little(tuple(map(stem, term.text.split())), phrases)]
    if not asking or not any(term.weight >= 0.5 for term in kept if term not in light):
        return terms
    if any(_SIDES.search(clause) for clause in clauses if clause not in asking) and _COMPARES.search(
        asking[0]
    ):
        return terms  # Weibo or WeChat, which has more
    return tuple(term if term in kept else replace(term, weight=min(term.weight, ASIDE)) for term in terms)


def _says_little(key: tuple[str, ...], phrases: EnglishPhrases) -> bool:
    """True for a word that asks for nothing alone: were published, or batches (dilapidated houses: how many batches)."""
    return key in phrases.light or phrases.measures.get(key) is Measure.TIMES


def says_nothing(text: str) -> bool:
    """True if none of some English words names a thing: politeness, years, what only holds a sentence together."""
    phrases = english()
    return all(
        word in phrases.stop or word.isdigit() or term.weight <= GENERIC_WEIGHT
        for term in terms_of(plain_words(text.lower()), phrases)
        for word in (term.text,)
    )


def english_terms(plain: str) -> tuple[Term, ...]:
    """The terms of some English words, positions counted in words."""
    return terms_of(" ".join(map(mended, english_words(plain))), english())


def terms_of(plain: str, phrases: EnglishPhrases) -> tuple[Term, ...]:
    """Longest phrases of the glossary first; what it does not know must still be explained (and never is)."""
    words = lexicon()
    tokens = tuple(plain.split())
    terms: list[Term] = []
    position = 0
    while position < len(tokens):
        found = words.english_at(tokens, position)
        if found is None or (found[1] == position + 1 and tokens[position] in phrases.stop):
            terms += _unknown_term(tokens, position, phrases)
            position += 1
        else:
            concept, end = _shorter(tokens, position, found)
            terms.append(_known_term(tokens[position:end], concept, position, phrases))
            position = end
    return tuple(terms)


def _shorter(tokens: tuple[str, ...], position: int, found: tuple[Concept, int]) -> tuple[Concept, int]:
    """The phrase without its last word where another one of the form begins with that: requests | handled otherwise."""
    last = found[1] - 1
    if last == position:
        return found
    head = lexicon().english(tokens[position:last])
    if head is not None and tokens[last] in _PIECES and not found[0].rows:
        return replace(found[0], names=tuple(dict.fromkeys((*found[0].names, *head.names)))), found[1]
    if found[1] == len(tokens):
        return found
    tail = lexicon().english_at(tokens, last)
    if head is None or head.everyday or tail is None or not tail[0].rows or tail[1] <= found[1]:
        return found
    return head, last


def _known_term(run: tuple[str, ...], concept: Concept, position: int, phrases: EnglishPhrases) -> Term:
    generic = tuple(map(stem, run)) in phrases.generic
    plain = not concept.rows and not concept.everyday
    generic = generic or (plain and concept.names[0] in chinese().generic)
    generic = generic or (concept.everyday and _is_adverb(run))
    return Term(
        " ".join(run),
        concept.names,
        GENERIC_WEIGHT if generic else _weight(run, concept),
        (),
        concept.rows,
        concept.columns,
        concept.narrower,
        position,
        known=not concept.everyday or len(run) > 1,
    )


def _weight(run: tuple[str, ...], concept: Concept) -> float:
    """What known words weigh; an everyday phrase with a word of the domain in it (private school) nearly as much."""
    if not concept.everyday:
        return 1.0
    found = [lexicon().english((word,)) for word in run] if len(run) > 1 else []
    telling = any(one and not one.everyday and one.names[0] not in chinese().generic for one in found)
    return _DOMAIN_PHRASE_WEIGHT if telling else EVERYDAY_WEIGHT


def _is_adverb(run: tuple[str, ...]) -> bool:
    """True for normally, actively: known by the stem of another word, and telling no figure from another."""
    return run[-1].endswith("ly") and run not in lexicon().en_exact


def _unknown_term(tokens: tuple[str, ...], position: int, phrases: EnglishPhrases) -> list[Term]:
    """A word that nothing knows; numbers, single letters and words that say nothing are no terms."""
    token = tokens[position]
    if token in phrases.stop or token in phrases.asking or token in number_words():
        return []
    if _HOTLINE_NUMBER.fullmatch(token) and tokens[position + 1 : position + 2] in _NUMBERED:
        return [Term(token, (token,), EVERYDAY_WEIGHT, position=position, known=True)]
    if token.isdigit() or len(token) < 2:
        return []
    if (undone := _undone(token, position)) is not None:
        return [undone]
    key = (stem(token),)
    generic = (
        key in phrases.generic
        or key in phrases.light
        or (token.endswith("ly") and len(token) > _SHORT_ADVERB)
    )
    return [Term(token, (token,), GENERIC_WEIGHT if generic else _RAW_WEIGHT, position=position)]


def _undone(token: str, position: int) -> Term | None:
    """Unanswered, unregistered: what was not done to it, which no figure of what was done tells."""
    done = (
        lexicon().english((token.removeprefix(_UN),))
        if token.startswith(_UN) and token.endswith("ed")
        else None
    )
    if done is None:
        return None
    names = tuple(f"{no}{name}" for name in done.names if len(name) <= _VERB for no in ("未", "没有", "尚未"))
    return Term(token, names, 1.0, position=position, known=True) if names else None
