"""A council's profile, over its base profiles and the defaults of its kind.

The parts are merged as they were written, key by key, the later one winning, so that each value
keeps its own place; then the whole is read once.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.model.document import Control, HistoryEntry, Status
from protocol_gen.model.findings import RULES
from protocol_gen.model.governance import Facts, Governance, Nation
from protocol_gen.model.library import (
    ClauseLibrary,
    KindFacts,
    ListPunctuation,
    Outline,
    Pick,
    Scheme,
    SettingType,
)
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.profile import (
    Case,
    CaseChoice,
    CouncilNames,
    Inclusion,
    Insert,
    LocalChange,
    Mention,
    Name,
    NumberingChoice,
    Profile,
    Role,
    Term,
)
from protocol_gen.readers.changes_reader import CHANGES, changes_in, read_changes
from protocol_gen.readers.delegation_reader import DELEGATION, REASON, delegation, reasons
from protocol_gen.readers.faults import Faults, nearest
from protocol_gen.readers.library_reader import NAME, VERSION, WORDING_NAME, Kind
from protocol_gen.readers.look_reader import LOOK, ReadAsset, check_files, no_assets, read_look
from protocol_gen.readers.plurals import plural
from protocol_gen.readers.positions import AFTER, BEFORE, CLAUSE_ID, UNDER, check_known, position
from protocol_gen.readers.shapes import (
    Day,
    Field,
    Flag,
    ListOf,
    Located,
    MapOf,
    OneOf,
    OrNothing,
    Pattern,
    Placed,
    Record,
    Values,
    Whole,
    Word,
    optional,
    raw,
)
from protocol_gen.readers.yaml_source import Map, Node, Scalar, read_yaml
from protocol_gen.readers.yaml_source import Sequence as YamlSequence

PHRASE_PREFIX: Final = "phrase."
"""Before a phrase's name where a wording of it is picked."""
DEFAULT_LIST: Final = "default"
"""Where the style of lists is given: all that have no style of their own."""
LONGEST_TERM: Final = 6
LONGEST_TITLE: Final = 10
"""Words in a term or a role's title; anything longer is a phrase or a clause."""

T = TypeVar("T")

LANGUAGE = Pattern("a language tag (en-GB, cy-GB)", r"[a-z]{2,3}(-[A-Z]{2})?")
NAME_WORDS = Word("a name", longest=200)


@dataclass(frozen=True, slots=True)
class ProfileSources:
    """The files that a council's profile is made of, each as its name for messages and bytes.

    ``bases`` gives a base profile by its name, or None where there is none; ``kinds`` gives a
    kind of council likewise.
    """

    slug: str
    profile: tuple[str, bytes]
    changes: tuple[str, bytes] | None
    bases: Callable[[str], tuple[str, bytes] | None]
    kinds: Callable[[str], Kind | None]
    known_bases: tuple[str, ...] = ()
    known_kinds: tuple[str, ...] = ()
    settings: tuple[tuple[str, str], ...] = ()
    """What is set over the profile for a trial: dotted keys and their values."""
    asset: ReadAsset = no_assets
    """Gives the files that stand beside the profile, or beside the base that names them."""


# What a profile may hold

_FULL = Field("name", NAME_WORDS, "the council's full name")
_IN_TEXT = Field("in_text", NAME_WORDS, "its name in running text, with its article", "the Council")
_SHORT = Field("short", NAME_WORDS, "its short name, with its article", "the Council")
_PRINTED = Field("printed", Flag(), "whether headers and metadata print its name", default=True)
COUNCIL = Record("the council", _FULL, _IN_TEXT, _SHORT, _PRINTED)

_SINGULAR = Field("singular", NAME_WORDS, "the word for one")
_PLURAL = Field("plural", NAME_WORDS, "the word for many")
TERM = Record("a term", _SINGULAR, _PLURAL)

_TITLE = Field("title", NAME_WORDS, "the title of the post", "")
_ROLE_PLURAL = Field("plural", NAME_WORDS, "the title of several", "")
_ARTICLE = Field("article", OrNothing(Pattern("'the' or none", "the")), "'the' or none", ("the",))
_HELD_BY = Field("held_by", NAME, "the role whose holder fills this one", "")
ROLE = Record("a role", _TITLE, _ROLE_PLURAL, _ARTICLE, _HELD_BY)

