"""``verify``: whether a file is the adopted text, and issued versions are as they were issued."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from protocol_gen.cli.shared import (
    OUTPUT,
    asked_for,
    complete_council,
    fail_with_faults,
    show_fault,
    workspace,
)
from protocol_gen.cli.wording import error_in_words, in_words, message_as_data
from protocol_gen.errors import (
    ForeignFileError,
    InvalidSourcesError,
    ProtocolError,
    SourceError,
    UnreadableFileError,
)

if TYPE_CHECKING:
    from protocol_gen.project.workspace import Workspace
    from protocol_gen.verify.text_match import BlindSpot, Difference
    from protocol_gen.verify.verify import Verdict, Verifier

_MOST_SHOWN: Final = 20
"""How many differences, and lines around the text, are shown of a file; JSON has all."""
_LONGEST: Final = 200
"""How many characters of a text are shown."""
_YES, _NO, _UNCERTAIN = 0, 1, 3
"""The exit codes; 2 is that of wrong usage."""


@click.command(
    epilog="""\b
Examples:
  protocol-gen verify protocol-from-the-website.pdf
  protocol-gen verify *.docx --council my-council --version 1.0
  protocol-gen verify                    check the issued versions themselves
\b
Exit codes: 0 yes, or yes but for layout; 1 no, or a file that cannot be read; 3 cannot tell; 2
wrong usage. Of several files, 1 counts before 3, and 3 before 0.
docs/verifying.md says what is compared."""
)
@click.argument(
    "files",
    metavar="[FILE]...",
    nargs=-1,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option(
    "--council",
    default=None,
    shell_complete=complete_council,
    help="The council whose protocol it should be. Default: any in this project.",
)
@click.option(
    "--version", default="", metavar="VERSION", help="The version it should be. Default: any."
)
@click.option(
    "--chain",
    multiple=True,
    metavar="COUNCIL",
    shell_complete=complete_council,
    help="Check the issued versions of this council, byte for byte.",
)
@OUTPUT
@click.pass_context
def verify(  # noqa: PLR0917  # one for each option
    ctx: click.Context,
    files: tuple[Path, ...],
    council: str | None,
    version: str,
    chain: tuple[str, ...],
    output: str,
) -> None:
    """Say whether each FILE (Word, PDF, web page, text) is the adopted text, and where it differs.

    The words of the file are compared with the issued versions: yes; yes, but for layout
    (restyled, converted or saved again, but the same words); no, and where; or that it cannot
    tell, and why. What a file says about itself is never relied on. Without a FILE, the issued
    versions themselves are checked.
    """
    project = workspace(ctx)
    codes = {_YES}
    if (chain or not files) and not _check_chains(
        project, chain or ((council,) if council else ())
    ):
        codes.add(_NO)
    if files:
        codes |= _verify_files(_make_verifier(project, council, version), files, output)
    worst = next(code for code in (_NO, _UNCERTAIN, _YES) if code in codes)
    if worst:
        raise click.exceptions.Exit(worst)


def _make_verifier(project: "Workspace", council: str | None, version: str) -> "Verifier":
    from protocol_gen.verify.verify import Verifier  # noqa: PLC0415  # it costs start-up

    try:
        verifier = Verifier(project, asked_for(project, (council,) if council else ()), version)
    except InvalidSourcesError as error:
        fail_with_faults(error)
    if not verifier.versions:
        which = f"version {version} was not" if version else "no version was"
        whose = f"of {council}" if council else "of any council here"
        message = f"{which} issued {whose}; there is nothing to compare with"
        raise click.ClickException(message)
    return verifier


def _verify_files(verifier: "Verifier", files: tuple[Path, ...], output: str) -> set[int]:
    """Show the answer for each file; return their exit codes."""
    rows: list[dict[str, Any]] = []
    codes: set[int] = set()
    for file in files:
        shown = file.as_posix()
        try:
            verdict = verifier.verify(_content(file), shown)
        except OSError as error:
            unread = UnreadableFileError(shown, error.strerror or str(error))
            rows.append(_show_unread(shown, unread, output))
            codes.add(_NO)
        except (ForeignFileError, SourceError) as error:
            rows.append(_show_unread(shown, error, output))
            codes.add(_NO)
        else:
            rows.append(_row(shown, verdict))
            codes.add({"no": _NO, "cannot-tell": _UNCERTAIN}.get(verdict.answer.value, _YES))
            if output == "text":
                _show(shown, verdict)
    if output == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    return codes


def _content(file: Path) -> bytes:
    """Return a file's bytes, or so many that it is too large."""
    from protocol_gen.readers.finished.reading import MOST_BYTES  # noqa: PLC0415  # loaded already

    with file.open("rb") as stream:
        return stream.read(MOST_BYTES + 1)


