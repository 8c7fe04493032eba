"""`python -m bot.monitoring.probe`: asks the running bot's /healthz; exit 0 if all is well or there is no such page."""

from __future__ import annotations

import sys
import urllib.error
import urllib.request

from bot.config import ConfigError, load_settings

_SECONDS = 5.0
_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "[::1]", "::1": "[::1]"}


def probe() -> int:
    """The exit code, with one line where it is not 0."""
    try:
        monitoring = load_settings().monitoring
    except ConfigError as error:
        print(error)
        return 1
    if not monitoring.port:
        return 0
    host = _EVERYWHERE.get(monitoring.host, monitoring.host)
    try:
        with urllib.request.urlopen(f"http://{host}:{monitoring.port}/healthz", timeout=_SECONDS):
            return 0
    except urllib.error.HTTPError as error:
        with error:
            print(error.read(4000).decode(errors="replace"))
    except OSError as error:
        print(f"/healthz cannot be reached ({type(error).__name__})")
    return 1


if __name__ == "__main__":
    sys.exit(probe())