_CLAUSE = Field("clause", CLAUSE_ID, "the clause to take in")
INCLUSION = Record("an inclusion", _CLAUSE, BEFORE, AFTER, UNDER)

_SCHEME = optional("scheme", OneOf(Scheme), "how provisions are numbered")
_PREFIX = Field(
    "prefix", Pattern("a prefix such as '8.' or '5C.'", r"[0-9A-Za-z. ()/-]{0,20}"),
    "what stands before the first number", "",
)  # fmt: skip
_START = Field("start", Whole(1, 9999), "the first number", 1)
_OFF = Field("off", ListOf(Placed(CLAUSE_ID), lone=True), "provisions that take no number", ())
_OFF_BELOW = Field(
    "off_below", ListOf(Placed(CLAUSE_ID), lone=True), "those under which none takes one", ()
)
NUMBERING = Record("numbering", _SCHEME, _PREFIX, _START, _OFF, _OFF_BELOW)

_CASE_NAME = Field(
    "council_name", OneOf(Case), "the case of the name in the title block", Case.SENTENCE
)
_CASE_HEADINGS = Field(
    "headings", ListOf(OneOf(Case), lone=True), "the case of headings, by depth", (Case.SENTENCE,)
)
CASE = Record("case", _CASE_NAME, _CASE_HEADINGS)

_STATUS = Field("status", OneOf(Status), "where this version stands", Status.DRAFT)
_REFERENCE = Field("reference", Word(), "its reference, or the part of the constitution", "")
_OWNER = Field("owner", Word(), "the post that owns it", "")
_APPROVING_BODY = Field("approving_body", Word(), "the body that approved it", "")
_ADOPTED_ON = optional("adopted_on", Day(), "when it was adopted")
_MINUTE = Field("minute_reference", Word(), "the minute that records it", "")
_EFFECTIVE = optional("effective_from", Day(), "since when it holds")
_REVIEWED = optional("last_reviewed", Day(), "when it was last reviewed")
_NEXT_REVIEW = optional("next_review", Day(), "when it is to be reviewed")
_CONTACT = Field("contact", Word(), "whom to ask", "")
_OTHER_FORMATS = Field("other_formats", Word(), "how to ask for another format", "")
_H_VERSION = Field("version", VERSION, "the version")
_H_DATE = optional("date", Day(), "its date")
_H_SUMMARY = Field("summary", Word(), "what changed")
_H_MINUTE = Field("minute_reference", Word(), "the minute that records it", "")
HISTORY = Record("a row of the history", _H_VERSION, _H_DATE, _H_SUMMARY, _H_MINUTE)
_HISTORY = Field("history", ListOf(HISTORY), "earlier versions", ())
CONTROL = Record(
    "document control",
    _STATUS,
    _REFERENCE,
    _OWNER,
    _APPROVING_BODY,
    _ADOPTED_ON,
    _MINUTE,
    _EFFECTIVE,
    _REVIEWED,
    _NEXT_REVIEW,
    _CONTACT,
    _OTHER_FORMATS,
    _HISTORY,
)

