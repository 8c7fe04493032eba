"""The words by which a channel is known: 网站, 微信公众号, 公示栏, 短视频."""

from __future__ import annotations

import re
from typing import Final

NAMES_A_CHANNEL: Final = re.compile(
    "网|微信|公众号|微博|新媒体|视频|抖音|快手|头条|小红书|哔哩|(?:南方|人民|百家|企鹅|大鱼|网易|搜狐|新华|澎湃)号|客户端|栏|屏|报[纸刊社]|日报|晚报|广播|电视|短信|喇叭"
    "|窗口|大厅|[手公]册|微信群|工作群|媒体|平台|渠道|途径"
)
"""Found in the name of one channel."""
OF_NEW_MEDIA: Final = re.compile(
    "微信|公众号|微博|新媒体|视频|抖音|快手|头条|小红书|哔哩|(?:南方|人民|百家|企鹅|大鱼|网易|搜狐|新华|澎湃)号|客户端"
)
"""Found in the name of an account on a platform of others, which no website and no board is."""
