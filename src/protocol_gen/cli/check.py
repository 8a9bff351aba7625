"""``check``: what the rules find, for people, for programs and for GitHub."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

import click

from protocol_gen.cli.shared import (
    DAY,
    asked_for,
    complete_council,
    show_fault,
    workspace,
)
from protocol_gen.cli.wording import in_words

if TYPE_CHECKING:
    from protocol_gen.errors import SourceError
    from protocol_gen.model.rules import Finding, Rule
    from protocol_gen.project.check import Checked

SOURCE: Final = "source"
"""What is given in place of a rule's id where the sources themselves are at fault."""
_COLOURS: Final = {"error": "red", "warning": "yellow", "notice": "cyan"}


@click.command(
    epilog="""\b
Examples:
  protocol-gen check
  protocol-gen check my-council --on 2027-05-01
  protocol-gen check --strict --output github     on a build server"""
)
@click.argument("council", nargs=-1, shell_complete=complete_council)
@click.option(
    "--on",
    "day",
    metavar="DATE",
    type=DAY,
    default=None,
    help="The date to check review dates and repealed laws against (YYYY-MM-DD). Default: today.",
)
@click.option(
    "--output",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="Text for people, JSON for programs, or annotations for GitHub. Default: text.",
)
@click.option("--strict", is_flag=True, help="Let warnings fail the run as errors do.")
@click.pass_context
def check(
    ctx: click.Context, council: tuple[str, ...], day: datetime | None, output: str, *, strict: bool
) -> None:
    """Read and resolve each COUNCIL, or all, and say what is wrong; write nothing.

    docs/rules.md has a section on each rule: what it finds, why, how to mend it, and how a
    profile silences it with a reason. Exit code 1 on errors; warnings alone give 0.
    """
    from protocol_gen.project.check import check as checked  # noqa: PLC0415  # start-up

    project = workspace(ctx)
    today = (day or datetime.now(UTC).astimezone()).date()
    found = checked(project, asked_for(project, council), today)
    _show(found, output)
    counts = _counts(found)
    _summarise(len(found.reports), counts)
    if counts["fault"] or counts["error"] or (strict and counts["warning"]):
        raise click.exceptions.Exit(1)


def _show(found: "Checked", output: str) -> None:
    """Print findings to stdout; faults of the sources too, but in words for people to stderr."""
    if output == "json":
        click.echo(json.dumps(list(_rows(found)), ensure_ascii=False, indent=2))
        return
    if output == "github":
        for row in _rows(found):
            click.echo(_annotation(row))
        return
    for fault in found.faults:
        show_fault(fault)
    for report in found.reports:
        council = report.council if found.reports[1:] else ""
        for finding in report.findings:
            click.echo("\n".join(_words(finding, council)))


def _words(finding: "Finding", council: str) -> Iterator[str]:
    place = click.style(str(finding.location), bold=True)
    severity = finding.rule.severity.value
    times = f"{finding.times} times" if finding.times > 1 else ""
    about = [each for each in (council, finding.provision, times) if each]
    where = f" ({', '.join(about)})" if about else ""
    coloured = click.style(severity, fg=_COLOURS[severity])
    yield f"{place}: {coloured}: {finding.rule.id}: {in_words(finding.message)}{where}"
    yield f"    {_mend(finding.rule)}"


def _mend(rule: "Rule") -> str:
    """Return how to mend what a rule finds, with the keys of the profile."""
    return f"{rule.mend} In the profile: {', '.join(rule.fields)}." if rule.fields else rule.mend


def _rows(found: "Checked") -> Iterator[dict[str, Any]]:
    """Yield faults and findings with keys that stay as they are."""
    for fault in found.faults:
        yield _row(fault)
    for report in found.reports:
        for finding in report.findings:
            yield {
                "council": report.council,
                "file": finding.location.file,
                "line": finding.location.line,
                "column": finding.location.column,
                "severity": finding.rule.severity.value,
                "rule": finding.rule.id,
                "message": in_words(finding.message),
                "code": finding.message.code,
                "facts": finding.message.plain_facts(),
                "mend": _mend(finding.rule),
                "provision": finding.provision,
                "words": finding.words,
                "times": finding.times,
            }


def _row(fault: "SourceError") -> dict[str, Any]:
    return {
        "council": "",
        "file": fault.location.file,
        "line": fault.location.line,
        "column": fault.location.column,
        "severity": "error",
        "rule": SOURCE,
        "message": f"{fault.within}{in_words(fault.message)}",
        "code": fault.message.code,
        "facts": fault.message.plain_facts(),
        "mend": "",
        "provision": "",
        "words": "",
        "times": 1,
    }


def _annotation(row: dict[str, Any]) -> str:
    """Return a row as a workflow command, which GitHub shows beside the line."""
    properties = {"file": row["file"], "line": row["line"], "col": row["column"]}
    written = [f"{key}={_escaped_property(value)}" for key, value in properties.items() if value]
    title = f"title={_escaped_property(row['rule'])}"
    message = " ".join(filter(None, (row["message"] + ".", row["mend"])))
    return f"::{row['severity']} {','.join((*written, title))}::{_escaped(message)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(value: object) -> str:
    return _escaped(str(value)).replace(":", "%3A").replace(",", "%2C")


def _counts(found: "Checked") -> Counter[str]:
    findings = (finding for report in found.reports for finding in report.findings)
    counts = Counter(finding.rule.severity.value for finding in findings)
    counts["fault"] = len(found.faults)
    return counts


def _summarise(protocols: int, counts: Counter[str]) -> None:
    named = [
        f"{counts[what]} {what}{'s' if counts[what] > 1 else ''}"
        for what in ("fault", "error", "warning", "notice")
        if counts[what]
    ]
    result = ", ".join(named) or click.style("in order", fg="green")
    click.echo(f"{protocols} protocol{'' if protocols == 1 else 's'} checked: {result}", err=True)