_EXTENDS = Field("extends", WORDING_NAME, "the base profile", "")
_NATION = Field("nation", OneOf(Nation), "the nation whose law applies")
_COUNCIL_TYPE = Field("council_type", Word("a kind of council", longest=100), "the kind of council")
_GOVERNANCE = optional("governance", Placed(OneOf(Governance)), "how decisions are taken")
_GROUPS = optional("political_groups", Flag(), "whether there are political groups")
_COUNCIL = Field("council", COUNCIL, "its names")
_DOC_TITLE = Field("title", Word("a name", longest=400), "the title of the document")
_OWN_VERSION = Pattern(
    f"{VERSION.what}; that it is a draft, or adopted, is said by 'status' under 'control'",
    VERSION.expression,
)
_VERSION = Field("version", _OWN_VERSION, "the version, as dotted whole numbers in quotation marks")
_LANGUAGE = Field("language", LANGUAGE, "the language of the document", "en-GB")
_FORM = optional("form", Placed(Word("a form", longest=100)), "the form: short, full")
_OUTLINE = optional("outline", Placed(WORDING_NAME), "the outline, in place of a form's")
_TERMS = Field(
    "terms",
    MapOf(Placed(raw(NAME_WORDS, TERM)), may_be_empty=True),
    "the words chosen once",
    {},
)
_ROLES = Field(
    "roles",
    MapOf(Placed(raw(OrNothing(NAME_WORDS), ROLE)), may_be_empty=True),
    "the posts and offices",
    {},
)
_SETTINGS = Field("settings", MapOf(Placed(Word()), may_be_empty=True), "typed values", {})
_INCLUDE = Field("include", ListOf(raw(CLAUSE_ID, INCLUSION)), "clauses to take in", ())
_EXCLUDE = Field("exclude", ListOf(Placed(CLAUSE_ID)), "clauses to leave out", ())
_WORDINGS = Field(
    "wordings", MapOf(Placed(WORDING_NAME), may_be_empty=True), "wordings picked by name", {}
)
_LISTS = Field(
    "lists",
    MapOf(Placed(OneOf(ListPunctuation)), may_be_empty=True),
    "how the items of lists end",
    {},
)
_NUMBERING = optional("numbering", NUMBERING, "how provisions are numbered")
_CASE = optional("case", CASE, "upper and lower case")
_TITLE_BLOCK = Field("title_block", Flag(), "whether it has a title block", default=True)
_SILENCE = Field(
    "silence",
    MapOf(Placed(Word("a reason")), may_be_empty=True),
    "rules of the lint to pass over, each with why",
    {},
)
_CONTROL = optional("control", CONTROL, "document control")
_LOOK = optional("look", LOOK, "appearance")
_DELEGATION = optional("delegation", DELEGATION, "which amendments an officer may decide")
_REASONS = Field(
    "reasons",
    MapOf(Placed(REASON), may_be_empty=True),
    "why clauses are amended, by clause, for the schedule of amendments",
    {},
)
_COMPLETE = Field(
    "complete", Flag(), "whether it stands over no other profile and no defaults", default=False
)
_CHANGES = Field("changes", CHANGES, "local changes, in a profile that is complete", ())

PROFILE = Record(
    "a profile",
    _EXTENDS,
    _NATION,
    _COUNCIL_TYPE,
    _GOVERNANCE,
    _GROUPS,
    _COUNCIL,
    _DOC_TITLE,
    _VERSION,
    _LANGUAGE,
    _FORM,
    _OUTLINE,
    _TERMS,
    _ROLES,
    _SETTINGS,
    _INCLUDE,
    _EXCLUDE,
    _WORDINGS,
    _LISTS,
    _NUMBERING,
    _CASE,
    _TITLE_BLOCK,
    _SILENCE,
    _CONTROL,
    _LOOK,
    _DELEGATION,
    _REASONS,
    _COMPLETE,
    _CHANGES,
)

_MERGED = {
    "council", "terms", "roles", "settings", "wordings", "lists", "numbering", "case", "control",
    "look", "silence", "delegation", "reasons",
}  # fmt: skip
"""Keys whose own keys are merged one by one."""
_APPENDED = {"include", "exclude"}
"""Keys whose lists follow one another."""


