"""The table of formats, and that a format is no more than its writer and its row."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.cli.running import PROFILE, project, run
from tests.docs.test_formats import table
from tests.waiting import LIMIT

from protocol_gen.model.document import Document
from protocol_gen.model.redline import Redline
from protocol_gen.page.furniture import redline_title
from protocol_gen.project import formats
from protocol_gen.project.formats import Format, Use, format_named, format_of_file, formats_for
from protocol_gen.project.template_folders import TemplateFolders
from protocol_gen.writers.writer import ReadTemplate, Writer

READ = TemplateFolders.of(Path("/nonexistent")).read
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("format_", formats.FORMATS, ids=lambda each: each.name)
def test_every_format_has_a_writer_and_a_name_and_an_ending_of_its_own(format_: Format) -> None:
    others = [each for each in formats.FORMATS if each is not format_]

    assert format_.suffix.startswith(".")
    assert format_.suffix not in {each.suffix for each in others}
    assert format_.name not in {each.name for each in others}
    assert hasattr(format_.writer(READ), "write")


@pytest.mark.parametrize("use", [Use.REDLINES, Use.PAPERS])
def test_what_shows_changes_has_a_writer_that_can(use: Use) -> None:
    assert all(hasattr(each.writer(READ), "write_redline") for each in formats_for(use))


def test_the_uses_of_formats_are_those_that_people_know() -> None:
    named = {use: {each.name for each in formats_for(use)} for use in Use}

    assert named == {
        Use.DRAFTS: {"docx", "pdf", "html", "txt", "json"},
        Use.PUBLISHED: {"docx", "pdf", "html", "txt"},
        Use.REDLINES: {"docx", "pdf", "html", "txt"},
        Use.PAPERS: {"docx", "pdf", "html"},
    }


def test_a_file_is_of_the_format_with_the_longest_ending_that_it_has() -> None:
    names = ("a.html", "a.fragment.html", "a.1.0.docx", "a.xlsx")

    assert [format_of_file(name) for name in names] == [
        formats.HTML, formats.FRAGMENT, formats.DOCX, None
    ]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(
    ("names", "absent"),
    [
        ("txt json", ("weasyprint", "docx", "jinja2", "pikepdf", "lxml")),
        ("html html-fragment", ("weasyprint", "docx", "pikepdf")),
        ("docx", ("weasyprint", "jinja2", "pikepdf")),
    ],
)
def test_a_writer_loads_the_libraries_of_its_own_format_alone(
    names: str, absent: tuple[str, ...]
) -> None:
    program = f"""
import sys
from pathlib import Path
from protocol_gen.project.formats import format_named
from protocol_gen.project.workspace import Workspace
project = Workspace(Path({str(ROOT)!r}))
(resolution,) = project.resolve_all([project.council("bridgend-town-council")])
formats = [format_named(name) for name in {names.split()!r}]
assert all(isinstance(each, bytes) for _, each in project.render(resolution.document, formats))
print(*(name for name in {absent!r} if name in sys.modules))
"""

    assert python(program) == []


def test_the_table_alone_loads_no_writer_and_no_document() -> None:
    program = """
import sys
import protocol_gen.project.formats
print(*(name for name in sys.modules if name.startswith("protocol_gen.")))
"""

    assert python(program) == [
        "protocol_gen.project",
        "protocol_gen.frozen",
        "protocol_gen.project.formats",
    ]


def python(program: str) -> list[str]:
    result = subprocess.run(  # noqa: S603  # this interpreter
        [sys.executable, "-c", program], capture_output=True, check=True, text=True, timeout=LIMIT
    )
    return result.stdout.split()


# A new format


@dataclass(frozen=True, slots=True)
class TitleWriter:
    """A throw-away format: a file that holds the title alone."""

    def write(self, document: Document) -> bytes:
        return document.title.encode()

    def write_redline(self, redline: Redline) -> bytes:
        return redline_title(redline).encode()


def title_writer(_read: ReadTemplate) -> Writer:
    return TitleWriter()


TITLE = Format(
    "title",
    ".title",
    "application/x-title",
    "Title only",
    title_writer,
    uses=frozenset(Use),
    remark=" (title)",
)
"""Its one row."""
RECORD = (
    "--approved-by", "Full Council", "--on", "2026-05-12", "--minute", "26/47",
    "--effective", "2026-06-01", "--review", "2030-05-12", "--summary", "First adopted",
)  # fmt: skip
MEETING = ("--meeting", "Full Council", "--on", "2026-06-12", "--item", "7", "--report-of", "Clerk")


@pytest.fixture
def a_new_format(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table in which the new format stands beside plain text."""
    monkeypatch.setattr(formats, "FORMATS", (formats.TXT, TITLE))


@pytest.fixture
def adopted(tmp_path: Path, a_new_format: None) -> Path:  # noqa: ARG001  # it must be there
    """A council that has adopted a version and drafts the next, published as the table says."""
    kept = project(tmp_path, testham=PROFILE)
    assert run(kept, "issue", "testham", *RECORD, "--yes").exit_code == 0
    profile = kept / "profiles" / "testham" / "profile.yaml"
    profile.write_text(PROFILE.replace("1.0", "1.1") + "terms: {member: member}\n")
    return kept


@pytest.mark.usefixtures("small_library")
def test_a_new_format_is_built_with_the_others(adopted: Path) -> None:
    out = adopted / "out"

    built = run(adopted, "build", "--out", str(out))
    again = run(adopted, "build", "--out", str(out))

    assert [Path(line).suffix for line in built.stdout.splitlines()] == [".txt", ".title"]
    assert (out / "testham/1.1-draft/testham-protocol-1.1-draft.title").is_file()
    assert again.stderr == "nothing has changed\n"


@pytest.mark.slow
def test_a_new_format_is_kept_and_is_on_the_website(adopted: Path) -> None:
    site = adopted / "site"

    made = run(adopted, "site", "--on", "2026-07-01", "--out", str(site))

    kept = adopted / "profiles/testham/issued/1.0/testham-protocol-1.0.title"
    assert made.exit_code == 0, made.stderr
    assert (site / "testham/1.0/testham-protocol-1.0.title").read_bytes() == kept.read_bytes()
    pages = "".join(path.read_text() for path in site.rglob("*.html"))
    assert "Title only" in pages
    assert "application/x-title" in pages


@pytest.mark.usefixtures("small_library")
def test_a_new_format_shows_changes(adopted: Path) -> None:
    out = adopted / "out"

    compared = run(adopted, "compare", "testham", "--format", "title", "--out", str(out))
    tried = run(
        adopted, "what-if", "testham", "--set", "terms.member=Councillor",
        "--format", "title", "--out", str(out),
    )  # fmt: skip

    assert compared.exit_code == tried.exit_code == 0
    assert (out / "testham/changes/testham-protocol-1.0-to-1.1.title").is_file()
    assert (out / "testham/what-if/testham-what-if.title").is_file()


def test_papers_are_made_in_a_new_format(tmp_path: Path, a_new_format: None) -> None:  # noqa: ARG001
    council = "example-parish"
    (tmp_path / "profiles").symlink_to(ROOT / "profiles")

    made = run(tmp_path, "paper", council, *MEETING, "--out", str(tmp_path / "out"))

    assert made.exit_code == 0, made.stderr
    assert {Path(line).suffix for line in made.stdout.splitlines()} == {".title"}


def test_the_documents_list_a_new_format(a_new_format: None) -> None:  # noqa: ARG001
    assert any("`title`" in row and "Title only" in row for row in table())
    assert format_named("title") is TITLE
