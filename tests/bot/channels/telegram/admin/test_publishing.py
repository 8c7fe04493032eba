"""Administrators send reports, look at what they change, and publish; residents notice only the new figures."""

from __future__ import annotations

import re
from pathlib import Path

from tests.bot.channels.telegram.admin.conftest import (
    ADMIN,
    OTHER,
    AdminTalk,
    FileApi,
    administered,
    buttons,
    edited,
    of,
)
from tests.bot_api.failures import Params, Then
from tests.bot_api.updates import GROUP, KINDS, RESIDENT
from tests.knowledge.forms.layouts import PDF_WIDTHS
from tests.knowledge.readers import files
from tests.samples import MADE_UP

QUESTION = "临时救助多少人"


def resident(desk: AdminTalk) -> Params:
    """Somebody new: Telegram lets a chat have one message a second."""
    return of({**RESIDENT, "id": 5000 + desk.api.number()})


COUNTED = re.compile(r"事实 (\d+) 条（正文数字 (\d+)，表格单元格和基本信息 (\d+)，句子和列举 (\d+)）")


def answer(desk: AdminTalk) -> str:
    return str(desk.ask(QUESTION, **resident(desk))["text"])


def test_from_a_file_to_the_residents_and_back(desk: AdminTalk, tmp_path: Path) -> None:
    assert answer(desk).startswith("201")
    preview = desk.preview(edited(tmp_path, 305))
    for part in (
        "平罗县灵沙乡人民政府 2020年",
        "表格 3 张",
        "变化",
        "201 人 → 305 人",
        "核对",
        "试问",
        "问：",
        "答：",
    ):
        assert part in preview["text"]
    counted = COUNTED.search(preview["text"])
    assert counted
    facts, *kinds = map(int, counted.groups())
    assert facts == sum(kinds)
    assert answer(desk).startswith("201")
    desk.push(preview, "发布")
    desk.shown("已发布")
    assert answer(desk).startswith("305")
    since = len(desk.api.calls)
    desk.push(preview, "发布")  # a double tap
    assert "已经发布过" in desk.popup(since)
    desk.send("/versions", **of(ADMIN))
    listed = desk.shown("● 现行")
    assert "您（1001）" in listed["text"]
    assert "随程序附带" in listed["text"]
    desk.send("/rollback", **of(ADMIN))
    asked = desk.shown("退回到")
    desk.push(asked, "退回")
    desk.shown("已退回")
    assert answer(desk).startswith("201")


def test_the_progress_is_one_message_that_is_edited(desk: AdminTalk, tmp_path: Path) -> None:
    since = len(desk.api.calls)
    desk.preview(edited(tmp_path, 305))
    calls = [call for call in desk.api.calls[since:] if call.params.get("chat_id") in (1001, "1001")]
    assert [call.method for call in calls].count("sendMessage") == 1
    assert {call.method for call in calls[1:]} == {"editMessageText"}


def test_residents_get_no_hint(desk: AdminTalk, tmp_path: Path) -> None:
    unknown = desk.ask("/nosuchcommand", **resident(desk))["text"]
    for command in ("/reload", "/versions", "/rollback"):
        assert desk.ask(command, **resident(desk))["text"] == unknown
    assert "打不开文件" in desk.ask(**KINDS["document"], **resident(desk))["text"]
    preview = desk.preview(edited(tmp_path, 305))
    since = len(desk.api.calls)
    desk.push(preview, "发布", RESIDENT)
    assert "过期" in desk.popup(since)
    assert answer(desk).startswith("201")
    assert "没有这个命令" in desk.ask("/reload@gongkai_test_bot", user=ADMIN, chat=GROUP)["text"]
    menus = {command["command"] for menu in desk.api.commands.values() for command in menu}
    assert not menus & {"reload", "versions", "rollback"}
    assert set(desk.api.menus) == {(1001, ""), (1001, "en"), (1002, ""), (1002, "en")}
    assert {"reload", "versions", "rollback", "help"} <= set(desk.api.menus[1001, "en"])


def test_an_administrator_asks_like_anybody(desk: AdminTalk) -> None:
    assert desk.ask(QUESTION, **of(ADMIN))["text"].startswith("201")
    assert "没有这个命令" in desk.ask("/nosuchcommand", **of(ADMIN))["text"]


