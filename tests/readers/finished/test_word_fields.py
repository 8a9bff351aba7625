"""The fields of a Word file."""

import pytest
from tests.readers.finished.finished_files import W

from protocol_gen.readers.finished.word_elements import parse
from protocol_gen.readers.finished.word_fields import Fields, check


@pytest.mark.parametrize(
    ("code", "is_named"),
    [
        (' HYPERLINK "a" ', False),
        ("pageref a", True),
        (' HYPERLINK "a" \\* Upper', True),
        (' HYPERLINK "a" \\* MERGEFORMAT', False),
        ("page", True),
        ("PAGEREF a \\# \"'never'\"", True),
        ("TOC \\o", True),
        ("IF 1", True),
        ("DATE", True),
        ("", True),
    ],
)
def test_a_field_that_word_may_write_anew_is_named(code: str, *, is_named: bool) -> None:
    assert bool([*check(code)]) is is_named


def test_only_what_is_between_the_middle_and_the_end_is_shown() -> None:
    fields, shown = Fields(), []
    for kind in ("begin", "begin", "separate", "end", "separate", "end"):
        element = parse(f'<w:fldChar xmlns:w="{W}" w:fldCharType="{kind}"/>'.encode())
        assert len([*fields.character(element)]) == (kind == "separate")
        shown.append(not fields.is_code)

    assert shown == [False, False, False, False, True, True]
    assert [*fields.end()] == []
