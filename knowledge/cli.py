"""The command line of the knowledge package: see what a report states, check it, build the index."""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from knowledge.as_json import fact_as_json
from knowledge.checks import check_years
from knowledge.errors import KnowledgeError, ReportError
from knowledge.extraction.report import extract_report
from knowledge.indexing import Progress, build_index
from knowledge.models import Named, Report
from knowledge.one_office import is_one_office
from knowledge.readers import read_document

OK, FOUND, UNREADABLE, FAILED, MISUSED = 0, 1, 2, 1, 2
"""Exit codes: check gives 1 for inconsistencies and 2 for an unreadable report."""

NO_OFFICE = "(office not named)"
NAME_IT = "the report names no office; build it again alone with --organisation NAME, or residents are told only 本机关"

_FILE = click.Path(path_type=Path, readable=False)
"""A file that the reader itself opens: it says best why it cannot."""
report_argument = click.argument("report", type=_FILE)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def cli() -> None:
    """Reads annual disclosure reports and builds the index the bot answers from."""


@cli.command()
@report_argument
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def facts(report: Path, as_json: bool) -> None:
    """Print every fact that REPORT states."""
    extracted = _extract(report)
    for fact in extracted.facts:
        if as_json:
            print(json.dumps(fact_as_json(fact), ensure_ascii=False))
        else:
            print(f"{fact.label}\t{fact.value_text}\t{fact.section}")


@cli.command()
@click.argument("reports", type=_FILE, nargs=-1, required=True)
@click.option(
    "--index", type=click.Path(path_type=Path), required=True, help="The index file to make or extend."
)
@click.option("--organisation", default="", help="The office's name, where the report does not give it.")
@click.option(
    "--year", type=click.IntRange(2000, 2099), help="The report's year, where the report does not give it."
)
def build(reports: tuple[Path, ...], index: Path, organisation: str, year: int | None) -> None:
    """Add REPORTS to the index, in place of earlier ones of the same office and year."""
    if len(reports) > 1 and (organisation or year):
        raise click.UsageError("--organisation and --year are of one report; build that one alone")
    with _bar(len(reports)) as progress:
        summary = build_index(reports, index, progress, Named(organisation.strip(), year or 0))
    for report in summary.reports:
        counts = f"{report.figures} figures in prose, {report.cells} table cells and details"
        print(
            f"{report.organisation or NO_OFFICE} {report.year}: {counts}, {len(report.findings)} finding(s)"
        )
        for finding in report.findings:
            print(f"  {finding}")
        if not report.organisation:
            print(f"  {NAME_IT}")
    print(f"{index}: {len(summary.reports)} report(s) built and checked")


@contextmanager
def _bar(reports: int, label: str = "building") -> Iterator[Progress | None]:
    """A progress bar where somebody watches and the work takes a while; None in a pipe."""
    if reports < 2 or not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=reports, label=label, file=sys.stderr) as bar:
        yield lambda done, total, name: bar.update(done - bar.pos)


@cli.command()
@click.argument("reports", type=_FILE, nargs=-1, required=True)
def check(reports: tuple[Path, ...]) -> None:
    """Print what is inconsistent in REPORTS, and between years of one office; exit 0 none, 1 some, 2 unreadable."""
    read: dict[Path, Report] = {}
    with _bar(len(reports), "reading") as progress:
        for path in reports:
            read[path] = _extract(path)
            if progress:
                progress(len(read), len(reports), path.name)
    found = False
    for path, report in read.items():
        findings = [*report.findings, *_between_years(report, list(read.values()))]
        found = found or bool(findings)
        for finding in findings:
            print(finding if len(read) == 1 else f"{path.name}: {finding}")
        if not findings:
            print(f"{path.name}: no inconsistencies ({_summary(report)})")
    if found:
        raise click.exceptions.Exit(FOUND)


def _between_years(report: Report, others: Sequence[Report]) -> list[str]:
    """What a report says otherwise than the same office's report of the year before, if that is among the others."""
    return [
        finding
        for other in others
        if other.year == report.year - 1 and _of_one_office(other, report)
        for finding in check_years(other.facts, report.facts, (other.year, report.year))
    ]


def _of_one_office(one: Report, other: Report) -> bool:
    """True if both are of one office, though one may name it without the places above it."""
    named = (one.organisation, one.contact), (other.organisation, other.contact)
    return one.organisation == other.organisation or is_one_office(*named)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; every failure is one line on standard error and an exit code."""
    try:
        code = cli.main(args=arguments, prog_name="python -m knowledge", standalone_mode=False)
        sys.stdout.flush()
    except click.UsageError as error:
        return _fail(error.format_message(), MISUSED)
    except ReportError as error:
        return _fail(str(error), UNREADABLE)
    except (KnowledgeError, click.ClickException) as error:
        return _fail(str(error), FAILED)
    except (click.Abort, KeyboardInterrupt):
        return 130
    except (SystemExit, BrokenPipeError):  # click exits when who reads the output has gone away
        _drop_output()
        return OK
    except OSError as error:  # a full disk behind a redirection
        _drop_output()
        return _fail(f"{error.filename or 'the output'}: could not be written ({error.strerror})", FAILED)
    except Exception as error:
        return _internal(error)
    return code if isinstance(code, int) else OK


def _drop_output() -> None:
    """Nothing more can be written to standard output, not even what is in its buffer."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _internal(error: Exception) -> int:
    """Never a traceback: the place is enough to report it."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(place.filename).name}:{place.lineno}"
    return _fail(f"internal error, please report it: {type(error).__name__} at {where}", FAILED)


def _extract(path: Path) -> Report:
    return extract_report(read_document(path))


def _summary(report: Report) -> str:
    tables = sum(bool(fact.key) for fact in report.facts)
    figures = sum(fact.value is not None for fact in report.facts) - sum(
        bool(f.key) and f.value is not None for f in report.facts
    )
    office = report.organisation or NO_OFFICE
    return f"{office} {report.year}: {figures} figures in prose, {tables} table cells and details, {len(report.findings)} finding(s)"


def _fail(message: str, code: int) -> int:
    """Says what went wrong, on one line."""
    print(f"error: {' '.join(message.split())}", file=sys.stderr)
    return code
