"""``--format``, the same option in every command that makes files."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import click

from protocol_gen.project.formats import Format

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Offered: TypeAlias = Callable[[], tuple[Format, ...]]
"""Gives the formats that a command can make."""
F = TypeVar("F", bound=Callable[..., Any])


class FormatList(click.ParamType[tuple[Format, ...]]):
    """Names of formats, separated by commas."""

    name = "formats"

    def __init__(self, offered: Offered) -> None:
        self._offered = offered

    def convert(
        self,
        value: str | tuple[Format, ...],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[Format, ...]:
        """Return the formats named."""
        if not isinstance(value, str):
            return value
        known = {each.name: each for each in self._offered()}
        names = [name.strip() for name in value.split(",")]
        for name in names:
            if name not in known:
                self.fail(f"'{name}': unknown format; choose from {', '.join(known)}", param, ctx)
        return tuple(known[name] for name in names)

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002  # as click has it
        param: click.Parameter,  # noqa: ARG002  # likewise
        incomplete: str,
    ) -> "list[CompletionItem]":
        """Return the lists of formats that begin so, for the shell."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415  # for the shell alone

        before, comma, last = incomplete.rpartition(",")
        names = (each.name for each in self._offered())
        return [CompletionItem(f"{before}{comma}{name}") for name in names if name.startswith(last)]


def format_option(offered: Offered, default: str) -> Callable[[F], F]:
    """Return the option; its value is each format asked for, once, in the order asked for.

    ``default`` says in the help which formats are made where none is named.
    """
    names = ", ".join(each.name for each in offered())
    return click.option(
        "--format",
        "formats",
        type=FormatList(offered),
        multiple=True,
        callback=_all_named,
        help=f"One or more of {names}; separate them with commas. Default: {default}.",
    )


def _all_named(
    ctx: click.Context,  # noqa: ARG001  # as click has it
    param: click.Parameter,  # noqa: ARG001  # likewise
    value: tuple[tuple[Format, ...], ...],
) -> tuple[Format, ...]:
    """Return the formats of all options together, each once."""
    return tuple(dict.fromkeys(each for named in value for each in named))
