"""The noun after a measure word: 5个高频事项 counts 事项, unless the noun belongs to the next figure."""

from __future__ import annotations

from knowledge.extraction.comparisons import reaches
from knowledge.extraction.joined_nouns import joined_nouns
from knowledge.extraction.labelled_figures import is_next_behind_blank
from knowledge.extraction.quantity import Quantity
from knowledge.extraction.subject_words import (
    NOUN,
    NOUN_AND,
    NUMBERED_ON,
    UNIT_IN_BRACKETS,
    begins,
    ends,
    has_content,
    without_tail,
)
from knowledge.models import Measure
from knowledge.patterns import lazily

_FIGURES_IN_BRACKETS = lazily(r"\s*[（(][^（()）]*\d[^（()）]*[）)](?=[\u4e00-\u9fff])")
_NOUN_AFTER = lazily(
    r"(?:专、兼职|(?<=化)、(?=[\u4e00-\u9fff]{1,4}化[\u4e00-\u9fff]{2})|《[^》]*》|“[^”]*”|[（(][^（）()\d]{1,4}[）)]|[^，,；;：:。、（()）”“《》！？\n])*"
)
_WITHIN = lazily(r"^[以之]?内(?!设|容|部|控|审|刊|外|涝|河|科|网|存|置|参)(?=[\u4e00-\u9fff]{2})")
"""20个工作日内公开 counts no 内公开."""
_MAX_AFTER = 22
"""Characters that are kept of what stands behind a measure word."""


def noun_after(sentence: str, quantities: list[Quantity], position: int, core: str) -> str:
    """The noun after the measure word (5个高频事项, 2093名大学生), unless it belongs to the next figure."""
    end, behind = quantities[position].end, position + 1
    if bracket := _FIGURES_IN_BRACKETS.match(sentence, end):  # 105批次（7类30种）产品抽查信息
        end = bracket.end()
        behind += sum(end > quantity.start for quantity in quantities[behind:])
    following = quantities[behind].start if behind < len(quantities) else len(sentence)
    rest = UNIT_IN_BRACKETS.sub("", sentence[end:following])
    if (
        has_content(core)
        and behind < len(quantities)
        and is_next_behind_blank(rest, quantities[position], quantities[behind])
    ):
        return ""
    match = _NOUN_AFTER.match(rest)
    words = match.group().strip() if match else ""
    words = "" if words == "整" or NUMBERED_ON.match(words) else words  # 3.5万元整
    words = _WITHIN.sub("", words)
    runs_on = match is not None and match.end() == len(rest) and behind < len(quantities)
    if not words:
        shares = runs_on and (not has_content(core) or _in_kinds(quantities, position))
        # 1486户5203人脱贫, 推出9大类120项清单: both are said of 脱贫, of 清单
        return noun_after(sentence, quantities, behind, core) if shares else ""
    if begins("no_noun").match(words) and (core or not begins("became").match(words)):
        return ""  # 其中1件予以公开 counts what was made public
    if runs_on and (ended := NOUN_AND.match(words)) and not begins("leads_on").match(words):
        return _in_short(ended[1])
    if runs_on:
        if reaches(words):
            return ""
        wants = not has_content(core) or ends("takes_noun").search(core)
        if not wants or begins("leads_on").match(words):
            return ""
        words = without_tail(words)[0]
    if match is not None and words == match.group().strip():
        words += joined_nouns(f"{rest[match.end() :]}{sentence[following : following + 1]}")
    return _in_short(words)


def _in_short(noun: str) -> str:
    """The noun after a measure word; of a long one that 的 describes, what is described is never cut off."""
    _, of, thing = noun.rpartition("的")
    if len(noun) <= _MAX_AFTER or not of or not NOUN <= len(thing) <= _MAX_AFTER:
        return noun[:_MAX_AFTER]
    return noun if len(noun) <= 2 * _MAX_AFTER else thing


def _in_kinds(quantities: list[Quantity], position: int) -> bool:
    """True for the 9大类 of 9大类120项: things, and into how many kinds they fall."""
    return quantities[position].unit.endswith("类") and quantities[position + 1].measure is Measure.ITEM
