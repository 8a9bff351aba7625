"""What a build depends on: bytes, never times; and of each format just what draws it."""

import os
from pathlib import Path

import pytest
from tests.cli.running import project

from protocol_gen.batch.fingerprints import (
    _PIECE,
    NAMES,
    digest,
    digest_of,
    needed,
    others_among,
    own_reads,
    surroundings,
)
from protocol_gen.project import formats


def profile_in(root: Path) -> Path:
    return project(root) / "profiles" / "testham" / "profile.yaml"


def test_the_time_of_a_file_does_not_count_and_its_bytes_do(tmp_path: Path) -> None:
    profile = profile_in(tmp_path)
    before = own_reads(tmp_path, profile)

    os.utime(profile, (0, 0))
    touched = own_reads(tmp_path, profile)
    profile.write_bytes(profile.read_bytes() + b"#\n")
    edited = own_reads(tmp_path, profile)

    assert touched == before
    assert {name for name in before if edited[name] != before[name]} == {
        "profiles/testham/profile.yaml"
    }


def test_another_name_in_the_folder_counts_but_not_a_hidden_one(tmp_path: Path) -> None:
    profile = profile_in(tmp_path)
    before = own_reads(tmp_path, profile)

    profile.with_name(".profile.yaml.swp").write_bytes(b"")
    hidden = own_reads(tmp_path, profile)
    profile.with_name("crest.svg").write_bytes(b"")
    seen = own_reads(tmp_path, profile)

    assert hidden == before
    assert seen[NAMES] != before[NAMES]


def test_what_else_a_council_reads_is_looked_at_when_it_is_named(tmp_path: Path) -> None:
    profile = profile_in(tmp_path)

    reads = own_reads(tmp_path, profile, ["profiles/_base/shared.yaml"])

    assert reads["profiles/_base/shared.yaml"] == "absent"
    assert others_among(tmp_path, profile, reads) == ["profiles/_base/shared.yaml"]


@pytest.mark.parametrize("size", [0, 1, _PIECE - 1, _PIECE, _PIECE + 1, 3 * _PIECE])
def test_a_file_is_read_to_its_end_however_long_it_is(size: int, tmp_path: Path) -> None:
    content = bytes(at % 251 for at in range(size))
    (tmp_path / "crest.png").write_bytes(content)

    reads = own_reads(tmp_path, profile_in(tmp_path), ["crest.png"])

    assert reads["crest.png"] == digest(content)


def test_a_format_needs_what_its_row_says_and_what_every_document_needs(tmp_path: Path) -> None:
    found = surroundings(project(tmp_path))

    text, pdf = needed(formats.TXT, found), needed(formats.PDF, found)

    assert {"the program", "Python", "pyyaml", "pillow"} == set(text)
    assert {"weasyprint", formats.FONTS, "templates/html/paged.css"} <= set(pdf)
    assert not any(name.startswith("templates/docx/") for name in pdf)


def test_one_fingerprint_of_many_does_not_depend_on_their_order() -> None:
    assert digest_of({"a": "1", "b": "2"}) == digest_of({"b": "2", "a": "1"})
    assert digest_of({"a": "1", "b": "2"}) != digest_of({"a": "2", "b": "1"})
