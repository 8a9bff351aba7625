"""Is a finished file the adopted text? Its words are compared; nothing that it claims counts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from functools import cached_property
from itertools import chain

from protocol_gen.errors import InvalidSourcesError, SourceError
from protocol_gen.frozen import frozen
from protocol_gen.model.document import Document
from protocol_gen.model.message import Message
from protocol_gen.model.versions import as_draft, sha256
from protocol_gen.page.compared_words import WORDS_ALGORITHM, words, words_hash_of
from protocol_gen.project.council_folders import Council
from protocol_gen.project.issued_versions import IssuedStore
from protocol_gen.project.workspace import Workspace
from protocol_gen.readers.finished.apart import ReaderApart
from protocol_gen.readers.finished.finished_text import FinishedText
from protocol_gen.verify.adopted import Adopted
from protocol_gen.verify.messages import (
    CHANGED_SINCE,
    FALSE_FINGERPRINT,
    LATER_ISSUED,
    WORDS_OF_DRAFT,
    WORDS_OF_VERSION,
)
from protocol_gen.verify.text_match import BlindSpot, Difference, likeness, match

_ANOTHER_TEXT = 0.5
"""A file that shares less of its words with every version is another text altogether."""


class Answer(Enum):
    """What ``verify`` says of a file; the value is its name in JSON."""

    YES = "yes"
    """Byte for byte a published file."""
    LAYOUT = "yes-but-for-layout"
    """Another file with the same words."""
    UNCERTAIN = "cannot-tell"
    """The same words, as far as can be seen; but something in it cannot be judged."""
    NO = "no"


@frozen
class Verdict:
    """The answer for one file: against which version, what differs, what else is to be known.

    ``council`` and ``version`` are empty where the file is another text altogether. ``around`` are
    words before or after the text that are not part of it. ``blind_spots`` are what cannot be
    judged, also beside a "no".
    """

    answer: Answer
    council: str = ""
    version: str = ""
    differences: tuple[Difference, ...] = ()
    around: tuple[str, ...] = ()
    remarks: tuple[Message, ...] = ()
    blind_spots: tuple[BlindSpot, ...] = ()


class PublishedVersion:
    """A version that files are compared with.

    ``files`` gives the names of the files as published by their SHA-256; ``later`` are the
    versions issued after it; a draft was never issued.
    """

    def __init__(
        self,
        document: Document,
        files: Mapping[str, str],
        later: tuple[str, ...] = (),
        *,
        is_draft: bool = False,
    ) -> None:
        self.document = document
        self.files = files
        self.later = later
        self.is_draft = is_draft

    @property
    def council(self) -> str:
        """The council's folder name."""
        return self.document.slug

    @property
    def version(self) -> str:
        """The version."""
        return self.document.version

    @cached_property
    def adopted(self) -> Adopted:
        """Its words."""
        return Adopted(self.document)


class Verifier:
    """Compares files with the issued versions of councils, each of which is read once."""

    def __init__(
        self, workspace: Workspace, councils: Sequence[Council], version: str = ""
    ) -> None:
        """Take the councils, and the one version, that a file is meant to be of.

        Raises ``InvalidSourcesError`` where a version is not as it was issued, and
        ``UnknownVersionError`` where no council has it.
        """
        self._reader = ReaderApart()
        self._reader.begin()
        self._workspace = workspace
        self._councils = tuple(councils)
        self._asked = tuple(_issued(workspace, councils, version))

    @property
    def versions(self) -> tuple[PublishedVersion, ...]:
        """The versions that files are compared with."""
        return self._asked

    def verify(self, content: bytes, name: str) -> Verdict:
        """Return the answer for a file; ``name`` is its own, for messages.

        Raises:
            ForeignFileError: where it cannot be read as Word, PDF, web page or text.
            SourceError: where it is JSON but no document.
        """
        published = _by_bytes(self._asked, content)
        if published:
            return Verdict(
                Answer.YES, published.council, published.version, remarks=_later_issued(published)
            )
        found = self._reader.read(content, name)
        return judge(found, self._asked, _elsewhere(self._others, self._drafts))

    @cached_property
    def _others(self) -> tuple[PublishedVersion, ...]:
        """All issued versions that were not asked for."""
        asked = {(each.council, each.version) for each in self._asked}
        found: list[PublishedVersion] = []
        for council in self._workspace.councils():
            try:
                found += _issued(self._workspace, (council,), "")
            except InvalidSourcesError:
                continue  # what was not asked for need not be in order
        return tuple(each for each in found if (each.council, each.version) not in asked)

    @cached_property
    def _drafts(self) -> tuple[PublishedVersion, ...]:
        try:
            resolved = self._workspace.resolve_all(self._councils)
        except InvalidSourcesError:
            return ()  # a draft that cannot be made is no file's text
        return tuple(
            PublishedVersion(as_draft(each.document), {}, is_draft=True) for each in resolved
        )


