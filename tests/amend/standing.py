"""Councils whose protocols stand still: on a kept library, whatever becomes of clauses since."""

from pathlib import Path
from typing import Final

PARISH: Final = "example-parish"
TOWN: Final = "example-town"
_PROFILES: Final = Path(__file__).parent / "councils"


def standing_profile(council: str) -> str:
    """A council's profile, for a project that has it alone."""
    return (_PROFILES / f"{council}.yaml").read_text(encoding="utf-8")


def put_councils(root: Path, *councils: str) -> Path:
    """Put councils into a project, all where none is named."""
    for council in councils or sorted(each.stem for each in _PROFILES.glob("*.yaml")):
        put_profile(root, council, standing_profile(council))
    return root


def put_profile(root: Path, council: str, profile: str) -> None:
    """Put a council of these words into a project."""
    folder = root / "profiles" / council
    folder.mkdir(parents=True)
    (folder / "profile.yaml").write_text(profile, encoding="utf-8")
