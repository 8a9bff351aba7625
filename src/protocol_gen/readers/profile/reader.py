"""A council's profile, over its base profiles and the defaults of its kind.

The parts are merged as they were written, key by key, the later one winning, so that each value
keeps its own place; then the whole is read once.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, TypeVar

from protocol_gen.errors import InvalidSourcesError, UnknownLanguageError
from protocol_gen.language.language import Language
from protocol_gen.language.registry import language_for
from protocol_gen.model.document import Control, HistoryEntry
from protocol_gen.model.governance import Facts, Governance
from protocol_gen.model.library import (
    ClauseLibrary,
    KindFacts,
    Outline,
    Pick,
    SettingType,
)
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.period import Setting, read_period, unit_names
from protocol_gen.model.profile import (
    Case,
    CaseChoice,
    Inclusion,
    Insert,
    LocalChange,
    Mention,
    NumberingChoice,
    Profile,
)
from protocol_gen.model.rules import Rule
from protocol_gen.readers.faults import Faults, nearest
from protocol_gen.readers.library.clause_text import LIBRARY_LANGUAGE
from protocol_gen.readers.library.messages import NOT_A_PERIOD
from protocol_gen.readers.look.reader import check_files, read_look
from protocol_gen.readers.profile import shape
from protocol_gen.readers.profile.changes import changes_in, read_changes
from protocol_gen.readers.profile.delegation import delegation, reasons
from protocol_gen.readers.profile.layers import ProfileSources, is_complete, merged_profile, places
from protocol_gen.readers.profile.names_and_roles import WordReader, read_names
from protocol_gen.readers.profile.positions import (
    CLAUSE_ID,
    check_known,
    position,
)
from protocol_gen.readers.shapes import (
    Field,
    Located,
    Values,
)
from protocol_gen.readers.yaml_source import Map, Node, Scalar

PHRASE_PREFIX: Final = "phrase."
"""Before a phrase's name where a wording of it is picked."""
DEFAULT_LIST: Final = "default"
"""Where the style of lists is given: all that have no style of their own."""

T = TypeVar("T")


# What a profile may hold


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
    values = shape.PROFILE.read(merged, faults)
    if values is None:
        _check_parts(merged, kind, library, faults)
        look = merged.get(shape.LOOK_KEY.name)
        if look:
            check_files(look, sources.asset, faults)
        raise InvalidSourcesError(faults.errors)
    facts = _facts(values, kind, faults)
    outline = _outline(values, kind, library, faults)
    _check_terms(values, library, faults)
    _check_mentions(values, library, changes, faults)
    words = WordReader(library, _language(values, faults), faults)
    profile = Profile(
        slug=sources.slug,
        facts=facts,
        names=read_names(values[shape.COUNCIL_KEY], words.language),
        title=values[shape.DOC_TITLE],
        version=values[shape.VERSION_KEY],
        language=values[shape.LANGUAGE_KEY],
        outline=outline.name,
        terms=words.terms(values[shape.TERMS]),
        roles=words.roles(values[shape.ROLES]),
        settings=_settings(values[shape.SETTINGS], library, faults),
        include=_inclusions(values[shape.INCLUDE], library, faults),
        exclude=tuple(Mention(each.value, each.location) for each in values[shape.EXCLUDE]),
        wordings={
            **outline.wordings,
            **{
                key: Pick(each.value, each.location) for key, each in values[shape.WORDINGS].items()
            },
        },
        lists={
            **outline.lists,
            **{
                "" if key == "default" else key: each.value
                for key, each in values[shape.LISTS].items()
            },
        },
        changes=changes,
        numbering=_numbering(values, outline, faults),
        case=_case(values),
        title_block=values[shape.TITLE_BLOCK],
        silence=_silence(values[shape.SILENCE], sources, faults),
        control=_control(values),
        look=read_look(values[shape.LOOK_KEY], sources.asset, faults),
        delegation=delegation(values[shape.DELEGATION_KEY], faults),
        reasons=reasons(values[shape.REASONS], library.clauses, faults),
        chain=chain,
        location=SourceLocation(sources.profile[0], 1, 1),
        places=places(merged),
    )
    faults.raise_any()
    return profile


