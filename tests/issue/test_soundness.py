"""What keeps a document that came from a file from being issued."""

import pytest
from tests.builders import LIBRARY, document, provision, sample, words

from protocol_gen.issue.soundness import faults
from protocol_gen.model.document import Document, Paragraph, ProvisionForm, Table
from protocol_gen.model.inlines import CrossReference

BROKEN = {
    "document-id-twice": document(provision("a", "x"), provision("a", "y")),
    "document-id-invalid": document(provision("a~", "x")),
    "document-unwritable": document(provision("a", "x\x00")),
    "document-order-invalid": document(provision("a", "x", form=ProvisionForm.RUN_ON)),
    "document-target-missing": document(
        provision("a", blocks=(Paragraph((CrossReference("nowhere", "4", LIBRARY),)),))
    ),
    "document-table-uneven": document(
        provision("a", blocks=(Table((), (words("h"), words("i")), ((words("one"),),)),))
    ),
}


def test_a_document_with_every_block_is_sound() -> None:
    assert list(faults(sample())) == []


@pytest.mark.parametrize(("code", "broken"), BROKEN.items(), ids=list(BROKEN))
def test_what_no_resolver_makes_is_named(code: str, broken: Document) -> None:
    assert code in [each.code for each in faults(broken)]
