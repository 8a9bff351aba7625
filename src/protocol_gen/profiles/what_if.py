"""What would change if a council were governed otherwise, or were of another kind."""

from collections.abc import Mapping
from dataclasses import replace

from protocol_gen.errors import InvalidSourcesError, MissingRoleError, SourceError
from protocol_gen.frozen import frozen
from protocol_gen.model.document import Document, Provision
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.location import SourceLocation
from protocol_gen.model.profile import Profile, Role
from protocol_gen.model.redline import Redline
from protocol_gen.model.word import Word
from protocol_gen.project.council_folders import Council
from protocol_gen.project.workspace import Workspace
from protocol_gen.resolver import Resolution, resolve
from protocol_gen.revisions import compare
from protocol_gen.writers.redline_text import changed_blocks


@frozen
class WhatIf:
    """The difference between a council's document and the one that settings would give."""

    old: Document
    new: Document
    appear: tuple[str, ...]
    """Provisions that are only in the new document, by id."""
    go: tuple[str, ...]
    """Provisions that are only in the old document."""
    reworded: tuple[str, ...]
    """Provisions that take another wording of the library."""
    filled: tuple[str, ...]
    """Provisions of the same wording whose words change: other terms, posts or phrases."""
    missing_roles: tuple[str, ...]
    """Posts that the new document names and the profile does not give."""
    mendings: tuple[SourceError, ...]
    """What in the profile would no longer fit, and is left out of the new document."""
    difference: tuple[str, ...]
    """The paragraphs and lists that differ, with what is left out and added in brackets."""
    redline: Redline


def what_if(project: Workspace, council: Council, settings: tuple[tuple[str, str], ...]) -> WhatIf:
    """Return what would change. Nothing is written.

    Raises:
        InvalidSourcesError: where the profile is not in order, or a setting is wrong.
    """
    old = project.resolve(council)
    profile = project.profile(council, settings)
    new, mendings, roles = _resolved(project.library_of(profile), profile)
    before, after = _provisions(old.document), _provisions(new.document)
    redline = compare(old.document, new.document)
    both = [id_ for id_ in before if id_ in after]
    reworded = tuple(id_ for id_ in both if _wordings(old, id_) != _wordings(new, id_))
    return WhatIf(
        old=old.document,
        new=new.document,
        appear=tuple(id_ for id_ in after if id_ not in before),
        go=tuple(id_ for id_ in before if id_ not in after),
        reworded=reworded,
        filled=tuple(
            id_ for id_ in both if id_ not in reworded and _words(before[id_]) != _words(after[id_])
        ),
        missing_roles=roles,
        mendings=mendings,
        difference=tuple(changed_blocks(redline)),
        redline=redline,
    )


def _resolved(
    library: ClauseLibrary, profile: Profile
) -> tuple[Resolution, tuple[SourceError, ...], tuple[str, ...]]:
    """Resolve, naming posts that are missing after themselves and dropping what no longer fits."""
    mendings: list[SourceError] = []
    roles: dict[str, None] = {}
    while True:
        try:
            return resolve(library, profile), tuple(mendings), tuple(roles)
        except InvalidSourcesError as error:
            missing = [each.role for each in error.errors if isinstance(each, MissingRoleError)]
            others = [each for each in error.errors if not isinstance(each, MissingRoleError)]
            mended = _without(profile, {each.location for each in others})
            mended = replace(mended, roles={**mended.roles, **dict(map(_stand_in, missing))})
            if mended == profile:
                raise
            profile = mended
            mendings += others
            roles |= dict.fromkeys(missing)


def _stand_in(role: str) -> tuple[str, Role]:
    title = f"[{role.replace('_', ' ')}]"
    return role, Role(Word(title, title))


def _without(profile: Profile, places: set[SourceLocation]) -> Profile:
    """Return the profile without the choices that were written at some places."""
    written = {place: key for key, place in profile.places.items()}
    keys = {written[place] for place in places if place in written}
    numbering = profile.numbering
    if any(key.startswith("numbering") for key in keys):
        numbering = replace(numbering, off=(), off_below=())
    return replace(
        profile,
        changes=tuple(each for each in profile.changes if each.location not in places),
        include=tuple(each for each in profile.include if each.location not in places),
        exclude=tuple(each for each in profile.exclude if each.location not in places),
        wordings={
            key: each for key, each in profile.wordings.items() if each.location not in places
        },
        lists={key: each for key, each in profile.lists.items() if f"lists.{key}" not in keys},
        numbering=numbering,
    )


def _provisions(document: Document) -> Mapping[str, Provision]:
    return {provision.id: provision for provision in document.all_provisions}


def _wordings(resolution: Resolution, id_: str) -> tuple[str | None, ...]:
    decision = resolution.decisions[id_]
    choices = (decision.text, decision.heading)
    return tuple(str(each.wording.location) if each else None for each in choices)


def _words(provision: Provision) -> tuple[object, ...]:
    return (provision.heading, provision.blocks)
