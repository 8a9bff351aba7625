"""A council's local changes, from ``changes.yaml`` beside its profile.

Each is one of five verbs, told by its key: ``insert``, ``replace``, ``find`` (with ``replace``),
``omit`` or ``move``; each says whether it is a slip or a choice, and why.
"""

from collections.abc import Iterator

from protocol_gen.frozen import frozen
from protocol_gen.language.known_languages import means_none
from protocol_gen.model.amendment import MotionFacts
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.profile import (
    ChangeKind,
    FindReplace,
    Insert,
    LocalChange,
    Move,
    Omit,
    Replace,
    Target,
)
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library.by_language import ByLanguage
from protocol_gen.readers.library.checks import check_known
from protocol_gen.readers.library.clause_text import (
    BLOCKS,
    LIBRARY_LANGUAGE,
    PARAGRAPHS,
    TextReader,
)
from protocol_gen.readers.library.shape import NAME_OF_TOPIC
from protocol_gen.readers.profile.messages import CHANGE_WITHOUT_VERB, CHANGES_NOT_A_LIST
from protocol_gen.readers.profile.positions import (
    AFTER,
    BEFORE,
    CLAUSE_ID,
    UNDER,
    read_position,
)
from protocol_gen.readers.profile.title_check import check_minute
from protocol_gen.readers.shapes import (
    Day,
    Field,
    Flag,
    ListOf,
    OneOf,
    Pattern,
    PlainText,
    Record,
    Values,
    WholeNumber,
    optional,
    raw,
)
from protocol_gen.readers.yaml_source import Map, Node, Scalar, Sequence, read_yaml

LOCAL_ID = Pattern(
    "an id under 'local.'", r"local(\.[a-z0-9]+(-[a-z0-9]+)*)+"
)  # fmt: skip

_KIND = Field("kind", OneOf(ChangeKind), "slip or choice")
_REASON = Field(
    "reason", ByLanguage(PlainText("a reason")), "why the council's words depart from the library's"
)
_AT = Field("at", CLAUSE_ID, "the clause that is changed")
_TARGET = Field("in", OneOf(Target), "text or heading", Target.TEXT)
_FIND = Field(
    "find",
    raw(ByLanguage(PlainText())),
    "the words to find, placeholders as the library writes them",
)
_REPLACE = Field("replace", raw(ByLanguage(BLOCKS)), "the words that take their place")
_TIMES = Field("times", WholeNumber(1, 99), "how often they must be found", 1)
_WAS = Field("was", raw(ByLanguage(PARAGRAPHS)), "the library's text that goes, as it writes it")
_WAS_OMITTED = Field(
    "was",
    raw(ByLanguage(PARAGRAPHS)),
    "what goes, as the library writes it: its heading, or all its text",
)
_OMIT = Field("omit", CLAUSE_ID, "the clause to leave out, with all below it")
_MOVE = Field("move", CLAUSE_ID, "the clause that goes elsewhere, with all below it")
_INSERT = optional("insert", raw(ByLanguage(BLOCKS)), "the council's own text")
_HEADING = optional("heading", raw(ByLanguage(PlainText())), "the heading of what is inserted")
_ID = Field("id", LOCAL_ID, "the permanent id of what is inserted")
_RUNS_ON = Field(
    "runs_on", Flag(), "whether it goes on in the paragraph before it", default=False
)  # fmt: skip

_MOVED_BY = Field("moved_by", PlainText("a name"), "who moved it", "")
_SECONDED_BY = Field("seconded_by", PlainText("a name"), "who seconded it", "")
_ON = optional("on", Day(), "the day of the meeting")
_MINUTE = Field("minute", PlainText("a reference"), "the minute that records it", "")
_MOTION = Record("a motion", _MOVED_BY, _SECONDED_BY, _ON, _MINUTE)
_MOTIONS = Field("motions", ListOf(_MOTION, lone=True), "the motions by which it was made", ())
_TOPIC = Field("topic", NAME_OF_TOPIC, "the topic that it is about", "")

FIND_REPLACE = Record(
    "a find-and-replace", _AT, _TARGET, _FIND, _REPLACE, _TIMES, _KIND, _REASON, _MOTIONS
)
REPLACE = Record("a replacement", _AT, _TARGET, _REPLACE, _WAS, _KIND, _REASON, _MOTIONS)
OMIT = Record("an omission", _OMIT, _WAS_OMITTED, _KIND, _REASON, _MOTIONS)
INSERT = Record(
    "an insertion",
    _ID,
    _INSERT,
    _HEADING,
    _RUNS_ON,
    BEFORE,
    AFTER,
    UNDER,
    _TOPIC,
    _KIND,
    _REASON,
    _MOTIONS,
)

MOVE = Record("a move", _MOVE, BEFORE, AFTER, UNDER, _KIND, _REASON, _MOTIONS)

CHANGES = ListOf(raw(FIND_REPLACE, REPLACE, INSERT, OMIT, MOVE))


def changes_node(source: tuple[str, bytes], faults: Faults) -> Node | None:
    """Return the changes of a file as written, or None where it holds nothing but remarks."""
    name, content = source
    if all(line.lstrip()[:1] in {b"", b"#"} for line in content.splitlines()):
        return None
    return read_yaml(content, name, faults)


