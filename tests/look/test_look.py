"""The council's look from its folder to the finished files, as a council would have it."""

import re
from base64 import b64decode
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import docx
import pikepdf
import pytest
from PIL import Image
from tests import projects
from tests.builders import document
from tests.cli.running import run
from tests.judges.pdf import protocol_text as pdf_text
from tests.judges.word import part as word_part
from tests.judges.word import parts
from tests.judges.word import protocol_text as word_text
from tests.look.files import bare, drawing, letterhead, picture
from tests.writers.pdf.files import printed

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.page.furniture import running_title
from protocol_gen.project import Workspace, formats
from protocol_gen.project.formats import Format

ARMS = "The arms of Testham Town Council"
TITLE = "Protocol on Member/Officer Relations " + "and on much besides " * 13
PROFILE = """\
nation: wales
council_type: town
form: short
council: {name: Testham Town Council}
version: "1.0"
"""
LOGO = f"look: {{logo: {{file: arms, alternative: {ARMS}}}}}\n"
FORMATS = (formats.HTML, formats.PDF, formats.DOCX)
CREST = (projects.ROOT / "profiles" / "example-town" / "crest.svg").read_bytes()


def project(root: Path, own: str = "", files: Mapping[str, bytes] | None = None) -> Workspace:
    """A project with one council, whose folder holds some files."""
    folder = root / "profiles" / "testham"
    folder.mkdir(parents=True)
    (folder / "profile.yaml").write_text(PROFILE + own, encoding="utf-8")
    for name, content in (files or {}).items():
        (folder / name).write_bytes(content)
    return Workspace(root)


def written(workspace: Workspace) -> dict[Format, bytes]:
    document = workspace.resolve(workspace.council("testham")).document
    made = workspace.render(document, FORMATS)
    return {
        format_: content
        for format_, (_, content) in zip(FORMATS, made, strict=True)
        if isinstance(content, bytes)
    }


def faults(workspace: Workspace) -> str:
    with pytest.raises(InvalidSourcesError) as caught:
        written(workspace)
    return str(caught.value)


# Logos


@pytest.mark.slow
@pytest.mark.parametrize("format_", ["PNG", "JPEG"])
def test_a_logo_of_4000_pixels_comes_out_small_in_every_format(
    tmp_path: Path, format_: str
) -> None:
    plain = written(project(tmp_path / "plain"))

    files = written(project(tmp_path, LOGO, {"arms": picture(format_, (4000, 4000))}))

    for wanted in FORMATS:
        assert len(files[wanted]) - len(plain[wanted]) < 80_000
    (address,) = re.findall(rb'<img src="data:image/\w+;base64,([^"]+)"', files[formats.HTML])
    assert Image.open(BytesIO(b64decode(address))).size == (480, 480)
    with pikepdf.open(BytesIO(files[formats.PDF])) as pdf:
        (image,) = pdf.pages[0].get_images().values()
        assert image.Width <= 480
    (media,) = (name for name in parts(files[formats.DOCX]) if name.startswith("word/media/"))
    assert Image.open(BytesIO(parts(files[formats.DOCX])[media])).size == (480, 480)


@pytest.mark.slow
@pytest.mark.parametrize("content", [CREST, picture(mode="RGBA")], ids=["svg", "png"])
def test_a_logo_has_its_words_and_leaves_the_text_alone(tmp_path: Path, content: bytes) -> None:
    plain = written(project(tmp_path / "plain"))

    files = written(project(tmp_path, LOGO, {"arms": content}))

    assert f'alt="{ARMS}"'.encode() in files[formats.HTML]
    assert f'descr="{ARMS}"'.encode() in parts(files[formats.DOCX])["word/document.xml"]
    with pikepdf.open(BytesIO(files[formats.PDF])) as pdf:
        assert [str(tag.Alt) for tag in pdf.objects if _is_figure(tag)] == [ARMS]
    assert pdf_text(files[formats.PDF]) == pdf_text(plain[formats.PDF])
    assert word_text(files[formats.DOCX]) == word_text(plain[formats.DOCX])


