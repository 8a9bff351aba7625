"""How ``build --into`` puts a protocol into a constitution."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from protocol_gen.cli.shared import asked_for, day_or_today, fail_with_faults, workspace
from protocol_gen.errors import InvalidSourcesError
from protocol_gen.frozen import frozen

if TYPE_CHECKING:
    from protocol_gen.model.document import Document
    from protocol_gen.project.workspace import Workspace

# ruff: noqa: PLC0415  # what reads and draws is loaded only where it is asked for


@frozen
class IntoOptions:
    """The file to put a protocol into, under which heading, and whether as a tracked change."""

    host: Path | None
    heading: str | None
    is_tracked: bool
    out: Path
    issued: str | None
    has_others: bool
    """Whether anything was asked for that does not go with this."""


def build_into(ctx: click.Context, names: tuple[str, ...], options: IntoOptions) -> None:
    """Write a copy of the file with the protocol in it, and print its path."""
    from protocol_gen.project.insertion import Insertion, put_into_host

    host, heading = options.host, options.heading
    if not (host and heading):
        raise click.UsageError("give --into with --at: a file, and one of its headings")
    if options.has_others:
        raise click.UsageError("--into makes one Word file: take the other options out")
    project = workspace(ctx)
    try:
        document = _document(project, names, options.issued)
        path = options.out / document.slug / document.version / host.name
        _refuse_taken(path, host, project, document)
        author = Insertion(document.council, day_or_today(None)) if options.is_tracked else None
        content = put_into_host(project, document, host.read_bytes(), heading, author)
    except InvalidSourcesError as error:
        fail_with_faults(error)
    project.save(document, host.name, content, options.out)
    click.echo(click.format_filename(path.as_posix()))


def _refuse_taken(path: Path, host: Path, project: "Workspace", document: "Document") -> None:
    """Refuse a copy that would be written over the file itself, or over another file of ours."""
    from protocol_gen.project.formats import FORMATS

    ours = {project.file_name(document, each).casefold() for each in FORMATS}
    if path.exists() and path.samefile(host):
        raise click.UsageError("the file is where its copy would be: give another --out")
    if path.name.casefold() in ours:
        raise click.UsageError(
            f"{path.name} is what the protocol itself is called: rename the file"
        )


def _document(project: "Workspace", names: tuple[str, ...], issued: str | None) -> "Document":
    councils = asked_for(project, names)
    if len(councils) != 1:
        raise click.UsageError("--into takes the protocol of one council: name it")
    if issued:
        from protocol_gen.project.issued_versions import IssuedStore

        return IssuedStore(project, councils[0]).read(issued).document
    from protocol_gen.project.drafts import draft

    return draft(project, councils[0]).document
