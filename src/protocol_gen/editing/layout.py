"""A new profile as text: short, in parts with a remark each, for people to go on from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from protocol_gen.editing.values import as_yaml, scalar
from protocol_gen.model.interview import Answers

SCHEMA_FILE: Final = "profile.schema.json"
"""The file beside the councils' folders that tells an editor what a profile may hold."""
FIRST_DRAFT: Final[Mapping[str, str]] = {"version": "0.1", "control.status": "draft"}
"""What is so of a protocol that no one has adopted yet."""


@dataclass(frozen=True, slots=True)
class _Part:
    """Keys that stand together: single ones, then those below a section of the same name."""

    remark: str
    keys: tuple[str, ...]


_PARTS: Final = (
    _Part("House rules shared with other councils: profiles/_base", ("extends",)),
    _Part(
        "Who the council is",
        ("nation", "council_type", "governance", "political_groups", "council", "title_block"),
    ),
    _Part("The document", ("title", "version", "language", "form", "outline")),
    _Part("Words chosen once, for one of each", ("terms",)),
    _Part("Posts and offices by their titles; none where the council has no such post", ("roles",)),
    _Part("Periods and the like", ("settings",)),
    _Part("Clauses: their wordings and their lists", ("wordings", "lists", "silence")),
    _Part("Numbers, capitals and look", ("numbering", "case", "look")),
    _Part("Document control", ("control",)),
)
_FIRST: Final[Mapping[str, tuple[str, ...]]] = {
    "council": ("name", "in_text", "short"),
    "control": ("status", "contact"),
}
"""The order of keys within a section; others follow as they were given."""
_SIDE_REMARKS: Final[Mapping[str, str]] = {
    "council.in_text": "its name within a sentence",
    "form": "short, full or traditional",
    "version": "1.0 when it is adopted",
    "control.status": "adopted, when it is; then fill in the lines below",
}
_AT_ADOPTION: Final = (
    ("approving_body", "Full Council"),
    ("adopted_on", "2026-05-12"),
    ("minute_reference", "26/47"),
    ("next_review", "2030-05-12"),
)


def profile_text(slug: str, values: Answers, written_by: str) -> bytes:
    """Return a profile with these values, each text so that it is read back as just that."""
    text = "\n".join(_lines(slug, values, written_by)) + "\n"
    return text.encode("utf-8", "surrogatepass")


def _lines(slug: str, values: Answers, written_by: str) -> Iterator[str]:
    yield f"# yaml-language-server: $schema=../{SCHEMA_FILE}"
    yield f"# Written by protocol-gen {written_by}; change it as you like (docs/profiles.md has all"
    yield f"# keys), then see whether it is in order: protocol-gen check {slug}"
    for part in _PARTS:
        lines = [line for key in part.keys for line in _key(key, values)]
        if lines:
            yield ""
            yield f"# {part.remark}"
            yield from lines
    known = {key for part in _PARTS for key in part.keys}
    for key in dict.fromkeys(each.partition(".")[0] for each in values):
        if key not in known:  # nothing is left out unseen; the reader refuses what it must
            yield ""
            yield from _key(key, values)


def _key(key: str, values: Answers) -> Iterator[str]:
    """Yield the line of a single key, or a section with all keys that are given below it."""
    if key in values:
        yield _line("", key, key, values[key])
    inner = {name.partition(".")[2]: value for name, value in values.items() if _is_in(key, name)}
    if not inner:
        return
    yield f"{key}:"
    first = [name for name in _FIRST.get(key, ()) if name in inner]
    for name in (*first, *(each for each in inner if each not in first)):
        yield _line("  ", name, f"{key}.{name}", inner[name])
    if inner.get("status") == "draft":
        for name, example in _AT_ADOPTION:
            if name not in inner:
                yield f"  # {name}: {example}"


def _is_in(section: str, key: str) -> bool:
    return key.startswith(f"{section}.")


def _line(indent: str, name: str, key: str, value: str) -> str:
    remark = f"  # {_SIDE_REMARKS[key]}" if key in _SIDE_REMARKS else ""
    return f"{indent}{scalar(name)}: {as_yaml(key, value)}{remark}"
