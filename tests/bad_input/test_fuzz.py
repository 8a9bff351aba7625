"""Whatever a file holds, reading ends in a document or in faults that the user can mend."""

import random
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.bad_input.cases import HEAD, read_cases
from tests.effort import examples

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library.kinds import read_kind
from protocol_gen.readers.library.reader import LibrarySources, read_library
from protocol_gen.readers.profile.layers import ProfileSources
from protocol_gen.readers.profile.reader import read_profile
from protocol_gen.readers.yaml_source import read_yaml
from protocol_gen.resolver import explain, resolve

SMALL = Path(__file__).parent / "templates"
REAL = Path(__file__).parents[2]
CHANGES = b"""\
- {at: roles.distinct, find: one another, replace: each other, kind: slip, reason: "A reason."}
- {id: local.one, heading: One, insert: [A, {list: [b]}], after: roles, kind: choice, reason: B}
- {omit: introduction.character, was: "It is a guide, and nothing more.", kind: choice, reason: C}
"""
TOKENS = st.sampled_from(
    [
        *("nation", "wales", "council_type", "town", "terms", "roles", "clerk", "local.one"),
        *("find", "replace", "insert", "id", "text", "when", "{{", "}}", "the", "~", "null", "é"),
        *":-{}[],'\"#!|>?%@\\&*",
    ]
)
GAPS = st.sampled_from(["", " ", " ", "\n", "\n  ", "\t", "\0"])
ANY_BYTES = st.one_of(
    st.binary(max_size=200),
    st.lists(st.tuples(TOKENS, GAPS)).map(lambda all_: "".join(map("".join, all_)).encode()),
)
COUNCILS = st.sampled_from(["bridgend-town-council", "principal-council"])


def sources(folder: Path) -> dict[str, bytes]:
    """Return the files of a library by their names for messages."""
    return {
        f"templates/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for path in sorted(folder.rglob("*.yaml"))
    }


def resolved(library: Mapping[str, bytes], profile: bytes, changes: bytes) -> None:
    """Go the whole way from sources to a document, or end in faults."""

    def listed(part: str) -> tuple[tuple[str, bytes], ...]:
        return tuple(each for each in library.items() if each[0].startswith(f"templates/{part}/"))

    name = "templates/library.yaml"
    parts = (listed("clauses"), listed("phrases"), listed("outlines"))
    kinds = {path.rpartition("/")[2].removesuffix(".yaml"): path for path, _ in listed("kinds")}
    try:
        clauses = read_library(LibrarySources((name, library[name]), *parts))
        given_ = ProfileSources(
            "testham",
            ("profile.yaml", profile),
            ("changes.yaml", changes),
            lambda base: None if base == "none" else ("base.yaml", profile),
            lambda kind: (
                read_kind(library[kinds[kind]], kinds[kind], kind) if kind in kinds else None
            ),
        )
        own = read_profile(given_, clauses)
        explain(resolve(clauses, own), own)
    except InvalidSourcesError as error:
        faults = error.errors
    else:
        return
    assert faults
    assert all(fault.location.line and fault.location.column for fault in faults), faults


@cache
def small() -> Mapping[str, bytes]:
    return sources(SMALL)


@given(ANY_BYTES)
def test_any_bytes_are_yaml_or_have_a_fault_with_a_place(content: bytes) -> None:
    faults = Faults()

    node = read_yaml(content, "file.yaml", faults)

    assert node is not None or faults.errors
    assert all(fault.location.line and fault.location.column for fault in faults.errors)


@given(ANY_BYTES, st.booleans())
def test_any_bytes_are_a_profile_or_have_faults(content: bytes, after_head: bool) -> None:  # noqa: FBT001
    resolved(small(), HEAD.encode() + content if after_head else content, b"")


@given(ANY_BYTES)
def test_any_bytes_are_changes_or_have_faults(content: bytes) -> None:
    resolved(small(), HEAD.encode(), content)


@given(st.sampled_from(sorted(small())), ANY_BYTES)
def test_any_bytes_are_a_library_file_or_have_faults(name: str, content: bytes) -> None:
    resolved({**small(), name: content}, HEAD.encode(), b"")


@given(st.sampled_from(sorted(small())), st.randoms(use_true_random=False))
def test_a_mutation_of_the_small_library_is_in_order_or_has_faults(
    name: str, chance: random.Random
) -> None:
    resolved({**small(), name: mutated(small()[name], chance)}, HEAD.encode(), CHANGES)


@given(st.randoms(use_true_random=False))
def test_a_mutation_of_profile_and_changes_is_in_order_or_has_faults(
    chance: random.Random,
) -> None:
    resolved(small(), mutated(HEAD.encode(), chance), mutated(CHANGES, chance))


@pytest.mark.slow
@given(st.data(), st.randoms(use_true_random=False))
@settings(max_examples=examples(150))
def test_a_mutation_of_the_real_files_is_in_order_or_has_faults(
    data: st.DataObject, chance: random.Random
) -> None:
    library = sources(REAL / "templates")
    folder = REAL / "profiles" / data.draw(COUNCILS)
    own = {name: (folder / f"{name}.yaml").read_bytes() for name in ("profile", "changes")}
    name = data.draw(st.sampled_from((*sorted(library), *own)))
    files = {**library, **own}
    files[name] = mutated(files[name], chance)

    resolved(files, files["profile"], files["changes"])


@pytest.mark.slow
@given(st.sampled_from([case.files for case in read_cases()]), st.randoms(use_true_random=False))
@settings(max_examples=examples(300))
def test_a_mutation_of_what_is_broken_already_has_faults_or_is_mended(
    files: Mapping[str, str], chance: random.Random
) -> None:
    library = {**small(), **{n: t.encode() for n, t in files.items() if n.startswith("templates/")}}
    own = {name.rpartition("/")[2]: text.encode() for name, text in files.items()}
    profile = own.get("profile.yaml", HEAD.encode())

    resolved(library, mutated(profile, chance), mutated(own.get("changes.yaml", b""), chance))


def mutated(content: bytes, chance: random.Random) -> bytes:
    """Return a file with a few lines or characters taken out, doubled, swapped or changed."""
    for _ in range(chance.randint(1, 3)):
        if chance.random() < 0.5:
            content = "\n".join(_mutated(content.decode().split("\n"), chance)).encode()
        else:
            content = "".join(_mutated(list(content.decode()), chance)).encode()
    return content


def _mutated(parts: list[str], chance: random.Random) -> list[str]:
    if not parts:
        return parts
    at, other = chance.randrange(len(parts)), chance.randrange(len(parts))
    match chance.randrange(4):
        case 0:
            return parts[:at] + parts[at + 1 :]
        case 1:
            return [*parts[:at], parts[at], *parts[at:]]
        case 2:
            parts[at], parts[other] = parts[other], parts[at]
            return parts
        case _:
            return [*parts[:at], chance.choice("{}[]:-,'\"#&*!|>?~ \n"), *parts[at:]]
