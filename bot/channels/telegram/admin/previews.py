"""A preview as administrators see it: what the report holds, what it changes, what the checks found, samples."""

from __future__ import annotations

from collections.abc import Sequence

from bot.channels.telegram.admin.window import Button, Caller, Page, clip, moment
from bot.desk.preparing import Outcome, Prepared
from bot.desk.reader_errors import in_language
from bot.desk.review import Change, Difference
from bot.desk.samples import Sample
from bot.desk.versions import Versions

_EXAMPLES, _FINDINGS, _IN_FULL = 5, 5, 3
"""Examples of each kind of change, findings, and reports that are shown in full."""
_FINDING = 160


def show_preview(caller: Caller, preview: int, outcome: Outcome) -> Page:
    """The preview of files that can be published."""
    blocks: list[str] = []
    in_full = len(outcome.reports) <= _IN_FULL
    samples: Sequence[tuple[Sample, ...]] = outcome.samples or [()] * len(outcome.reports)
    for report, difference, asked in zip(outcome.reports, outcome.differences, samples, strict=True):
        lines = [caller.say("preview.report", office=report.organisation, year=report.year)]
        lines += _full(caller, report, difference, asked) if in_full else [_counts(caller, difference)]
        blocks.append("\n".join(lines))
    rest = _left_out(caller, outcome)
    if rest:
        blocks.append("\n".join(rest))
    headline = caller.say("preview.title", reports=len(outcome.reports))
    return Page("\n\n".join(blocks), _decision(caller, preview), headline)


def _decision(caller: Caller, preview: int) -> list[list[Button]]:
    """The two buttons under a preview."""
    return [
        [
            (caller.say("button.publish"), f"pub:{preview}"),
            (caller.say("button.discard"), f"dis:{preview}"),
        ]
    ]


def nothing_to_publish(caller: Caller, outcome: Outcome, versions: Versions) -> Page:
    """Why there is no preview: nothing could be read, or all of it is live already."""
    lines = []
    for name, organisation, year in outcome.same:
        live = versions.live(organisation, year)
        when = caller.say("preview.since", time=moment(live.time), who=caller.who(live.admin)) if live else ""
        lines.append(caller.say("preview.same", name=name, office=organisation, year=year, since=when))
    lines += _failed(caller, outcome)
    lines.append(caller.say("preview.nothing"))
    return Page("\n".join(lines))


def _failed(caller: Caller, outcome: Outcome) -> list[str]:
    """The files that cannot be read, and why."""
    return [
        caller.say("preview.failed", name=name, reason=in_language(reason, caller.language))
        for name, reason in outcome.failed
    ]


def _left_out(caller: Caller, outcome: Outcome) -> list[str]:
    """The files that are not part of what would be published."""
    lines = _failed(caller, outcome)
    lines += [
        caller.say("preview.same", name=name, office=organisation, year=year, since="")
        for name, organisation, year in outcome.same
    ]
    return lines + [caller.say("preview.outdone", name=name, later=later) for name, later in outcome.outdone]


def _full(caller: Caller, report: Prepared, difference: Difference, samples: Sequence[Sample]) -> list[str]:
    """Everything about one report."""
    lines = [] if report.organisation else [caller.say("preview.unnamed")]
    lines += [
        caller.say("preview.file", name=report.source),
        caller.say(
            "preview.facts",
            facts=report.facts,
            figures=report.figures,
            cells=report.cells,
            words=report.facts - report.figures - report.cells,
            tables=report.tables,
        ),
        _counts(caller, difference),
    ]
    for kind in ("changed", "new", "gone"):
        lines += _examples(caller, kind, getattr(difference, kind))
    lines += _findings(caller, report)
    if samples:
        lines.append(caller.say("preview.samples"))
    for sample in samples:
        mark = caller.say("preview.right" if sample.right else "preview.wrong")
        lines.append(caller.say("preview.sample", question=sample.question, answer=sample.answer, mark=mark))
    return lines


def _counts(caller: Caller, difference: Difference) -> str:
    """How much differs from the live report."""
    if not difference.against:
        return caller.say("preview.first")
    counts = {kind: len(getattr(difference, kind)) for kind in ("new", "changed", "gone")}
    return caller.say("preview.difference", **counts)


def _examples(caller: Caller, kind: str, changes: Sequence[Change]) -> list[str]:
    lines = [
        caller.say(f"preview.{kind}", label=one.label, before=one.before, after=one.after)
        for one in changes[:_EXAMPLES]
    ]
    if len(changes) > _EXAMPLES:
        lines.append(caller.say("preview.more", count=len(changes) - _EXAMPLES))
    return lines


def _findings(caller: Caller, report: Prepared) -> list[str]:
    if not report.findings:
        return [caller.say("preview.no_findings")]
    lines = [caller.say("preview.findings", count=len(report.findings))]
    lines += [
        caller.say("preview.finding", finding=clip(one, _FINDING)) for one in report.findings[:_FINDINGS]
    ]
    if len(report.findings) > _FINDINGS:
        lines.append(caller.say("preview.more", count=len(report.findings) - _FINDINGS))
    return lines
