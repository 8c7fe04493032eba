"""What is heard rather than read: words written with another character of the same sound (临时救住, 低宝, 邮政编玛)."""

from __future__ import annotations

from bot.understanding.chinese.canvas import Canvas
from bot.understanding.chinese.segments import ordinary_words
from bot.understanding.chinese.verbs import is_alone
from bot.understanding.phrases import ChinesePhrases
from knowledge.lexicon import lexicon
from knowledge.patterns import lazily
from knowledge.pinyin import spelled, syllables, words_read_otherwise

_SLIP_FROM, _SLIP_TO = 3, 8
"""Lengths of words in which one wrong character of the same sound is taken for a slip."""
_LONG_WORD = 4
"""Characters from which a word is heard rightly whatever stands around it."""
_LITTLE_WORDS = frozenset(
    "打想子往了的着过要去来到在给和跟对把让叫问说看有没不也都很太再又里头上下中前后个些什么怎这那你我他们吗呢吧啊钱"
)
_PAIR = 2
"""Characters of the shortest words that are heard."""
_LEVELS = frozenset("乡县镇市区省村国")
_NEGATIONS = frozenset("不未没无非")
_SHARE_OF = lazily("占(?:比|全|总|了?百分|了?几|了?多)")
"""What a word ends before, however long it is: 门户网占比 is no 门户网站."""
_IS_WHO = lazily("是(?:谁|什么|哪|多少|几|啥)")
"""法定代表人是谁 holds no 人事."""
_NO_SLIPS = ({"买", "卖"}, {"是", "市"})
"""Characters of one sound that nobody takes for each other: they mean the opposite, or 是网站的几倍 is no 市网站."""


def longest_slip(canvas: Canvas, start: int, end: int, above: int, phrases: ChinesePhrases) -> int:
    """Length of the longest word at `start` that is longer than `above` and written with one wrong character."""
    words = lexicon()
    for length in canvas.heard_from[start]:
        if length <= above or length < _SLIP_FROM:
            return 0
        if length <= min(_SLIP_TO, end - start):
            heard = canvas.text[start : start + length]
            meant = words.heard(heard, canvas.sounds[start : start + length])
            if (
                meant
                and _one_slip(heard, meant)
                and not _runs_on(canvas, start + length - 1, meant, end, phrases)
                and not _splits_a_word(canvas, start, meant)
                and not _made_of_words(heard)
            ):
                return length
    return 0


def _runs_on(canvas: Canvas, last: int, meant: str, end: int, phrases: ChinesePhrases) -> bool:
    """True if the wrong character at the end begins an ordinary word instead: 信息往外发 is no 信息网."""
    if len(meant) >= _LONG_WORD:
        return canvas.text[last] != meant[-1] and _SHARE_OF.match(canvas.text, last) is not None
    return canvas.text[last] != meant[-1] and len(phrases.later_book.at(canvas.text, last, end)) > 1


def _one_slip(heard: str, meant: str) -> bool:
    """True if just one character differs, and that by a slip."""
    wrong = [pair for pair in zip(heard, meant, strict=True) if pair[0] != pair[1]]
    return len(wrong) == 1 and _is_slip(heard, meant)


def _is_slip(heard: str, meant: str) -> bool:
    """False where a common little word was written on purpose (意见想, 法子宣传), or is all that agrees (印了, 赢了)."""
    pairs = list(zip(heard, meant, strict=True))
    if any(a != b and ({a, b} & _NEGATIONS or {a, b} <= _LEVELS or {a, b} in _NO_SLIPS) for a, b in pairs):
        return False  # 部给公开 is no 不给公开, 县政府 no 乡政府
    return not any(a != b and a in _LITTLE_WORDS for a, b in pairs) and any(
        a == b and a not in _LITTLE_WORDS for a, b in pairs
    )


def _starts_with_slip(heard: str, meant: str) -> bool:
    """True for a pair that stands by itself and begins with a little word instead of the right character: 头诉.

    A little word before a word of one character (给钱, 想办) was written on purpose.
    """
    return (
        len(heard) == _PAIR
        and heard[0] in _LITTLE_WORDS
        and heard[1] == meant[1]
        and heard[1] not in _LITTLE_WORDS
        and not {heard[0], meant[0]} & _NEGATIONS
        and not is_alone(heard[1])
        and ordinary_words(heard) == ()
    )


