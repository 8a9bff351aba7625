"""What a profile says of a clause, a list, a number or a phrase must find it."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace

from protocol_gen.errors import SourceError
from protocol_gen.model.document import ProvisionForm
from protocol_gen.model.message import Message
from protocol_gen.model.profile import NumberingChoice, Profile
from protocol_gen.resolver.draft import TITLE_FORMS, DraftProvision, walk
from protocol_gen.resolver.messages import (
    APPENDICES_NOT_COUNTED,
    APPENDIX_NOT_THERE,
    LIST_NOT_THERE,
    LIST_WITHOUT_ITEMS,
    NOT_NUMBERED_ANYWAY,
    NOT_NUMBERED_BELOW_ANYWAY,
    NOT_NUMBERED_BELOW_UNKNOWN,
    NOT_NUMBERED_UNKNOWN,
    NOTHING_NUMBERED,
    PHRASE_NOT_USED,
)
from protocol_gen.resolver.numbering import numbered
from protocol_gen.resolver.selection import PHRASE_PREFIX


def body_of(drafts: Iterable[DraftProvision]) -> tuple[DraftProvision, ...]:
    """Return what is below the title block."""
    return tuple(draft for draft in drafts if draft.form not in TITLE_FORMS)


def check_mentions(
    profile: Profile,
    drafts: tuple[DraftProvision, ...],
    phrases: Container[str],
    errors: list[SourceError],
) -> None:
    """Whatever a profile says of a clause, list, number or phrase must find it."""
    for key, message in (
        *_idle_numbering(profile, drafts),
        *_idle_lists(profile, drafts),
        *_idle_phrases(profile, phrases),
    ):
        errors.append(SourceError(message, profile.places.get(key, profile.location)))


def _idle_numbering(
    profile: Profile, drafts: tuple[DraftProvision, ...]
) -> Iterator[tuple[str, Message]]:
    choice = profile.numbering
    if choice.off or choice.off_below:
        yield from _idle_exceptions(choice, drafts)
    yield from _idle_start(profile)
    yield from _idle_appendices(profile, drafts)


def _idle_exceptions(
    choice: NumberingChoice, drafts: tuple[DraftProvision, ...]
) -> Iterator[tuple[str, Message]]:
    """Yield what was to have no number and would have none in any case."""
    all_numbered = numbered(body_of(drafts), replace(choice, off=(), off_below=()))
    below = {draft.id: {each.id for each in walk(draft.children)} for draft in walk(drafts)}
    for id_ in choice.off:
        if id_ not in below:
            yield f"numbering.off.{id_}", NOT_NUMBERED_UNKNOWN(clause=id_)
        elif id_ not in all_numbered:
            yield f"numbering.off.{id_}", NOT_NUMBERED_ANYWAY(clause=id_)
    for id_ in choice.off_below:
        key = f"numbering.off_below.{id_}"
        if id_ not in below:
            yield key, NOT_NUMBERED_BELOW_UNKNOWN(clause=id_)
        elif not all_numbered & below[id_]:
            yield key, NOT_NUMBERED_BELOW_ANYWAY(clause=id_)


def _idle_start(profile: Profile) -> Iterator[tuple[str, Message]]:
    for key in ("numbering.prefix", "numbering.start"):
        if not profile.numbering.form.levels and key in profile.places:
            yield key, NOTHING_NUMBERED()


def _idle_appendices(
    profile: Profile, drafts: tuple[DraftProvision, ...]
) -> Iterator[tuple[str, Message]]:
    """Yield what cannot be an appendix."""
    choice = profile.numbering
    first = tuple(draft for draft in body_of(drafts) if draft.form is ProvisionForm.BLOCK)
    is_counted = any(level.is_appendix for level in choice.form.levels)
    for id_ in choice.appendices:
        key = f"numbering.appendices.{id_}"
        if key in profile.places and not is_counted:
            yield key, APPENDICES_NOT_COUNTED()
        elif key in profile.places and all(draft.id != id_ for draft in first):
            yield key, APPENDIX_NOT_THERE(clause=id_)


def _idle_lists(
    profile: Profile, drafts: tuple[DraftProvision, ...]
) -> Iterator[tuple[str, Message]]:
    stems = {
        draft.id
        for draft in walk(drafts)
        if any(child.form is ProvisionForm.ITEM for child in draft.children)
    }
    present = {draft.id for draft in walk(drafts)}
    for id_ in profile.lists:
        key = f"lists.{id_}"
        if id_ and key in profile.places and id_ not in present:
            yield key, LIST_NOT_THERE(clause=id_)
        elif id_ and key in profile.places and id_ not in stems:
            yield key, LIST_WITHOUT_ITEMS(clause=id_)


def _idle_phrases(profile: Profile, phrases: Container[str]) -> Iterator[tuple[str, Message]]:
    for key, pick in profile.wordings.items():
        name = key.removeprefix(PHRASE_PREFIX)
        if name != key and not pick.is_usual and name not in phrases:
            yield f"wordings.{key}", PHRASE_NOT_USED(phrase=name)
