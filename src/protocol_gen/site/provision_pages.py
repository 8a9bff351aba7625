"""The pages of single provisions: the words in force, every other wording, what became of it."""

from collections.abc import Iterator
from dataclasses import replace

from protocol_gen.frozen import frozen
from protocol_gen.model.document import Document, Provision
from protocol_gen.site import addresses, version_status
from protocol_gen.site.council_pages import File, Maker
from protocol_gen.site.editions import Edition
from protocol_gen.site.labels import by_id, heading, label
from protocol_gen.site.page_frame import About, Link
from protocol_gen.site.provision_history import ProvisionHistory, ProvisionWording
from protocol_gen.writers.html.links import Links


@frozen
class _Entry:
    """A provision in the list of all."""

    label: str
    link: str
    depth: int
    became: str


@frozen
class _VersionLink:
    """A version that has a provision, as a link to the place."""

    version: str
    link: str
    status: str


@frozen
class _Shown:
    """One wording of a provision as its page shows it; ``text`` is finished."""

    versions: tuple[_VersionLink, ...]
    heading: str
    said: str
    changes: str
    text: object
    is_now: bool


def provisions(maker: Maker) -> Iterator[File]:
    """Yield the list of all provisions, and the page of each."""
    yield _list(maker)
    for history in maker.histories.values():
        yield _provision(maker, history)


def _list(maker: Maker) -> File:
    page, shown = addresses.provisions(maker.slug), maker.council.shown
    depths = dict(_depths(shown.document)) if shown else {}

    def entry(history: ProvisionHistory) -> _Entry:
        link = addresses.relative(page, addresses.provision(maker.slug, history.id))
        return _Entry(label(history.known_as), link, depths.get(history.id, 0), history.became)

    values = {
        "entries": tuple(entry(maker.histories[id_]) for id_ in depths),
        "others": tuple(entry(each) for each in maker.histories.values() if each.id not in depths),
        "version": shown.version if shown else "",
    }
    words = maker.words.provision
    description = words.all_description(title=maker.council.title)
    return maker.page("provisions", page, About(words.all, description), values)


def _provision(maker: Maker, history: ProvisionHistory) -> File:
    council, page = maker.council, addresses.provision(maker.slug, history.id)
    shown = tuple(_shown(maker, page, history, wording) for wording in history.wordings)
    now = next((each for each in shown if each.is_now), None)
    covering = maker.histories.get(history.covered_by)
    values = {
        "language": history.wordings[0].editions[-1].document.language,
        "now": now,
        "is_in_force": council.current is not None,
        "others": tuple(each for each in shown if each is not now),
        "became": history.became,
        "within": _within(maker, page, history),
        "covered": _link(maker, page, covering) if covering else None,
        "id": history.id,
        "address": maker.site.base + page if maker.site.base else "",
    }
    words, known_as = maker.words.provision, history.known_as
    name = heading(known_as, words)
    description = words.description(
        provision=label(known_as), title=council.title, council=council.name
    )
    return maker.page("provision", page, About(name, description), values)


def _link(maker: Maker, page: str, history: ProvisionHistory) -> Link:
    target = addresses.provision(maker.slug, history.id)
    return Link(label(history.known_as), addresses.relative(page, target))


def _within(maker: Maker, page: str, history: ProvisionHistory) -> tuple[Link, ...]:
    """Return the provisions that it is part of, or was last, outermost first."""
    shown, newest = maker.council.shown, history.wordings[0].editions[-1]
    for edition in (shown or newest, newest):
        paths = _paths(edition.document.provisions)
        above = next((path for path in paths if path[-1] == history.id), ())
        if above:
            break
    return tuple(_link(maker, page, maker.histories[id_]) for id_ in above[:-1])


def _paths(siblings: tuple[Provision, ...]) -> Iterator[tuple[str, ...]]:
    for each in siblings:
        yield (each.id,)
        yield from ((each.id, *below) for below in _paths(each.provisions))


def _shown(maker: Maker, page: str, history: ProvisionHistory, wording: ProvisionWording) -> _Shown:
    is_now = maker.council.shown in wording.editions
    return _Shown(
        tuple(_version_link(maker, page, history.id, each) for each in wording.editions),
        _versions_words(maker, wording.editions),
        wording.said,
        _changes(maker, page, history.id, wording),
        _text(maker, page, wording, with_ids=is_now),
        is_now,
    )


def _version_link(maker: Maker, page: str, id_: str, edition: Edition) -> _VersionLink:
    link = addresses.relative(page, addresses.version(maker.slug, edition.version))
    status = version_status.status_words(maker.council, edition).within
    return _VersionLink(edition.version, f"{link}#{id_}", status)


def _versions_words(maker: Maker, editions: tuple[Edition, ...]) -> str:
    versions = [each.version for each in editions]
    if len(versions) == 1:
        return maker.words.edition(version=versions[0])
    return maker.words.provision.versions(versions=maker.council.words.listed(versions))


def _changes(maker: Maker, page: str, id_: str, wording: ProvisionWording) -> str:
    """Return the link to where a wording came in, empty for the first."""
    first = wording.editions[0]
    before = maker.council.before(first)
    if before is None:
        return ""
    target = addresses.changes(maker.slug, before.version, first.version)
    return f"{addresses.relative(page, target)}#{id_}"


def _text(maker: Maker, page: str, wording: ProvisionWording, *, with_ids: bool) -> object:
    """Return a wording; no id appears twice on a page, so only one wording keeps its ids."""
    edition = wording.editions[-1]
    version = addresses.relative(page, addresses.version(maker.slug, edition.version))
    links = Links(
        lambda id_: addresses.relative(page, addresses.provision(maker.slug, id_)),
        lambda id_: f"{version}#{id_}",
        maker.words.protocol.permalink,
    )
    provision = wording.provision if with_ids else _nameless(wording.provision)
    return maker.writer.provision(edition.document, provision, links)


def _nameless(provision: Provision) -> Provision:
    """Return a provision without ids, its own and of all below it."""
    return replace(provision, id="", provisions=tuple(map(_nameless, provision.provisions)))


def _depths(document: Document) -> Iterator[tuple[str, int]]:
    for path in _paths(document.provisions):
        yield path[-1], len(path) - 1


def provision_ids(document: Document) -> Iterator[str]:
    """Yield the id of every provision of a document that has a page."""
    titles = {line.id for line in document.title_block}
    return (id_ for id_ in by_id(document) if id_ not in titles)
