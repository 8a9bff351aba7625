"""Names of other councils, in local changes and in the profile."""

from dataclasses import replace

import pytest
from tests.lint.planting import Pair, change, profile, words_found

from protocol_gen.lint.lint import lint

PAIRS = (
    Pair(
        "parish-meeting",
        profile("control: {approving_body: Parish Meeting}"),
        profile("control: {approving_body: Parish Council}"),
        "Parish Meeting",
    ),
    Pair(
        "name-with-article",
        profile("roles: {principal_council: Otherby Council}"),
        profile("roles: {principal_council: {title: Otherby Council, article: none}}"),
        "Otherby Council",
    ),
    Pair(
        "name-with-article",
        profile("roles: {principal_council: Otherby District Council}"),
        profile("roles: {principal_council: District Council}"),
        "Otherby District Council",
    ),
    Pair(
        "foreign-name",
        change("It binds Otherby Parish Council."),
        change("It binds Testham Town Council."),
        "Otherby Parish Council",
    ),
    Pair(
        "foreign-name",
        profile("control: {contact: Otherby Town Council}"),
        profile("control: {contact: Testham Town Council}"),
        "Otherby Town Council",
    ),
    Pair(
        "foreign-name",
        change("Mae Cyngor Tref Arall yn dweud."),
        change("The Full Council says so."),
        "Cyngor Tref Arall",
    ),
    Pair(
        "foreign-name",
        change("It binds Ham Town Council."),
        change("It binds Testham Council and the British Council."),
        "Ham Town Council",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_fault_is_found_and_its_harmless_twin_is_not(pair: Pair) -> None:
    assert words_found(pair.rule, pair.planted) == [pair.words]
    assert words_found(pair.rule, pair.twin) == []


OURS_OR_NO_COUNCIL = (
    "The Monitoring Officer and the Council must agree.",
    "Ask the Leader of the Council.",
    "The Civic Head and Full Council agree.",
    "The Local Government Association and the Society of Local Council Clerks offer training.",
    "The National Association of Local Councils publishes advice.",
    "The Arts Council and the General Medical Council are outside bodies.",
    "The Testham Youth Council is consulted.",
    "See R (Harvey) v Ledbury Town Council [2018] EWHC 1151 (Admin).",
    "It replaces the protocol of the former Otherby Urban District Council.",
    "Whenever Council meets, members sign in.",
    "At Full Council the Chair presides.",
    "Councillors sit on the Parochial Church Council.",
    "Cyngor Llawn yw hwn.",
    "The Nursing and Midwifery Council says so.",
    "Cabinet and Council decide.",
    "The Health and Care Professions Council is the regulator.",
    "Mae Cyngor Celfyddydau Cymru yn dweud.",
    "Clerk to the Town Council.",
    "An Extraordinary Council is called.",
    "Members of Testham Town Council agree.",
    "In Testham Council decides.",
    "Under Standing Orders Council decides.",
    "The Local Council Award Scheme is followed.",
)


ANOTHERS = (
    "It binds Brighton and Hove City Council.",
    "The Isle of Wight Council decides.",
    "Otherby Council must agree.",
    "The Chair of Otherby Town Council presides.",
    "It is the London Borough of Otherby.",
    "Stow on the Wold Town Council agrees.",
    "The Vale of Otherby Council decides.",
    "Cyngor Gwynedd.",
    "The clerk of Weston-super-Mare Town Council.",
    "Testham Parish Council decides.",
    "Testham and Otherby Town Council decides.",
)


@pytest.mark.parametrize("text", OURS_OR_NO_COUNCIL)
def test_a_right_text_gives_no_alarm(text: str) -> None:
    assert words_found("foreign-name", change(text)) == []


@pytest.mark.parametrize("text", ANOTHERS)
def test_another_council_is_found_however_it_is_called(text: str) -> None:
    (words,) = words_found("foreign-name", change(text))

    assert words in text


@pytest.mark.parametrize(
    "text",
    ["King’s Weston on Sea Town Council agrees.", "King's Weston-on-Sea Council agrees."],
)
def test_a_name_is_known_however_its_apostrophes_and_hyphens_are_written(text: str) -> None:
    subject = change(text).subject()
    names = replace(subject.profile.names, full="King's Weston-on-Sea Town Council")
    own = replace(subject, profile=replace(subject.profile, names=names))

    assert [each.words for each in lint(own) if each.rule.id == "foreign-name"] == []
    assert words_found("foreign-name", change(text)) != []
