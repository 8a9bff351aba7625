"""Whether fonts agree about which letters their signs show."""

import pytest
from pypdf.generic import NameObject
from tests.readers.finished.pdf.pdf_made import names, saved_reader, stream, written

from protocol_gen.readers.finished.pdf.fonts import contradict

CHAR = b"1 beginbfchar <%s> <%s> endbfchar"
RANGE = b"1 beginbfrange <41> <43> <0061> endbfrange"

LIST = b"1 beginbfrange <41> <42> [<0061> <%s>] endbfrange"

WIDE = b"1 beginbfchar <0101> <002A> endbfchar"


def agree(*fonts: tuple[bytes, bytes]) -> bool:
    """Whether fonts agree, each with its program and its table, of which all but one are a form's.

    The last is one of the page.
    """
    writer = written(b"", forms={"A": b""})
    page = writer.pages[0]["/Resources"].get_object()
    inner = names(Font=names())
    page["/XObject"]["/A"][NameObject("/Resources")] = inner  # type: ignore[index]
    for place, (program, table) in enumerate(fonts):
        held = page if place == len(fonts) - 1 else inner
        made = names(
            Type="/Font",
            Subtype="/TrueType",
            FontDescriptor=names(FontFile2=writer._add_object(stream(program))),
            ToUnicode=writer._add_object(stream(table)),
        )
        held["/Font"][NameObject(f"/F{place}")] = made  # type: ignore[index]
    return not contradict(saved_reader(writer))


@pytest.mark.parametrize(
    ("one", "other", "is_so"),
    [
        (CHAR % (b"41", b"0061"), CHAR % (b"41", b"0061"), True),
        (CHAR % (b"41", b"0061"), CHAR % (b"42", b"0061"), True),
        (CHAR % (b"41", b"0061"), CHAR % (b"41", b"006F"), False),
        (RANGE, CHAR % (b"42", b"0062"), True),
        (RANGE, CHAR % (b"42", b"0061"), False),
        (RANGE, b"no table", True),
        (b"2 beginbfrange <00FF> <01FF> <0028> <0100> <0100> <0029> endbfrange", WIDE, True),
        (RANGE, LIST % b"0062", True),
        (RANGE, LIST % b"006F", False),
    ],
)
def test_one_sign_of_one_program_shows_one_letter(one: bytes, other: bytes, *, is_so: bool) -> None:
    assert agree((b"program", one), (b"program", other)) is is_so


def test_signs_of_other_programs_are_others() -> None:
    assert agree((b"one", CHAR % (b"41", b"0061")), (b"other", CHAR % (b"41", b"006F")))