def _elsewhere(*kinds: Sequence[PublishedVersion]) -> Iterator[PublishedVersion]:
    return chain.from_iterable(kinds)


def judge(
    found: FinishedText,
    versions: Sequence[PublishedVersion],
    others: Iterator[PublishedVersion] | Sequence[PublishedVersion] = (),
) -> Verdict:
    """Return the answer for a file's words, whatever its bytes.

    ``others`` are texts that it may be instead, to be named where it is none of ``versions``.
    """
    newest_first = tuple(reversed(versions))
    for published in newest_first:
        compared = match(found, published.adopted)
        if not compared.differences:
            remarks = _check_claim(found, published, published.adopted.words_hash)
            return Verdict(
                Answer.UNCERTAIN if compared.blind_spots else Answer.LAYOUT,
                published.council,
                published.version,
                around=compared.around,
                remarks=(*found.remarks, *_later_issued(published), *remarks),
                blind_spots=compared.blind_spots,
            )
    nearest = max(newest_first, key=lambda each: likeness(found, each.adopted), default=None)
    whose = (*found.remarks, *_whose(found, others))
    if nearest is None or likeness(found, nearest.adopted) < _ANOTHER_TEXT:
        return Verdict(Answer.NO, remarks=(*whose, *_check_fingerprint(found)))
    compared = match(found, nearest.adopted)
    return Verdict(
        Answer.NO,
        nearest.council,
        nearest.version,
        compared.differences,
        compared.around,
        (*whose, *_check_claim(found, nearest, words_hash_of(words(found.text)))),
        compared.blind_spots,
    )


def _issued(
    workspace: Workspace, councils: Sequence[Council], version: str
) -> Iterator[PublishedVersion]:
    faults: list[SourceError] = []
    for council in councils:
        store = IssuedStore(workspace, council)
        versions = store.versions()
        for place, each in enumerate(versions):
            if version and each != version:
                continue
            wrong = store.faults_of(each)
            faults += wrong
            if not wrong:
                issued = store.read(each)
                named = f"{council.slug}-protocol-"
                files = {
                    kept.sha256: kept.name for kept in issued.files if kept.name.startswith(named)
                }
                yield PublishedVersion(issued.document, files, versions[place + 1 :])
    if faults:
        raise InvalidSourcesError(faults)


def _by_bytes(versions: Sequence[PublishedVersion], content: bytes) -> PublishedVersion | None:
    digest = sha256(content)
    return next((each for each in reversed(versions) if digest in each.files), None)


def _later_issued(published: PublishedVersion) -> tuple[Message, ...]:
    """Return that a version is no longer the latest, where that is so."""
    if not published.later:
        return ()
    return (LATER_ISSUED(version=published.later[-1]),)


def _whose(
    found: FinishedText, others: Iterator[PublishedVersion] | Sequence[PublishedVersion]
) -> Iterator[Message]:
    """Yield whose words they are, if those of another version, another council or a draft."""
    words_alone = replace(found, obstacles=())
    for other in others:
        if not match(words_alone, other.adopted).differences:
            form = WORDS_OF_DRAFT if other.is_draft else WORDS_OF_VERSION
            yield form(version=other.version, council=other.council)
            return


def _check_claim(
    found: FinishedText, published: PublishedVersion, truth: str
) -> tuple[Message, ...]:
    """Return what the file claims of itself where that is not the truth."""
    claim = found.fingerprint.removeprefix(WORDS_ALGORITHM)
    if not claim or claim == truth:
        return ()
    if claim == published.adopted.words_hash:
        return (CHANGED_SINCE(version=published.version),)
    return (FALSE_FINGERPRINT(),)


def _check_fingerprint(found: FinishedText) -> tuple[Message, ...]:
    """Return that the fingerprint in a file is not that of its words, where that is so."""
    claim = found.fingerprint.removeprefix(WORDS_ALGORITHM)
    return (FALSE_FINGERPRINT(),) if claim and claim != words_hash_of(words(found.text)) else ()
