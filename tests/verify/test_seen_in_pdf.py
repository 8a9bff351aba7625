"""What verify answers for a PDF that somebody's program has changed: what a reader sees decides.

Each change is made at a random place of one of our own files. Where the reader sees other words,
another order or less, the answer is never yes; where nothing of that kind has changed, it is.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from io import BytesIO
from random import Random

import pikepdf
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import projects
from tests.effort import examples

from protocol_gen.project import formats
from protocol_gen.readers.finished import read_finished
from protocol_gen.readers.finished.pdf import painting
from protocol_gen.readers.finished.pdf.objects import page_key
from protocol_gen.readers.finished.pdf.printed import Box
from protocol_gen.readers.finished.pdf.tag_tree import Marks, marks_of
from protocol_gen.readers.finished.pdf.zones import Zone, zones
from protocol_gen.verify.verify import Answer, PublishedVersion, judge

pytestmark = pytest.mark.slow

Step = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage
Change = Callable[[pikepdf.Pdf, str, Random], None]
HELVETICA = pikepdf.Dictionary(
    Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
)
LONG = 20
COUNCILS = projects.SOURCES


@cache
def version(name: str) -> PublishedVersion:
    return PublishedVersion(projects.resolution(name).document, {})


@cache
def ours(name: str) -> bytes:
    writer = formats.PDF.writer(projects.workspace().read_template)
    return writer.write(version(name).document)


def changed(name: str, change: Change, chance: Random) -> bytes:
    with pikepdf.open(BytesIO(ours(name))) as pdf:
        change(pdf, name, chance)
        target = BytesIO()
        pdf.save(target)
    return target.getvalue()


def answer(content: bytes, name: str) -> Answer:
    return judge(read_finished(content, "a.pdf"), (version(name),)).answer


def without_tags(content: bytes) -> bytes:
    with pikepdf.open(BytesIO(content)) as pdf:
        for key in ("/StructTreeRoot", "/Metadata", "/MarkInfo"):
            del pdf.Root[key]
        target = BytesIO()
        pdf.save(target)
    return target.getvalue()


# Where the text is


@cache
def places(name: str) -> tuple[tuple[int, Box], ...]:
    """The page and the place of each longer line of the protocol's own text."""
    printed = painting.paint(ours(name), 99)
    reader = pypdf.PdfReader(BytesIO(ours(name)))
    marks = marks_of(reader)
    assert marks is not None
    zoned = zones(printed.pages, [page_key(page) for page in reader.pages], marks)
    return tuple(
        (number, run.box)
        for number, page in enumerate(zoned)
        for run in page.runs[Zone.TEXT]
        if len(run.text) > LONG
    )


@cache
def pieces(name: str) -> tuple[tuple[int, int], ...]:
    """The page and the operator of each longer piece of the protocol's own text."""
    reader = pypdf.PdfReader(BytesIO(ours(name)))
    marks = marks_of(reader)
    assert marks is not None
    with pikepdf.open(BytesIO(ours(name))) as pdf:
        return tuple(
            (number, at)
            for number, page in enumerate(pdf.pages)
            for at in _shown(page, page_key(reader.pages[number]), marks)
        )


def _shown(page: pikepdf.Page, key: int, marks: Marks) -> Iterator[int]:
    mark = -1
    for at, step in enumerate(pikepdf.parse_content_stream(page)):
        if str(step.operator) == "BDC":
            said = step.operands[-1]
            mark = int(said.get("/MCID", -1)) if isinstance(said, pikepdf.Dictionary) else -1
        is_text = str(step.operator) in {"Tj", "TJ"} and (key, mark) in marks.article
        if is_text and len(pikepdf.unparse_content_stream([step])) > LONG:
            yield at


def wrapped(before: str, after: str) -> Change:
    """Put operators around one piece of text."""

    def change(pdf: pikepdf.Pdf, name: str, chance: Random) -> None:
        number, at = chance.choice(pieces(name))
        page = pdf.pages[number]
        steps = list(pikepdf.parse_content_stream(page))
        steps[at : at + 1] = [*parsed(pdf, before), steps[at], *parsed(pdf, after)]
        page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(steps))

    return change


def parsed(pdf: pikepdf.Pdf, operators: str) -> Sequence[Step]:
    return pikepdf.parse_content_stream(pdf.make_stream(operators.encode()))


def drawn(operators: str) -> Change:
    """Draw something over a line of the text, from its lower edge."""

    def change(pdf: pikepdf.Pdf, name: str, chance: Random) -> None:
        number, box = chance.choice(places(name))
        draw_on(pdf, number, box, operators)

    return change


