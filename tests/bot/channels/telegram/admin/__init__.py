"""Tests of what administrators do in Telegram, with the real bot over the stand-in."""
