"""What ``check`` calls in order reads so: whatever people typed into the profile.

The values are plausible, and most of them are wrong: what a column of posts holds where somebody
else filled it in.
"""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests import projects, strategies
from tests.effort import examples

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.lint.lint import lint
from protocol_gen.lint.subject import Subject
from protocol_gen.model.profile import Profile
from protocol_gen.model.rules import Finding, Severity
from protocol_gen.page.compared_words import lines
from protocol_gen.profiles.new_profile_text import profile_text
from protocol_gen.project.check import chosen_wordings
from protocol_gen.project.council_folders import Council
from protocol_gen.resolver import Resolution, resolve

TITLES = (
    "Clerk", "Town Clerk", "Clerk to the Council", "Clerk and Responsible Financial Officer",
    "the Clerk", "The Town Clerk", "a Clerk", "Clerks", "Town Clerks", "clerks", "Clerk Clerk",
    "Mrs J Smith", "MRS SMITH", "Clerk (Mrs Smith)", "Acting Clerk, Mrs Smith", "Mr Jones", "Mrs",
    "J. Smith", "Jane Smith", "Jane Smith (Clerk)", "None", "NONE", "n/a", "N/A", "nil", "nobody",
    "vacant", "-", "–", "no", "No", "false", "yes", "true", "???", "1", "TBC", "“Clerk”", "'Clerk'",
    '"Clerk"', "Clerk ", " ", "Officers", "Head of Service", "Heads of Service", "the", "The",
)  # fmt: skip
WORDS = (
    "Councillor", "councillor", "Member", "Councillors", "the Councillor", "Cllr", "Cllrs", "None",
    "n/a", "-", "Mrs", "Member Member", "“Member”", "a member", "Members", "Elected Member",
)  # fmt: skip
PERIODS = ("5 working days", "five working days", "a week", "5 bananas", "n/a", "0 days", "5", "-")
NAMES = ("the Parish Council", "the the Parish Council", "None", "“the Council”", "Testham", "n/a")
ROLES = ("clerk", "deputy_clerk", "proper_officer", "monitoring_officer", "chief_executive")
VALUES = {
    **dict.fromkeys((f"roles.{name}" for name in ROLES), TITLES),
    **dict.fromkeys(("terms.member", "terms.officer"), WORDS),
    **dict.fromkeys(("council.in_text", "council.short"), NAMES),
    "settings.reply_time": PERIODS,
}
"""What may be typed for a key."""
PROFILES = st.lists(
    st.sampled_from([(key, each) for key, values in VALUES.items() for each in values]), max_size=3
).map(dict)
HEAD = {"council.name": "Testham Council", "version": "0.1"}
KINDS = st.sampled_from(
    (
        ("england", "parish"), ("wales", "town"), ("england", "district"),
        ("england", "unitary"), ("scotland", "scottish_council"),
    )
)  # fmt: skip
WRONG = re.compile(
    r"\b(?:the|an?|no) (?:the|an?)\b"
    r"|\b(?:the|an?) (?:none|n/a|nil|nobody|vacant|false|yes|true|no)\b"
    r"|\b(?:the|an?) (?:[-–?“‘'\"]|\d+ (?:shall|is|may|must))|\bM(?:rs?|iss|s)\b|\bbananas\b|  "
    r"|(?<!Annex )\b(?:the|an?) *[,.;:]|\b(?:an?|each|every|one|any) "
    r"(?:clerks|town clerks|officers|councillors|members|cllrs)\b|\b(\w{3,}) \1\b"
    r"|\bthe ((?:\w+ )*(?:clerk|officer)) (?:and|or|,? who is also) the \2\b|\b0 days\b|\bTBC\b",
    re.IGNORECASE,
)
"""What no protocol may read: an article that comes twice, a title that is none, and so on."""


def documented(values: dict[str, str]) -> tuple[Profile, Resolution]:
    project = projects.workspace()
    council = Council("testham", project.profiles / "testham" / "profile.yaml")
    profile = project.profile_from(council, profile_text("testham", values, "test"))
    return profile, resolve(project.library, profile)


def disturbing(profile: Profile, made: Resolution) -> Iterator[Finding]:
    subject = Subject(
        document=made.document,
        profile=profile,
        library=projects.workspace().library,
        kinds=lambda: tuple(kind.facts for kind in strategies.kinds().values()),
        topics=(),
        wordings=chosen_wordings(made),
        today=date(2026, 7, 1),
    )
    yield from (each for each in lint(subject) if each.rule.severity is not Severity.NOTICE)


@settings(max_examples=examples(60))
@given(KINDS, PROFILES)
@example(("england", "parish"), {"roles.clerk": "Clerk"})
@example(("england", "parish"), {"council.in_text": "the the Parish Council"})
@example(("england", "parish"), {"roles.deputy_clerk": "None", "terms.member": "Member"})
def test_what_is_in_order_reads_so(kind: tuple[str, str], values: dict[str, str]) -> None:
    nation, council_type = kind
    whole = {"nation": nation, "council_type": council_type, **HEAD, **values}
    try:
        profile, made = documented({key: value for key, value in whole.items() if value.strip()})
    except InvalidSourcesError:
        return
    if any(disturbing(profile, made)):
        return

    found = [line for line in lines(made.document) if WRONG.search(line)]

    assert found == []


@pytest.mark.parametrize("title", TITLES)
def test_each_title_alone_is_refused_asked_about_or_reads_well(title: str) -> None:
    values = {"nation": "england", "council_type": "parish", **HEAD, "roles.clerk": title}
    try:
        profile, made = documented({key: value for key, value in values.items() if value.strip()})
    except InvalidSourcesError:
        return
    found = [line for line in lines(made.document) if WRONG.search(line)]

    assert found == [] or any(disturbing(profile, made))
