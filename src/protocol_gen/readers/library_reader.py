"""The clause library, from ``templates/library.yaml``, ``clauses/``, ``phrases/``, ``outlines/``.

Reads every file whole, then holds the parts against each other: ids used twice, clauses named that
do not exist, wordings that nothing can reach.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.model.drafting import DraftParagraph
from protocol_gen.model.governance import Governance, Nation
from protocol_gen.model.library import (
    Clause,
    ClauseLibrary,
    KindFacts,
    LegalReference,
    ListPunctuation,
    Outline,
    OutlineEntry,
    Phrase,
    Pick,
    RoleEntry,
    Scheme,
    SettingEntry,
    SettingType,
    TermEntry,
    Vocabulary,
    Wording,
)
from protocol_gen.readers.clause_text import TEXT, TextReader
from protocol_gen.readers.conditions import condition_source, read_condition
from protocol_gen.readers.faults import Faults, nearest
from protocol_gen.readers.library_checks import Declared, check_library, check_names
from protocol_gen.readers.shapes import (
    RAW,
    Day,
    Field,
    Flag,
    ListOf,
    MapOf,
    OneOf,
    Pattern,
    Placed,
    Record,
    Values,
    Word,
    named,
    optional,
    raw,
)
from protocol_gen.readers.yaml_source import Map, Node, Scalar, Sequence, read_yaml

LIBRARY_LANGUAGE: Final = "en"
"""The language of a library text that names none."""

ID = Pattern(
    "an id: lower-case words joined by hyphens, parted by dots",
    r"[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*",
)
NAME = Pattern("a name of lower-case letters, digits and _", r"[a-z][a-z0-9_]*")
NAME_OF_TOPIC = Pattern("a topic: words joined by hyphens", r"[a-z]+(-[a-z]+)*")
WORDING_NAME = Pattern("a name of lower-case words joined by hyphens", r"[a-z0-9]+(-[a-z0-9]+)*")
VERSION = Pattern("a version as dotted whole numbers (1.0)", r"[0-9]{1,4}(\.[0-9]{1,4}){0,3}")


@dataclass(frozen=True, slots=True)
class LibrarySources:
    """The files that hold the library, each as its name for messages and its bytes."""

    library: tuple[str, bytes]
    clauses: tuple[tuple[str, bytes], ...]
    phrases: tuple[tuple[str, bytes], ...]
    outlines: tuple[tuple[str, bytes], ...]
    known_kinds: tuple[str, ...] = ()
    """The kinds of council that conditions may name; none where any name will do."""
    beside: Vocabulary | None = None
    """The words and posts of another library, which the texts of this one may name as well."""


_NOTE = Field("note", Word("a note", one_line=False), "a note to drafters", "")
_PLURAL = Field("plural", NAME, "the placeholder's name for several")
_TERM = Record("a term", _PLURAL, _NOTE)
_ROLE_PLURAL = Field("plural", NAME, "the placeholder's name for several", "")
_ROLE = Record("a role", _ROLE_PLURAL, _NOTE)
_TYPE = Field("type", OneOf(SettingType), "what the setting holds")
_DEFAULT = Field("default", Word(), "what holds where a profile does not say")
_SETTING = Record("a setting", _TYPE, _DEFAULT, _NOTE)
_LIBRARY_VERSION = Field("version", VERSION, "the version of the library")
_TERMS = Field("terms", MapOf(_TERM), "the words a council chooses once")
_ROLES = Field("roles", MapOf(_ROLE), "the posts and offices that clauses may name")
_SETTINGS = Field("settings", MapOf(_SETTING), "typed values that a council chooses", {})
LIBRARY = Record("the library", _LIBRARY_VERSION, _TERMS, _ROLES, _SETTINGS)

_WORDING_NAME = Field("name", WORDING_NAME, "the name a profile picks it by", "")
_WHEN = optional("when", named("condition"), "the condition under which it holds")
_TEXT = Field("text", TEXT, "the words")
_COVERS = Field("covers", ListOf(ID, lone=True), "the clauses whose place it takes as well", ())
_WITHDRAWN = Field("withdrawn", Word(), "why no new council is offered it", "")
WORDING = Record("a wording", _WORDING_NAME, _WHEN, _TEXT, _COVERS, _WITHDRAWN)

_REFERENCE = Field("reference", Word(), "the law, with its section")
_NATIONS = Field("nations", ListOf(OneOf(Nation), lone=True), "where it holds")
_VALID_FROM = optional("valid_from", Day(), "since when it holds")
_REPEALED = optional("repealed", Day(), "when it was repealed")
_CHECKED_ON = optional("checked_on", Day(), "when a source was consulted")
_SOURCE = Field("source", Word(), "the source consulted", "")
BASIS = Record(
    "a legal reference", _REFERENCE, _NATIONS, _VALID_FROM, _REPEALED, _CHECKED_ON, _SOURCE
)

_ID = Field("id", ID, "the clause's permanent id")
_HEADING = optional(
    "heading", raw(TEXT, ListOf(WORDING)), "the heading, or a list of wordings of it"
)
_CLAUSE_TEXT = optional("text", TEXT, "the one wording, where there is only one")
_WORDINGS = Field("wordings", ListOf(WORDING), "the texts that the clause can take", ())
_CLAUSES = Field("clauses", ListOf(named("clause")), "the items of the list under its stem", ())
_TOPIC = Field("topic", NAME_OF_TOPIC, "the topic that it is about", "")
_AFTER = Field("after", ListOf(ID, lone=True), "the clauses that its first words lean on", ())
_BASIS = Field("basis", ListOf(BASIS), "the legal references", ())
CLAUSE = Record(
    "a clause",
    _ID,
    _HEADING,
    _CLAUSE_TEXT,
    _WORDINGS,
    _CLAUSES,
    _WHEN,
    _TOPIC,
    _AFTER,
    _NOTE,
    _BASIS,
)

_PHRASE_NAME = Field("name", NAME, "the placeholder's name")
_PHRASE_WORDINGS = Field("wordings", ListOf(WORDING), "the fragments it can take")
PHRASE = Record("a phrase", _PHRASE_NAME, _PHRASE_WORDINGS, _NOTE)

ENTRY = raw(ID, MapOf(ListOf(named("entry"))))
"""An entry of an outline: an id; an id with those under it; "paragraph" with ids."""
_SUMMARY = Field("summary", Word(), "what the outline is for")
_TITLE_BLOCK = Field("title_block", ListOf(ID), "the clauses of the title block", ())
_PICKS = Field("wordings", MapOf(Placed(WORDING_NAME)), "wordings usual in this outline", {})
_STYLES = Field("lists", MapOf(OneOf(ListPunctuation)), "how lists usually end in it", {})
_SCHEME = Field("numbering", OneOf(Scheme), "how it is usually numbered", Scheme.NONE)
_ENTRIES = Field("clauses", ListOf(named("entry")), "the clauses in order; a key is a parent")
OUTLINE = Record("an outline", _SUMMARY, _TITLE_BLOCK, _PICKS, _STYLES, _SCHEME, _ENTRIES)

_LABEL = Field("label", Word(), "what the kind is called")
_KIND_NATIONS = Field("nations", ListOf(OneOf(Nation), lone=True), "where there are such councils")
_GOVERNANCE = Field(
    "governance", ListOf(OneOf(Governance), lone=True), "how they decide, the usual way first"
)
_GROUPS = Field("political_groups", Flag(), "whether they usually have political groups")
_FORMS = Field("forms", MapOf(WORDING_NAME), "the outline of each form: short, full, …")
_DEFAULTS = Field("defaults", RAW, "a profile's keys, as they are where a profile is silent")
_BY_GOVERNANCE = Field(
    "by_governance", MapOf(RAW), "what differs from the defaults, by how they decide", {}
)
KIND = Record(
    "a kind of council",
    _LABEL,
    _KIND_NATIONS,
    _GOVERNANCE,
    _GROUPS,
    _FORMS,
    _DEFAULTS,
    _BY_GOVERNANCE,
)


def read_library(sources: LibrarySources) -> ClauseLibrary:
    """Return the library.

    Raises:
        InvalidSourcesError: with every fault in any of its files.
    """
    faults = Faults()
    nodes = _read_files(sources, faults)
    version, vocabulary = _read_vocabulary(nodes, sources.beside or Vocabulary(), faults)
    reader = TextReader(vocabulary, faults)
    clauses = [
        clause for node in nodes.clauses if (clause := _clause(node, reader, faults)) is not None
    ]
    phrases = [
        phrase for node in nodes.phrases if (phrase := _phrase(node, reader, faults)) is not None
    ]
    outlines = tuple(_outlines(nodes.outlines, faults))
    every = tuple(each for clause in clauses for each in _with_below(clause))
    library = ClauseLibrary(
        version=version,
        clauses={clause.id: clause for clause in every},
        phrases={phrase.name: phrase for phrase in phrases},
        outlines={outline.name: outline for outline in outlines},
        vocabulary=vocabulary,
    )
    declared = Declared(
        frozenset(id_ for node in nodes.clauses for id_ in _declared(node)),
        frozenset(sources.known_kinds),
    )
    check_library(library, every, declared, faults)
    faults.raise_any()
    return library


@dataclass(frozen=True, slots=True)
class _Nodes:
    """The files of a library as YAML: outlines by file, of the lists all items."""

    library: Node
    clauses: tuple[Node, ...]
    phrases: tuple[Node, ...]
    outlines: tuple[tuple[str, Node], ...]


def _read_files(sources: LibrarySources, faults: Faults) -> _Nodes:
    """Return what the files hold. One that cannot be read stops the reading of all.

    Without it the others would be found to name clauses and phrases that there are not.
    """
    name, content = sources.library
    library = read_yaml(content, name, faults)
    clauses = _listed(sources.clauses, faults)
    phrases = _listed(sources.phrases, faults)
    outlines = [(file, read_yaml(content, file, faults)) for file, content in sources.outlines]
    read = tuple((file, node) for file, node in outlines if node is not None)
    if library is None or clauses is None or phrases is None or len(read) < len(outlines):
        raise InvalidSourcesError(faults.errors)
    return _Nodes(library, clauses, phrases, read)


def _listed(files: Iterable[tuple[str, bytes]], faults: Faults) -> tuple[Node, ...] | None:
    """Return the items of files that each hold one list, or None where a file holds none."""
    nodes = [read_yaml(content, name, faults) for name, content in files]
    for node in nodes:
        if node is not None and not isinstance(node, Sequence):
            faults.add("this file must hold a list, each item after a dash", node.location)
    lists = [node for node in nodes if isinstance(node, Sequence)]
    return tuple(item for each in lists for item in each.items) if lists == nodes else None


def _declared(node: Node) -> Iterator[str]:
    """Yield the ids of a clause and those below, whether or not the rest can be read."""
    if not isinstance(node, Map):
        return
    id_, below = node.get("id"), node.get("clauses")
    if isinstance(id_, Scalar):
        yield id_.value
    if isinstance(below, Sequence):
        for child in below.items:
            yield from _declared(child)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of council: what may be so of it, and its defaults as a profile has them."""

    facts: KindFacts
    defaults: Map
    by_governance: Mapping[Governance, Map]


