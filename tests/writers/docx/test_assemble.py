"""A style base filled with a document: what goes where, and the council's look."""

from dataclasses import replace
from io import BytesIO

import docx
from tests.builders import sample
from tests.judges.word import paragraph_text, parts, protocol_text, w
from tests.writers.docx.files import (
    ADOPTED,
    LOGO,
    body,
    long_document,
    model_text,
    write,
)

from protocol_gen.model.document import (
    Document,
    Look,
)


def test_furniture_stands_outside_the_bookmarks() -> None:
    protocol = replace(long_document(), control=ADOPTED, look=Look(cover=True, logo=LOGO))

    text = protocol_text(write(protocol))

    assert text == model_text(protocol)
    assert "Document control" not in text


def test_one_of_several_papers_has_its_label_above_it_and_outside_its_text() -> None:
    protocol = replace(long_document(), label="Appendix A")

    made = write(protocol)

    assert paragraph_text(body(made)[0]) == "Appendix A"
    assert protocol_text(made) == model_text(protocol)


def test_contents_stand_below_the_title() -> None:
    blocks = body(write(replace(long_document(), look=Look(cover=True))))

    contents = next(at for at, block in enumerate(blocks) if block.tag == w("sdt"))
    shown = [paragraph_text(block) for block in (blocks[contents - 1], blocks[contents + 1])]
    assert shown == ["Version: 1.0", "Section 1 & more"]


def test_a_draft_is_marked_in_every_head_and_an_adopted_version_in_none() -> None:
    draft = replace(sample(), look=Look(cover=True))
    adopted = replace(draft, control=ADOPTED)

    def heads(protocol: Document) -> list[bool]:
        found = parts(write(protocol))
        return [b"DRAFT" in found[f"word/header{number}.xml"] for number in (1, 2)]

    assert heads(draft) == [True, True]
    assert heads(adopted) == [False, False]


def test_a_logo_keeps_its_shape_and_has_words() -> None:
    data = write(replace(sample(), look=Look(logo=replace(LOGO, width=4000, height=2000))))

    (shape,) = docx.Document(BytesIO(data)).inline_shapes
    assert (shape.width, shape.height) == (1_728_000, 864_000)
    assert b'descr="The arms of Testham"' in parts(data)["word/document.xml"]
