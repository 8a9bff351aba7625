"""A wheel built from the project, in an environment and a folder that know nothing of it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests import projects
from tests.waiting import LIMIT

from protocol_gen.page.furniture import TEXT_HEAD_END
from protocol_gen.writers.text import TextWriter

pytestmark = pytest.mark.slow

OWN = """\
nation: england
council_type: parish
council:
  name: Little Testham Parish Council
version: "0.1"
"""


def run(*command: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(  # noqa: S603  # fixed commands
        list(map(str, command)), cwd=cwd, capture_output=True, check=False, text=True, timeout=LIMIT
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of a wheel, installed beside the packages of the lock file and nothing else."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "venv", folder / "venv", cwd=folder)
    scripts = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    pip = (scripts / "python", "-m", "pip", "--disable-pip-version-check", "--no-input")
    lock = projects.ROOT / "requirements.lock"
    run(*pip, "install", "--require-hashes", "--requirement", lock, cwd=folder)
    options = ("--no-deps", "--no-build-isolation", "--wheel-dir", folder)
    run(*pip, "wheel", *options, projects.ROOT, cwd=folder)
    (wheel,) = folder.glob("*.whl")
    run(*pip, "install", "--no-deps", wheel, cwd=folder)
    run(*pip, "check", cwd=folder)
    return scripts / "protocol-gen"


def built(folder: Path) -> dict[str, bytes]:
    files = (folder / "build").rglob("*-protocol-*.*")
    return {path.name: path.read_bytes() for path in files if path.is_file()}


def test_it_makes_the_same_files_of_a_copy_of_the_profiles(program: Path, tmp_path: Path) -> None:
    for council in projects.SOURCES:
        source = projects.ROOT / "profiles" / council
        shutil.copytree(source, tmp_path / "profiles" / council)

    run(program, "build", cwd=tmp_path)

    files = built(tmp_path)
    assert len(files) == 2 * 5
    for council in projects.SOURCES:
        text = files[f"{council}-protocol-1.1-draft.txt"]
        document = projects.resolved(projects.draft_profile(council)).document
        _, _, words = text.decode().partition(f"{TEXT_HEAD_END}\n\n")
        assert words.encode() == TextWriter().write(document)


def test_it_makes_the_protocol_of_a_profile_of_one_s_own(program: Path, tmp_path: Path) -> None:
    own = tmp_path / "profiles" / "little-testham" / "profile.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(OWN, encoding="utf-8")

    printed = run(program, "build", cwd=tmp_path).stdout

    assert len(printed.splitlines()) == 5
    text = built(tmp_path)["little-testham-protocol-0.1-draft.txt"].decode()
    head, _, words = text.partition(f"{TEXT_HEAD_END}\n\n")
    assert "Status: Draft\n" in head
    assert words.startswith("Little Testham Parish Council\n")
