"""What a comparison of two reports shows."""

from __future__ import annotations

from bot.desk.review import Change, compare
from tests.samples import report_of

BEFORE = "2020年公开信息 12 条。办理提案 3 件。"


def test_new_changed_and_gone_are_told_apart() -> None:
    before = report_of(BEFORE).facts
    after = report_of("2020年公开信息 15 条。举办培训 2 次。").facts
    difference = compare(before, after)
    assert [(one.before, one.after) for one in difference.changed if "条" in one.after] == [
        ("12 条", "15 条")
    ]
    assert "2 次" in [one.after for one in difference.new]
    assert "3 件" in [one.before for one in difference.gone]
    assert difference


def test_the_same_report_differs_in_nothing() -> None:
    facts = report_of(BEFORE).facts
    assert not compare(facts, facts)
    assert compare(facts, facts).against
    assert not compare(None, facts).against


def test_long_words_are_cut_to_where_they_differ() -> None:
    sentence = (
        "做好社会保险、社会救助、养老、征地等社会高度关注、涉及群众切身利益领域的信息公开工作，{}全面落实。"
    )
    before, after = (report_of(f"{sentence.format(word)}").facts for word in ("今年", "明年"))
    changes = compare(before, after).changed
    assert changes
    for change in changes:
        assert change.before != change.after
        assert isinstance(change, Change)
