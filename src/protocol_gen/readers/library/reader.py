"""The clause library, from ``templates/library.yaml``, ``clauses/``, ``phrases/``, ``outlines/``.

Reads every file whole, then holds the parts against each other: ids used twice, clauses named that
do not exist, wordings that nothing can reach.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.frozen import frozen
from protocol_gen.model.drafting import DraftParagraph
from protocol_gen.model.library import (
    DEFAULT_KEY,
    ORDINARY,
    SAID_NO,
    SAID_YES,
    Body,
    Clause,
    ClauseLibrary,
    Derivation,
    KindOfPost,
    Outline,
    Phrase,
    Post,
    RoleEntry,
    RoleSort,
    SettingEntry,
    SettingType,
    TermEntry,
    Vocabulary,
    Wording,
)
from protocol_gen.model.period import Setting, read_period, unit_names
from protocol_gen.model.rewording import LibraryRewording
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.library import shape
from protocol_gen.readers.library.by_language import languages_in
from protocol_gen.readers.library.checks import (
    Declared,
    check_derivations,
    check_library,
    check_names,
)
from protocol_gen.readers.library.clause_text import LIBRARY_LANGUAGE, TextReader
from protocol_gen.readers.library.clauses_on_demand import (
    ClausesOnDemand,
    declared,
    with_below,
)
from protocol_gen.readers.library.conditions import condition_source, read_condition
from protocol_gen.readers.library.legal_basis import legal_reference, watches
from protocol_gen.readers.library.messages import (
    BODY_RETITLED,
    CHOOSE_WITHOUT_NAME,
    FILE_NOT_A_LIST,
    KEY_MISSING,
    NOT_A_PERIOD,
    PHRASE_NOT_ONE,
    TEXT_AND_WORDINGS,
)
from protocol_gen.readers.library.outline import read_outline
from protocol_gen.readers.shapes import Flag, PlainText, Values
from protocol_gen.readers.yaml_source import Map, Node, Scalar, Sequence, read_yaml


@frozen
class LibrarySources:
    """The files that hold the library, each as its name for messages and its bytes."""

    library: tuple[str, bytes]
    clauses: tuple[tuple[str, bytes], ...]
    phrases: tuple[tuple[str, bytes], ...]
    outlines: tuple[tuple[str, bytes], ...]
    known_kinds: tuple[str, ...] = ()
    """The kinds of council that conditions may name; none where any name will do."""
    read: Callable[[bytes, str, Faults], Node | None] = read_yaml
    """What understands a file."""
    beside: Vocabulary | None = None
    """The words and posts of another library, which the texts of this one may name as well."""


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
    every = tuple(each for clause in clauses for each in with_below(clause))
    library = ClauseLibrary(
        version=version,
        clauses={clause.id: clause for clause in every},
        phrases=_phrases(nodes, reader, faults),
        outlines={each.name: each for each in _outlines(nodes.outlines, reader, faults)},
        vocabulary=vocabulary,
    )
    named = Declared(
        frozenset(id_ for node in nodes.clauses for id_ in declared(node)),
        frozenset(sources.known_kinds),
    )
    check_library(library, every, named, faults)
    faults.raise_any()
    return library


def read_checked_library(sources: LibrarySources) -> ClauseLibrary:
    """Return a library that had no fault when it was read before; its files are as they were then.

    Each clause is read when it is first asked for, and what it names is not looked for again.

    Raises:
        InvalidSourcesError: where the files have a fault all the same; a fault within a clause is
            raised by whoever asks for it.
    """
    faults = Faults()
    nodes = _read_files(sources, faults)
    version, vocabulary = _read_vocabulary(nodes, sources.beside or Vocabulary(), faults)
    reader = TextReader(vocabulary, faults)

    def clause(node: Node) -> Clause:
        read = _clause(node, reader, faults)
        faults.raise_any()
        if read is None:
            raise InvalidSourcesError(faults.errors)
        return read

    library = ClauseLibrary(
        version=version,
        clauses=ClausesOnDemand(nodes.clauses, clause),
        phrases=_phrases(nodes, reader, faults),
        outlines={each.name: each for each in _outlines(nodes.outlines, reader, faults)},
        vocabulary=vocabulary,
    )
    faults.raise_any()
    return library


@frozen
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
    library = sources.read(content, name, faults)
    clauses = _listed([sources.read(each, file, faults) for file, each in sources.clauses], faults)
    phrases = _listed([sources.read(each, file, faults) for file, each in sources.phrases], faults)
    outlines = [(file, sources.read(each, file, faults)) for file, each in sources.outlines]
    read = tuple((file, node) for file, node in outlines if node is not None)
    if library is None or clauses is None or phrases is None or len(read) < len(outlines):
        raise InvalidSourcesError(faults.errors)
    return _Nodes(library, clauses, phrases, read)


def _listed(nodes: list[Node | None], faults: Faults) -> tuple[Node, ...] | None:
    """Return the items of files that each hold one list, or None where a file holds none."""
    for node in nodes:
        if node is not None and not isinstance(node, Sequence):
            faults.add(FILE_NOT_A_LIST(), node.location)
    lists = [node for node in nodes if isinstance(node, Sequence)]
    return tuple(item for each in lists for item in each.items) if lists == nodes else None


def _read_vocabulary(nodes: _Nodes, beside: Vocabulary, faults: Faults) -> tuple[str, Vocabulary]:
    values = shape.LIBRARY.read(nodes.library, faults)
    if values is None:
        raise InvalidSourcesError(faults.errors)
    terms = {
        key: TermEntry(key, each[shape.PLURAL], each[shape.NOTE], tuple(_follows(each)))
        for key, each in values[shape.TERMS].items()
    }
    roles = {key: _role_entry(key, each, faults) for key, each in values[shape.ROLES].items()}
    settings = {
        key: _setting_entry(key, each, faults) for key, each in values[shape.SETTINGS].items()
    }
    names = [name for node in nodes.phrases if (name := _phrase_name(node, faults)) is not None]
    title = values[shape.DOCUMENT_TITLE]
    vocabulary = Vocabulary(
        terms,
        roles,
        settings,
        frozenset(name.value for name in names),
        Derivation(title) if title else None,
    )
    check_derivations(vocabulary, values.location, faults)
    check_names((*_names(values, vocabulary, faults), *names), faults)
    joined = replace(vocabulary, terms={**beside.terms, **terms}, roles={**beside.roles, **roles})
    return values[shape.LIBRARY_VERSION], joined


def _follows(term: Values) -> Iterator[Derivation]:
    for each in term[shape.FOLLOWS]:
        yield Derivation(each[shape.MADE_AS], each[shape.ENDS], each[shape.MADE_OF])


def _role_entry(name: str, role: Values, faults: Faults) -> RoleEntry:
    """Return a role as what it is: a post, a kind of post, or a body."""
    said = (name, role[shape.ROLE_PLURAL] or f"{name}s", role[shape.NOTE], role[shape.KNOWN_AS])
    retitled, under = role[shape.RETITLED_IN], role[shape.ONLY_UNDER]
    match role[shape.SORT]:
        case RoleSort.POST:
            return Post(*said, retitled, under)
        case RoleSort.KIND_OF_POST:
            return KindOfPost(*said, retitled, under)
        case RoleSort.BODY:
            if retitled:
                faults.add(BODY_RETITLED(name=name), role.place(shape.RETITLED_IN))
            return Body(*said, only_under=under)


def _setting_entry(name: str, setting: Values, faults: Faults) -> SettingEntry:
    """Return a setting with what holds where a profile does not say, a period as such."""
    type_, node = setting[shape.TYPE], setting[shape.DEFAULT]
    said = languages_in(node, faults) or ((LIBRARY_LANGUAGE, node),)
    texts = {tag: PlainText().read(value, faults) or "" for tag, value in said}
    first, *_ = texts
    default: Setting = texts[first]
    if type_ is SettingType.PERIOD:
        period = read_period(texts[first])
        if period is None:
            faults.add(NOT_A_PERIOD(given=texts[first], units=unit_names()), node.location)
        default = period or texts[first]
    if type_ is SettingType.YES_NO:
        default = SAID_YES if Flag().read(node, faults) else SAID_NO
    return SettingEntry(name, type_, default, setting[shape.NOTE], first, texts)


def _names(library: Values, vocabulary: Vocabulary, faults: Faults) -> Iterator[Scalar]:
    """Yield every name that a placeholder may use, as it was written or where it comes from."""
    for table in (shape.TERMS, shape.ROLES, shape.SETTINGS):
        node = library.map.get(table.name)
        if isinstance(node, Map):
            yield from (key for key, _ in node.entries if shape.NAME.read(key, faults))
    for field, entries in ((shape.TERMS, vocabulary.terms), (shape.ROLES, vocabulary.roles)):
        for name, entry in entries.items():
            if entry.plural != name:
                yield Scalar(entry.plural, library[field][name].location, quoted=False)


def _phrase_name(node: Node, faults: Faults) -> Scalar | None:
    """Return a phrase's name before its texts can be read: they may name other phrases."""
    name = node.get("name") if isinstance(node, Map) else None
    return name if isinstance(name, Scalar) and shape.NAME.read(name, faults) else None


