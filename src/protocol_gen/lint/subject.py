"""What the rules look at: a protocol with its sources, and its text line by line."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cached_property

from protocol_gen.frozen import frozen
from protocol_gen.model.document import (
    Block,
    DefinitionList,
    Document,
    ListBlock,
    Note,
    Paragraph,
    Provision,
    ProvisionForm,
    Quotation,
    Table,
)
from protocol_gen.model.inlines import Inlines, Origin, OriginKind, plain
from protocol_gen.model.library import Clause, ClauseLibrary, KindFacts, Wording
from protocol_gen.model.location import NOWHERE, SourceLocation
from protocol_gen.model.message import Message
from protocol_gen.model.post_law import PostFact
from protocol_gen.model.profile import Insert, Profile
from protocol_gen.model.topics import Topic
from protocol_gen.page.fonts_at_hand import FontsAtHand

_STRAIGHT = str.maketrans("‘’“”", "''\"\"")  # typographic marks are the point
_ENGLISH = "en"
_TEMPLATES = "templates/"


class LineKind(Enum):
    """What a line is in the document."""

    TITLE = "title"
    TITLE_LINE = "title line"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    """Within a table, a definition, a quotation or a note."""


@frozen
class Match:
    """Words found in a line, and what gave them."""

    line: "Line"
    start: int
    words: str
    origin: Origin

    @property
    def is_literal(self) -> bool:
        """Whether a drafter wrote the words, rather than that they filled a placeholder."""
        return self.origin.kind in _LITERAL


_LITERAL = {OriginKind.LIBRARY, OriginKind.PHRASE, OriginKind.LOCAL_CHANGE}


@frozen
class Line:
    """One text of a provision. ``text`` has straight quotation marks; ``folded`` is lower case.

    ``depth`` counts the headings above it.
    """

    provision: str
    place: LineKind
    inlines: Inlines
    text: str
    folded: str
    language: str
    depth: int

    @property
    def is_sentence(self) -> bool:
        """Whether it is running text, rather than a title or heading."""
        return self.place in {LineKind.PARAGRAPH, LineKind.ITEM, LineKind.CELL}

    def find(self, words: str, *, as_written: bool = False) -> Iterator[Match]:
        """Yield where ``words`` appear as whole words, in any case unless ``as_written``."""
        text = self.text if as_written else self.folded
        at = text.find(words)
        while at >= 0:
            end = at + len(words)
            if not _joined(text[at - 1 : at], words[:1]) and not _joined(
                words[-1:], text[end : end + 1]
            ):
                yield self.match(at, end)
            at = text.find(words, end)

    def match(self, start: int, end: int) -> Match:
        """Return a part of the line with what gave it: a local change in it, or its beginning."""
        return Match(self, start, plain(self.inlines)[start:end], self._origin(start, end))

    def starts_sentence(self, at: int) -> bool:
        """Whether a sentence begins at this place."""
        before = self.text[:at].rstrip(" \"'([")
        return not before or before[-1] in ".?!:"

    def _origin(self, start: int, end: int) -> Origin:
        at = 0
        origins = []
        for inline in self.inlines:
            if at < end and at + len(inline.content) > start:
                origins.append(inline.origin)
            at += len(inline.content)
        changed = (origin for origin in origins if origin.change)
        return next(changed, origins[0] if origins else self.inlines[-1].origin)


def _joined(left: str, right: str) -> bool:
    return left.isalnum() and right.isalnum()


@frozen
class Found:
    """What a check yields: what it found, where in the sources, in which provision, which words."""

    message: Message
    location: SourceLocation
    provision: str = ""
    words: str = ""


@frozen
class Reviews:
    """The reviews that adoption records ask for, as seen on a day.

    ``recorded`` is that of the last version issued, ``due`` that of the version in force, which
    ``in_force`` names, ``adopted_on`` dates and ``place`` is the file of; empty where none is.
    """

    recorded: date | None = None
    in_force: str = ""
    due: date | None = None
    adopted_on: date | None = None
    place: SourceLocation = NOWHERE


def no_law() -> tuple[PostFact, ...]:
    """Know no law about posts."""
    return ()


@dataclass(frozen=True)
class Subject:
    """A council's protocol with all that it came from.

    ``kinds`` gives what every kind of council is like, and is called only where that is asked.
    ``wordings`` holds, for each provision, the wordings chosen for its heading and its text.
    ``today`` is the day on which it is looked at; ``issued`` is the last version issued, empty if
    there is none, and ``reviews`` what the records of those issued say. ``post_law`` gives the law
    about posts. ``found_by`` holds the ids of the rules that found anything, for the rules that run
    last. ``fonts`` are those that a PDF is set in, None where nobody can say.
    """

    document: Document
    profile: Profile
    library: ClauseLibrary
    kinds: Callable[[], tuple[KindFacts, ...]]
    topics: tuple[Topic, ...]
    wordings: Mapping[str, tuple[Wording | None, Wording | None]]
    today: date
    issued: str = ""
    reviews: Reviews = Reviews()
    post_law: Callable[[], tuple[PostFact, ...]] = no_law
    found_by: frozenset[str] = frozenset()
    fonts: FontsAtHand | None = None
    newest: ClauseLibrary | None = None
    """Today's library, where the profile may stand on an earlier one."""

    # The text

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every text of the protocol, in the order of reading."""
        document = self.document
        language = document.language
        return tuple(
            line
            for provision in (*document.title_block, *document.provisions)
            for line in _lines(provision, language, 0)
        )

    @cached_property
    def english(self) -> tuple[Line, ...]:
        """The texts in English, which the rules about words can read."""
        return tuple(line for line in self.lines if line.language.split("-")[0] == _ENGLISH)

    @cached_property
    def by_provision(self) -> dict[str, tuple[Line, ...]]:
        """The texts of each provision, without those below it."""
        lines: dict[str, tuple[Line, ...]] = {}
        for line in self.lines:
            lines[line.provision] = (*lines.get(line.provision, ()), line)
        return lines

    @cached_property
    def _folded(self) -> str:
        return "\n".join(line.folded for line in self.english)

    def find(self, *phrases: str, as_written: bool = False) -> Iterator[Match]:
        """Yield where English texts have one of the phrases, as whole words.

        Phrases are given in lower case, unless they are sought ``as_written``. Words that are
        part of a longer phrase are not found again by themselves.
        """
        taken: dict[int, list[range]] = {}
        for phrase in sorted(phrases, key=len, reverse=True):
            if phrase.lower() not in self._folded:
                continue
            for line in self.english:
                if phrase not in (line.text if as_written else line.folded):
                    continue  # most have not, and this is asked of every line for every phrase
                for match in line.find(phrase, as_written=as_written):
                    before = taken.setdefault(id(line), [])
                    if not any(match.start in each for each in before):
                        before.append(range(match.start, match.start + len(phrase)))
                        yield match

    @cached_property
    def values(self) -> tuple[tuple[str, str], ...]:
        """The profile's own words, by their dotted keys."""
        return tuple((key, text) for key, text in _values(self.profile) if text)

    # Places

    def found(self, message: Message, match: Match) -> Found:
        """Return what a rule found about words of the text, at the place that gave them."""
        line = match.line
        return Found(message, self.place_of(match.origin, line), line.provision, match.words)

    def at_line(self, message: Message, line: Line, words: str = "") -> Found:
        """Return what a rule found about a whole text, at the place that gave its end."""
        match = line.match(max(len(line.text) - 1, 0), len(line.text))
        return Found(message, self.place_of(match.origin, line), line.provision, words)

    def at_provision(self, message: Message, provision: str, words: str = "") -> Found:
        """Return what a rule found about a provision."""
        return Found(message, self.place(provision), provision, words)

    def at_key(self, message: Message, key: str, words: str = "", provision: str = "") -> Found:
        """Return what a rule found about a key of the profile."""
        return Found(message, self.key(key), provision, words)

    def is_own(self, key: str) -> bool:
        """Whether a key is written in the profile or one of its bases, and not in the library."""
        place = self.profile.places.get(key)
        return place is not None and not place.file.startswith(_TEMPLATES)

    def key(self, key: str) -> SourceLocation:
        """Return where a council can mend a key: its own place, or else the profile."""
        for name in (key, key.split(".", maxsplit=1)[0]):
            if self.is_own(name):
                return self.profile.places[name]
        return self.profile.location

    def place_of(self, origin: Origin, line: Line) -> SourceLocation:
        """Return the place in the sources that gave a run of text."""
        if origin.change in self._changes:
            return self._changes[origin.change]
        key = _key_of(origin)
        if key:
            return self.key(key)
        if origin.kind is OriginKind.PHRASE and origin.name in self.library.phrases:
            return self.library.phrases[origin.name].location
        return self.place(line.provision, is_heading=line.place is LineKind.HEADING)

    def place(self, provision: str, *, is_heading: bool = False) -> SourceLocation:
        """Return where a provision was written: its wording, its clause, its local change."""
        heading, text = self.wordings.get(provision, (None, None))
        wording = heading if is_heading or text is None else text
        if wording is not None:
            return wording.location
        clause = self.library.clauses.get(provision)
        if clause is not None:
            return clause.location
        return self.inserted.get(provision, self.profile.location)

    @cached_property
    def _changes(self) -> dict[str, SourceLocation]:
        return {str(change.location): change.location for change in self.profile.changes}

    @cached_property
    def inserted(self) -> dict[str, SourceLocation]:
        """The provisions that the council inserts, each with its place."""
        changes = self.profile.changes
        return {change.id: change.location for change in changes if isinstance(change, Insert)}

    @property
    def clauses(self) -> Iterator[Clause]:
        """The clauses of the library that are in the document, in its order."""
        ids = (provision.id for provision in self.document.all_provisions)
        yield from filter(None, map(self.library.clauses.get, ids))


