"""The parts of a total told one by one: each of four kinds, each channel of a stated total."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.answer import Answer
from bot.answering.figures.figure import Figure
from bot.answering.figures.finding import Ranker
from bot.answering.figures.reckoning import Reckoner
from bot.answering.figures.things import Thing
from bot.answering.figures.which_asked import names_no_channel
from bot.understanding.question import Question
from knowledge.models import Measure
from knowledge.query import TELLING
from knowledge.sieve import sifted
from knowledge.store import FactStore
from knowledge.values import replace

_EACH_KIND = sifted(
    r"(?:(?P<many>[两三四五六七八九])|几|每|哪[几些])一?个?(?:种|类别?|样|渠道|途径|等次|档)[^,。;?]{0,8}(?=[,。;?各每分]|都?[有是]?[多几])"
)
"""四种公开属性各多少件, 每类几条: the parts of a total, each with its figure."""
_KINDS = "两三四五六七八九"
_HALF = 0.5
_SURE = 0.64
"""Share of the question that a total must explain whose parts are told one by one."""


class OneByOne:
    """Tells the parts of the one total that a question means, each with its figure."""

    def __init__(self, store: FactStore, report: int, ranker: Ranker, reckoner: Reckoner) -> None:
        self._store = store
        self._report = report
        self._rank = ranker
        self._reckoner = reckoner

    def answer(self, question: Question, asked: Sequence[Thing]) -> Answer | None:
        """The parts of the total that is stated, or of the one that is asked about; None if no such parts are asked for."""
        if question.yes_no or not question.each or len(asked) > 1:
            return None
        return self._of_stated(question) or self._each_kind(question)

    def _each_kind(self, question: Question) -> Answer | None:
        """四种公开属性各有多少件: the parts of the total that is asked about, as many as the question says there are."""
        kinds = _EACH_KIND.search(question.folded)
        if kinds is None:
            return None
        many = _KINDS.index(kinds["many"]) + 2 if kinds["many"] else None
        for match in self._rank(question, question.terms)[:3]:
            just_so_many = many == match.fact.parts and match.explained >= _HALF  # 公开属性 need not be said
            enough = match.explained >= _SURE or just_so_many
            if match.fact.parts < 2 or not enough or any(t.known for t in match.unexplained):
                continue
            parts = self._store.parts_of(self._report, match.stored.position)
            if many in (None, len(parts)):
                return self._reckoner.each([Figure(part.fact, part.fact.label, 1.0) for part in parts])
        return None

    def _of_stated(self, question: Question) -> Answer | None:
        """936条分别是从哪些渠道发的: the parts of the one total that the message states."""
        if len(question.stated) != 1:
            return None
        if any(
            term.known for term in question.terms if term.weight >= TELLING and not names_no_channel(term)
        ):
            return None
        value = question.stated[0][1]
        ranked = self._rank(replace(question, measure=Measure.NUMBER, unit=""), ())
        totals = [match for match in ranked if match.fact.value == value and match.fact.parts > 1]
        if len({match.stored.position for match in totals}) != 1:
            return None
        parts = self._store.parts_of(self._report, totals[0].stored.position)
        return self._reckoner.each([Figure(part.fact, part.fact.label, 1.0) for part in parts])
