"""``amend``: a motion put at a meeting, written into the council's draft."""

import sys
from datetime import datetime
from typing import TYPE_CHECKING

import click

from protocol_gen.cli.shared import (
    DAY,
    asked_for,
    complete_council,
    day_or_today,
    fail_with_faults,
    workspace,
)
from protocol_gen.errors import InvalidSourcesError

if TYPE_CHECKING:
    from protocol_gen.amend.amend import Proposal
    from protocol_gen.amend.minutes import Movers
    from protocol_gen.project.council_folders import Council
    from protocol_gen.project.workspace import Workspace

_MOST = 12
"""How many changed numbers are listed."""


@click.command(
    epilog="""\b
Examples:
  protocol-gen amend my-council "in 4.2 leave out 'three' and insert 'five'" \\
      --moved-by "Cllr Ann Ash" --seconded-by "Cllr Bob Beech" --on 2026-05-12
  protocol-gen amend my-council "at the end of 4.2 add 'All are told.'" --dry-run
  protocol-gen amend my-council "omit paragraph 5.1" --against 1.0 --proposed

docs/amending.md shows how a motion may be worded."""
)
@click.argument("council", shell_complete=complete_council)
@click.argument("motion", nargs=-1, required=True)
@click.option("--moved-by", default="", help="Who moved it.")
@click.option("--seconded-by", default="", help="Who seconded it.")
@click.option("--on", type=DAY, help="Date of the meeting.")
@click.option("--minute", default="", help="Reference of the minute.")
@click.option("--reason", default="", help="Why, in one line; it is kept with the change.")
@click.option(
    "--against",
    default="",
    metavar="VERSION",
    help="Issued version whose numbers the motion uses. Default: the current draft.",
)
@click.option("--proposed", is_flag=True, help="Word the minute as a proposal, before the vote.")
@click.option("--dry-run", is_flag=True, help="Show what would change, but write nothing.")
@click.option("--yes", is_flag=True, help="Do not ask before writing.")
@click.pass_context
def amend(
    ctx: click.Context,
    council: str,
    motion: tuple[str, ...],
    *,
    moved_by: str,
    seconded_by: str,
    on: datetime | None,
    minute: str,
    reason: str,
    against: str,
    proposed: bool,
    dry_run: bool,
    yes: bool,
) -> None:
    """Write the amendment in MOTION into COUNCIL's draft, and print its minute.

    Shows what the motion would do, and asks before writing. Its words must occur exactly once, and
    the resulting protocol must read exactly as the motion says; otherwise nothing is written, and
    the reason is given. The change is written to profiles/COUNCIL/changes.yaml.
    """
    from protocol_gen.amend.given_movers import movers_as_given  # noqa: PLC0415  # it costs start-up
    from protocol_gen.amend.minutes import Movers, proposal, resolution  # noqa: PLC0415  # likewise

    project = workspace(ctx)
    (asked,) = asked_for(project, (council,))
    given = Movers(moved_by, seconded_by, on.date() if on else None, minute, reason)
    movers = movers_as_given(given, None if proposed else day_or_today(None))
    try:
        found = _propose(project, asked, " ".join(motion), movers, against)
    except InvalidSourcesError as error:
        fail_with_faults(error)
    _show(found)
    if dry_run:
        click.echo("nothing was written", err=True)
    else:
        _write(project, found, is_agreed=yes)
    sentence = proposal if proposed else resolution
    click.echo(sentence(found.minuted, found.movers, found.document.language))


def _propose(
    project: "Workspace", council: "Council", motion: str, movers: "Movers", against: str
) -> "Proposal":
    """Return what the motion would do; its numbers are those of an issued version or the draft.

    Raises:
        InvalidSourcesError: with every fault in the council's sources.
    """
    from protocol_gen.amend.amend import propose  # noqa: PLC0415  # it costs start-up
    from protocol_gen.project.issued_versions import IssuedStore  # noqa: PLC0415  # likewise

    store = IssuedStore(project, council)
    documents = {version: store.read(version).document for version in store.versions()}
    meant = store.read_whole(against).document if against else None
    used = {each.id for document in documents.values() for each in document.all_provisions}
    return propose(project, council, motion, movers, against=meant, used_ids=used)


def _write(project: "Workspace", found: "Proposal", *, is_agreed: bool) -> None:
    """Write the change, after asking unless that is agreed already."""
    from protocol_gen.amend.amend import carry_out  # noqa: PLC0415  # loaded already

    if not is_agreed:
        _confirm()
    path = carry_out(found)
    click.echo(f"written to {click.format_filename(project.shown(path))}", err=True)


def _confirm() -> None:
    """Ask whether to write; if not, exit with code 1."""
    if not sys.stdin.isatty():
        message = "there is no terminal to ask on; use --yes to write, or --dry-run to look"
        raise click.UsageError(message)
    if not click.confirm("Write it?", default=False, err=True):
        click.echo("nothing was written", err=True)
        raise click.exceptions.Exit(1)


def _show_left(found: "Proposal") -> None:
    """Say what a change throughout leaves, as it is written with other capitals."""
    for written in dict.fromkeys(words for words, _ in found.left):
        places = ", ".join(place for words, place in found.left if words == written)
        click.echo(
            f"note: '{written}' in {places} is left as it is; a motion changes words as they are "
            "written, capitals included",
            err=True,
        )


def _show(found: "Proposal") -> None:
    """Show each provision before and after."""
    for each in found.shown:
        click.echo(click.style(each.place, bold=True), err=True)
        for title, text in (
            ("now", each.before),
            ("changes", each.marked),
            ("would be", each.after or "(left out)"),
        ):
            if text:
                click.echo(f"  {title + ':':<10}{text}", err=True)
    if found.renumbered:
        pairs = [f"{old} becomes {new}" for old, new in found.renumbered[:_MOST]]
        more = len(found.renumbered) - len(pairs)
        pairs += [f"and {more} more"] if more else []
        click.echo(f"numbers: {', '.join(pairs)}", err=True)
    for name, words, where in found.elsewhere:
        click.echo(
            f"note: '{words}' also appears in {', '.join(where)}; to change it everywhere, set "
            f"'{name}' under 'settings' in profile.yaml, or move the same amendment there",
            err=True,
        )
    for place, text in found.named_otherwise:
        click.echo(
            f"note: another place would be the first to name a post, which has its title in full; "
            f"{place} would read: {text}",
            err=True,
        )
    _show_left(found)
    if found.merged:
        places = ", ".join(found.merged)
        click.echo(f"merged with earlier local changes of these words: {places}", err=True)