def read_kind(content: bytes, file: str, name: str) -> Kind:
    """Return a kind of council.

    Raises:
        InvalidSourcesError: with every fault in the file.
    """
    faults = Faults()
    node = read_yaml(content, file, faults)
    values = KIND.read(node, faults) if node else None
    kind = _kind(values, name, faults) if values else None
    faults.raise_any()
    if kind is None:
        raise AssertionError
    return kind


def _kind(values: Values, name: str, faults: Faults) -> Kind | None:
    defaults = _mapping(values[_DEFAULTS], faults)
    known = {each.value: each for each in Governance}
    by_governance = {}
    for key, node in values[_BY_GOVERNANCE].items():
        own = _mapping(node, faults)
        if key not in known:
            message = f"no governance is called '{key}'; {nearest(key, known)}"
            faults.add(message, values.place(_BY_GOVERNANCE))
        elif own is not None:
            by_governance[known[key]] = own
    if defaults is None:
        return None
    facts = KindFacts(
        name,
        values[_LABEL],
        values[_KIND_NATIONS],
        values[_GOVERNANCE],
        values[_GROUPS],
        values[_FORMS],
    )
    return Kind(facts, defaults, by_governance)


def _mapping(node: Node, faults: Faults) -> Map | None:
    if isinstance(node, Map):
        return node
    faults.add("this must be a mapping of a profile's keys", node.location)
    return None


