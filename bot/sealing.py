"""Sealing: what a resident wrote and still waits to be answered is unreadable in the state file.

The key is made from the bot's token, which lives in the configuration and never in the state file. Python's
standard library has no cipher, but its SHAKE-256 is a stream of bytes nobody can foretell without the key.
"""

from __future__ import annotations

import hashlib
import hmac
import os

_NONCE, _TAG = 16, 16


class Seal:
    """Seals and opens with one key."""

    def __init__(self, secret: str) -> None:
        self._key = hashlib.sha256(b"gongkai state\0" + secret.encode()).digest()

    def close(self, plain: bytes) -> bytes:
        """The sealed form of some bytes; the same bytes look different every time."""
        nonce = os.urandom(_NONCE)
        hidden = self._mask(nonce, plain)
        return nonce + self._tag(nonce, hidden) + hidden

    def open(self, sealed: bytes) -> bytes | None:
        """What was sealed; None if it was sealed with another key or has been damaged."""
        nonce, tag, hidden = sealed[:_NONCE], sealed[_NONCE : _NONCE + _TAG], sealed[_NONCE + _TAG :]
        if not hmac.compare_digest(tag, self._tag(nonce, hidden)):
            return None
        return self._mask(nonce, hidden)

    def mark(self, plain: bytes) -> bytes:
        """A short mark of some bytes, always the same, that tells nothing of them without the key."""
        return hashlib.blake2b(plain, key=self._key, digest_size=_TAG, person=b"mark").digest()

    def _mask(self, nonce: bytes, text: bytes) -> bytes:
        """The bytes combined with the key's stream; doing it twice gives them back."""
        stream = hashlib.shake_256(self._key + nonce).digest(len(text))
        return (int.from_bytes(text) ^ int.from_bytes(stream)).to_bytes(len(text))

    def _tag(self, nonce: bytes, hidden: bytes) -> bytes:
        return hashlib.blake2b(nonce + hidden, key=self._key, digest_size=_TAG).digest()
