"""A new profile as text: short, in parts with a remark each, for people to go on from."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from protocol_gen.editing.yaml_values import Data, as_yaml, data_as_yaml, scalar
from protocol_gen.frozen import frozen
from protocol_gen.profiles.interview_types import Answers

SCHEMA_FILE: Final = "profile.schema.json"
"""The file beside the councils' folders that tells an editor what a profile may hold."""
FIRST_DRAFT: Final[Mapping[str, str]] = {"version": "0.1", "control.status": "draft"}
"""What is so of a protocol that no one has adopted yet."""


@frozen
class _Part:
    """Keys that belong together: single ones, then those below a section of the same name."""

    remark: str
    keys: tuple[str, ...]


_PARTS: Final = (
    _Part("House rules shared with other councils: profiles/_base", ("extends",)),
    _Part(
        "Who the council is",
        (
            "nation",
            "council_type",
            "governance",
            "political_groups",
            "committees",
            "council",
            "title_block",
        ),
    ),
    _Part("The document", ("title", "version", "language", "library", "form", "outline")),
    _Part("Words chosen once, for one of each", ("terms",)),
    _Part(
        "Posts, offices and committees by their titles; none where the council has no such one",
        ("roles", "posts"),
    ),
    _Part("Periods and the like", ("settings", "parts")),
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
    "form": "short, middle, full or traditional",
    "version": "1.0 when it is adopted",
    "library": "the version of the library whose words it takes",
    "control.status": "protocol-gen issue keeps what was adopted",
    "silence.gendered": "without this line, check names words for men or women only",
}
_AT_ADOPTION: Final = (
    ("approving_body", "Full Council"),
    ("next_review", "2030-05-12"),
)


def profile_text(
    slug: str,
    values: Answers,
    written_by: str,
    usual: Mapping[str, Data] | None = None,
    confirmed: Sequence[str] = (),
) -> bytes:
    """Return a profile with these values, each text so that it is read back as just that.

    ``usual`` is what holds without being said, by dotted key: it is there as remarks, which become
    lines of the profile when their signs are taken away. ``confirmed`` is what of it was said to
    be right.
    """
    lines = [*_lines(slug, values, written_by, usual or {})]
    if confirmed:
        lines += ["", "# Usual posts that the council said are right as they are"]
        lines += [f"confirmed: [{', '.join(confirmed)}]"]
    text = "\n".join(lines) + "\n"
    return text.encode("utf-8", "surrogatepass")


def _lines(slug: str, values: Answers, written_by: str, usual: Mapping[str, Data]) -> Iterator[str]:
    yield f"# yaml-language-server: $schema=../{SCHEMA_FILE}"
    yield f"# Written by protocol-gen {written_by}; change it as you like (docs/profiles.md has all"
    yield f"# keys), then see whether it is in order: protocol-gen check {slug}"
    if usual:
        yield "# A line with # before a key shows what is usual: to change it, take away the # and"
        yield "# the space after it, so that the key is exactly below the others."
    for part in _PARTS:
        lines = [line for key in part.keys for line in _key(key, values, usual)]
        if lines:
            yield ""
            yield f"# {part.remark}"
            yield from lines
    known = {key for part in _PARTS for key in part.keys}
    for key in dict.fromkeys(each.partition(".")[0] for each in values):
        if key not in known:  # nothing is left out unseen; the reader refuses what it must
            yield ""
            yield from _key(key, values, {})


def _key(key: str, values: Answers, usual: Mapping[str, Data]) -> Iterator[str]:
    """Yield the line of a single key, or a section with all keys that are given below it."""
    if key in values:
        yield _line("", key, key, values[key])
    elif key in usual:
        yield f"# {scalar(key)}: {data_as_yaml(key, usual[key])}"
    inner = {name.partition(".")[2]: value for name, value in values.items() if _is_in(key, name)}
    remarks = [
        f"  # {scalar(name.partition('.')[2])}: {data_as_yaml(name, data)}"
        for name, data in usual.items()
        if _is_in(key, name)
    ]
    if not inner and not remarks:
        return
    yield f"{key}:"
    first = [name for name in _FIRST.get(key, ()) if name in inner]
    for name in (*first, *(each for each in inner if each not in first)):
        yield _line("  ", name, f"{key}.{name}", inner[name])
    yield from remarks
    if inner.get("status") == "draft":
        for name, example in _AT_ADOPTION:
            if name not in inner:
                yield f"  # {name}: {example}"


def _is_in(section: str, key: str) -> bool:
    return key.startswith(f"{section}.")


def _line(indent: str, name: str, key: str, value: str) -> str:
    remark = f"  # {_SIDE_REMARKS[key]}" if key in _SIDE_REMARKS else ""
    return f"{indent}{scalar(name)}: {as_yaml(key, value)}{remark}"