def _read_vocabulary(nodes: _Nodes, beside: Vocabulary, faults: Faults) -> tuple[str, Vocabulary]:
    values = LIBRARY.read(nodes.library, faults)
    if values is None:
        raise InvalidSourcesError(faults.errors)
    terms = {
        key: TermEntry(key, each[_PLURAL], each[_NOTE]) for key, each in values[_TERMS].items()
    }
    roles = {
        key: RoleEntry(key, each[_ROLE_PLURAL] or f"{key}s", each[_NOTE])
        for key, each in values[_ROLES].items()
    }
    settings = {
        key: SettingEntry(key, each[_TYPE], each[_DEFAULT], each[_NOTE])
        for key, each in values[_SETTINGS].items()
    }
    names = [name for node in nodes.phrases if (name := _phrase_name(node, faults)) is not None]
    vocabulary = Vocabulary(terms, roles, settings, frozenset(name.value for name in names))
    check_names((*_names(values, vocabulary, faults), *names), faults)
    joined = replace(vocabulary, terms={**beside.terms, **terms}, roles={**beside.roles, **roles})
    return values[_LIBRARY_VERSION], joined


def _names(library: Values, vocabulary: Vocabulary, faults: Faults) -> Iterator[Scalar]:
    """Yield every name that a placeholder may use, as it was written or where it comes from."""
    for table in (_TERMS, _ROLES, _SETTINGS):
        node = library.map.get(table.name)
        if isinstance(node, Map):
            yield from (key for key, _ in node.entries if NAME.read(key, faults))
    for field, entries in ((_TERMS, vocabulary.terms), (_ROLES, vocabulary.roles)):
        for name, entry in entries.items():
            if entry.plural != name:
                yield Scalar(entry.plural, library[field][name].location, quoted=False)


