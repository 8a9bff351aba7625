"""Another's Word file as a tree: what it has, and that it is written as it was."""

import pytest
from tests.judges.merges import foreign_host, plain_host
from tests.judges.word import changed, parts, zipped

from protocol_gen.errors import HostFileError
from protocol_gen.writers.docx.host_file import HostFile


def test_headings_are_found_by_their_level_whatever_their_style_is_called() -> None:
    found = [(text, depth) for _, text, depth in HostFile(foreign_host()).headings()]

    assert found[:3] == [("Part 1 things", 1), ("Article 1", 2), ("Article 2", 2)]


def test_a_file_is_written_as_it_was() -> None:
    host = HostFile(plain_host())

    assert parts(host.saved()).keys() == parts(plain_host()).keys()
    assert parts(host.saved())["docProps/core.xml"] == parts(plain_host())["docProps/core.xml"]


def test_a_file_without_lists_is_given_a_part_for_them() -> None:
    content = parts(plain_host())
    del content["word/numbering.xml"]
    relations = "word/_rels/document.xml.rels"
    content[relations] = content[relations].replace(b"relationships/numbering", b"relationships/x")
    host = HostFile(zipped(content))

    assert len(host.numbering) == 0
    assert b"protocol_numbering.xml" in parts(host.saved())[relations]
    assert b"protocol_numbering.xml" in parts(host.saved())["[Content_Types].xml"]


def test_a_file_without_styles_is_none_of_words() -> None:
    bare = changed(plain_host(), "word/_rels/document.xml.rels", "relationships/styles", "x/styles")

    with pytest.raises(HostFileError):
        HostFile(bare)
