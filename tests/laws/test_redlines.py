"""What must hold for the redline of any two documents."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import Phase, given, settings
from tests import builders
from tests.effort import examples
from tests.revisions import pairs, reading

from protocol_gen.model.document import Document
from protocol_gen.model.redline import Redline
from protocol_gen.page.flow import flow
from protocol_gen.readers.document_json import read_redline
from protocol_gen.revisions import accept, applied, compare, reject, same, schedule
from protocol_gen.writers.json import write_redline

pytestmark = pytest.mark.slow

EXAMPLES = settings(max_examples=examples(80), phases=[Phase.explicit, Phase.reuse, Phase.generate])
"""Not shrunk: a whole protocol takes minutes, and the first that fails says as much."""


def holds(redline: Redline, old: Document, new: Document) -> None:
    assert same(accept(redline), new)
    assert same(reject(redline), old)


@EXAMPLES
@given(pairs.pairs())
def test_accepting_gives_the_new_version_and_rejecting_the_old(
    pair: pairs.Versions,
) -> None:
    holds(compare(*pair), *pair)


@EXAMPLES
@given(pairs.pairs())
def test_either_version_comes_back_after_the_redline_went_through_json(
    pair: pairs.Versions,
) -> None:
    redline = compare(*pair, author="The Clerk", dated=date(2026, 5, 12))
    back = read_redline(write_redline(redline), "redline.json")
    assert back == redline
    holds(back, *pair)


@EXAMPLES
@given(pairs.pairs())
def test_nothing_is_marked_between_a_document_and_itself(pair: pairs.Versions) -> None:
    redline = compare(pair.old, pair.old)
    assert redline.document == pair.old
    assert redline.frame_changes == ()


@EXAMPLES
@given(pairs.pairs())
def test_every_id_stands_once_in_the_tree_of_a_redline(pair: pairs.Versions) -> None:
    ids = [provision.id for provision in compare(*pair).document.all_provisions]
    assert len(ids) == len(set(ids))


@EXAMPLES
@given(pairs.pairs())
def test_a_redline_reads_as_either_version_down_the_page(pair: pairs.Versions) -> None:
    nodes = flow(compare(*pair).document)
    assert without_rows(reading.read(nodes, old=False)) == without_rows(plain_lines(pair.new))
    assert without_rows(reading.read(nodes, old=True)) == without_rows(plain_lines(pair.old))


def plain_lines(document: Document) -> list[str]:
    return reading.read(flow(document), old=False)


def without_rows(lines: list[str]) -> list[str]:
    """The lines without what parts cells: a row that is gone leaves none behind."""
    return [line.replace("|", "") for line in lines]


def test_a_redline_of_every_kind_of_block_holds_both() -> None:
    old = builders.sample()
    new = replace(old, provisions=tuple(reversed(old.provisions)))
    holds(compare(old, new), old, new)


@EXAMPLES
@given(pairs.pairs())
def test_the_schedule_applied_to_the_old_text_gives_the_new(pair: pairs.Versions) -> None:
    changes = schedule(pair.old, pair.new)
    assert same(
        applied(changes, pair.old, replace(pair.new, title_block=(), provisions=())), pair.new
    )


@EXAMPLES
@given(pairs.pairs())
def test_the_schedule_of_a_document_and_itself_is_empty(pair: pairs.Versions) -> None:
    changes = schedule(pair.new, pair.new)
    assert (changes.amendments, changes.numbers, changes.frame_changes) == ((), (), ())
