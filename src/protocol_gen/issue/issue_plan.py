"""What will be kept of a version: made, shown, and not yet written."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from protocol_gen.errors import (
    FormatNotMadeError,
    InvalidSourcesError,
    MissingGlyphError,
    NotIssuableError,
)
from protocol_gen.frozen import frozen
from protocol_gen.issue import messages
from protocol_gen.issue.candidate import Candidate
from protocol_gen.model.adoption import AdoptionRecord, Issued, KeptFile
from protocol_gen.model.document import Document
from protocol_gen.model.versions import as_adopted, fingerprint, sha256
from protocol_gen.page.compared_words import lines, words, words_hash
from protocol_gen.project.council_folders import Council
from protocol_gen.project.formats import Use, formats_for
from protocol_gen.project.issued_versions import DOCUMENT, SEAL, IssuedStore, seal_of
from protocol_gen.project.sign_places import places_of
from protocol_gen.project.workspace import Workspace
from protocol_gen.writers.json import write_issued


@frozen
class IssuePlan:
    """A version as it will be kept: every file with its bytes, and what cannot be made here.

    ``missing`` has the name of each published file that needs a library which is not installed,
    and the reason.
    """

    council: Council
    issued: Issued
    files: Mapping[str, bytes]
    missing: tuple[tuple[str, FormatNotMadeError], ...] = ()
    made_from: str | None = None

    @property
    def count_of_words(self) -> int:
        """How many words the text of the protocol has."""
        return count_words(self.issued.document)


def count_words(document: Document) -> int:
    """Return how many words the protocol's own text has, its numbers among them."""
    return len(words("\n".join(lines(document))))


def plan_issue(
    project: Workspace, council: Council, what: Candidate, record: AdoptionRecord
) -> IssuePlan:
    """Return a version as it will be kept. Nothing is written.

    Raises:
        NotIssuableError: where the profile names a file as one of ours is called, or a character
            has no sign in any font.
        InvalidSourcesError: where the council's own Word template does not serve, or it is known
            where such a character is typed.
    """
    store = IssuedStore(project, council)
    document = replace(what.document, slug=council.slug)
    document = as_adopted(document, record, store.history())
    made, missing = _published(project, council, document)
    files = {**made, **_apart(document, what.sources)}
    before = store.latest()
    issued = Issued(
        record=record,
        document=document,
        library_version=document.library_version,
        fingerprint=fingerprint(document),
        words_hash=words_hash(document),
        wordings=what.wordings,
        files=tuple(KeptFile(name, sha256(content)) for name, content in files.items()),
        previous=store.link(before.version) if before else None,
    )
    content = write_issued(issued)
    kept = {DOCUMENT: content, SEAL: seal_of(content), **files}
    return IssuePlan(council, issued, kept, missing, what.made_from)


def _published(
    project: Workspace, council: Council, document: Document
) -> tuple[dict[str, bytes], tuple[tuple[str, FormatNotMadeError], ...]]:
    """Return the published files that can be made here, and those that cannot."""
    made: dict[str, bytes] = {}
    missing: list[tuple[str, FormatNotMadeError]] = []
    for name, content in project.render(document, formats_for(Use.PUBLISHED)):
        if isinstance(content, MissingGlyphError):
            if places := places_of(project, council, content):
                raise InvalidSourcesError(places) from content
            raise NotIssuableError((content.message,)) from content
        if isinstance(content, FormatNotMadeError):
            missing.append((name, content))
        else:
            made[name] = content
    return made, tuple(missing)


def _apart(document: Document, sources: Sequence[tuple[str, bytes]]) -> Mapping[str, bytes]:
    """Return the sources by name, none of them that of a file that is made."""
    for name, _ in sources:
        if name in {DOCUMENT, SEAL} or name.startswith(f"{document.slug}-protocol-"):
            raise NotIssuableError((messages.NAME_TAKEN(name=name),))
    return dict(sources)
