"""Reports go live and come back whole, and the desk knows who did what."""

from __future__ import annotations

import os
import shutil
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.desk.archive import Archive
from bot.desk.desk import Desk
from bot.desk.refusal import DeskRefusal
from knowledge.indexing import build_index, put_entries
from tests.bot.desk.conftest import ADMIN, OFFICE, OTHER, edited, preview
from tests.samples import MADE_UP

QUESTION = "临时救助多少人"


def answer(desk: Desk) -> str:
    """What the live index answers."""
    with closing(Assistant.open(desk.index, organisation=OFFICE)) as assistant:
        return assistant.ask(QUESTION).reply.partition("\n")[0]


def refused(action: object, *arguments: object) -> str:
    with pytest.raises(DeskRefusal) as caught:
        action(*arguments)  # type: ignore[operator]
    return caught.value.key


def test_a_preview_tells_what_changes_and_changes_nothing(desk: Desk) -> None:
    stages: list[str] = []
    number = desk.versions.begin(ADMIN, ADMIN, 1, "zh-CN")
    outcome = desk.prepare(number, [edited(305)], lambda stage, *_: stages.append(stage))
    assert list(dict.fromkeys(stages)) == ["read", "extract", "check", "index"]
    (report,) = outcome.reports
    assert (report.organisation, report.year, report.tables) == (OFFICE, 2020, 3)
    assert report.facts > 100
    (difference,) = outcome.differences
    assert ("201 人", "305 人") in [(one.before, one.after) for one in difference.changed]
    assert len(outcome.samples[0]) == 3
    assert any(sample.answer.startswith("305") and sample.right for sample in outcome.samples[0])
    assert answer(desk) == "201 人"


def test_publishing_rolling_back_and_forward(desk: Desk) -> None:
    desk.publisher.publish(preview(desk, edited(305)), ADMIN)
    assert answer(desk) == "305 人"
    desk.publisher.publish(preview(desk, edited(306, "second.txt")), OTHER)
    live = desk.versions.live(OFFICE, 2020)
    assert live is not None
    assert (live.admin, live.source) == (OTHER, "second.txt")
    desk.publisher.roll_back(live.id, ADMIN)
    assert answer(desk) == "305 人"
    assert refused(desk.publisher.roll_back, live.id, ADMIN) == "not_live_any_more"
    back = desk.publisher.going_back(OFFICE, 2020)
    desk.publisher.roll_back(back.live.id, ADMIN)  # to the report that was there before anybody published
    assert answer(desk) == "201 人"
    assert desk.publisher.going_back(OFFICE, 2020).earlier is None
    assert [action.action for action in desk.record.actions()] == [
        "rollback",
        "rollback",
        "publish",
        "publish",
    ]
    assert all(action.before and action.after and action.subject for action in desk.record.actions())


def test_killed_after_the_swap_it_is_noted_by_the_next_press(desk: Desk) -> None:
    number = preview(desk, edited(305))
    desk.publisher.current(OFFICE, 2020)
    (prepared,) = desk.publisher.prepared(desk.versions.preview(number))
    put_entries(
        [Archive(desk.index.parent / "versions").entry(prepared.digest, prepared.file, prepared.source)],
        desk.index,
    )  # and here it was killed
    assert desk.publisher.published(number) == []
    desk.publisher.publish(number, ADMIN)
    assert answer(desk) == "305 人"
    assert [one.source for one in desk.publisher.published(number)] == [prepared.source]
    live = desk.versions.live(OFFICE, 2020)
    assert live is not None
    assert live.admin == ADMIN
    desk.publisher.roll_back(live.id, ADMIN)
    assert answer(desk) == "201 人"


def test_a_report_built_from_the_command_line_can_be_gone_back_to(desk: Desk) -> None:
    build_index([edited(400, "by-hand.txt")], desk.index)
    Path("by-hand.txt").unlink()
    desk.publisher.publish(preview(desk, edited(305)), ADMIN)
    build_index([edited(500, "by-hand.txt")], desk.index)
    current = desk.publisher.current(OFFICE, 2020)
    assert current is not None
    assert current.source == "by-hand.txt"
    for expected in ("305 人", "400 人"):
        desk.publisher.roll_back(desk.publisher.going_back(OFFICE, 2020).live.id, ADMIN)
        assert answer(desk) == expected


def test_the_first_version_is_taken_out_only_beside_others(desk: Desk) -> None:
    desk.publisher.publish(preview(desk, MADE_UP / "2020-qinghe-liuwan.txt"), ADMIN)
    back = desk.publisher.going_back("青禾县柳湾镇人民政府", 2020)
    assert back.earlier is None
    desk.publisher.roll_back(back.live.id, ADMIN)
    assert [record.organisation for record in desk.reports()] == [OFFICE]
    assert refused(desk.publisher.going_back, "青禾县柳湾镇人民政府", 2020) == "not_live"


def test_the_same_file_is_recognised_and_so_are_the_same_contents(desk: Desk) -> None:
    path = edited(305)
    desk.publisher.publish(preview(desk, path), ADMIN)
    again = desk.prepare(desk.versions.begin(ADMIN, 1, 1, "en"), [path], lambda *_: None)
    assert again.same == ((path.name, OFFICE, 2020),)
    assert not again.reports
    other = shutil.copyfile(path, "renamed.txt")
    with Path(other).open("a", encoding="utf-8") as file:
        file.write("\n\n")
    contents = desk.prepare(desk.versions.begin(ADMIN, 1, 1, "en"), [Path(other)], lambda *_: None)
    assert contents.same == (("renamed.txt", OFFICE, 2020),)


