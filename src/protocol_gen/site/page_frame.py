"""What is around every page: title, links, styles, what search engines and catalogues read."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from protocol_gen.frozen import frozen
from protocol_gen.model.document import Look
from protocol_gen.model.versions import sha256
from protocol_gen.page.typefaces import BUNDLED, USUAL, WEIGHTS, Typeface, bundled
from protocol_gen.site import addresses
from protocol_gen.site.editions import CouncilSite, Site
from protocol_gen.writers.html.site_pages import FACES, look_stylesheet, stylesheet
from protocol_gen.writers.writer import ReadTemplate

_ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/svg+xml": "svg"}
_HASH_DIGITS = 10


@frozen
class Shared:
    """The files that all pages use, by what they are for; a new content has a new name."""

    files: Mapping[str, bytes]
    styles: str
    search: str
    look: str
    """The stylesheet of pages that are no council's."""
    icon: str
    typefaces: Mapping[Typeface, Mapping[str, bytes]]
    """The files of the bundled typefaces that not all pages use, by their names, with licences."""


@frozen
class About:
    """What search engines are told of a page; ``facts`` are those of schema.org."""

    title: str
    description: str
    facts: Mapping[str, object] | None = None
    canonical: str = ""


@frozen
class Link:
    """A link of the menu."""

    words: str
    link: str
    is_current: bool = False


@frozen
class Crest:
    """A council's crest, as a file of the site."""

    link: str
    alternative: str
    width: int
    height: int


@frozen
class Frame:
    """What a page is given around its own content."""

    title: str
    description: str
    policy: str
    icon: str
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    home: str
    """The link to the list of all councils."""
    canonical: str = ""
    council: str = ""
    council_link: str = ""
    crest: Crest | None = None
    menu: tuple[Link, ...] = ()
    foot: tuple[Link, ...] = ()
    feed: str = ""


def shared(read: ReadTemplate) -> Shared:
    """Return the files that all pages use."""
    fonts = {name: read(f"site/fonts/{name}.woff2") for _, name in FACES}
    names = {name: _hashed(f"{name}.woff2", content) for name, content in fonts.items()}
    styles = stylesheet(read, names)
    search = read("site/search.js")
    look, icon = look_stylesheet(Look()), read("site/icon.svg")
    files = {
        **{names[name]: content for name, content in fonts.items()},
        _hashed("site.css", styles): styles,
        _hashed("search.js", search): search,
        _hashed("look.css", look): look,
        _hashed("icon.svg", icon): icon,
        "font-licence.txt": read(USUAL.licence_file),
    }
    return Shared(
        {addresses.ASSETS + name: content for name, content in files.items()},
        addresses.ASSETS + _hashed("site.css", styles),
        addresses.ASSETS + _hashed("search.js", search),
        addresses.ASSETS + _hashed("look.css", look),
        addresses.ASSETS + _hashed("icon.svg", icon),
        {each: _typeface(read, each) for each in BUNDLED if each != USUAL},
    )


def _typeface(read: ReadTemplate, face: Typeface) -> Mapping[str, bytes]:
    """Return the files of a typeface, in the order of its weights, and its licence."""
    contents = {name: read(face.file(name, "woff2")) for _, name in WEIGHTS}
    fonts = {_hashed(f"{name.lower()}.woff2", each): each for name, each in contents.items()}
    return {**fonts, "font-licence.txt": read(face.licence_file)}


def own_files(council: CouncilSite, files: Shared) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a council's look: its colours, its font, its crest."""
    look = look_of(council)
    yield _look_path(council, look, files), _look_stylesheet(look, files)
    for name, content in _own_typeface(look, files).items():
        yield f"{council.slug}/{name}", content
    if look.logo:
        yield _crest_path(council, look), look.logo.data


def look_of(council: CouncilSite) -> Look:
    """Return the look of a council's pages: that of the text shown, else of the profile."""
    return council.shown.document.look if council.shown else council.look


