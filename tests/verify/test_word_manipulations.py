"""Word files changed at random places: no wrong yes of either kind, none refused for nothing."""

from functools import cache
from random import Random
from typing import TypeAlias
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests import projects
from tests import strategies as ours
from tests.effort import examples, is_long
from tests.judges import word
from tests.judges.word import w
from tests.verify.word_manipulations import SEEN, UNSEEN, Manipulation
from tests.writers.docx.files import write

from protocol_gen.readers.finished import read_finished
from protocol_gen.verify.verify import Answer, PublishedVersion, Verdict, judge

pytestmark = pytest.mark.slow

BODY = "word/document.xml"
TRIED = settings(
    max_examples=examples(20, 1),
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.generate],
)


Texts: TypeAlias = tuple[PublishedVersion, bytes]
"""A document as it was adopted, and its Word file."""


@cache
def _of_council(name: str) -> Texts:
    document = projects.resolution(name).document
    return PublishedVersion(document, {}), write(document)


@cache
def _of_profile(profile: str) -> Texts:
    document = ours.resolved(profile).document
    return PublishedVersion(document, {}), write(document)


def texts() -> st.SearchStrategy[Texts]:
    """Documents with their files: of all kinds of council, in a long run any at all."""
    councils = st.sampled_from(sorted(each.slug for each in projects.workspace().councils()))
    known = councils.map(_of_council)
    return known | ours.profiles().map(_of_profile) if is_long() else known


def changed(texts: Texts, manipulation: Manipulation, chance: Random) -> Verdict | None:
    """The answer for a file after a manipulation; none where it does not fit."""
    published, file = texts
    parts = word.parts(file)
    root = ET.fromstring(parts[BODY])  # noqa: S314  # ours
    body = root.find(w("body"))
    assert body is not None
    if not manipulation(body, chance):
        return None
    content = word.zipped({**parts, BODY: ET.tostring(root)})
    return judge(read_finished(content, "a.docx"), (published,))


@pytest.mark.parametrize("manipulation", SEEN, ids=lambda each: each.__name__)
@TRIED
@given(data=st.data(), chance=st.randoms(use_true_random=False))
def test_what_a_reader_sees_is_never_a_yes(
    manipulation: Manipulation, data: st.DataObject, chance: Random
) -> None:
    found = changed(data.draw(texts()), manipulation, chance)

    if found is not None:
        assert found.answer in {Answer.NO, Answer.UNCERTAIN}
        told = [*(each.place for each in found.differences), *map(str, found.blind_spots)]
        assert all(told)
        assert told or not found.version


@pytest.mark.parametrize("manipulation", UNSEEN, ids=lambda each: each.__name__)
@TRIED
@given(data=st.data(), chance=st.randoms(use_true_random=False))
def test_what_changes_no_word_is_yes_but_for_layout(
    manipulation: Manipulation, data: st.DataObject, chance: Random
) -> None:
    found = changed(data.draw(texts()), manipulation, chance)

    if found is not None:
        assert (found.answer, found.differences, found.blind_spots) == (Answer.LAYOUT, (), ())
