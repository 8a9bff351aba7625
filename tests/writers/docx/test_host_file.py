"""Another's Word file as a tree: what it has, and that it is written as it was."""

from io import BytesIO
from itertools import islice
from zipfile import ZipFile

import pytest
from tests.judges.merges import foreign_host, plain_host
from tests.judges.word import parts, zipped

from protocol_gen.errors import HostFileError
from protocol_gen.writers.docx.host_file import HostFile, free

RELATIONS = "word/_rels/document.xml.rels"


def test_headings_are_found_by_their_level_whatever_their_style_is_called() -> None:
    found = [(each.text, each.depth) for each in HostFile(foreign_host()).headings()]

    assert found[:3] == [("Part 1 things", 1), ("Article 1", 2), ("Article 2", 2)]


def test_a_file_is_written_as_it_was() -> None:
    host = HostFile(plain_host())

    assert parts(host.saved()).keys() == parts(plain_host()).keys()
    assert parts(host.saved())["docProps/core.xml"] == parts(plain_host())["docProps/core.xml"]


def without(kind: str) -> bytes:
    """The plain host without a part of a kind."""
    content = parts(plain_host())
    del content[f"word/{kind}.xml"]
    old = f"relationships/{kind}".encode()
    content[RELATIONS] = content[RELATIONS].replace(old, b"relationships/x")
    return zipped(content)


@pytest.mark.parametrize("kind", ["numbering", "styles"])
def test_a_file_without_lists_or_styles_is_given_a_part_for_them(kind: str) -> None:
    host = HostFile(without(kind))

    assert len(getattr(host, kind)) == 0
    assert f"protocol_{kind}.xml".encode() in parts(host.saved())[RELATIONS]
    assert f"protocol_{kind}.xml".encode() in parts(host.saved())["[Content_Types].xml"]


def test_a_part_that_is_added_bears_no_time() -> None:
    host = HostFile(without("numbering"))
    assert len(host.numbering) == 0

    with ZipFile(BytesIO(host.saved())) as archive:
        assert archive.getinfo("word/protocol_numbering.xml").date_time == (1980, 1, 1, 0, 0, 0)


def test_the_text_is_found_whatever_its_part_is_called() -> None:
    content = parts(plain_host())
    for old in ("word/document.xml", RELATIONS):
        content[old.replace("document.xml", "document2.xml")] = content.pop(old)
    for name in ("_rels/.rels", "[Content_Types].xml"):
        content[name] = content[name].replace(b"word/document.xml", b"word/document2.xml")

    host = HostFile(zipped(content))

    assert len(host.headings()) == len(HostFile(plain_host()).headings())
    assert parts(host.saved()).keys() == content.keys()


@pytest.mark.parametrize("name", ["word/styles.xml", "word/numbering.xml", "word/document.xml"])
def test_a_part_that_is_broken_is_told(name: str) -> None:
    content = parts(plain_host())

    with pytest.raises(HostFileError):
        HostFile(zipped({**content, name: content[name][:500]}))


@pytest.mark.parametrize("taken", [set(), {1, 2}, {2**31 - 1}, {5, 2**31 - 1}, {2**30 - 1, 2**30}])
def test_free_numbers_are_none_that_is_taken(taken: set[int]) -> None:
    found = [*islice(free(taken), 3)]

    assert taken.isdisjoint(found)
    assert max(found) < 2**31
