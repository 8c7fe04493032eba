"""What one word of a question says of one fact: how well the fact explains it, and what of the fact it names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Final

from knowledge import form
from knowledge.fact_words import FactWords, words_of
from knowledge.grams import sound_bigrams
from knowledge.lexicon import lexicon
from knowledge.models import Fact
from knowledge.patterns import lazily
from knowledge.pinyin import syllables
from knowledge.query import Term
from knowledge.store import StoredFact

_TOPIC, _HEADING, _SCOPE, _SECTION, _LEAD = 1.0, 0.95, 0.8, 0.6, 0.5
"""How well a word is explained by the topic, the heading right above, what else narrows it, headings further up, and
what its sentence says before the first figure."""
_ALIAS = 0.94
"""A word explained by another name for it: the very word counts a little more (离婚登记 before 婚姻登记)."""
_SOUND = 0.92
"""A word that the fact has by its sound alone."""
_ITSELF_SCATTERED = 0.97
"""A word of the question whose characters stand apart in the fact."""
_SCATTERED = 0.9
"""The same of another name for it."""
_SPLITTABLE = 4
"""Characters of a name into which a word may be pushed."""
_GAP = 4
"""Characters that may stand inside a name."""
_NARROWER = 0.4
"""A word of which the fact names only one kind."""
_CLOSED = "applications.closed"
"""本机关不掌握的答复了几件: an outcome is a part of all that was answered."""
_KEPT_WORDS, _KEPT_FACTS = 2048, 200
"""Words kept between questions, and of how many facts each remembers what it says: people ask for the same things."""


class Word:
    """A term's words, whatever it weighs and wherever it stands, with what comparing them with many facts needs."""

    def __init__(self, term: Term) -> None:
        self.term = term
        self.grams = term_grams(term)
        """Sound bigrams of the term and of all its names."""
        self.own_grams = frozenset(sound_bigrams(term.sounds))
        """Those of the term as it was written."""
        self.row = f".{'.'.join(term.sounds)}."
        """Its syllables as they would stand in a fact's row of syllables."""
        self._by_gram, self._always = _by_first_gram(term.names)
        self.shares: dict[StoredFact, float] = {}
        """How well facts explain the word, as far as that was asked."""
        self._named: dict[tuple[StoredFact, bool], frozenset[int]] = {}

    def names(self, grams: Iterable[str]) -> list[str]:
        """The names that a text with these bigrams may hold."""
        found = list(self._always)
        for gram in grams:
            if gram in self._by_gram:
                found += self._by_gram[gram]
        return found

    def share(self, stored: StoredFact) -> float:
        """How well a fact explains the word, 0 to 1; looked at anew and kept among the shares."""
        if len(self.shares) >= _KEPT_FACTS:
            self.shares.clear()
        share = self.shares[stored] = _explains(words_of(stored), stored.fact, self)
        return share

    def named(self, stored: StoredFact, apart: bool) -> frozenset[int]:
        """Positions of the fact's topic that the word names; `apart` if with another word pushed into it too."""
        named = self._named.get((stored, apart))
        if named is None:
            if len(self._named) >= _KEPT_FACTS:
                self._named.clear()
            named = self._named[stored, apart] = frozenset(_named(words_of(stored), self, apart))
        return named


def word_of(term: Term) -> Word:
    """The words of a term; those of the lexicon are kept between questions."""
    if not term.known:
        return Word(term)
    return _known_word(
        term.text, term.names, term.sounds, term.rows, term.columns, term.narrower, term.written
    )


@lru_cache(maxsize=_KEPT_WORDS)
def _known_word(
    text: str,
    names: tuple[str, ...],
    sounds: tuple[str, ...],
    rows: frozenset[str],
    columns: frozenset[str],
    narrower: tuple[str, ...],
    written: bool,
) -> Word:
    return Word(Term(text, names, 1.0, sounds, rows, columns, narrower, known=True, written=written))


def term_grams(term: Term) -> frozenset[str]:
    """Sound bigrams of a term and of all its names; Latin words stand whole."""
    return _grams(term.sounds, term.names, term.narrower)


def own_grams(term: Term) -> frozenset[str]:
    """Sound bigrams of a term as it was said."""
    return _grams(term.sounds, (), ())


