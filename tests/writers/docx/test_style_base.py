"""The style base: what a council's own template keeps, and what a document sets in it."""

from dataclasses import replace

import pytest
from tests.builders import document, provision, sample
from tests.judges.word import changed, part, parts, protocol_text, w
from tests.writers.docx.council_templates import DOCUMENT, put, template
from tests.writers.docx.council_templates import replace as replace_in
from tests.writers.docx.files import (
    letterhead,
    model_text,
    write,
)

from protocol_gen.errors import InvalidWordTemplateError, MissingStylesError
from protocol_gen.model.document import (
    Look,
)


def test_the_accent_colour_and_the_font_are_the_councils() -> None:
    data = write(replace(sample(), look=Look(accent="#7a1f3d", font="Atkinson Hyperlegible")))

    styles = parts(data)["word/styles.xml"].decode()
    assert "7A1F3D" in styles
    assert "1D3F6E" not in styles
    assert 'w:ascii="Atkinson Hyperlegible"' in styles


def test_a_councils_own_template_keeps_its_letterhead_and_its_styles() -> None:
    protocol = replace(sample(), look=Look(word_template=letterhead()))

    data = write(protocol)

    head = parts(data)["word/header1.xml"].decode()
    assert "Testham, Town Hall" in head
    assert "DRAFT" in head
    assert '<w:sz w:val="26"/>' in parts(data)["word/styles.xml"].decode()
    assert "Left behind" not in parts(data)["word/document.xml"].decode()
    assert protocol_text(data) == model_text(protocol)


def test_a_template_without_a_language_is_given_the_documents() -> None:
    template = letterhead()
    found = parts(template)["word/styles.xml"].decode()
    start, end = found.index("<w:docDefaults>"), found.index("</w:docDefaults>")
    bare = changed(template, "word/styles.xml", found[start : end + 16], "")

    data = write(replace(sample(), look=Look(word_template=bare)))

    (lang,) = part(data, "word/styles.xml").iter(w("lang"))
    assert lang.get(w("val")) == "en-GB"


@pytest.mark.parametrize(
    "content",
    [
        b"no zip",
        template(lambda parts: put(parts, DOCUMENT, "</w:sectPr>", '<w:titlePg w:val="maybe"/>')),
        template(lambda parts: put(parts, DOCUMENT, "<w:sectPr", "<w:p>")),
        template(lambda parts: replace_in(parts, DOCUMENT, 'w:left="[0-9]+"', 'w:left="11906"')),
        template(lambda parts: parts.update({"word/header1.xml": "no markup"})),
    ],
)
def test_a_template_that_cannot_be_read_is_an_error_that_says_so(content: bytes) -> None:
    with pytest.raises(InvalidWordTemplateError, match=r"save it as a Word document"):
        write(replace(sample(), look=Look(word_template=content)))


def test_styles_that_a_template_lacks_are_reported_by_name() -> None:
    lacking = letterhead(without="Quote Source")

    with pytest.raises(MissingStylesError) as caught:
        write(replace(sample(), look=Look(word_template=lacking)))

    assert caught.value.names == ("Quote Source",)
    assert write(replace(document(provision("a", "x")), look=Look(word_template=lacking)))
