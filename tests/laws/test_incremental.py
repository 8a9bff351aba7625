"""The incremental law: a build over an older one gives the files that a clean one gives."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from unittest.mock import patch

import pytest
from click.testing import Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.cli.running import run
from tests.effort import examples

from protocol_gen.batch import fingerprints
from protocol_gen.project import template_folders

pytestmark = pytest.mark.slow

SMALL = Path(__file__).parents[1] / "bad_input" / "templates"
REAL = Path(__file__).parents[2] / "templates"
FORMATS = "txt,html,json"
USUAL = """\
nation: wales
council_type: town
council: {name: Testham Town Council}
version: "1.0"
"""
LOGO = "look: {logo: {file: crest.svg, alternative: The crest of Testham Town Council}}\n"
BASED = "extends: house\n" + USUAL
PICKED = USUAL + "wordings: {introduction.character: brief}\n" + LOGO
PROFILES = {"a": USUAL, "b": BASED, "c": PICKED, "d": USUAL}
VARIANTS = (
    USUAL,
    BASED,
    USUAL.replace("1.0", "1.1"),
    USUAL + "exclude: [introduction.character]\n",
    USUAL + "include: [{clause: introduction.openness, after: introduction.purpose}]\n",
    USUAL
    + "include: [{clause: wrong, after: roles}, {clause: introduction.wrong, under: roles}]\n",
    USUAL + "terms: {member: member}\n",
    USUAL + "political_groups: true\ninclude: [{clause: opposition, after: roles}]\n",
    "# only a remark\n" + USUAL,
    USUAL + "colour: blue\n",
    "",
)
CHANGES = (
    "",
    "- {at: roles.advice, find: advice, replace: counsel, times: 1, kind: choice, reason: R.}\n",
    "- {omit: principles.special, was: Special care. It is needed, kind: choice, reason: R.}\n",
    (
        "- {at: introduction, in: heading, find: Introduction, replace: Why, times: 1, "
        "kind: choice, reason: R.}\n"
    ),
    (
        "- {at: roles.distinct, replace: Both are needed., kind: choice, reason: R., was: "
        "'{{ Members }} and {{ officers }} are indispensable to one another.'}\n"
    ),
)
LIBRARY = (
    (
        "clauses/all.yaml",
        '- {text: "It is a guide, and',
        '- {key: wales, when: {nation: wales}, text: "Yes."}\n  - {text: "It is a guide, and',
    ),
    ("clauses/all.yaml", "give advice", "offer advice"),
    ("clauses/all.yaml", "It is a guide.", "It is but a guide."),
    ("clauses/all.yaml", "and nothing more", "and no more"),
    ("clauses/all.yaml", "heading: Roles", "heading: Who does what"),
    ("clauses/all.yaml", "{id: roles.advice, text", "{id: roles.advice, note: A remark., text"),
    ("clauses/all.yaml", '- {text: "It is a guide, ',
     ('- {key: england, when: {nation: england}, text: "No."}\n'
      '  - {text: "It is a guide, ')),
    ("clauses/all.yaml", 'Respect"', 'Respect for all"'),
    ("clauses/all.yaml", "- {id: wrong, ", "- {id: wrong, when: {political_groups: false}, "),
    ("clauses/all.yaml", 'text: "{{ title }}"', 'text: "The {{ title }}"'),
    ("clauses/all.yaml", "- id: roles.distinct", "- id: roles.unheard-of"),
    ("phrases/all.yaml", "its committees", "each committee"),
    ("outlines/local-short.yaml", "- principles", "- wrong"),
    ("outlines/local-short.yaml", "summary: A short", "summary: A very short"),
    ("kinds/town.yaml", "member: councillor", "member: town councillor"),
    ("kinds/town.yaml", "label: a town", "label: the town"),
    ("library.yaml", 'version: "1.0"', 'version: "1.1"'),
    ("library.yaml", "5 working days", "6 working days"),
    ("html/page.html", "</body>", "<p>Foot</p></body>"),
)  # fmt: skip
CREST = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h{}v9z"/></svg>'
Edit = Callable[[Path, Path], None]
"""Changes something in a project, or in the folder that it is built to."""


def profile(slug: str, text: str) -> Edit:
    def edit(root: Path, _: Path) -> None:
        if text:
            put(root / "profiles" / slug / "profile.yaml", text)
        else:
            shutil.rmtree(root / "profiles" / slug, ignore_errors=True)

    return edit


def changes(slug: str, text: str) -> Edit:
    def edit(root: Path, _: Path) -> None:
        path = root / "profiles" / slug / "changes.yaml"
        if text and path.parent.is_dir():
            put(path, text)
        else:
            path.unlink(missing_ok=True)

    return edit


def base(word: str) -> Edit:
    def edit(root: Path, _: Path) -> None:
        put(root / "profiles" / "_base" / "house.yaml", f"terms: {{officer: {word}}}\n")

    return edit


def crest(width: int) -> Edit:
    def edit(root: Path, _: Path) -> None:
        if (root / "profiles" / "c").is_dir():
            put(root / "profiles" / "c" / "crest.svg", CREST.format(width))

    return edit


def library(name: str, old: str, new: str) -> Edit:
    """Take the other words, or the first ones again."""

    def edit(root: Path, _: Path) -> None:
        path = root / "templates" / name
        text = path.read_text(encoding="utf-8")
        put(path, text.replace(new, old) if new in text else text.replace(old, new, 1))

    return edit


def output(at: int, content: str | None) -> Edit:
    """Edit a file that was built, or delete it; records and what was seen are files too."""

    def edit(_: Path, out: Path) -> None:
        found = sorted(path for path in out.rglob("*") if path.is_file())
        if not found:
            return
        path = found[at % len(found)]
        if content is None:
            path.unlink()
        else:
            put(path, content)

    return edit


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


EDITS: st.SearchStrategy[Edit] = st.one_of(
    st.builds(profile, st.sampled_from("abcde"), st.sampled_from(VARIANTS)),
    st.builds(changes, st.sampled_from("abcd"), st.sampled_from(CHANGES)),
    st.builds(base, st.sampled_from(["officer", "employee"])),
    st.builds(crest, st.integers(1, 9)),
    st.sampled_from([library(*each) for each in LIBRARY]),
    st.builds(output, st.integers(0, 40), st.sampled_from([None, "", "by hand", "{}"])),
)
STEPS = st.lists(st.lists(EDITS, min_size=1, max_size=3), min_size=1, max_size=5)


@contextmanager
def a_project() -> Iterator[tuple[Path, Path]]:
    with (
        tempfile.TemporaryDirectory() as folder,
        patch.object(template_folders, "_packaged_templates", lambda: Path(folder, "none")),
        patch.object(os, "fsync", lambda _: None),  # thousands of files, and no power cut
        patch.object(fingerprints, "_program", cache(fingerprints._program)),  # nobody edits it
    ):
        root = Path(folder, "project")
        shutil.copytree(SMALL, root / "templates")
        shutil.copytree(REAL / "html", root / "templates" / "html")
        library("clauses/all.yaml", "give advice", "give advice to {{ decision_makers }}")(
            root, root
        )
        for slug, text in PROFILES.items():
            put(root / "profiles" / slug / "profile.yaml", text)
        base("officer")(root, root)
        crest(9)(root, root)
        yield root, Path(folder, "out")


def build(root: Path, out: Path, *more: str) -> Result:
    return run(root, "build", "--format", FORMATS, "--out", str(out), *more)


def finished(out: Path, councils: set[str]) -> dict[str, bytes]:
    """Return the files of some councils; what begins with a dot is for the next build."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file()
        and not path.name.startswith(".")
        and path.relative_to(out).parts[0] in councils
    }


