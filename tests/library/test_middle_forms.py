"""The middle forms lie between the short ones and the full ones, and say what neither denies."""

from functools import cache
from io import BytesIO
from typing import TypeAlias

import pikepdf
import pytest
from tests import projects, strategies

from protocol_gen.model.document import Document
from protocol_gen.project import formats
from protocol_gen.writers.text import TextWriter

LOCAL = ("parish", "town", "community")
Facts: TypeAlias = tuple[str, str, str, bool]
"""Kind of council, nation, governance, political groups."""
EVERY = tuple(
    (name, nation.value, governance.value, groups)
    for name, kind in strategies.kinds().items()
    for nation in kind.facts.nations
    for governance in kind.facts.governance
    for groups in (True, False)
)
USUAL = tuple(
    (name, kind.facts.nations[0].value, kind.facts.governance[0].value, kind.facts.political_groups)
    for name, kind in strategies.kinds().items()
)


@cache
def document(council: Facts, form: str) -> Document:
    kind, nation, governance, groups = council
    return strategies.resolved(
        f"council_type: {kind}\nnation: {nation}\ngovernance: {governance}\nform: {form}\n"
        f"political_groups: {'yes' if groups else 'no'}\nversion: '1.0'\n"
        "council: {name: Testham Council}\n"
    ).document


def length(council: Facts, form: str) -> int:
    return len(TextWriter().write(document(council, form)).decode().split())


def ids(council: Facts, form: str) -> set[str]:
    return {each.id for each in document(council, form).all_provisions}


def topics(council: Facts, form: str) -> set[str | None]:
    clauses = projects.workspace().library.clauses
    return {clauses[each].topic for each in ids(council, form)}


@pytest.mark.parametrize("council", USUAL, ids=str)
def test_a_middle_form_is_about_twice_as_long_as_the_short_one(council: Facts) -> None:
    check_length(council)


@pytest.mark.slow
@pytest.mark.parametrize("council", EVERY, ids=str)
def test_so_it_is_for_every_council(council: Facts) -> None:
    check_length(council)


def check_length(council: Facts) -> None:
    words = length(council, "middle")

    least, most = (3500, 4400) if council[0] in LOCAL else (4400, 5900)
    assert least < words < most
    assert 1.7 * length(council, "short") < words < 0.7 * length(council, "full")


@pytest.mark.parametrize("council", USUAL, ids=str)
def test_a_middle_form_has_every_topic_of_the_short_one_and_none_that_the_full_one_lacks(
    council: Facts,
) -> None:
    middle = topics(council, "middle")

    assert topics(council, "short") <= middle <= topics(council, "full")


@pytest.mark.parametrize("council", USUAL, ids=str)
def test_a_middle_form_has_no_clause_that_is_in_neither_of_the_others(council: Facts) -> None:
    others = ids(council, "short") | ids(council, "full")

    assert ids(council, "middle") <= others


PAGES = {
    "short": ((4, 5), (6, 8)),
    "middle": ((8, 10), (11, 13)),
    "full": ((15, 22), (19, 27)),
}
"""The least and the most pages of a local council and of a principal one: docs/new.md has them."""


@pytest.mark.slow
@pytest.mark.parametrize("form", PAGES)
@pytest.mark.parametrize("council", USUAL, ids=str)
def test_every_form_has_the_pages_that_the_documents_promise(council: Facts, form: str) -> None:
    pages = pages_of(document(council, form))

    least, most = PAGES[form][council[0] not in LOCAL]
    assert least <= pages <= most


def pages_of(made: Document) -> int:
    writer = formats.PDF.writer(projects.workspace().read_template)
    with pikepdf.open(BytesIO(writer.write(made))) as opened:
        return len(opened.pages)