def _changes(
    sources: ProfileSources, merged: Map | None, library: ClauseLibrary, faults: Faults
) -> tuple[LocalChange, ...]:
    """Return the local changes: from their own file, or from a profile that is complete."""
    within = merged.get(shape.CHANGES_KEY.name) if merged else None
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


# Merging


# Checks


def _check_parts(
    merged: Map, kind: KindFacts | None, library: ClauseLibrary, faults: Faults
) -> None:
    """Check what can be read by itself where the whole cannot, so that all faults show at once."""
    form = merged.get(shape.FORM.name)
    asked = shape.FORM.shape.read(form, Faults()) if form else None
    if asked is not None and kind is not None and not merged.get(shape.OUTLINE.name):
        _check_form(asked, kind, faults)
    _check_part(shape.OUTLINE, _check_outline, merged, library, faults)
    words = WordReader(library, language_for(LIBRARY_LANGUAGE), faults)
    _check_part(shape.TERMS, lambda value, *_: words.terms(value), merged, library, faults)
    _check_part(shape.ROLES, lambda value, *_: words.roles(value), merged, library, faults)
    _check_part(shape.SETTINGS, _settings, merged, library, faults)
    _check_part(shape.INCLUDE, _inclusions, merged, library, faults)


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
        if name not in values[shape.TERMS]:
            message = f"the term '{name}' is not given; add it under 'terms'"
            faults.add(message, values.place(shape.TERMS))


def _check_mentions(
    values: Values, library: ClauseLibrary, changes: Sequence[LocalChange], faults: Faults
) -> None:
    """Every clause and phrase that a profile names must be one of the library or its own."""
    for mention in values[shape.EXCLUDE]:
        check_known(mention.value, mention.location, library.clauses, faults)
    for name, pick in values[shape.WORDINGS].items():
        phrase = name.removeprefix(PHRASE_PREFIX)
        if phrase == name:
            check_known(name, pick.location, library.clauses, faults)
        elif phrase not in library.phrases:
            known = nearest(phrase, library.phrases)
            faults.add(f"the library has no phrase '{phrase}'; {known}", pick.location)
    clauses = {*library.clauses, *(each.id for each in changes if isinstance(each, Insert))}
    for name, style in values[shape.LISTS].items():
        if name != DEFAULT_LIST:
            check_known(name, style.location, clauses, faults)
    numbering = values[shape.NUMBERING_KEY]
    for each in (*numbering[shape.OFF], *numbering[shape.OFF_BELOW]) if numbering else ():
        check_known(each.value, each.location, clauses, faults)


# The parts


def _facts(values: Values, kind: KindFacts | None, faults: Faults) -> Facts:
    nation, written = values[shape.NATION], values[shape.GOVERNANCE]
    governance = written.value if written is not None else Governance.COMMITTEE
    groups = values[shape.GROUPS]
    if kind is not None:
        governance = written.value if written is not None else kind.governance[0]
        groups = kind.political_groups if groups is None else groups
        if nation not in kind.nations:
            lands = ", ".join(each.value for each in kind.nations)
            message = f"{kind.label} is a kind of council of: {lands}"
            faults.add(message, values.place(shape.NATION))
        if governance not in kind.governance:
            known = ", ".join(each.value for each in kind.governance)
            message = f"the governance of this kind of council ({kind.label}) is one of: {known}"
            faults.add(message, values.place(shape.GOVERNANCE))
    return Facts(nation, values[shape.COUNCIL_TYPE], governance, bool(groups))


def _outline(
    values: Values, kind: KindFacts | None, library: ClauseLibrary, faults: Faults
) -> Outline:
    """Return the outline that the profile names, or that of its form, short where it is silent."""
    named, form = values[shape.OUTLINE], values[shape.FORM]
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


def _language(values: Values, faults: Faults) -> Language:
    """Return the language of the document; one that is not here is a fault, and read as ours."""
    try:
        return language_for(values[shape.LANGUAGE_KEY])
    except UnknownLanguageError as error:
        faults.add(error.message, values.place(shape.LANGUAGE_KEY))
        return language_for(LIBRARY_LANGUAGE)


