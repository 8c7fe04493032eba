"""What is inconsistent between a report's prose and its tables: a figure that a cell counts too, and 未发生 beside one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from knowledge.models import Fact, FactKind, ValueState
from knowledge.patterns import lazily


@dataclass(frozen=True, slots=True)
class _Told:
    """How prose tells a cell: words of which each group must have one, words that make it something else."""

    words: tuple[tuple[str, ...], ...]
    keys: tuple[str, ...]
    """Cells whose value, or whose sum, is told."""
    also: tuple[str, ...] = ()
    """Offices also count with these: 受理749件 is 713 that came in and 36 that were carried over."""
    around: tuple[str, ...] = ()
    """Words of which one must stand in the sentence or its heading."""


_OF_DISCLOSURE = ("信息公开", "依申请公开", "公开申请")
_DECIDED = ("作出", "做出", "办理", "实施", "下达", "决定")
_LAWSUITS = ("review.litigation.direct.total", "review.litigation.after_reconsideration.total")
_TOLD = (
    _Told(
        (("收到", "受理", "新收"), ("申请",)),
        ("applications.received.total",),
        ("applications.carried_over.total",),
        _OF_DISCLOSURE,
    ),
    _Told(
        (("结转",), ("上年", "上一年", "去年")), ("applications.carried_over.total",), around=_OF_DISCLOSURE
    ),
    _Told(
        (("结转",), ("下年", "下一年", "次年")),
        ("applications.carried_forward.total",),
        around=_OF_DISCLOSURE,
    ),
    _Told((("行政复议",),), ("review.reconsideration.total",), around=("信息公开",)),
    _Told((("行政诉讼",),), _LAWSUITS, around=("信息公开",)),
    _Told((("规范性文件",), ("制发", "制定", "出台")), ("proactive.normative_documents.made",)),
    _Told((("规范性文件",), ("现行有效",)), ("proactive.normative_documents.in_force",)),
    _Told((("行政许可",), _DECIDED), ("proactive.licensing.decisions",)),
    _Told((("行政处罚",), _DECIDED), ("proactive.penalties.decisions",)),
    _Told((("行政强制",), _DECIDED), ("proactive.enforcement.decisions",)),
)
_OF_OTHERS = ("代表", "各级", "各部门", "各单位", "各乡镇", "各镇", "各街道", "所属", "事项", "信息")
"""Words of a figure that counts for more offices, for one of those that the table counts, or something about them."""
_ITS_NAME = lazily("(?:政府|政务)?信息公开|公开(?:政府)?信息(?=申请|的?行政)|(?:政府)?信息(?=申请)")
"""Words that only name what is applied for; beside them 信息 would be what was published about it."""
_OUTCOMES = (
    "维持",
    "纠正",
    "撤销",
    "驳回",
    "败诉",
    "胜诉",
    "审结",
    "未结",
    "公开类",
    "予以公开",
    "办结",
    "答复",
    "应诉",
    "当场",
    "简易",
    "普通程序",
    "一般程序",
)
"""Words of a figure that counts only cases of one outcome or kind."""
_NOTHING = (
    (
        re.compile("收到|接到|受理"),
        re.compile("公开.{0,4}申请|申请.{0,8}公开"),
        ("applications.received.total",),
    ),
    (
        re.compile("发生|产生|引起|引发|提起|出现|收到|有"),
        re.compile("行政复议"),
        ("review.reconsideration.total",),
    ),
    (re.compile("发生|产生|引起|引发|提起|出现|收到|有"), re.compile("行政诉讼"), _LAWSUITS),
)
"""What a report says that there was none of, and the cells that would count it."""
_NARROWED = lazily(
    r"败诉|纠正|不予|不公开|结转|收费|收取|费用|投诉|举报|超期|逾期|因(?!.{0,12}信息公开)|通过|以|当面|网络|信函|不服|其他|上级|部门|乡镇"
)
"""Words with which only some of it did not happen: 未发生败诉的行政诉讼."""


def prose_against_tables(facts: Sequence[Fact], figures: Mapping[str, Fact]) -> list[str]:
    """What the prose counts, or says that there was none of, is what the tables count."""
    return [*_counted_otherwise(facts, figures), *_denied(facts, figures)]


def _counted_otherwise(facts: Sequence[Fact], figures: Mapping[str, Fact]) -> Iterator[str]:
    counts = [
        (fact, f"{fact.topic} {fact.quote} {fact.section}") for fact in facts if _counts_this_year(fact)
    ]
    for told in _TOLD:
        cells = [figures[key] for key in told.keys if key in figures]
        if len(cells) < len(told.keys):
            continue
        total = sum((cell.value or Decimal(0) for cell in cells), Decimal(0))
        wide = total + sum(
            (figures[key].value or Decimal(0) for key in told.also if key in figures), Decimal(0)
        )
        told_so = [fact for fact, around in counts if _tells(fact, around, told)]
        if any(fact.value in (total, wide) for fact in told_so):
            continue  # figures beside the table's own are of a wider or narrower circle
        for fact in told_so:
            words = _ITS_NAME.sub("", fact.label)
            if fact.part_of is None and not any(word in words for word in (*_OF_OTHERS, *_OUTCOMES)):
                yield (
                    f"正文“{fact.label}”{fact.value}{fact.unit}（{fact.section}）与{_cells_named(cells)}{total}件不一致"
                )


def _cells_named(cells: Sequence[Fact]) -> str:
    """Which table counts it, and what the cells are called."""
    table = {"proactive": "表二", "applications": "表三"}.get(cells[0].key.partition(".")[0], "表四")
    return table + "＋".join(f"“{cell.topic}”" for cell in cells)


def _counts_this_year(fact: Fact) -> bool:
    """True for a figure of the prose that may count cases of this year."""
    return (
        not fact.key
        and fact.value is not None
        and fact.kind is FactKind.PROSE
        and fact.unit in ("件", "起", "宗")
        and fact.year is None
        and not fact.change
        and not fact.approximate
    )


def _tells(fact: Fact, around: str, told: _Told) -> bool:
    """True for a figure that counts what these cells count; `around` are the words it stands among."""
    return all(any(word in fact.topic for word in group) for group in told.words) and (
        not told.around or any(word in around for word in told.around)
    )


def _denied(facts: Sequence[Fact], figures: Mapping[str, Fact]) -> Iterator[str]:
    """未收到政府信息公开申请 where the table counts some."""
    for verb, noun, keys in _NOTHING:
        cells = [figures[key] for key in keys if key in figures]
        total = sum((cell.value or Decimal(0) for cell in cells), Decimal(0))
        for fact in facts if total else ():
            nothing = fact.kind is FactKind.PROSE and fact.value is None and fact.state is ValueState.ZERO
            said = fact.value_text
            if nothing and verb.search(said) and noun.search(said) and not _NARROWED.search(said):
                yield f"正文“{said}”（{fact.section}）与{_cells_named(cells)}{total}件不一致"
