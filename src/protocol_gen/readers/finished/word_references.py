"""References within a Word file: whether Word would write them as they are.

A reference is a field (REF): Word can write its words anew from what it refers to. Where that gives
the words that are there, nothing is in doubt.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from protocol_gen.frozen import frozen
from protocol_gen.readers.finished.word_elements import local, name
from protocol_gen.readers.finished.word_numbers import Counters

KIND: Final = "REF"
_CODE: Final = re.compile(r'\s*REF\s+"?([^\s"]+)"?((?:\s+\\\S+)*)\s*', re.IGNORECASE)
_NUMBER: Final = frozenset({"\\n", "\\r", "\\w"})
"""Switches that ask for the number of the paragraph, with more or fewer of those above it."""
_PLAIN: Final = frozenset({"\\h"})
"""A switch that changes no word."""
_CHANGES: Final = frozenset({"ins", "del", "moveFrom", "moveTo"})


@frozen
class _Target:
    """What a bookmark is on: its words, and the numbers that its paragraph may be known by."""

    words: str
    numbers: frozenset[str]


@dataclass(slots=True)
class _Open:
    """A field that has begun and not ended."""

    code: str = ""
    shown: str = ""
    is_result: bool = False


def are_as_written(body: Element, counting: Counters) -> bool:
    """Say whether each reference shows what Word would write; ``counting`` has counted nothing.

    With tracked changes it is not known, since numbers depend on who settles them.
    """
    references = [*_references(body)]
    if any(local(each.tag) in _CHANGES for each in body.iter()):
        return not references
    targets = _targets(body, counting)
    return all(_is_right(code, shown, targets) for code, shown in references)


def _is_right(code: str, shown: str, targets: Mapping[str, _Target]) -> bool:
    found = _CODE.fullmatch(code)
    target = targets.get(found[1]) if found else None
    if found is None or target is None:
        return False
    switches = {each.lower() for each in found[2].split()} - _PLAIN
    if switches and not switches <= _NUMBER:
        return False
    return shown in target.numbers if switches else _tidy(shown) == _tidy(target.words)


def _tidy(said: str) -> str:
    return " ".join(said.split())


def _references(body: Element) -> Iterator[tuple[str, str]]:
    """Yield the code of each reference and what it shows."""
    open_: list[_Open] = []
    for node in body.iter():
        kind = local(node.tag)
        if kind == "fldSimple":
            shown = "".join(each.text or "" for each in node.iter(name("t")))
            yield from _if_reference(node.get(name("instr"), ""), shown)
        elif kind == "fldChar":
            yield from _turn(node.get(name("fldCharType"), ""), open_)
        elif kind == "instrText" and open_:
            open_[-1].code += node.text or ""
        elif kind == "t":
            for each in open_:
                each.shown += node.text or "" if each.is_result else ""


def _turn(kind: str, open_: list[_Open]) -> Iterator[tuple[str, str]]:
    """Begin a field, go on to its result, or end it."""
    if kind == "begin":
        open_.append(_Open())
    elif kind == "separate" and open_:
        open_[-1].is_result = True
    elif kind == "end" and open_:
        ended = open_.pop()
        yield from _if_reference(ended.code, ended.shown)


def _if_reference(code: str, shown: str) -> Iterator[tuple[str, str]]:
    if code.split()[:1] and code.split(maxsplit=1)[0].upper() == KIND:
        yield code, shown


def _targets(body: Element, counting: Counters) -> dict[str, _Target]:
    """Return what each bookmark is on; of two that have one name, none is known."""
    texts: dict[str, str] = {}
    numbers: dict[str, frozenset[str]] = {}
    names: dict[str, str] = {}
    above: list[tuple[int, str]] = []
    known: frozenset[str] = frozenset()
    twice: set[str] = set()
    for node in body.iter():
        kind = local(node.tag)
        if kind == "p":
            above, known = _numbers(node, counting, above)
        elif kind == "bookmarkStart":
            said = node.get(name("name"), "")
            twice |= {said} & texts.keys()
            texts[said], numbers[said] = "", known
            names[node.get(name("id"), "")] = said
        elif kind == "bookmarkEnd":
            names.pop(node.get(name("id"), ""), None)
        elif kind == "t":
            for each in names.values():
                texts[each] += node.text or ""
    return {each: _Target(texts[each], numbers[each]) for each in texts if each not in twice}


def _numbers(
    paragraph: Element, counting: Counters, above: list[tuple[int, str]]
) -> tuple[list[tuple[int, str]], frozenset[str]]:
    """Return a paragraph's numbers with those above it, by level, and what it may be known by."""
    place = counting.place(paragraph)
    label = counting.label(paragraph)
    if not place or label is None:
        return above, frozenset()
    chain = [*(each for each in above if each[0] < place[1]), (place[1], label.text)]
    labels = [each for _, each in chain]
    whole = ["".join(labels[at:]) for at in range(len(labels))]
    return chain, frozenset((*whole, *(each.rstrip(".") for each in whole)))
