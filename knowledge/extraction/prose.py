"""Prose to facts: every figure of a sentence with what it counts, whose year it is and which total it belongs to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from knowledge.extraction import comparisons, parts
from knowledge.extraction.accounts_posts import with_kind_of_media, with_their_account
from knowledge.extraction.all_alike import with_all_alike
from knowledge.extraction.bare_counts import with_bare_members
from knowledge.extraction.breaking_down import BreakingDown
from knowledge.extraction.carried_over import carried_over
from knowledge.extraction.closing_totals import with_closing_totals
from knowledge.extraction.comparisons import Standing, without_reaching
from knowledge.extraction.following_parts import announces_parts, completed_further_on, under_their_total
from knowledge.extraction.labelled_figures import name_behind, named_before_colons
from knowledge.extraction.levels import with_noun_of_total
from knowledge.extraction.numerals import years_in_digits
from knowledge.extraction.outcomes import as_outcome, tells_of_the_same
from knowledge.extraction.outline import Passage
from knowledge.extraction.quantities import find_quantities
from knowledge.extraction.quantity import Quantity
from knowledge.extraction.respectively import split_respectively
from knowledge.extraction.sentences import opening_of, split_sentences, without_enumeration
from knowledge.extraction.shared_deed import with_shared_deed
from knowledge.extraction.shared_lead import with_shared_lead, with_whose_affairs
from knowledge.extraction.subject_words import has_content
from knowledge.extraction.subjects import Subject, subject_of
from knowledge.extraction.thread import Thread
from knowledge.extraction.vague import with_vague
from knowledge.extraction.ways_further_on import with_ways_further_on
from knowledge.extraction.what_for import spent_on
from knowledge.models import Fact, FactKind, ValueState
from knowledge.normalization import count_cjk
from knowledge.patterns import lazily
from knowledge.readers.headings import without_number
from knowledge.vocabulary import load

_LABEL_ENOUGH = 5
"""Characters from which a label can stand without the heading above it."""


def figures(passages: Iterable[Passage], report_year: int) -> list[Fact]:
    """Every number with a measure word in the passages, as facts in the order of the report."""
    facts = _figures(passages, report_year)
    counts = Counter(total for fact in facts for total in _totals_above(fact, facts))
    facts_under = [_under_total(as_outcome(fact, facts), facts) for fact in facts]
    return [
        replace(fact, parts=counts[position]) if position in counts else fact
        for position, fact in enumerate(facts_under)
    ]


def _totals_above(fact: Fact, facts: list[Fact]) -> Iterator[int]:
    """The total that a figure is part of, and the one that this is part of in turn."""
    while fact.part_of is not None:
        yield fact.part_of
        fact = facts[fact.part_of]


def _under_total(fact: Fact, facts: list[Fact]) -> Fact:
    """A part is narrowed by what its total counts: 小学88名 are teachers if 招聘教师156名 is the total."""
    if fact.part_of is None:
        return fact
    total = facts[fact.part_of].topic
    return replace(fact, scope=f"{fact.scope} {total}".strip()) if total not in fact.scope else fact


def _figures(passages: Iterable[Passage], report_year: int) -> list[Fact]:
    facts: list[Fact] = []
    openings = tuple(load("prose")["parts"])
    announced: list[tuple[int, list[int]]] = []
    for passage in passages:
        start = len(facts)
        before: list[tuple[int, Fact]] = []
        for sentence in split_sentences(passage.text):
            breaks_down = sentence.startswith(openings)
            context = _Context(sentence, passage, report_year, len(facts), _as_read(sentence))
            found = _sentence_figures(context, before if breaks_down else [])
            if before and not breaks_down:
                position, total = next((p for p in before if parts.of_this_year(p[1])), before[0])
                alike = any(fact.unit == total.unit for fact in found)
                found = parts.add_up(found, total, position) if alike else found
            if found and not (before and breaks_down):
                before = list(enumerate(found, len(facts)))
            elif found and found[-1].part_of is None:  # 其中维持1件；行政诉讼2件。其中…: of the lawsuits
                before = [(len(facts) + len(found) - 1, found[-1]), *before]
            facts += found
        if len(facts) > start:
            for _, firsts in announced:
                firsts.append(start)
        if len(facts) > start and announces_parts(passage.text):
            announced.append((len(facts) - 1, []))
    for position, firsts in announced:
        facts = under_their_total(facts, position, firsts)
    facts = with_their_account(with_ways_further_on(completed_further_on(facts)))
    return with_all_alike(with_kind_of_media(facts))


_IDENTIFIED = lazily(
    r"[（(](?:微信号|微信公众号|公众号|订阅号|微博号|微博名|抖音号|[账帐]号|ID|[账帐]户名?|名称|网址|域名|链接)[:：为是][^（）()。；;]{1,60}[）)]"
)
"""By what name an account or site is found: 订阅号“青禾发布”（微信号：qhfb01）公开23条."""
_BLANKED = lazily(" {4,}|/[年月周日天人户次件亩]")
"""What was blanked out, and of what a sum is the rate: 津贴400元/月."""


_LISTED = lazily(r"[（(](?:[^（）()\d，,。;；]{1,14}[，,])+[^（）()\d，,。;；]{1,14}[）)](?=\s*\d)")
"""Names listed with commas right before the figure: 市级(本地日报,本地电视台)319篇."""
_MAXIM = lazily(r"[“\"]?以?公开(?:透明)?(?:为|是)(?:常态|原则)[、,，]?\s*以?不公开(?:为|是)例外[”\"]?")
"""按照“以公开为常态、不公开为例外”的要求公开信息35条: nothing was withheld."""


def _as_read(sentence: str) -> str:
    """The sentence with its years in digits, and blanks in place of a maxim and of how an account is found."""
    for aside in (_IDENTIFIED, _LISTED, _MAXIM):
        sentence = aside.sub(lambda found: " " * len(found.group()), sentence)
    return years_in_digits(sentence)


@dataclass(frozen=True, slots=True)
class _Context:
    """Where figures stand; `offset` is the position of the sentence's first one in the report."""

    sentence: str
    passage: Passage
    report_year: int
    offset: int
    read: str
    """The sentence as it is read: its years in characters as digits, all else as printed and in its place (or blank)."""


