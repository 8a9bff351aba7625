"""A preview of the website on this computer alone: what is issued, and the drafts.

Pages are made when they are asked for, from the sources as they are saved at that moment. A fault
in a source is shown in the page, with its file and line. Nothing is written.

The server listens on 127.0.0.1 and answers to no other name: a page of the web that makes its own
name lead to this computer is refused, for its requests carry that name.
"""

import hashlib
import mimetypes
import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock
from typing import Final
from urllib.parse import unquote, urlsplit

from protocol_gen.errors import InvalidSourcesError, OutputError, ProtocolError, SourceError
from protocol_gen.frozen import frozen
from protocol_gen.model.location import NOWHERE
from protocol_gen.project.council_folders import Council
from protocol_gen.project.formats import format_of_file
from protocol_gen.project.other_programs import ours
from protocol_gen.project.template_folders import TemplateFolders
from protocol_gen.project.workspace import Workspace
from protocol_gen.site import CouncilSite, Site, council_files, shared_files
from protocol_gen.site.addresses import ASSETS, INDEX
from protocol_gen.site.editions import STRICT_POLICY
from protocol_gen.site.messages import NO_PAGE, OTHER_HOST, PORT_UNUSABLE
from protocol_gen.site.page_frame import shared
from protocol_gen.site.pages import fault_page
from protocol_gen.site.publish import council_site
from protocol_gen.writers.html.site_pages import SiteWriter

ADDRESS: Final = "127.0.0.1"
NAMES: Final = (ADDRESS, "localhost")
"""What this computer may be called in an address; nothing else is answered."""
VERSION_PATH: Final = f"{ASSETS}version"
"""Says of what state of the sources the pages are; pages ask for it and load themselves anew."""
SCRIPT_PATH: Final = f"{ASSETS}preview.js"
POLICY: Final = f"{STRICT_POLICY}; connect-src 'self'"
_TYPES: Final = {
    ".woff2": "font/woff2",
    ".atom": "application/atom+xml",
    ".js": "text/javascript",
    ".sha256": "text/plain",
}
_TEXTS: Final = ("text/", "application/json", "application/xml", "application/atom+xml")


@frozen
class Response:
    """What a request is answered with."""

    status: HTTPStatus
    media_type: str
    content: bytes
    location: str = ""
    """Where the page is instead, for a redirection."""


class Preview:
    """Makes pages of a project as they are asked for; one at a time."""

    def __init__(self, root: Path, day: date) -> None:
        self._root = root
        self._day = day
        self._lock = Lock()
        self._project = Workspace(root)
        self._read = TemplateFolders.of(root).read
        self._states = ("", "")
        self._files: dict[str, Mapping[str, bytes]] = {}

    def answer(self, path: str) -> Response:
        """Return the answer to a request for a path, which begins with a slash."""
        with self._lock:
            self._renew()
            name = unquote(urlsplit(path).path).removeprefix("/")
            if name == VERSION_PATH:
                return Response(HTTPStatus.OK, "text/plain; charset=utf-8", self._state.encode())
            try:
                return self._page(name)
            except InvalidSourcesError as error:
                return self._faulty(error.errors)
            except SourceError as error:
                return self._faulty((error,))
            except ProtocolError as error:
                return self._faulty((SourceError(error.message, NOWHERE),))

    def _renew(self) -> None:
        """Forget all pages where a source has been saved since they were made."""
        states = (state_of(self._root / "profiles"), state_of(self._root / "templates"))
        if states == self._states:
            return
        if states[1] != self._states[1]:  # what is compiled is kept for as long as this is
            self._read = TemplateFolders.of(self._root).read
        self._states, self._files = states, {}
        self._project = Workspace(self._root)

    def _page(self, name: str) -> Response:
        council = name.split("/", 1)[0]
        known = {each.slug: each for each in self._project.councils()}
        files = self._of(council if council in known else "", known)
        if name in files or f"{name}{INDEX}" in files:
            found = name if name in files else f"{name}{INDEX}"
            return Response(HTTPStatus.OK, media_type(found), files[found])
        if name and f"{name}/{INDEX}" in files:
            return Response(HTTPStatus.MOVED_PERMANENTLY, "text/plain", b"", f"/{name}/")
        content = f"{NO_PAGE()}\n".encode()
        return Response(HTTPStatus.NOT_FOUND, "text/plain; charset=utf-8", content)

    def _of(self, slug: str, known: Mapping[str, Council]) -> Mapping[str, bytes]:
        """Return the files of a council, or with no name those that councils share."""
        if slug not in self._files:
            made = self._council(known[slug]) if slug else self._shared(known)
            self._files[slug] = dict(made)
        return self._files[slug]

    def _council(self, council: Council) -> Iterator[tuple[str, bytes]]:
        found = council_site(self._project, council, self._day, with_draft=True)
        return council_files(self._site, found, shared(self._read), SiteWriter(self._read))

    def _shared(self, known: Mapping[str, Council]) -> Iterator[tuple[str, bytes]]:
        yield SCRIPT_PATH, self._read("site/preview.js")
        sound: list[CouncilSite] = []
        faults: list[SourceError] = []
        for council in known.values():
            try:
                sound.append(council_site(self._project, council, self._day, with_draft=True))
            except InvalidSourcesError as error:
                faults += error.errors
        files, writer = shared(self._read), SiteWriter(self._read)
        yield from shared_files(self._site, sound, files, writer, faults)

    def _faulty(self, faults: Sequence[SourceError]) -> Response:
        status = HTTPStatus.INTERNAL_SERVER_ERROR
        try:
            files, writer = shared(self._read), SiteWriter(self._read)
            content = fault_page(self._site, files, writer, faults)
        except ProtocolError:  # the template of this very page has a fault
            text = "\n".join(map(str, faults)) + "\n"
            return Response(status, "text/plain; charset=utf-8", text.encode())
        return Response(status, "text/html; charset=utf-8", content)

    @property
    def _state(self) -> str:
        return "-".join(self._states)

    @property
    def _site(self) -> Site:
        return Site(self._day, policy=POLICY, scripts=(f"{SCRIPT_PATH}?{self._state}",))


