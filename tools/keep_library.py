"""Keeps the library as it is: one file with all that a council's text is made of.

    python tools/keep_library.py

Keep a version before the first word of the next one changes, and give ``templates/library.yaml``
the next number at once. What is kept is never written again: its fingerprint goes into
``kept.txt`` beside it, and councils stand on it.
"""

import sys
from pathlib import Path

from protocol_gen.model.versions import sha256
from protocol_gen.project.kept_libraries import keep, kept_name
from protocol_gen.project.libraries import Libraries
from protocol_gen.project.template_folders import FINGERPRINTS, HISTORY, TemplateFolders

ROOT = Path(__file__).parent.parent
RECORD = ROOT / "templates" / HISTORY / FINGERPRINTS


def main() -> None:
    """Keep today's version, or say that one of that number is kept already."""
    templates = TemplateFolders.of(ROOT)
    version = Libraries(templates).today.clauses.version
    file = ROOT / "templates" / kept_name(version)
    if file.exists():
        sys.exit(f"version {version} is kept already; give templates/library.yaml another")
    content = keep(templates)
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content)
    with RECORD.open("a", encoding="utf-8") as fingerprints:
        fingerprints.write(f"{version} {sha256(content)}\n")
    print(f"kept version {version}: {file.relative_to(ROOT)}, {len(content):,} bytes")


if __name__ == "__main__":
    main()