def _sentence_figures(context: _Context, totals: list[tuple[int, Fact]]) -> list[Fact]:
    """The figures of one sentence; `totals` are those of the sentence before if this one breaks them down."""
    sentence = context.read
    found = [_below(quantity, sentence) for quantity in find_quantities(sentence)]
    quantities = with_vague(sentence, with_bare_members(sentence, found))
    sentence = named_before_colons(sentence, quantities)
    context = replace(context, read=sentence)
    told, thread = BreakingDown(totals, context.offset), Thread(context.passage.text)
    for position, quantity in enumerate(quantities):
        subject = subject_of(sentence, quantities, position, context.report_year)
        if told.ends_before(subject, quantity):
            thread.leave_bracket()
        told.opens_with(subject, quantity)
        if subject.bracket:
            thread.enter_bracket()
        standing = _standing(context, quantities, position, subject, told.facts)
        split = split_respectively(sentence, quantities, position, thread.before)
        is_part = bool(told.totals) and quantity.exact and parts.can_be_part(quantity.measure, standing)
        topic, scope = thread.topic_of(subject, standing, split, "" if is_part else quantity.unit)
        topic += name_behind(sentence, quantities, position)
        topic += spent_on(topic, sentence, quantity)
        if thread.is_split:
            standing = comparisons.year_named(topic, standing, context.report_year)
        told.add(_facts_of(quantity, topic, subject, standing, scope, context), is_part)
    facts = [_of_all(fact, told.facts[:place], context) for place, fact in enumerate(told.facts)]
    facts = with_shared_deed(told.under_totals(facts), quantities, sentence)
    facts = with_whose_affairs(with_shared_lead(facts, quantities, sentence))
    closed = with_closing_totals(facts, context.offset, totals, sentence)
    if closed != facts:
        return [_labelled(fact, context) for fact in closed]
    if any(fact.part_of is not None for fact in facts):
        return parts.completed(with_noun_of_total(facts, context.offset), context.offset, totals)
    if len(facts) < 3:
        return facts
    return parts.add_up(facts, facts[0], context.offset)


def _labelled(fact: Fact, context: _Context) -> Fact:
    """The fact with the label of its topic, which may have been renamed."""
    return replace(fact, label=_label(fact.topic, context.passage))


_IN_ALL = "共计"
"""What a figure is called that adds up all those before it."""


def _of_all(fact: Fact, before: list[Fact], context: _Context) -> Fact:
    """县级资金332人，镇级资金800人，共1132人 (总投资800万元): of both, though it stands behind the second."""
    alike = [other for other in before if other.unit == fact.unit and parts.of_this_year(other)]
    added = sum((other.value or Decimal(0) for other in alike), Decimal(0))
    if len(alike) < 2 or fact.value != added or fact.part_of is not None or not alike[-1].topic:
        return fact
    if not fact.topic.startswith(alike[-1].topic):
        return fact
    topic = fact.topic.removeprefix(alike[-1].topic) or _IN_ALL
    return replace(fact, topic=topic, label=_label(topic, context.passage))


