"""Marks inside a line that are no part of its words: raised notes, struck-out words, Markdown's code, links and escapes."""

from __future__ import annotations

import re

from knowledge.patterns import lazily

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", "[]［］〔〕")
_NOTE_SIGN = lazily(r"[⁰¹²³⁴-⁹\[①-⑳]")
_NOTE_IN_PROSE = lazily(
    r"(?<=\d)(?:[⁰¹²³⁴-⁹]+|\[\d{1,2}\])(?=[\u4e00-\u9fff％%])|(?<=\d)[①-⑳](?=余?[万亿]?[条件个份篇次人户期项名元场%％])"
)
"""The number of a footnote between a figure and its measure word."""
_TAG_OF_RAISED = lazily(r"<sup(?:\s[^<>]{0,200})?>([^<>]{0,40})</sup>", re.IGNORECASE)
_TAG_OF_STRUCK = lazily(r"<(s|del|strike)(?:\s[^<>]{0,200})?>[^<>]{0,400}</\1>", re.IGNORECASE)
_MARKDOWN = (
    ("`", lazily(r"`+([^`\n]{1,200})`+"), r"\1"),
    ("](", lazily(r"\[(\s*\d[\d,.]*\s*[\u4e00-\u9fff%]{0,3})\]\([^()\s]{1,300}\)"), r"\1"),
    ("[^", lazily(r"\[\^[^\[\]\s]{1,12}\]"), ""),
    ("~~", lazily(r"~~[^~\n]{1,200}~~[ \t]*"), ""),
    ("==", lazily(r"(?<!=)==([^=\n]{1,200})==(?!=)"), r"\1"),
    ("$", lazily(r"\$(\d[\d,.]*)\$"), r"\1"),
    ("\\", lazily(r"\\([\\`*_{}\[\]()#+\-.!~>&<$,%])"), r"\1"),
)
"""What Markdown writes around words, by the characters that show it."""


def raised(text: str) -> str:
    """A raised text, whose digits are no part of the number before them: 12¹, 34m²."""
    return text.translate(_RAISED)


def without_notes(text: str) -> str:
    """A paragraph whose figures stand right beside their measure words: 12¹条 and 12[1]条 are 12条."""
    return _NOTE_IN_PROSE.sub("", text) if _NOTE_SIGN.search(text) else text


def without_struck_tags(text: str) -> str:
    """A text with tags in it, without what they strike out, and with what they raise as raised characters."""
    return _TAG_OF_RAISED.sub(lambda match: raised(match[1]), _TAG_OF_STRUCK.sub("", text))


def without_markdown(text: str) -> str:
    """The words of a text without Markdown's marks inside the line; what it strikes out is gone."""
    for sign, pattern, words in _MARKDOWN:
        if sign in text:
            text = pattern.sub(words, text)
    return text
