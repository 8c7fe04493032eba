"""The command line of the knowledge package: see what a report states, check it, build the index."""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import click

from knowledge.errors import KnowledgeError, ReportError
from knowledge.extraction.report import extract_report
from knowledge.indexing import build_index
from knowledge.models import Fact, Report
from knowledge.readers import read_document

OK, FOUND, UNREADABLE, FAILED, MISUSED = 0, 1, 2, 1, 2
"""Exit codes: check gives 1 for inconsistencies and 2 for an unreadable report."""

report_argument = click.argument("report", type=click.Path(path_type=Path))


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
            print(json.dumps(_as_json(fact), ensure_ascii=False))
        else:
            print(f"{fact.label}\t{fact.value_text}\t{fact.section}")


@cli.command()
@click.argument("reports", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option(
    "--index", type=click.Path(path_type=Path), required=True, help="The index file to make or extend."
)
def build(reports: tuple[Path, ...], index: Path) -> None:
    """Add REPORTS to the index, in place of earlier ones of the same office and year."""
    bar = None
    if sys.stderr.isatty() and len(reports) > 1:
        bar = click.progressbar(length=len(reports), label="building", file=sys.stderr)
    summary = build_index(reports, index, (lambda done, total, name: bar.update(1)) if bar else None)
    if bar:
        bar.render_finish()
    for report in summary.reports:
        print(_summary(report))
    print(f"{index}: {len(summary.reports)} report(s) built and checked")


@cli.command()
@report_argument
def check(report: Path) -> None:
    """Print what is inconsistent in REPORT; exit 0 none, 1 some, 2 unreadable."""
    extracted = _extract(report)
    for finding in extracted.findings:
        print(finding)
    if extracted.findings:
        raise click.exceptions.Exit(FOUND)
    print(f"{report.name}: no inconsistencies ({_summary(extracted)})")


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
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except Exception as error:  # never a traceback: the place is enough to report it
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}:{place.lineno}"
        return _fail(f"internal error, please report it: {type(error).__name__} at {where}", FAILED)
    return code if isinstance(code, int) else OK


def _extract(path: Path) -> Report:
    return extract_report(read_document(path))


def _summary(report: Report) -> str:
    tables = sum(bool(fact.key) for fact in report.facts)
    figures = sum(fact.value is not None for fact in report.facts) - sum(
        bool(f.key) and f.value is not None for f in report.facts
    )
    office = report.organisation or "(office not named)"
    return f"{office} {report.year}: {figures} figures in prose, {tables} table cells and details, {len(report.findings)} finding(s)"


def _as_json(fact: Fact) -> dict[str, object]:
    """A fact as the contract prints it."""
    return {
        "label": fact.label,
        "topic": fact.topic,
        "measure": fact.measure.value,
        "value": _number(fact.value),
        "value_text": fact.value_text,
        "unit": fact.unit,
        "approximate": fact.approximate,
        "section": fact.section,
        "quote": fact.quote,
        "kind": fact.kind.value,
        "qualifier": fact.qualifier,
        "state": fact.state.value,
        "key": fact.key,
        "items": list(fact.items),
        "year": fact.year,
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _fail(message: str, code: int) -> int:
    """Says what went wrong, on one line."""
    print(f"error: {' '.join(message.split())}", file=sys.stderr)
    return code
