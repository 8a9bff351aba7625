"""The parts of a profile that are more than one value, each read by itself."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from protocol_gen.language.language import Language
from protocol_gen.model.document import Control, HistoryEntry
from protocol_gen.model.levels import NumberingForm
from protocol_gen.model.library import SAID_NO, SAID_YES, ClauseLibrary, Outline, SettingType
from protocol_gen.model.period import Period, Setting, read_period, unit_names
from protocol_gen.model.profile import Case, CaseChoice, Inclusion, Mention, NumberingChoice
from protocol_gen.model.rules import Rule
from protocol_gen.readers.faults import Faults, nearest
from protocol_gen.readers.library.by_language import is_by_language
from protocol_gen.readers.library.checks import check_known
from protocol_gen.readers.library.numbering_form import read_levels
from protocol_gen.readers.profile import shape
from protocol_gen.readers.profile.layers import ProfileSources
from protocol_gen.readers.profile.messages import (
    CONFIRMED_UNKNOWN,
    PREFIX_RUNS_IN,
    RULE_NOT_SILENCED,
    RULE_UNKNOWN,
    SCHEME_AND_LEVELS,
    SETTING_NOT_A_PERIOD,
    SETTING_UNKNOWN,
)
from protocol_gen.readers.profile.names_and_roles import WordReader
from protocol_gen.readers.profile.positions import CLAUSE_ID, read_position
from protocol_gen.readers.profile.title_check import check_minute, check_no_person
from protocol_gen.readers.shapes import Flag, Located, OwnWords, Values
from protocol_gen.readers.yaml_source import Map, Node, Scalar


def read_settings(
    written: Mapping[str, Located[Node]],
    unsaid: Mapping[str, Node],
    words: WordReader,
) -> dict[str, Setting]:
    """Return the typed values of a profile; those it leaves out are the library's own.

    Text that is there in other languages only (``unsaid``) is not among them.
    """
    entries, faults = words.library.vocabulary.settings, words.faults
    settings = {
        name: default
        for name, entry in entries.items()
        if (default := entry.said_in(words.language.tag)) is not None
        and f"settings.{name}" not in unsaid
    }
    for name, each in written.items():
        if name not in entries:
            known = nearest(name, entries)
            faults.add(SETTING_UNKNOWN(name=name, known=known), each.location)
        elif (value := _setting(entries[name].type, each.value, words)) is not None:
            settings[name] = value
    for name, entry in entries.items():
        node = unsaid.get(f"settings.{name}")
        if node is not None and entry.type is SettingType.PERIOD:
            said = node.entries[0][1] if is_by_language(node) and isinstance(node, Map) else node
            value = _setting(entry.type, said, words)
            settings |= {name: value} if value is not None else {}
    return settings


def _setting(type_: SettingType, node: Node, words: WordReader) -> Setting | None:
    """Return a typed value: a period as "5 working days" or as number and unit."""
    faults = words.faults
    if isinstance(node, Map) and type_ is SettingType.PERIOD:
        values = shape.PERIOD.read(node, faults)
        return Period(values[shape.NUMBER], values[shape.UNIT]) if values else None
    if type_ is SettingType.YES_NO:
        answer = Flag().read(node, faults)
        return None if answer is None else SAID_YES if answer else SAID_NO
    text = OwnWords().read(node, faults)
    if text is None or type_ is not SettingType.PERIOD:
        return text
    period = read_period(words.language.period_notation(text))
    if period is None or period.number > shape.MOST_OF_UNIT:
        faults.add(SETTING_NOT_A_PERIOD(given=text, units=unit_names()), node.location)
        return None
    return period


def read_inclusions(
    written: Iterable[Node], library: ClauseLibrary, faults: Faults
) -> tuple[Inclusion, ...]:
    """Return the library clauses that a council takes in."""
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
    place = read_position(values, library.clauses, faults)
    return Inclusion(values[shape.CLAUSE], place, node.location)


def read_exclusions(
    written: Iterable[Node], known: Collection[str], faults: Faults
) -> tuple[Mention, ...]:
    """Return the clauses that a council leaves out, and the headings that it leaves out alone."""
    read = [_exclusion(node, faults) for node in written]
    mentions = tuple(each for each in read if each is not None)
    for each in mentions:
        check_known(each.clause, each.location, known, faults)
    return mentions


def _exclusion(node: Node, faults: Faults) -> Mention | None:
    if isinstance(node, Map):
        values = shape.EXCLUSION.read(node, faults)
        name = values[shape.HEADING_ALONE] if values else None
        place = values.place(shape.HEADING_ALONE) if values else node.location
        return Mention(name, place, heading_alone=True) if name else None
    name = CLAUSE_ID.read(node, faults)
    return Mention(name, node.location) if name else None


def read_numbering(values: Values, outline: Outline, faults: Faults) -> NumberingChoice:
    """Return how provisions are numbered; the outline says where the profile does not."""
    numbering = values[shape.NUMBERING_KEY]
    if numbering is None:
        return NumberingChoice(outline.numbering, appendices=outline.appendices)
    prefix = numbering[shape.PREFIX]
    if any(each.isdigit() for each in prefix) and prefix[-1].isalnum():
        message = PREFIX_RUNS_IN(prefix=prefix, start=str(numbering[shape.START]))
        faults.add(message, numbering.place(shape.PREFIX))
    return NumberingChoice(
        _numbering_form(numbering, outline, faults),
        prefix,
        numbering[shape.START],
        tuple(each.value for each in numbering[shape.OFF]),
        tuple(each.value for each in numbering[shape.OFF_BELOW]),
        (*outline.appendices, *(each.value for each in numbering[shape.APPENDICES])),
    )


def _numbering_form(numbering: Values, outline: Outline, faults: Faults) -> NumberingForm:
    scheme, levels = numbering[shape.SCHEME], numbering[shape.LEVELS_KEY]
    if scheme is not None and levels is not None:
        faults.add(SCHEME_AND_LEVELS(), numbering.place(shape.LEVELS_KEY))
    if levels is not None:
        return read_levels(levels, faults)
    return outline.numbering if scheme is None else NumberingForm.named(scheme)


def read_case(values: Values) -> CaseChoice:
    """Return the case of headings and of the name."""
    case = values[shape.CASE_KEY]
    if case is None:
        return CaseChoice()
    return CaseChoice(case[shape.CASE_NAME], case[shape.CASE_HEADINGS] or (Case.SENTENCE,))


def read_confirmed(
    written: Sequence[Located[str]], known: Collection[str], faults: Faults
) -> frozenset[str]:
    """Return the posts, bodies and settings whose usual values the council confirms."""
    for each in written:
        if each.value not in known:
            message = CONFIRMED_UNKNOWN(name=each.value, known=nearest(each.value, known))
            faults.add(message, each.location)
    return frozenset(each.value for each in written)


def read_silence(
    written: Mapping[str, Located[str]], sources: ProfileSources, faults: Faults
) -> dict[str, str]:
    """Return why rules of the lint are passed over, by rule."""
    rules: Mapping[str, Rule] = sources.rules() if written else {}
    for name, reason in written.items():
        if name not in rules:
            message = RULE_UNKNOWN(name=name, known=nearest(name, rules))
            faults.add(message, reason.location)
        elif not rules[name].can_be_silenced:
            message = RULE_NOT_SILENCED(name=name, mend=rules[name].mend)
            faults.add(message, reason.location)
    return {name: reason.value for name, reason in written.items()}


def read_control(values: Values, language: Language, faults: Faults) -> Control:
    """Return document control, where no person owns or approves the protocol."""
    control = values[shape.CONTROL_KEY]
    if control is None:
        return Control()
    for of in (shape.OWNER, shape.APPROVING_BODY):
        check_no_person(control[of], language, control.place(of), faults)
    check_minute(control[shape.MINUTE], control.place(shape.MINUTE), faults)
    for row in control[shape.HISTORY_KEY]:
        check_minute(row[shape.H_MINUTE], row.place(shape.H_MINUTE), faults)
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
