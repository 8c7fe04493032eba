"""Prose to facts: every figure of a sentence with what it counts; statements that something did not happen."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from knowledge.extraction.outline import Passage
from knowledge.extraction.quantities import Quantity, find_quantities
from knowledge.extraction.sentences import split_sentences
from knowledge.extraction.subjects import Subject, has_content, split_respectively, subject_of
from knowledge.models import Fact, FactKind, Measure, ValueState
from knowledge.normalization import count_cjk
from knowledge.vocabulary import load

_LABEL_ENOUGH = 5
"""Characters from which a label can stand without the heading above it."""
_ANOTHER_YEAR = re.compile(r"^[较比由]?(?:20\d\d\s*年度?|上年度?|去年|上一年度?)(?:同期)?的?")
_YEAR = re.compile(r"(20\d\d)\s*年")


def figures(passages: Iterable[Passage], report_year: int) -> list[Fact]:
    """Every number with a measure word in the passages, as facts in the order of the report."""
    facts = _figures(passages, report_year)
    counts = Counter(fact.part_of for fact in facts if fact.part_of is not None)
    return [replace(_under_total(fact, facts), parts=counts[position]) for position, fact in enumerate(facts)]


def _under_total(fact: Fact, facts: list[Fact]) -> Fact:
    """A part is narrowed by what its total counts: 小学88名 are teachers if 招聘教师156名 is the total."""
    if fact.part_of is None:
        return fact
    total = facts[fact.part_of].topic
    return replace(fact, scope=f"{fact.scope} {total}".strip()) if total not in fact.scope else fact


def _figures(passages: Iterable[Passage], report_year: int) -> list[Fact]:
    facts: list[Fact] = []
    for passage in passages:
        total_before: int | None = None
        for sentence in split_sentences(passage.text):
            start = len(facts)
            carried = total_before if sentence.startswith(tuple(load("prose")["parts"])) else None
            found = _sentence_figures(sentence, passage, report_year, start, carried)
            facts += (
                _parts_of_before(found, facts[total_before], total_before)
                if total_before is not None and carried is None
                else found
            )
            if len(facts) > start:
                total_before = carried if carried is not None else start
    return facts


def _sentence_figures(
    sentence: str, passage: Passage, report_year: int, offset: int, total: int | None
) -> list[Fact]:
    """The figures of one sentence; `offset` is the position of its first fact, `total` the figure it breaks down."""
    quantities = find_quantities(sentence)
    facts: list[Fact] = []
    respectively: list[str] = []
    heads: list[str] = []
    head, scope, verb = "", "", ""
    for position, quantity in enumerate(quantities):
        subject = subject_of(sentence, quantities, position)
        if total is not None and total >= offset and _breakdown_ends(facts, total - offset, subject):
            total = None
        if subject.part and total is None and facts:
            total = offset + len(facts) - 1
        respectively = respectively or list(split_respectively(sentence, quantities, position, heads))
        dependent = subject.dependent and bool(head) and not respectively
        follows = f"{head}{_ANOTHER_YEAR.sub('', subject.topic)}"
        topic = respectively.pop(0) if respectively else follows if dependent else subject.topic
        if not dependent:
            head, scope = topic, subject.scope or scope
            heads.append(head)
            verb = verb if subject.words.strip().startswith("、") else _verb_of(head)
            scope = f"{scope} {verb}".strip() if verb and verb not in head else scope
        context = _Context(sentence, passage, report_year, scope)
        stated = _facts_of(quantity, topic, subject, context, _parent(total, offset, facts, quantity))
        facts += [_in_the_same_year(fact, facts, subject) for fact in stated]
    return facts if total is not None else _with_parts(facts, offset)


def _in_the_same_year(fact: Fact, before: list[Fact], subject: Subject) -> Fact:
    """上年分别为1297对和588对: both are last year's, though the words stand before the first only."""
    only_joined = subject.words.strip() in ("和", "、", "及", "与", "，", ",", "")
    if fact.year is None and only_joined and before and before[-1].year is not None:
        return replace(fact, year=before[-1].year)
    return fact


def _verb_of(head: str) -> str:
    """The verb that opens the first member of a list and goes for all of them (整改…、…、…)."""
    start = re.sub(r"^(?:全年|累计|共|均|已|年内|其中)+", "", head)
    return start[:2] if start[:2] in load("prose")["verbs"] else ""


def _parts_of_before(facts: list[Fact], total: Fact, position: int) -> list[Fact]:
    """Marks the figures of a sentence as parts of the sentence before if they add up to its total."""
    alike = [
        fact
        for fact in facts
        if fact.measure is total.measure and fact.unit == total.unit and not fact.change and fact.year is None
    ]
    if len(alike) >= 2 and total.value and sum(fact.value or 0 for fact in alike) == total.value:
        return [
            replace(fact, part_of=position) if fact in alike and fact.part_of is None else fact
            for fact in facts
        ]
    return facts


def _breakdown_ends(facts: list[Fact], total: int, subject: Subject) -> bool:
    """True once a semicolon follows parts that already add up, or opens a clause of its own (；通过微博…)."""
    if not re.search(r"[；;]", subject.words):
        return False
    parts = [fact.value or 0 for fact in facts if fact.part_of is not None]
    clause = re.split(r"[；;]", subject.words)[-1].strip()
    complete = len(parts) > 1 and sum(parts) >= (facts[total].value or 0)
    return complete or clause.startswith(("通过", "全年", "及时", "进一步", "同时", "开展", "组织", "另"))


@dataclass(frozen=True, slots=True)
class _Context:
    """Where a figure stands."""

    sentence: str
    passage: Passage
    report_year: int
    scope: str


