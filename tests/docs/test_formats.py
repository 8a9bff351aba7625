"""Where the documents list formats, they list those of the table."""

import pytest
from tests import projects

from protocol_gen.project import formats
from protocol_gen.project.formats import Use, formats_for

DOCS = projects.ROOT / "docs"
HEAD = (
    "`--format`", "what it is", "file name ends in", "`build` without `--format`",
    "kept by `issue`", "shows changes", "papers", "needs of the system",
)  # fmt: skip


def table() -> list[str]:
    """The rows of the table of formats, as the page has them."""
    rows = [_row(*HEAD), _row(*("---" for _ in HEAD))]
    for each in formats.FORMATS:
        uses = ("yes" if use in each.uses else "" for use in Use)
        needs = ", ".join(each.needs)
        rows.append(_row(f"`{each.name}`", each.label, f"`{each.suffix}`", *uses, needs))
    return rows


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def listed(use: Use, last: str) -> str:
    """The names of formats as a sentence has them."""
    *names, end = (f"`{each.name}`" for each in formats_for(use))
    return f"{', '.join(names)} {last} {end}"


def test_the_page_of_formats_has_the_table_as_it_is() -> None:
    page = (DOCS / "formats.md").read_text(encoding="utf-8")

    assert [line for line in page.splitlines() if line.startswith("|")] == table()


@pytest.mark.parametrize(
    ("page", "use", "last", "times"),
    [("revising", Use.REDLINES, "or", 2), ("papers", Use.PAPERS, "or", 1)],
)
def test_a_sentence_that_lists_formats_lists_those_of_the_table(
    page: str, use: Use, last: str, times: int
) -> None:
    text = " ".join((DOCS / f"{page}.md").read_text(encoding="utf-8").split())

    assert text.count(listed(use, last)) == times