def test_an_album_is_one_preview_and_what_fails_is_told(desk: AdminTalk, tmp_path: Path) -> None:
    (tmp_path / "empty.docx").write_bytes(b"")
    for path in (edited(tmp_path, 305), MADE_UP / "2023-wanglan-minzhengju.txt", tmp_path / "empty.docx"):
        desk.file(path, user=OTHER, media_group_id="album")
    preview = desk.when(lambda message: bool(buttons(message)), OTHER)
    for part in (
        "平罗县灵沙乡人民政府 2020",
        "2023",
        "✗ empty.docx",
        "no live report",
    ):
        assert part in preview["text"]
    assert "\n✓ A: " in preview["text"]
    assert "  " not in preview["text"]
    desk.push(preview, "Discard", OTHER)
    desk.shown("Discarded", OTHER)


def test_every_format_is_read(desk: AdminTalk, tmp_path: Path) -> None:
    (tmp_path / "word.docx").write_bytes(files.docx_report())
    grids = [files.pdf_grid(40, 60, PDF_WIDTHS[number], 26, grid) for number, grid in files.grids().items()]
    (tmp_path / "print.pdf").write_bytes(files.pdf([files.pdf_text(72, 60, files.TITLE), *grids]))
    paths = [tmp_path / "word.docx", tmp_path / "print.pdf"]
    paths += [MADE_UP / "2019-longxi-xianzhengfu.html", MADE_UP / "2024-songgao-shichangju.md"]
    for path in paths:
        desk.file(path, media_group_id="formats", caption="")
    preview = desk.when(lambda message: "2024年" in message["text"] and bool(buttons(message)))
    assert "✗" not in preview["text"]
    for part in ("2019年", "2024年", "word.docx：与 print.pdf 是同一机关同一年份"):
        assert part in preview["text"]
    desk.push(preview, "放弃")


def test_the_folder_is_read_and_what_is_live_is_known(tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    with administered(tmp_path, GONGKAI_REPORTS__FOLDER="reports") as desk:
        desk.send("/reload", **of(ADMIN))
        desk.shown("没有文件")
        edited(tmp_path / "reports", 305)
        desk.send("/reload", **of(ADMIN))
        preview = desk.when(lambda message: "发布" in buttons(message))
        desk.push(preview, "发布")
        desk.shown("已发布")
        desk.send("/reload", **of(ADMIN))
        assert "您（1001）" in desk.shown("已经发布过了")["text"]


def test_without_a_folder_reload_says_what_to_do(desk: AdminTalk) -> None:
    desk.send("/reload", **of(OTHER))
    assert "reports.folder" in desk.shown("No folder", OTHER)["text"]


def test_files_that_are_no_reports_are_refused_in_one_line(desk: AdminTalk, tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.4 broken")
    (tmp_path / "letter.txt").write_text("今天天气很好。" * 50, encoding="utf-8")
    (tmp_path / "big.pdf").write_bytes(b"%PDF" + b"\0" * 20_000_001)
    for name, reason in (
        ("scan.pdf", "已损坏"),
        ("letter.txt", "不是政府信息公开年度报告"),
        ("big.pdf", "20 MB"),
    ):
        desk.file(tmp_path / name)
        shown = desk.shown(f"✗ {name}")
        assert "没有可以发布的内容" in shown["text"]
        assert reason in shown["text"]


def test_a_restart_between_preview_and_publishing(stays: FileApi, tmp_path: Path) -> None:
    with administered(tmp_path, stays) as desk:
        preview = desk.preview(edited(tmp_path, 305))
    with administered(tmp_path, stays) as desk:
        desk.push(preview, "发布")
        desk.shown("已发布")
        assert answer(desk).startswith("305")


def test_killed_before_it_could_say_so_it_says_what_was_published(stays: FileApi, tmp_path: Path) -> None:
    with administered(tmp_path, stays, ends=False) as desk:
        preview = desk.preview(edited(tmp_path, 305))
        stays.failures.order("answerCallbackQuery", Then(desk.process.kill))
        desk.push(preview, "发布")
        desk.process.exit_code()
    with administered(tmp_path, stays) as desk:
        desk.shown("已发布")
        assert answer(desk).startswith("305")


def test_killed_in_the_middle_the_work_is_taken_up_again(stays: FileApi, tmp_path: Path) -> None:
    with administered(tmp_path, stays, ends=False) as desk:
        stays.gate.clear()
        desk.file(edited(tmp_path, 305))
        begun = desk.shown("▶ 下载（1/1")
        desk.process.kill()
    stays.gate.set()
    with administered(tmp_path, stays) as desk:
        preview = desk.shown("预览")
        assert preview["message_id"] == begun["message_id"]
        desk.push(preview, "放弃")
        desk.shown("已放弃")