def _with_parts(facts: list[Fact], offset: int) -> list[Fact]:
    """Marks the figures after the first one as its parts if they add up to it (177 件: 41, 131, 3 and 2)."""
    if len(facts) < 3:
        return facts
    first, rest = (
        facts[0],
        [fact for fact in facts[1:] if fact.measure is facts[0].measure and not fact.change],
    )
    if len(rest) >= 2 and first.value and sum(fact.value or 0 for fact in rest) == first.value:
        return [replace(fact, part_of=offset) if fact in rest else fact for fact in facts]
    return facts


def _parent(total: int | None, offset: int, facts: list[Fact], quantity: Quantity) -> int | None:
    """The total this quantity is a part of, if both count the same kind of thing."""
    if total is None:
        return None
    if total >= offset and facts[total - offset].measure is not quantity.measure:
        return None
    return total if quantity.measure is not Measure.PERCENT else None


def _facts_of(
    quantity: Quantity, topic: str, subject: Subject, context: _Context, parent: int | None
) -> list[Fact]:
    """The fact (or, after 各, the facts) that one quantity states."""
    passage = context.passage
    together = (*load("prose")["counted_together"], *load("prose")["each"])
    fact = Fact(
        label=_label(topic, passage),
        topic=topic,
        measure=quantity.measure,
        value=quantity.value,
        value_text=quantity.text,
        unit=quantity.unit,
        kind=FactKind.PROSE,
        section=passage.section,
        quote=context.sentence,
        approximate=quantity.approximate,
        qualifier=quantity.qualifier or (subject.tail if subject.tail in together else ""),
        scope=_scope(context, topic),
        state=ValueState.ZERO if quantity.value == 0 else ValueState.GIVEN,
        year=_year_of(subject, context.report_year),
        change=_is_change(subject, quantity),
        part_of=parent,
    )
    if not subject.each:
        return [fact]
    return [replace(fact, label=_label(name, passage), topic=name, part_of=None) for name in subject.each]


def _scope(context: _Context, topic: str) -> str:
    """What narrows the figure: how its sentence opens (if no figure stands there), its own scope, the headings."""
    opening = re.split(r"[，,。；;：:]", context.sentence, maxsplit=1)[0]
    parts = [] if find_quantities(opening) or opening in topic or opening in ("其中", "") else [opening]
    parts += [context.scope, *context.passage.headings[1:]]
    kept: list[str] = []
    for part in parts:
        if (
            part
            and not part.isspace()
            and not any(part in other for other in (*kept, context.scope) if other is not part)
        ):
            kept.append(part)
    return " ".join(kept)


def _label(topic: str, passage: Passage) -> str:
    """What was counted, in words that stand alone; the heading helps where the sentence says too little."""
    words = re.sub(r"\s+", " ", topic).strip(" ，,、；;：:。")
    if has_content(words) or count_cjk(words) >= _LABEL_ENOUGH or not passage.headings:
        return words or (passage.headings[-1] if passage.headings else "")
    return f"{passage.headings[-1]}：{words}" if words else passage.headings[-1]


def _year_of(subject: Subject, report_year: int) -> int | None:
    """The year a figure is about, where its own clause names another than the report's."""
    clause = re.split(r"[，,；;。]", subject.words)[-1]
    if _is_change_words(clause) and not re.search(r"(?:的|为)\s*$", clause):
        return None
    if any(word in clause for word in load("prose")["last_year"]) and not re.search(r"结转|目标", clause):
        return report_year - 1
    years = [int(year) for year in _YEAR.findall(re.sub(r"《[^》]*》", "", clause))]
    match = re.search(r"(20\d\d)\s*年(?:度)?\s*(?:为|是|仅|共|全年)?\s*$", clause)
    return int(match[1]) if match and years and int(match[1]) != report_year else None


def _is_change_words(clause: str) -> bool:
    return any(word in clause for word in load("prose")["change"])


def _is_change(subject: Subject, quantity: Quantity) -> bool:
    """True for 较上年增长 12 %: a change, not a total."""
    clause = re.split(r"[，,；;。、]", subject.words)[-1]
    if re.search(r"(?:上年|去年|上一年)(?:度|同期)?的\s*$", clause):
        return False  # 较上年的935户增长12%: the figure itself is last year's
    compared = re.search(r"同比|环比|较上|比上|较去|比去|增幅|降幅", clause)
    return bool(compared) or (
        quantity.measure is Measure.PERCENT and bool(re.search(r"增长|下降|上升|减少|增加|提高", clause))
    )


def absences(passages: Iterable[Passage]) -> list[Fact]:
    """Statements that something did not happen or is not there: 未收到申请, 无政协提案."""
    patterns = [re.compile(pattern) for pattern in load("prose")["none"]["patterns"]]
    negation = re.compile(load("prose")["none"]["negations"])
    facts: list[Fact] = []
    for passage in passages:
        for sentence in split_sentences(passage.text):
            seen: list[tuple[int, int]] = []
            for match in (m for pattern in patterns for m in pattern.finditer(sentence)):
                if any(match.start() < end and start < match.end() for start, end in seen):
                    continue
                seen.append(match.span())
                start = max(sentence.rfind(mark, 0, match.start()) for mark in "，,。；;：:")
                clause = sentence[start + 1 : match.end()].strip()
                topic = negation.sub(" ", clause, count=1).strip()
                facts.append(
                    Fact(
                        label=clause,
                        topic=topic,
                        measure=Measure.TEXT,
                        value=None,
                        value_text=clause,
                        unit="",
                        kind=FactKind.PROSE,
                        section=passage.section,
                        quote=sentence,
                        scope=" ".join(passage.headings[1:]),
                        state=ValueState.ZERO,
                    )
                )
    return facts