def _clause(node: Node, reader: TextReader, faults: Faults) -> Clause | None:
    values = shape.CLAUSE.read(node, faults)
    if values is None:
        return None
    if values[shape.CLAUSE_TEXT] is not None and values[shape.WORDINGS]:
        faults.add(TEXT_AND_WORDINGS(), values.location)
    headings = _headings(values[shape.HEADING], reader, faults)
    wordings = _wordings(values, reader, faults)
    below = [_clause(child, reader, faults) for child in values[shape.CLAUSES]]
    if headings is None or wordings is None:
        return None
    when = values[shape.WHEN]
    return Clause(
        id=values[shape.ID_KEY],
        headings=headings,
        wordings=wordings,
        clauses=tuple(clause for clause in below if clause is not None),
        condition=read_condition(when, faults) if when else None,
        condition_source=condition_source(when) if when else "",
        topic=values[shape.TOPIC],
        after=values[shape.AFTER],
        note=values[shape.NOTE],
        basis=tuple(legal_reference(each) for each in values[shape.BASIS_KEY]),
        watch=watches(values),
        reworded=tuple(
            LibraryRewording(each[shape.REWORDED_IN], each[shape.REWORDED_WHY])
            for each in values[shape.REWORDED]
        ),
        location=values.location,
    )


