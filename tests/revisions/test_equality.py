from dataclasses import replace

from tests.builders import document, provision

from protocol_gen.model.inlines import Origin, OriginKind, Text
from protocol_gen.revisions.equality import same, without_origins


def test_the_same_words_are_the_same_whatever_gave_them() -> None:
    one = (
        Text("the ", Origin(OriginKind.LIBRARY, "a")),
        Text("clerk", Origin(OriginKind.ROLE, "b")),
    )
    other = (Text("the clerk", Origin(OriginKind.LIBRARY, "c")),)

    assert without_origins(one) == without_origins(other)


def test_another_version_is_another_document() -> None:
    made = document(provision("a", "Text."))

    assert same(made, replace(made))
    assert not same(made, replace(made, version="9.9"))