def draw_on(pdf: pikepdf.Pdf, number: int, box: Box, operators: str) -> None:
    page = pdf.pages[number]
    height = float(page.MediaBox[3])
    at = operators.format(
        x=box.left, w=box.width, h=box.height, y=height - box.bottom, middle=height - box.middle
    )
    page.contents_add(b"q", prepend=True)
    page.contents_add(f"Q q {at} Q".encode())


# What nobody may call the adopted words


def cropped(pdf: pikepdf.Pdf, name: str, chance: Random) -> None:
    number, box = chance.choice(places(name))
    page = pdf.pages[number]
    page.CropBox = [0, float(page.MediaBox[3]) - box.top, *page.MediaBox[2:]]


def page_deleted(pdf: pikepdf.Pdf, name: str, chance: Random) -> None:
    del pdf.pages[chance.choice(places(name))[0]]


def page_doubled(pdf: pikepdf.Pdf, name: str, chance: Random) -> None:
    at = chance.choice(places(name))[0]
    pdf.pages.insert(at, pdf.pages[at])


def pages_swapped(pdf: pikepdf.Pdf, name: str, chance: Random) -> None:
    pages = sorted({number for number, _ in places(name)})
    at = chance.choice(pages[:-1])
    pdf.pages.insert(at + 2, pdf.pages[at])
    del pdf.pages[at]


def page_put_between(pdf: pikepdf.Pdf, name: str, chance: Random) -> None:
    pages = sorted({number for number, _ in places(name)})
    pdf.pages.insert(chance.choice(pages[1:]), foreign_page(pdf))


def foreign_page(pdf: pikepdf.Pdf) -> pikepdf.Page:
    page = pikepdf.Dictionary(
        Type=pikepdf.Name.Page,
        MediaBox=[0, 0, 596, 842],
        Contents=pdf.make_stream(b"BT /F 12 Tf 60 700 Td (Members may not ask officers.) Tj ET"),
        Resources=pikepdf.Dictionary(Font=pikepdf.Dictionary(F=HELVETICA)),
    )
    return pikepdf.Page(page)


def pictured_page_put_between(pdf: pikepdf.Pdf, name: str, chance: Random) -> None:
    pages = sorted({number for number, _ in places(name)})
    page = foreign_page(pdf)
    page.Contents = pdf.make_stream(b"q 300 0 0 90 60 600 cm /Picture Do Q")
    page.Resources.XObject = pikepdf.Dictionary(Picture=picture(pdf))
    pdf.pages.insert(chance.choice(pages[1:]), page)


def pictured_below(pdf: pikepdf.Pdf, name: str, chance: Random) -> None:
    page = pdf.pages[chance.choice(sorted({number for number, _ in places(name)})[:-1])]
    page.Resources.XObject = pikepdf.Dictionary(Picture=picture(pdf))
    page.contents_add(b"q", prepend=True)
    page.contents_add(b"Q q 300 0 0 12 60 30 cm /Picture Do Q")


def switched_off(pdf: pikepdf.Pdf, name: str, chance: Random) -> None:
    page = pdf.pages[chance.choice(places(name))[0]]
    layer = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="Layer"))
    pdf.Root.OCProperties = pikepdf.Dictionary(
        OCGs=[layer], D=pikepdf.Dictionary(BaseState=pikepdf.Name.ON, OFF=[layer], Order=[layer])
    )
    page.Resources.Properties = pikepdf.Dictionary(Off=layer)
    page.contents_add(b"/OC /Off BDC", prepend=True)
    page.contents_add(b"EMC")


def annotated(kind: str) -> Change:
    def change(pdf: pikepdf.Pdf, name: str, chance: Random) -> None:
        number, _ = chance.choice(places(name))
        page = pdf.pages[number]
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name(f"/{kind}"),
            Rect=[100, 300, 300, 340],
            Contents="suspended",
        )
        page.Annots = pikepdf.Array([*page.get("/Annots", []), pdf.make_indirect(note)])

    return change


def stamped(around: str) -> Change:
    inner = drawn(around.format(stamp="BT /Stamp 11 Tf {x} {y} Td (Suspended.) Tj ET"))

    def change(pdf: pikepdf.Pdf, name: str, chance: Random) -> None:
        for page in pdf.pages:
            page.Resources.Font.Stamp = HELVETICA
        inner(pdf, name, chance)

    return change