def _headings(node: Node | None, reader: TextReader, faults: Faults) -> tuple[Wording, ...] | None:
    if isinstance(node, Sequence):
        return _complete(_wording(item, reader, faults) for item in node.items)
    return _complete([_lone_wording(node, reader)]) if node else ()


def _wordings(values: Values, reader: TextReader, faults: Faults) -> tuple[Wording, ...] | None:
    text = values[shape.CLAUSE_TEXT]
    if text is not None:
        return _complete([_lone_wording(text, reader)])
    return _complete(_wording(each.map, reader, faults) for each in values[shape.WORDINGS])


def _complete(read: Iterable[Wording | None]) -> tuple[Wording, ...] | None:
    """Return what was read, or None where one could not be."""
    wordings = tuple(read)
    return None if None in wordings else tuple(each for each in wordings if each is not None)


def _wording(node: Node, reader: TextReader, faults: Faults) -> Wording | None:
    values = shape.WORDING.read(node, faults)
    if values is None:
        return None
    texts = reader.by_language(values[shape.TEXT_KEY])
    if texts is None:
        return None
    when, choose = values[shape.WHEN], values[shape.CHOOSE]
    if choose and not values[shape.WORDING_NAME_KEY]:
        faults.add(CHOOSE_WITHOUT_NAME(ordinary=ORDINARY), values.place(shape.CHOOSE))
    return Wording(
        *texts,
        key=_key(values, faults),
        name=_name(values),
        condition=read_condition(when, faults) if when else None,
        condition_source=condition_source(when) if when else "",
        covers=values[shape.COVERS],
        withdrawn=values[shape.WITHDRAWN],
        choose=reader.text(choose, values.place(shape.CHOOSE)) if choose else (),
        choose_source=choose,
        location=values.location,
    )


def _key(wording: Values, faults: Faults) -> str:
    """Return a wording's key: its own, or else its name; the one for all others has the usual."""
    key, name = wording[shape.KEY], _name(wording)
    if not key and not name and wording[shape.WHEN] is not None:
        faults.add(KEY_MISSING(), wording.location)
    return key or name or DEFAULT_KEY


def _name(wording: Values) -> str:
    """Return the name that a profile picks a wording by; the ordinary one needs no pick."""
    name = wording[shape.WORDING_NAME_KEY]
    return "" if name == ORDINARY else name


def _lone_wording(node: Node, reader: TextReader) -> Wording | None:
    texts = reader.by_language(node)
    return Wording(*texts, location=node.location) if texts else None


def _phrases(nodes: _Nodes, reader: TextReader, faults: Faults) -> dict[str, Phrase]:
    read = (_phrase(node, reader, faults) for node in nodes.phrases)
    return {phrase.name: phrase for phrase in read if phrase is not None}


def _phrase(node: Node, reader: TextReader, faults: Faults) -> Phrase | None:
    values = shape.PHRASE.read(node, faults)
    if values is None:
        return None
    wordings = _complete(
        _wording(each.map, reader, faults) for each in values[shape.PHRASE_WORDINGS]
    )
    if wordings is None:
        return None
    for wording in wordings:
        for _, blocks in wording.texts:
            if len(blocks) != 1 or not isinstance(blocks[0], DraftParagraph):
                faults.add(PHRASE_NOT_ONE(), wording.location)
    return Phrase(values[shape.PHRASE_NAME], wordings, values.location)


def _outlines(
    files: Iterable[tuple[str, Node]], reader: TextReader, faults: Faults
) -> Iterator[Outline]:
    for file, node in files:
        values = shape.OUTLINE.read(node, faults)
        if values is not None:
            name = file.rsplit("/", 1)[-1].removesuffix(".yaml")
            yield read_outline(values, name, reader, faults)