def read_profile(sources: ProfileSources, library: ClauseLibrary) -> Profile:
    """Return the complete profile of one council.

    Raises:
        InvalidSourcesError: with every fault in the profile, its bases and its changes.
    """
    faults = Faults()
    merged, chain, kind = merged_profile(sources, faults)
    changes = _changes(sources, merged, library, faults)
    if merged is None:
        raise InvalidSourcesError(faults.errors)
    values = PROFILE.read(merged, faults)
    if values is None:
        _check_parts(merged, kind, library, faults)
        look = merged.get(_LOOK.name)
        if look:
            check_files(look, sources.asset, faults)
        raise InvalidSourcesError(faults.errors)
    facts = _facts(values, kind, faults)
    outline = _outline(values, kind, library, faults)
    _check_terms(values, library, faults)
    _check_mentions(values, library, changes, faults)
    profile = Profile(
        slug=sources.slug,
        facts=facts,
        names=_names(values[_COUNCIL]),
        title=values[_DOC_TITLE],
        version=values[_VERSION],
        language=values[_LANGUAGE],
        outline=outline.name,
        terms=_terms(values[_TERMS], library, faults),
        roles=_roles(values[_ROLES], library, faults),
        settings=_settings(values[_SETTINGS], library, faults),
        include=_inclusions(values[_INCLUDE], library, faults),
        exclude=tuple(Mention(each.value, each.location) for each in values[_EXCLUDE]),
        wordings={
            **outline.wordings,
            **{key: Pick(each.value, each.location) for key, each in values[_WORDINGS].items()},
        },
        lists={
            **outline.lists,
            **{"" if key == "default" else key: each.value for key, each in values[_LISTS].items()},
        },
        changes=changes,
        numbering=_numbering(values, outline, faults),
        case=_case(values),
        title_block=values[_TITLE_BLOCK],
        silence=_silence(values[_SILENCE], faults),
        control=_control(values),
        look=read_look(values[_LOOK], sources.asset, faults),
        delegation=delegation(values[_DELEGATION], faults),
        reasons=reasons(values[_REASONS], library.clauses, faults),
        chain=chain,
        location=SourceLocation(sources.profile[0], 1, 1),
        places=_places(merged),
    )
    faults.raise_any()
    return profile


def _changes(
    sources: ProfileSources, merged: Map | None, library: ClauseLibrary, faults: Faults
) -> tuple[LocalChange, ...]:
    """Return the local changes: from their own file, or from a profile that is complete."""
    within = merged.get(_CHANGES.name) if merged else None
    if within is not None and not (merged and is_complete(merged)):
        message = (
            "local changes stand in changes.yaml beside the profile; only a profile kept with an "
            "issued version has them within, and says 'complete: true'"
        )
        faults.add(message, within.location)
        return ()
    if sources.changes is None:
        return changes_in(within, library, faults) if within is not None else ()
    if within is not None:
        message = "the profile is complete and has its local changes within; delete this file"
        faults.add(message, SourceLocation(sources.changes[0], 1, 1))
    return read_changes(sources.changes, library, faults)


def is_complete(profile: Map) -> bool:
    """Whether a profile says that it stands over no other and no defaults."""
    said = profile.get(_COMPLETE.name)
    return isinstance(said, Scalar) and said.value == "true"


# Merging


def merged_profile(
    sources: ProfileSources, faults: Faults
) -> tuple[Map | None, tuple[str, ...], KindFacts | None]:
    """Return kind's defaults, bases and profile as one mapping, the bases' names, the kind.

    Where a base or the kind cannot be had there is no mapping, and what is wrong in the rest is
    added to ``faults``: what the missing part would have given is no fault.
    """
    layers, chain, is_whole = _layers(sources, faults)
    if not layers:
        return None, chain, None
    own = layers[0]
    for base in layers[1:]:
        own = merge(base, own)
    written = own.get("council_type")
    kind = _kind(written, sources, faults) if written else None
    if not is_whole or (written and kind is None):
        PROFILE.check_written(own, faults)
        return None, chain, None
    if kind is None or is_complete(own):
        return own, chain, kind.facts if kind else None
    return merge(_defaults(kind, own), own), chain, kind.facts


def _layers(sources: ProfileSources, faults: Faults) -> tuple[list[Map], tuple[str, ...], bool]:
    """Return the profile and its bases, nearest first, and whether all of them could be read."""
    layers: list[Map] = []
    chain: list[str] = []
    source: tuple[str, bytes] | None = sources.profile
    while source:
        node = read_yaml(source[1], source[0], faults)
        if not isinstance(node, Map):
            if node is not None:
                faults.add("a profile is a mapping of keys to values", node.location)
            return layers, tuple(chain), False
        for key, value in sources.settings if not layers else ():
            node = merge(node, _setting(key, value))
        layers.append(node)
        extends = node.get("extends")
        if extends is None:
            return layers, tuple(chain), True
        if is_complete(node):
            faults.add("a profile that is complete extends no other", extends.location)
            return layers, tuple(chain), False
        name = WORDING_NAME.read(extends, faults)
        source = _base(name, extends.location, chain, sources, faults) if name else None
        chain.append(name or "")
    return layers, tuple(chain), False


