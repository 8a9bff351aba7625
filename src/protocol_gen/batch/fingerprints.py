"""What a build depends on, as fingerprints: the sources' bytes, the program, what it draws with.

Fingerprints are of bytes, never of times. Little is loaded here: where nothing has changed, this
room alone finds that out.
"""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final, TypeAlias

from protocol_gen.batch.system_libraries import drawing_libraries
from protocol_gen.project import formats, template_folders
from protocol_gen.project.formats import FONTS, Format
from protocol_gen.project.other_programs import ours
from protocol_gen.project.template_folders import HISTORY

Fingerprints: TypeAlias = dict[str, str]
"""What was looked at, by a name for people, each with a fingerprint or a version."""

ABSENT: Final = "absent"
NAMES: Final = "the names of its files"
"""The names in a council's folder: another name can make another document. A profile
names no file of another program."""
CHANGES: Final = "changes.yaml"
ISSUED: Final = "issued"
PROGRAM: Final = "the program"
PYTHON: Final = "Python"
BASES: Final = "the names of base profiles"
LIBRARY_PARTS: Final = ("library.yaml", "clauses/", "phrases/", "outlines/", "kinds/")
"""What a document is resolved from, among templates."""

_EVERYWHERE = (PROGRAM, PYTHON, "pyyaml", "pillow")
_TO_READ: Final = os.O_RDONLY | getattr(os, "O_BINARY", 0)
"""The second is Windows's, where a file is text elsewise."""
_PIECE: Final = 16_384
"""Bytes that are read at a time: nearly every source is smaller."""
_FONT_FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.fonts",
    "~/.local/share/fonts",
    "/Library/Fonts",
    "/System/Library/Fonts",
    "~/Library/Fonts",
    "C:/Windows/Fonts",
)


def digest(content: bytes) -> str:
    """Return the fingerprint of bytes."""
    return sha256(content).hexdigest()[:32]


def digest_of(found: Mapping[str, str]) -> str:
    """Return one fingerprint of many."""
    return digest("\n".join(f"{name}\t{found[name]}" for name in sorted(found)).encode())


# What all councils share


def surroundings(root: Path) -> Fingerprints:
    """Return what every document is made with: templates, program, libraries, fonts."""
    found = dict(_templates(root))
    found[PROGRAM] = _program()
    found[PYTHON] = sys.version.partition(" ")[0]
    found[FONTS] = digest("\n".join(_fonts()).encode())
    found[BASES] = "/".join(ours(_names(root / "profiles" / "_base")))
    return found | _installed() | drawing_libraries()


def needed(format_: Format, found: Mapping[str, str]) -> Fingerprints:
    """Return those of the surroundings that the files of a format are made with."""
    names = (*_EVERYWHERE, *format_.made_with, *format_.needs)
    prefixes = tuple(name for name in names if name.endswith("/"))
    return {
        name: value
        for name, value in found.items()
        if name in names or (prefixes and name.startswith(prefixes))
    }


def everywhere(found: Mapping[str, str]) -> Fingerprints:
    """Return those of the surroundings that every document is made with."""
    return {name: found[name] for name in _EVERYWHERE if name in found}


def library_fingerprint(found: Mapping[str, str]) -> str:
    """Return one fingerprint of all that documents are resolved from, of the surroundings."""
    prefixes = tuple(f"templates/{part}" for part in (*LIBRARY_PARTS, f"{HISTORY}/"))
    return digest_of({name: found[name] for name in found if name.startswith(prefixes)})


def _templates(root: Path) -> Iterator[tuple[str, str]]:
    """Yield every template; the project's own wins."""
    ours = template_folders.TemplateFolders.of(root)
    files = {**_files(ours.packaged), **_files(ours.project)}
    for name, path in files.items():
        yield f"templates/{name}", _fingerprint_at(path)


def _files(folder: Path) -> dict[str, str]:
    """Return the files below a folder by their path within it; none of other programs.

    There are hundreds, and pathlib would take longer than reading them.
    """
    found = {}
    top = os.fspath(folder)
    for place, below, names in os.walk(top):
        below[:] = [name for name in ours(below) if not name.startswith("__")]
        within = place[len(top) + 1 :].replace(os.sep, "/")
        before = f"{within}/" if within else ""
        for name in ours(names):
            found[before + name] = f"{place}{os.sep}{name}"
    return found


def _program() -> str:
    """Return the fingerprint of the program's own code."""
    package = Path(__file__).parents[1]
    code = sorted(
        (name, path) for name, path in _files(package).items() if name.endswith(".py")
    )  # fmt: skip
    return digest(b"".join(name.encode() + b"\n" + _read(path) for name, path in code))


def _installed() -> Fingerprints:
    """Return the versions of the libraries that draw, as their folders are named.

    ``importlib.metadata`` says the same, and takes as long as all the rest.
    """
    found: Fingerprints = {}
    libraries = {*_EVERYWHERE, *(name for each in formats.FORMATS for name in each.made_with)}
    for entry in sys.path:
        for name in _names(Path(entry)):
            if name.endswith(".dist-info"):
                library, _, version = name.removesuffix(".dist-info").partition("-")
                key = library.lower().replace("-", "_")
                if key in libraries:
                    found.setdefault(key, version)
    return found


def _fonts() -> Iterator[str]:
    """Yield the name and size of every installed font: a council may wish any of them."""
    for folder in _FONT_FOLDERS:
        for name, path in sorted(_files(Path(folder).expanduser()).items()):
            try:
                yield f"{folder}/{name} {os.stat(path).st_size}"  # noqa: PTH116  # many times over
            except OSError:  # a link that leads nowhere
                continue


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208  # only names are wanted, many times over
    except OSError:
        return []


# What one council reads


def own_reads(root: Path, profile: Path, others: Iterable[str] = ()) -> Fingerprints:
    """Return what a council's document is made of besides what all share.

    ``others`` names files besides the profile and its changes, as ``shown`` gives them: bases, a
    crest, a Word template.
    """
    folder = profile.parent
    names = ours(_names(folder))
    paths = [profile, *(root / other for other in others)]
    if CHANGES in names:
        paths.append(folder / CHANGES)
    if ISSUED in names:  # a draft's history has a row for each version
        issued = folder / ISSUED
        paths += [issued / name / "document.json" for name in ours(_names(issued))]
    found = {shown(root, path): _fingerprint_at(path) for path in paths}
    found[NAMES] = digest("/".join(names).encode())
    return found


def others_among(root: Path, profile: Path, reads: Iterable[str]) -> list[str]:
    """Return the files that ``own_reads`` would not look at unasked."""
    folder = shown(root, profile.parent)
    own = {shown(root, profile), f"{folder}/{CHANGES}", NAMES}
    return [
        name for name in reads if name not in own and not name.startswith(f"{folder}/{ISSUED}/")
    ]


def _fingerprint_at(path: str | Path) -> str:
    try:
        return digest(_read(path))
    except OSError:
        return ABSENT


def _read(path: str | Path) -> bytes:
    """Return a file's bytes; of hundreds of small files twice as fast as a file object does."""
    file = os.open(path, _TO_READ)
    try:
        pieces = [os.read(file, _PIECE)]
        while len(pieces[-1]) == _PIECE:
            pieces.append(os.read(file, _PIECE))
    finally:
        os.close(file)
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def shown(root: Path, path: Path) -> str:
    """Return a path relative to the project's folder where it is within it."""
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return path.as_posix()
