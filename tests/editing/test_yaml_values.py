import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol_gen.editing.yaml_values import as_data, as_yaml, scalar
from protocol_gen.profiles.new_profile_text import FIRST_DRAFT, profile_text
from protocol_gen.readers.characters import REFUSED, composed
from protocol_gen.readers.faults import Faults
from protocol_gen.readers.yaml_source import Map, Scalar, read_yaml

HARD = (
    "{{ x }}",
    "R&D <Test>",
    "No",
    "Yes: we can",
    "'quoted\"",
    "# hash",
    "null",
    "~",
    "none",
    "1.10",
    "2026-05-12",
    "- dash",
    "a #b",
    "a: b",
    "ends in a colon:",
    "*star",
    "&and",
    "%percent",
    "@at",
    "`tick`",
    "[insert]",
    "back\\slash",
    "Cyngor Ŵŷ",
    "a, b",
    "?",
    "!tag",
    "true",
)
one_line = (
    st.text(st.characters(max_codepoint=0xDFFFF, exclude_categories=("Cc", "Cn", "Co", "Cs")))
    .map(lambda text: composed(" ".join(REFUSED.sub("", text).split())) or "x")
    .filter(lambda text: not REFUSED.search(text))
)
"""Any text of one line that a profile may hold."""


def read(text: str, name: str) -> object:
    faults = Faults()
    node = read_yaml(text.encode(), "x", faults)
    assert not faults.errors
    assert isinstance(node, Map)
    return node.get(name)


@pytest.mark.parametrize("text", HARD)
def test_a_text_is_read_back_as_just_that(text: str) -> None:
    found = read(f"a: {scalar(text)}  # remark\nb: {{c: {scalar(text)}, d: e}}", "a")

    assert isinstance(found, Scalar)
    assert found.value == text
    assert not found.is_nothing


@given(one_line)
def test_any_text_is_read_back_as_just_that(text: str) -> None:
    found = read(f"a: {scalar(text)}\n", "a")

    assert isinstance(found, Scalar)
    assert found.value == text
    assert not found.is_nothing


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("political_groups", "Yes", "true"),
        ("political_groups", "perhaps", "perhaps"),
        ("committees", "No", "false"),
        ("roles.leader", "none", "none"),
        ("council.name", "none", '"none"'),
        ("roles.clerk", "Town Clerk", "Town Clerk"),
        (
            "roles.responsible_financial_officer",
            "clerk",
            "{title: Responsible Financial Officer, held_by: clerk}",
        ),
        ("roles.principal_council", "A, B", '{title: "A, B", article: none}'),
        ("settings.reply_time", "5 working days", "5 working days"),
        ("control.adopted_on", "2026-05-12", "2026-05-12"),
        ("version", "1.10", '"1.10"'),
    ],
)
def test_a_value_is_written_as_its_key_has_it(key: str, value: str, expected: str) -> None:
    assert as_yaml(key, value) == expected


def test_a_new_profile_leaves_out_nothing_that_was_said() -> None:
    said = {"nation": "wales", "look.accent": "#112233", "include": "x", "unheard_of.key": "why"}

    text = profile_text("x", said, "new").decode()

    assert 'look:\n  accent: "#112233"\n' in text
    assert "include: x\n" in text
    assert "unheard_of:\n  key: why\n" in text


def test_a_new_profile_points_an_editor_at_the_schema_in_its_first_line() -> None:
    text = profile_text("x", {}, "new").decode()

    assert text.startswith("# yaml-language-server: $schema=../profile.schema.json\n")


def test_what_adoption_adds_is_there_to_fill_in_unless_it_is_filled_in() -> None:
    draft = profile_text("x", {**FIRST_DRAFT, "control.next_review": "2030-01-01"}, "new").decode()
    adopted = profile_text("x", {"control.status": "adopted"}, "new").decode()

    assert "# approving_body:" in draft
    assert "# next_review:" not in draft
    assert "# approving_body:" not in adopted


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Clerk and Responsible Financial Officer", "Clerk"),
        ("Town Clerk/RFO", "Town Clerk"),
        ("0/", None),
        ("2nd Clerk, Acting", None),
        ("Town Clerk / ", None),
    ],
)
def test_the_first_part_of_a_long_title_is_its_short_form_where_it_is_a_title(
    title: str, short: str | None
) -> None:
    data = as_data("roles.clerk", title)

    assert data == ({"title": title, "short": short} if short else title)
