"""The labels of bars that stand side by side: short, without the words that all of them share."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.patterns import lazily

_LONG_TITLE = 24
_SHORTEST = 2
"""Characters that a short label keeps at least."""
_LEAN_ON_IT = ("主动", "申请", "予以", "不予", "部分", "暂不", "免予", "不", "未", "已")
"""Words that say nothing without the one behind them: 不予 of 不予公开."""


_WE = lazily(r"^[我本](?:[委局镇乡县市区院校厅办]|街道|单位|机关)(?=[收接主公发办制在共累])")
"""Who speaks in the report, which a title of the bot's own says in another way."""


def shortened(labels: Sequence[str], least: int = 1) -> list[str]:
    """Labels without the words that all of them begin or end with; whole where too little would be left.

    What is shared is left out only from so many characters on.
    """
    # Loads its dictionary, which answers to most questions can do without.
    import rjieba

    words = [rjieba.cut(label.rpartition("：")[2]) for label in labels]
    start, end = _shared(words), _shared([one[::-1] for one in words])
    start = start if sum(map(len, words[0][:start])) >= least else 0
    end = end if end and sum(map(len, words[0][-end:])) >= least else 0
    if end and any("".join(one[: len(one) - end]).endswith(_LEAN_ON_IT) for one in words):
        end = 0
    for first, last in ((start, end), (0, end), (start, 0), (0, 0)):
        short = [_trimmed("".join(one[first : len(one) - last])) for one in words]
        if all(len(text) >= _SHORTEST for text in short) and len(set(short)) == len(set(labels)):
            return short
    return list(labels)


def _trimmed(text: str) -> str:
    """Without marks at its ends that belong to what was cut off."""
    return text.strip(" ，、") if text.count("“") == text.count("”") else text.strip(" ，、“”")


def _shared(labels: Sequence[Sequence[str]]) -> int:
    """How many words all labels begin with."""
    together = enumerate(zip(*labels, strict=False))
    return next((place for place, words in together if len(set(words)) > 1), min(map(len, labels)))


def titled(label: str) -> str:
    """What was counted, without the clauses that only lead up to it."""
    named = label.rsplit("，", 1)[-1] if len(label) > _LONG_TITLE else label
    return _WE.sub("", named)
