import subprocess
import sys
from pathlib import Path

import pytest

from protocol_gen.cli.build import FORMATS
from protocol_gen.project.formats import USUAL, Format, writer_of
from protocol_gen.project.template_folders import TemplateFolders


def test_the_command_line_offers_the_formats_that_there_are() -> None:
    assert tuple(each.value for each in Format) == FORMATS
    assert set(Format) - set(USUAL) == {Format.FRAGMENT}


@pytest.mark.parametrize("format_", Format)
def test_every_format_has_a_writer_with_an_ending_of_its_own(format_: Format) -> None:
    read = TemplateFolders.of(Path("/nonexistent")).read

    suffixes = [writer_of(each, read).suffix for each in Format]

    assert writer_of(format_, read).suffix.startswith(".")
    assert len(set(suffixes)) == len(suffixes)


@pytest.mark.parametrize(
    ("formats", "absent"),
    [
        ("TXT JSON", ("weasyprint", "docx", "jinja2", "pikepdf", "lxml")),
        ("HTML FRAGMENT", ("weasyprint", "docx", "pikepdf")),
        ("DOCX", ("weasyprint", "jinja2", "pikepdf")),
    ],
)
def test_a_writer_loads_the_libraries_of_its_own_format_alone(
    formats: str, absent: tuple[str, ...]
) -> None:
    program = f"""
import sys
from pathlib import Path
from protocol_gen.project.formats import Format
from protocol_gen.project.workspace import Workspace
project = Workspace(Path({str(Path(__file__).parents[2])!r}))
(resolution,) = project.resolve_all([project.council("bridgend-town-council")])
formats = [Format[name] for name in {formats.split()!r}]
assert all(isinstance(each, bytes) for _, each in project.render(resolution.document, formats))
print(*(name for name in {absent!r} if name in sys.modules))
"""
    result = subprocess.run(  # noqa: S603  # this interpreter
        [sys.executable, "-c", program], capture_output=True, check=True, text=True
    )

    assert result.stdout.split() == []
