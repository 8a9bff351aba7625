"""The program from the outside: within this process, or in one of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from click.testing import CliRunner, Result
from tests.waiting import LIMIT

import protocol_gen
from protocol_gen.cli import main

PROGRAM = "from protocol_gen.cli import main; main(prog_name='protocol-gen')"
INTERRUPTIBLE = f"import signal as s; s.signal(s.SIGINT, s.default_int_handler); {PROGRAM}"
"""The program as Ctrl-C finds it, also where the tests run in the background, which ignores it."""
PATIENT = f"import protocol_gen.cli.progress as p; p._PATIENCE = 0; {PROGRAM}"
"""The program as it is after a second has gone by."""
PROFILE = """\
nation: wales
council_type: town
council: {name: Testham Town Council}
version: "1.0"
"""


def project(root: Path, **profiles: str) -> Path:
    """A project with councils of these profiles, or with one that is in order."""
    for name, text in (profiles or {"testham": PROFILE}).items():
        folder = root / "profiles" / name
        folder.mkdir(parents=True)
        (folder / "profile.yaml").write_text(text, encoding="utf-8")
    return root


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--project", str(root), *arguments])


def environment(**changes: str) -> Mapping[str, str]:
    source = str(Path(protocol_gen.__file__).parent.parent)
    return {**os.environ, "PYTHONPATH": source, **changes}


def process(
    folder: Path, *arguments: str, program: str = PROGRAM, **changes: str
) -> subprocess.CompletedProcess[str]:
    """Run the program in a folder, with changes to its environment."""
    return subprocess.run(  # noqa: S603  # this interpreter
        [sys.executable, "-c", program, *arguments],
        cwd=folder,
        env=environment(**changes),
        capture_output=True,
        check=False,
        errors="replace",
        encoding="utf-8",
        timeout=LIMIT,
    )