def _below(quantity: Quantity, sentence: str) -> Quantity:
    """不到2万人: less than the figure, which is not exact then."""
    less = re.search(f"{load('prose')['below']}\\s*$", sentence[: quantity.start])
    if less is None:
        return quantity
    text = " ".join(sentence[less.start() : quantity.end].split())
    return replace(quantity, start=less.start(), text=text, approximate=True, qualifier=less.group().strip())


def _standing(
    context: _Context, quantities: list[Quantity], position: int, subject: Subject, facts: list[Fact]
) -> Standing:
    """Whose year the figure is and whether it is a change; what is only joined is like the figure before."""
    quantity = quantities[position]
    before = Standing(facts[-1].year, facts[-1].change) if facts else Standing()
    if position and subject.words.strip() in ("和", "、", "及", "与", "，", ",", ""):
        reached = before.change and quantity.qualifier in load("measures")["qualifiers"]["exact"]
        return Standing() if reached else before  # 满意率提升3.1个百分点，达到95.6%
    clause = re.split(r"[，,；;。、：:]", subject.words)[-1].strip()
    if quantity.unit.endswith("倍") or comparisons.goes_on_comparing(clause, before):
        return Standing(change=True)  # 是2020年的3倍 is nothing that was counted in 2020
    end = quantities[position + 1].start if position + 1 < len(quantities) else None
    found = comparisons.standing(
        clause, context.read[quantity.end : end], quantity.measure, context.report_year
    )
    if found != Standing() or comparisons.names_a_year(clause):
        return found
    if before.year is not None and re.match(r"、", subject.words.strip()) and not subject.part:
        return Standing(before.year)
    if before.year is not None and tells_of_the_same(subject, facts):
        return Standing(before.year)
    return Standing(comparisons.opening_year(context.read[: quantity.start], context.report_year))


def _facts_of(
    quantity: Quantity, topic: str, subject: Subject, standing: Standing, scope: str, context: _Context
) -> list[Fact]:
    """The fact (or, after 各, the facts) that one quantity states."""
    passage, topic = context.passage, _BLANKED.sub("", topic)
    together = (*load("prose")["counted_together"], *load("prose")["each"])
    fact = Fact(
        label=_label(topic, passage),
        topic=topic,
        measure=quantity.measure,
        value=quantity.value if quantity.exact else None,
        value_text=quantity.text,
        unit=quantity.unit,
        kind=FactKind.PROSE,
        section=passage.section,
        quote=context.sentence,
        approximate=quantity.approximate,
        qualifier=quantity.qualifier or (subject.tail if subject.tail in together else ""),
        scope=_scope(scope, context, topic),
        state=_state(quantity),
        year=standing.year,
        change=standing.change,
    )
    if named := carried_over(topic, context.report_year):
        fact = replace(fact, topic=f"{topic} {named}")
    if not subject.each:
        return [fact]
    return [replace(fact, label=_label(name, passage), topic=name) for name in subject.each]


def _state(quantity: Quantity) -> ValueState:
    if quantity.damaged:
        return ValueState.DAMAGED
    if quantity.vague:
        return ValueState.VAGUE
    return ValueState.ZERO if quantity.value == 0 else ValueState.GIVEN


def _scope(own: str, context: _Context, topic: str) -> str:
    """What narrows the figure: how its sentence opens (if no figure stands there), its own scope, the headings."""
    opening = without_enumeration(opening_of(context.read))
    words = [] if opening in topic or opening in ("其中", "") or _counts(opening) else [opening]
    words += [own, *context.passage.headings[1:]]
    kept: list[str] = []
    for part in words:
        if (
            part
            and not part.isspace()
            and not any(part in other for other in (*kept, own) if other is not part)
        ):
            kept.append(part)
    return " ".join(kept)


@lru_cache(maxsize=64)
def _counts(opening: str) -> bool:
    """True if words hold a figure; kept, as every figure of a sentence asks for how the sentence opens."""
    return bool(find_quantities(opening))


def _label(topic: str, passage: Passage) -> str:
    """What was counted, in words that stand alone; the heading helps where the sentence says too little."""
    words = without_reaching(re.sub(r"\s+", " ", topic).strip(" ，,、；;：:。）).").removeprefix("的"))
    words = words.replace("的的", "的")
    if words.count("（") > words.count("）") or words.count("(") > words.count(")"):
        words += "）"
    if has_content(words) or count_cjk(words) >= _LABEL_ENOUGH or not passage.headings:
        return words or (without_number(passage.headings[-1]) if passage.headings else "")
    heading = without_number(passage.headings[-1]) or passage.headings[-1]
    return f"{heading}：{words}" if words else heading
