"""Every sentence that a template or module asks for is there, in both languages, and none is left over."""

from __future__ import annotations

import re
from pathlib import Path

from bot.answering.answer import Language
from bot.channels import web
from bot.channels.web.words import load, sentence

_HERE = Path(web.__file__).parent
KEYS = [f"{section}.{name}" for section, entries in load().items() for name in entries]


def test_every_key_that_is_used_exists() -> None:
    used = set()
    for path in [*_HERE.glob("*.py"), *(_HERE / "templates").glob("*.html")]:
        text = path.read_text(encoding="utf-8")
        used |= set(re.findall(r"""\bt\(\s*"([a-z]+\.[a-z_]+)["]""", text))
        used |= set(re.findall(r'"((?:chat|problem)\.[a-z_]+)"', text))
    assert used
    assert sorted(key for key in used - set(KEYS) if not key.endswith((".html", ".js"))) == []


def test_a_sentence_has_the_same_blanks_in_every_language() -> None:
    assert len(KEYS) > 100
    for key in KEYS:
        blanks = [set(re.findall(r"{(\w+)}", sentence(key, language))) for language in Language]
        assert blanks[0] == blanks[1] == blanks[2], key
        assert not re.search(r"[\u3400-\u9fff]", sentence(key, Language.EN)), key