def built(result: Result, out: Path) -> list[str]:
    return [Path(line).relative_to(out).as_posix() for line in result.stdout.split("\n") if line]


@pytest.mark.slow
@settings(max_examples=examples(40), suppress_health_check=list(HealthCheck))
@given(STEPS)
def test_a_build_over_an_older_one_gives_the_files_of_a_clean_one(steps: list[list[Edit]]) -> None:
    with a_project() as (root, out):
        assert build(root, out).exit_code == 0
        for at, step in enumerate(steps):
            for edit in step:
                edit(root, out)
            clean = out.with_name(f"clean{at}")

            again, fresh = build(root, out), build(root, clean)

            assert again.exit_code == fresh.exit_code, (again.output, fresh.output)
            assert built(again, out) == built(fresh, clean)
            councils = {path.split("/")[0] for path in built(fresh, clean)}
            now, right = finished(out, councils), finished(clean, councils)
            assert {name: now.get(name) for name in right} == right
            assert dry(root, out) == dry(root, clean)
            build(root, out, "--prune")
            by_hand = {name for name, content in now.items() if content in {b"", b"by hand", b"{}"}}
            assert finished(out, councils).keys() - right.keys() <= by_hand


def dry(root: Path, out: Path) -> str:
    """What a build would make after a build: nothing, but what has faults."""
    return build(root, out, "--dry-run").stdout


ONE_BY_ONE = (
    *((library(*each), "-".join(each)) for each in LIBRARY),
    *((profile("a", each), f"a{at}") for at, each in enumerate(VARIANTS)),
    *((changes("a", each), f"changes{at}") for at, each in enumerate((*CHANGES, *CHANGES))),
    (changes("a", CHANGES[2]), "an omission"),
    (library("clauses/all.yaml", "Special care.", "Particular care."), "what was omitted"),
    (changes("a", ""), "no omission"),
    (base("employee"), "base"),
    (crest(5), "crest"),
    *((output(at, content), f"output{at}{content}") for at in range(14) for content in (None, "x")),
)


def test_each_edit_alone_gives_the_files_of_a_clean_build() -> None:
    with a_project() as (root, out):
        assert build(root, out).exit_code == 0
        for edit, name in ONE_BY_ONE:
            edit(root, out)
            clean = out.with_name(f"clean {name}".replace("/", " ")[:40])

            again, fresh = build(root, out), build(root, clean)

            assert (again.exit_code, built(again, out)) == (fresh.exit_code, built(fresh, clean))
            councils = {path.split("/")[0] for path in built(fresh, clean)}
            now, right = finished(out, councils), finished(clean, councils)
            assert {each: now.get(each) for each in right} == right, name
            if name.split("-")[0].endswith((".yaml", ".html")):
                edit(root, out)
                build(root, out)
            shutil.rmtree(clean, ignore_errors=True)


@pytest.mark.parametrize("made_once", LIBRARY, ids=lambda edit: edit[2][:20])
def test_each_edit_of_the_library_is_one_that_can_be_made(made_once: tuple[str, str, str]) -> None:
    with a_project() as (root, out):
        before = (root / "templates" / made_once[0]).read_text(encoding="utf-8")
        library(*made_once)(root, out)
        after = (root / "templates" / made_once[0]).read_text(encoding="utf-8")
        library(*made_once)(root, out)

        assert after != before
        assert (root / "templates" / made_once[0]).read_text(encoding="utf-8") == before
