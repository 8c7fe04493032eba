"""What a resident may be about to ask: names of figures of the report that hold what was typed, also by sound."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.models import Fact, FactKind
from knowledge.normalization import fold
from knowledge.pinyin import fold_syllable, split_syllables, syllables
from knowledge.records import ReportRecord
from knowledge.store import FactStore

MOST = 6
"""Suggestions shown at once."""
_REPORTS = 32
"""Reports whose suggestions are kept at hand."""
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class _Entry:
    """A question that could be asked, and the forms in which it is looked for."""

    question: str
    folded: str
    sounds: str
    rank: int


class Suggestions:
    """Keeps the questions of the reports last asked about."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[object, int], list[_Entry]] = OrderedDict()

    def like(self, typed: str, record: ReportRecord, store: FactStore, edition: object) -> list[str]:
        """Questions that hold what was typed: as written first, then as it sounds."""
        wanted = fold(typed)
        if not wanted:
            return []
        entries = self._entries(record, store, edition)
        sound = _sound(wanted)
        found = [entry for entry in entries if wanted in entry.folded]
        heard = [entry for entry in entries if sound in entry.sounds] if len(sound) > 1 else []
        ranked = sorted(found, key=lambda e: (not e.folded.startswith(wanted), e.rank, len(e.question)))
        return list(dict.fromkeys(entry.question for entry in (*ranked, *heard)))[:MOST]

    def _entries(self, record: ReportRecord, store: FactStore, edition: object) -> list[_Entry]:
        key = (edition, record.id)
        if key not in self._kept:
            self._kept[key] = list(_entries_of(stored.fact for stored in store.all_facts(record.id)))
            while len(self._kept) > _REPORTS:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return self._kept[key]


def _entries_of(facts: Iterable[Fact]) -> Iterable[_Entry]:
    """Figures of the prose first, then those of the tables that are not 0, then the rest."""
    seen = set()
    for fact in facts:
        if fact.value is None or fact.change or len(fact.label) > _LONGEST:
            continue
        question = f"{fact.label}（{fact.unit}）" if fact.unit else fact.label
        if question in seen:
            continue
        seen.add(question)
        folded = fold(fact.label)
        rank = 0 if fact.kind is FactKind.PROSE else 1 if fact.value else 2
        yield _Entry(question, folded, "".join(syllables(folded)), rank)


def _sound(typed: str) -> str:
    """What was typed as it sounds; Latin letters are read as pinyin as far as they can be."""
    if typed.isascii() and typed.isalpha():
        return "".join(fold_syllable(part) for part in split_syllables(typed) or [typed])
    return "".join(syllables(typed))