def claim_by_sound(canvas: Canvas, phrases: ChinesePhrases) -> None:
    """Claims what sounds like a word of the lexicon: 低宝, 正务威博, 临时救住."""
    for start, end in canvas.free():
        position = start
        while position < end - 1:
            for length in canvas.heard_from[position]:
                if not 1 < length <= min(_SLIP_TO, end - position):
                    continue
                heard = canvas.text[position : position + length]
                word = _meant(heard, canvas.sounds[position : position + length])
                if (
                    word
                    and (length > _PAIR or end - start == _PAIR or _spelled_alike(heard, word))
                    and (
                        _sounds_meant(heard, word)
                        or (end - start == _PAIR and _starts_with_slip(heard, word))
                    )
                    and not _runs_on(canvas, position + length - 1, word, end, phrases)
                    and not _splits_a_word(canvas, position, word)
                    and not _made_of_words(heard)
                    and not _IS_WHO.match(canvas.text, position + length - 1)
                    and canvas.claim(position, position + length, "sound")
                ):
                    position += length
                    break
            else:
                position += 1
    for start, end in canvas.free():
        if _read_otherwise(canvas.text[start:end]):
            canvas.claim(start, end, "sound")


def word_heard(text: str) -> str:
    """The word of the lexicon that a claimed text sounds like."""
    return _meant(text, syllables(text))


def _meant(text: str, sounds: tuple[str, ...]) -> str:
    """The word of the lexicon that a text sounds like, read as the language reads it where it is a word (微薄)."""
    return _read_otherwise(text) or lexicon().heard(text, sounds)


def _read_otherwise(text: str) -> str:
    """The word that a word sounds like which is not read as its characters are: 微博 for 微薄; '' if none."""
    return lexicon().sound.get(words_read_otherwise().get(text, ()), "")


def _spelled_alike(heard: str, meant: str) -> bool:
    """True if a text is spelt like the word in full, nothing folded."""
    return spelled(heard) == spelled(meant) or _read_otherwise(heard) == meant


def _made_of_words(heard: str) -> bool:
    """True for two words of the lexicon, one behind the other, as they are written: 公开征地 is no 公开阵地."""
    words = lexicon().zh
    return any(heard[:at] in words and heard[at:] in words for at in range(_PAIR, len(heard) - 1))


def _splits_a_word(canvas: Canvas, start: int, meant: str) -> bool:
    """True if a heard word begins or ends inside an ordinary word: 知度 of 认知度 is no 制度, 归党 of 当归党参 no 归档.

    What a step that knows words has claimed of an ordinary pair already is no part of it. Of a word of three
    characters one that is written right may by chance go with its neighbour: 身愤证号 is 身份证, 处理网民 no 处理完.
    """
    end = start + len(meant)
    if len(meant) >= _LONG_WORD or _read_otherwise(canvas.text[start:end]):
        return False  # 微薄 is a word as it stands, also in 微薄发了几条
    known = canvas.known_until(start), canvas.known_from(end)
    for first, last in ordinary_words(canvas.text):
        long = last - first > _PAIR
        low, high = (first, last) if long else (max(first, known[0]), min(last, known[1]))
        firm = long or len(meant) == _PAIR
        if low < start < high and (firm or canvas.text[start] != meant[0]):
            return True
        if low < end < high and (firm or canvas.text[end - 1] != meant[-1]):
            return True
    return False


def contacts_heard(canvas: Canvas, phrases: ChinesePhrases) -> list[str]:
    """The words for a telephone, a postcode … that were heard rather than read: 邮政编玛."""
    found = []
    for index, span in enumerate(canvas.spans):
        sounds = canvas.sounds[span.start : span.end]
        meant = lexicon().heard(span.text, sounds) if span.role == "sound" else ""
        if meant in phrases.contacts:
            canvas.spans[index] = span._replace(role="contact")
            found.append(meant)
    return found


def claim_measure_nouns_by_sound(canvas: Canvas, phrases: ChinesePhrases) -> list[str]:
    """Claims what sounds like a noun of measuring and is no word itself: 总今额, 户术."""
    found = []
    for start, end in canvas.free():
        for position in range(start, end - 1):
            for length in range(min(3, end - position), 1, -1):
                heard = canvas.text[position : position + length]
                meant = phrases.measure_noun_sounds.get(canvas.sounds[position : position + length])
                if (
                    meant
                    and _one_slip(heard, meant)
                    and ordinary_words(heard) == ()
                    and not _splits_a_word(canvas, position, meant)
                    and canvas.claim(position, position + length, "measure")
                ):
                    found.append(meant)
                    break
    return found


def claim_measures_by_sound(canvas: Canvas, phrases: ChinesePhrases) -> list[str]:
    """Claims what sounds like a phrase of measuring: 总件术, 多绍人."""
    found = []
    for start, end in canvas.free():
        for position in range(start, end - 1):
            for length in range(min(6, end - position), 2, -1):
                heard = canvas.text[position : position + length]
                meant = phrases.measure_sounds.get(canvas.sounds[position : position + length])
                if (
                    meant
                    and _sounds_meant(heard, meant)
                    and canvas.claim(position, position + length, "measure")
                ):
                    found.append(meant)
                    break
    return found


def _sounds_meant(heard: str, word: str) -> bool:
    """True if a slip of the pinyin input is likely: long words by sound alone, short ones with a character in common."""
    return len(word) >= 4 or _is_slip(heard, word)
