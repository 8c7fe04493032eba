"""A message that leans on the one before is read with it: 那微博呢, 涉及多少人, 为什么."""

from __future__ import annotations

from dataclasses import replace

from bot.understanding.question import Ask, Question


def readings(question: Question, previous: Question | None) -> list[Question]:
    """The ways to read a message, the likeliest first; a message that stands alone has one."""
    if previous is None or not question.elliptical:
        return [question]
    content = [term for term in question.terms if term.weight >= 0.5]
    inherited = replace(
        question,
        ask=question.ask if question.ask is not Ask.ANY else previous.ask,
        measure=question.measure if question.ask is not Ask.ANY or question.measure else previous.measure,
        unit=question.unit or (previous.unit if question.ask is Ask.ANY else ""),
        year=question.year if question.year or question.relative_year is not None else previous.year,
        operation=question.operation,
    )
    if not content:
        terms = (
            *previous.terms,
            *(t for t in question.terms if t.text not in {p.text for p in previous.terms}),
        )
        return [replace(inherited, terms=terms, joints=())]
    joined = replace(inherited, terms=(*previous.terms, *question.terms), joints=())
    return [inherited, joined]
