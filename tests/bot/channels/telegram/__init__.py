"""Tests of the Telegram channel, by its parts and as a running program."""
