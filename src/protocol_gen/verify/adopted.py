"""The words of a version, ready to be compared with those of many files."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Final

from protocol_gen.language.catalogue import words_for
from protocol_gen.model.document import Document, ProvisionForm, Table
from protocol_gen.model.inlines import plain
from protocol_gen.page.compared_words import ComparedLine, blocks_of_lines, words, words_hash
from protocol_gen.page.flow import FlowBlock, FlowHeading, flow, headings, title_flow
from protocol_gen.page.furniture import control_rows, history_table, running_title, status_word
from protocol_gen.verify.signs import seen

_PAGE_NUMBER: Final = re.compile(r"[.…·]*[0-9]*")


class Adopted:
    """The words of a version, ready to be compared with many files."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._lines: tuple[ComparedLine, ...] = tuple(
            line for block in blocks_of_lines(document) for line in block
        )
        by_line = [[*seen(words(line.text))] for line in self._lines]
        self.words: tuple[str, ...] = tuple(word for line in by_line for word in line)
        self._owners = [index for index, line in enumerate(by_line) for _ in line]
        self._line_starts = {line[0] for line in by_line if line}

    @cached_property
    def words_hash(self) -> str:
        """The hash of the words, computed from the text."""
        return words_hash(self.document)

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """All words that follow one another."""
        return frozenset(zip(("", *self.words), self.words, strict=False))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All words."""
        return frozenset(self.words)

    @cached_property
    def with_hyphens(self) -> dict[str, str]:
        """The words with a hyphen within them, by what is left without it."""
        return {
            word.replace("-", ""): word
            for word in sorted(self.vocabulary)
            if word.strip("-").count("-") == 1
        }

    @cached_property
    def title_words(self) -> tuple[str, ...]:
        """The words of the title block."""
        lines = (plain(title.part.text) for title in title_flow(self.document))
        return tuple(seen(words("\n".join(lines))))

    @cached_property
    def usual(self) -> tuple[str, ...]:
        """The words of the furniture that our own writers put around the text, longest first."""
        said = words_for(self.document.language)
        control, furniture = said.control, said.furniture
        head, history = (control.item, control.detail), history_table(self.document)
        rows: tuple[tuple[str, ...], ...] = (head, *control_rows(self.document), *history)
        cells = [cell for row in rows for cell in row] + [" ".join(row) for row in rows]
        cells += [furniture.fact(label=row[0], value=row[1]) for row in control_rows(self.document)]
        cells += [furniture.contents, furniture.skip_to_text, control.heading, control.history]
        cells += [furniture.edition(version=self.document.version), furniture.draft_mark]
        cells += [self.document.council, self.document.title, running_title(self.document)]
        cells += [
            status_word(self.document),
            *furniture.page_number.split("page", "pages"),
            *self._contents,
        ]
        lines = {plain_line(cell) for cell in cells}
        return tuple(sorted(lines - {""}, key=lambda line: (-len(line), line)))

    @cached_property
    def _contents(self) -> tuple[str, ...]:
        """The lines of the contents, longest first."""
        unnumbered = (plain(heading.part.text) for heading in headings(self.document))
        lines = {*map(_entry_of, headings(self.document)), *unnumbered}
        return tuple(sorted(lines, key=lambda line: (-len(line), line)))

    @cached_property
    def _apart(self) -> dict[str, tuple[str, str]]:
        """A number of the contents and the first word of its heading, printed without a space."""
        pairs = (
            (each.number.label.split()[-1], plain(each.part.text).split()[0])
            for each in headings(self.document)
            if each.number and plain(each.part.text)
        )
        return {plain_line("".join(pair)): pair for pair in pairs}

    def _parted(self, found: Iterable[str]) -> list[str]:
        """Return words, those that are a number and a word without a space as two."""
        return [word for each in found for word in self._apart.get(each, (each,))]

    def is_contents(self, found: Sequence[str]) -> bool:
        """Say whether words are a list of contents: headings of this version, page numbers."""
        entries = [[*seen(words(line))] for line in self._contents]
        said = words(words_for(self.document.language).furniture.contents)
        found = self._parted(found)
        place = len(said) if found[: len(said)] == said else 0
        while place < len(found):
            entry = _entry_at(entries, found, place)
            if not entry:
                return False
            place += len(entry)
            if not _entry_at(entries, found, place) and _is_page_number(found[place:]):
                place += 1
        return True

    def is_contents_in_columns(self, found: Sequence[str]) -> bool:
        """Say whether words are all headings of this version and page numbers, in any order.

        A copy of two columns has the lines of both by turns, and numbers apart from headings.
        """
        said = words_for(self.document.language).furniture.contents
        entries = map(_entry_of, headings(self.document))
        wanted = Counter(word for line in (said, *entries) for word in seen(words(line)))
        left = Counter(self._parted(found))
        left.subtract(wanted)
        if any(count < 0 for word, count in left.items() if word not in words(said)):
            return False
        rest = [word for word, count in left.items() if count > 0]
        return all(_PAGE_NUMBER.fullmatch(word) for word in rest)

    @cached_property
    def tables(self) -> tuple[tuple[str, str], ...]:
        """The words of the head of each table, and of all its rows, in one line each."""
        blocks = (node.block for node in flow(self.document) if isinstance(node, FlowBlock))
        tables = (block for block in blocks if isinstance(block, Table))
        by_rows = (
            [" ".join(map(plain, row)) for row in (table.header, *table.rows)] for table in tables
        )
        return tuple((plain_line(each[0]), plain_line("\n".join(each))) for each in by_rows)

    def begins_line(self, word: str) -> bool:
        """Say whether a line of the text begins with a word."""
        return word in self._line_starts

    def place(self, at: int) -> str:
        """Return the number and heading of the provision that a word of the text is in."""
        if not self._owners:
            return ""
        line = self._owners[min(at, len(self._owners) - 1)]
        return self._places[line]

    @cached_property
    def _places(self) -> tuple[str, ...]:
        return tuple(self._all_places())

    def _all_places(self) -> Iterator[str]:
        provisions = {each.id: each for each in self.document.all_provisions}
        number = heading = ""
        for line in self._lines:
            provision = provisions.get(line.provision)
            if provision is not None:
                if provision.heading:
                    heading = plain(provision.heading)
                    number = provision.number.citation if provision.number else ""
                elif provision.number:
                    number = provision.number.citation
                if provision.form in {ProvisionForm.TITLE, ProvisionForm.TITLE_LINE}:
                    yield "title block"
                    continue
            name = f"“{heading}”" if heading else ""
            yield f"{number} {name}".strip() or "beginning"


def _entry_of(heading: FlowHeading) -> str:
    """Return the entry of a heading in the contents."""
    return f"{heading.number.label if heading.number else ''} {plain(heading.part.text)}"


def _entry_at(entries: Sequence[Sequence[str]], found: Sequence[str], place: int) -> Sequence[str]:
    """Return the entry of the contents at a place; empty if there is none."""
    return next((each for each in entries if [*found[place : place + len(each)]] == each), ())


def _is_page_number(found: Sequence[str]) -> bool:
    return bool(found) and bool(_PAGE_NUMBER.fullmatch(found[0]))


def plain_line(line: str) -> str:
    """Return a line of text in the compared form."""
    return " ".join(seen(words(line)))
