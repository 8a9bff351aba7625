"""The parts of a catalogue, walked through one by one."""

import ast
import inspect
import re
from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from types import ModuleType
from typing import Any

from protocol_gen.language.sentences import Counted, Sentence


def texts_of(value: Any, place: str = "") -> Iterator[tuple[str, str]]:  # noqa: ANN401  # any part
    """Yield every text of a group of words, by its dotted name; each form of a count is one."""
    match value:
        case str():
            yield place, value
        case Sentence(text):
            yield place, text
        case Counted():
            yield from ((place, form) for form in value.forms.values())
        case tuple():
            for each in value:
                yield from texts_of(each, place)
        case _ if is_dataclass(value):
            for each in fields(value):
                yield from texts_of(getattr(value, each.name), f"{place}.{each.name}")
        case _:
            return


def wrong_gaps(value: Any, types: ModuleType) -> set[str]:  # noqa: ANN401  # any group of words
    """Return where sentences or forms of a count have other gaps than is said of their field."""
    said = _said_gaps(types)
    return {
        f"{group}.{name}"
        for group, name, found in _gaps(value)
        if found != said.get((group, name), found)
    }


def uneven_counts(value: Any) -> set[str]:  # noqa: ANN401  # any group of words
    """Return the counts whose forms have different gaps, the number itself left out."""
    gaps: dict[str, set[frozenset[str]]] = {}
    for place, text in texts_of(value):
        gaps.setdefault(place, set()).add(Sentence(text).gaps - {"count"})
    return {place for place in gaps if len(gaps[place]) > 1}


def optional_words(types: ModuleType) -> set[str]:
    """Return the fields of groups of words that a language could leave out."""
    return {
        f"{name}.{each.name}"
        for name, group in inspect.getmembers(types, is_dataclass)
        for each in fields(group)
        if group.__module__ == types.__name__
        and (each.default, each.default_factory) != (MISSING, MISSING)
    }


def _gaps(value: Any) -> Iterator[tuple[str, str, frozenset[str]]]:  # noqa: ANN401  # likewise
    for each in fields(value):
        part = getattr(value, each.name)
        if isinstance(part, Sentence):
            yield type(value).__name__, each.name, part.gaps
        elif is_dataclass(part) and not isinstance(part, Counted):
            yield from _gaps(part)


def _said_gaps(types: ModuleType) -> dict[tuple[str, str], frozenset[str]]:
    """Return the gaps of each field that has a line on them: "Has the gap ``{version}``"."""
    said = {}
    for group in ast.parse(inspect.getsource(types)).body:
        if isinstance(group, ast.ClassDef):
            for field, line in zip(group.body, group.body[1:], strict=False):
                match field, line:
                    case (
                        ast.AnnAssign(ast.Name(name), ast.Name("Sentence")),
                        ast.Expr(ast.Constant(str(words))),
                    ) if "as the gap" in words:
                        said[group.name, name] = frozenset(re.findall(r"``\{(\w+)\}``", words))
    return said
