"""Law about the facts of a council: posts that one person may not hold, posts it has or has not."""

import re
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Final

from protocol_gen.lint.registry import RulePage, Section, rule
from protocol_gen.lint.subject import Found, Subject
from protocol_gen.model.library import KindOfPost
from protocol_gen.model.message import Fact, Form
from protocol_gen.model.post_law import Demand, PostFact
from protocol_gen.model.rules import Rule, Severity
from protocol_gen.model.titles import are_of_one_post, names_in_library

_READ: Final = ("source", "checked_on")
"""Facts beside the words: where the law was read, and when."""
TOGETHER: Final = Form(
    "post-law",
    "nobody may be {one} and {other} at once: {reference}",
    field="roles.{role}",
    also=_READ,
)
LACKING: Final = Form(
    "post-law-lacking",
    "the law requires the post or body “{post}” of this council, which has none: {reference}",
    field="roles.{role}",
    also=_READ,
)
IMPOSSIBLE: Final = Form(
    "post-law-impossible",
    "a council of this kind cannot have the post or body “{post}”: {reference}",
    field="roles.{role}",
    also=_READ,
)
TOGETHER_IN_DOUBT: Final = Form(
    "post-law-in-doubt",
    "it seems that nobody may be {one} and {other} at once; check {reference}",
    field="roles.{role}",
)
LACKING_IN_DOUBT: Final = Form(
    "post-law-in-doubt-lacking",
    "it seems that the law requires the post or body “{post}” of this council, which has none; "
    "check {reference}",
    field="roles.{role}",
)
IMPOSSIBLE_IN_DOUBT: Final = Form(
    "post-law-in-doubt-impossible",
    "it seems that a council of this kind cannot have the post or body “{post}”; check {reference}",
    field="roles.{role}",
)
_PLAIN: Final = {
    Demand.APART: TOGETHER,
    Demand.HAS: LACKING,
    Demand.HAS_NONE: IMPOSSIBLE,
}
_IN_DOUBT: Final = {
    Demand.APART: TOGETHER_IN_DOUBT,
    Demand.HAS: LACKING_IN_DOUBT,
    Demand.HAS_NONE: IMPOSSIBLE_IN_DOUBT,
}


@rule(
    Rule(
        "post-law",
        Severity.ERROR,
        why="The posts that the profile gives are not lawful for this council.",
        mend="Correct who holds the post, or whether the council has it.",
        forms=tuple(_PLAIN.values()),
        fields=("roles", "governance", "nation"),
    ),
    RulePage(
        Section.CONTENT,
        finds=(
            "What `roles` says against the law of the council's nation: two posts that one person "
            "may not hold (monitoring officer and chief finance officer; in England monitoring "
            "officer and head of paid service), by `held_by`, by one title or by a title that "
            "names both; a post or body that the law requires and the council has not (an "
            "executive without overview and scrutiny); one that it cannot have (a parish with a "
            "monitoring officer of its own). `templates/post_law.yaml` has the facts, each with "
            "its provision, its dates, its source and the day on which that was read."
        ),
        matters=(
            "The protocol would give a duty to somebody who may not have it, and what that person "
            "does could be challenged."
        ),
        mending=(
            "Correct `held_by` or the titles, give the post that is missing, or write `none` for "
            "one that the council cannot have. A parish names its principal council under `roles: "
            "{principal_council: …}`; that council's monitoring officer serves it."
        ),
        before="`monitoring_officer: {held_by: chief_finance_officer}`",
        after="`monitoring_officer: Director of Law`",
    ),
)
def unlawful_posts(subject: Subject) -> Iterator[Found]:
    """Find posts that are against law which was held against its source."""
    yield from _against(subject, _PLAIN, is_checked=True)


@rule(
    Rule(
        "post-law-in-doubt",
        Severity.WARNING,
        why="The posts that the profile gives may not be lawful for this council.",
        mend="Look the provision up; correct the post, or silence the rule with what you found.",
        forms=tuple(_IN_DOUBT.values()),
        fields=("roles", "governance", "nation"),
    ),
    RulePage(
        Section.CONTENT,
        finds=(
            "The same as `post-law`, by facts in `templates/post_law.yaml` that nobody has yet "
            "held against a source."
        ),
        matters="What is likely to be unlawful should be looked up before it is adopted.",
        mending="Look the provision up, and correct the post if it is so.",
        before="`cabinet: Cabinet`, in a parish",
        after="`cabinet: none`",
        silence="Checked by our solicitor on 4 May 2026",
    ),
)
def doubtful_posts(subject: Subject) -> Iterator[Found]:
    """Find posts that are against law which nobody has held against its source."""
    yield from _against(subject, _IN_DOUBT, is_checked=False)


