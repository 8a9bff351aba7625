"""Where each page and file of the site is. Nothing here may ever change: others link to it.

A page's address is its folder, with a slash at its end; links are written relative to the page
that has them, so that the site works wherever it is put.
"""

import posixpath

ASSETS = "site.assets/"
"""What all pages share; no council's folder has a dot in its name."""
INDEX = "index.html"


def council(slug: str) -> str:
    """Return the page of the protocol in force."""
    return f"{slug}/"


def version(slug: str, name: str) -> str:
    """Return the page of a version."""
    return f"{slug}/{name}/"


def latest(slug: str) -> str:
    """Return the page that leads to the version issued last."""
    return f"{slug}/latest/"


def history(slug: str) -> str:
    """Return the page of the version history."""
    return f"{slug}/history/"


def changes(slug: str, old: str, new: str) -> str:
    """Return the page of what changed from one version to the next."""
    return f"{slug}/changes/{old}-to-{new}/"


def provisions(slug: str) -> str:
    """Return the page that lists the permanent address of every provision."""
    return f"{slug}/p/"


def provision(slug: str, id_: str) -> str:
    """Return the permanent address of a provision, whatever its number."""
    return f"{slug}/p/{id_}/"


def accessibility(slug: str) -> str:
    """Return the page of the accessibility statement."""
    return f"{slug}/accessibility/"


def scheme(slug: str) -> str:
    """Return the page of the entry in the publication scheme."""
    return f"{slug}/publication-scheme/"


def web(slug: str) -> str:
    """Return the page for who looks after the council's website."""
    return f"{slug}/for-web-officers/"


def fragments(slug: str, name: str) -> str:
    """Return the folder of what is pasted into a council's own pages."""
    return f"{slug}/{name}/fragments/"


def feed(slug: str) -> str:
    """Return the feed of amendments."""
    return f"{slug}/amendments.atom"


def versions(slug: str) -> str:
    """Return the list of versions for programs."""
    return f"{slug}/versions.json"


def draft(slug: str) -> str:
    """Return the page of the draft, which only a preview has."""
    return f"{slug}/draft/"


def draft_changes(slug: str) -> str:
    """Return the page of what the draft changes, which only a preview has."""
    return f"{slug}/draft/changes/"


def scheme_csv(slug: str) -> str:
    """Return the entry in the publication scheme as a table for spreadsheets."""
    return f"{scheme(slug)}publication-scheme.csv"


def file_of(page: str) -> str:
    """Return the path of the file that holds a page."""
    return page + INDEX


def relative(source: str, target: str) -> str:
    """Return the link from one page to another page or file."""
    link = posixpath.relpath(f"/{target}", f"/{source}")
    is_page = target.endswith("/") or not target
    return f"{link}/" if is_page else link
