"""What follows from other words follows wherever those are set."""

import pytest
from tests import projects, strategies

from protocol_gen.errors import InvalidSourcesError
from protocol_gen.model.profile import Profile
from protocol_gen.readers.profile.layers import ProfileSources
from protocol_gen.readers.profile.reader import read_profile

HEAD = "council_type: parish\nnation: england\nversion: '1.0'\ncouncil: {name: Testham Council}\n"


def read(own: str, *, base: str = "", settings: dict[str, str] | None = None) -> Profile:
    sources = ProfileSources(
        slug="x",
        profile=("profile.yaml", f"{HEAD}{'extends: house' if base else ''}\n{own}".encode()),
        changes=None,
        bases=lambda _: ("house.yaml", base.encode()) if base else None,
        kinds=lambda name: strategies.kinds().get(name),
        settings=tuple((settings or {}).items()),
    )
    return read_profile(sources, projects.workspace().library)


def vice(own: str, *, base: str = "", settings: dict[str, str] | None = None) -> tuple[str, str]:
    word = read(own, base=base, settings=settings).terms["vice_chair"]
    return word.one, word.many


@pytest.mark.parametrize(
    ("chair", "one", "many"),
    [
        ("Chairman", "Vice-Chairman", "Vice-Chairmen"),
        ("chairman", "vice-chairman", "vice-chairmen"),
        ("Chair", "Vice-Chair", "Vice-Chairs"),
        ("Convener", "Vice-Convener", "Vice-Conveners"),
        ("Mayor", "Deputy Mayor", "Deputy Mayors"),
        ("Town Mayor", "Deputy Town Mayor", "Deputy Town Mayors"),
        ("Speaker", "Deputy Speaker", "Deputy Speakers"),
        ("Presiding Member", "Deputy Presiding Member", "Deputy Presiding Members"),
        ("Town Mayoress", "Deputy Town Mayoress", "Deputy Town Mayoresses"),
        ("Mayor of Testham", "Deputy Mayor of Testham", "Deputy Mayors of Testham"),
        ("Provost", "Depute Provost", "Depute Provosts"),
        ("{singular: Chairperson, plural: Chairs}", "Vice-Chairperson", "Vice-Chairs"),
    ],
)
def test_the_vice_chair_follows_from_the_chair(chair: str, one: str, many: str) -> None:
    assert vice(f"terms: {{chair: {chair}}}") == (one, many)


@pytest.mark.parametrize(
    ("terms", "chair", "vice"),
    [
        ("chair: Chairman", "Chairman", "Vice-Chairman"),
        ("chair: Chair, vice_chair: Deputy Chair", "Chair", "Deputy Chair"),
        ("chair: Town Mayor", "Chair", "Vice-Chair"),
        ("chair: Speaker", "Chair", "Vice-Chair"),
        ("chair: Presiding Member", "Chair", "Vice-Chair"),
        ("chair: town mayor", "chair", "vice-chair"),
        ("chair: Mayor of Testham", "Chair", "Vice-Chair"),
        ("chair: Provost", "Convener", "Vice-Convener"),
        ("chair: Town Mayor, committee_chair: Chairman", "Chairman", "Vice-Chairman"),
        ("chair: {singular: Mayor, plural: Mayors}", "Chair", "Vice-Chair"),
    ],
)
def test_the_chairs_of_committees_follow_too_but_a_mayor_is_none(
    terms: str, chair: str, vice: str
) -> None:
    words = read(f"terms: {{{terms}}}").terms

    assert words["committee_chair"].one == chair
    assert words["committee_vice_chair"].one == vice
    assert words["committee_chair"].many in {f"{chair}s", "Chairmen"}


@pytest.mark.parametrize(
    "chair", ["Chairman of the Council", "Chair of Council", "chair of the Parish Council"]
)
def test_a_chair_of_the_council_is_refused_because_the_text_says_of_what(chair: str) -> None:
    with pytest.raises(InvalidSourcesError) as caught:
        read(f"terms: {{chair: {chair}}}")

    assert [each.message.code for each in caught.value.errors] == ["title-of-council"]
    assert f"write '{chair.split(maxsplit=1)[0]}'" in str(caught.value)


def test_it_follows_from_the_nearest_layer_that_sets_either() -> None:
    house = "terms: {chair: Chairman, vice_chair: Deputy Chairman}"

    assert vice("terms: {member: Councillor}", base=house)[0] == "Deputy Chairman"
    assert vice("terms: {chair: Mayor}", base=house)[0] == "Deputy Mayor"
    assert vice("terms: {chair: Chairman}", base=house)[0] == "Deputy Chairman"
    assert vice("terms: {vice_chair: Bailie}", base=house)[0] == "Bailie"
    assert vice("", base="terms: {chair: Chairman}")[0] == "Vice-Chairman"


def test_what_is_set_for_a_trial_is_the_nearest_layer() -> None:
    own = "terms: {chair: Chairman, vice_chair: Vice-Chairman}"

    assert vice(own, settings={"terms.chair": "Mayor"})[0] == "Deputy Mayor"


def test_where_both_are_set_both_stay() -> None:
    assert vice("terms: {chair: Chairman, vice_chair: Vice-Chair}")[0] == "Vice-Chair"


@pytest.mark.parametrize(
    ("own", "title"),
    [
        ("", "Protocol on Councillor/Officer Relations"),
        ("terms: {member: Member}", "Protocol on Member/Officer Relations"),
        ("terms: {member: elected member}", "Protocol on Elected Member/Officer Relations"),
        ("terms: {officer: member of staff}", "Protocol on Councillor/Member of Staff Relations"),
        ("terms: {protocol: policy}", "Policy on Councillor/Officer Relations"),
        ("terms: {member: Member}\ntitle: A Protocol", "A Protocol"),
    ],
)
def test_the_title_follows_from_the_words_for_members_and_officers(own: str, title: str) -> None:
    assert read(own).title == title


def test_a_title_of_a_base_stays_until_its_words_change() -> None:
    house = "terms: {member: Member}\ntitle: House Rules"

    assert read("", base=house).title == "House Rules"
    assert read("terms: {member: Councillor}", base=house).title == (
        "Protocol on Councillor/Officer Relations"
    )
