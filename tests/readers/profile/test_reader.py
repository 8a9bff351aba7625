from collections.abc import Mapping

import pytest
from tests.readers.reading import SMALL, library, node

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.model.governance import Governance, Nation
from protocol_gen.model.levels import Scheme
from protocol_gen.model.period import Period, Unit
from protocol_gen.model.profile import Case, Profile, Role
from protocol_gen.model.word import Word
from protocol_gen.readers.library.kinds import CouncilKind, read_kind
from protocol_gen.readers.profile.layers import ProfileSources, merge
from protocol_gen.readers.profile.reader import read_profile
from protocol_gen.readers.yaml_source import Map

HEAD = """\
nation: wales
council_type: town
council: {name: Testham Town Council}
version: "1.0"
"""


def kind(name: str) -> CouncilKind | None:
    if name != "town":
        return None
    return read_kind((SMALL / "kinds/town.yaml").read_bytes(), "kinds/town.yaml", "town")


def profile(text: str = "", bases: Mapping[str, str] | None = None) -> Profile:
    known = bases or {}
    sources = ProfileSources(
        slug="testham",
        profile=("profile.yaml", (HEAD + text).encode()),
        changes=None,
        bases=lambda name: (f"{name}.yaml", known[name].encode()) if name in known else None,
        kinds=kind,
        known_kinds=("town",),
    )
    return read_profile(sources, library())


def test_four_lines_are_a_whole_profile_over_the_defaults_of_a_kind() -> None:
    read = profile()

    assert read.slug == "testham"
    assert read.facts.nation is Nation.WALES
    assert read.facts.governance is Governance.COUNCIL_COMMITTEES
    assert not read.facts.political_groups
    assert read.names.full == "Testham Town Council"
    assert read.names.short == Word("Council", article=True)
    assert read.title == "Protocol on Member/Officer Relations"
    assert read.outline == "local-short"
    assert read.numbering.form.scheme is Scheme.DECIMAL
    assert read.settings["notice"] == Period(5, Unit.WORKING_DAY)
    assert read.chain == ()


@pytest.mark.parametrize("version", ["1.10", "'1.10'", "2026.7", "0.0.0.1", "10"])
def test_a_version_is_kept_as_it_is_written(version: str) -> None:
    read = profile().version, profile_with_version(version).version

    assert read == ("1.0", version.strip("'"))


def profile_with_version(version: str) -> Profile:
    text = HEAD.replace('"1.0"', version)
    sources = ProfileSources("t", ("p", text.encode()), None, lambda _: None, kind)
    return read_profile(sources, library())


def test_the_nearest_of_several_layers_wins_and_lists_follow_one_another() -> None:
    read = profile(
        "extends: near\nterms: {chair: Chairman}\nexclude: [roles.views]\n",
        {
            "near": "extends: far\ntitle: Near\nterms: {chair: Mayor, member: Member}\n",
            "far": "title: Far\nexclude: [principles]\nterms: {officer: Employee}\n",
        },
    )

    assert read.chain == ("near", "far")
    assert read.title == "Near"
    assert read.terms["chair"] == Word("Chairman", "Chairmen")
    assert read.terms["member"] == Word("Member", "Members")
    assert read.terms["officer"] == Word("Employee", "Employees")
    assert [mention.clause for mention in read.exclude] == ["principles", "roles.views"]
    assert str(read.exclude[0].location) == "far.yaml:2:11"


@pytest.mark.parametrize(
    ("word", "plural"),
    [
        ("member", "members"),
        ("Chairman", "Chairmen"),
        ("Deputy", "Deputies"),
        ("Attorney", "Attorneys"),
        ("boss", "bosses"),
        ("church", "churches"),
    ],
)
def test_a_plural_is_made_where_none_is_given(word: str, plural: str) -> None:
    assert profile(f"terms: {{chair: {word}}}").terms["chair"] == Word(word, plural)


def test_a_role_may_be_plain_complete_held_by_another_or_none() -> None:
    read = profile(
        """\
roles:
  leader: Leader
  chief_executive: {title: Chief Executive, plural: Chief Executives, article: none}
  head_of_paid_service: {held_by: chief_executive}
  monitoring_officer: {title: Monitoring Officer, held_by: clerk}
  clerk: Clerk
"""
    )

    assert read.roles["leader"] == Role(Word("Leader", "Leaders"))
    assert read.roles["chief_executive"].word.article is False
    assert read.roles["head_of_paid_service"].title == "Chief Executive"
    assert read.roles["monitoring_officer"].title == "Monitoring Officer"
    assert "clerk" not in profile("roles: {clerk: ~}").roles
    assert "clerk" not in profile("roles: {clerk: none}").roles


def test_numbering_case_and_control_are_read() -> None:
    read = profile(
        """\
numbering: {scheme: legal, prefix: "8.", start: 3, off: principles}
case: {headings: [upper, title], council_name: upper}
control: {status: adopted, adopted_on: 2026-05-12, history: [{version: "0.9", summary: First}]}
"""
    )

    assert (read.numbering.form.scheme, read.numbering.prefix, read.numbering.start) == (
        Scheme.LEGAL,
        "8.",
        3,
    )
    assert read.numbering.off == ("principles",)
    assert read.case.headings == (Case.UPPER, Case.TITLE)
    assert str(read.control.adopted_on) == "2026-05-12"
    assert [row.summary for row in read.control.history] == ["First"]


def test_every_value_keeps_its_place() -> None:
    read = profile("numbering: {off: [principles]}\nlists: {principles: plain}\n")

    assert str(read.places["nation"]) == "profile.yaml:1:9"
    assert str(read.places["numbering.off.principles"]) == "profile.yaml:5:19"
    assert str(read.places["lists.principles"]) == "profile.yaml:6:21"
    assert read.places["title"].file == "kinds/town.yaml"


def test_what_is_missing_is_missing_in_the_council_s_own_file() -> None:
    text = HEAD.replace("council: {name: Testham Town Council}\n", "")
    sources = ProfileSources("t", ("profile.yaml", text.encode()), None, lambda _: None, kind)

    with pytest.raises(InvalidSourcesError, match=r"profile\.yaml:1:1: the council is incomplete"):
        read_profile(sources, library())


def test_merging_keeps_what_only_one_layer_has() -> None:
    lower, upper = node("{a: 1, terms: {x: 1, y: 1}}"), node("{b: 2, terms: {y: 2}}")
    assert isinstance(lower, Map)
    assert isinstance(upper, Map)

    merged = merge(lower, upper)

    assert [key.value for key, _ in merged.entries] == ["a", "terms", "b"]
    terms = merged.get("terms")
    assert isinstance(terms, Map)
    assert [(key.value, getattr(value, "value", "")) for key, value in terms.entries] == [
        ("x", "1"),
        ("y", "2"),
    ]
