"""To import this is to do what every bot does before it serves, some two seconds of work, and what reading a report needs.

An interpreter that is copied for programs of tests does it once for all of them.
"""

from __future__ import annotations

import gc
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.assistant import Assistant
from knowledge.indexing import build_index
from tests.samples import LINGSHA

with TemporaryDirectory() as _folder:
    _index = Path(_folder) / "index.db"
    build_index([LINGSHA], _index)
    _assistant = Assistant.open(_index, pause_minutes=30, organisation="")
    _collected_after = gc.get_threshold()
    _assistant.warm_up()
    gc.set_threshold(*_collected_after)  # a copy says itself how often it collects
    _assistant.close()
