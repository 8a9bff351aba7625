"""Titles that may be none: what looks like a person's name or a plural, and need not be one."""

from collections.abc import Iterator
from typing import Final

from protocol_gen.language.known_languages import language_for
from protocol_gen.language.language import TitleSign
from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.model.message import Form
from protocol_gen.model.rules import Rule, Severity

MAYBE_PERSON: Final = Form(
    "odd-title", "is “{title}” a person's name? The protocol needs the title of a post"
)
MAYBE_PLURAL: Final = Form(
    "odd-title-plural", "is “{title}” a plural? The protocol needs the title of one holder"
)
_ASKED: Final = {TitleSign.MAYBE_PERSON: MAYBE_PERSON, TitleSign.MAYBE_PLURAL: MAYBE_PLURAL}


@rule(
    Rule(
        "odd-title",
        Severity.WARNING,
        why="A person leaves and the post stays; a plural reads wrongly after “the” and “a”.",
        mend="Give the title of the post, for one holder; where it is one, silence the rule.",
        forms=(MAYBE_PERSON, MAYBE_PLURAL),
        fields=("roles",),
    ),
    RulePage(
        Section.PEOPLE,
        finds=(
            "A title of a post that looks like a person's name (“Jane Smith”, “Jane Smith "
            "(Clerk)”) or like a plural. What is certainly one is refused when the profile is read."
        ),
        matters=(
            "A protocol is about posts. A name is out of date when the person goes, and is "
            "published with every version until then."
        ),
        mending="Write the title of the post under `roles`.",
        before="`clerk: Jane Smith`",
        after="`clerk: Town Clerk`",
        silence="The post is called after its founder",
    ),
)
def odd_titles(subject: Subject) -> Iterator[Found]:
    """Ask about titles that look like a person's name or a plural."""
    language = language_for(subject.profile.language)
    roles = subject.profile.roles
    for name, role in roles.items():
        holder = roles.get(role.held_by)
        is_proper_name = not role.word.article
        if is_proper_name or (holder is not None and holder.title == role.title):
            continue
        for sign in language.title_signs(role.title):
            if sign in _ASKED:
                message = _ASKED[sign](title=role.title)
                yield subject.at_key(message, f"roles.{name}", role.title)
