"""What would change, shown without a word being written."""

from tests import projects

from protocol_gen.pipeline.what_if import what_if


def test_another_governance_takes_clauses_away_and_rewords_others() -> None:
    project = projects.workspace()
    council = project.council(projects.PRINCIPAL)

    result = what_if(project, council, (("governance", "committee"),))

    assert result.go == ("opposition.scrutiny",)
    assert result.reworded == ("roles.chairs",)
    assert "roles.job" in result.filled


def test_posts_that_must_be_named_and_changes_that_no_longer_fit_are_listed() -> None:
    project = projects.workspace()
    council = project.council(projects.PRINCIPAL)

    result = what_if(project, council, (("governance", "committee"),))

    assert result.missing_roles == ("cabinet", "leader")
    (mending,) = result.mendings
    assert mending.location.file == "profiles/principal-council/changes.yaml"
    assert "'opposition.scrutiny' is to be changed" in mending.message


def test_another_word_changes_what_is_filled_and_nothing_else() -> None:
    project = projects.workspace()
    council = project.council(projects.BRIDGEND)

    result = what_if(project, council, (("terms.member", "Member"),))

    assert result.appear == result.go == result.reworded == result.missing_roles == ()
    assert "roles.members" in result.filled
    assert any(line.startswith("+Members have four main areas") for line in result.difference)
