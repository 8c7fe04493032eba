"""Where no picture can be drawn, because the library or the font is missing, its figures are told in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import ROOT
from tests.bot.channels.telegram.conftest import talking
from tests.bot_api.updates import RESIDENT

FIGURES = ("1210 条", "316 条", "242 条", "72 条")
_NO_FONT = """
class Layout:
    BASIC = 0
def truetype(*_, **__):
    raise OSError("cannot open resource")
"""


@pytest.mark.parametrize("missing", ["library", "font"])
def test_a_breakdown_is_told_in_words(missing: str, tmp_path: Path) -> None:
    library = tmp_path / "stand-in" / "PIL"
    library.mkdir(parents=True)
    if missing == "library":
        (library / "__init__.py").write_text("raise ImportError", encoding="utf-8")
    else:
        for name, text in {"__init__": "", "Image": "", "ImageDraw": "", "ImageFont": _NO_FONT}.items():
            (library / f"{name}.py").write_text(text, encoding="utf-8")
    settings = {"PYTHONPATH": f"{library.parent}:{ROOT}", "GONGKAI_TELEGRAM__ADMINS": "4711"}
    with talking(tmp_path, "run", module="bot", **settings) as talk:
        for text in ("哪个渠道发布最多", "各渠道公开了多少条"):
            assert all(figure in talk.ask(text)["text"] for figure in FIGURES)
        report = talk.ask("/report", user={**RESIDENT, "id": 12})
        talk.api.wait_for("sendDocument")
        assert "1840 条" in report["text"]
        chart = next(
            button
            for row in report["reply_markup"]["inline_keyboard"]
            for button in row
            if button["callback_data"].startswith("g:")
        )
        assert "177 件" in talk.press(report, chart, user={**RESIDENT, "id": 12})["text"]
        assert "答复率" in talk.ask("/stats")["text"]
        assert "figures are sent as text" in talk.process.printed