def changes_in(
    node: Node, library: ClauseLibrary, faults: Faults, language: str = LIBRARY_LANGUAGE
) -> tuple[LocalChange, ...]:
    """Return the changes that a list holds, in the order written; texts are in one language."""
    if not isinstance(node, Sequence):
        faults.add(CHANGES_NOT_A_LIST(), node.location)
        return ()
    known = frozenset((*library.clauses, *_inserted(node)))
    reader = _Reader(TextReader(library.vocabulary, faults, language), known, faults)
    read = [reader.change(item) for item in node.items]
    return tuple(change for change in read if change is not None)


def _inserted(changes: Sequence) -> Iterator[str]:
    """Yield the ids of what the council inserts, which other changes may name."""
    for node in changes.items:
        id_ = node.get(_ID.name) if isinstance(node, Map) else None
        if isinstance(id_, Scalar):
            yield id_.value


@frozen
class _Reader:
    """Reads one change after another. ``known`` are the clauses that there are."""

    text: TextReader
    known: frozenset[str]
    faults: Faults

    def change(self, node: Node) -> LocalChange | None:
        """Return a change of the kind that its keys tell."""
        keys = {key.value for key, _ in node.entries} if isinstance(node, Map) else set()
        if "find" in keys:
            return self._find_replace(node)
        if "omit" in keys:
            return self._omit(node)
        if "move" in keys:
            return self._move(node)
        if "insert" in keys or ("heading" in keys and "id" in keys):
            return self._insert(node)
        if "replace" in keys:
            return self._replace(node)
        self.faults.add(CHANGE_WITHOUT_VERB(), node.location)
        return None

    def _find_replace(self, node: Node) -> FindReplace | None:
        values = FIND_REPLACE.read(node, self.faults)
        if values is None:
            return None
        check_known(values[_AT], values.place(_AT), self.known, self.faults)
        find = self.text.scalar(values[_FIND])
        raw = PlainText("text", may_be_empty=True).read(values[_REPLACE], self.faults)
        if find is None or raw is None:
            return None
        return FindReplace(
            values[_AT],
            values[_TARGET],
            find,
            self.text.text(raw, values.place(_REPLACE)),
            values[_TIMES],
            values[_KIND],
            values[_REASON],
            values.location,
            _motions(values, self.faults),
        )

    def _replace(self, node: Node) -> Replace | None:
        values = REPLACE.read(node, self.faults)
        if values:
            check_known(values[_AT], values.place(_AT), self.known, self.faults)
        blocks = self.text.blocks(values[_REPLACE]) if values else None
        was = PlainText("text", one_line=False).read(values[_WAS], self.faults) if values else None
        if values is None or blocks is None or was is None:
            return None
        return Replace(
            values[_AT],
            values[_TARGET],
            blocks,
            was,
            values[_KIND],
            values[_REASON],
            values.location,
            _motions(values, self.faults),
        )

    def _omit(self, node: Node) -> Omit | None:
        values = OMIT.read(node, self.faults)
        if values:
            check_known(values[_OMIT], values.place(_OMIT), self.known, self.faults)
        was = (
            PlainText("text", one_line=False).read(values[_WAS_OMITTED], self.faults)
            if values
            else None
        )
        if values is None or was is None:
            return None
        return Omit(
            values[_OMIT],
            was,
            values[_KIND],
            values[_REASON],
            values.location,
            _motions(values, self.faults),
        )

    def _move(self, node: Node) -> Move | None:
        values = MOVE.read(node, self.faults)
        if values is None:
            return None
        check_known(values[_MOVE], values.place(_MOVE), self.known, self.faults)
        place = read_position(values, self.known, self.faults)
        if place is None:
            return None
        return Move(
            values[_MOVE],
            place,
            values[_KIND],
            values[_REASON],
            values.location,
            _motions(values, self.faults),
        )

    def _insert(self, node: Node) -> Insert | None:
        values = INSERT.read(node, self.faults)
        if values is None:
            return None
        place = read_position(values, self.known, self.faults)
        text, heading = values[_INSERT], values[_HEADING]
        blocks = self.text.blocks(text) if text else ()
        words = self.text.scalar(heading) if heading else ()
        if place is None or blocks is None or words is None:
            return None
        return Insert(
            values[_ID],
            place,
            words,
            blocks,
            values[_RUNS_ON],
            values[_KIND],
            values[_REASON],
            values.location,
            values[_TOPIC],
            _motions(values, self.faults),
        )


def _motions(change: Values, faults: Faults) -> tuple[MotionFacts, ...]:
    for each in change[_MOTIONS]:
        check_minute(each[_MINUTE], each.place(_MINUTE), faults)
    return tuple(
        MotionFacts(
            _said(each[_MOVED_BY]), _said(each[_SECONDED_BY]), each[_ON], _said(each[_MINUTE])
        )
        for each in change[_MOTIONS]
    )


def _said(value: str) -> str:
    """Return what a motion says of itself; a word for none says nothing."""
    return "" if means_none(value) else value
