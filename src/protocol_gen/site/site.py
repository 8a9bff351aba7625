"""All files of the site: those of each council, and those that the councils share.

The address of a page never changes its meaning: a version's page is that version's for ever, a
provision's page is that provision's whatever its number, the council's page has what is in force.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from protocol_gen.model.amendment import Schedule
from protocol_gen.model.document import Control, Document, Provision
from protocol_gen.model.furniture import draft_mark
from protocol_gen.model.governance import Nation
from protocol_gen.model.inlines import plain
from protocol_gen.model.redline import EARLIER, Redline
from protocol_gen.revisions import compare, schedule
from protocol_gen.site import addresses, machine, pasting, standing
from protocol_gen.site.downloads import downloads, said_size
from protocol_gen.site.estate import CouncilSite, Edition, Site, Standing, said_day
from protocol_gen.site.frames import Frame, Shared, bare_frame, frame, own_files
from protocol_gen.site.labels import by_id, label, shortened, title
from protocol_gen.site.lives import Life, Wording, lives
from protocol_gen.site.summary import Summary, summary
from protocol_gen.writers.html.markup import Links
from protocol_gen.writers.html.site import SiteWriter, data_block

CLASS = "5. Our policies and procedures"
"""Of the model publication scheme of the Information Commissioner."""
_NATIONS = {
    Nation.ENGLAND: "England",
    Nation.WALES: "Wales",
    Nation.SCOTLAND: "Scotland",
    Nation.NORTHERN_IRELAND: "Northern Ireland",
}


def council_files(
    site: Site, council: CouncilSite, files: Shared, writer: SiteWriter
) -> Iterator[tuple[str, bytes]]:
    """Yield the path and content of each file of one council."""
    return _CouncilPages(site, council, files, writer).files()


def shared_files(
    site: Site, councils: Sequence[CouncilSite], files: Shared, writer: SiteWriter
) -> Iterator[tuple[str, bytes]]:
    """Yield the path and content of each file that is no single council's."""
    yield from files.files.items()
    around = bare_frame(
        site,
        "",
        "Protocols on member/officer relations",
        "How members and officers of these councils work together: the protocols in force.",
        files,
    )
    rows = tuple(_index_row(council) for council in councils)
    yield addresses.INDEX, writer.page("index", {"frame": around, "rows": rows})
    yield "_headers", machine.HEADERS.encode()
    if site.base:
        pages = [("", None), *(page for each in councils for page in _mapped(each))]
        yield "sitemap.xml", machine.sitemap(site, pages)


@dataclass(frozen=True, slots=True)
class _IndexRow:
    """A council in the list of all."""

    name: str
    link: str
    kind: str
    nation: str
    version: str
    standing: str
    next_review: str
    is_overdue: bool = False


def _index_row(council: CouncilSite) -> _IndexRow:
    shown = council.shown
    return _IndexRow(
        council.name,
        addresses.council(council.slug),
        council.kind,
        _NATIONS[council.nation],
        shown.version if shown else "",
        standing.standing_words(council, shown) if shown else "Nothing is adopted yet",
        said_day(shown.record.next_review) if shown else "",
    )


def _mapped(council: CouncilSite) -> Iterator[tuple[str, date | None]]:
    """Yield the pages of a council that search engines are told of, with the day of each."""
    slug, shown = council.slug, council.shown
    if shown is None:
        yield addresses.council(slug), None
        return
    newest = council.editions[-1].record
    yield addresses.council(slug), shown.record.holds_from
    yield addresses.history(slug), newest.adopted_on or newest.holds_from
    for edition in council.editions:
        day = edition.record.adopted_on or edition.record.holds_from
        before = council.before(edition)
        yield addresses.version(slug, edition.version), day
        if before:
            yield addresses.changes(slug, before.version, edition.version), day
    yield addresses.provisions(slug), shown.record.holds_from
    for id_ in by_id(shown.document):
        yield addresses.provision(slug, id_), shown.record.holds_from
    for page in (addresses.accessibility(slug), addresses.scheme(slug), addresses.web(slug)):
        yield page, shown.record.holds_from


