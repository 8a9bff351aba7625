"""The parts of a Word file, whatever they are called."""

import pytest
from tests.readers.finished.finished_files import packed, word_file

from protocol_gen.errors import ForeignFileError
from protocol_gen.readers.finished.word_package import Package


def test_parts_are_found_by_their_relations_and_not_by_their_names() -> None:
    package = Package(word_file({"document": "<a/>", "header": "<b/>", "header2": "<c/>"}), "a")

    assert package.main == "text/main.xml"
    assert [root.tag for _, root in package.related(package.main, "header")] == ["b", "c"]
    assert package.one(package.main, "styles") is None


def test_a_part_that_only_has_the_usual_name_is_none_of_the_file() -> None:
    package = Package(packed({"word/document.xml": b"<a/>"}), "a.docx")

    with pytest.raises(ForeignFileError, match="not a Word file"):
        package.main  # noqa: B018  # it is asked for


def test_a_part_elsewhere_in_the_net_is_not_asked_for() -> None:
    parts = {
        "_rels/.rels": (
            b'<r><x Id="1" Type="a/officeDocument" Target="http://a.b/c" TargetMode="External"/>'
            b'<x Id="2" Type="a/officeDocument" Target="/D.xml"/></r>'
        ),
        "d.xml": b"<a/>",
    }
    package = Package(packed(parts), "a.docx")

    root = package.read(package.main)

    assert root is not None
    assert root.tag == "a"


def test_many_parts_that_fill_the_memory_together_are_refused() -> None:
    parts = {f"{number}.xml": b"<a>" + b" " * 20_000_000 + b"</a>" for number in range(3)}
    package = Package(packed(parts), "a.docx")

    package.read("0.xml")
    package.read("1.xml")
    with pytest.raises(ForeignFileError, match="far too large"):
        package.read("2.xml")
