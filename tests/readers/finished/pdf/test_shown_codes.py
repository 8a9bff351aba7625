"""Which signs of which fonts the pages of a file show."""

from pypdf.generic import NameObject
from tests.readers.finished.pdf.pdf_made import saved_reader, written

from protocol_gen.readers.finished.pdf.objects import resolved
from protocol_gen.readers.finished.pdf.shown_codes import ShownCodes


def codes(operators: bytes, **forms: bytes) -> set[bytes]:
    shown = ShownCodes(saved_reader(written(operators, forms=forms)))
    return {code for each in shown.codes.values() for code in each}


def test_all_that_shows_words_is_read() -> None:
    shown = codes(b"BT /F 9 Tf (a) Tj [(b) -20 (c)] TJ (d) ' 1 2 (e) \" ET")

    assert shown == {b"a", b"b", b"c", b"d", b"e"}


def test_a_font_is_kept_and_comes_back_as_the_state_does() -> None:
    assert codes(b"/F 9 Tf q /Other 9 Tf Q BT (a) Tj ET") == {b"a"}
    assert codes(b"BT q /F 9 Tf Q (a) Tj ET") == set()


def test_forms_are_read_too_in_the_font_of_what_is_around_them() -> None:
    assert codes(b"/F 9 Tf /Inner Do", Inner=b"BT (a) Tj ET") == {b"a"}


def test_codes_of_a_kind_that_is_not_known_are_told() -> None:
    writer = written(b"BT /F 9 Tf (a) Tj ET")
    font = resolved(resolved(writer.pages[0]["/Resources"])["/Font"])["/F"]
    font[NameObject("/Subtype")] = NameObject("/Type0")
    font[NameObject("/Encoding")] = NameObject("/GBK-EUC-H")

    shown = ShownCodes(saved_reader(writer))

    assert len(shown.unknown) == 1


def test_a_pattern_is_noticed() -> None:
    painted = ShownCodes(saved_reader(written(b"/Pattern cs /P scn 0 0 9 9 re f")))
    plain = ShownCodes(saved_reader(written(b"0 0 1 scn 0 0 9 9 re f")))

    assert painted.has_patterns
    assert not plain.has_patterns
