import pytest
from tests.look.files import bare, letterhead, repacked

from protocol_gen.readers.look.word_template import UnusableTemplateError, check_word_template

TYPES = "[Content_Types].xml"
MAIN = b"wordprocessingml.document.main"


def types(main: bytes) -> bytes:
    return b'<Types><Override ContentType="application/' + main + b'"/></Types>'


def relationship(kind: str, target: str, mode: str = "External") -> bytes:
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r9" Type="http://x/relationships/{kind}" Target="{target}" '
        f'TargetMode="{mode}"/></Relationships>'
    ).encode()


STRICT = relationship("officeDocument", "word/document.xml", "Internal").replace(
    b"http://x/", b"http://purl.oclc.org/ooxml/officeDocument/"
)
DOTX = repacked(
    bare(),
    **{TYPES: types(b"vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")},
)


@pytest.mark.parametrize("template", [letterhead(), bare(), DOTX])
def test_a_word_file_will_do(template: bytes) -> None:
    check_word_template(template)


def test_an_address_in_a_letterhead_will_do() -> None:
    link = relationship("hyperlink", "https://testham.example")

    check_word_template(repacked(letterhead(), **{"word/_rels/header9.xml.rels": link}))


@pytest.mark.parametrize(
    ("template", "words"),
    [
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 99, "Word 97"),
        (b"Dear Sir", "not a Word document"),
        (letterhead()[:900], "not a Word document, or it is broken"),
        (repacked(bare(), **{TYPES: types(b"vnd.oasis")}), "it is not a Word document"),
        (repacked(bare(), **{"_rels/.rels": STRICT}), "it is Strict Open XML"),
        (repacked(bare(), **{TYPES: types(b"word.document.macroEnabled.main")}), "macros"),
        (repacked(bare(), **{"word/vbaProject.bin": b"x"}), "macros"),
        (
            repacked(
                bare(),
                **{"word/_rels/settings.xml.rels": relationship("attachedTemplate", "//x/n")},
            ),
            "attached to another template, //x/n",
        ),
        (
            repacked(bare(), **{"word/_rels/header1.xml.rels": relationship("image", "http://x")}),
            r"from outside itself \(image: http://x\)",
        ),
        (repacked(bare(), **{"word/_rels/x.rels": b"<Relation"}), "broken"),
        (repacked(bare(), **{f"word/{n}.xml": b"" for n in range(2001)}), "too large"),
    ],
)
def test_what_brings_harm_or_is_no_word_file_is_refused(template: bytes, words: str) -> None:
    with pytest.raises(UnusableTemplateError, match=words):
        check_word_template(template)


def test_a_part_that_was_damaged_is_found() -> None:
    data = bytearray(repacked(bare(), **{"word/x.xml": b"marked" * 9}))
    data[data.find(b"marked")] ^= 1

    with pytest.raises(UnusableTemplateError, match="broken"):
        check_word_template(bytes(data))
