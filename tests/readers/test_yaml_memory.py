"""Files that are there under several names: what each holds, with places in the one asked for."""

from collections.abc import Iterator
from zipfile import ZipFile

import pytest
from tests import projects

from protocol_gen.model.location import SourceLocation
from protocol_gen.project.template_folders import TemplateFolders
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.yaml_memory import YamlMemory
from protocol_gen.readers.yaml_source import Node, read_yaml

FAULTY = (
    b"a: 1\na: 2\n",
    b"- &anchor a\n- *anchor\n",
    b"a: [b, c\n",
    b"a: b#c #d\n",
    b"",
    b"a: \x00\n",
)


def contents() -> Iterator[tuple[str, bytes]]:
    """Every file of the kept library and of today's."""
    templates = TemplateFolders.of(projects.ROOT)
    for folder in ("clauses", "phrases", "outlines", "kinds"):
        yield from templates.named(folder)
    with ZipFile(projects.ROOT / "templates" / "history" / "1.0.zip") as kept:
        yield from ((name, kept.read(name)) for name in kept.namelist())


def alone(content: bytes, name: str) -> tuple[Node | None, list[object]]:
    faults = Faults()
    return read_yaml(content, name, faults), [
        (each.message, each.location) for each in faults.errors
    ]


def remembered(memory: YamlMemory, content: bytes, name: str) -> tuple[Node | None, list[object]]:
    faults = Faults()
    found = memory.read(content, name, faults)
    return found, [(each.message, each.location) for each in faults.errors]


def test_a_file_under_another_name_holds_the_same_at_places_of_its_own() -> None:
    for name, content in contents():
        memory = YamlMemory()
        first = remembered(memory, content, name)

        second = remembered(memory, content, "another.yaml")

        assert first == alone(content, name)
        assert second == alone(content, "another.yaml")


def test_a_file_with_other_bytes_is_another_file() -> None:
    memory = YamlMemory()
    remembered(memory, b"a: [1, 'two', {b: c}]\n", "a.yaml")

    found, _ = remembered(memory, b"a: [1, 'two', {b: d}]\n", "a.yaml")

    assert found == alone(b"a: [1, 'two', {b: d}]\n", "a.yaml")[0]


@pytest.mark.parametrize("content", FAULTY)
def test_a_fault_is_told_for_each_file_that_has_it(content: bytes) -> None:
    memory = YamlMemory()

    told = [remembered(memory, content, name) for name in ("one.yaml", "two.yaml", "one.yaml")]

    assert told == [alone(content, name) for name in ("one.yaml", "two.yaml", "one.yaml")]
    assert all(faults for _, faults in told)


def test_the_place_of_each_key_and_value_is_in_the_file_that_is_read() -> None:
    memory = YamlMemory()
    remembered(memory, b"a:\n  - b\n", "one.yaml")

    found, _ = remembered(memory, b"a:\n  - b\n", "two.yaml")

    assert found is not None
    assert SourceLocation("two.yaml", 2, 5) in places(found)
    assert {each.file for each in places(found)} == {"two.yaml"}


def places(node: Node) -> list[SourceLocation]:
    """Every place in a node, however deep it is."""
    found = [node.location]
    for below in getattr(node, "items", ()):
        found += places(below)
    for key, value in getattr(node, "entries", ()):
        found += [*places(key), *places(value)]
    return found
