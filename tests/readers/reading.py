"""Text read as each reader reads it, with its faults as lines."""

from pathlib import Path

from protocol_gen.model.library import (
    ClauseLibrary,
    Post,
    SettingEntry,
    SettingType,
    TermEntry,
    Vocabulary,
)
from protocol_gen.model.period import Period, Unit
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library.reader import LibrarySources, read_library
from protocol_gen.readers.yaml_source import Node, read_yaml

VOCABULARY = Vocabulary(
    terms={"member": TermEntry("member", "members"), "officer": TermEntry("officer", "officers")},
    roles={"clerk": Post("clerk", "clerks")},
    settings={"notice": SettingEntry("notice", SettingType.PERIOD, Period(5, Unit.WORKING_DAY))},
    phrases=frozenset({"decision_makers"}),
)
SMALL = Path(__file__).parents[1] / "bad_input" / "templates"


def node(text: str) -> Node:
    """Return a text that is YAML."""
    faults = Faults()
    read = read_yaml(text.encode(), "file.yaml", faults)
    assert read is not None, lines(faults)
    return read


def lines(faults: Faults) -> list[str]:
    return [str(error) for error in faults.errors]


def library(**more: str) -> ClauseLibrary:
    """Return the small library, with more in its folders."""

    def folder(name: str) -> tuple[tuple[str, bytes], ...]:
        own = tuple(
            (f"templates/{name}/{path.name}", path.read_bytes())
            for path in sorted((SMALL / name).glob("*.yaml"))
        )
        extra = ((f"templates/{name}/more.yaml", more[name].encode()),) if name in more else ()
        return own + extra

    source = ("templates/library.yaml", (SMALL / "library.yaml").read_bytes())
    parts = (folder("clauses"), folder("phrases"), folder("outlines"))
    return read_library(LibrarySources(source, *parts))