def _base(
    name: str,
    location: SourceLocation,
    chain: Sequence[str],
    sources: ProfileSources,
    faults: Faults,
) -> tuple[str, bytes] | None:
    if name in chain:
        circle = " → ".join((*chain[chain.index(name) :], name))
        faults.add(f"the base profiles extend each other in a circle: {circle}", location)
        return None
    source = sources.bases(name)
    if source is None:
        known = nearest(name, sources.known_bases)
        faults.add(f"there is no base profile '{name}'; {known}", location)
    return source


def _setting(key: str, value: str) -> Map:
    """Return one dotted key with its value as a layer of its own ("roles.leader", "Leader")."""
    place = SourceLocation(f"--set {key}={value}")
    node: Node = Scalar(value, place, quoted=False)
    for name in reversed(key.split(".", maxsplit=1)):
        node = Map(((Scalar(name, place, quoted=False), node),), place)
    assert isinstance(node, Map)  # noqa: S101  # for the type checker
    return node


def _defaults(kind: Kind, own: Map) -> Map:
    """Return the defaults of a kind, for councils that decide as the profile says."""
    node = own.get("governance")
    written = node.value if isinstance(node, Scalar) else kind.facts.governance[0].value
    for governance, defaults in kind.by_governance.items():
        if governance.value == written:
            return merge(kind.defaults, defaults)
    return kind.defaults


def _kind(node: Node, sources: ProfileSources, faults: Faults) -> Kind | None:
    """Return the kind that a profile names; a name that is none never reaches a disk."""
    written = _COUNCIL_TYPE.shape.read(node, Faults())
    name = NAME.read(node, Faults())
    kind = sources.kinds(name) if name else None
    if written and kind is None:
        bare = re.sub(r"[\s-]+", "_", written.lower()).removesuffix("_council")
        meant = f"did you mean {bare}?" if bare in sources.known_kinds else ""
        known = meant or nearest(written, sources.known_kinds)
        faults.add(f"no kind of council is called '{written}'; {known}", node.location)
    return kind


def merge(lower: Map, upper: Map) -> Map:
    """Return two layers of a profile as one; where both have a value the upper one wins.

    What is missing in a part that only the lower one has is missing in the upper one.
    """
    entries = {
        key.value: (
            key,
            Map(value.entries, upper.location)
            if isinstance(value, Map) and key.value in _MERGED
            else value,
        )
        for key, value in lower.entries
    }
    for key, value in upper.entries:
        below = entries.get(key.value)
        entries[key.value] = (key, _merged_value(key.value, below[1], value) if below else value)
    return Map(tuple(entries.values()), upper.location)


def _merged_value(key: str, lower: Node, upper: Node) -> Node:
    match lower, upper:
        case (Map(), Map()) if key in _MERGED:
            entries = {name.value: (name, value) for name, value in lower.entries}
            entries |= {name.value: (name, value) for name, value in upper.entries}
            return Map(tuple(entries.values()), upper.location)
        case (Map(), Scalar()) if key in _MERGED and upper.is_nothing:
            return lower
        case (YamlSequence(), YamlSequence()) if key in _APPENDED:
            return YamlSequence(lower.items + upper.items, upper.location)
        case _:
            return upper


def _places(merged: Map) -> dict[str, SourceLocation]:
    places = {}
    for key, value in merged.entries:
        places[key.value] = value.location
        if isinstance(value, Map):
            for name, inner in value.entries:
                places[f"{key.value}.{name.value}"] = inner.location
                for item in inner.items if isinstance(inner, YamlSequence) else (inner,):
                    if isinstance(item, Scalar):
                        places[f"{key.value}.{name.value}.{item.value}"] = item.location
    return places


# Checks


def _check_parts(
    merged: Map, kind: KindFacts | None, library: ClauseLibrary, faults: Faults
) -> None:
    """Check what can be read by itself where the whole cannot, so that all faults show at once."""
    form = merged.get(_FORM.name)
    asked = _FORM.shape.read(form, Faults()) if form else None
    if asked is not None and kind is not None and not merged.get(_OUTLINE.name):
        _check_form(asked, kind, faults)
    _check_part(_OUTLINE, _check_outline, merged, library, faults)
    _check_part(_TERMS, _terms, merged, library, faults)
    _check_part(_ROLES, _roles, merged, library, faults)
    _check_part(_SETTINGS, _settings, merged, library, faults)
    _check_part(_INCLUDE, _inclusions, merged, library, faults)


