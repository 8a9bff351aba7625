"""How ``build`` makes drafts: only what has changed, by several at once, told as it goes."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from protocol_gen.batch.unchanged import Unchanged, all_unchanged
from protocol_gen.cli.progress import Progress
from protocol_gen.cli.shared import asked_for, fail_with_faults, workspace
from protocol_gen.cli.wording import in_words
from protocol_gen.errors import InvalidSourcesError, OutputError
from protocol_gen.frozen import frozen
from protocol_gen.project.formats import Format

if TYPE_CHECKING:
    from protocol_gen.batch.executors import WorkerPool
    from protocol_gen.batch.outcome import Fault, Job, Order, Outcome
    from protocol_gen.batch.record import Notice
    from protocol_gen.batch.seen import Watch
    from protocol_gen.project.council_folders import Council

# ruff: noqa: PLC0415  # what reads and draws is loaded only where something may have changed


@frozen
class BuildOptions:
    """What was asked of a run, besides councils."""

    formats: tuple[Format, ...]
    out: Path
    jobs: int | None = None
    scheduler: str = ""
    dry_run: bool = False
    force: bool = False
    prune: bool = False


def build_drafts(ctx: click.Context, names: tuple[str, ...], options: BuildOptions) -> None:
    """Make the drafts of the councils named, or of all; leave with 1 where something is wrong."""
    root = _absolute(ctx.find_root().params["project"])
    if not (options.dry_run or options.force or options.prune):
        found = all_unchanged(
            root, _absolute(options.out), names, tuple(each.name for each in options.formats)
        )
        if found is not None:
            _say_unchanged(found, options)
            return
    councils = [
        replace(each, profile=_absolute(each.profile))
        for each in asked_for(workspace(ctx), names)
    ]  # fmt: skip
    _Run(options, councils, _order(root, options), is_whole=not names).do()


def _say_unchanged(found: Sequence[Unchanged], options: BuildOptions) -> None:
    lines = [(options.out / path).as_posix() for each in found for _, path in each.paths]
    for each in found:
        if each.notice:
            _show_notice(each.notice)
    click.echo("\n".join(map(click.format_filename, lines)))
    if found[1:]:
        from protocol_gen.batch.summary import SummaryRow, write_summary

        with suppress(OutputError):  # it says again what the last one said
            write_summary(
                _absolute(options.out),
                [
                    SummaryRow(
                        each.council,
                        "unchanged",
                        _version(each),
                        files=tuple(dict(each.paths).values()),
                    )
                    for each in found
                ],
            )
    click.echo("nothing has changed", err=True)
    if found[1:]:
        click.echo(_counts(0, len(found), 0), err=True)


def _counts(made: int, kept: int, faulty: int, *, reach: int = 0, would: bool = False) -> str:
    """Return how many of several councils came out how; ``reach`` were not come to."""
    parts = [f"{made} {'would be made' if would else 'made'}", f"{kept} unchanged"]
    parts += [f"{faulty} with faults", *([f"{reach} not reached"] if reach else [])]
    return f"{made + kept + faulty + reach} councils: {', '.join(parts)}"


def _version(found: Unchanged) -> str:
    """Return the version, which is the name of the folder that the files lie in."""
    return found.paths[0][1].split("/")[1]


def _order(root: Path, options: BuildOptions) -> "Order":
    from protocol_gen.batch.fingerprints import digest_of, surroundings
    from protocol_gen.batch.outcome import Mode, Order

    mode = Mode.TELL if options.dry_run else Mode.MAKE
    return Order(root, _absolute(options.out), options.formats, mode, digest_of(surroundings(root)))


class _Run:
    """One run over some councils: gathers what comes of each and says it in order."""

    def __init__(
        self,
        options: BuildOptions,
        councils: "Sequence[Council]",
        order: "Order",
        *,
        is_whole: bool,
    ) -> None:
        self._options = options
        self._councils = councils
        self._order = order
        self._is_whole = is_whole
        self._outcomes: dict[str, Outcome] = {}
        self._said = 0
        self._faults: set[str] = set()
        self._is_over = False

    def do(self) -> None:
        """Plan, make, tell."""
        from protocol_gen.batch.seen import Watch

        watch = Watch(self._order)
        try:
            self._make(self._looked_at(watch), watch)
        except InvalidSourcesError as error:
            fail_with_faults(error, may_have_written=bool(self._outcomes))
        except KeyboardInterrupt:
            self._is_over = True
        finally:
            if self._outcomes and not self._options.dry_run:
                watch.save()
        self._finish()

    def _looked_at(self, watch: "Watch") -> "list[Job]":
        """Take what is as it would be made, and return the rest."""
        from protocol_gen.batch.outcome import Outcome
        from protocol_gen.batch.plan import read_library

        jobs = []
        for each in self._planned():
            if isinstance(each, Outcome):
                watch.note(each)
                self._take(each)
            else:
                jobs.append(each)
        if jobs:
            read_library(self._order)
        return jobs

    def _make(self, jobs: "list[Job]", watch: "Watch") -> None:
        from protocol_gen.batch.run import run

        with Progress(len(jobs)) as progress, closing(run(jobs, self._pool(jobs))) as made:
            for outcome in made:
                progress.step(outcome.council)
                watch.note(outcome)
                self._take(outcome, progress)
                if outcome.stops_run:
                    break

    def _planned(self) -> "Iterator[Outcome | Job]":
        from protocol_gen.batch.plan import plan, plan_rebuild

        if self._options.force:
            return plan_rebuild(self._order, self._councils)
        return plan(self._order, self._councils)

    def _pool(self, jobs: "Sequence[Job]") -> "WorkerPool":
        from protocol_gen.batch.executors import dask_pool, local_pool, usual_workers

        if self._options.scheduler and jobs:
            return dask_pool(self._options.scheduler)
        return local_pool(self._options.jobs or usual_workers(len(jobs)))

    # Telling

    def _take(self, outcome: "Outcome", progress: Progress | None = None) -> None:
        """Keep an outcome, and say what is next in the order of councils."""
        self._outcomes[outcome.council] = replace(outcome, record=None)
        if progress and (outcome.faults or outcome.notice or outcome.paths):
            progress.clear()
        for fault in outcome.faults:
            self._show_fault(fault)
        if outcome.notice:
            _show_fault(outcome.notice, word="notice", colour="cyan")
        while self._said < len(self._councils):
            known = self._outcomes.get(self._councils[self._said].slug)
            if known is None:
                break
            self._said += 1
            self._say(known)

    def _show_fault(self, fault: "Fault") -> None:
        """Show a fault; what is wrong in a file that many share is said once."""
        key = str(fault)
        if key not in self._faults:
            self._faults.add(key)
            _show_fault(fault, word="error", colour="red")

    def _say(self, outcome: "Outcome") -> None:
        if self._options.dry_run:
            if outcome.made:
                formats, why = ", ".join(outcome.made), "; ".join(map(in_words, outcome.why))
                click.echo(f"{outcome.council}: {formats}: {why}")
            return
        for _, path in outcome.paths:
            click.echo(click.format_filename((self._options.out / path).as_posix()))

    # The end

    def _finish(self) -> None:
        states = Counter(each.state.value for each in self._outcomes.values())
        unreached = len(self._councils) - len(self._outcomes)
        if not self._options.dry_run:
            self._summarise()
        self._say_leftovers()
        self._say_counts(states, unreached)
        missing = {in_words(said) for each in self._outcomes.values() for said in each.missing}
        if missing:
            raise click.ClickException("\n".join(sorted(missing)))
        if self._faults or unreached:
            raise click.exceptions.Exit(1)

    def _summarise(self) -> None:
        """Write the summary, where there are several councils."""
        from protocol_gen.batch.summary import SummaryRow, write_summary

        if not self._councils[1:]:
            return
        rows = []
        for council in self._councils:
            each = self._outcomes.get(council.slug)
            if each is None:
                rows.append(SummaryRow(council.slug, "not reached"))
                continue
            files = tuple(path for _, path in each.paths)
            faults = [_fault_as_data(fault) for fault in each.faults]
            rows.append(
                SummaryRow(
                    each.council, each.state.value, each.version,
                    files=files, made=each.made, why=each.why, faults=faults,
                )
            )  # fmt: skip
        try:
            write_summary(self._order.out, rows)
        except OutputError as error:
            click.echo(f"{error}", err=True)

    def _say_leftovers(self) -> None:
        from protocol_gen.batch.leftovers import gone, leftovers, prune

        if not self._is_whole or self._is_over:
            return
        names = {council.slug for council in self._councils}
        if self._options.prune:
            look = leftovers if self._options.dry_run else prune
            for each in look(self._order.out, names):
                if each.is_ours:
                    done = "would be removed" if self._options.dry_run else "is removed"
                else:
                    done = "was changed by hand and stays"
                click.echo(f"{click.format_filename(each.path.as_posix())} {done}", err=True)
            return
        for name in gone(self._order.out, names):
            click.echo(
                f"{name} was built before and has no profile any more; its files stay in "
                f"{click.format_filename((self._options.out / name).as_posix())} until "
                "protocol-gen build --prune removes them",
                err=True,
            )

    def _say_counts(self, states: Counter[str], unreached: int) -> None:
        faults, made, kept = len(self._faults), states["made"], states["unchanged"]
        if self._is_over:
            click.echo(
                f"stopped: {made} made, {unreached} not reached; every file that was written is "
                "whole. The same command goes on from here",
                err=True,
            )
        elif faults:
            click.echo(f"{faults} fault{'s' if faults > 1 else ''}{self._nothing()}", err=True)
        elif kept and not made:
            click.echo("nothing has changed", err=True)
        if self._councils[1:] and not (self._is_over or (not kept and not faults)):
            dry = self._options.dry_run
            counts = _counts(made, kept, states["faulty"], reach=unreached, would=dry)
            click.echo(counts, err=True)

    def _nothing(self) -> str:
        """Say that nothing was written, if so; of several councils there is a summary."""
        outcomes = self._outcomes.values()
        if not all(each.wrote_nothing for each in outcomes):
            return ""
        has_summary = self._councils[1:] and not self._options.dry_run
        return "; no protocol was written" if has_summary else "; nothing was written"


def _fault_as_data(fault: "Fault") -> dict[str, Any]:
    """Return a fault as the summary has it: its text and place, its code and facts."""
    said = fault.message
    return {
        "message": in_words(said),
        "file": fault.file,
        "line": fault.line,
        "column": fault.column,
        "code": said.code,
        "facts": said.plain_facts(),
    }


def _show_notice(notice: "Notice") -> None:
    """Show the notice that a record keeps."""
    from protocol_gen.batch.notices import fault_of

    fault = fault_of(notice)
    if fault:
        _show_fault(fault, word="notice", colour="cyan")


def _show_fault(fault: "Fault", *, word: str, colour: str) -> None:
    """Show a fault or a notice on a line of its own, its place first."""
    place = f"{fault.file}:{fault.line}:{fault.column}" if fault.line else fault.file
    shown = f"{click.style(place, bold=True)}: " if place else ""
    click.echo(f"{shown}{click.style(word, fg=colour)}: {in_words(fault.message)}", err=True)


def _absolute(path: Path) -> Path:
    """Return a path that holds in other processes; links in it stay as they are."""
    return Path(os.path.abspath(path))  # noqa: PTH100  # Path.resolve would follow links