@dataclass(frozen=True, slots=True)
class _Entry:
    """A provision in the list of all."""

    label: str
    link: str
    depth: int
    became: str


@dataclass(frozen=True, slots=True)
class _VersionLink:
    """A version in which a provision stood, as a link to the place."""

    version: str
    link: str
    standing: str


@dataclass(frozen=True, slots=True)
class _Wording:
    """One wording of a provision as its page shows it; ``text`` is finished."""

    versions: tuple[_VersionLink, ...]
    heading: str
    said: str
    changes: str
    text: object
    is_shown: bool


class _CouncilPages:
    """Makes the pages of one council."""

    def __init__(self, site: Site, council: CouncilSite, files: Shared, writer: SiteWriter) -> None:
        self._site = site
        self._council = council
        self._files = files
        self._writer = writer

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield every file of the council."""
        yield from own_files(self._council)
        yield self._page(addresses.council(self._council.slug), self._home)
        if self._council.preview:
            yield self._page(addresses.draft(self._council.slug), self._draft)
            yield from self._draft_changes()
        if not self._council.editions:
            return
        yield from self._versions()
        yield from self._changes()
        yield from self._provisions()
        slug = self._council.slug
        yield self._page(addresses.latest(slug), self._latest)
        yield self._page(addresses.history(slug), self._history)
        yield self._page(addresses.accessibility(slug), self._accessibility)
        yield self._page(addresses.scheme(slug), self._scheme)
        yield self._page(addresses.web(slug), self._web)
        yield f"{addresses.scheme(slug)}publication-scheme.csv", machine.scheme_csv(
            self._scheme_rows(addresses.scheme(slug))
        )
        yield addresses.feed(slug), machine.feed(self._site, self._council)
        yield addresses.versions(slug), machine.versions(self._site, self._council)

    # The protocol

    def _home(self, page: str) -> bytes:
        council = self._council
        if council.shown is None:
            return self._nothing(page)
        if council.current is None:
            return self._protocol(page, council.shown)
        return self._protocol(page, council.current)

    def _nothing(self, page: str) -> bytes:
        council = self._council
        description = f"{council.name} has not adopted a protocol on member/officer relations yet."
        return self._write("nothing", page, council.title, description, {
            "kind": council.kind,
            "contact": council.control.contact,
            "draft": self._draft_link(page),
        })  # fmt: skip

    def _draft_link(self, page: str) -> str:
        if not self._council.preview:
            return ""
        return addresses.relative(page, addresses.draft(self._council.slug))

    def _versions(self) -> Iterator[tuple[str, bytes]]:
        for edition in self._council.editions:
            folder = addresses.version(self._council.slug, edition.version)
            yield addresses.file_of(folder), self._protocol(folder, edition)
            for file in edition.files:
                yield folder + file.name, file.content
            yield from self._pasted(edition)

    def _pasted(self, edition: Edition) -> Iterator[tuple[str, bytes]]:
        slug, found = self._council.slug, self._sections(edition)
        for _, name, content in found:
            yield addresses.fragments(slug, edition.version) + name, content
        folder = addresses.version(slug, edition.version)
        yield folder + pasting.zip_name(edition), pasting.zipped(edition, found)

    def _sections(self, edition: Edition) -> list[tuple[str, str, bytes]]:
        return list(pasting.fragments(self._site, self._council, edition, self._writer))

    def _protocol(self, page: str, edition: Edition) -> bytes:
        council, document = self._council, edition.document
        is_home = page == addresses.council(council.slug)
        before = council.before(edition)
        warning = standing.banner(council, edition, page)
        if is_home and warning is None:
            warning = standing.coming(council, page)
        name = document.title if is_home else f"{document.title}, version {edition.version}"
        return self._write("protocol", page, name, self._description(edition), {
            "text": self._writer.protocol(document, self._links(page)),
            "document": document,
            "banner": warning,
            "is_superseded": council.standing(edition) is Standing.SUPERSEDED,
            "edition": edition.version,
            "facts_line": self._facts_line(edition),
            "downloads": downloads(council, edition, page),
            "permanent": (
                addresses.relative(page, addresses.version(council.slug, edition.version))
                if is_home
                else ""
            ),
            "changes": (
                addresses.relative(
                    page, addresses.changes(council.slug, before.version, edition.version)
                )
                if before
                else ""
            ),
            "changes_words": f"What changed from version {before.version}" if before else "",
        }, with_search=True, facts=self._schema_org(page, edition))  # fmt: skip

    def _description(self, edition: Edition) -> str:
        council = self._council
        state = standing.standing_words(council, edition).lower()
        return f"{edition.document.title} of {council.name}, version {edition.version}: {state}."

    def _facts_line(self, edition: Edition) -> tuple[tuple[str, str], ...]:
        record = edition.record
        adopted = " by ".join(
            part for part in (said_day(record.adopted_on), record.approving_body) if part
        )
        rows = (
            ("Version", edition.version),
            ("Standing", standing.standing_words(self._council, edition)),
            ("Adopted", adopted or standing.NOT_RECORDED),
            ("Minute", record.minute_reference or standing.NOT_RECORDED),
            ("Holds", standing.period(self._council, edition)),
            ("Next review", said_day(record.next_review)),
        )
        return tuple(row for row in rows if row[1])

    def _schema_org(self, page: str, edition: Edition) -> Mapping[str, object]:
        record, council, base = edition.record, self._council, self._site.base
        return {
            "@context": "https://schema.org",
            "@type": "DigitalDocument",
            "name": edition.document.title,
            "url": base + page if base else "",
            "version": edition.version,
            "inLanguage": edition.document.language,
            "creativeWorkStatus": standing.standing_words(council, edition),
            "identifier": edition.document.control.reference,
            "datePublished": record.adopted_on.isoformat() if record.adopted_on else "",
            "expires": _iso(record.next_review),
            "isAccessibleForFree": True,
            "publisher": {"@type": "GovernmentOrganization", "name": council.name},
            "encoding": [
                {
                    "@type": "MediaObject",
                    "encodingFormat": each.media_type,
                    "contentUrl": (
                        base + addresses.version(council.slug, edition.version) + each.name
                        if base
                        else each.link
                    ),
                }
                for each in downloads(council, edition, page)
            ],
        }

    def _links(self, page: str) -> Links:
        """Return links of a text that has all its provisions on the page."""

        def permalink(id_: str) -> str:
            own = id_.removesuffix(EARLIER)
            return addresses.relative(page, addresses.provision(self._council.slug, own))

        return Links(permalink, words="Link")

    # The draft, in a preview alone

    def _draft(self, page: str) -> bytes:
        document = self._previewed
        return self._write("draft", page, f"Draft: {document.title}", "A draft.", {
            "text": self._writer.protocol(document, Links(words="Link")),
            "document": document,
            "mark": draft_mark(document),
            "changes": self._changes_of_draft(page),
        }, with_search=True)  # fmt: skip

    @property
    def _previewed(self) -> Document:
        if self._council.preview is None:
            msg = "only a preview shows a draft"
            raise ValueError(msg)
        return self._council.preview.document

    def _changes_of_draft(self, page: str) -> str:
        if not self._council.editions:
            return ""
        return addresses.relative(page, f"{addresses.draft(self._council.slug)}changes/")

    def _draft_changes(self) -> Iterator[tuple[str, bytes]]:
        if not self._council.editions:
            return
        page = f"{addresses.draft(self._council.slug)}changes/"
        old, new = self._council.editions[-1].document, self._previewed
        found = summary(schedule(old, new), old, new)
        content = self._redline(page, compare(old, new), found, is_draft=True)
        yield addresses.file_of(page), content

    # Changes

    @cached_property
    def _schedules(self) -> tuple[Schedule, ...]:
        editions = self._council.editions
        pairs = zip(editions, editions[1:], strict=False)
        return tuple(schedule(old.document, new.document) for old, new in pairs)

    def _changes(self) -> Iterator[tuple[str, bytes]]:
        editions = self._council.editions
        for old, new, found in zip(editions, editions[1:], self._schedules, strict=False):
            page = addresses.changes(self._council.slug, old.version, new.version)
            told = summary(found, old.document, new.document)
            redline = compare(old.document, new.document)
            yield addresses.file_of(page), self._redline(page, redline, told, new)

    def _redline(
        self,
        page: str,
        redline: Redline,
        told: Summary,
        edition: Edition | None = None,
        *,
        is_draft: bool = False,
    ) -> bytes:
        council = self._council
        old, new = redline.before.version, redline.document.version
        name = f"Changes from version {old} to version {new}"
        links = Links(words="Link") if is_draft else self._links(page)
        before = addresses.version(council.slug, old)
        after = addresses.draft(council.slug) if is_draft else addresses.version(council.slug, new)
        return self._write("changes", page, name, f"{name} of {council.title}.", {
            "text": self._writer.redline(redline, links),
            "document": redline.document,
            "summary": told,
            "old": old,
            "new": new,
            "old_link": addresses.relative(page, before),
            "new_link": addresses.relative(page, after),
            "facts_line": self._facts_line(edition) if edition else (),
            "reason": edition.record.summary if edition else "",
            "downloads": downloads(council, edition, page) if edition else (),
        })  # fmt: skip

    # Provisions

    @cached_property
    def _lives(self) -> tuple[Life, ...]:
        return lives(self._council, self._schedules)

    def _provisions(self) -> Iterator[tuple[str, bytes]]:
        yield self._page(addresses.provisions(self._council.slug), self._all_provisions)
        for life in self._lives:
            page = addresses.provision(self._council.slug, life.id)
            yield addresses.file_of(page), self._provision(page, life)

    def _all_provisions(self, page: str) -> bytes:
        council, shown = self._council, self._council.shown
        depths = dict(_depths(shown.document)) if shown else {}
        by_name = {life.id: life for life in self._lives}

        def entry(life: Life) -> _Entry:
            link = addresses.relative(page, addresses.provision(council.slug, life.id))
            return _Entry(label(life.newest), link, depths.get(life.id, 0), life.became)

        standing_now = tuple(entry(by_name[id_]) for id_ in depths)
        others = tuple(entry(life) for life in self._lives if life.id not in depths)
        description = f"The permanent address of every provision of {council.title}."
        return self._write("provisions", page, "All provisions", description, {
            "entries": standing_now,
            "others": others,
            "version": shown.version if shown else "",
        })  # fmt: skip

    def _provision(self, page: str, life: Life) -> bytes:
        council = self._council
        name = label(life.newest)
        shown = council.shown
        wordings = tuple(self._wording(page, life, wording) for wording in life.wordings)
        now = next((each for each in wordings if each.is_shown), None)
        covering = life.covered_by
        description = f"{shortened(name)}: a provision of {council.title}, {council.name}."
        return self._write("provision", page, name, description, {
            "label": name,
            "language": life.wordings[0].editions[-1].document.language,
            "now": now,
            "is_in_force": council.current is not None,
            "version": shown.version if shown else "",
            "others": tuple(each for each in wordings if each is not now),
            "became": life.became,
            "covered": (
                addresses.relative(page, addresses.provision(council.slug, covering))
                if covering
                else ""
            ),
            "covered_words": self._covering_label(covering) if covering else "",
            "id": life.id,
            "address": self._site.base + page if self._site.base else "",
        })  # fmt: skip

    def _covering_label(self, id_: str) -> str:
        return next(label(life.newest) for life in self._lives if life.id == id_)

    def _wording(self, page: str, life: Life, wording: Wording) -> _Wording:
        council, first = self._council, wording.editions[0]
        before = council.before(first)
        changes = ""
        if before and wording.said:
            target = addresses.changes(council.slug, before.version, first.version)
            changes = addresses.relative(page, target)
            if life.id in by_id(first.document):
                changes += f"#{life.id}"
        is_shown = council.shown in wording.editions
        names = " and ".join(
            part for part in (", ".join(e.version for e in wording.editions[:-1]),
                              wording.editions[-1].version) if part
        )  # fmt: skip
        plural = "s" if len(wording.editions) > 1 else ""
        return _Wording(
            tuple(self._version_link(page, life.id, each) for each in wording.editions),
            f"Version{plural} {names}",
            wording.said,
            changes,
            self._text(page, wording, with_ids=is_shown),
            is_shown,
        )

    def _version_link(self, page: str, id_: str, edition: Edition) -> _VersionLink:
        link = addresses.relative(page, addresses.version(self._council.slug, edition.version))
        words = standing.standing_words(self._council, edition).lower()
        return _VersionLink(edition.version, f"{link}#{id_}", words)

    def _text(self, page: str, wording: Wording, *, with_ids: bool) -> object:
        """Return a wording; within one page no id stands twice, so only one wording keeps them."""
        slug, edition = self._council.slug, wording.editions[-1]
        version = addresses.relative(page, addresses.version(slug, edition.version))

        def reference(id_: str) -> str:
            return f"{version}#{id_}"

        def permalink(id_: str) -> str:
            return addresses.relative(page, addresses.provision(slug, id_))

        provision = wording.provision if with_ids else _nameless(wording.provision)
        links = Links(permalink, reference, "Link")
        return self._writer.provision(edition.document, provision, links)

    # Around the protocol

    def _latest(self, page: str) -> bytes:
        council = self._council
        newest = council.editions[-1]
        target = addresses.version(council.slug, newest.version)
        name = "The version issued last"
        return self._write("latest", page, name, f"{name} of {council.title}.", {
            "target": addresses.relative(page, target),
            "version": newest.version,
        }, canonical=target)  # fmt: skip

    def _history(self, page: str) -> bytes:
        council = self._council
        newest = council.editions[-1].document.control.history
        issued = {edition.version for edition in council.editions}
        earlier = tuple(
            (each.version, said_day(each.date), each.minute_reference, each.summary)
            for each in reversed(newest)
            if each.version not in issued
        )
        description = f"Every adopted version of {council.title}, and what each changed."
        return self._write("history", page, "Versions and changes", description, {
            "rows": standing.rows(council, page),
            "earlier": earlier,
            "feed": addresses.relative(page, addresses.feed(council.slug)),
            "latest": addresses.relative(page, addresses.latest(council.slug)),
        })  # fmt: skip

    def _accessibility(self, page: str) -> bytes:
        council, control = self._council, self._control
        newest = council.shown
        kinds = tuple(downloads(council, newest, page)) if newest else ()
        description = f"How accessible the pages and files of {council.title} are."
        return self._write("accessibility", page, "Accessibility statement", description, {
            "contact": control.contact,
            "owner": control.owner,
            "other_formats": control.other_formats,
            "has_pdf": any(each.words == "PDF" for each in kinds),
            "has_word": any(each.words == "Word" for each in kinds),
            "in_northern_ireland": council.nation is Nation.NORTHERN_IRELAND,
            "version": newest.version if newest else "",
        })  # fmt: skip

    @property
    def _control(self) -> Control:
        shown = self._council.shown
        return shown.document.control if shown else self._council.control

    def _scheme_rows(self, page: str) -> tuple[tuple[str, str], ...]:
        council, control = self._council, self._control
        kinds = [each.words for each in downloads(council, council.shown, page)
                 if "JSON" not in each.words and "Checksum" not in each.words
                 ] if council.shown else []  # fmt: skip
        address = self._site.base + addresses.council(council.slug)
        place = address if self._site.base else "the council’s website"
        copy = f"; in another format from {control.contact}" if control.contact else ""
        return (
            ("Class of information", CLASS),
            ("Information", f"{council.title} ({council.name})"),
            ("Version", self._versions_words()),
            ("How it can be obtained", f"On {place}, as {', '.join(kinds)}{copy}"),
            ("Charge", "None for what is on the website"),
        )

    def _versions_words(self) -> str:
        shown = self._council.shown
        if shown is None:
            return ""
        return f"{shown.version}, {standing.standing_words(self._council, shown).lower()}"

    def _scheme(self, page: str) -> bytes:
        description = f"The entry of {self._council.title} in the council’s publication scheme."
        return self._write("scheme", page, "Publication scheme", description, {
            "rows": self._scheme_rows(page),
            "csv": "publication-scheme.csv",
        })  # fmt: skip

    def _web(self, page: str) -> bytes:
        council, shown = self._council, self._council.shown
        if shown is None:
            msg = "a council without a version has no page for its web officer"
            raise ValueError(msg)

        def to(target: str) -> str:
            return addresses.relative(page, target)

        def full(target: str) -> str:
            return self._site.base + target if self._site.base else f"/{target}"

        slug, sections = council.slug, self._sections(shown)
        folder = addresses.fragments(slug, shown.version)
        name = pasting.zip_name(shown)
        whole = pasting.zipped(shown, sections)
        first = next(iter(by_id(shown.document)))
        return self._write("web", page, "For web officers", "Addresses, parts to paste, files.", {
            "version": shown.version,
            "slug": slug,
            "addresses": (
                ("The protocol in force", full(addresses.council(slug))),
                (f"Version {shown.version}, for ever",
                 full(addresses.version(slug, shown.version))),
                ("The version issued last", full(addresses.latest(slug))),
                ("A provision, whatever its number", full(addresses.provision(slug, first))),
                ("All versions", full(addresses.history(slug))),
            ),
            "zip": to(addresses.version(slug, shown.version) + name),
            "zip_size": said_size(len(whole)),
            "fragments": tuple(
                (words, to(folder + file), said_size(len(content)))
                for words, file, content in sections
            ),
            "feed": to(addresses.feed(slug)),
            "versions": to(addresses.versions(slug)),
            "csv": to(f"{addresses.scheme(slug)}publication-scheme.csv"),
            "knows_address": bool(self._site.base),
        })  # fmt: skip

    # Writing

    def _page(self, page: str, make: object) -> tuple[str, bytes]:
        return addresses.file_of(page), make(page)  # type: ignore[operator]  # one of the above

    def _write(
        self,
        template: str,
        page: str,
        name: str,
        description: str,
        values: Mapping[str, object],
        *,
        with_search: bool = False,
        facts: Mapping[str, object] | None = None,
        canonical: str = "",
    ) -> bytes:
        around: Frame = frame(
            self._site, self._council, page, name, description,
            files=self._files, with_search=with_search, canonical=canonical,
        )  # fmt: skip
        data = data_block(facts) if facts else ""
        return self._writer.page(
            template, {"frame": around, "heading": name, "data": data, **values}
        )


def _nameless(provision: Provision) -> Provision:
    """Return a provision without ids, its own and of all below it."""
    from dataclasses import replace

    return replace(provision, id="", provisions=tuple(map(_nameless, provision.provisions)))


def _depths(document: Document) -> Iterator[tuple[str, int]]:
    for provision in (*document.title_block, *document.provisions):
        yield from _depths_of(provision, 0)


def _depths_of(provision: Provision, depth: int) -> Iterator[tuple[str, int]]:
    yield provision.id, depth
    for below in provision.provisions:
        yield from _depths_of(below, depth + 1)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