def _check_part(
    field: Field[T],
    check: Callable[[T, ClauseLibrary, Faults], object],
    merged: Map,
    library: ClauseLibrary,
    faults: Faults,
) -> None:
    node = merged.get(field.name)
    value = field.shape.read(node, Faults()) if node else None
    if value is not None:
        check(value, library, faults)


def _check_terms(values: Values, library: ClauseLibrary, faults: Faults) -> None:
    for name in library.vocabulary.terms:
        if name not in values[_TERMS]:
            message = f"the term '{name}' is not given; add it under 'terms'"
            faults.add(message, values.place(_TERMS))


def _check_mentions(
    values: Values, library: ClauseLibrary, changes: Sequence[LocalChange], faults: Faults
) -> None:
    """Every clause and phrase that a profile names must be one of the library or its own."""
    for mention in values[_EXCLUDE]:
        check_known(mention.value, mention.location, library.clauses, faults)
    for name, pick in values[_WORDINGS].items():
        phrase = name.removeprefix(PHRASE_PREFIX)
        if phrase == name:
            check_known(name, pick.location, library.clauses, faults)
        elif phrase not in library.phrases:
            known = nearest(phrase, library.phrases)
            faults.add(f"the library has no phrase '{phrase}'; {known}", pick.location)
    clauses = {*library.clauses, *(each.id for each in changes if isinstance(each, Insert))}
    for name, style in values[_LISTS].items():
        if name != DEFAULT_LIST:
            check_known(name, style.location, clauses, faults)
    numbering = values[_NUMBERING]
    for each in (*numbering[_OFF], *numbering[_OFF_BELOW]) if numbering else ():
        check_known(each.value, each.location, clauses, faults)


# The parts


def _facts(values: Values, kind: KindFacts | None, faults: Faults) -> Facts:
    nation, written = values[_NATION], values[_GOVERNANCE]
    governance = written.value if written is not None else Governance.COMMITTEE
    groups = values[_GROUPS]
    if kind is not None:
        governance = written.value if written is not None else kind.governance[0]
        groups = kind.political_groups if groups is None else groups
        if nation not in kind.nations:
            lands = ", ".join(each.value for each in kind.nations)
            message = f"{kind.label} is a kind of council of: {lands}"
            faults.add(message, values.place(_NATION))
        if governance not in kind.governance:
            known = ", ".join(each.value for each in kind.governance)
            message = f"the governance of this kind of council ({kind.label}) is one of: {known}"
            faults.add(message, values.place(_GOVERNANCE))
    return Facts(nation, values[_COUNCIL_TYPE], governance, bool(groups))


def _names(council: Values) -> CouncilNames:
    return CouncilNames(
        council[_FULL], _name(council[_IN_TEXT]), _name(council[_SHORT]), council[_PRINTED]
    )


def _name(written: str) -> Name:
    """Part "the Town Council" into its article and the rest."""
    first, _, rest = written.partition(" ")
    return Name(rest, "the") if first.lower() == "the" and rest else Name(written)


def _outline(
    values: Values, kind: KindFacts | None, library: ClauseLibrary, faults: Faults
) -> Outline:
    """Return the outline that the profile names, or that of its form, short where it is silent."""
    named, form = values[_OUTLINE], values[_FORM]
    forms = kind.forms if kind else {}
    asked = form.value if form is not None else "short"
    place = form.location if form is not None else values.location
    if named is None and asked in forms:
        named = Located(forms[asked], place)
    elif named is None and kind is not None:
        _check_form(Located(asked, place), kind, faults)
    _check_outline(named, library, faults)
    name = named.value if named is not None else ""
    return library.outlines.get(name, Outline(name, "", (), ()))


def _check_form(asked: Located[str], kind: KindFacts, faults: Faults) -> None:
    if asked.value not in kind.forms:
        choice = nearest(asked.value, kind.forms)
        message = f"there is no form '{asked.value}' for {kind.label}; {choice}"
        faults.add(message, asked.location)