def name_grams(name: str) -> frozenset[str]:
    """Sound bigrams of one name."""
    return _grams_of(name)


@lru_cache(maxsize=4096)
def _grams(sounds: tuple[str, ...], names: tuple[str, ...], narrower: tuple[str, ...]) -> frozenset[str]:
    return frozenset(sound_bigrams(sounds)).union(*map(_grams_of, names), *map(_grams_of, narrower))


@lru_cache(maxsize=4096)
def _grams_of(name: str) -> frozenset[str]:
    """Those of one name; the words for one thing have the same names."""
    return frozenset({name} if name.isascii() else sound_bigrams(syllables(name)))


@lru_cache(maxsize=4096)
def _by_first_gram(names: tuple[str, ...]) -> tuple[dict[str, list[str]], tuple[str, ...]]:
    """Names by the bigram they begin with, and those that begin with none."""
    by_gram: dict[str, list[str]] = {}
    always = []
    for name in names:
        if len(name) < 2 or not name[:2].isalpha() or name[:2].isascii():
            always.append(name)
        else:
            by_gram.setdefault(".".join(syllables(name[:2])), []).append(name)
    return by_gram, tuple(always)


_REPLY = "答复"
"""That there was a reply says nothing of what it was."""


def _explains(words: FactWords, fact: Fact, word: Word) -> float:
    """How well a fact explains one term, 0 to 1: by its cell of the form, its words, their sound, or a kind of it."""
    term, topic = word.term, words.topic
    if fact.key and (term.rows or term.columns) and (in_form := _in_form(fact.key, term)):
        return in_form
    heard = len(term.sounds) >= 2
    shared = words.everywhere & word.grams
    if heard and not shared:
        return 0.0
    if term.text in topic:
        return _TOPIC
    names = word.names(shared)
    best = 0.0
    for name in names:
        stands = _stands(words, name)
        if stands > best and not (name != term.text and _only_begins_another(term, name, words)):
            best = min(stands, _NARROWER) if _is_made_a_kind(name, topic) else stands
    if len(term.text) >= _SPLITTABLE and scattered(term.text, topic):
        return _ITSELF_SCATTERED
    if best >= _ALIAS:
        return best
    for name in names:
        if len(name) >= _SPLITTABLE and name[:2] in topic and scattered(name, topic):
            if _is_everyday(name) or (term.rows and _REPLY in name):
                continue  # 工作宣传信息 is no 工作信息, 公开申请答复 is no 公开答复, by which the form's 予以公开 is known too
            return max(best, _SCATTERED)
    if heard and not term.written:
        if word.row in words.topic_sounds:
            return _SOUND
        if word.row in words.scope_sounds:
            best = max(best, _SCOPE * _SOUND)
        if not term.known:
            best = max(best, _coverage(term, words))
    if best < _SCOPE and len(term.text) == _SPLITTABLE and _in_halves(words, term.text):
        best = _SCOPE
    if term.narrower and best < _NARROWER and any(name in topic for name in term.narrower):
        best = _NARROWER
    return best


def _only_begins_another(term: Term, name: str, words: FactWords) -> bool:
    """True if a name is but the beginning of the word, and of other words in the fact: 养老 of 养老服务 in 养老保险."""
    said = term.text.rstrip(_ASPECT)
    if not (term.written and said != name and said.startswith(name)):
        return False
    text = f"{words.topic} {words.scope} {words.section} {words.lead}"
    known = lexicon().zh
    places = (at for at in range(len(text)) if text.startswith(name, at))
    lengths = range(len(name) + 1, len(name) + _GAP)
    return all(
        any(text[at : at + n] in known and text[at : at + n] not in term.names for n in lengths)
        for at in places
    )


def _is_everyday(name: str) -> bool:
    """True for a name both halves of which nearly every figure has: 工作信息."""
    return len(name) == _SPLITTABLE and name[:2] in _EVERYDAY and name[2:] in _EVERYDAY


def _is_made_a_kind(name: str, topic: str) -> bool:
    """True if such a name stands in a topic only behind a word that makes a kind of it: 人事工作信息 are not all."""
    at = topic.find(name) if _is_everyday(name) else -1
    return at >= 0 and bool(_MODIFIED.search(topic, 0, at))