_NAME_KEYS = {
    "council": "council.short",
    "council_in_text": "council.in_text",
    "council_name": "council.name",
}


def _key_of(origin: Origin) -> str:
    """Return the dotted key of the profile that gave a run, or nothing."""
    match origin.kind:
        case OriginKind.TERM:
            return f"terms.{origin.name}"
        case OriginKind.ROLE:
            return f"roles.{origin.name}"
        case OriginKind.NAME:
            is_of_post = origin.name.startswith("roles.")
            return origin.name if is_of_post else _NAME_KEYS.get(origin.name, "council")
        case OriginKind.SETTING:
            is_own = origin.name in {"title", "version"}
            return origin.name if is_own else f"settings.{origin.name}"
        case _:
            return ""


def _lines(provision: Provision, language: str, depth: int) -> Iterator[Line]:
    language = provision.language or language
    if provision.heading:
        yield _line(provision, LineKind.HEADING, provision.heading, language, depth)
        depth += 1
    for block in provision.blocks:
        for place, inlines in _texts(block, provision.form):
            if inlines:
                yield _line(provision, place, inlines, language, depth)
    for child in provision.provisions:
        yield from _lines(child, language, depth)


def _line(
    provision: Provision, place: LineKind, inlines: Inlines, language: str, depth: int
) -> Line:
    text = plain(inlines).translate(_STRAIGHT)
    lower = text.lower()
    folded = lower if len(lower) == len(text) else text
    own = inlines[0].language or language
    return Line(provision.id, place, inlines, text, folded, own, depth)


