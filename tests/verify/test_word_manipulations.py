"""Word files changed at random places: no wrong yes of either kind, none refused for nothing."""

from functools import cache
from random import Random
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests import strategies as ours
from tests.effort import examples
from tests.judges import word
from tests.judges.word import w
from tests.verify.word_manipulations import SEEN, UNSEEN, Manipulation
from tests.writers.docx.files import write

from protocol_gen.model.document import Document
from protocol_gen.readers.finished import read_finished
from protocol_gen.verify.verify import Answer, PublishedVersion, Verdict, judge

pytestmark = pytest.mark.slow

BODY = "word/document.xml"
TRIED = settings(
    max_examples=examples(40, 4),
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.generate],
)


@cache
def _document(profile: str) -> Document:
    return ours.resolved(profile).document


@cache
def _file(profile: str) -> bytes:
    return write(_document(profile))


def changed(profile: str, manipulation: Manipulation, seed: int) -> Verdict | None:
    """The answer for a file after a manipulation; none where it does not fit."""
    parts = word.parts(_file(profile))
    root = ET.fromstring(parts[BODY])  # noqa: S314  # ours
    body = root.find(w("body"))
    assert body is not None
    if not manipulation(body, Random(seed)):  # noqa: S311  # no secret
        return None
    content = word.zipped({**parts, BODY: ET.tostring(root)})
    return judge(read_finished(content, "a.docx"), (PublishedVersion(_document(profile), {}),))


@pytest.mark.parametrize("manipulation", SEEN, ids=lambda each: each.__name__)
@TRIED
@given(profile=ours.profiles(), seed=st.integers(0, 2**32))
def test_what_a_reader_sees_is_never_a_yes(
    manipulation: Manipulation, profile: str, seed: int
) -> None:
    found = changed(profile, manipulation, seed)

    if found is not None:
        assert found.answer in {Answer.NO, Answer.UNCERTAIN}
        told = [*(each.place for each in found.differences), *map(str, found.blind_spots)]
        assert all(told)
        assert told or not found.version


@pytest.mark.parametrize("manipulation", UNSEEN, ids=lambda each: each.__name__)
@TRIED
@given(profile=ours.profiles(), seed=st.integers(0, 2**32))
def test_what_changes_no_word_is_yes_but_for_layout(
    manipulation: Manipulation, profile: str, seed: int
) -> None:
    found = changed(profile, manipulation, seed)

    if found is not None:
        assert (found.answer, found.differences, found.blind_spots) == (Answer.LAYOUT, (), ())
