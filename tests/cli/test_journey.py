"""A clerk with the commonest titles, from the interview's answers to the next adopted version."""

import re
from pathlib import Path

import pytest
from tests.cli.running import run

from protocol_gen.issue import issue_plan
from protocol_gen.project import formats

COUNCIL = "little-testham-parish-council"
ADOPTED = (
    "--approved-by", "Little Testham Parish Council", "--on", "2026-05-12", "--minute", "26/47",
    "--effective", "2026-05-12", "--review", "2030-05-12", "--yes",
)  # fmt: skip
NEVER = (
    "the None", "the the", "  ", "is also the Clerk", "Vice-Chair,", "Vice-Chair ", "Vice-Chair.",
    "committee responsible for staffing",
)  # fmt: skip


@pytest.fixture(autouse=True)
def only_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(issue_plan, "formats_for", lambda _use: (formats.TXT,))


def done(root: Path, *arguments: str) -> str:
    result = run(root, *arguments)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.parametrize("form", ["short", "full"])
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
    said = {
        "name": "Little Testham Parish Council", "nation": "england", "council_type": "parish",
        "form": form, "clerk": title, "chair": "Chairman", "roles.staffing_committee": "none",
        "contact": "clerk@little-testham.example",
    }  # fmt: skip
    done(tmp_path, "new", *(word for pair in said.items() for word in ("--set", "=".join(pair))))

    confirm(tmp_path, done(tmp_path, "check", COUNCIL))
    assert "in order" in done(tmp_path, "check", COUNCIL)
    draft(tmp_path, "1.0")
    done(tmp_path, "issue", COUNCIL, *ADOPTED, "--summary", "First adopted")
    first = text(tmp_path, "1.0")
    reads_right(first, title, short)
    assert f"The {short} is also the {others}" in first

    draft(tmp_path, "1.1")
    done(tmp_path, "amend", COUNCIL, "That paragraph 1.1 be deleted", "--yes")
    assert "certificate" not in done(tmp_path, "amendments", COUNCIL).lower()
    done(tmp_path, "issue", COUNCIL, *ADOPTED, "--summary", "Shorter")
    second = text(tmp_path, "1.1")
    reads_right(second, title, short)
    assert first != second


def confirm(root: Path, told: str) -> None:
    """Say that what nobody was asked about is right, as ``check`` tells it."""
    (line,) = re.findall(r"confirmed: \[.*?\]", told)
    path = root / "profiles" / COUNCIL / "profile.yaml"
    path.write_text(f"{path.read_text('utf-8')}\n{line}\n", encoding="utf-8")


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
