"""Sentences of a passage and clauses of a sentence; a quotation left open does not swallow what follows."""

from __future__ import annotations

import re

from knowledge.patterns import lazily

_END = lazily(
    r"(?<=[。！？!?])(?![”’」』）)])|(?<=[。！？][”’」』）)])|(?<=[\u4e00-\u9fff]\.)(?<![一二三四五六七八九十]\.)(?=\s|[\u4e00-\u9fff])"
    r"|(?<=[\u4e00-\u9fff])(?<![第其十周年一二三四五六七八九])(?=[二三四五六七八九]是(?:通过|加[强大快]|完善|强化|推[进动]|做好|利用|建立|健全|规范|及时|充分|严格|在|以))"
)
"""Where a sentence ends; some offices type a full stop of Latin writing, or none before 二是."""
_CLAUSE_END = lazily(r"(?<=[；;])")
_CLAUSE_MARK = lazily(r"[。；;：:]|(?<!\d)[，,]|[，,](?!\d{3}(?!\d))")
"""A comma inside 18,452 ends nothing."""
_ENUMERATION = lazily(
    r"^(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九][，,]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|-\s+)\s*"
)
_MAX_SENTENCE = 1_000
"""Characters beyond which a sentence is cut at its commas too: no office writes one as long, a damaged file may."""
_MAX_QUOTE = 170
"""Longest quote shown to a resident; longer sentences are cut at their semicolons."""


_TITLE = lazily(r"《[^《》。]{1,60}》")
"""《河湖水质大提升！快来看》: a title ends no sentence, whatever marks stand in it."""
_ENDS = "！？!?"
_WITHIN = "\ue000\ue001\ue002\ue003"
"""What those marks are while sentences are split."""
_HIDE, _SHOW = str.maketrans(_ENDS, _WITHIN), str.maketrans(_WITHIN, _ENDS)


def _whole_sentences(text: str) -> list[str]:
    """A passage split where sentences end, and nowhere in a title."""
    if "《" not in text or not any(mark in text for mark in _ENDS):
        return _END.split(text)
    hidden = _TITLE.sub(lambda title: title.group().translate(_HIDE), text)
    return [sentence.translate(_SHOW) for sentence in _END.split(hidden)]


def split_sentences(text: str) -> list[str]:
    """The sentences of a passage in order; a very long one is cut at its semicolons."""
    sentences: list[str] = []
    for sentence in _whole_sentences(text):
        stripped = sentence.strip()
        if len(stripped) > _MAX_QUOTE:
            clauses = _whole_lists([clause.strip() for clause in _CLAUSE_END.split(stripped)])
            sentences += [part for clause in clauses for part in _shortened(clause)]
        elif stripped:
            sentences.append(stripped)
    return sentences


_LIST_BEGINS = lazily(r"\d.*(?:其中|包括|包含|分别[为是]?|含)[^。]{0,45}[；;]$")
_LIST_GOES_ON = lazily(
    r"(?:[^，,：:；;（()）]|[（(][^；;。（()）]{1,20}[）)]){2,60}?\d+(?:\.\d+)?\s*[\u4e00-\u9fff%％]{0,3}\s*(?:[（(][^；;。]{3,60}[）)]\s*)?[；;。]?$"
)
"""微博60个（市直单位25个，县（市）区35个）；预决算（含“三公”经费）4条；: a member of a list, with a bracket before or behind its figure."""
_MAX_LIST = 420
"""Characters up to which a list of counts stays in one piece with the total before it."""


def _whole_lists(clauses: list[str]) -> list[str]:
    """The clauses of a long sentence; a list of counts (其中甲5条；乙9条；…) or a bracket is not cut in pieces."""
    whole: list[str] = []
    in_list = False
    for clause in filter(None, clauses):
        before = whole[-1] if whole else ""
        counts = bool(_LIST_GOES_ON.match(clause))
        in_list = counts and (in_list or bool(_LIST_BEGINS.search(before)))
        opened = before.count("（") + before.count("(") > before.count("）") + before.count(")")
        if (in_list or opened) and len(before) + len(clause) <= _MAX_LIST:
            whole[-1] = before + clause
        else:
            whole.append(clause)
    return whole


def _shortened(clause: str) -> list[str]:
    """A clause cut at its commas, or anywhere, where it is longer than any that is written."""
    if len(clause) <= _MAX_SENTENCE:
        return [clause]
    parts = [""]
    for piece in re.split(r"(?<=[，,、])", clause):
        if len(parts[-1]) + len(piece) > _MAX_SENTENCE and parts[-1]:
            parts.append("")
        parts[-1] += piece
    return [part[at : at + _MAX_SENTENCE] for part in parts for at in range(0, len(part), _MAX_SENTENCE)]


def opening_of(sentence: str) -> str:
    """The words before the first mark of a sentence."""
    return _CLAUSE_MARK.split(sentence, maxsplit=1)[0]


def without_enumeration(clause: str) -> str:
    """A clause without 一是, 第二， or 1. in front."""
    return _ENUMERATION.sub("", clause, count=1)
