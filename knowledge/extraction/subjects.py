"""What a figure counts: the words before (and after) a number in its sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from knowledge.extraction.quantities import Quantity
from knowledge.vocabulary import load

_CLAUSE = re.compile(r"[，,；;：:。]")
_LEADING = re.compile(r"^[，,、；;：:。）)”’」』\s]+")
_JOINERS = re.compile(r"[、]|以及|和|与|及")
_MAX_AFTER = 18
_MAX_SUBJECT = 90
_CHANNEL = re.compile(
    r"^((?:通过|利用|在|经由|依托|借助)[^，,]{2,30}?(?:上传公开|公开|公示|发布|推送|张贴|公布|展示|刊登|上传)(?![栏平电]))(.{4,})$"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """What one figure counts, and what of its sentence narrows that."""

    topic: str
    scope: str
    dependent: bool
    """True if the figure goes on counting what the figure before it counted (12 条涉及人员 201 人)."""
    each: tuple[str, ...] = ()
    """Several things that each have this number (台账和台账各 1 本)."""
    part: bool = False
    """True if the words say that a part of the figure before follows (其中)."""
    words: str = ""
    """The words before the number back to the last figure, as printed."""
    tail: str = ""
    """共, 累计, 各 … that stood right before the number."""


@cache
def _words(name: str) -> tuple[str, ...]:
    return tuple(sorted(load("prose")[name], key=len, reverse=True))


@cache
def _generic() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _words("generic"))) + r"|\d{4}\s*年度?|[\d\s“”‘’'\"（）()]")


def has_content(text: str) -> bool:
    """True if the words say what was counted, beyond 全年共发布信息."""
    return len(_generic().sub("", text)) >= 2


def subject_of(sentence: str, quantities: list[Quantity], position: int) -> Subject:
    """Reads what the quantity at `position` counts."""
    if position == 0:
        sentence = re.sub(r"^(\d{4})(\s*年度?[，,]?)", lambda m: " " * len(m.group()), sentence)
    quantity = quantities[position]
    previous_end = quantities[position - 1].end if position else 0
    raw = sentence[previous_end : quantity.start]
    glued = position > 0 and not re.search(r"[，,、；;：:。]", raw)
    body = _LEADING.sub("", raw)
    clauses = [clause.strip() for clause in _CLAUSE.split(body)]
    core, tail = _without_tail(clauses[-1])
    after = _words_after(sentence, quantities, position)
    part = any(word in raw for word in load("prose")["parts"]) or (
        position == 0 and sentence.startswith("其中")
    )
    core = re.sub(r"^(其中|包括|包含)[：:]?", "", core).strip()
    dependent = position > 0 and (glued or (_is_relational(core) and not has_content(after)))
    each = _members(core) if tail in load("prose")["each"] else ()
    channel, core = _without_channel(core)
    topic = _with_context(core, clauses[:-1], after, dependent)
    scope = "，".join(
        clause for clause in (*clauses[:-1], channel) if clause and clause not in topic and clause != "其中"
    )
    return Subject(
        topic[-_MAX_SUBJECT:] if len(topic) > _MAX_SUBJECT else topic, scope, dependent, each, part, raw, tail
    )


def _without_tail(core: str) -> tuple[str, str]:
    """The words without 共, 累计, 各 … before the number, and the first such word dropped."""
    dropped = ""
    changed = True
    while changed:
        changed = False
        for tail in _words("tails"):
            if core.endswith(tail) and core != tail:
                core, dropped, changed = core[: -len(tail)].strip(), dropped or tail, True
                break
    return ("", core) if core in _words("tails") else (core, dropped)


def _without_channel(core: str) -> tuple[str, str]:
    """通过公示栏公示 set apart from what was published, if the rest says what that is."""
    match = _CHANNEL.match(core)
    if match and has_content(match[2]):
        return match[1], match[2]
    return "", core


def _is_relational(core: str) -> bool:
    """True if the words only link the figure to the one before (涉及人员, 占, 较上年增长)."""
    stripped = re.sub(
        r"^(其中|共|并|且|均|已|总|[较比由]?(?:20\d\d\s*年度?|上年度?|去年|上一年度?|同期)的?)+", "", core
    )
    return not stripped or stripped in _words("relational") or core in _words("relational")


def _words_after(sentence: str, quantities: list[Quantity], position: int) -> str:
    """The noun after the measure word (5个高频事项), unless it leads to the next figure."""
    quantity = quantities[position]
    following = quantities[position + 1].start if position + 1 < len(quantities) else len(sentence)
    rest = sentence[quantity.end : following]
    match = re.match(r"[^，,；;：:。、（()）”“《！？\n]*", rest)
    words = match.group().strip() if match else ""
    runs_into_next = match is not None and match.end() == len(rest) and position + 1 < len(quantities)
    if runs_into_next or not words or re.match(r"以上|左右|以内|和|及|与|以及|并|，", words):
        return ""
    return words[:_MAX_AFTER]


def _members(core: str) -> tuple[str, ...]:
    """The things that each have the number: 公开信息查阅台账和依申请公开信息查阅台账."""
    names = [name.strip() for name in _JOINERS.split(core) if name.strip()]
    return tuple(names) if len(names) > 1 else ()


def _with_context(core: str, before: list[str], after: str, dependent: bool) -> str:
    """The topic: the core, the noun after, and the clause that opens the sentence where the core says too little."""
    topic = f"{core}{after}"
    if dependent or has_content(topic):
        return topic
    for clause in before:
        if has_content(clause):
            return f"{clause}，{topic}" if topic else clause
    return topic


def split_respectively(
    sentence: str, quantities: list[Quantity], position: int, heads: list[str]
) -> tuple[str, ...]:
    """Subjects of 甲、乙分别发布信息92条、306条, one a quantity; () if the sentence is not built so.

    Where no subjects stand before 分别, it goes back to what the sentence spoke of before (`heads`): 上年分别为….
    """
    word = load("prose")["respectively"]
    previous_end = quantities[position - 1].end if position else 0
    before, found, middle = sentence[previous_end : quantities[position].start].rpartition(word)
    if not found:
        return ()
    run = _run_of(sentence, quantities, position)
    names = [name for name in _JOINERS.split(re.split(r"[，,；;：:。]", before)[-1]) if name.strip()]
    middle = re.sub(r"^(为|达|是|有)$", "", middle.strip())
    if len(names) == run > 1:
        return tuple(f"{name.strip()}{middle}" for name in names)
    if run > 1 and len(heads) >= run and len(names) < 2:
        return tuple(f"{head}{middle}" for head in heads[-run:])
    return ()


def _run_of(sentence: str, quantities: list[Quantity], position: int) -> int:
    """How many quantities follow one another with only 、 or 和 between."""
    run = 1
    while position + run < len(quantities):
        gap = sentence[quantities[position + run - 1].end : quantities[position + run].start]
        if gap.strip() not in ("、", "，", ",", "和", "及", "与", ""):
            break
        run += 1
    return run
