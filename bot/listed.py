"""Questions listed in one message, which no word has to be read to take apart: each on a line, numbered, or with a mark.

临时救助多少人？微博多少条？电话多少？ is three questions, however many words of asking each of them has.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.answering.answer import Answer, Language, Status
from bot.answering.texts import say
from bot.parts_told import told_elsewhere
from bot.understanding.question import Question
from knowledge.patterns import lazily
from knowledge.query import TELLING

_LONGEST, _LONGEST_PART, _SHORTEST_PART = 400, 80, 2
"""Characters of a message, and of one of its questions; a longer one tells a story around what it asks."""
_MOST = 6
"""Questions that are answered in one message; more of them are too long to read."""
_NUMBER = lazily(
    r"\s*(?:[(（]?(?:\d{1,2}|[一二三四五六])[)）]|\d{1,2}\s*[.、．](?!\d)|[一二三四五六]、|[①-⑨]|[-·•*]\s)\s*"
)
_NUMBERED = lazily(
    rf"(?=[(（](?:\d{{1,2}}|[一二三四五六])[)）]|[①-⑨])|(?:^|(?<=[\s,，;；。?？!！]))(?={_NUMBER.pattern})"
)
_MAY_LIST = lazily(r"[\n;；①-⑨]|[?？]\s*\S|[\d一二三四五六]\s*[.、．)）]|[-·•*]\s")
"""Without such a sign a message lists nothing."""
_ENDS = lazily(r"(?<=[?？])|\n+|[;；](?=\s*\S)")
_EDGES, _MARKS = " ,，。;；、\n", "?？ "
_BULLET = "· "
"""Begins each of several things that are told one below the other."""


def listed(text: str) -> tuple[str, ...]:
    """The questions that a message lists; () where it lists none."""
    if len(text) > _LONGEST or not _MAY_LIST.search(text):
        return ()
    pieces = [piece for line in _NUMBERED.split(text) for piece in _ENDS.split(line)]
    parts = tuple(filter(None, (_NUMBER.sub("", piece, count=1).strip(_EDGES) for piece in pieces)))
    if not 1 < len(parts) <= _MOST or len(set(parts)) < len(parts):
        return ()
    if any(not _SHORTEST_PART <= len(part) <= _LONGEST_PART for part in parts):
        return ()
    return parts


def are_answers(asked: Sequence[Question], answers: Sequence[Answer], whole: Answer) -> bool:
    """True if what several questions were answered with, one by one, is worth telling in place of the whole answer."""
    given = [answer.status is Status.ANSWERED for answer in answers]
    if any(map(told_elsewhere, answers)) or any(question.place for question in asked):
        return False  # what is asked of another place or year is not told of this one
    if any(not given[at] and _leans(question) for at, question in enumerate(asked[1:])):
        return False  # on one that was not answered
    if any(first.facts and set(first.facts) == set(second.facts) for first, second in pairwise(answers)):
        return False  # one merged figure for both
    told = {fact for answer in answers for fact in answer.facts}
    more = whole.status is not Status.ANSWERED or (all(given) and set(whole.facts) < told)
    return more and sum(given) > 1


def name_their_things(asked: Sequence[Question], answers: Sequence[Answer]) -> bool:
    """True if each says what it is about and was answered with a fact of its own: so no mark need tell them apart."""
    if any(answer.status is not Status.ANSWERED for answer in answers) or any(map(_leans, asked)):
        return False
    told = [fact for answer in answers for fact in set(answer.facts)]
    return len(told) == len(set(told))


def _leans(question: Question) -> bool:
    """True if a question needs the one before it to be understood."""
    return question.elliptical and not any(term.known and term.weight >= TELLING for term in question.terms)


def in_one(answers: Sequence[Answer], parts: Sequence[str], language: Language) -> Answer:
    """One reply to the listed questions: each under its number, with what it was answered with first."""
    given = [answer for answer in answers if answer.status is Status.ANSWERED]
    told = [_told(answer, part, language) for part, answer in zip(parts, answers, strict=True)]
    reply = "\n".join(f"{number}. {text}" for number, text in enumerate(told, 1))
    facts = tuple(dict.fromkeys(fact for answer in given for fact in answer.facts))
    return Answer(Status.ANSWERED, reply, language, facts, (), min(answer.confidence for answer in given))


def _told(answer: Answer, part: str, language: Language) -> str:
    """What one of the questions was answered with, and which it was."""
    asked = part.rstrip(_MARKS)
    if answer.status is not Status.ANSWERED:
        return say("part_not_given", language, part=asked)
    in_brackets = f" ({asked})" if language is Language.EN else f"（{asked}）"
    head, line_break, rest = answer.reply.partition("\n")
    if head.startswith(_BULLET):
        return f"{in_brackets.strip()}\n{answer.reply}"
    return f"{head}{in_brackets}{line_break}{rest}"
