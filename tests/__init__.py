"""The tests of Gongkai."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The project's directory; tests run elsewhere and find its files from here."""