def _is_figure(found: object) -> bool:
    return isinstance(found, pikepdf.Dictionary) and found.get("/S") == "/Figure"


@pytest.mark.slow
@pytest.mark.parametrize("content", [CREST, picture(size=(2000, 900)), picture("JPEG")])
def test_the_same_logo_gives_the_same_files(tmp_path: Path, content: bytes) -> None:
    first, second = (
        written(project(tmp_path / name, LOGO, {"arms": content})) for name in ("one", "two")
    )

    assert first == second


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({}, "5:20: there is no file 'arms' in profiles/testham; there is none"),
        ({"Arms": b"x"}, "did you mean Arms?"),
        ({"arms": picture()[:99]}, "5:20: 'arms' cannot be shown: it is broken or cut short"),
        ({"arms": drawing("<script/>")}, "5:20: 'arms', line 1: <script> is not allowed"),
        ({"arms": drawing('<use href="http://x/a"/>')}, "outside the drawing"),
        ({"arms": b"<html>"}, "is a web page"),
    ],
)
def test_a_logo_that_will_not_do_stops_the_build_at_its_place(
    tmp_path: Path, files: dict[str, bytes], words: str
) -> None:
    own = LOGO.replace("arms,", "arms,", 1)

    found = faults(project(tmp_path, own, files))

    assert found.startswith("profiles/testham/profile.yaml:6:")
    assert words.removeprefix("5:20: ") in found


def test_faults_of_the_look_come_with_all_the_others(tmp_path: Path) -> None:
    own = 'terms: {membr: Member}\nlook: {accent: "#ffff00", word_template: gone.docx}\ntitel: x\n'

    found = faults(project(tmp_path, own))

    for words in ("#ffff00", "no file 'gone.docx'", "no key 'titel'"):
        assert words in found


@pytest.mark.slow
def test_a_logo_of_a_base_stands_beside_the_base(tmp_path: Path) -> None:
    workspace = project(tmp_path, "extends: house\n", {"arms": b"not this one"})
    base = tmp_path / "profiles" / "_base"
    base.mkdir()
    (base / "house.yaml").write_text(LOGO, encoding="utf-8")
    (base / "arms").write_bytes(CREST)

    assert ARMS.encode() in written(workspace)[formats.HTML]


# Colours and fonts


@pytest.mark.slow
def test_a_colour_reaches_every_format_and_a_failing_one_none(tmp_path: Path) -> None:
    files = written(project(tmp_path / "good", 'look: {accent: "#6b2141"}\n'))

    assert b"--accent: #6b2141" in files[formats.HTML]
    assert b"6B2141" in parts(files[formats.DOCX])["word/styles.xml"]
    assert "the nearest that will do is '#ee0000'" in faults(
        project(tmp_path, 'look: {accent: "#ff0000"}\n')
    )


@pytest.mark.slow
def test_a_font_that_is_not_installed_gives_way_to_the_bundled_one(tmp_path: Path) -> None:
    files = written(project(tmp_path, "look: {font: Testham Grotesque 2}\n"))

    assert b"&#34;Testham Grotesque 2&#34;, &#34;Atkinson" in files[formats.HTML]
    assert b'w:ascii="Testham Grotesque 2"' in parts(files[formats.DOCX])["word/styles.xml"]
    with pikepdf.open(BytesIO(files[formats.PDF])) as pdf:
        fonts = {str(font.BaseFont) for font in pdf.pages[0].resources.Font.values()}
    assert all("Atkinson" in font for font in fonts)


