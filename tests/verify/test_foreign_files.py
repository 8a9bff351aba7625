"""Files of another program, with what it can put into them: an answer, and never a traceback."""

import tempfile
from html import escape
from pathlib import Path
from random import Random

import pytest
from tests import projects
from tests.effort import chance, examples
from tests.judges import word

from protocol_gen.errors import ForeignFileError
from protocol_gen.readers.finished import read_finished
from protocol_gen.verify.verify import Answer, PublishedVersion, judge

pytestmark = pytest.mark.slow

FILES = examples(43, 5)
KINDS = ("docx", "odt", "doc", "rtf", "txt", "html", "pdf")
SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "draw": "drawing",
        "style": "style",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
    }.items()
)
LOOKS = {
    "hidden": 'text:display="none"',
    "white": 'fo:color="#ffffff"',
    "tiny": 'fo:font-size="2pt"',
    "struck": 'style:text-line-through-style="solid"',
}
STYLES = "".join(
    (
        *(
            f'<style:style style:name="{name}" style:family="text"><style:text-properties {look}/>'
            "</style:style>"
            for name, look in LOOKS.items()
        ),
        (
            '<style:style style:name="break" style:family="paragraph"><style:paragraph-properties '
            'fo:break-before="page"/></style:style><style:style style:name="frame" '
            'style:family="graphic"/>'
        ),
        (
            '<style:style style:name="two" style:family="section"><style:section-properties>'
            '<style:columns fo:column-count="2"/></style:section-properties></style:style>'
        ),
    )
)
LINK = 'xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="#a"'
SIZE = 'svg:width="3cm" svg:height="1cm"'
HOLDERS = (
    "{words}",
    "{words}",
    "{words}",
    '<text:span text:style-name="{look}">{words}</text:span>',
    f"<text:a {LINK}>{{words}}</text:a>",
    (
        '{words}<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>see below</text:p></text:note-body></text:note>"
    ),
    "{words}<office:annotation><text:p>why?</text:p></office:annotation>",
    "{words}<text:page-number>1</text:page-number><text:date>1 May</text:date>",
    '<text:bookmark text:name="b{unique}"/>{words}',
    "{words}<text:line-break/><text:tab/>",
    (
        f'{{words}}<draw:frame draw:style-name="frame" {SIZE}><draw:text-box><text:p>in a box'
        "</text:p></draw:text-box></draw:frame>"
    ),
    (
        "<text:ruby><text:ruby-base>{words}</text:ruby-base><text:ruby-text>x</text:ruby-text>"
        "</text:ruby>"
    ),
)
"""What a text program may put around a word, or beside it."""
PARAGRAPH = "<text:p>{said}</text:p>"
CELL = f"<table:table-cell>{PARAGRAPH}</table:table-cell>"
BLOCKS = (
    PARAGRAPH,
    PARAGRAPH,
    '<text:p text:style-name="break">{said}</text:p>',
    '<text:h text:outline-level="{level}">{said}</text:h>',
    f"<text:list><text:list-item>{PARAGRAPH}</text:list-item></text:list>",
    (
        '<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row>'
        f"{CELL}{CELL}</table:table-row></table:table>"
    ),
    f'<text:section text:style-name="two" text:name="s{{unique}}">{PARAGRAPH}</text:section>',
)


def text(of: Random) -> bytes:
    """A text of paragraphs, headings, lists, tables and columns, with what may be in them."""
    words = projects.source_text(projects.BRIDGEND).split()
    blocks = []
    for _ in range(of.randint(3, 25)):
        at = of.randrange(len(words) - 20)
        said = (
            of.choice(HOLDERS).format(
                words=escape(each), look=of.choice([*LOOKS]), unique=of.random()
            )
            for each in words[at : at + of.randint(0, 20)]
        )
        block = of.choice(BLOCKS)
        blocks.append(block.format(said=" ".join(said), level=of.randint(1, 4), unique=of.random()))
    body = f"<office:body><office:text>{''.join(blocks)}</office:text></office:body>"
    styles = f"<office:automatic-styles>{STYLES}</office:automatic-styles>"
    mime = "application/vnd.oasis.opendocument.text"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {SPACES} office:version="1.2" '
        f'office:mimetype="{mime}">{styles}{body}</office:document>'
    ).encode()


def saved(files: list[bytes], kind: str) -> list[tuple[str, bytes]]:
    """Texts as the office program saves them in another kind of file."""
    with tempfile.TemporaryDirectory() as folder:
        names = [f"{index}.fodt" for index in range(len(files))]
        for name, content in zip(names, files, strict=True):
            Path(folder, name).write_bytes(content)
        profile = f"-env:UserInstallation=file://{word.office_profile()}"
        options = ["--headless", "--convert-to", kind, "--outdir", "out"]
        word._run(["soffice", profile, *options, *names], folder)
        made = sorted(Path(folder, "out").iterdir())
        return [(each.name, each.read_bytes()) for each in made if each.suffix == f".{kind}"]


@pytest.mark.parametrize("kind", KINDS)
def test_each_file_gets_an_answer(kind: str) -> None:
    of = chance(13)
    published = PublishedVersion(projects.resolution(projects.BRIDGEND).document, {})
    files = saved([text(of) for _ in range(FILES)], kind)

    answers = []
    for name, content in files:
        try:
            answers.append(judge(read_finished(content, name), (published,)).answer)
        except ForeignFileError as error:
            assert kind in {"odt", "doc", "rtf"}  # those alone are to be saved anew
            assert "save it as" in str(error)  # noqa: PT017  # likewise
            answers.append(Answer.NO)

    assert answers == [Answer.NO] * FILES
