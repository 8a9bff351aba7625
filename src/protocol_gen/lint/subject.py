"""What the rules look at: a protocol with its sources, and its text line by line."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from protocol_gen.frozen import frozen
from protocol_gen.lint.text_lines import Line, LineIndex, LineKind, Match, lines_of
from protocol_gen.model.document import Document
from protocol_gen.model.inlines import Origin, OriginKind
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
        return tuple(lines_of(self.document))

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
    def _index(self) -> LineIndex:
        return LineIndex(self.english)

    def find(self, *phrases: str, as_written: bool = False) -> Iterator[Match]:
        """Yield where English texts have one of the phrases, as whole words.

        Phrases are given in lower case, unless they are sought ``as_written``. Words that are
        part of a longer phrase are not found again by themselves.
        """
        return self._index.find(phrases, as_written=as_written)

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
