"""The pages of single provisions: the words in force, every other wording, what became of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from protocol_gen.model.document import Document, Provision
from protocol_gen.site import addresses, version_status
from protocol_gen.site.council_pages import LINK_WORDS, About, File, Maker
from protocol_gen.site.editions import Edition
from protocol_gen.site.labels import by_id, heading, label
from protocol_gen.site.page_frame import Link
from protocol_gen.site.provision_history import Life, Wording
from protocol_gen.writers.html.markup import Links


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
    for life in maker.lives.values():
        yield _provision(maker, life)


def _list(maker: Maker) -> File:
    page, shown = addresses.provisions(maker.slug), maker.council.shown
    depths = dict(_depths(shown.document)) if shown else {}

    def entry(life: Life) -> _Entry:
        link = addresses.relative(page, addresses.provision(maker.slug, life.id))
        return _Entry(label(life.newest), link, depths.get(life.id, 0), life.became)

    values = {
        "entries": tuple(entry(maker.lives[id_]) for id_ in depths),
        "others": tuple(entry(life) for life in maker.lives.values() if life.id not in depths),
        "version": shown.version if shown else "",
    }
    description = f"The permanent address of every provision of {maker.council.title}."
    return maker.page("provisions", page, About("All provisions", description), values)


def _provision(maker: Maker, life: Life) -> File:
    council, page = maker.council, addresses.provision(maker.slug, life.id)
    shown = tuple(_shown(maker, page, life, wording) for wording in life.wordings)
    now = next((each for each in shown if each.is_now), None)
    covering = maker.lives.get(life.covered_by)
    values = {
        "language": life.wordings[0].editions[-1].document.language,
        "now": now,
        "is_in_force": council.current is not None,
        "others": tuple(each for each in shown if each is not now),
        "became": life.became,
        "within": _within(maker, page, life),
        "covered": _link(maker, page, covering) if covering else None,
        "id": life.id,
        "address": maker.site.base + page if maker.site.base else "",
    }
    name = heading(life.newest)
    description = f"{label(life.newest)}: a provision of {council.title}, {council.name}."
    return maker.page("provision", page, About(name, description), values)


def _link(maker: Maker, page: str, life: Life) -> Link:
    target = addresses.provision(maker.slug, life.id)
    return Link(label(life.newest), addresses.relative(page, target))


def _within(maker: Maker, page: str, life: Life) -> tuple[Link, ...]:
    """Return the provisions that it stands in, or last stood in, outermost first."""
    document = life.wordings[0].editions[-1].document
    above = next((path for path in _paths(document.provisions) if path[-1] == life.id), ())
    return tuple(_link(maker, page, maker.lives[id_]) for id_ in above[:-1])


def _paths(siblings: tuple[Provision, ...]) -> Iterator[tuple[str, ...]]:
    for each in siblings:
        yield (each.id,)
        yield from ((each.id, *below) for below in _paths(each.provisions))


def _shown(maker: Maker, page: str, life: Life, wording: Wording) -> _Shown:
    is_now = maker.council.shown in wording.editions
    return _Shown(
        tuple(_version_link(maker, page, life.id, each) for each in wording.editions),
        _versions_words(wording.editions),
        wording.said,
        _changes(maker, page, life.id, wording),
        _text(maker, page, wording, with_ids=is_now),
        is_now,
    )


def _version_link(maker: Maker, page: str, id_: str, edition: Edition) -> _VersionLink:
    link = addresses.relative(page, addresses.version(maker.slug, edition.version))
    words = version_status.standing_words(maker.council, edition).lower()
    return _VersionLink(edition.version, f"{link}#{id_}", words)


def _versions_words(editions: tuple[Edition, ...]) -> str:
    *others, last = (each.version for each in editions)
    return f"Versions {', '.join(others)} and {last}" if others else f"Version {last}"


def _changes(maker: Maker, page: str, id_: str, wording: Wording) -> str:
    """Return the link to where a wording came in, empty for the first."""
    first = wording.editions[0]
    before = maker.council.before(first)
    if before is None:
        return ""
    target = addresses.changes(maker.slug, before.version, first.version)
    return f"{addresses.relative(page, target)}#{id_}"


def _text(maker: Maker, page: str, wording: Wording, *, with_ids: bool) -> object:
    """Return a wording; within one page no id stands twice, so only one wording keeps its ids."""
    edition = wording.editions[-1]
    version = addresses.relative(page, addresses.version(maker.slug, edition.version))
    links = Links(
        lambda id_: addresses.relative(page, addresses.provision(maker.slug, id_)),
        lambda id_: f"{version}#{id_}",
        LINK_WORDS,
    )
    provision = wording.provision if with_ids else _nameless(wording.provision)
    return maker.writer.provision(edition.document, provision, links)


def _nameless(provision: Provision) -> Provision:
    """Return a provision without ids, its own and of all below it."""
    return replace(provision, id="", provisions=tuple(map(_nameless, provision.provisions)))


def _depths(document: Document) -> Iterator[tuple[str, int]]:
    for path in _paths(document.provisions):
        yield path[-1], len(path) - 1


def standing_ids(document: Document) -> Iterator[str]:
    """Yield the id of every provision that has a page, of those that stand in a document."""
    titles = {line.id for line in document.title_block}
    return (id_ for id_ in by_id(document) if id_ not in titles)
