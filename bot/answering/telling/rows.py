"""A row of figures that one verb leads: 通过公告栏公示补贴6条涉及88人，救助6条涉及37人 says of both where they were put up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from knowledge.patterns import lazily

_FIGURE_ENDS: Final = lazily(r"\d\s*余?\s*[\u4e00-\u9fff]{1,2}[,，;；、。”]*\s*$")
_LEADS: Final = lazily(
    r"通过|利用|依托|借助|运用|[在于经以向](?=[\u4e00-\u9fff])|[栏网站屏号博信群](?:上|中)?(?:公示|公开|公布|发布|推送)"
)
"""What says where or by which way, before the verb of a row."""
_OWN_VERB: Final = lazily(
    r"^\s*(?:并|还|另|又|同时|其中|全年|共|累计)*(?:公开|公示|公布|发布|印发|制发|移交|上传|办理|收到|处理|举办|开展|组织|召开|推送|刊登|张贴|建|设|配)"
)


def leader_of(clauses: Sequence[str], index: int) -> int:
    """The place of the clause that leads the row which a clause belongs to; its own place where it is in none."""
    place = index
    while place >= 0 and _FIGURE_ENDS.search(clauses[place]):
        if _LEADS.search(clauses[place]):
            return place
        if _OWN_VERB.search(clauses[place]):
            return index
        place -= 1
    return index
