"""What would change, shown without a word being written."""

import shutil
from pathlib import Path

from tests import projects

from protocol_gen.profiles.what_if import what_if
from protocol_gen.project import Workspace


def test_another_governance_takes_clauses_away_and_rewords_others() -> None:
    project = projects.workspace()
    council = project.council(projects.PRINCIPAL)

    result = what_if(project, council, (("governance", "committee"),))

    assert result.go == ("opposition.scrutiny",)
    assert result.reworded == ("roles.chairs",)
    assert "roles.job" in result.filled


CHANGES = """\
- {at: roles.job, find: "{{ decision_makers }}", replace: "{{ the cabinet }} and committees",
   kind: choice, reason: Shorter.}
- {at: opposition.scrutiny, find: overview and scrutiny, replace: scrutiny and overview,
   kind: choice, reason: As the council has it.}
"""


def test_posts_that_must_be_named_and_changes_that_no_longer_fit_are_listed(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "profiles" / projects.PRINCIPAL
    shutil.copytree(projects.ROOT / "profiles" / projects.PRINCIPAL, folder)
    (folder / "changes.yaml").write_text(CHANGES, encoding="utf-8")
    project = Workspace(tmp_path)

    result = what_if(project, project.council(folder.name), (("governance", "committee"),))

    assert result.missing_roles == ("cabinet", "leader")
    (mending,) = result.mendings
    assert mending.location.file == "profiles/principal-council/changes.yaml"
    assert "'opposition.scrutiny' is to be changed" in str(mending.message)


def test_another_word_changes_what_is_filled_and_nothing_else() -> None:
    project = projects.workspace()
    council = project.council(projects.BRIDGEND)

    result = what_if(project, council, (("terms.member", "Member"),))

    assert result.appear == result.go == result.reworded == result.missing_roles == ()
    assert "roles.members" in result.filled
    assert "[left out: Councillors][added: Members] have four main areas" in "".join(
        result.difference
    )


def test_a_section_that_goes_makes_no_difference_to_what_is_numbered_after_it() -> None:
    project = projects.workspace()
    council = project.council("example-county")

    result = what_if(project, council, (("governance", "committee"),))

    assert any("[left out: Overview and scrutiny]" in block for block in result.difference)
    assert not any(block.endswith("Confidentiality") for block in result.difference)
    assert not any("(was " in block for block in result.difference)