def _phrase_name(node: Node, faults: Faults) -> Scalar | None:
    """Return a phrase's name before its texts can be read: they may name other phrases."""
    name = node.get("name") if isinstance(node, Map) else None
    return name if isinstance(name, Scalar) and NAME.read(name, faults) else None


def _clause(node: Node, reader: TextReader, faults: Faults) -> Clause | None:
    values = CLAUSE.read(node, faults)
    if values is None:
        return None
    if values[_CLAUSE_TEXT] is not None and values[_WORDINGS]:
        faults.add("a clause has either 'text' or 'wordings', not both", values.location)
    headings = _headings(values[_HEADING], reader, faults)
    wordings = _wordings(values, reader, faults)
    below = [_clause(child, reader, faults) for child in values[_CLAUSES]]
    if headings is None or wordings is None:
        return None
    when = values[_WHEN]
    return Clause(
        id=values[_ID],
        headings=headings,
        wordings=wordings,
        clauses=tuple(clause for clause in below if clause is not None),
        condition=read_condition(when, faults) if when else None,
        condition_source=condition_source(when) if when else "",
        topic=values[_TOPIC],
        after=values[_AFTER],
        note=values[_NOTE],
        basis=tuple(
            LegalReference(
                each[_REFERENCE],
                each[_NATIONS],
                each[_VALID_FROM],
                each[_REPEALED],
                each[_CHECKED_ON],
                each[_SOURCE],
            )
            for each in values[_BASIS]
        ),
        location=values.location,
    )


