"""Of several sentences that hold the words asked about, the one leads whose own clause says what is sought."""

from __future__ import annotations

from bot.answering.telling.leading import leader
from bot.answering.telling.roles import sought
from bot.understanding.reader import understand
from knowledge.matching import Match, rank_among
from knowledge.models import Fact, FactKind, Measure
from knowledge.query import Query
from knowledge.records import StoredFact


def said(position: int, sentence: str) -> StoredFact:
    """A sentence of a report."""
    fact = Fact("", sentence, Measure.TEXT, None, sentence, "", FactKind.PROSE, "", sentence)
    return StoredFact(1, position, fact)


def lead(question: str, *sentences: str) -> str:
    """The sentence that leads; empty if none does."""
    asked = understand(question)
    stored = [said(at, sentence) for at, sentence in enumerate(sentences)]
    matches: list[Match] = rank_among(stored, Query(asked.terms))
    best = leader(asked, matches, sought(asked))
    return best.fact.quote if best else ""


def test_the_clause_that_shows_a_place_leads() -> None:
    there = "在镇便民服务中心设立政务公开专区，指定人员更新。"
    elsewhere = "全镇重视政务公开专区建设，做到统一标准，按季考核，并在文化广场开展宣传。"
    assert lead("政务公开专区设在哪里", elsewhere, there) == there


def test_two_sentences_alike_are_no_answer() -> None:
    assert not lead("政务公开专区设在哪里", "在东村设立政务公开专区。", "在西村设立政务公开专区。")


def test_one_sentence_leads_by_itself() -> None:
    assert lead("政务公开专区设在哪里", "在东村设立政务公开专区。") == "在东村设立政务公开专区。"
