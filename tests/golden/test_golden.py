"""What came out when a person last looked, file by file; a change shows in review as a diff.

``pytest tests/golden --approve`` writes the files anew. A Word file is approved only after it was
opened in an office program and looked at.
"""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from tests import builders, projects

from protocol_gen.model.document import Document
from protocol_gen.project import formats
from protocol_gen.project.formats import Format

HERE = Path(__file__).parent
SCENARIOS = (*projects.SOURCES, "every-block")


def document_of(scenario: str) -> Document:
    if scenario == "every-block":
        return builders.sample()
    return projects.resolution(scenario).document


def written(scenario: str, format_: Format) -> bytes:
    writer = format_.writer(projects.workspace().read_template)
    return writer.write(document_of(scenario))


def word_body(scenario: str) -> bytes:
    """The body of the Word file, one element a line."""
    with ZipFile(BytesIO(written(scenario, formats.DOCX))) as package:
        tree = etree.fromstring(package.read("word/document.xml"))
    etree.indent(tree)
    pretty: bytes = etree.tostring(tree, encoding="utf-8", xml_declaration=True)
    return pretty + b"\n"


FILES = {
    "protocol.txt": lambda scenario: written(scenario, formats.TXT),
    "fragment.html": lambda scenario: written(scenario, formats.FRAGMENT),
    "protocol.json": lambda scenario: written(scenario, formats.JSON),
    "document.xml": word_body,
}


CASES = [
    (scenario, name)
    for scenario in SCENARIOS
    for name in FILES
    if name != "protocol.json" or scenario == "every-block"  # long, and says nothing more
]


@pytest.mark.parametrize(("scenario", "name"), CASES)
def test_what_comes_out_is_what_was_approved(
    scenario: str, name: str, pytestconfig: pytest.Config
) -> None:
    path = HERE / scenario / name
    content = FILES[name](scenario)

    if pytestconfig.getoption("--approve"):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)

    assert content.decode() == path.read_bytes().decode()
