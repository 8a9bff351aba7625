import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.editing.test_yaml_values import HARD, one_line

from protocol_gen.editing.yaml_edits import UneditableError, edit_values, keys_by_line, read_values
from protocol_gen.editing.yaml_values import as_data

BY_HAND = """\
# A council that somebody cares for.
nation: wales   # where else
council_type: town
council: {name: "X: y",  in_text: the Town Council}   # names

# words
terms:
    member:   Councillor  # with a capital
    chair: {singular: Chair, plural: Chairs}

# posts
roles:
    clerk:

exclude:
- roles.chairs   # none
version: "1.0"
# the end
"""


def lines_changed(new: bytes) -> set[str]:
    """The lines that an edit took away, with a minus, or brought, with a plus."""
    old_lines, new_lines = BY_HAND.splitlines(), new.decode().splitlines()
    gone = {f"-{line}" for line in old_lines if line not in new_lines}
    return gone | {f"+{line}" for line in new_lines if line not in old_lines}


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        (
            "nation",
            "england",
            {"-nation: wales   # where else", "+nation: england   # where else"},
        ),
        ("version", "1.10", {'-version: "1.0"', '+version: "1.10"'}),
        (
            "terms.member",
            "member",
            {
                "-    member:   Councillor  # with a capital",
                "+    member:   member  # with a capital",
            },
        ),
        (
            "terms.chair",
            "Convener",
            {
                "-    chair: {singular: Chair, plural: Chairs}",
                "+    chair: Convener",
            },
        ),
        ("roles.clerk", "Town Clerk", {"-    clerk:", "+    clerk: Town Clerk"}),
        ("roles.leader", "none", {"+    leader: none"}),
        ("form", "full", {"+form: full"}),
        ("control.owner", "No", {"+control:", '+  owner: "No"'}),
        ("terms.member", None, {"-    member:   Councillor  # with a capital"}),
        ("roles.clerk", None, {"-roles:", "-    clerk:"}),
    ],
)
def test_an_edit_changes_its_own_line_and_no_other(
    key: str, value: str | None, expected: set[str]
) -> None:
    assert lines_changed(edit_values(BY_HAND.encode(), {key: value})) == expected


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("council.name", "Z", "council: {name: Z,  in_text: the Town Council}   # names"),
        ("council.name", "a, b}", 'council: {name: "a, b}",  in_text: the Town Council}   # names'),
        ("council.name", None, "council: {in_text: the Town Council}   # names"),
        ("council.in_text", None, 'council: {name: "X: y"}   # names'),
        (
            "council.short",
            "us",
            'council: {name: "X: y",  in_text: the Town Council, short: us}   # names',
        ),
    ],
)
def test_an_edit_between_braces_stays_between_them(
    key: str, value: str | None, expected: str
) -> None:
    assert expected in edit_values(BY_HAND.encode(), {key: value}).decode().splitlines()


CHANGES = st.dictionaries(
    st.sampled_from(
        ["nation", "version", "form", "council.name", "terms.member", "terms.chair", "roles.clerk",
         "roles.leader", "roles.principal_council", "control.owner", "control.contact"]
    ),
    st.sampled_from(HARD) | one_line,
)  # fmt: skip


@given(CHANGES)
def test_after_any_edit_the_profile_says_just_that_and_all_else_as_before(
    changes: dict[str, str],
) -> None:
    before = read_values(BY_HAND.encode())

    after = edit_values(BY_HAND.encode(), dict(changes))

    assert read_values(after) == {**before, **{key: as_data(key, changes[key]) for key in changes}}
    assert [line for line in after.decode().split("\n") if line.startswith("#")] == [
        line for line in BY_HAND.split("\n") if line.startswith("#")
    ]


@given(CHANGES)
def test_ends_of_lines_and_the_mark_of_the_byte_order_stay(changes: dict[str, str]) -> None:
    windows = b"\xef\xbb\xbf" + BY_HAND.replace("\n", "\r\n").encode()

    after = edit_values(windows, dict(changes))

    assert after.startswith(b"\xef\xbb\xbf# A council")
    assert after.count(b"\n") == after.count(b"\r\n")


@given(CHANGES)
def test_what_is_added_and_taken_away_again_leaves_no_trace(changes: dict[str, str]) -> None:
    stands = read_values(BY_HAND.encode())
    new: dict[str, str | None] = {key: each for key, each in changes.items() if key not in stands}

    after = edit_values(edit_values(BY_HAND.encode(), new), dict.fromkeys(new))

    assert after == BY_HAND.encode()


def test_a_file_without_a_last_line_end_gets_one_where_a_line_is_added() -> None:
    assert edit_values(b"nation: wales", {"form": "full"}) == b"nation: wales\nform: full\n"


def test_a_text_over_several_lines_is_replaced_whole() -> None:
    text = b"title: |\n  Some\n  words\n# remark\nform: full\n"

    assert edit_values(text, {"title": "One"}) == b"title: One\n# remark\nform: full\n"


@pytest.mark.parametrize(
    "text", ["", "- a list\n", "roles: none\n", "{nation: wales}\n", "a: [unclosed\n"]
)
def test_a_layout_that_allows_no_edit_is_refused(text: str) -> None:
    with pytest.raises(UneditableError, match=r"roles\.clerk"):
        edit_values(text.encode(), {"roles.clerk": "Clerk"})


@pytest.mark.slow
def test_what_is_no_profile_says_nothing() -> None:
    for content in (b"", b"- a", b"a: [", b"\xff", b"a: *b", b"[" * 10_000):
        assert read_values(content) == {}
        assert keys_by_line(content) == {}


def test_every_line_knows_its_key() -> None:
    keys = keys_by_line(BY_HAND.encode())

    lines = BY_HAND.splitlines()
    assert {lines[line - 1].split(":")[0].strip(): key for line, key in keys.items()} == {
        "nation": "nation",
        "council_type": "council_type",
        "council": "council",
        "terms": "terms",
        "member": "terms.member",
        "chair": "terms.chair",
        "roles": "roles",
        "clerk": "roles.clerk",
        "exclude": "exclude",
        "version": "version",
    }
    assert json.dumps(keys)


def test_a_key_goes_below_a_section_that_has_only_remarks() -> None:
    before = b"nation: wales\nroles:\n  # clerk: Clerk\nversion: '1.0'\n"

    after = edit_values(before, {"roles.clerk": "Town Clerk"})

    assert after == (
        b"nation: wales\nroles:\n  clerk: Town Clerk\n  # clerk: Clerk\nversion: '1.0'\n"
    )