def frame(
    site: Site,
    council: CouncilSite,
    page: str,
    about: About,
    files: Shared,
    *,
    with_search: bool = False,
) -> Frame:
    """Return what is around a page of a council."""

    def to(target: str) -> str:
        return addresses.relative(page, target)

    look, slug = look_of(council), council.slug
    crest = None
    if look.logo:
        logo = look.logo
        crest = Crest(to(_crest_path(council, look)), logo.alternative, logo.width, logo.height)
    return Frame(
        council.words.site.frame.title(page=about.title, council=council.name),
        about.description,
        site.policy,
        to(files.icon),
        (to(_look_path(council, look, files)), to(files.styles)),
        tuple(to(each) for each in (*([files.search] if with_search else []), *site.scripts)),
        to(""),
        site.base + (about.canonical or page) if site.base else "",
        council.name,
        to(addresses.council(slug)),
        crest,
        tuple(_menu(council, page)) if council.editions else (),
        tuple(_foot(council, page)) if council.editions else (),
        to(addresses.feed(slug)) if council.editions else "",
    )


def bare_frame(site: Site, page: str, words: tuple[str, str], files: Shared) -> Frame:
    """Return what is around a page that is no council's."""
    title, description = words
    return Frame(
        title,
        description,
        site.policy,
        addresses.relative(page, files.icon),
        (addresses.relative(page, files.look), addresses.relative(page, files.styles)),
        tuple(addresses.relative(page, each) for each in site.scripts),
        addresses.relative(page, ""),
        site.base + page if site.base else "",
    )


def rooted(around: Frame) -> Frame:
    """Return the frame of a page at the root, its links beginning there."""
    return replace(
        around,
        icon=f"/{around.icon}",
        styles=tuple(f"/{each}" for each in around.styles),
        scripts=tuple(f"/{each}" for each in around.scripts),
        home="/",
    )


def _menu(council: CouncilSite, page: str) -> Iterator[Link]:
    slug, words = council.slug, council.words.site.frame
    targets = [
        (words.protocol, addresses.council(slug)),
        (words.versions, addresses.history(slug)),
        (words.provisions, addresses.provisions(slug)),
    ]
    if council.preview:
        targets.append((words.draft, addresses.draft(slug)))
    for said, target in targets:
        yield Link(said, addresses.relative(page, target), target == page)


def _foot(council: CouncilSite, page: str) -> Iterator[Link]:
    slug, words = council.slug, council.words.site.frame
    for said, target in (
        (words.accessibility, addresses.accessibility(slug)),
        (words.scheme, addresses.scheme(slug)),
        (words.web, addresses.web(slug)),
        (words.feed, addresses.feed(slug)),
        (words.data, addresses.versions(slug)),
    ):
        yield Link(said, addresses.relative(page, target), target == page)


def _look_path(council: CouncilSite, look: Look, files: Shared) -> str:
    return f"{council.slug}/{_hashed('look.css', _look_stylesheet(look, files))}"


def _look_stylesheet(look: Look, files: Shared) -> bytes:
    names = (name for name in _own_typeface(look, files) if name.endswith(".woff2"))
    weights = (weight for weight, _ in WEIGHTS)
    return look_stylesheet(look, dict(zip(weights, names, strict=False)))


def _own_typeface(look: Look, files: Shared) -> Mapping[str, bytes]:
    """Return the files of the typeface that a council chose, where not all pages use it."""
    face = bundled(look.font)
    return files.typefaces.get(face, {}) if face else {}


def _crest_path(council: CouncilSite, look: Look) -> str:
    logo = look.logo
    if logo is None:
        msg = "a council without a crest has no file of one"
        raise ValueError(msg)
    return f"{council.slug}/{_hashed(f'crest.{_ENDINGS[logo.media_type]}', logo.data)}"


def _hashed(name: str, content: bytes) -> str:
    """Return a file's name with a part that changes with its content."""
    path = PurePosixPath(name)
    return f"{path.stem}-{sha256(content)[:_HASH_DIGITS]}{path.suffix}"
