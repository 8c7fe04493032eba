"""The yes or no that a reply begins with: a stated figure confirmed or corrected, whether there is any, that there is none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.answering.answer import Language
from bot.answering.figures.all_said import all_of_them, any_left, asks_whether_any_is_left
from bot.answering.figures.claims import confirms, within
from bot.answering.figures.only import asks_if_only, has_another
from bot.answering.texts import say, template, written
from bot.answering.wording import as_number
from bot.understanding.chinese.teams import names_teams_to_confirm, teams
from bot.understanding.question import Question
from knowledge.explaining import scattered
from knowledge.models import Fact, Measure, ValueState
from knowledge.normalization import fold
from knowledge.patterns import lazily

_WEIGHTY: Final = 0.5
"""Weight from which a word must be affirmed too."""
_SPLITTABLE: Final = 4
"""Characters of a name into which a word may be pushed: 收取任何费用."""
_CLAUSE: Final = lazily(r"[,，;；。]")
_ABSENT: Final = lazily(
    r"没有|没|未(?!来|成年|必|经|婚|检|及时|更新|按|维护)|不存在|无(?!障碍|偿|人机|线|锡|误|法|关|正当|锢|纸|害|烟|理由|形|菌|锋|为|疫|证|照|业|牌)|从未|零(?=[件次起例个条人])|(?<!\d)0\s*(?=[件次起例个条人])"
)
"""Words of a clause that says there is none of what it speaks of."""
_COUNTED: Final = lazily(r"[^、，,;\d]{0,8}?(\d+)\s*[件次起例个条人宗户名项]")
"""A figure right behind what it counts."""
_CALLED_SO: Final = lazily(
    "(?:叫做?|名叫|名为)(?!个?(?:什么|啥|撒|咩|甚|么子))(?P<name>[^,。;?]{2,12}?)(?:对不对|对吗|对吧|吗|么|吧|没错吧)?[?]*$"
)
"""A name that the message says itself."""
_PLANNED = lazily(r"^(?:[一二三四五]是)?(?:加大|加强|进一步|下一步|今后|针对|将|继续|拟)|正在审|尚未|尚在")
"""What is to be done, or still under way, is not yet there."""
_NOT_SO: Final = lazily(r"[不没未无非零]|降低|防止|避免|杜绝")
"""Any word that may turn a clause into its contrary."""
_NO_MONEY: Final = lazily(r"(?<![\d.])0\s*万?元")
"""An amount that says that nothing was charged or spent, in whichever clause it stands."""


def of_figure(question: Question, fact: Fact, figure: str, language: Language) -> str:
    """The figure with the yes or no that the question wants before it; the plain figure where it wants none."""
    none = fact.state is ValueState.ZERO or fact.value == 0
    if names_teams_to_confirm(question.folded) and (told := teams(fold(fact.topic))):
        verdict = _of_teams(teams(question.folded), told, language)
        return f"{verdict}{written(fact.topic, language)} {figure}"
    if question.claim is not None and (fact.value is not None or none):
        return _of_claim(question, fact, figure, language)
    if not question.yes_no or (question.measure is not None and not (question.denies or fact.value is None)):
        return figure
    if fact.value is None:
        return _prefixed("affirmed" if question.denies else "negated", figure, language) if none else figure
    rate = f"{fact.topic}{figure}" if fact.measure is Measure.PERCENT else fact.quote
    if (of_all := all_of_them(question, rate)) is not None:
        return _prefixed("affirmed" if of_all else "contradicted", figure, language)
    if fact.measure is Measure.PERCENT or question.of_all:
        return figure
    if not (none or question.exists or question.denies):
        return figure  # 粉丝两万多吧 does not ask whether there are any
    denied = "denied_" if question.denies else ""
    return say(f"{denied}{'has_none' if none else 'has'}", language, figure=figure)


def _of_teams(stated: frozenset[int], told: frozenset[int], language: Language) -> str:
    """Whether the teams of a village are those that the message states; nothing where these are but some of them."""
    if stated == told:
        return template("affirmed", language)
    return "" if stated < told else template("contradicted", language)


def of_statement(question: Question, said: str, language: Language) -> str:
    """What a statement begins with where the question asks whether there is any: 否 if the report says there is none."""
    if names_teams_to_confirm(question.folded):
        return _of_teams(teams(question.folded), teams(fold(said)), language)
    if asks_if_only(question):
        return template("contradicted", language) if has_another(question, said) else ""
    if (of_all := all_of_them(question, said)) is not None:
        return template("affirmed" if of_all else "contradicted", language)
    if not (question.exists or question.denies) or question.of_all:
        return ""
    if asks_whether_any_is_left(question):
        left = any_left(question, said)
        return "" if left is None else template("exists" if left else "negated", language)
    absent = _says_absent(question, said)
    if absent:
        return template("affirmed" if question.denies else "negated", language)
    if absent is None or _NOT_SO.search(said) or _PLANNED.search(said) or _NO_MONEY.search(said):
        return ""
    if question.language is Language.EN and not _says_all(question, said):
        return ""  # that cases went to review is no yes to whether decisions were corrected
    return template("contradicted" if question.denies else "exists", language)


def of_name(question: Question, name: str, language: Language) -> str:
    """What a name begins with: whether it is so where the message says one (微博叫某某吗); in English the name itself.

    A reply in Chinese begins with the name anyway, one in English with the whole sentence.
    """
    said = _CALLED_SO.search(fold(question.text))
    if said is None:
        return f"“{name}”\n" if language is Language.EN else ""
    return template("affirmed" if said["name"] == fold(name) else "contradicted", language)


def _says_all(question: Question, said: str) -> bool:
    """True if the sentence holds every weighty word of the question, under one of its names."""
    text = fold(said)
    return all(
        any(name in text for name in (term.text, *term.names))
        for term in question.terms
        if term.weight >= _WEIGHTY
    )


def _says_absent(question: Question, said: str) -> bool | None:
    """True if the clause that speaks of what is asked about says that there is none; None if no clause speaks of it.

    What may exist is named last in Chinese (有人因为公开申请打官司吗), first in English. A figure behind it decides:
    行政复议2件、行政诉讼0件.
    """
    terms = [term for term in question.terms if term.weight >= _WEIGHTY]
    for term in terms if question.language is Language.EN else reversed(terms):
        names = sorted({fold(name) for name in (term.text, *term.names)}, key=len, reverse=True)
        told = [told for clause in _CLAUSE.split(fold(said)) if (told := _told(names, clause)) is not None]
        counted = [none for none, by_figure in told if by_figure]
        verdicts = {*counted} or {none for none, _ in told}
        if verdicts:
            return verdicts.pop() if len(verdicts) == 1 else None
    return None


def _told(names: Sequence[str], clause: str) -> tuple[bool, bool] | None:
    """Whether a clause says there is none of what it names, and whether a figure says so; None if it names nothing."""
    for name in names:
        apart = scattered(name, clause) if len(name) >= _SPLITTABLE and name not in clause else None
        start = apart[0] if apart else clause.find(name)
        if start >= 0:
            counted = _COUNTED.match(clause, start + len(name))
            if counted:
                return int(counted[1]) == 0, True
            return bool(_ABSENT.search(clause[:start] + clause[start:].split("、")[0])), False
    return None


def _of_claim(question: Question, fact: Fact, figure: str, language: Language) -> str:
    claim = _claim(question, fact, language)
    if len(question.stated) > 1 and any(
        value in (as_number(fact), fact.value) for _, value in question.stated
    ):
        return figure  # of several figures stated, this confirms but one
    if question.bound is not None:
        verdict = within(question, fact)
        if verdict is None:
            return figure
        key = f"bound.{question.bound}.{'yes' if verdict else 'no'}"
    else:
        key = (
            "no" if not confirms(question, fact) else "yes" if question.claim_high is None else "yes_roughly"
        )
    return say(key, language, figure=figure, claim=claim)


def _claim(question: Question, fact: Fact, language: Language) -> str:
    """The figure that was stated, in the words of the resident."""
    if language is Language.EN:
        return question.claim_text or str(question.claim)
    return written(question.claim_text or f"{question.claim}{fact.unit}", language)


def _prefixed(key: str, text: str, language: Language) -> str:
    return template(key, language) + text
