"""``site`` and ``serve`` from the outside."""

import os
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.running import INTERRUPTIBLE, environment, project, run
from tests.site.estate import MILLBROOK, NEWTON, estate
from tests.waiting import LIMIT, ended, read_line

from protocol_gen.errors import MissingSystemLibraryError
from protocol_gen.model.document import Document
from protocol_gen.project import Workspace
from protocol_gen.project.formats import PDF, Format
from protocol_gen.writers.pdf.messages import PDF_NEEDS_PANGO

pytestmark = pytest.mark.slow

__all__ = ["estate"]


@pytest.fixture
def own(estate: Path, tmp_path: Path) -> Path:
    for slug in (MILLBROOK, NEWTON):
        shutil.copytree(estate / "profiles" / slug, tmp_path / "project" / "profiles" / slug)
    return tmp_path / "project"


def test_the_first_page_is_printed_and_how_much_was_made(own: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    done = run(own, "site", "--out", str(out), "--on", "2026-11-01")

    assert done.exit_code == 0, done.output
    assert done.stdout == f"{out.as_posix()}/index.html\n"
    assert "2 councils" in done.stderr
    assert "without --base-url there is no sitemap" in done.stderr
    assert (out / MILLBROOK / "index.html").is_file()


def test_a_pdf_that_was_added_later_is_on_the_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project(tmp_path / "project")
    with monkeypatch.context() as lacking:
        lacking.setattr(Workspace, "_writer", writer_without_pdf(Workspace._writer))
        done = run(root, "issue", "testham", "--not-recorded", "all", "--yes")
    assert done.exit_code == 0, done.stderr
    out = tmp_path / "site"

    before = run(root, "site", "--out", str(out))
    without = [path.name for path in out.rglob("*.pdf")]
    added = run(root, "issue", "testham", "--add-pdf", "1.0")
    after = run(root, "site", "--out", str(out))

    assert [each.exit_code for each in (before, added, after)] == [0, 0, 0]
    assert without == []
    kept = root / "profiles/testham/issued/1.0/added/testham-protocol-1.0.pdf"
    (pdf,) = out.rglob("*.pdf")
    assert pdf.read_bytes() == kept.read_bytes()
    pages = [path.read_text(encoding="utf-8") for path in out.rglob("*.html")]
    assert any(f'{pdf.name}"' in page for page in pages)


class WithoutPango:
    """A writer of PDF on a computer without the library that it needs."""

    def write(self, _document: Document) -> bytes:
        raise MissingSystemLibraryError(PDF_NEEDS_PANGO())


def writer_without_pdf(make: Callable[[Workspace, Format], object]) -> object:
    """Return what makes writers on such a computer."""
    return lambda workspace, each: WithoutPango() if each is PDF else make(workspace, each)


def test_an_address_is_taken_with_or_without_its_last_slash(own: Path, tmp_path: Path) -> None:
    for address in ("https://www.example.gov.uk/p", "https://www.example.gov.uk/p/"):
        out = tmp_path / "site"
        done = run(own, "site", NEWTON, "--out", str(out), "--base-url", address)
        assert done.exit_code == 0, done.output
        assert b"https://www.example.gov.uk/p/newton" in (out / "sitemap.xml").read_bytes()


@pytest.mark.parametrize(
    "address",
    ["www.example.gov.uk", "ftp://example.gov.uk/", "https://", "https://a/?q=1", "http://[/"],
)
def test_what_is_no_address_is_wrong_usage(own: Path, tmp_path: Path, address: str) -> None:
    done = run(own, "site", "--out", str(tmp_path / "site"), "--base-url", address)

    assert done.exit_code == 2
    assert "https://www.example.gov.uk/protocols/" in done.stderr
    assert not (tmp_path / "site").exists()


def test_a_fault_is_shown_with_its_place_and_nothing_is_written(own: Path, tmp_path: Path) -> None:
    (own / "profiles" / NEWTON / "profile.yaml").write_text("nation: mars\n", encoding="utf-8")
    done = run(own, "site", "--out", str(tmp_path / "site"))

    assert done.exit_code == 1
    assert f"profiles/{NEWTON}/profile.yaml:1:9" in done.stderr
    assert not (tmp_path / "site").exists()


def test_a_council_that_is_not_there_is_wrong_usage(own: Path, tmp_path: Path) -> None:
    done = run(own, "site", "milbrook-parish-council", "--out", str(tmp_path / "site"))

    assert done.exit_code == 2
    assert MILLBROOK in done.stderr


def test_a_site_of_another_day_shows_what_holds_then(own: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    run(own, "site", "--out", str(out), "--on", "2027-01-02")

    assert b"Permanent page of version 2.0" in (out / MILLBROOK / "index.html").read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent in another way there")
def test_the_preview_prints_its_address_answers_and_ends_with_ctrl_c(own: Path) -> None:
    command = [sys.executable, "-c", INTERRUPTIBLE, "serve", "--port", "0", "--on", "2026-11-01"]
    with ended(
        subprocess.Popen(  # noqa: S603  # this interpreter
            command,
            cwd=own,
            env=environment(PYTHONUNBUFFERED="1"),
            stdout=subprocess.PIPE,
            text=True,
        )
    ) as process:
        assert process.stdout is not None
        address = read_line(process.stdout).strip()
        draft = f"{address}{NEWTON}/draft/"
        with urllib.request.urlopen(draft, timeout=LIMIT) as answer:  # noqa: S310  # ours
            page = answer.read()
        os.kill(process.pid, signal.SIGINT)
        process.wait(LIMIT)

    assert address.startswith("http://127.0.0.1:")
    assert b"Nobody has adopted this text" in page
    assert process.returncode == 0
