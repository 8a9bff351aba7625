"""Word files whose XML is broken at random: an answer or a refusal, and never anything else."""

from collections.abc import Callable, Mapping
from functools import cache
from random import Random
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.builders import sample
from tests.effort import examples
from tests.judges import word
from tests.writers.docx.files import write

from protocol_gen.errors import ForeignFileError
from protocol_gen.readers.finished.finished_text import FinishedText
from protocol_gen.readers.finished.word_elements import name
from protocol_gen.readers.finished.word_file import read_word

PARTS = (
    *("word/document.xml", "word/styles.xml", "word/numbering.xml", "word/theme1.xml"),
    *("word/settings.xml", "word/_rels/document.xml.rels", "_rels/.rels", "word/footer1.xml"),
)
VALUES = ("", "-1", "99999999999", "x", "auto", "0", "1e9", "\u0663", "12pt", "%1", "none")
TAGS = (
    *("p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtContent", "del", "ins", "pPr", "rPr"),
    *("numPr", "numId", "ilvl", "fldChar", "drawing", "vMerge"),
)


@cache
def _parts() -> Mapping[str, bytes]:
    return word.parts(write(sample()))


def _value(chance: Random, each: Element, _: Element) -> None:
    if each.attrib:
        each.set(chance.choice(sorted(each.attrib)), chance.choice(VALUES))


def _renamed(chance: Random, each: Element, _: Element) -> None:
    each.tag = name(chance.choice(TAGS))


def _gone(_: Random, each: Element, parent: Element) -> None:
    parent.remove(each)


def _twice(chance: Random, each: Element, parent: Element) -> None:
    parent.insert(chance.randrange(len(parent) + 1), each)


def _bare(_: Random, each: Element, __: Element) -> None:
    each.attrib.clear()


BREAKS: tuple[Callable[[Random, Element, Element], None], ...] = (
    _value, _value, _renamed, _gone, _twice, _bare,
)  # fmt: skip


@pytest.mark.slow
@settings(max_examples=examples(1000, 60), suppress_health_check=[HealthCheck.too_slow])
@given(chance=st.randoms(use_true_random=False), times=st.integers(1, 30))
def test_a_broken_word_file_is_read_or_refused(chance: Random, times: int) -> None:
    parts = dict(_parts())
    for part in chance.sample(PARTS, 3):
        root = ET.fromstring(parts[part])  # noqa: S314  # ours
        for _ in range(times):
            parents = {child: parent for parent in root.iter() for child in parent}
            if parents:
                each = chance.choice([*parents])
                chance.choice(BREAKS)(chance, each, parents[each])
        parts[part] = ET.tostring(root)

    try:
        found = read_word(word.zipped(parts), "a.docx")
    except ForeignFileError:
        return
    assert isinstance(found, FinishedText)
