"""Gaps left to be filled by hand."""

import pytest
from tests.lint.planting import Pair, Project, profile, text, words_found

FORMERLY = (
    "posts: {{estates_officer: {{title: Land Officer, formerly: "
    "{{title: Estates Officer, until: 2026-05-12, declared_by: {}}}}}}}"
)


def changed(reason: str, motion: str) -> Project:
    """A project with a local change that says why, and by which motion."""
    change = f"find: well, replace: better, kind: choice, reason: {reason}, motions: [{{{motion}}}]"
    return Project(changes=f"- {{at: a, {change}}}")


PAIRS = (
    Pair("hand-placeholder", text("Ask XX."), text("See Part XX."), "XX"),
    Pair(
        "hand-placeholder",
        text("Ask [insert name]."),
        text("The code says “respect [for] all”."),
        "[insert name]",
    ),
    Pair("hand-placeholder", text("The day is TBC."), text("The day is known."), "TBC"),
    Pair("hand-placeholder", text("Ask ____."), text("Ask us."), "____"),
    Pair(
        "hand-placeholder",
        text("Lorem ipsum dolor."),
        text("All is well."),
        "Lorem ipsum",
    ),
    Pair(
        "hand-placeholder",
        profile("control: {owner: '{{ the clerk }}'}"),
        profile("control: {owner: Town Clerk}"),
        "{{ the clerk }}",
    ),
    *(
        Pair(
            "hand-placeholder",
            changed(reason=reason, motion=motion),
            changed(reason="Plainer.", motion="moved_by: Cllr Ash, seconded_by: None"),
            words,
        )
        for reason, motion, words in (
            ("TBC", "moved_by: Cllr Ash", "TBC"),
            ("Plainer.", "moved_by: TBC", "TBC"),
            ("Plainer.", "seconded_by: '[insert name]'", "[insert name]"),
            ("Plainer.", "minute: 26/xx", "26/xx"),
        )
    ),
    *(
        Pair(
            "hand-placeholder",
            profile(FORMERLY.format(by)),
            profile(FORMERLY.format("Ann Smith")),
            by,
        )
        for by in ("TBC", "to follow")
    ),
    Pair(
        "hand-placeholder",
        profile("delegation: {officer: to follow, may_change: [numbering]}"),
        profile("delegation: {officer: Monitoring Officer, may_change: [numbering]}"),
        "to follow",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []
