"""Posts and offices: those that the council does not have, and their names."""

from collections.abc import Container, Iterator
from typing import Final

from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.lint.text_lines import Line, Match
from protocol_gen.model.inlines import OriginKind
from protocol_gen.model.library import KindOfPost
from protocol_gen.model.message import Form
from protocol_gen.model.rules import Rule, Severity
from protocol_gen.model.titles import title_says

_OTHER_POSTS: Final = (
    "Assistant Chief Executive", "Assistant Director", "Chief Financial Officer", "City Solicitor",
    "Democratic Services Manager", "Deputy Chief Executive", "Deputy Clerk", "Director of Finance",
    "Executive Director", "Head of HR", "Head of Legal Services", "Locum Clerk",
    "Managing Director", "Parish Clerk", "Returning Officer", "Section 151 Officer",
    "Senior Management Team", "Corporate Management Team", "Town Clerk", "Town Manager",
)  # fmt: skip
"""Posts beside those of the library's vocabulary that copied texts bring along."""


_TOO_COMMON: Final = frozenset(
    {"cabinet", "clerk", "leader", "proper_officer", "principal_council", "communications_team"}
)
"""Roles whose plain name is also an ordinary word, or that other rules look for."""


UNDEFINED_ROLE: Final = Form("undefined-role", "the profile has no “{post}”")


@rule(
    Rule(
        "undefined-role",
        Severity.WARNING,
        why="The text names a post or office that the profile does not have.",
        mend="Give the post a title and write its placeholder, or name another post.",
        forms=(UNDEFINED_ROLE,),
        fields=("roles",),
    ),
    RulePage(
        Section.PEOPLE,
        finds=(
            "A post or office named in plain words (“the Monitoring Officer”) that the profile "
            "does not have under `roles`."
        ),
        matters=(
            "Either the post exists and the profile should say so, once, or the text came from a "
            "council that has it."
        ),
        mending=(
            "Give the role under `roles` and write its placeholder, or name the post that does "
            "the work here."
        ),
        before="“Ask the Monitoring Officer.”, in a parish that has none",
        after="“Ask {{ the clerk }}.”",
        silence="The post is the district council's, and is named as such",
    ),
)
def undefined_roles(subject: Subject) -> Iterator[Found]:
    """Find posts named in plain words that the profile does not have."""
    titles = {title for role in subject.profile.roles.values() for title in role.titles}
    every = " / ".join(titles)
    for post in sorted({*_vocabulary(subject), *_OTHER_POSTS}):
        if post in every:
            continue
        for match in subject.find(post, as_written=True):
            if match.is_literal and not _is_within(match, titles):
                yield subject.found(UNDEFINED_ROLE(post=post), match)


def _vocabulary(subject: Subject) -> Iterator[str]:
    """Yield the usual title of each role that the profile does not have."""
    for name in subject.library.vocabulary.roles:
        if name not in subject.profile.roles and name not in _TOO_COMMON:
            words = name.split("_")
            yield " ".join(word if word == "of" else word.capitalize() for word in words)


def _is_within(match: Match, titles: set[str]) -> bool:
    """Whether this is only a part of a title of the profile."""
    text = match.line.text
    return any(
        title in text and text.find(title) <= match.start < text.find(title) + len(title)
        for title in titles
        if match.words in title
    )


ROLE_ALIAS: Final = Form("role-alias", "“{words}” is the “{title}” elsewhere")


@rule(
    Rule(
        "role-alias",
        Severity.WARNING,
        why="One post under two names reads as two posts.",
        mend="Use one name throughout, preferably as a placeholder.",
        forms=(ROLE_ALIAS,),
    ),
    RulePage(
        Section.PEOPLE,
        finds=(
            "A post under a shorter or different name than its title: “the Clerk” where the "
            "profile has “Town Clerk”."
        ),
        matters=("Readers take the two names for two posts, and ask which of them has the duty."),
        mending=(
            "Use the placeholder, `{{ the clerk }}`, so that the title is the same throughout."
        ),
        before="“Ask the Clerk.”, where the title is Town Clerk",
        after="“Ask {{ the clerk }}.”",
        silence="“The Clerk” is defined as the Town Clerk in section 1",
    ),
)
def role_aliases(subject: Subject) -> Iterator[Found]:
    """Find "the Clerk" where the post has a longer title."""
    clerk = subject.profile.roles.get("clerk")
    if clerk is None or not clerk.title.endswith(" Clerk"):
        return
    if "Clerk" in clerk.titles:
        return
    for match in subject.find("Clerk", as_written=True):
        before = match.line.printed[: match.start].split()
        if match.is_literal and not (before and before[-1][0].isupper() and before[-1] != "The"):
            message = ROLE_ALIAS(words=match.words, title=clerk.title)
            yield subject.found(message, match)


UNLINKED_ROLE: Final = Form(
    "unlinked-role", "“{one}” and “{other}” are one person, but no text says so"
)


