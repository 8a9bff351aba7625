"""What a renderer paints, and what of it can be seen."""

from io import BytesIO

import pypdf
import pypdfium2
import pytest
from pypdf.annotations import FreeText, Text
from pypdf.generic import ArrayObject, NameObject, NumberObject, RectangleObject
from tests.readers.finished.pdf.pdf_made import names, saved, stream, written

from protocol_gen.readers.finished.pdf.objects import resolved
from protocol_gen.readers.finished.pdf.painting import LockedPdfError, TooLongPdfError, paint
from protocol_gen.readers.finished.pdf.printed import FigureKind, PrintedPage

WORDS = b"BT /F 9 Tf 9 60 Td (Members decide.) Tj ET"


def painted(operators: bytes, **forms: bytes) -> PrintedPage:
    return paint(saved(written(operators, forms=forms)), 1).pages[0]


def texts(page: PrintedPage) -> list[str]:
    return [run.text.strip() for run in page.runs]


def test_words_have_their_place_from_the_upper_left_their_mark_and_whether_they_are_text() -> None:
    page = painted(
        b"/P <</MCID 4>> BDC BT /F 9 Tf 9 60 Td (Members) Tj ET EMC "
        b"/Artifact BMC BT /F 9 Tf 9 20 Td (Page 1) Tj ET EMC"
    )

    first, second = page.runs
    assert (first.text, first.mark, first.is_artifact) == ("Members", 4, False)
    assert (second.text, second.mark, second.is_artifact) == ("Page 1", None, True)
    assert 30 < first.box.top < first.box.bottom < 45 < second.box.top


@pytest.mark.parametrize(
    "operators",
    [
        b"1 1 1 rg " + WORDS,
        b"BT 3 Tr /F 9 Tf 9 60 Td (Members decide.) Tj ET",
        b"BT /F 1 Tf 9 60 Td (Members decide.) Tj ET",
        b"BT /F 9 Tf 9 160 Td (Members decide.) Tj ET",
        WORDS + b" 1 1 1 rg 0 50 100 30 re f",
        WORDS + b" 0 0 0 rg 0 50 100 30 re f",
        b"q 0 0 5 5 re W n " + WORDS + b" Q",
    ],
)
def test_what_nobody_can_see_is_no_word(operators: bytes) -> None:
    assert texts(painted(operators)) == []


@pytest.mark.parametrize(
    "operators",
    [
        b"0 0 0.6 rg " + WORDS,
        b"0.2 0.2 0.2 rg 0 50 100 30 re f 1 1 1 rg " + WORDS,
        b"0.9 0.9 0.6 rg 0 50 100 30 re f 0 0 0 rg " + WORDS,
        b"BT 1 Tr /F 9 Tf 9 60 Td (Members decide.) Tj ET",
    ],
)
def test_whatever_its_colour_what_can_be_seen_is(operators: bytes) -> None:
    assert texts(painted(operators)) == ["Members decide."]


def test_words_and_pictures_in_a_form_are_where_the_form_is() -> None:
    page = painted(b"1 0 0 1 0 -40 cm /Inner Do", Inner=WORDS + b" 0 90 m 4 99 9 80 30 99 c S")

    (run,) = page.runs
    assert 70 < run.box.top < run.box.bottom < 82
    assert [each.kind for each in page.figures] == [FigureKind.DRAWING]


def test_turned_words_are_one_run_and_a_turned_page_is_set_upright() -> None:
    across = b"BT /F 9 Tf 0 1 -1 0 80 10 Tm (agreed) Tj ET"
    assert texts(painted(WORDS + b" " + across)) == ["Members decide.", "agreed"]

    writer = written(WORDS)
    writer.pages[0].rotate(90)
    page = paint(saved(writer), 1).pages[0]

    assert texts(page) == ["Members decide."]
    assert page.runs[0].box.width > page.runs[0].box.height


def test_what_is_laid_over_a_page_is_told_from_notes() -> None:
    writer = written(WORDS)
    writer.add_annotation(0, FreeText(text="not agreed", rect=(1, 1, 50, 20)))
    writer.add_annotation(0, Text(text="a remark", rect=(1, 80, 9, 90)))

    page = paint(saved(writer), 1).pages[0]

    assert (page.laid_over, page.is_noted) == (("not agreed",), True)


@pytest.mark.parametrize("rect", [(1, 1, 1, 1), (1, 1, 50, 1)])
def test_what_has_no_size_and_what_is_hidden_is_not_laid_over(
    rect: tuple[float, float, float, float],
) -> None:
    writer = written(WORDS)
    writer.add_annotation(0, FreeText(text="a signature", rect=rect))

    assert paint(saved(writer), 1).pages[0].laid_over == ()


def test_a_cropped_page_shows_what_is_left() -> None:
    writer = written(WORDS + b" BT /F 9 Tf 9 20 Td (Officers advise.) Tj ET")
    writer.pages[0][NameObject("/CropBox")] = RectangleObject((0, 50, 100, 100))

    assert texts(paint(saved(writer), 1).pages[0]) == ["Members decide."]


