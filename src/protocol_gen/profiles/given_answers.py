"""Answers that are given at once, in a file: by dotted key, or as a profile has them."""

from collections.abc import Iterator

from protocol_gen.errors import InvalidSourcesError, SourceError
from protocol_gen.frozen import frozen
from protocol_gen.model.location import SourceLocation
from protocol_gen.profiles.messages import (
    ANSWER_NOT_A_LINE,
    ANSWER_NOT_WRITTEN,
    ANSWERS_NOT_A_MAPPING,
    ANSWERS_OF_OTHER_KIND,
)
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.messages import FILE_OF_OTHER_KIND
from protocol_gen.readers.yaml_source import Map, Scalar, read_yaml


@frozen
class Given:
    """A value that was given for a key, and where."""

    value: str
    location: SourceLocation


def read_answers(content: bytes, name: str) -> dict[str, Given]:
    """Return the answers in a YAML file by their keys; ``name`` is its name for messages.

    Raises:
        InvalidSourcesError: with every fault in it.
    """
    faults = Faults()
    node = read_yaml(content, name, faults)
    if node is not None and not isinstance(node, Map):
        faults.add(ANSWERS_NOT_A_MAPPING(), node.location)
    answers = dict(_answers(node, "", faults)) if isinstance(node, Map) else {}
    if faults.errors:
        raise InvalidSourcesError([_as_of_answers(each) for each in faults.errors])
    return answers


def _as_of_answers(error: SourceError) -> SourceError:
    """Return a fault of the whole file as one that says what answers are written in."""
    if error.message.code == FILE_OF_OTHER_KIND.code:
        kind = error.message.facts["kind"]
        return SourceError(ANSWERS_OF_OTHER_KIND(kind=kind), error.location)
    return error


def _answers(node: Map, section: str, faults: Faults) -> Iterator[tuple[str, Given]]:
    for key, value in node.entries:
        name = f"{section}{key.value}"
        match value:
            case Map() if not section:
                yield from _answers(value, f"{name}.", faults)
            case Scalar() if value.is_nothing:
                faults.add(ANSWER_NOT_WRITTEN(key=name), value.location)
            case Scalar():
                yield name, Given(value.value, value.location)
            case _:
                faults.add(ANSWER_NOT_A_LINE(key=name), value.location)
