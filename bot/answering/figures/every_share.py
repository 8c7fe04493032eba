"""四个渠道各占百分之多少: the share of each of the channels that all that was published is made up of."""

from __future__ import annotations

from typing import Final

from bot.answering.answer import Answer
from bot.answering.belonging.channel_words import NAMES_A_CHANNEL
from bot.answering.counting.sorts import in_published_units
from bot.answering.figures.figure import Figure
from bot.answering.figures.reckoning import Reckoner
from bot.understanding.question import Question
from knowledge.query import TELLING
from knowledge.sieve import sifted
from knowledge.store import FactStore, StoredFact

_EACH: Final = sifted(
    r"(?:各个?|每个|这?[两三四五六几]个|所有)(?:公开|发布)?(?:渠道|平台|途径|方式|载体)[^,。;?]{0,6}(?:各|分别|都)?[^,。;?]{0,3}占"
)
_FEWEST: Final = 2


def share_of_every_channel(
    question: Question, store: FactStore, report: int, reckoner: Reckoner
) -> Answer | None:
    """Each channel's share of the one total that channels make up; None for any other question."""
    named = any(t.weight >= TELLING and not NAMES_A_CHANNEL.search(t.text) for t in question.terms)
    if named or question.yes_no or _EACH.search(question.folded) is None:
        return None
    totals = [one for one in store.figures(report) if one.fact.parts >= _FEWEST and one.fact.value]
    made_up = [(total, parts) for total in totals if (parts := _channels_of(total, store, report))]
    if len(made_up) != 1:
        return None
    total, parts = made_up[0]
    found = [Figure(part.fact, part.fact.label, 1.0) for part in parts]
    return reckoner.share(found, Figure(total.fact, total.fact.label, 1.0), each=True)


def _channels_of(total: StoredFact, store: FactStore, report: int) -> list[StoredFact]:
    """The parts of a total, where each of them is what a channel put out; else []."""
    if not in_published_units(total.fact):
        return []
    parts = [one for one in store.parts_of(report, total.position) if one.fact.value is not None]
    channels = all(
        one.fact.unit == total.fact.unit and NAMES_A_CHANNEL.search(one.fact.label) for one in parts
    )
    return parts if len(parts) >= _FEWEST and channels else []