def _check_form(asked: Located[str], kind: KindFacts, faults: Faults) -> None:
    if asked.value not in kind.forms:
        choice = nearest(asked.value, kind.forms)
        message = f"there is no form '{asked.value}' for {kind.label}; {choice}"
        faults.add(message, asked.location)


def _check_outline(named: Located[str] | None, library: ClauseLibrary, faults: Faults) -> None:
    if named is not None and named.value not in library.outlines:
        known = nearest(named.value, library.outlines)
        faults.add(f"there is no outline '{named.value}'; {known}", named.location)


def _settings(
    written: Mapping[str, Located[str]], library: ClauseLibrary, faults: Faults
) -> dict[str, Setting]:
    entries = library.vocabulary.settings
    settings = {name: entry.default for name, entry in entries.items()}
    for name, each in written.items():
        if name not in entries:
            known = nearest(name, entries)
            faults.add(f"no setting is called '{name}'; {known}", each.location)
            continue
        if entries[name].type is not SettingType.PERIOD:
            settings[name] = each.value
        elif (period := read_period(each.value)) is not None:
            settings[name] = period
        else:
            faults.add(NOT_A_PERIOD(given=each.value, units=unit_names()), each.location)
    return settings


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
    values = shape.INCLUSION.read(node, faults)
    if values is None:
        return None
    check_known(values[shape.CLAUSE], values.place(shape.CLAUSE), library.clauses, faults)
    place = position(values, library.clauses, faults)
    return Inclusion(values[shape.CLAUSE], place, node.location)


def _numbering(values: Values, outline: Outline, faults: Faults) -> NumberingChoice:
    numbering = values[shape.NUMBERING_KEY]
    if numbering is None:
        return NumberingChoice(outline.numbering)
    prefix = numbering[shape.PREFIX]
    if any(each.isdigit() for each in prefix) and prefix[-1].isalnum():
        message = (
            f"'{prefix}' would run into the number after it ('{prefix}{numbering[shape.START]}'); "
            f"end it with a dot or the like: '{prefix}.'"
        )
        faults.add(message, numbering.place(shape.PREFIX))
    scheme = numbering[shape.SCHEME]
    return NumberingChoice(
        outline.numbering if scheme is None else scheme,
        prefix,
        numbering[shape.START],
        tuple(each.value for each in numbering[shape.OFF]),
        tuple(each.value for each in numbering[shape.OFF_BELOW]),
    )


def _case(values: Values) -> CaseChoice:
    case = values[shape.CASE_KEY]
    if case is None:
        return CaseChoice()
    return CaseChoice(case[shape.CASE_NAME], case[shape.CASE_HEADINGS] or (Case.SENTENCE,))


def _silence(
    written: Mapping[str, Located[str]], sources: ProfileSources, faults: Faults
) -> dict[str, str]:
    rules: Mapping[str, Rule] = sources.rules() if written else {}
    for name, reason in written.items():
        if name not in rules:
            faults.add(f"no rule is called '{name}'; {nearest(name, rules)}", reason.location)
        elif not rules[name].can_be_silenced:
            message = f"'{name}' cannot be silenced: {rules[name].mend}"
            faults.add(message, reason.location)
    return {name: reason.value for name, reason in written.items()}


def _control(values: Values) -> Control:
    control = values[shape.CONTROL_KEY]
    if control is None:
        return Control()
    return Control(
        status=control[shape.STATUS],
        reference=control[shape.REFERENCE],
        owner=control[shape.OWNER],
        approving_body=control[shape.APPROVING_BODY],
        adopted_on=control[shape.ADOPTED_ON],
        minute_reference=control[shape.MINUTE],
        effective_from=control[shape.EFFECTIVE],
        last_reviewed=control[shape.REVIEWED],
        next_review=control[shape.NEXT_REVIEW],
        contact=control[shape.CONTACT],
        other_formats=control[shape.OTHER_FORMATS],
        history=tuple(
            HistoryEntry(
                row[shape.H_VERSION], row[shape.H_DATE], row[shape.H_SUMMARY], row[shape.H_MINUTE]
            )
            for row in control[shape.HISTORY_KEY]
        ),
    )
