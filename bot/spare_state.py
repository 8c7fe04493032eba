"""A spare state file: residents are answered even where the state file cannot be used.

What must survive a restart then does not, and administrators have to wait until the file is in order, because what
they do could not be recorded.
"""

from __future__ import annotations

import contextlib
import logging
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bot.config import Settings
from bot.state import State, StateError

log = logging.getLogger(__name__)


@contextlib.contextmanager
def state_or_spare(settings: Settings) -> Iterator[tuple[State, Settings]]:
    """The state file and the settings; where the file fails, a temporary one and settings without administrators."""
    with contextlib.ExitStack() as at_the_end:
        try:
            state = State.open(settings.state.path)
        except StateError as error:
            log.error(
                "residents are answered, but nothing is kept over a restart and administrators are not served: %s",
                error,
            )
            folder = at_the_end.enter_context(tempfile.TemporaryDirectory())
            state = State.open(Path(folder) / "state.db")
            nobody = settings.telegram.model_copy(update={"admins": ()})
            settings = settings.model_copy(update={"telegram": nobody})
        at_the_end.callback(state.close)
        yield state, settings