def _check_outline(named: Located[str] | None, library: ClauseLibrary, faults: Faults) -> None:
    if named is not None and named.value not in library.outlines:
        known = nearest(named.value, library.outlines)
        faults.add(f"there is no outline '{named.value}'; {known}", named.location)


def _terms(
    written: Mapping[str, Located[Node]], library: ClauseLibrary, faults: Faults
) -> dict[str, Term]:
    terms = {}
    for name, each in written.items():
        if name not in library.vocabulary.terms:
            known = nearest(name, library.vocabulary.terms)
            faults.add(f"no term is called '{name}'; {known}", each.location)
        elif (term := _term(each.value, faults)) is not None:
            terms[name] = term
    return terms


def _term(node: Node, faults: Faults) -> Term | None:
    if isinstance(node, Scalar):
        word = NAME_WORDS.read(node, faults)
        return _short_enough(Term(word, plural(word)), node, faults) if word else None
    values = TERM.read(node, faults)
    return _short_enough(Term(values[_SINGULAR], values[_PLURAL]), node, faults) if values else None


def _short_enough(term: Term, node: Node, faults: Faults) -> Term:
    for word in (term.singular, term.plural):
        _check_length(word, "a term", LONGEST_TERM, node.location, faults)
    return term


def _check_length(
    words: str, what: str, longest: int, location: SourceLocation, faults: Faults
) -> None:
    if len(words.split()) > longest:
        message = f"{what} has at most {longest} words; a longer text is a clause's business"
        faults.add(message, location)


def _roles(
    written: Mapping[str, Located[Node]], library: ClauseLibrary, faults: Faults
) -> dict[str, Role]:
    read: dict[str, tuple[Role, SourceLocation]] = {}
    for name, each in written.items():
        if name not in library.vocabulary.roles:
            known = nearest(name, library.vocabulary.roles)
            faults.add(f"no role is called '{name}'; {known}", each.location)
        elif (role := _role(each.value, faults)) is not None:
            read[name] = (role, each.location)
    held = {name: role for name, (role, _) in read.items()}
    refused = {name: each.location for name, each in written.items() if name not in read}
    return {
        name: _held(name, held, location, refused, faults) for name, (_, location) in read.items()
    }


def _role(node: Node, faults: Faults) -> Role | None:
    """Return a role, or None where the profile says that the council has none."""
    if isinstance(node, Scalar):
        if node.is_nothing or node.value == "none":
            return None
        title = NAME_WORDS.read(node, faults)
        if title is None:
            return None
        _check_length(title, "a role's title", LONGEST_TITLE, node.location, faults)
        return Role(title, plural(title))
    values = ROLE.read(node, faults)
    if values is None:
        return None
    title, held_by = values[_TITLE], values[_HELD_BY]
    if not title and not held_by:
        faults.add("a role needs a 'title', or 'held_by' with another role", node.location)
        return None
    _check_length(title, "a role's title", LONGEST_TITLE, node.location, faults)
    if not title and (values.has(_ROLE_PLURAL) or values.has(_ARTICLE)):
        message = "a role without a title takes that of its holder, plural and article with it"
        faults.add(message, node.location)
    many = values[_ROLE_PLURAL] or (plural(title) if title else "")
    return Role(title, many, "".join(values[_ARTICLE]), held_by)


def _held(
    name: str,
    roles: Mapping[str, Role],
    location: SourceLocation,
    refused: Mapping[str, SourceLocation],
    faults: Faults,
) -> Role:
    """Return a role with the title of its holder where it has none of its own.

    ``refused`` is where roles are written that the council does not have.
    """
    role, seen = roles[name], [name]
    while role.held_by:
        if role.held_by in seen:
            circle = " → ".join((*seen, role.held_by))
            faults.add(f"the roles are held by each other in a circle: {circle}", location)
            return roles[name]
        if role.held_by not in roles:
            message = f"'{name}' is held by '{role.held_by}', which this council does not have"
            place = refused.get(role.held_by, location)
            faults.add(f"{message}; {nearest(role.held_by, roles)}", place)
            return roles[name]
        seen.append(role.held_by)
        role = roles[role.held_by]
    own = roles[name]
    return own if own.title else Role(role.title, role.plural, role.article, own.held_by)


