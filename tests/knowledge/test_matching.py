"""Ranking: the fact that explains a question stands first, and facts of another measure do not stand at all."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge import explaining
from knowledge.indexing import build_index
from knowledge.matching import Match, rank
from knowledge.models import Measure
from knowledge.pinyin import syllables
from knowledge.query import Query, Term
from knowledge.store import FactStore
from tests.samples import LINGSHA, MADE_UP

PERSON, ITEM, MONEY = frozenset({Measure.PERSON}), frozenset({Measure.ITEM}), frozenset({Measure.MONEY})


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FactStore]:
    """An index with two offices' reports; the shipped one is number one."""
    index = tmp_path_factory.mktemp("index") / "index.db"
    build_index([LINGSHA, MADE_UP / "2020-qinghe-liuwan.txt"], index)
    opened = FactStore.read(index)
    yield opened
    opened.close()


def term(text: str, *names: str, rows: tuple[str, ...] = (), columns: tuple[str, ...] = ()) -> Term:
    """A weighty term as understanding would make it."""
    return Term(
        text,
        (text, *names),
        1.0,
        syllables(text),
        frozenset(rows),
        frozenset(columns),
        known=bool(names or rows),
    )


def ask(
    store: FactStore, *terms: Term, measures: frozenset[Measure] = frozenset(), report: int = 1
) -> list[Match]:
    return rank(store, report, Query(terms, measures, text="".join(t.text for t in terms)))


def test_the_measure_decides_between_notices_and_people(store: FactStore) -> None:
    relief = term("临时救助", "临时生活救助")
    assert ask(store, relief, measures=PERSON)[0].fact.value == 201
    assert ask(store, relief, measures=ITEM)[0].fact.value == 12


@pytest.mark.parametrize("measures", [PERSON, ITEM, MONEY])
def test_facts_of_another_measure_are_left_out(store: FactStore, measures: frozenset[Measure]) -> None:
    found = ask(store, term("临时救助", "临时生活救助"), measures=measures)
    assert {match.fact.measure for match in found if match.fact.value is not None} <= measures


@pytest.mark.parametrize(
    ("words", "value"),
    [
        (("政务微博",), 316), (("雨露计划",), 2), (("网民留言",), 4), (("图书馆",), 66), (("种养殖", "补贴"), 2),
        (("打印机",), 1), (("驾驶员",), 4), (("一级事项",), 18), (("二级事项",), 52),
    ],
)  # fmt: skip
def test_the_fact_that_has_the_words_stands_first(
    store: FactStore, words: tuple[str, ...], value: int
) -> None:
    best = ask(store, *map(term, words), measures=ITEM)[0]
    assert best.fact.value == value
    assert best.unexplained == ()


@pytest.mark.parametrize("heard", ["雨露计化", "雨路计划", "余露计划"])
def test_a_word_is_found_by_its_sound(store: FactStore, heard: str) -> None:
    best = ask(store, Term(heard, (heard,), 1.0, syllables(heard)), measures=ITEM)[0]
    assert "雨露计划" in best.fact.topic


def test_a_word_the_fact_does_not_hold_stays_unexplained(store: FactStore) -> None:
    best = ask(store, term("临时救助", "临时生活救助"), term("直升机"), measures=PERSON)[0]
    assert [left.text for left in best.unexplained] == ["直升机"]
    assert best.explained < ask(store, term("临时救助", "临时生活救助"), measures=PERSON)[0].explained


def test_a_named_row_and_column_lead_to_the_cell(store: FactStore) -> None:
    received = term("新收申请", rows=("applications.received",))
    company = term("企业", columns=("applications.company",))
    best = ask(store, received, company, measures=ITEM, report=2)[0]
    assert (best.fact.key, best.fact.value) == ("applications.received.company", Decimal(2))
    assert ask(store, received, measures=ITEM, report=2)[0].fact.value == 13


def test_a_group_of_the_form_is_added_up_from_its_rows(store: FactStore) -> None:
    best = ask(store, term("无法提供", rows=("applications.unavailable",)), measures=ITEM, report=2)[0]
    assert best.fact.value == 3
    assert "2" in best.fact.quote
    assert "1" in best.fact.quote


def test_another_report_has_its_own_facts(store: FactStore) -> None:
    assert ask(store, term("微博"), measures=ITEM, report=2)[0].fact.value == 95
    assert ask(store, term("微博"), measures=ITEM, report=1)[0].fact.value == 316


def test_an_unknown_report_has_none(store: FactStore) -> None:
    assert ask(store, term("微博"), report=99) == []


def test_scores_are_shares_and_stand_in_order(store: FactStore) -> None:
    found = ask(store, term("公示栏"), term("信息"))
    assert len(found) > 3
    scores = [match.score for match in found]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= part <= 1 for m in found for part in (m.score, m.explained, m.specific))


def test_the_same_query_ranks_the_same_way(store: FactStore) -> None:
    terms = (term("公示栏"), term("补贴"))
    assert [m.stored.position for m in ask(store, *terms)] == [m.stored.position for m in ask(store, *terms)]


def test_what_is_kept_of_words_changes_no_ranking(store: FactStore, monkeypatch: pytest.MonkeyPatch) -> None:
    terms = (term("公示栏", "公开栏"), term("补贴", "补助"))
    ranked = [ask(store, *terms, report=report) for report in (1, 2, 1)]
    monkeypatch.setattr(explaining, "_KEPT_FACTS", 2)
    assert [ask(store, *terms, report=report) for report in (1, 2, 1)] == ranked


@given(st.lists(st.text(alphabet="公开临时救助人条微博一二三ab1 ，", min_size=1, max_size=8), max_size=4))
def test_any_terms_rank_without_an_error(store: FactStore, words: list[str]) -> None:
    for match in ask(store, *map(term, words)):
        assert 0 <= match.score <= 1