def test_a_file_that_opens_without_a_password_is_given_without_its_encryption() -> None:
    writer = written(WORDS)
    writer.encrypt("", "owner", algorithm="RC4-128")

    found = paint(saved(writer), 1)

    assert texts(found.pages[0]) == ["Members decide."]
    assert not pypdf.PdfReader(BytesIO(found.content)).is_encrypted


def test_a_file_that_cannot_be_painted_says_why() -> None:
    locked = written(WORDS)
    locked.encrypt("secret", algorithm="RC4-128")

    with pytest.raises(LockedPdfError):
        paint(saved(locked), 1)
    with pytest.raises(TooLongPdfError):
        paint(saved(written(WORDS)), 0)
    with pytest.raises(pypdfium2.PdfiumError):
        paint(b"%PDF-1.7 nothing", 1)


def test_words_as_a_mirror_shows_them_are_named() -> None:
    page = painted(b"q -1 0 0 1 95 0 cm " + WORDS + b" Q")

    assert {each.kind for each in page.figures} == {FigureKind.MIRRORED}


@pytest.mark.parametrize(
    "operators",
    [
        b"1 g 5 62 90 2.4 re f",
        b"1 g 9 64 40 9 re f",
        b"5 w 1 G 5 66 m 95 66 l S",
        b"BT 1 g /F 30 Tf 0 53 Td (MMM) Tj ET",
    ],
)
def test_what_covers_a_part_of_letters_is_seen(operators: bytes) -> None:
    page = painted(WORDS + b" " + operators)

    assert FigureKind.COVER in {each.kind for each in page.figures}
    before = painted(b"q " + operators + b" Q " + WORDS)
    assert FigureKind.COVER not in {each.kind for each in before.figures}


def test_a_page_crossed_out_is_no_frame_however_it_is_drawn() -> None:
    lines = painted(WORDS + b" 1 w 5 5 m 95 95 l S")
    turned = painted(WORDS + b" .7 .7 -.7 .7 50 0 cm 0 0 90 1 re f")

    for page in (lines, turned):
        assert [each.kind for each in page.figures] == [FigureKind.DRAWING]


def test_letters_drawn_as_one_are_one_run() -> None:
    writer = written(b"BT /F 20 Tf 5 60 Td (aXcer) Tj ET")
    table = b"1 beginbfchar <58> <006600660069> endbfchar"
    fonts = writer.pages[0]["/Resources"].get_object()["/Font"]  # type: ignore[index]
    fonts["/F"][NameObject("/ToUnicode")] = writer._add_object(stream(table))

    assert texts(paint(saved(writer), 1).pages[0]) == ["afficer"]


@pytest.mark.parametrize(
    ("operators", "kind"),
    [
        (b"BT 8 Tz /F 9 Tf 9 60 Td (Members) Tj ET", FigureKind.SQUEEZED),
        (b"BT -5 Tc /F 9 Tf 9 60 Td (Members) Tj ET", FigureKind.HEAPED),
    ],
)
def test_letters_that_nobody_can_tell_apart_are_seen(operators: bytes, kind: FigureKind) -> None:
    assert kind in {each.kind for each in painted(operators).figures}


def test_letters_as_they_are_usually_set_are_nothing_else() -> None:
    assert not painted(b"BT 90 Tz -0.2 Tc /F 9 Tf 9 60 Td (Yes, office fj.) Tj ET").figures


def test_a_font_that_is_not_in_the_file_and_not_known_may_show_anything() -> None:
    writer = written(WORDS)
    font = resolved(resolved(writer.pages[0]["/Resources"])["/Font"])["/F"]
    font[NameObject("/Subtype")] = NameObject("/TrueType")
    font[NameObject("/BaseFont")] = NameObject("/Wingdings-Regular")

    page = paint(saved(writer), 1).pages[0]

    assert {each.kind for each in page.figures} == {FigureKind.OTHER_SIGN}


@pytest.mark.parametrize("kind", [1, 2])
def test_a_path_that_is_painted_with_a_pattern_is_a_picture(kind: int) -> None:
    writer = written(b"/Colours cs 0 0 0 /P scn 9 9 60 20 re f 9 50 60 1 re f")
    pattern = stream(b"BT /F 9 Tf (Suspended) Tj ET", Type="/Pattern")
    pattern.update(names(PatternType=NumberObject(1), PaintType=NumberObject(kind)))
    pattern.update(names(TilingType=NumberObject(1), XStep=NumberObject(60)))
    pattern.update(names(YStep=NumberObject(20), BBox=RectangleObject((0, 0, 60, 20))))
    resources = resolved(writer.pages[0]["/Resources"])
    pattern[NameObject("/Resources")] = names(Font=resources["/Font"])
    kinds = ArrayObject((NameObject("/Pattern"), NameObject("/DeviceRGB")))
    resources[NameObject("/ColorSpace")] = names(Colours=kinds)
    resources[NameObject("/Pattern")] = names(P=writer._add_object(pattern))

    page = paint(saved(writer), 1).pages[0]

    assert [each.kind for each in page.figures] == [FigureKind.PICTURE]