@pytest.mark.slow
def test_the_second_bundled_font_can_be_chosen_in_every_format(tmp_path: Path) -> None:
    files = written(project(tmp_path, "look: {font: noto sans, cover: true}\n"))
    page = files[formats.HTML]

    assert b"--font: &#34;Noto Sans&#34;, &#34;Noto Sans&#34;" in page
    assert page.count(b'@font-face { font-family: "Noto Sans"') == 2
    assert b"Atkinson" not in page
    assert b'w:ascii="Noto Sans"' in parts(files[formats.DOCX])["word/styles.xml"]
    with pikepdf.open(BytesIO(files[formats.PDF])) as pdf:
        fonts = {str(font.BaseFont) for each in pdf.pages for font in each.resources.Font.values()}
    assert fonts
    assert all("Noto-Sans" in font for font in fonts)


# Word templates


@pytest.mark.slow
def test_a_councils_own_letterhead_stays_and_its_fonts_hold(tmp_path: Path) -> None:
    own = "look: {word_template: letterhead.docx}\n"

    data = written(project(tmp_path, own, {"letterhead.docx": letterhead()}))[formats.DOCX]

    file = docx.Document(BytesIO(data))
    head = [paragraph.text for paragraph in file.sections[0].header.paragraphs]
    assert head == ["TESTHAM TOWN COUNCIL, The Guildhall", "DRAFT"]
    assert file.sections[0].footer.paragraphs[0].text == "VAT 123"
    assert file.styles["Normal"].font.name == "Georgia"
    assert "Purpose" in word_text(data)


@pytest.mark.slow
def test_a_template_that_lacks_styles_names_them_at_its_place(tmp_path: Path) -> None:
    found = faults(project(tmp_path, "look: {word_template: a.docx}\n", {"a.docx": bare()}))

    assert found.startswith("profiles/testham/profile.yaml:6:23: the Word template lacks")
    assert "Clause 2" in found
    assert "start from our own Word template" in found


def test_the_command_line_says_so_without_a_traceback(tmp_path: Path) -> None:
    project(tmp_path, "look: {word_template: a.docx}\n", {"a.docx": bare()})

    done = run(tmp_path, "build", "--format", "docx", "--out", str(tmp_path / "out"))

    assert done.exit_code == 1
    assert "profiles/testham/profile.yaml:6:23: " in done.stderr
    assert not (tmp_path / "out").exists()


# Hard texts

HARD = f"""\
- id: local.long
  insert: "{" ".join(f"word{number}" for number in range(3000))}"
  after: purpose
  kind: choice
  reason: Long.
- id: local.rows
  insert:
  - A table of sixty rows.
  - table:
      caption: Rows
      header: [One, Two]
      rows:
{"".join(f"      - [Row {number}, what stands in it]{chr(10)}" for number in range(60))}
  after: local.long
  kind: choice
  reason: Wide.
"""


@pytest.mark.slow
def test_a_long_title_a_long_clause_and_a_long_table_come_out_whole(tmp_path: Path) -> None:
    own = f'title: "{TITLE[:300].strip()}"\n{LOGO}'

    files = written(project(tmp_path, own, {"arms": CREST, "changes.yaml": HARD.encode()}))

    assert len(TITLE.strip()) >= 290
    for text in (pdf_text(files[formats.PDF]), word_text(files[formats.DOCX])):
        together = " ".join(text.split())
        assert TITLE[:300].strip() in together
        assert "word0 word1 " in together
        assert " word2998 word2999" in together
        assert "Row 59" in together


@pytest.mark.slow
def test_a_long_title_keeps_to_the_head_of_the_page(tmp_path: Path) -> None:
    own = f'title: "{TITLE[:300].strip()}"\n'

    files = written(project(tmp_path, own))

    head = printed(files[formats.PDF], "-f", "2", "-l", "2").strip().splitlines()[:2]
    assert "…" in " ".join(head)
    assert "…" in word_part(files[formats.DOCX], "word/header1.xml").xpath("string()")


def test_a_title_of_one_long_word_is_cut_too() -> None:
    assert running_title(document(title="x" * 300)) == "x" * 100 + "…"
    assert running_title(document(title="x" * 100)) == "x" * 100