def state_of(folder: Path) -> str:
    """Return a short name of the state of all files in a folder: it changes when one does."""
    found = hashlib.sha256()
    for path in sorted(_files(folder)):
        try:
            known = path.stat()
        except OSError:  # it went in this moment
            continue
        found.update(f"{path}\0{known.st_mtime_ns}\0{known.st_size}\n".encode())
    return found.hexdigest()[:16]


def _files(folder: Path) -> Iterator[Path]:
    for place, below, names in os.walk(folder):
        below[:] = ours(below)
        yield from (Path(place, name) for name in ours(names))


def media_type(path: str) -> str:
    """Return the media type of a file by its ending."""
    ending, format_ = Path(path).suffix, format_of_file(path)
    found = _TYPES.get(ending) or mimetypes.types_map.get(ending, "application/octet-stream")
    found = format_.media_type if format_ else found
    return f"{found}; charset=utf-8" if found.startswith(_TEXTS) else found


# The server


class PreviewServer(ThreadingHTTPServer):
    """Answers on 127.0.0.1, and only who asks for this computer by its own name."""

    daemon_threads = True

    def __init__(self, preview: Preview, port: int) -> None:
        """Begin to listen; port 0 takes one that is free.

        Raises ``OutputError`` where the port is taken.
        """
        try:
            super().__init__((ADDRESS, port), _Handler)
        except OSError as error:
            reason = error.strerror or str(error)
            raise OutputError(PORT_UNUSABLE(port=port, reason=reason)) from error
        self.preview = preview

    @property
    def hosts(self) -> frozenset[str]:
        """What the Host header of a request may be."""
        return frozenset(f"{name}:{self.server_port}" for name in NAMES)


class _Handler(BaseHTTPRequestHandler):
    """One request. Only GET and HEAD are known; the rest is refused by the base class."""

    server: PreviewServer
    protocol_version = "HTTP/1.1"
    server_version = "protocol-gen"
    sys_version = ""
    timeout = 30

    def do_GET(self) -> None:
        """Answer with a page or a file."""
        self._answer(with_content=True)

    def do_HEAD(self) -> None:
        """Answer as GET does, without the content."""
        self._answer(with_content=False)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # as http.server has it
        """Say nothing of requests."""

    def _answer(self, *, with_content: bool) -> None:
        answer = self._refusal() or self.server.preview.answer(self.path)
        self.send_response(answer.status)
        for name, value in _headers(answer):
            self.send_header(name, value)
        self.end_headers()
        if with_content:
            self.wfile.write(answer.content)

    def _refusal(self) -> Response | None:
        """Return the answer to a request that is not for this computer by its own name."""
        hosts = self.headers.get_all("Host") or []
        is_ours = len(hosts) == 1 and hosts[0].lower() in self.server.hosts
        if is_ours and self.path.startswith("/"):
            return None
        message = OTHER_HOST(address=ADDRESS, port=self.server.server_port)
        content = f"{message}\n".encode()
        return Response(HTTPStatus.FORBIDDEN, "text/plain; charset=utf-8", content)


def _headers(answer: Response) -> Iterator[tuple[str, str]]:
    yield "Content-Type", answer.media_type
    yield "Content-Length", str(len(answer.content))
    yield "Cache-Control", "no-store"
    yield "X-Content-Type-Options", "nosniff"
    yield "X-Frame-Options", "DENY"
    yield "Cross-Origin-Resource-Policy", "same-origin"
    yield "Referrer-Policy", "no-referrer"
    if answer.location:
        yield "Location", answer.location