_PLACES = {
    ProvisionForm.TITLE: LineKind.TITLE,
    ProvisionForm.TITLE_LINE: LineKind.TITLE_LINE,
    ProvisionForm.ITEM: LineKind.ITEM,
}


def _texts(block: Block, form: ProvisionForm) -> Iterator[tuple[LineKind, Inlines]]:
    match block:
        case Paragraph(text):
            yield _PLACES.get(form, LineKind.PARAGRAPH), text
        case ListBlock(items):
            yield from ((LineKind.ITEM, item.text) for item in items)
        case _:
            yield from ((LineKind.CELL, text) for text in _cells(block))


def _cells(block: Table | DefinitionList | Quotation | Note) -> Iterable[Inlines]:
    match block:
        case Table(caption, header, rows):
            return (caption, *header, *(cell for row in rows for cell in row))
        case DefinitionList(entries):
            return (text for entry in entries for text in (entry.term, entry.text))
        case Quotation(paragraphs, source):
            return (*paragraphs, source)
        case Note(_, paragraphs):
            return paragraphs


def _values(profile: Profile) -> Iterator[tuple[str, str]]:
    """Yield each word that the profile chose, by its dotted key."""
    yield "title", profile.title
    yield "council.name", profile.names.full
    yield "council.in_text", profile.names.in_text.one
    yield "council.short", profile.names.short.one
    for name, term in profile.terms.items():
        yield f"terms.{name}", term.one
    for name, role in profile.roles.items():
        yield from ((f"roles.{name}", title) for title in role.titles)
    for name, setting in profile.settings.items():
        if isinstance(setting, str):
            yield f"settings.{name}", setting
    control = profile.control
    for field in (
        "reference", "owner", "approving_body", "minute_reference", "contact", "other_formats"
    ):  # fmt: skip
        yield f"control.{field}", getattr(control, field)
    for entry in control.history:
        yield "control.history", entry.summary
    yield "delegation.officer", profile.delegation.officer