@rule(
    Rule(
        "unlinked-role",
        Severity.NOTICE,
        why="A reader cannot know that one person holds both posts.",
        mend="Say once that the holder of one post also holds the other.",
        forms=(UNLINKED_ROLE,),
    ),
    RulePage(
        Section.PEOPLE,
        finds=(
            "Two posts that one person holds (`held_by`) and that the text names both, but never "
            "in the same sentence or paragraph."
        ),
        matters=("A reader cannot know that the Head of Paid Service is the Chief Executive."),
        mending=(
            "Say it once, in the definitions or where the post is first named. Or give the role "
            "no `title` of its own; the holder's is then printed."
        ),
        before=(
            "“The Head of Paid Service reports.”, and elsewhere “The Chief Executive decides.”"
        ),
        after="“The Chief Executive, who is also the Head of Paid Service, decides.”",
        silence="The scheme of delegation says who holds which post",
    ),
)
def unlinked_roles(subject: Subject) -> Iterator[Found]:
    """Find two posts that one person holds, where no text names both."""
    printed = _printed_roles(subject)
    roles = subject.profile.roles
    for name, lines in printed.items():
        role = roles[name]
        holder = roles.get(role.held_by)
        if isinstance(subject.library.vocabulary.roles.get(role.held_by), KindOfPost):
            continue  # it does not say which of several holds the post
        if holder is None or holder.title == role.title or role.held_by not in printed:
            continue
        if any(line in printed[role.held_by] for line in lines):
            continue
        if title_says(subject.library.vocabulary, subject.profile, name, role.held_by):
            continue
        first = lines[0]
        message = UNLINKED_ROLE(one=role.title, other=holder.title)
        yield subject.at_provision(message, first.provision, role.title)


def _printed_roles(subject: Subject) -> dict[str, list[Line]]:
    """Return the lines in which each role is named."""
    printed: dict[str, list[Line]] = {}
    for line in subject.lines:
        for inline in line.inlines:
            if (
                inline.origin.kind is OriginKind.ROLE
                and inline.origin.name in subject.profile.roles
            ):
                printed.setdefault(inline.origin.name, []).append(line)
    return printed


UNSEEN_POST: Final = Form("unseen-post", "no text names “{title}”")
FORMER_UNSEEN: Final = Form(
    "unseen-post-former",
    "no text names the post “{title}”, so that it was called “{former}” before declares nothing",
)


@rule(
    Rule(
        "unseen-post",
        Severity.NOTICE,
        why="The council gave the post a title, and the protocol is silent about it.",
        mend="Take it out, or name it: by a clause of the library, or in words of your own.",
        forms=(UNSEEN_POST, FORMER_UNSEEN),
        fields=("roles", "posts"),
    ),
    RulePage(
        Section.PEOPLE,
        finds=(
            "A post, office or body to which the council itself gives a title, and which neither "
            "the text nor document control names: a leader who is still written down after the "
            "council went over to an elected mayor. Also an earlier title (`formerly`) of a post "
            "that no text names."
        ),
        matters=(
            "Somebody wrote the post down because it matters. A change of governance, or of form, "
            "may have taken away the clauses that named it, and nobody would see."
        ),
        mending=(
            "If the post is gone, delete its line. If it is there, include a clause that names it "
            "(`protocol-gen clauses` lists them), or name it in a local change."
        ),
        before="`leader: Leader of the Council`, with an elected mayor",
        after="`elected_mayor: Mayor`",
        silence="The posts are listed for the council's other documents",
    ),
)
def unseen_posts(subject: Subject) -> Iterator[Found]:
    """Find posts that the council gave a title and that nothing names."""
    places = subject.profile.places
    if "complete" in places:  # it says what holds by default, too
        return
    printed = _printed_roles(subject)
    seen = {subject.profile.roles[name].title for name in printed}
    said = [text for key, text in subject.values if key.startswith("control.")]
    for name, role in subject.profile.roles.items():
        key = f"roles.{name}"
        is_named = role.title in seen or any(role.title in text for text in said)
        if subject.is_own(key) and role.title and not is_named:
            yield subject.at_key(UNSEEN_POST(title=role.title), key, role.title)
    yield from _idle_earlier_titles(subject, printed)


def _idle_earlier_titles(subject: Subject, printed: Container[str]) -> Iterator[Found]:
    """Yield earlier titles that are of no post in the text, nor of one that its holder fills."""
    roles = subject.profile.roles
    told = [each.formerly for name, each in roles.items() if name in printed]
    for name, role in roles.items():
        key = f"roles.{name}"
        if role.formerly and role.formerly not in told and subject.is_own(key):
            former = role.formerly[-1].title
            yield subject.at_key(FORMER_UNSEEN(title=role.title, former=former), key, former)


_STATUTORY: Final = (
    ("chief financial officer", "chief finance officer"),
    ("scrutiny and overview", "overview and scrutiny"),
    ("returns officer", "returning officer"),
    ("paid head of service", "head of paid service"),
)


STATUTORY_TERM: Final = Form("statutory-term", "“{words}”: the law says “{right}”")


@rule(
    Rule(
        "statutory-term",
        Severity.WARNING,
        why="The law has a fixed name for this.",
        mend="Use the name that the law uses.",
        forms=(STATUTORY_TERM,),
    ),
    RulePage(
        Section.PEOPLE,
        finds=(
            "Names of offices and bodies for which the law has another: “chief financial officer” "
            "for chief finance officer, “scrutiny and overview” for overview and scrutiny."
        ),
        matters="The statutory name is the one by which others find the duty.",
        mending="Use the name that the law uses; for a post, under `roles`.",
        before="“the scrutiny and overview committee”",
        after="“the overview and scrutiny committee”",
        silence="The post is advertised and known under this title",
    ),
)
def statutory_terms(subject: Subject) -> Iterator[Found]:
    """Find names of offices and bodies for which the law has another."""
    for wrong, right in _STATUTORY:
        for match in subject.find(wrong):
            yield subject.found(STATUTORY_TERM(words=match.words, right=right), match)
