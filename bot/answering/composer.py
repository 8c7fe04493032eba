"""Composes replies: the figure first, how the question was read, the report's words, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.answering.answer import Answer, Language, Status
from bot.answering.counting.for_every import to_be_told
from bot.answering.extent.merging import merged_members
from bot.answering.figures import verdicts
from bot.answering.pieces import Pieces
from bot.answering.telling.by_figure import asks_what_it_is
from bot.answering.texts import say, template, written
from bot.answering.told_together import told_together
from bot.answering.wording import asked_part, asks_one_figure, cut, excerpt
from bot.understanding.question import Ask, Question
from knowledge.matching import Match
from knowledge.models import Fact, Measure, ValueState
from knowledge.query import TELLING

_MOST_SENTENCES = 4
"""Further sentences told, where several are one answer: what is done about each problem."""
_NAME = "name."
"""How the keys of names begin: name.微博."""
_SHORT_HEAD = 40
"""Characters up to which two answers go on one line."""
_CONTACT_FIELDS = ("telephone", "address", "postcode", "fax", "email", "website")


@dataclass(frozen=True, slots=True)
class Composer(Pieces):
    """Writes replies about one report in one language."""

    # ------------------------------------------------------------------ answers
    def answer(self, question: Question, matches: Sequence[Match]) -> Answer:
        """The reply to a question that the matches answer."""
        best = matches[0].fact
        if best.measure is Measure.LIST and question.ask in (Ask.WHAT, Ask.ANY, Ask.HOW):
            reply = self._list(best)
        elif best.measure in (Measure.TEXT, Measure.LIST, Measure.DATE) and best.state is not ValueState.ZERO:
            reply = self._statement(question, best)
        else:
            reply = self._figure(question, [match.fact for match in matches], _names_one(question, matches))
        more = [match.fact for match in matches[1:] if match.fact.quote != best.quote]
        told = more[: _MOST_SENTENCES if best.measure is Measure.TEXT else 1]
        lines = [
            reply,
            *(say("more", self.language, quote=cut(f.words), section=self._section(f)) for f in told),
        ]
        return self._answer(Status.ANSWERED, "\n".join(lines), [m.fact for m in matches], matches[0].score)

    def _figure(self, question: Question, facts: Sequence[Fact], alone: bool) -> str:
        """Figures of one sentence, the asked one first; `alone` if nothing else was asked for."""
        best = facts[0]
        together = told_together(facts)
        figure = (
            self._comma.join(self.named_figure(fact) for fact in together)
            if len(together) > 1 or _is_the_stated_one(question, best)
            else self.figure(best)
        )
        members = merged_members(question, best)
        if members and len(together) == 1:
            figure = say("merged_figure", self.language, figure=figure, members=self._joined(members))
        if (every := to_be_told(question, best)) and len(together) == 1:
            figure = say("every_figure", self.language, figure=figure, every=written(every, self.language))
        head = verdicts.of_figure(question, best, figure, self.language)
        body = say(
            "answer",
            self.language,
            figure=head,
            office=self.office,
            year=best.year or self.report.year,
            report_year=self.report.year,
            label=self._read_as(best),
            measure=self._measure(best),
            quote=excerpt(together) if alone or asks_one_figure(question) else cut(best.words),
            section=self._section(best),
        )
        merged = self.told_as_one(members) if members else ""
        notes = [note for note in (merged, self._finding(best)) if note]
        return "\n".join([body, *notes])

    def told_as_one(self, members: Sequence[str]) -> str:
        """The note that the report counts several things together."""
        return say("merged", self.language, members=self._joined(members))

    def noting(self, answer: Answer, merged: Iterable[Sequence[str]]) -> Answer:
        """The answer with that note at its end for each of the rows of things that a figure of it counts together."""
        notes = (self.told_as_one(members) for members in merged if members)
        return replace(answer, reply="\n".join([answer.reply, *notes]))

    def _statement(self, question: Question, fact: Fact) -> str:
        """The part of the report's sentence that was asked for, then the whole sentence."""
        said = written(fact.value_text if fact.key else asked_part(question, fact.quote), self.language)
        named = fact.key.startswith(_NAME)
        verdict = (verdicts.of_name if named else verdicts.of_statement)(question, said, self.language)
        return say(
            "statement",
            self.language,
            said=said,
            verdict=verdict,
            office=self.office,
            year=self.report.year,
            label=self._read_as(fact),
            quote=cut(fact.words),
            section=self._section(fact),
        )

    def _list(self, fact: Fact) -> str:
        """The members of something."""
        items = "\n".join(f"· {written(item, self.language)}" for item in fact.items)
        return say(
            "list",
            self.language,
            items=items,
            office=self.office,
            year=self.report.year,
            label=self._read_as(fact),
            quote=cut(fact.words),
            section=self._section(fact),
        )

    def working(self, result: str, working: str, facts: Sequence[Fact], label: str, score: float) -> Answer:
        """The reply to a question that needs reckoning: result, working, every source."""
        quotes = dict.fromkeys((fact.words, self._section(fact)) for fact in facts)
        sources = "\n".join(say("source_line", self.language, quote=cut(q), section=s) for q, s in quotes)
        body = say(
            "working",
            self.language,
            result=result,
            working=working,
            office=self.office,
            year=self.report.year,
            label=written(label, self.language),
            sources=sources,
        )
        return self._answer(Status.ANSWERED, re.sub(r"\n\n+", "\n", body), facts, score)

    # ------------------------------------------------------------------ other replies
    def with_notes(self, answer: Answer, notes: Sequence[str]) -> Answer:
        """The answer with further lines behind its first, such as what else was asked and whether the report gives it."""
        head, *rest = answer.reply.split("\n")
        return replace(answer, reply="\n".join([head, *notes, *rest])) if notes else answer

    def together(self, answers: Sequence[Answer], parts: Sequence[str], named: bool = False) -> Answer:
        """One reply to the questions of one message: what each was answered with first, then where it all stands.

        `named`: each figure with what it is of, as nobody has asked for them one by one.
        """
        given = [answer for answer in answers if answer.status is Status.ANSWERED]
        given = [one for one in given if not any(set(one.facts) < set(other.facts) for other in given)]
        split = [answer.reply.partition("\n") for answer in given]
        heads = self._heads([head for head, _, _ in split], given, named)
        short = all(len(head) <= _SHORT_HEAD and not head.endswith(("。", ".")) for head in heads)
        said = ("\n" if not short else "; " if self.language is Language.EN else "；").join(heads)
        rest = dict.fromkeys(line for _, _, tail in split for line in tail.split("\n") if line)
        missing = [
            say("part_not_given", self.language, part=part)
            for part, answer in zip(parts, answers, strict=True)
            if answer.status is not Status.ANSWERED
        ]
        facts = tuple(dict.fromkeys(fact for answer in given for fact in answer.facts))
        score = min(answer.confidence for answer in given)
        return Answer(Status.ANSWERED, "\n".join([said, *rest, *missing]), self.language, facts, (), score)

    def _heads(self, heads: Sequence[str], given: Sequence[Answer], named: bool) -> list[str]:
        """The first lines, each once; two figures that read alike (1 次 and 1 次) with what each is of."""
        alone = all(len(answer.facts) == 1 for answer in given)
        alike = (
            len(set(heads)) < len(heads) and alone and len({answer.facts for answer in given}) == len(given)
        )
        if not (alike or named):
            return list(dict.fromkeys(heads))
        labels = (
            f"{written(answer.facts[0].label, self.language)} " if len(answer.facts) == 1 else ""
            for answer in given
        )
        return [f"{label}{head}" for label, head in zip(labels, heads, strict=True)]

    def ambiguous(self, matches: Sequence[Match]) -> Answer:
        """Asks back with short choices, and gives the contact."""
        offered = {self.choice(match.fact): match.fact for match in reversed(matches)}
        choices = tuple(dict.fromkeys(self.choice(match.fact) for match in matches))
        numbered = "\n".join(
            f"{i}. {choice}{self._gloss(offered[choice])}" for i, choice in enumerate(choices, 1)
        )
        reply = say("ambiguous", self.language, choices=numbered, contact=self.contact_line())
        answer = self._answer(Status.AMBIGUOUS, reply, [], matches[0].score)
        return Answer(answer.status, answer.reply, self.language, (), choices, answer.confidence, "ambiguous")

    def which_office(self, offices: Sequence[str]) -> Answer:
        """Asks which office is meant; a choice is the office's name, which the next message then names."""
        lines = [template("refusal.which_office", self.language)]
        lines += [f"{i}. {written(office, self.language)}" for i, office in enumerate(offices, 1)]
        return Answer(
            Status.AMBIGUOUS, "\n".join(lines), self.language, (), tuple(offices), 0.0, "which_office"
        )

    def refusal(
        self, reason: str, nearest: Fact | None = None, second: bool = False, **values: object
    ) -> Answer:
        """Says why there is no answer, what the report does hold that is close, and whom to ask."""
        lines = [say(f"refusal.{reason}", self.language, office=self.office, year=self.report.year, **values)]
        if second:
            lines.append(template("second_miss", self.language))
        elif nearest is not None:
            lines.append(self._near(nearest))
        lines.append(self.contact_line())
        reply = "\n".join(lines)
        return Answer(Status.UNANSWERABLE, reply, self.language, (), (), 0.0, reason)

    def smalltalk(self, category: str) -> Answer:
        """Greetings, thanks, what the bot can do."""
        reply = say(
            f"smalltalk.{category}",
            self.language,
            office=self.office,
            year=self.report.year,
            contact=self.contact_line(),
        )
        return Answer(Status.SMALLTALK, reply, self.language)

    def page(self, name: str) -> Answer:
        """A fixed page: start, help, contact, privacy."""
        if name == "contact":
            return self.contact(())
        reply = say(
            f"page.{name}",
            self.language,
            office=self.office,
            year=self.report.year,
            contact=self.contact_line(),
        )
        return Answer(Status.SMALLTALK, reply, self.language)

    # ------------------------------------------------------------------ contact
    def contact(self, fields: Sequence[str], facts: Sequence[Fact] = ()) -> Answer:
        """The contact fields asked for (all of them if none is named)."""
        wanted = [field for field in fields if field != "all"] or list(_CONTACT_FIELDS)
        lines = [self._contact_field(field) for field in wanted if getattr(self.report.contact, field)]
        missing = (
            [field for field in wanted if not getattr(self.report.contact, field)]
            if fields and "all" not in fields
            else []
        )
        lines += [
            say("contact_no_field", self.language, field=template(f"contact_fields.{f}", self.language))
            for f in missing
        ]
        if missing and len(missing) == len(wanted):
            reply = "\n".join([*lines, self.contact_line()])
            return Answer(Status.UNANSWERABLE, reply, self.language, (), (), 0.0, "not_in_report")
        if not lines:
            return Answer(
                Status.UNANSWERABLE, self.contact_line(), self.language, (), (), 0.0, "not_in_report"
            )
        reply = say(
            "contact_answer",
            self.language,
            details="\n".join(lines),
            office=self.office,
            year=self.report.year,
        )
        return self._answer(
            Status.ANSWERED, reply, [f for f in facts if f.key.removeprefix("contact.") in wanted], 1.0
        )

    def confirmed(self, answer: Answer, agrees: bool) -> Answer:
        """An answer with 对 or 不对 before it, as far as what the message states is so."""
        verdict = template("affirmed" if agrees else "contradicted", self.language)
        return replace(answer, reply=f"{verdict}{answer.reply}")

    def _answer(self, status: Status, reply: str, facts: Sequence[Fact], score: float) -> Answer:
        return Answer(status, reply, self.language, self.sources(facts), (), round(score, 3))


def _is_the_stated_one(question: Question, fact: Fact) -> bool:
    """True where it is asked what the stated figure counts: 300条是什么."""
    asked = question.ask is Ask.WHAT or asks_what_it_is(question)
    return asked and any(value == fact.value for _, value in question.stated)


def _names_one(question: Question, matches: Sequence[Match]) -> bool:
    """True if one figure says something of every telling word of a question that counts one thing."""
    if len(matches) != 1 or question.other_measures or len(question.measures_at) > 1:
        return False
    shares = zip(question.terms, matches[0].shares, strict=False)
    return bool(matches[0].shares) and all(
        share >= TELLING for term, share in shares if term.weight >= TELLING
    )
