"""On which version of the library a protocol stands."""

from collections.abc import Iterator
from typing import Final

from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.model.inlines import OriginKind
from protocol_gen.model.library import ClauseLibrary
from protocol_gen.model.library_differences import has_text
from protocol_gen.model.message import Form, Message
from protocol_gen.model.rules import Rule, Severity

LIBRARY_UNSAID: Final = Form(
    "library-unsaid",
    "it does not say on which version of the library it stands, so that its words change whenever "
    "those of the library do; today's is version {newest}",
)
LIBRARY_NEWER: Final = Form(
    "library-newer",
    "the library has moved on to version {newest}, and this protocol stands on version {version}; "
    "of the texts that it takes from the library, {count} read otherwise in version {newest} or "
    "are gone",
)
LIBRARY_NEWER_SAME: Final = Form(
    "library-newer-same",
    "the library has moved on to version {newest}, and this protocol stands on version {version}; "
    "none of the texts that it takes from the library has changed",
)
LIBRARY_NEWER_ONE: Final = Form(
    "library-newer-one",
    "the library has moved on to version {newest}, and this protocol stands on version {version}; "
    "of the texts that it takes from the library, one reads otherwise in version {newest} or is "
    "gone",
)
_LIBRARY: Final = "library"


@rule(
    Rule(
        "library-unsaid",
        Severity.NOTICE,
        why="A new version of the library would change the words of this draft.",
        mend="Name the version of the library.",
        forms=(LIBRARY_UNSAID,),
        fields=(_LIBRARY,),
    ),
    RulePage(
        Section.WHOLE,
        finds="A profile that has no `library`, itself or by a base.",
        matters=(
            "Such a draft always takes today's words. When the library moves on, what the council "
            "has discussed is no longer what the next build prints."
        ),
        mending='Write the version that the message names: `library: "2.0"`.',
        before="a profile without `library`",
        after='`library: "2.0"`',
        silence="The draft is to follow the library until the council first discusses it",
    ),
)
def library_unsaid(subject: Subject) -> Iterator[Found]:
    """Find that the profile names no version of the library."""
    if subject.newest and _LIBRARY not in subject.profile.places:
        yield subject.at_key(LIBRARY_UNSAID(newest=subject.newest.version), _LIBRARY)


@rule(
    Rule(
        "library-newer",
        Severity.NOTICE,
        why="The library has a newer version than the one that the protocol stands on.",
        mend="Read what has changed, and name the newer version when the council wants it.",
        forms=(LIBRARY_NEWER, LIBRARY_NEWER_ONE, LIBRARY_NEWER_SAME),
        fields=(_LIBRARY,),
    ),
    RulePage(
        Section.WHOLE,
        finds=(
            "A profile that stands on an earlier version of the library than today's, and how many "
            "of the texts that it takes from the library are in today's no longer."
        ),
        matters=(
            "Nothing changes by itself: the protocol is made from its own version as before. But "
            "law changes, and the newer texts may be what a council must have."
        ),
        mending=(
            "`templates/changelog.yaml` says of each clause what changed, why, and whether it must "
            "be taken. `what-if NAME --set library=3.0` shows what a version would make of the "
            "protocol; to take it, write its number under `library`."
        ),
        before='`library: "1.0"`',
        after='`library: "2.0"`',
        silence="The council looks at it with the review in May 2027",
    ),
)
def library_newer(subject: Subject) -> Iterator[Found]:
    """Find that the protocol stands on an earlier version of the library than today's."""
    newest, version = subject.newest, subject.library.version
    if newest and newest.version != version:
        count = len({*_changed_clauses(subject, newest), *_changed_phrases(subject, newest)})
        yield subject.at_key(_newer(newest.version, version, count), _LIBRARY, version)


def _newer(newest: str, version: str, count: int) -> Message:
    if count > 1:
        return LIBRARY_NEWER(newest=newest, version=version, count=count)
    form = LIBRARY_NEWER_ONE if count else LIBRARY_NEWER_SAME
    return form(newest=newest, version=version)


def _changed_clauses(subject: Subject, newest: ClauseLibrary) -> Iterator[str]:
    """Yield the clauses of the document whose words are not in the newest library any more."""
    for id_, (heading, text) in subject.wordings.items():
        if id_ not in subject.library.clauses:
            continue
        now = newest.clauses.get(id_)
        if (heading and not has_text(heading, now.headings if now else ())) or (
            text and not has_text(text, now.wordings if now else ())
        ):
            yield id_


def _changed_phrases(subject: Subject, newest: ClauseLibrary) -> Iterator[str]:
    """Yield the phrases that the document prints whose words have changed."""
    origins = {inline.origin for line in subject.lines for inline in line.inlines}
    names = {each.name for each in origins if each.kind is OriginKind.PHRASE}
    for name in names & subject.library.phrases.keys():
        wordings = subject.library.phrases[name].wordings
        now = newest.phrases.get(name)
        if not all(has_text(each, now.wordings if now else ()) for each in wordings):
            yield f"phrase.{name}"
