"""Characters to toneless pinyin, folded the way dialects and input slips fold it (zh = z, ing = in)."""

from __future__ import annotations

import os
from functools import cache, lru_cache
from itertools import islice, product

# The phrase dictionary costs 45 MB and 120 ms at start; single characters are enough to catch homophones.
os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")

from pypinyin import Style
from pypinyin import pinyin as _pinyin

from knowledge.patterns import lazily
from knowledge.vocabulary import load

_FOLD = ((lazily(r"^([zcs])h"), r"\1"), (lazily(r"([aei])ng$"), r"\1n"))
_SPELLINGS = 12
"""Ways to spell one name that are tried."""
_INITIALS = "zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]"
_FINALS = "iang|iong|uang|ueng|ang|eng|ing|ong|iao|ian|uai|uan|van|ai|ei|ui|ao|ou|iu|ie|ve|ue|er|an|en|in|un|vn|ia|ua|uo|a|o|e|i|u|v"
_SYLLABLE = lazily(rf"(?:{_INITIALS})(?:{_FINALS})|er|an|en|ang|ai|ei|ao|ou|a|e|o")


@lru_cache(maxsize=16384)
def syllable(char: str) -> str:
    """Folded toneless pinyin of one Chinese character; any other character stands for itself."""
    if not "\u3400" <= char <= "\u9fff":
        return char
    return fold_syllable(_pinyin(char, style=Style.NORMAL, errors="default")[0][0])


@cache
def words_read_otherwise() -> dict[str, tuple[str, ...]]:
    """Words of which a character is not read in its usual way, each with how it sounds, folded."""
    return {word: tuple(sounds) for word, sounds in load("readings")["words"].items()}


@lru_cache(maxsize=4096)
def fold_syllable(text: str) -> str:
    """Folds one typed syllable: shi and si, xing and xin meet."""
    for pattern, replacement in _FOLD:
        text = pattern.sub(replacement, text)
    return text


def syllables(text: str) -> tuple[str, ...]:
    """Folded pinyin of a text, one entry a character."""
    return tuple(map(syllable, text))


@lru_cache(maxsize=8192)
def spelled(text: str) -> str:
    """A name as it is spelt in Latin letters, unfolded: 长山 is changshan."""
    return "".join(part[0] for part in _pinyin(text, style=Style.NORMAL, errors="default"))


def spellings(text: str) -> tuple[str, ...]:
    """Every way a name may be spelt in Latin letters, the usual one first: 长山 is changshan, not only zhangshan."""
    read = _pinyin(text, style=Style.NORMAL, heteronym=True, errors="default")
    ways = product(*(dict.fromkeys(part) for part in read))
    return tuple(dict.fromkeys((spelled(text), *map("".join, islice(ways, _SPELLINGS)))))


@lru_cache(maxsize=4096)
def split_syllables(word: str) -> tuple[str, ...] | None:
    """The syllables of one typed word, None if it is no pinyin; English uses the same words time and again."""
    found: list[str] = []
    return tuple(found) if _split(word, found) else None


def _split(rest: str, found: list[str]) -> bool:
    """Longest syllable first, with a step back where that leaves no whole reading."""
    if not rest:
        return True
    for length in range(min(6, len(rest)), 0, -1):
        if _SYLLABLE.fullmatch(rest[:length]):
            found.append(rest[:length])
            if _split(rest[length:], found):
                return True
            found.pop()
    return False