_EVERYDAY: Final = frozenset({"工作", "信息", "消息", "新闻", "政务", "政府"})
_ASPECT: Final = "了过着"
"""After a deed, which stays the same word: 答复了."""
_DEEDS: Final = frozenset({"公开", "公示", "公布", "发布", "推送"})
"""What is done with a thing, of which a word before it makes no kind: 通过公示栏公开."""
_MODIFIED: Final = lazily(r"(?![\u4e00-\u9fff]?[的类项是有布开出办做])[\u4e00-\u9fff]{2}$")
"""A word right before another one, of which it makes a kind."""


def _in_halves(words: FactWords, name: str) -> bool:
    """True if one half of a word stands in the topic and the other in what narrows it: 视频解读 of 政策解读, 视频4份."""
    first, second = name[:2], name[2:]
    if first in words.topic and second in words.scope:
        return True
    at = words.topic.find(second)
    return (
        at >= 0 and first in words.scope and (second in _DEEDS or not _MODIFIED.search(words.topic, 0, at))
    )  # 灵活就业补贴 is no 创业补贴


def _stands(words: FactWords, name: str) -> float:
    """How well a name explains a fact by where it stands, the nearer to the fact's own topic the better."""
    if name in words.topic:
        return _ALIAS
    if name in words.scope:
        return _SCOPE
    if name in words.section:
        return _HEADING if name in words.heading else _SECTION
    return _LEAD if name in words.lead else 0.0


def _in_form(key: str, term: Term) -> float:
    """1 if the fact's cell lies in a row or column of the form that the term names, less if in a part of such a row."""
    table, row, column = form.split_key(key)
    if f"{table}.{row}" in term.rows or f"{table}.{column}" in term.columns:
        return 1.0
    return _SCOPE if _CLOSED in term.rows and f"{table}.{row}" in form.outcomes() else 0.0


@lru_cache(maxsize=2048)
def scattered(name: str, text: str) -> tuple[int, int] | None:
    """Where the name stands in the text with a word pushed into it (临时救助 in 临时生活救助)."""
    for cut in range(2, len(name) - 1):
        start = text.find(name[:cut])
        if start >= 0:
            rest = text.find(name[cut:], start + cut, start + len(name) + _GAP)
            if rest >= 0:
                return start, rest + len(name) - cut
    return None


def _covered(length: int, pairs: Iterable[bool]) -> float:
    """The share of so many characters or syllables that belong to a pair that stands in a fact."""
    covered = [False] * length
    for position, stands in enumerate(pairs):
        if stands:
            covered[position] = covered[position + 1] = True
    return sum(covered) / length


def _coverage(term: Term, words: FactWords) -> float:
    """The share of an unknown run's syllables that stand in the fact beside the same neighbour."""
    share = _covered(len(term.sounds), (f"{a}.{b}" in words.grams for a, b in pairwise(term.sounds)))
    if share < 1 and len(term.text) == len(term.sounds):  # 认知度 is not half said by 制度
        said = f"{words.topic} {words.scope} {words.lead}"
        share = _covered(len(term.text), (f"{a}{b}" in said for a, b in pairwise(term.text)))
    in_topic = any(f"{a}.{b}" in words.topic_grams for a, b in pairwise(term.sounds))
    return share * (_SOUND if in_topic else _SCOPE)


def _named(words: FactWords, word: Word, apart: bool) -> set[int]:
    """Positions of the topic's characters that the word or another name for it covers, as written or by sound."""
    topic, found = words.topic, set[int]()
    shared = words.topic_grams & word.grams
    for name in word.names(shared):
        start = topic.find(name)
        while start >= 0:
            found.update(range(start, start + len(name)))
            start = topic.find(name, start + len(name))
        if apart and len(name) >= _SPLITTABLE and name[:2] in topic:
            found.update(range(*(scattered(name, topic) or (0, 0))))
    if shared and not word.own_grams.isdisjoint(shared):
        heard = [position for position, pair in enumerate(words.topic_pairs) if pair in word.own_grams]
        found.update(heard, (position + 1 for position in heard))
    return found
