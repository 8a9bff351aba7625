"""The public face: what is named is there, is typed, loads late, and does what its page says."""

import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from tests import documentation
from tests.cli.running import environment

import protocol_gen
from protocol_gen import AddProvision, OmitProvision, Project, SetHeading, SetText, Side
from protocol_gen.amend.by_id import ProvisionChange
from protocol_gen.errors import MotionError, UnknownProvisionError
from protocol_gen.model.document import ProvisionForm

PROFILE = """\
nation: england
council_type: parish
council: {name: Little Testham Parish Council}
version: "0.1"
terms: {member: Councillor}
roles: {clerk: Parish Clerk}
"""
COUNCIL = "little-testham"
EXAMPLE = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    folder = tmp_path / "my-project" / "profiles" / COUNCIL
    folder.mkdir(parents=True)
    (folder / "profile.yaml").write_text(PROFILE)
    return Project(tmp_path / "my-project")


def text_of(project: Project, id_: str) -> str:
    return next(
        "".join(span.text for span in each.spans)
        for each in project.explain(COUNCIL)
        if each.id == id_
    )


@pytest.mark.slow
def test_the_examples_of_the_page_work_one_after_another(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (documentation.PROFILES.parent / "api.md").read_text(encoding="utf-8")
    examples = EXAMPLE.findall(page)
    monkeypatch.chdir(tmp_path)

    names: dict[str, object] = {}
    for example in examples:
        exec(example, names)  # noqa: S102  # our own page

    assert len(examples) > 8
    assert project.councils == (COUNCIL,)


def test_every_public_name_is_there_and_no_other() -> None:
    assert sorted(protocol_gen.__all__) == sorted(protocol_gen._MODULES) == dir(protocol_gen)
    for name in protocol_gen.__all__:
        assert not isinstance(getattr(protocol_gen, name), ModuleType)
    with pytest.raises(AttributeError):
        _ = protocol_gen.Colour


def test_the_page_explains_or_shows_what_there_is() -> None:
    page = (documentation.PROFILES.parent / "api.md").read_text(encoding="utf-8")
    methods = [name for name in vars(Project) if not name.startswith("_")]

    assert [name for name in methods if not re.search(rf"\b{name}\b", page)] == []


def test_importing_it_loads_nothing_and_prints_nothing() -> None:
    code = (
        "import sys; before = set(sys.modules); import protocol_gen; "
        "print(sorted(set(sys.modules) - before))"
    )
    result = subprocess.run(  # noqa: S603  # this interpreter
        [sys.executable, "-c", code],
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert result.returncode == 0
    assert result.stdout.strip() == "['protocol_gen']"
    assert (Path(str(protocol_gen.__file__)).parent / "py.typed").is_file()


def test_only_the_words_that_differ_are_changed_so_a_post_goes_on_filling_its_gap(
    project: Project, tmp_path: Path
) -> None:
    id_, before = next(
        (each.id, "".join(span.text for span in each.spans))
        for each in project.explain(COUNCIL)
        if any(span.name == "clerk" for span in each.spans)
        and len(each.spans) > 2
        and each.spans[-1].origin == "library"
        and not each.changes
    )
    wanted = before.removesuffix(".") + " without delay."

    project.save(project.propose(COUNCIL, [SetText(id_, wanted)], reason="Because."))

    assert text_of(project, id_) == wanted
    written = tmp_path / "my-project" / "profiles" / COUNCIL / "changes.yaml"
    assert "reason: Because." in written.read_text(encoding="utf-8")
    assert "motions" not in written.read_text(encoding="utf-8")
    profile = tmp_path / "my-project" / "profiles" / COUNCIL / "profile.yaml"
    profile.write_text(PROFILE.replace("Parish Clerk", "Executive Secretary"))
    assert "Executive Secretary" in text_of(project, id_)
    assert text_of(project, id_).endswith(" without delay.")


def test_a_heading_an_omission_and_a_new_provision(project: Project) -> None:
    sections = project.resolve(COUNCIL).provisions
    first, second = sections[0].id, sections[1].id
    below = sections[1].provisions[-1].id
    changes: list[ProvisionChange] = [
        SetHeading(first, "Why we have it"),
        OmitProvision(below),
        AddProvision(Side.UNDER, first, "It is read out every May."),
    ]

    proposal = project.propose(COUNCIL, changes, reason="Because.")
    project.save(proposal)

    now = project.resolve(COUNCIL)
    assert protocol_gen.plain(now.provisions[0].heading) == "Why we have it"
    assert now.provisions[0].provisions[-1].id.startswith("local.")
    assert below not in {each.id for each in now.all_provisions}
    assert second in {each.id for each in now.all_provisions}


def test_the_paragraphs_of_a_new_section_are_below_its_heading_and_numbered(
    project: Project,
) -> None:
    first = project.resolve(COUNCIL).provisions[0].id
    new = AddProvision(Side.AFTER, first, "All are declared.\n\nNone is kept.", "Gifts")

    project.save(project.propose(COUNCIL, [new], reason="Because."))

    section = project.resolve(COUNCIL).provisions[1]
    assert (section.id, section.blocks) == ("local.gifts", ())
    labels = [each.number.label for each in section.provisions if each.number]
    assert labels == ["2.1", "2.2"]


def test_no_section_is_put_among_the_items_of_a_list(project: Project) -> None:
    made = project.resolve(COUNCIL).all_provisions
    item = next(each for each in made if each.form is ProvisionForm.ITEM)

    with pytest.raises(MotionError):
        project.propose(COUNCIL, [AddProvision(Side.AFTER, item.id, "On time", "Time")], reason="x")


def test_what_cannot_be_changed_is_refused_and_nothing_is_written(project: Project) -> None:
    first = project.resolve(COUNCIL).provisions[0]

    with pytest.raises(UnknownProvisionError):
        project.propose(COUNCIL, [SetText("no.such", "x")], reason="")
    with pytest.raises(MotionError) as same:
        project.propose(
            COUNCIL, [SetHeading(first.id, protocol_gen.plain(first.heading))], reason=""
        )
    assert same.value.message.code == "change-nothing"
    with pytest.raises(MotionError) as gap:
        project.propose(COUNCIL, [SetHeading(first.id, "{{ clerk }}")], reason="")
    assert gap.value.message.code == "motion-gap"


def test_a_proposal_made_before_somebody_else_s_change_is_not_saved(project: Project) -> None:
    first = project.resolve(COUNCIL).provisions[0].id
    mine = project.propose(COUNCIL, [SetHeading(first, "Mine")], reason="Because.")
    theirs = project.propose(COUNCIL, [SetHeading(first, "Theirs")], reason="Because.")

    project.save(theirs)

    with pytest.raises(protocol_gen.ProtocolError):
        project.save(mine)
    heading = project.resolve(COUNCIL).provisions[0].heading
    assert protocol_gen.plain(heading) == "Theirs"


def test_a_format_that_is_not_there_or_cannot_show_changes_is_refused(project: Project) -> None:
    document = project.resolve(COUNCIL)

    with pytest.raises(ValueError, match="choose from"):
        project.write(document, "odt")