def _headings(node: Node | None, reader: TextReader, faults: Faults) -> tuple[Wording, ...] | None:
    if isinstance(node, Sequence):
        return _complete(_wording(item, reader, faults) for item in node.items)
    return _complete([_lone_wording(node, reader)]) if node else ()


def _wordings(values: Values, reader: TextReader, faults: Faults) -> tuple[Wording, ...] | None:
    text = values[_CLAUSE_TEXT]
    if text is not None:
        return _complete([_lone_wording(text, reader)])
    return _complete(_wording(each.map, reader, faults) for each in values[_WORDINGS])


def _complete(read: Iterable[Wording | None]) -> tuple[Wording, ...] | None:
    """Return what was read, or None where one could not be."""
    wordings = tuple(read)
    return None if None in wordings else tuple(each for each in wordings if each is not None)


def _wording(node: Node, reader: TextReader, faults: Faults) -> Wording | None:
    values = WORDING.read(node, faults)
    if values is None:
        return None
    texts = reader.by_language(values[_TEXT], LIBRARY_LANGUAGE)
    if texts is None:
        return None
    when = values[_WHEN]
    return Wording(
        *texts,
        name=values[_WORDING_NAME],
        condition=read_condition(when, faults) if when else None,
        condition_source=condition_source(when) if when else "",
        covers=values[_COVERS],
        withdrawn=values[_WITHDRAWN],
        location=values.location,
    )


def _lone_wording(node: Node, reader: TextReader) -> Wording | None:
    texts = reader.by_language(node, LIBRARY_LANGUAGE)
    return Wording(*texts, location=node.location) if texts else None


def _phrase(node: Node, reader: TextReader, faults: Faults) -> Phrase | None:
    values = PHRASE.read(node, faults)
    if values is None:
        return None
    wordings = _complete(_wording(each.map, reader, faults) for each in values[_PHRASE_WORDINGS])
    if wordings is None:
        return None
    for wording in wordings:
        for _, blocks in wording.texts:
            if len(blocks) != 1 or not isinstance(blocks[0], DraftParagraph):
                faults.add("a phrase is one piece of running text", wording.location)
    return Phrase(values[_PHRASE_NAME], wordings, values.location)


def _outlines(files: Iterable[tuple[str, Node]], faults: Faults) -> Iterator[Outline]:
    for file, node in files:
        values = OUTLINE.read(node, faults)
        if values is None:
            continue
        yield Outline(
            name=file.rsplit("/", 1)[-1].removesuffix(".yaml"),
            summary=values[_SUMMARY],
            title_block=tuple(
                OutlineEntry(id_, (), location=values.place(_TITLE_BLOCK))
                for id_ in values[_TITLE_BLOCK]
            ),
            clauses=tuple(_entries(values[_ENTRIES], faults)),
            wordings={
                key: Pick(each.value, each.location, is_usual=True)
                for key, each in values[_PICKS].items()
            },
            lists={"" if key == "default" else key: each for key, each in values[_STYLES].items()},
            numbering=values[_SCHEME],
            location=values.location,
        )


def _entries(nodes: Iterable[Node], faults: Faults) -> Iterator[OutlineEntry]:
    for node in nodes:
        match node:
            case Scalar():
                yield from _entry(node, None, faults)
            case Map(entries=((Scalar(value="paragraph"), Sequence(items=parts)),)):
                for at, part in enumerate(_entries(parts, faults)):
                    yield OutlineEntry(part.clause, part.children, at > 0, part.location)
            case Map(entries=((key, Sequence(items=children)),)):
                yield from _entry(key, tuple(_entries(children, faults)), faults)
            case _:
                faults.add(
                    "an entry is a clause id, or one id with a list under it, or 'paragraph' "
                    "with a list of ids",
                    node.location,
                )


def _entry(
    node: Scalar, children: tuple[OutlineEntry, ...] | None, faults: Faults
) -> Iterator[OutlineEntry]:
    id_ = ID.read(node, faults)
    if id_ is not None:
        yield OutlineEntry(id_, children, location=node.location)


def _with_below(clause: Clause) -> Iterator[Clause]:
    yield clause
    for child in clause.clauses:
        yield from _with_below(child)
