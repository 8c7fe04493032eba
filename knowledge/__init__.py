"""Knowledge: what the report says, from the file to ranked matches."""

from __future__ import annotations
