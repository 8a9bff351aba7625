"""A kept version of the library: what is put into it comes out of it, or it is a fault."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.effort import examples

from protocol_gen.errors import InvalidSourcesError, MissingTemplateError
from protocol_gen.project.kept_libraries import KeptFiles, keep, kept_name


@dataclass
class Files:
    """A library of some files in memory."""

    library: bytes = b'version: "1.0"\n'
    clauses: dict[str, bytes] = field(default_factory=lambda: {"b.yaml": b"[]", "a.yaml": b"# a"})

    def read(self, name: str) -> bytes:
        assert name == "library.yaml"
        return self.library

    def named(self, folder: str) -> Iterator[tuple[str, bytes]]:
        for name in sorted(self.clauses) if folder == "clauses" else ():
            yield f"templates/clauses/{name}", self.clauses[name]


KEPT = keep(Files())


def opened(content: bytes) -> KeptFiles:
    return KeptFiles.opened(content, "templates/history/1.0.zip", None)


def zipped(how: int, **files: bytes) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w", how) as made:
        for name, content in files.items():
            made.writestr(name.replace("_", "."), content)
    return held.getvalue()


def test_what_is_put_into_it_comes_out_of_it() -> None:
    found = opened(KEPT)

    assert found.read("library.yaml") == Files().library
    assert [*found.named("clauses")] == [
        ("templates/history/1.0.zip/clauses/a.yaml", b"# a"),
        ("templates/history/1.0.zip/clauses/b.yaml", b"[]"),
    ]
    assert [*found.named("kinds")] == []
    with pytest.raises(MissingTemplateError):
        found.read("kinds/town.yaml")


def test_the_same_files_are_the_same_bytes() -> None:
    assert keep(Files()) == KEPT
    assert kept_name("1.0") == "history/1.0.zip"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"version: 1.0",
        zipped(ZIP_DEFLATED),
        zipped(ZIP_DEFLATED, clauses_yaml=b"[]"),
        zipped(ZIP_LZMA, library_yaml=b"[]"),
    ],
)
def test_what_is_no_library_is_a_fault_with_its_place(content: bytes) -> None:
    with pytest.raises(InvalidSourcesError) as raised:
        opened(content)

    (error,) = raised.value.errors
    assert error.location.file == "templates/history/1.0.zip"


@given(st.randoms(use_true_random=False))
@settings(max_examples=examples(2000, 200))
def test_however_it_is_damaged_it_is_read_or_a_fault(chance: random.Random) -> None:
    content = bytearray(KEPT)
    for _ in range(chance.randint(1, 3)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    end = chance.choice((len(content), chance.randrange(len(content))))

    try:
        found = opened(bytes(content[:end]))
    except InvalidSourcesError:
        return
    assert found.read("library.yaml") == Files().library