def _show_unread(shown: str, error: ProtocolError, output: str) -> dict[str, Any]:
    said = error_in_words(error).removeprefix(f"{shown}: ")
    if output == "text":
        name, kind = click.style(shown, bold=True), click.style("error", fg="red")
        click.echo(f"{name}: {kind}: {said}", err=True)
    message = {**message_as_data(error.message), "text": said}
    return {"file": shown, "answer": "unreadable", "remarks": [said], "messages": [message]}


def _show(shown: str, verdict: "Verdict") -> None:
    """Print the answer in one line, then the differences and anything else worth knowing."""
    click.echo(f"{click.style(shown, bold=True)}: {_answer(verdict)}")
    for difference in verdict.differences[:_MOST_SHOWN]:
        click.echo(f"    {_difference(difference)}")
    if verdict.differences[_MOST_SHOWN:]:
        click.echo(f"    and {len(verdict.differences) - _MOST_SHOWN} more differences")
    for spot in verdict.blind_spots[:_MOST_SHOWN]:
        click.echo(f"    {_blind_spot(spot)}")
    if verdict.blind_spots[_MOST_SHOWN:]:
        click.echo(f"    and {len(verdict.blind_spots) - _MOST_SHOWN} more of that kind")
    for line in verdict.around[:_MOST_SHOWN]:
        click.echo(f"    around the text, and not part of it: “{_cut(line)}”")
    for remark in verdict.remarks:
        click.echo(f"    {in_words(remark)}")


def _answer(verdict: "Verdict") -> str:
    which = f"version {verdict.version} of {verdict.council}"
    match verdict.answer.value:
        case "yes":
            return f"{click.style('yes', fg='green')}: {which}, byte for byte as published"
        case "yes-but-for-layout":
            said = click.style("yes, but for layout", fg="green")
            return f"{said}: the words of {which}, in another file than those published"
        case "cannot-tell":
            said = click.style("cannot tell", fg="yellow")
            return (
                f"{said}: it has the words of {which}, and something that only a person can judge"
            )
        case _ if not verdict.version:
            return f"{click.style('no', fg='red')}: this is not the text of any version compared"
        case _:
            count = len(verdict.differences)
            places = f"{count} place{'' if count == 1 else 's'}"
            return f"{click.style('no', fg='red')}: it differs from {which} in {places}"


def _difference(difference: "Difference") -> str:
    after = f", after “{_cut(difference.after)}”" if difference.after else ""
    signs = "".join(f"; {in_words(each)}" for each in difference.signs)
    adopted, found = _cut(difference.adopted), _cut(difference.found)
    if not adopted:
        return f"{difference.place}: “{found}” is here and was not adopted{after}{signs}"
    if not found:
        return f"{difference.place}: “{adopted}” was adopted and is missing{after}"
    return f"{difference.place}: “{adopted}” was adopted, “{found}” is here{after}{signs}"


def _blind_spot(spot: "BlindSpot") -> str:
    after = f", after “{_cut(spot.after)}”" if spot.after else ""
    where = f"{spot.place}{after}: " if spot.place else ""
    return f"{where}{in_words(spot.what)}; {in_words(spot.remedy)}"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rpartition(' ')[0]} …"


def _row(shown: str, verdict: "Verdict") -> dict[str, Any]:
    """Return a verdict as JSON has it; the keys are permanent."""
    return {
        "file": shown,
        "answer": verdict.answer.value,
        "council": verdict.council,
        "version": verdict.version,
        "differences": [
            {
                "place": each.place,
                "after": each.after,
                "adopted": each.adopted,
                "found": each.found,
                "signs": [message_as_data(sign) for sign in each.signs],
            }
            for each in verdict.differences
        ],
        "cannot_tell": [
            {
                "place": each.place,
                "after": each.after,
                "what": message_as_data(each.what),
                "remedy": message_as_data(each.remedy),
            }
            for each in verdict.blind_spots
        ],
        "around": list(verdict.around),
        "remarks": [in_words(remark) for remark in verdict.remarks],
        "messages": [message_as_data(remark) for remark in verdict.remarks],
    }


def _check_chains(project: "Workspace", names: tuple[str, ...]) -> bool:
    """Check the issued versions of councils; return whether all are as they were issued."""
    from protocol_gen.project.issued_versions import IssuedStore  # noqa: PLC0415  # it costs start-up

    is_good = True
    for council in asked_for(project, names):
        store = IssuedStore(project, council)
        faults = store.faults()
        for fault in faults:
            show_fault(fault)
        is_good = is_good and not faults
        versions = ", ".join(store.versions()) or "no version issued"
        result = f"{len(faults)} fault{'' if len(faults) == 1 else 's'}" if faults else "as issued"
        if names or faults or store.versions():
            click.echo(f"{council.slug}: {versions}: {result}", err=True)
    return is_good
