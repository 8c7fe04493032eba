"""The words by which a channel is known: 网站, 微信公众号, 公示栏, 短视频."""

from __future__ import annotations

from typing import Final

from knowledge.data_files import read_beside
from knowledge.patterns import either, lazily

_WAYS: Final = read_beside(__file__, "channel_words")

NAMES_A_CHANNEL: Final = lazily(either(_WAYS["names_a_channel"]))
"""Found in the name of one channel."""
OF_NEW_MEDIA: Final = lazily(either(_WAYS["of_new_media"]))
"""Found in the name of an account on a platform of others, which no website and no board is."""
