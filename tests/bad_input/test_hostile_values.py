"""Values that look like code are text, and come out as just that in every format."""

import json
import unicodedata
from pathlib import Path

import lxml.html
import pymupdf
import pytest
from click.testing import CliRunner
from tests.bad_input.cases import PROFILE, write_files
from tests.judges import word as word_judge

from protocol_gen.cli import main
from protocol_gen.readers.document_json import read_document

NAMES = {
    "template": "Testham {{ x }} Council",
    "placeholder": "Testham {{ title }} {{ the clerk }}",
    "statement": "{% raw %} Council {# none #}",
    "script": "<script>alert(1)</script>",
    "markup": "R&D <Test> &amp; Council",
    "attribute": "\" onload='x' Council",
    "format": "%1 %s {0} %(name)s Council",
    "shell": "$HOME `id` $(id) Council",
    "stylesheet": 'Council \\A " ; } body { display: none',
    "path": "../../etc/passwd Council",
    "arabic": "\u0645\u062c\u0644\u0633 Council",
    "hebrew": "\u05de\u05d5\u05e2\u05e6\u05d4 Council",
    "welsh": "Cyngor Tŵr y Gŷl",
    "emoji": "Testham \U0001f98a Council",
    "data": "1e3 0x10 no",
}
"""What a council may call itself, by what it looks like."""
DECOMPOSED = unicodedata.normalize("NFD", "Cyngor Ŵŷ é")
PROFILE_TEXT = """\
nation: wales
council_type: town
council: {{name: {name}, in_text: {name}}}
title: {name}
version: "1.10"
control: {{owner: {name}}}
"""


def profile(name: str) -> str:
    return PROFILE_TEXT.format(name="'" + name.replace("'", "''") + "'")


def build(root: Path, formats: str, slug: str = "testham") -> dict[str, bytes]:
    """Return the files made for a council, by their endings."""
    out = root / "out"
    asked = ["--project", str(root), "build", "--format", formats, "--out", str(out), "--jobs", "1"]
    result = CliRunner().invoke(main, asked)
    assert result.exit_code == 0, result.output
    return made(root, slug)


def made(root: Path, slug: str) -> dict[str, bytes]:
    folder = root / "out" / slug / "1.10-draft"
    return {path.suffix: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture(scope="module")
def councils(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A council of each name, all made in one run."""
    root = tmp_path_factory.mktemp("councils")
    write_files(
        root, {f"profiles/{key}/profile.yaml": profile(name) for key, name in NAMES.items()}
    )
    build(root, "txt,html,json", slug="welsh")
    return root


@pytest.mark.parametrize("key", NAMES)
def test_a_value_is_text_in_text_html_and_json(key: str, councils: Path) -> None:
    files, name = made(councils, key), NAMES[key]

    document = read_document(files[".json"], "protocol.json")
    assert document.title == document.council == document.control.owner == name
    assert name in files[".txt"].decode()
    page = lxml.html.document_fromstring(files[".html"].decode())
    (article,) = page.iterfind(".//article")
    assert name in "".join(map(str, article.itertext()))
    assert name in str(page.findtext("head/title"))
    data = [json.loads("".join(map(str, each.itertext()))) for each in page.iter("script")]
    assert [each["publisher"]["name"] for each in data] == [name]
    assert not [each for each in page.iter() if "onload" in each.attrib]


def test_a_value_of_letters_and_accents_apart_comes_out_composed(tmp_path: Path) -> None:
    write_files(tmp_path, {PROFILE: profile(DECOMPOSED)})

    files = build(tmp_path, "txt,json")

    assert "Cyngor Ŵŷ é" in files[".txt"].decode()
    assert read_document(files[".json"], "protocol.json").council == "Cyngor Ŵŷ é"


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_value_is_text_in_word(name: str, tmp_path: Path) -> None:
    write_files(tmp_path, {PROFILE: profile(name)})
    files = build(tmp_path, "docx")

    assert name in word_judge.protocol_text(files[".docx"])


WITHOUT_SIGNS = {"arabic": "U+062C", "hebrew": "U+05D4", "emoji": "U+1F98A"}
"""What has no sign in any font of a PDF, and a character of it that is named."""


@pytest.mark.parametrize(("name", "code"), WITHOUT_SIGNS.items())
def test_no_pdf_is_made_of_characters_without_a_sign(name: str, code: str, tmp_path: Path) -> None:
    write_files(tmp_path, {PROFILE: profile(NAMES[name])})
    asked = ["--project", str(tmp_path), "build", "--format", "pdf", "--out", str(tmp_path / "out")]

    result = CliRunner().invoke(main, [*asked, "--jobs", "1"])

    assert result.exit_code == 1
    assert code in result.output
    assert not list(tmp_path.rglob("*.pdf"))


@pytest.mark.slow
@pytest.mark.parametrize("name", [each for each in NAMES if each not in WITHOUT_SIGNS])
def test_a_value_is_text_in_pdf(name: str, tmp_path: Path) -> None:
    name = NAMES[name]
    write_files(tmp_path, {PROFILE: profile(name)})
    files = build(tmp_path, "pdf")

    with pymupdf.open(stream=files[".pdf"]) as opened:  # type: ignore[no-untyped-call]
        text = "".join(page.get_text() for page in opened)
    assert comparable(name) in comparable(text)


def comparable(text: str) -> str:
    """Return a text as PDF can give it: composed, and without the spaces that lines end at."""
    return "".join(unicodedata.normalize("NFC", text).split())
