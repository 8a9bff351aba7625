"""What commands have in common: the project, its councils, completion of their names."""

from collections.abc import Sequence
from datetime import date, datetime
from os.path import realpath
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

import click

from protocol_gen.cli.wording import error_in_words, in_words
from protocol_gen.errors import MissingGlyphError, UnknownCouncilError

if TYPE_CHECKING:
    from protocol_gen.errors import FormatNotMadeError, InvalidSourcesError, SourceError
    from protocol_gen.project.council_folders import Council
    from protocol_gen.project.workspace import Workspace


class _Day(click.DateTime):
    """A date as YYYY-MM-DD; anything else is refused in words that a clerk understands."""

    def __init__(self) -> None:
        super().__init__(formats=["%Y-%m-%d"])

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002  # as click has it
        return "YYYY-MM-DD"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        try:
            day: datetime = super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"'{value}' is not a date; write it as YYYY-MM-DD: 2026-05-12", param, ctx)
        return day


DAY: Final = _Day()
OUTPUT: Final = click.option(
    "--output",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Text for people, or JSON for programs. Default: text.",
)
"""How a command shows what it found; ``--format`` is for the files that others make."""
OUT: Final = click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default="build",
    help="Folder to write to. Default: build.",
)
"""Where a command puts the files that it makes."""
IN_FORCE_ON: Final = click.option(
    "--on", "day", type=DAY, help="Show what is in force on this date. Default: today."
)
_LONGEST: Final = 72
"""Characters of a text that a list shows."""


def workspace(ctx: click.Context) -> "Workspace":
    """Return the project that the command works in; the project is loaded only now."""
    from protocol_gen.project.workspace import Workspace  # noqa: PLC0415  # it costs start-up

    return Workspace(ctx.find_root().params["project"])


def asked_for(project: "Workspace", names: Sequence[str]) -> "tuple[Council, ...]":
    """Return the councils named, or all if none is; a project without any is a usage error."""
    if names:
        return _named(project, names)
    found = project.councils()
    if not found:
        message = (
            "there is no council here: no profiles/NAME/profile.yaml in this folder; start with: "
            "protocol-gen new"
        )
        raise click.UsageError(message)
    return found


def _named(project: "Workspace", names: Sequence[str]) -> "tuple[Council, ...]":
    """Return the councils named, each once; no two may write to the same folder."""
    found: dict[str, Council] = {}
    for name in names:
        try:
            council = project.council(name)
        except UnknownCouncilError as error:
            raise click.UsageError(error_in_words(error)) from error
        other = found.setdefault(council.slug, council)
        if realpath(other.profile) != realpath(council.profile):
            message = (
                f"two councils are called '{council.slug}': {other.profile} and {council.profile}; "
                "run the command for each, with another --out"
            )
            raise click.UsageError(message)
    return tuple(found.values())


def complete_council(
    ctx: click.Context,
    param: click.Parameter,  # noqa: ARG001  # as click has it
    incomplete: str,
) -> list[str]:
    """Return the councils whose names begin with what was typed, for the shell."""
    project = workspace(ctx)
    return [each.slug for each in project.councils() if each.slug.startswith(incomplete)]


def show_fault(fault: "SourceError") -> None:
    """Show a fault on a line of its own, its place first."""
    place = click.style(str(fault.location), bold=True)
    error = click.style("error", fg="red")
    click.echo(f"{place}: {error}: {fault.within}{in_words(fault.message)}", err=True)


def fail_with_faults(error: "InvalidSourcesError", *, may_have_written: bool = False) -> NoReturn:
    """Show every fault on a line of its own, then how many, and exit with code 1.

    That nothing was written is said unless something may have been.
    """
    for fault in error.errors:
        show_fault(fault)
    count = len(error.errors)
    nothing = "" if may_have_written else "; nothing was written"
    click.echo(f"{count} fault{'s' if count > 1 else ''}{nothing}", err=True)
    raise click.exceptions.Exit(1)


def fail_without_signs(
    project: "Workspace",
    council: "Council",
    errors: "Sequence[FormatNotMadeError]",
    answers: Path | None = None,
) -> None:
    """Say why some formats were not made, and exit with code 1; do nothing where there is no error.

    A character that no font has is shown with its place.
    """
    from protocol_gen.project.sign_places import places_of  # noqa: PLC0415  # few runs need it

    said: dict[str, None] = {}
    typed: dict[str, SourceError] = {}
    for error in errors:
        sign = error if isinstance(error, MissingGlyphError) else None
        places = places_of(project, council, sign, answers) if sign else ()
        typed |= {f"{each.location} {each.message}": each for each in places}
        said |= {} if places else {error_in_words(error): None}
    for place in typed.values():
        show_fault(place)
    if said:
        raise click.ClickException("\n".join(said))
    if errors:
        raise click.exceptions.Exit(1)


def shorten(text: str) -> str:
    """Return the beginning of a text, as much as fits a list."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def day_or_today(day: datetime | None) -> date:
    """Return the day asked for; the clock is read here and nowhere else."""
    return day.date() if day else date.today()  # noqa: DTZ011  # the day where the user is
