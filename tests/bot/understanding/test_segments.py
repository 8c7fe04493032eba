"""Runs that no vocabulary knows, in words and by their kinds."""

from __future__ import annotations

import subprocess
import sys

from bot.understanding.chinese.segments import Kind, pieces
from bot.understanding.reader import understand
from tests import ROOT


def _never(low: int, high: int) -> bool:
    return False


def _always(low: int, high: int) -> bool:
    return True


def weights(question: str) -> dict[str, float]:
    return {term.text: term.weight for term in understand(question).terms}


def test_a_verb_and_a_noun_are_told_apart() -> None:
    assert pieces("遮掩的直升机", 0, 6, _never) == [(0, 2, Kind.VERB), (3, 6, Kind.NAME)]


def test_words_that_hold_a_sentence_together_are_left_out() -> None:
    assert pieces("非得这样", 0, 4, _never) == []


def test_a_word_cut_in_two_is_made_whole_again() -> None:
    assert pieces("原则", 0, 1, _always) == [(0, 2, Kind.NAME)]
    assert pieces("原则", 0, 1, _never) == [(0, 1, Kind.NAME)]


def test_a_rank_sets_apart_what_a_numeral_counts() -> None:
    assert pieces("三级", 0, 2, _never) == [(0, 2, Kind.NAME)]
    assert pieces("七八十", 0, 3, _never) == []


def test_an_unknown_noun_weighs_more_than_an_unknown_verb() -> None:
    assert weights("直升机公开了几条")["直升机"] >= 0.5
    assert max(weights("遮掩的文件几份").values(), default=0.0) < 0.5


def test_a_question_of_known_words_never_loads_the_dictionary() -> None:
    program = (
        "import sys\nfrom bot.understanding.reader import understand\n"
        "understand('低保多少人')\nassert 'rjieba' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)


def test_no_word_lies_across_a_blank() -> None:
    assert "内容公开" in weights("内容公开条数")
    assert "内容公开" not in weights("招标内容 公开条数")


def test_a_blank_beside_a_lone_character_parts_nothing() -> None:
    assert "低保" in weights("低 保多少人")
