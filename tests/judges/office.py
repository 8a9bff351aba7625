"""Runs LibreOffice on many files at once, and a program that tells it what to do."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from tests.judges.word import office_profile
from tests.waiting import LIMIT, ended, read_line

SYSTEM_PYTHON = "/usr/bin/python3"
"""The Python that Debian's python3-uno is for."""


def driven(driver: Path, folder: str) -> str:
    """Run LibreOffice, and the program that tells it what to do; return what that one says."""
    profile = f"-env:UserInstallation=file://{office_profile()}"
    pipe = Path(folder).name
    listening = f"--accept=pipe,name={pipe};urp;"
    office = subprocess.Popen(  # noqa: S603  # the office program, on files of the tests
        [_found("soffice"), profile, "--headless", "--norestore", listening],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        return _said(driver, pipe, folder)
    finally:
        office.terminate()
        office.wait(LIMIT)


def _said(driver: Path, pipe: str, folder: str) -> str:
    """Return what the program says that tells the office what to do: a line for each file.

    Each file may take the time after which a thing counts as hung, and no more.
    """
    lines: list[str] = []
    with (
        tempfile.TemporaryFile("w+") as errors,
        ended(
            subprocess.Popen(  # noqa: S603  # a program of the tests
                [SYSTEM_PYTHON, str(driver), pipe, folder],
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
            )
        ) as program,
    ):
        assert program.stdout is not None
        while line := read_line(program.stdout, 2 * LIMIT):  # the first has to wait for the office
            lines.append(line)
        if program.wait(LIMIT):
            errors.seek(0)
            raise RuntimeError(errors.read())
    return "".join(lines)


def _found(program: str) -> str:
    found = shutil.which(program)
    if found is None:
        msg = f"{program} is not installed"
        raise FileNotFoundError(msg)
    return found
