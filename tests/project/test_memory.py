"""A workspace that is dropped is gone, with all that was made for it."""

import gc
import subprocess
import sys
import weakref
from pathlib import Path

import pytest
from tests import projects
from tests.cli.running import environment
from tests.effort import examples
from tests.waiting import LIMIT

from protocol_gen.project import Workspace, formats
from protocol_gen.project.formats import Format, Use
from protocol_gen.project.issued_versions import IssuedStore
from protocol_gen.project.revision import revise, written

MEGABYTES = 5
USES = """
import gc, sys, weakref
from pathlib import Path
from protocol_gen.project import Workspace, formats
from tests.project.test_memory import used

def memory():
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096

root, rounds = Path(sys.argv[1]), int(sys.argv[2])
alive = [used(root, formats.FORMATS) for _ in range(5)]
before = memory()
alive += [used(root, formats.FORMATS) for _ in range(rounds)]
print(memory() - before, sum(each() is not None for each in alive))
"""


def used(root: Path, made_in: tuple[Format, ...]) -> "weakref.ref[Workspace]":
    """Open a workspace, make everything of a council with it, and drop it."""
    workspace = Workspace(root)
    council = workspace.council(projects.BRIDGEND)
    document = workspace.resolve(council).document
    assert all(isinstance(content, bytes) for _, content in workspace.render(document, made_in))
    assert IssuedStore(workspace, council).latest() is not None
    made = revise(workspace, council, ("1.0", "draft"))
    shown = tuple(each for each in made_in if Use.REDLINES in each.uses)
    assert len(tuple(written(workspace, made.redline, shown))) == len(shown)
    return weakref.ref(workspace)


def test_nothing_keeps_a_workspace_alive_that_is_dropped() -> None:
    quick = tuple(each for each in formats.FORMATS if each is not formats.PDF)

    dropped = [used(projects.ROOT, quick) for _ in range(2)]
    gc.collect()

    assert [each() for each in dropped] == [None, None]


@pytest.mark.slow
def test_many_workspaces_in_every_format_leave_nothing_alive_and_memory_level() -> None:
    done = subprocess.run(  # noqa: S603  # this interpreter
        [sys.executable, "-c", USES, str(projects.ROOT), str(examples(50, 12))],
        env={**environment(), "PYTHONPATH": f"{environment()['PYTHONPATH']}:{projects.ROOT}"},
        capture_output=True,
        check=True,
        text=True,
        timeout=LIMIT,
    )

    grown, alive = map(int, done.stdout.split())
    assert alive == 0
    assert grown < MEGABYTES * 1_000_000
