"""A clerk with the commonest titles, from the interview's answers to the next adopted version."""

import re
from pathlib import Path

import pytest
from tests.cli.running import run

from protocol_gen.issue import issue_plan
from protocol_gen.project import formats

pytestmark = pytest.mark.slow

COUNCIL = "little-testham-parish-council"
ADOPTED = (
    "--approved-by", "Little Testham Parish Council", "--on", "2026-05-12", "--minute", "26/47",
    "--effective", "2026-05-12", "--review", "2030-05-12", "--yes",
)  # fmt: skip
NEVER = (
    "the None", "the the", "  ", "is also the Clerk", "Vice-Chair,", "Vice-Chair ", "Vice-Chair.",
)  # fmt: skip


@pytest.fixture(autouse=True)
def only_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(issue_plan, "formats_for", lambda _use: (formats.TXT,))


def done(root: Path, *arguments: str) -> str:
    result = run(root, *arguments)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize("form", ["short", "middle", "full"])
@pytest.mark.parametrize(
    ("title", "short", "others"),
    [
        ("Clerk and Responsible Financial Officer", "Clerk", "Proper Officer"),
        ("Clerk & RFO", "Clerk", "Proper Officer"),
        ("Clerk to the Council", "Clerk", "Proper Officer"),
        ("Parish Clerk", "Parish Clerk", "Proper Officer"),
    ],
)
def test_from_new_to_the_next_version(
    tmp_path: Path, title: str, short: str, others: str, form: str
) -> None:
    begin(tmp_path, {"form": form, "clerk": title, "roles.staffing_committee": "none"})
    assert "in order" in done(tmp_path, "check", COUNCIL)

    first, second = adopt_twice(tmp_path)

    reads_right(first, title, short)
    assert f"The {short} is also the {others}" in first
    reads_right(second, title, short)
    assert first != second


@pytest.mark.parametrize("form", ["short", "middle", "full"])
def test_a_clerk_alone_and_without_committees(tmp_path: Path, form: str) -> None:
    begin(tmp_path, {"form": form, "clerk": "Clerk", "committees": "no"})
    assert "in order" in done(tmp_path, "check", COUNCIL)

    for each in adopt_twice(tmp_path):
        reads_right(each, "Clerk", "Clerk")
        assert "ommittee" not in each
        assert "The Clerk takes instructions only from the Council as a whole." in each


def begin(root: Path, said: dict[str, str]) -> None:
    """Make the profile of a parish, and confirm what is usual in it."""
    whole = {
        "name": "Little Testham Parish Council", "nation": "england", "council_type": "parish",
        "chair": "Chairman", "contact": "clerk@little-testham.example", **said,
    }  # fmt: skip
    done(root, "new", *(word for pair in whole.items() for word in ("--set", "=".join(pair))))
    confirm(root, done(root, "check", COUNCIL))


def adopt_twice(root: Path) -> tuple[str, str]:
    """Adopt the protocol, amend it, and adopt it again; return the two texts."""
    draft(root, "1.0")
    done(root, "issue", COUNCIL, *ADOPTED, "--summary", "First adopted")
    draft(root, "1.1")
    done(root, "amend", COUNCIL, "That paragraph 1.1 be deleted", "--yes")
    assert "certificate" not in done(root, "amendments", COUNCIL).lower()
    done(root, "issue", COUNCIL, *ADOPTED, "--summary", "Shorter")
    return text(root, "1.0"), text(root, "1.1")


def confirm(root: Path, told: str) -> None:
    """Say that what nobody was asked about is right, as ``check`` tells it."""
    (names,) = re.findall(r"confirmed: \[(.*?)\]|'confirmed' in profile.yaml: (.*)", told)
    path = root / "profiles" / COUNCIL / "profile.yaml"
    written = path.read_text("utf-8")
    own = re.search(r"^confirmed: \[(.*)\]$", written, re.MULTILINE)  # a usual title was answered
    line = f"confirmed: [{f'{own[1]}, ' if own else ''}{''.join(names)}]"
    written = written.replace(own[0], line) if own else f"{written}\n{line}\n"
    path.write_text(written, encoding="utf-8")


def draft(root: Path, version: str) -> None:
    path = root / "profiles" / COUNCIL / "profile.yaml"
    written = re.sub(r'version: "[\d.]+"', f'version: "{version}"', path.read_text("utf-8"))
    path.write_text(written, encoding="utf-8")


def text(root: Path, version: str) -> str:
    folder = root / "profiles" / COUNCIL / "issued" / version
    return (folder / f"{COUNCIL}-protocol-{version}.txt").read_text("utf-8")


def reads_right(whole: str, title: str, short: str) -> None:
    """The full title is there once, the short one after it, and nothing is said twice."""
    body = "\n".join(line for line in whole.splitlines() if not line.startswith("  "))
    assert [each for each in NEVER if each in body] == []
    assert "Vice-Chairman" in whole
    if title != short:
        assert whole.count(title) == 1
    if "Financial" in title or "RFO" in title:
        assert "also the Proper Officer and the Responsible" not in whole
        assert "also the Responsible Financial Officer" not in whole
