"""Where things lie on the disk: templates, ours and the project's, and councils' profiles."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import protocol_gen
from protocol_gen.errors import MissingTemplateError, UnreadableFileError


def _packaged_templates() -> Path:
    """Return the templates that came with the program: in the wheel, or in its checkout."""
    package = Path(protocol_gen.__file__).parent
    within = package / "templates"
    return within if within.is_dir() else package.parent.parent / "templates"


@dataclass(frozen=True, slots=True)
class TemplateFolders:
    """``templates/`` of the project over that of the program: a file of the first wins."""

    project: Path
    packaged: Path

    @classmethod
    def of(cls, root: Path) -> "TemplateFolders":
        """Return the folders for a project."""
        return cls(root / "templates", _packaged_templates())

    def read(self, name: str) -> bytes:
        """Return a file by its path within ``templates/``.

        Raises:
            MissingTemplateError: where neither folder has it, or the path leads out of them.
        """
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts:
            raise MissingTemplateError(name)
        for folder in (self.project, self.packaged):
            file = folder / path
            if file.is_file():
                return read_file(file)
        raise MissingTemplateError(name)

    def named(self, folder: str) -> Iterator[tuple[str, bytes]]:
        """Yield the YAML files of a folder as name for messages and bytes, in order of names.

        Hidden files are left out: editors keep their locks and drafts there.
        """
        names = {
            file.name
            for root in (self.project, self.packaged)
            for file in (root / folder).glob("[!.]*.yaml")
        }
        for name in sorted(names):
            yield f"templates/{folder}/{name}", self.read(f"{folder}/{name}")


def read_file(path: Path) -> bytes:
    """Return a file's bytes.

    Raises:
        UnreadableFileError: where it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(str(path), error.strerror or str(error)) from error
