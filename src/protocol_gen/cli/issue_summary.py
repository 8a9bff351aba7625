"""What ``issue`` shows before it writes: the record, the size of the text, every file."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import click

from protocol_gen.cli.wording import in_words

if TYPE_CHECKING:
    from protocol_gen.issue.candidate import Candidate
    from protocol_gen.issue.gate import Examination
    from protocol_gen.issue.given_record import GivenRecord
    from protocol_gen.issue.issue_plan import IssuePlan
    from protocol_gen.project.council_folders import Council

_LABELS: Final = {
    "adopted_on": "adopted on",
    "approving_body": "by",
    "minute_reference": "minute",
    "effective_from": "effective from",
    "next_review": "next review",
    "summary": "summary",
}
_KEPT: Final = {
    "document.json": "the text and the record",
    "document.json.sha256": "its SHA-256",
    "profile.yaml": "the profile as one file",
}
"""What the files are that are not published."""


def show_summary(
    council: "Council",
    examined: "Examination",
    given: "GivenRecord",
    plan: "IssuePlan | None" = None,
) -> None:
    """Show what will be kept and what was made of it; without a plan, what was looked at."""
    what = examined.candidate
    head = "to be kept, and never changed again:" if plan else "refused as it was given:"
    click.echo(click.style(head, bold=True), err=True)
    rows = [("council", council.slug), *_text_rows(what), *_record_rows(given)]
    rows += [("file", each) for each in _files(plan)] if plan else []
    for label, value in rows:
        click.echo(f"  {label + ':':<16}{value}", err=True)
    for note in examined.notes:
        click.echo(f"{click.style('note', fg='yellow')}: {in_words(note)}", err=True)


def _text_rows(what: "Candidate | None") -> Iterator[tuple[str, str]]:
    from protocol_gen.issue.issue_plan import count_words  # noqa: PLC0415  # loaded already
    from protocol_gen.model.versions import final_version  # noqa: PLC0415  # likewise

    if what is None:
        return
    yield "title", what.document.title
    yield "version", final_version(what.document.version)
    try:
        yield "words", f"{count_words(what.document):,}"
    except (TypeError, ValueError):
        return  # that its order cannot be is among what is refused


def _record_rows(given: "GivenRecord") -> Iterator[tuple[str, str]]:
    from protocol_gen.model.adoption import Recorded  # noqa: PLC0415  # loaded already

    for name, label in _LABELS.items():
        missing = "not recorded" if Recorded(name) in given.not_recorded else "not given"
        yield label, str(getattr(given, name) or missing)


def _files(plan: "IssuePlan") -> Iterator[str]:
    from protocol_gen.project.formats import FORMATS  # noqa: PLC0415  # likewise

    labels = {each.suffix: each.label for each in FORMATS}
    for name in plan.files:
        ending = name[name.rfind(".") :]
        yield f"{name} ({_KEPT.get(name) or labels.get(ending, 'named by the profile')})"
    for name, error in plan.missing:
        yield f"{name}: cannot be made on this computer ({in_words(error.message)})"