def _against(subject: Subject, forms: dict[Demand, Form], *, is_checked: bool) -> Iterator[Found]:
    """Yield what the posts of a council have against the law that was checked, or was not."""
    persons = _persons(subject)
    for fact in subject.post_law():
        is_law = fact.concerns(subject.profile.facts) and fact.holds_on(subject.today)
        if fact.is_checked is is_checked and is_law:
            form = forms[fact.demand]
            if fact.demand is Demand.APART:
                yield from _together(fact, form, subject, persons)
            else:
                yield from _had_or_not(fact, form, subject)


def _had_or_not(fact: PostFact, form: Form, subject: Subject) -> Iterator[Found]:
    roles = subject.profile.roles
    for post in fact.posts:
        if (post in roles) is (fact.demand is Demand.HAS_NONE):
            is_own = post in roles and not roles[post].held_by
            name = roles[post].title if is_own else _usual_name(post)
            message = form(post=name, role=post, **_law_of(fact))
            yield subject.at_key(message, f"roles.{post}", name)


def _together(
    fact: PostFact, form: Form, subject: Subject, persons: Mapping[str, frozenset[str]]
) -> Iterator[Found]:
    roles = subject.profile.roles
    for post in fact.posts:
        for other in fact.others:
            if _are_one(post, other, subject, persons):
                one, two = _usual_name(post), _usual_name(other)
                message = form(one=one, other=two, role=post, **_law_of(fact))
                yield subject.at_key(message, f"roles.{post}", roles[post].title)


def _law_of(fact: PostFact) -> dict[str, Fact]:
    """Return the law as a message has it: the provision, and where and when it was read."""
    law = fact.law
    if law.checked_on is None:
        return {"reference": law.reference}
    return {"reference": law.reference, "source": law.source, "checked_on": law.checked_on}


def _usual_name(post: str) -> str:
    return post.replace("_", " ")


# Who is one person


def _are_one(
    post: str, other: str, subject: Subject, persons: Mapping[str, frozenset[str]]
) -> bool:
    """Whether one person holds both posts, or one of the two, a kind of post, with the other."""
    roles = subject.profile.roles
    return other in persons.get(post, ()) or any(
        roles[each].held_by == kind or (kind in roles and roles[kind].held_by == each)
        for one, kind in ((post, other), (other, post))
        if _is_kind(kind, subject)
        for each in persons.get(one, ())
    )


def _persons(subject: Subject) -> dict[str, frozenset[str]]:
    """Return with every post all posts that the same person holds, itself among them.

    One person holds a post and those that are held by its holder, those of the same title, and
    those that its title names; and what is so of two posts and of the second and a third is so of
    all three. Posts that are held by a kind of post may have several holders.
    """
    roles = {
        name: role for name, role in subject.profile.roles.items() if not _is_kind(name, subject)
    }
    persons = {name: frozenset({name}) for name in roles}
    for one, other in combinations(roles, 2):
        if persons[one] is not persons[other] and _is_said_to_be_one(one, other, subject):
            both = persons[one] | persons[other]
            persons |= dict.fromkeys(both, both)
    return persons


def _is_said_to_be_one(one: str, other: str, subject: Subject) -> bool:
    """Whether the profile says of two posts that the same person holds them."""
    first, second = subject.profile.roles[one], subject.profile.roles[other]
    if other == first.held_by or one == second.held_by:
        return True
    vocabulary = subject.library.vocabulary
    is_one_title = are_of_one_post(vocabulary, subject.profile, one, other)
    return is_one_title or _says(one, other, subject) or _says(other, one, subject)


def _is_kind(name: str, subject: Subject) -> bool:
    return isinstance(subject.library.vocabulary.roles.get(name), KindOfPost)


_NOT_IT: Final = (
    r"(?:\b(?:deputy|deputising|assistant|associate|acting deputy|former|shadow|vice|sub)[ -]"
    r"|\bto (?:the )?|\bfor (?:the )?)$"
)
"""What makes of a title that of another post: a deputy, the assistant to somebody."""


def _says(post: str, other: str, subject: Subject) -> bool:
    """Whether the title of a post names another one that its holder fills."""
    title = subject.profile.roles[post].title
    for name in names_in_library(subject.library.vocabulary, other):
        if _has_not(title, name):
            continue
        for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w|['’]s)", title, re.IGNORECASE):
            if not re.search(_NOT_IT, title[: found.start()], re.IGNORECASE):
                return True
    return False


def _has_not(title: str, name: str) -> bool:
    """Whether a title cannot have a name in it: for most there is no expression to be made.

    Of letters other than ASCII the expression knows more pairs of small and capital ones.
    """
    are_ascii = title.isascii() and name.isascii()
    return are_ascii and name.lower() not in title.lower()
