"""What each part of a Word file is made with: styles by name, words as runs, references."""

from datetime import date

import pytest
from tests.builders import LIBRARY, document, provision, sample
from tests.judges.word import part, w
from tests.writers.docx.files import bookmark_of, fields, languages, write

from protocol_gen.errors import MissingStylesError
from protocol_gen.model.document import (
    Paragraph,
)
from protocol_gen.model.inlines import CrossReference, Origin, OriginKind, Text
from protocol_gen.writers.docx.build_context import Styles, Tracking
from protocol_gen.writers.docx.oxml_changes import Stamp


def test_words_in_another_language_are_marked() -> None:
    welsh = provision("a", "Croeso", language="cy")

    data = write(document(welsh, provision("b", "Hello", language="en-GB")))

    found = languages(data)
    assert found["Croeso"] == "cy"
    assert found["Hello"] == ""


def test_a_cross_reference_is_a_field_with_its_words_in_it() -> None:
    found = fields(write(sample()))

    assert (f"REF {bookmark_of('roles.summary')} \\w \\h", "2.1") in found
    assert (f"REF {bookmark_of('annex')} \\h", "Annex") in found


def test_a_reference_that_word_would_word_otherwise_is_a_plain_link() -> None:
    reference = CrossReference("b", "our aims", Origin(OriginKind.CROSS_REFERENCE), numbered=False)
    protocol = document(
        provision("a", blocks=(Paragraph((Text("See ", LIBRARY), reference)),)),
        provision("b", "Words.", heading="Aims"),
    )

    data = write(protocol)

    links = [link.get(w("anchor")) for link in part(data, "word/document.xml").iter(w("hyperlink"))]
    assert links == [bookmark_of("b")]
    assert fields(data) == []


def test_a_style_is_found_by_its_name_whatever_its_case() -> None:
    styles = Styles({"body text": "BodyText"})

    assert styles("Body Text") == styles("BODY TEXT") == "BodyText"
    assert "Body text" in styles
    styles.check()


def test_all_styles_that_were_asked_for_in_vain_are_named_at_the_end() -> None:
    styles = Styles({})
    asked = [styles("Quote"), styles("Note Text"), styles("Quote")]

    with pytest.raises(MissingStylesError) as caught:
        styles.check()

    assert asked == ["", "", ""]
    assert caught.value.names == ("Note Text", "Quote")
    assert "Title" not in styles


def test_each_tracked_change_has_a_number_of_its_own() -> None:
    tracking = Tracking("The Clerk", date(2026, 5, 12), first=7)

    assert [tracking.stamp() for _ in range(2)] == [
        Stamp(7, "The Clerk", date(2026, 5, 12)),
        Stamp(8, "The Clerk", date(2026, 5, 12)),
    ]