def picture(pdf: pikepdf.Pdf) -> pikepdf.Stream:
    made = pdf.make_stream(bytes(range(48)))
    made.Type, made.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
    made.Width, made.Height, made.BitsPerComponent = 4, 4, 8
    made.ColorSpace = pikepdf.Name.DeviceRGB
    return made


def pictured(pdf: pikepdf.Pdf, name: str, chance: Random) -> None:
    number, box = chance.choice(places(name))
    pdf.pages[number].Resources.XObject = pikepdf.Dictionary(Picture=picture(pdf))
    draw_on(pdf, number, box, "60 0 0 9 {x} {y} cm /Picture Do")


OTHER: dict[str, Change] = {
    "white": wrapped("q 1 1 1 rg", "Q"),
    "nearly white": wrapped("q 0.95 0.95 0.95 rg", "Q"),
    "invisible ink": wrapped("3 Tr", "0 Tr"),
    "clipped away": wrapped("7 Tr", "0 Tr"),
    "squeezed": wrapped("0.01 Tz", "100 Tz"),
    "narrow": wrapped("8 Tz", "100 Tz"),
    "in a heap": wrapped("-6 Tc", "0 Tc"),
    "off the page": wrapped("2000 Ts", "0 Ts"),
    "covered": drawn("1 1 1 rg {x} {y} {w} {h} re f"),
    "blacked out": drawn("0 0 0 rg {x} {y} {w} {h} re f"),
    "half covered": drawn("1 1 1 rg {x} {y} {w} 4 re f"),
    "half blacked out": drawn("0 0 0 rg {x} {y} {w} 4.5 re f"),
    "crossed out": drawn("2 w 60 60 m 530 780 l S"),
    "mirrored": wrapped("q -1 0 0 1 595 0 cm", "Q"),
    "struck out": drawn("0.8 w {x} {middle} m 400 {middle} l S"),
    "cropped": cropped,
    "page deleted": page_deleted,
    "page doubled": page_doubled,
    "pages swapped": pages_swapped,
    "page put between": page_put_between,
    "layer off": switched_off,
    "stamp": stamped("{stamp}"),
    "stamp as artifact": stamped("/Artifact BMC {stamp} EMC"),
    "drawn words": drawn(
        "2 w 100 {y} m 120 {middle} 130 500 140 {y} c 150 {y} 160 {middle} 170 {y} c S"
    ),
    "picture": pictured,
    "picture below": pictured_below,
    "page of a picture put between": pictured_page_put_between,
    **{kind: annotated(kind) for kind in ("FreeText", "Stamp", "StrikeOut", "Square", "Ink")},
}


def rewritten(pdf: pikepdf.Pdf, _name: str, chance: Random) -> None:
    for page in pdf.pages:
        page.contents_coalesce()
    pdf.docinfo["/Producer"] = f"Another program {chance.random()}"


def turned(pdf: pikepdf.Pdf, _name: str, chance: Random) -> None:
    quarter = chance.choice((90, 180, 270))
    for page in pdf.pages:
        page.rotate(quarter, relative=False)


def cover_added(pdf: pikepdf.Pdf, _name: str, _chance: Random) -> None:
    pdf.pages.insert(0, foreign_page(pdf))


SAME: dict[str, Change] = {
    "rewritten": rewritten,
    "turned": turned,
    "cover added": cover_added,
    "coloured": wrapped("q 0.1 0.2 0.6 rg", "Q"),
    "framed": drawn("0.5 w {x} {y} {w} 40 re S"),
    "note": annotated("Text"),
    "highlight": annotated("Highlight"),
}

TAGS: dict[str, Callable[[bytes], bytes]] = {"tagged": bytes, "untagged": without_tags}
CHANCE = st.randoms(use_true_random=False)


@pytest.mark.parametrize("kind", OTHER)
@pytest.mark.parametrize("tags", TAGS)
@given(st.sampled_from(COUNCILS), CHANCE)
@settings(max_examples=examples(15, 1))
def test_other_words_are_never_taken_for_the_adopted(
    kind: str, tags: str, name: str, chance: Random
) -> None:
    content = changed(name, OTHER[kind], chance)

    assert answer(TAGS[tags](content), name) in {
        Answer.NO,
        Answer.UNCERTAIN,
    }


@pytest.mark.parametrize("kind", SAME)
@pytest.mark.parametrize("tags", TAGS)
@given(st.sampled_from(COUNCILS), CHANCE)
@settings(max_examples=examples(15, 1))
def test_the_same_words_are_known(kind: str, tags: str, name: str, chance: Random) -> None:
    content = changed(name, SAME[kind], chance)

    assert answer(TAGS[tags](content), name) is Answer.LAYOUT