def _settings(
    written: Mapping[str, Located[str]], library: ClauseLibrary, faults: Faults
) -> dict[str, str]:
    entries = library.vocabulary.settings
    settings = {name: entry.default for name, entry in entries.items()}
    for name, each in written.items():
        if name not in entries:
            known = nearest(name, entries)
            faults.add(f"no setting is called '{name}'; {known}", each.location)
            continue
        if entries[name].type is SettingType.PERIOD and not _is_period(each.value):
            message = (
                f"'{each.value}' is no period such as '5 working days': write a whole number in "
                "figures, a space and the unit (hours, days, working days, weeks, months, years)"
            )
            faults.add(message, each.location)
        settings[name] = each.value
    return settings


def _is_period(text: str) -> bool:
    number, _, unit = text.partition(" ")
    return number.isascii() and number.isdigit() and number != "0" and bool(unit)


def _inclusions(
    written: Iterable[Node], library: ClauseLibrary, faults: Faults
) -> tuple[Inclusion, ...]:
    read = [_inclusion(node, library, faults) for node in written]
    return tuple(each for each in read if each is not None)


def _inclusion(node: Node, library: ClauseLibrary, faults: Faults) -> Inclusion | None:
    if isinstance(node, Scalar):
        id_ = CLAUSE_ID.read(node, faults)
        if id_ is None:
            return None
        check_known(id_, node.location, library.clauses, faults)
        return Inclusion(id_, location=node.location)
    values = INCLUSION.read(node, faults)
    if values is None:
        return None
    check_known(values[_CLAUSE], values.place(_CLAUSE), library.clauses, faults)
    place = position(values, library.clauses, faults)
    return Inclusion(values[_CLAUSE], place, node.location)


def _numbering(values: Values, outline: Outline, faults: Faults) -> NumberingChoice:
    numbering = values[_NUMBERING]
    if numbering is None:
        return NumberingChoice(outline.numbering)
    prefix = numbering[_PREFIX]
    if any(each.isdigit() for each in prefix) and prefix[-1].isalnum():
        message = (
            f"'{prefix}' would run into the number after it ('{prefix}{numbering[_START]}'); end "
            f"it with a dot or the like: '{prefix}.'"
        )
        faults.add(message, numbering.place(_PREFIX))
    scheme = numbering[_SCHEME]
    return NumberingChoice(
        outline.numbering if scheme is None else scheme,
        prefix,
        numbering[_START],
        tuple(each.value for each in numbering[_OFF]),
        tuple(each.value for each in numbering[_OFF_BELOW]),
    )


def _case(values: Values) -> CaseChoice:
    case = values[_CASE]
    if case is None:
        return CaseChoice()
    return CaseChoice(case[_CASE_NAME], case[_CASE_HEADINGS] or (Case.SENTENCE,))


def _silence(written: Mapping[str, Located[str]], faults: Faults) -> dict[str, str]:
    for name, reason in written.items():
        if name not in RULES:
            faults.add(f"no rule is called '{name}'; {nearest(name, RULES)}", reason.location)
        elif not RULES[name].can_be_silenced:
            message = f"'{name}' cannot be silenced: {RULES[name].mend}"
            faults.add(message, reason.location)
    return {name: reason.value for name, reason in written.items()}


def _control(values: Values) -> Control:
    control = values[_CONTROL]
    if control is None:
        return Control()
    return Control(
        status=control[_STATUS],
        reference=control[_REFERENCE],
        owner=control[_OWNER],
        approving_body=control[_APPROVING_BODY],
        adopted_on=control[_ADOPTED_ON],
        minute_reference=control[_MINUTE],
        effective_from=control[_EFFECTIVE],
        last_reviewed=control[_REVIEWED],
        next_review=control[_NEXT_REVIEW],
        contact=control[_CONTACT],
        other_formats=control[_OTHER_FORMATS],
        history=tuple(
            HistoryEntry(row[_H_VERSION], row[_H_DATE], row[_H_SUMMARY], row[_H_MINUTE])
            for row in control[_HISTORY]
        ),
    )