def test_who_comes_second_is_told_and_shown_the_new_comparison(desk: Desk) -> None:
    first, second = preview(desk, edited(305)), preview(desk, edited(306, "b.txt"), admin=OTHER)
    desk.publisher.publish(first, ADMIN)
    assert refused(desk.publisher.publish, second, OTHER) == "others_first"
    assert answer(desk) == "305 人"
    _, (difference,) = desk.refresh(second)
    assert ("305 人", "306 人") in [(one.before, one.after) for one in difference.changed]
    desk.publisher.publish(second, OTHER)
    assert answer(desk) == "306 人"
    assert refused(desk.publisher.publish, second, OTHER) == "preview_published"


def test_two_at_once_are_not_made_to_wait(desk: Desk) -> None:
    number = preview(desk, edited(305))
    outcomes: list[str] = []

    def publish() -> None:
        try:
            desk.publisher.publish(number, ADMIN)
            outcomes.append("published")
        except DeskRefusal as refusal:
            outcomes.append(refusal.key)

    threads = [threading.Thread(target=publish) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outcomes.count("published") == 1
    assert set(outcomes) <= {"published", "busy", "preview_published"}


def test_a_discarded_preview_stays_so(desk: Desk) -> None:
    number = preview(desk, edited(305))
    desk.publisher.discard(number, ADMIN)
    assert refused(desk.publisher.publish, number, ADMIN) == "preview_discarded"
    assert refused(desk.publisher.publish, 12345, ADMIN) == "preview_expired"


def test_files_of_every_kind_and_files_that_fail(desk: Desk) -> None:
    Path("empty.txt").write_bytes(b"")
    Path("old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    several = [Path("empty.txt"), edited(305), MADE_UP / "2019-longxi-xianzhengfu.html", Path("old.doc")]
    outcome = desk.prepare(desk.versions.begin(ADMIN, 1, 1, "en"), several, lambda *_: None)
    assert [report.source for report in outcome.reports] == [
        "lingsha-edited.txt",
        "2019-longxi-xianzhengfu.html",
    ]
    assert [name for name, _ in outcome.failed] == ["empty.txt", "old.doc"]
    assert all("\n" not in reason and not reason.startswith(name) for name, reason in outcome.failed)


def test_of_two_files_of_one_report_the_later_counts(desk: Desk) -> None:
    outcome = desk.prepare(
        desk.versions.begin(ADMIN, 1, 1, "en"), [edited(305), edited(306, "b.txt")], lambda *_: None
    )
    assert outcome.outdone == (("lingsha-edited.txt", "b.txt"),)
    assert [report.source for report in outcome.reports] == ["b.txt"]


def test_only_so_many_versions_are_kept_and_no_file_without_one(desk: Desk) -> None:
    for people in range(301, 306):
        for path in Path("var/versions").glob("*"):
            os.utime(path, (1, 1))
        desk.publisher.publish(preview(desk, edited(people)), ADMIN)
    versions = desk.versions.of(OFFICE, 2020)
    assert len(versions) == 3
    kept = {path.name for path in Path("var/versions").iterdir() if path.stat().st_mtime < 2}
    assert kept <= {version.file for version in versions} | {f"{v.digest}.entry.json.gz" for v in versions}


def test_work_that_was_interrupted_is_known_and_leaves_no_files(desk: Desk) -> None:
    number = desk.versions.begin(ADMIN, 7, 8, "en")
    left = desk.incoming()
    assert [one.id for one in desk.interrupted()] == [number]
    assert not left.exists()


def test_work_ends_when_the_bot_stops(desk: Desk) -> None:
    desk.close()
    assert refused(preview, desk, edited(305)) == "stopping"


def test_while_reports_are_published_every_question_is_answered_from_one_of_them(desk: Desk) -> None:
    numbers = [preview(desk, edited(305)), preview(desk, edited(306, "b.txt"))]
    prepared = [one.prepared for number in numbers if (one := desk.versions.preview(number))]
    replies: list[str] = []
    ended = threading.Event()

    def ask() -> None:
        with closing(Assistant.open(desk.index, organisation=OFFICE)) as assistant:
            while not ended.is_set():
                replies.append(assistant.ask(QUESTION).reply)
                time.sleep(0.005)  # who never pauses takes the interpreter from the publishing thread

    resident = threading.Thread(target=ask)
    resident.start()
    for turn in range(20):
        number = desk.versions.begin(ADMIN, 1, 1, "en")
        desk.versions.update(number, stage="open", prepared=prepared[turn % 2])
        desk.refresh(number)
        desk.publisher.publish(number, ADMIN)
    ended.set()
    resident.join()
    told = dict.fromkeys(replies)
    assert len(replies) > 100
    assert len(told) == 3
    assert sorted(reply[:3] for reply in told) == ["201", "305", "306"]
    assert all(f"涉及人员 {reply[:3]} 人" in reply for reply in told)
